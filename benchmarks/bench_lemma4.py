"Benchmarks of `kronlemmas.lemma4`."
from .common import _LoopAgainstVectorised, normal


class SumKron(_LoopAgainstVectorised):
    function = "sum_kron"
    cases = {
        "notes": (normal((4000, 4000), (4000, 1)), 2),
        "wide": (normal((1000, 1000), (1000, 1)), 2),
        "tall": (normal((4000, 5), (6000, 7)), (2, 3)),
    }
