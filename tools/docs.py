"""kronlemmas/_docs.py, the full documentation of the public names; tools/stubs.py writes it.

A docstring of a chapter says in plain sentences what the comments of the arguments do not: a summary, then
`Raises ValueError if ...`, an example, `See also ...` and `Source: ...`. Together with the comments, the
defaults and the statements of the book it becomes the sections of numpydoc, for `help`, the stub and the
site.
"""
import ast
import doctest
import json
import re
import textwrap
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from itertools import accumulate
from pathlib import Path

root = Path(__file__).parent.parent
target = root / "kronlemmas/_docs.py"
HEAD = '"The documentation of the public names, from the chapters by tools/docs.py: do not edit."\n\n'
SETUP = {  # what an example uses and does not make itself
    "np": "import numpy as np",
    "scipy": "import scipy.sparse.linalg",
    "kl": "import kronlemmas as kl",
    "data": "data = kl.data.sleepstudy()",
    "fit": 'fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())',
    "oats": 'oats = kl.lmm("yield ~ Variety + nitro + (1 | Block / Variety)", kl.data.oats())',
    "tempfile": "import tempfile",
    "kept": "kept = tempfile.TemporaryDirectory()",
    "folder": "folder = kept.name",
    "mask": 'mask = folder + "/mask.npy"; np.save(mask, np.ones(3))',
    "images": 'images = folder + "/images.npy"; np.save(images, np.outer([1, 2, 3], data["Reaction"]))',
    "out": 'out = folder + "/maps"',
    "maps": 'maps = kl.lmm_images("y ~ Days + (1 | Subject)", data, images, mask, out, progress=False)',
    "groups": "groups = np.repeat([0, 1, 2, 3], 3)",
    "model": "model = kl.LinearMixedModel(np.arange(12.0) % 5, np.ones((12, 1)), [(groups, np.ones(12))])",
    "fits": "fits = kl.lmm_many(np.arange(24.0).reshape(12, 2) % [5, 7], np.ones((12, 1)), "
            "[(groups, np.ones(12))])",
    "cov": "cov = kl.TwoKroneckerCovariance(np.eye(2), np.diag([3, 8]), np.eye(2))",
    "several": "several = kl.KroneckerSumCovariance([(np.eye(2), np.diag([3, 8]))], noise=1)",
    "plt": "import matplotlib.pyplot as plt",
    "pictures": "from kronlemmas.mixed import pictures",
    **{name: f"from kronlemmas import {name}"
       for name in ("calculus", "forms", "moments", "report", "testing")},
}
# public by name, and not for users: one line is enough
INNER = {
    *(f"MixedModelFit.{name}" for name in (
        "labelled", "level_names", "near_effects", "effects", "effects_cov", "beta_cov", "fitted_numbers",
        "observed_cov", "expected_cov", "kenward_roger", "by_maximum_likelihood", "variance_parameters")),
    *(f"FormulaFit.{name}" for name in ("labelled", "level_names", "fixed_at", "fixed_variables")),
    *(f"ManyFits.{name}" for name in ("without_data", "batches", "products", "run", "take", "interrupted")),
    *(f"{name}.rows" for name in ("Plan", "ContrastTest", "LikelihoodRatioTest")),
    "LinearMixedModel.with_reml", "LinearMixedModel.of_response", "Plan.head", "MarginalMeans.families",
    "MarginalMeans.specs", "Bootstrap.estimates",
}
HEADS = r"(?<=[.;:)])\s+(?=Raises |See also |Source: |Attributes: )"
KINDS = {"_Array": "array", "_Size": "int", "_Pair": "pair of ints", "_Size | _Pair": "int or pair of ints",
         "Sequence[_Array]": "list of arrays", "Sequence[tuple[_Array, _Array]]": "list of pairs of arrays"}


@dataclass
class Parts:
    "What is said of a name."
    call: str
    summary: str = ""
    notes: list = field(default_factory=list)
    parameters: list = field(default_factory=list)  # (name, type, meaning)
    attributes: list = field(default_factory=list)
    returns: list = field(default_factory=list)  # ("", type, meaning)
    raises: list = field(default_factory=list)  # (errors, when)
    examples: str = ""
    see: list = field(default_factory=list)  # (name, its entry)
    references: list = field(default_factory=list)


@dataclass(eq=False)
class Entry:
    "A public name: of a function, a class, or a method or property of a class."
    module: str
    name: str  # "sum_kron", "MixedModelFit.t_test"
    node: ast.AST
    lines: list  # of its file
    chapter: str
    cell: str  # its id
    property: bool = False
    home: str = ""  # the module of the class, where this is a method


# ---- what there is

def dotted(path): return ".".join(path.relative_to(root / "kronlemmas").with_suffix("").parts)


def public_of(tree):
    named = lambda n: isinstance(n, ast.Assign) and getattr(n.targets[0], "id", "") == "__all__"
    return next((ast.literal_eval(n.value) for n in tree.body if named(n)), [])


def attached_to(node):
    "(class, kind) of a function under `@patch_to(class, kind)`."
    for d in getattr(node, "decorator_list", []):
        if isinstance(d, ast.Call) and getattr(d.func, "id", "") == "patch_to":
            return d.args[0].id, getattr(d.args[1], "id", "") if len(d.args) > 1 else ""
    return None


def is_property(node):
    words = {ast.unparse(d) for d in node.decorator_list}
    return bool(words & {"property", "cached_property", "functools.cached_property"})


@cache
def modules():
    "{module: (its lines, its tree)}"
    paths = sorted((root / "kronlemmas").rglob("[a-z]*.py"))
    texts = {dotted(path): path.read_text(encoding="utf-8") for path in paths}
    return {module: (text.splitlines(), ast.parse(text)) for module, text in texts.items()}


@cache
def everything():
    "Every function, class and method of the package, by module and name."
    found = {}
    for module, (lines, tree) in modules().items():
        cells = [(i, *m.groups()) for i, line in enumerate(lines, 1)
                 if (m := re.match(r"# %% (?:\.\./)+nbs/(\w+)\.ipynb #(\w+)", line))]
        for node in tree.body:
            at = max((c for c in cells if c[0] <= node.lineno), default=None)
            if at is None or not isinstance(node, (ast.FunctionDef, ast.ClassDef)): continue
            made = lambda name, node, at=at, **more: Entry(module, name, node, lines, *at[1:], **more)
            if on := attached_to(node):
                found[module, f"{on[0]}.{node.name}"] = made(f"{on[0]}.{node.name}", node,
                                                             property=bool(on[1]))
                continue
            found[module, node.name] = made(node.name, node)
            for m in node.body if isinstance(node, ast.ClassDef) else []:
                if isinstance(m, ast.FunctionDef) and not m.name.startswith("_") and (
                        module, f"{node.name}.{m.name}") not in found:
                    found[module, f"{node.name}.{m.name}"] = made(f"{node.name}.{m.name}", m,
                                                                  property=is_property(m))
    classes = {e.name: e.module for e in found.values() if isinstance(e.node, ast.ClassDef)}
    for e in found.values(): e.home = classes.get(e.name.split(".")[0], e.module)
    return found


@cache
def entries():
    "Every public name: those of `__all__`, the classes that these return, and what stands in the classes."
    every = everything()
    public = {(module, name) for module, (_, tree) in modules().items() for name in public_of(tree)}
    classes = {e.name: (e.module, e.name) for e in every.values() if isinstance(e.node, ast.ClassDef)}
    before = set()
    while before != public:
        before = set(public)
        public |= {key for key, e in every.items() if "." in e.name and not e.node.name.startswith("_")
                   and (e.home, e.name.split(".")[0]) in public}
        told = " ".join(result_of(every[key]) for key in public
                        if key in every and every[key].name not in INNER)
        public |= {classes[word] for word in set(re.findall(r"\b[A-Z]\w+", told)) if word in classes}
    return {key: e for key, e in every.items() if key in public}


# ---- from the comments

def comment(lines, number):
    "The comment at the end of a line, or alone on the line before it."
    line, before = lines[number - 1], lines[number - 2].strip() if number > 1 else ""
    return (re.search(r"  # (.+)$", line) or re.match("# (?!%%)(.+)$", before) or ["", ""])[1]


def result_of(entry):
    "The comment behind the signature."
    node = entry.node
    if isinstance(node, ast.ClassDef): return ""
    args = node.args
    every = [*args.posonlyargs, *args.args, *args.kwonlyargs, *filter(None, [args.vararg, args.kwarg])]
    last = max([a.end_lineno for a in every], default=node.lineno)
    first = node.body[0].lineno
    found = [re.search(r"^.*\).*:\s+# (.+)$", line) for line in entry.lines[last - 1:first - 1]]
    below = re.match(r"\s*# (.+)$", entry.lines[first - 2]) if first > node.lineno else None
    told = next((m[1] for m in [*found, below] if m), "")
    return told or comment(entry.lines, node.lineno)


def given(function, lines, method):
    "[(name, default, comment)] of the arguments, but for the object itself."
    args = function.args
    places = [*args.posonlyargs, *args.args]
    defaults = dict(zip([a.arg for a in places][::-1], [ast.unparse(d) for d in args.defaults][::-1]))
    defaults |= {a.arg: ast.unparse(d) for a, d in zip(args.kwonlyargs, args.kw_defaults) if d}
    stars = {id(args.vararg): "*", id(args.kwarg): "**"}
    every = [*places[method:], *filter(None, [args.vararg]), *args.kwonlyargs, *filter(None, [args.kwarg])]
    alone = lambda a: sum(b.lineno == a.lineno for b in every) == 1 and a.lineno != function.lineno
    return [(stars.get(id(a), "") + a.arg, defaults.get(a.arg), comment(lines, a.lineno) if alone(a) else "")
            for a in every]


def with_shape(text):
    "(shape, the rest) of a comment that begins with a shape."
    if not text.startswith("("): return "", text
    depths = accumulate((letter == "(") - (letter == ")") for letter in text)
    end = next((k for k, depth in enumerate(depths, 1) if not depth), 0)
    rest = text[end:].strip()
    if not end or re.match(r"or\b|[,;/]", rest): return "", text
    return text[:end], rest.removeprefix(":").strip()


def kind_of(name, default, text):
    "(type, meaning) of an argument, in words."
    import stubs
    shape, meaning = with_shape(text)
    if shape: return f"array, shape {shape}", meaning
    kind = stubs.type_of(name.strip("*"), text)
    if text.startswith(('"', 'such as "')): kind = "str"
    if kind == "Any" and re.fullmatch(r"[\d* ]+|True|False|[\d.e-]+|'.*'", default or ""):
        kind = type(eval(default, {})).__name__
    return KINDS.get(kind, kind.split("[")[0]).replace("Any", ""), text


def parameter(row):
    "(name, type, meaning) from (name, default, comment)."
    name, default, _ = row
    kind, meaning = kind_of(*row)
    usual = "optional" if default == "None" else f"default {default}" if default else ""
    return name, ", ".join(filter(None, [kind, usual])), meaning


def fields(node, lines):
    "[(name, type, meaning)] of the fields of a class of data."
    rows = [(n.target.id, None, comment(lines, n.lineno)) for n in node.body if isinstance(n, ast.AnnAssign)]
    return [parameter(row) for row in rows if row[0][0] != "_" and row[0] != "of_design"]


def returned(text):
    "[(no name, type, meaning)] from the comment behind a signature."
    shape, meaning = with_shape(text)
    if shape: return [("", f"array, shape {shape}", meaning)]
    return [("", text, "")] if text and not text.startswith("None") else []


# ---- from the docstring

def sentences(text): return re.split(r"(?<=\.)\s+(?=[A-Z`])", text)


def raised(sentence):
    "[(errors, when)] from `Raises ValueError if ..., TypeError for ...`."
    text = sentence.removeprefix("Raises ").rstrip(".")
    names = r"\w+(?:Error|Warning)(?:(?:, | or )\w+(?:Error|Warning))*"
    told = re.split(rf"(?:^|[,;]? (?:and )?)({names}) (?=if|for|where|unless)", text)
    pairs = zip(told[1::2], told[2::2])
    return [(errors.replace(" or ", ", "), when.strip()[:1].upper() + when.strip()[1:] + ".")
            for errors, when in pairs]


def attributes(text):
    "[(names, type, meaning)] from `Attributes: 'D' ...; 'sigma2', 'sigma' ...`, with backquotes."
    told = [re.match(r"((?:`\w+`(?:, )?)+):? (.*)", part) for part in text[12:].rstrip(".").split("; ")]
    return [parameter((m[1].replace("`", ""), None, m[2])) for m in told]


def see_also(entry, text):
    "(name, its entry) of what a docstring names after `See also`."
    names = re.findall(r"`([\w.]+)`", text)
    public = entries()
    if ("loops", entry.name) in public and entry.module != "loops": names.append(f"loops.{entry.name}")
    names = [e.name for e in twin(entry)] + names
    return [(name, meant(entry, name)) for name in dict.fromkeys(names)]


@cache
def twin(entry):
    "What a loop is the loop of, in a list."
    if entry.module != "loops": return []
    return [e for (module, name), e in entries().items() if name == entry.name and module != "loops"]


def meant(entry, name):
    "The entry of a name in the documentation of another: of its class, its module, or the package."
    own = entry.name.split(".")[0] + "."
    where, _, last = name.rpartition(".")
    method = "." in entry.name                                   # first of the same class, then of its parent
    wanted = [lambda e: method and e.name == own + name, lambda e: method and e.name.endswith("." + name),
              lambda e: e.name == name and e.module != "loops", lambda e: (e.module, e.name) == (where, last)]
    for fits in wanted:
        for e in filter(fits, entries().values()): return e
    raise ValueError(f"{entry.module}: {entry.name}: See also names {name}, which is not public")


@cache
def first_line(entry):
    text = ast.get_docstring(entry.node) or result_of(entry)
    return sentences(" ".join(text.split("\n\n")[0].split()))[0]


def with_setup(example):
    "An example with what it uses and does not make."
    code = "\n".join(re.findall(r"^(?:>>>|\.\.\.) (.*)$", example, re.M))
    before = []
    for name, line in reversed(SETUP.items()):
        names = [n for n in ast.walk(ast.parse(code)) if isinstance(n, ast.Name) and n.id == name]
        if names and all(isinstance(n.ctx, ast.Load) for n in names):
            before.insert(0, f">>> {line}")
            code = f"{line}\n{code}"
    return "\n".join([*before, example])


@cache
def stated():
    "{function: the statements that it computes}"
    from kronlemmas.statements import called
    found = {}
    for s in json.loads((root / "kronlemmas/statements.json").read_text(encoding="utf-8")):
        for call in [n for n in ast.walk(ast.parse(s["function"])) if isinstance(n, ast.Call)][:1]:
            name = called(call).replace("LinearMixedModel.fit.", "MixedModelFit.")        # what `fit` returns
            found.setdefault(name, []).append(s)
    return found


def references(entry, source):
    "Sources: what the docstring names, the statements that the function computes, its chapter."
    found = stated().get(entry.name, [])
    own = ([s for s in found if s["notebook"] == entry.chapter] or found)[:3]
    told = [f"({s['number']}) {s['meaning']}, chapter {s['notebook'][:3]}: {said(s['source'])}" for s in own]
    if not any(s["notebook"] == entry.chapter for s in own): told.append(f"Chapter {entry.chapter[:3]}.")
    return [source] * bool(source) + told


def said(source):
    "The source of a statement, as plain text."
    return re.sub(r"\[([^]]*)\]\([^)]*\)|\*", lambda m: m[1] or "", source)


@cache
def parts(entry):
    "All that is said of a name."
    node, lines = entry.node, entry.lines
    method = "." in entry.name
    text = ast.get_docstring(node) or ""
    if isinstance(node, ast.ClassDef):
        inits = [m for m in node.body if isinstance(m, ast.FunctionDef) and m.name == "__init__"]
        rows, result = (given(inits[0], lines, True) if inits else []), ""
        if not all(row[2] for row in rows): rows = []            # not made by its users
    else: rows, result = given(node, lines, method), result_of(entry)
    usual = lambda row: row[0] + (f"={row[1]}" if row[1] else "")
    bare = entry.property or (isinstance(node, ast.ClassDef) and not rows)
    p = Parts(entry.name if bare else f"{entry.name}({', '.join(map(usual, rows))})")
    if not text and result: text, result = result[:1].upper() + result[1:] + ".", ""
    p.parameters = [parameter(row) for row in rows]
    if isinstance(node, ast.ClassDef): p.attributes = fields(node, lines)
    p.returns = returned(result)
    source, see = "", ""
    for k, block in enumerate(re.split(r"\n\n+", text.strip())):
        if block.startswith(">>>"):
            p.examples += "\n\n" * bool(p.examples) + block
            continue
        kept = []
        for sentence in re.split(HEADS, " ".join(block.split())):
            if sentence.startswith("Attributes: "):
                first, *more = sentences(sentence)
                p.attributes += attributes(first)
                kept += more
            elif sentence.startswith("See also "): see = sentence
            elif sentence.startswith("Source: "): source = sentence.removeprefix("Source: ")
            elif sentence.startswith("Raises "):
                first, *more = sentences(sentence)
                p.raises += raised(first)
                kept += more
            else: kept.append(sentence)
        if k == 0 and kept: p.summary, *kept = sentences(" ".join(kept))
        if kept: p.notes.append(" ".join(kept))
    for known in map(parts, twin(entry)):                         # a loop has the same example
        p.examples = p.examples or re.sub(rf"\bkl\.{entry.name}\(", f"kl.loops.{entry.name}(", known.examples)
    p.see, p.references = see_also(entry, see), references(entry, source)
    return p


# ---- as text

def filled(text, first="", others=""):
    "Text in lines, with these indents."
    return textwrap.fill(text, 88, initial_indent=first, subsequent_indent=others, break_long_words=False,
                         break_on_hyphens=False)


def rows_as_text(rows):
    lines = []
    for name, kind, meaning in rows:
        lines.append(f"{name} : {kind}" if name and kind else name or kind)
        if meaning: lines.append(filled(meaning, "    ", "    "))
    return "\n".join(lines)


def sections(p):
    "{title: text} of the sections that there are, in the order of numpydoc."
    every = {
        "Parameters": rows_as_text(p.parameters),
        "Attributes": rows_as_text(p.attributes),
        "Returns": rows_as_text(p.returns),
        "Raises": "\n".join(f"{errors}\n{filled(when, '    ', '    ')}" for errors, when in p.raises),
        "See Also": "\n".join(filled(f"{name} : {first_line(e)}", "", "    ") for name, e in p.see),
        "References": "\n".join(filled(r, f".. [{k}] ", "       ") for k, r in enumerate(p.references, 1)),
        "Examples": with_setup(p.examples) if p.examples else "",
    }
    return {title: text for title, text in every.items() if text}


def as_text(p):
    "The documentation in the form of numpydoc."
    said = [f"{title}\n{'-' * len(title)}\n{text}" for title, text in sections(p).items()]
    return "\n\n".join([filled(p.summary), *map(filled, p.notes), *said]) + "\n"


@cache
def texts():
    "{module: {name: documentation}}"
    found = {}
    for e in entries().values(): found.setdefault(e.home, {})[e.name] = as_text(parts(e))
    return found


def quoted(text, indent):
    "A text as a docstring at an indent."
    return '"""' + textwrap.indent(text.replace("\\", "\\\\"), indent).strip() + f'\n{indent}"""'


def written():
    "The text of the file."
    lines = ["DOCS: dict[str, dict[str, str]] = {"]
    for module, named in sorted(texts().items()):
        lines.append(f'    "kronlemmas.{module}": {{')
        for name, text in named.items():
            escaped = text.replace("\\", "\\\\")
            lines.append(f'        "{name}": """\\\n{escaped}""",')
        lines.append("    },")
    return HEAD + "\n".join([*lines, "}"]) + "\n"


def stale(): return not target.exists() or target.read_text(encoding="utf-8") != written()


# ---- what is missing

@cache
def refused():
    "The functions of which tools/refusals.py makes wrong calls: all of these raise something."
    from refusals import CALLS
    return set(CALLS)


def lacking(e):
    "What the documentation of a name does not say, as words."
    p, method = parts(e), "." in e.name
    if e.name in INNER: return [] if p.summary else ["a summary"]
    function = isinstance(e.node, ast.FunctionDef) and not e.property
    wrong = [f"the argument {name}" for name, kind, meaning in p.parameters if not kind and not meaning]
    told = [*p.parameters, *p.returns, *p.attributes]
    wrong += [f"what {meaning!r} means" for _, _, meaning in told if re.match(r"[:;,/]", meaning or "")]
    needed = {"a summary": p.summary, "References": p.references}
    if function or not method: needed |= {"Examples": p.examples, "See Also": p.see}
    if function: needed["Returns"] = p.returns or result_of(e).startswith("None")
    if e.name in refused() and e.module != "loops": needed["Raises"] = p.raises
    return wrong + [word for word, there in needed.items() if not there]


def found(e):
    "The thing that a name means."
    thing = import_module(f"kronlemmas.{e.home}")
    for part in e.name.split("."): thing = vars(thing)[part]
    return thing


def failures(text, name):
    "(how many lines an example has, what goes wrong in it)"
    said, test = [], doctest.DocTestParser().get_doctest(text, {}, name, None, None)
    doctest.DocTestRunner(verbose=False).run(test, out=said.append)
    return len(test.examples), "".join(said)
