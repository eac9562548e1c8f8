"Sums of Kronecker, Khatri-Rao and outer products over block partitions."
__version__ = "0.1.0"

from kronlemmas.vectorization import partition, stack_blocks, unvec, unvech, vec, vecb, vech
from kronlemmas.special import (commutation_matrix, commutation_permutation, duplication_matrix, duplication_pinv,
                                elimination_matrix, symmetrizer_matrix)
from kronlemmas.products import face_splitting, hadamard, khatri_rao, kronecker, kronecker_sum, tracy_singh
