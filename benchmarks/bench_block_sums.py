"Benchmarks of `kronlemmas.block_sums`."
from .common import _LoopAgainstVectorised, normal


class SumBlockOuter(_LoopAgainstVectorised):
    function = "sum_block_outer"
    cases = {
        "notes": (normal((400, 800), (400, 800)), (2, 2), (2, 2)),
        "even": (normal((100, 120), (150, 120)), (2, 3), (3, 3)),
    }


class SumBlockKron(_LoopAgainstVectorised):
    function = "sum_block_kron"
    cases = {
        "notes": (normal((200, 300), (200, 300)), (2, 2)),
        "even": (normal((80, 120), (120, 80)), (2, 3), (3, 2)),
    }


class SumDiagBlocks(_LoopAgainstVectorised):
    function = "sum_diag_blocks"
    cases = {
        "small": (normal((900, 900)), 300),
        "large": (normal((4000, 6000)), 2000),
    }
