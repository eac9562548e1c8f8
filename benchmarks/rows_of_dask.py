"""A hundred million rows in chunks of dask: `python -m benchmarks.rows_of_dask [ROWS [WORKERS]]`, on Linux.

Two workers, unless given, make each chunk of a million rows when it is needed, and may take 2 GB of memory.
First `sum_kron` of four and five columns, then a mixed model of 100,000 groups with intercepts and slopes,
which passes over the rows several times. Each job runs with a tenth of the rows first, from which those of
all can be foretold: seconds of processors in the workers, by rows, and in the process of the scheduler, by
chunks; bytes of the rows that were made, bytes sent between workers, the largest memory of a worker. Seconds
of processors, since other programs may run beside; results are compared with what the rows were made of. What
was measured goes into nbs/data/scaling.json, from which *Beyond one machine* says what 1e12 rows take.
"""
import logging
import os
import sys
from datetime import date
from functools import partial
from pathlib import Path
from time import perf_counter, process_time

import dask
import dask.array as da
import numpy as np
from dask.distributed import Client, LocalCluster, get_worker

import kronlemmas as kl

from .scaling import status, store

CHUNK, GROUPS, TRUTH = 1_000_000, 100_000, (1.0, 0.5)


def noted(*made):
    "These arrays; a worker counts their bytes."
    worker = get_worker()
    worker.made = getattr(worker, "made", 0) + sum(M.nbytes for M in made)
    return made


def factor(columns, i): return noted(np.random.default_rng([i, columns]).random((CHUNK, columns)))


def answers(i):
    "y, X and groups of some of the rows of a mixed model."
    rng = np.random.default_rng(i)
    g, x = rng.integers(0, GROUPS, CHUNK, dtype="int32"), rng.random(CHUNK)
    y = TRUTH[0] + np.sin(g) + (TRUTH[1] + np.cos(g)) * x + rng.normal(size=CHUNK)
    return noted(y, np.column_stack([np.ones(CHUNK), x]), g)


def in_chunks(make, count, *like):
    "The arrays that `make` makes, in so many chunks; like: columns, or none, and dtype of each."
    chunks = [dask.delayed(make)(i) for i in range(count)]
    return [da.concatenate([da.from_delayed(chunk[k], (CHUNK, *columns), dtype) for chunk in chunks])
            for k, (columns, dtype) in enumerate(like)]


def kron(count):
    "The mean of A_i (x) B_i, a quarter everywhere."
    A, B = (in_chunks(partial(factor, k), count, ((k,), float))[0] for k in (4, 5))
    mean = kl.sum_kron(A, B, 1).compute() / len(A)
    assert (np.abs(mean - 0.25) < 6 * np.sqrt((1 / 9 - 1 / 16) / len(A))).all()


def mixed(count):
    "A mixed model and its fit."
    y, X, g = in_chunks(answers, count, ((), float), ((2,), float), ((), "int32"))
    fit = kl.LinearMixedModel(y, X, [(g, X)]).fit()
    assert (np.abs(fit.params - TRUTH) < 5 * fit.bse).all() and abs(fit.sigma - 1) < 0.01


def of_worker(dask_worker):
    "Bytes made, bytes sent to other workers, seconds of its processor; and most memory since the last call."
    most = status("VmHWM")
    Path("/proc/self/clear_refs").write_text("5")
    return getattr(dask_worker, "made", 0), dask_worker.transfer_outgoing_bytes_total, process_time(), most


def measured(client, job, count):
    "What a job took."
    asked = lambda: np.array(list(client.run(of_worker).values()))
    before, start, own = asked(), perf_counter(), process_time()
    job(count)
    seconds, own = perf_counter() - start, process_time() - own
    after = asked()
    made, sent, busy, _ = (after - before).sum(axis=0)
    return dict(rows=count * CHUNK, seconds=seconds, busy=busy, scheduler=own, made=int(made), sent=int(sent),
                memory=int(after[:, -1].max()))


def main(rows=1e8, workers=2):
    count, jobs = int(float(rows)) // CHUNK, {}
    # it warns of tasks that are one in one pass and two in the next
    logging.getLogger("distributed.scheduler").setLevel("ERROR")
    with LocalCluster(n_workers=int(workers), threads_per_worker=1, memory_limit="2GB",
                      dashboard_address=None) as cluster, Client(cluster) as client:
        for name, job in (("sum_kron", kron), ("LinearMixedModel", mixed)):
            job(1)                                               # what is loaded when it is first used
            jobs[name] = tenth, whole = [measured(client, job, c) for c in (count // 10, count)]
            print(f"{name}, {whole['rows']:,} rows, {workers} workers: {whole['seconds']:.0f} s")
            for what, unit in dict(
                busy="s in the workers", scheduler="s in the scheduler", made="bytes made", sent="bytes sent",
                memory="bytes in a worker at most"
            ).items():
                print(f"  {whole[what]:.4g} {unit}; of a tenth of the rows {tenth[what]:.4g}", flush=True)
    store(rows_of_dask=dict(date=str(date.today()), cores=os.cpu_count(), workers=int(workers), chunk=CHUNK,
                            groups=GROUPS, jobs=jobs))


if __name__ == "__main__": main(*sys.argv[1:])
