"Sums of Kronecker, Khatri-Rao and outer products over block partitions."
__version__ = "0.1.0"

from kronlemmas.vectorization import partition, stack_blocks, unvec, unvech, vec, vecb, vech
from kronlemmas.special import (commutation_matrix, commutation_permutation, duplication_matrix, duplication_pinv,
                                elimination_matrix, symmetrizer_matrix)
from kronlemmas.products import face_splitting, hadamard, khatri_rao, kronecker, kronecker_sum, tracy_singh
from kronlemmas.implicit import khatri_rao_gram, khatri_rao_matvec, khatri_rao_rmatvec, kron_matvec
from kronlemmas.lemma1 import sum_outer
from kronlemmas.lemma2 import sum_sandwich
from kronlemmas.lemma3 import sum_residual_outer
from kronlemmas.lemma4 import sum_kron
from kronlemmas.lemma5 import sum_kron_outer
from kronlemmas.lemma6 import sum_block_kron_outer
from kronlemmas.block_sums import sum_block_kron, sum_block_outer, sum_diag_blocks
from kronlemmas.sums.block_einsum import block_einsum
from kronlemmas.evaluation_order import plan
from kronlemmas.lstsq import KhatriRaoLstsq, KronLstsq, khatri_rao_lstsq, kron_lstsq
from kronlemmas.covariance import TwoKroneckerCovariance
from kronlemmas.mixed.model import LinearMixedModel, MixedModelFit
from kronlemmas.mixed.formula import FormulaFit, lmm
from kronlemmas.mixed.many import ManyFits, lmm_many
from kronlemmas.nearest import nearest_kronecker, partial_trace
from kronlemmas.glam import kron_quadratic_diag, kron_weighted_gram
from kronlemmas.statements import index
from kronlemmas import loops

__all__ = [
    "partition", "stack_blocks", "unvec", "unvech", "vec", "vecb", "vech",
    "commutation_matrix", "commutation_permutation", "duplication_matrix", "duplication_pinv", "elimination_matrix", "symmetrizer_matrix",
    "face_splitting", "hadamard", "khatri_rao", "kronecker", "kronecker_sum", "tracy_singh",
    "khatri_rao_gram", "khatri_rao_matvec", "khatri_rao_rmatvec", "kron_matvec", "kron_quadratic_diag", "kron_weighted_gram",
    "sum_outer", "sum_sandwich", "sum_residual_outer", "sum_kron", "sum_kron_outer", "sum_block_kron_outer",
    "sum_block_kron", "sum_block_outer", "sum_diag_blocks", "block_einsum", "plan",
    "KhatriRaoLstsq", "KronLstsq", "khatri_rao_lstsq", "kron_lstsq", "TwoKroneckerCovariance",
    "LinearMixedModel", "MixedModelFit", "FormulaFit", "lmm", "ManyFits", "lmm_many", "nearest_kronecker", "partial_trace", "index", "loops",
]
