// The landing page: type words, and only the statements that contain all of them stay.
document.addEventListener("DOMContentLoaded", () => {
  const box = document.getElementById("find");
  if (!box) return;
  const said = JSON.parse(document.getElementById("said").textContent);
  const rows = [...document.querySelectorAll("a.statement")].map(link => ({ row: link.closest("tr"), text: said[link.textContent] }));
  const sections = [...new Set(rows.map(({ row }) => row.closest("section")))];
  const show = () => {
    const words = box.value.toLowerCase().replaceAll("⊗", " kronecker ").split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { row, text } of rows) {
      row.hidden = !words.every(word => text.includes(word));
      count += !row.hidden;
    }
    for (const section of sections) section.hidden = [...section.querySelectorAll("tbody tr")].every(row => row.hidden);
    const found = document.getElementById("found");
    found.textContent = `${count} of ${rows.length} statements`;
    if (!count) {
      const link = document.createElement("a");
      link.href = `search.html?q=${encodeURIComponent(box.value)}`;
      link.textContent = "look in the whole book";
      found.append("; ", link);
    }
  };
  box.value = new URLSearchParams(location.search).get("find") || "";
  box.addEventListener("input", show);
  show();
});
