try: from kronlemmas.sums import kernels
except ImportError: kernels = None  # a commit that has none
if kernels: kernels.at_once = True  # what is compiled is measured, from the first call on
