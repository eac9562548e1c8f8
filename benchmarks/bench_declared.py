"""Every named sum, as its declaration says it, against its loop: a sum that is declared in a new chapter is
measured here without a benchmark of its own."""
from math import prod

from .common import _LoopAgainstVectorised

try: from kronlemmas.sums.named import SUMS
except ImportError: SUMS = {}                                    # an older commit

HEIGHTS, COUNT, OTHER = (2, 3, 2, 3), 100, 4


def sizes(S):
    "A size for each name of a declared sum: 2 and 3 for what its arguments give, 100 blocks, 4 columns."
    given = dict.fromkeys(name for _, names in S.given for name in names)
    size = {name: HEIGHTS[k % 4] for k, name in enumerate(given)}
    for X in S.pattern.operands:
        for axis in X.axes: size.setdefault(axis[0], COUNT if len(axis) > 1 else OTHER)
    return {name: size.get(name, OTHER) for name in S.pattern.names}


def case(S):
    "(maker of the matrices, the arguments that give sizes)."
    size = sizes(S)
    shapes = [tuple(prod(size[n] for n in axis) for axis in X.axes) for X in S.pattern.operands]
    values = [tuple(size[n] for n in names) if len(names) > 1 else size[names[0]] for _, names in S.given]
    return lambda rng: tuple(rng.normal(size=shape) for shape in shapes), *values


class Declared(_LoopAgainstVectorised):
    "The function is the case."
    param_names = ["sum"]
    cases = {name: case(S) for name, S in SUMS.items()}

    def setup(self, case):
        type(self).function = case
        super().setup(case)
