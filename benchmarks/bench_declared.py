"""Every named sum, as its declaration says it, against its loop: a sum that is declared in a new chapter is
measured here without a benchmark of its own."""
from .common import _LoopAgainstVectorised

try: from kronlemmas.sums.named import SUMS, example
except ImportError: SUMS = {}                                    # an older commit

BLOCKS = 100


def case(name):
    "(maker of the matrices, the arguments that give sizes): a hundred blocks along one side."
    axes = [axis for X in SUMS[name].pattern.operands for axis in X.axes]
    shapes, values = example(name, **{next(axis[0] for axis in axes if len(axis) > 1): BLOCKS})
    return lambda rng: tuple(rng.normal(size=shape) for shape in shapes), *values


class Declared(_LoopAgainstVectorised):
    "The function is the case."
    param_names = ["sum"]
    cases = {name: case(name) for name in SUMS}

    def make(self, case):
        type(self).function = case
        super().make(case)
