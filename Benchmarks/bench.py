"""Measures the numbers that this project holds itself to, and prints them as one table in Markdown.

    bench.py LESSON_BINARY STEPS_BINARY FIVE_STEP_LESSON.md [PYTHON_WITH_PEERS]

Everything is measured in turns with its peers, so that whatever else the machine does hits all of
them: compare ratios, not milliseconds. Whole processes are timed from outside (wall clock), steps
in their own process (processor time of one thread).
"""

import datetime
import json
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import classroom
import pages

CLASSES = [1_000, 10_000, 100_000]
SIZES = [(3, 4), (10, 64), (64, 64), (1024, 64), (4096, 64), (16384, 128)]
WORDS = [(64, 64), (512, 64), (2048, 64)]
# Embedding, hidden, attention, words, batch, words a source, words a target; and the goal.
TRAINING = [
    ((16, 32, 32, 40, 16, 12, 12), "≥ 2"),
    ((32, 64, 64, 40, 32, 20, 20), "≥ 2"),
    ((64, 128, 128, 40, 64, 20, 20), "≥ 1.3"),
    ((128, 256, 256, 2000, 64, 30, 30), "≥ 1"),
]
ROUNDS = 11
COPIES = 200


def process(command):
    """Wall seconds and peak memory (MB) of one run."""
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    message = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    if child.returncode != 0:
        sys.exit(f"error: {' '.join(command)} failed:\n{message.decode()}")
    return seconds, usage.ru_maxrss / 1024


def in_turns(commands, rounds):
    """The runs of each command: one run of each, then again."""
    for command in commands:
        process(command)  # fills the file cache
    runs = [[process(command) for command in commands] for _ in range(rounds)]
    return list(zip(*runs))


def has(python, module):
    command = [python, "-c", f"import {module}"]
    return subprocess.run(command, stderr=subprocess.DEVNULL).returncode == 0


def time_text(seconds):
    if seconds < 1e-3:
        return f"{seconds * 1e6:.3g} µs"
    return f"{seconds * 1e3:.3g} ms" if seconds < 1 else f"{seconds:.3g} s"


def median(values):
    return statistics.median(values)


class Steps:
    """One process that times steps on demand."""

    def __init__(self, name, command):
        self.name = name
        self.child = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)

    def seconds(self, score, keys, width, times):
        self.child.stdin.write(f"{score} {keys} {width} {times}\n")
        line = self.child.stdout.readline()
        if not line:
            sys.exit(f"error: {self.name} stopped while it timed {score}, {keys} × {width}")
        return float(line)


def cells_of(file):
    return pathlib.Path(file).read_text().count("\n```swift ")


def whole_process(lesson, names, python, rows, folder):
    """The lesson of the five steps, which the goals are for, and a long one, by Python with NumPy."""
    renders = [[lesson, "render", file, "-o", folder] for file in names]
    numpy = has(python, "numpy")
    runs = in_turns(renders + ([[python, "-c", "import numpy"]] if numpy else []), 31)
    for (file, name), measured in zip(names.items(), runs):
        seconds = [run[0] for run in measured]
        peer, ratio = "", ""
        if numpy:
            starts = [run[0] for run in runs[-1]]
            peer = f"python3 with NumPy starts: {time_text(median(starts))}"
            ratio = f"{median([a / b for a, b in zip(seconds, starts)]):.3f}"
        goal = "≤ 12 ms, ≤ 0.08" if has_goals(name) else ""
        rows.append((
            f"render {name}, whole process", goal, time_text(median(seconds)), peer, ratio))
        memory = max(run[1] for run in measured)
        rows.append(("its peak memory", "≤ 25 MB", f"{memory:.1f} MB", "", ""))


def page(lesson, file, name, rows, folder):
    """The page of the five-step lesson, and its preview."""
    runs = in_turns([[lesson, "render", file, "--to", "html", "-o", folder]], 31)
    rows.extend(pages.rows(lesson, file, name, [run[0] for run in runs[0]]))


def has_goals(name):
    return name.startswith("the five-step lesson")


def many_lessons(lesson, file, name, rows, folder):
    """What one more lesson costs: so many copies of it in one run, less one copy, by their number."""
    folder = tempfile.mkdtemp(dir=folder)
    one, many = pathlib.Path(folder, "one"), pathlib.Path(folder, "many")
    text = pathlib.Path(file).read_bytes()
    source = pathlib.Path(file).parent
    for place, count in ((one, 1), (many, COPIES)):
        place.mkdir()
        for other in source.iterdir():
            if other.is_dir():
                (place / other.name).symlink_to(other.resolve())
        for i in range(count):
            (place / f"copy{i}.en.md").write_bytes(text)
    reports = str(pathlib.Path(folder, "reports"))
    commands = [[lesson, "render", str(place), "-o", reports] for place in (one, many)]
    runs = in_turns(commands, 5)
    each = median([(b[0] - a[0]) / (COPIES - 1) for a, b in zip(*runs)])
    goal = "≤ 1 ms" if has_goals(name) else ""
    rows.append((f"each of {COPIES} times {name} in one run", goal, time_text(each), "", ""))


def growth(lesson, rows, folder):
    """A lesson ten times as long should take ten times as long."""
    paragraph = "The weights say how much each word counts, and the context is *their* sum.\n\n"
    cell = "```swift step=weights\nlet w{0} = softmax([1, 2, {0}])\n```\n\n"
    texts = [
        ("a lesson of 10 MB, by one of 1 MB",
         [cell.format(0) + paragraph * (size // len(paragraph)) for size in (10**6, 10**7)]),
        ("a lesson of 10,000 cells, by one of 1,000",
         ["".join(cell.format(i) for i in range(count)) for count in (1000, 10000)]),
    ]
    for name, pair in texts:
        commands = []
        for i, text in enumerate(pair):
            file = pathlib.Path(folder, f"size{i}.en.md")
            file.write_text("# Size\n\n" + text)
            commands.append([lesson, "render", str(file), "-o", str(pathlib.Path(folder, "sizes"))])
        runs = in_turns(commands, 3)
        small, large = (median([run[0] for run in runs[i]]) for i in (0, 1))
        rows.append((
            name, "about 10", time_text(large), f"the small one: {time_text(small)}",
            f"{large / small:.1f}"))


FIVE_CELLS = """# Five cells

```swift run
let q: Vector = [2, 1, 3, 1]
let K: Matrix = [[3, 1, 2, 0], [1, 2, 1, 2], [0, 3, 2, 0]]
```

```swift compile step=score
//| exports: [scores]
let scores = Vector((0..<K.rows).map { dot(q, K[$0]) })
```

```swift compile step=weights
//| exports: [weights]
let powers = scores.values.map { exp($0 - max(scores)) }
let weights = Vector(powers.map { $0 / powers.reduce(0, +) })
```

```swift compile step=context
//| exports: [context]
let context = Vector((0..<K.columns).map { k in (0..<K.rows).reduce(0) { $0 + weights[$1] * K[$1, k] } })
```

```swift compile step=combine
//| exports: [input]
let input = Vector(context.values + q.values)
```

```swift compile
print("input:", input.values)
```
"""

FIVE_CELLS_NUMPY = [
    "import numpy as np\nq = np.array([2., 1, 3, 1])\n"
    "K = np.array([[3., 1, 2, 0], [1, 2, 1, 2], [0, 3, 2, 0]])",
    "scores = np.array([q @ k for k in K])",
    "powers = np.exp(scores - scores.max())\nweights = powers / powers.sum()",
    "context = (weights[:, None] * K).sum(axis=0)",
    "joined = np.concatenate([context, q])",
    "print('input:', joined)",
]


def notebook(folder):
    """The same five cells as a notebook, for Jupyter."""
    cells = [
        {"cell_type": "code", "id": str(i), "execution_count": None, "metadata": {}, "outputs": [],
         "source": text}
        for i, text in enumerate(FIVE_CELLS_NUMPY)
    ]
    path = pathlib.Path(folder, "five.ipynb")
    path.write_text(json.dumps(
        {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))
    return path


def rmarkdown(folder):
    """The same five cells for knitr."""
    chunks = [
        "q <- c(2, 1, 3, 1)\nK <- rbind(c(3, 1, 2, 0), c(1, 2, 1, 2), c(0, 3, 2, 0))",
        "scores <- apply(K, 1, function(k) sum(q * k))",
        "powers <- exp(scores - max(scores))\nweights <- powers / sum(powers)",
        "context <- colSums(weights * K)",
        "joined <- c(context, q)",
        "print(joined)",
    ]
    path = pathlib.Path(folder, "five.Rmd")
    path.write_text("".join("```{r}\n" + chunk + "\n```\n\n" for chunk in chunks))
    return path


def compiled_cells(lesson, boxes, python, rows, folder):
    """A lesson of real Swift, compiled and from the cache, and what the box costs."""
    if not shutil.which("swiftc") or not shutil.which("bwrap"):
        return
    file = pathlib.Path(folder, "five.en.md")
    file.write_text(FIVE_CELLS)
    render = [lesson, "render", str(file), "-o", str(pathlib.Path(folder, "five"))]
    first, again = [], []
    for i in range(7):
        os.environ["XDG_CACHE_HOME"] = str(pathlib.Path(folder, f"cache{i}"))
        first.append(process(render)[0])
        again += [process(render)[0] for _ in range(5)]
    peers = []
    if has(python, "nbconvert"):
        command = [python, "-m", "nbconvert", "--execute", "--to", "markdown", "--output-dir",
                   folder, str(notebook(folder))]
        peers.append(("nbconvert --execute", median([process(command)[0] for _ in range(3)])))
    if shutil.which("Rscript") and process_works(["Rscript", "-e", "library(knitr)"]):
        source = rmarkdown(folder)
        code = f"knitr::knit('{source}', '{folder}/five.knitr.md', quiet = TRUE)"
        peers.append(("knitr", median([process(["Rscript", "-e", code])[0] for _ in range(3)])))
    peer = ", ".join(f"{name}: {time_text(seconds)}" for name, seconds in peers)
    fastest = min((seconds for _, seconds in peers), default=None)
    for name, goal, seconds in [
        ("first render of five compiled cells", "≤ 1.5 s", first),
        ("the same from the cache", "≤ 60 ms", again),
    ]:
        ratio = f"{median(seconds) / fastest:.3f}" if fastest else ""
        rows.append((name, goal, time_text(median(seconds)), peer, ratio))
    boxed, bare = (float(x) for x in subprocess.run(
        [boxes], check=True, capture_output=True, text=True).stdout.split())
    rows.append((
        "the box, over the same program bare", "≤ 15 ms", time_text(boxed - bare),
        f"bare: {time_text(bare)}", ""))


def grading(lesson, rows, folder):
    """Classes of growing size; code; marking again."""
    seconds = {}
    for students in CLASSES:
        own = pathlib.Path(folder, f"class{students}")
        numbers = classroom.Class(lesson, students, own)
        runs = [numbers.grade() for _ in range(3 if students == CLASSES[0] else 1)]
        seconds[students] = median([run[0] for run in runs])
        memory = max(run[1] for run in runs)
        goal = "≤ 3 s, ≤ 200 MB" if students == 1000 else ""
        rows.append((
            f"{students:,} students × {classroom.EXERCISES} exercises graded", goal,
            f"{time_text(seconds[students])}, {memory:.0f} MB",
            f"nbgrader, once: {classroom.NBGRADER:.3g} s a student",
            f"{seconds[students] / students / classroom.NBGRADER:.5f}"))
        if students == 10_000:
            again = numbers.mark()[0]
            rows.append((f"{students:,} students marked again", "≤ 5 s", time_text(again), "", ""))
        shutil.rmtree(own)
    for few, many in zip(CLASSES, CLASSES[1:]):
        rows.append((
            f"{many:,} students, by {few:,}", f"about {many // few}",
            f"{seconds[many] / seconds[few]:.1f}", "", ""))
    if shutil.which("swiftc") and shutil.which("bwrap"):
        code = classroom.Class(lesson, 100, pathlib.Path(folder, "code"), code=True)
        rate = 100 / code.grade()[0]
        rows.append((
            "submissions of code, each another program", "≥ 10 a second", f"{rate:.1f}", "", ""))


def process_works(command):
    return subprocess.run(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


def measured(score, keys, width, goal, timed, rows, name):
    """One row of the table: the first of `timed` beside the fastest of the others."""
    # As many steps as take 30 ms.
    times = [max(4, int(0.03 / p.seconds(score, keys, width, 4))) for p in timed]
    runs = [
        [p.seconds(score, keys, width, n) for p, n in zip(timed, times)] for _ in range(ROUNDS)]
    columns = [median(column) for column in zip(*runs)]
    peer, ratio = "", ""
    if len(timed) > 1:
        best = min(range(1, len(timed)), key=lambda i: columns[i])
        peer = f"{timed[best].name}: {time_text(columns[best])}"
        ratio = f"{median([run[0] / run[best] for run in runs]):.3f}"
    rows.append((name, goal, time_text(columns[0]), peer, ratio))


def attention_steps(steps, python, rows):
    own = Steps("Swift", [steps])
    script = str(pathlib.Path(__file__).with_name("peers.py"))
    peers, fused = [], []
    if has(python, "numpy"):
        peers.append(Steps("NumPy", [python, script, "numpy"]))
    if peers and has(python, "torch"):
        peers.append(Steps("PyTorch", [python, script, "torch"]))
        fused.append(Steps("PyTorch, fused", [python, script, "torch-fused"]))
    for score in ("dot", "general", "additive"):
        for keys, width in SIZES:
            # The fused call is for dot products only.
            rivals = peers + fused if score == "dot" else peers
            small = keys < 64
            if small:
                rivals = rivals[:1]
            goal = ("≤ 0.1" if keys == 3 else "") if small else "≤ 1"
            name = f"step, {score}, {keys:,} keys of {width}"
            measured(score, keys, width, goal, [own] + rivals, rows, name)
    for words, width in WORDS:
        # Only the fused call is a single one; NumPy goes step by step.
        name = f"self-attention, {words:,} queries of {width}"
        measured("self", words, width, "≤ 1", [own] + peers[:1] + fused, rows, name)


class TrainingSteps:
    """One process that times training steps on demand, with so many threads."""

    def __init__(self, name, command, threads):
        self.name = f"{name}, {threads} thread{'s'[:threads - 1]}"
        self.command, self.threads = command, threads
        self.child = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)

    def line(self, size, times):
        return " ".join(map(str, (*size, self.threads, times))) + "\n"

    def seconds(self, size, times):
        self.child.stdin.write(self.line(size, times))
        line = self.child.stdout.readline()
        if not line:
            sys.exit(f"error: {self.name} stopped while it timed {size}")
        return float(line)

    def memory(self, size):
        """Peak memory (MB) of a process of its own that takes some steps."""
        child = subprocess.Popen(
            self.command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
        child.stdin.write(self.line(size, 2))
        child.stdin.close()
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        return usage.ru_maxrss / 1024


def training_steps(training, python, rows):
    """Target words a second of whole training steps, the better of 1 and 2 threads each."""
    own = [TrainingSteps("Swift", [training], threads) for threads in (1, 2)]
    peers = []
    if has(python, "torch"):
        script = str(pathlib.Path(__file__).with_name("training_peer.py"))
        peers = [TrainingSteps("PyTorch", [python, script], threads) for threads in (1, 2)]
    for size, goal in TRAINING:
        timed = own + peers
        # As many steps as take half a second.
        times = [max(1, int(0.5 / p.seconds(size, 1))) for p in timed]
        runs = [[p.seconds(size, n) for p, n in zip(timed, times)] for _ in range(5)]
        columns = [median(column) for column in zip(*runs)]
        speeds = [size[4] * size[6] / seconds for seconds in columns]
        ours = max(range(2), key=lambda i: speeds[i])
        peer, ratio = "", ""
        if peers:
            best = max(range(2, 4), key=lambda i: speeds[i])
            peer = f"{timed[best].name}: {speeds[best]:,.0f}"
            ratio = f"{median([run[best] / run[ours] for run in runs]):.2f}"
        name = "training, E {}, H {}, A {}, V {}, batch {}, {} → {} words".format(*size)
        rows.append((
            f"{name}: target words a second, {timed[ours].name}", goal, f"{speeds[ours]:,.0f}",
            peer, ratio))
        memory = own[1].memory(size)
        beside = peers[0].memory(size) if peers else None
        rows.append((
            "its peak memory", "≤ 1", f"{memory:.0f} MB",
            f"{peers[0].name}: {beside:.0f} MB" if beside else "",
            f"{memory / beside:.2f}" if beside else ""))


# Lessons that train and try models, and what these reach where attention is taught: T1 reverses
# letters, T4 writes number words as digits.
LEARNED = [
    ("T1: 4…20 letters reversed, without and with attention", 60, """
let rows = LearningTask.reversal(lengths: 4...20, symbols: 10)
let fixed = train(task: rows, attention: .none, hidden: 64, steps: 1000, seed: 1)
let additive = train(task: rows, attention: .additive, hidden: 64, steps: 1000, seed: 1)
let withoutIt = evaluate(fixed, lengths: [5, 10, 15, 20], sentences: 200)
let withIt = evaluate(additive, lengths: [5, 10, 15, 20], sentences: 200)
"""),
    ("T4: number words to digits, without and with attention", 60, """
let fixed = train(task: .vietnameseNumbers, attention: .none, hidden: 48, steps: 400, seed: 1)
let additive = train(task: .vietnameseNumbers, attention: .additive, hidden: 48, steps: 400, seed: 1)
let withoutIt = evaluate(fixed, sentences: 200)
let withIt = evaluate(additive, sentences: 200)
"""),
]


def learned_lessons(lesson, rows, folder):
    """How long lessons take that train models, and what share of sentences these write rightly."""
    for index, (name, most, cell) in enumerate(LEARNED):
        file = pathlib.Path(folder, f"learned-{index}.md")
        file.write_text(f"```swift run\n{cell}```\n")
        start = time.perf_counter()
        report = json.loads(subprocess.run(
            [lesson, "render", file, "--to", "json", "-o", "-", "--no-cache"], check=True,
            stdout=subprocess.PIPE).stdout)
        seconds = time.perf_counter() - start

        def shares(name):
            fields = report["bindings"][name]["fields"]
            pairs = zip(fields["lengths"]["values"], fields["exact"]["values"])
            return ", ".join(f"{length}: {share:.2f}" for length, share in pairs)

        rows.append((
            f"{name}; shares without a mistake, by length: without {shares('withoutIt')}; "
            f"with {shares('withIt')}", f"≤ {most} s", f"{seconds:.1f} s", "", ""))


def machine():
    model = platform.processor() or platform.machine()
    try:
        for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
                break
    except OSError:
        pass
    return f"{model}, {os.cpu_count()} cores"


def main():
    if len(sys.argv) not in (4, 5):
        sys.exit("usage: bench.py LESSON_BINARY STEPS_BINARY FIVE_STEP_LESSON.md [PYTHON]")
    lesson, steps, file = sys.argv[1:4]
    python = sys.argv[4] if len(sys.argv) == 5 else sys.executable
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        small = str(pathlib.Path(folder, "new", "five-steps.md"))
        subprocess.run([lesson, "new", small], check=True, stdout=subprocess.DEVNULL)
        names = {
            small: f"the five-step lesson of lesson new ({cells_of(small)} cells)",
            file: f"{pathlib.Path(file).name} ({cells_of(file)} cells)",
        }
        whole_process(lesson, names, python, rows, folder)
        page(lesson, small, names[small], rows, folder)
        for path, name in names.items():
            many_lessons(lesson, path, name, rows, folder)
        growth(lesson, rows, folder)
        grading(lesson, rows, folder)
        learned_lessons(lesson, rows, folder)
        compiled_cells(lesson, str(pathlib.Path(steps).with_name("boxes")), python, rows, folder)
    attention_steps(steps, python, rows)
    training_steps(str(pathlib.Path(steps).with_name("training")), python, rows)
    load = f"; load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    print(f"{machine()}; {datetime.date.today()}{load}. Medians; ratios are to the faster peer.\n")
    print("| what | goal | here | peer | ratio |")
    print("|:--|:--|--:|:--|--:|")
    for row in rows:
        print("| " + " | ".join(row) + " |")


if __name__ == "__main__":
    main()
