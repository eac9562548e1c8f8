"""Our sums against other vectorised forms: the one printed in the notes, with its permutation matrix
prepared, and `opt_einsum.contract`.

`time_form` is the other form, `track_ratio` ours over the other: below one, ours is faster.
"""
import numpy as np

from . import (bench_block_sums, bench_lemma1, bench_lemma2, bench_lemma3, bench_lemma4, bench_lemma5,
               bench_lemma6)
from .bench_declared import SUMS
from .common import arguments, by_least, call, in_turn

try: from kronlemmas import report
except ImportError: report = None  # a commit without the printed forms
try: from opt_einsum import contract
except ImportError: contract = None

sums = {benchmark.function: benchmark for benchmark in (
    bench_lemma1.SumOuter, bench_lemma2.SumSandwich, bench_lemma3.SumResidualOuter, bench_lemma4.SumKron,
    bench_lemma5.SumKronOuter, bench_lemma6.SumBlockKronOuter,
    bench_block_sums.SumBlockOuter, bench_block_sums.SumBlockKron, bench_block_sums.SumDiagBlocks)}


def rows(A, n): return A.reshape(-1, n, A.shape[1])


def grid(A, n1, n2): return A.reshape(len(A) // n1, n1, -1, n2)


def both(n): return (n, n) if isinstance(n, int) else n


EINSUM = {  # the definition of each sum: subscripts, and its operands cut into blocks
    "sum_outer": ("ipa,iqa->pq", lambda A, B, n: (rows(A, both(n)[0]), rows(B, both(n)[1]))),
    "sum_sandwich": ("ipa,ab,iqb->pq", lambda A, C, B, n: (rows(A, both(n)[0]), C, rows(B, both(n)[1]))),
    "sum_residual_outer": ("ipa,iqa->pq", lambda A, B, C, n: (rows(A - B @ C, n),) * 2),
    "sum_kron": ("ipa,iqb->pqab", lambda A, B, n: (rows(A, both(n)[0]), rows(B, both(n)[1]))),
    "sum_kron_outer": ("ipa,jqa,irb,jsb->prqs", lambda A, B, C, D, n1,
                       n2: (rows(A, both(n1)[0]), rows(B, both(n2)[0]), rows(C, both(n1)[1]),
                            rows(D, both(n2)[1]))),
    "sum_block_kron_outer": ("ipjq,ira,jsa->prqs", lambda A, B, C,
                             block: (grid(A, *block), rows(B, block[0]), rows(C, block[1]))),
    "sum_block_outer": ("ipja,iqja->pq", lambda A, B, a, b: (grid(A, *a), grid(B, *b))),
    "sum_block_kron": ("ipjq,irjs->prqs", lambda A, B, a, b=None: (grid(A, *a), grid(B, *(b or a)))),
    "sum_diag_blocks": ("ipiq->pq", lambda U, p: (U.reshape(p, len(U) // p, p, -1),)),
}


def declared_einsum(S, args, evaluate):
    "The sum as its declaration says it."
    from kronlemmas.sums.pattern import settle

    from .patterns import spelt
    matrices = args[:len(S.matrices)]
    given = {n: m for (_, names), v in zip(S.given, args[len(matrices):])
             for n, m in zip(names, v if isinstance(v, tuple) else (v,) * len(names))}
    size = settle(S.name, S.pattern, [X.shape for X in matrices], given)
    text, cut, shape = spelt(S.pattern.text.replace("...", ""), matrices, size)
    return evaluate(text, *cut).reshape(shape)


def contracted(function, args, evaluate):
    "The sum by `numpy.einsum` or `opt_einsum.contract`."
    if function not in EINSUM: return declared_einsum(SUMS[function], args, evaluate)
    text, cut = EINSUM[function]
    S = evaluate(text, *cut(*args))
    return S.reshape(S.shape[0] * S.shape[1], -1) if S.ndim == 4 else S


def as_printed(function, sizes):
    "Whether the notes print a form for these sizes: one block height, or the same blocks in both matrices."
    if function == "sum_block_kron_outer": return True
    if function == "sum_block_outer": return sizes[0][0] == sizes[1][0]
    return (
        len(sizes) == 1
        if function == "sum_block_kron"
        else function != "sum_diag_blocks" and all(isinstance(n, int) for n in sizes)
    )


class _Form:
    param_names, version = ["function and case"], "2"
    rounds, repeat, warmup_time, sample_time, timeout = 1, (1, 5, 2.0), 0.05, 0.01, 120

    def setup(self, name):
        function, case = name.split()
        self.vectorised, args = call(sums[function], case), arguments(sums[function], case)
        self.form = self.make(function, args)
        np.testing.assert_allclose(self.form(), self.vectorised(), rtol=1e-8, atol=1e-8)

    def time_form(self, name): self.form()
    def track_ratio(self, name):
        return 1 / float(by_least(in_turn(self.form, self.vectorised))[0])

    track_ratio.unit = "ours/form"


class OptEinsum(_Form):
    params = [f"{function} {case}" for function, benchmark in sums.items() for case in benchmark.cases]

    def make(self, function, args):
        if contract is None: raise NotImplementedError
        return lambda: contracted(function, args, contract)


class Printed(_Form):
    params = [f"{function} {case}" for function, benchmark in sums.items()
              for case, (_, *sizes) in benchmark.cases.items() if as_printed(function, sizes)]

    def make(self, function, args):
        if not hasattr(report, f"printed_{function}"): raise NotImplementedError
        return getattr(report, f"printed_{function}")(*args)
