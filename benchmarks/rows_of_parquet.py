"""A mixed model of rows that do not fit in memory: `python -m benchmarks.rows_of_parquet [ROWS]`.

Writes 2e7 rows with two crossed factors, a covariate and a category to parquet files in a temporary folder,
piece by piece, and fits them with `lmm` from a frame of dask. A process of its own does it, whose largest
resident memory is printed with the seconds, and whose estimates must be within five standard errors of the
truth.
"""
import multiprocessing
import resource
import sys
import tempfile
from time import perf_counter

import numpy as np

LEVELS, PIECE = (5000, 400), 250_000
TRUTH = dict(Intercept=1.0, x=0.5, dose=-0.3)


def piece(i, rows, effects):
    "A data frame of some of the rows, the same for the same number."
    import pandas as pd
    rng = np.random.default_rng([1, i])
    person, item = (rng.integers(0, l, rows).astype("int32") for l in LEVELS)
    x, dose = rng.normal(size=rows), rng.integers(0, 2, rows)
    mean = TRUTH["Intercept"] + TRUTH["x"] * x + TRUTH["dose"] * dose
    y = mean + effects[0][person] + effects[1][item] + rng.normal(size=rows)
    return pd.DataFrame(dict(y=y, x=x, dose=np.array(["none", "some"])[dose], person=person, item=item))


def write(folder, rows):
    "The files."
    rng = np.random.default_rng(0)
    effects = [rng.normal(size=l) * sd for l, sd in zip(LEVELS, (1.0, 0.5))]
    for i, start in enumerate(range(0, rows, PIECE)):
        frame = piece(i, min(PIECE, rows - start), effects)
        frame.to_parquet(f"{folder}/part{i:04}.parquet", index=False)


def fit(folder, results):
    "What a process of its own does."
    import dask.dataframe as dd

    import kronlemmas as kl
    before = perf_counter()
    fit = kl.lmm("y ~ x + dose + (1 | person) + (1 | item)", dd.read_parquet(folder))
    seconds = perf_counter() - before
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    results.put((seconds, memory, fit.nobs, fit.params.to_numpy(), fit.bse.to_numpy(), fit.sigma))


def main(rows):
    context = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory() as folder:
        writer = context.Process(target=write, args=(folder, rows))
        writer.start()
        writer.join()
        results = context.Queue()
        process = context.Process(target=fit, args=(folder, results))
        process.start()
        seconds, memory, nobs, params, bse, sigma = results.get()
        process.join()
    assert nobs == rows and (np.abs(params - list(TRUTH.values())) < 5 * bse).all() and abs(sigma - 1) < 0.01
    print(f"{nobs:,} rows, {LEVELS[0]} and {LEVELS[1]} levels: {seconds:.0f} s, {memory:.2f} GiB at most")


if __name__ == "__main__": main(int(float(sys.argv[1])) if len(sys.argv) > 1 else 20_000_000)
