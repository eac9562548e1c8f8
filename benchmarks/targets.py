"""Are the lemmas as fast as they should be? `python -m benchmarks.targets` measures over a grid of shapes and
prints every target, met or missed.

Each shape: this package with compiled kernels and without, the form printed in the notes,
numpy.einsum(optimize=True) and opt_einsum.contract, the share of the roofline, and the candidates of `plan`
against its choice. All in one process, the ways of one shape in turn, medians; the number of BLAS threads is
that of the environment (OPENBLAS_NUM_THREADS) and is printed. --cpu measures the time of the processor
instead of the clock's, for a machine that is busy with other work; it means something only with one thread.
Takes about four minutes.
"""
import argparse
import json
import subprocess
import sys
from functools import partial
from itertools import product
from statistics import geometric_mean, median
from time import perf_counter, process_time

import numpy as np
import opt_einsum
from rich.console import Console
from rich.table import Table

import kronlemmas as kl

from . import bench_declared
from .bench_declared import SUMS
from .bench_forms import EINSUM, contracted

try:
    from kronlemmas import loops, report
    from kronlemmas.sums.block_einsum import layouts_of, programmed, twins_of
    from kronlemmas.sums import kernels
except ImportError: pass                                         # asv imports this file on old commits, too

clock = perf_counter
rng = np.random.default_rng(0)
N = lambda *shape: rng.normal(size=shape)


def plain(f, *args):
    "A call as it is without a compiler."
    kernels._enabled = False
    try: return f(*args)
    finally: kernels._enabled = True


def seconds(ways, least=2e-3, repeat=5):
    "Median seconds of each way, measured in turn; a way that takes longer than 0.3 s is measured once."
    numbers, samples = {}, {name: [] for name in ways}
    for name, f in ways.items():
        f()
        start = clock()
        f()
        took = max(clock() - start, 1e-7)
        numbers[name] = max(1, round(least / took))
        if took > 0.3: samples[name] = [took]
    for _ in range(repeat):
        for name, f in ways.items():
            if samples[name] and samples[name][0] > 0.3: continue
            start = clock()
            for _ in range(numbers[name]): f()
            samples[name].append((clock() - start) / numbers[name])
    return {name: median(times) for name, times in samples.items()}


def roofline():
    """Flops a second of a large product, bytes a second of reading: from the cache that all cores share, and
    from memory."""
    X, near, far = N(1000, 1000), N(2**18), N(2**24)
    t = seconds({"X": lambda: X @ X, "near": lambda: near.dot(near[::1]), "far": lambda: far.dot(far)},
                repeat=7)
    return 2e9 / t["X"], near.nbytes / t["near"], far.nbytes / t["far"]


def flops_and_bytes(name, args):
    "The fewest flops of a candidate, and every operand and the result once."
    candidates = kl.plan(name, *args, machine=(1e9, 1e9))
    matrices = {id(X): X.size for X in args if isinstance(X, np.ndarray)}
    out = getattr(kl, name)(*args).size
    return min(c.flops for c in candidates), 8 * (sum(matrices.values()) + out)


def shapes():
    "(lemma, function, sizes, arguments) of the grid."
    heights = (1, 2, 3, 5, 10, 50)
    for n, (l, k) in product(heights, [(10, 10), (10, 1000), (1000, 1), (1000, 10), (1000, 100), (100_000, 1),
                                       (100_000, 10), (1_000_000, 1), (10_000, 100)]):
        if l * n * k <= 6_000_000:
            yield "L1", "sum_outer", f"l={l} n={n} k={k}", lambda n=n, l=l, k=k: (N(l * n, k), N(l * n, k), n)
    for n, l, k1, k2 in [(1, 100_000, 5, 5), (2, 500, 100, 3), (2, 50_000, 100, 3), (2, 50_000, 10, 10),
                         (3, 1000, 3, 100), (5, 10_000, 20, 20), (10, 1000, 100, 100), (50, 10, 10, 1000),
                         (50, 1000, 10, 10)]:
        yield ("L2", "sum_sandwich", f"l={l} n={n} k1={k1} k2={k2}",
               lambda n=n, l=l, k1=k1, k2=k2: (N(l * n, k1), N(k1, k2), N(l * n, k2), n))
    for n, l, k1, k2 in [(1, 100_000, 10, 3), (2, 500, 100, 3), (2, 50_000, 10, 5), (3, 1000, 100, 10),
                         (5, 10_000, 20, 4), (10, 1000, 100, 3), (50, 200, 100, 10)]:
        yield ("L3", "sum_residual_outer", f"l={l} n={n} k1={k1} k2={k2}",
               lambda n=n, l=l, k1=k1, k2=k2: (N(l * n, k1), N(l * n, k2), N(k2, k1), n))
    for n, l, k1, k2 in [(1, 1_000_000, 1, 1), (1, 100_000, 3, 3), (2, 1000, 1, 1000), (2, 2000, 4000, 1),
                         (2, 20_000, 5, 5), (3, 20_000, 5, 7), (5, 1000, 10, 10), (10, 1000, 10, 10),
                         (50, 100, 10, 1)]:
        yield ("L4", "sum_kron", f"l={l} n={n} k1={k1} k2={k2}",
               lambda n=n, l=l, k1=k1, k2=k2: (N(l * n, k1), N(l * n, k2), n))
    for n, l1, l2, k in [(1, 1000, 1000, 10), (2, 10, 10, 3), (2, 500, 600, 100), (2, 500, 600, 1000),
                         (2, 20_000, 20_000, 3), (3, 200, 250, 50), (5, 100, 100, 20)]:
        yield ("L5", "sum_kron_outer", f"l1={l1} l2={l2} n={n} k={k}",
               lambda n=n, l1=l1, l2=l2, k=k: (N(l1 * n, k), N(l2 * n, k), N(l1 * n, k), N(l2 * n, k), n, n))
    for n, l1, l2, k in [(1, 1000, 1000, 10), (2, 10, 10, 3), (2, 200, 400, 100), (2, 1000, 1000, 20),
                         (3, 400, 400, 1), (5, 200, 200, 50), (10, 100, 100, 10), (50, 10, 10, 10)]:
        yield ("L6", "sum_block_kron_outer", f"l1={l1} l2={l2} n={n} k={k}",
               lambda n=n, l1=l1, l2=l2, k=k: (N(l1 * n, l2 * n), N(l1 * n, k), N(l2 * n, k), (n, n)))
    for n, l1, l2 in [(2, 200, 400), (3, 10, 10), (5, 400, 320), (10, 200, 200), (50, 20, 20)]:
        yield ("F1", "sum_block_outer", f"l1={l1} l2={l2} n={n}",
               lambda n=n, l1=l1, l2=l2: (N(l1 * n, l2 * n), N(l1 * n, l2 * n), (n, n), (n, n)))
    for n, l1, l2 in [(2, 10, 10), (2, 200, 400), (2, 2000, 1000), (3, 400, 400), (4, 300, 300),
                      (5, 240, 240), (10, 120, 120)]:
        yield ("F2", "sum_block_kron", f"l1={l1} l2={l2} n={n}",
               lambda n=n, l1=l1, l2=l2: (N(l1 * n, l2 * n), N(l1 * n, l2 * n), (n, n)))
    for n in (2, 3, 5, 8, 10):
        m = 1200 // n * n
        yield ("F2", "sum_block_kron", f"symmetric m={m} n={n}",
               lambda n=n, m=m: (lambda R: (R, R, (n, n)))(N(m, m)))
    for name in set(SUMS) - set(EINSUM):                         # a sum that only its chapter knows
        arrays, *values = bench_declared.case(name)
        yield name, name, "as declared", lambda arrays=arrays, values=values: (*arrays(rng), *values)


def measure(name, args, speeds):
    "A dict of results for one shape."
    f = getattr(kl, name)
    loop = lambda: getattr(kl.loops, name)(*args)
    printed = getattr(report, f"printed_{name}")(*args) if hasattr(report, f"printed_{name}") else loop
    want = f(*args)
    ways = {"fast": lambda: f(*args), "plain": lambda: plain(f, *args), "printed": printed,
            "einsum": lambda: contracted(name, args, partial(np.einsum, optimize=True)),
            "opt_einsum": lambda: contracted(name, args, opt_einsum.contract)}
    for way in ways.values():
        np.testing.assert_allclose(way(), want, rtol=1e-6, atol=1e-6 * np.abs(want).max())
    times = seconds(ways)
    flops, moved = flops_and_bytes(name, args)
    if len({id(X) for X in args[:2]}) == 1: flops /= 2
    P, near, far = speeds
    memory, arithmetic = moved / (far if moved > 2**24 else near), flops / P
    found = kl.plan(name, *args, machine=(1e9, 1e9))
    by_order = {}
    if len(found) > 1 and name != "sum_block_outer":
        by_order = seconds({c.order: lambda c=c: f(*args, order=c.order) for c in found}, 1e-3, 3)
    predicted = min(kl.plan(name, *args, machine=(P, far)), key=lambda c: c.seconds).order
    return dict(seconds=times, lost_by_seconds=by_order[predicted] / min(by_order.values()) - 1 if by_order
                else 0.0, roofline=max(memory, arithmetic),
                bound="memory" if memory > arithmetic else "flops", flops=flops, bytes=moved,
                choice=found.choice, orders=by_order,
                lost=by_order[found.choice] / min(by_order.values()) - 1 if by_order else 0.0)


# PERFORMANCE TARGETS of the notes' own sizes: (name, function, arguments, at least so many times the loop,
# the printed form, einsum, opt_einsum; at most so many microseconds)
def own_sizes():
    L = lambda l, n, k: (N(l * n, k), N(l * n, k), n)
    return [
        ("L1 8 x 4, n=2", "sum_outer", L(4, 2, 4), 5, 1.5, 9, 20, 1.3),
        *[(f"L1 l=1e5, n={n}, k=10", "sum_outer", L(100_000, n, 10), 110, 15, 12, 12, None)
          for n in (2, 3, 5)],
        *[(f"L1 l={l}, n={n}, k={k}", "sum_outer", L(l, n, k), 3, 5, 5, 5, None)
          for l, n, k in ((100_000, 10, 10), (10_000, 10, 100), (1000, 50, 100))],
        ("L2 1000 x 100, 3", "sum_sandwich", (N(1000, 100), N(100, 3), N(1000, 3), 2), 60, 2.5, 4, 6, 20),
        ("L3 1000 x 100, 3", "sum_residual_outer", (N(1000, 100), N(1000, 3), N(3, 100), 2), 40, 5, 6, 6, 35),
        ("L4 4000 x 4000, 1", "sum_kron", (N(4000, 4000), N(4000, 1), 2), 8, 11, 1.5, 1.5, None),
        ("L5 1000, 1200, k=1000", "sum_kron_outer",
         (N(1000, 1000), N(1200, 1000), N(1000, 1000), N(1200, 1000), 2, 2), 110, 3, 1.1, 1.1, None),
        ("L6 400 x 800, k=100", "sum_block_kron_outer", (N(400, 800), N(400, 100), N(800, 100), (2, 2)), 1500,
         7.5, 2.9, 2.9, None),
        ("F1 400 x 800, n=2", "sum_block_outer", (N(400, 800), N(400, 800), (2, 2), (2, 2)), 4000, 70, 20, 20,
         None),
        ("F2 400 x 800, n=2", "sum_block_kron", (N(400, 800), N(400, 800), (2, 2)), 25_000, 130, 25, 25,
         None),
        *[(f"F2 symmetric, n={n}", "sum_block_kron", (lambda R: (R, R, (n, n)))(N(1200, 1200)), None, None,
           8 if n <= 5 else 2.5, 8 if n <= 5 else 2.5, None) for n in (3, 5, 10)],
    ]


def loop_seconds(name, args):
    "One call of the loop, or of its first hundredth where it is long: the terms are alike."
    loop = getattr(loops, name)
    if name == "sum_outer" and args[0].shape[0] > 100_000:
        part = (*(X[:X.shape[0] // 100] for X in args[:2]), args[2])
        return 100 * seconds({"loop": lambda: loop(*part)}, repeat=1)["loop"]
    if name == "sum_kron_outer":
        part = (args[0][:20], args[1], args[2][:20], *args[3:])
        return len(args[0]) / 20 * seconds({"loop": lambda: loop(*part)}, repeat=1)["loop"]
    return seconds({"loop": lambda: loop(*args)}, repeat=1)["loop"]


def overheads():
    "Microseconds above the bare NumPy calls for tiny inputs, and of planning when the shapes are known."
    A, B, C, S = N(8, 4), N(8, 4), N(4, 4), N(8, 8)
    exchanged = lambda X, *shape: X.reshape(shape).transpose(0, 2, 1, 3)
    planes, square = lambda: S.reshape(4, 2, 4, 2).transpose(1, 3, 0, 2), lambda X: X.dot(X.T)
    pairs = {
        "sum_outer": (lambda: kl.sum_outer(A, B, 2), lambda: A.T.reshape(-1, 2).T.dot(B.T.reshape(-1, 2))),
        "sum_sandwich": (lambda: kl.sum_sandwich(A, C, B, 2),
                         lambda: A.dot(C).T.reshape(-1, 2).T.dot(B.T.reshape(-1, 2))),
        "sum_residual_outer": (lambda: kl.sum_residual_outer(A, B, C, 2),
                               lambda: (lambda X: X.T.dot(X))((A - B.dot(C)).T.reshape(-1, 2))),
        "sum_kron": (lambda: kl.sum_kron(A, B, 2),
                     lambda: exchanged(A.reshape(4, 8).T.dot(B.reshape(4, 8)), 2, 4, 2, 4).reshape(4, 16)),
        "sum_block_kron": (lambda: kl.sum_block_kron(S, S, (2, 2)),
                           lambda: exchanged(square(planes().reshape(4, 16)), 2, 2, 2, 2).reshape(4, 4)),
    }
    times = {name: seconds({"ours": ours, "bare": bare}, repeat=9) for name, (ours, bare) in pairs.items()}
    patterns = {"sum_outer": ("(i p) a, (i r) a -> p r", (A, B), {"p": 2}),
                "sum_sandwich": ("(i p) a, a b, (i r) b -> p r", (A, C, B), {"p": 2}),
                "sum_kron": ("(i p) a, (i r) b -> (p r) (a b)", (A, B), {"p": 2}),
                "sum_kron_outer": ("(i p) a, (j q) a, (i r) b, (j s) b -> (p r) (q s)", (A, B, B, A),
                                   {"p": 2, "q": 2})}
    keys = {name: ("plan", text, tuple(sizes.items()), None, None, np, layouts_of(np, Xs), twins_of(Xs), True)
            for name, (text, Xs, sizes) in patterns.items()}
    plans = {name: lambda key=key: programmed(*key) for name, key in keys.items()}     # of a known call
    plans |= {f"{name}, new": lambda key=key: programmed.__wrapped__(*key) for name, key in keys.items()}
    planning = {name: 1e6 * t for name, t in seconds(plans, repeat=9).items()}
    return {name: 1e6 * (t["ours"] - t["bare"]) for name, t in times.items()}, planning


def _time(s): return f"{1e6 * s:.3g} us" if s < 1e-3 else f"{1e3 * s:.3g} ms" if s < 1 else f"{s:.3g} s"


def import_ms(module):  # of a fresh interpreter; the least of several, since only noise can add to it
    program = f"""from time import perf_counter
start = perf_counter()
import {module}
print(1e3 * (perf_counter() - start))"""
    return min(float(subprocess.run([sys.executable, "-c", program], check=True, capture_output=True,
                                    text=True).stdout) for _ in range(9))


def main(argv=None):
    global clock
    p = argparse.ArgumentParser("python -m benchmarks.targets", description=__doc__.split("\n\n")[0])
    p.add_argument("--only", metavar="LEMMA", help="only the shapes of this lemma, such as L1")
    p.add_argument("--cpu", action="store_true", help="time of the processor instead of the clock's")
    p.add_argument("--json", metavar="FILE", help="write the results to FILE")
    args = p.parse_args(argv)
    if args.cpu: clock = process_time
    console = Console(width=max(Console().width, 260))
    if not kernels.fast():
        console.print("Numba is not installed: the columns with and without kernels are the same")
    speeds = roofline()
    about = report.info() | {"clock": "processor time" if args.cpu else "wall clock",
                             "roofline": f"{speeds[0] / 1e9:.1f} Gflops/s, {speeds[1] / 1e9:.1f} GB/s from "
                                         f"the cache, {speeds[2] / 1e9:.1f} GB/s from memory"}
    for name, value in about.items(): console.print(f"{name}: {value}", highlight=False, markup=False)

    rows, table = [], Table("lemma", "sizes", "fast", "plain", "printed", "einsum", "opt_einsum",
                            "printed/fast", "einsum/fast", "printed/plain", "einsum/plain", "roofline", "by",
                            "order", "lost", title="the grid")
    for lemma, name, sizes, make in shapes():
        if args.only and lemma != args.only: continue
        row = dict(lemma=lemma, function=name, sizes=sizes) | measure(name, make(), speeds)
        t = row["seconds"]
        row["einsum"] = min(t["einsum"], t["opt_einsum"])
        rows.append(row)
        table.add_row(lemma, sizes, *map(_time, t.values()), f"{t['printed'] / t['fast']:.2f}",
                      f"{row['einsum'] / t['fast']:.2f}", f"{t['printed'] / t['plain']:.2f}",
                      f"{row['einsum'] / t['plain']:.2f}",
                      f"{row['roofline'] / t['fast']:.0%}", row["bound"], row["choice"], f"{row['lost']:.0%}")
        if not console.is_terminal: print(f"{len(rows)} {lemma} {sizes}", file=sys.stderr, flush=True)
    console.print(table)

    targets = []

    def target(text, shapes, missed):  # missed: list of (what, evidence)
        targets.append(dict(target=text, shapes=shapes, missed=[" ".join(m) for m in missed]))
        console.print(f"{'met   ' if not missed else 'MISSED'} {text}: {shapes - len(missed)} of {shapes}",
                      style=None if not missed else "bold")
        for what, evidence in missed: console.print(f"         {what}: {evidence}", highlight=False)

    def limit(row, way):  # what the time is made of
        t = row["seconds"][way]
        speed = f"{row['flops'] / t / 1e9:.3g} Gflops/s, {row['bytes'] / t / 1e9:.3g} GB/s"
        order = row["choice"] if way == "fast" else "without kernels"
        return f"{_time(t)}, {speed}, {row['roofline'] / t:.0%} of what {row['bound']} allows, order {order}"

    label = lambda row: f"{row['lemma']} {row['sizes']}"
    target("without kernels never slower than the printed form (5 %)", len(rows),
           [(label(r), f"{r['seconds']['printed'] / r['seconds']['plain']:.2f}, "
                       f"{1e6 * (r['seconds']['plain'] - r['seconds']['printed']):.1f} us more; "
                       f"{limit(r, 'plain')}") for r in rows
            if r["seconds"]["plain"] > 1.05 * r["seconds"]["printed"]])
    for way, ratio in (("fast", 2), ("plain", 1.3)):
        counted = [r for r in rows if r["seconds"][way] > 50e-6]
        target(f"{way}: never slower than einsum and opt_einsum (5 %) where over 50 us", len(counted),
               [(label(r), f"{r['einsum'] / r['seconds'][way]:.2f}; {limit(r, way)}") for r in counted
                if r["seconds"][way] > 1.05 * r["einsum"]])
        gain = geometric_mean([r["einsum"] / r["seconds"][way] for r in rows])
        target(f"{way}: geometric mean over einsum and opt_einsum at least {ratio}", 1,
               [] if gain >= ratio else [("all shapes", f"{gain:.2f}")])
        console.print(f"         geometric mean {gain:.2f}")
    counted = [r for r in rows if r["seconds"]["fast"] > 1e-3]
    target("fast: at least 0.65 of the roofline where over 1 ms", len(counted),
           [(label(r), limit(r, "fast")) for r in counted if r["roofline"] < 0.65 * r["seconds"]["fast"]])
    chosen = [r for r in rows if r["orders"]]
    wrong = [(label(r), f"{r['choice']} loses {r['lost']:.0%}: "
              + ", ".join(f"{o} {_time(t)}" for o, t in r["orders"].items())) for r in chosen
             if r["lost"] > 0.15]
    target("the choice of plan within 15 % of the best candidate on 95 % of the grid", len(chosen),
           wrong if len(wrong) > 0.05 * len(chosen) else [])
    if len(wrong) <= 0.05 * len(chosen):
        for what, evidence in wrong: console.print(f"         {what}: {evidence}", highlight=False)
    for how, key in (("flops, and a kernel where there is one, as the functions do", "lost"),
                     ("predicted seconds", "lost_by_seconds")):
        losses = [r[key] for r in chosen
                  if r["function"] in ("sum_sandwich", "sum_kron_outer", "sum_block_kron_outer")]
        if losses:
            console.print(f"         where the orders differ in flops, chosen by {how}: "
                          f"{sum(x > 0.15 for x in losses)} of {len(losses)} lose over 15 %, time over the "
                          f"best {geometric_mean([1 + x for x in losses]):.3f} in geometric mean")
    if not args.only:
        above, planning = overheads()
        target("calls with tiny inputs at most 5 us above the bare NumPy calls", len(above),
               [(name, f"{t:.1f} us") for name, t in above.items() if t > 5])
        late = import_ms("kronlemmas") - import_ms("numpy")
        target("import at most 60 ms above NumPy's", 1, [("import", f"{late:.0f} ms")] if late > 60 else [])
        for what, most in (("known", 1), ("new", 300)):
            these = {name: t for name, t in planning.items() if name.endswith("new") == (what == "new")}
            target(f"planning a {what} call under {most} us", len(these),
                   [(name, f"{t:.2f} us") for name, t in these.items() if t > most])
        console.print("         " + ", ".join(f"{name} {t:.2f} us"
                                              for name, t in (*above.items(), *planning.items())))
        own = Table("sizes", "loop", "printed", "einsum", "opt_einsum", "fast", "plain", "loop/fast",
                    "printed/fast", "einsum/fast", "opt_einsum/fast",
                    title="the notes' own sizes, and others that the research on speed names")
        missed, count = [], 0
        for text, name, arguments, *least, most in own_sizes():
            row = measure(name, arguments, speeds)
            t = {"loop": loop_seconds(name, arguments) if least[0] else None} | row["seconds"]
            ratios = {way: t[way] / t["fast"] if t[way] else None
                      for way in ("loop", "printed", "einsum", "opt_einsum")}
            own.add_row(text, *(_time(t[w]) if t[w] else ""
                                for w in ("loop", "printed", "einsum", "opt_einsum", "fast", "plain")),
                        *(f"{r:.3g}" if r else "" for r in ratios.values()))
            for (way, r), bound in zip(ratios.items(), least):
                if bound is None: continue
                count += 1
                if r < bound:
                    missed.append((text, f"{way} {r:.3g} times, target {bound}; {limit(row, 'fast')}; the "
                                         f"roofline allows {t[way] / row['roofline']:.3g}"))
            if most:
                count += 1
                if 1e6 * t["fast"] > most:
                    missed.append((text, f"{1e6 * t['fast']:.3g} us, target {most}; the roofline allows "
                                         f"{1e6 * row['roofline']:.3g}"))
        console.print(own)
        target("ratios at those sizes, with kernels", count, missed)
    if args.json:
        with open(args.json, "w",
                  encoding="utf-8") as file: json.dump(dict(machine=about, rows=rows, targets=targets), file,
                                                       indent=1)
    return sum(bool(t["missed"]) for t in targets)


if __name__ == "__main__":
    print(f"{main()} kinds of targets missed")
