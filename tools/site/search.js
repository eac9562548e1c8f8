// The search page, which words.py gives `inWords`, {TeX: words}, and `namesOf`, {page: [[weight, words]]}.
// Excerpts show formulas in words, and neither figures nor code of cells nor the lines that stand on every page.
const pageText = Search.htmlToText;
Search.htmlToText = (html, anchor) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  page.querySelectorAll("svg, summary, .cell_input, .found, .badge").forEach(e => e.remove());
  for (const m of page.querySelectorAll(".math")) m.textContent = inWords[m.textContent.trim()] ?? "";
  for (const code of page.querySelectorAll("pre, code")) code.textContent = code.textContent.replaceAll("\\", "");
  return pageText(page.documentElement.outerHTML, anchor).replace(/\s+/g, " ");
};

// The page comes first of which one name has most of the words that are asked for and few others; rare words
// count more. Sphinx's own score decides the rest, and a section stands behind its page. Numbers count too,
// and all words are stemmed here, because Sphinx's stemmers in Python and in the browser differ.
const stemmer = new Stemmer(), stems = new Map();
const stem = word => {
  if (!stems.has(word)) stems.set(word, stemmer.stemWord(word === "matrices" ? "matrix" : word));
  return stems.get(word);
};
let asked = [];
const parsed = Search._parseQuery;
Search._parseQuery = query => {
  asked = [...new Set(splitQuery(query.toLowerCase()).filter(word => !stopwords.has(word)).map(stem))];
  return parsed(query);
};
const total = words => words.map(word => {
  const { terms, docnames } = Search._index, pages = Object.hasOwn(terms, word) ? [terms[word]].flat() : [];
  return Math.log(1 + docnames.length / (1 + pages.length));
}).reduce((a, b) => a + b, 0);
const likeness = name => {
  const words = name.filter(word => asked.includes(word) || !/^\d+$/.test(word));  // of a lemma, for instance
  const hit = total(asked.filter(word => words.includes(word)));
  return hit * hit / (total(asked) * total([...new Set([...asked, ...words])]));
};
Scorer.score = ([page, , anchor, , score]) => {
  const alike = (namesOf[page] ?? []).map(([weight, words]) => weight * likeness(words.map(stem)));
  return (Math.max(0, ...alike) + score / 1000) * (anchor ? 0.5 : 1);
};
