"""Write kronlemmas/statements.json, the statements of the book for `kronlemmas.index()`; with --check, only
say whether it is up to date.
"""
import ast
import json
import re
import sys
from functools import lru_cache
from pathlib import Path

import nbformat

root = Path(__file__).parent.parent
target = root / "kronlemmas/statements.json"
NUMBER = r"[LF]\d+|\d+\.\d+"
STATEMENT = rf"^\*\*\(({NUMBER})\)(?: ([^*\n]+)\.)?\*\*\s*(.*?)\s*\n\*(?!\*)(.*?)\*Source:\*\s*([^\n]*)$"
ASSERTING = {"same", "refuted", "refuses", "holds", "gradient_check", "agrees_with_loop", "test_eq",
             "test_close", "test_fail"}


@lru_cache
def cells(name): return nbformat.read(root / f"nbs/{name}.ipynb", 4).cells


def numbered(name):
    """The statements that a chapter numbers and names, each with the cell whose comment has its number, and
    with the call that computes it, and its flops, where the proof ends in *Call:*."""
    title, section, found = "", "", []
    for cell in cells(name):
        if cell.cell_type != "markdown": continue
        for mark, heading, number, meaning, text, proof, source in re.findall(
            rf"^(##?) ([^\n]+)$|{STATEMENT}", cell.source, re.M | re.S
        ):
            if mark == "#": title = heading.split(":")[0]
            if mark:
                section = title if heading == "Statement" or "$" in heading else heading
                continue
            if not meaning:
                raise SystemExit(f"nbs/{name}.ipynb: ({number}) has no name: **({number}) a few words.** and "
                                 "the statement")
            call = re.search(r"\*Call:\* `([^`]+)`(?:, \*flops:\* ([^.*]+))?\. $", proof)
            if not call and "*Call:*" in proof:
                raise SystemExit(f"nbs/{name}.ipynb: the call of ({number}) cannot be read: *Call:* `f(x)`, "
                                 "*flops:* n^2. *Source:*")
            function, cost = call.groups("") if call else ("", "")
            statement = " ".join(text.replace("$$", "$").split())
            found.append(dict(number=number, meaning=meaning, statement=statement, section=section,
                              function=function, cost=cost, source=source, notebook=name,
                              cell=asserting(name, number), form=forms(name).get(number, "")))
    told = [n for cell in cells(name) if cell.cell_type == "markdown"
            for n in re.findall(rf"^\*\*\(({NUMBER})\)", cell.source, re.M)]
    if told != [entry["number"] for entry in found]:
        raise SystemExit(
            f"nbs/{name}.ipynb: "
            f"{sorted(set(told) ^ {entry['number'] for entry in found})} cannot be read: **(number) a "
            f"name.** and a statement, then a line that begins with *, then its *Source:*"
        )
    prefix, own = name.split("_")[0], [n for n in told if "." in n]
    if own != [f"{prefix}.{k + 1}"
               for k in range(len(own))]: raise SystemExit(f"nbs/{name}.ipynb: its statements are not "
                                                           f"numbered {prefix}.1, {prefix}.2, ...: {own}")
    return found


@lru_cache
def asserts(name):
    """The names of what asserts something in a chapter: the words for it, and its own functions that use them
    or `assert`."""
    trees = [ast.parse(re.sub(r"^[!%].*$", "", c.source, flags=re.M)) for c in cells(name)
             if c.cell_type == "code"]
    defined = [(node.name, node) for tree in trees for node in ast.walk(tree)
               if isinstance(node, ast.FunctionDef)]
    defined += [(node.targets[0].id, node.value) for tree in trees for node in ast.walk(tree)
                if isinstance(node, ast.Assign) and isinstance(node.value, ast.Lambda)
                and isinstance(node.targets[0], ast.Name)]
    known, before = set(ASSERTING), set()
    while known != before:
        before, known = known, known | {word for word, node in defined if says(node, known)}
    return known


def says(node, words):
    "Does the code assert anything?"
    return any(isinstance(n, ast.Assert) or (isinstance(n, ast.Call) and getattr(n.func, "id", "") in words)
               for n in ast.walk(node))


def marked(name, source, number):
    """Does a line with the number in its comment belong to code that asserts something? Definitions of
    classes and exported functions do not count."""
    if f"({number})" not in source: return False
    lines = [k for k, line in enumerate(source.splitlines(), 1) if f"({number})" in line.partition("#")[2]]
    if not lines or re.match(r"#\| *export", source): return False
    found = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.stmt)
             and not isinstance(node, ast.ClassDef)]
    return any(node.lineno <= k <= node.end_lineno and says(node, asserts(name)) for k in lines
               for node in found)


@lru_cache(None)
def forms_in(source):
    "The forms of a cell, pairs of a number and the code of the function with its decorator."
    if "@form(" not in source: return []
    lines = source.splitlines()
    return [(mark.args[0].value, "\n".join(lines[mark.lineno - 1:node.end_lineno]))
            for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)
            for mark in node.decorator_list
            if isinstance(mark, ast.Call) and getattr(mark.func, "id", "") == "form"]


@lru_cache
def forms(name):
    "The forms of the statements of a chapter by their numbers, as code; several of one statement together."
    found = {}
    for cell in cells(name):
        if cell.cell_type != "code" or re.match(r"#\| *export", cell.source): continue
        for number, code in forms_in(cell.source):
            found[number] = f"{found[number]}\n\n{code}" if number in found else code
    return found


def asserting(name, number):
    """The first code cell with an assertion of the statement, or else the one with its form; an error if
    there is none."""
    code = [c for c in cells(name) if c.cell_type == "code"]
    ids = [c.id for c in code if marked(name, c.source, number)]
    ids += [c.id for c in code if number in dict(forms_in(c.source))]
    if not ids:
        raise SystemExit(f"nbs/{name}.ipynb: nothing asserts ({number}): a form, or an assertion whose line "
                         "ends in a comment with the number")
    return ids[0]


def statements():
    "All of them, as text."
    entries = [entry for path in sorted((root / "nbs").glob("[0-9]*_*.ipynb"))
               for entry in numbered(path.stem)]
    return json.dumps(entries, indent=0, ensure_ascii=False) + "\n"


def stale(): return not target.exists() or target.read_text(encoding="utf-8") != statements()


if __name__ == "__main__":
    if "--check" in sys.argv:
        raise SystemExit("kronlemmas/statements.json is not up to date: run make export" if stale() else 0)
    target.write_text(statements(), encoding="utf-8")
