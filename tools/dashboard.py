"""Publish the stored asv results as pages that open without a network: `make dashboard`, or `make dashboard
SERVE=1` to look at them.
"""
import os
import re
import shutil
import subprocess
import sys
from statistics import quantiles

from npm import library, root
from speed import spreads

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


ABOUT = """<p id="about">One point is one commit. <b>time</b>: seconds for a call, <b>peakmem</b>: bytes,
<b>speedup</b>: how many times as long the loop takes (x), <b>ratio</b>: our time over that of another form,
with the unit beside the axis. <b>spread</b>: how well a speedup is known, over several processes in which all
commits were called in turn: MEDIAN % in half of the cases, TENTH % or more in one of ten. A smaller step says
nothing; <b>bench_machine</b> is a product and a copy that never change. Commits before fa061ed6 were measured
apart, so that a step there says nothing either, and regressions count from there on. A speedup that grows is
better, although the list colours all growth alike.</p>"""
HEAD = """<meta name="viewport" content="width=device-width, initial-scale=1"><style>
.navbar-default :is(.navbar-nav > li > a, .navbar-text, .navbar-brand) { color: #555; }
#graph-display .active, #summarylist-navigation .active { color: #000; }
#about { clear: both; margin: 0 15px 4px; font-size: 12px; line-height: 1.35; max-width: 110em; }
[style*="top: 55px"] { top: 108px !important; }
[style*="top: 60px"] { top: 113px !important; }
@media (max-width: 1300px) {
  #nav { position: static; float: none !important; }
  [style*="top: 55px"], [style*="top: 60px"] { top: 0 !important; }
  #summarygrid-display, #regressions-display, #summarylist-display > div,
  #graph-display > div { position: static !important; width: auto !important; overflow: auto !important; }
  #graph-display > div:last-child { position: relative !important; left: 0 !important; height: 30em;
    margin: 0 10px; }
  #graph-display:not([style*="display: none"]) { display: flex !important; flex-direction: column-reverse; }
  #regressions-body, #summarylist-body { overflow-x: auto !important; }
}
@media (max-width: 600px) {
  .navbar-nav, .navbar-nav > li { float: none !important; margin: 0; }
  nav ul li.active a { height: auto; }
  .navbar-text { margin: 6px 15px; }
  .navbar-nav .navbar-brand { height: auto !important; font-size: 15px; overflow-wrap: anywhere; }
  #summarylist-body td:first-child,
  #regressions-body td:first-child { min-width: 15em; overflow-wrap: anywhere; }
  #summarygrid-display .btn-group-vertical, #summarygrid-display > div { max-width: 100%; }
}
/* In the dark all is inverted, the drawings too; hues stay. */
@media (prefers-color-scheme: dark) {
  html { background: #fff; filter: invert(.92) hue-rotate(180deg); }
}
</style>"""


def explained(text):
    "The page of asv with what its numbers mean, and fit for a phone."
    tenths = quantiles([x for *_, x in spreads()], n=10)
    about = ABOUT.replace("MEDIAN", f"{tenths[4]:.1f}").replace("TENTH", f"{tenths[8]:.1f}")
    return text.replace("</head>", f"{HEAD}</head>").replace("</nav>", f"{about}</nav>")


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
    page.write_text(explained(text))
    return html


if __name__ == "__main__": print(publish() / "index.html")
