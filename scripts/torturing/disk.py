"""A full disk, and one that may not be written."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from support.command import Failed, quiet

from .crashes import evidence
from .crashes.running import finished
from .crashes.subject import Ledger, Subject
from .promise import Trial

INPUT_OUTPUT = 74
TOLD = "no room left on the disk"
CHUNK = 1 << 16
ANY = tuple(range(256))


def run(trial: Trial) -> None:
    # We are in a network and a tree of mounts of our own, in which the loopback is down.
    quiet(["ip", "link", "set", "lo", "up"])
    moments, size = (4, (3_000, 1_800, 100)) if trial.is_short else (20, (20_000, 4_000, 200))
    subject = Subject(trial, *size, pause=0)
    # The reference and the lab are on the common disk, only the database is on the small one.
    disk = trial.work / "disk"
    disk.mkdir()
    quiet(["mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", str(disk)])
    try:
        subject.start()
        expected, uninterrupted = subject.reference()
        fill(subject, disk, moments, expected)
        read_only(subject, disk, uninterrupted)
    finally:
        subject.stop()
        quiet(["umount", "--lazy", str(disk)])


def fill(subject: Subject, disk: Path, moments: int, expected: str) -> None:
    """Fills the disk at moments spread over the survey, and makes room again."""
    trial, database, ledger = subject.trial, disk / "survey.sqlite", Ledger(subject)
    kept = trial.work / "kept.sqlite"
    unclear = unsound = lost = refused = enough = different = silent = 0
    before = evidence.EMPTY
    shares = sorted(trial.random.uniform(0, 0.85) for _ in range(moments))
    # A survey may have room for the rest in its journal; then the moment is tried again with an empty one.
    for _ in range(moments * 2):
        if not shares:
            break
        ledger.begin_life()
        evidence.copy(database, kept)
        running = subject.begin(database)
        wanted = int(shares[0] * len(subject.settled))
        if not running.until(lambda: ledger.read() and len(ledger.asked) >= wanted):
            raise Failed(f"the survey ended before the disk was full: {running.wait().said}")
        stuffing = stuff(disk)
        ended = running.wait()
        now = evidence.content(database, trial.work / "look.sqlite")
        unsound += now.integrity != "ok" or now.repeated > 0
        lost += before.lost_in(now)
        # Without room the same command says so again, and is in nobody's way later.
        both = [ended] if ended.status == 0 else [ended, finished(subject.command(database), accepted=ANY)]
        stuffing.unlink()
        refused += ended.status == INPUT_OUTPUT
        silent += sum(one.status not in (0, INPUT_OUTPUT) for one in both)
        unclear += sum(one.status != 0 and not (TOLD in one.said and str(database) in one.said) for one in both)
        if both[-1].status == 0:
            # The journal had room enough for the rest; the same command would begin another run.
            enough += 1
            different += evidence.canonical(trial.programs, database) != expected
            evidence.copy(kept, database)
            evidence.empty_journal(database)
            now = before
        if ended.status == INPUT_OUTPUT:
            shares.pop(0)
        before = now
    finished(subject.command(database))
    lost += before.lost_in(evidence.content(database, trial.work / "look.sqlite"))
    different += evidence.canonical(trial.programs, database) != expected
    what = f"disk full at {moments} moments"
    trial.add(f"{what}: surveys that ended with 74", str(moments), refused, refused == moments)
    trial.add_count(f"{what}: others, that had room for the rest in the journal", enough, moments)
    trial.add_count(f"{what}: surveys, begun before or after, that ended otherwise", silent)
    trial.add_count(f"{what}: messages that do not say so", unclear)
    trial.add_count(f"{what}: databases found unsound", unsound)
    trial.add_count(f"{what}: committed domains lost", lost)
    trial.add_count(f"{what}: exports of finished surveys unlike that of an uninterrupted one", different)


def stuff(disk: Path) -> Path:
    """Takes all the room that is left, to the last byte."""
    path = disk / "stuffing"
    with open(path, "wb", buffering=0) as file:
        size = CHUNK
        while size:
            try:
                file.write(bytes(size))
            except OSError as error:
                if error.errno != errno.ENOSPC:
                    raise
                size //= 2
    return path


def read_only(subject: Subject, disk: Path, uninterrupted: Path) -> None:
    """Begins and continues surveys where nothing may be written."""
    trial = subject.trial
    there = evidence.copy(uninterrupted, disk / "there.sqlite")
    bytes_before = there.read_bytes()
    quiet(["mount", "-o", "remount,ro", str(disk)])
    names = sorted(os.listdir(disk))
    subject.relay.new()
    wrong = unclear = 0
    for path in (disk / "fresh.sqlite", there):
        ended = finished(subject.command(path), accepted=ANY)
        wrong += ended.status != INPUT_OUTPUT
        unclear += "read-only" not in ended.said or str(path) not in ended.said
    asked = sum(name in subject.settled for name in subject.relay.new_domains())
    left = len(set(os.listdir(disk)) ^ set(names)) + (there.read_bytes() != bytes_before)
    trial.add_count("surveys on a read-only disk that did not end with 74", wrong)
    trial.add_count("messages there that do not say so", unclear)
    trial.add_count("files there that were made or changed", left)
    trial.add_count("domains asked for there", asked)
    command = [trial.programs.survey, "report", "--db", str(there), "--format", "csv"]
    report = finished(command, accepted=ANY)
    # SQLite reads a closed database of this kind only where it may make a file beside it.
    is_clear = report.status == 0 or (report.status == INPUT_OUTPUT and f"cannot open {there}" in report.said)
    trial.add("a report of a database on a read-only disk", "0, or 74 and why", report.status, is_clear)
