"""A run of the benchmark: its sizes and rounds, and the one lab that is up."""

from __future__ import annotations

from dataclasses import dataclass

from support.command import Usage
from support.lab import Lab
from support.progress import progress

from . import scan
from .findings import Findings
from .machinery import WORK, Programs

# The shares of names with MTA-STS among those with MX.
RARE, FEW, MANY = 0.001, 0.01, 0.1


@dataclass(frozen=True)
class Plan:
    """How much is measured."""

    is_quick: bool
    rounds: int
    tiny: int
    small: int
    large: int
    fetches: int
    curls: int
    checks: int

    @classmethod
    def quick(cls, rounds: int) -> Plan:
        return cls(True, rounds or 3, 1_000, 10_000, 100_000, fetches=500, curls=100, checks=500)

    @classmethod
    def full(cls, rounds: int) -> Plan:
        return cls(False, rounds or 5, 10_000, 100_000, 1_000_000, fetches=2_000, curls=300, checks=2_000)


class Bench:
    """What the sections share."""

    def __init__(self, programs: Programs, plan: Plan) -> None:
        self.programs, self.plan, self.findings = programs, plan, Findings()
        self._lab: Lab | None = None
        self._surveyed: tuple[float, Usage] | None = None
        # Whole surveys of the largest size, by share, for the table of sizes.
        self.wholes: dict[tuple[int, float], list[tuple[Usage, int]]] = {}

    def lab(self, share: float) -> Lab:
        """The lab with a share of MTA-STS; another one that is up is taken down before."""
        if self._lab is None or self._lab.share != share:
            self.end()
            # Known before it starts, so that one that fails half-way is taken down too.
            self._lab = Lab(self.programs, WORK, self.plan.large, share)
            self._lab.start()
        return self._lab

    def end(self) -> None:
        """Takes the lab down."""
        if self._lab is not None:
            self._lab.stop()
            self._lab = None
        self.forget()
        scan.remove()

    def forget(self) -> None:
        """Says that the database no longer holds a whole survey."""
        self._surveyed = None

    def survey(self, share: float, count: int) -> Usage:
        """A whole survey, which counts for the table of sizes."""
        lab = self.lab(share)
        progress(f"a survey of {count:,} names")
        usage = scan.survey(lab, count)
        self.wholes.setdefault((count, share), []).append((usage, scan.size()))
        self._surveyed = (share, usage) if count == self.plan.large else None
        return usage

    def surveyed(self, share: float) -> None:
        """Makes sure that the database holds a whole survey of the largest size."""
        if self._surveyed is None or self._surveyed[0] != share or self._lab is None:
            self.survey(share, self.plan.large)
