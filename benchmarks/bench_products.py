"Benchmarks of `kronlemmas.products`."
from .common import _LoopAgainstVectorised, normal

class Kronecker(_LoopAgainstVectorised):
    function = "kronecker"
    cases = {
        "square": (normal((30, 30), (30, 30)),),
    }


class KhatriRao(_LoopAgainstVectorised):
    function = "khatri_rao"
    cases = {
        "tall": (normal((200, 20), (150, 20)),),
    }


class FaceSplitting(_LoopAgainstVectorised):
    function = "face_splitting"
    cases = {
        "tall": (normal((2000, 7), (2000, 5)),),
    }


class Hadamard(_LoopAgainstVectorised):
    function = "hadamard"
    cases = {
        "three factors": (normal((100, 80), (100, 80), (100, 80)),),
    }


class KroneckerSum(_LoopAgainstVectorised):
    function = "kronecker_sum"
    cases = {
        "square": (normal((12, 12), (15, 15)),),
    }


class TracySingh(_LoopAgainstVectorised):
    function = "tracy_singh"
    cases = {
        "even": (normal((20, 30), (12, 20)), (4, 5), (3, 4)),
    }
