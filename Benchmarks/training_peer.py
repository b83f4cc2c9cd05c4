"""Times the same training steps as training/main.swift, by the same protocol, in PyTorch.

Bidirectional GRU encoder, additive attention, GRU decoder, output from [s; c; y]; forward, backward,
clipping and Adam, in float32, written as PyTorch's own modules recommend: the encoder in one call, the
output layer once for all words.
"""

import sys
import time

import torch
from torch import nn


class RNNsearch(nn.Module):
    def __init__(self, embedding, hidden, attention, words):
        super().__init__()
        self.source_embedding = nn.Embedding(words, embedding)
        self.target_embedding = nn.Embedding(words, embedding)
        self.encoder = nn.GRU(embedding, hidden, bidirectional=True, batch_first=True)
        self.bridge = nn.Linear(2 * hidden, hidden)
        self.decoder = nn.GRUCell(2 * hidden + embedding, hidden)
        self.query = nn.Linear(hidden, attention, bias=False)
        self.key = nn.Linear(2 * hidden, attention, bias=False)
        self.v = nn.Linear(attention, 1, bias=False)
        self.output = nn.Linear(3 * hidden + embedding, words)

    def forward(self, source, previous):
        states, last = self.encoder(self.source_embedding(source))
        state = torch.tanh(self.bridge(torch.cat([last[0], last[1]], 1)))
        keys = self.key(states)
        outputs = []
        for y in self.target_embedding(previous).unbind(1):
            scores = self.v(torch.tanh(keys + self.query(state)[:, None]))
            weights = torch.softmax(scores.squeeze(2), 1)
            context = torch.bmm(weights[:, None], states).squeeze(1)
            state = self.decoder(torch.cat([context, y], 1), state)
            outputs.append(torch.cat([state, context, y], 1))
        return self.output(torch.stack(outputs, 1))


def seconds_of_step(embedding, hidden, attention, words, batch, source, target, threads, times):
    torch.set_num_threads(threads)
    torch.manual_seed(1)
    model = RNNsearch(embedding, hidden, attention, words)
    adam = torch.optim.Adam(model.parameters(), lr=1e-3)
    x = torch.randint(1, words, (batch, source))
    y = torch.randint(1, words, (batch, target))
    previous = torch.cat([torch.zeros(batch, 1, dtype=torch.long), y[:, :-1]], 1)

    def step():
        adam.zero_grad()
        loss = nn.functional.cross_entropy(model(x, previous).flatten(0, 1), y.flatten())
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        adam.step()

    for _ in range(max(2, times // 4)):
        step()
    start = time.perf_counter()
    for _ in range(times):
        step()
    return (time.perf_counter() - start) / times


def main():
    for line in sys.stdin:
        print(seconds_of_step(*map(int, line.split())), flush=True)


if __name__ == "__main__":
    main()
