"""What is promised, and what was found."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from support.programs import Programs


@dataclass(frozen=True)
class Figure:
    """One measured figure beside the one that is demanded."""

    name: str
    demanded: str
    measured: str
    holds: bool


@dataclass
class Trial:
    """One run of a promise: what it has to work with, and the figures that it found."""

    programs: Programs
    # A directory of its own, empty at the start and gone at the end.
    work: Path
    # A few minutes for all promises together instead of as long as it takes.
    is_short: bool
    seed: int
    figures: list[Figure] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)

    def database(self, name: str = "survey.sqlite") -> Path:
        """Where a database is to be made; one that is there already is taken away with all its files."""
        path = self.work / name
        for suffix in ("", "-wal", "-shm", "-lock"):
            path.with_name(name + suffix).unlink(missing_ok=True)
        return path

    def add(self, name: str, demanded: str, measured: object, holds: bool) -> None:
        """Takes a figure down and prints it."""
        figure = Figure(name, demanded, str(measured), holds)
        self.figures.append(figure)
        print(f"{name:<70} {figure.measured:<28} demanded {demanded:<24} {'holds' if holds else 'FALLS SHORT'}", flush=True)

    def add_count(self, name: str, measured: int, most: int = 0) -> None:
        """Takes down how often something happened that may happen so many times at most."""
        self.add(name, str(most) if most == 0 else f"<= {most:,}", f"{measured:,}", measured <= most)


@dataclass(frozen=True)
class Promise:
    """A promise and how it is put to the test."""

    # The sub-command.
    name: str
    # What is promised, in a sentence.
    text: str
    run: Callable[[Trial], None]
    # Whether it needs a network namespace of its own, in which it is run.
    needs_namespace: bool = False


@dataclass(frozen=True)
class Result:
    """What came of a promise."""

    promise: Promise
    figures: list[Figure]
    seconds: float

    @property
    def holds(self) -> bool:
        return all(figure.holds for figure in self.figures)

    @property
    def verdict(self) -> str:
        return "holds" if self.holds else "FALLS SHORT"
