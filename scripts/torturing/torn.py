"""Power loss: the journal or the file of a killed survey is torn."""

from __future__ import annotations

import hashlib
import sqlite3
import subprocess
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from support.command import Failed

from .crashes import evidence, tearing
from .crashes.journal import Journal, frames
from .crashes.running import Running
from .crashes.subject import Subject
from .promise import Trial

PAGE = 8192
# SQLite copies the journal into the file from a thousand pages on; below that no torn frame is in the file already.
# What was copied was synced before, so that a loss of power cannot tear it.
MOST_FRAMES = 900


def run(trial: Trial) -> None:
    journals, pages, every = (40, 24, 20) if trial.is_short else (1_000, 300, 25)
    subject = Subject(trial, *((3_000, 1_800, 100) if trial.is_short else (10_000, 3_000, 200)), pause=0)
    try:
        subject.start()
        expected, uninterrupted = subject.reference()
        torn = Torn(subject, uninterrupted, expected)
        torn.tear_journals(journals, every)
        torn.tear_covered(pages // 3, every)
        torn.tear_alone(pages)
    finally:
        subject.stop()


@dataclass(frozen=True)
class State:
    """What SQLite, and what our own report say of a database."""

    integrity: str
    digest: str
    status: int
    report: str


class Torn:
    """A survey that was killed in its second run over a list, the first of which is in the file as a whole."""

    def __init__(self, subject: Subject, uninterrupted: Path, expected: str) -> None:
        self.subject, self.trial, self.random, self.expected = subject, subject.trial, subject.trial.random, expected
        self.victim, self.scratch = self.trial.work / "victim.sqlite", self.trial.work / "torn.sqlite"
        evidence.copy(uninterrupted, self.victim)
        running = subject.begin(self.victim)
        self.wal = self.victim.with_name(self.victim.name + "-wal")
        wanted = self.random.randint(MOST_FRAMES // 5, MOST_FRAMES // 2)
        # Either enough of a journal, or, where a list is short, most of it done.
        running.until(lambda: frames(self.wal, PAGE) >= wanted)
        if not running.kill():
            raise Failed("the survey ended before it was killed")
        self.journal, self.bytes = Journal.read(self.wal), self.wal.read_bytes()
        if not 5 <= len(self.journal.commits) or frames(self.wal, PAGE) > MOST_FRAMES or self.journal.page_size != PAGE:
            raise Failed(f"{len(self.journal.commits)} commits in {frames(self.wal, PAGE)} frames are no subject")
        self.states = [self.state_after(commit.end) for commit in self.journal.commits]
        self.states.insert(0, self.state_after(0))
        distinct = len({state.digest for state in self.states})
        self.trial.add("commits in the journal, each another content", ">= 5", distinct, distinct == len(self.states))

    def state_after(self, end: int) -> State:
        """What is there after a whole commit."""
        self.fresh()
        self.torn_wal.write_bytes(self.bytes[:end])
        return self.state()

    @property
    def torn_wal(self) -> Path:
        return self.scratch.with_name(self.scratch.name + "-wal")

    def fresh(self) -> None:
        evidence.copy(self.victim, self.scratch)

    def state(self) -> State:
        """Looks at the torn database: with our report first, as SQLite mends what it opens for writing."""
        command = [self.trial.programs.survey, "report", "--db", str(self.scratch), "--format", "json"]
        done = subprocess.run(command, capture_output=True, check=False, timeout=300)
        report = hashlib.sha256(done.stdout).hexdigest()
        integrity, digest = examined(self.scratch)
        return State(integrity, digest, done.returncode, report)

    def tear_journals(self, count: int, every: int) -> None:
        """Tears the journal: what is left are the commits before the tear, no more and no less."""
        wrong: Counter[str] = Counter()
        continued = 0
        for index in range(count):
            self.fresh()
            kind = tearing.KINDS[index % len(tearing.KINDS)]
            data = kind(self.bytes, self.random.randrange(len(self.bytes)), self.random)
            self.torn_wal.write_bytes(data)
            is_continued = index % every == 0
            if is_continued:
                keep = self.trial.work / "continued.sqlite"
                evidence.copy(self.scratch, keep)
                continued += 1
                wrong["surveys continued to another export"] += not self.continues(keep)
            wanted = self.states[self.journal.whole_before(tearing.first_difference(self.bytes, data))]
            self.compare(wanted, self.state(), wrong)
        self.tell(wrong, f"journals torn in {count} places", continued)

    def tear_covered(self, count: int, every: int) -> None:
        """Tears pages of the file that the journal holds too, as where power is lost while they are copied."""
        pages = self.journal.commits[-1].pages
        size = self.victim.stat().st_size // PAGE
        inside = sorted(page for page in pages if page <= size)
        wrong: Counter[str] = Counter()
        continued = 0
        for index in range(count):
            self.fresh()
            # As a copy writes them in whatever order, up to all of them are half there.
            chosen = set(self.random.sample(inside, self.random.randint(1, len(inside))))
            # The first page says what the file is; it is torn each second time.
            for page in sorted(chosen | ({inside[0]} if index % 2 else set())):
                tearing.tear_page(self.scratch, page, PAGE, self.random)
            if index % every == 0:
                keep = self.trial.work / "continued.sqlite"
                evidence.copy(self.scratch, keep)
                continued += 1
                wrong["surveys continued to another export"] += not self.continues(keep)
            self.compare(self.states[-1], self.state(), wrong)
        self.tell(wrong, f"files torn {count} times where the journal covers it", continued)

    def compare(self, wanted: State, found: State, wrong: Counter[str]) -> None:
        wrong["unsound"] += found.integrity != "ok"
        wrong["with another content than the commits before the tear"] += found.digest != wanted.digest
        wrong["reports that ended otherwise, or with other figures"] += (
            (found.status, found.report) != (wanted.status, wanted.report))

    def tell(self, wrong: Counter[str], what: str, continued: int) -> None:
        for name in ("unsound", "with another content than the commits before the tear",
                     "reports that ended otherwise, or with other figures"):
            self.trial.add_count(f"{what}: {name}", wrong[name])
        name = "surveys continued to another export"
        self.trial.add_count(f"{what}: {name}, of {continued}", wrong[name])

    def continues(self, database: Path) -> bool:
        """Whether the same command goes on to the same end."""
        ended = Running(self.subject.command(database, "--dns-rate", "unlimited")).wait()
        return ended.status == 0 and evidence.canonical(self.trial.programs, database) == self.expected

    def tear_alone(self, count: int) -> None:
        """Tears pages of the file that nothing covers, as no loss of power does but a failing disk may."""
        covered, size = self.journal.commits[-1].pages, self.victim.stat().st_size // PAGE
        alone = [page for page in range(1, size + 1) if page not in covered]
        seen: Counter[str] = Counter()
        for _ in range(count):
            self.fresh()
            tearing.tear_page(self.scratch, self.random.choice(alone), PAGE, self.random)
            found, wanted = self.state(), self.states[-1]
            is_same = found.digest == wanted.digest
            seen["silent to SQLite"] += found.integrity == "ok" and not is_same
            seen["crashes"] += found.status not in (0, 65, 74)
            seen["refused"] += found.status in (65, 74)
            seen["silent"] += found.status == 0 and found.report != wanted.report
        what = f"files torn {count} times where nothing covers it"
        self.trial.add_count(f"{what}: reports that crash", seen["crashes"])
        self.trial.add_count(f"{what}: reports with other figures, and no word of it", seen["silent"])
        self.trial.add_count(f"{what}: other content that integrity_check calls ok", seen["silent to SQLite"], count)
        self.trial.add(f"{what}: reports that refuse", "some", seen["refused"], seen["refused"] > 0)


def examined(path: Path) -> tuple[str, str]:
    """What SQLite says of a database, and the SHA-256 of all that its tables hold."""
    digest = hashlib.sha256()
    try:
        with evidence.opened(path) as connection:
            integrity = "; ".join(row[0] for row in connection.execute("PRAGMA integrity_check"))
            tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
            for (table,) in tables:
                for row in connection.execute(f'SELECT * FROM "{table}"'):
                    digest.update(repr(row).encode(errors="replace"))
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        return f"{type(error).__name__}: {error}", ""
    return integrity, digest.hexdigest()
