"""Sums by one thread and by several: `python -m benchmarks.threads [THREADS]`, two unless given. With
`--peers 1 4 16` the named sums and every pattern of `benchmarks.patterns` by as many threads, beside
numpy.einsum(optimize=True), opt_einsum and torch.einsum with as many.

Each shape is timed in turn in one process, by one thread and by several; medians of the ratios of
neighbouring calls are printed. Above them stands what two plain threads gain on this machine: in arithmetic
alone, and where they read numbers once from the cache or from memory. A sum that one thread makes at the
speed at which numbers arrive can gain no more than the two together read faster: both speeds are printed.
"""
import argparse
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from statistics import geometric_mean, median
from time import perf_counter
from unittest import mock

import numpy as np
from threadpoolctl import threadpool_limits

import kronlemmas as kl
from kronlemmas._base import threads
from kronlemmas.sums import kernels

from .gpu import grown, lemmas
from .patterns import PATTERNS, best, fastest, ways_of


def outer(k, n, size):
    "(name, pattern, shapes, sizes) of a sum of A_i A_i' of blocks n x k."
    rows = size // (k * n) * n
    name = f"sum A_i A_i', {rows * k:.0e} numbers, {n} x {k}"
    return name, ("(i p) a, (i r) a -> p r", [(rows, k)], {"p": n})


SHAPES = {  # of sums that take a kernel; one shape is that of both operands, the same array
    **dict(outer(k, n, 2**size) for k, n in ((3, 2), (10, 3), (1, 4), (100, 2)) for size in (21, 22, 24)),
    "sum A_i (x) B_i, 2 x 3 and 2 x 2":
        ("(i p) a, (i r) b -> (p r) (a b)", [(2**20, 3), (2**20, 2)], {"p": 2, "r": 2}),
    "sum A_ij (x) A_ij, 2 x 2":
        ("(i p) (j q), (i r) (j s) -> (p r) (q s)", [(2048, 2048)], dict.fromkeys("pqrs", 2)),
    "rows of A times rows of B": ("i a, i b -> i (a b)", [(2**18, 8), (2**18, 5)], {}),
    "long rows beside three columns": ("i a, a b -> i b", [(2**16, 128), (128, 3)], {})}


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


def bounds():
    "{what: bytes that one thread, and two, read in a second} of loops that do nothing else."
    import numba

    @numba.njit(nogil=True, fastmath=True)
    def read(A):
        total = 0.0
        for k in range(A.size): total += A[k] * A[k]             # several at a time, unlike `for x in A`
        return total

    @numba.njit(nogil=True, fastmath=True)
    def arithmetic(A):
        total = 0.0
        for _ in range(200):
            for x in A[:2048]: total = np.sqrt(total + x * x)
        return total

    pool, found = ThreadPoolExecutor(1), {}
    for name, f, size in (("arithmetic", arithmetic, 4096), ("reading 2 MB", read, 2**18),
                          ("reading 16 MB", read, 2**21), ("reading 128 MB", read, 2**24)):
        halves = np.ones(size).reshape(2, -1)

        def one(f=f, halves=halves): return f(halves[0]) + f(halves[1])

        def two(f=f, halves=halves):
            other = pool.submit(f, halves[1])
            return f(halves[0]) + other.result()

        one()
        times = np.array([(seconds(one), seconds(two)) for _ in range(25)])
        found[name] = 8 * size / median(times[:, 0]), 8 * size / median(times[:, 1])
    return found


def bytes_of(name): return sum(8 * np.prod(shape) for shape in SHAPES[name][1])


def gain(name, many=2):
    "(seconds with one thread, gain with several) of a shape."
    pattern, shapes, sizes = SHAPES[name]
    operands = [np.random.default_rng(0).normal(size=shape) for shape in shapes]
    if len(operands) == 1: operands *= 2
    call = lambda: kl.block_einsum(pattern, *operands, **sizes)
    call()
    return ratios(call, many)


def beside(many, pattern, labels, given, sizes):
    "{threads: {way: seconds}} of ours and of the einsums of other libraries, results compared first."
    ways, found = ways_of(pattern, labels, given, sizes), {}
    for name in ("plain", "einx"): ways.pop(name, None)          # of one thread; minutes for four operands
    for n in many:
        if "torch" in ways: import_module("torch").set_num_threads(n)
        with threadpool_limits(n, "blas"), mock.patch.object(threads, "cores", lambda n=n: n):
            found[n] = best(ways, perf_counter, rounds=5)
    return found


def with_peers(many, numbers):
    ratios = {n: [] for n in many}
    for name, pattern, labels, given, shapes in [*lemmas(), *PATTERNS]:
        sizes = grown(pattern, labels, shapes[0], numbers)
        said = " ".join(f"{axis}={size}" for axis, size in sizes.items())
        print(f"{name:28} {said:40}", end="")
        for n, found in beside(many, pattern, labels, given, sizes).items():
            rival = fastest(found)
            ratios[n].append(found[rival] / found["fast"])
            print(f"   {n:2}: {1e3 * found['fast']:8.2f} ms, {rival} {ratios[n][-1]:5.2f}", end="",
                  flush=True)
        print()
    for n, found in ratios.items():
        print(f"{n} threads: the best other one over ours, "
              f"geometric mean {geometric_mean(found):.2f} of {len(found)}, "
              f"slower by more than 5 %: {sum(ratio < 0.95 for ratio in found)}")


def gains(many):
    found = []
    print(f"{'sum':48} one thread, reads        gain with {many}")
    for name in SHAPES:
        one, ratio = gain(name, many)
        found.append(ratio)
        print(f"{name:48} {1e3 * one:7.2f} ms, {bytes_of(name) / one / 1e9:5.1f} GB/s   {ratio:5.2f}",
              flush=True)
    print(f"geometric mean {geometric_mean(found):.2f}, least {min(found):.2f}")


def main():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("threads", nargs="*", type=int, default=[2])
    p.add_argument("--peers", action="store_true")
    p.add_argument("--numbers", type=float, default=4e6, help="in the operands of a pattern")
    given = p.parse_args()
    kernels.at_once = True
    if given.peers: with_peers(given.threads, given.numbers)
    else:
        for name, (one, two) in bounds().items():
            read = f"{one / 1e9:5.1f} GB/s" if "reading" in name else ""
            print(f"{name:48} {'':10}  {read:10}   {two / one:5.2f} with 2")
        for many in given.threads: gains(many)


if __name__ == "__main__": main()
