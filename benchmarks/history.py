"""The speed-ups of many commits that can be compared: `python -m benchmarks.history COMMIT ...` puts the
packages of all these commits into one process, beside each other, and measures every benchmark that has a
loop, round by round: the loop of the newest commit, the printed form, `opt_einsum`, and the function of each
commit in turn. What the machine does in the meantime meets all of them alike.

Times are those of the processor, with one BLAS thread and without Numba. A round goes on until every speed-up
is known to 3 %, or the processor has spent `--limit` seconds on a case. Results go to the files that asv
keeps, with medians and quartiles over the rounds; `track_spread` is half of the width of a 95 % interval of
the speed-up, in percent. `--only WORD ...` measures some modules, `--cases WORD ...` some cases; `--again`
stores the speed-ups of the newest commit apart, to be compared with the first run: `python -m
benchmarks.history --agree`. It needs the same commits: packages beside each other compete for the cache.
"""
import argparse
import importlib
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from ast import literal_eval
from itertools import product
from pathlib import Path

import numpy as np

from .against import package_of, renamed
from .common import in_turn, speed_ups, spread

HERE = Path(__file__).resolve().parent
STORED, AGAIN = HERE.parent / ".asv/results", HERE / "again.json"
MACHINE = "two-core"
ENVIRONMENT = "virtualenv-py3.11-array-api-compat-numpy2.4-opt_einsum-rich-scipy-tensorly"
CLOSE, SHARE = 0.1, 0.95  # two runs of the same commit: how near, how many of the speed-ups


def git(*words): return subprocess.run(["git", *words], check=True, capture_output=True, text=True).stdout


def suite_of(commit, folder):
    "The benchmarks of this tree, with the package of a commit."
    name = f"kronlemmas_{commit[:8]}"
    package_of(commit, folder, name)
    benchmarks = f"benchmarks_{commit[:8]}"
    shutil.copytree(HERE, Path(folder, benchmarks), ignore=shutil.ignore_patterns("__pycache__", "*.json"))
    renamed(Path(folder, benchmarks), name)
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


def prepared(kind, case):
    "A benchmark that is ready to be timed, or None where the commit lacks the function or it goes wrong."
    benchmark = kind()
    try: benchmark.setup(case)
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
        form = prepared(kind, text) if text in kind.params else None
        if form: found[name] = form.form
    return found


def measured(kinds, case, limit):
    "(names of the forms, commits that have the function, (rounds, ways) seconds of loop, forms, commits)."
    ready = {commit: prepared(kind, case) for commit, kind in kinds.items()}
    ready = {commit: benchmark for commit, benchmark in ready.items() if benchmark}
    newest = ready[next(commit for commit in kinds if commit in ready)]
    from .bench_forms import sums
    function = getattr(type(newest), "function", None)
    ours = sums.get(function)
    others = forms(function, case) if ours and ours.__name__ == type(newest).__name__ else {}
    ways = [newest.loop, *others.values(), *(benchmark.vectorised for benchmark in ready.values())]
    return [*others], [*ready], in_turn(*ways, limit=limit)


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


class Store:
    "Values of asv's benchmarks, commit by commit."

    def __init__(self):
        self.values = {}

    def put(self, commit, name, case, value=None, samples=None):
        if value is None: value = float(np.median(samples))  # asv drops samples that come without a value
        self.values.setdefault(commit, {}).setdefault(name, {})[case] = value, samples

    def add(self, module, kind, case, found):
        others, commits, times = found
        ratios, name = speed_ups(times), f"{module}.{kind.__name__}"
        for k, commit in enumerate(commits, len(others)):
            ratio, at = float(np.median(ratios[k])), (case,)
            self.put(commit, f"{name}.track_speedup", at, ratio)
            self.put(commit, f"{name}.track_ratio", at, 1 / ratio)
            self.put(commit, f"{name}.track_spread", at, 100 * float(spread(ratios[k])))
            self.put(commit, f"{name}.time_vectorised", at, samples=times[:, k + 1])
            self.put(commit, f"{name}.time_loop", at, samples=times[:, 0])
            for j, form in enumerate(others):
                text = f"{kind.function} {case}",
                over = float(np.median(times[:, k + 1] / times[:, j + 1]))
                self.put(commit, f"bench_forms.{form}.track_ratio", text, over)
                self.put(commit, f"bench_forms.{form}.time_form", text, samples=times[:, j + 1])

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
    "(the share of the speed-ups of the second run that are close to the first, those that are not)."
    from asv.results import Results
    again = json.loads(AGAIN.read_text())
    kept = Results.load(str(STORED / MACHINE / f"{again['commit'][:8]}-{ENVIRONMENT}.json"))
    far, count = {}, 0
    for name, cases in again["speedups"].items():
        first = values_of(kept, name)
        for case, value in cases.items():
            count += 1
            if abs(value / first[case,] - 1) > CLOSE: far[f"{name} {case}"] = value / first[case,]
    return 1 - len(far) / count, far


def options():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("commits", nargs="*", default=["HEAD"])
    p.add_argument("--only", nargs="+", default=[])
    p.add_argument("--cases", nargs="+", default=[])
    p.add_argument("--limit", type=float, default=8.0)
    p.add_argument("--again", action="store_true")
    p.add_argument("--agree", action="store_true")
    return p.parse_args()


def compare():
    share, far = agreement()
    print(f"{share:.1%} of the speed-ups of two runs of one commit are within {CLOSE:.0%}")
    for name, ratio in far.items(): print(f"   {name}: {ratio:.2f}")
    raise SystemExit(share < SHARE)


def suites_of(commits, folder):
    "{commit: its suite} of those that can be imported, the newest first; all make their arguments once."
    commits = [git("rev-parse", f"{commit}^{{commit}}").strip() for commit in commits]
    suites = {}
    for commit in sorted(commits, key=lambda c: -int(git("log", "-1", "--format=%ct", c))):
        try: suites[commit] = suite_of(commit, folder)
        except ImportError as error: print(f"{commit[:8]} cannot be imported: {error}")
    commons = [importlib.import_module(f"{suite}.common") for suite in suites.values()]
    shared = remembered(commons[0].arguments)
    for common in commons: common.arguments = shared
    return suites


def cases(suites, given):
    "(module, {commit: class}, case) of all that is asked for."
    every = {commit: dict(enumerate(classes(suite, given.only))) for commit, suite in suites.items()}
    for k, (module, kind) in next(iter(every.values())).items():
        for case in kind.params[0] if isinstance(kind.params[0], list) else kind.params:
            if wanted(str(case), given.cases): yield module, {c: every[c][k][1] for c in suites}, case


def others(store, suites, folder, only):
    "What has no loop: imports, the machine, threads."
    commits = [*suites]
    if wanted("import", only): imports(store, commits, folder)
    if wanted("machine", only): machine(store, commits)
    if wanted("threads", only): threads(store, commits[0])
    store.write()


def once_more(store, newest):
    "The speed-ups of the newest commit, apart; what was measured of it before and is not measured now stays."
    found = json.loads(AGAIN.read_text()) if AGAIN.exists() else {}
    if found.get("commit") != newest: found = {"commit": newest, "speedups": {}}
    for name, cases in store.values[newest].items():
        if name.endswith("track_speedup"):
            found["speedups"].setdefault(name, {}).update((at, value) for (at,), (value, _) in cases.items())
    AGAIN.write_text(json.dumps(found, indent=1) + "\n")


def main():
    given = options()
    if given.agree: compare()
    if os.environ.get("OPENBLAS_NUM_THREADS") != "1": raise SystemExit("set OPENBLAS_NUM_THREADS=1")
    sys.modules["numba"] = None                                  # the sums as they are without a compiler
    store = Store()
    with tempfile.TemporaryDirectory() as folder:
        suites = suites_of(given.commits, folder)
        for module, kinds, case in cases(suites, given):
            found, kind = measured(kinds, case, given.limit), next(iter(kinds.values()))
            store.add(module, kind, case, found)
            print(f"{module}.{kind.__name__} {case}: {len(found[1])} commits, {len(found[2])} rounds",
                  flush=True)
            if not given.again: store.write()
        if given.again: once_more(store, next(iter(suites)))
        elif not given.cases: others(store, suites, folder, given.only)
    drop_unmeasured()


def remembered(arguments):
    "The arguments of the case that was asked for last are kept: all commits get the same arrays."
    def given(benchmark, case):
        key = benchmark.__module__.split(".")[1], benchmark.__name__, case
        if key not in kept:
            kept.clear()
            kept[key] = arguments(benchmark, case)
        return kept[key]

    return given


kept: dict[tuple, tuple] = {}

if __name__ == "__main__": main()
