"""Times the same attention steps as steps/main.swift, by the same protocol, in other libraries.

    peers.py numpy | torch | torch-fused

One thread, float64, and the shortest way to write a step that its library recommends.
"""

import os
import sys
import time

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"


def numpy_step():
    import numpy as np

    def softmax(scores):
        weights = np.exp(scores - scores.max())
        return weights / weights.sum()

    def softmax_rows(scores):
        weights = np.exp(scores - scores.max(1, keepdims=True))
        return weights / weights.sum(1, keepdims=True)

    return {
        "dot": lambda q, K, V, W, U, v: softmax(K @ q) @ V,
        "general": lambda q, K, V, W, U, v: softmax(K @ (q @ W)) @ V,
        "additive": lambda q, K, V, W, U, v: softmax(np.tanh(K @ U.T + W @ q) @ v) @ V,
        "self": lambda Q, K, V: softmax_rows(Q @ K.T / Q.shape[1] ** 0.5) @ V,
    }, np.asarray


def torch_step():
    import torch

    torch.set_num_threads(1)
    torch.set_grad_enabled(False)
    from torch.nn.functional import scaled_dot_product_attention

    return {
        "dot": lambda q, K, V, W, U, v: torch.softmax(K @ q, 0) @ V,
        "general": lambda q, K, V, W, U, v: torch.softmax(K @ (q @ W), 0) @ V,
        "additive": lambda q, K, V, W, U, v: torch.softmax(torch.tanh(K @ U.T + W @ q) @ v, 0) @ V,
        "self": lambda Q, K, V: scaled_dot_product_attention(Q[None], K[None], V[None])[0],
    }, torch.from_numpy


def torch_fused_step():
    steps, convert = torch_step()
    from torch.nn.functional import scaled_dot_product_attention as attention

    steps["dot"] = lambda q, K, V, W, U, v: attention(q[None], K, V, scale=1.0)[0]
    return steps, convert


def seconds_of_step(steps, convert, score, keys, width, times):
    import numpy as np

    random = np.random.default_rng(0)
    if score == "self":
        shapes = [(keys, width)] * 3
    else:
        shapes = [width, (keys, width), (keys, width), (width, width), (width, width), width]
    arguments = [convert(random.standard_normal(shape)) for shape in shapes]
    for i in range(3, len(arguments) - 1):
        arguments[i] = arguments[i] / width**0.5
    step = steps[score]
    for _ in range(max(1, times // 4)):
        step(*arguments)
    start = time.thread_time()
    for _ in range(times):
        step(*arguments)
    return (time.thread_time() - start) / times


def main():
    makers = {"numpy": numpy_step, "torch": torch_step, "torch-fused": torch_fused_step}
    steps, convert = makers[sys.argv[1]]()
    for line in sys.stdin:
        score, keys, width, times = line.split()
        print(seconds_of_step(steps, convert, score, int(keys), int(width), int(times)), flush=True)


if __name__ == "__main__":
    main()
