"""Random numbers by the documented rules, in plain Python: what RandomTests and ScoreTests compare with.

    python3 make_random.py
"""
import math

MASK = (1 << 64) - 1


def splitmix64(state):
    while True:
        state = (state + 0x9E3779B97F4A7C15) & MASK
        z = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        yield z ^ (z >> 31)


def normals(state, count):
    bits, out = splitmix64(state), []
    while len(out) < count:
        radius = math.sqrt(-2 * math.log(1 - (next(bits) >> 11) * 2**-53))
        angle = 2 * math.pi * ((next(bits) >> 11) * 2**-53)
        out += [radius * math.cos(angle), radius * math.sin(angle)]
    return out[:count]


def fnv1a(text):
    state = 0xCBF29CE484222325
    for byte in text.encode():
        state = ((state ^ byte) * 0x100000001B3) & MASK
    return state


bits = splitmix64(0)
print("SplitMix64, seed 0:", [hex(next(bits)) for _ in range(4)])
for seed, count in ((0, 5), (42, 3), (-1, 2)):
    print(f"{count} normals, seed {seed}:", normals(seed & MASK, count))
print("general.W, seed 7, 1 x 2:", [x / math.sqrt(2) for x in normals(7 ^ fnv1a("general.W"), 2)])
