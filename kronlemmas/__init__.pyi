"Types of the public names, by tools/stubs.py from the functions and the comments of arguments."
from collections.abc import Sequence
from typing import Any, SupportsIndex, TypeAlias

from kronlemmas import data as data
from kronlemmas import loops as loops
from kronlemmas import pictures as pictures
from kronlemmas.lstsq import KhatriRaoLstsq as KhatriRaoLstsq
from kronlemmas.lstsq import KronLstsq as KronLstsq
from kronlemmas.covariance import TwoKroneckerCovariance as _TwoKroneckerCovariance
from kronlemmas.kronecker_sums import KroneckerSumCovariance as _KroneckerSumCovariance
from kronlemmas.mixed.formula import FormulaFit as _FormulaFit
from kronlemmas.mixed.model import LinearMixedModel as _LinearMixedModel
from kronlemmas.mixed.result import MixedModelFit as _MixedModelFit
from kronlemmas.mixed.many import ManyFits as _ManyFits
from kronlemmas.mixed.sign_flips import SignFlips as SignFlips
from kronlemmas.imaging.maps import ImageMaps as _ImageMaps
from kronlemmas.sums.plan import Plan as _Plan
from kronlemmas.statements import Statements as _Statements

_Array: TypeAlias = Any  # of NumPy, torch, JAX, CuPy, dask ...; the result is of the library of the arguments
_Size: TypeAlias = SupportsIndex
_Pair: TypeAlias = Sequence[SupportsIndex]

__version__: str

def partition(A: _Array, block: _Pair) -> _Array:
    """The blocks of a matrix as a strided view, never a copy.

    Parameters
    ----------
    A : array, shape (..., m1, m2)
        matrix
    block : array, shape (n1, n2)
        height and width of a block

    Returns
    -------
    array, shape (..., m1/n1, m2/n2, n1, n2)
        the blocks: A_ij at [..., i, j, :, :]

    Raises
    ------
    ValueError
        If the block does not divide the shape.

    See Also
    --------
    stack_blocks : The blocks of a matrix in one column of blocks, a view where the shapes
        allow it.
    vecb : Every block as one row, a view where the shapes allow it.
    loops.partition : The blocks, collected one by one.

    References
    ----------
    .. [1] Chapter 102.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> kl.partition(np.arange(8).reshape(2, 4), (2, 2)).tolist()
    [[[[0, 1], [4, 5]], [[2, 3], [6, 7]]]]
    """
def stack_blocks(A: _Array, block: _Pair) -> _Array:
    """The blocks of a matrix in one column of blocks, a view where the shapes allow it.

    Parameters
    ----------
    A : array, shape (..., m1, m2)
        matrix
    block : array, shape (n1, n2)
        height and width of a block

    Returns
    -------
    array, shape (..., l1*l2*n1, n2)
        the blocks A_ij one below the other, j fastest

    Raises
    ------
    ValueError
        If the block does not divide the shape.

    See Also
    --------
    partition : The blocks of a matrix as a strided view, never a copy.
    vecb : Every block as one row, a view where the shapes allow it.
    loops.stack_blocks : A_11, A_12, ..., A_21, ... one below the other.

    References
    ----------
    .. [1] Chapter 102.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> kl.stack_blocks(np.arange(8).reshape(2, 4), (2, 2)).tolist()
    [[0, 1], [4, 5], [2, 3], [6, 7]]
    """
def unvec(v: _Array, shape: _Pair) -> _Array:
    """Inverse of `vec`; a view where the memory allows.

    Parameters
    ----------
    v : array, shape (..., m*n)
        vector, or stack of vectors
    shape : array, shape (m, n)
        shape of the matrix

    Returns
    -------
    array, shape (..., m, n)
        the matrix A with vec(A) == v

    Raises
    ------
    ValueError
        If the length is not m*n.

    See Also
    --------
    vec : Stack the columns: `vec(A)[p + m*q] == A[p, q]`; a view where the memory allows.
    loops.unvec : Entry (p, q) is entry p + m*q of the vector.

    References
    ----------
    .. [1] Chapter 102.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> kl.unvec(np.array([1, 3, 2, 4]), (2, 2)).tolist()
    [[1, 2], [3, 4]]
    """
def unvech(v: _Array) -> _Array:
    """Inverse of `vech` on symmetric matrices.

    Parameters
    ----------
    v : array, shape (..., n*(n+1)/2)
        vector, or stack of vectors

    Returns
    -------
    array, shape (..., n, n)
        the symmetric matrix S with vech(S) == v

    Raises
    ------
    ValueError
        If the length is not n*(n+1)/2.

    See Also
    --------
    vech : Stack the columns of the lower triangle.
    smat : Inverse of `svec` on symmetric matrices.
    loops.unvech : Fill the lower triangle column by column, and mirror it.

    References
    ----------
    .. [1] Chapter 102.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> kl.unvech(np.array([1, 2, 3])).tolist()
    [[1, 2], [2, 3]]
    """
def vec(A: _Array) -> _Array:
    """Stack the columns: `vec(A)[p + m*q] == A[p, q]`; a view where the memory allows.

    Parameters
    ----------
    A : array, shape (..., m, n)
        matrix

    Returns
    -------
    array, shape (..., m*n)
        its columns, one below the other

    Raises
    ------
    ValueError
        For a vector.
    TypeError
        If `A` is not an array.

    See Also
    --------
    unvec : Inverse of `vec`; a view where the memory allows.
    vech : Stack the columns of the lower triangle.
    vecb : Every block as one row, a view where the shapes allow it.
    commutation_matrix : The commutation matrix K_{m,n}, which takes `vec(A)` to `vec(A.T)`.
    loops.vec : Column after column.

    References
    ----------
    .. [1] Magnus & Neudecker (2019), section 2.4.
    .. [2] Chapter 102.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> kl.vec(np.array([[1, 2], [3, 4]])).tolist()
    [1, 3, 2, 4]
    """
def vecb(A: _Array, block: _Pair) -> _Array:
    """Every block as one row, a view where the shapes allow it.

    Parameters
    ----------
    A : array, shape (..., m1, m2)
        matrix
    block : array, shape (n1, n2)
        height and width of a block

    Returns
    -------
    array, shape (..., l1*l2, n1*n2)
        row vec'(A_ij) for each block, j fastest

    Raises
    ------
    ValueError
        If the block does not divide the shape.

    See Also
    --------
    vec : Stack the columns: `vec(A)[p + m*q] == A[p, q]`; a view where the memory allows.
    partition : The blocks of a matrix as a strided view, never a copy.
    nearest_kronecker : The sum of `rank` Kronecker products nearest to A in the Frobenius
        norm.
    loops.vecb : Row vec'(A_11), row vec'(A_12), ...

    References
    ----------
    .. [1] Maullin-Sapey & Nichols (2021), who write vecb.
    .. [2] (301.46) rearrangement of a Kronecker product to rank one, chapter 301: Van Loan
           & Pitsianis (1993); Van Loan.
    .. [3] Chapter 102.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> kl.vecb(np.arange(8).reshape(2, 4), (2, 2)).tolist()
    [[0, 4, 1, 5], [2, 6, 3, 7]]
    """
def vech(S: _Array) -> _Array:
    """Stack the columns of the lower triangle.

    Parameters
    ----------
    S : array, shape (..., n, n)
        square matrix; only the lower triangle is read

    Returns
    -------
    array, shape (..., n*(n+1)/2)
        its columns, each from the diagonal down

    Raises
    ------
    ValueError
        Unless the matrix is square.

    See Also
    --------
    unvech : Inverse of `vech` on symmetric matrices.
    svec : Stack a symmetric matrix so that `svec(S) @ svec(T)` is the trace of `S @ T`.
    duplication_matrix : The duplication matrix D_n, which takes `vech(S)` to `vec(S)`.
    loops.vech : Each column from the diagonal down.

    References
    ----------
    .. [1] Magnus & Neudecker (2019), section 3.8.
    .. [2] Chapter 102.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> kl.vech(np.array([[1, 2], [2, 3]])).tolist()
    [1, 2, 3]
    """
def commutation_matrix(m: _Size, n: _Size) -> _Array:
    """The commutation matrix K_{m,n}, which takes `vec(A)` to `vec(A.T)`.

    Parameters
    ----------
    m : int
        rows of A
    n : int
        columns of A

    Returns
    -------
    array, shape (m*n, m*n)
        sparse array K with K @ vec(A) == vec(A')

    Raises
    ------
    ValueError
        If a size is not positive.
    TypeError
        If it is not an integer.

    See Also
    --------
    commutation_permutation : The commutation matrix K_{m,n} as an index: `vec(A.T) ==
        vec(A)[p]`.
    symmetrizer_matrix : The symmetrizer N_n = (I + K_{n,n})/2, which takes `vec(A)` to
        `vec((A + A.T)/2)`.
    vec : Stack the columns: `vec(A)[p + m*q] == A[p, q]`; a view where the memory allows.
    loops.commutation_matrix : A one in each row, where `commutation_permutation` says.

    References
    ----------
    .. [1] Magnus & Neudecker (2019), section 3.7.
    .. [2] (301.31) commutation matrix as a sum of unit matrices, chapter 301: M&N section
           3.7.
    .. [3] (308.5) derivative of the transpose, chapter 308: M&N chapter 9.
    .. [4] Chapter 103.

    Examples
    --------
    >>> import kronlemmas as kl
    >>> (kl.commutation_matrix(3, 2) @ [1, 3, 5, 2, 4, 6]).tolist()
    [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]
    """
def commutation_permutation(m: _Size, n: _Size) -> _Array:
    """The commutation matrix K_{m,n} as an index: `vec(A.T) == vec(A)[p]`.

    Parameters
    ----------
    m : int
        rows of A
    n : int
        columns of A

    Returns
    -------
    array, shape (m*n,)
        index p with vec(A')[s] == vec(A)[p[s]]

    Raises
    ------
    ValueError
        If a size is not positive.
    TypeError
        If it is not an integer.

    See Also
    --------
    commutation_matrix : The commutation matrix K_{m,n}, which takes `vec(A)` to `vec(A.T)`.
    vec : Stack the columns: `vec(A)[p + m*q] == A[p, q]`; a view where the memory allows.
    loops.commutation_permutation : Where the entries of vec(A') stand in vec(A), one by
        one.

    References
    ----------
    .. [1] (301.29) vec of a transpose by the commutation matrix, chapter 301: M&N section
           3.7.
    .. [2] Chapter 103.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> kl.vec(np.array([[1, 2], [3, 4], [5, 6]]))[kl.commutation_permutation(3, 2)].tolist()
    [1, 2, 3, 4, 5, 6]
    """
def duplication_matrix(n: _Size) -> _Array:
    """The duplication matrix D_n, which takes `vech(S)` to `vec(S)`.

    Parameters
    ----------
    n : int
        order of the symmetric matrix

    Returns
    -------
    array, shape (n*n, n*(n+1)/2)
        sparse array D with D @ vech(S) == vec(S)

    Raises
    ------
    ValueError
        If the order is not positive.
    TypeError
        If it is not an integer.

    See Also
    --------
    duplication_pinv : The pseudo-inverse of the duplication matrix; D_n^+ vec(A) = vech((A
        + A')/2).
    elimination_matrix : The elimination matrix L_n, which takes `vec(A)` to `vech(A)`.
    vech : Stack the columns of the lower triangle.
    loops.duplication_matrix : Entry (p, q) of the lower triangle goes to (p, q) and to (q,
        p).

    References
    ----------
    .. [1] Magnus & Neudecker (2019), section 3.8.
    .. [2] (301.47) duplication and elimination matrices defined, chapter 301: M&N section
           3.8; Magnus & Neudecker (1980), The elimination matrix.
    .. [3] Chapter 103.

    Examples
    --------
    >>> import kronlemmas as kl
    >>> (kl.duplication_matrix(2) @ [1, 2, 3]).tolist()
    [1.0, 2.0, 2.0, 3.0]
    """
def duplication_pinv(n: _Size) -> _Array:
    """The pseudo-inverse of the duplication matrix; D_n^+ vec(A) = vech((A + A')/2).

    Parameters
    ----------
    n : int
        order of the symmetric matrix

    Returns
    -------
    array, shape (n*(n+1)/2, n*n)
        sparse array, the pseudo-inverse of D_n

    Raises
    ------
    ValueError
        If the order is not positive.
    TypeError
        If it is not an integer.

    See Also
    --------
    duplication_matrix : The duplication matrix D_n, which takes `vech(S)` to `vec(S)`.
    elimination_matrix : The elimination matrix L_n, which takes `vec(A)` to `vech(A)`.
    loops.duplication_pinv : (D'D)^-1 D'.

    References
    ----------
    .. [1] Magnus & Neudecker (2019), section 3.8.
    .. [2] (301.49) duplication pseudo-inverse averages mirror entries, chapter 301: M&N
           section 3.8.
    .. [3] Chapter 103.

    Examples
    --------
    >>> import kronlemmas as kl
    >>> (kl.duplication_pinv(2) @ [1, 2, 4, 3]).tolist()
    [1.0, 3.0, 3.0]
    """
def elimination_matrix(n: _Size) -> _Array:
    """The elimination matrix L_n, which takes `vec(A)` to `vech(A)`.

    Parameters
    ----------
    n : int
        order of the square matrix

    Returns
    -------
    array, shape (n*(n+1)/2, n*n)
        sparse array L with L @ vec(A) == vech(A)

    Raises
    ------
    ValueError
        If the order is not positive.
    TypeError
        If it is not an integer.

    See Also
    --------
    duplication_matrix : The duplication matrix D_n, which takes `vech(S)` to `vec(S)`.
    vech : Stack the columns of the lower triangle.
    loops.elimination_matrix : A one in each row, where the entry of the lower triangle
        stands in vec(A).

    References
    ----------
    .. [1] Magnus & Neudecker (1980).
    .. [2] (301.57) elimination matrix and the lower triangle, chapter 301: Magnus &
           Neudecker (1980).
    .. [3] Chapter 103.

    Examples
    --------
    >>> import kronlemmas as kl
    >>> (kl.elimination_matrix(2) @ [1, 2, 3, 4]).tolist()
    [1.0, 2.0, 4.0]
    """
def symmetrizer_matrix(n: _Size) -> _Array:
    """The symmetrizer N_n = (I + K_{n,n})/2, which takes `vec(A)` to `vec((A + A.T)/2)`.

    Parameters
    ----------
    n : int
        order of the square matrix

    Returns
    -------
    array, shape (n*n, n*n)
        sparse array N with N @ vec(A) == vec((A + A')/2)

    Raises
    ------
    ValueError
        If the order is not positive.
    TypeError
        If it is not an integer.

    See Also
    --------
    commutation_matrix : The commutation matrix K_{m,n}, which takes `vec(A)` to `vec(A.T)`.
    duplication_matrix : The duplication matrix D_n, which takes `vech(S)` to `vec(S)`.
    loops.symmetrizer_matrix : (I + K) / 2.

    References
    ----------
    .. [1] Magnus & Neudecker (2019), section 3.8.
    .. [2] (301.48) symmetric part by the symmetrizer matrix, chapter 301: M&N section 3.8.
    .. [3] Chapter 103.

    Examples
    --------
    >>> import kronlemmas as kl
    >>> (kl.symmetrizer_matrix(2) @ [1, 2, 4, 5]).tolist()
    [1.0, 3.0, 3.0, 5.0]
    """
def face_splitting(*Ms: _Array) -> _Array:
    """The face-splitting (row-wise Khatri-Rao) product, from the left.

    Parameters
    ----------
    *Ms : array, shape (..., m, n_i)
        one or more matrices with the same number of rows

    Returns
    -------
    array, shape (..., m, n_1 n_2 ...)
        row p is the Kronecker product of their rows p

    Raises
    ------
    ValueError
        Unless all have the same number of rows.

    See Also
    --------
    khatri_rao : The column-wise Khatri-Rao product, from the left, with the options of
        tensorly.
    kronecker : The Kronecker product, from the left.
    loops.face_splitting : Row p is the Kronecker product of the rows p.

    References
    ----------
    .. [1] Slyusar (1999).
    .. [2] (301.70) face-splitting product as rows of a Kronecker product, chapter 301:
           Slyusar (1999).
    .. [3] Chapter 104.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> A, B = np.array([[1, 2], [3, 4]]), np.array([[1, 10], [1, 100]])
    >>> kl.face_splitting(A, B).tolist()
    [[1, 10, 2, 20], [3, 300, 4, 400]]
    """
def hadamard(*Ms: _Array) -> _Array:
    """The Hadamard product.

    Parameters
    ----------
    *Ms : array, shape (..., m, n)
        one or more matrices of the same shape

    Returns
    -------
    array, shape (..., m, n)
        their entrywise product

    Raises
    ------
    ValueError
        Unless all shapes agree; nothing is broadcast but batches.

    See Also
    --------
    kronecker : The Kronecker product, from the left.
    khatri_rao : The column-wise Khatri-Rao product, from the left, with the options of
        tensorly.
    loops.hadamard : Entry by entry.

    References
    ----------
    .. [1] (301.71) Hadamard product as part of a Kronecker product, chapter 301: M&N
           section 3.6; Liu & Trenkler (2008).
    .. [2] (305.4) Gram matrix of complex Khatri-Rao products, chapter 305: Kolda & Bader
           (2009), section 2.6, for real matrices.
    .. [3] Chapter 104.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> A, B = np.array([[1, 2], [3, 4]]), np.array([[5, 6], [7, 8]])
    >>> kl.hadamard(A, B).tolist()
    [[5, 12], [21, 32]]
    """
def khatri_rao(*Ms: _Array, weights: _Array | None = None, mask: _Array | None = None, skip_matrix: Any | None = None) -> _Array:
    """The column-wise Khatri-Rao product, from the left, with the options of tensorly.

    Parameters
    ----------
    *Ms : array, shape (..., m_i, k)
        matrices with the same number of columns, or a list of them
    weights : array, optional
        (..., k), a number for each column
    mask : array, optional
        (..., m_1 m_2 ...), a number for each row, or its axes apart, (..., m_1, m_2, ...)
    skip_matrix : optional
        the place of a matrix that is left out

    Returns
    -------
    array, shape (..., m_1 m_2 ..., k)
        column s is the Kronecker product of their columns s

    Raises
    ------
    ValueError
        Unless all have the same number of columns, and weights and mask fit.

    See Also
    --------
    khatri_rao_matvec : `khatri_rao(*factors)` times `w`, without forming the product.
    khatri_rao_operator : The column-wise Khatri-Rao product of the factors as an operator,
        which is never formed.
    face_splitting : The face-splitting (row-wise Khatri-Rao) product, from the left.
    block_khatri_rao : The block Khatri-Rao product of two matrices with the same numbers of
        blocks.
    loops.khatri_rao : Column s is the Kronecker product of the columns s.

    References
    ----------
    .. [1] Kolda & Bader (2009), section 2.6.
    .. [2] (301.69) Khatri-Rao product as columns of a Kronecker product, chapter 301: Liu &
           Trenkler (2008).
    .. [3] (305.3) vec of a congruence with the conjugate transpose, chapter 305: Ma, Hsieh
           & Chi (2009), DOA estimation of quasi-stationary signals via Khatri-Rao subspace.
    .. [4] (308.22) derivative in the diagonal between two matrices, chapter 308: Liu &
           Trenkler (2008).
    .. [5] Chapter 104.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> A, B = np.array([[1, 2], [3, 4]]), np.array([[1, 1], [10, 100]])
    >>> kl.khatri_rao(A, B).tolist()
    [[1, 2], [10, 200], [3, 4], [30, 400]]
    """
def kronecker(*Ms: _Array) -> _Array:
    """The Kronecker product, from the left.

    Parameters
    ----------
    *Ms : array, shape (..., m_i, n_i)
        one or more matrices

    Returns
    -------
    array, shape (..., m_1 m_2 ..., n_1 n_2 ...)
        their Kronecker product

    Raises
    ------
    ValueError
        For a vector, or if no matrix is given.
    TypeError
        If an argument is not an array.

    See Also
    --------
    kron_matvec : `kronecker(*factors)` times `x`, without forming the product.
    kron_operator : The Kronecker product of the factors as an operator, which is never
        formed.
    tracy_singh : The Tracy-Singh product of two partitioned matrices.
    sum_kron : Lemma 4: the sum of `A_i (x) B_i` over matching row blocks.
    loops.kronecker : Every entry of the first scales a copy of the second, and so on.

    References
    ----------
    .. [1] Van Loan (2000).
    .. [2] (308.4) derivative of a matrix between two constants, chapter 308: M&N chapter 9.
    .. [3] Chapter 104.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> kl.kronecker(np.array([[1, 2]]), np.array([[1], [10]])).tolist()
    [[1, 2], [10, 20]]
    """
def kronecker_sum(A: _Array, B: _Array) -> _Array:
    """The Kronecker sum.

    Parameters
    ----------
    A : array, shape (..., m, m)
        square matrix
    B : array, shape (..., n, n)
        square matrix

    Returns
    -------
    array, shape (..., m*n, m*n)
        A (x) I + I (x) B

    Raises
    ------
    ValueError
        Unless both are square.

    See Also
    --------
    kronecker : The Kronecker product, from the left.
    kron_solve : Solve with a Kronecker product, shifted or plus a second one, without
        forming it.
    loops.kronecker_sum : A kron I + I kron B.

    References
    ----------
    .. [1] Horn & Johnson (1991), section 4.4.
    .. [2] Chapter 104.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> kl.kronecker_sum(np.diag([1, 2]), np.diag([10, 20])).diagonal().tolist()
    [11, 21, 12, 22]
    """
def tracy_singh(A: _Array, B: _Array, block_a: _Pair, block_b: _Pair) -> _Array:
    """The Tracy-Singh product of two partitioned matrices.

    Parameters
    ----------
    A : array, shape (..., m1, m2)
        matrix
    B : array, shape (..., m3, m4)
        matrix
    block_a : array, shape (n1, n2)
        height and width of the blocks of A
    block_b : array, shape (n3, n4)
        height and width of the blocks of B

    Returns
    -------
    array, shape (..., m1*m3, m2*m4)
        blocks A_ij (x) B_kl, ordered by (i, k) and (j, l)

    Raises
    ------
    ValueError
        If a block does not divide its matrix.

    See Also
    --------
    kronecker : The Kronecker product, from the left.
    block_khatri_rao : The block Khatri-Rao product of two matrices with the same numbers of
        blocks.
    loops.tracy_singh : [[A_ij kron B_kl]_kl]_ij.

    References
    ----------
    .. [1] Tracy & Singh (1972).
    .. [2] (301.90) Tracy-Singh product from the Kronecker product, chapter 301: Tracy &
           Singh (1972); Liu & Trenkler (2008).
    .. [3] Chapter 104.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> A, B = np.array([[1, 2]]), np.array([[1, 10]])
    >>> kl.tracy_singh(A, B, (1, 2), (1, 1)).tolist()
    [[1, 2, 10, 20]]
    >>> kl.kronecker(A, B).tolist()
    [[1, 10, 2, 20]]
    """
def khatri_rao_gram(factors: Sequence[_Array]) -> _Array:
    """The Gram matrix of `khatri_rao(*factors)`: the Hadamard product of those of the factors.

    Parameters
    ----------
    factors : list of arrays
        list of (..., m_k, r) matrices with the same number of columns

    Returns
    -------
    array, shape (..., r, r)
        K'K for their Khatri-Rao product K

    Raises
    ------
    ValueError
        If columns do not agree.

    See Also
    --------
    khatri_rao : The column-wise Khatri-Rao product, from the left, with the options of
        tensorly.
    khatri_rao_rmatvec : `khatri_rao(*factors).T` times `y` (MTTKRP), without forming the
        product.
    hadamard : The Hadamard product.
    loops.khatri_rao_gram : The Khatri-Rao product, formed, and all inner products of its
        columns.

    References
    ----------
    .. [1] Kolda & Bader (2009), section 2.6.
    .. [2] (105.4) Gram matrix of a Khatri-Rao product, chapter 105: Rao & Mitra (1971);
           Kolda & Bader (2009), section 2.6.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> A, B = np.array([[1, 2], [3, 4]]), np.array([[1, 1], [10, 100]])
    >>> kl.khatri_rao_gram([A, B]).tolist()
    [[1010, 14014], [14014, 200020]]
    """
def khatri_rao_matvec(factors: Sequence[_Array], w: _Array) -> _Array:
    """`khatri_rao(*factors)` times `w`, without forming the product.

    Parameters
    ----------
    factors : list of arrays
        list of (..., m_k, r) matrices with the same number of columns
    w : array, shape (..., r)
        vector, or stack of vectors

    Returns
    -------
    array, shape (..., m_1 m_2 ... m_d)
        the Khatri-Rao product of the factors, times w

    Raises
    ------
    ValueError
        If columns or lengths do not fit.

    See Also
    --------
    khatri_rao_rmatvec : `khatri_rao(*factors).T` times `y` (MTTKRP), without forming the
        product.
    khatri_rao_operator : The column-wise Khatri-Rao product of the factors as an operator,
        which is never formed.
    khatri_rao : The column-wise Khatri-Rao product, from the left, with the options of
        tensorly.
    loops.khatri_rao_matvec : The Khatri-Rao product, formed, times w: its columns, weighted
        and added.

    References
    ----------
    .. [1] Kolda & Bader (2009), section 2.6.
    .. [2] (105.2) Khatri-Rao product times a vector, chapter 105: Kolda & Bader (2009),
           section 2.6.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> A, B = np.array([[1, 2], [3, 4]]), np.array([[1, 1], [10, 100]])
    >>> kl.khatri_rao_matvec([A, B], np.array([1, 1])).tolist()
    [3, 210, 7, 430]
    """
def khatri_rao_rmatvec(factors: Sequence[_Array], y: _Array) -> _Array:
    """`khatri_rao(*factors).T` times `y` (MTTKRP), without forming the product.

    Parameters
    ----------
    factors : list of arrays
        list of (..., m_k, r) matrices with the same number of columns
    y : array, shape (..., m_1 m_2 ... m_d)
        vector, or stack of vectors

    Returns
    -------
    array, shape (..., r)
        the transposed Khatri-Rao product of the factors, times y

    Raises
    ------
    ValueError
        If columns or lengths do not fit.

    See Also
    --------
    mttkrp : The matricised tensor times the Khatri-Rao product of the other factors.
    khatri_rao_matvec : `khatri_rao(*factors)` times `w`, without forming the product.
    khatri_rao_gram : The Gram matrix of `khatri_rao(*factors)`: the Hadamard product of
        those of the factors.
    loops.khatri_rao_rmatvec : The Khatri-Rao product, formed and transposed, times y: its
        rows, weighted and added.

    References
    ----------
    .. [1] Kolda & Bader (2009), section 3.4.
    .. [2] (105.3) transposed Khatri-Rao product times a vector, chapter 105: Kolda & Bader
           (2009), section 2.6.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> A, B = np.array([[1, 2], [3, 4]]), np.array([[1, 1], [10, 100]])
    >>> kl.khatri_rao_rmatvec([A, B], np.array([1, 0, 0, 1])).tolist()
    [31, 402]
    """
def kron_matvec(factors: Sequence[_Array], x: _Array) -> _Array:
    """`kronecker(*factors)` times `x`, without forming the product.

    Parameters
    ----------
    factors : list of arrays
        list of (..., m_k, n_k) matrices; sparse ones and operators of SciPy, too
    x : array, shape (..., n_1 n_2 ... n_d)
        vector, or stack of vectors

    Returns
    -------
    array, shape (..., m_1 m_2 ... m_d)
        the Kronecker product of the factors, times x

    Raises
    ------
    ValueError
        If the length of `x` does not fit.

    See Also
    --------
    kron_operator : The Kronecker product of the factors as an operator, which is never
        formed.
    kron_solve : Solve with a Kronecker product, shifted or plus a second one, without
        forming it.
    kron_lstsq : The least-squares solution of smallest norm of `kronecker(*factors) @ x =
        y`.
    kronecker : The Kronecker product, from the left.
    loops.kron_matvec : The Kronecker product, formed, times x: its columns, weighted and
        added.

    References
    ----------
    .. [1] Van Loan (2000), section 2.
    .. [2] (105.1) Kronecker product times a vector, chapter 105: Van Loan (2000), section
           2; for any number of factors, Pereyra & Scherer (1973).

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> A, B = np.array([[1, 2], [3, 4]]), np.array([[1, 10]])
    >>> kl.kron_matvec([A, B], np.array([1, 0, 0, 1])).tolist()
    [21, 43]
    """
def khatri_rao_operator(factors: Sequence[_Array]) -> _Array:
    """The column-wise Khatri-Rao product of the factors as an operator, which is never formed.

    Parameters
    ----------
    factors : list of arrays
        list of (m_k, r) NumPy arrays, sparse matrices or operators of SciPy

    Returns
    -------
    scipy.sparse.linalg.LinearOperator of shape (m_1 m_2 ..., r)

    Raises
    ------
    ValueError
        If columns do not agree, or for a stack of matrices.
    TypeError
        For arrays that are not NumPy's.

    See Also
    --------
    khatri_rao_matvec : `khatri_rao(*factors)` times `w`, without forming the product.
    khatri_rao_lstsq : Minimise `sum(weights * (y - khatri_rao(*factors) @ x)**2) + alpha *
        sum(x**2)`.
    kron_operator : The Kronecker product of the factors as an operator, which is never
        formed.

    References
    ----------
    .. [1] Kolda & Bader (2009), section 2.6.
    .. [2] Chapter 106.

    Examples
    --------
    >>> import numpy as np
    >>> import scipy.sparse.linalg
    >>> import kronlemmas as kl
    >>> A, B = np.array([[1.0, 2], [3, 4]]), np.array([[1.0, 1], [10, 100]])
    >>> y = kl.khatri_rao(A, B) @ [1, 2]
    >>> scipy.sparse.linalg.lsmr(kl.khatri_rao_operator([A, B]), y)[0].round(6).tolist()
    [1.0, 2.0]
    """
def kron_operator(factors: Sequence[_Array]) -> _Array:
    """The Kronecker product of the factors as an operator, which is never formed.

    Parameters
    ----------
    factors : list of arrays
        list of (m_k, n_k) NumPy arrays, sparse matrices or operators of SciPy

    Returns
    -------
    scipy.sparse.linalg.LinearOperator of shape (m_1 m_2 ..., n_1 n_2 ...)

    Raises
    ------
    ValueError
        For a stack of matrices.
    TypeError
        For arrays that are not NumPy's.

    See Also
    --------
    kron_matvec : `kronecker(*factors)` times `x`, without forming the product.
    kron_solve : Solve with a Kronecker product, shifted or plus a second one, without
        forming it.
    khatri_rao_operator : The column-wise Khatri-Rao product of the factors as an operator,
        which is never formed.

    References
    ----------
    .. [1] Van Loan (2000), section 2.
    .. [2] Chapter 106.

    Examples
    --------
    >>> import numpy as np
    >>> import scipy.sparse.linalg
    >>> import kronlemmas as kl
    >>> A, B = np.array([[2.0, 1], [1, 2]]), np.diag([1.0, 3])
    >>> x, steps_left = scipy.sparse.linalg.cg(kl.kron_operator([A, B]), np.array([3.0, 9, 3, 9]))
    >>> x.round(6).tolist()
    [1.0, 1.0, 1.0, 1.0]
    """
def kron_solve(factors: Sequence[_Array], y: _Array, plus: Any = 0) -> _Array:
    """Solve with a Kronecker product, shifted or plus a second one, without forming it.

    Hermitian factors, and positive definite ones in `plus`, take one eigendecomposition
    each; others a triangular form of SciPy, on the host, whatever the library. In compiled
    code of JAX the factors are taken to be Hermitian.

    Parameters
    ----------
    factors : list of arrays
        list of square matrices A_k, (n_k, n_k)
    y : array, shape (..., n_1 n_2 ... n_d)
        vector, or stack of vectors
    plus : int, default 0
        a number c, or a list of as many matrices C_k, (n_k, n_k)

    Returns
    -------
    array, shape (..., n_1 n_2 ... n_d)
        x with (A_1 (x) A_2 ... + c I) x = y, or + C_1 (x) C_2 ...

    Raises
    ------
    ValueError
        If the sum is singular, if shapes do not fit or an entry is not finite.
    TypeError
        If an argument is not a matrix of numbers.

    See Also
    --------
    kron_matvec : `kronecker(*factors)` times `x`, without forming the product.
    kron_operator : The Kronecker product of the factors as an operator, which is never
        formed.
    kron_lstsq : The least-squares solution of smallest norm of `kronecker(*factors) @ x =
        y`.
    TwoKroneckerCovariance : The covariance `U = M (x) K + N (x) Sigma` of the stacked
        columns of a D x T table.
    loops.kron_solve : The Kronecker products, formed, and a dense solve.

    References
    ----------
    .. [1] Golub & Van Loan (2013).
    .. [2] (106.1) solution with two Kronecker products, definite, chapter 106: Golub & Van
           Loan (2013), section 8.7, for the pair of matrices; Rakitsch, Lippert, Borgwardt
           & Stegle (2013).
    .. [3] (106.2) solution with two Kronecker products, triangular, chapter 106: Golub &
           Van Loan (2013), section 7.7; Bartels & Stewart (1972) and Gardiner, Laub, Amato
           & Moler (1992) for two factors.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> A, G = np.diag([1.0, 3]), np.diag([1.0, 7])
    >>> kl.kron_solve([A, G], np.array([2.0, 8, 4, 22]), plus=1).round(9).tolist()  # a damped step
    [1.0, 1.0, 1.0, 1.0]
    """
def mttkrp(tensor: _Array, factors: Sequence[_Array], mode: Any, weights: _Array | None = None, mask: _Array | None = None) -> _Array:
    """The matricised tensor times the Khatri-Rao product of the other factors.

    Parameters
    ----------
    tensor : array, shape (..., m_1, ..., m_d)
    factors : list of arrays
        list of d matrices, (..., m_k, r); that of `mode` is not read, and may be None
    mode
        0 to d - 1, the axis of the tensor that is kept
    weights : array, optional
        (..., r), a number for each column
    mask : array, optional
        (..., m_1, ..., m_d), multiplies the tensor

    Returns
    -------
    array, shape (..., m_mode, r)

    Raises
    ------
    ValueError
        If sizes do not agree or there are fewer than two factors.
    TypeError
        If an argument is not an array of numbers.

    See Also
    --------
    khatri_rao_rmatvec : `khatri_rao(*factors).T` times `y` (MTTKRP), without forming the
        product.
    khatri_rao_gram : The Gram matrix of `khatri_rao(*factors)`: the Hadamard product of
        those of the factors.
    khatri_rao : The column-wise Khatri-Rao product, from the left, with the options of
        tensorly.

    References
    ----------
    .. [1] Kolda & Bader (2009), section 3.4.
    .. [2] Chapter 106.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> T = np.arange(8).reshape(2, 2, 2)
    >>> B, C = np.array([[1], [1]]), np.array([[1], [10]])
    >>> kl.mttkrp(T, [None, B, C], 0).tolist()
    [[42], [130]]
    """
def block_einsum(pattern: str, *operands: Any, order: str | None = None, memory: _Size | None = None, **sizes: _Size) -> _Array:
    """Any sum over blocks, from one line of text.

    Axes are separated by blanks, operands by commas. `(i p)` is an axis of blocks: `i`
    counts them, `p` the entries within one. A name that is not in the result is summed, a
    name twice in one operand is a diagonal, `...` at the beginning stands for leading axes
    that broadcast. With codes for `g`, the blocks of `(g t)` are the rows of one code. The
    result has the library, the device and the common dtype of the operands.

    Parameters
    ----------
    pattern : str
        such as "(i p) a, (i r) b -> (p r) (a b)"
    *operands
        arrays, one for each part before the arrow
    order : str, optional
        a tree of pairs, such as "(0 2) (1 3)"; the cheapest unless given
    memory : int, optional
        bytes that temporary arrays may take; 64 MiB unless given, 2 GiB on a GPU
    **sizes : int
        of names that the shapes do not settle, such as p=2; or codes, one for each row

    Returns
    -------
    array, never a view of an operand

    Raises
    ------
    ValueError
        For a pattern or an order that cannot be read, and for shapes and sizes that do not
        fit.
    TypeError
        Unless all are numeric arrays.

    See Also
    --------
    plan : How a sum would be evaluated: the orders with flops, bytes, temporary memory and
        predicted time, and the choice.
    sum_kron : Lemma 4: the sum of `A_i (x) B_i` over matching row blocks.
    loops.block_einsum : A loop over every name of the pattern, adding the product of one
        entry of each operand.

    References
    ----------
    .. [1] Rogozhnikov (2022), einops, for the notation.
    .. [2] Chapter 201.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> A = np.array([[1, 2], [3, 4], [5, 6], [7, 8]])
    >>> kl.block_einsum("(i p) a, (i r) a -> p r", A, A, p=2, r=2).tolist()  # Lemma 1
    [[66, 94], [94, 138]]
    >>> kl.block_einsum("(g t) a -> g a", A, g=[0, 1, 1, 0]).tolist()  # sums of groups
    [[8, 10], [8, 10]]
    """
def sum_outer(A: _Array, B: _Array, n: _Size | _Pair, order: str | None = None) -> _Array:
    """Lemma 1: the sum of `A_i B_i'` over matching row blocks.

    Parameters
    ----------
    A : array, shape (..., l*nA, k)
        matrix of row blocks A_i
    B : array, shape (..., l*nB, k)
        matrix of row blocks B_i
    n : int or pair of ints
        height of the blocks, or the pair (nA, nB)
    order : str, optional
        "A B", the only one there is

    Returns
    -------
    array, shape (..., nA, nB)
        the sum of A_i B_i'

    Raises
    ------
    ValueError
        If a height does not divide, or blocks or columns do not match.

    See Also
    --------
    sum_sandwich : Lemma 2: the sum of `A_i C B_i'` over matching row blocks, in the
        cheapest order.
    sum_residual_outer : Lemma 3: the sum of the outer products of the residual blocks.
    sum_block_outer : F1: the sum of `A_ij B_ij'` over a common grid of blocks, which is
        Lemma 1.
    block_einsum : Any sum over blocks, from one line of text.
    loops.sum_outer : Lemma 1 as the definition reads: the sum of A_i B_i'.

    References
    ----------
    .. [1] (L1) sum of outer products of row blocks, chapter 202: Maullin-Sapey & Nichols
           (2021).

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> A = np.array([[1, 2], [3, 4], [5, 6], [7, 8]])
    >>> kl.sum_outer(A, A, 2).tolist()
    [[66, 94], [94, 138]]
    """
def sum_sandwich(A: _Array, C: _Array, B: _Array, n: _Size | _Pair, order: str | None = None) -> _Array:
    """Lemma 2: the sum of `A_i C B_i'` over matching row blocks, in the cheapest order.

    Parameters
    ----------
    A : array, shape (..., l*nA, k1)
        matrix of row blocks A_i
    C : array, shape (..., k1, k2)
        the matrix between
    B : array, shape (..., l*nB, k2)
        matrix of row blocks B_i
    n : int or pair of ints
        height of the blocks, or the pair (nA, nB)
    order : str, optional
        "(A C) B", "A (C B)" or "(A B) C"; the cheapest unless given

    Returns
    -------
    array, shape (..., nA, nB)
        the sum of A_i C B_i'

    Raises
    ------
    ValueError
        If shapes do not fit.

    See Also
    --------
    sum_outer : Lemma 1: the sum of `A_i B_i'` over matching row blocks.
    plan : How a sum would be evaluated: the orders with flops, bytes, temporary memory and
        predicted time, and the choice.
    block_einsum : Any sum over blocks, from one line of text.
    loops.sum_sandwich : Lemma 2 as the definition reads: the sum of A_i C B_i'.

    References
    ----------
    .. [1] (L2) sum of sandwich products of row blocks, chapter 203: Maullin-Sapey & Nichols
           (2021).

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> A = np.array([[1, 2], [3, 4], [5, 6], [7, 8]])
    >>> kl.sum_sandwich(A, np.array([[1, 0], [0, 10]]), A, 2).tolist()
    [[426, 598], [598, 858]]
    """
def sum_residual_outer(A: _Array, B: _Array, C: _Array, n: _Size, order: str | None = None) -> _Array:
    """Lemma 3: the sum of the outer products of the residual blocks.

    Parameters
    ----------
    A : array, shape (..., l*n, k1)
        matrix of row blocks A_i
    B : array, shape (..., l*n, k2)
        matrix of row blocks B_i
    C : array, shape (..., k2, k1)
        coefficients
    n : int
        height of the blocks
    order : str, optional
        "A (B C)", the only one there is

    Returns
    -------
    array, shape (..., n, n)
        the sum of (A_i - B_i C)(A_i - B_i C)', symmetric

    Raises
    ------
    ValueError
        If shapes do not fit.

    See Also
    --------
    sum_outer : Lemma 1: the sum of `A_i B_i'` over matching row blocks.
    block_einsum : Any sum over blocks, from one line of text.
    loops.sum_residual_outer : Lemma 3 as the definition reads: the sum of (A_i - B_i C)(A_i
        - B_i C)'.

    References
    ----------
    .. [1] (L3) sum of outer products of residuals, chapter 204: Maullin-Sapey & Nichols
           (2021).

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> A, B = np.array([[1], [2], [3], [4]]), np.array([[1], [1], [1], [1]])
    >>> kl.sum_residual_outer(A, B, np.array([[2]]), 2).tolist()
    [[2, 2], [2, 4]]
    """
def sum_kron(A: _Array, B: _Array, n: _Size | _Pair, order: str | None = None, memory: _Size | None = None) -> _Array:
    """Lemma 4: the sum of `A_i (x) B_i` over matching row blocks.

    Parameters
    ----------
    A : array, shape (..., l*nA, k1)
        matrix of row blocks A_i
    B : array, shape (..., l*nB, k2)
        matrix of row blocks B_i
    n : int or pair of ints
        height of the blocks, or the pair (nA, nB)
    order : str, optional
        "A B", the only one there is
    memory : int, optional
        bytes that copies may take, at least those of one block; 64 MiB, GPU: 2 GiB

    Returns
    -------
    array, shape (..., nA*nB, k1*k2)
        the sum of A_i (x) B_i

    Raises
    ------
    ValueError
        If a height does not divide or the numbers of blocks differ.

    See Also
    --------
    sum_kron_outer : Lemma 5: the double sum of `A_i B_j' (x) C_i D_j'`, in the cheapest
        order.
    sum_block_kron : F2: the sum of `A_ij (x) B_ij` over a common grid of blocks.
    kronecker : The Kronecker product, from the left.
    block_einsum : Any sum over blocks, from one line of text.
    loops.sum_kron : Lemma 4 as the definition reads: the sum of A_i kron B_i.

    References
    ----------
    .. [1] (L4) sum of Kronecker products of row blocks, chapter 205: Maullin-Sapey &
           Nichols (2021).

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> A, B = np.array([[1, 2], [3, 4]]), np.array([[1], [10]])
    >>> kl.sum_kron(A, B, 1).tolist()  # [1, 2] + 10 * [3, 4]
    [[31, 42]]
    """
def sum_kron_outer(A: _Array, B: _Array, C: _Array, D: _Array, n1: _Size | _Pair, n2: _Size | _Pair, order: str | None = None, memory: _Size | None = None) -> _Array:
    """Lemma 5: the double sum of `A_i B_j' (x) C_i D_j'`, in the cheapest order.

    Parameters
    ----------
    A : array, shape (..., l1*nA, k1)
        matrix of row blocks A_i
    B : array, shape (..., l2*nB, k1)
        matrix of row blocks B_j
    C : array, shape (..., l1*nC, k2)
        matrix of row blocks C_i
    D : array, shape (..., l2*nD, k2)
        matrix of row blocks D_j
    n1 : int or pair of ints
        height of the blocks of A and C, or the pair (nA, nC)
    n2 : int or pair of ints
        height of the blocks of B and D, or the pair (nB, nD)
    order : str, optional
        a tree such as "(A C) (B D)" or "(A B) (C D)"; the cheapest unless given
    memory : int, optional
        bytes of temporary matrices, at least one block row; 64 MiB, GPU: 2 GiB

    Returns
    -------
    array, shape (..., nA*nC, nB*nD)
        the sum of A_i B_j' (x) C_i D_j'

    Raises
    ------
    ValueError
        If shapes do not fit.

    See Also
    --------
    sum_kron : Lemma 4: the sum of `A_i (x) B_i` over matching row blocks.
    sum_block_kron_outer : Lemma 6: the double sum of `A_ij (x) B_i C_j'`, in the cheapest
        order.
    plan : How a sum would be evaluated: the orders with flops, bytes, temporary memory and
        predicted time, and the choice.
    block_einsum : Any sum over blocks, from one line of text.
    loops.sum_kron_outer : Lemma 5 as the definition reads: the sum of A_i B_j' kron C_i
        D_j'.

    References
    ----------
    .. [1] (L5) double sum of Kronecker products of outer products, chapter 206:
           Maullin-Sapey & Nichols (2021).

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> A, C = np.array([[1], [2]]), np.array([[1], [10]])
    >>> kl.sum_kron_outer(A, A, C, C, 1, 1).tolist()
    [[441]]
    >>> kl.sum_kron_outer(A, A, C, C, 2, 2).tolist()
    [[1, 10, 2, 20], [10, 100, 20, 200], [2, 20, 4, 40], [20, 200, 40, 400]]
    """
def sum_block_kron_outer(A: _Array, B: _Array, C: _Array, block: _Pair, order: str | None = None, memory: _Size | None = None) -> _Array:
    """Lemma 6: the double sum of `A_ij (x) B_i C_j'`, in the cheapest order.

    Parameters
    ----------
    A : array, shape (..., l1*n1, l2*n2)
        matrix of blocks A_ij
    B : array, shape (..., l1*nB, k)
        matrix of l1 row blocks B_i, usually nB = n1
    C : array, shape (..., l2*nC, k)
        matrix of l2 row blocks C_j, usually nC = n2
    block : array, shape (n1, n2)
        height and width of the blocks of A
    order : str, optional
        "A (B C)", "(A B) C" or "(A C) B"; the cheapest unless given
    memory : int, optional
        bytes of temporary matrices, at least one block row; 64 MiB, GPU: 2 GiB

    Returns
    -------
    array, shape (..., n1*nB, n2*nC)
        the sum of A_ij (x) B_i C_j'

    Raises
    ------
    ValueError
        If shapes do not fit.

    See Also
    --------
    sum_kron_outer : Lemma 5: the double sum of `A_i B_j' (x) C_i D_j'`, in the cheapest
        order.
    sum_block_kron : F2: the sum of `A_ij (x) B_ij` over a common grid of blocks.
    plan : How a sum would be evaluated: the orders with flops, bytes, temporary memory and
        predicted time, and the choice.
    block_einsum : Any sum over blocks, from one line of text.
    loops.sum_block_kron_outer : Lemma 6 as the definition reads: the sum of A_ij kron B_i
        C_j'.

    References
    ----------
    .. [1] (L6) sum of Kronecker products with an outer product, chapter 207: Maullin-Sapey
           & Nichols (2021).

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> A, B, C = np.array([[1, 2], [3, 4]]), np.array([[1], [10]]), np.array([[5], [7]])
    >>> kl.sum_block_kron_outer(A, B, C, (1, 1)).tolist()  # 1*5 + 2*7 + 30*5 + 40*7
    [[449]]
    """
def sum_block_kron(A: _Array, B: _Array, block_a: _Pair, block_b: _Pair | None = None, order: str | None = None) -> _Array:
    """F2: the sum of `A_ij (x) B_ij` over a common grid of blocks.

    Parameters
    ----------
    A : array, shape (..., l1*n1, l2*n2)
        matrix of blocks A_ij
    B : array, shape (..., l1*n3, l2*n4)
        matrix of blocks B_ij; A itself for half the cost
    block_a : array, shape (n1, n2)
        height and width of the blocks of A
    block_b : array, shape (n3, n4), optional
        height and width of the blocks of B, as block_a unless given
    order : str, optional
        "A B", the only one there is

    Returns
    -------
    array, shape (..., n1*n3, n2*n4)
        the sum of A_ij (x) B_ij

    Raises
    ------
    ValueError
        If the grids differ.

    See Also
    --------
    sum_kron : Lemma 4: the sum of `A_i (x) B_i` over matching row blocks.
    sum_block_kron_vech : The sum of Kronecker products over a grid of blocks, between
        duplication matrices.
    sum_block_outer : F1: the sum of `A_ij B_ij'` over a common grid of blocks, which is
        Lemma 1.
    loops.sum_block_kron : F2 as the definition reads: the sum of A_ij kron B_ij.

    References
    ----------
    .. [1] (F2) sum of Kronecker products over a grid, chapter 208: Maullin-Sapey & Nichols
           (2021).

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> A, B = np.array([[1, 2], [3, 4]]), np.array([[1, 10, 2, 20]])
    >>> kl.sum_block_kron(A, B, (2, 1), (1, 2)).tolist()
    [[5, 50], [11, 110]]
    """
def sum_block_outer(A: _Array, B: _Array, block_a: _Pair, block_b: _Pair, order: str | None = None) -> _Array:
    """F1: the sum of `A_ij B_ij'` over a common grid of blocks, which is Lemma 1.

    Parameters
    ----------
    A : array, shape (..., l1*n1, l2*n2)
        matrix of blocks A_ij
    B : array, shape (..., l1*n3, l2*n2)
        matrix of blocks B_ij
    block_a : array, shape (n1, n2)
        height and width of the blocks of A
    block_b : array, shape (n3, n2)
        height and width of the blocks of B, as wide as those of A
    order : str, optional
        "A B", the only one there is

    Returns
    -------
    array, shape (..., n1, n3)
        the sum of A_ij B_ij'

    Raises
    ------
    ValueError
        If the grids differ.

    See Also
    --------
    sum_outer : Lemma 1: the sum of `A_i B_i'` over matching row blocks.
    sum_block_kron : F2: the sum of `A_ij (x) B_ij` over a common grid of blocks.
    sum_diag_blocks : F3: the sum of the `p` diagonal blocks.
    loops.sum_block_outer : F1 as the definition reads: the sum of A_ij B_ij'.

    References
    ----------
    .. [1] (F1) sum of block products over a grid, chapter 208: Maullin-Sapey & Nichols
           (2021).

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> A = np.arange(8).reshape(2, 4)
    >>> kl.sum_block_outer(A, A, (2, 2), (2, 2)).tolist()
    [[14, 38], [38, 126]]
    """
def sum_diag_blocks(U: _Array, p: _Size) -> _Array:
    """F3: the sum of the `p` diagonal blocks.

    Parameters
    ----------
    U : array, shape (..., p*m, p*n)
        matrix
    p : int
        number of diagonal blocks

    Returns
    -------
    array, shape (..., m, n)
        their sum

    Raises
    ------
    ValueError
        If `p` does not divide both dimensions.

    See Also
    --------
    partial_trace : The partial trace over the first or the second factor: `tr(B) C` or
        `tr(C) B` for `B (x) C`.
    sum_block_outer : F1: the sum of `A_ij B_ij'` over a common grid of blocks, which is
        Lemma 1.
    loops.sum_diag_blocks : F3 as the definition reads: the sum of the p diagonal blocks.

    References
    ----------
    .. [1] (F3) block trace, the first partial trace, chapter 208: Nielsen & Chuang (2000),
           section 2.4.3; Maullin-Sapey & Nichols (2021).

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> kl.sum_diag_blocks(np.arange(16).reshape(4, 4), 2).tolist()
    [[10, 12], [18, 20]]
    """
def smat(v: _Array) -> _Array:
    """Inverse of `svec` on symmetric matrices.

    Parameters
    ----------
    v : array, shape (..., n*(n+1)/2)
        vector, or stack of vectors

    Returns
    -------
    array, shape (..., n, n)
        the symmetric matrix S with svec(S) == v

    Raises
    ------
    ValueError
        If the length is not n*(n+1)/2.

    See Also
    --------
    svec : Stack a symmetric matrix so that `svec(S) @ svec(T)` is the trace of `S @ T`.
    unvech : Inverse of `vech` on symmetric matrices.
    loops.smat : The sum of the symmetric unit matrices, weighted by v.

    References
    ----------
    .. [1] Alizadeh, Haeberly & Overton (1998).
    .. [2] Chapter 307.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> kl.smat(np.array([1.0, 0, 2])).tolist()
    [[1.0, 0.0], [0.0, 2.0]]
    """
def sum_block_kron_vech(A: _Array, B: _Array, block: _Pair) -> _Array:
    """The sum of Kronecker products over a grid of blocks, between duplication matrices.

    It takes `vech` to `vech` and is not formed.

    Parameters
    ----------
    A : array, shape (..., l1*m, l2*n)
        matrix of blocks A_ij
    B : array, shape (..., l1*m, l2*n)
        matrix of blocks B_ij; A itself for half the cost
    block : array, shape (m, n)
        height and width of the blocks

    Returns
    -------
    array, shape (..., m*(m+1)/2, n*(n+1)/2)
        D' times the sum of A_ij (x) B_ij, times D

    Raises
    ------
    ValueError
        If the grids differ or do not fit.

    See Also
    --------
    sum_block_kron : F2: the sum of `A_ij (x) B_ij` over a common grid of blocks.
    duplication_matrix : The duplication matrix D_n, which takes `vech(S)` to `vec(S)`.
    LinearMixedModel.information : The covariance of the score.
    loops.sum_block_kron_vech : D' times the sum of A_ij kron B_ij, times D.

    References
    ----------
    .. [1] Magnus & Neudecker (2019), section 3.8.
    .. [2] (307.1) sum of Kronecker products between vech and vech, chapter 307: Magnus &
           Neudecker (2019), section 3.8; this book.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> A = np.array([[1, 2], [3, 4]])
    >>> kl.sum_block_kron_vech(A, A, (2, 2)).tolist()
    [[1, 4, 4], [6, 20, 16], [9, 24, 16]]
    """
def svec(S: _Array) -> _Array:
    """Stack a symmetric matrix so that `svec(S) @ svec(T)` is the trace of `S @ T`.

    Parameters
    ----------
    S : array, shape (..., n, n)
        symmetric matrix; only the lower triangle is read

    Returns
    -------
    array, shape (..., n*(n+1)/2)
        its columns from the diagonal down, entries below it times the root of two

    Raises
    ------
    ValueError
        If S is not square.

    See Also
    --------
    smat : Inverse of `svec` on symmetric matrices.
    symmetric_kronecker : The symmetric Kronecker product.
    vech : Stack the columns of the lower triangle.
    loops.svec : Inner products of vec(S) with the symmetric unit matrices.

    References
    ----------
    .. [1] Alizadeh, Haeberly & Overton (1998).
    .. [2] (301.117) svec keeps the inner product, chapter 301: Alizadeh, Haeberly & Overton
           (1998), Primal-dual interior-point methods for semidefinite programming,
           appendix.
    .. [3] Chapter 307.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> kl.svec(np.diag([1.0, 2])).tolist()
    [1.0, 0.0, 2.0]
    """
def symmetric_kronecker(A: _Array, B: _Array) -> _Array:
    """The symmetric Kronecker product.

    Parameters
    ----------
    A : array, shape (..., n, n)
        square matrix
    B : array, shape (..., n, n)
        square matrix

    Returns
    -------
    array, shape (..., n*(n+1)/2, n*(n+1)/2)
        takes svec(S) to svec((A S B' + B S A') / 2)

    Raises
    ------
    ValueError
        Unless both are square and of the same order.

    See Also
    --------
    svec : Stack a symmetric matrix so that `svec(S) @ svec(T)` is the trace of `S @ T`.
    kronecker : The Kronecker product, from the left.
    sum_block_kron_vech : The sum of Kronecker products over a grid of blocks, between
        duplication matrices.
    loops.symmetric_kronecker : Q'(A kron B)Q, formed.

    References
    ----------
    .. [1] Alizadeh, Haeberly & Overton (1998).
    .. [2] (301.118) symmetric Kronecker product acting on svec, chapter 301: Alizadeh,
           Haeberly & Overton (1998), appendix.
    .. [3] Chapter 307.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> A, S = np.diag([2.0, 3]), np.array([[1.0, 1], [1, 2]])
    >>> kl.smat(kl.symmetric_kronecker(A, A) @ kl.svec(S)).round(9).tolist()  # A S A'
    [[4.0, 6.0], [6.0, 18.0]]
    """
def block_khatri_rao(A: _Array, B: _Array, block_a: _Pair, block_b: _Pair, order: str | None = None) -> _Array:
    """The block Khatri-Rao product of two matrices with the same numbers of blocks.

    Parameters
    ----------
    A : array, shape (..., l1*n1, l2*n2)
        matrix
    B : array, shape (..., l1*n3, l2*n4)
        matrix
    block_a : array, shape (n1, n2)
        height and width of the blocks of A
    block_b : array, shape (n3, n4)
        height and width of the blocks of B
    order : str, optional
        "A B", the only one there is

    Returns
    -------
    array, shape (..., l1*n1*n3, l2*n2*n4)
        blocks A_ij (x) B_ij

    Raises
    ------
    ValueError
        If a block does not divide its matrix, or the numbers of blocks differ.

    See Also
    --------
    khatri_rao : The column-wise Khatri-Rao product, from the left, with the options of
        tensorly.
    tracy_singh : The Tracy-Singh product of two partitioned matrices.
    sum_block_kron : F2: the sum of `A_ij (x) B_ij` over a common grid of blocks.
    loops.block_khatri_rao : [A_ij kron B_ij]_ij.

    References
    ----------
    .. [1] Liu (1999).
    .. [2] (310.11) special cases of the block Khatri-Rao product, chapter 310: Liu &
           Trenkler (2008); Khatri & Rao (1968) for columns.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> A, B = np.array([[1, 2], [3, 4]]), np.array([[1, 10]])
    >>> kl.block_khatri_rao(A, B, (2, 1), (1, 1)).tolist()
    [[1, 20], [3, 40]]
    """
def nearest_kronecker(A: _Array, block: _Pair, rank: Any = 1) -> _Array:
    """The sum of `rank` Kronecker products nearest to A in the Frobenius norm.

    Parameters
    ----------
    A : array, shape (..., l1*p, l2*q)
        matrix
    block : array, shape (p, q)
        shape of the second factors
    rank : int, default 1
        number of products

    Returns
    -------
    B (..., rank, l1, l2), C (..., rank, p, q), singular_values (..., min(l1*l2, p*q))

    Raises
    ------
    ValueError
        If the block does not divide the shape, or `rank` is more than A can need.

    See Also
    --------
    kronecker : The Kronecker product, from the left.
    partial_trace : The partial trace over the first or the second factor: `tr(B) C` or
        `tr(C) B` for `B (x) C`.
    vecb : Every block as one row, a view where the shapes allow it.
    loops.nearest_kronecker : One product at a time: the best B for C, the best C for B,
        again and again; then the rest.

    References
    ----------
    .. [1] Van Loan & Pitsianis (1993).
    .. [2] (311.3) nearest sum of Kronecker products, chapter 311: Van Loan & Pitsianis
           (1993); Golub & Van Loan (2013), section 12.3.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> A = np.kron(np.diag([1.0, 2]), np.array([[0.0, 1], [1, 0]]))
    >>> B, C, s = kl.nearest_kronecker(A, (2, 2))
    >>> np.allclose(np.kron(B[0], C[0]), A), s.round(6).tolist()
    (True, [3.162278, 0.0, 0.0, 0.0])
    """
def partial_trace(A: _Array, block: _Pair | None = None, over: Any | None = None, dims: Any | None = None) -> _Array:
    """The partial trace over the first or the second factor: `tr(B) C` or `tr(C) B` for `B (x)
    C`.

    With `dims` there may be any number of square factors, of which the chosen ones are
    traced out.

    Parameters
    ----------
    A : array, shape (..., l1*p, l2*q)
        matrix of l1 x l2 blocks, as B (x) C with B of shape (l1, l2)
    block : array, shape (p, q), optional
        shape of a block, which is the shape of C
    over : optional
        the factor traced out: 1 for B, which needs l1 == l2; 2 for C, where p == q
    dims : optional
        in place of block, the orders of all factors; over is then one place or several

    Returns
    -------
    array, shape (..., p, q)
        the sum of the diagonal blocks, or (..., l1, l2) the traces of the blocks

    Raises
    ------
    ValueError
        If a factor that is traced out is not square, or `dims` are not the orders of the
        factors of A.

    See Also
    --------
    partial_transpose : Transpose some factors of a matrix: `B (x) C'` for `B (x) C`, linear
        in the matrix.
    sum_diag_blocks : F3: the sum of the `p` diagonal blocks.
    nearest_kronecker : The sum of `rank` Kronecker products nearest to A in the Frobenius
        norm.
    loops.partial_trace : The sum of the diagonal blocks, or the matrix of the traces of the
        blocks.

    References
    ----------
    .. [1] Nielsen & Chuang (2000), section 2.4.3.
    .. [2] (311.10) partial trace of a Kronecker product, chapter 311: Nielsen & Chuang
           (2000), section 2.4.3.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> A = np.kron(np.array([[1, 2], [3, 4]]), np.array([[5, 6], [7, 8]]))
    >>> kl.partial_trace(A, (2, 2), 1).tolist()  # 1 + 4 times the second
    [[25, 30], [35, 40]]
    >>> kl.partial_trace(A, dims=(2, 2), over=2).tolist()  # 5 + 8 times the first
    [[13, 26], [39, 52]]
    """
def partial_transpose(A: _Array, dims: Any, over: Any) -> _Array:
    """Transpose some factors of a matrix: `B (x) C'` for `B (x) C`, linear in the matrix.

    Parameters
    ----------
    A : array, shape (..., n, n)
        matrix of several systems, as B (x) C (x) ...
    dims
        their orders (d_1, d_2, ...), of product n
    over
        the place of the one that is transposed, from 1, or several places

    Returns
    -------
    array, shape (..., n, n)

    Raises
    ------
    ValueError
        If `dims` are not the orders of the factors of A, or a factor does not exist.

    See Also
    --------
    partial_trace : The partial trace over the first or the second factor: `tr(B) C` or
        `tr(C) B` for `B (x) C`.

    References
    ----------
    .. [1] Peres (1996).
    .. [2] Chapter 311.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> A = np.kron(np.array([[1, 2], [3, 4]]), np.array([[0, 1], [0, 0]]))
    >>> kl.partial_transpose(A, (2, 2), 2).tolist()
    [[0, 0, 0, 0], [1, 0, 2, 0], [0, 0, 0, 0], [3, 0, 4, 0]]
    >>> rho = np.outer([1, 0, 0, 1], [1, 0, 0, 1]) / 2  # two entangled qubits
    >>> np.linalg.eigvalsh(kl.partial_transpose(rho, (2, 2), 2))[0].round(6).tolist()
    -0.5
    """
def index(text: str = '') -> _Statements:
    """The statements of the book that contain all words of `text`; all unless given.

    Those with more of the words in their names come first.

    Parameters
    ----------
    text : str, default ''
        words; a statement must contain all of them. Case does not matter

    Returns
    -------
    Statements, a list

    Raises
    ------
    TypeError
        If `text` is not a str.

    See Also
    --------
    plan : How a sum would be evaluated: the orders with flops, bytes, temporary memory and
        predicted time, and the choice.

    References
    ----------
    .. [1] Chapter 312.

    Examples
    --------
    >>> import kronlemmas as kl
    >>> kl.index("vec transpose commutation")[0].meaning
    'vec of a transpose by the commutation matrix'
    >>> kl.index("sum_kron_outer")[0].source
    'Maullin-Sapey & Nichols (2021).'
    """
def khatri_rao_lstsq(factors: Sequence[_Array], y: _Array, weights: _Array | None = None, alpha: float = 0.0, rcond: float | None = None) -> KhatriRaoLstsq:
    """Minimise `sum(weights * (y - khatri_rao(*factors) @ x)**2) + alpha * sum(x**2)`.

    Normal equations where their conditioning allows, else conjugate gradients with the R
    factor. `rcond` is machine precision times max(M, r) unless given.

    Parameters
    ----------
    factors : list of arrays
        list of (..., m_k, r) matrices with the same number of columns
    y : array, shape (..., m_1 m_2 ... m_d)
        right-hand side, or stack of them
    weights : array, shape (..., m_1 m_2 ... m_d), optional
        weights, not negative; all 1 unless given
    alpha : float, default 0.0
        ridge penalty, the factor of the squared norm of x
    rcond : float, optional
        as in `kron_lstsq`, of columns of norm one

    Returns
    -------
    KhatriRaoLstsq: x, residuals, rank, method, steps

    Raises
    ------
    ValueError
        If shapes do not fit, a number is not finite or a weight is negative.

    See Also
    --------
    kron_lstsq : The least-squares solution of smallest norm of `kronecker(*factors) @ x =
        y`.
    khatri_rao_operator : The column-wise Khatri-Rao product of the factors as an operator,
        which is never formed.
    khatri_rao_gram : The Gram matrix of `khatri_rao(*factors)`: the Hadamard product of
        those of the factors.

    References
    ----------
    .. [1] Björck (1996), chapters 2 and 7.
    .. [2] (301.81) pseudo-inverse of a Khatri-Rao product, chapter 301: Kolda & Bader
           (2009), section 2.6.
    .. [3] Chapter 401.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> A, B = np.array([[1.0, 2], [3, 4]]), np.array([[1.0, 1], [10, 100]])
    >>> found = kl.khatri_rao_lstsq([A, B], kl.khatri_rao(A, B) @ [1, 2])
    >>> found.x.round(6).tolist(), found.method
    ([1.0, 2.0], 'gram')
    """
def kron_lstsq(factors: Sequence[_Array], y: _Array, rcond: float | None = None) -> KronLstsq:
    """The least-squares solution of smallest norm of `kronecker(*factors) @ x = y`.

    As `numpy.linalg.lstsq`: unless given, `rcond` is machine precision times the larger
    side of the product.

    Parameters
    ----------
    factors : list of arrays
        list of (..., m_k, n_k) matrices
    y : array, shape (..., m_1 m_2 ... m_d)
        right-hand side, or stack of them
    rcond : float, optional
        singular values below rcond times the largest count as zero

    Returns
    -------
    KronLstsq: x, residuals, rank, s

    Raises
    ------
    ValueError
        If shapes do not fit or a number is not finite.

    See Also
    --------
    khatri_rao_lstsq : Minimise `sum(weights * (y - khatri_rao(*factors) @ x)**2) + alpha *
        sum(x**2)`.
    kron_solve : Solve with a Kronecker product, shifted or plus a second one, without
        forming it.
    kron_matvec : `kronecker(*factors)` times `x`, without forming the product.

    References
    ----------
    .. [1] Van Loan (2000), section 2.
    .. [2] (301.19) pseudo-inverse of a Kronecker product, chapter 301: M&N chapter 2;
           Cookbook (513).
    .. [3] (303.1) all solutions of a two-sided equation, chapter 303: Penrose (1955), A
           generalized inverse for matrices.
    .. [4] (303.2) least squares solution of a two-sided equation, chapter 303: Penrose
           (1956), On best approximate solutions of linear matrix equations.
    .. [5] Chapter 401.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> A, B = np.diag([1.0, 2]), np.array([[1.0], [1]])
    >>> x, residuals, rank, s = kl.kron_lstsq([A, B], np.array([1.0, 3, 4, 8]))
    >>> x.round(9).tolist(), int(rank), float(residuals.round(9))
    ([2.0, 3.0], 2, 10.0)
    """
def kron_quadratic_diag(factors: Sequence[_Array], S: _Array) -> _Array:
    """The diagonal of `X S X'` for `X = kronecker(*factors)`, without forming either.

    Parameters
    ----------
    factors : list of arrays
        list of (..., m_t, n_t) matrices
    S : array, shape (..., n_1 ... n_d, n_1 ... n_d)
        matrix, or stack of matrices

    Returns
    -------
    array, shape (..., m_1 m_2 ... m_d)
        the diagonal of X S X' for their Kronecker product X

    Raises
    ------
    ValueError
        If the shape of `S` does not fit.

    See Also
    --------
    kron_weighted_gram : The weighted Gram matrix of `kronecker(*factors)`, without forming
        the product.
    kron_matvec : `kronecker(*factors)` times `x`, without forming the product.
    loops.kron_quadratic_diag : The Kronecker product X, formed, and the diagonal of X S X':
        x' S x for each of its rows.

    References
    ----------
    .. [1] Currie, Durban & Eilers (2006).
    .. [2] (406.6) variances of fitted values on a grid, chapter 406: Currie, Durban &
           Eilers (2006).

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> A, B = np.array([[1, 2], [3, 4]]), np.array([[1], [10]])
    >>> kl.kron_quadratic_diag([A, B], np.eye(2)).tolist()
    [5.0, 500.0, 25.0, 2500.0]
    """
def kron_weighted_gram(factors: Sequence[_Array], w: _Array) -> _Array:
    """The weighted Gram matrix of `kronecker(*factors)`, without forming the product.

    Parameters
    ----------
    factors : list of arrays
        list of (..., m_t, n_t) matrices
    w : array, shape (..., m_1 m_2 ... m_d)
        weights, or stack of weights

    Returns
    -------
    array, shape (..., n_1 ... n_d, n_1 ... n_d)
        X' diag(w) X for their Kronecker product X

    Raises
    ------
    ValueError
        If the length of `w` does not fit.

    See Also
    --------
    kron_quadratic_diag : The diagonal of `X S X'` for `X = kronecker(*factors)`, without
        forming either.
    kron_matvec : `kronecker(*factors)` times `x`, without forming the product.
    loops.kron_weighted_gram : With the Kronecker product X, formed: the outer products of
        its rows, weighted and added.

    References
    ----------
    .. [1] Currie, Durban & Eilers (2006).
    .. [2] (406.2) weighted Gram matrix of a grid design, chapter 406: Currie, Durban &
           Eilers (2006); Eilers, Currie & Durbán (2006).

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> A, B = np.array([[1, 2], [3, 4]]), np.array([[1], [10]])
    >>> kl.kron_weighted_gram([A, B], np.array([1, 0, 0, 1])).tolist()
    [[901, 1202], [1202, 1604]]
    """
def lmm(formula: str, data: Any, reml: bool = True, weights: Any | None = None, offset: Any | None = None, constraint: Any | None = None, rank: Any = 'drop') -> FormulaFit:
    """Fit a linear mixed model written as in lme4.

    Rows with missing values in a variable of the formula are dropped and counted, those of
    weight zero too; coefficients that the data cannot tell are left out with a warning. A
    frame of dask is read in parts. A formula is code: the functions that it names are run,
    so fit no formulas from strangers. Needs `pip install 'kronlemmas[formula]'`.

    Parameters
    ----------
    formula : str
        such as "y ~ x + (x | g)"
    data
        data frame of pandas, polars, pyarrow, dask, or another that narwhals reads
    reml : bool, default True
        restricted maximum likelihood, or maximum likelihood
    weights : optional
        prior weights, a column or values: the residual variance is sigma^2 / weights
    offset : optional
        known part of the mean, a column's name or values
    constraint : optional
        linear structure of vech(D_1), vech(D_2), ..., as for LinearMixedModel
    rank : str, default 'drop'
        columns of the fixed effects that depend on others are left out, or "refuse"

    Returns
    -------
    FormulaFit

    Raises
    ------
    ValueError
        For formulas that cannot be read to their end, unknown names, terms that are not
        finite, integers beyond 2**53, and everything that `LinearMixedModel` refuses.
    TypeError
        For columns that are neither real numbers nor texts nor categories.

    See Also
    --------
    LinearMixedModel : `y = X beta + Z_1 b_1 + ... + Z_r b_r + e`, with crossed or nested
        factors.
    FormulaFit : The result of `lmm`: a `MixedModelFit` with pandas labels.
    lmm_many : Fit the linear mixed model of `LinearMixedModel` to every column of Y.

    References
    ----------
    .. [1] Bates, Mächler, Bolker & Walker (2015), for the formulas.
    .. [2] Chapter 502.

    Examples
    --------
    >>> import kronlemmas as kl
    >>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
    >>> fit.params.round(2).to_dict()
    {'Intercept': 251.41, 'Days': 10.47}
    """
def lmm_many(Y: _Array, X: _Array, factors: Sequence[tuple[_Array, _Array]], reml: bool = True, names: dict[str, Any] | None = None, memory: _Size = 16777216, progress: bool = True, weights: _Array | None = None, offset: _Array | None = None) -> ManyFits:
    """Fit the linear mixed model of `LinearMixedModel` to every column of Y.

    Responses are fitted together, in batches. Each has its own status: "converged",
    "singular" (converged, at the boundary), "not converged", "exact" (no residual variance
    is left), "non-finite", "out of range", "refused" (the model cannot be estimated from
    its observed rows; `errors` has the reason), "not run" (after an interrupt). Y is not
    copied.

    Parameters
    ----------
    Y : array, shape (n, v)
        responses, NaN where an observation is missing
    X : array, shape (n, p)
        fixed effects
    factors : list of pairs of arrays
        list of (codes, Zk): (n,) levels of any kind, (n, q_k) covariates
    reml : bool, default True
        restricted maximum likelihood, or maximum likelihood
    names : dict, optional
        dict of names as for LinearMixedModel
    memory : int, default 2 ** 24
        bytes for the temporary arrays of a batch
    progress : bool, default True
        show the progress of work that takes longer than two seconds
    weights : array, shape (n,), optional
        prior weights of the rows, the same for all responses
    offset : array, shape (n,), optional
        known part of the mean, the same for all responses

    Returns
    -------
    ManyFits

    Raises
    ------
    ValueError, TypeError
        For a design that cannot be estimated from all rows, as `LinearMixedModel` does, and
        for a Y of the wrong shape.

    See Also
    --------
    LinearMixedModel : `y = X beta + Z_1 b_1 + ... + Z_r b_r + e`, with crossed or nested
        factors.
    lmm_images : Fit a linear mixed model at every voxel of a mask, and write maps.
    sign_flips : Family-wise p values of L beta = 0 for many responses, from sign flips of
        whole clusters.

    References
    ----------
    .. [1] Maullin-Sapey & Nichols (2022).
    .. [2] Chapter 521.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> Y, groups = np.arange(24.0).reshape(12, 2) % [5, 7], np.repeat([0, 1, 2, 3], 3)
    >>> fits = kl.lmm_many(Y, np.ones((12, 1)), [(groups, np.ones(12))])
    >>> fits.params.round(4).tolist()
    [[1.8333], [2.6667]]
    """
def sign_flips(Y: _Array, X: _Array, factors: Sequence[tuple[_Array, _Array]], L: _Array, flips: Any = 500, seed: Any = 0, reml: bool = True, names: dict[str, Any] | None = None, memory: _Size = 16777216) -> _Array:
    """Family-wise p values of L beta = 0 for many responses, from sign flips of whole
    clusters.

    `pvalue` is (1 + b) / (1 + m): of m flips, b have a largest statistic, over all
    responses, that reaches that of a response. All flips are made if `flips` allows it,
    which is the exact test; otherwise different ones are drawn. Each costs a call of
    `lmm_many`.

    Parameters
    ----------
    Y : array, shape (n, v)
        responses, NaN where an observation is missing
    X : array, shape (n, p)
        fixed effects
    factors : list of pairs of arrays
        list of (codes, Zk) as for lmm_many
    L : array
        (p,) or (r, p) contrasts, or names
    flips : int, default 500
        how many at most; for l clusters there are 2^(l-1) - 1, and no more are made
    seed : int, default 0
        of the random signs, if not all are made
    reml : bool, default True
        restricted maximum likelihood, or maximum likelihood
    names : dict, optional
        dict of names as for lmm_many
    memory : int, default 2 ** 24
        bytes for the temporary arrays of a batch

    Returns
    -------
    SignFlips

    Raises
    ------
    ValueError
        For crossed factors, and for everything that `lmm_many` refuses.

    See Also
    --------
    lmm_many : Fit the linear mixed model of `LinearMixedModel` to every column of Y.
    lmm_images : Fit a linear mixed model at every voxel of a mask, and write maps.

    References
    ----------
    .. [1] Freedman & Lane (1983); Winkler et al. (2014); Phipson & Smyth (2010).
    .. [2] Chapter 523.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> Y, groups = np.arange(24.0).reshape(12, 2) % [5, 7], np.repeat([0, 1, 2, 3], 3)
    >>> flipped = kl.sign_flips(Y, np.ones((12, 1)), [(groups, np.ones(12))], [1], flips=10)
    >>> flipped.statistic.shape, flipped.largest.shape
    ((2,), (7,))
    """
def lmm_images(formula: str, table: Any, images: Any, mask: Any, out: Any, contrasts: Any | None = None, reml: bool = True, zeros_missing: Any = False, flips: Any = 0, seed: Any = 0, memory: _Size = 1073741824, chunk: Any = 16384, workers: Any | None = None, resume: Any = False, progress: bool = True) -> _Array:
    """Fit a linear mixed model at every voxel of a mask, and write maps.

    Images are NIfTI files or whatever else nibabel reads, or .npy, .zarr or HDF5 arrays
    (`file.h5::name`). Maps have the format, the affine and the units of the mask, and are
    NaN outside of it; `maps.json` says what each is. Chunks that are done survive any
    interrupt. Needs `pip install 'kronlemmas[formula,imaging]'`.

    Parameters
    ----------
    formula : str
        such as "y ~ age + (age | subject)", where y stands for the images
    table
        .csv or .tsv file or data frame with a row for each image
    images
        list of files, a .txt file with one on each line, or one file with all images
    mask
        file of an image that is not zero where voxels are to be fitted
    out
        folder for the maps, which is made
    contrasts : optional
        file, or dict from a name to numbers or names of coefficients
    reml : bool, default True
        restricted maximum likelihood, or maximum likelihood
    zeros_missing : bool, default False
        is an image missing in a voxel where it is zero?
    flips : int, default 0
        sign flips for family-wise p values, each of which takes a fit of all voxels
    seed : int, default 0
        of the flips
    memory : int, default 2 ** 30
        bytes that this process, or each worker, may take for voxels
    chunk : int, default 2 ** 14
        voxels that are fitted before they are stored, at most
    workers : optional
        processes to start here, the address of a scheduler of dask, or a client
    resume : bool, default False
        go on with the job that was interrupted in this folder
    progress : bool, default True
        show a bar with voxels a second and the time that is left

    Returns
    -------
    ImageMaps

    Raises
    ------
    ValueError, TypeError, FileNotFoundError
        For input that does not fit, before anything is written.

    See Also
    --------
    lmm_many : Fit the linear mixed model of `LinearMixedModel` to every column of Y.
    lmm : Fit a linear mixed model written as in lme4.
    sign_flips : Family-wise p values of L beta = 0 for many responses, from sign flips of
        whole clusters.

    References
    ----------
    .. [1] Maullin-Sapey & Nichols (2022).
    .. [2] Chapter 547.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> data = kl.data.sleepstudy()
    >>> import tempfile
    >>> kept = tempfile.TemporaryDirectory()
    >>> folder = kept.name
    >>> mask = folder + "/mask.npy"; np.save(mask, np.ones(3))
    >>> images = folder + "/images.npy"; np.save(images, np.outer([1, 2, 3], data["Reaction"]))
    >>> out = folder + "/maps"
    >>> maps = kl.lmm_images("y ~ Days + (1 | Subject)", data, images, mask, out, progress=False)
    >>> maps.read("beta_Days").round(2).tolist()
    [10.47, 20.93, 31.4]
    """
def plan(name: str, *args: Any, memory: _Size | None = None, machine: tuple[float, float] | None = None, **sizes: _Size) -> _Plan:
    """How a sum would be evaluated: the orders with flops, bytes, temporary memory and
    predicted time, and the choice.

    The arguments are checked, but the sum is not computed; with codes, rows are sorted and
    grouped as in the call, to find the sizes of the groups. Of dask arrays, temporary
    memory and ways are those of one chunk.

    Parameters
    ----------
    name : str
        of the function, such as "sum_kron_outer", or a pattern: "(i p) a, (i r) a -> p r"
    *args
        its arguments, as for a call, or the operands of the pattern
    memory : int, optional
        bytes of temporary matrices, if the function takes it; 64 MiB, GPU: 2 GiB
    machine : tuple, optional
        (flops a second, bytes a second); measured unless given
    **sizes : int
        of names that the shapes do not settle; or codes, one for each row

    Returns
    -------
    Plan, a list of candidates that prints as a table

    Raises
    ------
    ValueError
        For an unknown name, and where the function raises it, for arguments that do not
        fit.

    See Also
    --------
    block_einsum : Any sum over blocks, from one line of text.
    sum_kron_outer : Lemma 5: the double sum of `A_i B_j' (x) C_i D_j'`, in the cheapest
        order.

    References
    ----------
    .. [1] Chapter 602.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> A, C = np.ones((6, 2)), np.ones((2, 2))
    >>> kl.plan("sum_sandwich", A, C, A, 2).choice
    'A (C B)'
    >>> kl.plan("(i p) a, (i r) a -> p r", A, A, p=2, r=2).choice
    '0 1'
    """

class TwoKroneckerCovariance(_TwoKroneckerCovariance):
    """The covariance `U = M (x) K + N (x) Sigma` of the stacked columns of a D x T table.

    `M` and `N` are T x T, `K` and `Sigma` D x D, all symmetric and positive semi-definite,
    `U` positive definite. Setting up costs O(T^3 + D^3), every method O(TD(T + D)). A
    gradient with respect to a symmetric matrix is the symmetric G with df = <G, dX>. First
    and second derivatives by JAX and Torch are right too. Leading axes broadcast.

    Parameters
    ----------
    M : array, shape (..., T, T)
        covariance of the signal between columns
    K : array, shape (..., D, D)
        covariance of the signal between rows
    Sigma : array, shape (..., D, D)
        covariance of the noise between rows, or (D,) its diagonal
    N : array, shape (..., T, T), optional
        covariance of the noise between columns, the identity unless given

    Raises
    ------
    ValueError
        If a shape, the symmetry or the definiteness of a matrix is wrong.

    See Also
    --------
    KroneckerSumCovariance : The covariance `sum of M_k (x) K_k + Diag(noise)` of the
        observed cells of a D x T table.

    References
    ----------
    .. [1] Rakitsch, Lippert, Borgwardt & Stegle (2013).
    .. [2] Chapter 403.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> (kl.TwoKroneckerCovariance(np.eye(2), np.diag([3, 8]), np.eye(2)) @ np.ones(4)).tolist()
    [4.0, 9.0, 4.0, 9.0]
    """
    def matvec(self, v: _Array) -> Any:
        """The product K V M' + Sigma V N'.

        Parameters
        ----------
        v : array
            (..., TD) or (..., D, T)

        Returns
        -------
        U v, in the form of v

        Raises
        ------
        ValueError
            If the shape does not fit.

        See Also
        --------
        to_dense : U itself, all T^2 D^2 entries of it.
        solve : Solve U x = v.
        to_linear_operator : U for SciPy's iterative methods.

        References
        ----------
        .. [1] Chapter 403.

        Examples
        --------
        >>> import numpy as np
        >>> import kronlemmas as kl
        >>> cov = kl.TwoKroneckerCovariance(np.eye(2), np.diag([3, 8]), np.eye(2))
        >>> cov.matvec(np.ones(4)).round(9).tolist()
        [4.0, 9.0, 4.0, 9.0]
        """
    def solve(self, v: _Array) -> Any:
        """Solve U x = v.

        Parameters
        ----------
        v : array
            (..., TD) or (..., D, T)

        Returns
        -------
        U^-1 v, in the form of v

        Raises
        ------
        ValueError
            If the shape does not fit.

        See Also
        --------
        matvec : The product K V M' + Sigma V N'.
        quad : The quadratic form v' U^-1 v.

        References
        ----------
        .. [1] Chapter 403.

        Examples
        --------
        >>> import numpy as np
        >>> import kronlemmas as kl
        >>> cov = kl.TwoKroneckerCovariance(np.eye(2), np.diag([3, 8]), np.eye(2))
        >>> cov.solve(np.array([4.0, 9, 4, 9])).round(9).tolist()
        [1.0, 1.0, 1.0, 1.0]
        """
    def quad(self, v: _Array) -> Any:
        """The quadratic form v' U^-1 v.

        Parameters
        ----------
        v : array
            (..., TD) or (..., D, T)

        Returns
        -------
        array, shape (...)
            the quadratic form

        Raises
        ------
        ValueError
            If the shape does not fit.

        See Also
        --------
        solve : Solve U x = v.
        grad_quad : The derivative of v' U^-1 v.

        References
        ----------
        .. [1] Chapter 403.

        Examples
        --------
        >>> import numpy as np
        >>> import kronlemmas as kl
        >>> cov = kl.TwoKroneckerCovariance(np.eye(2), np.diag([3, 8]), np.eye(2))
        >>> float(cov.quad(np.array([2.0, 3, 2, 3])).round(9))  # 4/4 + 9/9, twice
        4.0
        """
    def logdet(self) -> Any:
        """The log-determinant log det U.

        Returns
        -------
        scalar, or (...) of a stack: the logarithm of the determinant of U

        See Also
        --------
        grad_logdet : The derivative of log det U.
        loglik : The log-density at v of the normal distribution with mean zero and covariance
            U.

        References
        ----------
        .. [1] Chapter 403.

        Examples
        --------
        >>> import numpy as np
        >>> import kronlemmas as kl
        >>> cov = kl.TwoKroneckerCovariance(np.eye(2), np.diag([3, 8]), np.eye(2))
        >>> float(np.exp(cov.logdet()).round(6))  # 4 * 9, twice
        1296.0
        """
    def loglik(self, v: _Array) -> Any:
        """The log-density at v of the normal distribution with mean zero and covariance U.

        Parameters
        ----------
        v : array
            (..., TD) or (..., D, T), in nats

        Returns
        -------
        array, shape (...)
            the logarithm of the density

        Raises
        ------
        ValueError
            If the shape does not fit.

        See Also
        --------
        grad_loglik : The derivative of the log-density at v.
        sample : Draws from the normal distribution with mean zero and covariance U.

        References
        ----------
        .. [1] Chapter 403.

        Examples
        --------
        >>> import numpy as np
        >>> import kronlemmas as kl
        >>> cov = kl.TwoKroneckerCovariance(np.eye(2), np.diag([3, 8]), np.eye(2))
        >>> float(cov.loglik(np.zeros(4)).round(4))
        -7.2593
        """
    def grad_logdet(self, wrt: Any) -> Any:
        """The derivative of log det U.

        Parameters
        ----------
        wrt : str
            "Sigma", "K", "M" or "log_sigma"

        Returns
        -------
        the gradient, (D, D), (T, T) or, for "log_sigma", (D,)

        Raises
        ------
        ValueError
            If `wrt` is not one of these words.

        See Also
        --------
        logdet : The log-determinant log det U.
        grad_loglik : The derivative of the log-density at v.

        References
        ----------
        .. [1] (403.1) log-determinant gradient of a two-Kronecker covariance, chapter 403:
               (308.28), (311.11).
        .. [2] (403.5) gradients in the signal's covariances, chapter 403: (308.28), (308.33),
               (308.61).

        Examples
        --------
        >>> import numpy as np
        >>> import kronlemmas as kl
        >>> cov = kl.TwoKroneckerCovariance(np.eye(2), np.diag([3, 8]), np.eye(2))
        >>> cov.grad_logdet("Sigma").round(4).tolist()  # 2/4 and 2/9
        [[0.5, 0.0], [0.0, 0.2222]]
        """
    def grad_quad(self, v: _Array, wrt: Any) -> Any:
        """The derivative of v' U^-1 v.

        Parameters
        ----------
        v : array
            (..., TD) or (..., D, T)
        wrt : str
            "Sigma", "K", "M" or "log_sigma"

        Returns
        -------
        (..., D, D), (..., T, T) or, for "log_sigma", (..., D)

        Raises
        ------
        ValueError
            If the shape does not fit or `wrt` is not one of these words.

        See Also
        --------
        quad : The quadratic form v' U^-1 v.
        grad_loglik : The derivative of the log-density at v.

        References
        ----------
        .. [1] (403.3) quadratic form gradient of a two-Kronecker covariance, chapter 403: the
               answer to the question, chapter 710; (308.33).

        Examples
        --------
        >>> import numpy as np
        >>> import kronlemmas as kl
        >>> cov = kl.TwoKroneckerCovariance(np.eye(2), np.diag([3, 8]), np.eye(2))
        >>> cov.grad_quad(np.array([4.0, 0, 0, 0]), "K").round(9).tolist()
        [[-1.0, 0.0], [0.0, 0.0]]
        """
    def grad_loglik(self, v: _Array, wrt: Any) -> Any:
        """The derivative of the log-density at v.

        Parameters
        ----------
        v : array
            (..., TD) or (..., D, T)
        wrt : str
            "Sigma", "K", "M" or "log_sigma"

        Returns
        -------
        (..., D, D), (..., T, T) or, for "log_sigma", (..., D)

        Raises
        ------
        ValueError
            If the shape does not fit or `wrt` is not one of these words.

        See Also
        --------
        loglik : The log-density at v of the normal distribution with mean zero and covariance
            U.
        grad_logdet : The derivative of log det U.
        grad_quad : The derivative of v' U^-1 v.

        References
        ----------
        .. [1] Chapter 403.

        Examples
        --------
        >>> import numpy as np
        >>> import kronlemmas as kl
        >>> cov = kl.TwoKroneckerCovariance(np.eye(2), np.diag([3, 8]), np.eye(2))
        >>> cov.grad_loglik(np.zeros(4), "Sigma").round(4).tolist()
        [[-0.25, 0.0], [0.0, -0.1111]]
        """
    def sample(self, rng: Any | None = None, size: Any | None = None) -> Any:
        """Draws from the normal distribution with mean zero and covariance U.

        Parameters
        ----------
        rng : optional
            a NumPy Generator, or a seed for one
        size : optional
            None, an int or a tuple: how many

        Returns
        -------
        array, shape (*size, ..., TD)

        Raises
        ------
        TypeError
            If `rng` is neither a generator nor a seed.
        ValueError
            For a negative size.

        See Also
        --------
        loglik : The log-density at v of the normal distribution with mean zero and covariance
            U.

        References
        ----------
        .. [1] Chapter 403.

        Examples
        --------
        >>> import numpy as np
        >>> import kronlemmas as kl
        >>> cov = kl.TwoKroneckerCovariance(np.eye(2), np.diag([3, 8]), np.eye(2))
        >>> cov.sample(rng=0, size=3).shape
        (3, 4)
        """
    def to_dense(self) -> Any:
        """U itself, all T^2 D^2 entries of it.

        Returns
        -------
        array, shape (..., TD, TD)

        See Also
        --------
        to_linear_operator : U for SciPy's iterative methods.
        matvec : The product K V M' + Sigma V N'.

        References
        ----------
        .. [1] Chapter 403.

        Examples
        --------
        >>> import numpy as np
        >>> import kronlemmas as kl
        >>> cov = kl.TwoKroneckerCovariance(np.eye(2), np.diag([3, 8]), np.eye(2))
        >>> cov.to_dense().astype(int).tolist()
        [[4, 0, 0, 0], [0, 9, 0, 0], [0, 0, 4, 0], [0, 0, 0, 9]]
        """
    def to_linear_operator(self) -> Any:
        """U for SciPy's iterative methods.

        Returns
        -------
        scipy.sparse.linalg.LinearOperator of shape (TD, TD)

        Raises
        ------
        TypeError
            For arrays that are not NumPy's.
        ValueError
            For a stack of covariances.

        See Also
        --------
        matvec : The product K V M' + Sigma V N'.
        kron_operator : The Kronecker product of the factors as an operator, which is never
            formed.

        References
        ----------
        .. [1] Chapter 403.

        Examples
        --------
        >>> import numpy as np
        >>> import kronlemmas as kl
        >>> cov = kl.TwoKroneckerCovariance(np.eye(2), np.diag([3, 8]), np.eye(2))
        >>> cov.to_linear_operator().shape
        (4, 4)
        """

class KroneckerSumCovariance(_KroneckerSumCovariance):
    """The covariance `sum of M_k (x) K_k + Diag(noise)` of the observed cells of a D x T
    table.

    Any number of terms, all matrices symmetric and positive semi-definite. Solves are by
    conjugate gradients, `preconditioner` is the nearest `TwoKroneckerCovariance`;
    determinants and gradients are means over random vectors and come with standard errors.
    With two terms, all cells observed and noise that is a product, that class itself is
    exact and faster. NumPy arrays.

    Parameters
    ----------
    terms
        list of pairs (M, K): (T, T) covariance between columns, (D, D) between rows
    noise : array, shape (D, T), optional
        variances of the cells, or a number for all
    observed : array, shape (D, T), optional
        bool, True where a cell is observed; all unless given
    tol : float, default 1e-09
        of a solve, the residual relative to the right-hand side

    Raises
    ------
    ValueError
        If a matrix is not a covariance matrix.
    RuntimeError
        If conjugate gradients do not reach `tol`.

    See Also
    --------
    TwoKroneckerCovariance : The covariance `U = M (x) K + N (x) Sigma` of the stacked
        columns of a D x T table.
    kron_solve : Solve with a Kronecker product, shifted or plus a second one, without
        forming it.

    References
    ----------
    .. [1] Gardner, Pleiss, Bindel, Weinberger & Wilson (2018).
    .. [2] Chapter 405.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> Y, terms = np.array([[4.0, np.nan], [9, 9]]), [(np.eye(2), np.diag([3, 8]))]
    >>> kl.KroneckerSumCovariance(terms, 1, Y > 0).solve(Y).round(6).tolist()
    [[1.0, 0.0], [1.0, 1.0]]
    """
    def matvec(self, v: _Array) -> Any:
        """The product with the covariance.

        Parameters
        ----------
        v : array
            (..., n) or (..., D, T)

        Returns
        -------
        U v, in the form of v

        Raises
        ------
        ValueError
            If the shape does not fit.

        See Also
        --------
        solve : Solve U x = v by conjugate gradients.
        to_dense : The matrix itself.

        References
        ----------
        .. [1] Chapter 405.

        Examples
        --------
        >>> import numpy as np
        >>> import kronlemmas as kl
        >>> several = kl.KroneckerSumCovariance([(np.eye(2), np.diag([3, 8]))], noise=1)
        >>> several.matvec(np.ones(4)).round(9).tolist()
        [4.0, 9.0, 4.0, 9.0]
        """
    def solve(self, v: _Array) -> Any:
        """Solve U x = v by conjugate gradients.

        Parameters
        ----------
        v : array
            (..., n) or (..., D, T)

        Returns
        -------
        U^-1 v, in the form of v; zero in cells that are not observed

        Raises
        ------
        ValueError
            If the shape does not fit.
        RuntimeError
            If they do not converge.

        See Also
        --------
        matvec : The product with the covariance.
        quad : The quadratic form v' U^-1 v.

        References
        ----------
        .. [1] (405.1) noise by cell beside a product's noise, chapter 405: Golub & Van Loan
               (2013), sections 11.3 and 11.5.
        .. [2] (405.2) preconditioner for missing cells, chapter 405: this book.

        Examples
        --------
        >>> import numpy as np
        >>> import kronlemmas as kl
        >>> several = kl.KroneckerSumCovariance([(np.eye(2), np.diag([3, 8]))], noise=1)
        >>> several.solve(np.array([4.0, 9, 4, 9])).round(6).tolist()
        [1.0, 1.0, 1.0, 1.0]
        """
    def quad(self, v: _Array) -> Any:
        """The quadratic form v' U^-1 v.

        Parameters
        ----------
        v : array
            (..., n) or (..., D, T)

        Returns
        -------
        array, shape (...)
            the quadratic form

        Raises
        ------
        ValueError
            If the shape does not fit.
        RuntimeError
            If conjugate gradients do not converge.

        See Also
        --------
        solve : Solve U x = v by conjugate gradients.
        loglik : The log-density at v of the normal distribution with mean zero and this
            covariance.

        References
        ----------
        .. [1] Chapter 405.

        Examples
        --------
        >>> import numpy as np
        >>> import kronlemmas as kl
        >>> several = kl.KroneckerSumCovariance([(np.eye(2), np.diag([3, 8]))], noise=1)
        >>> float(several.quad(np.array([2.0, 3, 2, 3])).round(6))
        4.0
        """
    def logdet(self, probes: Any = 16, rng: Any = 0) -> Any:
        """The logarithm of the determinant of the covariance.

        Parameters
        ----------
        probes : int, default 16
            number of random vectors
        rng : int, default 0
            a NumPy Generator, or a seed for one

        Returns
        -------
        Estimate

        Raises
        ------
        ValueError
            If `probes` is not positive.

        See Also
        --------
        loglik : The log-density at v of the normal distribution with mean zero and this
            covariance.
        grad_loglik : The derivatives of the log-density at v with respect to all matrices and
            the noise.

        References
        ----------
        .. [1] Chapter 405.

        Examples
        --------
        >>> import numpy as np
        >>> import kronlemmas as kl
        >>> several = kl.KroneckerSumCovariance([(np.eye(2), np.diag([3, 8]))], noise=1)
        >>> float(np.exp(several.logdet().value).round(3))  # 4 * 9, twice
        1296.0
        """
    def loglik(self, v: _Array, probes: Any = 16, rng: Any = 0) -> Any:
        """The log-density at v of the normal distribution with mean zero and this covariance.

        Parameters
        ----------
        v : array
            (..., n) or (..., D, T)
        probes : int, default 16
            number of random vectors
        rng : int, default 0
            a NumPy Generator, or a seed for one

        Returns
        -------
        Estimate, of (...)

        Raises
        ------
        ValueError
            If the shape does not fit.

        See Also
        --------
        logdet : The logarithm of the determinant of the covariance.
        grad_loglik : The derivatives of the log-density at v with respect to all matrices and
            the noise.

        References
        ----------
        .. [1] Chapter 405.

        Examples
        --------
        >>> import numpy as np
        >>> import kronlemmas as kl
        >>> several = kl.KroneckerSumCovariance([(np.eye(2), np.diag([3, 8]))], noise=1)
        >>> float(several.loglik(np.zeros(4)).value.round(3))
        -7.259
        """
    def grad_loglik(self, v: _Array, probes: Any = 16, rng: Any = 0) -> Any:
        """The derivatives of the log-density at v with respect to all matrices and the noise.

        Parameters
        ----------
        v : array
            (n,) or (D, T)
        probes : int, default 16
            number of random vectors
        rng : int, default 0
            a NumPy Generator, or a seed for one

        Returns
        -------
        Gradient

        Raises
        ------
        ValueError
            If the shape does not fit.

        See Also
        --------
        loglik : The log-density at v of the normal distribution with mean zero and this
            covariance.
        logdet : The logarithm of the determinant of the covariance.

        References
        ----------
        .. [1] (405.5) derivative of a log-determinant by random vectors, chapter 405:
               Hutchinson (1989); Gardner et al. (2018).

        Examples
        --------
        >>> import numpy as np
        >>> import kronlemmas as kl
        >>> several = kl.KroneckerSumCovariance([(np.eye(2), np.diag([3, 8]))], noise=1)
        >>> several.grad_loglik(np.zeros(4))._fields
        ('terms', 'noise')
        """
    def to_dense(self) -> Any:
        """The matrix itself.

        Returns
        -------
        array, shape (n, n)

        See Also
        --------
        matvec : The product with the covariance.
        to_linear_operator : The covariance for SciPy's iterative methods.

        References
        ----------
        .. [1] Chapter 405.

        Examples
        --------
        >>> import numpy as np
        >>> import kronlemmas as kl
        >>> several = kl.KroneckerSumCovariance([(np.eye(2), np.diag([3, 8]))], noise=1)
        >>> several.to_dense().astype(int).diagonal().tolist()
        [4, 9, 4, 9]
        """
    def to_linear_operator(self) -> Any:
        """The covariance for SciPy's iterative methods.

        Returns
        -------
        scipy.sparse.linalg.LinearOperator of shape (n, n)

        See Also
        --------
        matvec : The product with the covariance.
        to_dense : The matrix itself.

        References
        ----------
        .. [1] Chapter 405.

        Examples
        --------
        >>> import numpy as np
        >>> import kronlemmas as kl
        >>> several = kl.KroneckerSumCovariance([(np.eye(2), np.diag([3, 8]))], noise=1)
        >>> several.to_linear_operator().shape
        (4, 4)
        """

class FormulaFit(_FormulaFit, MixedModelFit):
    """The result of `lmm`: a `MixedModelFit` with pandas labels.

    See Also
    --------
    lmm : Fit a linear mixed model written as in lme4.
    MixedModelFit : The result of `LinearMixedModel.fit` and `lmm`.

    References
    ----------
    .. [1] Chapter 502.

    Examples
    --------
    >>> import kronlemmas as kl
    >>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
    >>> type(fit).__name__, round(float(fit.llf), 2)
    ('FormulaFit', -871.81)
    """
    @property
    def ranef(self) -> Any:
        """{grouping: data frame of levels x effects}.

        References
        ----------
        .. [1] Chapter 502.
        """
    @property
    def ranef_cov(self) -> Any:
        """{grouping: (l, q, q)} conditional covariances; a list for independent sets of effects.

        References
        ----------
        .. [1] Chapter 502.
        """
    def f_test(self, L: _Array, ddf: Any = 'satterthwaite') -> Any:
        """The test that all of L beta are zero.

        If the model has an interaction of a tested term with others, a note says at which of
        their levels the term is tested.

        Parameters
        ----------
        L : array, shape (r, p)
            contrasts as for t_test, or names of terms and of coefficients
        ddf : str, default 'satterthwaite'
            as for t_test

        Returns
        -------
        FTest

        Raises
        ------
        ValueError
            For contrasts that do not fit or cannot be read and for an unknown `ddf`.

        See Also
        --------
        t_test : Tests of L beta = 0, one by one.
        anova : F tests of the terms of the fixed effects.

        References
        ----------
        .. [1] Chapter 502.

        Examples
        --------
        >>> import kronlemmas as kl
        >>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
        >>> fit.f_test("Days")
        F(1, 17.00) = 45.85, p = 3.26e-06 (Satterthwaite's method, observed information)
        """
    def fixed_at(self, fn: Any, data: Any) -> Any:
        """Fit left out.

        Parameters
        ----------
        fn
        data

        References
        ----------
        .. [1] Chapter 502.
        """
    @property
    def fixed_variables(self) -> Any:
        """{name: (its values in the fit, are they levels?)} of what the fixed effects read.

        References
        ----------
        .. [1] Chapter 502.
        """
    def predict(self, data: Any | None = None, random: Any = True, se: Any = False, interval: Any | None = None, level: Any = 0.95, weights: Any | None = None, offset: Any | None = None, new_levels: Any = False) -> Any:
        """Expected responses for new data.

        The effects of a level of a grouping that has no data are predicted as zero. NaN where a
        value is missing, and for combinations of levels of the fixed effects that the data of
        the fit lack.

        Parameters
        ----------
        data : optional
            data frame with the variables of the formula; that of the fit unless given
        random : bool, default True
            with the random effects of known levels, without, or the groupings that count
        se : bool, default False
            with standard errors
        interval : str, optional
            "mean" for the expected response, "new" for a new observation
        level : float, default 0.95
            probability of the interval
        weights : optional
            of new observations, a column's name, values or a number; those of the fit unless
            given
        offset : optional
            likewise
        new_levels : bool, default False
            True if levels without data are meant; otherwise a warning names them

        Returns
        -------
        pandas Series, or a DataFrame with the columns mean, se, lower, upper

        Raises
        ------
        TypeError
            For columns of another kind than those of the fit.
        ValueError
            If the data lack a column or a category, or a term is not finite.

        See Also
        --------
        marginal_means : The expected response for each level of some factors.
        simulate : New responses from the fitted model, with new random effects.
        MixedModelFit.predict : Expected responses at new observations.

        References
        ----------
        .. [1] Chapter 502.

        Examples
        --------
        >>> import kronlemmas as kl
        >>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
        >>> fit.predict(kl.data.sleepstudy()[:2], random=False).round(2).tolist()
        [251.41, 261.87]
        """
    def marginal_means(self, specs: Any, by: Any | None = None, at: Any | None = None, ddf: Any = 'satterthwaite', level: Any = 0.95) -> Any:
        """The expected response for each level of some factors.

        The levels of the others have equal weights; covariates, and an offset, are at their
        means.

        Parameters
        ----------
        specs
            name of a variable of the fixed effects, or several
        by : optional
            name of a variable, or several: means are compared within their levels
        at : optional
            dict of values of covariates, or of the levels that are wanted
        ddf : str, default 'satterthwaite'
            as for `t_test`
        level : float, default 0.95
            probability of the intervals

        Returns
        -------
        MarginalMeans

        Raises
        ------
        ValueError
            For names and levels that the fixed effects do not have, and for an unknown `ddf` or
            an invalid level.

        See Also
        --------
        MarginalMeans.pairs : All differences of two means, within the levels of `by`.
        predict : Expected responses for new data.
        anova : F tests of the terms of the fixed effects.

        References
        ----------
        .. [1] Searle, Speed & Milliken (1980).
        .. [2] Chapter 512.

        Examples
        --------
        >>> import kronlemmas as kl
        >>> oats = kl.lmm("yield ~ Variety + nitro + (1 | Block / Variety)", kl.data.oats())
        >>> oats.marginal_means("Variety")["mean"].round(1).tolist()
        [104.5, 109.8, 97.6]
        """

class LinearMixedModel(_LinearMixedModel):
    """`y = X beta + Z_1 b_1 + ... + Z_r b_r + e`, with crossed or nested factors.

    `Cov(e) = sigma^2 I`, or `sigma^2 / weights` on its diagonal; each level of factor k has
    effects with the covariance `sigma^2 D_k`. Rows of weight zero are left out.

    Parameters
    ----------
    y : array, shape (n,)
        response
    X : array, shape (n, p)
        fixed effects, with a column of ones if an intercept is wanted
    factors : list of pairs of arrays
        list of (codes, Zk): (n,) levels of any kind, (n, q_k) covariates
    reml : bool, default True
        restricted maximum likelihood, or maximum likelihood
    weights : array, shape (n,), optional
        prior weights, not negative: the variance is sigma^2 / weights
    offset : array, shape (n,), optional
        known part of the mean
    constraint : array, shape (parameters of D, r), optional
        vech(D_1), ... = constraint @ rho; or Structures
    names : dict, optional
        dict of names: "fixed", a list; "factors", a list; "effects", a list of lists

    Raises
    ------
    ValueError
        For rank-deficient X, a factor with one level or with as many effects as
        observations, shapes that do not match and data that are not finite.
    TypeError
        If the data are not numbers.

    See Also
    --------
    lmm : Fit a linear mixed model written as in lme4.
    MixedModelFit : The result of `LinearMixedModel.fit` and `lmm`.

    References
    ----------
    .. [1] Bates, Mächler, Bolker & Walker (2015).
    .. [2] Chapter 503.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> groups = np.repeat([0, 1, 2, 3], 3)
    >>> model = kl.LinearMixedModel(np.arange(12.0) % 5, np.ones((12, 1)), [(groups, np.ones(12))])
    >>> model.fit().params.round(4).tolist()
    [1.75]
    """
    def loglik(self, beta: _Array, sigma2: Any, D: Any) -> Any:
        """The log-likelihood, or the restricted one of a REML model.

        Parameters
        ----------
        beta : array, shape (p,)
        sigma2
            residual variance
        D
            list of (q_k, q_k), covariances in units of sigma2

        Returns
        -------
        float

        Raises
        ------
        ValueError, TypeError
            For parameters that do not fit.

        See Also
        --------
        score : The derivative of `loglik`.
        information : The covariance of the score.
        fit : Maximise the (restricted) likelihood.

        References
        ----------
        .. [1] Chapter 503.

        Examples
        --------
        >>> import numpy as np
        >>> import kronlemmas as kl
        >>> groups = np.repeat([0, 1, 2, 3], 3)
        >>> model = kl.LinearMixedModel(np.arange(12.0) % 5, np.ones((12, 1)), [(groups, np.ones(12))])
        >>> round(float(model.loglik(np.array([2.0]), 1.5, [np.eye(1)])), 4)
        -23.0769
        """
    def score(self, beta: _Array, sigma2: Any, D: Any) -> Any:
        """The derivative of `loglik`.

        Parameters
        ----------
        beta : array, shape (p,)
        sigma2
            residual variance
        D
            list of (q_k, q_k)

        Returns
        -------
        array, shape (parameters,)
            in the order beta, sigma2, vech(D_1), ..., vech(D_r)

        Raises
        ------
        ValueError, TypeError
            For parameters that do not fit.

        See Also
        --------
        loglik : The log-likelihood, or the restricted one of a REML model.
        information : The covariance of the score.
        scoring_step : Score and information together, from one set of weighted products.

        References
        ----------
        .. [1] (524.4) score of a random-effects covariance, chapter 524: Demidenko (2013), for
               one factor.
        .. [2] (524.5) score of a random-effects covariance in vech, chapter 524: (308.34).
        .. [3] Chapter 503.

        Examples
        --------
        >>> import numpy as np
        >>> import kronlemmas as kl
        >>> groups = np.repeat([0, 1, 2, 3], 3)
        >>> model = kl.LinearMixedModel(np.arange(12.0) % 5, np.ones((12, 1)), [(groups, np.ones(12))])
        >>> model.score(np.array([2.0]), 1.5, [np.eye(1)]).round(4).tolist()
        [-0.5, 1.2778, -0.8958]
        """
    def scoring_step(self, beta: _Array, sigma2: Any, D: Any) -> Any:
        """Score and information together, from one set of weighted products.

        Parameters
        ----------
        beta : array, shape (p,)
        sigma2
            residual variance
        D
            list of (q_k, q_k)

        Returns
        -------
        array, shape (parameters,)
            score, (parameters, parameters) information

        Raises
        ------
        ValueError, TypeError
            For parameters that do not fit.

        See Also
        --------
        score : The derivative of `loglik`.
        information : The covariance of the score.

        References
        ----------
        .. [1] Chapter 503.

        Examples
        --------
        >>> import numpy as np
        >>> import kronlemmas as kl
        >>> groups = np.repeat([0, 1, 2, 3], 3)
        >>> model = kl.LinearMixedModel(np.arange(12.0) % 5, np.ones((12, 1)), [(groups, np.ones(12))])
        >>> score, information = model.scoring_step(np.array([2.0]), 1.5, [np.eye(1)])
        >>> score.shape, information.shape
        ((3,), (3, 3))
        """
    def information(self, beta: _Array, sigma2: Any, D: Any) -> Any:
        """The covariance of the score.

        For REML the inverse covariance of beta hat, and that of the score of the restricted
        likelihood.

        Parameters
        ----------
        beta : array, shape (p,)
        sigma2
            residual variance
        D
            list of (q_k, q_k)

        Returns
        -------
        array, shape (parameters, parameters)
            in the order beta, sigma2, vech(D_1), ..., vech(D_r)

        Raises
        ------
        ValueError, TypeError
            For parameters that do not fit.

        See Also
        --------
        score : The derivative of `loglik`.
        loglik : The log-likelihood, or the restricted one of a REML model.
        sum_block_kron_vech : The sum of Kronecker products over a grid of blocks, between
            duplication matrices.

        References
        ----------
        .. [1] (524.6) information of random-effects covariances, chapter 524: Maullin-Sapey &
               Nichols (2021).
        .. [2] (528.1) sum of Kronecker squares of low-rank blocks, chapter 528: Maullin-Sapey &
               Nichols (2021), for the sum.
        .. [3] Chapter 503.

        Examples
        --------
        >>> import numpy as np
        >>> import kronlemmas as kl
        >>> groups = np.repeat([0, 1, 2, 3], 3)
        >>> model = kl.LinearMixedModel(np.arange(12.0) % 5, np.ones((12, 1)), [(groups, np.ones(12))])
        >>> model.information(np.array([2.0]), 1.5, [np.eye(1)]).round(4).tolist()
        [[2.0, 0.0, 0.0], [0.0, 2.4444, 0.75], [0.0, 0.75, 0.8438]]
        """
    def fit(self) -> Any:
        """Maximise the (restricted) likelihood.

        Warns where the search does not converge.

        Returns
        -------
        MixedModelFit

        See Also
        --------
        lmm : Fit a linear mixed model written as in lme4.
        MixedModelFit : The result of `LinearMixedModel.fit` and `lmm`.
        loglik : The log-likelihood, or the restricted one of a REML model.

        References
        ----------
        .. [1] (525.1) eliminating a random factor from the mixed model, chapter 525: Bates,
               Mächler, Bolker & Walker (2015), as a sparse Cholesky factorisation.
        .. [2] (529.1) covariance derivative with respect to its Cholesky factor, chapter 529:
               (308.42), entry by entry.
        .. [3] Chapter 503.

        Examples
        --------
        >>> import numpy as np
        >>> import kronlemmas as kl
        >>> groups = np.repeat([0, 1, 2, 3], 3)
        >>> model = kl.LinearMixedModel(np.arange(12.0) % 5, np.ones((12, 1)), [(groups, np.ones(12))])
        >>> model.fit().params.round(4).tolist()
        [1.75]
        """
    def with_reml(self, reml: bool) -> Any:
        """The same model, with or without REML.

        Parameters
        ----------
        reml : bool

        References
        ----------
        .. [1] Chapter 503.
        """
    def of_response(self, y: Any, beta0: Any, unit: Any, P: Any) -> Any:
        """The same model of another response, with what that adds.

        Parameters
        ----------
        y
        beta0
        unit
        P

        References
        ----------
        .. [1] Chapter 503.
        """

class MixedModelFit(_MixedModelFit):
    """The result of `LinearMixedModel.fit` and `lmm`.

    Attributes
    ----------
    D
        list of (q_k, q_k), covariances of the random effects in units of sigma2
    random_cov
        the same times sigma2
    sigma2, sigma
        the residual variance and its root
    loglik, deviance, aic, bic
        of the fit, restricted if it is by REML
    n_params
        the number of parameters
    nobs
        the number of rows
    converged
        whether the search has ended
    singular
        whether a covariance is at the boundary
    iterations
        steps of the search
    model
        the LinearMixedModel

    See Also
    --------
    lmm : Fit a linear mixed model written as in lme4.
    FormulaFit : The result of `lmm`: a `MixedModelFit` with pandas labels.
    LinearMixedModel : `y = X beta + Z_1 b_1 + ... + Z_r b_r + e`, with crossed or nested
        factors.
    ManyFits : The result of `lmm_many`: arrays with a row for each response, NaN without a
        fit.

    References
    ----------
    .. [1] Chapter 504.

    Examples
    --------
    >>> import kronlemmas as kl
    >>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
    >>> float(round(fit.sigma, 3)), fit.nobs, fit.converged
    (25.592, 180, True)
    """
    @property
    def beta_cov(self) -> Any:
        """(p, p) covariance of the fixed effects.

        References
        ----------
        .. [1] Chapter 504.
        """
    @property
    def params(self) -> Any:
        """(p,) estimates of the fixed effects; of a formula, a Series with their names.

        References
        ----------
        .. [1] Chapter 504.
        """
    @property
    def bse(self) -> Any:
        """(p,) standard errors of the fixed effects; of a formula, a Series.

        References
        ----------
        .. [1] Chapter 504.
        """
    def cov_params(self) -> Any:
        """The covariance of the fixed effects.

        Returns
        -------
        array, shape (p, p)

        See Also
        --------
        bse : (p,) standard errors of the fixed effects; of a formula, a Series
        params : (p,) estimates of the fixed effects; of a formula, a Series with their names
        t_test : Tests of L beta = 0, one by one.

        References
        ----------
        .. [1] Chapter 504.

        Examples
        --------
        >>> import kronlemmas as kl
        >>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
        >>> fit.cov_params().to_numpy().round(2).tolist()
        [[46.57, -1.45], [-1.45, 2.39]]
        """
    @property
    def near_effects(self) -> Any:
        """List of (l_k, q_k), effects of the columns near zero.

        References
        ----------
        .. [1] Chapter 504.
        """
    @property
    def effects(self) -> Any:
        """List of (l_k, q_k), the random effects.

        References
        ----------
        .. [1] Chapter 504.
        """
    @property
    def ranef(self) -> Any:
        """List of (l_k, q_k).

        References
        ----------
        .. [1] Chapter 504.
        """
    @property
    def effects_cov(self) -> Any:
        """List of (l_k, q_k, q_k), covariances of the effects.

        References
        ----------
        .. [1] Chapter 504.
        """
    @property
    def ranef_cov(self) -> Any:
        """List of (l_k, q_k, q_k), given the response.

        References
        ----------
        .. [1] Chapter 504.
        """
    @property
    def observed_cov(self) -> Any:
        """Covariance of the variance parameters, by the observed information.

        References
        ----------
        .. [1] Chapter 507.
        """
    @property
    def expected_cov(self) -> Any:
        """Covariance of the variance parameters, by the expected information.

        References
        ----------
        .. [1] Chapter 507.
        """
    @property
    def kenward_roger(self) -> Any:
        """What the method of Kenward and Roger needs.

        References
        ----------
        .. [1] Chapter 507.
        """
    def t_test(self, L: _Array | None = None, ddf: Any = 'satterthwaite', names: dict[str, Any] | None = None) -> Any:
        """Tests of L beta = 0, one by one.

        A coefficient that the labels of a pandas object do not name has weight zero.

        Parameters
        ----------
        L : array, optional
            (p,) or (r, p) numbers, a pandas object with labels, or names of coefficients; all
            unless given
        ddf : str, default 'satterthwaite'
            or "satterthwaite-expected", "kenward-roger", "normal"
        names : dict, optional
            names of the contrasts

        Returns
        -------
        ContrastTest

        Raises
        ------
        ValueError
            For unknown names, for contrasts that do not fit or cannot be read and for an
            unknown `ddf`.

        See Also
        --------
        f_test : The test that all of L beta are zero.
        conf_int : Confidence intervals.
        anova : F tests of the terms of the fixed effects.

        References
        ----------
        .. [1] (534.1) gradient of the fixed-effects covariance, chapter 534: Fai & Cornelius
               (1996).
        .. [2] Chapter 507.

        Examples
        --------
        >>> import kronlemmas as kl
        >>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
        >>> fit.t_test("Days")
              Estimate Std. Error    df t value Pr(>|t|)
         Days   10.467      1.546 17.00   6.771 3.26e-06 ***
         Satterthwaite's method, observed information
        """
    def f_test(self, L: _Array, ddf: Any = 'satterthwaite') -> Any:
        """The test that all of L beta are zero.

        Parameters
        ----------
        L : array, shape (r, p)
            contrasts, or names, as for t_test
        ddf : str, default 'satterthwaite'
            or "satterthwaite-expected", "kenward-roger", "normal"

        Returns
        -------
        FTest

        Raises
        ------
        ValueError
            For contrasts that do not fit or cannot be read and for an unknown `ddf`.

        See Also
        --------
        t_test : Tests of L beta = 0, one by one.
        anova : F tests of the terms of the fixed effects.
        lr_test : The likelihood ratio test of nested models.

        References
        ----------
        .. [1] Chapter 507.

        Examples
        --------
        >>> import kronlemmas as kl
        >>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
        >>> fit.f_test("Days")
        F(1, 17.00) = 45.85, p = 3.26e-06 (Satterthwaite's method, observed information)
        """
    def simulate(self, size: Any = 1, rng: Any | None = None) -> Any:
        """New responses from the fitted model, with new random effects.

        Parameters
        ----------
        size : int, default 1
            how many responses
        rng : optional
            generator of NumPy, or a seed

        Returns
        -------
        array, shape (size, n)

        Raises
        ------
        TypeError, ValueError
            For an invalid size or generator.

        See Also
        --------
        refit : The same model for another response.
        bootstrap : The parametric bootstrap: fit simulated responses.
        predict : Expected responses at new observations.

        References
        ----------
        .. [1] Chapter 515.

        Examples
        --------
        >>> import kronlemmas as kl
        >>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
        >>> fit.simulate(2, rng=0).shape
        (2, 180)
        """
    def refit(self, y: _Array) -> Any:
        """The same model for another response.

        Parameters
        ----------
        y : array, shape (n,)
            another response

        Returns
        -------
        MixedModelFit

        Raises
        ------
        ValueError
            If the response has another shape.

        See Also
        --------
        simulate : New responses from the fitted model, with new random effects.
        bootstrap : The parametric bootstrap: fit simulated responses.

        References
        ----------
        .. [1] Chapter 515.

        Examples
        --------
        >>> import kronlemmas as kl
        >>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
        >>> data = kl.data.sleepstudy()
        >>> fit.refit(2 * data["Reaction"]).params.round(2).tolist()
        [502.81, 20.93]
        """
    def bootstrap(self, size: Any = 1000, rng: Any | None = None, progress: bool = True) -> Any:
        """The parametric bootstrap: fit simulated responses.

        After an interrupt, those that are done are kept.

        Parameters
        ----------
        size : int, default 1000
            how many responses
        rng : optional
            generator of NumPy, or a seed
        progress : bool, default True
            show the progress of work that takes longer than two seconds

        Returns
        -------
        Bootstrap

        Raises
        ------
        ValueError, TypeError
            For an invalid size or generator.

        See Also
        --------
        Bootstrap.conf_int : Intervals of fixed effects, standard deviations, correlations and
            sigma.
        simulate : New responses from the fitted model, with new random effects.
        conf_int : Confidence intervals.

        References
        ----------
        .. [1] Efron & Tibshirani (1993).
        .. [2] Chapter 515.

        Examples
        --------
        >>> import kronlemmas as kl
        >>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
        >>> fit.bootstrap(20, rng=0, progress=False).params.shape
        (20, 2)
        """
    @property
    def fitted_numbers(self) -> Any:
        """(n,) the fitted values.

        References
        ----------
        .. [1] Chapter 513.
        """
    @property
    def fittedvalues(self) -> Any:
        """(n,) fitted values, with the random effects.

        References
        ----------
        .. [1] Chapter 513.
        """
    @property
    def resid(self) -> Any:
        """(n,) what the fitted values leave of the response.

        References
        ----------
        .. [1] Chapter 513.
        """
    @property
    def resid_pearson(self) -> Any:
        """(n,) residuals times the root of their weights.

        References
        ----------
        .. [1] Chapter 513.
        """
    def predict(self, X: _Array, factors: Sequence[tuple[_Array, _Array]] | None = None, *, random: Any = True, se: Any = False, interval: Any | None = None, level: Any = 0.95, weights: _Array | None = None, offset: _Array | None = None, new_levels: Any = False) -> Any:
        """Expected responses at new observations.

        The effects of a level without data are predicted as zero.

        Parameters
        ----------
        X : array, shape (m, p)
            fixed effects
        factors : list of pairs of arrays, optional
            list of (codes, Zk) as for the model, or None: the mean over the random effects
        random : bool, default True
            all random terms of the factors, none, or a list of their names
        se : bool, default False
            with standard errors
        interval : str, optional
            "mean" for the expected response, "new" for a new observation
        level : float, default 0.95
            probability of the interval
        weights : array, optional
            (m,) or one number, of new observations; 1 unless given
        offset : array, optional
            (m,) or one number, the known part of the mean; needed if the fit has one
        new_levels : bool, default False
            True if levels without data are meant; otherwise a warning names them

        Returns
        -------
        (m,), or a ResultTable with the columns mean, se, lower, upper

        Raises
        ------
        TypeError
            For codes of another kind than those of the fit.
        ValueError
            For missing codes.

        See Also
        --------
        FormulaFit.predict : Expected responses for new data.
        simulate : New responses from the fitted model, with new random effects.
        fittedvalues : (n,) fitted values, with the random effects

        References
        ----------
        .. [1] Chapter 513.

        Examples
        --------
        >>> import numpy as np
        >>> import kronlemmas as kl
        >>> groups = np.repeat([0, 1, 2, 3], 3)
        >>> model = kl.LinearMixedModel(np.arange(12.0) % 5, np.ones((12, 1)), [(groups, np.ones(12))])
        >>> model.fit().predict(np.ones((2, 1)), [([0, 3], np.ones(2))], random=False).round(4).tolist()
        [1.75, 1.75]
        """
    def r2(self) -> Any:
        """The shares of the variance that the fixed effects explain, and that all effects explain.

        Returns
        -------
        array, shape (marginal, conditional)

        See Also
        --------
        icc : The intraclass correlation: the share of the variance that is due to the random
            effects.

        References
        ----------
        .. [1] Nakagawa & Schielzeth (2013).
        .. [2] Chapter 516.

        Examples
        --------
        >>> import kronlemmas as kl
        >>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
        >>> marginal, conditional = fit.r2()
        >>> round(float(marginal), 4), round(float(conditional), 4)
        (0.2787, 0.7992)
        """
    def icc(self, adjusted: Any = True) -> Any:
        """The intraclass correlation: the share of the variance that is due to the random effects.

        Parameters
        ----------
        adjusted : bool, default True
            of what the fixed effects leave, or of all variance

        Returns
        -------
        float

        See Also
        --------
        r2 : The shares of the variance that the fixed effects explain, and that all effects
            explain.

        References
        ----------
        .. [1] Chapter 516.

        Examples
        --------
        >>> import kronlemmas as kl
        >>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
        >>> round(float(fit.icc()), 4)
        0.7217
        """
    def influence(self, group: Any | None = None) -> Any:
        """Leverage, Cook's distance and residual of each row, or what each level does to the
        coefficients.

        Parameters
        ----------
        group : optional
            name of a grouping, whose levels are left out in turn; single observations unless
            given

        Returns
        -------
        ResultTable

        Raises
        ------
        ValueError
            For a grouping that the model does not have.

        See Also
        --------
        augment : A row for each observation: its variables, .fitted, .resid, .hat, .cooksd,
            .fixed, as in broom.mixed.
        resid_pearson : (n,) residuals times the root of their weights

        References
        ----------
        .. [1] Cook & Weisberg (1982).
        .. [2] Chapter 516.

        Examples
        --------
        >>> import kronlemmas as kl
        >>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
        >>> fit.influence("Subject").to_frame().head(3).round(3)
             rows  cooks_distance  Intercept   Days
        308    10           0.092     -0.424  0.665
        309    10           0.149     -2.726 -0.483
        310    10           0.111     -2.819 -0.256
        """
    def variance_parameters(self) -> Any:
        """Standard deviations, correlations and sigma.

        Returns
        -------
        list of (name, (factor, a, b) or None, estimate)

        References
        ----------
        .. [1] Chapter 511.
        """
    def profile_names(self) -> Any:
        """The names of all parameters that have a profile.

        Returns
        -------
        list of texts

        See Also
        --------
        profile : The profile of the likelihood (not restricted) as a function of one parameter.
        profile_interval : The interval of one parameter from its profile.

        References
        ----------
        .. [1] Chapter 511.

        Examples
        --------
        >>> import kronlemmas as kl
        >>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
        >>> fit.profile_names()[:4]
        ['sd Intercept|Subject', 'cor Days.Intercept|Subject', 'sd Days|Subject', 'sigma']
        """
    @property
    def by_maximum_likelihood(self) -> Any:
        """The fit by maximum likelihood, itself if it is one.

        References
        ----------
        .. [1] Chapter 511.
        """
    def profile(self, name: str) -> Any:
        """The profile of the likelihood (not restricted) as a function of one parameter.

        Parameters
        ----------
        name : str
            one of `profile_names()`

        Returns
        -------
        function v -> deviance above its minimum, with the attribute `estimate`; the unit of v; its origin

        Raises
        ------
        ValueError
            For an unknown name.

        See Also
        --------
        profile_names : The names of all parameters that have a profile.
        profile_interval : The interval of one parameter from its profile.
        conf_int : Confidence intervals.

        References
        ----------
        .. [1] Chapter 511.

        Examples
        --------
        >>> import kronlemmas as kl
        >>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
        >>> curve, unit, origin = fit.profile("sigma")
        >>> round(float(curve.estimate * unit + origin), 3)
        25.592
        """
    def profile_interval(self, name: str, level: Any = 0.95) -> Any:
        """The interval of one parameter from its profile.

        Parameters
        ----------
        name : str
            one of `profile_names()`
        level : float, default 0.95
            probability

        Returns
        -------
        array, shape (lower, upper)

        Raises
        ------
        ValueError
            For an unknown name or an invalid level.

        See Also
        --------
        profile : The profile of the likelihood (not restricted) as a function of one parameter.
        conf_int : Confidence intervals.

        References
        ----------
        .. [1] Chapter 511.

        Examples
        --------
        >>> import kronlemmas as kl
        >>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
        >>> lower, upper = fit.profile_interval("sigma")
        >>> round(float(lower), 3), round(float(upper), 3)
        (22.898, 28.858)
        """
    def conf_int(self, level: Any = 0.95, method: Any = 'wald') -> Any:
        """Confidence intervals.

        Parameters
        ----------
        level : float, default 0.95
            probability
        method : str, default 'wald'
            "wald": normal, of the fixed effects; "profile": of all parameters

        Returns
        -------
        (p, 2), or (names, (parameters, 2)) for the profile

        Raises
        ------
        ValueError
            For an invalid level or an unknown method.

        See Also
        --------
        t_test : Tests of L beta = 0, one by one.
        profile : The profile of the likelihood (not restricted) as a function of one parameter.
        bootstrap : The parametric bootstrap: fit simulated responses.

        References
        ----------
        .. [1] Chapter 511.

        Examples
        --------
        >>> import kronlemmas as kl
        >>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
        >>> fit.conf_int().round(2)
                    lower   upper
        Intercept  238.03  264.78
        Days         7.44   13.50
        """
    def lr_test(self, other: Any, *more: Any, refit: Any = True) -> Any:
        """The likelihood ratio test of nested models.

        Parameters
        ----------
        other
            MixedModelFit of a model that contains this one, or is contained in it
        *more
            other fits, for a table of each against the one before
        refit : bool, default True
            by maximum likelihood, those that are REML fits

        Returns
        -------
        LikelihoodRatioTest, or a ResultTable of several

        Raises
        ------
        ValueError
            For fits that are not nested or not of the same response.

        See Also
        --------
        ranova : Likelihood ratio tests of leaving out one random term, by the likelihood of the
            fit.
        f_test : The test that all of L beta are zero.

        References
        ----------
        .. [1] Chapter 509.

        Examples
        --------
        >>> import kronlemmas as kl
        >>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
        >>> smaller = kl.lmm("Reaction ~ Days + (1 | Subject)", kl.data.sleepstudy())
        >>> fit.lr_test(smaller)
        Likelihood ratio test
                                            npar  loglik    aic    bic   lrt df        p
         Reaction ~ Days + (1 | Subject)       4 -897.04 1802.1 1814.9
         Reaction ~ Days + (Days | Subject)    6 -875.97 1763.9 1783.1 42.14  2 7.07e-10
        refitted by maximum likelihood
        """
    def anova(self, type: Any = 3, ddf: Any = 'satterthwaite') -> Any:
        """F tests of the terms of the fixed effects.

        Parameters
        ----------
        type : int, default 3
            1, 2 or 3: what is tested
        ddf : str, default 'satterthwaite'
            as for `t_test`

        Returns
        -------
        ResultTable

        Raises
        ------
        ValueError
            For an unknown type or `ddf`.
        TypeError
            For a fit without a formula.

        See Also
        --------
        drop1 : F tests of leaving out one term of the fixed effects, of those that no other
            term contains.
        f_test : The test that all of L beta are zero.
        ranova : Likelihood ratio tests of leaving out one random term, by the likelihood of the
            fit.

        References
        ----------
        .. [1] Chapter 508.

        Examples
        --------
        >>> import kronlemmas as kl
        >>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
        >>> fit.anova()
        Type III analysis of variance (Satterthwaite's method, observed information)
                 sum_sq   mean_sq num_df den_df     F        p
         Days 3.003e+04 3.003e+04      1  17.00 45.85 3.26e-06
        """
    def drop1(self, ddf: Any = 'satterthwaite') -> Any:
        """F tests of leaving out one term of the fixed effects, of those that no other term
        contains.

        Parameters
        ----------
        ddf : str, default 'satterthwaite'
            as for `t_test`

        Returns
        -------
        ResultTable

        Raises
        ------
        ValueError
            For an unknown `ddf`.
        TypeError
            For a fit without a formula.

        See Also
        --------
        anova : F tests of the terms of the fixed effects.
        lr_test : The likelihood ratio test of nested models.

        References
        ----------
        .. [1] Chapter 508.

        Examples
        --------
        >>> import kronlemmas as kl
        >>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
        >>> fit.drop1()
        Single term deletions (Satterthwaite's method, observed information)
                 sum_sq   mean_sq num_df den_df     F        p
         Days 3.003e+04 3.003e+04      1  17.00 45.85 3.26e-06
        """
    def ranova(self, boundary: Any = False) -> Any:
        """Likelihood ratio tests of leaving out one random term, by the likelihood of the fit.

        Parameters
        ----------
        boundary : bool, default False
            p values by the mixture for one variance at zero, of terms with one effect

        Returns
        -------
        ResultTable

        See Also
        --------
        lr_test : The likelihood ratio test of nested models.
        anova : F tests of the terms of the fixed effects.

        References
        ----------
        .. [1] Chapter 510.

        Examples
        --------
        >>> import kronlemmas as kl
        >>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
        >>> fit.ranova()
        Single deletions of random terms (restricted likelihood ratio tests)
                                  npar  loglik    aic    bic   lrt df        p
         <none>                      6 -871.81 1755.6 1774.8
         Days in (Days | Subject)    4 -893.23 1794.5 1807.2 42.84  2 4.99e-10
        """
    def summary(self, ddf: Any = 'satterthwaite') -> Any:
        """The fit as text, as lme4 and lmerTest print it.

        Parameters
        ----------
        ddf : str, default 'satterthwaite'
            degrees of freedom, as for `t_test`

        Returns
        -------
        str

        Raises
        ------
        ValueError
            For an unknown `ddf`.

        See Also
        --------
        tidy : A row for each parameter, with the columns of broom.mixed: effect, group, term,
            estimate, std.error, statistic, df, p.value.
        glance : One row of statistics of the whole fit, with the names of broom.mixed.
        t_test : Tests of L beta = 0, one by one.

        References
        ----------
        .. [1] Chapter 505.

        Examples
        --------
        >>> import kronlemmas as kl
        >>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
        >>> print(*fit.summary().splitlines()[:3], sep=chr(10))
        Linear mixed model fit by REML
        Formula: Reaction ~ Days + (Days | Subject)
        REML criterion: 1743.6   log-likelihood: -871.81   AIC: 1755.6   BIC: 1774.8
        """
    def tidy(self, ddf: Any = 'satterthwaite') -> Any:
        """A row for each parameter, with the columns of broom.mixed: effect, group, term,
        estimate, std.error, statistic, df, p.value.

        Parameters
        ----------
        ddf : str, default 'satterthwaite'
            as for `t_test`

        Returns
        -------
        ResultTable

        Raises
        ------
        ValueError
            For an unknown `ddf`.

        See Also
        --------
        glance : One row of statistics of the whole fit, with the names of broom.mixed.
        augment : A row for each observation: its variables, .fitted, .resid, .hat, .cooksd,
            .fixed, as in broom.mixed.
        summary : The fit as text, as lme4 and lmerTest print it.

        References
        ----------
        .. [1] Chapter 517.

        Examples
        --------
        >>> import kronlemmas as kl
        >>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
        >>> fit.tidy()
         effect   group    term                estimate std.error statistic    df  p.value
         fixed             Intercept              251.4     6.825     36.84 17.00   <2e-16
         fixed             Days                   10.47     1.546     6.771 17.00 3.26e-06
         ran_pars Subject  sd__Intercept          24.74
         ran_pars Subject  cor__Intercept.Days  0.06555
         ran_pars Subject  sd__Days               5.922
         ran_pars Residual sd__Observation        25.59
        Satterthwaite's method, observed information
        """
    def glance(self) -> Any:
        """One row of statistics of the whole fit, with the names of broom.mixed.

        Returns
        -------
        ResultTable with one row

        See Also
        --------
        tidy : A row for each parameter, with the columns of broom.mixed: effect, group, term,
            estimate, std.error, statistic, df, p.value.
        augment : A row for each observation: its variables, .fitted, .resid, .hat, .cooksd,
            .fixed, as in broom.mixed.

        References
        ----------
        .. [1] Chapter 517.

        Examples
        --------
        >>> import kronlemmas as kl
        >>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
        >>> fit.glance()
         nobs sigma  logLik    AIC    BIC REMLcrit df.residual
          180 25.59 -871.81 1755.6 1774.8   1743.6         174
        """
    def augment(self) -> Any:
        """A row for each observation: its variables, .fitted, .resid, .hat, .cooksd, .fixed, as in
        broom.mixed.

        Returns
        -------
        ResultTable

        See Also
        --------
        tidy : A row for each parameter, with the columns of broom.mixed: effect, group, term,
            estimate, std.error, statistic, df, p.value.
        glance : One row of statistics of the whole fit, with the names of broom.mixed.
        influence : Leverage, Cook's distance and residual of each row, or what each level does
            to the coefficients.

        References
        ----------
        .. [1] Chapter 517.

        Examples
        --------
        >>> import kronlemmas as kl
        >>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
        >>> list(fit.augment())
        ['Reaction', 'Days', 'Subject', '.fitted', '.resid', '.hat', '.cooksd', '.fixed']
        """
    @property
    def coef(self) -> Any:
        """List of (l_k, columns), those of the fixed effects first; of a formula {grouping: data
        frame}.

        References
        ----------
        .. [1] Chapter 517.
        """
    @property
    def tvalues(self) -> Any:
        """(p,) t statistics of the fixed effects, by Satterthwaite's method.

        References
        ----------
        .. [1] Chapter 517.
        """
    @property
    def pvalues(self) -> Any:
        """(p,) p values of the fixed effects, by Satterthwaite's method.

        References
        ----------
        .. [1] Chapter 517.
        """
    @property
    def llf(self) -> Any:
        """The log-likelihood, under the name that statsmodels has for it.

        References
        ----------
        .. [1] Chapter 517.
        """

class ManyFits(_ManyFits):
    """The result of `lmm_many`: arrays with a row for each response, NaN without a fit.

    `responses` gives stored results their data back.

    Attributes
    ----------
    params : array, shape (v, p)
        fixed effects
    sigma2 : array, shape (v,)
        residual variances
    deviance : array, shape (v,)
        minus twice the log-likelihood
    nobs : array, shape (v,)
        numbers of rows
    iterations : array, shape (v,)
        steps of the search
    singular : array, shape (v,)
        is a covariance at the boundary?
    near : array, shape (v, p)
        coefficients of the columns near zero
    near_cov : array, shape (v, p, p)
        their covariance
    theta : array, shape (v, parameters)
        coordinates of D
    D
        list of (v, q_k, q_k), in units of sigma2
    status : array, shape (v,)
        texts
    errors
        dict from a reason to responses

    See Also
    --------
    lmm_many : Fit the linear mixed model of `LinearMixedModel` to every column of Y.
    MixedModelFit : The result of `LinearMixedModel.fit` and `lmm`.

    References
    ----------
    .. [1] Chapter 521.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> groups = np.repeat([0, 1, 2, 3], 3)
    >>> fits = kl.lmm_many(np.arange(24.0).reshape(12, 2) % [5, 7], np.ones((12, 1)), [(groups, np.ones(12))])
    >>> fits.status.tolist()
    ['singular', 'singular']
    """
    def without_data(self) -> Any:
        """The same object, without the data.

        References
        ----------
        .. [1] Chapter 521.
        """
    @property
    def converged(self) -> Any:
        """(v,) bool, has the search ended?.

        References
        ----------
        .. [1] Chapter 521.
        """
    @property
    def loglik(self) -> Any:
        """(v,) the log-likelihood, restricted if the fits are by REML.

        References
        ----------
        .. [1] Chapter 521.
        """
    @property
    def sigma(self) -> Any:
        """(v,) the residual standard deviation.

        References
        ----------
        .. [1] Chapter 521.
        """
    def cov_params(self) -> Any:
        """The covariances of the fixed effects.

        Returns
        -------
        array, shape (v, p, p)

        See Also
        --------
        bse : (v, p) standard errors of the fixed effects
        t_test : Tests of L beta = 0, one by one, for every response.

        References
        ----------
        .. [1] Chapter 521.

        Examples
        --------
        >>> import numpy as np
        >>> import kronlemmas as kl
        >>> groups = np.repeat([0, 1, 2, 3], 3)
        >>> fits = kl.lmm_many(np.arange(24.0).reshape(12, 2) % [5, 7], np.ones((12, 1)), [(groups, np.ones(12))])
        >>> fits.cov_params().shape
        (2, 1, 1)
        """
    @property
    def bse(self) -> Any:
        """(v, p) standard errors of the fixed effects.

        References
        ----------
        .. [1] Chapter 521.
        """
    @property
    def random_cov(self) -> Any:
        """List of (v, q_k, q_k), covariances of the random effects.

        References
        ----------
        .. [1] Chapter 521.
        """
    @property
    def vech_D(self) -> Any:
        """(v, parameters) the columns vech(D_1), ..., vech(D_r).

        References
        ----------
        .. [1] Chapter 521.
        """
    def batches(self, which: Any | None = None) -> Any:
        """(shared design, responses) of one batch after the other.

        Parameters
        ----------
        which : optional

        References
        ----------
        .. [1] Chapter 521.
        """
    def products(self, shared: Any, at: Any) -> Any:
        """Coefficients of least squares, units, Products.

        Parameters
        ----------
        shared
        at

        References
        ----------
        .. [1] Chapter 521.
        """
    def run(self) -> Any:
        """None; fits one batch after the other, and says which.

        References
        ----------
        .. [1] Chapter 521.
        """
    def take(self, part: Any, start: Any) -> Any:
        """The results of a chunk.

        Parameters
        ----------
        part
        start

        References
        ----------
        .. [1] Chapter 521.
        """
    def interrupted(self) -> Any:
        """None; says with a warning how many responses are done.

        References
        ----------
        .. [1] Chapter 521.
        """
    def t_test(self, L: _Array | None = None, ddf: Any = 'satterthwaite') -> Any:
        """Tests of L beta = 0, one by one, for every response.

        Parameters
        ----------
        L : array, optional
            (p,) or (r, p) numbers or a pandas object, or names of coefficients; all of them
            unless given
        ddf : str, default 'satterthwaite'
            or "satterthwaite-expected", "normal"

        Returns
        -------
        ManyTests

        Raises
        ------
        ValueError
            For contrasts that do not fit or cannot be read and for an unknown `ddf`.

        See Also
        --------
        f_test : The test that all of L beta are zero, for every response.
        MixedModelFit.t_test : Tests of L beta = 0, one by one.

        References
        ----------
        .. [1] Chapter 521.

        Examples
        --------
        >>> import numpy as np
        >>> import kronlemmas as kl
        >>> groups = np.repeat([0, 1, 2, 3], 3)
        >>> fits = kl.lmm_many(np.arange(24.0).reshape(12, 2) % [5, 7], np.ones((12, 1)), [(groups, np.ones(12))])
        >>> fits.t_test().pvalue.shape
        (2, 1)
        """
    def f_test(self, L: _Array, ddf: Any = 'satterthwaite') -> Any:
        """The test that all of L beta are zero, for every response.

        Parameters
        ----------
        L : array, shape (r, p)
            contrasts, or names, as for t_test
        ddf : str, default 'satterthwaite'
            or "satterthwaite-expected", "normal"

        Returns
        -------
        ManyFTests

        Raises
        ------
        ValueError
            For contrasts that do not fit or cannot be read and for an unknown `ddf`.

        See Also
        --------
        t_test : Tests of L beta = 0, one by one, for every response.
        MixedModelFit.f_test : The test that all of L beta are zero.

        References
        ----------
        .. [1] Chapter 521.

        Examples
        --------
        >>> import numpy as np
        >>> import kronlemmas as kl
        >>> groups = np.repeat([0, 1, 2, 3], 3)
        >>> fits = kl.lmm_many(np.arange(24.0).reshape(12, 2) % [5, 7], np.ones((12, 1)), [(groups, np.ones(12))])
        >>> fits.f_test(np.eye(1)).statistic.shape
        (2,)
        """
    def to_xarray(self) -> Any:
        """Everything, with names.

        Needs xarray, `pip install 'kronlemmas[xarray]'`.

        Returns
        -------
        xarray Dataset with the dimensions response, fixed, parameter

        See Also
        --------
        lmm_many : Fit the linear mixed model of `LinearMixedModel` to every column of Y.

        References
        ----------
        .. [1] Chapter 521.

        Examples
        --------
        >>> import numpy as np
        >>> import kronlemmas as kl
        >>> groups = np.repeat([0, 1, 2, 3], 3)
        >>> fits = kl.lmm_many(np.arange(24.0).reshape(12, 2) % [5, 7], np.ones((12, 1)), [(groups, np.ones(12))])
        >>> fits.to_xarray()["sigma2"].shape
        (2,)
        """

class ImageMaps(_ImageMaps):
    """The result of `lmm_images`: a folder of maps, and what its `maps.json` says.

    Attributes
    ----------
    job
        what was asked for: formula, design, images, mask, contrasts
    about
        coefficients, counts, status, reasons of refusals, versions, {file: what it is}

    See Also
    --------
    lmm_images : Fit a linear mixed model at every voxel of a mask, and write maps.
    ManyFits : The result of `lmm_many`: arrays with a row for each response, NaN without a
        fit.

    References
    ----------
    .. [1] Chapter 547.

    Examples
    --------
    >>> import numpy as np
    >>> import kronlemmas as kl
    >>> data = kl.data.sleepstudy()
    >>> import tempfile
    >>> kept = tempfile.TemporaryDirectory()
    >>> folder = kept.name
    >>> mask = folder + "/mask.npy"; np.save(mask, np.ones(3))
    >>> images = folder + "/images.npy"; np.save(images, np.outer([1, 2, 3], data["Reaction"]))
    >>> out = folder + "/maps"
    >>> maps = kl.lmm_images("y ~ Days + (1 | Subject)", data, images, mask, out, progress=False)
    >>> maps
    18 maps of y ~ Days + (1 | Subject), 180 images, 3 voxels: 3 converged
    """
    def model(self, voxel: Any) -> Any:
        """The model of one voxel, from the images.

        Parameters
        ----------
        voxel
            its indices, such as (4, 5, 5)

        Returns
        -------
        LinearMixedModel, whose fit has residuals, pictures and tests

        Raises
        ------
        ValueError
            For a voxel that is not in the mask.

        See Also
        --------
        ImageMaps.read : A map as an array.

        References
        ----------
        .. [1] Chapter 547.

        Examples
        --------
        >>> import numpy as np
        >>> import kronlemmas as kl
        >>> data = kl.data.sleepstudy()
        >>> import tempfile
        >>> kept = tempfile.TemporaryDirectory()
        >>> folder = kept.name
        >>> mask = folder + "/mask.npy"; np.save(mask, np.ones(3))
        >>> images = folder + "/images.npy"; np.save(images, np.outer([1, 2, 3], data["Reaction"]))
        >>> out = folder + "/maps"
        >>> maps = kl.lmm_images("y ~ Days + (1 | Subject)", data, images, mask, out, progress=False)
        >>> float(round(maps.model([1]).fit().beta[1], 2))
        20.93
        """

__all__ = ["partition", "stack_blocks", "unvec", "unvech", "vec", "vecb", "vech", "commutation_matrix", "commutation_permutation", "duplication_matrix", "duplication_pinv", "elimination_matrix", "symmetrizer_matrix", "face_splitting", "hadamard", "khatri_rao", "kronecker", "kronecker_sum", "tracy_singh", "khatri_rao_gram", "khatri_rao_matvec", "khatri_rao_rmatvec", "kron_matvec", "khatri_rao_operator", "kron_operator", "kron_solve", "mttkrp", "block_einsum", "sum_outer", "sum_sandwich", "sum_residual_outer", "sum_kron", "sum_kron_outer", "sum_block_kron_outer", "sum_block_kron", "sum_block_outer", "sum_diag_blocks", "smat", "sum_block_kron_vech", "svec", "symmetric_kronecker", "block_khatri_rao", "nearest_kronecker", "partial_trace", "partial_transpose", "index", "KhatriRaoLstsq", "KronLstsq", "khatri_rao_lstsq", "kron_lstsq", "TwoKroneckerCovariance", "KroneckerSumCovariance", "kron_quadratic_diag", "kron_weighted_gram", "FormulaFit", "lmm", "LinearMixedModel", "MixedModelFit", "ManyFits", "lmm_many", "SignFlips", "sign_flips", "ImageMaps", "lmm_images", "plan", "loops"]
