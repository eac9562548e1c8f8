"Write kronlemmas/statements.json, the statements of the book for `kronlemmas.index()`; with --check, only say whether it is up to date."
import json
import re
import sys
from functools import lru_cache
from pathlib import Path

import nbformat

root = Path(__file__).parent.parent
target = root / "kronlemmas/statements.json"


@lru_cache
def cells(name): return nbformat.read(root / f"nbs/{name}.ipynb", 4).cells


def numbered(name):
    "The statements that a chapter numbers and names, each with the cell whose comment has its number, and with the call that computes it, and its flops, where the proof ends in *Call:*."
    section, found = "", []
    for cell in cells(name):
        if cell.cell_type != "markdown": continue
        for heading, number, meaning, text, proof, source in re.findall(r"^## ([^\n]+)$|^\*\*\((\d+\.\d+)\)(?: ([^*\n]+)\.)?\*\*\s*(.*?)\s*\n\*(?!\*)(.*?)\*Source:\*\s*([^\n]*)$", cell.source, re.M | re.S):
            if heading: section = heading; continue
            if not meaning: raise SystemExit(f"nbs/{name}.ipynb: ({number}) has no name: **({number}) a few words.** and the statement")
            call = re.search(r"\*Call:\* `([^`]+)`(?:, \*flops:\* ([^.*]+))?\. $", proof)
            if not call and "*Call:*" in proof: raise SystemExit(f"nbs/{name}.ipynb: the call of ({number}) cannot be read: *Call:* `f(x)`, *flops:* n^2. *Source:*")
            function, cost = call.groups("") if call else ("", "")
            found.append(dict(number=number, meaning=meaning, statement=" ".join(text.split()), section=section, function=function, cost=cost, source=source, notebook=name, cell=asserting(name, f"({number})")))
    told = [n for cell in cells(name) if cell.cell_type == "markdown" for n in re.findall(r"^\*\*\((\d+\.\d+)\)", cell.source, re.M)]
    if told != [entry["number"] for entry in found]: raise SystemExit(f"nbs/{name}.ipynb: {sorted(set(told) ^ {entry['number'] for entry in found})} cannot be read: **(number) a name.** and a statement, then a line that begins with *, then its *Source:*")
    if told != [f"{int(name[:2])}.{k + 1}" for k in range(len(told))]: raise SystemExit(f"nbs/{name}.ipynb: its statements are not numbered {int(name[:2])}.1, {int(name[:2])}.2, ...: {told}")
    return found


def asserting(name, mark):
    "The first code cell that has the mark; an error if none does."
    ids = [c.id for c in cells(name) if c.cell_type == "code" and mark in c.source]
    if not ids: raise SystemExit(f"nbs/{name}.ipynb: no cell asserts {mark!r}")
    return ids[0]


def statements():
    "All of them, as text."
    sys.path.insert(0, str(root))
    from kronlemmas.statements import NAMED
    entries = [dict(number=number, meaning=meaning, statement=statement, section=section, function=function, cost=cost, source="", notebook=name, cell=asserting(name, mark))
               for number, meaning, statement, section, function, cost, name, mark in NAMED]
    for path in sorted((root / "nbs").glob("[0-9][0-9]_*.ipynb")): entries += numbered(path.stem)
    return json.dumps(entries, indent=0, ensure_ascii=False) + "\n"


def stale(): return not target.exists() or target.read_text(encoding="utf-8") != statements()


if __name__ == "__main__":
    if "--check" in sys.argv: raise SystemExit("kronlemmas/statements.json is not up to date: run make export" if stale() else 0)
    target.write_text(statements(), encoding="utf-8")
