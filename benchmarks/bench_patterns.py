"""Patterns of real code that are no lemma, at their first shape: block_einsum against NumPy's einsum with its
best path."""
import numpy as np

from .common import _LoopAgainstVectorised, kronlemmas
from .patterns import PATTERNS, operands, spelt


class Patterns(_LoopAgainstVectorised):
    "The baseline, stored as loop, is `numpy.einsum(optimize=True)`."
    param_names = ["pattern"]
    cases = {name: pattern for name, *pattern in PATTERNS}

    def make(self, case):
        pattern, labels, given, shapes = self.cases[case]
        arrays, full = operands(pattern, labels, shapes[0])
        said = {name: full[name] for name in given.split()}
        text, cut, shape = spelt(pattern, arrays, full)
        self.loop = lambda: np.einsum(text, *cut, optimize=True).reshape(shape)
        if not hasattr(kronlemmas, "block_einsum"): raise NotImplementedError
        self.vectorised = lambda: kronlemmas.block_einsum(pattern, *arrays, **said)

    def compare(self):
        want = self.loop()
        np.testing.assert_allclose(self.vectorised(), want, rtol=1e-6, atol=1e-9 * np.abs(want).max())
