"""One writer a database: of two surveys one goes on, whoever came before."""

from __future__ import annotations

import statistics
from collections import Counter
from pathlib import Path

from support.command import Failed

from .crashes import evidence
from .crashes.running import Running, finished
from .crashes.subject import Subject
from .promise import Trial

BUSY = 75


def run(trial: Trial) -> None:
    tries, names, rate = (10, 200, 600) if trial.is_short else (100, 400, 1_200)
    # Every name is answered at once, so that a question that comes twice was asked by two.
    subject = Subject(trial, names, rate, 50, failing=0, pause=0)
    try:
        subject.start()
        expected, _ = subject.reference()
        subject.relay.new()
        finished(subject.command(trial.database()))
        once = Counter(subject.relay.new())
        late(subject, tries, expected)
        killed(subject, tries, expected)
        together(subject, tries, once, expected)
    finally:
        subject.stop()


def late(subject: Subject, tries: int, expected: str) -> None:
    """Starts a second survey while one is under way."""
    trial = subject.trial
    times, asked, other = [], 0, 0
    for _ in range(max(3, tries // 10)):
        database = trial.database()
        first = subject.begin(database)
        if not first.until(lambda: bool(subject.relay.new_domains())):
            raise Failed(f"the first survey ended before a second could begin: {first.wait().said}")
        # A list of its own tells the questions of the two apart.
        own = trial.work / "second.txt"
        own.write_text("second.example\n")
        command = subject.command(database)
        command[command.index(str(subject.list))] = str(own)
        second = finished(command, accepted=tuple(range(256)))
        times.append(second.seconds)
        first_ended = first.wait()
        asked += sum(name.endswith("second.example") for name, _ in subject.relay.new())
        is_told = second.status == BUSY and "is being written by another process" in second.said
        other += not is_told or first_ended.status != 0 or evidence.canonical(trial.programs, database) != expected
    trial.add_count("second surveys that were not refused with 75, or that disturbed the first", other)
    trial.add_count("questions asked by second surveys", asked)
    median = statistics.median(times)
    trial.add("median time until a second survey is refused", "< 1 s", f"{median:.2f} s", median < 1)


def killed(subject: Subject, tries: int, expected: str) -> None:
    """Starts a survey the moment after another was killed."""
    trial = subject.trial
    database = trial.database()
    for _ in range(max(3, tries // 10)):
        running = subject.begin(database)
        running.until(lambda: bool(subject.relay.new_domains()))
        if not running.kill():
            break
    held = 0 if finished(subject.command(database), accepted=(0, BUSY)).status == 0 else 1
    same = evidence.canonical(trial.programs, database) == expected
    goes_on = not held and same
    trial.add("a survey right after others that were killed", "goes on", "yes" if goes_on else "no", goes_on)


def together(
    subject: Subject, tries: int, once: Counter[tuple[str, str]], expected: str
) -> None:
    """Starts two surveys at the same moment."""
    trial = subject.trial
    names = set(Path(subject.list).read_text().lower().split())
    wrong = twice = different = 0
    for _ in range(tries):
        database = trial.database()
        subject.relay.new()
        pair = [Running(subject.command(database)) for _ in range(2)]
        ended = [running.wait() for running in pair]
        wrong += sorted(one.status for one in ended) != [0, BUSY]
        asked = Counter(subject.relay.new())
        # Whoever begins asks each resolver for a name of its own first; that is no question of the list.
        ours = {question: count for question, count in asked.items() if domain(question[0]) in names}
        twice += sum(max(0, count - once[question]) for question, count in ours.items())
        different += evidence.canonical(trial.programs, database) != expected
    trial.add_count(f"of {tries} pairs begun at once: those of which not exactly one went on", wrong)
    trial.add_count(f"of {tries} pairs begun at once: questions asked twice", twice)
    trial.add_count(f"of {tries} pairs begun at once: exports that are another", different)


def domain(name: str) -> str:
    """The domain of the list to which a name that was asked for belongs."""
    return ".".join(name.split(".")[-2:])
