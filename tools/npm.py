"""JavaScript libraries for the site and the dashboard, from npm at build time, so that no page asks another
host for anything.

tools/site/package.json names them; the lock file beside it fixes their versions, and those of what they need,
with a checksum of each.
"""
import shutil
import subprocess
from pathlib import Path

root = Path(__file__).resolve().parent.parent
folder = root / "_docs/npm"


def library(path):
    """A file of one of the packages, such as jquery/dist/jquery.min.js; they are fetched if they are not
    there."""
    found = folder / "node_modules" / path
    if not found.exists():
        if not shutil.which("npm"):
            raise SystemExit("the site and the dashboard need npm, for MathJax and the scripts of asv: "
                             "install Node.js")
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"): shutil.copy(root / "tools/site" / name, folder)
        quiet = ("--silent", "--no-audit", "--no-fund", "--ignore-scripts")
        subprocess.run(["npm", "ci", *quiet], cwd=folder, check=True)
    return found
