"""Few open files: a survey does less at a time, says so once, and finds the same."""

from __future__ import annotations

from support.lab import Lab

from .crashes import evidence
from .crashes.running import Ended, Running
from .promise import Trial
from .survey import scan

WARNING = "files may be open at once"
LIMIT = 256
# Below what any survey needs.
TOO_FEW = 48


def run(trial: Trial) -> None:
    names = 3_000 if trial.is_short else 20_000
    # So many policies that a survey without a limit has far more connections at a time than the limit leaves.
    lab = Lab(trial.programs, trial.work, names, 0.3)
    try:
        lab.start()
        greedy = ("--concurrency", "1000", "--https-concurrency", "400")
        expected, free, most = survey(trial, lab, greedy, None)
        trial.add("files open at once without a limit", f"> {LIMIT}", most, most > LIMIT)
        trial.add_count("warnings without a limit", warnings(free))
        for name, options in (("400 fetches at once", greedy), ("the defaults", ())):
            found, ended, most = survey(trial, lab, options, (LIMIT, LIMIT))
            held = f"ulimit -n {LIMIT}, {name}"
            trial.add(f"{held}: exit code", "0", told(ended), ended.status == 0)
            trial.add(f"{held}: lines on standard error, the one warning", "1", said(ended),
                      said(ended) == warnings(ended) == 1)
            trial.add(f"{held}: most files open at once", f"<= {LIMIT}", most, most <= LIMIT)
            trial.add(f"{held}: export", "equal", "equal" if found == expected else "another", found == expected)
        found, ended, most = survey(trial, lab, greedy, (LIMIT, 4096))
        is_raised = ended.status == 0 and said(ended) == 0 and found == expected and most > LIMIT
        trial.add("files open at once where only the soft limit is low, and no warning", f"> {LIMIT}", most, is_raised)
        _, ended, _ = survey(trial, lab, greedy, (TOO_FEW, TOO_FEW))
        is_refused = ended.status == 74 and warnings(ended) == 1 and not (trial.work / "survey.sqlite").exists()
        trial.add(f"ulimit -n {TOO_FEW}", "refused with 74", ended.status, is_refused)
    finally:
        lab.stop()


def survey(trial: Trial, lab: Lab, options: tuple[str, ...], limit: tuple[int, int] | None) -> tuple[str, Ended, int]:
    """What a survey under a limit finds, how it ended, and how many files it had open at the most."""
    database, most = trial.database(), 0
    running = Running(scan(lab, lab.list(lab.names), database, extra=options), limit)

    def look() -> bool:
        nonlocal most
        most = max(most, running.descriptors)
        return False

    running.until(look)
    ended = running.wait()
    return evidence.canonical(trial.programs, database) if ended.status == 0 else "", ended, most


def said(ended: Ended) -> int:
    """How many lines a survey wrote."""
    return len(ended.said.splitlines())


def warnings(ended: Ended) -> int:
    """How many of its lines tell of the limit."""
    return sum(WARNING in line for line in ended.said.splitlines())


def told(ended: Ended) -> str:
    """How a survey ended, and where it did not end well what it said."""
    return "0" if ended.status == 0 else f"{ended.status}: {ended.said[:300]}"
