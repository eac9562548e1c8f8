"""Benchmarks of what comes after a fit of crossed factors: degrees of freedom and standard errors of
predictions, against the fit itself."""
from .common import mixed_design, seconds

try: from kronlemmas import LinearMixedModel
except ImportError: LinearMixedModel = None  # a commit without mixed models


class Crossed:
    """Two crossed factors with few of the pairs of levels; `track_df` is the time of Satterthwaite's degrees
    of freedom and `track_errors` that of the standard errors of all rows, as parts of the fit's."""
    params, param_names = [[(600, 200), (8000, 2500)]], ["levels"]
    rounds, repeat, timeout, version = 1, (1, 3, 2.0), 300, "1"

    def setup(self, levels):
        if LinearMixedModel is None: raise NotImplementedError
        Y, X, codes, Zs = mixed_design(levels, (1, 1), 5 * levels[0], 1)
        self.rows = X, list(zip(codes, Zs))
        self.model = LinearMixedModel(Y[:, 0], *self.rows)
        self.fitted = self.model.fit()

    def fit(self): return self.model.fit()

    def df(self):
        self.fitted.__dict__.pop("observed_cov", None)               # computed when it is asked for first
        return self.fitted.t_test().df

    def errors(self): return self.fitted.predict(*self.rows, se=True).arrays["se"]
    def time_df(self, levels): self.df()
    def time_errors(self, levels): self.errors()
    def peakmem_errors(self, levels): self.errors()
    def track_df(self, levels): return seconds(self.df, 1) / seconds(self.fit, 1)
    def track_errors(self, levels): return seconds(self.errors, 1) / seconds(self.fit, 1)


Crossed.track_df.unit = Crossed.track_errors.unit = "of the fit"
