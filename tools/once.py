"""Run every benchmark once, and say how many ran; words after the command choose those that have one of them.

asv prepares each benchmark of a class anew, in a process of its own; here the arguments of a case are made,
and our result is compared with that of its loop, once for all benchmarks of the class.
"""
import re
import subprocess
import sys
from itertools import groupby, product
from pathlib import Path

from asv_runner.discovery import disc_benchmarks

root = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(root))
CALLS = r"\.(time|timeraw|peakmem)_|(Overheads|Import)\.track"   # the others measure what these call


def run(benchmarks, case):
    "The benchmarks of a class, for one case."
    owner = benchmarks[0].func.__self__
    if hasattr(owner, "setup"): owner.setup(*case)
    for b in benchmarks:
        program = getattr(owner, b.func.__name__)(*case)
        if b.type == "timeraw": subprocess.run([sys.executable, "-c", program], cwd=root, check=True)


def main(words):
    found = [b for b in disc_benchmarks(str(root / "benchmarks")) if re.search(CALLS, b.name)
             and (not words or any(word in b.name for word in words))]
    for name, group in groupby(found, lambda b: b.name.rpartition(".")[0]):
        benchmarks = list(group)
        assert all(b.check(str(root)) for b in benchmarks), name
        for case in product(*benchmarks[0]._params):
            try: run(benchmarks, case)
            except Exception as error:
                error.add_note(f"in {name} {case}")
                raise
    print(len(found), "benchmarks ran once")


if __name__ == "__main__": main(sys.argv[1:])
