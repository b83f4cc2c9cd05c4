"""Trains the small model of lessons/attention.*.md and prints its numbers as lesson Swift.

Run once by hand (PyTorch 2.15, about a minute), never by the tests: the lesson carries the numbers.

    python3 -m venv venv && venv/bin/pip install numpy torch
    venv/bin/python train_attention.py            # trains, checks, prints Swift literals and the first round
    venv/bin/python train_attention.py --json     # every decode with all digits

One encoder, one set of embeddings, one additive score, one GRU and one output layer serve two decoders: one asks with
its previous state (Bahdanau, 1409.0473), one with its current state (Luong, 1508.04025). Only the combining layer is
each decoder's own. Four sentence pairs are learned by heart, and the weights are guided by hand-written alignments, so
the model shows how the mechanism computes; it is no evidence of what attention learns by itself.

All numbers are rounded to one decimal while the model trains (straight-through), then decoded again in NumPy (float64)
with formulas of their own, so that this file checks PyTorch's GRU cell against the one that the lesson teaches.
"""

import json
import sys

import numpy
import torch

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)

SEED = 3  # 3, 4 and 7 learn all four sentences, 5 does not; with 3 the last states of "giáo viên" are equal, as the lesson tells
HIDDEN, EMBEDDING, COMBINED, SCORING = 3, 2, 2, 3
STEPS, WARM_UP = 6000, 1500

PAIRS = [
    (["tôi", "là", "sinh viên"], ["I", "am", "a", "student"]),
    (["tôi", "là", "giáo viên"], ["I", "am", "a", "teacher"]),
    (["bạn", "là", "sinh viên"], ["you", "are", "a", "student"]),
    (["bạn", "là", "giáo viên"], ["you", "are", "a", "teacher"]),
]
SOURCE = ["tôi", "bạn", "là", "sinh viên", "giáo viên"]
WORDS = ["<END>", "I", "am", "a", "student", "you", "are", "teacher"]
# Which source word each output word is guided to; <END> is guided to none.
ALIGNMENT = [0, 1, 2, 2]
# Soft targets keep the printed numbers away from 0.0000 and 1.0000, where nothing could be checked with a pencil.
WEIGHT_TARGET, WORD_TARGET = 0.86, 0.93

source = torch.tensor([[SOURCE.index(word) for word in pair[0]] for pair in PAIRS])
target = torch.tensor([[WORDS.index(word) for word in pair[1] + ["<END>"]] for pair in PAIRS])


def initial(seed):
    torch.manual_seed(seed)
    shapes = {
        "sourceEmbeddings": (len(SOURCE), EMBEDDING),
        "encoderWi": (3 * HIDDEN, EMBEDDING), "encoderWh": (3 * HIDDEN, HIDDEN), "encoderBi": (3 * HIDDEN,),
        "embeddings": (len(WORDS), EMBEDDING),
        "W": (SCORING, HIDDEN), "U": (SCORING, HIDDEN), "v": (SCORING,),
        "Wc": (COMBINED, HIDDEN + EMBEDDING), "bc": (COMBINED,),
        "Wi": (3 * HIDDEN, COMBINED), "Wh": (3 * HIDDEN, HIDDEN), "bi": (3 * HIDDEN,),
        "Wo": (len(WORDS), HIDDEN), "bo": (len(WORDS),),
        "Wt": (HIDDEN, 2 * HIDDEN),
    }
    return {name: (torch.randn(shape) * 0.8).requires_grad_() for name, shape in shapes.items()}


def rounded(tensor, on):
    """One decimal in the forward pass, the identity in the backward pass."""
    return tensor + (torch.round(tensor * 10) / 10 - tensor).detach() if on else tensor


def encode(p, on):
    state, states = torch.zeros(len(PAIRS), HIDDEN), []
    zero = torch.zeros(3 * HIDDEN)
    for j in range(source.shape[1]):
        # The encoder itself isn't printed, so it keeps all its digits; its states are printed, so they don't.
        state = torch.gru_cell(p["sourceEmbeddings"][source[:, j]], state, p["encoderWi"], p["encoderWh"], p["encoderBi"], zero)
        states.append(rounded(state, on))
    return torch.stack(states, 1)


def attend(p, query, keys):
    hidden = torch.tanh((query @ p["W"].T)[:, None] + keys @ p["U"].T)
    weights = torch.softmax(hidden @ p["v"], 1)
    return weights, (weights[:, :, None] * keys).sum(1)


def forward(p, keys, timing):
    """Log-probabilities and weights, the right words fed back; batch × rounds × …"""
    state, zero = keys[:, -1], torch.zeros(3 * HIDDEN)
    previous = torch.zeros(len(PAIRS), dtype=torch.long)
    words, weights = [], []
    for t in range(target.shape[1]):
        y = p["embeddings"][previous]
        if timing == "previous":
            alpha, c = attend(p, state, keys)
            x = torch.tanh(torch.cat([c, y], 1) @ p["Wc"].T + p["bc"])
            state = torch.gru_cell(x, state, p["Wi"], p["Wh"], p["bi"], zero)
            out = state
        else:
            state = torch.gru_cell(y, state, p["Wi"], p["Wh"], p["bi"], zero)
            alpha, c = attend(p, state, keys)
            out = torch.tanh(torch.cat([c, state], 1) @ p["Wt"].T)
        words.append(torch.log_softmax(out @ p["Wo"].T + p["bo"], 1))
        weights.append(alpha)
        previous = target[:, t]
    return torch.stack(words, 1), torch.stack(weights, 1)


def loss(p, on):
    q = {k: v if k.startswith(("source", "encoder")) else rounded(v, on) for k, v in p.items()}
    keys = encode(p, on)
    total = 0
    smooth = torch.full((*target.shape, len(WORDS)), (1 - WORD_TARGET) / (len(WORDS) - 1))
    smooth.scatter_(2, target[:, :, None], WORD_TARGET)
    guide = torch.full((len(PAIRS), 4, 3), (1 - WEIGHT_TARGET) / 2)
    guide.scatter_(2, torch.tensor(ALIGNMENT)[None, :, None].expand(len(PAIRS), 4, 1), WEIGHT_TARGET)
    for timing in ("previous", "current"):
        words, weights = forward(q, keys, timing)
        total = total - (smooth * words).sum(2).mean() - (guide * weights[:, :4].clamp_min(1e-12).log()).sum(2).mean()
    size = sum((v**2).sum() for v in p.values())
    return total + 2e-4 * size


def train(seed):
    p = initial(seed)
    optimiser = torch.optim.Adam(p.values(), lr=0.02)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda i: 1 if i < STEPS // 2 else max(0.02, 2 * (1 - i / STEPS)))
    best, best_loss = None, float("inf")
    for i in range(STEPS):
        optimiser.zero_grad()
        value = loss(p, i >= WARM_UP)
        value.backward()
        # Rounding makes the loss jump from step to step, so the best step is kept, not the last.
        if i >= WARM_UP and value.item() < best_loss:
            best_loss = value.item()
            best = {k: v.detach().clone() for k, v in p.items()}
        torch.nn.utils.clip_grad_norm_(p.values(), 1.0)
        optimiser.step()
        schedule.step()
    printed = {k: numpy.round(v.numpy(), 1) + 0.0 for k, v in best.items() if not k.startswith(("source", "encoder"))}
    keys = encode(best, True).detach().numpy()
    return printed, numpy.round(keys, 1) + 0.0, best_loss


# The same again in NumPy, formula by formula, as the lesson tells it.


def sigmoid(x):
    return 1 / (1 + numpy.exp(-x))


def softmax(x):
    e = numpy.exp(x - x.max())
    return e / e.sum()


def gru(x, h, p):
    i, w = numpy.split(p["Wi"] @ x + p["bi"], 3), numpy.split(p["Wh"] @ h, 3)
    r, z = sigmoid(i[0] + w[0]), sigmoid(i[1] + w[1])
    return (1 - z) * numpy.tanh(i[2] + r * w[2]) + z * h


def decode(p, keys, timing, state=None, limit=8):
    state = keys[-1] if state is None else state
    previous, rounds = 0, []
    for _ in range(limit):
        y = p["embeddings"][previous]
        old = state
        if timing == "current":
            state = gru(y, old, p)
        query = old if timing == "previous" else state
        scores = numpy.array([p["v"] @ numpy.tanh(p["W"] @ query + p["U"] @ h) for h in keys])
        weights = softmax(scores)
        c = weights @ keys
        if timing == "previous":
            x = numpy.tanh(p["Wc"] @ numpy.concatenate([c, y]) + p["bc"])
            state = gru(x, old, p)
            probabilities = softmax(p["Wo"] @ state + p["bo"])
        else:
            x = numpy.tanh(p["Wt"] @ numpy.concatenate([c, state]))
            probabilities = softmax(p["Wo"] @ x + p["bo"])
        previous = int(probabilities.argmax())
        rounds.append(dict(word=WORDS[previous], query=query, scores=scores, weights=weights, context=c,
                           combined=x, state=state, probabilities=probabilities))
        if previous == 0:
            break
    return rounds


def margin(p, keys):
    """The smallest probability of a right word and the smallest guided weight, or −1 where a word is wrong."""
    worst = []
    for timing in ("previous", "current"):
        for pair, states in zip(PAIRS, keys):
            rounds = decode(p, states, timing)
            if [r["word"] for r in rounds] != pair[1] + ["<END>"]:
                return -1, -1
            worst.append((min(r["probabilities"].max() for r in rounds),
                          min(r["weights"][j] for r, j in zip(rounds, ALIGNMENT))))
    return min(w[0] for w in worst), min(w[1] for w in worst)


def swift(name, value):
    number = "{:g}".format
    if value.ndim == 1:
        return f"let {name}: Vector = [{', '.join(map(number, value))}]"
    rows = "\n".join("  [" + ", ".join(map(number, row)) + "]," for row in value)
    return f"let {name}: Matrix = [\n{rows}\n]"


if __name__ == "__main__":
    seeds = [int(a) for a in sys.argv[1:] if a.isdigit()] or [SEED]
    for seed in seeds:
        p, keys, value = train(seed)
        words, weights = margin(p, keys)
        print(f"// seed {seed}: loss {value:.4f}, right words ≥ {words:.4f}, guided weights ≥ {weights:.4f}, "
              f"largest parameter {max(abs(v).max() for v in p.values())}", flush=True)
    if len(seeds) > 1:
        sys.exit()
    if "--json" in sys.argv:
        listed = lambda r: {k: v if isinstance(v, str) else v.tolist() for k, v in r.items()}
        print(json.dumps({t: {" ".join(pair[0]): [listed(r) for r in decode(p, k, t)] for pair, k in zip(PAIRS, keys)}
                          for t in ("previous", "current")}, ensure_ascii=False, indent=1))
        sys.exit()
    for pair, states in zip(PAIRS, keys):
        print(swift("_".join(pair[0]).replace(" ", "_"), states))
    for name, v in p.items():
        print(swift(name, v))
    numpy.set_printoptions(precision=6, suppress=True)
    for timing in ("previous", "current"):
        for pair, states in zip(PAIRS, keys):
            print("//", timing, " ".join(pair[0]))
            for r in decode(p, states, timing):
                print("//", r["word"], r["probabilities"].max().round(4), r["weights"].round(4))
        print("// first round:", {k: v for k, v in decode(p, keys[0], timing)[0].items()})
