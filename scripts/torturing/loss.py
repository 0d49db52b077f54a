"""Loss: what a survey says is the same whatever the network drops, repeats, reorders and garbles."""

from __future__ import annotations

from support import command
from support.lab import Lab

from .promise import Trial
from .survey import scan
from .wire.chaos import Chaos, each_way
from .wire.outcomes import as_expected, exported, is_open, moved, tell

# What else the network does to datagrams, at every share of loss.
OTHER = {"duplicate": 0.05, "reorder": 0.05, "corrupt": 0.01, "truncate": 0.01}

# A loopback answers in a millisecond, and what is lost costs the wait for it; the rate keeps the proxy from being late.
LIMITS = ("--dns-timeout", "0.3", "--dns-rate", "3000")


def run(trial: Trial) -> None:
    count = 3_000 if trial.is_short else 50_000
    lab = Lab(trial.programs, trial.work, count, 0.1)
    try:
        lab.start()
        for share in (0.0, 0.1, 0.3):
            try_one(trial, lab, count, share)
        try_truncation(trial, lab, count // 10)
    finally:
        lab.stop()


def try_one(trial: Trial, lab: Lab, count: int, share: float) -> None:
    """A survey at one share of loss, held against the truth of the lab."""
    name = f"loss-{share:.0%}"
    chaos = Chaos(lab, trial.work, name, trial.seed, loss=each_way(share), **OTHER)
    database = trial.database()
    try:
        command.run(scan(lab, lab.list(count), database, chaos.address, LIMITS), accepted=(0, 2))
        counts = chaos.counts()
    finally:
        chaos.stop()
    rows, truths = exported(trial.programs, database), list(lab.truth(count))
    changed = [truth.domain for truth in truths if truth.domain in rows and moved(truth, rows[truth.domain])]
    left = [domain for domain, row in rows.items() if is_open(row)]
    unlisted = [truth.domain for truth in truths if truth.domain not in rows]
    wrong = [truth.domain for truth in truths
             if truth.domain in rows and not is_open(rows[truth.domain]) and not as_expected(truth, rows[truth.domain])]
    label = f"of {count:,} names, {share:.0%} of all questions lost"
    trial.add_count(f"moved between present and absent {label}", len(changed))
    trial.add_count(f"otherwise not as the lab has it {label}", len(wrong))
    trial.add_count(f"left inconclusive {label}", len(left), count // 1000)
    trial.add_count(f"missing in the export {label}", len(unlisted))
    for what, domains in (("moved", changed), ("wrong", wrong), ("left", left)):
        tell(what, domains)
    lost = counts["loss"] / max(1, counts["arrived"])
    told = ", ".join(f"{counts[key]:,} {key}" for key in OTHER)
    is_hurt = abs(lost - share) <= 0.02 and all(counts[key] > 0 for key in OTHER)
    label = f"share of {counts['arrived']:,} questions that the network lost"
    trial.add(label, f"{share:.0%}", f"{lost:.1%}; {told}", is_hurt)


def try_truncation(trial: Trial, lab: Lab, count: int) -> None:
    """A survey whose answers are all truncated, and are all asked for again over TCP."""
    chaos, database = Chaos(lab, trial.work, "truncation", trial.seed, truncate=1.0), trial.database()
    try:
        command.run(scan(lab, lab.list(count), database, chaos.address), accepted=(0, 2))
        arrivals = list(chaos.arrivals())
    finally:
        chaos.stop()
    rows = exported(trial.programs, database)
    wrong = [truth.domain for truth in lab.truth(count)
             if truth.domain not in rows or not as_expected(truth, rows[truth.domain])]
    streams = sum(arrival.type == "tcp" for arrival in arrivals)
    datagrams = len(arrivals) - streams
    trial.add(
        f"asked again over TCP of {datagrams:,} truncated answers", "100 %", f"{streams / max(1, datagrams):.1%}",
        streams == datagrams > 0)
    trial.add_count(f"not as the lab has it of {count:,} names, all answers truncated", len(wrong))
    tell("wrong", wrong)
