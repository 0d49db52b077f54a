"""Runs programs and tells what they cost: processor time and peak memory of the process alone, by wait4."""

from __future__ import annotations

import ctypes
import math
import os
import resource
import signal
import subprocess
import tempfile
import time
from dataclasses import dataclass


class Failed(Exception):
    """What keeps the benchmark from going on, in a sentence that says what to do."""


@dataclass(frozen=True)
class Usage:
    """What a process cost and wrote."""

    cpu: float
    wall: float
    peak: float
    status: int
    output: str


def run(arguments: list[str], accepted: tuple[int, ...] = (0,), environment: dict[str, str] | None = None) -> Usage:
    """Runs a program to its end, which has to come with an accepted status."""
    with tempfile.TemporaryFile() as output:
        start = time.monotonic()
        process = spawn(arguments, output, environment)
        return finish(process, arguments, output, start, accepted)


def spawn(arguments: list[str], output, environment: dict[str, str] | None = None) -> subprocess.Popen:
    """Starts a program whose output goes to a file."""
    merged = None if environment is None else {**os.environ, **environment}
    return subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, env=merged)


def finish(process: subprocess.Popen, arguments: list[str], output, start: float, accepted: tuple[int, ...]) -> Usage:
    """Waits for a program; one that is still there when the wait is broken off is killed."""
    try:
        _, status, usage = os.wait4(process.pid, 0)
    except BaseException:
        kill(process)
        raise
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    output.seek(0)
    text = output.read().decode(errors="replace")
    if process.returncode not in accepted:
        raise Failed(f"{' '.join(arguments[:6])} ... ended with {process.returncode}:\n{text[-2000:]}")
    return Usage(usage.ru_utime + usage.ru_stime, wall, peak_of(usage), process.returncode, text)


def peak_of(usage: resource.struct_rusage) -> float:
    """The peak memory in bytes; not a number where it is no more than ours, which a child begins with."""
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return math.nan if usage.ru_maxrss <= own else usage.ru_maxrss * 1024


def with_us() -> None:
    """Makes a server that is about to start end when this process does, in whatever way (PR_SET_PDEATHSIG)."""
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)


def kill(process: subprocess.Popen) -> None:
    """Ends a process of ours at once and collects it."""
    if process.returncode is not None:
        return
    try:
        os.kill(process.pid, signal.SIGKILL)
        os.waitpid(process.pid, 0)
    except (ProcessLookupError, ChildProcessError):
        pass
    process.returncode = -signal.SIGKILL


def quiet(arguments: list[str], directory: str | None = None) -> str:
    """Runs a tool for its output, and fails with what it said."""
    done = subprocess.run(
        arguments, cwd=directory, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, errors="replace", check=False)
    if done.returncode != 0:
        raise Failed(f"{' '.join(arguments)} failed:\n{done.stdout[-3000:]}")
    return done.stdout
