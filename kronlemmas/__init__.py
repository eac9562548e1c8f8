"Sums of Kronecker, Khatri-Rao and outer products over block partitions."
__version__ = "0.2.0"

from kronlemmas.vectorization import partition, stack_blocks, unvec, unvech, vec, vecb, vech
from kronlemmas.special import (commutation_matrix, commutation_permutation, duplication_matrix,
                                duplication_pinv, elimination_matrix, symmetrizer_matrix)
from kronlemmas.products import face_splitting, hadamard, khatri_rao, kronecker, kronecker_sum, tracy_singh
from kronlemmas.implicit import khatri_rao_gram, khatri_rao_matvec, khatri_rao_rmatvec, kron_matvec
from kronlemmas.operators import khatri_rao_operator, kron_operator, kron_solve, mttkrp
from kronlemmas.sums.block_einsum import block_einsum
from kronlemmas.sums.sum_outer import sum_outer
from kronlemmas.sums.sum_sandwich import sum_sandwich
from kronlemmas.sums.sum_residual_outer import sum_residual_outer
from kronlemmas.sums.sum_kron import sum_kron
from kronlemmas.sums.sum_kron_outer import sum_kron_outer
from kronlemmas.sums.sum_block_kron_outer import sum_block_kron_outer
from kronlemmas.sums.block_sums import sum_block_kron, sum_block_outer, sum_diag_blocks
from kronlemmas.symmetric import smat, sum_block_kron_vech, svec, symmetric_kronecker
from kronlemmas.sums.block_products import block_khatri_rao
from kronlemmas.nearest import nearest_kronecker, partial_trace, partial_transpose
from kronlemmas.statements import index
from kronlemmas.lstsq import KhatriRaoLstsq, KronLstsq, khatri_rao_lstsq, kron_lstsq
from kronlemmas.covariance import TwoKroneckerCovariance
from kronlemmas.kronecker_sums import KroneckerSumCovariance
from kronlemmas.glam import kron_quadratic_diag, kron_weighted_gram
from kronlemmas.mixed.formula import FormulaFit, lmm
from kronlemmas.mixed.model import LinearMixedModel
from kronlemmas.mixed.result import MixedModelFit
from kronlemmas.mixed.many import ManyFits, lmm_many
from kronlemmas.mixed.sign_flips import SignFlips, sign_flips
from kronlemmas.imaging.maps import ImageMaps, lmm_images
from kronlemmas.sums.plan import plan
from kronlemmas import loops
from kronlemmas._base.methods import document

__all__ = [
    "partition", "stack_blocks", "unvec", "unvech", "vec", "vecb", "vech", "commutation_matrix",
    "commutation_permutation", "duplication_matrix", "duplication_pinv", "elimination_matrix",
    "symmetrizer_matrix", "face_splitting", "hadamard", "khatri_rao", "kronecker", "kronecker_sum",
    "tracy_singh", "khatri_rao_gram", "khatri_rao_matvec", "khatri_rao_rmatvec", "kron_matvec",
    "khatri_rao_operator", "kron_operator", "kron_solve", "mttkrp", "block_einsum", "sum_outer",
    "sum_sandwich", "sum_residual_outer", "sum_kron", "sum_kron_outer", "sum_block_kron_outer",
    "sum_block_kron", "sum_block_outer", "sum_diag_blocks", "smat", "sum_block_kron_vech", "svec",
    "symmetric_kronecker", "block_khatri_rao", "nearest_kronecker", "partial_trace", "partial_transpose",
    "index", "KhatriRaoLstsq", "KronLstsq", "khatri_rao_lstsq", "kron_lstsq", "TwoKroneckerCovariance",
    "KroneckerSumCovariance", "kron_quadratic_diag", "kron_weighted_gram", "FormulaFit", "lmm",
    "LinearMixedModel", "MixedModelFit", "ManyFits", "lmm_many", "SignFlips", "sign_flips", "ImageMaps",
    "lmm_images", "plan", "loops",
]

document()


def __getattr__(name):
    if name not in ("data", "pictures"):
        raise AttributeError(f"module 'kronlemmas' has no attribute {name!r}")
    from importlib import import_module
    return import_module(f"kronlemmas.{name}")
