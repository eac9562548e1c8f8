"Benchmarks of `kronlemmas.special`: sparse arrays against dense ones, filled entry by entry."
from .common import _LoopAgainstVectorised

def order(*n): return lambda rng: n


class CommutationPermutation(_LoopAgainstVectorised):
    function = "commutation_permutation"
    cases = {"30 x 40": (order(30, 40),)}


class CommutationMatrix(_LoopAgainstVectorised):
    function = "commutation_matrix"
    cases = {"30 x 40": (order(30, 40),)}


class DuplicationMatrix(_LoopAgainstVectorised):
    function = "duplication_matrix"
    cases = {"order 40": (order(40),)}


class DuplicationPinv(_LoopAgainstVectorised):
    function = "duplication_pinv"
    cases = {"order 20": (order(20),)}


class EliminationMatrix(_LoopAgainstVectorised):
    function = "elimination_matrix"
    cases = {"order 40": (order(40),)}


class SymmetrizerMatrix(_LoopAgainstVectorised):
    function = "symmetrizer_matrix"
    cases = {"order 40": (order(40),)}
