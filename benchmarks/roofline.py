"""What bounds the sums that miss the roofline? `python -m benchmarks.roofline [LEMMA ...]` compares the
shapes of the grid that take over a millisecond with a loop in C of the same kind, written for this block size
and compiled with `cc -O3 -march=native -ffast-math`: everything a compiler can do for one pass over the
numbers that keeps its sums in registers.

Printed: our time, the share of the roofline that ours reaches, that of the C loop, and the time of the C loop
over ours. Where both shares are low and the ratio is about one or below, the roofline (the larger one of
flops/peak and bytes/bandwidth, as if either came alone) cannot be had by a loop: loads, and the sums of a
vector's entries at the end of short rows, fill the ports. One thread, processor time.
"""
import ctypes
import subprocess
import sys
import tempfile
from pathlib import Path
from time import process_time

import numpy as np

import kronlemmas as kl
from kronlemmas.sums import kernels

from . import targets

FLAGS = "-O3", "-march=native", "-ffast-math", "-fPIC", "-shared"
ENOUGH, LONG = 0.65, 1e-3


def planes(n, w, twins):
    "The sum over i and j of all products of an entry of A_ij and one of B_ij, blocks n x w."
    x = [(p, q) for p in range(n) for q in range(w)]
    pairs = [(u, v) for u in range(len(x)) for v in range(u + 1 if twins else len(x))]
    load = lambda X, u, p, q: f"double {X.lower()}{u} = {X}[(i*{n}+{p})*k*{w} + j*{w}+{q}];"
    return [
        *(f"double s{u}_{v} = 0;" for u, v in pairs),
        "for (long i = 0; i < l; i++) for (long j = 0; j < k; j++) {",
        *(load(X, u, p, q) for X in ("A", "B")[:2 - twins] for u, (p, q) in enumerate(x)),
        *(f"s{u}_{v} += a{u} * {'a' if twins else 'b'}{v};" for u, v in pairs), "}",
        *(f"S[{u}*{len(x)}+{v}] = s{u}_{v};" for u, v in pairs),
        *(f"S[{v}*{len(x)}+{u}] = s{u}_{v};" for u, v in pairs if twins and u != v)]


def sandwich(n, k1, k2):
    "The sum of A_i C B_i': the row of A C first, then its products with the rows of B."
    return [
        f"double s[{n * n}] = {{0}}, t[{k2}];", "for (long i = 0; i < l; i++)",
        f"for (int p = 0; p < {n}; p++) {{", f"for (int b = 0; b < {k2}; b++) t[b] = 0;",
        f"for (int a = 0; a < {k1}; a++) for (int b = 0; b < {k2}; b++)",
        f"t[b] += A[(i*{n}+p)*{k1} + a] * C[a*{k2} + b];",
        f"for (int r = 0; r < {n}; r++) {{ double d = 0;",
        f"for (int b = 0; b < {k2}; b++) d += t[b] * B[(i*{n}+r)*{k2} + b];", f"s[p*{n}+r] += d; }} }}",
        f"for (int u = 0; u < {n * n}; u++) S[u] = s[u];"]


def residual(n, k1, k2):
    "The sum of E_i E_i' with E = A - B C, row by row."
    return [
        f"double s[{n * n}] = {{0}}, e[{n}][{k1}];", "for (long i = 0; i < l; i++) {",
        f"for (int p = 0; p < {n}; p++) {{",
        f"for (int a = 0; a < {k1}; a++) e[p][a] = A[(i*{n}+p)*{k1} + a];",
        f"for (int b = 0; b < {k2}; b++) for (int a = 0; a < {k1}; a++)",
        f"e[p][a] -= B[(i*{n}+p)*{k2} + b] * C[b*{k1} + a]; }}",
        f"for (int p = 0; p < {n}; p++) for (int r = 0; r <= p; r++) {{ double d = 0;",
        f"for (int a = 0; a < {k1}; a++) d += e[p][a] * e[r][a];", f"s[p*{n}+r] += d; }} }}",
        f"for (int p = 0; p < {n}; p++) for (int r = 0; r <= p; r++)",
        f"S[p*{n}+r] = S[r*{n}+p] = s[p*{n}+r];"]


def loop(lemma, args):
    "(lines of C, operands A, B, C, rows of blocks, columns of blocks, entries of the result), or None."
    A, B, *rest = args
    n, twins = rest[-1] if isinstance(rest[-1], int) else rest[-1][0], A is B
    if lemma in ("L1", "F1") and n <= 10: return planes(n, 1, twins), A, B, A, len(A) // n, A.shape[1], n * n
    if lemma == "F2" and n <= 5: return planes(n, n, twins), A, B, A, len(A) // n, A.shape[1] // n, n**4
    if lemma == "L2":
        C = B
        return sandwich(n, *C.shape), A, rest[0], C, len(A) // n, 1, n * n
    if lemma == "L3": return residual(n, A.shape[1], B.shape[1]), A, B, rest[0], len(A) // n, 1, n * n
    return None


def compiled(lines, folder):
    own = tempfile.mkdtemp(dir=folder)                           # a library is loaded once by its name
    source, library = (Path(own, "loop" + end) for end in (".c", ".so"))
    source.write_text("\n".join([
        "void loop(const double *restrict A, const double *restrict B, const double *restrict C,",
        "long l, long k, double *restrict S) {", *lines, "}"]))
    subprocess.run(["cc", *FLAGS, "-o", library, source], check=True)
    f = ctypes.CDLL(str(library)).loop
    f.argtypes = [ctypes.c_void_p] * 3 + [ctypes.c_long] * 2 + [ctypes.c_void_p]
    return f


def call(f, A, B, C, l, k, size):
    S = np.empty(size)
    pointers = [X.ctypes.data for X in (A, B, C)]
    def run():
        f(*pointers, l, k, S.ctypes.data)
        return S
    return run


def main(lemmas):
    kernels.at_once = True
    targets.clock = process_time
    peak, near, far = targets.roofline()
    print(f"{peak / 1e9:.1f} Gflops/s, {near / 1e9:.1f} GB/s from the cache, {far / 1e9:.1f} GB/s from "
          "memory")
    over, met = 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for lemma, name, sizes, make in targets.shapes():
            if lemmas and lemma not in lemmas: continue
            args, f = make(), getattr(kl, name)
            if targets.seconds({"ours": lambda: f(*args)}, repeat=3)["ours"] < LONG: continue
            flops, moved = targets.flops_and_bytes(name, args)
            if args[0] is args[1]: flops /= 2
            least = max(flops / peak, moved / (far if moved > 2**24 else near))
            written = loop(lemma, args)
            ways = {"ours": lambda: f(*args)}
            if written:
                lines, *rest = written
                ways["C"] = call(compiled(lines, folder), *rest)
                got, want = ways["C"](), f(*args)
                if lemma == "F2":
                    n = args[2][0]
                    want = want.reshape(n, n, n, n).transpose(0, 2, 1, 3)
                np.testing.assert_allclose(got, want.ravel(), rtol=1e-6, atol=1e-8 * np.abs(want).max())
            t = targets.seconds(ways, repeat=9)
            over, met = over + 1, met + (least >= ENOUGH * t["ours"])
            other = (f"{least / t['C']:.0%} by the C loop, {t['C'] / t['ours']:.2f} times ours" if written
                     else "a matrix product")
            missed = "       " if least >= ENOUGH * t["ours"] else "MISSED "
            print(f"{missed}{lemma} {sizes:32} {1e3 * t['ours']:7.2f} ms, {least / t['ours']:4.0%} of what "
                  f"{'flops' if flops / peak == least else 'bytes'} allow; {other}", flush=True)
    print(f"at least {ENOUGH} of the roofline on {met} of {over} shapes over a millisecond")


if __name__ == "__main__": main(sys.argv[1:])
