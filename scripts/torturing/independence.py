"""Independence: what a survey says of a domain whatever else it is doing."""

from __future__ import annotations

import random
from pathlib import Path

from support import command
from support.lab import Lab

from .promise import Trial
from .survey import scan
from .wire.outcomes import differing, exported, tell

CONCURRENCIES = (1, 16, 512)


def run(trial: Trial) -> None:
    count, size, orders = (3_000, 200, 2) if trial.is_short else (50_000, 1_000, 10)
    lab = Lab(trial.programs, trial.work, count, 0.3)
    try:
        lab.start()
        names = [truth.domain for truth in lab.truth(count)]
        sample = trial.random.sample(names, size)
        alone = survey(trial, lab, sample, 512)
        trial.add(f"outcomes of {size:,} names alone", f"{size:,}", f"{len(alone):,}", len(alone) == size)
        distinct = len({(row["outcome"], row["code"]) for row in alone.values()})
        trial.add("different outcomes and codes among them", ">= 5", distinct, distinct >= 5)
        for concurrency in CONCURRENCIES:
            compare(trial, alone, survey(trial, lab, sample, concurrency), f"{size:,} alone, {concurrency} at once")
            inside = survey(trial, lab, names, concurrency)
            compare(trial, alone, inside, f"{size:,} inside {count:,}, {concurrency} at once")
        for seed in range(trial.seed, trial.seed + orders):
            shuffled = random.Random(seed).sample(names, count)
            inside = survey(trial, lab, shuffled, 512)
            compare(trial, alone, inside, f"{size:,} inside {count:,} in the order of seed {seed}")
    finally:
        lab.stop()


def survey(trial: Trial, lab: Lab, names: list[str], concurrency: int) -> dict[str, dict]:
    """The rows of a survey of some names."""
    path, database = Path(trial.work / "names.txt"), trial.database()
    path.write_text("".join(f"{name}\n" for name in names))
    command.run(scan(lab, str(path), database, extra=("--concurrency", str(concurrency))), accepted=(0, 2))
    return exported(trial.programs, database)


def compare(trial: Trial, alone: dict[str, dict], found: dict[str, dict], label: str) -> None:
    """Takes down how many of the sample have another outcome than alone."""
    other = differing(alone, found, alone.keys())
    trial.add_count(f"differing: {label}", len(other))
    tell("differing", other)
