"""Opens reports in a browser without a window and prints what it found as JSON, one object a page."""

import argparse
import base64
import json
import pathlib
import sys
import tempfile
import urllib.parse

from browsing.browser import Browser, BrowserError, fail

PHONE, DESK = 390, 1280
PAGE = pathlib.Path(__file__).with_name("page.js").read_text()
# Does what no report may, so that a browser that tells nothing of it is noticed.
CONTROL = """<!DOCTYPE html><title>control</title><meta http-equiv="Content-Security-Policy" content="style-src 'none'">
<style>p { color: red }</style><img src="https://example.invalid/x.png" onerror="undefined.x">
<script>alert(1); console.error("x")</script>"""


def observed(events, own):
    """What the browser told of a page: what it asked for, what it complained of, and which dialogs opened."""
    requests, complaints, dialogs = [], [], []
    for event in events:
        method, facts = event["method"], event["params"]
        if method == "Network.requestWillBeSent":
            url = facts["request"]["url"]
            if urllib.parse.unquote(url.split("#")[0]) != urllib.parse.unquote(own):
                requests.append(url[:200])
        elif method == "Log.entryAdded":
            complaints.append(facts["entry"]["text"])
        elif method == "Runtime.exceptionThrown":
            complaints.append(facts["exceptionDetails"]["text"])
        elif method == "Runtime.consoleAPICalled":
            complaints.append(f"console.{facts['type']}")
        elif method == "Audits.issueAdded":
            complaints.append(facts["issue"]["code"])
        elif method == "Page.javascriptDialogOpening":
            dialogs.append(facts["message"])
    return {"requests": requests, "complaints": complaints, "dialogs": dialogs}


def resize(browser, width):
    """Gives the page a width."""
    browser.call(
        "Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=width == PHONE)


def examined(browser, url):
    """Everything about one report."""
    resize(browser, DESK)
    browser.open(url)
    facts = browser.evaluate(PAGE)
    told = observed(browser.events, url)
    resize(browser, PHONE)
    facts["phoneWidth"] = browser.evaluate("document.documentElement.scrollWidth")
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    browser.open(url)
    facts["rowsWithoutScript"] = browser.evaluate(
        "Array.from(document.querySelectorAll('#domains-table tbody tr')).filter((r) => r.getClientRects().length).length")
    facts["controlsWithoutScript"] = browser.evaluate("document.querySelectorAll('.controls').length")
    browser.call("Emulation.setScriptExecutionDisabled", value=False)
    return {**facts, "sight": told, "withoutScript": observed(browser.events, url)}


def draw(browser, url, name, folder):
    """Writes pictures of a report as a phone, a desk and a printer show it."""
    for scheme, width in [("light", PHONE), ("light", DESK), ("dark", DESK)]:
        browser.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        resize(browser, width)
        browser.open(url)
        height = min(16_000, browser.evaluate("document.documentElement.scrollHeight"))
        clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
        picture = browser.call("Page.captureScreenshot", clip=clip, captureBeyondViewport=True)
        (folder / f"{name}-{scheme}-{width}.png").write_bytes(base64.b64decode(picture["data"]))
    browser.call("Emulation.setEmulatedMedia", features=[])
    printed = browser.call("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
    (folder / f"{name}.pdf").write_bytes(base64.b64decode(printed["data"]))


def main():
    """Reads the arguments and goes through the pages."""
    arguments = argparse.ArgumentParser(prog="scripts/browse", description=__doc__)
    arguments.add_argument("page", nargs="+", type=pathlib.Path, help="a report in HTML")
    arguments.add_argument("--pictures", type=pathlib.Path, metavar="FOLDER", help="write pictures and a PDF of each page too")
    options = arguments.parse_args()
    try:
        browser = Browser()
    except BrowserError as error:
        fail(error)
    try:
        with tempfile.TemporaryDirectory(prefix="browsing-") as folder:
            control = pathlib.Path(folder) / "control.html"
            control.write_text(CONTROL)
            browser.open(control.as_uri())
            results = {"control": observed(browser.events, control.as_uri()), "pages": []}
        for page in options.page:
            url = page.resolve(strict=True).as_uri()
            results["pages"].append(examined(browser, url))
            if options.pictures:
                options.pictures.mkdir(parents=True, exist_ok=True)
                draw(browser, url, page.stem, options.pictures)
    except (BrowserError, OSError) as error:
        fail(error)
    finally:
        browser.close()
    json.dump(results, sys.stdout)
