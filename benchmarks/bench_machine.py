"""The machine itself: a product of two matrices and a copy that never change. Where these move, the machine
has changed, or was busy.
"""
import numpy as np


class Machine:
    rounds, repeat, warmup_time, sample_time, timeout, version = 1, (5, 15, 2.0), 0.05, 0.01, 120, "1"

    def setup(self): self.A, self.R = np.random.default_rng(0).normal(size=(2, 500, 500))

    def time_product(self): np.matmul(self.A, self.A.T, out=self.R)  # it stays in the cache
    def time_copy(self): self.A.repeat(8, axis=0)  # 16 MB, from the cache to memory
