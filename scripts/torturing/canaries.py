"""Canaries: the resolver lies for a while in the middle of a survey: nothing exists, it says."""

from __future__ import annotations

import sqlite3
import subprocess
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from support import command
from support.command import Failed, kill
from support.lab import Lab

from .promise import Trial
from .survey import scan
from .wire.chaos import Chaos, Mode
from .wire.outcomes import as_expected, exported, tell

# So many questions a second leave time for a lie of some seconds.
RATE = 1_500


def run(trial: Trial) -> None:
    count, seconds = (3_000, 2.0) if trial.is_short else (20_000, 20.0)
    lab = Lab(trial.programs, trial.work, count, 0.1)
    try:
        lab.start()
        lie(trial, lab, count, seconds, "noticed on the way", "1")
        lie(trial, lab, count, None, "noticed by the last canary", "3600")
        lie(trial, lab, count, seconds, "survey killed meanwhile", "3600", kills=True)
    finally:
        lab.stop()


def lie(
    trial: Trial, lab: Lab, count: int, seconds: float | None, label: str, interval: str, kills: bool = False
) -> None:
    """A survey that is lied to from the middle on, for some seconds or until it notices; held against the truth."""
    truths = {truth.domain: truth for truth in lab.truth(count)}
    canary = next(domain for domain, truth in truths.items() if truth.outcome == "enforce")
    name = label.split()[-1]
    chaos, database = Chaos(lab, trial.work, f"lie-{name}", trial.seed), trial.database()
    output = trial.work / f"lie-{name}.txt"
    asked = ("--canary-good", canary, "--canary-bad", "invalid", "--canary-interval", interval)
    arguments = scan(lab, lab.list(count), database, chaos.address, ("--dns-rate", str(RATE)), asked)
    arguments.remove("--quiet")
    try:
        process = spawn(arguments, output)
        try:
            wait(lambda: chaos.counts()["arrived"] > count, process, "the survey is under way")
            chaos.be(Mode.LYING)
            begin = time.monotonic()
            if seconds is None or not kills:
                wait(lambda: "the scan pauses: the canary" in said(output), process, "the lie is noticed")
            if seconds is not None:
                time.sleep(max(0.0, seconds - (time.monotonic() - begin)))
            if kills:
                kill(process)
            chaos.be(Mode.NORMAL)
            if kills:
                process = spawn(arguments, output)
            process.wait(timeout=900)
        finally:
            kill(process)
    finally:
        chaos.stop()
    judge(trial, database, truths, label, said(output), process.returncode, kills)


def judge(
    trial: Trial, database: Path, truths: dict, label: str, text: str, status: int | None, kills: bool
) -> None:
    """Takes down what a survey said in the end, and what it looked at again."""
    trial.add(f"exit code, {label}", "0", status, status == 0)
    rows = exported(trial.programs, database)
    wrong = [domain for domain, truth in truths.items() if domain not in rows or not as_expected(truth, rows[domain])]
    trial.add_count(f"outcomes of {len(truths):,} names that differ from the truth, {label}", len(wrong))
    tell("wrong", wrong)
    if kills:
        line = next((line for line in text.splitlines() if "more are examined again" in line), "")
        again = int(line.split("; ")[-1].split()[0].replace(",", "")) if line else 0
    else:
        with closing(sqlite3.connect(database)) as connection:
            windows, again = connection.execute("SELECT count(*), total(domains) FROM canary_windows").fetchone()
        trial.add(f"times recorded whose results do not count, {label}", "1", windows, windows == 1)
    trial.add(f"domains examined again, {label}", "> 0", f"{int(again):,}", again > 0)


def spawn(arguments: list[str], output: Path) -> subprocess.Popen:
    with open(output, "wb") as file:
        return command.spawn(arguments, file)


def said(output: Path) -> str:
    return output.read_text(errors="replace")


def wait(condition: Callable[[], bool], process: subprocess.Popen, what: str) -> None:
    """Waits for something in a survey under way."""
    deadline = time.monotonic() + 120
    while not condition():
        if process.poll() is not None or time.monotonic() > deadline:
            raise Failed(f"it did not come about that {what}")
        time.sleep(0.02)
