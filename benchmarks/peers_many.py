"""Many responses with one design, beside other programs, REML: `python -m benchmarks.peers_many [slopes]
[crossed] [crossed-slopes]`.

A line names a design, our fits per second, and for every other program ours divided by theirs, measured in
one run, in turns. pyblmm's pSFS3D gets its product matrices ready-made, and that time is not counted; ours
are counted. lme4 fits anew in R. Log-likelihoods are compared: the worst of each program's fits against ours
is printed where it is lower by more than 1e-4. What is not installed is left out and named.
"""
import warnings
from functools import partial
from statistics import median
from time import perf_counter

import numpy as np

import kronlemmas as kl

from .common import mixed_design
from .peers import main, optional, rscript

warnings.simplefilter("ignore")
sizes = {"slopes": ((18,), (2,), 180, 2000), "crossed": ((50, 20), (1, 1), 500, 1000),
         "crossed-slopes": ((100, 50), (2, 3), 1000, 60)}
few = {"slopes": 200, "crossed": 60, "crossed-slopes": 2}           # responses that the slow ones get
fewest = {"slopes": 20, "crossed": 10, "crossed-slopes": 0}


def pyblmm(Y, X, codes, Zs, levels, effects):
    "A call of pSFS3D with its product matrices, or nothing."
    if not optional("blmm"): return None
    from blmm.src.est3d import pSFS3D
    n = len(Y)
    Z, y = np.hstack([kl.face_splitting(np.eye(l)[c], Zk)
                      for l, c, Zk in zip(levels, codes, Zs)]), Y.T[:, :, None]
    ZZ = Z.T @ Z
    if len(levels) == 1:
        ZZ = np.concatenate([ZZ[i:i + effects[0], i:i + effects[0]] for i in range(0, len(ZZ), effects[0])],
                            axis=1)
    products = dict(XtX=(X.T @ X)[None], XtY=X.T @ y, ZtX=(Z.T @ X)[None], ZtY=Z.T @ y, ZtZ=ZZ[None],
                    XtZ=(X.T @ Z)[None], YtZ=(Z.T @ y).mT, YtY=y.mT @ y, YtX=(X.T @ y).mT)
    return lambda: pSFS3D(**{k: M.copy() for k, M in products.items()}, nlevels=np.array(levels),
                          nraneffs=np.array(effects), tol=1e-6, n=n, reml=True)


def blmm_loglik(Y, X, codes, Zs, effects):
    "The log-likelihoods at its estimates."
    def of(result):
        out = []
        for y, theta in zip(Y.T, np.asarray(result)[..., 0]):
            model = kl.LinearMixedModel(y, X, list(zip(codes, Zs)))
            p, ends = X.shape[1], X.shape[1] + 1 + np.cumsum([0, *(q * (q + 1) // 2 for q in effects)])
            try: out.append(model.loglik(theta[:p], theta[p],
                                         [kl.unvech(theta[i:j]) for i, j in zip(ends, ends[1:])]))
            except ValueError: out.append(-np.inf)
        return np.array(out)
    return of


def lme4(Y, X, codes, Zs):
    "Fits per second and log-likelihoods of fresh fits in R, or nothing."
    if not Y.shape[1]: return None
    columns = {**{f"x{j}": x for j, x in enumerate(X.T[1:])}, **{f"g{k}": c for k, c in enumerate(codes)},
               **{f"z{k}{a}": z for k, Z in enumerate(Zs) for a, z in enumerate(Z.T[1:])}}
    terms = " + ".join([*(f"x{j}" for j in range(X.shape[1] - 1)),
                        *(f"({' + '.join(['1', *(f'z{k}{a}' for a in range(Z.shape[1] - 1))])} | g{k})"
                          for k, Z in enumerate(Zs))])
    header = ",".join([*columns, *(f"y{r}" for r in range(Y.shape[1]))])
    text = header + "\n" + "\n".join(",".join(map(repr, map(float, row)))
                                     for row in np.column_stack([*columns.values(), Y]))
    script = f"""suppressMessages(library(lme4)); d <- read.csv(file("stdin"))
        for (g in grep("^g", names(d))) d[[g]] <- factor(d[[g]])
        fit <- function(r) lmer(as.formula(paste0("y", r, " ~ {terms}")), d)
        one <- function(r) as.numeric(logLik(suppressWarnings(suppressMessages(fit(r)))))
        invisible(one(0))
        t <- system.time(l <- sapply(0:{Y.shape[1] - 1}, one))["elapsed"]; cat(t, l)"""
    printed = rscript(script, text)
    if printed is None: return None
    seconds, *logliks = map(float, printed.split())
    return Y.shape[1] / seconds, np.array(logliks)


def run(name):
    levels, effects, n, v = sizes[name]
    Y, X, codes, Zs = mixed_design(levels, effects, n, v)
    factors, slow, slowest = list(zip(codes, Zs)), Y[:, :few[name]], Y[:, :fewest[name]]
    ours = lambda: kl.lmm_many(Y, X, factors, progress=False)
    want = ours().loglik
    ways = {"pyblmm pSFS3D": (pyblmm(slow, X, codes, Zs, levels, effects),
                              blmm_loglik(slow, X, codes, Zs, effects), slow.shape[1])}
    if name == "slopes" and optional("flash_mm"):
        flash, d = optional("flash_mm"), codes[0][:, None] == np.arange(levels[0])
        Z = np.hstack([d * 1.0, d * Zs[0][:, 1:]])
        names = dict(Y_names=[f"y{r}" for r in range(v)], X_names=["a", "b", "c"])
        fitted = lambda: flash.lmmfit(Y.T, X, Z, d=[levels[0]] * 2, method="REML", **names)
        ways["FLASH-MM, independent slopes"] = fitted, None, v
    if len(levels) == 1 and optional("statsmodels.api"):
        MixedLM = optional("statsmodels.api").MixedLM
        ways["statsmodels"] = (lambda: [MixedLM(y, X, codes[0], exog_re=Zs[0]).fit() for y in slowest.T],
                               lambda fits: np.array([f.llf for f in fits]), slowest.shape[1])
    notes, times = {}, {key: [] for key, (f, *_) in ways.items() if f}
    times["ours"] = []
    for key, (f, loglik, count) in ways.items():
        if not f: continue
        result = f()
        lower = np.max(want[:count] - loglik(result)) if loglik else 0
        worse = np.sum(want[:count] - loglik(result) > 1e-4)
        found = f" (log-likelihood lower by up to {lower:.2g}, in {worse} of {count})"
        notes[key] = found if lower > 1e-4 else ""
    for _ in range(3):
        for key in times:
            f, count = (ours, v) if key == "ours" else (ways[key][0], ways[key][2])
            start = perf_counter()
            f()
            times[key].append(count / (perf_counter() - start))
    rate = {key: median(t) for key, t in times.items()}
    r = lme4(slowest, X, codes, Zs)
    if r:
        rate["lme4"], lower = r[0], np.max(want[:len(r[1])] - r[1])
        notes["lme4"] = f" (log-likelihood lower by up to {lower:.2g})" if lower > 1e-4 else ""
    print(f"{name:16}{rate['ours']:10.0f} fits/s   "
          + "   ".join(f"{key} {rate['ours'] / t:.3g}{notes.get(key, '')}" for key, t in rate.items()
                       if key != "ours"), flush=True)


if __name__ == "__main__": main({name: (partial(run, name),) for name in sizes},
                                "our fits per second, and ours / other, medians")
