"""Writes the loss of small batches, and its gradient by every parameter, as PyTorch computes them.

    make_gradients.py > ../Fixtures/gradients.json
    make_gradients.py --seed 7 --embedding 5 --hidden 17 --attention 9 > /tmp/other.json

The model is that of seq2seq.py.
"""

import argparse
import json
import random

import torch

from seq2seq import Model, Sizes

options = argparse.ArgumentParser(description=__doc__)
options.add_argument("--seed", type=int, default=0)
options.add_argument("--embedding", type=int, default=3)
options.add_argument("--hidden", type=int, default=4)
options.add_argument("--attention", type=int, default=5)
options = options.parse_args()

E, H, A = options.embedding, options.hidden, options.attention
SOURCE, TARGET, LONGEST = 6, 7, 8

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


def case(seed, kind, cell, both, timing):
    torch.manual_seed(seed)
    torch.set_default_dtype(torch.float32)
    model = Model(Sizes(E, H, A, SOURCE, TARGET, LONGEST), kind, cell, both, timing)
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
