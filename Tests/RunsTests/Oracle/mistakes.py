"""Numbers for CommonMistakesTests.swift: what each usual mistake comes to, in NumPy's float64.

    python3 mistakes.py > ../Fixtures/mistakes.txt

Every formula of an answer stands behind '= kind', and below it each mistake that it has room for with
its numbers, row by row. Nothing is shared with the library: each number is computed as a person who
makes the mistake would.
"""
import numpy as np

# A: two decoder states and three encoder states; B: three scores. V: values that are no keys.
states = np.array([[2, 1, 3, 1], [1, 2, 0, 2.0]])
H = np.array([[3, 1, 2, 0], [1, 2, 1, 2], [0, 3, 2, 0.0]])
V = np.array([[1, 0], [0, 1], [1, 1.0]])
B = np.array([2, 1, 0.1])
padded = np.array([2, 1, 0.1, 3])
keep = np.array([True, True, True, False])
W = np.arange(1, 13).reshape(2, 6) / 10
b = np.array([0.5, -0.25])
y = np.array([1, 0.0])
Wa = np.array([[1, 0, 0, 1], [0, 1, 1, 0]]) / 2
Ua = np.array([[1, 0, 1, 0], [0, 1, 0, 1]]) / 2
va = np.array([1, -1.0])


def softmax(x, axis=-1):
    e = np.exp(x - x.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def show(kind, formula, mistakes):
    print(f"= {kind} {formula}")
    for name, value in mistakes.items():
        print(f"{name}: " + " ".join(repr(float(x)) for x in np.ravel(value)))


def winner(x):
    return (x == x.max(axis=-1, keepdims=True)).astype(float)


def of_softmax(e):
    """What can go wrong between scores and weights, where nothing is hidden."""
    found = {
        "scores-as-weights": e, "no-exp": e / e.sum(), "not-divided": np.exp(e),
        "winner-takes-all": winner(e), "all-alike": np.full_like(e, 1 / e.shape[-1]),
    }
    if e.ndim == 2:
        found["over-queries"] = softmax(e, axis=0)
    return found


def of_context(a, values):
    found = {"not-weighted": np.ones_like(a) @ values,
             "mean": np.full_like(a, 1 / a.shape[-1]) @ values,
             "strongest-only": winner(a) @ values}
    if a.ndim == 1:
        found["second-weight-twice"] = a[0] * values[0] + 2 * a[1] * values[1]
        found["last-state-only"] = values[-1]
    return found


def through(step, mistakes):
    return {name: step(value) for name, value in mistakes.items()}


d = H.shape[1]
first, second = H @ states[0], H @ states[1]
of_first = {"root-added": first / np.sqrt(d), "next-state": second}
of_second = {"root-missing": second, "divided-by-d": second / d, "times-root": second * np.sqrt(d),
             "previous-state": first / np.sqrt(d)}

show("number", "dot(states[0], H[0])", {
    "sums-multiplied": states[0].sum() * H[0].sum(),
    "added-not-multiplied": (states[0] + H[0]).sum()})
show("vector", "score(query: states[0], keys: H, by: .dot)", of_first)
show("vector", "score(query: states[1], keys: H, by: .scaledDot)", of_second)


def additive(q, squash=np.tanh):
    return np.array([va @ squash(Wa @ q + Ua @ h) for h in H])


e = additive(states[0])
show("vector", "score(query: states[0], keys: H, by: .additive(W: Wa, U: Ua, v: va))", {
    "tanh-dropped": additive(states[0], lambda x: x), "next-state": additive(states[1])})
show("vector", "softmax(score(query: states[0], keys: H, by: .additive(W: Wa, U: Ua, v: va)))",
     through(softmax, {"tanh-dropped": additive(states[0], lambda x: x),
                       "next-state": additive(states[1])}) | of_softmax(e))

show("vector", "softmax(B)", of_softmax(B))
show("vector", "weigh(B, by: .softmax)", of_softmax(B))
show("vector", "softmax(score(query: states[0], keys: H, by: .dot))",
     through(softmax, of_first) | of_softmax(first))
show("vector", "softmax(score(query: states[1], keys: H, by: .scaledDot))",
     through(softmax, of_second) | of_softmax(second / np.sqrt(d)))
all_scores = states @ H.T
show("table", "softmax(score(queries: states, keys: H, by: .dot))",
     {"root-added": softmax(all_scores / np.sqrt(d))} | of_softmax(all_scores))

hidden = np.where(keep, padded, -np.inf)
show("vector", "softmax(masked(padded, by: .keep([true, true, true, false])))", {
    "mask-forgotten": softmax(padded), "mask-after": softmax(padded) * keep,
    "mask-as-zero": softmax(padded * keep), "not-divided": np.exp(hidden),
    "winner-takes-all": winner(hidden)})

for values, name in ((H, "H"), (V, "V")):
    context = lambda a: a @ values
    found = through(context, through(softmax, of_first) | of_softmax(first))
    if name == "V":
        found["keys-for-values"] = softmax(first) @ H
    found |= of_context(softmax(first), values)
    show("vector", "contextVector(weights: softmax(score(query: states[0], keys: H, by: .dot)),"
         f" values: {name})", found)
a = softmax(all_scores)
show("table", "contextVectors(weights: softmax(score(queries: states, keys: H, by: .dot)), values: V)",
     through(lambda a: a @ V, {"root-added": softmax(all_scores / np.sqrt(d))}
             | of_softmax(all_scores))
     | {"keys-for-values": a @ H} | of_context(a, V))

c = softmax(first / np.sqrt(d)) @ H
show("vector", "combine(c, with: y)", {"order-swapped": np.concatenate([y, c])})
show("vector", "combine(V[0], with: y)", {
    "order-swapped": np.concatenate([y, V[0]]), "added-not-joined": V[0] + y})
show("vector", "W * concatenate(c, y)", {"order-swapped": W @ np.concatenate([y, c])})
joined = W @ np.concatenate([c, y])
turned = W @ np.concatenate([y, c])
show("vector", "combine(c, with: y, W: W, b: b)", {
    "order-swapped": np.tanh(turned + b), "tanh-missing": joined + b})
show("vector", "attentionalState(context: c, state: y, W: W)", {
    "order-swapped": np.tanh(turned), "tanh-missing": joined})
show("vector", "tanh(W * concatenate(c, y))", {
    "order-swapped": np.tanh(turned), "tanh-missing": joined})

x = np.concatenate([c, y])
show("vector", "wordProbabilities(state: x, W: W, b: b)", {
    "logits-as-probabilities": W @ x + b, "bias-forgotten": softmax(W @ x)})
