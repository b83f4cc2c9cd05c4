"""Pictures of pages as they look at desktop and phone width, in light and dark.

    python3 Tests/BrowserTests/screenshots.py OUTPUT PAGE.html…

writes OUTPUT/PAGE.WIDTH.SCHEME.NN.png, each at most 2,000 pixels high. Needs chromium and chromedriver.
"""

import base64
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.request

WIDTHS = {"desktop": 1200, "phone": 360}
SCHEMES = ["light", "dark"]
SLICE = 2000


class Browser:
    """A session of headless chromium, over WebDriver."""

    def __init__(self, profile):
        self.driver = subprocess.Popen(
            ["chromedriver", "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        for line in self.driver.stdout:
            if port := re.search(r"successfully on port (\d+)", line):
                break
        else:
            sys.exit("error: chromedriver doesn't start")
        self.address = f"http://127.0.0.1:{port[1]}/session"
        arguments = ["--headless", "--disable-gpu", f"--user-data-dir={profile}",
                     "--remote-debugging-pipe", "about:blank"]
        if os.geteuid() == 0:
            arguments.append("--no-sandbox")
        options = {"goog:chromeOptions": {"args": arguments}}
        session = self.ask("", {"capabilities": {"alwaysMatch": options}})
        self.address += "/" + session["sessionId"]
        self.tell("Emulation.setScrollbarsHidden", hidden=True)

    def ask(self, path, body, method="POST"):
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        request = urllib.request.Request(
            self.address + path, json.dumps(body).encode(), method=method,
            headers={"Content-Type": "application/json"})
        with opener.open(request, timeout=60) as answer:
            return json.load(answer)["value"]

    def tell(self, command, **parameters):
        return self.ask("/goog/cdp/execute", {"cmd": command, "params": parameters})

    def end(self):
        self.ask("", {}, method="DELETE")
        self.driver.terminate()
        self.driver.wait(timeout=10)


def picture(browser, page, width, scheme):
    """Yields the slices of a page, from the top down, as PNG."""
    browser.tell("Emulation.setDeviceMetricsOverride",
                 width=width, height=800, deviceScaleFactor=1, mobile=False)
    browser.tell("Emulation.setEmulatedMedia",
                 features=[{"name": "prefers-color-scheme", "value": scheme}])
    browser.ask("/url", {"url": page.resolve().as_uri()})
    size = browser.tell("Page.getLayoutMetrics")["cssContentSize"]
    for top in range(0, int(size["height"]), SLICE):
        height = min(SLICE, size["height"] - top)
        clip = {"x": 0, "y": top, "width": size["width"], "height": height, "scale": 1}
        image = browser.tell("Page.captureScreenshot", clip=clip, captureBeyondViewport=True)
        yield base64.b64decode(image["data"])


def main(output, *pages):
    output = pathlib.Path(output)
    output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as profile:
        browser = Browser(profile)
        try:
            for page in map(pathlib.Path, pages):
                for name, width in WIDTHS.items():
                    for scheme in SCHEMES:
                        for number, image in enumerate(picture(browser, page, width, scheme), 1):
                            file = f"{page.stem}.{name}.{scheme}.{number:02}.png"
                            (output / file).write_bytes(image)
        finally:
            browser.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
