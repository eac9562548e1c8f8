"""A program that uses the public names and is checked by mypy; `python tools/typed_client.py` runs it.

A call with a wrong type carries `type: ignore`; mypy complains about one that is not needed, so each of them
shows that the mistake is found.
"""
from typing import Any, assert_type

import numpy as np

import kronlemmas as kl

rng = np.random.default_rng(0)
A, B, C = rng.normal(size=(6, 4)), rng.normal(size=(9, 5)), rng.normal(size=(4, 5))
S = kl.sum_kron(A, B, (2, 3))
T = kl.sum_sandwich(A, C, B, (2, 3), order="(A C) B")
v = kl.vec(S)
K = kl.commutation_matrix(2, 3)
n: int = kl.duplication_matrix(3).shape[0]
blocks = kl.partition(A, [2, 2])

assert_type(kl.kron_lstsq([A, B], rng.normal(size=54)), kl.KronLstsq)
assert_type(kl.khatri_rao_lstsq([A, B[:, :4]], rng.normal(size=54), alpha=0.1).steps, int)
plan = kl.plan("sum_kron_outer", A, A, A, A, 2, 2, machine=(1e9, 1e9))
choice: str = plan.choice
numbers: list[str] = [s.number for s in kl.index("commutation")]

cov = kl.TwoKroneckerCovariance(np.eye(3), np.eye(2), np.eye(2))
gradient: Any = cov.grad_loglik(rng.normal(size=6), "Sigma")
g, X, y = np.repeat(np.arange(8), 5), np.ones((40, 1)), rng.normal(size=40)
model = kl.LinearMixedModel(y, X, [(g, np.ones(40))])
fit = model.fit()
print(fit.params, fit.bse, fit.conf_int())


def of_a_formula(data: Any) -> None:
    "Never run: the methods of a fit stand in several modules."
    labelled = kl.lmm("y ~ x + (1 | g)", data)
    assert_type(labelled, kl.FormulaFit)
    print(
        labelled.summary(),
        labelled.t_test(ddf="normal"),
        labelled.profile_interval("sigma", 0.9),
        labelled.resid,
    )
    print(labelled.lr_test(labelled, refit=True), labelled.ranef, labelled.anova())
    labelled.sumary()  # type: ignore[attr-defined]
    labelled.t_test(dff="normal")  # type: ignore[call-arg]


many = kl.lmm_many(np.column_stack([y, -y]), X, [(g, np.ones(40))], progress=False)
assert_type(many, kl.ManyFits)
print(many.params, many.converged)


def mistakes() -> None:
    "Never run."
    kl.sum_kron(A, B, "2")  # type: ignore[arg-type]
    kl.sum_kron(A, B)  # type: ignore[call-arg]
    kl.sum_outer(A, B, 2, memory=1000)  # type: ignore[call-arg]
    kl.partition(A, 2)  # type: ignore[arg-type]
    kl.sum_sandwich(A, C, B, 2, order=1)  # type: ignore[arg-type]
    kl.kron_lstsq(A, [B])  # type: ignore[arg-type]
    kl.kron_lstsq([A, B], v).beta  # type: ignore[attr-defined]
    kl.sum_krom(A, B, 2)  # type: ignore[attr-defined]
    kl.lmm(1, None)  # type: ignore[arg-type]
