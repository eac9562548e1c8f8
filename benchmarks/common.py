"""What all benchmarks share: a slow way against ours, at named sizes.

A benchmark class names a function of `kronlemmas` and its cases. The slow way is the loop of the same name in
`kronlemmas.loops`, unless the class has a `baseline`. The arguments are made here, not in the package,
because asv runs today's suite on old commits. A function that a commit does not have is skipped. Sizes are
chosen so that no loop takes much over 50 ms.
"""
import gc
from statistics import median
from time import perf_counter, process_time

import numpy as np

try: import kronlemmas
except ImportError: kronlemmas = None  # a commit without a package


def normal(*shapes):
    "A maker of random matrices of the given shapes."
    return lambda rng: tuple(rng.normal(size=shape) for shape in shapes)


def factors_and_vector(shapes, length):
    "A maker of a list of random factors and, unless its length is 0, a random vector."
    return lambda rng: ([rng.normal(size=shape) for shape in shapes],
                        *([rng.normal(size=length)] if length else []))


def seconds(f, repeat=5):
    "Median time of a call, about a millisecond of calls in each measurement."
    start = perf_counter()
    f()
    number = max(1, round(1e-3 / max(perf_counter() - start, 1e-7)))
    times = []
    for _ in range(repeat):
        start = perf_counter()
        for _ in range(number): f()
        times.append((perf_counter() - start) / number)
    return median(times)


def calls(f, last=False):
    "How many calls take a third of a millisecond, of two tries if the first is not slow."
    start = process_time()
    f()
    took = process_time() - start
    number = max(1, round(1e-3 / 3 / max(took, 1e-7)))
    return number if last or took > 1e-2 else max(number, calls(f, last=True))


def per_call(f, number):
    """Seconds of the processor of a call: the least of three tries of that many, of which the first brings
    the arguments into the cache; of fewer where they take long. What disturbs a try only makes it slower."""
    tries, start = [], process_time()
    while len(tries) < 3 and process_time() - start < 2e-2:
        begin = process_time()
        for _ in range(number): f()
        tries.append(process_time() - begin)
    return min(tries) / number


def spread(ratios):
    "Half of the width of a 95 % interval for the median, relative to it."
    low, middle, high = np.quantile(ratios, (0.25, 0.5, 0.75))
    return 1.57 * (high - low) / len(ratios)**0.5 / middle


def in_turn(slow, *ways, enough=0.03, rounds=(9, 120), limit=8.0):
    """(rounds, len(ways) + 1) seconds of the processor: a slow way and others, each round in another order,
    until the speed-up of each is known to `enough`, or the time is up. Nothing is collected meanwhile."""
    ways, rng = (slow, *ways), np.random.default_rng()
    numbers, times, start = [calls(f) for f in ways], [], process_time()
    gc.collect()
    gc.disable()
    while len(times) < rounds[0] or (len(times) < rounds[1] and process_time() - start < limit and max(
            spread(r) for r in speed_ups(times)) > enough):
        order = rng.permutation(len(ways))
        found = {k: per_call(ways[k], numbers[k]) for k in order}
        times.append([found[k] for k in range(len(ways))])
    gc.enable()
    return np.array(times)


def by_least(times):
    """How many times as long as each other way the slow one takes, by the least time of each: other work on
    the machine slows the ways down, some more than others, and none makes one faster."""
    slow, *others = np.min(times, axis=0)
    return slow / np.array(others)


def speed_ups(times):
    "(ways, rounds) of the slow way over each other one."
    slow, *others = np.array(times).T
    return slow / np.array(others)


class _LoopAgainstVectorised:
    """Time both and their ratio; both are asserted equal in `setup`. asv runs `setup` again before every
    execution that it times, so these times are of calls whose arguments are not in the cache; the speed-ups
    are of the least times over rounds in which both ways are called in turn; `track_spread` says how well
    their median is known. `benchmarks.history` measures many commits that way. Peak memory is measured in
    `bench_memory`, without the loop.

    `make` prepares both ways, `compare` asserts that their results are equal.

    Subclasses set `function`, a name in kronlemmas and in kronlemmas.loops; `cases`, a dict from a name to
    (maker of matrices, further arguments), whose names are the `params` of asv. A `baseline` takes the place
    of the loop, and `use` says what is done with the function if not just a call.
    """
    baseline, use = None, staticmethod(lambda f, *args: f(*args))
    param_names = ["case"]
    rounds, repeat, warmup_time, sample_time, timeout, version = 1, (1, 5, 2.0), 0.05, 0.01, 120, "2"

    def __init_subclass__(cls):
        if "cases" in vars(cls): cls.params = [list(cls.cases)]

    def setup(self, case):
        self.make(case)
        self.compare()

    def make(self, case):
        self.vectorised = call(type(self), case)
        loop, args = self.baseline or getattr(kronlemmas.loops, self.function), arguments(type(self), case)
        self.loop = lambda: loop(*args)

    def compare(self):
        got = self.vectorised()
        got = got.toarray() if hasattr(got, "toarray") else getattr(got, "x", got)
        np.testing.assert_allclose(got, self.loop(), rtol=1e-8, atol=1e-8)

    def time_vectorised(self, case): self.vectorised()
    def time_loop(self, case): self.loop()
    def track_speedup(self, case): return float(by_least(self.times())[0])
    def track_ratio(self, case): return 1 / self.track_speedup(case)
    def track_spread(self, case): return 100 * float(spread(speed_ups(self.times())[0]))
    def times(self): return in_turn(self.loop, self.vectorised)
    track_ratio.unit, track_speedup.unit, track_spread.unit = "vectorised/loop", "x", "%"


def arguments(benchmark, case):
    "The arguments of a case of a benchmark class, the same ones each time."
    make, *rest = benchmark.cases[case]
    return *make(np.random.default_rng(0)), *rest


def call(benchmark, case):
    """A call of our function with the arguments of a case; asv skips what raises NotImplementedError: a
    function that a commit does not have."""
    try: f = getattr(kronlemmas, benchmark.function)
    except AttributeError: raise NotImplementedError from None
    args = arguments(benchmark, case)
    return lambda: benchmark.use(f, *args)


def mixed_design(levels, effects, n, responses):
    "(n, responses), X, codes and covariates of a model with one balanced factor, or with crossed ones."
    rng = np.random.default_rng(0)
    codes = [np.repeat(np.arange(levels[0]),
                       n // levels[0])] if len(levels) == 1 else [
                           np.concatenate([np.arange(l), rng.integers(0, l, n - l)]) for l in levels]
    Zs = [np.column_stack([np.ones(n), rng.normal(size=(n, q - 1))]) for q in effects]
    X = np.column_stack([np.ones(n), rng.normal(size=(n, 2))])
    Y = rng.normal(size=(n, responses))
    for c, Z, l, q in zip(codes, Zs, levels,
                          effects): Y += np.einsum("nqv,nq->nv", rng.normal(size=(l, q, responses))[c], Z)
    return Y, X, codes, Zs


class _Growing:
    "Time and peak memory of one call by its size; `setup` of a subclass sets `self.call`."
    rounds, repeat, timeout, version = 1, (1, 5, 2.0), 120, "1"

    def time_call(self, size): self.call()
    def peakmem_call(self, size): self.call()
    def peakmem_reference(self, size): pass
