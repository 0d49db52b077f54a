"""A survey that is under way, and what the servers have seen of it."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from support.command import Failed, with_us

# Long enough for any machine; nobody waits for it where all is well.
PATIENCE = 600.0


@dataclass(frozen=True)
class Ended:
    """How a survey ended and what it said."""

    status: int
    said: str
    seconds: float


class Running:
    """A survey that was started, to be waited for or killed."""

    def __init__(self, command: list[str], descriptors: tuple[int, int] | None = None) -> None:
        def prepare() -> None:
            with_us()
            if descriptors is not None:
                resource.setrlimit(resource.RLIMIT_NOFILE, descriptors)

        self.output = tempfile.TemporaryFile()
        self.began = time.monotonic()
        self.process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=self.output, stderr=subprocess.STDOUT, preexec_fn=prepare)

    @property
    def descriptors(self) -> int:
        """How many files it has open."""
        try:
            return len(os.listdir(f"/proc/{self.process.pid}/fd"))
        except (FileNotFoundError, PermissionError):
            return 0

    @property
    def is_there(self) -> bool:
        return self.process.poll() is None

    def until(self, condition: Callable[[], bool], pause: float = 0.002) -> bool:
        """Waits until a condition holds; false where the survey ends before."""
        deadline = time.monotonic() + PATIENCE
        while not condition():
            if not self.is_there:
                return False
            if time.monotonic() > deadline:
                self.kill()
                raise Failed(f"nothing happened for {PATIENCE:.0f} s")
            if pause:
                time.sleep(pause)
        return True

    def kill(self) -> bool:
        """Ends it at once; false where it had ended already."""
        self.process.kill()
        self.process.wait()
        return self.process.returncode < 0

    def wait(self) -> Ended:
        """Waits for its end."""
        try:
            self.process.wait(PATIENCE)
        except BaseException:
            self.kill()
            raise
        seconds = time.monotonic() - self.began
        self.output.seek(0)
        return Ended(self.process.returncode, self.output.read().decode(errors="replace").strip(), seconds)


def finished(command: list[str], accepted: tuple[int, ...] = (0,)) -> Ended:
    """Runs a survey to its end, which has to come with an accepted status."""
    ended = Running(command).wait()
    if ended.status not in accepted:
        raise Failed(f"{' '.join(command[:4])} ... ended with {ended.status}: {ended.said[-2000:]}")
    return ended


def status(path: Path) -> dict[str, object]:
    """The progress that a survey tells in its file; empty where it has told none yet."""
    try:
        return json.loads(path.read_text())
    except (FileNotFoundError, json.JSONDecodeError):
        return {}


def written_at(path: Path) -> int:
    """When a file was written last, in nanoseconds; 0 where it is not there."""
    try:
        return os.stat(path).st_mtime_ns
    except FileNotFoundError:
        return 0
