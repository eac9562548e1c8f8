"""Build the site from the notebooks: `make docs`, or `make docs SERVE=1` to read it.

The notebooks are run (those that have changed since the last build), and rendered by Sphinx with MyST-NB. `python tools/site/build.py --stored` keeps the outputs
that the notebooks hold.
"""
import ast
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from functools import reduce
from multiprocessing import Pool
from pathlib import Path

import nbformat

here = Path(__file__).resolve().parent
root = here.parents[1]
sys.path[:0] = [str(root), str(root / "tools"), str(here)]
from conf import settings  # noqa: E402
from npm import library  # noqa: E402

site, source = root / "_docs", root / "_docs/source"
PARTS = {"How the book works": range(0, 4), "Ground": range(4, 11), "The lemmas": range(11, 20), "Least squares and covariances": range(20, 24),
         "Mixed models": range(24, 32), "Practice": range(32, 90), "Appendices": range(90, 100)}
chapters = sorted((root / "nbs").glob("[0-9]*.ipynb"))


# ---- the notebooks, run

def drawn(nb): return {c.id for c in nb.cells if c.cell_type == "code" and any("image/png" in out.get("data", {}) for out in c.outputs)}


def run(path):
    "The notebook with fresh outputs; it is run again only if it, the package or the data have changed."
    files = [path, *sorted((root / "kronlemmas").glob("*.py")), *sorted((root / "nbs/data").glob("*"))]
    key = hashlib.sha256(b"".join(f.read_bytes() for f in files)).hexdigest()[:16]
    kept = site / f"run/{path.stem}-{key}.ipynb"
    if kept.exists(): return nbformat.read(kept, 4)
    from nbclient import NotebookClient
    nb = nbformat.read(path, 4)
    texts, pictures = [c.source for c in nb.cells], drawn(nb)
    os.environ.pop("MPLBACKEND", None)                           # make sets it for the tests; here pictures are wanted
    for c in nb.cells:
        if c.cell_type == "code" and re.search(r"^#\| slow|^import nbdev; nbdev", c.source, re.M): c.source = ""
    NotebookClient(nb, timeout=600, kernel_name="python3", resources={"metadata": {"path": str(root / "nbs")}}, extra_arguments=["--IPKernelApp.log_level=40"]).execute()
    for c, text in zip(nb.cells, texts): c.source = text
    if drawn(nb) != pictures: raise SystemExit(f"{path.name}: pictures are missing or new: {sorted(drawn(nb) ^ pictures)}")
    kept.parent.mkdir(parents=True, exist_ok=True)
    for old in kept.parent.glob(f"{path.stem}-*"): old.unlink()
    nbformat.write(nb, kept)
    return nb


# ---- one notebook, as a page

PLAIN = {r"\otimes": "⊗", r"\Sigma": "Σ", "_{ij}": "ᵢⱼ", "_i": "ᵢ", "_j": "ⱼ", "'": "′", "$": "", " ⊗": "⊗", "⊗ ": "⊗", "⊗": " ⊗ ", "+": " + "}


def title(nb):
    "The title of a notebook, its formulas as plain text, for the sidebar."
    text = re.search(r"^# (.+)$", "\n".join(c.source for c in nb.cells if c.cell_type == "markdown"), re.M)[1]
    return re.sub(r"\$[^$]+\$", lambda m: reduce(lambda t, pair: t.replace(*pair), PLAIN.items(), m[0]), text)


def badges(path):
    "Where a reader can open the notebook: the repository, and services that run it."
    if not settings["git_url"].startswith("https://github.com/"): return ""
    where = f"{settings['git_url'].removeprefix('https://github.com/')}/blob/{settings['branch']}/{settings['nbs_path']}/{path.name}"
    links = {"notebook": f"https://github.com/{where}", "open in Colab": f"https://colab.research.google.com/github/{where}",
             "open in Binder": f"https://mybinder.org/v2/gh/{where.split('/blob/')[0]}/{settings['branch']}?labpath={settings['nbs_path']}/{path.name}"}
    return " ".join(f'<a class="badge" href="{link}">{name}</a>' for name, link in links.items())


def only_imports(source): return "import" in source and "nbdev" not in source and all(re.match(r"(import|from) ", line) for line in source.splitlines() if line and line[0] not in " )#")


def page(nb, path, anchors):
    "The notebook without what only nbdev needs: hidden tests and directives. Cells that export helpers or import are folded; cells in `anchors` can be linked."
    cells = []
    for c in nb.cells:
        directives = re.findall(r"^#\|\s*(\w+)", c.source, re.M) if c.cell_type == "code" else []
        if "default_exp" in directives or "hide" in directives and not only_imports(c.source): continue
        if c.id in anchors: cells.append(nbformat.v4.new_markdown_cell(f'<span class="anchor" id="c-{c.id}"></span>', id=f"a{c.id}"))
        if c.cell_type == "code":
            alt = re.search(r"^# alt: (.+)\n", c.source, re.M)
            if re.search(r"^#\| exports? loops", c.source, re.M): c.source = "# in kronlemmas.loops\n" + c.source
            c.source = re.sub(r"^#\|.*\n?|^# alt: .+\n", "", c.source, flags=re.M).strip("\n")
            if alt: c.metadata["mystnb"] = {"image": {"alt": alt[1]}}
            if "exporti" in directives or only_imports(c.source) or re.match(r"show\(|def show\(", c.source): c.metadata["tags"] = ["hide-input"]
            for out in c.outputs:
                if "text/markdown" in out.get("data", {}): out["data"]["text/markdown"] = linked(out["data"]["text/markdown"])
        else: c.source = linked(c.source)
        cells.append(c)
    top = next(k for k, c in enumerate(cells) if c.cell_type == "markdown" and c.source.startswith("# "))
    cells[top].source += "\n\n" + badges(path) + ("" if path.stem == "02_testing" else ' <span class="found">`same`, `refuted`, `refuses`, `holds`: see [Testing](02_testing.ipynb).</span>' if any(re.search(r"\b(same|refuted|refuses|holds)\(", c.source) for c in cells if c.cell_type == "code") else "")
    nb.cells, nb.metadata = cells, nbformat.from_dict({"kernelspec": {"name": "python3", "display_name": "python3", "language": "python"}, "language_info": {"name": "python", "pygments_lexer": "ipython3"}})
    return nb


def linked(text):
    "Links to a cell of a notebook, as links to its place on the page."
    return re.sub(r"\[([^]]+)\]\(([\w/]+)\.ipynb#([\w-]+)\)", r'<a href="\2.html#c-\3">\1</a>', text)


# ---- the reference, from the modules

def arguments(node, lines):
    "[(name, default, meaning)] of a function written one argument a line, and the meaning of its result."
    rows, args = [], node.args
    defaults = dict(zip([a.arg for a in args.args][::-1], [ast.unparse(d) for d in args.defaults][::-1])) | {a.arg: ast.unparse(d) for a, d in zip(args.kwonlyargs, args.kw_defaults) if d}
    comment = lambda line: (re.search(r"  # (.+)$", lines[line - 1]) or ["", ""])[1]
    for a in [*args.posonlyargs, *args.args, *([args.vararg] if args.vararg else []), *args.kwonlyargs, *([args.kwarg] if args.kwarg else [])]:
        if a.arg != "self" and not a.arg.startswith("_"): rows.append(("*" * (a is args.vararg) + "**" * (a is args.kwarg) + a.arg, defaults.get(a.arg), comment(a.lineno) if a.lineno != node.lineno else ""))
    last = max([a.lineno for a in [*args.args, *args.kwonlyargs, *([args.vararg] if args.vararg else [])]] or [node.lineno])
    end = node.body[0].lineno - 1 if node.body[0].lineno > node.lineno else node.lineno
    result = next((found[1] for line in range(last, end + 1) if (found := re.search(r"^\s*\).*:\s+# (.+)$|^def .*:\s+# (.+)$", lines[line - 1])) and found[1]), "")
    return rows, result


def signature(name, rows): return f"{name}({', '.join(name + (f'={default}' if default else '') for name, default, _ in rows)})"


def described(node, lines, level, name, where=""):
    "The entry of a function, or of a method of a class; the constructor goes by the name of the class."
    rows, result = arguments(node, lines)
    attribute = any(getattr(d, "id", "") == "property" for d in node.decorator_list)
    call = name if attribute else signature(name.removesuffix(".__init__"), rows)
    text = [f"{'#' * level} {name.replace('.__init__', ': the constructor')}", f"```python\n{call}\n```", plain(ast.get_docstring(node)), where]
    if rows or result: text.append("| argument | meaning and shape |\n|---|---|\n" + "\n".join(f"| `{n}`" + (f" = `{d}`" if d else "") + f" | {bar(m)} |" for n, d, m in rows) + (f"\n| *returns* | {bar(result)} |" if result else ""))
    return text


def plain(text):
    "A docstring as Markdown: what stands between backquotes is code already."
    return "".join(part if k % 2 else part.replace("*", r"\*").replace("_", r"\_").replace("<", "&lt;") for k, part in enumerate(re.split(r"(`[^`]*`)", text or "")))


def bar(text): return plain(text).replace("|", r"\|")


def reference(path):
    "(page, cells that it links to) of a module, or None if it exports nothing public."
    lines = path.read_text(encoding="utf-8").splitlines()
    tree = ast.parse("\n".join(lines))
    public = next((ast.literal_eval(n.value) for n in tree.body if isinstance(n, ast.Assign) and n.targets[0].id == "__all__"), [])
    if not public: return None
    cell = {i: m for i, line in enumerate(lines, 1) if (m := re.match(r"# %% \.\./nbs/(\w+)\.ipynb #(\w+)", line))}
    at = lambda node: cell[max(i for i in cell if i <= node.lineno)]
    where = lambda node: f'<a href="../{at(node)[1]}.html#c-{at(node)[2]}">source in the notebook</a>'
    text, anchors = [f"# kronlemmas.{path.stem}", plain(ast.get_docstring(tree))], set()
    for node in tree.body:
        if getattr(node, "name", None) not in public: continue
        anchors.add((at(node)[1], at(node)[2]))
        if isinstance(node, ast.FunctionDef): text += described(node, lines, 2, node.name, where(node))
        else:
            text += [f"## {node.name}", plain(ast.get_docstring(node)), where(node)]
            for method in [m for m in node.body if isinstance(m, ast.FunctionDef)]:
                rows, result = arguments(method, lines)
                told = ast.get_docstring(method) or result or any(meaning for *_, meaning in rows)
                if told and (method.name == "__init__" or not method.name.startswith("_")): text += described(method, lines, 3, f"{node.name}.{method.name}")
    return "\n\n".join(t for t in text if t) + "\n", anchors, public


# ---- the landing page

def landing(nb, toctree):
    "What the package is, in the words of the README, and the statements of the book, searchable by their left-hand side."
    import kronlemmas as kl
    from kronlemmas.statements import words_of
    intro = [c for c in nb.cells if c.cell_type == "markdown"][:2]
    code = next(c for c in nb.cells if c.cell_type == "code" and "#| hide" not in c.source)
    shown = "\n".join(o["data"]["text/plain"] for o in code.outputs if "data" in o)
    sections = {}
    for s in kl.index(): sections.setdefault("The lemmas" if s.section.startswith(("Lemma", "Block sums")) else s.section, []).append(s)
    row = lambda s: f'| <a class="statement" href="{s.notebook}.html#c-{s.cell}">{s.number}</a> | *{s.meaning}*<br>{s.in_table} | ' + "<br>".join(filter(None, [s.function and f"`{s.function}`", bar(s.cost)])) + " |"
    head = "| | meaning and statement | function, flops |\n|---|---|---|\n"
    said = json.dumps({s.number: words_of(s) for s in kl.index()}).replace("<", "\\u003c")
    return "\n\n".join([
        *(c.source for c in intro), f"```python\n{code.source}\n```", f"```text\n{shown}\n```",
        "[Choose your function](37_choose.ipynb) - [from your loop to one line](38_ten_loops.ipynb) - [the lemmas](11_lemma1_sum_outer.ipynb) - [mixed models from a formula](29_formulas.ipynb) - [agreement with lme4](92_agreement.ipynb) - [errata of the sources](91_errata.ipynb) - [reference](api/index.md) - [speed](speed.md)",
        f"```sh\npip install .              # from a checkout; numpy, scipy, tensorly, array-api-compat, rich\npip install '.[formula]'   # mixed models from a formula\npip install '.[fast]'      # kernels for sums over small blocks\n```",
        f"Apache 2.0. Repository: <{settings['git_url']}>",
        "## Find a statement",
        '<input id="find" type="search" placeholder="words, such as: commutation det" aria-label="words that the statement must contain"> <span id="found"></span>',
        'Symbols are found by their names: $K_{m,n}$ as "commutation", $\\otimes$ as "kronecker", $|X|$ as "det". In a session `kronlemmas.index("commutation det")` searches the same list. Each number leads to the cell that would fail if the statement were false.',
        f'<script type="application/json" id="said">{said}</script>',
        "In the calls `n` is the height of a block, `block` its height and width; $l$ blocks of $n$ rows and $k$ columns. Flops are additions and multiplications.",
        *(f"### {heading(section, entries)}\n\n{head}" + "\n".join(map(row, entries)) for section, entries in sections.items()),
        toctree]) + "\n"


def heading(section, entries):
    "The section, and its chapter where the name alone would not tell."
    return section if section == "The lemmas" or not entries[0].number[0].isdigit() else f"{section} ({entries[0].notebook[:2]})"


def toctrees(titles):
    "The sidebar: the parts of the book in reading order, the reference, the dashboard."
    trees = []
    for part, numbers in PARTS.items():
        own = [p for p in chapters if int(p.name[:2]) in numbers]
        if own: trees.append(f"```{{toctree}}\n:hidden:\n:caption: {part}\n\n" + "\n".join(f"{p.stem.split('_')[0]}  {titles[p.stem]} <{p.stem}>" for p in own) + "\n```")
    trees.append("```{toctree}\n:hidden:\n:caption: Reference\n\napi/index\nspeed\n```")
    return "\n\n".join(trees)


def build(stored=False):
    "Write _docs/html; the notebooks' own outputs are kept if `stored`. It fails if a statement of the book has no cell that asserts it."
    import statements
    if statements.stale(): raise SystemExit("the list of statements is not that of the notebooks: run make export")
    for old in (source, site / "html"): shutil.rmtree(old, ignore_errors=True)
    (source / "api").mkdir(parents=True)
    (source / "_static/mathjax").mkdir(parents=True)
    shutil.copy(library("mathjax-full/es5/tex-svg-full.js"), source / "_static/mathjax")
    for name in ("kronlemmas.css", "find.js", "favicon.svg"): shutil.copy(here / name, source / "_static")
    shutil.copy(here / "conf.py", source / "conf.py")

    import kronlemmas as kl
    anchors = {}
    for s in kl.index(): anchors.setdefault(s.notebook, set()).add(s.cell)
    modules, names = {}, {}
    for path in sorted((root / "kronlemmas").glob("[a-z]*.py")):
        if found := reference(path):
            modules[path.stem], names[path.stem] = re.search(r"nbs/(\w+)\.ipynb", path.read_text())[1], found[2]
            (source / f"api/{path.stem}.md").write_text(found[0], encoding="utf-8")
            for notebook, cell in found[1]: anchors.setdefault(notebook, set()).add(cell)
    in_order = sorted(modules, key=modules.get)
    (source / "api/index.md").write_text("# Reference\n\nOne page for each module, in the order of the chapters that write them. Most are names of the package itself: `import kronlemmas as kl`, then `kl.sum_kron(A, B, n)`.\n\n| module | public names | chapter |\n|---|---|---|\n"
                                         + "\n".join(f"| [kronlemmas.{m}]({m}.md) | {', '.join(f'`{name}`' for name in names[m])} | [{modules[m].split('_')[0]}](../{modules[m]}.ipynb) |" for m in in_order)
                                         + "\n\n```{toctree}\n:hidden:\n\n" + "\n".join(in_order) + "\n```\n", encoding="utf-8")
    everything = [*chapters, root / "nbs/index.ipynb"]
    if stored: books = [nbformat.read(p, 4) for p in everything]
    else:
        with Pool(2) as pool: books = list(pool.imap(run, everything))
    import dashboard
    import speed
    measured = any((root / f".asv/results/{speed.MACHINE}").glob("*-*.json"))
    titles = {}
    for path, nb in zip(chapters, books):
        titles[path.stem] = title(nb)
        if path.stem == "38_ten_loops" and measured: nb.cells.append(nbformat.v4.new_markdown_cell(speed.ten_loops(), id="measured"))
        nbformat.write(page(nb, path, anchors.get(path.stem, set())), source / path.name)
    (source / "index.md").write_text(landing(books[-1], toctrees(titles)), encoding="utf-8")
    shutil.copytree(root / "nbs/images", source / "images")
    (source / "_extra").mkdir()
    if measured:
        speed.picture(source / "images/speed.png")
        shutil.copytree(dashboard.publish(), source / "_extra/dashboard")
        about = source / "_extra/dashboard/index.json"
        about.write_text(json.dumps(json.loads(about.read_text()) | {"project_url": "../index.html"}))
    (source / "speed.md").write_text(speed.page() if measured else "# Speed\n\nNothing is measured yet: `make bench`.\n", encoding="utf-8")
    subprocess.run([sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-j", "2", "-d", str(site / "doctrees"), str(source), str(site / "html")], check=True)
    return site / "html"


if __name__ == "__main__": print(build("--stored" in sys.argv) / "index.html")
