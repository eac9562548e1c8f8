"Write README.md from nbs/index.ipynb; with --check, only say whether it is up to date."
import re
import sys
from pathlib import Path

import nbformat
from nbconvert import MarkdownExporter

root = Path(__file__).resolve().parent.parent
INDEX = root / "nbs/index.ipynb"
MOVING = root / "nbs/images/lemma4.svg"


def rows():
    "The table of lemmas: the sum as the title of its chapter says it, the call of the function it declares."
    sys.path.insert(0, str(root))
    from kronlemmas.sums.named import SUMS
    for path in sorted(root.glob("nbs/*.ipynb")):
        cells = nbformat.read(path, 4).cells
        title = re.match(r"# Lemma (\w+): the (double )?sum of \$(.*)\$\n", cells[0].source)
        if title is None: continue
        number, double, formula = title.groups()
        text = "".join(c.source for c in cells)
        name = re.search(r"^@(?:block|row)_sum\([^@]*?\)\ndef (\w+)", text, re.M)[1]
        indices, chapter = "{ij}" if double else "i", path.name.partition("_")[0]
        yield f"| {number} | $\\sum_{indices} {formula}$ | `{SUMS[name].call}` | [{chapter}]({path.name}) |"


def with_lemmas(text):
    "The same text, its rows of lemmas as the chapters say."
    table = r"(\| \| the sum \| call \| chapter \|\n.*\n)(\| \d+ \| .*\n)+"
    return re.sub(table, lambda m: m[1] + "\n".join([*rows(), ""]), text)


def fill():
    "Write the rows of lemmas into the notebook."
    nb = nbformat.read(INDEX, 4)
    if listed(nb): return
    for c in nb.cells: c.source = with_lemmas(c.source)
    nbformat.write(nb, INDEX)


def listed(nb):
    "Whether the notebook has the rows that the chapters give."
    return all(c.source == with_lemmas(c.source) for c in nb.cells)


def moving():
    "The moving picture of Lemma 4, as a file: no script runs on a page of GitHub."
    import numpy as np

    from kronlemmas.pictures import draw_motion
    A = np.array([[1, 2], [0, 1], [3, 0], [1, 1]])
    B = np.array([[1, 0], [2, 1], [0, 3], [0, 1], [1, 1], [2, 0]])
    return draw_motion("(i p) a, (i r) b -> (p r) (a b)", A, B, p=2).svg()


def readme():
    "The text of README.md."
    nb = nbformat.read(INDEX, 4)
    nb.metadata["language_info"] = {"name": "python"}
    nb.cells = [c for c in nb.cells if not c.source.startswith("#| hide")]
    text, _ = MarkdownExporter().from_notebook_node(nb)
    text = re.sub(r"\]\((images/)", r"](nbs/\1", text)
    text = re.sub(r"\]\((\d{3}_\w+\.ipynb)\)", r"](nbs/\1)", text)
    head = "<!-- generated from nbs/index.ipynb by tools/readme.py -->\n\n"
    return head + re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def stale():
    "Whether README.md or its moving picture differs from what the notebook and the package say."
    sys.path.insert(0, str(root))
    texts = {root / "README.md": readme, MOVING: moving}
    same = all(path.read_text(encoding="utf-8") == text() for path, text in texts.items())
    return not (same and listed(nbformat.read(INDEX, 4)))


if __name__ == "__main__":
    if "--check" in sys.argv:
        raise SystemExit("README.md is not up to date: run make export" if stale() else 0)
    fill()
    MOVING.write_text(moving(), encoding="utf-8")
    (root / "README.md").write_text(readme(), encoding="utf-8")
