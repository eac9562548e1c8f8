"""Build the site from the notebooks: `make docs`, or `make docs SERVE=1` to read it.

The notebooks are rendered by Sphinx with MyST-NB, with the outputs that they store, which are the same on
every run. `make docs RUN=1` runs them first (those that have changed since they last ran), and says where an
output is not the stored one. A build that is interrupted, by Ctrl-C or an error, keeps the notebooks that it
has run, and the site that was there before.
"""
import ast
import hashlib
import json
import re
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from functools import cache, reduce
from pathlib import Path

import nbformat
from nbclient.exceptions import DeadKernelError

here = Path(__file__).resolve().parent
root = here.parents[1]
sys.path[:0] = [str(root), str(root / "tools"), str(here)]
import docs  # noqa: E402
from conf import settings  # noqa: E402
from figures import drawn, executed, words_of  # noqa: E402
from npm import library  # noqa: E402
from words import in_words  # noqa: E402

site, source = root / "_docs", root / "_docs/source"
PARTS = [
    "Introduction", "Blocks and products", "The lemmas", "Identities", "Least squares and covariances",
    "Mixed models", "Speed and scale", "How the book checks itself",
]
chapters = sorted((root / "nbs").glob("[0-9]*.ipynb"))


def slug(name):
    "The name of a page: that of its notebook without the number, so that links stay when chapters move."
    return re.sub(r"^\d{3}_", "", name)


# ---- the notebooks, run

def say(*words): print(*words, file=sys.stderr, flush=True)


def drawn_again(path):
    "The notebook with fresh outputs; its pictures are those of the cells that store one."
    nb, stored = executed(path), nbformat.read(path, 4)
    pictures = drawn(stored)
    if drawn(nb) != pictures:
        raise SystemExit(f"{path.name}: pictures are missing or new: {sorted(drawn(nb) ^ pictures)}")
    words = lambda book: {c.id: words_of(c.outputs, c.id in pictures) for c in book.cells
                          if c.cell_type == "code"}
    fresh = words(nb)
    differing = [cell for cell, told in words(stored).items() if told.strip() and told != fresh[cell]]
    if differing: say(f"{path.name}: these cells show another text than they store: {', '.join(differing)}")
    return nb


def run(path, count=""):
    "The notebook with fresh outputs; it is run again only if it, the package or the data have changed."
    look = [root / "nbs/matplotlibrc", root / "tools/figures.py"]
    data = sorted((root / "nbs/data").glob("*"))
    files = [path, *sorted((root / "kronlemmas").rglob("*.py")), *data, *look]
    key = hashlib.sha256(b"".join(f.read_bytes() for f in files)).hexdigest()[:16]
    kept = site / f"run/{path.stem}-{key}.ipynb"
    if not kept.exists():
        start, nb = time.time(), drawn_again(path)
        kept.parent.mkdir(parents=True, exist_ok=True)
        for old in kept.parent.glob(f"{path.stem}-*"): old.unlink()
        nbformat.write(nb, kept.with_suffix(".new"))
        kept.with_suffix(".new").replace(kept)  # at once: an interruption leaves no half of a file
        say(f"ran {path.name}  ({time.time() - start:.1f} s){count}")
    return nbformat.read(kept, 4)


def run_all(paths):
    "Each of two processes runs every other notebook. Ctrl-C ends them, and they end their kernels."
    halves = [subprocess.Popen([sys.executable, __file__, "--run", *map(str, paths[k::2])]) for k in (0, 1)]
    try: failed = sum(half.wait() != 0 for half in halves)
    except KeyboardInterrupt:
        for half in halves: half.terminate()
        for half in halves: half.wait()
        raise
    if failed: raise SystemExit("a notebook cannot be run")
    return [run(path) for path in paths]


# ---- one notebook, as a page

PLAIN = {
    r"\otimes": "⊗", r"\Sigma": "Σ", "_{ij}": "ᵢⱼ", "_i": "ᵢ", "_j": "ⱼ", "'": "′", "$": "",
    " ⊗": "⊗", "⊗ ": "⊗", "⊗": " ⊗ ", "+": " + ",
}


def title(nb):
    "The title of a notebook, its formulas as plain text, for the sidebar."
    text = re.search(r"^# (.+)$", "\n".join(c.source for c in nb.cells if c.cell_type == "markdown"), re.M)[1]
    plain = lambda m: reduce(lambda t, pair: t.replace(*pair), PLAIN.items(), m[0])
    return re.sub(r"\$[^$]+\$", plain, text)


def badges(path):
    "Where a reader can open the notebook. Services that run it are not named: none of them could be tried."
    if not settings["git_url"].startswith("https://github.com/"): return ""
    link = f"{settings['git_url']}/blob/{settings['branch']}/{settings['nbs_path']}/{path.name}"
    return f'<a class="badge" href="{link}">notebook</a>'


def only_imports(source):
    lines = [line for line in source.splitlines() if line and line[0] not in " )#"]
    imports = all(re.match(r"(import|from) ", line) for line in lines)
    return imports and "import" in source and "nbdev" not in source


def prompted(c, tag, words):
    "Fold a cell, or what it says of it, under words that open it."
    c.metadata["tags"] = [tag]
    both = dict(code_prompt_show=f"Show {words}", code_prompt_hide=f"Hide {words}")
    c.metadata.setdefault("mystnb", {}).update(both)


def wide(c):
    "Is a drawing of a cell wider than a phone?"
    drawings = "".join(out.get("data", {}).get("image/svg+xml", "") for out in c.outputs)
    return any(float(points) > 360 for points in re.findall(r'<svg [^>]*?\bwidth="([\d.]+)pt"', drawings))


def shown(c, directives, section):
    "A code cell without directives; solutions, checks, and cells that export helpers or import are folded."
    alt = re.search(r"^# alt: (.+)\n", c.source, re.M)
    if re.search(r"^#\| exports? loops", c.source, re.M): c.source = "# in kronlemmas.loops\n" + c.source
    c.source = re.sub(r"^#\|.*\n?|^# alt: .+\n", "", c.source, flags=re.M).strip("\n")
    if alt: c.metadata["mystnb"] = {"image": {"alt": alt[1]} | ({"classes": "wide"} if wide(c) else {})}
    made = re.match(r"show\(|def show\(|card\(|def value\(", c.source)  # what is shown says it all
    if only_imports(c.source): prompted(c, "hide-input", "the imports")
    elif "exporti" in directives or made: prompted(c, "hide-input", "the code")
    elif section == "Checked": prompted(c, "hide-input", "the check")
    elif (alt and c.source.count("\n") > 5) or c.source.startswith("# drawing"):
        prompted(c, "hide-input", "how it is drawn")
    elif c.source.startswith("# solution"): prompted(c, "hide-cell", "the solution in code")
    for out in c.outputs:
        data = out.get("data", {})
        if "text/markdown" in data: data["text/markdown"] = linked(data["text/markdown"])
        if "text/html" in data: data["text/html"] = fit_for_site(data["text/html"])


def words_used(path, cells):
    "Where the words of the tests are explained, if the cells use them."
    asks = lambda c: c.cell_type == "code" and re.search(r"\b(same|refuted|refuses|holds)\(", c.source)
    if path.stem == "706_testing" or not any(map(asks, cells)): return ""
    words = "The checks `same`, `refuted`, `refuses` and `holds` are explained in [Testing](testing.ipynb)."
    return f' <span class="found">{words}</span>'


def one_fold(before, c):
    "Are both cells imports, or parts of one drawing of which the first shows nothing? One fold will do."
    if before.cell_type != "code" or c.cell_type != "code" or before.outputs: return False
    kinds = only_imports, lambda source: source.startswith("# drawing")
    return any(kind(before.source) and kind(c.source) for kind in kinds)


def page(nb, path, anchors):
    """The notebook without hidden tests and directives, which only nbdev needs; `anchors` are cells to be
    linked."""
    cells, section = [], ""
    for c in nb.cells:
        if c.cell_type == "markdown": section = (re.findall(r"^## (.+)$", c.source, re.M) or [section])[-1]
        directives = re.findall(r"^#\|\s*(\w+)", c.source, re.M) if c.cell_type == "code" else []
        if c.id in anchors:
            anchor = f'<span class="anchor" id="c-{c.id}"></span>'
            cells.append(nbformat.v4.new_markdown_cell(anchor, id=f"a{c.id}"))
        if "default_exp" in directives or ("hide" in directives and not only_imports(c.source)): continue
        if c.cell_type == "code": shown(c, directives, section)
        else: c.source = apart(linked(c.source))
        if cells and one_fold(cells[-1], c):
            cells[-1].source += "\n" + c.source
            cells[-1].outputs = c.outputs
        else: cells.append(c)
    top = next(k for k, c in enumerate(cells) if c.cell_type == "markdown" and c.source.startswith("# "))
    cells[top].source += "\n\n" + badges(path) + words_used(path, cells)
    kernel = {"name": "python3", "display_name": "python3", "language": "python"}
    language = {"name": "python", "pygments_lexer": "ipython3"}
    nb.cells, nb.metadata = cells, nbformat.from_dict({"kernelspec": kernel, "language_info": language})
    return nb


@cache
def places():
    "{number of a statement: the link to the cell that asserts it}"
    import kronlemmas as kl
    return {s.number: f"{slug(s.notebook)}.html#c-{s.cell}" for s in kl.index()}


def linked(text):
    """Links to a cell or a heading of a notebook, as links to its place on the page; numbers of statements
    become links."""
    to = lambda m: f'<a href="{places()[m[1]]}">{m[0]}</a>' if m[1] in places() else m[0]
    text = re.sub(r"(?<![*\[`\w])\((\d{3}\.\d+|[LF]\d)\)", to, text)
    text = re.sub(r"(?<=\]\()\d{3}_(?=\w+\.ipynb)", "", text.replace("](index.ipynb)", "](index.md)"))
    text = re.sub(r"(?<=\]\(#)[^)\s]+(?=\))", lambda m: re.sub(r"[^\w-]", "", m[0].lower()), text)
    place = lambda m: f"c-{m[3]}" if re.fullmatch(r"[0-9a-f]{8}", m[3]) else m[3].lower()
    link = lambda m: f'<a href="{m[2]}.html#{place(m)}">{m[1]}</a>'
    return re.sub(r"\[([^]]+)\]\(([\w/]+)\.ipynb#([\w-]+)\)", link, text)


def apart(text):
    "Text with displayed formulas as paragraphs of their own, so that what follows one is a paragraph too."
    text = re.sub(r"(?<=[^\n])\n(?=\$\$[^$]+\$\$\n)", "\n\n", text)
    return re.sub(r"^(\$\$[^$]+\$\$)\n(?=[^\n])", r"\1\n\n", text, flags=re.M)


def fit_for_site(html):
    """What a cell shows: links to notebooks, on the map of the book for instance, as links to their pages;
    moving figures that are never so small that they cannot be read, so that they scroll on a phone."""
    html = re.sub(r'href="\d{3}_(\w+)\.ipynb"', r'href="\1.html"', html)
    least = lambda m: f"{m[1]}min-width:{0.78 * float(m[2]):.0f}px;"
    return re.sub(r'(<svg viewBox="0 0 ([\d.]+) [\d.]+" style=")(?=max-width)', least, html)


# ---- the reference: what `help` shows

def table(rows, heads=("argument", "type and shape", "meaning")):
    "A table of arguments, attributes or results, with the columns that say something; stacked on phones."
    if not rows: return ""
    kept = [k for k in range(3) if any(row[k] for row in rows)]
    line = lambda cells: "| " + " | ".join(cells[k] for k in kept) + " |"
    cells = [[f"`{name}`" if name else "", bar(kind), bar(meaning)] for name, kind, meaning in rows]
    lines = "\n".join(map(line, [heads, ["---"] * 3, *cells]))
    return f":::{{container}} stacked\n\n{lines}\n\n:::"


def at(e, name):
    "A name as a link to the entry that it means."
    return f'<a href="{e.home}.html#kl.{e.name}">`{name}`</a>'


def with_chapters(text):
    "The chapters that a text of the reference names, as links."
    pages = {path.name[:3]: slug(path.name) for path in chapters}
    link = lambda m: f"[{m[0]}](../{pages[m[1]]})" if m[1] in pages else m[0]
    return re.sub(r"\b[Cc]hapter (\d{3})\b", link, text)


def described(e, level):
    "The entry of a name: the sections that `help` shows."
    p, kin = docs.parts(e), lambda name, other: f"- {at(other, name)}: {plain(docs.first_line(other))}"
    where = f'<a href="../{slug(e.chapter)}.html#c-{e.cell}">source in the notebook</a>'
    call = f"```python\n{p.call}\n```"
    sections = {
        "Attributes": table(p.attributes, ("attribute", "type and shape", "meaning")),
        "Returns": table(p.returns, ("", "type and shape", "meaning")),
        "Raises": "\n".join(f"- `{errors}`: {plain(when)}" for errors, when in p.raises),
        "Example": f"```pycon\n{docs.with_setup(p.examples)}\n```" if p.examples else "",
        "See also": "\n".join(kin(*pair) for pair in p.see),
        "References": "\n".join(f"- {with_chapters(plain(reference))}" for reference in p.references),
    }
    said = [f"**{title}**\n\n{text}" for title, text in sections.items() if text]
    place = f'<span class="anchor entry" id="kl.{e.name}"></span>'
    return [f"{'#' * level} {e.name}", place, call, plain(p.summary), *map(plain, p.notes), where,
            table(p.parameters), *said]


def plain(text):
    "A docstring as Markdown: what stands between backquotes is code already."
    escaped = lambda part: part.replace("*", r"\*").replace("_", r"\_").replace("<", "&lt;")
    text = re.sub(r"^>>> .*(?:\n.+)*", r"```pycon\n\g<0>\n```", text or "", flags=re.M)
    parts = re.split(r"(```pycon\n.*?\n```|`[^`]*`)", text, flags=re.S)
    return "".join(part if k % 2 else escaped(part) for k, part in enumerate(parts))


def bar(text): return plain(text).replace("|", r"\|")


def dotted(path): return ".".join(path.relative_to(root / "kronlemmas").with_suffix("").parts)


def reference(path):
    "(page, cells that it links to, names) of a module, or None if nothing of it is documented."
    tree = docs.modules()[dotted(path)][1]
    here = [e for e in docs.entries().values() if e.home == dotted(path) and e.name not in docs.INNER]
    public = docs.public_of(tree) or [e.name for e in here if "." not in e.name]
    if not public: return None
    text, anchors = [f"# kronlemmas.{dotted(path)}", plain(ast.get_docstring(tree))], set()
    for e in here:
        if "." in e.name: continue
        for one in [e, *(m for m in here if m.name.startswith(f"{e.name}."))]:
            anchors.add((one.chapter, one.cell))
            text += described(one, 2 + (one is not e))
    return "\n\n".join(t for t in text if t) + "\n", anchors, public


# ---- the landing page

MOVING = "(i p) a, (i r) b -> (p r) (a b)", dict(i=2, p=2, r=2, a=2, b=1)
DOORS = """::::{grid} 1 1 3 3
:gutter: 3

:::{grid-item-card} Learn
:link: why_these_sums
:link-type: doc

Three real problems, each with its loop, its one line and where it leads: ten minutes.
Then [Lemma 4](lemma4_sum_kron.ipynb), the sum that moves above.
:::

:::{grid-item-card} Fit

A mixed model from a formula, and [all that lme4's users expect of it](formulas.ipynb).

```python
FIT
```
:::

:::{grid-item-card} Call

One line in place of a loop: LOOP with `np.kron` in a loop, OURS in this line, for CASE.

```python
CALL
```
[Which function?](choose.ipynb) · [Your loop, in one line](ten_loops.ipynb)
:::

::::"""
INSTALL = """```sh
# from a checkout; with kernels for small blocks, and mixed models from a formula
pip install '.[fast,formula]'
```"""
FIND = """## Find a statement

<input id="find" type="search" placeholder="vec trick, commutation det, woodbury, sum_kron ..."
 aria-label="words that the statement must contain">
<span id="found"></span>
<div id="results"></div>

Each of the MANY statements has a proof, and its number leads to the cell that would fail if it were false.
Symbols are found by their names: $\\otimes$ as "kronecker", $|X|$ as "det". In a session
`kronlemmas.index("commutation det")` searches the same list."""
CALLS = """In the calls `n` is the height of a block, `block` its height and width;
$l$ blocks of $n$ rows and $k$ columns. Flops are additions and multiplications."""
MORE = """[The lemmas](lemma1_sum_outer.ipynb) · [all statements](statements.ipynb) ·
[agreement with lme4](agreement.ipynb) · [errata of the sources](errata.ipynb) ·
[cheat sheet](cheat_sheet.md) ·
[reference](api/index.md) · [speed](speed.md)""".replace("\n", " ")


def row(s):
    "A statement in its table."
    number = f'<a class="statement" href="{slug(s.notebook)}.html#c-{s.cell}">{s.number}</a>'
    calls = "<br>".join(filter(None, [s.function and f"`{s.function}`", bar(s.cost)]))
    return f"| {number} | *{s.meaning}*<br>{linked(s.in_table)} | {calls} |"


def thousandths(seconds):
    "A time with two digits, as a reader writes it: 320 ms, 0.22 ms, 1.5 s."
    value, unit = (seconds, "s") if seconds >= 0.995 else (1e3 * seconds, "ms")
    return f"{float(f'{value:.2g}'):g} {unit}"


def doors():
    "Three ways into the book: to learn, to fit, to call, with what they print and take on this machine."
    import numpy as np

    import kronlemmas as kl
    from kronlemmas.report import seconds
    rng = np.random.default_rng(0)
    A, B = rng.normal(size=(40_000, 2)), rng.normal(size=(60_000, 3))
    loop, ours = seconds(*(lambda f=f: f(A, B, (2, 3)) for f in (kl.loops.sum_kron, kl.sum_kron)),
                         repeat=3)
    fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
    estimates = zip(fit.params.index, fit.params, fit.bse)
    said = "\n".join(f"{name:10} {b:8.3f} {s:7.3f}" for name, b, s in estimates)
    texts = {
        "FIT": "import kronlemmas as kl\ndata = kl.data.sleepstudy()\nfit = kl.lmm(\n"
               "    'Reaction ~ Days + '\n    '(Days | Subject)', data)\n\n"
               f"#          estimate      se\n{said}",
        "CALL": "S = kl.sum_kron(A, B, (2, 3))", "LOOP": thousandths(loop), "OURS": thousandths(ours),
        "CASE": "20,000 pairs of blocks of 2 x 2 and 3 x 3",
    }
    return reduce(lambda text, pair: text.replace(*pair), texts.items(), DOORS)


def landing(nb, toctree):
    """What the package is, in the words of the README; three doors; and the statements of the book, to be
    searched."""
    import kronlemmas as kl
    from kronlemmas.pictures import draw_motion
    from kronlemmas.statements import names_of, words_of
    intro = [c for c in nb.cells if c.cell_type == "markdown"][:2]
    sections = {}
    for s in kl.index():
        lemma = s.section.startswith(("Lemma", "Block sums"))
        sections.setdefault("The lemmas" if lemma else s.section, []).append(s)
    head = "| | meaning and statement | function, flops |\n|---|---|---|\n"
    table_of = lambda name, found: f"**{heading(name, found)}**\n\n{head}" + "\n".join(map(row, found))
    said = {s.number: [words_of(s), names_of(s)] for s in kl.index()}
    caption = next(c.source for c in nb.cells if c.cell_type == "markdown" and "lemma4.svg" in c.source)
    motion, sizes = MOVING
    figure = fit_for_site(draw_motion(motion, **sizes)._repr_html_())
    return "\n\n".join([
        *(linked(c.source) for c in intro),
        f"```{{raw}} html\n{figure}\n```", re.search(r"^\*.+\*$", caption, re.M)[0], doors(), INSTALL,
        FIND.replace("MANY", str(len(kl.index()))),
        '<script type="application/json" id="said">' + json.dumps(said).replace("<", "\\u003c") + "</script>",
        f"::::{{dropdown}} All {len(kl.index())} statements\n\n{CALLS}", *(
            table_of(name, found) for name, found in sections.items()), "::::", MORE,
        f"Apache 2.0. Repository: <{settings['git_url']}>",
        toctree]) + "\n"


def heading(section, entries):
    "The section, and its chapter where the name alone would not tell."
    named = section == "The lemmas" or not entries[0].number[0].isdigit()
    return section if named else f"{section} ({entries[0].notebook[:3]})"


# ---- the cheat sheet

SHEET = {  # the identities that are used most
    "vec and Kronecker products": "301: 1 2 6 8 9 10 11 13 14 15 16 17 18 19 20 21 22 23 26 95 104",
    "Commutation matrix": "301: 29 30 32 34 35 36 44",
    "Duplication, elimination, symmetrizer": "301: 47 48 49 51 52 53 60 61 63 66",
    "Khatri-Rao, face-splitting, Hadamard": "301: 69 71 73 74 75 76 77 78 81 82 85",
    "Updates and blocks": "301: 106 107 108 109", "Covariances": "301: 100 101|524: 1 3",
    "Moments": "301: 122 123 126",
    "Derivatives": "308: 4 5 6 7 9 10 12 14 23 24 27 28 31 36 42 49 54",
    "Partitioned matrices, nearest products": "310: 4 13 18|311: 1 2 10",
}
SHEET_HEAD = """# Cheat sheet

The lemmas and the most used identities, on two pages of A4: print this page.
$'$ is the transpose, $\\otimes$ the Kronecker product, $\\odot$ the Khatri-Rao product (columns),
$\\bullet$ the face-splitting product (rows), $*$ the Hadamard product, $K$ the commutation matrix,
$D$ the duplication, $L$ the elimination and $N$ the symmetrizer matrix ([notation](notation_card.ipynb)).

"""


def cheat_sheet(lemmas):
    "The lemmas, as in the README, and the identities of `SHEET`."
    import kronlemmas as kl
    known = {s.number: s for s in kl.index()}
    entry = lambda s: f'<a href="{places()[s.number]}"><b>{s.number}</b></a> {linked(s.statement)}'
    numbers = lambda text: [f"{part.split(':')[0]}.{k}" for part in text.split("|")
                            for k in part.split(":")[1].split()]
    parts = [f"**{name}**\n\n" + "\n\n".join(entry(known[n]) for n in numbers(text))
             for name, text in SHEET.items()]
    body = "\n\n".join([linked(lemmas), *parts])
    (source / "cheat_sheet.md").write_text(f"{SHEET_HEAD}::::{{container}} sheet\n\n{body}\n\n::::\n",
                                           encoding="utf-8")


def toctrees(titles):
    "The sidebar: the parts of the book in reading order, the reference, the dashboard."
    trees = []
    for number, part in enumerate(PARTS):
        own = [p for p in chapters if p.name[0] == str(number)]
        lines = "\n".join(f"{p.stem.split('_')[0]}  {titles[p.stem]} <{slug(p.stem)}>" for p in own)
        if own: trees.append(f"```{{toctree}}\n:hidden:\n:caption: {part}\n\n{lines}\n```")
    trees.append("```{toctree}\n:hidden:\n:caption: Reference\n\ncheat_sheet\napi/index\nspeed\n```")
    return "\n\n".join(trees)


# ---- all of it

API = """# Reference

One page for each module, in the order of the chapters that write them.
Most are names of the package itself: `import kronlemmas as kl`, then `kl.sum_kron(A, B, n)`.

::::{container} stacked

| module | public names | chapter |
|---|---|---|
"""


def start_source():
    "An empty source folder with the styles and scripts."
    shutil.rmtree(source, ignore_errors=True)
    (source / "api").mkdir(parents=True)
    (source / "_static/mathjax").mkdir(parents=True)
    (source / "_extra").mkdir()
    shutil.copy(library("mathjax-full/es5/tex-svg-full.js"), source / "_static/mathjax")
    for name in ("kronlemmas.css", "folds.js", "find.js", "search.js", "favicon.svg"):
        shutil.copy(here / name, source / "_static")
    shutil.copy(here / "conf.py", source / "conf.py")
    shutil.copytree(root / "nbs/images", source / "images")
    for line in (here / "moved.txt").read_text().splitlines():
        old, page = line.split()                                 # a page of version 0.1.0, and today's
        link = f'<meta http-equiv="refresh" content="0; url={page}.html"><a href="{page}.html">moved</a>'
        (source / f"_extra/{old}.html").write_text(f"<!doctype html><title>moved</title>{link}")


def write_reference():
    "The pages of the modules; the cells that they link to, by notebook."
    anchors, chapter, names = {}, {}, {}
    for path in sorted((root / "kronlemmas").rglob("[a-z]*.py")):
        if not (found := reference(path)): continue
        text, cells, names[dotted(path)] = found
        chapter[dotted(path)] = re.search(r"nbs/(\w+)\.ipynb", path.read_text())[1]
        (source / f"api/{dotted(path)}.md").write_text(text, encoding="utf-8")
        for notebook, cell in cells: anchors.setdefault(notebook, set()).add(cell)
    in_order = sorted(chapter, key=chapter.get)
    public = {(e.home, e.name): e for e in docs.entries().values()}
    link = lambda m, name: at(public[m, name], name) if (m, name) in public else f"`{name}`"
    listed = lambda m: ", ".join(link(m, name) for name in names[m])
    number = lambda m: f"[{chapter[m].split('_')[0]}](../{slug(chapter[m])}.ipynb)"
    lines = "\n".join(f"| [kronlemmas.{m}]({m}.md) | {listed(m)} | {number(m)} |" for m in in_order)
    tree = "\n\n::::\n\n```{toctree}\n:hidden:\n\n" + "\n".join(in_order) + "\n```\n"
    (source / "api/index.md").write_text(API + lines + tree, encoding="utf-8")
    return anchors


def measured():
    "Is anything measured?"
    import speed
    return any((root / f".asv/results/{speed.MACHINE}").glob("*-*.json"))


def write_speed():
    "The speed page, and its picture."
    import speed
    text = speed.page() if measured() else "# Speed\n\nNothing is measured yet: `make bench`.\n"
    (source / "speed.md").write_text(linked(text), encoding="utf-8")


def published():
    "The folder of the dashboard, with a link to the site, or None."
    import dashboard
    if not measured(): return None
    about = dashboard.publish() / "index.json"
    about.write_text(json.dumps(json.loads(about.read_text()) | {"project_url": "../index.html"}))
    return about.parent


def render(board):
    """The pages, from the source folder, and beside them the dashboard when it is ready; the site that was
    there stays until the new one is whole."""
    new, html = site / "html.new", site / "html"
    shutil.rmtree(new, ignore_errors=True)
    say(f"rendering {len(chapters)} chapters, about a minute")   # Sphinx says how far it is
    options = ["-W", "--keep-going", "-j", "2", "-d", site / "doctrees"]
    subprocess.run([sys.executable, "-m", "sphinx", *map(str, [*options, source, new])], check=True,
                   stdout=sys.stderr)
    in_words(new)
    if folder := board.result(): shutil.copytree(folder, new / "dashboard")
    shutil.rmtree(html, ignore_errors=True)
    new.rename(html)
    return html


def build(fresh=False):
    """Write _docs/html; the notebooks are run if the outputs are to be `fresh`.

    It fails if a statement of the book has no cell that asserts it.
    """
    import speed
    import statements

    import kronlemmas as kl
    if statements.stale():
        raise SystemExit("the list of statements is not that of the notebooks: run make export")
    start_source()
    board = ThreadPoolExecutor(1).submit(published)              # asv takes as long as all until Sphinx
    say("writing the pages of the reference")
    anchors = write_reference()
    for s in kl.index(): anchors.setdefault(s.notebook, set()).add(s.cell)
    everything = [*chapters, root / "nbs/index.ipynb"]
    if fresh: say(f"{len(everything)} notebooks; those that have changed since they last ran are run")
    books = run_all(everything) if fresh else [nbformat.read(p, 4) for p in everything]
    titles = {}
    for path, nb in zip(chapters, books):
        titles[path.stem] = title(nb)
        if path.stem == "209_ten_loops" and measured():
            nb.cells.append(nbformat.v4.new_markdown_cell(speed.ten_loops(), id="measured"))
        nbformat.write(page(nb, path, anchors.get(path.stem, set())), source / slug(path.name))
    table = next(c.source for c in books[-1].cells if c.source.startswith("## The lemmas"))
    say("writing the landing page")
    cheat_sheet(re.search(r"^\|.*?(?=\n\n)", table, re.M | re.S)[0])
    (source / "index.md").write_text(landing(books[-1], toctrees(titles)), encoding="utf-8")
    write_speed()
    return render(board)


def main(words):
    try:
        if words[:1] == ["--run"]:
            many = len(words) - 1
            for k, path in enumerate(words[1:], 1): run(Path(path), f", {k} of {many} of this process")
        else: print(build("--run-all" in words) / "index.html")
    except (KeyboardInterrupt, DeadKernelError):  # nbclient ends the kernel when it is told to stop
        if words[:1] != ["--run"]:
            say("interrupted; the notebooks that have run are kept, and the site that was there")
        return 130
    return 0


if __name__ == "__main__": raise SystemExit(main(sys.argv[1:]))
