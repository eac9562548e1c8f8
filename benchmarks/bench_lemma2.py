"Benchmarks of `kronlemmas.lemma2`."
from .common import _LoopAgainstVectorised, normal


class SumSandwich(_LoopAgainstVectorised):
    function = "sum_sandwich"
    cases = {
        "notes": (normal((1000, 100), (100, 3), (1000, 3)), 2),
        "tall": (normal((8000, 30), (30, 20), (12_000, 20)), (2, 3)),
    }
