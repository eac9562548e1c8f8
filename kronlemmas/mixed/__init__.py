"Linear mixed models. The modules here give `MixedModelFit` its methods; a new one is a new name in this list."
from . import bootstrap, contrasts, intervals, likelihood_ratio, means, predict, random_terms, summary, terms
