"""Formulas in words where no formula can be set: in the titles of windows and in what the search shows; and
the names by which the search ranks pages."""
import json
import re
from html import escape, unescape

import docs
from sphinx.search.en import SearchEnglish

import kronlemmas as kl
from kronlemmas.statements import names_of, readable, spoken

SOUGHT = {  # what readers look for in a chapter whose title, statements and functions do not say it
    "index": "install, installation, getting started",
    "implicit_products": "matrix-free products, Kronecker matrix vector product, tensor decomposition",
    "operators": "linear operator, conjugate gradients",
    "block_einsum": "einsum of blocks",
    "sums_of_real_code": "cluster-robust covariance, clustered standard errors",
    "groups": "ragged blocks, unbalanced panel, cluster-robust variance of clusters of any size",
    "moments": "matrix normal distribution",
    "nearest_kronecker": "Van Loan-Pitsianis",
    "covariance": "Kronecker plus diagonal covariance, multi-task Gaussian process likelihood",
    "covariance_fit": "fit of a multi-task Gaussian process",
    "kronecker_sums": "Kronecker plus diagonal of any kind, preconditioner, conjugate gradients",
    "glam": "GLAM, P-splines, smoothing of tables",
    "data": "sleepstudy, example data",
    "formulas": "random slopes, random intercepts, lmer formula",
    "mixed_models": "lmm, random slopes, random effects, repeated measures, REML",
    "mixed_result": "residuals, fitted values, random effects ranef, variance components VarCorr",
    "mixed_summary": "AIC, BIC, intraclass correlation ICC",
    "mixed_pictures": "caterpillar plot, QQ plot, residual plot, diagnostics",
    "mixed_tests": "p-values of an lmm, contrasts, t test, F test, Satterthwaite, Kenward-Roger",
    "tests_of_terms": "anova of an lmm, type III tests, type II tests",
    "likelihood_ratio": "compare models, anova of two fits",
    "random_terms": "ranova, tests of variance components",
    "mixed_intervals": "confidence intervals, confint",
    "marginal_means": "emmeans, estimated marginal means, least-squares means, pairwise comparisons",
    "mixed_predict": "predict new data",
    "prediction_error": "prediction intervals, standard errors of predictions",
    "bootstrap": "parametric bootstrap, bootMer, simulate",
    "influence": "R2 of a mixed model, Cook's distance, leave out a group, outliers",
    "tidy": "broom, table of coefficients",
    "codings": "contrasts, treatment coding, sum coding, Helmert coding",
    "rows_in_parts": "out of core, data larger than memory",
    "many_responses": "lmm_many, mass univariate, voxels, genes",
    "images_to_maps": "neuroimaging, brain images, NIfTI, voxelwise mixed model",
    "sign_flips": "permutation test, family-wise error",
    "mixed_inference": "p-values, degrees of freedom, Satterthwaite, Kenward-Roger",
    "profile_likelihood": "profile confidence intervals",
    "correlation_structures": "autoregressive AR(1), compound symmetry",
    "scaling_out": "dask, distributed, out of memory",
    "array_libraries": "GPU, PyTorch, CuPy",
    "agreement": "comparison with R",
}
TITLE, NAME, HEADING, REFERENCE = 3, 2, 1.5, 0.5  # how much names of these kinds count
stemmer = SearchEnglish({})

MATH = re.compile(r'<(span|div) class="math notranslate nohighlight"[^>]*>(.*?)</\1>', re.S)


def tex(text): return re.sub(r"^\\[([]|\\[)\]]$", "", unescape(text).strip())


def words(text): return readable(f"${tex(text)}$")


def bare(html, formula):
    "The text of a heading, its formulas by a function of their TeX."
    html = MATH.sub(lambda m: escape(formula(m[2])), re.sub(r'<a class="headerlink".*?</a>', "", html))
    return unescape(re.sub(r"<[^>]+>", "", html)).strip()


def terms(text):
    "The words of a text that the search of Sphinx looks at."
    return sorted({w for w in stemmer.split(text.lower()) if w not in stemmer.stopwords})


def names(html, page):
    "[weight, words] of the names of a page: title, headings, statements, functions and `SOUGHT`."
    text = (html / f"{page}.html").read_text(encoding="utf-8")
    says = lambda formula: f" {spoken(tex(formula))} "
    title, *headings = [bare(h, says) for h in re.findall(r"<h[1-6]>(.*?)</h[1-6]>", text, re.S)] or [page]
    here = lambda chapter: chapter[4:] == page
    named = [name for s in kl.index() if here(s.notebook) for name in names_of(s).split(", ")]
    for e in docs.entries().values():
        apart = e.name.replace("_", " ")
        if here(e.chapter) and "." not in e.name: named += [e.name, apart, f"{apart}: {docs.first_line(e)}"]
    heading = REFERENCE if page.startswith("api/") else HEADING
    found = [(TITLE, [title, *SOUGHT.get(page, "").split(", ")]), (NAME, named), (heading, headings)]
    return [[weight, words] for weight, texts in found for text in texts if (words := terms(text))]


def ranked(html, index):
    "The names of all pages; the index then finds a page by their words also where its text lacks them."
    known = {page: names(html, page) for page in index["docnames"]}
    if lost := SOUGHT.keys() - known.keys(): raise SystemExit(f"SOUGHT names pages that are not: {lost}")
    for number, page in enumerate(index["docnames"]):
        for word in {stemmer.stem(word) for _, words in known[page] for word in words}:
            pages = index["terms"].get(word, [])
            index["terms"][word] = sorted({number} | {*(pages if isinstance(pages, list) else [pages])})
    return known


def in_words(html):
    """Titles of windows, of search results and of the chapters before and after show formulas in words, and
    the search page knows all formulas of the site, so that its excerpts do."""
    formulas, titles = {}, {}
    for page in html.rglob("*.html"):
        if "dashboard" in page.relative_to(html).parts: continue
        text = page.read_text(encoding="utf-8")
        formulas |= {unescape(m[2]).strip(): words(m[2]) for m in MATH.finditer(text)}
        for heading in re.findall(r"<h[1-6]>(.*?)</h[1-6]>", text, re.S):
            titles[bare(heading, tex)] = bare(heading, words)
        title = re.search("<title>.*?</title>", text)[0]
        plain = re.sub(r"\\\(.*?\\\)", lambda m: escape(words(m[0])), title)
        text = re.sub("<title>.*?</title>", lambda m: plain, text, count=1)
        near = lambda m: MATH.sub(lambda f: escape(words(f[2])), m[0])     # the chapters before and after
        text = re.sub(r'<div class="title">.*?</div>', near, text, flags=re.S)
        page.write_text(text, encoding="utf-8")
    told = lambda title: titles.get(title, title)
    path = html / "searchindex.js"
    index = json.loads(path.read_text(encoding="utf-8").removeprefix("Search.setIndex(").removesuffix(")"))
    index["titles"] = [*map(told, index["titles"])]
    index["alltitles"] = {told(title): places for title, places in index["alltitles"].items()}
    known = ranked(html, index)
    path.write_text(f"Search.setIndex({json.dumps(index, separators=(',', ':'))})", encoding="utf-8")
    data = json.dumps([formulas, known], ensure_ascii=False).replace("<", "\\u003c")
    scripts = (f"<script>const [inWords, namesOf] = {data}</script>"
               '<script src="_static/search.js"></script></body>')
    page = html / "search.html"
    page.write_text(page.read_text(encoding="utf-8").replace("</body>", scripts), encoding="utf-8")
