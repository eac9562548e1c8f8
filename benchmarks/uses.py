"""Sums of real code: as people write them, and as a pattern or a call.

Chapter 210 shows, explains and checks them; `python -m benchmarks.uses` prints a table of times, with other
libraries where they are installed and have the sum. Words on the command line select uses.
"""
import os
import sys

import numpy as np
import scipy
from numpy.lib.stride_tricks import sliding_window_view

from .common import kronlemmas as kl
from .common import seconds


def positive(rng, *shape):  # positive definite matrices
    X = rng.normal(size=(*shape, 2 * shape[-1]))
    return X @ X.mT / shape[-1]


# ---- variances of estimates

def data_clusters(rng):  # regressors, residuals, a code for each row: groups of any size, rows in any order
    codes = rng.permutation(np.repeat(np.arange(400), rng.poisson(11, 400) + 1))
    return rng.normal(size=(len(codes), 6)), rng.normal(size=len(codes)), codes


def loop_clusters(X, e, codes):
    meat = np.zeros((X.shape[1],) * 2)
    for g in np.unique(codes):
        rows = codes == g
        s = X[rows].T @ e[rows]
        meat += np.outer(s, s)
    return meat


def line_clusters(X, e, codes):
    return kl.block_einsum("(g t) a, (g t), (g u), (g u) b -> a b", X, e, e, X, g=codes)


def peer_clusters(X, e, codes):
    from statsmodels.stats.sandwich_covariance import S_crosssection
    return S_crosssection(X * e[:, None], codes)


def data_panel(rng):  # the same with five rows for each person
    return rng.normal(size=(5000, 6)), rng.normal(size=5000), 5


def loop_panel(X, e, T):
    meat = np.zeros((X.shape[1],) * 2)
    for i in range(0, len(X), T):
        s = X[i:i + T].T @ e[i:i + T]
        meat += np.outer(s, s)
    return meat


def line_panel(X, e, T):
    return kl.block_einsum("(i t) a, (i t), (i u), (i u) b -> a b", X, e, e, X, t=T, u=T)


def data_gee(rng):  # a working covariance of its own for each person
    return rng.normal(size=(6000, 5)), positive(rng, 1000, 6)


def loop_gee(X, V):
    total, T = np.zeros((X.shape[1],) * 2), V.shape[1]
    for i in range(len(V)):
        Xi = X[i * T:(i + 1) * T]
        total += Xi.T @ V[i] @ Xi
    return total


def line_gee(X, V):
    return kl.block_einsum("(i t) a, i t u, (i u) b -> a b", X, V, X)


def data_spatial(rng):  # scores of places, and weights that fall with the distance between them (Conley)
    places = rng.uniform(size=(250, 2))
    distance = np.linalg.norm(places[:, None] - places, axis=2)
    return rng.normal(size=(250, 4)), np.maximum(0, 1 - distance / 0.2)


def loop_spatial(H, W):
    S = np.zeros((H.shape[1],) * 2)
    for i in range(len(H)):
        for j in range(len(H)):
            if W[i, j]: S += W[i, j] * np.outer(H[i], H[j])
    return S


def line_spatial(H, W):
    return kl.block_einsum("i a, i j, j b -> a b", H, W, H)


def data_hac(rng):  # scores of a time series, weights of the lags (Newey-West)
    return rng.normal(size=(4000, 6)), 1 - np.arange(25) / 25


def loop_hac(H, w):
    S = w[0] * H.T @ H
    for k in range(1, len(w)):
        G = H[k:].T @ H[:-k]
        S += w[k] * (G + G.T)
    return S


def lagged(H, K):  # (K, a, n), row k: the series k steps ago, with zeros before it began; no copy
    padded = np.concatenate([np.zeros((K - 1, H.shape[1])), H])
    return sliding_window_view(padded, len(H), axis=0)[::-1]


def line_hac(H, w):
    S = kl.block_einsum("k, k b t, t a -> a b", w, lagged(H, len(w)), H)
    return S + S.T - w[0] * H.T @ H


def peer_hac(H, w):
    from statsmodels.stats.sandwich_covariance import S_hac_simple
    return S_hac_simple(H, nlags=len(w) - 1)


# ---- time

def data_hawkes(rng):  # events of each kind in each step, kernels by lag
    return rng.poisson(0.1, size=(3000, 8)) * 1.0, rng.uniform(size=(40, 8, 8))


def loop_hawkes(events, kernel):
    rate = np.zeros_like(events)
    for t in range(len(events)):
        for k in range(min(t + 1, len(kernel))): rate[t] += kernel[k] @ events[t - k]
    return rate


def line_hawkes(events, kernel):
    return kl.block_einsum("k i j, k j t -> t i", kernel, lagged(events, len(kernel)))


def data_smoother(rng):  # gains, smoothed and predicted covariances of a Kalman smoother
    return rng.normal(size=(2000, 4, 4)), positive(rng, 2000, 4), positive(rng, 2000, 4)


def loop_smoother(J, smoothed, predicted):
    made = np.empty_like(J)
    for t in range(len(J)): made[t] = J[t] @ (smoothed[t] - predicted[t]) @ J[t].T
    return made


def line_smoother(J, smoothed, predicted):
    return kl.block_einsum("t a b, t b c, t d c -> t a d", J, smoothed - predicted, J)


def data_running(rng):  # the information matrix after every block of five rows
    return rng.normal(size=(5000, 6)), 5


def loop_running(X, T):
    total, made = np.zeros((X.shape[1],) * 2), []
    for i in range(0, len(X), T):
        total = total + X[i:i + T].T @ X[i:i + T]
        made.append(total)
    return np.stack(made)


def line_running(X, T):
    return np.cumsum(kl.block_einsum("(i t) a, (i t) b -> i a b", X, X, t=T), axis=0)


def data_toeplitz(rng):  # blocks C_(-n+1), ..., C_(n-1) of a block Toeplitz matrix, and a vector
    return rng.normal(size=(2 * 120 - 1, 3, 3)), rng.normal(size=3 * 120)


def loop_toeplitz(C, x):
    n, p = (len(C) + 1) // 2, C.shape[1]
    y = np.zeros(n * p)
    for i in range(n):
        for j in range(n): y[i * p:(i + 1) * p] += C[i - j + n - 1] @ x[j * p:(j + 1) * p]
    return y


def line_toeplitz(C, x):
    blocks = np.moveaxis(sliding_window_view(C, (len(C) + 1) // 2, 0), -1, 1)[:, ::-1]
    return kl.block_einsum("i j p q, (j q) -> (i p)", blocks, x)


def peer_toeplitz(C, x):
    n = (len(C) + 1) // 2
    F = np.fft.fft(np.roll(C, 1 - n, axis=0), axis=0)
    X = np.fft.fft(np.concatenate([x.reshape(n, -1), np.zeros((n - 1, C.shape[2]))]), axis=0)
    return np.fft.ifft(np.einsum("kpq,kq->kp", F, X), axis=0)[:n].real.ravel()


# ---- learning

def data_damped(rng):  # K-FAC: the factors of a layer's curvature, its gradient, the damping
    return positive(rng, 30), positive(rng, 40), rng.normal(size=(30, 40)), 0.01


def loop_damped(A, G, gradient, damping):
    K = np.kron(A, G) + damping * np.eye(gradient.size)
    return np.linalg.solve(K, gradient.ravel()).reshape(gradient.shape)


def line_damped(A, G, gradient, damping):
    return kl.kron_solve([A, G], gradient.ravel(), plus=damping).reshape(gradient.shape)


def peer_damped(A, G, gradient, damping):  # its factors come from a layer and data, and are replaced here
    import torch
    from curvlinops import KFACInverseLinearOperator, KFACLinearOperator
    layer = torch.nn.Sequential(torch.nn.Linear(len(G), len(A), bias=False)).double()
    data = [(torch.ones(1, len(G)).double(), torch.ones(1, len(A)).double())]
    parameters = list(layer.parameters())
    kfac = KFACLinearOperator(layer, torch.nn.MSELoss(), parameters, data, check_deterministic=False)
    state = kfac.state_dict()
    state["input_covariances"] = {"0": torch.as_tensor(G)}
    state["gradient_covariances"] = {"0": torch.as_tensor(A)}
    kfac.load_state_dict(state)
    inverse = KFACInverseLinearOperator(kfac, damping=damping, use_exact_damping=True)
    return (inverse @ torch.as_tensor(gradient.ravel())).detach().numpy().reshape(gradient.shape)


def data_shampoo(rng):  # gradients of 200 layers, statistics of both sides
    return rng.normal(size=(200, 12, 20)), positive(rng, 200, 12), positive(rng, 200, 20)


def root4(S):  # S^(-1/4) of every matrix of a stack
    values, V = np.linalg.eigh(S)
    return kl.block_einsum("... a i, ... i, ... b i -> ... a b", V, values**-0.25, V)


def loop_shampoo(G, L, R):
    power = scipy.linalg.fractional_matrix_power
    return np.stack([power(l, -0.25) @ g @ power(r, -0.25) for g, l, r in zip(G, L, R)])


def line_shampoo(G, L, R):
    return kl.block_einsum("l a b, l b c, l c d -> l a d", root4(L), G, root4(R))


def data_coregional(rng):  # B_q between outputs, K_q between inputs, noise of each cell, which cells are seen
    B, K = positive(rng, 3, 5), positive(rng, 3, 300)
    seen = rng.random(1500) < 0.8
    return B, K, rng.uniform(2, 8, 1500), seen, rng.normal(size=seen.sum())


def loop_coregional(B, K, noise, seen, y):
    U = sum(np.kron(b, k) for b, k in zip(B, K)) + np.diag(noise)
    return np.linalg.solve(U[np.ix_(seen, seen)], y)


def line_coregional(B, K, noise, seen, y):
    def times(v):
        full = np.zeros(seen.shape)
        full[seen] = v
        made = kl.block_einsum("q a b, q i j, (b j) -> (a i)", B, K, full)
        return made[seen] + noise[seen] * v

    operator = scipy.sparse.linalg.LinearOperator((len(y), len(y)), matvec=times, dtype=float)
    near = np.diagonal(B, 0, 1, 2)[:, :, None] * np.diagonal(K, 0, 1, 2)[:, None]
    scale = scipy.sparse.diags_array(1 / (near.sum(0).ravel() + noise)[seen])
    return scipy.sparse.linalg.cg(operator, y, rtol=1e-12, maxiter=5000, M=scale)[0]


# ---- physics

def data_channel(rng):  # Kraus operators and a state
    return rng.normal(size=(64, 8, 8)) + 1j * rng.normal(size=(64, 8, 8)), positive(rng, 8) + 0j


def loop_channel(K, rho):
    return sum(k @ rho @ k.conj().T for k in K)


def line_channel(K, rho):
    return kl.block_einsum("k a b, b c, k d c -> a d", K, rho, K.conj())


def peer_channel(K, rho):
    import quimb.tensor
    inputs = [("k", "a", "b"), ("b", "c"), ("k", "d", "c")]
    return quimb.tensor.array_contract([K, rho, K.conj()], inputs, ("a", "d"), optimize="greedy")


def data_transfer(rng):  # tensors of a chain of 40 sites, bond dimension 16
    return (rng.normal(size=(40, 2, 16, 16)) + 1j * rng.normal(size=(40, 2, 16, 16))) / 8,


def loop_transfer(chain):
    E = np.eye(chain.shape[-1], dtype=complex)
    for A in chain: E = sum(A[s].T @ E @ A[s].conj() for s in range(len(A)))
    return E


def line_transfer(chain):
    E = np.eye(chain.shape[-1], dtype=complex)
    for A in chain: E = kl.block_einsum("s a b, a c, s c d -> b d", A, E, A.conj())
    return E


def peer_transfer(chain):
    import quimb.tensor
    ket = [(A, (f"s{t}", f"a{t}", f"a{t + 1}")) for t, A in enumerate(chain)]
    bra = [(A.conj(), (f"s{t}", f"b{t}", f"b{t + 1}")) for t, A in enumerate(chain)]
    first = [(np.eye(chain.shape[-1]), ("a0", "b0"))]
    arrays, inputs = zip(*first, *(pair for both in zip(ket, bra) for pair in both))
    n = len(chain)
    return quimb.tensor.array_contract(arrays, inputs, (f"a{n}", f"b{n}"), optimize="greedy")


# ---- Kronecker sums

def data_three(rng):  # blocks of three factors
    return rng.normal(size=(900, 3)), rng.normal(size=(600, 4)), rng.normal(size=(600, 2)), (3, 2, 2)


def loop_three(A, B, C, heights):
    p, q, r = heights
    return sum(np.kron(np.kron(A[p * i:p * i + p], B[q * i:q * i + q]), C[r * i:r * i + r])
               for i in range(len(A) // p))


def line_three(A, B, C, heights):
    p, q, r = heights
    return kl.block_einsum("(i p) a, (i q) b, (i r) c -> (p q r) (a b c)", A, B, C, p=p, q=q, r=r)


def data_unformed(rng):  # sum of A_i (x) B_i, which is not formed, times a vector
    return rng.normal(size=(60 * 8, 10)), rng.normal(size=(60 * 9, 12)), rng.normal(size=120), (8, 9)


def loop_unformed(A, B, x, heights):
    p, r = heights
    return sum(np.kron(A[p * i:p * i + p], B[r * i:r * i + r]) @ x for i in range(len(A) // p))


def line_unformed(A, B, x, heights):
    return kl.block_einsum("(i p) a, (i r) b, (a b) -> (p r)", A, B, x, p=heights[0], r=heights[1])


TITLES = {
    "clusters": "cluster-robust variance, groups of any size",
    "panel": "cluster-robust variance, equal groups",
    "gee": "estimating equations, a middle for each person", "spatial": "variance with weights for pairs",
    "hac": "variance under autocorrelation",
    "hawkes": "rates of a Hawkes process", "smoother": "step of a Kalman smoother, all times",
    "running": "running sums of blocks", "toeplitz": "block Toeplitz matrix times a vector",
    "damped": "damped step of K-FAC", "shampoo": "step of Shampoo",
    "coregional": "linear model of coregionalisation",
    "channel": "quantum channel", "transfer": "transfer matrices of a chain",
    "three": "three Kronecker factors", "unformed": "sum of Kronecker products times a vector",
}
KINDS = "data", "loop", "line", "peer"
USES = {name: [globals().get(f"{kind}_{name}") for kind in KINDS] for name in TITLES}


def timed_peer(peer, args, want):
    "Seconds of another library, whose result is compared first."
    np.testing.assert_allclose(peer(*args), want, rtol=1e-6, atol=1e-8)
    return seconds(lambda: peer(*args))


def main(words):
    print(f"{'use':46} {'loop':>9} {'line':>9} {'ratio':>7}  other library")
    for name, (make, loop, line, peer) in USES.items():
        if words and not any(word in name for word in words): continue
        args = make(np.random.default_rng(0))
        np.testing.assert_allclose(line(*args), loop(*args), rtol=1e-6, atol=1e-8)
        times = [1e3 * seconds(lambda f=f: f(*args)) for f in (loop, line)]
        try: other = f"{1e3 * timed_peer(peer, args, loop(*args)):9.2f} ms" if peer else ""
        except ImportError as e: other = str(e)
        shown = f"{times[0]:6.2f} ms {times[1]:6.2f} ms {times[0] / times[1]:7.1f}"
        print(f"{TITLES[name]:46} {shown}  {other}", flush=True)


if __name__ == "__main__":
    if os.environ.get("OPENBLAS_NUM_THREADS") != "1": sys.exit("set OPENBLAS_NUM_THREADS=1")
    main(sys.argv[1:])
