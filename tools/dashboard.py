"""Publish the stored asv results as pages that open without a network: `make dashboard`, or `make dashboard
SERVE=1` to look at them.
"""
import os
import re
import shutil
import subprocess
import sys

from npm import library, root

html = root / ".asv/html"
SCRIPTS = {
    "jquery-3.3.1.min.js": "jquery/dist/jquery.min.js", "jquery.flot.min.js": "flot/jquery.flot.js",
    "jquery.flot.time.min.js": "flot/jquery.flot.time.js",
    "jquery.flot.selection.min.js": "flot/jquery.flot.selection.js",
    "jquery.flot.categories.min.js": "flot/jquery.flot.categories.js",
    "jquery.flot.orderBars.js": "flot-orderbars/js/jquery.flot.orderBars.js",
    "stupidtable.min.js": "stupid-table-plugin/stupidtable.min.js",
    "md5.min.js": "blueimp-md5/js/md5.min.js", "bootstrap.min.js": "bootstrap/dist/js/bootstrap.min.js",
    "bootstrap.min.css": "bootstrap/dist/css/bootstrap.min.css",
}


def publish():
    "Write .asv/html from .asv/results, and put the scripts that it names beside it."
    subprocess.run([os.path.join(os.path.dirname(sys.executable), "asv"), "publish", "--no-pull"], cwd=root,
                   check=True, stdout=subprocess.DEVNULL)
    vendor = html / "vendor"
    vendor.mkdir(exist_ok=True)

    def local(match):
        name = match[2].rsplit("/", 1)[-1]
        shutil.copy(library(SCRIPTS[name]), vendor / name)
        return f'{match[1]}="vendor/{name}"'

    page = html / "index.html"
    text = re.sub(r'(src|href)="(https?://[^"]*\.(?:js|css))"(?: integrity="[^"]*")?(?: '
                  r'crossorigin(?:="[^"]*")?)?', local, page.read_text())
    left = re.findall(r'(?:src|href)="https?://[^"]*\.(?:js|css)"', text)
    if left: raise SystemExit(f"asv names scripts that are not known here: {left}")
    page.write_text(text)
    return html


if __name__ == "__main__": print(publish() / "index.html")
