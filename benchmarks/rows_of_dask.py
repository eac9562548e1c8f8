"""A hundred million rows in chunks of dask: `python -m benchmarks.rows_of_dask [ROWS [WORKERS [JOB ...]]]`.

Two workers, unless given, make each chunk of a million rows when it is needed, and may take 2 GB of memory.
First `sum_kron` of four and five columns, then a mixed model of 100,000 groups with intercepts and slopes,
which passes over the rows several times, as `LinearMixedModel` of arrays and as `lmm` of a data frame. Each
for a hundredth, a tenth and all of the rows: seconds, and seconds of processors in the workers, since other
programs may run beside, and in this process, with dask's scheduler; the load of the machine in the last five
minutes; bytes of the rows that were made, bytes sent between workers, the largest memory of a worker; and
seconds of a processor for a row, to make it and in all, in one process without workers. Results are compared
with what the rows were made of. What was measured goes into nbs/data/scaling.json, from which *Beyond one
machine* says what 1e12 rows take. On Linux, without compiled kernels.
"""
import logging
import os
import resource
import sys
from datetime import date
from functools import partial
from pathlib import Path
from time import perf_counter, process_time

import dask
import dask.array as da
import dask.dataframe as dd
import numpy as np
import pandas as pd
from dask.distributed import Client, LocalCluster, get_worker

import kronlemmas as kl
from kronlemmas.sums import kernels

from .scaling import of_processor, status, store, stored

CHUNK, GROUPS, TRUTH = 1_000_000, 100_000, (1.0, 0.5)


def noted(*made):
    "These arrays; a worker counts their bytes."
    try: worker = get_worker()
    except ValueError: return made                               # there are none
    worker.made = getattr(worker, "made", 0) + sum(M.nbytes for M in made)
    return made


def factor(columns, i): return noted(np.random.default_rng([i, columns]).random((CHUNK, columns)))
def both(i): return [factor(columns, i) for columns in (4, 5)]


def drawn(i):
    "Response, covariate and groups of some of the rows of a mixed model."
    rng = np.random.default_rng(i)
    g, x = rng.integers(0, GROUPS, CHUNK, dtype="int32"), rng.random(CHUNK)
    y = TRUTH[0] + np.sin(g) + (TRUTH[1] + np.cos(g)) * x + rng.normal(size=CHUNK)
    return y, x, g


def answers(i):
    y, x, g = drawn(i)
    return noted(y, np.column_stack([np.ones(CHUNK), x]), g)


def table(i): return pd.DataFrame(dict(zip("yxg", noted(*drawn(i)))))


def in_chunks(make, count, *like):
    "The arrays that `make` makes, in so many chunks; like: columns, or none, and dtype of each."
    chunks = [dask.delayed(make)(i) for i in range(count)]
    return [da.concatenate([da.from_delayed(chunk[k], (CHUNK, *columns), dtype) for chunk in chunks])
            for k, (columns, dtype) in enumerate(like)]


def kron(count):
    "The sum of A_i (x) B_i, of which a term is a quarter on average."
    A, B = (in_chunks(partial(factor, k), count, ((k,), float))[0] for k in (4, 5))
    mean = kl.sum_kron(A, B, 1).compute() / len(A)
    assert (np.abs(mean - 0.25) < 6 * np.sqrt((1 / 9 - 1 / 16) / len(A))).all()


def mixed(count):
    y, X, g = in_chunks(answers, count, ((), float), ((2,), float), ((), "int32"))
    return kl.LinearMixedModel(y, X, [(g, X)])


def formula(count):
    frame = dd.from_map(table, range(count), meta=table(0)[:0])
    return like_truth(kl.lmm("y ~ x + (x | g)", frame))


def fitted(model): like_truth(model.fit())


def like_truth(fit):
    assert (np.abs(fit.params - TRUTH) < 5 * fit.bse).all() and abs(fit.sigma - 1) < 0.01


def alone(make, job):
    "Seconds of a processor for a row in one process: to make it, and all."
    both(0), job(1)
    with dask.config.set(scheduler="sync"): whole = of_processor(partial(job, 10))[0] / (10 * CHUNK)
    return dict(making=of_processor(partial(make, 1))[0] / CHUNK, alone=whole)


def of_worker(dask_worker):
    """Bytes made, bytes sent to other workers, seconds of its processor, and of the system in them; and most
    memory since the last call."""
    most = status("VmHWM")
    Path("/proc/self/clear_refs").write_text("5")
    made, sent = getattr(dask_worker, "made", 0), dask_worker.transfer_outgoing_bytes_total
    return made, sent, process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_stime, most


def measured(client, job, count):
    "What a job took, and its result."
    asked = lambda: np.array(list(client.run(of_worker).values()))
    before, start, here = asked(), perf_counter(), process_time()
    out = job(count)
    seconds, here, after = perf_counter() - start, process_time() - here, asked()
    made, sent, busy, system, _ = (after - before).sum(axis=0).tolist()
    return dict(rows=count * CHUNK, workers=len(after), seconds=seconds, load=os.getloadavg()[1], busy=busy,
                system=system, caller=here, made=int(made), sent=int(sent),
                memory=int(after[:, -1].max())), out


def plain(): kernels._enabled = False


JOBS = {"sum_kron": (both, kron), "LinearMixedModel": (answers, mixed), "lmm": (table, formula)}


def main(rows=1e8, workers=2, *names):
    # the scheduler warns of tasks that are one in one pass and two in the next
    logging.getLogger("distributed.scheduler").setLevel("ERROR")
    with LocalCluster(n_workers=int(workers), threads_per_worker=1, memory_limit="2GB",
                      dashboard_address=None) as cluster, Client(cluster) as client:
        plain(), client.run(plain)
        for name in names or JOBS:
            m = alone(*JOBS[name])
            count, grown = int(float(rows)) // CHUNK, []
            for some in (count // 100, count // 10, count):
                took, model = measured(client, JOBS[name][1], max(some, 1))
                grown.append([took[key] for key in ("rows", "seconds", "busy")])
            fit = of_processor(partial(fitted, model))[0] if name == "LinearMixedModel" else 0
            m |= took | dict(grown=grown, date=str(date.today()), fit=fit)
            print(name, m, flush=True)
            jobs = stored().get("rows_of_dask", {}).get("jobs", {}) | {name: m}
            store(rows_of_dask=dict(chunk=CHUNK, groups=GROUPS, cores=os.cpu_count(), jobs=jobs))


if __name__ == "__main__": main(*sys.argv[1:])
