"""Kill while the end of a survey is told, and while a report is written."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

from . import evidence
from .running import Running, status
from .subject import Subject


def reporting(subject: Subject, base: Path, uninterrupted: Path, expected: str, each: int) -> None:
    """Kills surveys that have just told their last state, and reports at any moment."""
    trial = subject.trial
    database, hits, different = trial.work / "told.sqlite", 0, 0
    for _ in range(each * 6):
        if hits == each:
            break
        evidence.copy(base, database)
        running = subject.begin(database)
        running.until(lambda: status(subject.status).get("state") == "finished", pause=0)
        hits += running.kill()
        different += evidence.canonical(trial.programs, database) != expected
    trial.add("kills while in: reporting at the end of a survey", str(each), hits, hits == each)
    trial.add_count("surveys killed there whose export is another", different)
    halves = kills = 0
    whole = report(subject, uninterrupted)
    output = trial.work / "report.md"
    began = time.monotonic()
    report(subject, uninterrupted)
    length = time.monotonic() - began
    while kills < each:
        output.unlink(missing_ok=True)
        command = [trial.programs.survey, "report", "--db", str(uninterrupted), "--format", "markdown"]
        running = Running([*command, "--output", str(output)])
        time.sleep(trial.random.uniform(0, length))
        kills += running.kill()
        halves += output.exists() and output.read_bytes() != whole
    trial.add_count(f"reports that are there by half after {kills} kills", halves)
    same = evidence.canonical(trial.programs, uninterrupted) == expected and report(subject, uninterrupted) == whole
    trial.add("the report after them to the one before", "equal", "equal" if same else "different", same)


def report(subject: Subject, database: Path) -> bytes:
    """A report as it is told to whoever asks."""
    command = [subject.trial.programs.survey, "report", "--db", str(database), "--format", "markdown"]
    return subprocess.run(command, capture_output=True, check=True).stdout
