// The landing page: type words, and the ten statements that fit best are shown, those named so first.
document.addEventListener("DOMContentLoaded", () => {
  const box = document.getElementById("find");
  if (!box) return;
  const said = JSON.parse(document.getElementById("said").textContent);
  const rows = [...document.querySelectorAll("a.statement")].map(link => {
    const [text, name] = said[link.textContent];
    return { row: link.closest("tr"), text, name };
  });
  const results = document.getElementById("results"), found = document.getElementById("found");
  const show = () => {
    const words = box.value.toLowerCase().replaceAll("⊗", " kronecker ").split(/\s+/).filter(Boolean);
    const named = ({ name }) => words.filter(word => name.includes(word)).length;
    const hits = rows.filter(({ text }) => words.every(word => text.includes(word)));
    hits.sort((a, b) => named(b) - named(a));
    const table = document.createElement("table");
    table.className = "docutils";
    if (words.length) table.append(...hits.slice(0, 10).map(({ row }) => row.cloneNode(true)));
    results.replaceChildren(table);
    set([table]);
    found.textContent = !words.length ? `${rows.length} statements`
      : hits.length > 10 ? `the first 10 of ${hits.length} statements` : `${hits.length} of ${rows.length} statements`;
    if (!hits.length) {
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
