"""How much arrived in the busiest second."""

from __future__ import annotations

from collections.abc import Iterable


def busiest(times: Iterable[float], window: float = 1.0) -> int:
    """The most that arrived in any span of time, wherever it begins."""
    ordered = sorted(times)
    most = first = 0
    for last, time in enumerate(ordered):
        while time - ordered[first] >= window:
            first += 1
        most = max(most, last - first + 1)
    return most


def most_at_once(spans: Iterable[tuple[float, float]]) -> int:
    """The most of some spans of time that overlap."""
    most = now = 0
    for _, change in sorted(edge for begin, end in spans for edge in ((begin, 1), (end, -1))):
        now += change
        most = max(most, now)
    return most
