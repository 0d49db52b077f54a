"""Chromium without a window, driven by the DevTools protocol over a pair of pipes."""

import json
import os
import select
import shutil
import subprocess
import sys
import tempfile
import time

# No service of the browser's own may reach for the network, so that whatever does is a page.
OPTIONS = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--disable-default-apps", "--disable-extensions",
    "--disable-domain-reliability", "--disable-client-side-phishing-detection", "--metrics-recording-only", "--mute-audio",
    "--no-default-browser-check", "--password-store=basic", "--hide-scrollbars", "--font-render-hinting=none",
    "--host-resolver-rules=MAP * ~NOTFOUND", "--remote-debugging-pipe",
]
PATIENCE = 60
QUIET = 0.2


class BrowserError(Exception):
    """The browser is not there, died, or refused a command."""


class Browser:
    """One browser with one tab; `events` is what it told meanwhile."""

    def __init__(self):
        program = shutil.which("chromium") or shutil.which("chromium-browser")
        if program is None:
            raise BrowserError("there is no chromium; install it with: apt-get install chromium (scripts/setup does)")
        self.profile = tempfile.mkdtemp(prefix="browsing-")
        command_end, self.commands = os.pipe()
        self.answers, answer_end = os.pipe()

        def take_pipes():
            # The browser reads commands from descriptor 3 and writes answers to descriptor 4.
            first, second = os.dup(command_end), os.dup(answer_end)
            os.dup2(first, 3)
            os.dup2(second, 4)

        self.process = subprocess.Popen(
            [program, *OPTIONS, f"--user-data-dir={self.profile}", "about:blank"], close_fds=False,
            preexec_fn=take_pipes, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(command_end)
        os.close(answer_end)
        self.buffer = b""
        self.number = 0
        self.events = []
        self.session = None
        targets = self.call("Target.getTargets")["targetInfos"]
        page = next((target for target in targets if target["type"] == "page"), None)
        identifier = page["targetId"] if page else self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=identifier, flatten=True)["sessionId"]
        for domain in ["Page", "Network", "Runtime", "Log", "Audits"]:
            self.call(f"{domain}.enable")

    def call(self, method, **parameters):
        """Sends a command and gives its result; events that come first are kept."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.commands, data):]
        while True:
            answer = self.read(time.monotonic() + PATIENCE)
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise BrowserError(f"{method}: {answer['error']['message']}")
                return answer["result"]

    def read(self, deadline):
        """The next message; an event is kept, and a dialog closed so that the page goes on."""
        while b"\0" not in self.buffer:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self.answers], [], [], left)[0]:
                raise BrowserError(f"the browser said nothing for {PATIENCE} s")
            data = os.read(self.answers, 1 << 20)
            if not data:
                raise BrowserError("the browser ended")
            self.buffer += data
        line, self.buffer = self.buffer.split(b"\0", 1)
        message = json.loads(line)
        if "method" in message:
            self.events.append(message)
            if message["method"] == "Page.javascriptDialogOpening":
                self.post("Page.handleJavaScriptDialog", accept=True)
        return message

    def post(self, method, **parameters):
        """Sends a command and leaves its answer to be passed over."""
        # Number 0 is none that is waited for.
        message = {"id": 0, "method": method, "params": parameters, "sessionId": self.session}
        os.write(self.commands, json.dumps(message).encode() + b"\0")

    def open(self, url):
        """Opens a page and waits until it is loaded and quiet; the events until then are the page's."""
        self.events = []
        self.call("Page.navigate", url=url)
        deadline = time.monotonic() + PATIENCE
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            self.read(deadline)
        # What a page does once it is loaded comes soon after.
        end = time.monotonic() + QUIET
        while time.monotonic() < end:
            if self.buffer or select.select([self.answers], [], [], max(0, end - time.monotonic()))[0]:
                self.read(deadline)

    def evaluate(self, expression):
        """The value of an expression in the page, waited for."""
        result = self.call("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in result:
            raise BrowserError(f"{expression[:80]}: {result['exceptionDetails']}")
        return result["result"].get("value")

    def close(self):
        """Ends the browser and removes its profile."""
        try:
            self.session = None
            self.call("Browser.close")
        except (BrowserError, OSError):
            self.process.kill()
        self.process.wait(timeout=PATIENCE)
        os.close(self.commands)
        os.close(self.answers)
        shutil.rmtree(self.profile, ignore_errors=True)


def fail(message):
    """Ends the program as one that cannot work on this machine."""
    print(f"scripts/browse: {message}", file=sys.stderr)
    sys.exit(69)
