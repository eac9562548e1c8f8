"Benchmarks of `kronlemmas.lemma3`."
from .common import _LoopAgainstVectorised, normal


class SumResidualOuter(_LoopAgainstVectorised):
    function = "sum_residual_outer"
    cases = {
        "notes": (normal((1000, 100), (1000, 3), (3, 100)), 2),
        "tall": (normal((9000, 10), (9000, 5), (5, 10)), 3),
    }
