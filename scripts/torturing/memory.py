"""Bounded memory: the peak of a long list against that of a short one."""

from __future__ import annotations

import statistics

from support import command
from support.lab import Lab

from .promise import Trial
from .survey import scan

MEBIBYTE = 1 << 20


def run(trial: Trial) -> None:
    large, small, rounds = (200_000, 10_000, 1) if trial.is_short else (1_000_000, 50_000, 3)
    lab = Lab(trial.programs, trial.work, large, 0.001)
    try:
        lab.start()
        peaks = {
            count: statistics.median(
                command.run(scan(lab, lab.list(count), trial.database()), accepted=(0, 2)).peak for _ in range(rounds))
            for count in (small, large)
        }
    finally:
        lab.stop()
    ratio, peak = peaks[large] / peaks[small], peaks[large] / MEBIBYTE
    trial.add(f"peak memory of {large:,} names to that of {small:,}", "<= 1.2 x", f"{ratio:.2f} x", ratio <= 1.2)
    trial.add(f"peak memory of {large:,} names", "<= 96 MiB", f"{peak:.1f} MiB", peak <= 96)
