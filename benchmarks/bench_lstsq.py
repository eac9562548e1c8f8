"Benchmarks of `kronlemmas.lstsq`: against NumPy on the product, formed."
from functools import reduce

import numpy as np
import scipy.linalg as sla

from .common import _LoopAgainstVectorised, factors_and_vector

class KronLstsq(_LoopAgainstVectorised):
    function = "kron_lstsq"
    cases = {
        "surface": (factors_and_vector([(40, 5), (30, 4)], 1200),),
        "volume": (factors_and_vector([(15, 4), (12, 3), (10, 3)], 1800),),
    }
    baseline = staticmethod(lambda factors, y: np.linalg.lstsq(reduce(np.kron, factors), y)[0])


def solve_formed(factors, y):
    "The normal equations of the formed product."
    K = reduce(sla.khatri_rao, factors)
    return np.linalg.solve(K.T @ K, K.T @ y)


class KhatriRaoLstsq(_LoopAgainstVectorised):
    function = "khatri_rao_lstsq"
    cases = {
        "two": (factors_and_vector([(300, 20), (200, 20)], 60_000),),
        "three": (factors_and_vector([(60, 20), (50, 20), (40, 20)], 120_000),),
        "four": (factors_and_vector([(15, 10)] * 4, 15**4),),
    }
    baseline = staticmethod(solve_formed)
