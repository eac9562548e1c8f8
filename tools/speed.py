"""The speed table and picture of the README and the speed page of the site, from the stored results of asv:
`make speed`.

Every number is of the newest commit that has results; none is written by hand.
"""
import io
import json
import sys
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

import numpy as np

root = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(root), str(root / "tools")]
PICTURE = root / "nbs/images/speed.svg"
MACHINE, START, END = "two-core", "<!-- speed: written by tools/speed.py -->", "<!-- end of speed -->"
LEMMAS = {"1": "sum_outer", "2": "sum_sandwich", "3": "sum_residual_outer", "4": "sum_kron",
          "5": "sum_kron_outer", "6": "sum_block_kron_outer", "F1": "sum_block_outer", "F2": "sum_block_kron",
          "F3": "sum_diag_blocks"}


@lru_cache
def stored():
    "The results of every commit that has any, the oldest first."
    from asv.results import Results
    return sorted((Results.load(str(f)) for f in (root / ".asv/results" / MACHINE).glob("*-*.json")),
                  key=lambda results: results.date)


@lru_cache
def newest():
    """(commit, date, {benchmark: {parameters: value}}) of the newest commit whose speed-ups are stored; a
    newer one may have other results alone, such as what threads gain."""
    from benchmarks.history import values_of
    whole = [results for results in stored()
             if any(name.endswith(".track_speedup") for name in results.get_all_result_keys())]
    if not whole: raise SystemExit("no stored results: run python -m benchmarks.history")
    last = whole[-1]
    return last.commit_hash, last.date, {name: values_of(last, name) for name in last.get_all_result_keys()}


def spreads():
    "(commit, benchmark and case, percent to which it is known) of every stored speed-up."
    from benchmarks.history import values_of
    for results in stored():
        for name in results.get_all_result_keys():
            if not name.endswith(".track_spread"): continue
            for at, value in values_of(results, name).items():
                yield results.commit_hash, f"{name.removesuffix('.track_spread')} {at[0]}", value


def cases():
    "(lemma, function, class, case, sizes as text) of every case of the sums."
    from benchmarks.bench_forms import sums
    from benchmarks.common import arguments
    for lemma, function in LEMMAS.items():
        benchmark = sums[function]
        for case in benchmark.cases:
            shown = [f"{a.shape[0]}x{a.shape[1]}" if isinstance(a, np.ndarray) else str(a).replace(" ", "")
                     for a in arguments(benchmark, case)]
            name = f"{benchmark.__module__.rsplit('.', 1)[-1]}.{benchmark.__name__}"
            yield lemma, function, name, case, ", ".join(shown)


def rows():
    "For each case (lemma, sizes, seconds of ours or None, {other form: its time over ours})."
    values = newest()[2]
    for lemma, function, name, case, sizes in cases():
        ours = values.get(f"{name}.time_vectorised", {}).get((case,))
        others = {"loop": values.get(f"{name}.track_speedup", {}).get((case,))}
        if others["loop"] is None: continue
        for form in ("Printed", "OptEinsum"):
            ratio = values.get(f"bench_forms.{form}.track_ratio", {}).get((f"{function} {case}",))
            others[form] = ratio and 1 / ratio
        yield lemma, sizes, ours, others


def number(x):
    if x is None: return ""
    return f"{x:.0f}" if x >= 100 else f"{x:.2g}" if x < 10 else f"{x:.1f}".removesuffix(".0")


def time(s):
    from kronlemmas.report import _time
    return _time(s).replace(" ", "\N{NO-BREAK SPACE}")


def about():
    "Machine, commit and date of the numbers."
    commit, date, _ = newest()
    machine = json.loads((root / f".asv/results/{MACHINE}/machine.json").read_text())
    day = f"{datetime.fromtimestamp(date / 1000, UTC):%Y-%m-%d}"
    cores = f"{machine['cpu']}, {machine['num_cpu']} cores, one BLAS thread"
    return f"{cores}, without the extra `fast`, commit {commit[:8]}, {day}"


def known():
    "How well the speed-ups of the newest commit are known, in words."
    own = [x for commit, _, x in spreads() if commit == newest()[0]]
    return (f"without any one of them a ratio to a loop changes by {np.median(own):.1f} % in the median, "
            f"{max(own):.1f} % at most")


def table():
    "The speed table, in Markdown."
    lines = [f"| {lemma} | `{sizes}` | {number(o['loop'])} | {number(o['Printed'])} | "
             f"{number(o['OptEinsum'])} |" for lemma, sizes, _, o in rows()]
    return "\n".join([START, "", "| lemma | arguments | loop / ours | printed form / ours | "
                                 "opt_einsum / ours |", "|---|---|---|---|---|", *lines, "",
                      f"Measured by `benchmarks.history`, stored by asv: {about()}. All forms of a line are "
                      "called in turn in one process, round by round, and timed by the processor's clock; a "
                      f"time is the least of several such processes; {known()}. Empty where the notes "
                      "print no such form.", "", END])


FORMS = {"loop": ("loop", "o", "#0072B2"), "Printed": ("form printed in the notes", "s", "#D55E00"),
         "OptEinsum": ("opt_einsum", "D", "#009E73")}


def label(lemma, sizes): return f"{'Lemma ' * lemma.isdigit()}{lemma}:  {sizes}"


def marks(ax, found):
    "The ratios of the cases, one line each; where another form is faster, the ground is shaded."
    for form, (name, marker, colour) in FORMS.items():
        at = [(o[form], y) for y, (*_, o) in enumerate(found) if o[form]]
        ax.plot(*zip(*at), marker, color=colour, label=name, markersize=5)
    ax.axvspan(0.5, 1, color="0.5", alpha=0.2, linewidth=0)
    words = "kronlemmas is slower here"
    ax.text(0.71, len(found) - 1.2, words, rotation=90, ha="center", va="top", fontsize=8)


def picture():
    "Each sum once more, as SVG: how many times slower the other forms are, the largest gain on top."
    import matplotlib
    matplotlib.use("Agg")
    import matplotlib.pyplot as plt
    from figures import plain
    found = sorted(rows(), key=lambda row: row[-1]["loop"])
    half = found[len(found) // 2][-1]["loop"]
    with plt.rc_context(fname=root / "nbs/matplotlibrc"):
        fig, ax = plt.subplots(figsize=(8, 0.22 * len(found) + 1.2), layout="constrained")
        marks(ax, found)
        ax.set(xscale="log", xlim=(0.5, None), ylim=(-0.7, len(found) - 0.3), yticks=range(len(found)),
               yticklabels=[label(lemma, sizes) for lemma, sizes, *_ in found],
               xlabel="time of the other form / time of kronlemmas")
        ax.set_title(f"Half of the loops take more than {half // 10 * 10:.0f} times as long", loc="left",
                     fontsize=11)
        ax.tick_params(axis="y", labelsize=7), ax.grid(axis="x", alpha=0.3)
        ax.legend(fontsize=8, loc="lower right")
        text = io.StringIO()
        fig.savefig(text, format="svg", metadata={"Date": None})
        plt.close(fig)
    return plain(text.getvalue())


def speedups():
    """(module, class, case, seconds of ours or None, how many times slower the loop is) of every benchmark
    with a loop."""
    values = newest()[2]
    for name, found in sorted(values.items()):
        if not name.endswith(".track_speedup"): continue
        module, benchmark, _ = name.split(".")
        for params, ratio in found.items():
            ours = values.get(f"{module}.{benchmark}.time_vectorised", {}).get(params)
            yield module.removeprefix("bench_"), benchmark, params[0], ours, ratio


def ten_loops():
    "The ratios of chapter 209, in Markdown; nothing if they are not measured."
    lines = [f"| {case} | {time(ours) if ours else ''} | {number(ratio)} |"
             for module, _, case, ours, ratio in speedups() if module == "ten_loops"]
    return "\n".join(["## Measured", "", "| loop | the line | loop / line |", "|---|---|---|", *lines, "",
                      f"Measured by asv: {about()}."]) if lines else ""


def page():
    "The speed page of the site: the dashboard, the table, and every other benchmark of the newest commit."
    lines = [f"| `{module}` | {benchmark} | {case} | {time(ours) if ours else ''} | {number(ratio)} |"
             for module, benchmark, case, ours, ratio in speedups()]
    return "\n".join(["# Speed", "",
                      "Every function that has a loop against it, or against what one writes without it, "
                      "measured by asv, commit by commit. A ratio below one means that ours is slower. The "
                      "notes are the text in which the lemmas were first printed, with the corrections of "
                      "the [errata](710_errata.ipynb).", "",
                      '<a href="dashboard/index.html">The dashboard</a> draws all of it over the commits. It '
                      'opens without a network.', "",
                      "![Each sum as one line, with the ratio of other forms to ours on a logarithmic "
                      "axis, the largest gain on top.](images/speed.svg)", "", "## The sums", "", table(), "",
                      "## Everything", "", "| module | benchmark | case | ours | loop / ours |",
                      "|---|---|---|---|---|", *lines, ""])


def put(text):
    "The text of nbs/index.ipynb with the table in its place."
    before, rest = text.split(START)
    return before + table() + rest.split(END)[1]


def stale():
    "Whether the table of nbs/index.ipynb or the picture is not that of the stored results."
    import nbformat
    if PICTURE.read_text(encoding="utf-8") != picture(): return True
    cell = next(c for c in nbformat.read(root / "nbs/index.ipynb", 4).cells if START in c.source)
    return put(cell.source) != cell.source


if __name__ == "__main__":
    import nbformat
    nb = nbformat.read(root / "nbs/index.ipynb", 4)
    for c in nb.cells:
        if START in c.source: c.source = put(c.source)
    nbformat.write(nb, root / "nbs/index.ipynb")
    PICTURE.write_text(picture(), encoding="utf-8")
