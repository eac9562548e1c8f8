"""Ten loops that people write, each with its data and the one line that takes its place.

Chapter 209 shows, explains and checks them; `bench_ten_loops.py` follows their times; `python -m
benchmarks.ten_loops` prints a table of them.
"""
import os

import numpy as np

from .common import kronlemmas as kl
from .common import mixed_design, seconds

def data_score(rng):  # w = Z'We (l q), R = Z'WZ (l q, l q), q, sigma^2
    R = rng.normal(size=(900, 900))
    return rng.normal(size=900), R + R.T, 3, 0.7


def loop_score(w, R, q, sigma2):
    G = np.zeros((q, q))
    for j in range(len(w) // q):
        at = slice(j * q, (j + 1) * q)
        G += np.outer(w[at], w[at]) / sigma2 - R[at, at]
    return G / 2


def line_score(w, R, q, sigma2):
    return (kl.sum_outer(w[:, None], w[:, None], q) / sigma2 - kl.sum_diag_blocks(R, len(w) // q)) / 2


def data_information(rng):  # R = Z_1'WZ_2 (l_1 q_1, l_2 q_2), q_1, q_2
    return rng.normal(size=(50 * 2, 40 * 3)), 2, 3


def loop_information(R, q1, q2):
    total = np.zeros((q1 * q1, q2 * q2))
    for i in range(len(R) // q1):
        for j in range(R.shape[1] // q2):
            Rij = R[i * q1:(i + 1) * q1, j * q2:(j + 1) * q2]
            total += np.kron(Rij, Rij)
    return total / 2


def line_information(R, q1, q2):
    return kl.sum_block_kron(R, R, (q1, q2)) / 2


def data_curvature(rng):  # inputs A (examples, positions, d), gradients G (examples, positions, o)
    return rng.normal(size=(300, 9, 12)), rng.normal(size=(300, 9, 8))


def loop_curvature(A, G):
    total = 0
    for a, g in zip(A, G):
        total = total + np.kron(a.T @ a, g.T @ g)
    return total / len(A)


def line_curvature(A, G):
    return kl.sum_kron((A.mT @ A).reshape(-1, A.shape[2]), (G.mT @ G).reshape(-1, G.shape[2]),
                       (A.shape[2], G.shape[2])) / len(A)


def data_clusters(rng):  # regressors X (n, k), residuals E (n, m), observations of a cluster
    return rng.normal(size=(1500, 5)), rng.normal(size=(1500, 3)), 10


def loop_clusters(X, E, size):
    meat = np.zeros((E.shape[1] * X.shape[1],) * 2)
    for first in range(0, len(X), size):
        score = 0
        for i in range(first, first + size):
            score = score + np.kron(E[i], X[i])
        meat += np.outer(score, score)
    return meat


def line_clusters(X, E, size):
    scores = (E.reshape(-1, size, E.shape[1]).mT @ X.reshape(-1, size, X.shape[1])).reshape(-1, 1)
    return kl.sum_outer(scores, scores, E.shape[1] * X.shape[1])


def data_smooth(rng):  # bases A (n_1, k_1), B (n_2, k_2), weights of the grid W (n_1, n_2)
    return rng.normal(size=(60, 8)), rng.normal(size=(50, 7)), rng.uniform(0.5, 2, (60, 50))


def loop_smooth(A, B, W):
    total = np.zeros((A.shape[1] * B.shape[1],) * 2)
    for a, w in zip(A, W):
        Xi = np.kron(a, B)  # the rows of the design for one row of the grid
        total += Xi.T @ (w[:, None] * Xi)
    return total


def line_smooth(A, B, W):
    k1, k2 = A.shape[1], B.shape[1]
    return kl.sum_kron(kl.face_splitting(A, A).reshape(-1, k1), (W @ kl.face_splitting(B, B)).reshape(-1, k2),
                       (k1, k2))


def data_tensor(rng):  # tensor X (I, J, K), factors B (J, r), C (K, r)
    return rng.normal(size=(60, 50, 40)), rng.normal(size=(50, 20)), rng.normal(size=(40, 20))


def loop_tensor(X, B, C):
    M = np.empty((len(X), B.shape[1]))
    for r in range(B.shape[1]):
        M[:, r] = X @ C[:, r] @ B[:, r]
    return np.linalg.solve((B.T @ B) * (C.T @ C), M.T).T


def line_tensor(X, B, C):
    return np.linalg.solve(kl.khatri_rao_gram([B, C]),
                           kl.khatri_rao_rmatvec([B, C], X.reshape(len(X), -1)).T).T


# covariances M (T, T) of inputs, K (D, D) of tasks, Sigma (D, D) of noise; observations v (T D)
def data_process(rng):
    M, K, Sigma = (X @ X.T / len(X) + np.eye(len(X)) for X in (rng.normal(size=(n, n)) for n in (35, 4, 4)))
    return M, K, Sigma, rng.normal(size=140)


def loop_process(M, K, Sigma, v):
    T, D = len(M), len(K)
    inverse = np.linalg.inv(np.kron(M, K) + np.kron(np.eye(T), Sigma))
    alpha, gradient = inverse @ v, np.zeros((D, D))
    for a in range(D):
        for b in range(D):
            unit = np.zeros((D, D))
            unit[a, b] = 1
            dU = np.kron(np.eye(T), unit)
            gradient[a, b] = (alpha @ dU @ alpha - np.trace(inverse @ dU)) / 2
    return gradient


def line_process(M, K, Sigma, v):
    return kl.TwoKroneckerCovariance(M, K, Sigma).grad_loglik(v, "Sigma")


def data_working(rng):  # responses y (subjects T), regressors X (subjects T, k), beta (k), T
    return rng.normal(size=4000), rng.normal(size=(4000, 3)), rng.normal(size=3), 4


def loop_working(y, X, beta, T):
    S = np.zeros((T, T))
    for first in range(0, len(y), T):
        e = y[first:first + T] - X[first:first + T] @ beta
        S += np.outer(e, e)
    return S * T / len(y)


def line_working(y, X, beta, T):
    return kl.sum_residual_outer(y[:, None], X, beta[:, None], T) * T / len(y)


def data_surface(rng):  # bases A (n_1, k_1), B (n_2, k_2) of the axes, heights on the grid (n_1 n_2)
    return np.vander(np.linspace(-1, 1, 40), 5), np.vander(np.linspace(-1, 1, 30), 4), rng.normal(size=1200)


def loop_surface(A, B, heights):
    design = np.array([np.kron(a, b) for a in A for b in B])
    return np.linalg.lstsq(design, heights)[0]


def line_surface(A, B, heights):
    return kl.kron_lstsq([A, B], heights).x


# responses Y (n, voxels), regressors X (n, p), subject of each observation, covariates Z (n, q)
def data_voxels(rng):
    Y, X, codes, Zs = mixed_design([20], [1], 120, 12)
    return Y + rng.normal(size=Y.shape), X, codes[0], Zs[0]


def loop_voxels(Y, X, subject, Z):
    return np.array([kl.LinearMixedModel(y, X, [(subject, Z)]).fit().params for y in Y.T])


def line_voxels(Y, X, subject, Z):
    return kl.lmm_many(Y, X, [(subject, Z)], progress=False).params


TEN = {
    "score of a mixed model": (data_score, loop_score, line_score),
    "its Fisher information": (data_information, loop_information, line_information),
    "curvature of a layer": (data_curvature, loop_curvature, line_curvature),
    "clustered covariance of a system": (data_clusters, loop_clusters, line_clusters),
    "weighted Gram matrix on a grid": (data_smooth, loop_smooth, line_smooth),
    "step of a CP decomposition": (data_tensor, loop_tensor, line_tensor),
    "gradient of a multi-task process": (data_process, loop_process, line_process),
    "working covariance": (data_working, loop_working, line_working),
    "surface on a grid": (data_surface, loop_surface, line_surface),
    "one model for every voxel": (data_voxels, loop_voxels, line_voxels),
}


def main():
    "Print the median times of all ten, and their ratios."
    from rich.console import Console
    from rich.table import Table
    threads = os.environ.get("OPENBLAS_NUM_THREADS") or os.environ.get("OMP_NUM_THREADS") or "not set"
    table = Table("loop", "loop, ms", "one line, ms", "ratio",
                  caption=f"medians of five, one process, NumPy {np.__version__}, kronlemmas "
                          f"{kl.__version__}, threads: {threads}")
    for name, (make, loop, line) in TEN.items():
        args = make(np.random.default_rng(0))
        np.testing.assert_allclose(line(*args), loop(*args), rtol=1e-6, atol=1e-8)
        slow, fast = seconds(lambda: loop(*args)), seconds(lambda: line(*args))
        table.add_row(name, f"{1e3 * slow:.3g}", f"{1e3 * fast:.3g}", f"{slow / fast:.3g}")
    Console().print(table)


if __name__ == "__main__": main()
