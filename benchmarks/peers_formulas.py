"""What libraries of formulas make of the formulas of chapter 502: `python -m benchmarks.peers_formulas`.

A line names a case and its formula, and says of formulae, of formulaic and of `lmm` whether the design is
right: the last column against the same by hand, the number of columns and the rank against R's, or an error
where there is no meaning. Then the times of the imports, beside that of pandas alone. What is not installed
is left out.
"""
import contextlib
import io
import subprocess
import sys
import warnings

import numpy as np

from .peers import optional


def data():
    "Two dozen rows with a column of each kind."
    import pandas as pd
    i = np.arange(24)
    letters = np.array(list("abc"))[i % 3]
    order = pd.Categorical(np.array(["lo", "mi", "hi"])[i % 3], ["lo", "mi", "hi"], ordered=True)
    return pd.DataFrame({
        "y": np.random.default_rng(0).normal(size=24), "g": i % 4, "x": i % 7 + 1.0, "x z": i % 7 + 1.0,
        "small": (i % 9 * 14).astype("int8"), "b": i % 2 == 0, "f": letters,
        "h": np.array(list("uv"))[i // 2 % 2], "o": order, "c": pd.Categorical(letters, list("abcd")),
    })


small = lambda d: d.small.astype(float)
CASES = {  # what: formula, its last column, or how many columns R has, or "error"
    "a forgotten +": ("x h", "error"),
    "a single level": ("f[b]", "error"),
    "a power of a negative number": ("I(-x**2)", lambda d: -d.x**2),
    "a power of a power": ("I(2**x**2 / 8)", lambda d: 2**d.x**2 / 8),
    "a square of small integers": ("I(small * small)", lambda d: small(d)**2),
    "a difference of small integers": ("I(small - 500)", lambda d: small(d) - 500),
    "a root of small integers": ("np.sqrt(small)", lambda d: np.sqrt(small(d))),
    "truths that add up": ("I(b + (x > 3))", lambda d: d.b.astype(float) + (d.x > 3)),
    "log": ("log(x)", lambda d: np.log(d.x)),
    "sqrt": ("sqrt(x)", lambda d: np.sqrt(d.x)),
    "scale": ("scale(x)", lambda d: (d.x - d.x.mean()) / d.x.std()),
    "factor": ("factor(f)", 3),
    "levels in an order": ("C(f, levels=['c', 'b', 'a'])", 3),
    "a category that does not occur": ("c", 3),
    "Helmert": ("C(f, contr.helmert)", 3),
    "an order": ("o", lambda d: np.array([1, -2, 1])[d.o.cat.codes] / 6**0.5),
    "a name with a blank": ("`x z`", lambda d: d.x),
    "not a number": ("np.log(x - 4)", "error"),
    "cells": ("f:h", 6),
    "nested": ("f / x", 6),
    "cells without intercept": ("0 + f:h + x", 7),
    "three variables": ("f * h * x", 12),
    "slopes": ("x:f", 4),
    "a power of a sum": ("(x + f + h)**2", 10),
    "a power of R": ("(x + f)^2", 6),
}


def by_formulae(formula, d):
    "The design of formulae."
    made = optional("formulae").design_matrices("y ~ " + formula, d, extra_namespace=dict(np=np))
    return np.asarray(made.common.design_matrix, dtype=float)


def by_formulaic(formula, d):
    "The design of formulaic."
    made = optional("formulaic").model_matrix("y ~ " + formula, d, context=dict(np=np))
    return made.rhs.to_numpy().astype(float)


def by_lmm(formula, d):
    "The design of `lmm`."
    import kronlemmas as kl
    return kl.lmm(f"y ~ {formula} + (1 | g)", d).model.X


def judged(design, formula, wanted):
    "Whether a design is right, in a word or two."
    d = data()
    try:
        with contextlib.redirect_stdout(io.StringIO()): X = design(formula, d.copy())
    except Exception as e: return "right" if wanted == "error" else type(e).__name__
    if wanted == "error": return "accepted"
    if callable(wanted):
        return "right" if len(X) == len(d) and np.allclose(X[:, -1], wanted(d)) else "WRONG"
    return "right" if X.shape[1] == wanted == np.linalg.matrix_rank(X) else f"{X.shape[1]} columns"


def import_time(module):
    "The least of five times, in milliseconds, beside that of pandas."
    code = f"import time; t = time.perf_counter(); import pandas, {module}; print(time.perf_counter() - t)"
    run = lambda: float(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout)
    return 1000 * min(run() for _ in range(5))


def main():
    "The table."
    ways = dict(formulae=by_formulae, formulaic=by_formulaic)
    ways = {name: way for name, way in ways.items() if optional(name)} | dict(lmm=by_lmm)
    print(f"{'':32}{'':32}" + "".join(f"{name:24}" for name in ways))
    counts = dict.fromkeys(ways, 0)
    for what, (formula, wanted) in CASES.items():
        found = {name: judged(way, formula, wanted) for name, way in ways.items()}
        for name, word in found.items(): counts[name] += word == "right"
        print(f"{what:32}{formula:32}" + "".join(f"{word:24}" for word in found.values()))
    print(f"{'right, of ' + str(len(CASES)):64}" + "".join(f"{count:<24}" for count in counts.values()))
    for name in ("pandas", *ways):
        if name != "lmm": print(f"import of {name}: {import_time(name):.0f} ms")


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    main()
