// Formulas in a fold are set when it is opened: MathJax, which passes over folds (conf.py), need not set the
// statements of the landing page before a reader asks for them.
let formulas = Promise.resolve();
const set = elements => formulas = formulas.then(() => window.MathJax?.startup?.promise)
  .then(() => MathJax.typesetPromise(elements.filter(e => e.isConnected))).then(() => fit(elements));
// A formula in a line of text that is wider than its paragraph scrolls in itself, and not the page with it.
const fit = elements => {
  const all = elements.flatMap(e => [...e.querySelectorAll("mjx-container:not([display])")]);
  const room = m => m.closest("p, li, td, th, dd, h1, h2, h3")?.clientWidth || Infinity;
  const wide = all.map(m => m.firstElementChild.getBoundingClientRect().width > room(m));
  all.forEach((m, k) => m.classList.toggle("wide", wide[k]));
};
const fitAll = () => fit([...document.querySelectorAll("article")]);
window.addEventListener("resize", fitAll);
window.addEventListener("load", () => window.MathJax?.startup?.promise.then(fitAll));
document.addEventListener("DOMContentLoaded", () => {
  for (const fold of document.querySelectorAll("details")) {
    const open = () => { if (fold.open && window.MathJax) set([...fold.children]); };
    fold.addEventListener("toggle", open, { once: true });
    open();
  }
});
