"""Whole sentences decoded with NumPy in float64, for both timings: the numbers in decoding.json.

    python3 make_decoding.py > decoding.json

It is written from the definitions and shares no code with the library. Seeds are searched in order until
the sentence has the length that the case wants, so that some end by <END> and one by the limit.
"""
import json, sys
import numpy as np

WORDS = ["tôi", "là", "sinh viên", "<END>", "học"]
N_KEYS, KEY, STATE, EMBEDDING, HIDDEN = 3, 4, 4, 3, 5


def softmax(x):
    e = np.exp(x - x.max())
    return e / e.sum()


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def gru(x, h, p):
    i, s, n = p["Wi"] @ x + p["bi"], p["Wh"] @ h + p["bh"], len(h)
    r, z = sigmoid(i[:n] + s[:n]), sigmoid(i[n:2 * n] + s[n:2 * n])
    new = np.tanh(i[2 * n:] + r * s[2 * n:])
    return (1 - z) * new + z * h


def scores(query, keys, p, kind):
    if kind == "dot":
        return keys @ query
    if kind == "general":
        return np.array([query @ p["general_W"] @ k for k in keys])
    return np.array([p["additive_v"] @ np.tanh(p["additive_W"] @ query + p["additive_U"] @ k) for k in keys])


def decode(p, kind, timing, limit):
    state, previous = p["state"], WORDS.index("<END>")
    out = {k: [] for k in ("words", "queries", "scores", "weights", "contexts", "combined", "states", "probabilities")}
    for _ in range(limit):
        y = p["embeddings"][previous]
        if timing == "current":
            state = gru(y, state, p)
        query = state
        e = scores(query, p["encoder"], p, kind)
        a = softmax(e)
        c = a @ p["encoder"]
        joined = np.concatenate([c, y if timing == "previous" else state])
        if "Wc" in p:
            joined = np.tanh(p["Wc"] @ joined + p.get("bc", 0))
        if timing == "previous":
            state = gru(joined, state, p)
        probabilities = softmax(p["Wo"] @ (state if timing == "previous" else joined) + p["bo"])
        previous = int(probabilities.argmax())
        row = (WORDS[previous], query, e, a, c, joined, state, probabilities)
        for key, value in zip(out, row):
            out[key].append(value if isinstance(value, str) else value.tolist())
        if WORDS[previous] == "<END>":
            break
    return out


def parameters(seed, timing, layer):
    r = np.random.default_rng(seed)
    n = lambda *shape: 1.5 * r.standard_normal(shape)
    other = EMBEDDING if timing == "previous" else STATE
    joined = HIDDEN if layer else KEY + other
    p = dict(encoder=n(N_KEYS, KEY), state=n(STATE), embeddings=n(len(WORDS), EMBEDDING))
    p |= dict(Wi=n(3 * STATE, joined if timing == "previous" else EMBEDDING), Wh=n(3 * STATE, STATE))
    p |= dict(bi=n(3 * STATE), bh=n(3 * STATE))
    if layer:
        p |= dict(Wc=n(HIDDEN, KEY + other))
    if layer == "biased":
        p |= dict(bc=n(HIDDEN))
    p |= dict(Wo=n(len(WORDS), STATE if timing == "previous" else joined), bo=n(len(WORDS)))
    p |= dict(general_W=n(STATE, KEY), additive_W=n(6, STATE), additive_U=n(6, KEY), additive_v=n(6))
    return p


def cases():
    limit = 6
    for timing in ("previous", "current"):
        for kind, layer, ends in (("dot", None, True), ("general", "biased", True), ("additive", "plain", True), ("dot", "plain", False)):
            for seed in range(1000):
                p = parameters(seed, timing, layer)
                out = decode(p, kind, timing, limit)
                ended, different = out["words"][-1] == "<END>", len(set(out["words"]))
                if ended == ends and different >= 3:
                    break
            else:
                sys.exit(f"no seed for {timing} {kind}")
            yield dict(
                name=f"{timing}-{kind}-{layer or 'concatenated'}", timing=timing, score=kind, limit=limit, seed=seed,
                words=WORDS, inputs={k: v.tolist() for k, v in p.items()}, expected=out)


json.dump(dict(made_by="make_decoding.py", cases=list(cases())), sys.stdout, ensure_ascii=False, indent=1)
