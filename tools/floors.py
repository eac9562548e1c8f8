"""The chapters with the oldest versions that settings.ini allows: `make test-floors`, some ten minutes. Ends
with `N passed, N failed, N skipped`.

What reads and runs the notebooks is of today; the Python is the one that runs this.
"""
import re
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from check import root, settings

# of the extra dev: what runs a notebook, and a peer that some of them ask
TOOLS = ("nbdev", "execnb", "fastcore", "ghapi", "opt_einsum")
ALONE = ["nbformat"]  # of jupyter, which is large


def lowest():
    "Every requirement at its lower bound, without the tools, the site and the heavy array libraries."
    groups = [key for key in settings if key == "requirements" or (key.endswith("_requirements")
              and key.split("_")[0] not in ("dev", "docs", "torch", "jax"))]
    bound = lambda r: re.sub(r">=([\d.]+).*", r"==\1", r)
    return [bound(r) for key in groups
            for r in settings[key].split()] + [r for r in settings["dev_requirements"].split()
                                               if r.startswith(TOOLS)] + ALONE


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = Path(folder, "bin/python")
        print("\n".join(lowest()), flush=True)
        subprocess.run([python, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-deps",
                        "-e", root], check=True)
        subprocess.run([python, "-m", "pip", "install", "-q", "--disable-pip-version-check", *lowest()],
                       check=True)
        sys.exit(subprocess.run([python, root / "tools/check.py",
                                 *(sys.argv[1:] or ["notebook "])]).returncode)
