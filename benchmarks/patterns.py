"""Patterns of real code that are no lemma: `python -m benchmarks.patterns` measures block_einsum beside the
einsums that people use.

Each pattern at two or more shapes: this package without compiled kernels and with them,
numpy.einsum(optimize=True), opt_einsum.contract and, where they are installed, torch.einsum and einx.dot, all
in one process, in turn, the best of several rounds, processor time if there is one BLAS thread. A shape over
50 us at which another one is more than 5 % faster is printed with its ratio and stays in the list. Words on
the command line select patterns.
"""
import os
import re
import sys
from math import prod
from statistics import geometric_mean
from time import perf_counter, process_time
import tracemalloc

import numpy as np

import kronlemmas as kl

rng = np.random.default_rng(0)
N = lambda *shape: rng.normal(size=shape)

# name, pattern, names of the operands (one name twice is one array twice), sizes that are given, sizes of
# each shape
PATTERNS = [
    (
        "cluster-robust middle",
        "(i t) a, (i t), (i u), (i u) b -> a b",
        "X e e X",
        "t u",
        [dict(i=2000, t=5, a=8), dict(i=200, t=50, a=20)],
    ),
    (
        "moments of groups",
        "(g t) a, (g t) b -> g a b",
        "X Y",
        "t",
        [dict(g=2000, t=5, a=3, b=3), dict(g=200, t=100, a=10, b=10)],
    ),
    (
        "scores of groups",
        "(g t) a, (g t) -> g a",
        "X e",
        "t",
        [dict(g=5000, t=4, a=6), dict(g=100, t=500, a=30)],
    ),
    (
        "weighted Gram",
        "i a, i, i b -> a b",
        "X w X",
        "",
        [dict(i=100_000, a=20), dict(i=2000, a=100), dict(i=500_000, a=3)],
    ),
    (
        "weighted products",
        "i a, i, i b -> a b",
        "X w Y",
        "",
        [dict(i=50_000, a=10, b=3), dict(i=5000, a=60, b=40)],
    ),
    (
        "K-FAC, exact",
        "i a, i b, i c, i d -> (a c) (b d)",
        "X X Z Z",
        "",
        [dict(i=20_000, a=10, c=8), dict(i=2000, a=20, c=16)],
    ),
    (
        "K-FAC, factors",
        "(i t) a, (i t) b -> a b",
        "X X",
        "t",
        [dict(i=1000, t=49, a=64), dict(i=128, t=16, a=256)],
    ),
    (
        "Shampoo, one side",
        "i a b, i c b -> a c",
        "G G",
        "",
        [dict(i=64, a=64, b=128), dict(i=500, a=10, b=20)],
    ),
    (
        "GEE, varying middle",
        "(g t) a, g t u, (g u) b -> a b",
        "X V X",
        "t u",
        [dict(g=2000, t=5, a=6), dict(g=100, t=40, a=10)],
    ),
    (
        "HAC, one lag",
        "t a, t, t, t b -> a b",
        "X e f Y",
        "",
        [dict(t=100_000, a=5, b=5), dict(t=5000, a=30, b=30)],
    ),
    (
        "pairs weighted",
        "i a, i j, j b -> a b",
        "X W X",
        "",
        [dict(i=1000, j=1000, a=10), dict(i=300, j=300, a=50)],
    ),
    (
        "pairs of blocks",
        "(i p) a, i j, (j q) a -> p q",
        "A W A",
        "p q",
        [dict(i=500, p=3, a=8, j=500, q=3), dict(i=100, p=10, a=20, j=100, q=10)],
    ),
    (
        "Kronecker, three factors",
        "(i p) a, (i q) b, (i r) c -> (p q r) (a b c)",
        "A B C",
        "p q r",
        [dict(i=2000, p=2, a=3, q=2, b=2, r=2, c=2), dict(i=200, p=3, a=4, q=3, b=3, r=2, c=5)],
    ),
    (
        "transposed Kronecker",
        "(i p) a, (i r) b -> (a r) (p b)",
        "A B",
        "p r",
        [dict(i=20_000, p=2, a=5, r=3, b=4), dict(i=500, p=5, a=20, r=5, b=20)],
    ),
    (
        "Kronecker times a vector",
        "(i p) a, (i r) b, (a b) -> (p r)",
        "A B x",
        "p r",
        [dict(i=2000, p=3, a=10, r=3, b=10), dict(i=100, p=10, a=50, r=10, b=50)],
    ),
    (
        "quantum channel",
        "k a b, b c, k d c -> a d",
        "K R L",
        "",
        [dict(k=16, a=32, b=32, c=32, d=32), dict(k=4, a=128, b=128, c=128, d=128)],
    ),
    (
        "superoperator",
        "k a b, k c d -> (a c) (b d)",
        "K K",
        "",
        [dict(k=16, a=8, b=8), dict(k=64, a=12, b=12)],
    ),
    (
        "MPS transfer",
        "l a b, l c d, a c -> b d",
        "A B E",
        "",
        [dict(l=2, a=64, b=64, c=64, d=64), dict(l=4, a=200, b=200, c=200, d=200)],
    ),
    (
        "MPS, three sites",
        "a l b, b m c, c n d -> a l m n d",
        "A B C",
        "",
        [dict(a=20, l=2, b=20, m=2, c=20, n=2, d=20), dict(a=60, l=3, b=60, m=3, c=60, n=3, d=60)],
    ),
    (
        "array model",
        "i a, j b, i j, i c, j d -> (a c) (b d)",
        "B C W B C",
        "",
        [dict(i=50, a=8, j=40, b=6), dict(i=200, a=15, j=150, b=12)],
    ),
    (
        "mixed model, cross products",
        "(j t) a, (j t) b -> j a b",
        "Z X",
        "t",
        [dict(j=500, t=20, a=2, b=5), dict(j=50, t=1000, a=4, b=20)],
    ),
    (
        "information, one factor",
        "j a b, j c d -> (a c) (b d)",
        "R R",
        "",
        [dict(j=5000, a=3, b=3), dict(j=300, a=10, b=10)],
    ),
    ("partial trace", "(a t) (b t) -> a b", "R", "t", [dict(a=20, t=20, b=20), dict(a=8, t=200, b=8)]),
    (
        "diagonal blocks",
        "(t m) (t n) -> t m n",
        "U",
        "t",
        [dict(t=100, m=10, n=10), dict(t=10, m=150, n=150)],
    ),
    (
        "MTTKRP",
        "i j k, j r, k r -> i r",
        "T B C",
        "",
        [dict(i=100, j=80, k=60, r=16), dict(i=30, j=30, k=30, r=10)],
    ),
    (
        "Tucker core",
        "i j k, i a, j b, k c -> a b c",
        "T A B C",
        "",
        [dict(i=60, j=60, k=60, a=8, b=8, c=8), dict(i=150, j=100, k=80, a=20, b=10, c=5)],
    ),
    (
        "bilinear layer",
        "n a, o a b, n b -> n o",
        "X W Y",
        "",
        [dict(n=256, a=32, o=16, b=32), dict(n=2000, a=10, o=10, b=10)],
    ),
    (
        "attention scores",
        "(n t) h d, (n u) h d -> n h t u",
        "Q K",
        "n",
        [dict(n=8, t=64, h=8, d=32, u=64), dict(n=2, t=256, h=4, d=64, u=256)],
    ),
    ("rows of two matrices", "i a, i a -> i", "X Y", "", [dict(i=10_000, a=10), dict(i=1000, a=500)]),
    (
        "face-splitting",
        "i a, i b -> i (a b)",
        "X Z",
        "",
        [dict(i=10_000, a=5, b=6), dict(i=1000, a=40, b=30)],
    ),
    ("quadratic forms", "i a, a b, i b -> i", "X S X", "", [dict(i=10_000, a=10), dict(i=2000, a=100)]),
    ("third moments", "i a, i b, i c -> a b c", "X X X", "", [dict(i=20_000, a=6), dict(i=2000, a=20)]),
    (
        "Kalman, covariance",
        "g a b, g b c, g d c -> g a d",
        "F P F",
        "",
        [dict(g=2000, a=4, b=4, c=4, d=4), dict(g=50, a=40, b=40, c=40, d=40)],
    ),
    (
        "Hawkes, kernel sums",
        "t k, t j -> k j",
        "H Y",
        "",
        [dict(t=200_000, k=4, j=4), dict(t=20_000, k=30, j=30)],
    ),
]


def axes_of(text): return [word.strip("()").split() for word in re.findall(r"\([^)]*\)|\S+", text)]


def all_sizes(left, labels, sizes):
    "The size of every name; the same label is the same array, so that its names have the same sizes."
    full, first = dict(sizes), [left[labels.index(label)] for label in labels]
    pairs = [pair for X, Y in zip(left, first) for axes in zip(X, Y) for pair in zip(*axes)]
    for n, m in 2 * pairs:                                       # a twin has the sizes of the first
        if m in full: full.setdefault(n, full[m])
        elif n in full: full[m] = full[n]
    return full, pairs


def operands(pattern, labels, sizes):
    "Random arrays for the left side, the same label the same array, and the size of every name."
    left, labels = [axes_of(part) for part in pattern.split("->")[0].split(",")], labels.split()
    full, _ = all_sizes(left, labels, sizes)
    made = {
        label: N(*(prod(full[n] for n in axis) for axis in axes))
        for axes, label in zip(left[::-1], labels[::-1])
    }
    return [made[label] for label in labels], full


def spelling(pattern, full):
    "Subscripts of an einsum, shapes of its operands with one axis for each name, shape of the result."
    letter = {n: chr(97 + k) for k, n in enumerate(full)}
    *left, out = [axes_of(part) for part in pattern.replace("->", ",").split(",")]
    word = lambda axes: "".join(letter[n] for axis in axes for n in axis)
    shapes = [[full[n] for axis in axes for n in axis] for axes in left]
    return (f"{','.join(map(word, left))}->{word(out)}", shapes,
            tuple(prod(full[n] for n in axis) for axis in out))


def spelt(pattern, arrays, full):
    "The same sum for an einsum: subscripts, arrays with one axis for each name, the shape of the result."
    text, shapes, shape = spelling(pattern, full)
    return text, [X.reshape(cut) for X, cut in zip(arrays, shapes)], shape


def einsums(text, cut, shape):
    "What other libraries make of it."
    import opt_einsum
    ways = {
        "numpy": lambda: np.einsum(text, *cut, optimize=True).reshape(shape),
        "opt_einsum": lambda: opt_einsum.contract(text, *cut).reshape(shape),
    }
    with_einx(ways, text, cut, shape)
    try: import torch
    except ImportError: return ways
    torch.set_num_threads(int(os.environ.get("OPENBLAS_NUM_THREADS", os.cpu_count())))
    tensors = [torch.from_numpy(X) for X in cut]
    ways["torch"] = lambda: torch.einsum(text, *tensors).reshape(shape).numpy()
    return ways


def with_einx(ways, text, cut, shape):
    "einx.dot beside the others, where it is installed and knows the pattern."
    try: import einx
    except ImportError: return
    spaced = " ".join(text).replace("- >", "->")
    call = lambda: einx.dot(spaced, *cut).reshape(shape)
    try: call()
    except Exception: return                                     # a name twice in an operand, three operands
    ways["einx"] = call


def without_kernels(f):
    "A call as it is without a compiler."
    from kronlemmas.sums import kernels
    kernels._enabled = False
    try: return f()
    finally: kernels._enabled = True


def best(ways, clock, rounds=10, least=1.5e-3):
    """The least seconds of each way, in turn and in another sequence each time; no more rounds of what
    takes long."""
    number, found = {}, {}
    for name, f in ways.items():
        f()
        start = clock()
        f()
        found[name] = max(clock() - start, 1e-7)
        number[name] = max(1, int(least / found[name]))
    for _ in range(rounds):
        for name in rng.permutation(list(ways)):
            f = ways[name]
            if found[name] > 0.3: continue
            start = clock()
            for _ in range(number[name]): f()
            found[name] = min(found[name], (clock() - start) / number[name])
    return found


def peak(f):
    "The most bytes that NumPy holds during a call."
    tracemalloc.start()
    try:
        f()
        return tracemalloc.get_traced_memory()[1]
    finally: tracemalloc.stop()


def ways_of(pattern, labels, given, sizes):
    "This package, without compiled kernels and with them, and other libraries; every result is compared."
    arrays, full = operands(pattern, labels, sizes)
    said = {n: full[n] for n in given.split()}
    call = lambda: kl.block_einsum(pattern, *arrays, **said)
    ways = {"plain": lambda: without_kernels(call), "fast": call, **einsums(*spelt(pattern, arrays, full))}
    want = ways["numpy"]()
    for f in ways.values(): np.testing.assert_allclose(f(), want, rtol=1e-6, atol=1e-9 * np.abs(want).max())
    return ways


def fastest(found):
    "The other library that takes the least time."
    return min(found.keys() - {"plain", "fast"}, key=found.get)


def measure(pattern, labels, given, sizes, clock):
    "Seconds of each way, and the most memory of ours and of the best other one."
    ways = ways_of(pattern, labels, given, sizes)
    found = best(ways, clock)
    rival = fastest(found)
    return found, rival, peak(ways["plain"]), peak(ways[rival if rival != "torch" else "opt_einsum"])


def main(words):
    one = os.environ.get("OPENBLAS_NUM_THREADS") == "1"
    clock, ratios = process_time if one else perf_counter, {"plain": [], "fast": []}
    missed = 0
    print(
        f"{'one thread, processor time' if one else 'all threads, wall clock'}; ratio: the best other one / "
        f"ours"
    )
    for name, pattern, labels, given, shapes in PATTERNS:
        if words and not any(word in name for word in words): continue
        for sizes in shapes:
            found, rival, ours, theirs = measure(pattern, labels, given, sizes, clock)
            both = {way: found[rival] / found[way] for way in ratios}
            for way in ratios: ratios[way].append(both[way])
            slow = found["plain"] > 5e-5 and both["plain"] < 0.95
            missed += slow
            times = "  ".join(f"{way} {1e6 * s:9.1f}" for way, s in found.items())
            more = f"  memory {ours / 2**20:.1f} MiB, theirs {theirs / 2**20:.1f}" * (
                ours > 1.05 * theirs + 2**17
            )
            print(f"{name:28} {' '.join(f'{n}={m}' for n, m in sizes.items()):34} {times}  "
                  f"{rival}: {both['plain']:.2f} {both['fast']:.2f}{'  MISSED' * slow}{more}", flush=True)
    for way, found in ratios.items():
        print(f"{way}: geometric mean {geometric_mean(found):.2f} of {len(found)} shapes")
    print(
        f"more than 5 % slower than the best other one, without kernels, where it takes over 50 us: {missed} "
        f"of {len(ratios['plain'])}"
    )


if __name__ == "__main__": main(sys.argv[1:])
