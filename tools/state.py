"""A library leaves the process as it finds it: the state of NumPy, JAX, torch, matplotlib and of Python
itself before `import kronlemmas` and after a call of every public function.

Ends with what was compared, or with what has changed. JAX and torch are looked at where they are installed.
"""
import locale
import os
import random
import signal
import sys
import threading
import warnings
from importlib import import_module
from importlib.util import find_spec

import matplotlib
import numpy as np
import threadpoolctl

LIBRARIES = [name for name in ("jax", "torch") if find_spec(name)]
for name in LIBRARIES: import_module(name)


def state():
    "Everything that a library could change behind the back of its caller, by name."
    with warnings.catch_warnings():
        # deprecated names among matplotlib's settings
        warnings.simplefilter("ignore")
        settings = {key: str(matplotlib.rcParams._get(key)) for key in matplotlib.rcParams}
    found = {
        "numpy.geterr": np.geterr(),
        "numpy.geterrcall": np.geterrcall(),
        "numpy.get_printoptions": np.get_printoptions(),
        "numpy.random": repr(np.random.get_state()),
        "warnings.filters": list(warnings.filters),
        "warnings.showwarning": warnings.showwarning,
        "locale": locale.setlocale(locale.LC_ALL),
        "random": random.getstate(),
        "signals": {s: signal.getsignal(s) for s in signal.valid_signals()},
        "matplotlib": settings,
        "recursion limit": sys.getrecursionlimit(),
        "switch interval": sys.getswitchinterval(),
        "hooks": (sys.excepthook, sys.displayhook, sys.gettrace(), sys.getprofile(), threading.excepthook),
        "environment": dict(os.environ),
        "folder": os.getcwd(),
        "sys.path": list(sys.path),
        "standard streams": (sys.stdin, sys.stdout, sys.stderr),
        "threads of BLAS": {
            (lib["filepath"], lib["num_threads"])
            for lib in threadpoolctl.threadpool_info()
            if lib["user_api"] == "blas"
        },
        "threads of OpenMP": {
            (lib["filepath"], lib["num_threads"])
            for lib in threadpoolctl.threadpool_info()
            if lib["user_api"] == "openmp"
        },
    }
    if "jax" in LIBRARIES:
        import jax
        found["jax"] = {name: repr(value) for name, value in jax.config.values.items()}
    if "torch" in LIBRARIES:
        import torch
        found["torch"] = (
            torch.get_default_dtype(),
            torch.get_num_threads(),
            torch.is_grad_enabled(),
            torch.are_deterministic_algorithms_enabled(),
            torch.get_default_device(),
            torch.get_rng_state().tolist(),
        )
    return found


MAKERS = [("jax", "jax.numpy", "asarray"), ("torch", "torch", "as_tensor")]
NUMPY_ONLY = "Linear", "lmm", "sign_flips", "kron_operator", "khatri_rao_operator", "KroneckerSum"


def converted(convert, value):
    "Arrays, alone or in lists and pairs, as another library has them; anything else as it is."
    if isinstance(value, (list, tuple)): return type(value)(converted(convert, X) for X in value)
    return convert(value) if isinstance(value, np.ndarray) else value


def calls():
    """A call of every function, with arrays of every library that is there; nothing is said about the
    results here."""
    import refusals

    import kronlemmas as kl
    libraries = [getattr(import_module(module), maker) for library, module, maker in MAKERS
                 if library in LIBRARIES]
    for name, args in refusals.CALLS.items():
        values = [a.value for a in args]
        refusals.function(name)(*values)
        if name.startswith(NUMPY_ONLY) or "." in name: continue
        for convert in libraries: refusals.function(name)(*[converted(convert, v) for v in values])
    wide = np.ones((40_000, 3))
    for X in (wide, wide.astype("float32"), np.full((40_000, 3), np.inf)):
        with np.errstate(all="ignore"):
            kl.sum_outer(X, X, 2), kl.sum_kron(X, X, 2), kl.sum_block_kron(X, X, (2, 3))
    for convert in (np.asarray, *libraries):
        X = convert(np.ones((2, 2)))
        kl.kronecker(X, X), kl.khatri_rao(X, X)
    fit = kl.lmm("y ~ x + (1 | g)", refusals.FRAME)
    repr(fit), fit.conf_int()
    kl.index("trace")
    for module in ("pictures", "mixed.pictures", "report", "testing"): import_module(f"kronlemmas.{module}")


def main():
    warnings.simplefilter("default", DeprecationWarning)         # anything, to see that it stays
    np.seterr(under="warn"), np.random.seed(7), random.seed(7)
    matplotlib.rcParams["font.size"] = 11.5
    for name in (
        "rich.progress",
        "scipy.sparse.linalg",
        "pandas",
        "formulae",
        "numba",
        "dask.array",
        "array_api_strict",
        "hypothesis",
    ):
        # what others switch when they are imported is theirs
        if find_spec(name): import_module(name)
    before = state()
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    before["sys.path"] = list(sys.path)
    calls()
    after = state()
    changed = [name for name in before if before[name] != after[name]]
    for name in changed:
        a, b = before[name], after[name]
        if isinstance(a, dict):
            a, b = ({k: v for k, v in x.items() if y.get(k) != v} for x, y in ((a, b), (b, a)))
        print(f"{name} was {str(a)[:500]}, is {str(b)[:500]}")
    print(
        f"{len(before)} kinds of state compared, {', '.join(LIBRARIES) or 'neither JAX nor torch'} among "
        f"them; {len(changed)} changed"
    )
    return len(changed) > 0


if __name__ == "__main__": raise SystemExit(main())
