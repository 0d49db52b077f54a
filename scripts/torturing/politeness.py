"""Politeness: what the servers see of a whole survey, in its busiest second."""

from __future__ import annotations

from pathlib import Path

from support import command
from support.lab import Lab

from .promise import Trial
from .survey import scan
from .wire import peer
from .wire.chaos import Chaos, each_way
from .wire.outcomes import as_expected, exported, tell
from .wire.rates import busiest, most_at_once

# What a window may hold beyond the limit.
SLACK = 1.05


def run(trial: Trial) -> None:
    count, share = (700, 0.4) if trial.is_short else (7_000, 0.4)
    lab = Lab(trial.programs, trial.work, count, share)
    try:
        lab.start()
        try_questions(trial, lab, count, 400)
        try_waiting(trial, lab, count // 2)
        try_fetches(trial, lab, count, 40)
        try_addresses(trial, lab, count // 2)
        try_patience(trial, lab)
    finally:
        lab.stop()


def survey(trial: Trial, lab: Lab, count: int, resolver: str = "", extra: tuple[str, ...] = ()) -> dict[str, dict]:
    """The rows of a survey of the first so many names."""
    database = trial.database()
    command.run(scan(lab, lab.list(count), database, resolver, extra), accepted=(0, 2))
    return exported(trial.programs, database)


def add_truth(trial: Trial, lab: Lab, count: int, rows: dict[str, dict], label: str) -> None:
    """Takes down how many outcomes are not the truth."""
    wrong = [truth.domain for truth in lab.truth(count)
             if truth.domain not in rows or not as_expected(truth, rows[truth.domain])]
    trial.add_count(f"outcomes that are not the truth, {label}", len(wrong))
    tell("not the truth", wrong)


def add_window(trial: Trial, label: str, times: list[float], limit: float) -> None:
    """Takes down the busiest second of what a server saw."""
    most = busiest(times)
    # A limit that nothing came near to would not be tried.
    least, highest, measured = limit * 0.5, limit * SLACK, f"{most:,} of {len(times):,}"
    trial.add(f"most in a second: {label}", f"{least:g} to {highest:g}", measured, least <= most <= highest)


def try_questions(trial: Trial, lab: Lab, count: int, rate: int) -> None:
    """DNS, in all and at each of two resolvers that lose a tenth of it, so that questions are asked again."""
    two = [Chaos(lab, trial.work, f"resolver-{index}", trial.seed + index, loss=each_way(0.1)) for index in (0, 1)]
    try:
        extra = ("--resolver", two[1].address, "--dns-rate", str(rate), "--dns-timeout", "0.3")
        rows = survey(trial, lab, count, two[0].address, extra)
        seen = [[arrival.time for arrival in one.arrivals()] for one in two]
    finally:
        for one in two:
            one.stop()
    add_window(trial, f"questions, limit {rate}, two resolvers", seen[0] + seen[1], rate)
    for index, times in enumerate(seen):
        most, highest = busiest(times), rate * SLACK
        trial.add(f"most questions in a second, resolver {index + 1}", f"<= {highest:g}", f"{most:,}", most <= highest)
    add_truth(trial, lab, count, rows, f"{rate} questions a second")


def try_waiting(trial: Trial, lab: Lab, count: int) -> None:
    """A rate so low that all questions wait far longer for their turn than for an answer."""
    chaos = Chaos(lab, trial.work, "waiting", trial.seed)
    try:
        rows = survey(trial, lab, count, chaos.address, ("--dns-rate", "250", "--dns-timeout", "0.5"))
        arrivals = list(chaos.arrivals())
    finally:
        chaos.stop()
    # Policy hosts that cannot be reached are looked up again in later passes; texts and mail hosts are not.
    asked = [(arrival.type, arrival.name) for arrival in arrivals if arrival.type in ("15", "16")]
    again = len(asked) - len(set(asked))
    trial.add_count(f"of {len(asked):,} questions that waited for their turn, asked twice", again)
    add_truth(trial, lab, count, rows, "waiting for their turn")


def try_fetches(trial: Trial, lab: Lab, count: int, rate: int) -> None:
    """Policies, in all."""
    log = trial.work / "fetches.log"
    door = peer.door(lab, log)
    try:
        rows = survey(trial, lab, count, extra=("--https-port", door.port, "--https-rate", str(rate)))
        visits = peer.visits(log)
    finally:
        door.stop()
    add_window(trial, f"connections, limit {rate}", [begin for begin, _, _ in visits], rate)
    add_truth(trial, lab, count, rows, f"{rate} fetches a second")


def try_addresses(trial: Trial, lab: Lab, count: int) -> None:
    """Connections to each address, whose web servers take seconds before they say anything."""
    log, limit = trial.work / "addresses.log", 2
    door = peer.door(lab, log, 4.0)
    try:
        extra = ("--https-port", door.port, "--https-per-address", str(limit), "--https-concurrency", "512")
        rows = survey(trial, lab, count, extra=extra)
        visits = peer.visits(log)
    finally:
        door.stop()
    spans: dict[str, list[tuple[float, float]]] = {}
    for begin, end, address in visits:
        spans.setdefault(address, []).append((begin, end))
    # One more in a second is far beyond 1.05 times so low a limit, whose second is therefore shorter.
    most = max(busiest([begin for begin, _ in one], 1 / SLACK) for one in spans.values())
    trial.add(f"most connections in a second to one of {len(spans)} addresses", f"{limit}", most, most == limit)
    # That somebody has gone is noticed late, by up to a tenth of a second under load; one too many stays for seconds.
    at_once = max(most_at_once([(begin, end - 0.25) for begin, end in one]) for one in spans.values())
    trial.add("most connections at once to one address", "4", at_once, at_once == 4)
    add_truth(trial, lab, count, rows, "four at once and address")


def try_patience(trial: Trial, lab: Lab) -> None:
    """Servers that say 429 or 503 and ask for seconds, which are waited for, or a day, for which no pass is left."""
    healthy = [truth for truth in lab.truth(lab.names) if truth.kind in ("enforce", "testing")][:30]
    names, all_of_them, seconds, day = trial.work / "patient.txt", str(len(healthy)), 2, 86_400
    names.write_text("".join(f"{truth.domain}\n" for truth in healthy))
    rows, seen = be_patient(trial, lab, names, seconds, 1)
    statuses = {times[0][1] for times in seen.values()}
    found = " ".join(map(str, sorted(statuses)))
    trial.add("statuses that asked for patience", "429 503", found, statuses == {429, 503})
    told = sum(rows[truth.domain]["outcome"] == truth.outcome for truth in healthy)
    trial.add(f"policies had after Retry-After: {seconds}", all_of_them, told, told == len(healthy))
    again = [times for times in seen.values() if len(times) > 1]
    early = sum(times[1][0] - times[0][0] < seconds for times in again)
    trial.add_count("requests before the time that was asked for", early)
    rows, seen = be_patient(trial, lab, names, day, 9)
    trial.add_count(f"hosts asked again after Retry-After: {day}", sum(len(times) > 1 for times in seen.values()))
    left = sum(rows[truth.domain]["outcome"] == "inconclusive" for truth in healthy)
    trial.add(f"left inconclusive after Retry-After: {day}", all_of_them, left, left == len(healthy))


def be_patient(
    trial: Trial, lab: Lab, names: Path, asked: int, errors: int
) -> tuple[dict[str, dict], dict[str, list[tuple[float, int]]]]:
    """The outcomes of a survey of servers that ask for patience, and the requests that they saw."""
    log, database = trial.work / "patient.log", trial.database()
    server = peer.patient(lab, log, asked, errors)
    try:
        # A pass comes no sooner than a second after the one before: of three the last is late enough for two seconds.
        extra = ("--https-port", server.port, "--retry-after", "1")
        command.run(scan(lab, str(names), database, extra=extra), accepted=(0, 2))
        return exported(trial.programs, database), peer.requests(log)
    finally:
        server.stop()
