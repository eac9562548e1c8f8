"What a call costs beside the numbers: sums of tiny matrices against the bare NumPy calls."
import numpy as np

from .common import _LoopAgainstVectorised, kronlemmas, normal


def flat(A, n): return A.reshape(-1, n, A.shape[1]).transpose(1, 0, 2).reshape(n, -1)


def outer(A, B, n): return flat(A, n) @ flat(B, n).T


def kron(A, B, n):
    G = np.dot(A.reshape(-1, n * A.shape[1]).T, B.reshape(-1, n * B.shape[1]))
    G = G.reshape(n, A.shape[1], n, B.shape[1]).transpose(0, 2, 1, 3)
    return G.reshape(n * n, -1)


def pattern(A, B, n): return kronlemmas.block_einsum("(i p) a, (i r) b -> (p r) (a b)", A, B, p=n, r=n)


class Overheads(_LoopAgainstVectorised):
    "The baseline, stored as loop, is the bare calls."
    param_names = ["call"]
    cases = {name: (normal((8, 4), (8, 4)), 2) for name in ("sum_outer", "sum_kron", "block_einsum")}

    def make(self, case):
        if not hasattr(kronlemmas, case): raise NotImplementedError
        make, n = self.cases[case]
        A, B = make(np.random.default_rng(0))
        ours, bare = {"sum_outer": (kronlemmas.sum_outer, outer), "sum_kron": (kronlemmas.sum_kron, kron),
                      "block_einsum": (pattern, kron)}[case]
        self.vectorised, self.loop = lambda: ours(A, B, n), lambda: bare(A, B, n)

    def compare(self): np.testing.assert_allclose(self.vectorised(), self.loop(), rtol=1e-12)
