"""Wrong arguments of every public function: each is refused by a ValueError or a TypeError whose text begins
with the name of the function.

Each function is called once as it should be, then again and again with one argument replaced by something
that is wrong for its kind. `python tools/refusals.py` prints what is not refused, and ends with `N wrong
calls of N functions, N not refused by name`.
"""
import tempfile
import warnings
from fractions import Fraction

import array_api_strict
import dask.array as da
import dask.dataframe as dd
import numpy as np
import pandas as pd
import scipy.sparse as sp

import kronlemmas as kl
import kronlemmas.mixed.pictures
import kronlemmas.pictures

M = lambda *shape: (
    np.arange(1.0, 1 + np.prod(shape)).reshape(shape) % 7 + np.eye(*shape)
    if len(shape) == 2
    else np.arange(1.0, 1 + np.prod(shape)).reshape(shape) % 7
)
S = lambda n: M(n, n) @ M(n, n).T + np.eye(n)


class Arg:
    "A good argument, and the kind of it."
    def __init__(self, kind, value): self.kind, self.value = kind, value


matrix = lambda *shape: Arg("matrix", M(*shape))
square = lambda n: Arg("square", S(n))
vector = lambda n: Arg("vector", M(n))
factors = lambda *shapes: Arg("factors", [M(*shape) for shape in shapes])
maps = lambda *shapes: Arg("maps", [M(*shape) for shape in shapes])  # may be sparse
height, block, size = (lambda value, kind=kind: Arg(kind, value) for kind in ("height", "block", "size"))
order, memory, scalar, finite = (
    lambda value, kind=kind: Arg(kind, value) for kind in ("order", "memory", "scalar", "finite")
)
weights = lambda n: Arg("weights", M(n))

C = kl.TwoKroneckerCovariance(S(3), S(4), S(4))
TERMS = [(S(3), S(4)), (np.eye(3), S(4)), (S(3), np.eye(4))]
SEEN = np.arange(12).reshape(4, 3) % 5 > 0
y, X, codes = np.arange(12.0)**3 % 5, np.stack([np.ones(12), M(12)], axis=1), np.arange(12) % 4
FRAME = pd.DataFrame(
    {"y": M(12) + np.arange(12) % 5, "x": np.arange(12.0) ** 2 % 7, "g": [f"g{i}" for i in codes]}
)
ROWS = [(codes, np.ones((12, 1)))]
MODEL = kl.LinearMixedModel(y + codes, X, ROWS)
FACTOR = FRAME.assign(f=list("abc") * 4)
IMAGES = tempfile.TemporaryDirectory()
np.save(f"{IMAGES.name}/mask.npy", np.ones(3))
np.save(f"{IMAGES.name}/y.npy", (M(3, 12) + codes) ** 2)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    FIT, FITTED = MODEL.fit(), kl.lmm("y ~ x + f + (1 | g)", FACTOR)
    OTHER = kl.LinearMixedModel(y + codes, X[:, :1], ROWS).fit()
    MANY = kl.lmm_many(np.stack([y, y + codes], axis=1), X, ROWS)
# whose methods are called
OBJECTS = {
    "TwoKroneckerCovariance": C,
    "KroneckerSumCovariance": kl.KroneckerSumCovariance(TERMS, 1.0, SEEN),
    "LinearMixedModel": MODEL,
    "MixedModelFit": FIT,
    "FormulaFit": FITTED,
    "ManyFits": MANY,
    "Bootstrap": FIT.bootstrap(8, 0, progress=False),
    "MarginalMeans": FITTED.marginal_means("f"),
}
# found by the name alone
DRAWINGS = {**vars(kl.pictures), **vars(kl.mixed.pictures)}
DRAWN_FIT, INTEGERS = Arg("drawn fit", FITTED), np.arange(6).reshape(2, 3)
parameters = [Arg("beta", np.ones(2)), Arg("variance", 1.0), Arg("covariances", [np.eye(1)])]
level, ddf, contrast = Arg("level", 0.9), Arg("ddf", "satterthwaite"), Arg("contrast", np.array([0, 1.0]))
# of each function, its arguments as they should be
CALLS = {
    "vec": [matrix(3, 5)],
    "unvec": [vector(6), Arg("shape", (2, 3))],
    "vech": [square(3)],
    "unvech": [vector(6)],
    "partition": [matrix(4, 6), block((2, 3))],
    "stack_blocks": [matrix(4, 6), block((2, 3))],
    "vecb": [matrix(4, 6), block((2, 3))],
    "hadamard": [matrix(2, 3), matrix(2, 3)],
    "kronecker": [matrix(2, 3), matrix(5, 2)],
    "khatri_rao": [matrix(2, 3), matrix(5, 3)],
    "face_splitting": [matrix(3, 2), matrix(3, 5)],
    "tracy_singh": [matrix(4, 3), matrix(2, 5), block((2, 3)), block((1, 5))],
    "kronecker_sum": [square(2), square(3)],
    "block_khatri_rao": [matrix(4, 6), matrix(2, 9), block((2, 2)), block((1, 3))],
    "svec": [square(3)],
    "smat": [vector(6)],
    "symmetric_kronecker": [square(3), square(3)],
    "sum_block_kron_vech": [matrix(6, 10), matrix(6, 10), block((2, 5))],
    "commutation_matrix": [size(2), size(3)],
    "commutation_permutation": [size(2), size(3)],
    "duplication_matrix": [size(3)],
    "duplication_pinv": [size(3)],
    "elimination_matrix": [size(3)],
    "symmetrizer_matrix": [size(3)],
    "sum_outer": [matrix(6, 5), matrix(9, 5), height((2, 3)), order("A B")],
    "sum_sandwich": [matrix(6, 5), matrix(5, 2), matrix(9, 2), height((2, 3)), order("(A C) B")],
    "sum_residual_outer": [matrix(6, 5), matrix(6, 2), matrix(2, 5), Arg("count", 3), order("A (B C)")],
    "sum_kron": [matrix(6, 5), matrix(9, 2), height((2, 3)), order("A B"), memory(1000)],
    "sum_kron_outer": [
        matrix(6, 5),
        matrix(10, 5),
        matrix(9, 2),
        matrix(15, 2),
        height((2, 3)),
        height((2, 3)),
        order("(A C) (B D)"),
        memory(1000),
    ],
    "sum_block_kron_outer": [
        matrix(6, 10),
        matrix(6, 3),
        matrix(10, 3),
        block((3, 2)),
        order("(A B) C"),
        memory(1000),
    ],
    "sum_block_outer": [matrix(6, 10), matrix(9, 10), block((2, 5)), block((3, 5)), order("A B")],
    "sum_block_kron": [matrix(6, 10), matrix(9, 4), block((2, 5)), block((3, 2)), order("A B")],
    "sum_diag_blocks": [matrix(6, 9), Arg("count", 3)],
    "partial_trace": [matrix(6, 6), block((2, 2)), Arg("over", 2)],
    "partial_transpose": [matrix(6, 6), Arg("dims", (2, 3)), Arg("place", 2)],
    "kron_matvec": [maps((2, 3), (5, 2)), vector(6)],
    "kron_operator": [maps((2, 3), (5, 2))],
    "khatri_rao_operator": [maps((2, 3), (5, 3))],
    "kron_solve": [Arg("squares", [S(2), S(3)]), finite(M(6)), Arg("plus", [S(2), S(3)])],
    "mttkrp": [
        Arg("tensor", M(2, 3, 4)),
        Arg("list", [M(2, 5), M(3, 5), M(4, 5)]),
        Arg("mode", 1),
        Arg("scales", M(5)),
        Arg("mask", M(2, 3, 4)),
    ],
    "khatri_rao_matvec": [factors((2, 3), (5, 3)), vector(3)],
    "khatri_rao_rmatvec": [factors((2, 3), (5, 3)), vector(10)],
    "khatri_rao_gram": [factors((2, 3), (5, 3))],
    "kron_weighted_gram": [factors((2, 3), (5, 2)), vector(10)],
    "kron_quadratic_diag": [factors((2, 3), (5, 2)), Arg("matrix", M(6, 6))],
    "kron_lstsq": [factors((4, 3), (5, 2)), finite(M(20)), scalar(1e-9)],
    "khatri_rao_lstsq": [factors((4, 3), (5, 3)), finite(M(20)), weights(20), scalar(0.5), scalar(1e-9)],
    "nearest_kronecker": [Arg("finite matrix", M(6, 10)), block((3, 2)), Arg("rank", 2)],
    "TwoKroneckerCovariance": [
        Arg("definite", S(3)),
        Arg("definite", S(4)),
        Arg("noise", S(4)),
        Arg("definite", S(3)),
    ],
    "TwoKroneckerCovariance.matvec": [vector(12)],
    "TwoKroneckerCovariance.solve": [vector(12)],
    "TwoKroneckerCovariance.quad": [vector(12)],
    "TwoKroneckerCovariance.loglik": [vector(12)],
    "TwoKroneckerCovariance.grad_quad": [vector(12), Arg("wrt", "K")],
    "TwoKroneckerCovariance.grad_loglik": [vector(12), Arg("wrt", "K")],
    "TwoKroneckerCovariance.grad_logdet": [Arg("wrt", "K")],
    "KroneckerSumCovariance": [
        Arg("terms", TERMS),
        Arg("variances", np.ones((4, 3))),
        Arg("seen", SEEN),
        Arg("tol", 1e-9),
    ],
    **{f"KroneckerSumCovariance.{method}": [Arg("cells", M(9))] for method in ("matvec", "solve", "quad")},
    "KroneckerSumCovariance.logdet": [Arg("probes", 4), Arg("seed", 0)],
    "KroneckerSumCovariance.loglik": [Arg("cells", M(9)), Arg("probes", 4), Arg("seed", 0)],
    "KroneckerSumCovariance.grad_loglik": [Arg("cells", M(9)), Arg("probes", 4), Arg("seed", 0)],
    "block_einsum": [
        Arg("pattern", "(i p) a, (i r) a -> p r"),
        Arg("array", M(6, 5)),
        Arg("array", M(9, 5)),
        Arg("tree", "0 1"),
        memory(1000),
        Arg("sizes", {"p": 2, "r": 3}),
    ],
    "plan": [Arg("sum", "sum_outer"), matrix(6, 5), matrix(9, 5), height((2, 3))],
    "LinearMixedModel": [
        Arg("response", y),
        Arg("design", X),
        Arg("groups", [(codes, np.ones((12, 1)))]),
        Arg("likelihood", True),
        Arg("row weights", 1 + y**2),
        Arg("offset", y**2),
    ],
    "lmm_many": [
        Arg("responses", np.stack([y, y**2], axis=1)),
        Arg("design", X),
        Arg("groups", [(codes, np.ones((12, 1)))]),
        Arg("likelihood", True),
        Arg("names", None),
        Arg("bytes", 1000),
        Arg("progress", False),
        Arg("row weights", 1 + y**2),
        Arg("offset", y**2),
    ],
    "sign_flips": [
        Arg("responses", np.stack([y + codes, y**2], axis=1)),
        Arg("design", X),
        Arg("groups", [(codes, np.ones((12, 1)))]),
        contrast,
        Arg("how many flips", 2),
        Arg("seed", 0),
        Arg("likelihood", True),
        Arg("names", None),
        Arg("bytes", 1000),
    ],
    "lmm_images": [
        Arg("formula of images", "z ~ x + (1 | g)"),
        Arg("table of images", FRAME),
        Arg("images", f"{IMAGES.name}/y.npy"),
        Arg("mask file", f"{IMAGES.name}/mask.npy"),
        Arg("folder", f"{IMAGES.name}/maps"),
        Arg("contrasts", {"c": [1, 1]}),
        Arg("likelihood", True),
        Arg("yes or no", False),
        Arg("flips", 0),
        Arg("seed", 0),
        Arg("bytes", 2**20),
        Arg("how many flips", 100),
        Arg("workers", None),
        Arg("yes or no", True),
        Arg("progress", False),
    ],
    "lmm": [
        Arg("formula", "y ~ x + (1 | g)"),
        Arg("table", FRAME),
        Arg("likelihood", True),
        Arg("row weights", 1 + y**2),
        Arg("offset", y**2),
    ],
    "LinearMixedModel.loglik": parameters,
    "LinearMixedModel.score": parameters,
    "LinearMixedModel.information": parameters,
    "MixedModelFit.t_test": [contrast, ddf, Arg("labels", ["x"])],
    "MixedModelFit.f_test": [contrast, ddf],
    "MixedModelFit.conf_int": [level, Arg("ends", "wald")],
    "MixedModelFit.profile": [Arg("parameter", "sigma")],
    "MixedModelFit.profile_interval": [Arg("parameter", "sigma"), level],
    "MixedModelFit.predict": [Arg("design", X), Arg("new groups", ROWS)],
    "MixedModelFit.lr_test": [Arg("other fit", OTHER)],
    "MixedModelFit.anova": [Arg("type", 3), ddf],
    "MixedModelFit.drop1": [ddf],
    "MixedModelFit.summary": [ddf],
    "MixedModelFit.tidy": [ddf],
    "MixedModelFit.simulate": [Arg("how many", 2), Arg("seed", 0)],
    "MixedModelFit.refit": [Arg("response", y)],
    "MixedModelFit.bootstrap": [Arg("how many", 2), Arg("seed", 0)],
    "MixedModelFit.influence": [Arg("grouping", "factor 1")],
    "FormulaFit.predict": [
        Arg("new table", FACTOR),
        Arg("random", True),
        Arg("truth", True),
        Arg("interval", "new"),
        level,
        Arg("new weights", 1 + y**2),
        Arg("new offset", y**2),
        Arg("truth", False),
    ],
    "FormulaFit.f_test": [Arg("terms", "f"), ddf],
    "FormulaFit.marginal_means": [Arg("specs", "f"), Arg("by", None), Arg("places", {"x": 2}), ddf, level],
    "MarginalMeans.pairs": [Arg("adjust", "tukey")],
    "Bootstrap.conf_int": [level, Arg("bootstrap ends", "percentile")],
    "ManyFits.t_test": [contrast, Arg("many ddf", "satterthwaite")],
    "ManyFits.f_test": [contrast, Arg("many ddf", "satterthwaite")],
    "draw_ranef": [DRAWN_FIT, Arg("drawn factor", "g"), level],
    "draw_groups": [DRAWN_FIT, Arg("drawn factor", 0), Arg("axis", M(12)), Arg("some levels", ["g1", "g2"])],
    "draw_resid": [DRAWN_FIT],
    "draw_profiles": [DRAWN_FIT, Arg("parameters", ["sigma"]), Arg("points", 3)],
    "draw_influence": [DRAWN_FIT, Arg("grouping", "g")],
    "draw_means": [Arg("drawn means", OBJECTS["MarginalMeans"]), Arg("axes", None)],
    "draw_bootstrap": [Arg("drawn fit", OBJECTS["Bootstrap"]), Arg("parameters", ["sigma"]), level],
    "draw_matrix": [
        Arg("cells of a table", INTEGERS), Arg("colours", INTEGERS), Arg("title", "A"), Arg("axes", None),
    ],
    "draw_partition": [
        Arg("cells of a table", INTEGERS), Arg("pair", (1, 3)), Arg("title", "A"), Arg("axes", None),
    ],
    "draw_row": [Arg("drawing", ("A", INTEGERS, INTEGERS)), Arg("drawing", ("B", INTEGERS, INTEGERS))],
    "draw_reshape": [
        Arg("cells of a table", INTEGERS), Arg("pair", (1, 3)), Arg("step", ("transposed", np.transpose)),
    ],
    "draw_scaling": [
        Arg("numbers", [1, 10]), Arg("times", {"a": [1.0, 2.0]}), Arg("free", "n"), Arg("title", ""),
        Arg("axes", None),
    ],
    "block_ids": [Arg("pair", (2, 4)), Arg("pair", (1, 2))],
    "tint": [Arg("colour", "red"), Arg("share", 0.5)],
    "draw_motion": [Arg("drawn pattern", "i a, i b -> a b"), Arg("drawn matrix", M(3, 2)),
                    Arg("drawn matrix", M(3, 4))],
}
# made by other functions, or a search
ELSEWHERE = {"loops", "index", "KronLstsq", "KhatriRaoLstsq", "MixedModelFit", "FormulaFit", "ManyFits",
             "SignFlips", "ImageMaps"}
assert set(kl.__all__) <= {name.split(".")[0] for name in CALLS} | ELSEWHERE, (
    set(kl.__all__) - set(CALLS) - ELSEWHERE
)

no_array = [None, "A", 3, 2.5, True, {1, 2}, {"A": 1}, object(), print]
no_numbers = [
    lambda X: X > 1,
    lambda X: X.astype(str),
    lambda X: X.astype("datetime64[s]"),
    lambda X: X.astype("timedelta64[s]"),
    lambda X: X.astype("S3"),
    lambda X: X.astype([("a", float)]),
]
other_kinds = [
    lambda X: X.tolist(),
    lambda X: np.ma.masked_array(X),
    lambda X: np.ma.masked_array(X, X == X.flat[0]),
    lambda X: pd.DataFrame(X) if X.ndim == 2 else pd.Series(X),
    lambda X: (X,),
    lambda X: memoryview(np.ascontiguousarray(X)),
]
as_matrix = [
    lambda X: np.matrix(X),
    lambda X: sp.csr_array(X),
    lambda X: sp.coo_matrix(X),
    lambda X: X[0],
    lambda X: X[0, 0],
    lambda X: np.float64(1),
]
more_rows = [lambda X: np.concatenate([X, X[:1]]), lambda X: X[:-1]]
unlike = [lambda X: array_api_strict.asarray(X)]                 # where others are NumPy arrays
not_whole = [
    None,
    "2",
    1.5,
    2.0,
    True,
    np.float64(2),
    float("nan"),
    [],
    {},
    Fraction(2),
    1j,
    np.array([[2, 3]]),
]
not_positive = [0, -1, -(10**30)]
no_pair = [
    None,
    2,
    "23",
    (2,),
    (1, 2, 3),
    (0, 1),
    (1, -1),
    (1.0, 1),
    (True, 1),
    ("1", 1),
    [[1, 1]],
    {1, 2},
    np.array([1.0, 1.0]),
    np.array([[1, 1]]),
    (None, None),
    slice(2),
]
spoiled = [
    lambda X, bad=bad: np.where(np.arange(X.size).reshape(X.shape) == X.size - 1, bad, X)
    for bad in (np.nan, np.inf, -np.inf)
]
no_number = [None, "1", -1, -1e-300, float("nan"), float("inf"), True, [1], np.ones(3), 1j]
WRONG = {
    "matrix": [*no_array, *no_numbers, *other_kinds, *as_matrix],
    "vector": [*no_array, *no_numbers, *other_kinds, *more_rows, lambda X: X[0], lambda X: np.float64(1)],
    "height": [
        *[n for n in not_whole if not isinstance(n, bool)],
        True,
        *not_positive,
        (1, 2, 3),
        (2,),
        (0, 3),
        (2, -3),
        (2, 3.0),
        (2, None),
        ("2", "3"),
        5,
        (4, 3),
        (2, 7),
        (10**9, 3),
    ],
    "block": [*no_pair, (5, 7), (10**9, 1)],
    "count": [*not_whole, *not_positive, 5, (1, 1)],
    "size": [*not_whole, -1, -(10**30), (1, 1)],
    "shape": [None, 6, "23", (6,), (1, 2, 3), (2, 4), (-2, -3), (2.0, 3), (True, 6), ("2", "3"), {2, 3}],
    "over": [None, 0, 3, "1", True, 1.5, (1,), "B"],
    "order": ["best", "", 3, ("left first",), b"one product", True, ["one product"], 0.5],
    "memory": [*[n for n in not_whole if n is not None], *not_positive, (1, 1)],
    "scalar": [n for n in no_number if n is not None],
    "sum": [None, 3, "", "sum_everything", "vec", ("sum_outer",), ["sum_outer"]],
    "wrt": [None, 3, "", "N", "k", ["K"], ("K",), {"K"}, np.ones(3)],
}
WRONG["rank"] = [*not_whole, *not_positive, 7, (1, 1)]
WRONG["array"] = [*WRONG["matrix"], *more_rows, lambda X: X[None], *unlike]
WRONG["pattern"] = [
    None,
    3,
    "",
    "->",
    b"(i p) a, (i r) a -> p r",
    ("(i p) a", "(i r) a"),
    "(i p) a, (i r) a",
    "(i p) a -> p a",
    "(i p) a, (i r) a -> p q",
    "(i p) a, (i r) a -> p p",
    "(i p a, (i r) a -> p r",
    "(i p)) a, (i r) a -> p r",
    "(i (p)) a, (i r) a -> p r",
    "(i p) a, (i r) a, b -> p r",
    "(i p) a b, (i r) a -> p r",
    "(i p) a, (i r) a -> p r -> p",
    "(i p) a, (i r) -> p r",
    "(i p) a; (i r) a -> p r",
    "(i p) 1, (i r) a -> p r",
    "(i p) a ..., (i r) a -> p r",
    "(i p) a, (j r) a -> ... p r q",
    "() a, (i r) a -> r",
]
WRONG["drawn matrix"] = WRONG["matrix"]
WRONG["drawn pattern"] = [p.replace("(i p)", "i").replace("(i r)", "i") if isinstance(p, str) else p
                          for p in WRONG["pattern"]]
WRONG["tree"] = [
    "",
    "best",
    3,
    "0",
    "0 0",
    "0 1 2",
    "(0 1",
    "0 2",
    ("0", "1"),
    ["0 1"],
    True,
    b"0 1",
    "1.0 0",
]
WRONG["sizes"] = [
    {},
    {"p": 4, "r": 3},
    {"p": 2, "r": 2},
    {"p": 2, "r": 9},
    {"p": 0, "r": 3},
    {"p": -2, "r": 3},
    {"p": 2.0, "r": 3},
    {"p": "2", "r": 3},
    {"p": True, "r": 3},
    {"p": [2], "r": 3},
    {"p": 2, "r": 3, "z": 4},
    {"p": 2, "r": 3, "a": 4},
    {"p": 2, "r": 3, "i": 4},
]
WRONG["sizes"] += [
    {"p": 2, "r": 3, "i": codes}
    for codes in ([0, 1, 1], [[0, 1, 2]], {0, 1}, {}, [0, None, 1], [float("nan"), 1, 2], [object()] * 3)
]
WRONG["square"] = [*WRONG["matrix"], *more_rows, lambda X: X[:, :-1]]
WRONG["finite"] = [*WRONG["vector"], *spoiled]
WRONG["finite matrix"] = [
    *WRONG["matrix"],
    *spoiled,
    lambda X: X.astype("float16"),
    lambda X: X.astype("longdouble"),
]
WRONG["weights"] = [*[w for w in WRONG["vector"] if w is not None], *spoiled, lambda w: -w, lambda w: w * 1j]
WRONG["definite"] = [
    *[w for w in WRONG["matrix"] if w is not None],
    *spoiled,
    *more_rows,
    lambda X: X * 1j,
    lambda X: -X,
    lambda X: np.triu(X),
    lambda X: X[:0, :0],
    lambda X: X.astype("longdouble"),
]
# a vector is a diagonal
WRONG["terms"] = [
    *no_array,
    [],
    lambda terms: terms[0],
    lambda terms: [terms[0], terms[1][0]],
    lambda terms: [terms[0], (*terms[1], terms[1][0])],
    lambda terms: [terms[0], terms[1][::-1]],
    *(lambda terms, w=w: [terms[0], (w(terms[1][0]), terms[1][1])] for w in WRONG["definite"] if callable(w)),
]
WRONG["variances"] = [
    *[w for w in no_array if w is not None and not np.isscalar(w)],
    "1",
    True,
    *(f for f in (lambda X: -X, lambda X: X.T, lambda X: X[0], lambda X: X * np.nan, lambda X: X * 1j)),
]
WRONG["seen"] = [
    *[w for w in no_array if w is not None],
    lambda X: X.T,
    lambda X: X * 1.0,
    lambda X: X & False,
    lambda X: X.tolist(),
]
WRONG["tol"] = [None, "1", 0, 0.0, 1.0, -1e-9, np.nan, 1, [1e-9]]
WRONG["cells"] = [
    *no_array,
    *spoiled,
    lambda v: v[:-1],
    lambda v: v * 1j,
    lambda v: v.tolist(),
    lambda v: v[:, None],
]
WRONG["probes"] = [*not_whole, *not_positive, 1]
WRONG["noise"] = [w for w in WRONG["definite"] if w is not as_matrix[3]]
WRONG["factors"] = [
    None,
    3,
    "AB",
    [],
    (),
    {},
    lambda Xs: Xs[0],
    lambda Xs: np.stack([Xs[0]] * 2),
    lambda Xs: iter(Xs),
    lambda Xs: {0: Xs[0]},
    *[
        lambda Xs, w=w: [*Xs[:-1], w(Xs[-1]) if callable(w) and w is not print else w]
        for w in [*WRONG["matrix"], *unlike]
    ],
    lambda Xs: [np.stack([Xs[0]] * 2), np.stack([Xs[1]] * 3)],
]
SPARSE = as_matrix[1:3]
WRONG["maps"] = [
    *WRONG["factors"][:10],
    *[
        lambda Xs, w=w: [*Xs[:-1], w(Xs[-1]) if callable(w) and w is not print else w]
        for w in [*WRONG["matrix"], *unlike]
        if w not in SPARSE
    ],
]
WRONG["squares"] = [*WRONG["factors"], lambda Xs: [Xs[0], Xs[1][:-1]], lambda Xs: [Xs[1], Xs[0] * np.nan]]
WRONG["plus"] = [None, "c", True, np.nan, {}, [], lambda Xs: Xs[:1], lambda Xs: Xs[::-1], lambda Xs: Xs[0]]
WRONG["list"] = [*WRONG["factors"][:10], lambda Xs: Xs[:2], lambda Xs: [*Xs[:2], Xs[2][:, :-1]],
                 lambda Xs: [*Xs[:2], Xs[2][:-1]]]
WRONG["tensor"] = [*no_array, *no_numbers, *more_rows, *unlike, lambda X: X.tolist(), lambda X: X[0]]
WRONG["mask"] = [w for w in WRONG["tensor"] if w is not None]
WRONG["scales"] = [*WRONG["mask"][:-1], lambda w: w[0]]
WRONG["mode"] = [*not_whole, -1, 3, (1,)]
WRONG["dims"] = [*not_whole, (2, 2), (2, 0), (2, 3.0), ("2", 3), (2, -3), 6]
WRONG["place"] = [*[n for n in not_whole if not isinstance(n, list)], 0, -1, 3, (1, 1), (1, 3), "1"]
WRONG["response"] = [
    None,
    "y",
    3,
    {"y": 1},
    lambda y: y[:-1],
    lambda y: y[0],
    lambda y: y.astype(str),
    lambda y: y * 1j,
    lambda y: np.stack([y, y], axis=1),
    lambda y: np.ma.masked_array(y, y == 3),
    *spoiled,
]
WRONG["responses"] = [
    None,
    "Y",
    3,
    {"y": 1},
    lambda Y: Y[:-1],
    lambda Y: Y.astype(str),
    lambda Y: Y * 1j,
    lambda Y: Y[None],
    lambda Y: np.ma.masked_array(Y, Y == 3),
]
WRONG["design"] = [
    None,
    "X",
    3,
    {"x": 1},
    lambda X: X[:-1],
    lambda X: X[:, 0],
    lambda X: X.astype(str),
    lambda X: X * 1j,
    lambda X: np.stack([X, X]),
    lambda X: np.ma.masked_array(X, X == 3),
    lambda X: sp.csr_array(X),
    *spoiled,
]
WRONG["groups"] = [
    None,
    "g",
    3,
    {"g": 1},
    [3],
    [(codes,)],
    [(codes, None)],
    [(None, X)],
    [(codes[:-1], np.ones((12, 1)))],
    [(codes, np.ones((11, 1)))],
    [(codes, np.ones((12, 1)) * np.nan)],
    [(codes, np.ones((12, 1)) * 1j)],
    [(codes, np.ones((12, 1)).astype(str))],
]
WRONG["names"] = ["x", 3, ["x"], {"factors": ["a", "b"]}, {"fixed": ["x"]}]
WRONG["progress"] = []
WRONG["bytes"] = ["2", None, 0, -1, 1j, [1], np.ones(2), float("nan")]
WRONG["likelihood"] = ["ML", 1, None, np.ones(2)]
WRONG["offset"] = [
    "o",
    3,
    {"o": 1},
    lambda o: o[:-1],
    lambda o: o[:, None],
    lambda o: o.astype(str),
    lambda o: o * 1j,
    lambda o: np.ma.masked_array(o, o == o[0]),
    *spoiled,
]
WRONG["row weights"] = [*WRONG["offset"], lambda w: -w, lambda w: 0 * w, lambda w: np.where(w == w[0], -1, w)]
no_word = [None, 3, True, "what", ["what"], np.ones(2), object()]
for kind in ["ddf", "many ddf", "ends", "parameter", "adjust", "bootstrap ends", "terms"]:
    WRONG[kind] = no_word
WRONG["grouping"] = WRONG["interval"] = no_word[1:]
WRONG["drawn fit"] = [None, "fit", 3, y, FRAME, MODEL, MANY, C, object(), kl.lmm, {}]
WRONG["drawn means"] = [*WRONG["drawn fit"], FIT, FITTED]
WRONG["drawn factor"] = [None, "what", 1, -1, True, 0.5, ["g"], (), np.ones(2), object()]
WRONG["axis"] = ["x", 3, {"x": 1}, M(11), M(3, 4), M(12) * 1j, [None] * 12, [[1], [1, 2]], object(), []]
WRONG["some levels"] = ["g1", 3, [], (), {}, ["what"], [None], [1], np.ones((2, 2)), [["g1"], ["g1", "g2"]]]
WRONG["parameters"] = ["sigma", 3, [], (), {}, ["what"], [None], [1], np.ones((2, 2)), True]
WRONG["points"] = [*not_whole, *not_positive, 1]
WRONG["axes"] = ["ax", 3, True, [], {}, object(), np.ones(2), kl, 1.5, b"ax"]
WRONG["title"] = [None, 3, True, ["A"], {}, object(), np.ones(2), b"A", 1.5, ()]
WRONG["cells of a table"] = [
    None, "A", 3, [], [1, 2], [[1], [1, 2]], [[None]], {"A": 1}, object(), M(2, 3, 2), M(0, 3),
    np.array([["2026-01-01"]], "M8[D]"), [[b"1"]], [[[1]]],
]
WRONG["colours"] = [*WRONG["cells of a table"], INTEGERS.T, INTEGERS / 2, INTEGERS > 2, [["a"] * 3] * 2]
WRONG["pair"] = no_pair
WRONG["drawing"] = [None, "A", 3, INTEGERS, ("A", INTEGERS), (3, INTEGERS, INTEGERS)]
WRONG["drawing"] += [("A", INTEGERS, INTEGERS.T), ("A", None, INTEGERS), ("A", INTEGERS, None)]
WRONG["drawing"] += [(None, INTEGERS, INTEGERS)]
WRONG["step"] = [None, "T", 3, np.transpose, ("T",), ("T", "T"), (3, np.transpose), (None, np.transpose)]
WRONG["step"] += [[], {}, ("T", lambda X: X[:0])]
WRONG["numbers"] = [None, 3, "n", [], [1], [1, "a"], [[1], [2]], [1, 1j], {1, 2}, [None, 1], np.ones(3)]
WRONG["times"] = [None, 3, "n", [1, 2], {}, {"a": [1]}, {"a": 1}, {"a": ["1", "2"]}, {"a": None}]
WRONG["times"] += [{name: [1, 2] for name in "abcd"}]
WRONG["free"] = []
WRONG["colour"] = [None, 3, "what", "", [], (1, 2), {}, object(), np.ones(2), (2, 0, 0)]
WRONG["share"] = [None, "a", -1, 2, 95, float("nan"), [0.5], np.ones(2), 1j, {}]
WRONG["level"] = [None, "0.9", 0, 1, 95, -0.1, float("nan"), float("inf"), True, [0.9], np.ones(2), 1j]
WRONG["contrast"] = [
    "what",
    3,
    {"x": 1},
    object(),
    ["what"],
    [],
    lambda L: L[:-1],
    lambda L: np.append(L, 1),
    lambda L: 0 * L,
    lambda L: L.astype(str),
    lambda L: L * 1j,
    lambda L: np.zeros((0, 2)),
    lambda L: np.stack([[L]] * 2),
    *spoiled,
]
WRONG["labels"] = [["x", "y"], 3]
WRONG["other fit"] = [None, 3, "fit", y, FIT, FITTED, MANY]
WRONG["type"] = [None, 0, 4, "3", "III", True, [3], np.ones(2), 2.5]
WRONG["how many"] = [None, -1, 2.5, "2", True, [2], np.ones(2)]
WRONG["flips"], WRONG["how many flips"] = WRONG["how many"], [*WRONG["how many"], 0]
WRONG["workers"] = [0, -1, 2.5, True, [2], np.ones(2)]
WRONG["yes or no"] = [None, 0, 1, "yes", [], np.ones(2)]
WRONG["formula of images"] = [None, 3, "z", "~ x + (1 | g)", "z ~ x", "z ~ x + (1 | what)"]
WRONG["formula of images"] += [f"{start} + (1 | g)" for start in ("z ~ what", "y ~ x", "log(z) ~ x")]
WRONG["formula of images"] += ["z ~ x + cs(1 + x | g)", "z ~ x + (1 | g"]
WRONG["table of images"] = [None, 3, "no.csv", {"x": 1}, y, FRAME[:-1], FRAME[["x"]], FRAME.assign(x=np.inf),
                            FRAME.assign(g="g"), FRAME.assign(z=1.0)]
WRONG["images"] = [None, 3, [], [3], y, "no.npy", "no.txt", f"{IMAGES.name}/mask.npy", "setup.py",
                   [f"{IMAGES.name}/y.npy"] * 2]
WRONG["mask file"] = [None, 3, [], y, "no.npy", f"{IMAGES.name}/y.npy", "setup.py"]
WRONG["folder"] = [None, 3, [], y, IMAGES.name, f"{IMAGES.name}/y.npy"]
WRONG["contrasts"] = [3, [0, 1], y, "no.txt", {"x": [0, 1]}, {"c": [1]}, {"c": [0, 0]}, {"c": "what"},
                      {"c": None}, {"c": [0, np.nan]}, {"c": {}}]
WRONG["seed"] = ["a", -1, 2.5, object()]
WRONG["new groups"] = WRONG["groups"][1:]
WRONG["new table"] = [
    3,
    "x",
    {"x": 1},
    np.ones((12, 3)),
    FACTOR[["x"]],
    FACTOR.assign(x="a"),
    FACTOR.assign(x=np.inf),
    FACTOR.assign(f=1),
    FACTOR.assign(g=1),
    FACTOR.assign(f="what"),
]
WRONG["random"] = [None, 3, "what", ["what"], object(), np.ones(2)]
WRONG["truth"] = []
WRONG["new offset"] = [w for w in WRONG["offset"] if w != 3]
WRONG["new weights"] = [*WRONG["new offset"], 0, -1, lambda w: -w, lambda w: np.where(w == w[0], 0, w)]
WRONG["specs"] = [None, 3, "what", ["what"], [], "g", object(), np.ones(2), ["f", "f"]]
WRONG["by"] = ["what", ["what"], "f", 3, object(), np.ones(2)]
WRONG["places"] = ["x", 3, [2], {"what": 1}, {"x": []}, {"f": "what"}, {"x": "what"}, {"x": np.inf}]
WRONG["places"] += [{"x": None}]
WRONG["beta"] = [None, "b", 3, np.ones(3), np.ones((2, 1)), np.ones(2) * 1j, [1, "b"], *spoiled]
WRONG["variance"] = [None, "1", 0, -1, float("nan"), float("inf"), [1], np.ones(2), 1j]
WRONG["covariances"] = [None, 3, [], [None], ["D"], [np.eye(2)], [-np.eye(1)], [np.eye(1)] * 2]
WRONG["covariances"] += [[np.eye(1) * np.nan], [np.eye(1) * 1j]]
WRONG["formula"] = [
    None,
    3,
    "",
    "y",
    "y ~",
    "~ x",
    "y ~ x",
    "y ~ x + (1 | h)",
    "z ~ x + (1 | g)",
    "y ~ x + (1 | g",
    "y ~ x + 1 | g)",
    "y ~ (x | g",
    "y ~ x ~ z + (1 | g)",
    ["y ~ x + (1 | g)"],
    b"y ~ x + (1 | g)",
    "y ~ C(x, contr.other) + (1 | g)",
    "y ~ C(x, 'other') + (1 | g)",
    "y ~ x - offset(x) + (1 | g)",
    "y ~ x:offset(x) + (1 | g)",
    "y ~ x + offset(2) + (1 | g)",
    "y ~ x + offset(g) + (1 | g)",
    "y ~ x + (offset(x) | g)",
    "y ~ x + (. | g)",
    "y ~ x + toep(x | g)",
    "y ~ x + cs(x || g)",
    "y ~ x + cs(x | g, same=True)",
    "y ~ x + us(x | g, hom=True)",
    "y ~ x - cs(x | g)",
    "y ~ x + ar1(x | )",
    "y ~ x + ar1(x | g",
    "y ~ x + ar1(x | g)",  # its distances differ
]
WRONG["table"] = [
    None,
    3,
    "data.csv",
    [],
    {},
    lambda d: d.to_numpy(),
    lambda d: d["y"],
    lambda d: d.iloc[:0],
    lambda d: d.iloc[:, :2],
    lambda d: d.assign(y="a"),
    lambda d: d.assign(y=np.nan),
    lambda d: d.assign(y=np.inf),
    lambda d: d.assign(y=1j),
    *(
        lambda d, change=change: dd.from_pandas(change(d), npartitions=2)
        for change in (
            lambda d: d.iloc[:, :2],
            lambda d: d.assign(y="a"),
            lambda d: d.assign(y=np.nan),
            lambda d: d.assign(y=np.inf),
            lambda d: d.assign(x=pd.Categorical(["a"] * 12)),
        )
    ),
    lambda d: dd.from_pandas(d, npartitions=2)["y"],
]

# sizes that do not belong together, and two libraries
FURTHER = [
    ("vech", M(3, 4)),
    ("unvech", M(5)),
    ("hadamard", M(2, 3), M(2, 4)),
    ("hadamard", M(2, 3), M(1, 3)),
    ("hadamard",),
    ("kronecker",),
    ("khatri_rao",),
    ("face_splitting",),
    ("khatri_rao", M(2, 3), M(2, 4)),
    ("face_splitting", M(2, 3), M(3, 3)),
    ("kronecker", np.stack([M(2, 2)] * 2), np.stack([M(2, 2)] * 3)),
    ("kronecker", M(2, 3), array_api_strict.asarray(M(2, 3))),
    ("hadamard", M(2, 3), array_api_strict.asarray(M(2, 3))),
    ("khatri_rao", array_api_strict.asarray(M(2, 3)), M(2, 3)),
    ("kronecker_sum", M(2, 3), M(3, 3)),
    ("kronecker_sum", M(3, 3), M(2, 3)),
    ("tracy_singh", M(4, 4), M(4, 4), (3, 4), (4, 4)),
    ("tracy_singh", M(4, 4), M(4, 4), (4, 4), (4, 3)),
    ("sum_outer", M(6, 5), M(9, 4), (2, 3)),
    ("sum_outer", M(6, 5), M(9, 1), (2, 3)),
    ("sum_outer", M(6, 5), M(6, 5), (2, 3)),
    ("sum_outer", M(7, 5), M(6, 5), 2),
    ("sum_outer", np.stack([M(6, 5)] * 2), np.stack([M(6, 5)] * 3), 2),
    ("sum_outer", M(6, 5), da.ones((6, 5))[da.ones(6) > 0], 2),
    ("sum_outer", array_api_strict.asarray(M(6, 5)), M(6, 5), 2),
    ("sum_outer", da.ones((6, 5)), array_api_strict.asarray(M(6, 5)), 2),
    ("sum_outer", da.ones((6, 5)), [[1.0]], 2),
    (
        "sum_outer",
        array_api_strict.asarray(M(6, 5)),
        array_api_strict.astype(array_api_strict.asarray(M(6, 5)), array_api_strict.int64),
        2,
    ),
    ("sum_outer", M(6, 5).astype(int), M(6, 5).astype(int), 2, "streaming"),
    ("sum_outer", M(6, 5) * 1j, M(6, 5) * 1j, 2, "streaming"),
    ("sum_sandwich", M(6, 5), M(4, 2), M(6, 2), 2),
    ("sum_sandwich", M(6, 5), M(5, 3), M(6, 2), 2),
    ("sum_sandwich", M(6, 5), M(2, 5), M(6, 2), 2),
    ("sum_sandwich", M(6, 5), M(5, 2), M(9, 2), 2),
    ("sum_sandwich", M(6, 5), array_api_strict.asarray(M(5, 2)), M(6, 2), 2),
    ("sum_residual_outer", M(6, 5), M(6, 2), M(5, 2), 3),
    ("sum_residual_outer", M(6, 5), M(9, 2), M(2, 5), 3),
    ("sum_residual_outer", M(6, 5), M(6, 2), M(2, 5), (3, 3)),
    ("sum_residual_outer", M(6, 5), M(6, 2), array_api_strict.asarray(M(2, 5)), 3),
    ("sum_kron", M(6, 5), M(8, 2), (2, 3)),
    ("sum_kron", M(6, 5), M(4, 2), 2),
    ("sum_kron", M(6, 5), array_api_strict.asarray(M(6, 2)), 2),
    ("sum_kron_outer", M(6, 5), M(6, 4), M(6, 2), M(6, 2), 2, 2),
    ("sum_kron_outer", M(6, 5), M(6, 5), M(6, 2), M(6, 3), 2, 2),
    ("sum_kron_outer", M(6, 5), M(6, 5), M(4, 2), M(6, 2), 2, 2),
    ("sum_kron_outer", M(6, 5), M(6, 5), M(6, 2), M(4, 2), 2, 2),
    ("sum_block_kron_outer", M(6, 10), M(5, 3), M(10, 3), (3, 2)),
    ("sum_block_kron_outer", M(6, 10), M(6, 3), M(9, 3), (3, 2)),
    ("sum_block_kron_outer", M(6, 10), M(6, 3), M(10, 2), (3, 2)),
    ("sum_block_outer", M(6, 10), M(9, 10), (2, 5), (3, 2)),
    ("sum_block_outer", M(6, 10), M(9, 10), (2, 5), (9, 5)),
    ("sum_block_outer", M(6, 10), M(9, 5), (2, 5), (3, 5)),
    ("sum_block_kron", M(6, 10), M(9, 4), (2, 5), (3, 4)),
    ("sum_block_kron", M(6, 10), M(6, 10), (4, 5)),
    ("sum_diag_blocks", M(6, 9), 2),
    ("sum_diag_blocks", M(5, 9), 3),
    ("partial_trace", M(6, 4), (2, 2), 1),
    ("partial_trace", M(6, 6), (2, 3), 2),
    ("kron_matvec", [M(2, 3), M(5, 2)], M(5)),
    ("khatri_rao_matvec", [M(2, 3), M(5, 2)], M(3)),
    ("khatri_rao_gram", [M(2, 3), M(5, 2)]),
    ("khatri_rao_gram", [M(2, 3), M(5, 3), M(5, 1)]),
    ("khatri_rao_rmatvec", [M(2, 3), M(5, 3)], M(3)),
    ("kron_weighted_gram", [M(2, 3)], M(3)),
    ("kron_quadratic_diag", [M(2, 3)], M(2, 2)),
    ("kron_quadratic_diag", [M(2, 3)], M(3, 2)),
    ("kron_lstsq", [M(0, 3)], M(0)),
    ("khatri_rao_lstsq", [M(3, 0)], M(3)),
    ("kron_lstsq", [M(2, 3).astype("float16")], M(2).astype("float16")),
    ("khatri_rao_lstsq", [M(2, 3).astype("longdouble")], M(2).astype("longdouble")),
    ("kron_lstsq", [M(2, 3) * np.nan], M(2)),
    ("khatri_rao_lstsq", [M(2, 3) * np.inf], M(2)),
    ("khatri_rao_lstsq", [M(4, 3)], M(4), M(5)),
    ("khatri_rao_lstsq", [M(4, 3)], M(4), -M(4)),
    ("nearest_kronecker", M(6, 10), (3, 2), 7),
    ("nearest_kronecker", M(6, 10), (4, 2)),
    ("nearest_kronecker", da.ones((6, 10)), (3, 2)),
    ("TwoKroneckerCovariance", S(3), S(4), S(3)),
    ("TwoKroneckerCovariance", *[S(n).astype("float16") for n in (3, 4, 4)]),
    ("TwoKroneckerCovariance", S(3), S(4), S(4), S(4)),
    ("TwoKroneckerCovariance", np.zeros((3, 3)), S(4), np.zeros(4)),
    ("TwoKroneckerCovariance", S(3), S(4), -np.ones(4)),
    ("TwoKroneckerCovariance", S(3), S(4), np.ones(3)),
    ("TwoKroneckerCovariance", S(3), S(4), None),
    ("TwoKroneckerCovariance", S(3), S(4), array_api_strict.asarray(S(4))),
    ("TwoKroneckerCovariance.grad_loglik", M(12), "log_sigma"),
    ("TwoKroneckerCovariance.solve", array_api_strict.asarray(M(12))),
    *[
        ("block_einsum", pattern, M(4, 3), M(4, 3), None, None, sizes)
        for pattern, sizes in [
            ("(g t) a, (g t) b -> g a b", {"g": [1, 2, 1]}),
            ("(g t) a, (g t) b -> g a b", {"g": [1, 2, 1, None]}),
            ("(g t) a, (g t) b -> g a b", {"g": [1, 2, 1, 2], "t": 2}),
            ("(g t) a, (g t) b -> t a b", {"g": [1, 2, 1, 2]}),
            ("(g t) a, g b -> g a b", {"g": [1, 2, 1, 2]}),
            ("(g t) a, t b -> g a b", {"g": [1, 2, 1, 2]}),
            ("(g t u) a, (g t) b -> g a b", {"g": [1, 2, 1, 2], "u": 1}),
            ("g a, g b -> g a b", {"g": [1, 2, 1, 2]}),
            ("(g t) a, (g t) b -> g a b", {"g": [1, 2, 1, 2], "h": [1, 2, 1, 2]}),
            ("(g t) a, (g t) b -> g a b", {"g": [1, 2, 1, 2], "a": 2}),
            ("(g t) a, (g t) b -> (g t a) b", {"g": [1, 2, 1, 2]}),
        ]
    ],
    ("plan", "sum_outer"),
    ("plan", "sum_outer", [[1.0]], [[1.0]], 1),
    ("plan", "sum_kron", M(6, 5), M(9, 2), 4),
]


def wrong_calls():
    "(name, arguments, which argument, the wrong value) of every call."
    for name, args in CALLS.items():
        good = [a.value for a in args]
        for i, arg in enumerate(args):
            others = (
                unlike
                if arg.kind in ("matrix", "square", "definite", "noise")
                and sum(a.kind in (arg.kind, "definite") for a in args) > 1
                else []
            )
            for w in [*WRONG[arg.kind], *others]:
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    value = w(arg.value) if callable(w) and getattr(w, "__name__", "") == "<lambda>" else w
                yield name, [*good[:i], value, *good[i + 1:]], i, value
    for name, *args in FURTHER: yield name, args, None, args


def einsum(pattern, X, Y, order=None, memory=None, sizes=None):
    return kl.block_einsum(pattern, X, Y, order=order, memory=memory, **(sizes or {}))


def function(name):
    return (
        einsum
        if name == "block_einsum"
        else getattr(OBJECTS[name.split(".")[0]], name.split(".")[1])
        if "." in name
        else DRAWINGS[name]
        if name in DRAWINGS
        else getattr(kl, name)
    )


# of mixed models: what the model refuses, and methods that both kinds of fit have
MIXED = [name for name in CALLS if name.startswith(("lmm", *list(OBJECTS)[2:]))]


def accepted(name, args, i):  # "" if the call is refused by name, else what happens
    # which check the arguments for them, as they say
    of_model = "LinearMixedModel", "LinearMixedModel.score", f"MixedModelFit.{name.split('.')[-1]}"
    others = {"plan": ("sum_outer", "sum_kron"), "sign_flips": ("lmm_many", "LinearMixedModel")}
    others |= {"draw_profiles": ("MixedModelFit.profile",), "draw_influence": ("MixedModelFit.influence",)}
    others["draw_reshape"] = ("draw_row",)
    others["lmm_images"] = "lmm", "LinearMixedModel"
    allowed = name, *(dict.fromkeys(MIXED, of_model) | others).get(name, ())
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        try:
            result = function(name)(*args)
        except (ValueError, TypeError, FileNotFoundError) as e:
            return "" if str(e).startswith(tuple(f"{n}:" for n in allowed)) else f"{type(e).__name__}: {e}"
        except Exception as e:
            return f"{type(e).__name__}: {e}"
    return f"accepted, result {type(result).__name__}"


def main():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        # the good calls are good
        for name, args in CALLS.items(): function(name)(*[a.value for a in args])
    DRAWINGS["plt"].close("all")
    calls = list(wrong_calls())
    found = [(name, i, value, what) for name, args, i, value in calls if (what := accepted(name, args, i))]
    for name, i, value, what in found:
        print(f"{name}, argument {i}, {type(value).__name__} {str(value)[:60]!r}: {what[:160]}")
    print(f"{len(calls)} wrong calls of {len(CALLS)} functions, {len(found)} not refused by name")
    return len(found) > 0


if __name__ == "__main__": raise SystemExit(main())
