"""Change one operator, sign, transpose, comparison, constant or operand at a time, and report the changes
that no cell notices.

`python tools/mutate.py` tries 400 mutants, `N=1000 SEED=1` others and more; `N` of them have the smallest
hashes of `SEED` and the mutant, so that an edit changes the sample only where it was made. `python
tools/mutate.py WORD ...` tries only those of them whose notebook's name has a word, `--list` only prints
them; `--commit` tries 40 of the 400 that the hash of the commit chooses, as `make test` does, but none of the
chapters in `SLOW` and `OPEN`. The tool ends with the survivors that are not in
`tools/equivalent_mutants.json`, where each equivalent mutant stands with its reason.

A mutant is made in one of two places. In an *asserting cell* the two sides of an equation are changed, as
`same`, `test_eq`, `test_close`, `gradient_check` and `assert x == y` compare them; the data and the
tolerances are left alone. Then that cell alone runs, and the rest of the chapter too if the change is in a
function that the cell defines and does not use. In an *exported function* all of the code is changed, but not
texts and messages, and the rest of the chapter runs; if it notices nothing, the chapters in `JUDGES` run. The
mutant is executed in the notebook, in the module of the package, and wherever another module of the package
has imported a name that the cell defines. What else keeps the original, such as an instance or a table made
before, goes on with it: such a mutant may survive that would not in a fresh process, and never the other way
round.

A notebook runs once. Before a cell with mutants the process forks; the child is the mutant. A child lacks the
threads of JAX, whose calls would wait for them for ever; so the notebook runs as far as the first cell that
calls JAX, and a child runs the cells from there on to its own. The temporary files of the notebook are
afterwards as they were, so that no mutant meets those of another. A failure, a crash and more than 6 GiB of
memory count as noticed, and so does four times the processor time of the chapter without a change, and a
minute more; how often that happened is said. A child that waits for something and uses no processor at all is
stopped after some minutes and counts as out of time. The first fork that runs the rest of the chapter, and
the last of all, are preceded by one without a change, which must pass.
"""
import ast
import builtins
import copy
import hashlib
import importlib
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import types
import warnings
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import hypothesis

root = Path(__file__).resolve().parent.parent
# bytes, seconds of the processor that a chapter may take, how much more by the clock, and the seconds by the
# clock after which it has to have used some
MEMORY, LIMIT, WAIT, IDLE = 6 * 2**30, 600, 10, 120
equivalents = root / "tools/equivalent_mutants.json"
# how many arguments of the call are sides of an equation
SIDES = {"same": 2, "test_eq": 2, "test_close": 2, "gradient_check": 2}
SWAPPED = {
    ast.Add: [ast.Sub],
    ast.Sub: [ast.Add],
    ast.Mult: [ast.Div],
    ast.Div: [ast.Mult],
    ast.FloorDiv: [ast.Mult],
    ast.Mod: [ast.FloorDiv],
    ast.Pow: [ast.Mult],
    ast.Lt: [ast.LtE, ast.Gt],
    ast.LtE: [ast.Lt, ast.GtE],
    ast.Gt: [ast.GtE, ast.Lt],
    ast.GtE: [ast.Gt, ast.LtE],
    ast.Eq: [ast.NotEq],
    ast.NotEq: [ast.Eq],
    ast.Is: [ast.IsNot],
    ast.IsNot: [ast.Is],
    ast.In: [ast.NotIn],
    ast.NotIn: [ast.In],
    ast.And: [ast.Or],
    ast.Or: [ast.And],
    ast.BitAnd: [ast.BitOr],
    ast.BitOr: [ast.BitAnd],
    ast.BitXor: [ast.BitOr],
}
# an exchange of the arguments changes nothing
COMMUTE = {"hadamard", "gcd", "max", "min", "maximum", "minimum", "multiply", "array_equal", "allclose"}
# chapters that take more than 20 seconds of the processor without a change: `make mutate` alone runs their
# mutants
SLOW = {"403", "607", "503", "521", "522", "523", "543", "610", "611"}
# chapters that are new, or were written anew, since their mutants were gone through: `make mutate` alone runs
# them, and the list is to become empty
OPEN = set()
# chapters of a large subject hold functions that the cells of others check too: what their own cells do not
# notice, these may
JUDGES = {
    "536": ("503",),
    "537": ("611",),
    "504": ("503",),
    "507": ("503", "548"),
    "511": ("503",),
    "513": ("503",),
    "505": ("503", "502"),
    "538": ("539",),
    "541": ("543",),
    "542": ("543",),
    "544": ("502",),
    "545": ("502",),
    "546": ("502",),
    "547": ("522", "543"),
}
# a cell that starts threads, without which a fork would wait for ever
THREADS = re.compile(r"^(?!.*\bimport\b).*\bjax\.", re.M)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass(frozen=True)
class Mutant:
    "One change of one cell."
    notebook: str
    cell: str  # id
    line: str  # text of the line
    was: str
    becomes: str
    nth: int  # how many changes of the same text stand before it in the cell
    site: int  # its number in the cell
    exported: bool
    whole: bool  # does the rest of the chapter run?

    @property
    def key(self):
        return dict(
            notebook=self.notebook,
            cell=self.cell,
            line=self.line,
            was=self.was,
            becomes=self.becomes,
            **({"nth": self.nth} if self.nth else {}),
        )

    def rank(self, seed): return hashlib.sha256(f"{seed} {json.dumps(self.key)}".encode()).hexdigest()

    def __str__(self):
        return f"{self.notebook} {self.cell}: {self.line}\n      {self.was}  ->  {self.becomes}" + (
            f"  (number {self.nth + 1})" if self.nth else ""
        )


def changes(node):
    "What one node of the code may become: pairs of a field's setter and the expression that results."
    def changed(**fields):
        new = copy.copy(node)
        for name, value in fields.items(): setattr(new, name, value)
        return new
    swapped = lambda op: [new() for new in SWAPPED.get(type(op), [])]
    if isinstance(node, ast.BinOp):
        yield from (changed(op=op) for op in swapped(node.op))
        if isinstance(node.op, ast.MatMult): yield changed(op=ast.Mult())
        if isinstance(node.op, (ast.MatMult, ast.Sub, ast.Div)):
            yield changed(left=node.right, right=node.left)
        yield from (node.left, node.right)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.Not)): yield node.operand
    if isinstance(node, ast.BoolOp):
        yield from (changed(op=op) for op in swapped(node.op))
        if len(node.values) == 2: yield from node.values
    if isinstance(node, ast.Compare):
        yield from (changed(ops=[op, *node.ops[1:]]) for op in swapped(node.ops[0]))
    if isinstance(node, ast.IfExp): yield from (node.body, node.orelse)
    if isinstance(node, ast.Attribute) and node.attr in ("T", "mT"): yield node.value
    if isinstance(node, ast.Call):
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if name in ("swapaxes", "matrix_transpose") and node.args:
            yield (
                node.args[0]
                if getattr(getattr(node.func, "value", None), "id", "") in ("np", "xp")
                else getattr(node.func, "value", node.args[0])
            )
        if (
            name not in COMMUTE
            and len(node.args) >= 2
            and not any(isinstance(a, ast.Starred) for a in node.args[:2])
        ):
            yield changed(args=[node.args[1], node.args[0], *node.args[2:]])
    if isinstance(node, ast.Constant):
        if isinstance(node.value, bool): yield changed(value=not node.value)
        elif isinstance(node.value, (int, float)):
            yield changed(value=node.value + 1 if isinstance(node.value, int) or not node.value
                          else 2 * node.value)


def unused(top, tree):
    "Does a cell define a function here that it does not call itself?"
    if not isinstance(top, FUNCTIONS) and not (
        isinstance(top, ast.Assign) and isinstance(top.value, ast.Lambda)
    ):
        return False
    names = (
        {top.name} if isinstance(top, FUNCTIONS) else {t.id for t in top.targets if isinstance(t, ast.Name)}
    )
    return not any(
        isinstance(n, ast.Name) and n.id in names
        for other in tree.body
        if other is not top
        for n in ast.walk(other)
    )


def sides(tree):
    "The sides of the equations that a cell asserts."
    wrong = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "test_fail"
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        # what must fail may be any other wrong thing
        if id(node) in wrong: continue
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in SIDES:
            yield from node.args[: SIDES[node.func.id]]
        if (
            isinstance(node, ast.Assert)
            and isinstance(node.test, ast.Compare)
            and isinstance(node.test.ops[0], ast.Eq)
        ):
            yield from (node.test.left, *node.test.comparators)


def silent(node):
    "Parts of the code that do nothing a test could see: texts, messages, annotations."
    if isinstance(node, (ast.JoinedStr, ast.Raise)): return True
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def parts(tree):
    "All parts of the code that may be changed, from the top to the bottom."
    stack = [tree]
    while stack:
        node = stack.pop()
        if silent(node): continue
        yield node
        dropped = {
            ast.arg: "annotation",
            ast.Assert: "msg",
            ast.FunctionDef: "returns",
            ast.AnnAssign: "annotation",
        }.get(type(node))
        stack += [
            child
            for name, value in reversed(list(ast.iter_fields(node)))
            if name != dropped
            for child in (reversed(value) if isinstance(value, list) else [value])
            if isinstance(child, ast.AST)
        ]


class Replace(ast.NodeTransformer):
    def __init__(self, old, new): self.old, self.new = old, new
    def visit(self, node): return self.new if node is self.old else self.generic_visit(node)


def mutants_of(source, exported):
    "(node, its replacement, is it inside a function?) of a cell, in the order of the text."
    tree = ast.parse(source)
    if exported:
        nodes = [
            (node, False)
            for top in tree.body
            if isinstance(top, (*FUNCTIONS, ast.ClassDef))
            for node in parts(top)
        ]
    else:
        inside = {
            id(node): kept for top in tree.body for kept in [unused(top, tree)] for node in ast.walk(top)
        }
        seen = {}
        for side in sides(tree):
            for node in parts(side):
                seen[id(node)] = (node, inside[id(node)])
        nodes = list(seen.values())
    nodes = [(n, deep) for n, deep in nodes if hasattr(n, "lineno")]
    nodes.sort(
        key=lambda pair: (pair[0].lineno, pair[0].col_offset, -pair[0].end_lineno, -pair[0].end_col_offset)
    )
    return tree, [
        (node, new, deep)
        for node, deep in nodes
        for text, new in {ast.unparse(new): new for new in changes(node)}.items()
        if text != ast.unparse(node)
    ]


def directive(source):
    "The words after `#|` of a cell that exports, or nothing."
    found = re.match(r"#\| *(export\w*)(?: +([\w.]+))?", source)
    return found.groups() if found else None


def cells(path):
    "The code cells of a notebook that its test runs."
    import nbformat
    code = [c for c in nbformat.read(path, 4).cells if c.cell_type == "code"]
    return [
        c
        for c in code
        if not re.match(r"#\| *(slow|eval: *false|default_exp)", c.source)
        and "nbdev_export" + "(" not in c.source
    ]


def module_of(path):
    import nbformat
    found = re.search(r"#\| default_exp ([\w.]+)", "\n".join(c.source for c in nbformat.read(path, 4).cells))
    return found.group(1) if found else None


def mutants(path):
    "All mutants of a notebook."
    for cell in cells(path):
        exported, seen = directive(cell.source), {}
        lines = cell.source.splitlines()
        for site, (node, new, deep) in enumerate(mutants_of(cell.source, exported)[1]):
            text = lines[node.lineno - 1].split("  #")[0].strip(), ast.unparse(node), ast.unparse(new)
            seen[text] = seen.get(text, -1) + 1
            yield Mutant(path.stem, cell.id, *text, seen[text], site, bool(exported), bool(exported) or deep)


def modules():
    return [
        m
        for name, m in list(sys.modules.items())
        if isinstance(m, types.ModuleType) and name.split(".")[0] == "kronlemmas"
    ]


def attach(was, becomes):
    "Give a class the methods of another that it lacks."
    for name in vars(was).keys() - vars(becomes).keys(): setattr(becomes, name, vars(was)[name])


def install(code, tree, space, module):
    """Execute a mutated cell in the notebook and in its module, and give its names to the other modules
    that have imported them."""
    exec(code, space)
    names = [top.name for top in tree.body if isinstance(top, (*FUNCTIONS, ast.ClassDef))]
    if not module: return
    old = {name: vars(module)[name] for name in names if name in vars(module)}
    exec(code, vars(module))
    for name, was in old.items():                                # what other modules have attached to a class
        if isinstance(was, type): attach(was, vars(module)[name])
    for m in modules():
        for name, value in list(vars(m).items()):
            for known, was in old.items():
                if value is was: setattr(m, name, vars(module)[known])


def used_by(group):
    "The processor times of the processes of a group, as text."
    listed = subprocess.run(["ps", "-A", "-o", "pgid=,pid=,time="], capture_output=True, text=True).stdout
    return [line for line in listed.splitlines() if line.split()[0] == str(group)]


def awaited(pid, seconds):
    "What `os.wait4` says of a child; of process 0 if it has not ended in time, or does nothing for `IDLE`."
    end, look, before = time.monotonic() + seconds, time.monotonic() + IDLE, None
    while not (found := os.wait4(pid, os.WNOHANG))[0] and time.monotonic() < end:
        time.sleep(0.002)
        if time.monotonic() < look: continue
        now, look = used_by(pid), time.monotonic() + IDLE
        if now == before: break
        before = now
    return found


def forked(run, limit):
    """How a child that does `run()` ends, and after how many seconds of the processor: it survives, is
    noticed because it fails or crashes, or is out of time."""
    pid = os.fork()
    if not pid:
        try:
            os.setpgid(0, 0)
            null = os.open(os.devnull, os.O_WRONLY)
            os.dup2(null, 1), os.dup2(null, 2)
            # its threads stayed with the parent
            if "dask.threaded" in sys.modules:
                sys.modules["dask.threaded"].default_pool = None
                sys.modules["dask.threaded"].pools.clear()
            resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
            now = time.process_time()
            resource.setrlimit(resource.RLIMIT_CPU, (int(now + limit) + 1, int(now + limit) + 2))
            run()
            os._exit(0)
        except BaseException: os._exit(1)
        finally: os._exit(1)
    done, status, used = awaited(pid, WAIT * limit)
    try: os.killpg(pid, signal.SIGKILL)                          # what is left of it
    except ProcessLookupError: done or os.kill(pid, signal.SIGKILL)
    if not done: _, status, used = os.wait4(pid, 0)
    late = os.WIFSIGNALED(status) and os.WTERMSIG(status) in (signal.SIGXCPU, signal.SIGKILL)
    return "survives" if not status else "out of time" if late else "noticed", used.ru_utime + used.ru_stime


@contextmanager
def restored(folder):
    "Whatever happens to its files, they are as before at the end."
    with tempfile.TemporaryDirectory(dir=Path(folder).parent) as copy:
        shutil.copytree(folder, copy, symlinks=True, dirs_exist_ok=True)
        yield
        shutil.rmtree(folder)
        shutil.copytree(copy, folder, symlinks=True)


def compiled(path):
    return [
        compile(re.sub(r"^[!%].*$", "", cell.source, flags=re.M), f"<{path.stem} {cell.id}>", "exec")
        for cell in cells(path)
    ]


def entered(path):
    "The names of a notebook before its first cell."
    os.environ["MPLBACKEND"] = "Agg"
    os.chdir(path.parent)
    warnings.simplefilter("ignore")
    # the first example that fails is enough: none smaller is sought
    phases = hypothesis.Phase.explicit, hypothesis.Phase.generate
    hypothesis.settings.register_profile("first", phases=phases, report_multiple_bugs=False)
    hypothesis.settings.load_profile("first")
    builtins.display = lambda *shown: None
    # where pickle looks for the classes of a notebook
    sys.modules["__main__"] = types.ModuleType("__main__")
    return vars(sys.modules["__main__"])


def judges(m):
    return (
        [f for f in notebooks() if f.stem.split("_")[0] in JUDGES.get(m.notebook.split("_")[0], ())]
        if m.exported
        else []
    )


def elsewhere(m, changed):
    "Run the chapters that judge the functions of this one, with the mutant or without a change."
    path = root / f"nbs/{m.notebook}.ipynb"
    cell = next(cell for cell in cells(path) if cell.id == m.cell)
    exported = directive(cell.source)
    home = importlib.import_module(f"kronlemmas.{exported[1] or module_of(path)}")
    for judge in judges(m):
        (
            importlib.import_module("kronlemmas"),
            [importlib.import_module(f"kronlemmas.{name}") for name in [module_of(judge)] if name],
        )
    tree, found = mutants_of(cell.source, exported)
    if changed: tree = ast.fix_missing_locations(Replace(*found[m.site][:2]).visit(tree))
    install(compile(tree, f"<mutant of {cell.id}>", "exec"), tree, dict(vars(home)), home)
    for judge in judges(m):
        space = entered(judge)
        for block in compiled(judge): exec(block, space)


def verdicts(path, wanted):
    "Yields (mutant, how it ended, seconds) of a notebook; where the mutant is None, the child had no change."
    module, todo, code, space = module_of(path), cells(path), compiled(path), entered(path)
    places = [k for k, cell in enumerate(todo) if any(m.cell == cell.id for m in wanted)]
    whole = [k for k in places if any(m.whole for m in wanted if m.cell == todo[k].id)]
    limit, alone = LIMIT, next((k for k, cell in enumerate(todo) if THREADS.search(cell.source)), len(todo))
    for k, cell in enumerate(todo[:places[-1] + 1]):
        if k in places:
            exported = directive(cell.source)
            home = importlib.import_module(f"kronlemmas.{exported[1] or module}") if exported else None

            def child(site, whole):
                for block in code[alone:k]: exec(block, space)
                tree, found = mutants_of(cell.source, exported)
                if site is not None: tree = ast.fix_missing_locations(Replace(*found[site][:2]).visit(tree))
                install(compile(tree, f"<mutant of {cell.id}>", "exec"), tree, space, home)
                if whole:
                    for block in code[k + 1:]: exec(block, space)

            def tried(site, whole, limit):
                with restored(tempfile.tempdir): return forked(lambda: child(site, whole), limit)

            if k in (*whole[:1], places[-1]):
                ended, seconds = tried(None, bool(whole), LIMIT)
                limit = min(limit, 60 + 4 * seconds)
                yield None, ended, seconds
            for m in wanted:
                if m.cell == cell.id: yield m, *tried(m.site, m.whole, limit)
        if k < alone: exec(code[k], space)


def known():
    "The equivalent mutants, each with its reason."
    return json.loads(equivalents.read_text(encoding="utf-8")) if equivalents.exists() else []


def notebooks(words=()):
    return [
        f for f in sorted((root / "nbs").glob("[0-9]*.ipynb")) if not words or any(w in f.stem for w in words)
    ]


def sample(n, seed):
    return sorted((m for f in notebooks() for m in mutants(f)), key=lambda m: m.rank(seed))[:n]


def run(chosen, equal):
    """Tries mutants, one notebook at a time in a process of its own, and prints the survivors that are not
    known as equivalent; all survivors, the chapters that fail without a change, and how many ran out of
    time."""
    survivors, failing, late = [], [], 0
    for path in notebooks():
        wanted = [m for m in chosen if m.notebook == path.stem]
        if not wanted: continue
        start, read, write = time.monotonic(), *os.pipe()
        folder = tempfile.mkdtemp()
        pid = os.fork()
        # what a chapter imports and leaves behind stays here
        if not pid:
            os.close(read)
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            tempfile.tempdir = folder
            try:
                found = [(m and wanted.index(m), *ended) for m, *ended in verdicts(path, wanted)]
            except BaseException as e:
                found = [(None, "noticed", 0)]
                print(f"{path.stem}: {type(e).__name__}: {e}", file=sys.stderr)
            with os.fdopen(write, "w") as out: json.dump(found, out)
            os._exit(0)
        os.close(write)
        with os.fdopen(read) as answer: found = json.loads(answer.read() or '[[null, "noticed", 0]]')
        os.waitpid(pid, 0)
        shutil.rmtree(folder, ignore_errors=True)
        failing += [path.stem for k, ended, _ in found if k is None and ended != "survives"][:1]
        alive = [wanted[k] for k, ended, _ in found if k is not None and ended == "survives"]
        for m in [m for m in alive if m.key not in equal and judges(m)]:
            if forked(lambda: elsewhere(m, True), LIMIT)[0] == "survives": continue
            alive.remove(m)
            if forked(lambda: elsewhere(m, False), LIMIT)[0] != "survives":
                failing.append(f"the chapters that judge {path.stem}")
        late += sum(ended == "out of time" for _, ended, _ in found)
        survivors += alive
        print(
            f"{path.stem}: {len(wanted)} mutants, {len(alive)} survive ({time.monotonic() - start:.0f} s; "
            f"unchanged {max([s for k, _, s in found if k is None], default=0):.0f} s)",
            *(f"  survives: {m}" for m in alive if m.key not in equal),
            sep="\n",
            flush=True,
        )
    return survivors, failing, late


def report(chosen):
    "Runs them and prints the outcome; is it as it should be?"
    equal = [{k: v for k, v in entry.items() if k != "reason"} for entry in known()]
    survivors, failing, late = run(chosen, equal)
    open_ = [m for m in survivors if m.key not in equal]
    wrong = [m for m in chosen if m.key in equal and m not in survivors]
    for m in wrong: print(f"  listed as equivalent, and noticed: {m}")
    for name in failing: print(f"  fails without a change, so that nothing follows: {name}")
    print(
        f"{len(chosen)} mutants: {len(chosen) - len(survivors)} noticed ({late} of them by running out of "
        f"time), {len(survivors) - len(open_)} equivalent, {len(open_)} survive"
    )
    return not (open_ or wrong or failing)


def stale():
    "Entries of the list of equivalent mutants that are no mutants of any notebook (any longer)."
    names = {entry["notebook"] for entry in known()}
    keys = [m.key for f in notebooks() if f.stem in names for m in mutants(f)]
    return [
        entry
        for entry in known()
        if not entry.get("reason") or {k: v for k, v in entry.items() if k != "reason"} not in keys
    ]


def of_commit(n):
    """n of the 400 mutants, of as few chapters as hold so many, chosen by the hash of the commit; those of
    `SLOW` and `OPEN` are left to `make mutate`."""
    git = subprocess.run(["git", "rev-parse", "HEAD"], cwd=root, capture_output=True, text=True)
    commit = git.stdout.strip() if not git.returncode else "no commit"
    hashed = lambda text: hashlib.sha256(f"{commit} {text}".encode()).hexdigest()
    return sorted(
        (m for m in sample(400, "1") if m.notebook.split("_")[0] not in SLOW | OPEN),
        key=lambda m: (hashed(m.notebook), m.rank(commit)),
    )[:n]


def main(words):
    listed, quick = "--list" in words, "--commit" in words
    words = [w for w in words if not w.startswith("--")]
    chosen = (
        of_commit(40)
        if quick
        else [
            m
            for m in sample(int(os.environ.get("N", 400)), os.environ.get("SEED", "1"))
            if not words or any(w in m.notebook for w in words)
        ]
    )
    if listed: print(*chosen, sep="\n"); return 0
    gone = stale()
    for entry in gone: print(f"  listed as equivalent, and no mutant of its notebook: {entry}")
    return not report(chosen) or bool(gone)


if __name__ == "__main__":
    # threads do not survive a fork
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "NUMBA_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    sys.path.insert(0, str(root))
    raise SystemExit(main(sys.argv[1:]))
