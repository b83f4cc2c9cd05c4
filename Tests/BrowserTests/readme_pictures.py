"""Takes the README's pictures of the step player, light and dark.

    python3 Tests/BrowserTests/readme_pictures.py reports/attention.en.html docs

writes docs/player-light.png and docs/player-dark.png. Needs chromium and chromedriver.
"""

import base64
import pathlib
import sys
import tempfile

from screenshots import SCHEMES, Browser

# The player that writes a whole sentence, at the end of its second word.
STEP = """
const player = document.getElementById('player-spoken')
player.querySelector('[data-round="1"]').click()
const range = player.querySelector('input[type=range]')
const wanted = [...player.querySelectorAll('figure[data-round="1"] [data-frame]')]
  .findIndex((frame) => frame.dataset.frame === 'word')
range.value = Number(range.value) + wanted
range.dispatchEvent(new Event('input', { bubbles: true }))
const box = player.getBoundingClientRect()
return [box.x + scrollX, box.y + scrollY, box.width, box.height]
"""


def main(page, output):
    with tempfile.TemporaryDirectory() as profile:
        browser = Browser(profile)
        try:
            for scheme in SCHEMES:
                browser.tell("Emulation.setDeviceMetricsOverride",
                             width=860, height=900, deviceScaleFactor=1.5, mobile=False)
                browser.tell("Emulation.setEmulatedMedia", features=[
                    {"name": "prefers-color-scheme", "value": scheme},
                    {"name": "prefers-reduced-motion", "value": "reduce"}])
                browser.ask("/url", {"url": pathlib.Path(page).resolve().as_uri()})
                x, y, width, height = browser.ask(
                    "/execute/sync", {"script": STEP, "args": []})
                clip = {"x": x - 12, "y": y - 12, "width": width + 24, "height": height + 24,
                        "scale": 1}
                image = browser.tell(
                    "Page.captureScreenshot", clip=clip, captureBeyondViewport=True)
                file = pathlib.Path(output) / f"player-{scheme}.png"
                file.write_bytes(base64.b64decode(image["data"]))
        finally:
            browser.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
