"""JavaScript libraries for the site and the dashboard, from npm at build time, at fixed versions, so that no page asks another host for anything."""
import shutil
import subprocess
from pathlib import Path

root = Path(__file__).resolve().parent.parent
folder = root / "_docs/npm"
PACKAGES = ["mathjax-full@3.2.2", "jquery@3.3.1", "flot@0.8.3", "flot-orderbars@1.0.0", "stupid-table-plugin@1.1.3", "blueimp-md5@2.19.0", "bootstrap@3.1.1"]


def library(path):
    "A file of one of the packages, such as jquery/dist/jquery.min.js; they are fetched if they are not there."
    found = folder / "node_modules" / path
    if not found.exists():
        if not shutil.which("npm"): raise SystemExit("the site and the dashboard need npm, for MathJax and the scripts of asv: install Node.js")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "package.json").write_text("{}")
        subprocess.run(["npm", "install", "--silent", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--no-package-lock", *PACKAGES], cwd=folder, check=True)
    return found
