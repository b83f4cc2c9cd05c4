"""A model as its layers in PyTorch, with sentences of unequal lengths packed, scores of padding set to
-∞ and targets of padding ignored; its parameters have the names that lessons' files give them.
"""

from collections import namedtuple

import torch
from torch import nn
from torch.nn.functional import cross_entropy, elu
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence, pad_sequence

Sizes = namedtuple("Sizes", "embedding hidden attention source target longest")

CHANNELS, WIDTH = 8, 7
KINDS = (
    "none", "mean", "dot", "scaledDot", "general", "additive", "concat", "cosine", "distance",
    "location", "normalizedAdditive", "locationAware", "coverage", "linear")
EQUAL = ("dot", "scaledDot", "cosine", "distance", "linear")


class Score(nn.Module):
    def __init__(self, kind, keys, sizes):
        super().__init__()
        self.kind = kind
        H, A = sizes.hidden, sizes.attention
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
            self.location = nn.Linear(H, sizes.longest, bias=False)
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
    def __init__(self, sizes, kind, cell, both, timing):
        super().__init__()
        self.kind, self.cell, self.timing = kind, cell, timing
        self.hidden = sizes.hidden
        E, H = sizes.embedding, sizes.hidden
        self.adds = both and kind in EQUAL
        keys = 2 * H if both and not self.adds else H
        layer, step = (nn.GRU, nn.GRUCell) if cell == "gru" else (nn.LSTM, nn.LSTMCell)
        self.source_embedding = nn.Embedding(sizes.source, E)
        self.target_embedding = nn.Embedding(sizes.target, E)
        self.encoder = layer(E, H, bidirectional=both, batch_first=True)
        self.bridge = nn.Linear(2 * H if both else H, H)
        self.decoder = step(keys + E if timing == "previous" else E, H)
        self.attention = Score(kind, keys, sizes)
        if timing == "current":
            self.combine = nn.Linear(keys + H, H, bias=False)
        self.output = nn.Linear(H + keys + E if timing == "previous" else H, sizes.target)

    def forward(self, sources, targets):
        """The mean of -ln p over all target words, `<END>` included."""
        wanted = pad_sequence(
            [torch.tensor(y + [0]) for y in targets], batch_first=True, padding_value=-100)
        return cross_entropy(
            self.logits(sources, targets).flatten(0, 1), wanted.flatten(), ignore_index=-100)

    def logits(self, sources, targets):
        """Sentences × (target words + 1) × vocabulary, each word knowing the right ones before it."""
        lengths = torch.tensor([len(x) for x in sources])
        x = pad_sequence([torch.tensor(x) for x in sources], batch_first=True)
        packed = pack_padded_sequence(
            self.source_embedding(x), lengths, batch_first=True, enforce_sorted=False)
        states, last = self.encoder(packed)
        states, _ = pad_packed_sequence(states, batch_first=True)
        last = last[0] if self.cell == "lstm" else last
        if self.adds:
            states = states[:, :, :self.hidden] + states[:, :, self.hidden:]
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
        return torch.stack(logits, 1)
