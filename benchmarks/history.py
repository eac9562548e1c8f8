"""The speed-ups of many commits that can be compared: `python -m benchmarks.history COMMIT ...` puts the
packages of all these commits into one process, beside each other, and measures every benchmark that has a
loop, round by round: the loop of the newest commit, the printed form, `opt_einsum`, and the function of each
commit in turn, each round in another order. What the machine does in the meantime meets all of them alike.

A time is the least of all rounds, since other work on the machine slows the ways down, some twice as much as
others, and none makes one faster. A process has its own addresses and hash seeds, and may have met a busy
machine: so five, one after the other, measure everything, for `--limit` seconds of the processor a case.
`track_spread` is the largest change of the speed-up, in percent, if one of the processes is left out. Cases
known to less than 8 % are measured in further processes, up to twenty. A process keeps the memory that it has
had, so that no call waits for new pages.

Times are those of the processor, with one BLAS thread and without Numba. Results go to the files that asv
keeps. `--only WORD ...` measures some modules, `--cases WORD ...` some cases; `--again` stores the speed-ups
apart, to be compared with the first run: `python -m benchmarks.history --agree`. It needs the
same commits: with eleven packages beside them instead of fifty some loops are faster by a fifth.
"""
import argparse
import gc
import importlib
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from ast import literal_eval
from concurrent.futures import ProcessPoolExecutor
from itertools import product
from multiprocessing import get_context
from pathlib import Path

import numpy as np

from .against import package_of, renamed
from .bench_import import LOADED
from .common import by_least, in_turn

HERE = Path(__file__).resolve().parent
STORED, AGAIN = HERE.parent / ".asv/results", HERE / "again.json"
MACHINE = "two-core"
ENVIRONMENT = "virtualenv-py3.11-array-api-compat-numpy2.4-opt_einsum-rich-scipy-tensorly"
MAKERS = ("common", "arguments"), ("common", "mixed_design"), ("patterns", "operands")
KEPT = {"MALLOC_MMAP_THRESHOLD_": f"{2**25}", "MALLOC_TRIM_THRESHOLD_": f"{2**40}"}  # glibc keeps memory
FEWEST, MOST, KNOWN = 5, 20, 0.08  # processes, and when there are enough
CLOSE, SHARE = 0.1, 0.95  # two runs of the same commit: how near, how many of the speed-ups


def git(*words): return subprocess.run(["git", *words], check=True, capture_output=True, text=True).stdout


def suite_of(commit, folder):
    "The benchmarks of this tree, with the package of a commit; made once for all processes."
    name, benchmarks = f"kronlemmas_{commit[:8]}", f"benchmarks_{commit[:8]}"
    if folder not in sys.path: sys.path.insert(0, folder)
    if not Path(folder, name).exists(): package_of(commit, folder, name)
    importlib.import_module(name)
    if not Path(folder, benchmarks).exists():
        ignored = shutil.ignore_patterns("__pycache__", "*.json")
        renamed(shutil.copytree(HERE, Path(folder, benchmarks), ignore=ignored), name)
    return benchmarks


def wanted(name, only): return not only or any(word in name for word in only)


def classes(suite, only):
    "(module, class) of each benchmark that has a loop."
    for path in sorted(HERE.glob("bench_*.py")):
        if (only and not any(word in path.stem for word in only)) or path.stem == "bench_memory": continue
        module, common = (importlib.import_module(f"{suite}.{stem}") for stem in (path.stem, "common"))
        for name, kind in vars(module).items():
            if isinstance(kind, type) and issubclass(kind, common._LoopAgainstVectorised) and name[0] != "_":
                if kind.__module__ == module.__name__: yield path.stem, kind


def prepared(kind, case, want=None):
    """A benchmark that is ready to be timed, or None where the commit lacks the function or it goes wrong.
    Its result is compared with that of its loop, or with the one that is given, of the newest commit's."""
    benchmark = kind()
    try:
        benchmark.make(case)
        if want is not None: benchmark.loop = lambda: want
        benchmark.compare()
    except NotImplementedError: return None
    except Exception as error:
        print(f"   {kind.__module__}.{kind.__name__} {case}: {type(error).__name__}: {str(error)[:200]}")
        return None
    return benchmark


def forms(function, case):
    "{name: the call} of the other forms of a sum."
    from . import bench_forms
    found = {}
    for name in ("Printed", "OptEinsum"):
        kind, text = getattr(bench_forms, name), f"{function} {case}"
        if text not in kind.params: continue
        form = kind()
        try: form.setup(text)
        except NotImplementedError: continue
        found[name] = form.form
    return found


def measured(kinds, case, limit):
    """(function, names of the forms, commits that have the function, (rounds, ways) seconds of loop, forms,
    commits)."""
    (first, kind), *rest = kinds.items()
    newest = prepared(kind, case)
    want = newest.loop()
    ready = {first: newest} | {commit: prepared(kind, case, want) for commit, kind in rest}
    ready = {commit: benchmark for commit, benchmark in ready.items() if benchmark}
    from .bench_forms import sums
    function = getattr(kind, "function", None)
    ours = sums.get(function)
    others = forms(function, case) if ours and ours.__name__ == kind.__name__ else {}
    ways = [newest.loop, *others.values(), *(benchmark.vectorised for benchmark in ready.values())]
    return function, [*others], [*ready], in_turn(*ways, rounds=(2, 60), limit=limit)


def process(given, folder, only):
    "{(benchmark, case): what was measured} of a process of its own; of these pairs, or of all."
    sys.modules["numba"], sys.dont_write_bytecode = None, False  # the sums as they are without a compiler
    found, suites = {}, suites_of(given.commits, folder)
    gc.freeze()
    for module, kinds, case in cases(suites, given):
        key = f"{module}.{next(iter(kinds.values())).__name__}", case
        if only is not None and key not in only: continue
        found[key] = measured(kinds, case, given.limit)
        print(*key, f"{len(found[key][2])} commits, {len(found[key][3])} rounds", flush=True)
    return found


def runs_of(given, done=lambda runs: None):
    "{(benchmark, case): what each process has measured}; processes go on until all is known."
    runs, only = {}, None
    os.environ |= KEPT
    pool = ProcessPoolExecutor(1, get_context("spawn"), max_tasks_per_child=1)
    with pool, tempfile.TemporaryDirectory() as folder:
        for k in range(MOST):
            for key, found in pool.submit(process, given, folder, only).result().items():
                runs.setdefault(key, []).append(found)
            if k + 1 < FEWEST: continue
            done(runs)
            only = {key for key, found in runs.items() if unsure(least(found)).max() > KNOWN}
            print(f"{k + 1} processes: {len(only)} of {len(runs)} cases to be known better", flush=True)
            if not only: break
    return runs


def least(found):
    "(processes, ways) least times of a case."
    return np.array([times.min(axis=0) for *_, times in found])


def unsure(times):
    "By what part the speed-ups change at most if one of the processes is left out."
    without = [by_least(np.delete(times, k, axis=0)) for k in range(len(times))]
    return np.abs(np.array(without) / by_least(times) - 1).max(axis=0)


def cases_of(params): return [tuple(map(literal_eval, at)) for at in product(*params)]


def values_of(results, name):
    "{case, a tuple of its parameters: value} of a benchmark, of what was measured."
    params = results.get_result_params(name)
    return {at: value for at, value in zip(cases_of(params), results.get_result_value(name, params))
            if value is not None and not np.isnan(value)}


def imports(store, commits, folder, rounds=9):
    "How long each package takes to be imported, beside NumPy alone, in fresh interpreters in turn."
    modules = ["numpy", *(f"kronlemmas_{commit[:8]}" for commit in commits)]
    times = np.array([[child([sys.executable, "-c", f"import {name}"], folder) for name in modules]
                      for _ in range(rounds)])
    for k, commit in enumerate(commits, 1):
        store.put(commit, "bench_import.Import.timeraw_import", (), samples=times[:, k])
        store.put(commit, "bench_import.Import.timeraw_reference", (), samples=times[:, 0])
        loaded = LOADED.replace("import kronlemmas", f"import {modules[k]}")
        out = subprocess.run([sys.executable, "-c", loaded], check=True, capture_output=True, text=True,
                             cwd=folder).stdout
        store.put(commit, "bench_import.Import.track_modules", (), int(out))


def child(command, folder):
    "Seconds of the processor of a program."
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, cwd=folder)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def machine(store, commits):
    "The product and the copy that never change: one value for all that one process has measured."
    from .bench_machine import Machine
    still = Machine()
    still.setup()
    times = in_turn(still.time_product, still.time_copy, rounds=(15, 15))
    for commit in commits:
        for k, name in enumerate(("product", "copy")):
            store.put(commit, f"bench_machine.Machine.time_{name}", (), samples=times[:, k])


def threads(store, commit):
    "What two threads gain in the compiled sums of this tree, in a process that may import Numba."
    code = ("import json; from benchmarks import threads; from kronlemmas.sums import kernels; "
            "kernels.at_once = True; print(json.dumps([[n, threads.gain(n)[1]] for n in threads.SHAPES]))")
    free = {k: v for k, v in os.environ.items() if not k.endswith("_NUM_THREADS")}
    out = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True,
                         env=free, cwd=HERE.parent).stdout
    for name, gain in json.loads(out): store.put(commit, "bench_threads.Threads.track_gain", (name,), gain)


def after_fit(store, suites):
    "Degrees of freedom and standard errors of predictions as parts of the fit's time, at the smaller size."
    for commit, suite in suites.items():
        kind = importlib.import_module(f"{suite}.bench_after_fit").Crossed
        crossed, levels = kind(), kind.params[0][0]
        try:
            crossed.setup(levels)
            times = in_turn(crossed.fit, crossed.df, crossed.errors, rounds=(9, 9))
        except (NotImplementedError, AttributeError, TypeError): continue  # a commit without
        for k, name in enumerate(("df", "errors")):
            at, ours = f"bench_after_fit.Crossed.{{}}_{name}", times[:, k + 1]
            store.put(commit, at.format("track"), (levels,), float(np.median(ours / times[:, 0])))
            store.put(commit, at.format("time"), (levels,), samples=ours)


class Store:
    "Values of asv's benchmarks, commit by commit."

    def __init__(self):
        self.values = {}

    def put(self, commit, name, case, value=None, samples=None):
        if value is None: value = float(np.median(samples))  # asv drops samples that come without a value
        self.values.setdefault(commit, {}).setdefault(name, {})[case] = value, samples

    def add(self, name, case, found):
        "What the processes have measured of a case; a sample is the least time of a process."
        function, forms, commits, _ = found[0]
        times, at = least(found), (case,)
        ratios, spreads, lowest = by_least(times), unsure(times), times.min(axis=0)
        for k, commit in enumerate(commits, len(forms)):
            self.put(commit, f"{name}.track_speedup", at, float(ratios[k]))
            self.put(commit, f"{name}.track_ratio", at, 1 / float(ratios[k]))
            self.put(commit, f"{name}.track_spread", at, 100 * float(spreads[k]))
            self.put(commit, f"{name}.time_vectorised", at, float(lowest[k + 1]), times[:, k + 1])
            self.put(commit, f"{name}.time_loop", at, float(lowest[0]), times[:, 0])
            for j, form in enumerate(forms, 1):
                text = f"{function} {case}",
                self.put(commit, f"bench_forms.{form}.track_ratio", text, float(lowest[k + 1] / lowest[j]))
                self.put(commit, f"bench_forms.{form}.time_form", text, float(lowest[j]), times[:, j])

    def write(self):
        "Into the files of asv; what they hold of other benchmarks stays."
        from asv.results import Results
        from asv.runner import BenchmarkResult
        known = {b["name"]: b for b in json.loads((STORED / "benchmarks.json").read_text()).values()
                 if isinstance(b, dict)}
        machine = json.loads((STORED / MACHINE / "machine.json").read_text())
        matrix = json.loads((HERE.parent / "asv.conf.json").read_text())["matrix"]["req"]
        requirements = {name: versions[0] for name, versions in matrix.items()}
        params = {k: v for k, v in machine.items() if k != "version"} | requirements | {"python": "3.11"}
        for commit, found in self.values.items():
            path = STORED / MACHINE / f"{commit[:8]}-{ENVIRONMENT}.json"
            date = 1000 * int(git("log", "-1", "--format=%ct", commit))
            kept = (Results.load(str(path)) if path.exists() else
                    Results(params, requirements, commit, date, "3.11", ENVIRONMENT, {}))
            for name, cases in found.items():
                benchmark = known[name]
                each = [cases.get(at, (None, None)) for at in cases_of(benchmark["params"])]
                values, samples = zip(*each)
                numbers = [None if s is None else 1 for s in samples]
                samples = [None if s is None else s.tolist() for s in samples]
                new = {k for k, pair in enumerate(each) if any(x is not None for x in pair)}
                kept.add_result(benchmark, BenchmarkResult(list(values), samples, numbers, 0, "", None),
                                selected_idx=new)
            kept.save(str(STORED))


def drop_unmeasured():
    "The dashboard asks for the series of every benchmark that is listed: those without one are taken out."
    path, versions = STORED / "benchmarks.json", {}
    for file in (STORED / MACHINE).glob("*-*.json"):
        stored = json.loads(file.read_text())
        for name, row in stored["results"].items():
            versions.setdefault(name, set()).add(dict(zip(stored["result_columns"], row)).get("version"))
    found = json.loads(path.read_text())
    kept = {name: b for name, b in found.items()
            if not isinstance(b, dict) or b["version"] in versions.get(name, ())}
    path.write_text(json.dumps(kept, indent=4, sort_keys=True) + "\n")


def agreement():
    "(the share of the speed-ups of the second run that are close to the first, {those that are not: ratio})."
    from asv.results import Results
    again, ratios = json.loads(AGAIN.read_text()), {}
    for k, commit in enumerate(again["commits"]):
        kept = Results.load(str(STORED / MACHINE / f"{commit}-{ENVIRONMENT}.json"))
        for name, cases in again["speedups"].items():
            found = {case: values[k] for case, values in cases.items() if values[k]}
            first = values_of(kept, f"{name}.track_speedup") if found else {}
            ratios |= {f"{commit} {name} {case}": value / first[case,] for case, value in found.items()}
    far = {name: ratio for name, ratio in ratios.items() if abs(ratio - 1) > CLOSE}
    return 1 - len(far) / len(ratios), far


def options():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("commits", nargs="*", default=["HEAD"])
    p.add_argument("--only", nargs="+", default=[])
    p.add_argument("--cases", nargs="+", default=[])
    p.add_argument("--limit", type=float, default=1.0)
    p.add_argument("--again", action="store_true")
    p.add_argument("--agree", action="store_true")
    return p.parse_args()


def compare():
    share, far = agreement()
    print(f"{share:.1%} of the speed-ups of two runs of the same commits are within {CLOSE:.0%}")
    for name, ratio in far.items(): print(f"   {name}: {ratio:.2f}")
    raise SystemExit(share < SHARE)


def suites_of(commits, folder):
    "{commit: its suite} of those that can be imported, the newest first; all make their arguments once."
    commits = [git("rev-parse", f"{commit}^{{commit}}").strip() for commit in commits]
    suites = {}
    for commit in sorted(commits, key=lambda c: -int(git("log", "-1", "--format=%ct", c))):
        try: suites[commit] = suite_of(commit, folder)
        except ImportError as error: print(f"{commit[:8]} cannot be imported: {error}")
    for module, name in MAKERS:
        modules = [importlib.import_module(f"{suite}.{module}") for suite in suites.values()]
        shared = remembered(getattr(modules[0], name))
        for one in modules: setattr(one, name, shared)
    return suites


def cases(suites, given):
    "(module, {commit: class}, case) of all that is asked for."
    every = {commit: dict(enumerate(classes(suite, given.only))) for commit, suite in suites.items()}
    for k, (module, kind) in next(iter(every.values())).items():
        for case in kind.params[0] if isinstance(kind.params[0], list) else kind.params:
            if wanted(str(case), given.cases): yield module, {c: every[c][k][1] for c in suites}, case


def others(store, given):
    "What has no loop: imports, the machine, threads, what comes after a fit."
    with tempfile.TemporaryDirectory() as folder:
        suites = suites_of(given.commits, folder)
        if wanted("import", given.only): imports(store, suites, folder)
        if wanted("machine", given.only): machine(store, suites)
        if wanted("threads", given.only): threads(store, next(iter(suites)))
        if wanted("after_fit", given.only): after_fit(store, suites)


def once_more(runs):
    "The speed-ups of a second run, apart: of each case in the order of the commits, None where one lacks it."
    commits, speedups = max((found[0][2] for found in runs.values()), key=len), {}
    for (name, case), ((_, forms, having, _), *_) in runs.items():
        values = by_least(least(runs[name, case]))[len(forms):]
        known = {commit: float(f"{value:.4g}") for commit, value in zip(having, values)}
        speedups.setdefault(name, {})[case] = [known.get(commit) for commit in commits]
    found = {"commits": [commit[:8] for commit in commits], "speedups": speedups}
    AGAIN.write_text(re.sub(r"\n {4,}|\n {3}(?=\])", "", json.dumps(found, indent=1)) + "\n")


def save(runs):
    store = Store()
    for (name, case), found in runs.items(): store.add(name, case, found)
    store.write()


def main():
    given = options()
    if given.agree: compare()
    if os.environ.get("OPENBLAS_NUM_THREADS") != "1": raise SystemExit("set OPENBLAS_NUM_THREADS=1")
    if given.again: return once_more(runs_of(given))
    runs_of(given, save)
    if given.cases: return
    sys.modules["numba"], sys.dont_write_bytecode = None, False  # imports find what is compiled
    store = Store()
    others(store, given)
    store.write()
    drop_unmeasured()


def remembered(function):
    "What a function gave last is kept: all commits get the same arrays."
    kept = {}
    def given(*args):
        key = re.sub(r"_[0-9a-f]{8}\b", "", repr(args))
        if key not in kept:
            kept.clear()
            kept[key] = function(*args)
        return kept[key]

    return given


if __name__ == "__main__": main()
