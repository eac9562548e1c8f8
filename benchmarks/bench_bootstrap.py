"""Benchmarks of `kronlemmas.mixed.bootstrap`: simulated responses fitted in one call against refits one by
one."""
import numpy as np

from .common import _LoopAgainstVectorised, mixed_design

try:
    import kronlemmas.mixed.bootstrap
    from kronlemmas import LinearMixedModel
except ImportError: LinearMixedModel = None  # a commit without it


class Bootstrap(_LoopAgainstVectorised):
    "One factor with intercept and slope; two crossed factors; 50 or 20 responses."
    params = ["slopes", "crossed"]
    sizes = {"slopes": ((18,), (2,), 180, 50), "crossed": ((50, 20), (1, 1), 500, 20)}

    def make(self, case):
        if LinearMixedModel is None: raise NotImplementedError
        (*design, size) = self.sizes[case]
        Y, X, codes, Zs = mixed_design(*design, 1)
        fit = LinearMixedModel(Y[:, 0], X, list(zip(codes, Zs))).fit()
        self.vectorised = lambda: fit.bootstrap(size, 1, progress=False).sigma
        self.loop = lambda: np.array([fit.refit(y).sigma for y in fit.simulate(size, 1)])

    def compare(self): np.testing.assert_allclose(self.vectorised(), self.loop(), rtol=1e-5)
