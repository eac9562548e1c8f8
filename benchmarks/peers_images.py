"""Images to maps, beside lmm_many in memory and beside the toolbox BLMM: `python -m benchmarks.peers_images
[--python FILE] [memory] [slopes] [crossed]`.

"memory" measures the processor's time of lmm_images over that of lmm_many and its t tests with all voxels in
memory, 10,000 voxels of 500 images, one factor with slopes, in turns in one process, and says the most memory
that a process of its own takes, as Linux counts it. The other words are designs of BLMM's own generator of
test data, written to images and fitted by both programs; the maps are compared where both have converged.
What BLMM does in jobs of a cluster is done here one after the other.
`--python` is the interpreter that has pyblmm, where it is not this one. What is not installed is left out and
named.
"""
import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import process_time

import numpy as np

import kronlemmas as kl

DESIGNS = {"slopes": ((30,), (2,), 300, 5000), "crossed": ((20, 10), (2, 1), 300, 1000)}
DATA = """
import json, os, sys
import blmm, nibabel as nib, numpy as np, pandas as pd
sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(blmm.__file__)), "test", "Unit"))
from genTestDat import genTestData3D
folder, levels, effects, n, v = json.loads(sys.argv[1])
np.random.seed(1)
Y, X, Z, *_ = genTestData3D(n=n, p=3, nlevels=np.array(levels), nraneffs=np.array(effects), v=v)
X, Z = X[0] if X.ndim == 3 else X, Z[0] if Z.ndim == 3 else Z
side = v // 10
image = lambda x: nib.Nifti1Image(np.float32(x).reshape(side, 5, 2), np.eye(4))
put = lambda name, x: nib.save(image(x), f"{folder}/{name}.nii")
for i in range(n): put(f"y{i}", Y[:, i, 0])
put("mask", np.ones(v))
table, start, config = {f"x{j}": X[:, j] for j in (1, 2)}, 0, []
for k, (l, q) in enumerate(zip(levels, effects)):
    part = Z[:, start:start + l * q].reshape(n, l, q)
    level = np.abs(part).sum(axis=2).argmax(axis=1)
    covariates, start = part[np.arange(n), level], start + l * q
    table |= {f"f{k}": level, **{f"z{k}{a}": z for a, z in enumerate(covariates.T)}}
    np.savetxt(f"{folder}/f{k}.csv", level, fmt="%d")
    np.savetxt(f"{folder}/z{k}.csv", covariates, delimiter=",")
    config.append({f"f{k + 1}": dict(name=f"f{k}", factor=f"{folder}/f{k}.csv", design=f"{folder}/z{k}.csv")})
np.savetxt(f"{folder}/X.csv", X, delimiter=",")
pd.DataFrame(table).to_csv(f"{folder}/design.csv", index=False)
open(f"{folder}/list.txt", "w").write("\\n".join(f"{folder}/y{i}.nii" for i in range(n)) + "\\n")
json.dump(config, open(f"{folder}/z.json", "w"))
"""
BLMM = """
import json, os, sys, time, warnings
warnings.simplefilter("ignore")
import numpy as np, yaml
np.in1d = lambda a, b: np.isin(a, b).ravel()                # which NumPy 2.4 has no longer
from blmm.lib.blmm_batch import batch
from blmm.lib.blmm_cleanup import cleanup
from blmm.lib.blmm_concat import concat
from blmm.lib.blmm_results import results
from blmm.lib.blmm_setup import setup
folder, tol = json.loads(sys.argv[1])
contrasts = [{"c1": dict(name="x1", vector=[0, 1, 0])}]
asked = dict(Y_files=f"{folder}/list.txt", analysis_mask=f"{folder}/mask.nii", X=f"{folder}/X.csv",
             Z=json.load(open(f"{folder}/z.json")), outdir=f"{folder}/blmm", contrasts=contrasts, tol=tol,
             maxnit=2000, voxelBatching=1, maxnvb=4)
yaml.dump(asked, open(f"{folder}/blmm.yml", "w"))
start, out = time.process_time(), sys.stdout
sys.stdout = open(os.devnull, "w")
for k in range(1, setup(f"{folder}/blmm.yml") + 1): batch(k, f"{folder}/blmm.yml")
concat(f"{folder}/blmm.yml")
for k in range(1, int(open(f"{folder}/blmm/nvb.txt").readline()) + 1): results(f"{folder}/blmm.yml", k)
cleanup(f"{folder}/blmm.yml")
sys.stdout = out
most = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(json.dumps([time.process_time() - start, int(most.split()[1]) / 1024]))
"""
OURS = """
import json, sys, time
import kronlemmas as kl
asked = json.loads(sys.argv[1])
start = time.process_time()
kl.lmm_images(**asked, progress=False)
most = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(json.dumps([time.process_time() - start, int(most.split()[1]) / 1024]))
"""


FITTED = "kl.lmm_images(**asked, progress=False)"
LIBRARIES = "import pandas, formulae, rich.progress, scipy.stats, scipy.sparse, scipy.linalg"


def called(python, program, asked):
    "What a program of its own prints last, from JSON; None if it prints nothing."
    done = subprocess.run([python, "-c", program, json.dumps(asked)], capture_output=True, text=True)
    if done.returncode: raise RuntimeError(done.stderr[-3000:])
    return json.loads(lines[-1]) if (lines := done.stdout.splitlines()) else None


def has_blmm(python):
    return not subprocess.run([python, "-c", "import blmm, nibabel"], capture_output=True).returncode


def same_maps(folder):
    "How far maps are from each other where both have converged, as text."
    import nibabel as nib
    theirs = lambda name: np.asarray(nib.load(f"{folder}/blmm/blmm_vox_{name}.nii").dataobj, float)
    ours = lambda name: np.asarray(nib.load(f"{folder}/ours/{name}.nii.gz").dataobj, float).ravel()
    llh, status = theirs("llh").ravel(), ours("status")
    both = (status == 1) & (np.abs(llh - ours("loglik")) < 1e-3)
    flat = lambda name: theirs(name).reshape(len(llh), -1)
    pairs = {"beta": (flat("beta")[:, 1], ours("beta_x1")), "se": (flat("conSE")[:, 0], ours("se_x1")),
             "t": (flat("conT")[:, 0], ours("t_x1")), "sigma2": (flat("sigma2")[:, 0], ours("sigma2")),
             "llh": (llh, ours("loglik"))}
    worst = {name: np.max(np.abs(x - y)[both] / (1 + np.abs(y[both]))) for name, (x, y) in pairs.items()}
    lower = int(np.sum(llh < ours("loglik") - 1e-3))
    return (f"{both.sum()} of {len(both)} voxels converged in both, largest difference "
            + ", ".join(f"{name} {x:.1e}" for name, x in worst.items())
            + f"; BLMM's log-likelihood is lower by over 0.001 in {lower}, ours in "
              f"{int(np.sum(ours('loglik') < llh - 1e-3))}")


def beside_blmm(name, python):
    levels, effects, n, v = DESIGNS[name]
    with tempfile.TemporaryDirectory() as folder:
        called(python, DATA, [folder, levels, effects, n, v])
        of = lambda k, q: f"(0 + {' + '.join(f'z{k}{a}' for a in range(q))} | f{k})"
        random = " + ".join(map(of, range(len(effects)), effects))
        asked = dict(formula=f"y ~ x1 + x2 + {random}", table=f"{folder}/design.csv", zeros_missing=True,
                     images=f"{folder}/list.txt", mask=f"{folder}/mask.nii", out=f"{folder}/ours")
        ours, theirs = called(sys.executable, OURS, asked), called(python, BLMM, [folder, "1e-6"])
        print(f"{name}, {v} voxels, {n} images, levels {levels}, effects {effects}: BLMM / ours "
              f"{theirs[0] / ours[0]:.1f} in time, {theirs[1]:.0f} MB / {ours[1]:.0f} MB", flush=True)
        print("    tolerance 1e-6:", same_maps(folder), flush=True)
        called(python, BLMM, [folder, "1e-12"])
        print("    tolerance 1e-12:", same_maps(folder), flush=True)


def measured(f, repeat):
    "Seconds of the processor of each call after the first, one after the other."
    f()
    for _ in range(repeat):
        start = process_time()
        f()
        yield process_time() - start


def beside_memory(voxels=10_000, n=500, repeat=3):
    "lmm_images over lmm_many in memory."
    import pandas as pd
    rng = np.random.default_rng(0)
    g, x = np.repeat(np.arange(50), n // 50), rng.normal(size=n)
    X = np.column_stack([np.ones(n), x])
    b = rng.normal(size=(2, 50, voxels))
    Y = b[0, g] + 0.5 * b[1, g] * x[:, None] + rng.normal(size=(n, voxels))
    with tempfile.TemporaryDirectory() as folder:
        np.save(f"{folder}/mask.npy", np.ones((voxels // 100, 10, 10), bool))
        paths = [f"{folder}/{k}.npy" for k in range(n)]
        for path, y in zip(paths, Y): np.save(path, y.reshape(-1, 10, 10).astype(np.float32))
        pd.DataFrame(dict(x=x, g=g)).to_csv(f"{folder}/design.csv", index=False)
        asked = dict(formula="y ~ x + (x | g)", table=f"{folder}/design.csv", images=paths,
                     mask=f"{folder}/mask.npy")
        places = (f"{folder}/out{k}" for k in range(100))
        ours = lambda: kl.lmm_images(**asked, out=next(places), progress=False)
        in_memory = lambda: kl.lmm_many(Y, X, [(g, X)], progress=False).t_test()
        pairs = list(zip(measured(ours, repeat), measured(in_memory, repeat)))
        ratio, per = median(a / b for a, b in pairs), 1e6 * median(a for a, _ in pairs) / voxels
        print(f"memory: {voxels} voxels of {n} images, {per:.0f} us a voxel, images / memory {ratio:.2f}")
        nothing = called(sys.executable, OURS.replace(FITTED, LIBRARIES), asked)[1]
        for memory in (16 * 2**20, 2**30):
            taken = called(sys.executable, OURS, asked | dict(out=next(places), memory=memory))[1]
            print(f"    memory={memory / 2**20:.0f} MiB: {taken - nothing:.0f} MiB above the {nothing:.0f} "
                  f"MiB of the libraries; the images are {8 * Y.size / 2**20:.0f} MiB as doubles", flush=True)


def main(argv=None):
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("words", nargs="*", choices=["memory", *DESIGNS, []])
    p.add_argument("--python", default=sys.executable)
    args = p.parse_args(argv)
    words = args.words or ["memory", *DESIGNS]
    if "memory" in words: beside_memory()
    if {*words} - {"memory"} and not has_blmm(args.python):
        return print("left out: BLMM, which needs pyblmm in an environment of its own: --python FILE")
    for name in DESIGNS:
        if name in words: beside_blmm(name, str(Path(args.python)))


if __name__ == "__main__": main()
