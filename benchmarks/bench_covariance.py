"Benchmarks of `kronlemmas.covariance`: against the matrix of order TD, formed. Both include setting up."
import numpy as np
import scipy.linalg as sla

from .common import _LoopAgainstVectorised

def semidefinite(rng, n):
    "A random covariance matrix."
    A = rng.normal(size=(n, 2 * n))
    return A @ A.T / n


def dense(M, K, Sigma): return np.kron(M, K) + np.kron(np.eye(len(M)), Sigma)


def dense_cholesky(M, K, Sigma, v, with_gradients=False):
    "With care: one Cholesky factor in place, and the inverse from it."
    L = sla.cholesky(dense(M, K, Sigma), lower=True, overwrite_a=True, check_finite=False)
    logdet, x = 2 * np.log(np.diag(L)).sum(), sla.cho_solve((L, True), v, check_finite=False)
    if not with_gradients: return np.append(logdet, x)
    inverse, _ = sla.lapack.dpotri(L, lower=True, overwrite_c=True)
    return dense_gradients(M, K, np.tril(inverse) + np.tril(inverse, -1).T, x, logdet)


def dense_numpy(M, K, Sigma, v, with_gradients=False):
    "What is written first, with numpy.linalg."
    U = dense(M, K, Sigma)
    logdet = np.linalg.slogdet(U)[1]
    if not with_gradients: return np.append(logdet, np.linalg.solve(U, v))
    inverse = np.linalg.inv(U)
    return dense_gradients(M, K, inverse, inverse @ v, logdet)


def dense_gradients(M, K, inverse, x, logdet):
    T, D = len(M), len(K)
    P, W = inverse.reshape(T, D, T, D), x.reshape(T, D).T
    parts = (W @ W.T - np.einsum("titj->ij", P), W @ M @ W.T - np.einsum("ts,tisj->ij", M, P),
             W.T @ K @ W - np.einsum("ij,tisj->ts", K, P))
    return np.concatenate([[logdet], *[part.ravel() / 2 for part in parts]])


def log_det_and_solve(Covariance, M, K, Sigma, v):
    C = Covariance(M, K, Sigma)
    return np.append(C.logdet(), C.solve(v))


def gradients(Covariance, M, K, Sigma, v):
    C = Covariance(M, K, Sigma)
    return np.concatenate([[C.logdet()], *[C.grad_loglik(v, wrt).ravel() for wrt in ("Sigma", "K", "M")]])


def matrices_and_vector(T, D):
    return lambda rng: (semidefinite(rng, T), semidefinite(rng, D), semidefinite(rng, D),
                        rng.normal(size=T * D))


class LogDetAndSolve(_LoopAgainstVectorised):
    function = "TwoKroneckerCovariance"
    cases = {f"T={T} D={D}": (matrices_and_vector(T, D),) for T, D in [(10, 10), (100, 4), (30, 30)]}
    use, baseline = staticmethod(log_det_and_solve), staticmethod(dense_cholesky)


class Gradients(LogDetAndSolve):
    use, baseline = (
        staticmethod(gradients),
        staticmethod(lambda *args: dense_cholesky(*args, with_gradients=True)),
    )
