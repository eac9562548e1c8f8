"""Every public array function on random arguments, against definitions that are written here with Python's
integers and long doubles.

Shapes have zeros and ones among them; dtypes go from `int8` to long double and Python objects, mixed or not;
memory layouts, leading axes, chunks, orders and memory bounds are drawn too. `python tools/fuzz.py` takes
some seconds and draws the same cases each time; `python tools/fuzz.py MINUTES` (`make fuzz MINUTES=20`) draws
others, and goes on until the time is up. Ends with `N functions, N cases, N failed`.
"""
import sys
import time
import traceback
import warnings
from functools import reduce
from itertools import count
from math import prod

import array_api_strict
import dask.array as da
import numpy as np
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

import kronlemmas as kl
from kronlemmas.testing import LAYOUTS, arrange

INTEGERS = "int8 uint8 int16 uint16 int32 uint32 int64 uint64".split()
FLOATS = "float16 float32 float64 longdouble complex64 complex128 clongdouble >f8 >f4".split()
SMALL = st.integers(0, 3)  # a number of blocks or columns
HEIGHT = st.integers(1, 3)  # of a block


# ---- definitions, for one set of matrices: object arrays of Python's integers, or long doubles

def zeros(X, *shape): return np.zeros(shape, X.dtype)


# the product of objects has None where there is nothing to add
def times(A, B): return A @ B if A.shape[1] else zeros(A, A.shape[0], B.shape[1])


def kron(A, B):
    return (A[:, None, :, None] * B[None, :, None, :]).reshape(
        A.shape[0] * B.shape[0], A.shape[1] * B.shape[1]
    )


def columnwise(A, B):
    return (
        np.stack([kron(A[:, [s]], B[:, [s]])[:, 0] for s in range(A.shape[1])], axis=1)
        if A.shape[1]
        else zeros(A, len(A) * len(B), 0)
    )


def rowwise(A, B): return columnwise(A.T, B.T).T


def rows(A, n): return [A[i:i + n] for i in range(0, len(A), n)]


def grid(A, n, w): return [[row[:, j:j + w] for j in range(0, A.shape[1], w)] for row in rows(A, n)]


# vec
def stacked(A): return np.concatenate([A[:, q] for q in range(A.shape[1])]) if A.shape[1] else zeros(A, 0)


def added(terms, X, *shape): return sum(terms, zeros(X, *shape))


def together(blocks):  # a matrix from a grid of blocks
    return np.concatenate([np.concatenate(row, axis=1) for row in blocks])


def tracy_singh(A, B, a, b):
    if not A.size * B.size: return zeros(A, len(A) * len(B), A.shape[1] * B.shape[1])
    return together(
        [[kron(X, Y) for X in row for Y in other] for row in grid(A, *a) for other in grid(B, *b)]
    )


# vech
def lower(S): return np.array([S[p, q] for q in range(len(S)) for p in range(q, len(S))], S.dtype)


def symmetric(v, n):
    S, entries = zeros(v, n, n), iter(v)
    for q in range(n):
        for p in range(q, n): S[p, q] = S[q, p] = next(entries)
    return S


# ---- cases: each draws the shapes of the arrays, further arguments, and gives the definition

def case_vec(draw):
    m, n = draw(SMALL), draw(SMALL)
    return [(m, n)], (), stacked


def case_unvec(draw):
    m, n = draw(SMALL), draw(SMALL)
    return (
        [(m * n,)],
        ((m, n),),
        lambda v: np.array([[v[p + m * q] for q in range(n)] for p in range(m)], v.dtype).reshape(m, n),
    )


def case_vech(draw):
    n = draw(SMALL)
    return [(n, n)], (), lower


def case_unvech(draw):
    n = draw(SMALL)
    return [(n * (n + 1) // 2,)], (), lambda v: symmetric(v, n)


def case_partition(draw):
    n, w, l1, l2 = draw(HEIGHT), draw(HEIGHT), draw(SMALL), draw(SMALL)
    return (
        [(l1 * n, l2 * w)],
        ((n, w),),
        lambda A: np.array(
            [
                [[[A[i * n + p, j * w + q] for q in range(w)] for p in range(n)] for j in range(l2)]
                for i in range(l1)
            ],
            A.dtype,
        ).reshape(l1, l2, n, w),
    )


def case_stack_blocks(draw):
    n, w, l1, l2 = draw(HEIGHT), draw(HEIGHT), draw(SMALL), draw(SMALL)
    return (
        [(l1 * n, l2 * w)],
        ((n, w),),
        lambda A: np.concatenate([zeros(A, 0, w), *(X for row in grid(A, n, w) for X in row)]),
    )


def case_vecb(draw):
    n, w, l1, l2 = draw(HEIGHT), draw(HEIGHT), draw(SMALL), draw(SMALL)
    return (
        [(l1 * n, l2 * w)],
        ((n, w),),
        lambda A: (
            np.stack([stacked(X) for row in grid(A, n, w) for X in row]) if l1 * l2 else zeros(A, 0, n * w)
        ),
    )


def case_hadamard(draw):
    shape = draw(SMALL), draw(SMALL)
    return [shape] * draw(HEIGHT), (), lambda *Ms: reduce(lambda A, B: A * B, Ms)


def case_kronecker(draw):
    return [(draw(SMALL), draw(SMALL)) for _ in range(draw(HEIGHT))], (), lambda *Ms: reduce(kron, Ms)


def case_khatri_rao(draw):
    k = draw(SMALL)
    return [(draw(SMALL), k) for _ in range(draw(HEIGHT))], (), lambda *Ms: reduce(columnwise, Ms)


def case_face_splitting(draw):
    m = draw(SMALL)
    return [(m, draw(SMALL)) for _ in range(draw(HEIGHT))], (), lambda *Ms: reduce(rowwise, Ms)


def case_tracy_singh(draw):
    a, b = (draw(HEIGHT), draw(HEIGHT)), (draw(HEIGHT), draw(HEIGHT))
    return (
        [(draw(SMALL) * a[0], draw(SMALL) * a[1]), (draw(SMALL) * b[0], draw(SMALL) * b[1])],
        (a, b),
        lambda A, B: tracy_singh(A, B, a, b),
    )


def case_block_khatri_rao(draw):
    a, b, l1, l2 = (draw(HEIGHT), draw(HEIGHT)), (draw(HEIGHT), draw(HEIGHT)), draw(HEIGHT), draw(HEIGHT)
    return (
        [(l1 * a[0], l2 * a[1]), (l1 * b[0], l2 * b[1])],
        (a, b),
        lambda A, B: together(
            [[kron(X, Y) for X, Y in zip(row, other)] for row, other in zip(grid(A, *a), grid(B, *b))]
        ),
    )


def case_partial_transpose(draw):
    p, q = draw(HEIGHT), draw(HEIGHT)
    definition = lambda A: together([[A[j * q:(j + 1) * q, i * q:(i + 1) * q] for j in range(p)]
                                     for i in range(p)])
    return [(p * q, p * q)], ((p, q), 1), definition


def case_kronecker_sum(draw):
    m, n = draw(SMALL), draw(SMALL)
    eye = lambda n, X: np.eye(n, dtype=int).astype(X.dtype)
    return [(m, m), (n, n)], (), lambda A, B: kron(A, eye(n, A)) + kron(eye(m, A), B)


def blocks(draw, large):  # a number of blocks, sometimes so large that kernels are used and runs are cut
    return draw(st.sampled_from([3000, 9000, 17_000])) if large else draw(SMALL)


def case_sum_outer(draw, large=False):
    nA, nB, k, l = draw(HEIGHT), draw(HEIGHT), draw(SMALL) + large, blocks(draw, large)
    return (
        [(l * nA, k), (l * nB, k)],
        ((nA, nB),),
        lambda A, B: added((times(X, Y.T) for X, Y in zip(rows(A, nA), rows(B, nB))), A, nA, nB),
    )


def case_sum_sandwich(draw, large=False):
    nA, nB, k1, k2, l = draw(HEIGHT), draw(HEIGHT), draw(SMALL), draw(SMALL), blocks(draw, large)
    return (
        [(l * nA, k1), (k1, k2), (l * nB, k2)],
        ((nA, nB),),
        lambda A, C, B: added((times(times(X, C), Y.T) for X, Y in zip(rows(A, nA), rows(B, nB))), A, nA, nB),
    )


def case_sum_residual_outer(draw, large=False):
    n, k1, k2, l = draw(HEIGHT), draw(SMALL), draw(SMALL), blocks(draw, large)

    def definition(A, B, C):
        residuals = [X - times(Y, C) for X, Y in zip(rows(A, n), rows(B, n))]
        return added((times(R, R.T) for R in residuals), A, n, n)

    return [(l * n, k1), (l * n, k2), (k2, k1)], (n,), definition


def case_sum_kron(draw, large=False):
    nA, nB, k1, k2, l = draw(HEIGHT), draw(HEIGHT), draw(SMALL), draw(SMALL), blocks(draw, large)
    return (
        [(l * nA, k1), (l * nB, k2)],
        ((nA, nB),),
        lambda A, B: added((kron(X, Y) for X, Y in zip(rows(A, nA), rows(B, nB))), A, nA * nB, k1 * k2),
    )


def case_sum_kron_outer(draw, large=False):
    (nA, nB, nC, nD), k1, k2, l1, l2 = (
        (draw(HEIGHT) for _ in range(4)),
        draw(SMALL),
        draw(SMALL),
        blocks(draw, large),
        draw(SMALL),
    )
    terms = lambda A, B, C, D: (
        kron(times(X, Y.T), times(U, V.T))
        for X, U in zip(rows(A, nA), rows(C, nC))
        for Y, V in zip(rows(B, nB), rows(D, nD))
    )
    return (
        [(l1 * nA, k1), (l2 * nB, k1), (l1 * nC, k2), (l2 * nD, k2)],
        ((nA, nC), (nB, nD)),
        lambda *Xs: added(terms(*Xs), Xs[0], nA * nC, nB * nD),
    )


def case_sum_block_kron_outer(draw, large=False):
    (n1, n2, nB, nC), k, l1, l2 = (
        (draw(HEIGHT) for _ in range(4)),
        draw(SMALL),
        blocks(draw, large),
        draw(SMALL),
    )
    nB, nC = nB if l1 else n1, nC if l2 else n2
    terms = lambda A, B, C: (
        kron(X, times(Y, Z.T))
        for row, Y in zip(grid(A, n1, n2), rows(B, nB))
        for X, Z in zip(row, rows(C, nC))
    )
    return (
        [(l1 * n1, l2 * n2), (l1 * nB, k), (l2 * nC, k)],
        ((n1, n2),),
        lambda *Xs: added(terms(*Xs), Xs[0], n1 * nB, n2 * nC),
    )


def pairs(A, B, a, b):
    return ((X, Y) for row, other in zip(grid(A, *a), grid(B, *b)) for X, Y in zip(row, other))


def case_sum_block_outer(draw, large=False):
    (n1, n2, n3), l1, l2 = (draw(HEIGHT) for _ in range(3)), blocks(draw, large), draw(SMALL)
    return (
        [(l1 * n1, l2 * n2), (l1 * n3, l2 * n2)],
        ((n1, n2), (n3, n2)),
        lambda A, B: added((times(X, Y.T) for X, Y in pairs(A, B, (n1, n2), (n3, n2))), A, n1, n3),
    )


def case_sum_block_kron(draw, large=False):
    (n1, n2, n3, n4), l1, l2 = (draw(HEIGHT) for _ in range(4)), blocks(draw, large), draw(SMALL)
    return (
        [(l1 * n1, l2 * n2), (l1 * n3, l2 * n4)],
        ((n1, n2), (n3, n4)),
        lambda A, B: added((kron(X, Y) for X, Y in pairs(A, B, (n1, n2), (n3, n4))), A, n1 * n3, n2 * n4),
    )


def case_sum_diag_blocks(draw):
    p, m, n = draw(HEIGHT), draw(SMALL), draw(SMALL)
    return (
        [(p * m, p * n)],
        (p,),
        lambda U: added((U[i * m : (i + 1) * m, i * n : (i + 1) * n] for i in range(p)), U, m, n),
    )


def case_partial_trace(draw):
    p, q, l1, l2, over = draw(HEIGHT), draw(HEIGHT), draw(SMALL), draw(SMALL), draw(st.sampled_from([1, 2]))
    if over == 1: l2 = l1
    else: q = p
    first = lambda A: added((A[i * p:(i + 1) * p, i * q:(i + 1) * q] for i in range(l1)), A, p, q)
    second = lambda A: np.array(
        [[added([X[r, r] for r in range(p)], A) for X in row] for row in grid(A, p, p)], A.dtype
    ).reshape(l1, l2)
    return [(l1 * p, l2 * q)], ((p, q), over), first if over == 1 else second


def factors(draw, columns=None):
    return [(draw(SMALL), draw(SMALL) if columns is None else columns) for _ in range(draw(HEIGHT))]


def case_kron_matvec(draw):
    sizes = factors(draw)
    return (
        [*sizes, (prod(n for _, n in sizes),)],
        (),
        lambda *Xs: times(reduce(kron, Xs[:-1]), Xs[-1][:, None])[:, 0],
    )


def case_khatri_rao_matvec(draw):
    sizes = factors(draw, draw(SMALL))
    return [*sizes, (sizes[0][1],)], (), lambda *Xs: times(reduce(columnwise, Xs[:-1]), Xs[-1][:, None])[:, 0]


def case_khatri_rao_rmatvec(draw):
    sizes = factors(draw, draw(SMALL))
    return (
        [*sizes, (prod(m for m, _ in sizes),)],
        (),
        lambda *Xs: times(reduce(columnwise, Xs[:-1]).T, Xs[-1][:, None])[:, 0],
    )


def case_khatri_rao_gram(draw):
    def definition(*Ms):
        K = reduce(columnwise, Ms)
        return times(K.T, K)

    return factors(draw, draw(SMALL)), (), definition


def case_kron_weighted_gram(draw):
    sizes = factors(draw)

    def definition(*Xs):
        X = reduce(kron, Xs[:-1])
        return times(X.T, Xs[-1][:, None] * X)

    return [*sizes, (prod(m for m, _ in sizes),)], (), definition


def case_kron_quadratic_diag(draw):
    sizes = factors(draw)

    def definition(*Xs):
        X = reduce(kron, Xs[:-1])
        return added([times(X, Xs[-1])[:, [j]] * X[:, [j]] for j in range(X.shape[1])], X, len(X), 1)[:, 0]

    return [*sizes, (prod(n for _, n in sizes),) * 2], (), definition


def case_block_einsum(draw):
    """A random pattern: names are put into axes of one or more, a name may stand twice in an operand, or
    in one of several, or not in the result."""
    size = {name: draw(st.integers(1 - (name == "i"), 3)) for name in "ijpqab"[:draw(st.integers(1, 6))]}
    names = st.sampled_from(sorted(size))

    def axes(names):  # cut into axes of one name or several
        cut = list(names)
        return [
            [cut.pop(0) for _ in range(min(len(cut), draw(st.sampled_from([1, 1, 2, 3]))))]
            for _ in range(len(cut))
            if cut
        ]

    operands = [axes(draw(st.lists(names, min_size=1, max_size=4))) for _ in range(draw(st.integers(1, 4)))]
    if not any(["i"] in axes for axes in operands): size["i"] = 1              # no shape says that it is zero
    used = sorted({name for axes in operands for axis in axes for name in axis})
    out = axes(draw(st.permutations(draw(st.lists(st.sampled_from(used), unique=True, max_size=4)))))
    text = lambda axes: " ".join(f"({' '.join(axis)})" if len(axis) > 1 else axis[0] for axis in axes)
    pattern = ", ".join(f"... {text(axes)}" for axes in operands) + " -> " + f"... {text(out)}".rstrip()
    within = lambda axis, now: reduce(lambda at, name: at * size[name] + now[name], axis, 0)

    def definition(*Xs):  # the loop over all names
        total = zeros(Xs[0], *(prod(size[name] for name in axis) for axis in out))
        for index in np.ndindex(*(size[name] for name in used)):
            now = dict(zip(used, index))
            total[tuple(within(axis, now) for axis in out)] += prod(
                X[tuple(within(axis, now) for axis in axes)] for X, axes in zip(Xs, operands)
            )
        return total

    return (
        [tuple(prod(size[name] for name in axis) for axis in axes) for axes in operands],
        (pattern, {name: size[name] for name in used if size[name]}),
        definition,
    )


CASES = {name.removeprefix("case_"): f for name, f in list(globals().items()) if name.startswith("case_")}
OF_FACTORS = {"kron_matvec": 1, "khatri_rao_matvec": 1, "khatri_rao_rmatvec": 1, "khatri_rao_gram": 0,
              "kron_weighted_gram": 1, "kron_quadratic_diag": 1}
VIEWS = {"vec", "unvec", "partition", "stack_blocks", "vecb"}  # may share memory with their argument
SUMS = [name for name in CASES if name.startswith("sum_") and name != "sum_diag_blocks"]
LAZY = [name for name in CASES if name not in OF_FACTORS]  # take dask arrays as they are


# ---- numbers

# random numbers of that dtype; whole numbers up to `size`, or reals
def entries(rng, shape, dtype, whole, size):
    if dtype == "object": return rng.integers(-size, size + 1, shape).astype(object)
    dtype = np.dtype(dtype)
    if dtype.kind in "iu":
        low, high = (int(x) for x in (np.iinfo(dtype).min, np.iinfo(dtype).max))
        return rng.integers(max(low, -size), min(high, size), shape, dtype=dtype, endpoint=True)
    one = lambda: rng.integers(-3, 4, shape) if whole else rng.normal(size=shape)
    return (one() + 1j * one() if dtype.kind == "c" else one()).astype(dtype)


# as arrays of Python's integers, in which definitions are exact, if there are whole numbers only; else of
# twenty digits
def exact(arrays):
    if any(X.dtype.kind == "c" for X in arrays): return [X.astype(np.clongdouble) for X in arrays]
    if not all(X.dtype.kind in "iuO" or np.array_equal(X, np.round(X)) for X in arrays):
        return [X.astype(np.longdouble) for X in arrays]
    return [np.array([int(x) for x in X.ravel()], object).reshape(X.shape) for X in arrays]


def wrapped(x, dtype):  # a Python integer as the dtype holds it
    info = np.iinfo(dtype)
    low, high = int(info.min), int(info.max)
    return (int(x) - low) % (high - low + 1) + low


def long(X):  # in twenty digits; NumPy's own conversion of Python's integers has sixteen
    return (
        X
        if X.dtype.kind != "O"
        else np.array([np.longdouble(x) for x in X.ravel()], np.longdouble).reshape(X.shape)
    )


# an AssertionError unless `got` is `want`, up to the rounding of that many terms
def compare(got, want, size, terms, dtype):
    assert got.shape == want.shape, f"shape {got.shape}, not {want.shape}"
    assert got.dtype.newbyteorder("=") == dtype.newbyteorder("="), f"dtype {got.dtype}, not {dtype}"
    if not got.size: return
    if dtype.kind == "O": assert np.array_equal(got, want), f"{got} is not {want}"
    elif dtype.kind in "iu":
        assert got.ravel().tolist() == [wrapped(x, dtype) for x in want.ravel()], f"{got} is not {want}"
    else:
        eps, tiny = np.finfo(dtype).eps, np.finfo(dtype).smallest_subnormal
        want, size, terms = map(long, (want, size, terms))
        bound = (4 * terms + 8) * (eps * size + tiny)
        error = abs(got.astype(np.clongdouble) - want)
        assert (error <= bound)[size < np.finfo(dtype).max].all(), (
            f"error {np.max(error)}, allowed {bound.ravel()[np.argmax(error - bound)]}"
        )


# ---- drawing

def drawn_arrays(draw, shapes, name, large):  # (the arrays, what is done with them before the call)
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    kind = draw(st.sampled_from(["one", "one", "mixed", "integers", "objects"]))
    pool = {
        "one": [draw(st.sampled_from(INTEGERS + FLOATS))],
        "mixed": INTEGERS + FLOATS,
        "integers": INTEGERS,
        "objects": ["object"],
    }[kind]
    if large:
        pool = draw(
            st.sampled_from([["float64"], ["float32"], ["float64", "float32", "int8"], ["complex128"]])
        )
    whole, size = large or draw(st.booleans()), draw(st.sampled_from([3, 100, 2**62]))
    if large: size = 3
    lead = (
        [
            draw(st.sampled_from([(), (), (2,), (1,), (3, 1), (1, 2)] if not large else [(), (2,)]))
            for _ in shapes
        ]
        if draw(st.booleans())
        else [()] * len(shapes)
    )
    if draw(st.integers(0, 19)) == 0: lead = [(0,)] * len(shapes)
    try: np.broadcast_shapes(*lead)
    except ValueError: lead = [(2,)] * len(shapes)
    arrays = []
    for shape, axes in zip(shapes, lead):
        X = entries(rng, (*axes, *shape), draw(st.sampled_from(pool)), whole, size)
        layout = draw(st.sampled_from([*LAYOUTS, "broadcast"]))
        if layout == "broadcast" and X.ndim > 1 and X.shape[-2]: X = np.broadcast_to(X[..., :1, :], X.shape)
        elif X.ndim > 1 and layout != "broadcast": X = arrange(X, layout)
        arrays.append(X)
    if len(set(shapes)) < len(shapes) and draw(st.booleans()):       # the same object twice
        first = next(i for i, shape in enumerate(shapes) if shapes.count(shape) > 1)
        arrays = [arrays[first] if shape == shapes[first] else X for shape, X in zip(shapes, arrays)]
    ways = (
        ["numpy"] * 4
        + ["subclass"]
        + ["dask"] * (name in LAZY and kind != "objects" and not any(0 in X.shape for X in arrays))
        + ["strict"]
        * (
            len({X.dtype for X in arrays}) == 1
            and arrays[0].dtype.name in STRICT
            and arrays[0].dtype.isnative
        )
    )
    return arrays, draw(st.sampled_from(ways))


STRICT = {"int8", "uint8", "int16", "int32", "int64", "float32", "float64", "complex64", "complex128"}


class Sub(np.ndarray): "A subclass of NumPy's array."


def converted(draw, way, X):
    if way == "subclass": return X.view(Sub)
    if way == "strict": return array_api_strict.asarray(np.array(X))
    if way == "dask":
        return da.from_array(
            X, tuple(max(1, draw(st.integers(1, max(1, n)))) if n < 100 else n // 3 for n in X.shape)
        )
    return X


def options(draw, name, way, arrays, rest):  # order and memory, where the function has them
    found = {}
    if name not in SUMS: return found
    if way in ("numpy", "strict") and draw(st.booleans()):
        orders = [
            c.order
            for c in kl.plan(name, *map(np.asarray, arrays), *rest, machine=(1e9, 1e9))
            if c.order != "nothing to add"
        ] or [None]
        found["order"] = draw(st.sampled_from(orders))
    if name in ("sum_kron", "sum_kron_outer", "sum_block_kron_outer"):
        found["memory"] = draw(st.sampled_from([None, 1, 100, 10_000, 10**9]))
    return found


def definition_of(definition, arrays, dims):  # the definition for every matrix of the stacks
    batch = np.broadcast_shapes(*(X.shape[:X.ndim - d] for X, d in zip(arrays, dims)))
    full = [np.broadcast_to(X, (*batch, *X.shape[X.ndim - d:])) for X, d in zip(arrays, dims)]
    every = [definition(*(X[i] for X in full)) for i in np.ndindex(*batch)]
    one = (
        every[0]
        if every
        else definition(*(np.zeros(X.shape[X.ndim - d :], X.dtype) for X, d in zip(arrays, dims)))
    )
    return np.array(every, one.dtype).reshape((*batch, *one.shape))


def one_case(name, draw):  # draws a call of that function, makes it, and compares
    large = name in SUMS and draw(st.integers(0, 11)) == 0
    shapes, rest, definition = CASES[name](draw, large) if large else CASES[name](draw)
    arrays, way = drawn_arrays(draw, shapes, name, large)
    dims, before = [len(s) for s in shapes], [X.copy() for X in arrays]
    common = np.result_type(*arrays)
    made = {id(X): converted(draw, way, X) for X in arrays}
    given = [made[id(X)] for X in arrays]
    if name in OF_FACTORS:
        given = [given[: len(given) - OF_FACTORS[name]], *given[len(given) - OF_FACTORS[name] :]]
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        if name == "block_einsum":
            order = draw(
                st.sampled_from(
                    [
                        None,
                        *(
                            c.order
                            for c in kl.plan(rest[0], *arrays, machine=(1e9, 1e9), **rest[1])
                            if c.order != "nothing to add"
                        ),
                    ]
                )
            )
            got = kl.block_einsum(
                rest[0], *given, order=order, memory=draw(st.sampled_from([None, 1, 1000])), **rest[1]
            )
        else: got = getattr(kl, name)(*given, *rest, **options(draw, name, way, arrays, rest))
        assert (
            isinstance(got, da.Array)
            if way == "dask"
            else type(got) is type(made[id(arrays[0])])
            if way == "strict"
            else type(got) is np.ndarray or not got.shape
        ), type(got)
        got = np.asarray(got.compute() if way == "dask" else got)
    for X, Y in zip(arrays, before):
        assert X.dtype == Y.dtype and np.array_equal(X, Y, equal_nan=X.dtype.kind in "fc"), (
            "an argument was changed"
        )
    if way == "numpy" and name not in VIEWS:
        assert not any(np.shares_memory(got, X) for X in arrays), "the result shares memory with an argument"
    # small and whole where there are many
    judged = (
        [X.astype(np.complex128 if common.kind == "c" else np.int64) for X in arrays]
        if large
        else exact(arrays)
    )
    want = definition_of(definition, judged, dims)
    size, terms = (
        definition_of(residual_size(rest[0]) if name == "sum_residual_outer" else definition, Xs, dims)
        for Xs in ([abs(X) for X in judged], [np.ones(X.shape, np.longdouble) for X in judged])
    )
    compare(got, want, size, terms, common)


def residual_size(n):  # the definition of Lemma 3 with a plus
    return lambda A, B, C: added(
        (times(X + times(Y, C), (X + times(Y, C)).T) for X, Y in zip(rows(A, n), rows(B, n))), A, n, n
    )


# ---- functions that are judged in other ways

def dense(Ms, product=np.kron): return reduce(product, [M.astype(np.result_type(M, np.float64)) for M in Ms])


def special_case(draw):
    m, n = draw(st.integers(0, 4)), draw(st.integers(0, 4))
    A, S = np.arange(m * n).reshape(m, n) + 1, np.arange(n * n).reshape(n, n) + 1
    vec, half = lambda X: X.T.ravel(), (S + S.T) / 2
    assert np.array_equal(vec(A)[kl.commutation_permutation(m, n)], vec(A.T)) and np.array_equal(
        kl.commutation_matrix(m, n) @ vec(A), vec(A.T)
    )
    assert np.array_equal(
        kl.duplication_matrix(n) @ lower(S), vec(symmetric(lower(S), n))
    ) and np.array_equal(kl.elimination_matrix(n) @ vec(S), lower(S))
    assert np.array_equal(kl.symmetrizer_matrix(n) @ vec(S), vec(half)) and np.allclose(
        kl.duplication_pinv(n) @ vec(S), lower(half), rtol=1e-14
    )


def least_squares_case(draw):
    """Against LAPACK on the product itself, for designs of full rank that are not badly conditioned."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    dtype = draw(st.sampled_from(["float64", "float32", "complex128", "int64"]))
    tol = 2e-3 if dtype == "float32" else 1e-8
    khatri_rao = draw(st.booleans())
    d, r = draw(HEIGHT), draw(HEIGHT)
    Ms = [
        entries(
            rng, (n := draw(st.integers(1, 4)), r if khatri_rao else draw(st.integers(1, n))), dtype, False, 9
        )
        for _ in range(d)
    ]
    K = dense(Ms, columnwise if khatri_rao else np.kron)
    y = entries(rng, (*draw(st.sampled_from([(), (2,)])), len(K)), dtype, False, 9)
    if np.linalg.matrix_rank(K) < min(K.shape) or np.linalg.cond(K) > 100: return
    Y = y.reshape(-1, len(K)).astype(K.dtype)
    if khatri_rao and draw(st.booleans()):
        weights, alpha = (
            rng.uniform(0.5, 2, len(K)).astype("float32" if dtype == "float32" else "float64"),
            draw(st.sampled_from([0, 0.5])),
        )
        if dtype == "int64": Ms, y = [M.astype(float) for M in Ms], y.astype(float)
        got = kl.khatri_rao_lstsq(Ms, y, weights=weights, alpha=alpha)
        top = np.sqrt(weights)[:, None].astype(float) * K
        extended, right = (
            np.concatenate([top, alpha**0.5 * np.eye(r)]),
            np.concatenate([np.sqrt(weights) * Y, np.zeros((len(Y), r))], axis=1),
        )
        want = np.array([np.linalg.lstsq(extended, b, rcond=None)[0] for b in right])
    else:
        got = (kl.khatri_rao_lstsq if khatri_rao else kl.kron_lstsq)(Ms, y)
        want = np.array([np.linalg.lstsq(K, b, rcond=None)[0] for b in Y])
        residuals = np.sum(abs(Y - want @ K.T)**2, axis=1)
        assert np.allclose(np.ravel(got.residuals), residuals, rtol=tol, atol=tol * np.sum(abs(Y) ** 2)), (
            got.residuals,
            residuals,
        )
        assert np.all(np.asarray(got.rank) == min(K.shape))
    assert np.allclose(
        np.reshape(got.x, want.shape), want, rtol=tol, atol=tol * np.max(abs(want), initial=0)
    ), (got.x, want)


def covariance_case(draw):
    """Against the dense matrix."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    T, D = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    spd = lambda n: (lambda X: X @ X.T + 0.5 * np.eye(n))(rng.normal(size=(n, n)))
    M, K, N, Sigma = (
        spd(T),
        spd(D),
        draw(st.sampled_from([None, spd(T)])),
        draw(st.sampled_from([spd(D), rng.uniform(0.5, 2, D)])),
    )
    C = kl.TwoKroneckerCovariance(M, K, Sigma, N)
    U = np.kron(M, K) + np.kron(np.eye(T) if N is None else N, np.diag(Sigma) if Sigma.ndim == 1 else Sigma)
    # with one row, (..., 1, T) is a table, too
    v = rng.normal(size=(*(draw(st.sampled_from([(), (2,), (2, 1)])) if D > 1 else ()), T * D))
    solved = np.linalg.solve(U, v.reshape(-1, T * D).T).T.reshape(v.shape)
    close = lambda got, want: np.testing.assert_allclose(got, want, rtol=1e-8, atol=1e-9)
    (
        close(C.to_dense(), U),
        close(C.logdet(), np.linalg.slogdet(U)[1]),
        close(C.solve(v), solved),
        close(C.matvec(v), v @ U),
        close(C.quad(v), np.sum(v * solved, axis=-1)),
    )
    close(
        C.loglik(v), -(T * D * np.log(2 * np.pi) + np.linalg.slogdet(U)[1] + np.sum(v * solved, axis=-1)) / 2
    )


def kronecker_sum_case(draw):
    """Against the dense matrix of the observed cells."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    T, D, k = draw(st.integers(1, 5)), draw(st.integers(2, 4)), draw(st.integers(1, 3))
    spd = lambda n: (lambda X: X @ X.T + 0.5 * np.eye(n))(rng.normal(size=(n, n)))
    terms = [(spd(T), spd(D)) for _ in range(k)]
    noise = draw(st.sampled_from([None] * (k > 1) + [0.5, rng.uniform(0.5, 2, (D, T))]))
    seen = draw(st.sampled_from([None, rng.random((D, T)) < 0.7]))
    if seen is not None: seen[0, 0] = True
    C = kl.KroneckerSumCovariance(terms, noise, seen, tol=1e-12)
    cells = np.ones(T * D, bool) if seen is None else seen.T.ravel()
    sizes = np.broadcast_to(0 if noise is None else noise, (D, T)).T.ravel()
    U = (sum(np.kron(*pair) for pair in terms) + np.diag(sizes))[np.ix_(cells, cells)]
    Y = np.full((2, T * D), np.nan)
    Y[:, cells] = rng.normal(size=(2, len(U)))
    table, v = Y.reshape(2, T, D).swapaxes(1, 2), Y[:, cells]
    solved, logdet = np.linalg.solve(U, v.T).T, C.logdet(20)
    close = lambda got, want: np.testing.assert_allclose(got, want, rtol=1e-6, atol=1e-7)
    close(C.to_dense(), U), close(C.quad(table), np.sum(v * solved, axis=1))
    close(C.solve(table).swapaxes(1, 2).reshape(2, -1)[:, cells], solved)
    assert abs(logdet.value - np.linalg.slogdet(U)[1]) <= 8 * logdet.error + 1e-6 * len(U), logdet


def vech_sum_case(draw):
    """Between duplication matrices, formed."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    m, n, l1, l2 = (draw(HEIGHT) for _ in range(4))
    dtype = draw(st.sampled_from(["float64", "complex128", "int64", "float32"]))
    A, B = (entries(rng, (l1 * m, l2 * n), dtype, False, 9) for _ in range(2))
    if draw(st.booleans()): B = A
    pairs = zip((X for row in grid(A, m, n) for X in row), (Y for row in grid(B, m, n) for Y in row))
    D, E = (np.array([[{p, q} == {r, s} for s in range(k) for r in range(s, k)]
                      for q in range(k) for p in range(k)]) * 1 for k in (m, n))
    want = D.T @ sum(np.kron(X, Y) for X, Y in pairs) @ E
    got = kl.sum_block_kron_vech(A, B, (m, n))
    assert got.dtype == A.dtype and np.allclose(got, want, rtol=1e-5, atol=1e-4), (got, want)


def solve_case(draw):
    """Against the dense solve, where that is well conditioned."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    dtype, d = draw(st.sampled_from(["float64", "complex128", "int64"])), draw(HEIGHT)
    orders, hermitian = [draw(HEIGHT) for _ in range(d)], draw(st.booleans())
    matrix = lambda n: entries(rng, (n, n), dtype, False, 9)
    make = lambda n: (lambda X: X + X.conj().T if hermitian else X)(matrix(n))
    factors, N = [make(n) for n in orders], prod(orders)
    plus = draw(st.sampled_from([0, 1.5, -2, 1j, [make(n) for n in orders]]))
    K = dense(factors) + (dense(plus) if isinstance(plus, list) else plus * np.eye(N))
    if np.linalg.cond(K) > 1e4: return
    y = entries(rng, (2, N), dtype, False, 9)
    got, want = kl.kron_solve(factors, y, plus), np.linalg.solve(K, y.T).T
    assert got.dtype == want.dtype, (got, want)
    assert np.allclose(got, want, rtol=1e-6, atol=1e-7 * abs(want).max()), (got, want)


def tensor_case(draw):
    """MTTKRP and products of operators, by einsum and dense products."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    sizes, r = [draw(SMALL) for _ in range(draw(st.integers(2, 4)))], draw(HEIGHT)
    T, Ms = rng.normal(size=sizes), [rng.normal(size=(m, r)) for m in sizes]
    mode, weights = draw(st.integers(0, len(sizes) - 1)), rng.normal(size=r)
    names = "abcd"[:len(sizes)]
    text = ",".join([names, *(f"{names[k]}r" for k in range(len(sizes)) if k != mode), "r"])
    others = [M for k, M in enumerate(Ms) if k != mode]
    want = np.einsum(f"{text}->{names[mode]}r", T, *others, weights)
    np.testing.assert_allclose(kl.mttkrp(T, Ms, mode, weights), want, atol=1e-12)
    for operator, formed in ((kl.kron_operator, np.kron), (kl.khatri_rao_operator, columnwise)):
        x = rng.normal(size=(dense(Ms, formed).shape[1], 2))
        np.testing.assert_allclose(operator(Ms) @ x, dense(Ms, formed) @ x, atol=1e-12)


GROUPED = [  # pattern, shapes (n rows, g groups), the same sum of indicators and all rows
    ("(g t) a, (g t) b -> g a b", "na nb", "gt,ta,tb->gab"),
    ("(g t) a, (g t), (g u), (g u) b -> a b", "na n n nb", "gt,gu,ta,t,u,ub->ab"),
    ("(g t) a, g a b -> b (g t)", "na gab", "gt,ta,gab->bt"),
    ("a (g t), (g t) (g u) -> (g a)", "an nn", "gt,gu,at,tu->ga"),
    ("(g t), b -> b g", "n b", "gt,t,b->bg"),
]


def groups_case(draw):
    """Against a sum over all rows, with an indicator for each group."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    n, (pattern, shapes, text) = draw(st.integers(0, 60)), draw(st.sampled_from(GROUPED))
    codes = rng.integers(0, draw(st.integers(1, 30)), n)
    if draw(st.booleans()): codes = np.sort(codes)
    unique = np.unique(codes)
    size = {"n": n, "g": len(unique), "a": draw(HEIGHT), "b": draw(HEIGHT)}
    dtype = draw(st.sampled_from(["float64", "int8", "int64", "complex128", "float32"]))
    Xs = [entries(rng, [size[m] for m in shape], dtype, False, 3) for shape in shapes.split()]
    member = (unique[:, None] == codes).astype(int)
    labels = draw(st.sampled_from([codes, [f"{c:03}" for c in codes], codes - 10**12]))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        lazy = lambda X: da.from_array(X, [max(1, m // 2) for m in X.shape])
        given = [lazy(X) if n and draw(st.booleans()) else X for X in Xs]
        got = kl.block_einsum(pattern, *given, g=labels)
    indicators = sum(part in ("gt", "gu") for part in text.split("->")[0].split(","))
    want = np.einsum(text, *[member] * indicators, *[X.astype(np.result_type(X, np.int64)) for X in Xs])
    got = np.asarray(got)
    want = want.reshape(got.shape) if want.size == got.size else want
    assert got.shape == want.shape and got.dtype == Xs[0].dtype, (got.shape, want.shape, got.dtype)
    if got.dtype.kind == "i": assert np.array_equal(got, want.astype(got.dtype))
    else: np.testing.assert_allclose(got, want, rtol=1e-4, atol=2e-4 if dtype == "float32" else 1e-10)


def nearest_case(draw):
    """The error is that of the best approximation of the rearranged matrix, by its singular values."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    p, q, l1, l2 = (draw(HEIGHT) for _ in range(4))
    A = entries(rng, (l1 * p, l2 * q), draw(st.sampled_from(["float64", "complex128", "int32"])), False, 9)
    rank = draw(st.integers(1, min(l1 * l2, p * q)))
    got = kl.nearest_kronecker(A, (p, q), rank)
    R = np.array([X.ravel() for row in grid(A, p, q) for X in row])
    s = np.linalg.svd(R.astype(np.result_type(A, float)), compute_uv=False)
    error = np.linalg.norm(A - sum(np.kron(B, C) for B, C in zip(got.B, got.C)))
    assert abs(error - np.linalg.norm(s[rank:])) <= 1e-9 * (1 + np.linalg.norm(s)), (error, s)


OTHERS = {
    "special matrices": special_case,
    "least squares": least_squares_case,
    "covariance": covariance_case,
    "nearest_kronecker": nearest_case,
    "sums between vech and vech": vech_sum_case,
    "sums of Kronecker covariances": kronecker_sum_case,
    "kron_solve": solve_case,
    "groups": groups_case,
    "tensors and operators": tensor_case,
}


def fuzz(examples, start=None, stop=None):  # (cases, failures)
    cases, failures = 0, {}
    tests = {name: (lambda data, name=name: one_case(name, data.draw)) for name in CASES} | {
        name: (lambda data, f=f: f(data.draw)) for name, f in OTHERS.items()
    }
    for name, test in tests.items():
        if name in failures or (stop and time.monotonic() > stop): continue

        def counted(data):
            nonlocal cases
            cases += 1
            test(data)

        f = settings(
            max_examples=examples,
            deadline=None,
            database=None,
            derandomize=start is None,
            phases=(Phase.generate, Phase.shrink),
            suppress_health_check=list(HealthCheck),
        )(given(st.data())(counted))
        try: (f if start is None else seed(start)(f))()
        except Exception: failures[name] = traceback.format_exc()
    return cases, failures


def main(minutes=None):
    cases, failures = 0, {}
    stop = None if minutes is None else time.monotonic() + 60 * float(minutes)
    for start in count():
        more, failed = fuzz(
            25 if stop is None else 100, None if stop is None else time.time_ns() + start, stop
        )
        cases, failures = cases + more, failed | failures
        if stop is None or failures or time.monotonic() > stop: break
    for name, text in failures.items(): print(f"{name}\n{text}")
    print(f"{len(CASES) + len(OTHERS)} functions, {cases} cases, {len(failures)} failed")
    return len(failures) > 0


if __name__ == "__main__": raise SystemExit(main(*sys.argv[1:2]))
