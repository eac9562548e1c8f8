"Benchmarks of `kronlemmas.lemma6`."
from .common import _LoopAgainstVectorised, normal


class SumBlockKronOuter(_LoopAgainstVectorised):
    function = "sum_block_kron_outer"
    cases = {
        "notes": (normal((100, 200), (100, 100), (200, 100)), (2, 2)),
        "narrow": (normal((80, 120), (80, 5), (120, 5)), (2, 3)),
        "wide": (normal((80, 120), (80, 200), (120, 200)), (2, 3)),
    }
