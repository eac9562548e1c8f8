"Write README.md from nbs/index.ipynb; with --check, only say whether it is up to date."
import re
import sys
from pathlib import Path

import nbformat
from nbconvert import MarkdownExporter

root = Path(__file__).parent.parent


def readme():
    "The text of README.md."
    nb = nbformat.read(root / "nbs/index.ipynb", 4)
    nb.metadata["language_info"] = {"name": "python"}
    nb.cells = [c for c in nb.cells if not c.source.startswith("#| hide")]
    text, _ = MarkdownExporter().from_notebook_node(nb)
    text = re.sub(r"\]\((images/)", r"](nbs/\1", text)
    text = re.sub(r"\]\((\d\d[a-z]?_\w+\.ipynb)\)", r"](nbs/\1)", text)
    head = "<!-- generated from nbs/index.ipynb by tools/readme.py -->\n\n"
    return head + re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def stale():
    "Whether README.md differs from what the notebook says."
    return (root / "README.md").read_text(encoding="utf-8") != readme()


if __name__ == "__main__":
    if "--check" in sys.argv:
        raise SystemExit("README.md is not up to date: run make export" if stale() else 0)
    (root / "README.md").write_text(readme(), encoding="utf-8")
