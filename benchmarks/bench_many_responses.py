"Benchmarks of `kronlemmas.mixed.many`: many fits together against one after the other, and peak memory."
import numpy as np

from .common import _Growing, _LoopAgainstVectorised, mixed_design

try: from kronlemmas import LinearMixedModel, lmm_many
except ImportError: lmm_many = None  # a commit without it


class ManyFits(_LoopAgainstVectorised):
    "One factor with intercept and slope; two crossed factors; REML."
    params = ["slopes", "crossed"]
    sizes = {"slopes": ((18,), (2,), 180, 50), "crossed": ((50, 20), (1, 1), 500, 20)}

    def make(self, case):
        if lmm_many is None: raise NotImplementedError
        Y, X, codes, Zs = mixed_design(*self.sizes[case])
        factors = list(zip(codes, Zs))
        self.vectorised = lambda: lmm_many(Y, X, factors, progress=False).loglik
        self.loop = lambda: np.array([LinearMixedModel(y, X, factors).fit().loglik for y in Y.T])

    def compare(self): np.testing.assert_allclose(self.vectorised(), self.loop(), rtol=1e-7)


class Responses(_Growing):
    "By the number of responses; 16 MiB for the temporary arrays."
    params, param_names = [100, 1000, 10_000], ["responses"]

    def setup(self, responses):
        if lmm_many is None: raise NotImplementedError
        Y, X, codes, Zs = mixed_design((18,), (2,), 180, responses)
        self.call = lambda: lmm_many(Y, X, list(zip(codes, Zs)), progress=False)
