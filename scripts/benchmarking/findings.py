"""What was measured, what is demanded, and whether it holds."""

from __future__ import annotations

import statistics
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Line:
    """One measured figure: the median of its rounds decides."""

    name: str
    values: list[float]
    unit: str
    limit: float | None
    digits: int = 2

    @property
    def median(self) -> float:
        return statistics.median(self.values)

    @property
    def holds(self) -> bool:
        return self.limit is None or self.median <= self.limit

    @property
    def measured(self) -> str:
        text = self.number(self.median)
        if len(self.values) > 1:
            text += f" [{self.number(min(self.values))}-{self.number(max(self.values))}]"
        return f"{text} {self.unit}".strip()

    @property
    def demanded(self) -> str:
        if self.limit is None:
            return "-"
        return f"<= {self.limit:.{self.digits}f}".rstrip("0").rstrip(".") + (f" {self.unit}" if self.unit else "")

    @property
    def verdict(self) -> str:
        return "-" if self.limit is None else "yes" if self.holds else "no"

    def number(self, value: float) -> str:
        return f"{value:.{self.digits}f}"


@dataclass(frozen=True)
class Cell:
    """The cost of a whole survey at one size and one share of MTA-STS."""

    names: int
    share: float
    cpu: float
    wall: float
    peak: float
    database: int


@dataclass
class Findings:
    """All that was measured, in the order in which it came."""

    lines: list[Line] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    # The libraries that the survey ran with.
    libraries: str = ""

    def add(self, name: str, values: list[float], unit: str, limit: float | None = None, digits: int = 2) -> Line:
        line = Line(name, values, unit, limit, digits)
        self.lines.append(line)
        print(f"{name:<66} {line.measured:<36} {line.demanded:<16} {line.verdict}", flush=True)
        return line

    def remark(self, text: str) -> None:
        """Says how a figure came about, once."""
        if text not in self.remarks:
            self.remarks.append(text)
            print(f"  ({text})", flush=True)

    def median(self, name: str) -> float | None:
        """The median of a figure that was measured before; None where it was not."""
        return next((line.median for line in self.lines if line.name == name), None)

    @property
    def failures(self) -> list[Line]:
        return [line for line in self.lines if not line.holds]
