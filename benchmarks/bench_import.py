"""How long `import kronlemmas` takes in a fresh interpreter, beside NumPy alone, and what comes with it: the
package aims at NumPy's time and 60 ms.
"""
import subprocess
import sys

LOADED = """
import sys, numpy
before = set(sys.modules)
import kronlemmas
print(sum("kronlemmas" not in name for name in set(sys.modules) - before))
"""


class Import:
    def timeraw_import(self): return "import kronlemmas"
    def timeraw_reference(self): return "import numpy"
    def track_modules(self):
        return int(subprocess.run([sys.executable, "-c", LOADED], check=True, capture_output=True,
                                  text=True).stdout)
    def peakmem_reference(self): pass


Import.track_modules.unit = "modules beyond NumPy's"
