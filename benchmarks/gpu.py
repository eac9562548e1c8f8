"""Sums of arrays on a GPU beside the einsum of their library: `python -m benchmarks.gpu`, under four minutes.

Six named sums and every pattern of `benchmarks.patterns`, the longest axis made longer until operands hold
`--numbers` numbers: `torch.einsum` in float64, float32 and bfloat16 without compilation, `jnp.einsum` in
float32 compiled by `jax.jit` as ours is. Both in turn, synchronised, medians of seven rounds; results are
compared first. Printed for each: our time, theirs over ours, the share of the floating point operations of a
square matrix product in the same precision that ours reaches (the operations are those of opt_einsum's best
order; a sum that reads each number once has a small share), and the share of the bytes of a copy, operands
and result once. `--device cpu` runs it without a GPU.
"""
import argparse
import datetime
from math import prod
from statistics import geometric_mean, median
from time import perf_counter

import numpy as np
import opt_einsum

import kronlemmas as kl
from kronlemmas.sums.named import SUMS

from .patterns import PATTERNS, operands, spelt

SIZES = {
    "sum_outer": dict(i=1000, a=10, p=3, r=3),
    "sum_sandwich": dict(i=1000, a=20, b=20, p=3, r=3),
    "sum_kron": dict(i=1000, a=20, b=20, p=3, r=3),
    "sum_kron_outer": dict(i=500, j=400, a=20, b=20, p=2, q=2, r=2, s=2),
    "sum_block_kron_outer": dict(i=500, j=400, a=20, p=2, q=2, r=2, s=2),
    "sum_block_kron": dict(i=500, j=500, p=3, q=3, r=3, s=3),
}


def lemmas():
    "The sums of `SIZES` as `PATTERNS` has them."
    for name, sizes in SIZES.items():
        S = SUMS[name]
        given = " ".join(n for _, names in S.given for n in names)
        yield name, S.pattern.text.replace("...", ""), " ".join(S.matrices), given, [sizes]


def grown(pattern, labels, sizes, numbers):
    "The sizes, the longest one multiplied until the operands hold enough numbers."
    count = lambda s: sum(prod(X) for X in shapes(pattern, labels, s))
    longest, sizes = max(sizes, key=sizes.get), dict(sizes)
    while count(sizes) < numbers: sizes[longest] *= 2
    return sizes


def shapes(pattern, labels, sizes): return [X.shape for X in operands(pattern, labels, sizes)[0]]


class Torch:
    "Arrays of Torch, as they are."
    dtypes = "float64", "float32", "bfloat16"

    def __init__(self, device):
        import torch
        self.torch, self.device = torch, device
        self.name = torch.cuda.get_device_name() if device == "cuda" else "processor"

    def array(self, X, dtype):
        return self.torch.asarray(X).to(device=self.device, dtype=getattr(self.torch, dtype))

    def einsum(self, text): return lambda *Xs: self.torch.einsum(text, *Xs)
    def compiled(self, f): return f

    def done(self, R):
        if self.device == "cuda": self.torch.cuda.synchronize()

    def numbers(self, R): return R.to(dtype=self.torch.float64, device="cpu").numpy()


class Jax:
    "Arrays of JAX, both functions compiled."
    dtypes = "float32",

    def __init__(self, device):
        import jax
        self.jax, self.device = jax, device
        self.place = jax.devices("gpu" if device == "cuda" else "cpu")[0]
        self.name = self.place.device_kind

    def array(self, X, dtype): return self.jax.device_put(X.astype(dtype), self.place)
    def einsum(self, text): return lambda *Xs: self.jax.numpy.einsum(text, *Xs, optimize="optimal")
    def compiled(self, f): return self.jax.jit(f)
    def done(self, R): R.block_until_ready()
    def numbers(self, R): return np.asarray(R, np.float64)


def in_turn(lib, ways, rounds=7):
    "Median seconds of each way."
    times = [[] for _ in ways]
    for _ in range(rounds):
        for (f, Xs), own in zip(ways, times):
            start = perf_counter()
            lib.done(f(*Xs))
            own.append(perf_counter() - start)
    return [median(own) for own in times]


def peak(lib, dtype, size):
    "Operations per second of a square matrix product."
    X = lib.array(np.random.default_rng(0).normal(size=(size, size)), dtype)
    f = lib.compiled(lambda X: X @ X)
    lib.done(f(X))
    return 2 * size**3 / in_turn(lib, [(f, (X,))])[0]


def bandwidth(lib, numbers=2**28):
    "Bytes per second that a negation reads and writes."
    X = lib.array(np.ones(numbers, np.float32), "float32")
    f = lib.compiled(lambda X: -X)
    lib.done(f(X))
    return 2 * 4 * numbers / in_turn(lib, [(f, (X,))])[0]


def measured(lib, dtype, pattern, labels, given, sizes):
    "(our seconds, theirs, operations, bytes)."
    arrays, full = operands(pattern, labels, sizes)
    text, cut, shape = spelt(pattern, arrays, full)
    known = {}
    Xs = [known.setdefault(id(X), lib.array(X, dtype)) for X in arrays]
    Ys = [X.reshape(C.shape) for X, C in zip(Xs, cut)]
    said = {name: full[name] for name in given.split()}
    ours = lib.compiled(lambda *Xs: kl.block_einsum(pattern, *Xs, **said))
    theirs = lib.compiled(lib.einsum(text))
    got, want = (lib.numbers(f(*Zs)).reshape(shape) for f, Zs in ((ours, Xs), (theirs, Ys)))
    tol = {"float64": 1e-9, "float32": 1e-3, "bfloat16": 0.3}[dtype]
    np.testing.assert_allclose(got, want, atol=tol * max(1e-300, np.abs(want).max()))
    operations = opt_einsum.contract_path(text, *cut, optimize="optimal")[1].opt_cost
    read = sum(X.nbytes for X in known.values()) + ours(*Xs).nbytes
    return *in_turn(lib, [(ours, Xs), (theirs, Ys)]), float(operations), read


def run(lib, words, numbers, size):
    speed = bandwidth(lib, 2**28 if lib.device == "cuda" else 2**22)
    print(f"{type(lib).__name__}: a copy reads and writes {speed / 1e9:.0f} GB/s")
    for dtype in lib.dtypes:
        top, ratios, slower = peak(lib, dtype, size), [], 0
        print(f"{type(lib).__name__}, {dtype}: a product of {size} x {size} matrices makes {top / 1e12:.2f} "
              "Tflops/s")
        for name, pattern, labels, given, found in [*lemmas(), *PATTERNS]:
            if words and not any(word in name for word in words): continue
            sizes = grown(pattern, labels, found[0], numbers)
            ours, theirs, operations, read = measured(lib, dtype, pattern, labels, given, sizes)
            ratios.append(theirs / ours)
            slower += theirs < 0.95 * ours
            print(f"   {name:28} {' '.join(f'{n}={m}' for n, m in sizes.items()):40} {1e6 * ours:10.0f} us  "
                  f"theirs / ours {theirs / ours:6.2f}   {operations / ours / top:6.1%} of the product, "
                  f"{read / ours / speed:4.0%} of the copy", flush=True)
        print(f"   geometric mean {geometric_mean(ratios):.2f} of {len(ratios)}, slower by "
              f"more than 5 %: {slower}")


def main():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("words", nargs="*", help="only patterns whose name has a word")
    p.add_argument("--device", choices=("cuda", "cpu"), default="cuda")
    p.add_argument("--numbers", type=float, default=2e7)
    p.add_argument("--size", type=int, default=8192, help="of the matrix product")
    p.add_argument("--libraries", nargs="+", choices=("torch", "jax"), default=["torch", "jax"])
    given = p.parse_args()
    for name in given.libraries:
        lib = {"torch": Torch, "jax": Jax}[name](given.device)
        print(f"{lib.name}, {datetime.date.today()}, kronlemmas {kl.__version__}")
        run(lib, given.words, given.numbers, given.size)


if __name__ == "__main__": main()
