"""Kill at any moment: the same command continues, and nothing that was written is lost."""

from __future__ import annotations

import statistics
import time
from collections import Counter
from pathlib import Path

from support.command import Failed

from .crashes import evidence
from .crashes.evidence import Content
from .crashes.reporting import reporting
from .crashes.running import Running, finished, status, written_at
from .crashes.subject import Ledger, Subject
from .promise import Trial

PHASES = ("reading the list", "asking", "fetching", "committing")
LATER = "the second pass"


def run(trial: Trial) -> None:
    kills, each = (3, 1) if trial.is_short else (50, 5)
    subject = Subject(trial, *((5_000, 2_400, 100) if trial.is_short else (50_000, 6_000, 500)))
    try:
        subject.start()
        expected, uninterrupted = subject.reference()
        killer = Killer(subject)
        killer.plan(kills, each)
        base = killer.in_second_pass(each)
        finished(subject.command(killer.database))
        killer.check()
        killer.tell()
        actual = evidence.canonical(trial.programs, killer.database)
        trial.add("SHA-256 of the export to that of an uninterrupted survey", "equal", actual[:16], actual == expected)
        reporting(subject, base, uninterrupted, expected, each)
    finally:
        subject.stop()


class Killer:
    """Kills a survey again and again, and looks at its database each time."""

    def __init__(self, subject: Subject) -> None:
        self.subject, self.trial, self.random = subject, subject.trial, subject.trial.random
        self.database = self.trial.database()
        self.ledger = Ledger(subject)
        self.before = evidence.EMPTY
        self.hits: Counter[str] = Counter()
        self.unsound = self.lost = self.unseen = self.repeated = 0

    def plan(self, kills: int, each: int) -> None:
        """Kills during the first pass, spread over the list, each moment of its own kind."""
        kinds = ["at random"] * kills + [phase for phase in PHASES for _ in range(each)]
        self.random.shuffle(kinds)
        names = len(self.subject.settled)
        share = sorted(self.random.uniform(0.01, 0.9) for _ in kinds)
        for kind, threshold in zip(kinds, share):
            # What a life does by itself, on top of what it may have to do again.
            own = int(self.random.uniform(0, 2 / len(kinds)) * names)
            # A moment that was missed is tried again.
            while not self.kill_first(kind, int(threshold * names), own):
                pass
            self.hits[kind] += 1

    def kill_first(self, kind: str, threshold: int, own: int) -> bool:
        """Kills a survey in its first pass; false where the moment was not met."""
        ledger, running = self.begin()
        if kind == "reading the list":
            time.sleep(self.random.uniform(0, 0.15))
            self.end(running)
            return ledger.asked_now == 0
        if not running.until(lambda: ledger.read() and len(ledger.asked) >= threshold and ledger.asked_now >= own):
            raise Failed(f"the survey ended before it was killed: {running.wait().said}")
        if kind == "committing":
            journal = self.database.with_name(self.database.name + "-wal")
            written = written_at(journal)
            running.until(lambda: written_at(journal) != written, pause=0)
        elif kind == "fetching":
            fetched = ledger.fetched_now
            running.until(lambda: ledger.read() and ledger.fetched_now > fetched)
        # A moment at random also tells whether what a reader saw before the kill is there after it.
        seen = evidence.committed(self.database) if kind == "at random" else set()
        return self.end(running, seen)

    def in_second_pass(self, each: int) -> Path:
        """Kills while what failed is looked at again; returns a database as one of them left it."""
        base = self.trial.database("second-pass.sqlite")
        # Slowly, as these are few; the pace of a survey may change when it is continued.
        slowly = ("--dns-rate", str(self.subject.rate // 10))
        for _ in range(each * 6):
            if self.hits[LATER] == each:
                break
            _, running = self.begin(*slowly)
            running.until(lambda: int(str(status(self.subject.status).get("pass", 1))) >= 2)
            if base.exists():
                time.sleep(self.random.uniform(0, 2))
            if self.end(running):
                self.hits[LATER] += 1
                if not base.exists():
                    evidence.copy(self.database, base)
            else:
                # It was done before the kill; the same command would begin another run.
                evidence.copy(base, self.database)
                self.before = evidence.content(base, self.trial.work / "look.sqlite")
        return base

    def begin(self, *extra: str) -> tuple[Ledger, Running]:
        self.ledger.begin_life()
        return self.ledger, self.subject.begin(self.database, *extra)

    def end(self, running: Running, seen: set[str] | None = None) -> bool:
        """Kills; false where the survey had ended by itself."""
        was_there = running.kill()
        self.ledger.read()
        self.check(seen or set())
        return was_there

    def check(self, seen: set[str] | None = None) -> Content:
        """Looks at what is on the disk."""
        now = evidence.content(self.database, self.trial.work / "look.sqlite")
        self.unsound += now.integrity != "ok" or now.runs > 1
        self.repeated += now.repeated
        self.lost += self.before.lost_in(now)
        self.unseen += len((seen or set()) - set(now.names))
        self.before = now
        return now

    def tell(self) -> None:
        """Takes the figures down."""
        trial, most = self.trial, self.subject.most_repeated
        self.ledger.read()
        for kind in ("at random", *PHASES, LATER):
            what = "kills at random" if kind == "at random" else f"kills while in: {kind}"
            trial.add(what, "some", self.hits[kind], self.hits[kind] > 0)
        trial.add_count("databases found unsound after a kill, or with a second run", self.unsound)
        trial.add_count("committed domains lost or changed", self.lost)
        trial.add_count("domains that a reader saw before a kill and nobody after it", self.unseen)
        trial.add_count("domains that stand there twice", self.repeated)
        missing = len(self.subject.settled - set(self.before.names))
        trial.add_count("domains of the list that are missing at the end", missing)
        for name, again in (("asked", self.ledger.asked_again), ("fetched", self.ledger.fetched_again)):
            counts = [again[life] for life in range(1, self.ledger.life + 1)]
            trial.add_count(f"most domains {name} again after one kill, by the servers' logs", max(counts), most)
            median, usual = statistics.median(counts), self.subject.usually_repeated
            trial.add(f"median of domains {name} again after one kill", f"<= {usual:,}", f"{median:g}", median <= usual)
