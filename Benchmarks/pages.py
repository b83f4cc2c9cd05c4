"""What is measured of pages: writing one, and a preview that follows an edit. See bench.py."""

import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "Tests" / "BrowserTests"))
from screenshots import Browser  # noqa: E402

EDITS = 41

# Presses the arrow up on a cell's first number again and again: each time milliseconds from the key
# to the first change below `main`, outside the cells' code.
EDIT = """
const done = arguments[arguments.length - 1]
const main = document.querySelector('main')
const times = []
const edit = () => {
  if (times.length === arguments[0]) { done(times); return }
  const start = performance.now()
  const observer = new MutationObserver((changes) => {
    if (changes.every(({ target }) => (target.closest ?? (() => false)).call(target, 'pre') ||
      target.parentElement?.closest('pre'))) return
    observer.disconnect()
    times.push(performance.now() - start)
    setTimeout(edit, 50)
  })
  observer.observe(main, { subtree: true, childList: true, characterData: true })
  const number = document.querySelector('.preview-number')
  const target = number.querySelector('input') ?? number
  target.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }))
}
edit()
"""


def page_size(lesson, file, folder):
    """Bytes of the page of a lesson, with and without KaTeX."""
    folder = pathlib.Path(tempfile.mkdtemp(dir=folder))
    subprocess.run([lesson, "render", file, "--to", "html", "-o", str(folder)], check=True,
                   stdout=subprocess.DEVNULL)
    page = next(folder.glob("*.html")).read_text()
    scripts = [len(script.encode()) for script in re.findall(r"<script>(.*?)</script>", page, re.S)]
    size = len(page.encode())
    return size, size - max(scripts, default=0)


def preview_edits(lesson, file):
    """Milliseconds from a key to the changed numbers, or None where there is no browser."""
    if not shutil.which("chromedriver"):
        return None
    preview = subprocess.Popen(
        [lesson, "preview", file], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        address = preview.stdout.readline().strip()
        with tempfile.TemporaryDirectory() as profile:
            browser = Browser(profile)
            try:
                browser.ask("/timeouts", {"script": 50_000})
                browser.ask("/url", {"url": address})
                return browser.ask("/execute/async", {"script": EDIT, "args": [EDITS]})
            finally:
                browser.end()
    finally:
        preview.terminate()
        preview.wait(timeout=10)


def rows(lesson, file, name, seconds):
    """Rows of the table: writing the page of a lesson took so many seconds, several times."""
    size, rest = page_size(lesson, file, tempfile.gettempdir())
    written = [(
        f"the page of {name}, whole process", "≤ 25 ms",
        f"{statistics.median(seconds) * 1e3:.1f} ms", "", ""), (
        "its size, and without KaTeX", "≤ 600 KB, ≤ 150 KB",
        f"{size / 1e3:.0f} KB, {rest / 1e3:.0f} KB", "", "")]
    edits = preview_edits(lesson, file)
    if edits:
        ordered = sorted(edits[1:])
        written.append((
            "an edit in its preview, from the key to the changed numbers", "≤ 100 ms",
            f"{statistics.median(ordered):.0f} ms, 9 of 10 within "
            f"{ordered[int(len(ordered) * 0.9)]:.0f} ms", "", ""))
    return written
