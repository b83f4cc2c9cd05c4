"""Numbers for OracleTests.swift: every function of attention, from its formula, in NumPy's float64.

    python3 make_variants.py --seed 7 --keys 6 > 7.json        random inputs of these sizes
    python3 make_variants.py --edges > ../Fixtures/edges.json  smallest sizes, ties, huge scores, masks

Nothing is shared with the library, and nothing here is meant to be fast: loops follow the formulas.
Where PyTorch is installed, what it has too is compared with it before anything is written.

The name of a case is its kind, or `kind/what is special`. Vectors and matrices are lists, one row a
query or a key; a projection is output x input. Infinities are the strings "inf" and "-inf".
"""
import argparse
import json
import math
import sys
from decimal import Decimal, localcontext

import numpy as np

HIDDEN = -math.inf
KINDS = {}


def kind(function):
    """Registers how a kind of case is computed: inputs by name give what is expected by name."""
    KINDS[function.__name__.replace("_", "-")] = function
    return function


# Step 2: one row of scores becomes one row of weights.

def softmax_row(e, temperature=1.0):
    shown = e > HIDDEN
    if not shown.any():
        return np.zeros(len(e))
    x = np.where(shown, (e - e[shown].max()) / temperature, HIDDEN)
    return np.exp(x) / np.exp(x).sum()


def sparsemax_row(e):
    if not (e > HIDDEN).any():
        return np.zeros(len(e))
    e = np.where(e > HIDDEN, e - e.max(), HIDDEN)
    total, tau = 0.0, None
    for k, score in enumerate(sorted(e, reverse=True), start=1):
        if score == HIDDEN:
            break
        total += score
        if tau is None or 1 + k * score > total:
            tau = (total - 1) / k
    return np.maximum(e - tau, 0)


def entmax_row(e, alpha):
    """By halving, in 60 decimal digits: beyond alpha = 2 a Double loses half of them near weight 0."""
    if not (e > HIDDEN).any():
        return np.zeros(len(e))
    with localcontext() as context:
        context.prec = 60
        degree = Decimal(alpha) - 1
        x = [None if s == HIDDEN else degree * Decimal(float(s)) for s in e]
        peak = max(s for s in x if s is not None)

        def weights(tau):
            return [Decimal(0) if s is None or s <= tau else (s - tau) ** (1 / degree) for s in x]

        low, high = peak - 1, peak
        for _ in range(180):
            middle = (low + high) / 2
            low, high = (middle, high) if sum(weights(middle)) >= 1 else (low, middle)
        return np.array([float(w) for w in weights(low)])


def sigmoid(x):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-np.asarray(x, float)))


def in_proportion(x):
    x = np.where(x == HIDDEN, 0.0, x)
    return x / x.sum() if x.sum() > 0 else np.zeros(len(x))


def rows(function, e, *rest):
    return np.array([function(row, *rest) for row in e])


@kind
def softmax(scores, temperature):
    return dict(weights=rows(softmax_row, scores, temperature))


@kind
def sparsemax(scores):
    return dict(weights=rows(sparsemax_row, scores))


@kind
def entmax(scores, alpha):
    return dict(weights=rows(entmax_row, scores, alpha))


@kind
def sigmoid_weights(scores):
    return dict(weights=sigmoid(scores))


@kind
def hard(scores):
    def one(e):
        return np.eye(len(e))[e.argmax()] if (e > HIDDEN).any() else np.zeros(len(e))
    return dict(weights=rows(one, scores))


@kind
def proportional(scores):
    return dict(weights=rows(in_proportion, scores))


@kind
def smoothed(scores):
    def one(e):
        # In logarithms, since a gate may be too small for a float: ln sigma(e) = -ln(1 + exp(-e)).
        return softmax_row(np.array([HIDDEN if s == HIDDEN else -np.logaddexp(0, -s) for s in e]))
    return dict(weights=rows(one, scores))


@kind
def monotonic(scores, previous):
    weights = []
    for e in scores:
        p, row, reached = sigmoid(e), [], 0.0
        for j in range(len(e)):
            reached = ((1 - p[j - 1]) * reached if j else 0.0) + previous[j]
            row.append(p[j] * reached)
        previous = np.array(row)
        weights.append(previous)
    return dict(weights=np.array(weights))


@kind
def forward(scores, previous):
    weights = []
    for e in scores:
        reach = previous + np.concatenate([[0.0], previous[:-1]])
        # r exp(e) = exp(e + ln r): so the largest of the keys that can be reached is the peak.
        with np.errstate(divide="ignore"):
            previous = softmax_row(np.where(reach > 0, e + np.log(reach), HIDDEN))
        weights.append(previous)
    return dict(weights=np.array(weights))


@kind
def local_predictive(scores, center, radius):
    j = np.arange(scores.shape[1])
    bell = np.exp(-(j - center) ** 2 / (2 * (radius / 2) ** 2))
    inside = np.where(abs(j - center) <= radius, scores, HIDDEN)
    return dict(weights=rows(softmax_row, inside) * bell)


@kind
def mocha(monotonic, chunkScores, window):
    weights = np.zeros_like(monotonic)
    for i in range(len(monotonic)):
        for k in range(monotonic.shape[1]):
            first = max(0, k - window + 1)
            chunk = softmax_row(chunkScores[i, first:k + 1])
            weights[i, first:k + 1] += monotonic[i, k] * chunk
    return dict(weights=weights)


@kind
def inverted(scores):
    columns = np.array([softmax_row(column) for column in scores.T]).T
    return dict(weights=rows(in_proportion, columns))


# Step 1: a query meets the keys.

def elu_plus_one(x):
    return np.where(x > 0, x + 1, np.exp(np.minimum(x, 0)))


def attended(scores, values):
    weights = rows(softmax_row, scores)
    return dict(scores=scores, weights=weights, context=weights @ values)


def by_pair(queries, keys, values, score):
    return attended(np.array([[score(q, k) for k in keys] for q in queries]), values)


def by_place(queries, keys, values, score):
    """As `by_pair`, for a score that also depends on which key it is."""
    return attended(
        np.array([[score(q, k, j) for j, k in enumerate(keys)] for q in queries]), values)


@kind
def dot(queries, keys, values):
    return by_pair(queries, keys, values, lambda q, k: q @ k)


@kind
def scaled_dot(queries, keys, values):
    return by_pair(queries, keys, values, lambda q, k: q @ k / math.sqrt(len(k)))


@kind
def general(queries, keys, values, W):
    return by_pair(queries, keys, values, lambda q, k: q @ W @ k)


@kind
def additive(queries, keys, values, W, U, v):
    return by_pair(queries, keys, values, lambda q, k: v @ np.tanh(W @ q + U @ k))


@kind
def additive_bias(queries, keys, values, W, U, v, b):
    return by_pair(queries, keys, values, lambda q, k: v @ np.tanh(W @ q + U @ k + b))


@kind
def additive_normalized(queries, keys, values, W, U, v, b, g):
    length = np.linalg.norm(v)
    unit = v / length if length else v
    return by_pair(queries, keys, values, lambda q, k: g * (unit @ np.tanh(W @ q + U @ k + b)))


@kind
def concat(queries, keys, values, W, v):
    return by_pair(
        queries, keys, values, lambda q, k: v @ np.tanh(W @ np.concatenate([q, k])))


@kind
def cosine(queries, keys, values, beta):
    def score(q, k):
        lengths = np.linalg.norm(q) * np.linalg.norm(k)
        return beta * (q @ k) / lengths if lengths else 0.0
    return by_pair(queries, keys, values, score)


@kind
def distance(queries, keys, values):
    return by_pair(queries, keys, values, lambda q, k: -0.5 * ((q - k) ** 2).sum())


@kind
def location(queries, keys, values, W):
    return by_place(queries, keys, values, lambda q, k, j: W[j] @ q)


@kind
def location_features(previous, F):
    channels, width = F.shape
    features = np.zeros((len(previous), channels))
    for j in range(len(previous)):
        for u in range(width):
            place = j + u - width // 2
            if 0 <= place < len(previous):
                features[j] += F[:, u] * previous[place]
    return dict(features=features)


@kind
def location_aware(queries, keys, values, W, U, v, b, F, P, previous):
    f = location_features(previous, F)["features"]
    return by_place(
        queries, keys, values, lambda q, k, j: v @ np.tanh(W @ q + U @ k + P @ f[j] + b))


@kind
def coverage(queries, keys, values, W, U, v, b, w, coverage):
    return by_place(
        queries, keys, values, lambda q, k, j: v @ np.tanh(W @ q + U @ k + w * coverage[j] + b))


@kind
def linear(queries, keys, values, causal):
    scores = elu_plus_one(queries) @ elu_plus_one(keys).T
    i, j = np.indices(scores.shape)
    weights = rows(in_proportion, np.where(causal & (j > i), 0.0, scores))
    return dict(scores=scores, weights=weights, context=weights @ values)


# Masks and biases.

def hide(scores, kept):
    hidden = np.where(kept, scores, HIDDEN)
    return dict(masked=hidden, weights=rows(softmax_row, hidden))


def places(scores):
    return np.indices(scores.shape)


@kind
def causal_top_left(scores):
    i, j = places(scores)
    return hide(scores, j <= i)


@kind
def causal_bottom_right(scores):
    (i, j), (m, n) = places(scores), scores.shape
    return hide(scores, j <= i + n - m)


@kind
def padding(scores, keep):
    return hide(scores, np.broadcast_to(np.array(keep), scores.shape))


@kind
def sliding_window(scores, radius):
    i, j = places(scores)
    return hide(scores, abs(i - j) <= radius)


@kind
def window(scores, center, radius):
    return hide(scores, abs(places(scores)[1] - center) <= radius)


@kind
def alibi(scores, slope):
    i, j = places(scores)
    biased = scores - slope * abs(i - j)
    return dict(masked=biased, weights=rows(softmax_row, biased))


# Heads and positions.

@kind
def multi_head(queries, keys, values, WQ, WK, WV, WO, heads, groups, keep):
    width = len(WQ) // heads
    weights, contexts = [], []
    for h in range(heads):
        own = slice(h * width, (h + 1) * width)
        g = h * groups // heads
        shared = slice(g * width, (g + 1) * width)
        q, k, v = queries @ WQ[own].T, keys @ WK[shared].T, values @ WV[shared].T
        scores = np.where(np.array(keep), q @ k.T / math.sqrt(width), HIDDEN)
        weights.append(rows(softmax_row, scores))
        contexts.append(weights[-1] @ v)
    return dict(
        weights=np.array(weights), headContexts=np.array(contexts),
        context=np.concatenate(contexts, axis=1) @ WO.T)


@kind
def self_attention(x, WQ, WK, WV):
    return scaled_dot(x @ WQ.T, x @ WK.T, x @ WV.T)


@kind
def rope(x, pairing, base, firstPosition):
    """As complex numbers: a pair (a, b) is a + bi, and a turn multiplies it by exp(i angle)."""
    n, d = x.shape
    half = d // 2
    first = np.arange(0, d, 2) if pairing == "interleaved" else np.arange(half)
    second = first + (1 if pairing == "interleaved" else half)
    angles = np.outer(firstPosition + np.arange(n), base ** (-2 * np.arange(half) / d))
    turned = (x[:, first] + 1j * x[:, second]) * np.exp(1j * angles)
    rotated = np.zeros_like(x)
    rotated[:, first], rotated[:, second] = turned.real, turned.imag
    return dict(rotated=rotated)


@kind
def alibi_slopes(heads):
    def of(count):
        return [2 ** (-8 * h / count) for h in range(1, count + 1)]
    whole = 2 ** math.floor(math.log2(heads))
    return dict(slopes=np.array(of(whole) + of(2 * whole)[0::2][:heads - whole]))


# What else is a number or a state.

@kind
def predicted_center(query, W, v, count):
    return dict(center=count * float(sigmoid(v @ np.tanh(W @ query))))


@kind
def coverage_loss(weights, coverage):
    return dict(loss=float(np.minimum(weights, coverage).sum()))


@kind
def entropy(weights):
    return dict(bits=float(sum(-w * math.log2(w) for w in weights if w > 0)))


@kind
def gru(input, state, Wi, Wh, bi, bh):
    i, h, n = Wi @ input + bi, Wh @ state + bh, len(state)
    reset, update = sigmoid(i[:n] + h[:n]), sigmoid(i[n:2 * n] + h[n:2 * n])
    new = np.tanh(i[2 * n:] + reset * h[2 * n:])
    return dict(state=(1 - update) * new + update * state)


@kind
def lstm(input, state, memory, Wi, Wh, bi, bh):
    i, f, g, o = np.split(Wi @ input + bi + Wh @ state + bh, 4)
    memory = sigmoid(f) * memory + sigmoid(i) * np.tanh(g)
    return dict(state=sigmoid(o) * np.tanh(memory), memory=memory)


# Inputs.

class Maker:
    """Makes cases: inputs, and what their kind says is expected."""

    def __init__(self, seed):
        self.random = np.random.default_rng(seed)
        self.cases = []

    def normal(self, *shape):
        return self.random.standard_normal(shape)

    def simplex(self, count):
        return softmax_row(self.normal(count))

    def add(self, name, **inputs):
        expected = KINDS[name.split("/")[0]](**inputs)
        self.cases.append(dict(name=name, inputs=inputs, expected=expected))

    def scores(self, n, d, m, dv, a, scale=1.0, what=""):
        """One case a score, for m queries and n keys of width d."""
        N = self.normal
        base = dict(queries=scale * N(m, d), keys=scale * N(n, d), values=N(n, dv))
        layer = dict(W=N(a, d), U=N(a, d), v=N(a))
        biased = layer | dict(b=N(a))
        self.add("dot" + what, **base)
        self.add("scaled-dot" + what, **base)
        self.add("distance" + what, **base)
        self.add("general" + what, **base, W=N(d, d))
        self.add("additive" + what, **base, **layer)
        self.add("additive-bias" + what, **base, **biased)
        self.add("additive-normalized" + what, **base, **biased, g=1.5)
        self.add("concat" + what, **base, W=N(a, 2 * d), v=N(a))
        self.add("cosine" + what, **base, beta=2.5)
        self.add("location" + what, **base, W=N(n + 2, d))
        for width in (1, 2, 3, 2 * n + 1):
            self.add(
                f"location-aware{what or '/'} width {width}", **base, **biased, F=N(2, width),
                P=N(a, 2), previous=self.simplex(n))
        self.add(
            "coverage" + what, **base, **biased, w=N(a),
            coverage=self.simplex(n) + self.simplex(n))
        for causal in (False,) if m != n else (False, True):
            self.add(f"linear{what or '/'} causal {causal}", **base, causal=causal)

    def weights(self, e, what=""):
        """One case a normaliser, for the rows of scores e."""
        n = e.shape[1]
        for temperature in (0.5, 1.0, 4.0):
            self.add(f"softmax{what or '/'} at {temperature}", scores=e, temperature=temperature)
        for alpha in (1.25, 1.5, 2.0, 3.0):
            self.add(f"entmax{what or '/'} at {alpha}", scores=e, alpha=alpha)
        for name in ("sparsemax", "sigmoid-weights", "hard", "smoothed", "inverted"):
            self.add(name + what, scores=e)
        self.add("proportional" + what, scores=np.where(e > HIDDEN, abs(e), HIDDEN))
        start = np.eye(n)[0]
        self.add("monotonic" + what, scores=e, previous=start)
        self.add("forward" + what, scores=e, previous=self.simplex(n))
        self.add("local-predictive" + what, scores=e, center=0.45 * n, radius=2)
        stops = monotonic(e, start)["weights"]
        for width in (1, 2, n + 3):
            self.add(
                f"mocha{what or '/'} of {width}", monotonic=stops, chunkScores=e, window=width)

    def masks(self, e, what=""):
        m, n = e.shape
        self.add("causal-top-left" + what, scores=e)
        self.add("causal-bottom-right" + what, scores=e)
        self.add("padding" + what, scores=e, keep=(self.random.random(n) > 0.4).tolist())
        self.add("padding/all hidden" + what, scores=e, keep=[False] * n)
        self.add("sliding-window" + what, scores=e, radius=1)
        self.add("window" + what, scores=e, center=n / 3, radius=1)
        self.add("alibi" + what, scores=e, slope=0.25)

    def heads(self, m, n, width, heads, groups, what="", keep=None):
        N, inner = self.normal, heads * width
        self.add(
            "multi-head" + what, queries=N(m, 5), keys=N(n, 4), values=N(n, 3), WQ=N(inner, 5),
            WK=N(groups * width, 4), WV=N(groups * width, 3), WO=N(6, inner), heads=heads,
            groups=groups, keep=keep or [True] * n)

    def rest(self, n, d, m, a):
        N = self.normal
        self.add("self-attention", x=N(n, d), WQ=N(a, d), WK=N(a, d), WV=N(m, d))
        for pairing in ("interleaved", "halves"):
            self.add(f"rope/{pairing}", x=N(n, 2 * d), pairing=pairing, base=10000.0,
                     firstPosition=0)
            self.add(f"rope/{pairing} from 100", x=N(n, 2 * d), pairing=pairing, base=500.0,
                     firstPosition=100)
        for count in (1, 2, 3, 8, 12):
            self.add(f"alibi-slopes/{count}", heads=count)
        self.add("predicted-center", query=N(d), W=N(a, d), v=N(a), count=n)
        self.add("location-features", previous=self.simplex(n), F=N(3, 3))
        self.add("coverage-loss", weights=self.simplex(n), coverage=self.simplex(n))
        self.add("entropy", weights=self.simplex(n))
        recurrent = dict(input=N(d), state=N(a))
        self.add("gru", **recurrent, Wi=N(3 * a, d), Wh=N(3 * a, a), bi=N(3 * a), bh=N(3 * a))
        self.add("lstm", **recurrent, memory=N(a), Wi=N(4 * a, d), Wh=N(4 * a, a), bi=N(4 * a),
                 bh=N(4 * a))


def random_cases(seed, keys, width, queries, values, hidden, heads):
    make = Maker(seed)
    make.scores(keys, width, queries, values, hidden)
    make.weights(2 * make.normal(queries, keys))
    make.masks(make.normal(queries, keys))
    for groups in (g for g in range(1, heads + 1) if heads % g == 0):
        make.heads(queries, keys, width, heads, groups, f"/{groups} groups")
    make.rest(keys, width, queries, hidden)
    return make.cases


def edge_cases(seed):
    make = Maker(seed)
    make.scores(1, 3, 1, 2, 2, what="/one key")
    make.scores(3, 1, 2, 1, 1, what="/width 1")
    make.scores(3, 2, 3, 2, 2, scale=30.0, what="/large")
    zeros = dict(queries=np.zeros((1, 2)), keys=np.zeros((2, 2)), values=make.normal(2, 2))
    make.add("cosine/no length", **zeros, beta=3.0)
    ones = dict(W=np.ones((2, 2)), U=np.ones((2, 2)), b=np.ones(2))
    make.add("additive-normalized/no length", **zeros, **ones, v=np.zeros(2), g=1.0)
    make.weights(np.array([[0.75]]), what="/one score")
    make.weights(np.full((2, 4), 0.5), what="/equal")
    make.weights(np.array([[1000.0, -1000.0, 0.0], [-1000.0, -1000.0, 1000.0]]), what="/huge")
    make.weights(np.array([[HIDDEN, 1.0, 2.0, HIDDEN], [1.0, HIDDEN, 0.5, HIDDEN]]), what="/hidden")
    make.weights(np.full((2, 3), HIDDEN), what="/all hidden")
    make.masks(make.normal(1, 1), what="/one score")
    make.masks(make.normal(4, 2), what="/more queries than keys")
    make.masks(make.normal(2, 4), what="/more keys than queries")
    make.heads(2, 3, 2, 1, 1, "/one head")
    make.heads(1, 1, 1, 2, 1, "/one number a head")
    make.heads(2, 3, 1, 4, 2, "/all hidden", keep=[False] * 3)
    make.rest(1, 1, 1, 1)
    make.add("entropy/certain", weights=np.array([0.0, 1.0, 0.0]))
    make.add("entropy/even", weights=np.full(8, 0.125))
    return make.cases


# The check against PyTorch, and writing.

def check_with_torch(cases):
    try:
        import torch
        import torch.nn.functional as F
    except ImportError:
        print("PyTorch is not installed: nothing was compared with it", file=sys.stderr)
        return

    def T(x):
        return torch.tensor(x, dtype=torch.float64)

    def cell(made, i):
        made = made.double()
        made.load_state_dict(dict(
            weight_ih=T(i["Wi"]), weight_hh=T(i["Wh"]), bias_ih=T(i["bi"]), bias_hh=T(i["bh"])))
        return made

    def split(x, W, count):
        return (T(x) @ T(W).T).view(len(x), count, -1).transpose(0, 1)[None]

    def of_torch(name, i):
        if name == "scaled-dot":
            return dict(context=F.scaled_dot_product_attention(
                T(i["queries"])[None], T(i["keys"])[None], T(i["values"])[None])[0])
        if name == "softmax" and not (i["scores"].max(1) == HIDDEN).any():
            return dict(weights=(T(i["scores"]) / i["temperature"]).softmax(-1))
        if name == "cosine":
            return dict(scores=i["beta"] * F.cosine_similarity(
                T(i["queries"])[:, None], T(i["keys"])[None], dim=-1))
        if name == "multi-head" and all(i["keep"]):
            context = F.scaled_dot_product_attention(
                split(i["queries"], i["WQ"], i["heads"]), split(i["keys"], i["WK"], i["groups"]),
                split(i["values"], i["WV"], i["groups"]), enable_gqa=True)[0]
            joined = context.transpose(0, 1).reshape(len(i["queries"]), -1)
            return dict(headContexts=context, context=joined @ T(i["WO"]).T)
        if name == "gru":
            made = cell(torch.nn.GRUCell(len(i["input"]), len(i["state"])), i)
            return dict(state=made(T(i["input"])[None], T(i["state"])[None])[0])
        if name == "lstm":
            made = cell(torch.nn.LSTMCell(len(i["input"]), len(i["state"])), i)
            state, memory = made(
                T(i["input"])[None], (T(i["state"])[None], T(i["memory"])[None]))
            return dict(state=state[0], memory=memory[0])
        return {}

    compared, worst = 0, 0.0
    for case in cases:
        for key, value in of_torch(case["name"].split("/")[0], case["inputs"]).items():
            ours = case["expected"][key]
            difference = abs(ours - value.detach().numpy()) / np.maximum(1, abs(ours))
            assert difference.max() < 1e-12, (case["name"], key, difference.max())
            compared, worst = compared + 1, max(worst, difference.max())
    print(f"{compared} results agree with PyTorch to {worst:.1e}", file=sys.stderr)


def plain(value):
    """The value as JSON has it."""
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, np.ndarray):
        return plain(value.tolist())
    if isinstance(value, list):
        return [plain(part) for part in value]
    if isinstance(value, float) and math.isinf(value):
        return "inf" if value > 0 else "-inf"
    assert not (isinstance(value, float) and math.isnan(value))
    return value


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--edges", action="store_true", help="edge cases instead of sizes")
    sizes = dict(keys=5, width=4, queries=3, values=3, hidden=6, heads=4)
    for name, size in sizes.items():
        parser.add_argument(f"--{name}", type=int, default=size)
    options = parser.parse_args()
    chosen = {name: getattr(options, name) for name in sizes}
    cases = edge_cases(options.seed) if options.edges else random_cases(options.seed, **chosen)
    check_with_torch(cases)
    said = "--edges" if options.edges else " ".join(f"--{n} {s}" for n, s in chosen.items())
    made = dict(made_by=f"make_variants.py --seed {options.seed} {said}", cases=plain(cases))
    # A line a case: readable in a difference, and small.
    head = json.dumps(made["made_by"])
    lines = ",\n".join(json.dumps(case) for case in made["cases"])
    print(f'{{"made_by": {head}, "cases": [\n{lines}\n]}}')


if __name__ == "__main__":
    main()
