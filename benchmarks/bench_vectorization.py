"Benchmarks of `kronlemmas.vectorization`."
from .common import _LoopAgainstVectorised, normal


class Vec(_LoopAgainstVectorised):
    function = "vec"
    cases = {
        "square": (normal((300, 300)),),
    }
    params = [list(cases)]


class Unvec(_LoopAgainstVectorised):
    function = "unvec"
    cases = {
        "square": (normal((90_000,)), (300, 300)),
    }
    params = [list(cases)]


class Partition(_LoopAgainstVectorised):
    function = "partition"
    cases = {
        "even": (normal((200, 300)), (2, 3)),
    }
    params = [list(cases)]


class Vecb(_LoopAgainstVectorised):
    function = "vecb"
    cases = {
        "even": (normal((200, 300)), (2, 3)),
    }
    params = [list(cases)]


class StackBlocks(_LoopAgainstVectorised):
    function = "stack_blocks"
    cases = {
        "even": (normal((200, 300)), (2, 3)),
    }
    params = [list(cases)]


class Vech(_LoopAgainstVectorised):
    function = "vech"
    cases = {
        "square": (normal((60, 60)),),
    }
    params = [list(cases)]


class Unvech(_LoopAgainstVectorised):
    function = "unvech"
    cases = {
        "triangular": (normal((1830,)),),
    }
    params = [list(cases)]
