"""Benchmarks of `kronlemmas.mixed.model`: one scoring step against the formulas written out with dense
matrices, and a whole fit.
"""
from functools import cache

import numpy as np

from .common import _Growing, _LoopAgainstVectorised, mixed_design

try: from kronlemmas import LinearMixedModel
except ImportError: LinearMixedModel = None  # a commit without mixed models


def dense_products(y, X, codes, Zs):
    "Z'Z and Z'[X e] at beta = 0, dense."
    n, columns = len(y), []
    for c, Z in zip(codes, Zs):
        full = np.zeros((n, c.max() + 1, Z.shape[1]))
        full[np.arange(n), c] = Z
        columns.append(full.reshape(n, -1))
    Z, E = np.hstack(columns), np.column_stack([X, y])
    return Z.T @ Z, Z.T @ E


def block_sum(R, n1, n2):
    "The sum of R_ij (x) R_ij."
    l1, l2 = R.shape[0] // n1, R.shape[1] // n2
    rows = R.reshape(l1, n1, l2, n2).transpose(1, 3, 0, 2).reshape(n1 * n2, -1)
    return (rows @ rows.T).reshape(n1, n2, n1, n2).transpose(0, 2, 1, 3).reshape(n1 * n1, n2 * n2)


def dense_step(products, levels, effects, D):
    """Score and information as the toolbox writes them: D(I + Z'ZD)^-1 by a dense solve, R formed again for
    each pair of factors; sigma^2 = 1."""
    ZZ, ZE = products
    full = np.zeros_like(ZZ)
    ends = np.cumsum([l * q for l, q in zip(levels, effects)])
    at = [slice(end - l * q, end) for end, l, q in zip(ends, levels, effects)]
    for a, l, Dk in zip(at, levels, D): full[a, a] = np.kron(np.eye(l), Dk)
    F = np.linalg.solve(np.eye(len(ZZ)) + full @ ZZ, full)
    w = ZE[:, -1] - ZZ @ (F @ ZE[:, -1])
    duplicate = [np.stack([(e + e.T > 0).ravel()
                           for e in (np.eye(q * q)[a * q + b].reshape(q, q) for b in range(q)
                                     for a in range(b, q))], axis=1).astype(float) for q in effects]
    score, info = [], {}
    for k, (a, l, q) in enumerate(zip(at, levels, effects)):
        R = ZZ[a, a] - ZZ[a] @ F @ ZZ[:, a]
        S = np.einsum("jajb->ab", R.reshape(l, q, l, q))
        u = w[a].reshape(l, q)
        score.append(duplicate[k].T @ (u.T @ u - S).ravel() / 2)
        for h in range(k, len(at)):
            R = ZZ[a, at[h]] - ZZ[a] @ F @ ZZ[:, at[h]]
            info[k, h] = duplicate[k].T @ block_sum(R, q, effects[h]) @ duplicate[h] / 2
    return np.concatenate([*score, *(block.ravel() for block in info.values())])


class ScoringStep(_LoopAgainstVectorised):
    "One step: score and information of all covariances, given the product matrices."
    params = ["small", "medium", "large"]
    sizes = {"small": ((100, 50), (2, 1)), "medium": ((300, 60), (3, 2)), "large": ((400, 80), (3, 2))}

    def make(self, case):
        if LinearMixedModel is None: raise NotImplementedError
        levels, effects = self.sizes[case]
        self.effects = effects
        Y, X, codes, Zs = mixed_design(levels, effects, 10 * levels[0], 1)
        y = Y[:, 0]
        D = [np.eye(q) / 4 + 1 / 8 for q in effects]
        model, products = (
            LinearMixedModel(y, X, list(zip(codes, Zs)), reml=False),
            cache(lambda: dense_products(y, X, codes, Zs)),
        )
        self.vectorised, self.loop = (
            lambda: model.scoring_step(np.zeros(3), 1.0, D),
            lambda: dense_step(products(), levels, effects, D),
        )

    def compare(self):
        score, info = self.vectorised()
        ends = 4 + np.cumsum([0, *(q * (q + 1) // 2 for q in self.effects)])
        at = [slice(a, b) for a, b in zip(ends, ends[1:])]
        got = np.concatenate([score[4:], *(info[at[k], at[h]].ravel() for k in (0, 1) for h in range(k, 2))])
        np.testing.assert_allclose(got, self.loop(), rtol=1e-7, atol=1e-7)


def loop_information(products, levels, effects, D):
    "The blocks of vech(D_k1), vech(D_k2), pair of levels by pair of levels; sigma^2 = 1."
    ZZ, _ = products
    full = np.zeros_like(ZZ)
    ends = np.cumsum([l * q for l, q in zip(levels, effects)])
    for end, l, q, Dk in zip(ends, levels, effects,
                             D): full[end - l * q:end, end - l * q:end] = np.kron(np.eye(l), Dk)
    R = np.linalg.solve(np.eye(len(ZZ)) + ZZ @ full, ZZ)
    basis = [[(e + e.T > 0) * 1.0 for e in (np.eye(q * q)[a * q + b].reshape(q, q) for b in range(q)
                                            for a in range(b, q))] for q in effects]
    blocks = []
    for k in range(len(levels)):
        for h in range(k, len(levels)):
            total, (q, r) = np.zeros((len(basis[k]), len(basis[h]))), (effects[k], effects[h])
            for i in range(levels[k]):
                for j in range(levels[h]):
                    x, y = ends[k] - levels[k] * q + i * q, ends[h] - levels[h] * r + j * r
                    Rij = R[x:x + q, y:y + r]
                    total += [[np.sum(E * (Rij @ F @ Rij.T)) / 2 for F in basis[h]] for E in basis[k]]
            blocks.append(total.ravel())
    return np.concatenate(blocks)


class Information(_LoopAgainstVectorised):
    """The expected information of all covariances, given the product matrices: a loop over pairs of levels
    against ours."""
    params = ["small"]

    def make(self, case):
        if LinearMixedModel is None: raise NotImplementedError
        levels, effects = (40, 25), (2, 1)
        Y, X, codes, Zs = mixed_design(levels, effects, 400, 1)
        y = Y[:, 0]
        D = [np.eye(q) / 4 + 1 / 8 for q in effects]
        model, products = (
            LinearMixedModel(y, X, list(zip(codes, Zs)), reml=False),
            cache(lambda: dense_products(y, X, codes, Zs)),
        )
        self.vectorised, self.loop = (
            lambda: model.information(np.zeros(3), 1.0, D),
            lambda: loop_information(products(), levels, effects, D),
        )

    def compare(self):
        info = self.vectorised()
        np.testing.assert_allclose(
            np.concatenate([info[4:7, 4:7].ravel(), info[4:7, 7:].ravel(), info[7:, 7:].ravel()]),
            self.loop(),
            rtol=1e-8,
        )


class Fit(_Growing):
    "Fits by number of levels: one factor with intercept and slope, REML."
    params, param_names = [18, 300, 10_000], ["levels"]

    def setup(self, levels):
        if LinearMixedModel is None: raise NotImplementedError
        Y, X, codes, Zs = mixed_design((levels,), (2,), 10 * levels, 1)
        self.call = lambda: LinearMixedModel(Y[:, 0], X, list(zip(codes, Zs))).fit()
