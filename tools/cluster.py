"""Sums and fits on a cluster of two worker processes: killed workers, failing chunks, data larger than
memory.

Run by `make test-cluster`, and as one of the checks of `make test`. Ends with `N passed, N failed`.
"""
import os
import signal
import sys
import tempfile
import threading
import time
import traceback
import warnings
from pathlib import Path

import dask.array as da
import numpy as np
import pandas as pd
from dask.distributed import Client, LocalCluster

import kronlemmas as kl

MEMORY = 450 * 2**20  # bytes that a worker may use; half of it are the libraries, a compiler among them


def cases():
    "Name, matrices and further arguments of every function that sums over blocks."
    rng = np.random.default_rng(0)
    normal = lambda *shape: rng.normal(size=shape)
    return [("sum_outer", (normal(60, 4), normal(90, 4)), ((2, 3),)),
            ("sum_sandwich", (normal(60, 4), normal(4, 5), normal(90, 5)), ((2, 3),)),
            ("sum_residual_outer", (normal(60, 4), normal(60, 3), normal(3, 4)), (2,)),
            ("sum_kron", (normal(60, 4), normal(90, 5)), ((2, 3),)),
            ("sum_kron_outer", (normal(60, 4), normal(50, 4), normal(90, 3), normal(75, 3)),
             ((2, 3), (2, 3))), ("sum_block_kron_outer", (normal(60, 50), normal(90, 4), normal(75, 4)),
                                 ((2, 2),)),
            ("sum_block_outer", (normal(60, 50), normal(90, 50)), ((2, 2), (3, 2))),
            ("sum_block_kron", (normal(60, 50), normal(90, 75)), ((2, 2), (3, 3))),
            ("sum_diag_blocks", (normal(60, 90),), (30,))]


def kill_one(client, after):
    "Kill a worker process in a moment, from another thread; the list fills with its number."
    pids, killed = list(client.run(os.getpid).values()), []

    def later():
        time.sleep(after)
        os.kill(pids[0], signal.SIGKILL)
        killed.append(pids[0])

    threading.Thread(target=later, daemon=True).start()
    return killed


def slowly(X, seconds=0.1):
    time.sleep(seconds)
    return X


def test_every_function(client):
    "All sums agree with NumPy, whatever the chunks; and among each other to 1e-12."
    for name, matrices, rest in cases():
        want = getattr(kl, name)(*matrices, *rest)
        for rows, columns in ((16, 100), (7, 13)):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # columns that must be whole are moved, and a warning says so
                got = getattr(kl, name)(*[da.from_array(M, (min(rows, M.shape[0]), min(columns, M.shape[1])))
                                          for M in matrices], *rest).compute()
            np.testing.assert_allclose(got, want, rtol=1e-12, atol=1e-12 * np.abs(want).max(), err_msg=name)


def test_killed_worker_in_a_sum(client):
    "A worker dies in the middle of a reduction; its chunks are made again."
    A = np.random.default_rng(1).normal(size=(4000, 6))
    lazy = da.from_array(A, (100, 6)).map_blocks(slowly, dtype=float)
    killed = kill_one(client, 0.8)
    got = kl.sum_kron(lazy, lazy, 2).compute()
    assert killed, "the sum was over before the worker died"
    np.testing.assert_allclose(got, kl.sum_kron(A, A, 2), rtol=1e-12)


def test_killed_worker_in_lmm_many(client):
    "A worker dies while responses are fitted."
    rng = np.random.default_rng(2)
    g, X = np.repeat(np.arange(10), 6), np.column_stack([np.ones(60), rng.normal(size=60)])
    Y = rng.normal(size=(60, 400)) + rng.normal(size=(10, 400))[g]
    killed = kill_one(client, 0.8)
    fits = kl.lmm_many(da.from_array(Y, (60, 20)).map_blocks(slowly, 0.2, dtype=float), X, [(g, np.ones(60))])
    assert killed, "the fits were over before the worker died"
    here = kl.lmm_many(Y, X, [(g, np.ones(60))], progress=False)
    assert list(fits.status) == list(here.status)
    np.testing.assert_allclose(fits.params, here.params, rtol=1e-8, atol=1e-8)
    np.testing.assert_allclose(fits.loglik, here.loglik, rtol=1e-10)


def images_of_a_study(folder):
    "The arguments of lmm_images for a small study, in files."
    rng = np.random.default_rng(5)
    np.save(folder / "mask.npy", np.ones((10, 8, 5), bool))
    g = np.repeat(np.arange(10), 4)
    y = rng.normal(size=(10, 8, 5, 40)) + rng.normal(size=(10, 8, 5, 10))[..., g]
    np.save(folder / "y.npy", y)
    table = pd.DataFrame({"x": rng.normal(size=40), "g": g})
    return dict(formula="y ~ x + (1 | g)", table=table, images=folder / "y.npy", mask=folder / "mask.npy",
                progress=False)


def test_killed_worker_in_images(client):
    "A worker dies while images are fitted; the maps are those of one process, and no chunk was lost."
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        study = images_of_a_study(folder)
        here = kl.lmm_images(**study, out=folder / "here")
        killed = kill_one(client, 0.3)
        there = kl.lmm_images(**study, out=folder / "there", chunk=4, workers=client)
        assert killed, "the fits were over before the worker died"
        assert there.about["chunks"] == 100 and there.about["status"] == here.about["status"]
        for name in here.maps:
            np.testing.assert_allclose(there.read(name), here.read(name), rtol=1e-6, atol=1e-7, err_msg=name)


def test_killed_worker_in_a_model(client):
    "A worker dies while the rows of one large model are read."
    rng = np.random.default_rng(3)
    n = 40_000
    g, x = np.arange(n) % 50, rng.normal(size=n)
    y = 2 * x + rng.normal(size=50)[g] + rng.normal(size=n)
    X = np.column_stack([np.ones(n), x])
    killed = kill_one(client, 1.0)
    lazy = da.from_array(y, 1000).map_blocks(slowly, 0.05, dtype=float)
    there = kl.LinearMixedModel(lazy, X, [(g, np.ones(n))]).fit()
    assert killed, "the model was there before the worker died"
    here = kl.LinearMixedModel(y, X, [(g, np.ones(n))]).fit()
    np.testing.assert_allclose(there.params, here.params, rtol=1e-9, atol=1e-9)
    np.testing.assert_allclose(there.loglik, here.loglik, rtol=1e-10)


def test_interrupt(client):
    "Ctrl-C's signal in the middle of lmm_many: the chunks that are done are kept, and the workers can go on."
    rng = np.random.default_rng(4)
    Y, groups = rng.normal(size=(60, 400)), [(np.arange(60) % 6, np.ones(60))]
    lazy = da.from_array(Y, (60, 10)).map_blocks(slowly, 0.4, dtype=float)
    returned = threading.Event()

    # again if Python dropped it, as it does within a finaliser
    def press():
        for wait in (2.5, 1.5, 1.5):
            if not returned.wait(wait): os.kill(os.getpid(), signal.SIGINT)

    signal.signal(signal.SIGINT, signal.default_int_handler)      # a program in the background ignores it
    threading.Thread(target=press, daemon=True).start()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        fits = kl.lmm_many(lazy, np.ones((60, 1)), groups)
    returned.set()
    done = fits.status != "not run"
    said = f"lmm_many: interrupted; {done.sum()} of 400"
    assert 0 < done.sum() < 400 and any(said in str(w.message) for w in caught), done.sum()
    here = kl.lmm_many(Y, np.ones((60, 1)), groups, progress=False)
    np.testing.assert_allclose(fits.loglik[done], here.loglik[done], rtol=1e-10)
    assert np.isnan(fits.params[~done]).all() and not fits.nobs[~done].any()
    assert (kl.lmm_many(da.from_array(Y, (60, 100)), np.ones((60, 1)), groups).status == here.status).all()


def test_failing_chunk(client):
    "A chunk that raises says which blocks, or which responses, it was."
    def words(X, block_info=None): return X.astype(str) if block_info[0]["chunk-location"][0] == 3 else X
    def short(Y, block_info=None): return Y[:7] if block_info[0]["chunk-location"][1] == 1 else Y
    def gone(X, block_info=None): raise OSError("the disk is gone")
    A, groups = da.from_array(np.ones((100, 3)), (10, 3)), [(np.arange(12) % 4, np.ones(12))]
    Y = da.ones((12, 9), chunks=(12, 3))
    sum_of = lambda change: lambda: kl.sum_outer(A.map_blocks(change, dtype=float), A, 2).compute()
    fits = lambda: kl.lmm_many(Y.map_blocks(short, dtype=float), np.ones((12, 1)), groups)
    for f, error, text in ((sum_of(words), RuntimeError, "sum_outer: blocks 15 to 19 of rows"),
                           (fits, RuntimeError, "lmm_many: responses 3 to 5"),
                           # an error of the data stays what it is
                           (sum_of(gone), OSError, "the disk is gone")):
        try: f()
        except error as e: assert text in str(e), str(e)
        else: raise AssertionError(f"nothing was raised: {text}")


def test_larger_than_memory(client):
    "Ten times as many bytes as a worker may hold."
    rows = 10 * MEMORY // (8 * 20)
    rows -= rows % 100_000
    A = da.ones((rows, 20), chunks=(100_000, 20)) * da.arange(20, chunks=20)
    assert A.nbytes > 9.9 * MEMORY
    got = kl.sum_outer(A, A, 2).compute()
    np.testing.assert_allclose(got, np.full((2, 2), rows / 2 * np.sum(np.arange(20.0)**2)), rtol=1e-12)


def main():
    passed = failed = 0
    tests = [f for name, f in globals().items() if name.startswith("test_")]
    for test in tests:                                           # a cluster for each: some kill workers
        with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, memory_limit=MEMORY,
                          dashboard_address=None) as cluster, Client(cluster) as client:
            client.wait_for_workers(2, timeout=240)
            start = time.time()
            try: test(client)
            except Exception: failed, verdict = failed + 1, f"FAILED\n{traceback.format_exc()}"
            else: passed, verdict = passed + 1, "ok"
            print(f"{verdict:6} {test.__name__.removeprefix('test_').replace('_', ' ')}  "
                  f"({time.time() - start:.1f} s)", flush=True)
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__": main()
