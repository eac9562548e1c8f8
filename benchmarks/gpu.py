"""Sums of arrays on a GPU beside the einsum of their library: `python -m benchmarks.gpu`, under four minutes.

Six named sums and every pattern of `benchmarks.patterns`, the longest axis made longer until the operands
hold `--numbers` numbers: `torch.einsum` in float64, float32 and bfloat16 without compilation, `jnp.einsum` in
float32 compiled by `jax.jit` as ours is. Both in turn, synchronised, medians of seven rounds; results are
compared first. Printed for each: our time, theirs over ours, the share of the floating point operations of a
square matrix product in the same precision that ours reaches (the operations are those of opt_einsum's best
order; a sum that reads each number once has a small share), and the share of the bytes of a copy, operands
and result once. `--device cpu` runs it without a GPU; `--store FILE` keeps the numbers.
"""
import argparse
import datetime
import json
from math import prod
from pathlib import Path
from statistics import geometric_mean, median
from time import perf_counter

import numpy as np
import opt_einsum

import kronlemmas as kl
from kronlemmas.sums.named import SUMS

from .patterns import PATTERNS, all_sizes, axes_of, spelling

SIZES = {
    "sum_outer": dict(i=1000, a=10, p=3, r=3),
    "sum_sandwich": dict(i=1000, a=20, b=20, p=3, r=3),
    "sum_kron": dict(i=1000, a=20, b=20, p=3, r=3),
    "sum_kron_outer": dict(i=500, j=400, a=20, b=20, p=2, q=2, r=2, s=2),
    "sum_block_kron_outer": dict(i=500, j=400, a=20, p=2, q=2, r=2, s=2),
    "sum_block_kron": dict(i=500, j=500, p=3, q=3, r=3, s=3),
}

NORMAL = np.random.default_rng(0).normal(size=1_048_573)  # repeated: large arrays are made at once


def lemmas():
    "The sums of `SIZES` as `PATTERNS` has them."
    for name, sizes in SIZES.items():
        S = SUMS[name]
        given = " ".join(n for _, names in S.given for n in names)
        yield name, S.pattern.text.replace("...", ""), " ".join(S.matrices), given, [sizes]


def grown(pattern, labels, sizes, numbers):
    "The sizes, the longest one and its twins multiplied until the operands hold enough numbers."
    left, times = [axes_of(part) for part in pattern.split("->")[0].split(",")], 1
    labels, longest = labels.split(), max(sizes, key=sizes.get)
    twins = all_sizes(left, labels, sizes)[1]
    alike = {n for pair in twins if longest in pair for n in pair if n in sizes} | {longest}

    def count(sizes):
        full, _ = all_sizes(left, labels, sizes)
        return sum(prod(full[n] for axis in X for n in axis) for X in left)

    while count(found := sizes | {n: times * sizes[n] for n in alike}) < numbers: times *= 2
    return found


class Torch:
    "Arrays of Torch, as they are."
    dtypes = "float64", "float32", "bfloat16"

    def __init__(self, device):
        import torch
        self.torch, self.device = torch, device
        self.name = torch.cuda.get_device_name() if device == "cuda" else "processor"

    def array(self, X, dtype):
        return self.torch.asarray(X).to(device=self.device, dtype=getattr(self.torch, dtype))

    def einsum(self, text, shape): return lambda *Xs: self.torch.einsum(text, *Xs).reshape(shape)
    def compiled(self, f): return f

    def done(self, R):
        if self.device == "cuda": self.torch.cuda.synchronize()

    def error(self, R, S): return float((R.double() - S.double()).abs().max() / S.double().abs().max())


class Jax:
    "Arrays of JAX, both functions compiled."
    dtypes = "float32",

    def __init__(self, device):
        import jax
        self.jax, self.device = jax, device
        self.place = jax.devices("gpu" if device == "cuda" else "cpu")[0]
        self.name = self.place.device_kind

    def array(self, X, dtype): return self.jax.device_put(X.astype(dtype), self.place)
    def einsum(self, text, shape):
        return lambda *Xs: self.jax.numpy.einsum(text, *Xs, optimize="optimal").reshape(shape)

    def compiled(self, f): return self.jax.jit(f)
    def done(self, R): R.block_until_ready()
    def error(self, R, S): return float(abs(R - S).max() / abs(S).max())


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
    left, labels = [axes_of(part) for part in pattern.split("->")[0].split(",")], labels.split()
    full, _ = all_sizes(left, labels, sizes)
    text, shapes, shape = spelling(pattern, full)
    make = lambda axes: lib.array(np.resize(NORMAL, [prod(full[n] for n in axis) for axis in axes]), dtype)
    known = {label: make(axes) for label, axes in zip(labels, left)}
    Xs = [known[label] for label in labels]
    Ys = [X.reshape(cut) for X, cut in zip(Xs, shapes)]
    said = {name: full[name] for name in given.split()}
    ours = lib.compiled(lambda *Xs: kl.block_einsum(pattern, *Xs, **said))
    theirs = lib.compiled(lib.einsum(text, shape))
    error = lib.error(ours(*Xs), theirs(*Ys))
    tol = {"float64": 1e-9, "float32": 1e-3, "bfloat16": 0.3}[dtype]
    if not error < tol: raise AssertionError(f"{pattern}, {dtype}: the results differ by {error:.1g}")
    operations = opt_einsum.contract_path(text, *shapes, shapes=True, optimize="optimal")[1].opt_cost
    read = sum(X.nbytes for X in known.values()) + ours(*Xs).nbytes
    return *in_turn(lib, [(ours, Xs), (theirs, Ys)]), float(operations), read


def run(lib, words, numbers, size):
    "{dtype: {'product': flops a second, 'copy': bytes a second, 'rows': [...]}}, printed while it is made."
    speed, found = bandwidth(lib, 2**28 if lib.device == "cuda" else 2**22), {}
    print(f"{type(lib).__name__}: a copy reads and writes {speed / 1e9:.0f} GB/s")
    for dtype in lib.dtypes:
        top, rows = peak(lib, dtype, size), []
        print(f"{type(lib).__name__}, {dtype}: a product of {size} x {size} matrices makes {top / 1e12:.2f} "
              "Tflops/s")
        for name, pattern, labels, given, shapes in [*lemmas(), *PATTERNS]:
            if words and not any(word in name for word in words): continue
            sizes = grown(pattern, labels, shapes[0], numbers)
            ours, theirs, operations, read = measured(lib, dtype, pattern, labels, given, sizes)
            rows.append([name, ours, theirs, operations / ours / top, read / ours / speed])
            print(f"   {name:28} {' '.join(f'{n}={m}' for n, m in sizes.items()):40} {1e6 * ours:10.0f} us  "
                  f"theirs / ours {theirs / ours:6.2f}   {rows[-1][3]:6.1%} of the product, "
                  f"{rows[-1][4]:4.0%} of the copy", flush=True)
        ratios = [theirs / ours for _, ours, theirs, *_ in rows]
        print(f"   geometric mean {geometric_mean(ratios):.2f} of {len(ratios)}, slower by "
              f"more than 5 %: {sum(ratio < 0.95 for ratio in ratios)}")
        found[dtype] = dict(product=top, copy=speed, rows=rows)
    return found


def main():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("words", nargs="*", help="only patterns whose name has a word")
    p.add_argument("--device", choices=("cuda", "cpu"), default="cuda")
    p.add_argument("--numbers", type=float, default=2e7)
    p.add_argument("--size", type=int, default=8192, help="of the matrix product")
    p.add_argument("--libraries", nargs="+", choices=("torch", "jax"), default=["torch", "jax"])
    p.add_argument("--store", type=Path, help="file for the numbers, with card and date")
    given, found = p.parse_args(), {}
    for name in given.libraries:
        lib = {"torch": Torch, "jax": Jax}[name](given.device)
        print(f"{lib.name}, {datetime.date.today()}, kronlemmas {kl.__version__}")
        found |= dict(card=lib.name, date=str(datetime.date.today()))
        found[name] = run(lib, given.words, given.numbers, given.size)
    if given.store: given.store.write_text(json.dumps(found, indent=1) + "\n")


if __name__ == "__main__": main()
