"Benchmarks of chapter 209: ten loops against one line each."
import numpy as np

from .common import _LoopAgainstVectorised
from .ten_loops import TEN

class TenLoops(_LoopAgainstVectorised):
    params = [list(TEN)]

    def setup(self, case):
        make, loop, line = TEN[case]
        args = make(np.random.default_rng(0))
        self.vectorised, self.loop = lambda: line(*args), lambda: loop(*args)
        # a commit without the function
        try: got, want = self.vectorised(), self.loop()
        except AttributeError: raise NotImplementedError from None
        np.testing.assert_allclose(got, want, rtol=1e-6, atol=1e-8)
