"""Small files as NumPy and the safetensors library write them, which the readers are tested with.

    python3 make_files.py ../Fixtures        # needs numpy, safetensors, torch

Every tensor holds 0.5, 1.5, 2.5, … in the order of its last dimension, every array of integers 0, 1, …
"""
import pathlib
import sys

import numpy as np
import safetensors.numpy
import safetensors.torch
import torch


def halves(*shape, dtype="<f4"):
    return (np.arange(np.prod(shape, dtype=int)) + 0.5).astype(dtype).reshape(shape)


def main(folder):
    state = {
        "encoder.weight_ih_l0": torch.from_numpy(halves(6, 2)),
        "encoder.bias_ih_l0": torch.from_numpy(halves(6)),
        "attention.filters.weight": torch.from_numpy(halves(2, 1, 3)),
        "scale": torch.tensor(0.5),
        "nothing": torch.zeros(0, 4),
    }
    safetensors.torch.save_file(state, folder / "torch.safetensors", metadata={"task": "đảo ngược"})
    safetensors.numpy.save_file(
        {"narrow": halves(2, 3), "wide": halves(3, 2, dtype="<f8")}, folder / "mixed.safetensors")
    safetensors.torch.save_file({"half": torch.zeros(4, dtype=torch.bfloat16)},
                                folder / "bfloat16.safetensors")
    # What the writer has to write byte for byte.
    safetensors.numpy.save_file({"b": halves(2), "a": halves(2, 2)}, folder / "plain.safetensors")

    np.save(folder / "matrix_f8.npy", halves(3, 4, dtype="<f8"))
    np.save(folder / "matrix_f4.npy", halves(3, 4))
    np.save(folder / "vector_f8.npy", halves(5, dtype="<f8"))
    np.save(folder / "columns_first.npy", np.asfortranarray(halves(3, 4, dtype="<f8")))
    np.save(folder / "columns_first_f4.npy", np.asfortranarray(halves(4, 3)))
    for name in ["i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8"]:
        np.save(folder / f"{name}.npy", np.arange(6, dtype=name).reshape(2, 3))
    np.save(folder / "negative.npy", np.array([-1, -128], dtype="i1"))
    np.save(folder / "too_exact.npy", np.array([1, 2**53 + 1], dtype="<i8"))
    for version in [(2, 0), (3, 0)]:
        with open(folder / f"version{version[0]}.npy", "wb") as file:
            np.lib.format.write_array(file, halves(2, 2, dtype="<f8"), version=version)
    np.save(folder / "big_endian.npy", halves(2, 2, dtype=">f8"))
    np.save(folder / "objects.npy", np.array([None, {}], dtype=object))
    np.save(folder / "records.npy", np.zeros(2, dtype=[("x", "<f8"), ("y", "<i4")]))
    np.save(folder / "cube.npy", halves(2, 2, 2, dtype="<f8"))
    np.save(folder / "number.npy", np.float64(0.5))
    np.save(folder / "empty.npy", np.zeros((0, 3)))

    np.savetxt(folder / "savetxt.csv", halves(3, 2, dtype="<f8") / 3, delimiter=",", header="x, y")


main(pathlib.Path(sys.argv[1]))
