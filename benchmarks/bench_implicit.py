"Benchmarks of `kronlemmas.implicit`: against the product, formed by NumPy or SciPy."
from functools import reduce

import numpy as np
import scipy.linalg as sla

from .common import _LoopAgainstVectorised, factors_and_vector

def formed(factors): return reduce(sla.khatri_rao, factors)


class KronMatvec(_LoopAgainstVectorised):
    function = "kron_matvec"
    cases = {
        "two": (factors_and_vector([(50, 40), (30, 60)], 2400),),
        "three": (factors_and_vector([(12, 10), (8, 15), (9, 9)], 1350),),
        "four": (factors_and_vector([(6, 6)] * 4, 1296),),
    }
    baseline = staticmethod(lambda factors, x: reduce(np.kron, factors) @ x)


class KhatriRaoMatvec(_LoopAgainstVectorised):
    function = "khatri_rao_matvec"
    cases = {
        "two": (factors_and_vector([(300, 20), (200, 20)], 20),),
        "three": (factors_and_vector([(60, 20), (50, 20), (40, 20)], 20),),
        "four": (factors_and_vector([(15, 10)] * 4, 10),),
    }
    baseline = staticmethod(lambda factors, w: formed(factors) @ w)


class KhatriRaoRmatvec(_LoopAgainstVectorised):
    function = "khatri_rao_rmatvec"
    cases = {
        "two": (factors_and_vector([(300, 20), (200, 20)], 60_000),),
        "three": (factors_and_vector([(60, 20), (50, 20), (40, 20)], 120_000),),
        "four": (factors_and_vector([(15, 10)] * 4, 15**4),),
        "mttkrp": (factors_and_vector([(50, 20), (40, 20)], (60, 2000)),),
    }
    baseline = staticmethod(lambda factors, y: y @ formed(factors))


class KhatriRaoGram(_LoopAgainstVectorised):
    function = "khatri_rao_gram"
    cases = {
        "two": (factors_and_vector([(300, 20), (200, 20)], 0),),
        "three": (factors_and_vector([(60, 20), (50, 20), (40, 20)], 0),),
        "four": (factors_and_vector([(15, 10)] * 4, 0),),
    }
    baseline = staticmethod(lambda factors: formed(factors).T @ formed(factors))
