"""The survey that is interrupted again and again, beside its servers' logs."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from support.lab import Lab

from ..promise import Trial
from ..survey import scan
from . import evidence
from .questions import CountingRelay, Fetches
from .running import Running, finished

# What waits to be written at most: a batch, and an outbox of one batch.
UNWRITTEN = 8000
# Questions that a domain takes.
QUESTIONS = 3
# Domains of a thousand whose record cannot be asked for: the later passes have them to look at.
FAILING = 10


class Subject:
    """A lab, a list with repeated and unusable rows, and a survey of it at a rate that lasts."""

    def __init__(
        self, trial: Trial, names: int, rate: int, concurrency: int, failing: int = FAILING, pause: int = 1
    ) -> None:
        self.trial, self.names, self.rate, self.concurrency = trial, names, rate, concurrency
        self.lab = Lab(trial.programs, trial.work, names, 0.05)
        # Seconds before a later pass.
        self.failing, self.pause = failing, pause
        self.status = trial.work / "status.json"

    def start(self) -> None:
        self.lab.start()
        self.relay = CountingRelay(self.lab, self.trial.work, self.failing)
        self.fetches = Fetches(self.lab)
        # What a later pass may look at again anyway is no repeated work.
        self.settled = {
            truth.domain for truth in self.lab.truth(self.names)
            if truth.outcome not in ("broken", "inconclusive") and not self.relay.fails(truth.domain)}
        self.list = self.trial.work / "list.txt"
        with open(self.list, "w") as target:
            for index, name in enumerate(Path(self.lab.list(self.names)).read_text().split()):
                target.write(f"{name}\n")
                if index % 97 == 0:
                    target.write(f"{name.upper()}\n")
                if index % 101 == 0:
                    target.write(f"no domain {index}\n")

    def stop(self) -> None:
        if hasattr(self, "relay"):
            self.relay.stop()
        self.lab.stop()

    def command(self, database: Path, *extra: str) -> list[str]:
        """The one command with which the survey is begun and continued."""
        paced = ("--dns-rate", str(self.rate), "--concurrency", str(self.concurrency), "--retry-after", str(self.pause),
                 "--dns-timeout", "5", "--status-file", str(self.status))
        return scan(self.lab, str(self.list), database, self.relay.address, (*paced, *extra))

    def begin(self, database: Path, *extra: str) -> Running:
        """Begins or continues the survey."""
        self.status.unlink(missing_ok=True)
        return Running(self.command(database, *extra))

    def reference(self) -> tuple[str, Path]:
        """What an uninterrupted survey finds, and its database."""
        database = self.trial.database("uninterrupted.sqlite")
        finished(self.command(database))
        self.relay.new()
        self.fetches.new()
        return evidence.canonical(self.trial.programs, database), database

    @property
    def most_repeated(self) -> int:
        """What one kill may cost at most: what is in flight and what waits to be written, or a quarter of the list."""
        return self.concurrency + min(UNWRITTEN, self.names // 4)

    @property
    def usually_repeated(self) -> int:
        """What a kill usually costs: what is in flight, and half a second's work that waits to be written."""
        return self.concurrency + self.rate // QUESTIONS // 2


class Ledger:
    """Which work was done in which life of the survey, and how much of each life's was done again."""

    def __init__(self, subject: Subject) -> None:
        self.subject = subject
        self.life = 0
        # What this life has done so far.
        self.asked_now = self.fetched_now = 0
        self.asked: dict[str, int] = {}
        self.fetched: dict[str, int] = {}
        self.asked_again: Counter[int] = Counter()
        self.fetched_again: Counter[int] = Counter()

    def read(self) -> bool:
        """Takes in what the servers saw since; whether that was anything."""
        domains = [name for name in self.subject.relay.new_domains() if name in self.subject.settled]
        self.enter(domains, self.asked, self.asked_again)
        hosts = self.subject.fetches.new()
        self.enter(hosts, self.fetched, self.fetched_again)
        self.asked_now += len(domains)
        self.fetched_now += len(hosts)
        return bool(domains)

    def enter(self, names: list[str], lives: dict[str, int], again: Counter[int]) -> None:
        for name in names:
            former = lives.get(name, self.life)
            if former < self.life:
                again[former] += 1
            lives[name] = self.life

    def begin_life(self) -> None:
        """Counts what comes from now on as the work of the next process; the one before is gone."""
        self.read()
        self.life += 1
        self.asked_now = self.fetched_now = 0
