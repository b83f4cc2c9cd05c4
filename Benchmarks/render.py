"""Times the command as a whole process: render.py LESSON_BINARY FILE.md

Prints the median and the fastest of 50 runs, and as a yardstick the same for
`python3 -c 'import numpy'` where NumPy is installed. Compare ratios, not milliseconds.
"""

import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 50


def run(command):
    """The seconds that one run took."""
    start = time.perf_counter()
    result = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    seconds = time.perf_counter() - start
    if result.returncode != 0:
        sys.exit(f"error: {' '.join(command)} exited with {result.returncode}")
    return seconds


def measure(name, command):
    """Prints one line of the table and returns the median in seconds."""
    run(command)  # fills the file cache
    times = [run(command) for _ in range(RUNS)]
    median = statistics.median(times)
    print(f"{name:<24}{1000 * median:>10.1f}{1000 * min(times):>10.1f}")
    return median


def has_numpy():
    return subprocess.run(
        [sys.executable, "-c", "import numpy"], stderr=subprocess.DEVNULL).returncode == 0


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: render.py LESSON_BINARY FILE.md")
    binary, lesson = sys.argv[1:]
    print(f"{'':<24}{'median ms':>10}{'best ms':>10}")
    with tempfile.TemporaryDirectory() as folder:
        own = measure("lesson render", [binary, "render", lesson, "-o", folder])
    if has_numpy():
        peer = measure("python3 import numpy", [sys.executable, "-c", "import numpy"])
        print(f"ratio {own / peer:.3f}")


if __name__ == "__main__":
    main()
