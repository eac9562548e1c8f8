"""How cost grows: `python -m benchmarks.scaling` measures, and writes nbs/data/scaling.json, which the
chapter *Beyond one machine* draws.

Time against rows, blocks and responses; dask against one process; what a task and a gigabyte cost; and for
every public function the slopes of time and memory against one size, doubled a few times, beside what its
formula says, without compiled kernels. One BLAS thread. Takes about five minutes. With names of functions,
`python -m benchmarks.scaling vec lmm`, only their slopes are measured, and the rest of the file is kept.

`python -m benchmarks.scaling --to-memory` doubles the size of each (or of those that are named) until the
next one would not fit in the free memory (12 GB at most), or all sizes together would take more than 40
seconds of a processor: half an hour, on Linux.
"""
import ctypes
import json
import os
import platform
import re
import resource
import sys
import tempfile
import tracemalloc
import warnings
from datetime import date
from functools import partial
from math import isqrt, prod
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from unittest import mock

import numpy as np

import kronlemmas as kl
from kronlemmas.sums import kernels
from kronlemmas.sums.named import SUMS, example

FILE = Path(__file__).parent.parent / "nbs/data/scaling.json"
rng = np.random.default_rng(0)
# numbers that repeat after a prime number of them: large arrays are made as fast as memory is written
normal = lambda *shape: np.resize(rng.normal(size=min(prod(shape), 1_048_573)), shape)


def sum_covariance(n):
    "Two terms and noise by cell, on a square table."
    return kl.KroneckerSumCovariance([(symmetric(n), symmetric(n)) for _ in range(2)], abs(normal(n, n)) + 1)


def symmetric(n):
    "A random covariance matrix."
    A = normal(n, n + 5)
    return A @ A.T / n


def mirrored(n):
    "A symmetric matrix that takes no product to make."
    row = normal(n)
    return np.add.outer(row, row)


def seconds(f, least=0.05):
    "Median time of a call, three times or more."
    f()
    times, start = [], perf_counter()
    while len(times) < 3 or perf_counter() - start < least:
        before = perf_counter()
        f()
        times.append(perf_counter() - before)
    return median(times)


def peak(f):
    "Bytes allocated at most during a call, its result included."
    f()
    tracemalloc.start()
    f()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


def mixed(levels, rows=6):
    "y, X, factors of a model with one factor."
    g = np.repeat(np.arange(levels), rows)
    X = np.column_stack([np.ones(len(g)), normal(len(g))])
    return normal(len(g)) + normal(levels)[g], X, [(g, np.ones(len(g)))]


def images(voxels):
    "Table, series and mask of 60 images of one row of voxels, in a folder of their own."
    import nibabel as nib
    folder, table = Path(tempfile.mkdtemp()), frame(10).drop(columns="y")
    nib.save(nib.Nifti1Image(normal(voxels, 1, 1, 60), np.eye(4)), folder / "series.nii")
    nib.save(nib.Nifti1Image(np.ones((voxels, 1, 1), np.uint8), np.eye(4)), folder / "mask.nii")
    return table, folder / "series.nii", folder / "mask.nii"


def mapped(files):
    "The maps of one of these, in a new folder."
    out = Path(tempfile.mkdtemp()) / "maps"
    return kl.lmm_images("y ~ x + (1 | g)", *files, out, progress=False)


def frame(levels):
    "The same as a data frame."
    import pandas as pd
    y, X, ((g, _),) = mixed(levels)
    return pd.DataFrame(dict(y=y, x=X[:, 1], g=g))


# name: (size, flops or numbers moved, numbers held besides the arguments, a call at one size, sizes, slopes
# expected of time and memory)
GROWTH = {
    "vec": (
        "n, A n x n",
        "0, or n^2 moved",
        "n^2",
        lambda n: lambda A=normal(n, n): kl.vec(A),
        (1500, 3000, 6000),
        2,
        2,
    ),
    "unvec": (
        "n, A n x n",
        "0",
        "0",
        lambda n: lambda v=normal(n * n): kl.unvec(v, (n, n)),
        (500, 1000, 2000),
        0,
        0,
    ),
    "vech": (
        "n, A n x n",
        "n^2/2 moved",
        "n^2/2",
        lambda n: lambda A=mirrored(n): kl.vech(A),
        (1500, 3000, 6000),
        2,
        2,
    ),
    "unvech": (
        "n, A n x n",
        "n^2 moved",
        "n^2",
        lambda n: lambda v=normal(n * (n + 1) // 2): kl.unvech(v),
        (1500, 3000, 6000),
        2,
        2,
    ),
    "vecb": (
        "l1, A l1 n1 x l2 n2",
        "l1 l2 n1 n2 moved",
        "l1 l2 n1 n2",
        lambda l: lambda A=normal(2 * l, 300): kl.vecb(A, (2, 3)),
        (500, 1000, 2000),
        1,
        1,
    ),
    "partition": (
        "l1, A l1 n1 x l2 n2",
        "0",
        "0",
        lambda l: lambda A=normal(2 * l, 300): kl.partition(A, (2, 3)),
        (500, 1000, 2000),
        0,
        0,
    ),
    "stack_blocks": (
        "l1, A l1 n1 x l2 n2",
        "l1 l2 n1 n2 moved",
        "l1 l2 n1 n2",
        lambda l: lambda A=normal(2 * l, 300): kl.stack_blocks(A, (2, 3)),
        (500, 1000, 2000),
        1,
        1,
    ),
    "commutation_matrix": (
        "m, K_mn",
        "mn",
        "mn",
        lambda m: lambda: kl.commutation_matrix(m, 200),
        (500, 1000, 2000),
        1,
        1,
    ),
    "commutation_permutation": (
        "m, K_mn",
        "mn",
        "mn",
        lambda m: lambda: kl.commutation_permutation(m, 200),
        (500, 1000, 2000),
        1,
        1,
    ),
    "duplication_matrix": (
        "n, D_n",
        "n^2",
        "n^2",
        lambda n: lambda: kl.duplication_matrix(n),
        (300, 600, 1200),
        2,
        2,
    ),
    "duplication_pinv": (
        "n, D_n",
        "n^2",
        "n^2",
        lambda n: lambda: kl.duplication_pinv(n),
        (600, 1200, 2400),
        2,
        2,
    ),
    "elimination_matrix": (
        "n, L_n",
        "n^2",
        "n^2",
        lambda n: lambda: kl.elimination_matrix(n),
        (300, 600, 1200),
        2,
        2,
    ),
    "symmetrizer_matrix": (
        "n, N_n",
        "n^2",
        "n^2",
        lambda n: lambda: kl.symmetrizer_matrix(n),
        (600, 1200, 2400),
        2,
        2,
    ),
    "hadamard": (
        "m, two m x n",
        "mn",
        "mn",
        lambda m: lambda A=normal(m, 300), B=normal(m, 300): kl.hadamard(A, B),
        (1000, 2000, 4000),
        1,
        1,
    ),
    "kronecker": (
        "m1, (m1 n1) and (m2 n2)",
        "m1 n1 m2 n2",
        "m1 n1 m2 n2",
        lambda m: lambda A=normal(m, 20), B=normal(20, 20): kl.kronecker(A, B),
        (200, 400, 800),
        1,
        1,
    ),
    "khatri_rao": (
        "m1, m1 x r and m2 x r",
        "m1 m2 r",
        "m1 m2 r",
        lambda m: lambda A=normal(m, 20), B=normal(100, 20): kl.khatri_rao(A, B),
        (500, 1000, 2000),
        1,
        1,
    ),
    "face_splitting": (
        "m, m x n1 and m x n2",
        "m n1 n2",
        "m n1 n2",
        lambda m: lambda A=normal(m, 20), B=normal(m, 20): kl.face_splitting(A, B),
        (2000, 4000, 8000),
        1,
        1,
    ),
    "tracy_singh": (
        "l, both of l rows of blocks",
        "the entries of the product",
        "the same, twice",
        lambda l: lambda A=normal(2 * l, 20), B=normal(20, 30): kl.tracy_singh(A, B, (2, 2), (2, 3)),
        (200, 400, 800),
        1,
        1,
    ),
    "kronecker_sum": (
        "m, A m x m, B n x n",
        "m^2 n^2",
        "m^2 n^2",
        lambda m: lambda A=normal(m, m), B=normal(20, 20): kl.kronecker_sum(A, B),
        (25, 50, 100),
        2,
        2,
    ),
    "kron_matvec": (
        "m, two m x m",
        "4 m^3",
        "m^2",
        lambda m: lambda f=[normal(m, m)] * 2, x=normal(m * m): kl.kron_matvec(f, x),
        (300, 600, 1200),
        3,
        2,
    ),
    "khatri_rao_matvec": (
        "m, m x r and n x r",
        "2 m n r",
        "mn",
        lambda m: lambda f=[normal(m, 20), normal(500, 20)], x=normal(20): kl.khatri_rao_matvec(f, x),
        (1000, 2000, 4000),
        1,
        1,
    ),
    "khatri_rao_rmatvec": (
        "m, m x r and n x r",
        "2 m n r",
        "r (m or n)",
        lambda m: lambda f=[normal(m, 20), normal(500, 20)], y=normal(500 * m): kl.khatri_rao_rmatvec(f, y),
        (1000, 2000, 4000),
        1,
        None,
    ),
    "khatri_rao_gram": (
        "m, m x r and m x r",
        "4 m r^2",
        "r^2",
        lambda m: lambda f=[normal(m, 20), normal(m, 20)]: kl.khatri_rao_gram(f),
        (20_000, 40_000, 80_000),
        1,
        0,
    ),
    "kron_operator": (
        "m, two m x m",
        "0",
        "0",
        lambda m: lambda f=[normal(m, m), normal(m, m)]: kl.kron_operator(f),
        (100, 200, 400),
        0,
        0,
    ),
    "khatri_rao_operator": (
        "m, two m x r",
        "0",
        "0",
        lambda m: lambda f=[normal(m, 20), normal(m, 20)]: kl.khatri_rao_operator(f),
        (500, 1000, 2000),
        0,
        0,
    ),
    "kron_solve": (
        "n, two of order n",
        "18 n^3 and 8 n^3",
        "3 n^2",
        lambda n: lambda f=[symmetric(n), symmetric(n)], y=normal(n * n): kl.kron_solve(f, y, 1.0),
        (200, 400, 800),
        3,
        2,
    ),
    "mttkrp": (
        "m, m x n x p tensor",
        "2 m n p r + 2 m n r",
        "m n r",
        lambda m: (
            lambda T=normal(m, 100, 50), f=[normal(m, 8), normal(100, 8), normal(50, 8)]: kl.mttkrp(T, f, 1)
        ),
        (600, 1200, 2400),
        1,
        None,
    ),
    "block_khatri_rao": (
        "l, l x l blocks",
        "l^2 (n1 n2 n3 n4)",
        "l^2 n1 n2 n3 n4",
        lambda l: (
            lambda A=normal(2 * l, 2 * l), B=normal(3 * l, l): kl.block_khatri_rao(A, B, (2, 2), (3, 1))
        ),
        (300, 600, 1200),
        2,
        2,
    ),
    "svec": (
        "n, A n x n",
        "n^2/2",
        "n^2",
        lambda n: lambda A=mirrored(n): kl.svec(A),
        (1500, 3000, 6000),
        2,
        2,
    ),
    "smat": (
        "n, A n x n",
        "n^2/2",
        "n^2",
        lambda n: lambda v=normal(n * (n + 1) // 2): kl.smat(v),
        (1500, 3000, 6000),
        2,
        2,
    ),
    "symmetric_kronecker": (
        "h = n(n+1)/2, two n x n",
        "8 h^2",
        "3 h^2",
        lambda h: lambda A=normal(isqrt(2 * h), isqrt(2 * h)): kl.symmetric_kronecker(A, A.T),
        (1300, 2600, 5200),
        2,
        2,
    ),
    "partial_transpose": (
        "d, A d p x d p",
        "d^2 p^2 moved",
        "d^2 p^2",
        lambda d: lambda A=normal(10 * d, 10 * d): kl.partial_transpose(A, (d, 10), 1),
        (100, 200, 400),
        2,
        2,
    ),
    "kron_weighted_gram": (
        "m, two m x n",
        "2 m h (m + h), h=n(n+1)/2",
        "3 m h, and n^4",
        lambda m: lambda f=[normal(m, 10), normal(m, 10)], w=normal(m * m): kl.kron_weighted_gram(f, w),
        (1000, 2000, 4000),
        2,
        1,
    ),
    "kron_quadratic_diag": (
        "m, two m x n",
        "2 m^2 n^2 + 2 m n^4",
        "m^2, 3 m n^2, and n^4",
        lambda m: lambda f=[normal(m, 10), normal(m, 10)], S=symmetric(100): kl.kron_quadratic_diag(f, S),
        (1000, 2000, 4000),
        2,
        2,
    ),
    "sum_outer": (
        "l blocks",
        "2 l nA nB k",
        "nA nB, and a run",
        lambda l: lambda A=normal(2 * l, 8), B=normal(3 * l, 8): kl.sum_outer(A, B, (2, 3)),
        (50_000, 100_000, 200_000),
        1,
        None,
    ),
    "sum_sandwich": (
        "l blocks",
        "2 l n k1 k2 + 2 l nA nB k",
        "a run",
        lambda l: (
            lambda A=normal(2 * l, 8), C=normal(8, 8), B=normal(3 * l, 8): kl.sum_sandwich(A, C, B, (2, 3))
        ),
        (50_000, 100_000, 200_000),
        1,
        None,
    ),
    "sum_residual_outer": (
        "l blocks",
        "2 l n k1 k2 + l n^2 k1",
        "a run",
        lambda l: (
            lambda A=normal(2 * l, 8), B=normal(2 * l, 8), C=normal(8, 8): kl.sum_residual_outer(A, B, C, 2)
        ),
        (50_000, 100_000, 200_000),
        1,
        None,
    ),
    "sum_kron": (
        "l blocks",
        "2 l nA nB k1 k2",
        "nA nB k1 k2, and a run",
        lambda l: lambda A=normal(2 * l, 8), B=normal(3 * l, 8): kl.sum_kron(A, B, (2, 3)),
        (50_000, 100_000, 200_000),
        1,
        None,
    ),
    "block_einsum": (
        "l blocks",
        "l nA nB (k1 k2 + 2 k1^2 k2^2)",
        "k1^2 k2^2, and a run",
        lambda l: (
            lambda X=normal(l, 6), Z=normal(l, 4): kl.block_einsum(
                "i a, i b, i c, i d -> (a c) (b d)", X, X, Z, Z
            )
        ),
        (50_000, 100_000, 200_000),
        1,
        None,
    ),
    "sum_kron_outer": (
        "l1, l2 blocks",
        "2 k1 k2 (l1 nA nC + l2 nB nD)",
        "nA nC k1 k2",
        lambda l: (
            lambda A=normal(2 * l, 4), B=normal(2000, 4), C=normal(2 * l, 4), D=normal(2000, 4): (
                kl.sum_kron_outer(A, B, C, D, 2, 2)
            )
        ),
        (50_000, 100_000, 200_000),
        1,
        None,
    ),
    "sum_block_kron_outer": (
        "l1, l1 x l2 blocks",
        "2 l1 l2 n1 n2 k + ...",
        "64 MiB",
        lambda l: (
            lambda A=normal(2 * l, 400), B=normal(2 * l, 5), C=normal(400, 5): kl.sum_block_kron_outer(
                A, B, C, (2, 2)
            )
        ),
        (2000, 4000, 8000),
        1,
        None,
    ),
    "sum_block_outer": (
        "l1, l1 x l2 blocks",
        "2 l1 l2 n1 n3 n2",
        "n1 n3",
        lambda l: lambda A=normal(2 * l, 400), B=normal(2 * l, 400): kl.sum_block_outer(A, B, (2, 2), (2, 2)),
        (1000, 2000, 4000),
        1,
        None,
    ),
    "sum_block_kron": (
        "l1, l1 x l2 blocks",
        "2 l1 l2 n1 n2 n3 n4",
        "a run",
        lambda l: lambda A=normal(2 * l, 400), B=normal(2 * l, 400): kl.sum_block_kron(A, B, (2, 2)),
        (2000, 4000, 8000),
        1,
        None,
    ),
    "sum_diag_blocks": (
        "p blocks m x n",
        "p m n",
        "m n, and a buffer",
        lambda p: lambda U=normal(4 * p, 4 * p): kl.sum_diag_blocks(U, p),
        (200, 400, 800),
        1,
        None,
    ),
    "plan": (
        "l blocks",
        "a few hundred, for any size",
        "0",
        lambda l: lambda A=normal(2 * l, 8): kl.plan("sum_kron", A, A, 2),
        (50_000, 100_000, 200_000),
        0,
        0,
    ),
    "kron_lstsq": (
        "m, m x n and m x n",
        "4 m n^2 + 2 m^2 n",
        "m n + 2 m^2",
        lambda m: lambda f=[normal(m, 10), normal(m, 10)], y=normal(m * m): kl.kron_lstsq(f, y),
        (500, 1000, 2000),
        2,
        2,
    ),
    "khatri_rao_lstsq": (
        "m, m x r and n x r",
        "2 m n r + 4 m r^2",
        "r (m or n)",
        lambda m: lambda f=[normal(m, 10), normal(500, 10)], y=normal(500 * m): kl.khatri_rao_lstsq(f, y),
        (500, 1000, 2000),
        1,
        None,
    ),
    "TwoKroneckerCovariance": (
        "T = D",
        "eigenvalues, about 40 T^3",
        "10 T^2",
        lambda n: lambda M=symmetric(n), K=symmetric(n), S=symmetric(n): kl.TwoKroneckerCovariance(M, K, S),
        (150, 300, 600),
        3,
        2,
    ),
    "sum_block_kron_vech": (
        "l, l x 20 blocks of 12 x 12",
        "20 l 12^4",
        "a run",
        lambda l: lambda R=normal(12 * l, 240): kl.sum_block_kron_vech(R, R, (12, 12)),
        (100, 200, 400),
        1,
        None,
    ),
    "KroneckerSumCovariance": (
        "T = D, a step of conjugate gradients with two terms and noise",
        "16 T^3",
        "12 T^2",
        lambda n: lambda C=sum_covariance(n), x=normal(n * n): (C @ x, C.preconditioner.solve(x)),
        (150, 300, 600),
        3,
        2,
    ),
    "LinearMixedModel": (
        "levels, q = 1, 6 rows each",
        "n (q + p)^2",
        "n (p + q)",
        lambda l: lambda a=mixed(l): kl.LinearMixedModel(*a),
        (10_000, 20_000, 40_000),
        1,
        1,
    ),
    "MixedModelFit": (
        "levels",
        "l q^2 (q + p), an iteration",
        "l q (q + p)",
        lambda l: lambda m=kl.LinearMixedModel(*mixed(l)): m.fit(),
        (10_000, 20_000, 40_000),
        1,
        1,
    ),
    "lmm": (
        "levels",
        "as both, and the formula",
        "n (p + q), some times",
        lambda l: lambda d=frame(l): kl.lmm("y ~ x + (1 | g)", d),
        (5_000, 10_000, 20_000),
        1,
        1,
    ),
    "FormulaFit": (
        "rows, predict",
        "n (p + q)",
        "n (p + q)",
        lambda l: lambda d=frame(l), f=kl.lmm("y ~ x + (1 | g)", frame(50)): f.predict(d, new_levels=True),
        (5_000, 10_000, 20_000),
        1,
        1,
    ),
    "lmm_many": (
        "responses",
        "as one fit, each",
        "results, and 16 MiB",
        lambda v: lambda a=mixed(18): kl.lmm_many(normal(len(a[0]), v), a[1], a[2], progress=False),
        (1000, 2000, 4000),
        1,
        None,
    ),
    "ManyFits": (
        "responses, t_test",
        "as an iteration, each",
        "results, and 16 MiB",
        lambda v: lambda f=kl.lmm_many(normal(108, v), *mixed(18)[1:], progress=False): f.t_test(),
        (1000, 2000, 4000),
        1,
        None,
    ),
    "sign_flips": (
        "responses, 20 flips",
        "20 times lmm_many",
        "results, and 16 MiB",
        lambda v: lambda a=mixed(18): kl.sign_flips(normal(len(a[0]), v), a[1], a[2], [0, 1], 20),
        (500, 1000, 2000),
        1,
        None,
    ),
    "SignFlips": (
        "responses",
        "v",
        "results",
        lambda v: lambda a=mixed(18): kl.sign_flips(normal(len(a[0]), v), a[1], a[2], [0, 1], 5).pvalue,
        (200, 400, 800),
        1,
        None,
    ),
    "lmm_images": (
        "voxels",
        "as lmm_many, and the files",
        "memory, or 64 chunks",
        lambda v: lambda files=images(v): mapped(files),
        (8000, 16_000, 32_000),
        1,
        None,
    ),
    "ImageMaps": (
        "voxels, read",
        "v",
        "v",
        lambda v: lambda maps=mapped(images(v)): maps.read("beta_x"),
        (8000, 16_000, 32_000),
        1,
        None,
    ),
    "nearest_kronecker": (
        "l1, l1 x l2 blocks of p x q",
        "10 l1 l2 (pq)^2",
        "2 l1 l2 p q",
        lambda l: lambda A=normal(6 * l, 30): kl.nearest_kronecker(A, (6, 6)),
        (400, 800, 1600),
        1,
        1,
    ),
    "partial_trace": (
        "l1, l1 x l2 blocks of p x p",
        "l1 l2 p",
        "l1 l2",
        lambda l: lambda A=normal(4 * l, 2000): kl.partial_trace(A, (4, 4), 2),
        (500, 1000, 2000),
        1,
        1,
    ),
}


def declared(name):
    "Growth of a sum that is declared in a chapter and has no row above."
    def made(l):
        shapes, values = example(name, **{SUMS[name].pattern.operands[0].axes[0][0]: l})
        return lambda Xs=[normal(*shape) for shape in shapes]: getattr(kl, name)(*Xs, *values)

    return "l blocks", "as plan says", "a run", made, (50_000, 100_000, 200_000), 1, None


GROWTH |= {name: declared(name) for name in SUMS if name not in GROWTH}
WITHOUT = {"KronLstsq": "the result of kron_lstsq", "KhatriRaoLstsq": "the result of khatri_rao_lstsq",
           "loops": "a module", "index": "a search in a text of fixed length"}


def slope(sizes, values): return float(np.polyfit(np.log(sizes), np.log(np.maximum(values, 1e-12)), 1)[0])


def untold(): return set(kl.__all__) - set(GROWTH) - set(WITHOUT)


def planned(name, f):
    "The flops that `plan` counts for a call of a sum; none, if it only adds."
    with mock.patch.object(kl, name, partial(kl.plan, name)): plan = f()
    return next(c.flops for c in plan if c.chosen)


def copied():
    """Functions without a row; those whose stored numbers are not of what GROWTH names: other words or sizes,
    or at the first size another number of bytes, by more than a half; and sums whose flops grow otherwise."""
    kernels._enabled, measured = False, stored()["growth"]
    wrong = [f"{name}: no row, and no reason" for name in untold()]
    for name, (size, flops, memory, make, sizes, *want) in GROWTH.items():
        told = dict(size=size, time=flops, memory=memory, sizes=list(sizes), expected=want)
        found = measured.get(name, {})
        if {key: found.get(key) for key in told} != told: wrong.append(f"{name}: not as declared")
        elif not 2 / 3 < (peak(make(sizes[0])) + 4000) / (found["bytes"][0] + 4000) < 3 / 2:
            wrong.append(f"{name}: other bytes")
        elif name in SUMS:
            flops = [planned(name, make(n)) for n in sizes[:2]]
            if flops[0] and abs(slope(sizes[:2], flops) - want[0]) > 0.05:
                wrong.append(f"{name}: plan counts other flops")
    return wrong


def growth(names):
    "Measured slopes of these functions."
    kernels._enabled, table = False, {}
    for name in names:
        size, flops, memory, make, sizes, *want = GROWTH[name]
        calls = [make(n) for n in sizes]
        times, peaks = [seconds(f, 0.3) for f in calls], [peak(f) for f in calls]
        table[name] = dict(size=size, time=flops, memory=memory, sizes=sizes, seconds=times, bytes=peaks,
                           slopes=[round(slope(sizes, times), 2), round(slope(sizes, peaks), 2)],
                           expected=want)
        print(f"{name:26} time {table[name]['slopes'][0]:5.2f} (expected {want[0]})   memory "
              f"{table[name]['slopes'][1]:5.2f} (expected {want[1]})", flush=True)
    return table


def status(line, file="self/status"):  # bytes that a line of a file of the system says
    return 1024 * int(re.search(rf"{line}:\s+(\d+)", Path("/proc", file).read_text())[1])


def of_processor(f, number=1):
    "Seconds of a processor in a call, and those of them that the system takes."
    before = resource.getrusage(resource.RUSAGE_SELF)
    for _ in range(number): f()
    after = resource.getrusage(resource.RUSAGE_SELF)
    user, system = after.ru_utime - before.ru_utime, after.ru_stime - before.ru_stime
    return (user + system) / number, system / number


def at_size(make, n):
    """Seconds of a processor in a call, and of the system in it; in everything, to make it too; bytes of the
    arguments, of what a call adds to them, and at most. The memory is traced in the first call, whose time
    counts only if it is over five seconds."""
    start = process_time()
    tracemalloc.start()
    try:
        f = make(n)
        held, making = tracemalloc.get_traced_memory()
        tracemalloc.reset_peak()
        times = [of_processor(f)]
        calling = tracemalloc.get_traced_memory()[1]
    finally: tracemalloc.stop()
    if times[0][0] < 5:
        number = int(np.clip(0.02 / max(times[0][0], 1e-6), 1, 10_000))
        times = [of_processor(f, number) for _ in range(3)]
    return *min(times), process_time() - start, held, calling - held, max(making, calling)


def keep_memory(size):
    """From now on, memory that is freed stays with this process, which has so much of it at once. The system
    has to clear each page that it gives, and would take longer for it than most functions for the rest."""
    for which, value in ((-4, 0), (-1, -1)): ctypes.CDLL(None).mallopt(which, value)
    np.ones(size // 8)


def to_memory(name, room):
    """Doubles the size of one function until the next would need more memory than there is room, or all sizes
    together more seconds than LIMIT, as everything grew from the last size to this, by a factor of at most
    eight."""
    make, (n, *_), *want = GROWTH[name][3:]
    rows, ended = [at_size(make, n)], None
    while not ended:
        grown = np.clip(np.divide(rows[-1], np.maximum(rows[-2:][0], 1e-9)), 1, 8) * rows[-1]
        if grown[5] > room: ended = "memory"
        elif sum(row[2] for row in rows) + grown[2] > LIMIT: ended = "time"
        else:
            try: rows, n = [*rows, at_size(make, 2 * n)], 2 * n
            except MemoryError: ended = "memory"
    times, system, _, arguments, added, most = (list(column) for column in zip(*rows))
    sizes = [n >> k for k in reversed(range(len(rows)))]
    slopes = [round(slope(sizes[-4:], values[-4:]), 2) for values in (times, most)]
    print(f"{name:26} {n:<9} {times[-1]:8.3f} s, {system[-1]:7.3f} of the system, "
          f"{arguments[-1] / 1e9:7.3f} + {added[-1] / 1e9:7.3f} GB, slopes {slopes} "
          f"(expected {want}), ended by {ended}", flush=True)
    return dict(date=str(date.today()), sizes=sizes, seconds=times, system=system, arguments=arguments,
                added=added, room=room, limit=LIMIT, slopes=slopes, ended=ended)


LIMIT = 40


def stored(): return json.loads(FILE.read_text())


def store(**parts): FILE.write_text(json.dumps(stored() | parts, indent=1) + "\n")


def all_to_memory(names):
    "Measures these functions, and stores each at once. Others need memory, too, and get what is left."
    kernels._enabled = False
    for name in names: GROWTH[name][3](GROWTH[name][4][0])()     # imports what it needs
    room = int(min(0.6 * status("MemAvailable", "meminfo"), 12e9))
    # what the estimates miss ends in a MemoryError, not in the death of another program
    resource.setrlimit(resource.RLIMIT_DATA, (status("VmData") + room + 2**30, resource.RLIM_INFINITY))
    keep_memory(room)
    for name in names:
        found = stored().get("to_memory", {}) | {name: to_memory(name, room)}
        store(to_memory={name: found[name] for name in GROWTH if name in found})


def repeated(chunk, times):
    import dask.array as da  # here, since asv imports this module where only numpy and scipy are
    one = da.from_array(chunk, chunk.shape)
    return da.concatenate([one] * times) if times > 1 else one


def rows_and_overhead():
    """sum_kron of rows of four columns, in chunks of 100,000 rows that are in memory; and the same in one
    process without dask."""
    A, B = normal(100_000, 4), normal(150_000, 4)
    rows, with_dask, alone = [10**5, 10**6, 10**7, 10**8], [], []
    for n in rows:
        lazy = kl.sum_kron(repeated(A, n // 10**5), repeated(B, n // 10**5), (2, 3))
        with_dask.append(seconds(lambda: lazy.compute(scheduler="sync")))
        if n <= 10**7:
            big = np.tile(A, (n // 10**5, 1)), np.tile(B, (n // 10**5, 1))
            alone.append(seconds(lambda: kl.sum_kron(*big, (2, 3))))
    print("rows", rows, with_dask, alone, flush=True)
    return dict(rows=rows, dask=with_dask, alone=alone)


def blocks():
    "A million rows of four columns, in blocks of falling height."
    A, heights = normal(2**20, 4), [2**k for k in range(1, 9)]
    return dict(blocks=[2**20 // h for h in heights],
                seconds=[seconds(lambda: kl.sum_outer(A, A, h)) for h in heights])


def responses():
    "lmm_many by the number of responses: 18 levels, intercept and slope, 180 rows."
    g, x = np.repeat(np.arange(18), 10), normal(180)
    X, counts = np.column_stack([np.ones(180), x]), [100, 1000, 10_000, 30_000]
    return dict(responses=counts, seconds=[seconds(lambda: kl.lmm_many(Y, X, [(g, X)], progress=False))
                                           for Y in (normal(180, v) + normal(18, v)[g] for v in counts)])


def constants():
    """Seconds of one task of dask, of sending one result, of a gigabyte summed by one worker, on two worker
    processes of this machine."""
    from dask.distributed import Client, LocalCluster
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster):
        A = normal(1000, 4)
        times = {}
        for count in (200, 1000):
            lazy = kl.sum_kron(repeated(A, count), repeated(A, count), 2)
            times[count] = seconds(lazy.compute)
    task = (times[1000] - times[200]) / 800
    A, B = normal(4_000_000, 4), normal(6_000_000, 4)
    per_gigabyte = seconds(lambda: kl.sum_kron(A, B, (2, 3))) / ((A.nbytes + B.nbytes) / 1e9)
    return dict(task=task, start=times[200] - 200 * task, per_gigabyte=per_gigabyte)


if __name__ == "__main__":
    if os.environ.get("OPENBLAS_NUM_THREADS") != "1": sys.exit("set OPENBLAS_NUM_THREADS=1")
    warnings.simplefilter("ignore")
    assert not untold(), untold()
    import dask
    names = [name for name in sys.argv[1:] if name != "--to-memory"]
    with tempfile.TemporaryDirectory() as tempfile.tempdir:
        if "--to-memory" in sys.argv:
            all_to_memory(names or GROWTH)
        elif names:
            table = stored()["growth"] | growth(names)
            store(growth={name: table[name] for name in GROWTH if name in table})
        else: store(date=str(date.today()), processor=platform.machine(), cores=os.cpu_count(),
                    numpy=np.__version__, dask=dask.__version__, rows=rows_and_overhead(), blocks=blocks(),
                    responses=responses(), constants=constants(), growth=growth(GROWTH))
