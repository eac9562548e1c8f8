"""Is this working tree faster than another commit? `python -m benchmarks.against COMMIT` puts the package of
that commit beside this one and times both in one process, in turn, over the grid of `targets` and tiny calls:
one BLAS thread and two, with compiled kernels and without.

Prints the geometric mean of (the other commit / this tree), every shape over 50 microseconds that is more
than 5 % slower, and tiny calls in microseconds. --threads and --kernels limit what is run, --cpu measures the
time of the processor. Takes about ten minutes.
"""
import argparse
import importlib
import io
import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from statistics import geometric_mean

import numpy as np
from threadpoolctl import threadpool_limits

import kronlemmas as kl
from kronlemmas.sums import kernels

from . import targets

BESIDE = "kronlemmas_before"


def renamed(folder, name):
    "Every module of a folder speaks of the package by another name."
    for path in folder.rglob("*.py"):
        path.write_text(re.sub(r"\bkronlemmas\b", name, path.read_text(encoding="utf-8")), encoding="utf-8")


def package_of(commit, folder, name=BESIDE):
    "The package of a commit under another name, imported."
    command = ["git", "archive", commit, "kronlemmas"]
    archive = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
    with tarfile.open(fileobj=io.BytesIO(archive)) as files: files.extractall(folder, filter="data")
    renamed(Path(folder, "kronlemmas").rename(Path(folder, name)), name)
    if folder not in sys.path: sys.path.insert(0, folder)
    return importlib.import_module(name)


def switches(before):
    "The modules whose flag says whether there are compiled kernels."
    for name in (f"{BESIDE}.kernels", f"{BESIDE}.sums.kernels"):
        try: return kernels, importlib.import_module(name)
        except ModuleNotFoundError: continue


def tiny():
    "(function, arguments) of calls that are nothing but calls."
    N = targets.N
    A, B, C, S = N(8, 4), N(8, 4), N(4, 4), N(8, 8)
    return [("sum_outer", (A, B, 2)), ("sum_outer", (A, B, (2, 2))), ("sum_sandwich", (A, C, B, 2)),
            ("sum_residual_outer", (A, B, C, 2)), ("sum_kron", (A, B, 2)),
            ("sum_kron_outer", (A, B, B, A, 2, 2)),
            ("sum_block_kron_outer", (S, A, B, (2, 2))), ("sum_block_outer", (S, S, (2, 2), (2, 2))),
            ("sum_block_kron", (S, S, (2, 2))), ("sum_diag_blocks", (S, 2))]


def both(before, name, args):
    "Seconds of this tree and of the other commit, in turn, results compared first."
    ours, theirs = getattr(kl, name), getattr(before, name)
    want = theirs(*args)
    np.testing.assert_allclose(ours(*args), want, rtol=1e-6, atol=1e-6 * max(1e-300, np.abs(want).max()))
    found = targets.seconds({"ours": lambda: ours(*args), "theirs": lambda: theirs(*args)})
    return found["ours"], found["theirs"]


def run(before, fast):
    "The grid once: ratios, and the shapes that are slower."
    for module in switches(before): module._enabled = fast
    ratios, slower = [], []
    for lemma, name, sizes, make in targets.shapes():
        if not hasattr(before, name): continue
        ours, theirs = both(before, name, make())
        ratios.append(theirs / ours)
        if ours > 50e-6 and ours > 1.05 * theirs: slower.append((f"{lemma} {sizes}", ours, theirs))
    return ratios, slower


def main():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("commit")
    p.add_argument("--threads", type=int, nargs="+", default=[1, 2])
    p.add_argument("--kernels", nargs="+", choices=("on", "off"), default=["on", "off"])
    p.add_argument("--cpu", action="store_true", help="time of the processor")
    given = p.parse_args()
    if given.cpu: targets.clock = targets.process_time
    with tempfile.TemporaryDirectory() as folder:
        before = package_of(given.commit, folder)
        for threads in given.threads:
            for which in given.kernels:
                with threadpool_limits(threads, "blas"): ratios, slower = run(before, which == "on")
                print(f"{threads} thread(s), kernels {which}: {given.commit} / this tree, geometric mean of "
                      f"{len(ratios)} shapes {geometric_mean(ratios):.2f}; slower {len(slower)}")
                for what, ours, theirs in slower:
                    print(f"   {what}: {1e6 * ours:.0f} us, was {1e6 * theirs:.0f}")
        with threadpool_limits(1, "blas"):
            for name, args in tiny():
                ours, theirs = both(before, name, args)
                print(f"tiny {name}: {1e6 * ours:.1f} us, was {1e6 * theirs:.1f}")


if __name__ == "__main__": main()
