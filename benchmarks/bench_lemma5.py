"Benchmarks of `kronlemmas.lemma5`."
from .common import _LoopAgainstVectorised, normal


class SumKronOuter(_LoopAgainstVectorised):
    function = "sum_kron_outer"
    cases = {
        "notes": (normal((160, 200), (200, 200), (160, 200), (200, 200)), 2, 2),
        "narrow": (normal((80, 3), (75, 3), (120, 5), (50, 5)), (2, 3), (3, 2)),
        "wide": (normal((80, 300), (75, 300), (80, 200), (75, 200)), 2, 3),
    }
