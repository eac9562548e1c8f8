"""Write kronlemmas/__init__.py: the public names of all chapters, in the order of the chapters; with --check,
only say whether it is up to date.
"""
import ast
import re
import sys
import textwrap
from pathlib import Path

root = Path(__file__).parent.parent
target = root / "kronlemmas/__init__.py"
# imported as modules, by those who need them
INNER = {"calculus", "data", "forms", "loops", "mixed.pictures", "moments", "motion", "pictures", "report",
         "testing"}

ATTACH = "from kronlemmas._base.methods import document"

# what is imported by now gets its documentation; other modules are imported when they are first asked for:
# `kronlemmas.pictures` needs Matplotlib
LATER = '''
document()


def __getattr__(name):
    if name not in ("data", "pictures"):
        raise AttributeError(f"module 'kronlemmas' has no attribute {name!r}")
    from importlib import import_module
    return import_module(f"kronlemmas.{name}")
'''


def modules():
    "(chapter, module, its public names) of every module that has some, in the order of the chapters."
    for path in (root / "kronlemmas").rglob("[a-z]*.py"):
        name, text = (
            ".".join(path.relative_to(root / "kronlemmas").with_suffix("").parts),
            path.read_text(encoding="utf-8"),
        )
        chapter = re.search(r"nbs/(\w+)\.ipynb", text)
        listed = re.search(r"^__all__ = (\[.*?\])", text, re.M | re.S)
        if name in INNER or not chapter or not listed: continue
        names = ast.literal_eval(listed[1])
        if names: yield chapter[1], name, sorted(names)


def wrapped(head, names, tail, indent):
    "One statement, in lines of at most 110 columns."
    return textwrap.fill(", ".join(names), 110, initial_indent=head, subsequent_indent=indent,
                         break_long_words=False, break_on_hyphens=False) + tail


def init():
    "The text of the file."
    said = re.search(r"^__version__ = .*$", target.read_text(encoding="utf-8"), re.M)[0]
    lines, public = [], []
    for _, module, names in sorted(modules()):
        head = f"from kronlemmas.{module} import "
        one = head + ", ".join(names)
        lines.append(one if len(one) <= 110 else wrapped(head + "(", names, ")", " " * (len(head) + 1)))
        public += [f'"{name}"' for name in names]
    every = wrapped("    ", [*public, '"loops"'], ",", "    ")
    title = '"Sums of Kronecker, Khatri-Rao and outer products over block partitions."'
    return "\n".join(
        [title, said, "", *lines, "from kronlemmas import loops", ATTACH, "", "__all__ = [", every, "]",
         LATER]
    )


def stale(): return target.read_text(encoding="utf-8") != init()


if __name__ == "__main__":
    if "--check" in sys.argv:
        raise SystemExit("kronlemmas/__init__.py is not up to date: run make export" if stale() else 0)
    target.write_text(init(), encoding="utf-8")
