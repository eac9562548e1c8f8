"Benchmarks of `kronlemmas.lemma1`."
from .common import _LoopAgainstVectorised, normal


class SumOuter(_LoopAgainstVectorised):
    function = "sum_outer"
    cases = {
        "notes": (normal((8, 4), (8, 4)), 2),
        "long": (normal((200_000, 10), (200_000, 10)), 2),
        "tall": (normal((10_000, 5), (15_000, 5)), (2, 3)),
        "wide": (normal((500, 1000), (500, 1000)), 5),
    }
