"""Sums by one thread and by several: `python -m benchmarks.threads [THREADS]`, two unless given.

Each shape is timed in turn in one process, by one thread and by several; medians of the ratios of
neighbouring calls are printed.
"""
import sys
from statistics import median
from time import perf_counter
from unittest import mock

import numpy as np

import kronlemmas as kl
from kronlemmas._base import threads


def shapes():
    "(name, pattern, operands, sizes) of sums that take a kernel."
    normal = np.random.default_rng(0).normal
    for k, n in ((3, 2), (10, 3), (1, 4), (100, 2)):
        for size in (2**21, 2**24):
            A = normal(size=(size // (k * n) * n, k))
            name = f"sum A_i A_i', {A.size:.0e} numbers, {n} x {k}"
            yield name, "(i p) a, (i r) a -> p r", (A, A), {"p": n}
    A, B = normal(size=(2**20, 4)), normal(size=(2**20, 3))
    yield "sum A_i (x) B_i, 2 x 4 and 2 x 3", "(i p) a, (i r) b -> (p r) (a b)", (A, B), {"p": 2, "r": 2}
    A = normal(size=(2048, 2048))
    yield "sum A_ij (x) A_ij, 2 x 2", "(i p) (j q), (i r) (j s) -> (p r) (q s)", (A, A), {
        "p": 2, "q": 2, "r": 2, "s": 2}
    A, B = normal(size=(2**18, 8)), normal(size=(2**18, 5))
    yield "rows of A times rows of B", "i a, i b -> i (a b)", (A, B), {}
    A, B = normal(size=(2**16, 128)), normal(size=(128, 3))
    yield "long rows beside three columns", "i a, a b -> i b", (A, B), {}


def seconds(call):
    start = perf_counter()
    call()
    return perf_counter() - start


def ratios(call, many, rounds=15):
    "Median time with one thread, and the medians of the ratio to it of several threads."
    one, times = [], []
    for _ in range(rounds):
        with mock.patch.object(threads, "cores", lambda: 1): one.append(seconds(call))
        with mock.patch.object(threads, "cores", lambda: many): times.append(seconds(call))
    return median(one), median(a / b for a, b in zip(one, times))


def main(argv):
    many, gains = int(argv[0]) if argv else 2, []
    print(f"{'sum':48} one thread   gain with {many}")
    for name, pattern, operands, sizes in shapes():
        call = lambda pattern=pattern, operands=operands, sizes=sizes: kl.block_einsum(
            pattern, *operands, **sizes)
        call()
        one, gain = ratios(call, many)
        gains.append(gain)
        print(f"{name:48} {1e3 * one:7.2f} ms   {gain:5.2f}", flush=True)
    print(f"geometric mean {np.exp(np.mean(np.log(gains))):.2f}, least {min(gains):.2f}")


if __name__ == "__main__": main(sys.argv[1:])
