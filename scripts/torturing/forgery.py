"""Forgery: answers that come from elsewhere, or answer something else, or say more than was asked."""

from __future__ import annotations

from support import command
from support.lab import Lab

from .promise import Trial
from .survey import scan
from .wire.chaos import Chaos
from .wire.outcomes import as_expected, exported, mentions, tell

STANDALONE = (
    "wrong_id", "wrong_question", "wrong_address", "wrong_port", "wrong_case", "late_duplicate", "wrong_type",
    "no_reply")
ADDED = ("poison", "unrelated_alias")
# What forgeries carry and nothing in the lab does.
MARKS = ("forged", "f0rged", "unrelated.invalid", "127.77.66.6", "fd00::f0d")


def run(trial: Trial) -> None:
    # Three questions a name; a decoration goes on every other answer.
    count, least = (700, 700) if trial.is_short else (10_000, 10_000)
    lab = Lab(trial.programs, trial.work, count, 0.1)
    try:
        lab.start()
        chaos = Chaos(lab, trial.work, "forgery", trial.seed, forge=1.0)
        database = trial.database()
        try:
            command.run(scan(lab, lab.list(count), database, chaos.address), accepted=(0, 2))
            counts, arrivals = chaos.counts(), list(chaos.arrivals())
        finally:
            chaos.stop()
        truths = list(lab.truth(count))
    finally:
        lab.stop()
    for kind in (*STANDALONE, *ADDED):
        trial.add(f"forgeries sent: {kind}", f">= {least:,}", f"{counts[kind]:,}", counts[kind] >= least)
    trial.add_count("values in the database that only a forgery could bring", mentions(database, MARKS))
    rows = exported(trial.programs, database)
    wrong = [truth.domain for truth in truths if truth.domain not in rows or not as_expected(truth, rows[truth.domain])]
    trial.add_count(f"outcomes of {count:,} names that are not the truth", len(wrong))
    tell("not the truth", wrong)
    # Policy hosts that cannot be reached are looked up again in later passes; texts and mail hosts are not.
    asked = [(arrival.type, arrival.name) for arrival in arrivals if arrival.type in ("15", "16")]
    again = len(asked) - len(set(asked))
    trial.add_count(f"true answers of {len(asked):,} that were missed, and asked for again", again)
    streams = sum(arrival.type == "tcp" for arrival in arrivals)
    trial.add_count("questions that a forgery drove to TCP", streams)
    first = arrivals[:10_000]
    pairs, demanded = len({(arrival.port, arrival.id) for arrival in first}), len(first) * 9 // 10
    trial.add(
        f"distinct pairs of port and id in {len(first):,} questions", f">= {demanded:,}", f"{pairs:,}",
        pairs >= demanded)
    ports = sorted({arrival.port for arrival in arrivals})
    low, high = ephemeral_ports()
    width = (ports[-1] - ports[0]) / (high - low)
    trial.add(
        f"share of the ephemeral ports spanned by {len(ports):,} ports", ">= 50 %", f"{width:.0%}", width >= 0.5)


def ephemeral_ports() -> tuple[int, int]:
    """The first and the last port that the system gives away."""
    with open("/proc/sys/net/ipv4/ip_local_port_range") as file:
        low, high = file.read().split()
    return int(low), int(high)
