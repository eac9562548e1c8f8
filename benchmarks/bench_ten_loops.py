"Benchmarks of chapter 209: ten loops against one line each."
import numpy as np

from .common import _LoopAgainstVectorised, arguments
from .ten_loops import TEN

class TenLoops(_LoopAgainstVectorised):
    cases = {name: (make,) for name, (make, *_) in TEN.items()}

    def make(self, case):
        _, loop, line = TEN[case]
        args = arguments(type(self), case)
        self.vectorised, self.loop = lambda: line(*args), lambda: loop(*args)

    def compare(self):
        # a commit without the function
        try: got, want = self.vectorised(), self.loop()
        except AttributeError: raise NotImplementedError from None
        np.testing.assert_allclose(got, want, rtol=1e-6, atol=1e-8)
