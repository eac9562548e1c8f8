// The search page, which build.py gives `inWords`, {TeX: words}: excerpts show formulas in words, and
// neither figures nor code of cells nor the lines that stand on every page.
const pageText = Search.htmlToText;
Search.htmlToText = (html, anchor) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  page.querySelectorAll("svg, summary, .cell_input, .found, .badge").forEach(e => e.remove());
  for (const m of page.querySelectorAll(".math")) m.textContent = inWords[m.textContent.trim()] ?? "";
  for (const code of page.querySelectorAll("pre, code")) code.textContent = code.textContent.replaceAll("\\", "");
  return pageText(page.documentElement.outerHTML, anchor).replace(/\s+/g, " ");
};
