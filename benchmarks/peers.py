"""Other libraries beside ours, in one process: `python -m benchmarks.peers [implicit] [lstsq] [covariance]
[dense100]`.

A line names an operation and its sizes, our median time, and for every other way its time divided by ours;
above 1 we are faster. Libraries that are not installed are left out and named at the end. Threads are those
that the environment sets: the first line says so.
"""
import os
import shutil
import subprocess
import sys
from functools import reduce
from importlib import import_module
from math import prod
from statistics import median
from time import perf_counter, sleep

import numpy as np
import scipy.linalg as sla

import kronlemmas as kl

from .bench_covariance import dense_cholesky, dense_numpy, gradients, log_det_and_solve, semidefinite
from .bench_lstsq import solve_formed

missing = set()


def optional(name):
    "A library that need not be there."
    try: return import_module(name)
    except ImportError:
        missing.add(name.partition(".")[0])
        return None


def medians(ways, rounds=9, least=0.02):
    """Median seconds of every way, measured in turns, with a pause in between for the threads of the last one
    to fall asleep."""
    number = {}
    for name, f in ways.items():
        f()
        start = perf_counter()
        f()
        number[name] = max(1, round(least / max(perf_counter() - start, 1e-7)))
    times = {name: [] for name in ways}
    for _ in range(rounds):
        for name, f in ways.items():
            sleep(0.05)
            start = perf_counter()
            for _ in range(number[name]): f()
            times[name].append((perf_counter() - start) / number[name])
    return {name: median(seconds) for name, seconds in times.items()}


def compare(title, ways, check=None, tol=1e-8, **options):
    "Check that all ways agree, measure, print a line."
    value = lambda name: np.asarray((check or {}).get(name, lambda X: X)(ways[name]()), dtype=float).ravel()
    want = value("ours")
    for name in ways:
        assert np.max(np.abs(value(name) - want)) <= tol * np.max(np.abs(want)), (title, name)
    seconds = medians(ways, **options)
    ours = seconds.pop("ours")
    print(f"{title:44}{1e6 * ours:10.0f} us   "
          + "   ".join(f"{name} {s / ours:.3g}" for name, s in seconds.items()), flush=True)


def khatri_rao_products():
    "Heights and columns as in the report behind the book's targets."
    tenalg, cp, pyttb = optional("tensorly.tenalg"), optional("tensorly.cp_tensor"), optional("pyttb")
    for heights, r in [((1000, 500), 20), ((60, 50, 40), 20), ((200, 150, 100), 16), ((30,) * 4, 10)]:
        rng = np.random.default_rng(0)
        f, w = [rng.normal(size=(m, r)) for m in heights], rng.normal(size=r)
        y, formed = rng.normal(size=prod(heights)), lambda: reduce(sla.khatri_rao, f)
        letters = "ijkl"[:len(heights)]
        einsum = f"{letters},{','.join(c + 'r' for c in letters)}->r"
        size = f"{'x'.join(map(str, heights))} r={r}"
        compare(f"khatri_rao_gram {size}",
                {"ours": lambda: kl.khatri_rao_gram(f), "formed": lambda: formed().T @ formed()}, rounds=5)
        ways = {"ours": lambda: kl.khatri_rao_matvec(f, w), "formed": lambda: formed() @ w}
        if cp: ways["tensorly"] = lambda: cp.cp_to_tensor((w, f))
        if pyttb: ways["pyttb"] = lambda: pyttb.ktensor(f, w).full()
        compare(f"khatri_rao_matvec {size}", ways, {"pyttb": lambda T: T.data}, rounds=5)
        compare(
            f"khatri_rao_rmatvec {size}",
            {
                "ours": lambda: kl.khatri_rao_rmatvec(f, y),
                "formed": lambda: formed().T @ y,
                "einsum": lambda: np.einsum(einsum, y.reshape(heights), *f, optimize=True),
            },
            rounds=5,
        )
        if len(heights) == 2: continue
        X = y.reshape(heights)
        unfolded = X.reshape(heights[0], -1)
        ways = {"ours": lambda: kl.khatri_rao_rmatvec(f[1:], unfolded),
                "formed": lambda: unfolded @ reduce(sla.khatri_rao, f[1:])}
        if tenalg: ways["tensorly"] = lambda: tenalg.unfolding_dot_khatri_rao(X, (None, f), 0)
        if pyttb: ways["pyttb"] = lambda T=pyttb.tensor(X): T.mttkrp(f, 0)
        compare(f"MTTKRP {size}", ways, rounds=5)


def kronecker_products():
    "Square factors, growing and shrinking ones."
    tenalg, pykronecker = optional("tensorly.tenalg"), optional("pykronecker")
    for shapes in [[(30, 30)] * 2, [(60, 50), (40, 30)], [(500, 500)] * 2, [(60, 60), (50, 50), (40, 40)],
                   [(40, 30), (4, 50), (60, 20)], [(30, 30)] * 4]:
        rng = np.random.default_rng(0)
        f, x = [rng.normal(size=s) for s in shapes], rng.normal(size=prod(n for _, n in shapes))
        X = x.reshape([n for _, n in shapes])
        ways = {"ours": lambda: kl.kron_matvec(f, x)}
        if prod(m * n for m, n in shapes) < 1e7: ways["formed"] = lambda: reduce(np.kron, f) @ x
        if tenalg: ways["tensorly"] = lambda: tenalg.multi_mode_dot(X, f)
        if pykronecker and all(m == n for m, n in shapes):
            ways["pykronecker"] = lambda K=pykronecker.KroneckerProduct(f): K @ x
        compare(f"kron_matvec {' '.join(f'{m}x{n}' for m, n in shapes)}", ways, rounds=5)


def least_squares():
    "Against the normal equations of the formed product, and NumPy's lstsq."
    for heights, r in [((1000, 500), 20), ((60, 50, 40), 20), ((200, 150, 100), 16), ((30,) * 4, 10)]:
        rng = np.random.default_rng(0)
        f, y = [rng.normal(size=(m, r)) for m in heights], rng.normal(size=prod(heights))
        compare(f"khatri_rao_lstsq {'x'.join(map(str, heights))} r={r}",
                {"ours": lambda: kl.khatri_rao_lstsq(f, y),
                 "normal equations, formed": lambda: solve_formed(f, y),
                "numpy.linalg.lstsq": lambda: np.linalg.lstsq(reduce(sla.khatri_rao, f), y)[0]},
                {"ours": lambda result: result.x}, rounds=3)
    for shapes in [[(40, 5), (30, 4)], [(200, 10), (150, 8)], [(30, 4), (25, 4), (20, 3)]]:
        rng = np.random.default_rng(0)
        f, y = [rng.normal(size=s) for s in shapes], rng.normal(size=prod(m for m, _ in shapes))
        compare(f"kron_lstsq {' '.join(f'{m}x{n}' for m, n in shapes)}",
                {"ours": lambda: kl.kron_lstsq(f, y), "numpy.linalg.lstsq":
                lambda: np.linalg.lstsq(reduce(np.kron, f), y)[0]}, {"ours": lambda result: result.x},
                rounds=5)


def exercise():
    "The design of the exercise at larger sizes: (P' (x) Q')(R kr S) against (P'R) kr (Q'S)."
    for d in (30, 60):
        P, Q, R, S = np.random.default_rng(0).normal(size=(4, d, d))
        compare(f"(P' (x) Q')(R kr S) d={d}",
                {"ours": lambda: kl.khatri_rao(P.T @ R, Q.T @ S),
                 "formed": lambda: np.kron(P.T, Q.T) @ sla.khatri_rao(R, S)}, rounds=5)


def covariances():
    "log det and solve; then all gradients of the likelihood. Ours includes setting up every time."
    torch, operators, glimix = optional("torch"), optional("linear_operator"), optional("glimix_core.cov")
    for n in (10, 30, 50, 60, 100):
        rng = np.random.default_rng(0)
        M, K, Sigma = (semidefinite(rng, n) for _ in range(3))
        v = rng.normal(size=n * n)

        ours = lambda: log_det_and_solve(kl.TwoKroneckerCovariance, M, K, Sigma, v)
        ours_gradients = lambda: gradients(kl.TwoKroneckerCovariance, M, K, Sigma, v)
        slow = dict(rounds=1 if n > 60 else 3)
        dense = lambda **options: {"ours": ours_gradients if options else ours,
                                   "dense, Cholesky": lambda: dense_cholesky(M, K, Sigma, v, **options),
                                   "dense, numpy.linalg": lambda: dense_numpy(M, K, Sigma, v, **options)}
        if n <= 60: compare(f"covariance, log det and solve, T=D={n}", dense(), **slow)
        if n <= 60 or "dense100" in sys.argv:
            compare(f"covariance, and all gradients, T=D={n}", dense(with_gradients=True), **slow)
        if operators and n >= 30:
            ways, tensor = {"ours": ours}, lambda X: torch.as_tensor(X, dtype=torch.float64)
            product = operators.operators.KroneckerProductLinearOperator

            def sum_kronecker():
                U = product(tensor(M), tensor(K)) + product(tensor(np.eye(n)), tensor(Sigma))
                return np.append(U.logdet().numpy(), U.solve(tensor(v)[:, None]).numpy())

            def added_diagonal():  # which takes the identity only: whitened before, coloured after
                L, V = torch.linalg.cholesky(tensor(Sigma)), tensor(v).reshape(n, n).T
                triangular = torch.linalg.solve_triangular
                whitened = triangular(L, triangular(L, tensor(K), upper=False).T, upper=False)
                U = product(tensor(M), whitened).add_jitter(1.0)
                x = U.solve(triangular(L, V, upper=False).T.reshape(-1, 1)).reshape(n, n).T
                return np.append((U.logdet() + 2 * n * L.diagonal().log().sum()).numpy(),
                                 triangular(L.T, x, upper=True).T.numpy())

            def added_diagonal_gradients():  # by automatic differentiation; symmetric, as ours are
                given = [tensor(X).requires_grad_() for X in (Sigma, K, M)]
                L, V = torch.linalg.cholesky(given[0]), tensor(v).reshape(n, n).T
                triangular = torch.linalg.solve_triangular
                whitened = triangular(L, triangular(L, given[1], upper=False).T, upper=False)
                U = product(given[2], whitened).add_jitter(1.0)
                whole = triangular(L, V, upper=False).T.reshape(-1, 1)
                quad, logdet = U.inv_quad_logdet(whole, logdet=True)
                logdet = logdet + 2 * n * L.diagonal().log().sum()
                (-(quad + logdet) / 2).backward()
                grads = [(X.grad + X.grad.T).numpy().ravel() / 2 for X in given]
                return np.concatenate([[logdet.item()], *grads])

            with operators.settings.max_cholesky_size(800):
                compare(f"covariance, linear_operator, T=D={n}",
                        ways | {"SumKronecker": sum_kronecker, "KroneckerProductAddedDiag": added_diagonal},
                        tol=1e-5, rounds=5)
                compare(f"covariance and all gradients, linear_operator, T=D={n}",
                        {"ours": ours_gradients, "KroneckerProductAddedDiag": added_diagonal_gradients},
                        tol=1e-5, rounds=7)
        if glimix and n >= 30:
            G, low, C1 = rng.normal(size=(n, n)), rng.normal(size=(n, 1)), np.linalg.cholesky(Sigma)
            peer = glimix.Kron2SumCov(G, n, 1)
            peer.C0.L, peer.C1.L = low, C1

            rank_one = lambda: log_det_and_solve(kl.TwoKroneckerCovariance, G @ G.T, low @ low.T,
                                                 peer.C1.value(), v)

            def kron2sum():
                peer.C0.L = low                                  # otherwise it remembers
                return np.append(peer.logdet(), peer.solve(v.reshape(n, n).T.ravel()).reshape(n, n).T)

            compare(f"covariance, K of rank one, T=D={n}", {"ours": rank_one, "Kron2Sum": kron2sum}, tol=1e-6,
                    rounds=5)


def kronecker_sums():
    "Three terms and noise by cell, all cells and a fifth missing: no other package; the residual is checked."
    rng, (T, D) = np.random.default_rng(0), (500, 200)
    apart = np.subtract.outer(np.linspace(0, 1, T), np.linspace(0, 1, T))
    low = lambda rank: (lambda X: X @ X.T / rank)(rng.normal(size=(D, rank)))
    terms = [(np.exp(-(apart / scale)**2 / 2) + 1e-6 * np.eye(T), low(rank)) for scale, rank in
             ((0.1, 3), (0.02, 5))] + [(np.eye(T), low(10) + 0.1 * np.eye(D))]
    noise = rng.uniform(0.5, 1.5, size=(D, T)) * rng.uniform(0.3, 2, size=(D, 1))
    for share in (1, 0.8):
        start = perf_counter()
        C = kl.KroneckerSumCovariance(terms, noise, rng.random((D, T)) < share)
        v = rng.normal(size=C.shape[0])
        off = np.linalg.norm(C @ C.solve(v) - v) / np.linalg.norm(v)
        print(f"three terms, noise by cell, T={T} D={D}, {share:.0%} observed: set up and solve "
              f"{perf_counter() - start:.1f} s, residual {off:.1e}", flush=True)
        assert off < 1e-8


def rscript(script, text=""):
    "What R prints, or None if there is no R or no lme4."
    if not shutil.which("Rscript"): return missing.add("lme4 (no R)")
    done = subprocess.run(["Rscript", "-e", script], input=text, capture_output=True, text=True)
    return missing.add("lme4 (R has no such package)") if done.returncode else done.stdout


def main(parts, what="other / ours, medians", options=()):
    """Run the parts that the command line names, all of them unless it names any; `options` are words that a
    part looks for itself."""
    wanted = [word for word in sys.argv[1:] if word not in options]
    unknown = set(wanted) - set(parts)
    if unknown: sys.exit(f"unknown part {sorted(unknown)}; there are {', '.join(parts)}")
    print(f"numpy {np.__version__}, {os.cpu_count()} cores, "
          f"OPENBLAS_NUM_THREADS={os.environ.get('OPENBLAS_NUM_THREADS', 'not set')}; {what}")
    for part in wanted or parts:
        for run in parts[part]: run()
    if missing: print("not installed, left out:", ", ".join(sorted(missing)))


if __name__ == "__main__":  # dense100: also the dense gradients at T = D = 100, minutes
    main({"implicit": (khatri_rao_products, kronecker_products), "lstsq": (least_squares, exercise),
          "covariance": (covariances,),
          "sums": (kronecker_sums,)}, options=("dense100",))
