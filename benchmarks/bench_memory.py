"""Peak memory of every function that has a loop, for the last of its cases: the arguments and the call,
nothing else, against the arguments alone.

The other modules compare with the loop in `setup`, whose memory would be counted here.
"""
from . import (
    bench_block_sums,
    bench_covariance,
    bench_glam,
    bench_implicit,
    bench_lemma1,
    bench_lemma2,
    bench_lemma3,
    bench_lemma4,
    bench_lemma5,
    bench_lemma6,
    bench_lstsq,
    bench_nearest,
    bench_products,
    bench_special,
    bench_vectorization,
)
from .common import _LoopAgainstVectorised, arguments, call

modules = (bench_block_sums, bench_covariance, bench_glam, bench_implicit, bench_lemma1, bench_lemma2,
           bench_lemma3, bench_lemma4, bench_lemma5, bench_lemma6, bench_lstsq, bench_nearest, bench_products,
           bench_special, bench_vectorization)
measured = {f"{name} {list(benchmark.cases)[-1]}": (benchmark, list(benchmark.cases)[-1])
            for module in modules for name, benchmark in vars(module).items()
            if isinstance(benchmark, type) and issubclass(benchmark, _LoopAgainstVectorised)
            and not name.startswith("_")}


class Memory:
    params, param_names, timeout, version = [list(measured)], ["function and case"], 120, "1"

    def setup(self, name):
        benchmark, case = measured[name]
        self.kept, self.call = arguments(benchmark, case), call(benchmark, case)

    def peakmem_vectorised(self, name): self.result = self.call()
    def peakmem_reference(self, name): pass
