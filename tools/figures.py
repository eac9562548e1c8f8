"""Run chapters and store their figures: `make figures WORD=lemma4`, or `python tools/figures.py WORD ...`.

A figure is stored as SVG. Its lines and letters have the grey of nbs/matplotlibrc, which can be read on white
and on a dark ground, and it says all that it shows in attributes: pages that show notebooks, GitHub's among
them, take styles and references out of a drawing.
"""
import copy
import os
import re
import sys
from pathlib import Path
from xml.etree import ElementTree

import nbformat
from nbclient import NotebookClient

root = Path(__file__).resolve().parents[1]
SVG, LINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}href"
BLACK, GREY = "#000000", "#7a7a7a"
PICTURE = "image/svg+xml"


# ---- one figure

def attributes(style):
    "A style attribute as presentation attributes; the family of letters is left to the reader's browser."
    assert "cmsy" not in style, "a letter of a formula is in a font of TeX: write the character itself"
    told = dict(part.strip().split(": ", 1) for part in style.split(";") if ":" in part)
    font = told.pop("font", "")
    if size := re.search(r"[\d.]+px", font): told["font-size"] = size[0]
    first = (font or told.get("font-family", "")).split(",")[0]
    if "font-size" in told: told["font-family"] = "monospace" if "Mono" in first else "sans-serif"
    if weight := re.search(r"\b(bold|[5-9]00)\b", font): told["font-weight"] = weight[0]
    if "italic" in font or "oblique" in font: told["font-style"] = "italic"
    return {key: GREY if value == BLACK else value for key, value in told.items()}


def rounded(text):
    short = lambda m: f"{float(m[0]):.2f}".rstrip("0").rstrip(".")
    return re.sub(r"-?\d+\.\d{3,}", short, text)


def in_place(use, known):
    "What a reference refers to, where it is used."
    drawn = copy.deepcopy(known[use.get(LINK)[1:]])
    drawn.attrib.pop("id", None)
    drawn.attrib |= {k: v for k, v in use.attrib.items() if k not in ("x", "y", LINK)}
    drawn.set("transform", f"translate({use.get('x', 0)} {use.get('y', 0)})")
    return drawn


def simplified(node, known, clips):
    "An element without styles, references and names; None if nothing is left of it."
    if node.tag == f"{SVG}use": node = in_place(node, known)
    node.attrib |= attributes(node.attrib.pop("style", ""))
    if link := node.attrib.pop(LINK, None): node.set("href", re.sub(r"\s", "", link))
    node.attrib = {k: rounded(" ".join(v.split())) if k in ("d", "transform", "points", "x", "y") else v
                   for k, v in node.attrib.items()
                   if (k != "id" or v in clips) and not v.startswith("rotate(-0 ")}
    node.text, node.tail = node.text if node.tag in LETTERS else None, None
    children = [simplified(child, known, clips) for child in node if child.tag not in LEFT_OUT]
    node[:] = [child for child in children if child is not None]
    if node.tag == f"{SVG}g" and not node.attrib and len(node) == 1: return node[0]
    empty = node.tag in (f"{SVG}g", f"{SVG}defs") and not len(node)
    bare = node.tag == f"{SVG}path" and node.get("fill") == "none" and "stroke" not in node.attrib
    return None if empty or (bare and node.get("clip-path") is None) else node


LEFT_OUT, LETTERS = (f"{SVG}metadata", f"{SVG}style"), (f"{SVG}text", f"{SVG}tspan")


def plain(text, told=""):
    "A drawing of matplotlib in attributes alone, and what it shows in words."
    ElementTree.register_namespace("", SVG[1:-1])
    top = ElementTree.fromstring(text)
    known = {node.get("id"): node for node in top.iter() if node.get("id")}
    clips = set(re.findall(r"url\(#(\w+)\)", text))
    for defs in top.iter(f"{SVG}defs"):
        defs[:] = [node for node in defs if node.tag == f"{SVG}clipPath"]
    simplified(top, known, clips)
    top.attrib |= {"stroke-linejoin": "round", "fill": GREY, "role": "img"}  # matplotlib leaves black out
    if told: top.set("aria-label", told)
    return ElementTree.tostring(top, encoding="unicode")


# ---- the figures of a chapter

def alt(source): return (re.search(r"^# alt: (.+)$", source, re.M) or ["", ""])[1]


def drawn_in(outputs):
    "Is there a picture?"
    return any(key.startswith("image/") for out in outputs for key in out.get("data", {}))


def drawn(nb):
    "The cells that show a picture."
    return {c.id for c in nb.cells if c.cell_type == "code" and drawn_in(c.outputs)}


def words_of(outputs, pictured=False):
    """What outputs show in words, but for addresses in memory: what is printed, then the results, as HTML
    where they have it; where a cell draws, not what drawing functions return."""
    kinds = ("text/html", "text/markdown", "text/plain")[:2 if pictured else 3]
    printed = ["".join(out["text"]) for out in outputs if "text" in out]
    results = ["".join(out["data"][kind]) for out in outputs
               if (kind := next((k for k in kinds if k in out.get("data", {})), None))]
    return re.sub(r"\b0x[0-9a-f]{6,}", "0x", "\n".join(["".join(printed), *results]))


def shown(outputs, told):
    """Outputs with their figures made plain. A figure that a cell draws and returns is shown once, and
    nothing else that drawing functions return, axes and labels, is shown at all."""
    kept = []
    for out in outputs:
        if drawing := out.get("data", {}).get(PICTURE):
            out.data[PICTURE], out.metadata = plain(drawing, told), {}
            if any(out.data[PICTURE] == other.get("data", {}).get(PICTURE) for other in kept): continue
        kept.append(out)
    returned = lambda out: out.output_type == "execute_result" and {*out.data} == {"text/plain"}
    pictured = any(PICTURE in out.get("data", {}) for out in kept)
    return [out for out in kept if not (pictured and returned(out))]


DRAWING = {"bbox_inches": "tight", "metadata": {"Date": None}}
QUIET = ["--IPKernelApp.log_level=40", "--InlineBackend.figure_formats={'svg'}",
         f"--InlineBackend.print_figure_kwargs={DRAWING}"]


def executed(path):
    "The notebook with fresh outputs."
    nb = nbformat.read(path, 4)
    texts = [c.source for c in nb.cells]
    os.environ.pop("MPLBACKEND", None)  # make sets it for the tests; here pictures are wanted
    for c in nb.cells:
        left_out = re.search(r"^#\| slow|^import nbdev; nbdev", c.source, re.M)
        if c.cell_type == "code" and left_out: c.source = ""
    where = {"metadata": {"path": str(root / "nbs")}}
    NotebookClient(nb, timeout=600, kernel_name="python3", resources=where, extra_arguments=QUIET).execute()
    for c, text in zip(nb.cells, texts):
        c.source = text
        if c.cell_type == "code": c.outputs = shown(c.outputs, alt(text))
    return nb


def store(path):
    "Run a chapter and keep what its drawing cells show; its other outputs stay as they are."
    fresh = {c.id: c.outputs for c in executed(path).cells if c.cell_type == "code" and alt(c.source)}
    nb = nbformat.read(path, 4)
    for c in nb.cells:
        if c.id in fresh: c.outputs = fresh[c.id]
    path.write_text(nbformat.writes(nb) + "\n", encoding="utf-8")
    return len(fresh)


def main(words):
    for path in sorted((root / "nbs").glob("[0-9]*.ipynb")):
        if any(word in path.stem for word in words): print(path.stem, store(path), flush=True)


if __name__ == "__main__": main(sys.argv[1:])
