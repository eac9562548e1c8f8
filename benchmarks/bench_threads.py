"What two threads gain in compiled sums, over one thread; only where Numba is installed."
from importlib.util import find_spec

try: from .threads import SHAPES, gain
except ImportError: SHAPES, gain = {}, None  # a commit without threads


class Threads:
    params, param_names, timeout, version = [list(SHAPES)], ["sum"], 120, "1"

    def setup(self, name):
        if gain is None or find_spec("numba") is None: raise NotImplementedError

    def track_gain(self, name): return gain(name)[1]


Threads.track_gain.unit = "x"
