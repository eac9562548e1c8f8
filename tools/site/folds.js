// Formulas in a fold are set when it is opened: MathJax, which passes over folds (conf.py), need not set the
// statements of the landing page before a reader asks for them.
let formulas = Promise.resolve();
const set = elements => formulas = formulas.then(() => window.MathJax?.startup?.promise)
  .then(() => MathJax.typesetPromise(elements.filter(e => e.isConnected)));
document.addEventListener("DOMContentLoaded", () => {
  for (const fold of document.querySelectorAll("details")) {
    const open = () => { if (fold.open && window.MathJax) set([...fold.children]); };
    fold.addEventListener("toggle", open, { once: true });
    open();
  }
});
