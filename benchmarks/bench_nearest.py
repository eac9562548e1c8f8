"""Benchmarks of `kronlemmas.nearest`: a singular value decomposition against alternating least squares, and
partial traces.
"""
import numpy as np

from .common import _LoopAgainstVectorised, kronlemmas, normal

def nearly_a_product(rng): return np.kron(rng.normal(size=(4, 5)),
                                          rng.normal(size=(3, 4))) + 1e-3 * rng.normal(size=(12, 20)),


class NearestKronecker(_LoopAgainstVectorised):
    function = "nearest_kronecker"
    cases = {"4 x 5 blocks of 3 x 4": (nearly_a_product, (3, 4))}
    use = staticmethod(lambda f, A, block: (lambda found: np.kron(found.B[0], found.C[0]))(f(A, block)))
    baseline = staticmethod(
        lambda A, block: np.kron(*(X[0] for X in kronlemmas.loops.nearest_kronecker(A, block, 1, 20)))
    )


class PartialTrace(_LoopAgainstVectorised):
    function = "partial_trace"
    cases = {
        "over the first factor": (normal((300, 300)), (20, 20), 1),
        "over the second factor": (normal((300, 300)), (20, 20), 2),
    }
