"Linear mixed models. The modules here give the fits their methods; a new one is a new name in this list."
from . import (
    bootstrap, contrasts, influence, intervals, likelihood_ratio, many, means, model, predict,
    random_terms, rows_in_parts, summary, terms, tidy,
)
