"Benchmarks of `kronlemmas.glam`: against the design, formed by NumPy."
from functools import reduce

import numpy as np

from .common import _LoopAgainstVectorised

def grid(shapes, matrix=False):
    "A maker of random factors and positive weights, or a symmetric matrix."
    M, N = np.prod(shapes, axis=0)

    def make(rng):
        factors, S = [rng.normal(size=shape) for shape in shapes], rng.normal(size=(N, N))
        return factors, S + S.T if matrix else rng.random(M)
    return make


SIZES = {"table": [(30, 8), (25, 7)], "surface": [(60, 12), (50, 10)], "volume": [(20, 5), (20, 5), (20, 5)]}


def gram_formed(factors, w):
    X = reduce(np.kron, factors)
    return (X.T * w) @ X


def diag_formed(factors, S):
    X = reduce(np.kron, factors)
    return np.sum(X @ S * X, axis=1)


class KronWeightedGram(_LoopAgainstVectorised):
    function = "kron_weighted_gram"
    cases = {name: (grid(shapes),) for name, shapes in SIZES.items()}
    baseline = staticmethod(gram_formed)


class KronQuadraticDiag(_LoopAgainstVectorised):
    function = "kron_quadratic_diag"
    cases = {name: (grid(shapes, matrix=True),) for name, shapes in SIZES.items()}
    baseline = staticmethod(diag_formed)
