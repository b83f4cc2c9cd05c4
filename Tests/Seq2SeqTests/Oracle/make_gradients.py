"""Writes the loss of small batches, and its gradient by every parameter, as PyTorch computes them.

    make_gradients.py > ../Fixtures/gradients.json
    make_gradients.py --seed 7 --embedding 5 --hidden 17 --attention 9 > /tmp/other.json

A model is written here as its layers in PyTorch, with sentences of unequal lengths packed, scores of
padding set to -∞ and targets of padding ignored.
"""

import argparse
import json
import random

import torch
from torch import nn
from torch.nn.functional import conv1d, cross_entropy, elu
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence, pad_sequence

options = argparse.ArgumentParser(description=__doc__)
options.add_argument("--seed", type=int, default=0)
options.add_argument("--embedding", type=int, default=3)
options.add_argument("--hidden", type=int, default=4)
options.add_argument("--attention", type=int, default=5)
options = options.parse_args()

E, H, A = options.embedding, options.hidden, options.attention
SOURCE, TARGET, LONGEST = 6, 7, 8
CHANNELS, WIDTH = 8, 7
EQUAL = ("dot", "scaledDot", "cosine", "distance", "linear")

CASES = [
    ("additive", "gru", True, "previous"),
    ("additive", "lstm", True, "current"),
    ("concat", "gru", False, "previous"),
    ("general", "gru", True, "current"),
    ("dot", "lstm", True, "previous"),
    ("scaledDot", "gru", True, "current"),
    ("cosine", "gru", True, "previous"),
    ("distance", "gru", False, "current"),
    ("location", "gru", True, "previous"),
    ("normalizedAdditive", "gru", True, "previous"),
    ("locationAware", "gru", True, "previous"),
    ("coverage", "lstm", False, "current"),
    ("linear", "gru", True, "previous"),
    ("mean", "gru", True, "previous"),
    ("none", "gru", True, "previous"),
]


class Score(nn.Module):
    def __init__(self, kind, keys):
        super().__init__()
        self.kind = kind
        if kind in ("additive", "normalizedAdditive", "locationAware", "coverage"):
            self.query = nn.Linear(H, A, bias=False)
            self.key = nn.Linear(keys, A, bias=False)
        if kind == "concat":
            self.concat = nn.Linear(H + keys, A, bias=False)
        if hasattr(self, "query") or kind == "concat":
            self.v = nn.Parameter(torch.randn(A))
        if kind in ("normalizedAdditive", "locationAware", "coverage"):
            self.b = nn.Parameter(torch.randn(A))
        if kind == "normalizedAdditive":
            self.g = nn.Parameter(torch.randn(1))
        if kind == "general":
            self.general = nn.Linear(keys, H, bias=False)
        if kind == "cosine":
            self.beta = nn.Parameter(torch.tensor([3.0]))
        if kind == "location":
            self.location = nn.Linear(H, LONGEST, bias=False)
        if kind == "locationAware":
            self.filters = nn.Conv1d(1, CHANNELS, WIDTH, padding=WIDTH // 2, bias=False)
            self.features = nn.Linear(CHANNELS, A, bias=False)
        if kind == "coverage":
            self.coverage = nn.Parameter(torch.randn(A))

    def forward(self, s, h, previous, covered):
        """Scores, sentences × words, of states s and keys h."""
        kind, wide = self.kind, s[:, None].expand(-1, h.shape[1], -1)
        if kind == "dot":
            return (wide * h).sum(2)
        if kind == "scaledDot":
            return (wide * h).sum(2) / h.shape[2] ** 0.5
        if kind == "general":
            return (wide * self.general(h)).sum(2)
        if kind == "cosine":
            return self.beta * nn.functional.cosine_similarity(wide, h, dim=2)
        if kind == "distance":
            return -0.5 * ((wide - h) ** 2).sum(2)
        if kind == "location":
            return self.location(s)[:, : h.shape[1]]
        if kind == "linear":
            return ((elu(wide) + 1) * (elu(h) + 1)).sum(2)
        if kind == "concat":
            return torch.tanh(self.concat(torch.cat([wide, h], 2))) @ self.v
        inner = self.query(wide) + self.key(h)
        v = self.v
        if kind != "additive":
            inner = inner + self.b
        if kind == "normalizedAdditive":
            v = self.g * v / v.norm()
        if kind == "locationAware":
            inner = inner + self.features(self.filters(previous[:, None]).transpose(1, 2))
        if kind == "coverage":
            inner = inner + covered[:, :, None] * self.coverage
        return torch.tanh(inner) @ v


class Model(nn.Module):
    def __init__(self, kind, cell, both, timing):
        super().__init__()
        self.kind, self.cell, self.timing = kind, cell, timing
        self.adds = both and kind in EQUAL
        keys = 2 * H if both and not self.adds else H
        layer, step = (nn.GRU, nn.GRUCell) if cell == "gru" else (nn.LSTM, nn.LSTMCell)
        self.source_embedding = nn.Embedding(SOURCE, E)
        self.target_embedding = nn.Embedding(TARGET, E)
        self.encoder = layer(E, H, bidirectional=both, batch_first=True)
        self.bridge = nn.Linear(2 * H if both else H, H)
        self.decoder = step(keys + E if timing == "previous" else E, H)
        self.attention = Score(kind, keys)
        if timing == "current":
            self.combine = nn.Linear(keys + H, H, bias=False)
        self.output = nn.Linear(H + keys + E if timing == "previous" else H, TARGET)

    def forward(self, sources, targets):
        lengths = torch.tensor([len(x) for x in sources])
        x = pad_sequence([torch.tensor(x) for x in sources], batch_first=True)
        packed = pack_padded_sequence(
            self.source_embedding(x), lengths, batch_first=True, enforce_sorted=False)
        states, last = self.encoder(packed)
        states, _ = pad_packed_sequence(states, batch_first=True)
        last = last[0] if self.cell == "lstm" else last
        if self.adds:
            states = states[:, :, :H] + states[:, :, H:]
        hidden = torch.arange(x.shape[1])[None] >= lengths[:, None]
        last = torch.cat(list(last), 1)
        s = torch.tanh(self.bridge(last))
        memory = torch.zeros_like(s)
        previous = covered = torch.zeros(x.shape)

        def attend(query):
            nonlocal previous, covered
            if self.kind == "none":
                return last
            if self.kind == "mean":
                weights = (~hidden) / lengths[:, None]
            else:
                scores = self.attention(query, states, previous, covered)
                if self.kind == "linear":
                    scores = scores.masked_fill(hidden, 0)
                    weights = scores / scores.sum(1, keepdim=True)
                else:
                    weights = torch.softmax(scores.masked_fill(hidden, -torch.inf), 1)
            previous, covered = weights, covered + weights
            return (weights[:, :, None] * states).sum(1)

        def step(inputs):
            nonlocal s, memory
            if self.cell == "lstm":
                s, memory = self.decoder(inputs, (s, memory))
            else:
                s = self.decoder(inputs, s)

        wanted = pad_sequence(
            [torch.tensor(y + [0]) for y in targets], batch_first=True, padding_value=-100)
        given = pad_sequence([torch.tensor([0] + y) for y in targets], batch_first=True)
        logits = []
        for y in self.target_embedding(given).unbind(1):
            if self.timing == "previous":
                c = attend(s)
                step(torch.cat([c, y], 1))
                logits.append(self.output(torch.cat([s, c, y], 1)))
            else:
                step(y)
                c = attend(s)
                logits.append(self.output(torch.tanh(self.combine(torch.cat([c, s], 1)))))
        return cross_entropy(
            torch.stack(logits, 1).flatten(0, 1), wanted.flatten(), ignore_index=-100)


def case(seed, kind, cell, both, timing):
    torch.manual_seed(seed)
    torch.set_default_dtype(torch.float32)
    model = Model(kind, cell, both, timing)
    # Numbers that Float holds; the gradients are those of Double.
    parameters = {name: p.detach().clone() for name, p in model.named_parameters()}
    torch.set_default_dtype(torch.float64)
    model = model.double()
    draw = random.Random(seed)

    def sentences(lengths, words):
        return [[draw.randrange(1, words) for _ in range(length)] for length in lengths]

    sources, targets = sentences([5, 1, 3, 7, 2], SOURCE), sentences([4, 2, 0, 6, 3], TARGET)
    loss = model(sources, targets)
    loss.backward()
    return {
        "attention": kind, "cell": cell, "isBidirectional": both, "timing": timing,
        "sources": sources, "targets": targets, "loss": loss.item(),
        "parameters": {
            name: {
                "shape": list(p.shape),
                "values": [float(f"{x:.9g}") for x in p.flatten().tolist()],
                "gradient": [float(f"{g:.7g}") for g in gradient.flatten().tolist()],
            }
            for (name, p), gradient in zip(
                parameters.items(), [p.grad for p in model.parameters()])
        },
    }


print(json.dumps({
    "embedding": E, "hidden": H, "attentionWidth": A, "sourceWords": SOURCE,
    "targetWords": TARGET, "longestSource": LONGEST,
    "cases": [case(options.seed + i, *kind) for i, kind in enumerate(CASES)],
}))
