"""Write kronlemmas/__init__.pyi, the types and the documentation of the public functions for editors and type
checkers, and kronlemmas/_docs.py, the documentation for `help`; with --check, only say whether they are up to
date.

The functions carry their shapes as comments, one argument a line. Types are read off these comments, the
names and the defaults; classes are those of their modules.
"""
import inspect
import re
import sys
from pathlib import Path

import docs

root = Path(__file__).parent.parent
target = root / "kronlemmas/__init__.pyi"
HEAD = '''"Types of the public names, by tools/stubs.py from the functions and the comments of arguments."
from collections.abc import Sequence
from typing import Any, SupportsIndex, TypeAlias

'''
ALIASES = '''
_Array: TypeAlias = Any  # of NumPy, torch, JAX, CuPy, dask ...; the result is of the library of the arguments
_Size: TypeAlias = SupportsIndex
_Pair: TypeAlias = Sequence[SupportsIndex]

__version__: str

'''
SIZES, PAIRS = {"m", "n", "n1", "n2", "p", "memory"}, {"block", "block_a", "block_b", "shape"}
NAMED = {"pattern": "str", "order": "str", "name": "str", "formula": "str", "text": "str", "reml": "bool",
         "progress": "bool", "alpha": "float", "rcond": "float", "names": "dict[str, Any]",
         "machine": "tuple[float, float]"}
RETURNS = {"kron_lstsq": "KronLstsq", "khatri_rao_lstsq": "KhatriRaoLstsq", "lmm": "FormulaFit",
           "lmm_many": "ManyFits", "plan": "_Plan", "index": "_Statements"}
HIDDEN = {"_Plan": ("sums.plan", "Plan"), "_Statements": ("statements", "Statements")}


def comments(function):
    "The comment behind each argument."
    return dict(re.findall(r"^ +\**(\w+)(?:=[^#]*)?,  # (.*)$", inspect.getsource(function), re.M))


def type_of(name, comment):
    "The type of an argument."
    if name == "factors":
        pairs = comment.startswith("list of (codes")
        return "Sequence[tuple[_Array, _Array]]" if pairs else "Sequence[_Array]"
    if name in SIZES or name == "sizes": return "_Size | _Pair" if "the pair" in comment else "_Size"
    if name in PAIRS: return "_Pair"
    return NAMED.get(name) or ("_Array" if comment.startswith("(") else "Any")


def attached(cls):
    "Lines of the stub for the functions that `patch_to` has attached to a class."
    lines = []
    for name, method in vars(cls).items():
        f = getattr(method, "fget", None) or getattr(method, "func", None) or method
        if not inspect.isfunction(f) or f.__code__.co_qualname != name or name.startswith("_"): continue
        if f is not method: lines += ["    @property", f"    def {name}(self) -> Any: ..."]
        else: lines.append("    " + declaration(f, "self"))
        lines[-1] = documented(lines[-1], cls, f"{cls.__name__}.{name}")
    return lines


def documented(line, o, name):
    "A declaration with the documentation of what it declares, a function or what belongs to a class."
    text = docs.texts().get(o.__module__.removeprefix("kronlemmas."), {}).get(name)
    indent = " " * (len(line) - len(line.lstrip()) + 4)
    return line.removesuffix(" ...") + f"\n{indent}{docs.quoted(text, indent)}" if text else line


def class_lines(name, cls):
    "Imports, and the declaration of a class whose methods stand in several modules."
    known = f"from {cls.__module__} import {name} as "
    own, inherited = attached(cls), [base.__name__ for base in cls.__mro__[1:] if attached(base)]
    if not own and not inherited: return [known + name], []
    bases = ", ".join([f"_{name}", *inherited])
    return [known + f"_{name}"], ["", documented(f"class {name}({bases}):", cls, name), *(own or ["    ..."])]


def declaration(function, first=None):
    "One line of the stub; `first` stands in the place of the first argument."
    said, arguments = comments(function), []
    for p in [*inspect.signature(function).parameters.values()][1 if first else 0:]:
        if p.kind == p.KEYWORD_ONLY and not any(a.startswith("*") for a in arguments): arguments.append("*")
        given = p.default is not p.empty
        kind = type_of(p.name, said.get(p.name, "")) + " | None" * (given and p.default is None)
        arguments.append("*" * (p.kind == p.VAR_POSITIONAL) + "**" * (p.kind == p.VAR_KEYWORD)
                         + f"{p.name}: {kind}" + f" = {p.default!r}" * given)
    result = "Any" if first else RETURNS.get(function.__name__, "_Array")
    return f"def {function.__name__}({', '.join([first] * bool(first) + arguments)}) -> {result}: ..."


def stub():
    "The text of the file."
    sys.path.insert(0, str(root))
    import kronlemmas
    public = {name: getattr(kronlemmas, name) for name in kronlemmas.__all__}
    imports = [f"from kronlemmas import {module} as {module}" for module in ("data", "loops", "pictures")]
    classes = [class_lines(name, o) for name, o in public.items() if inspect.isclass(o)]
    imports += [line for lines, _ in classes for line in lines]
    imports += [f"from kronlemmas.{module} import {name} as {hidden}"
                for hidden, (module, name) in HIDDEN.items()]
    bodies = [line for _, lines in classes for line in lines]
    functions = [documented(declaration(o), o, name) for name, o in public.items() if inspect.isfunction(o)]
    names = f"__all__ = {list(public)}\n".replace("'", '"')
    return HEAD + "\n".join(imports) + "\n" + ALIASES + "\n".join(functions + bodies) + "\n\n" + names


def stale():
    return not target.exists() or target.read_text(encoding="utf-8") != stub() or docs.stale()


if __name__ == "__main__":
    if "--check" in sys.argv:
        raise SystemExit("kronlemmas/__init__.pyi is not up to date: run make export" if stale() else 0)
    target.write_text(stub(), encoding="utf-8")
    docs.target.write_text(docs.written(), encoding="utf-8")
