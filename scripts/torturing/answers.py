"""Answers over TCP that want to cost more than a record: each ends by its deadline, tells no lie, and takes little memory.

Each kind is surveyed alone, sixty-four names at once. The memory of an answer is the peak of such a survey less that of
as many plain ones, divided by the names.
"""

from __future__ import annotations

import sqlite3
import statistics
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass

from .internet import network
from .internet.authority import Authority
from .internet.hostile_answers import SEEN, AnswerServer, Kind, kinds
from .internet.scan import Findings, scan
from .peak import peak_of
from .promise import Trial

NAMES, KIBIBYTE = 64, 1 << 10
TIMEOUT, ATTEMPTS = 1, 2


@dataclass(frozen=True)
class Outcome:
    """What came of the survey of a kind."""

    kind: Kind
    peak: float
    wrong: list[str]
    # The longest wait for the answer to a question, in seconds.
    longest: float


def run(trial: Trial) -> None:
    network.bring_up()
    all_kinds = kinds()
    server, authority = AnswerServer(all_kinds), Authority(trial.work / "ca")
    names = {kind.name: [f"{index}-{kind.name}.test" for index in range(NAMES)] for kind in all_kinds}
    for domain in (name for group in names.values() for name in group):
        server.put_domain(domain)
    server.start()
    rounds = 1 if trial.is_short else 3
    order = sorted(all_kinds, key=lambda kind: not kind.is_slow) * rounds
    outcomes: dict[str, list[Outcome]] = {kind.name: [] for kind in all_kinds}
    with ThreadPoolExecutor(max_workers=sum(kind.is_slow for kind in all_kinds) + 1) as pool:
        done = [pool.submit(surveyed, trial, authority, kind, names[kind.name], f"{number}.sqlite")
                for number, kind in enumerate(order)]
        for each in done:
            outcome = each.result()
            outcomes[outcome.kind.name].append(outcome)
    report(trial, outcomes, all_kinds)
    unasked = [kind.text for kind in all_kinds if server.over_tcp[kind.name] < NAMES * rounds]
    trial.add_count("kinds that not every name was asked for over TCP", len(unasked))


def surveyed(trial: Trial, authority: Authority, kind: Kind, names: list[str], database: str) -> Outcome:
    """Surveys all names of a kind."""
    limits = ("--dns-timeout", str(TIMEOUT), "--dns-attempts", str(ATTEMPTS))
    peak = peak_of(scan(trial, names, authority, *limits, database=database), trial.work / f"{database}.log")
    path = trial.work / database
    found = Findings(path)
    outcome = "broken" if kind.codes == SEEN else "inconclusive"
    wrong = [f"{name}: {found.outcomes.get(name)}" for name in names
             if found.outcomes.get(name, ("", ""))[0] != outcome or found.outcomes[name][1] not in kind.codes]
    with closing(sqlite3.connect(path)) as opened:
        longest, = opened.execute("SELECT max(milliseconds) FROM dns_answers WHERE question = 'mta_sts'").fetchone()
    return Outcome(kind, peak, wrong, (longest or 0) / 1000)


def report(trial: Trial, outcomes: dict[str, list[Outcome]], all_kinds: list[Kind]) -> None:
    peaks = {name: statistics.median(each.peak for each in found) for name, found in outcomes.items()}
    ordinary = peaks[all_kinds[0].name]
    trial.add("kinds of answers", ">= 12", len(all_kinds), len(all_kinds) >= 12)
    # Each attempt is one over UDP, whose answer is cut, and one over TCP; a busy machine ends late what it is to end.
    deadline = TIMEOUT * ATTEMPTS * 2 * (3 if trial.is_short else 1) + 2
    for kind in all_kinds:
        found = outcomes[kind.name]
        wrong = [text for each in found for text in each.wrong]
        for text in wrong[:2]:
            print(f"  {text}", flush=True)
        longest = max(each.longest for each in found)
        # One that is said to be slow and is over at once would not be tried.
        is_tried = not kind.is_slow or min(each.longest for each in found) >= TIMEOUT
        extra = (peaks[kind.name] - ordinary) / NAMES / KIBIBYTE
        measured = f"{len(wrong)}, {longest:.1f} s, {extra:+.0f} KiB"
        trial.add(f"{kind.text}: wrong, longest wait, memory of one more", f"0, {deadline} s, <= 256 KiB", measured,
                  not wrong and is_tried and longest <= deadline and extra <= 256)
