"Benchmarks of `kronlemmas.vectorization`."
from .common import _LoopAgainstVectorised, normal

class Vec(_LoopAgainstVectorised):
    function = "vec"
    cases = {
        "square": (normal((300, 300)),),
    }


class Unvec(_LoopAgainstVectorised):
    function = "unvec"
    cases = {
        "square": (normal((90_000,)), (300, 300)),
    }


class Partition(_LoopAgainstVectorised):
    function = "partition"
    cases = {
        "even": (normal((200, 300)), (2, 3)),
    }


class Vecb(_LoopAgainstVectorised):
    function = "vecb"
    cases = {
        "even": (normal((200, 300)), (2, 3)),
    }


class StackBlocks(_LoopAgainstVectorised):
    function = "stack_blocks"
    cases = {
        "even": (normal((200, 300)), (2, 3)),
    }


class Vech(_LoopAgainstVectorised):
    function = "vech"
    cases = {
        "square": (normal((60, 60)),),
    }


class Unvech(_LoopAgainstVectorised):
    function = "unvech"
    cases = {
        "triangular": (normal((1830,)),),
    }
