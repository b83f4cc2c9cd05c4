"""Made-up classes, to measure grading with: see bench.py.

The answers are computed here, by Python, from the numbers that each student was given.
"""

import math
import os
import pathlib
import random
import re
import shutil
import subprocess
import time

KEYS = [[3, 1, 2, 0], [1, 2, 1, 2], [0, 3, 2, 0]]
FORMULAS = [
    "score(query: q, keys: K, by: .dot)[1]",
    "softmax(score(query: q, keys: K, by: .scaledDot))[1]",
    "contextVector(weights: softmax(score(query: q, keys: K, by: .dot)), values: K)[0]",
]
EXERCISES = 12
# nbgrader's autograde: 5 students with 12 numeric exercises, on two cores.
NBGRADER = 12.9 / 5

CODE = """func weights(_ scores: [Double]) -> [Double] {{
  let peak = scores.max() ?? 0
  var powers: [Double] = []
  for score in scores {{ powers.append(exp(score - peak)) }}
  let whole = powers.reduce(0, +) + {0}.0 - {0}.0
  return powers.map {{ $0 / whole }}
}}"""


def sheet(code):
    """A lesson of twelve exercises with numbers, or of one function to write."""
    text = f"---\ntitle: Sheet\n---\n\n# Sheet\n\n```swift run\nlet K: Matrix = {KEYS}\n```\n"
    if code:
        return text + """
```yaml exercise
id: softmax
kind: code
ask: Write softmax.
give: "func weights(_ scores: [Double]) -> [Double] {\\n}"
numbers: {e: 'integers(-3...3, count: 4)'}
call: weights(e.values)
answer: softmax(e)
wrong: [common]
cases: [{random: 4}]
```
"""
    for i in range(EXERCISES):
        text += f"""
```yaml exercise
id: ex-{i + 1}
points: 2
kind: number
ask: What is number {i + 1} for the query {{{{q}}}}?
numbers: {{q: 'integers(1...4, count: 4)'}}
answer: '{FORMULAS[i % 3]}'
wrong: [common]
hint: [Compute all the scores first.]
```
"""
    return text


def right(i, query):
    def softmax(scores):
        powers = [math.exp(score - max(scores)) for score in scores]
        return [power / sum(powers) for power in powers]
    dots = [sum(a * b for a, b in zip(query, key)) for key in KEYS]
    if i % 3 == 0:
        return dots[1]
    if i % 3 == 1:
        return softmax([dot / 2 for dot in dots])[1]
    return sum(weight * key[0] for weight, key in zip(softmax(dots), KEYS))


def answered(text, chance):
    """A student's file with answers: most right, some a usual mistake, some anything, some blank."""
    for i in range(EXERCISES):
        found = re.search(rf"number {i + 1} for the query \(([^)]*)\)", text).group(1)
        query = [int(x) for x in found.split(", ")]
        draw = chance.random()
        answer = ""
        if draw < 0.6:
            answer = f"{right(i, query):.6g}"
        elif draw < 0.8:
            answer = str(sum(a * b for a, b in zip(query, KEYS[1])))
        elif draw < 0.95:
            answer = f"{chance.random():.4f}"
        text = text.replace(f"```answer ex-{i + 1}\n\n", f"```answer ex-{i + 1}\n{answer}\n")
    return text


class Class:
    """A course and what so many students handed in."""

    def __init__(self, lesson, students, folder, code=False):
        self.lesson = lesson
        self.students = students
        self.folder = pathlib.Path(folder)
        self.course = self.folder / "course"
        self.submissions = self.folder / "submissions"
        self.course.mkdir(parents=True)
        (self.course / "sheet.md").write_text(sheet(code))
        rows = [f"s{i:06d},Student {i},s{i}@example.org\n" for i in range(students)]
        (self.course / "roster.csv").write_text("id,name,email\n" + "".join(rows))
        self.run("release", str(self.course / "sheet.md"), "-o", str(self.submissions))
        chance = random.Random(1)
        for i in range(students):
            path = self.submissions / f"s{i:06d}" / "sheet.md"
            text = path.read_text()
            if code:
                # A number of its own makes each a program of its own.
                start = text.index("```answer softmax\n") + len("```answer softmax\n")
                end = text.index("\n```", start)
                text = text[:start] + CODE.format(i) + text[end:]
            else:
                text = answered(text, chance)
            path.write_text(text)

    def run(self, *arguments):
        """Wall seconds and peak memory (MB)."""
        start = time.perf_counter()
        child = subprocess.Popen(
            [self.lesson, "exercise", *arguments], stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            raise SystemExit(f"error: lesson exercise {' '.join(arguments)} failed")
        return time.perf_counter() - start, usage.ru_maxrss / 1024

    def grade(self):
        grades = self.folder / "grades"
        shutil.rmtree(grades, ignore_errors=True)
        return self.run("grade", str(self.course), str(self.submissions), "-o", str(grades))

    def mark(self):
        """Everybody's marks change, as every exercise has other points."""
        sheet = self.course / "sheet.md"
        sheet.write_text(sheet.read_text().replace("points: 2", "points: 3"))
        return self.run("mark", str(self.folder / "grades"))
