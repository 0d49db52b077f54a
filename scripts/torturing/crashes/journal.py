"""The write-ahead journal of SQLite, read by its published format and not by SQLite (fileformat2.html, 4)."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

HEADER, FRAME = 32, 24


@dataclass(frozen=True)
class Commit:
    """A commit: where it ends in the file, and the pages that it and all before it have written."""

    end: int
    pages: frozenset[int]


@dataclass(frozen=True)
class Journal:
    """The commits that a journal holds, the oldest first."""

    page_size: int
    commits: tuple[Commit, ...]

    @classmethod
    def read(cls, path: Path) -> Journal:
        data = path.read_bytes() if path.exists() else b""
        if len(data) < HEADER:
            return cls(0, ())
        magic, _, page_size, _ = struct.unpack(">4I", data[:16])
        order = ">" if magic & 1 else "<"
        salts, sums = data[16:24], checksum(order, data[:24], (0, 0))
        if sums != struct.unpack(">2I", data[24:32]):
            return cls(page_size, ())
        commits: list[Commit] = []
        pages: set[int] = set()
        place = HEADER
        while place + FRAME + page_size <= len(data):
            page, size = struct.unpack(">2I", data[place:place + 8])
            # What an earlier journal left behind has other salts.
            if data[place + 8:place + 16] != salts:
                break
            sums = checksum(order, data[place:place + 8], sums)
            sums = checksum(order, data[place + FRAME:place + FRAME + page_size], sums)
            if sums != struct.unpack(">2I", data[place + 16:place + 24]):
                break
            place += FRAME + page_size
            pages.add(page)
            if size:
                commits.append(Commit(place, frozenset(pages)))
        return cls(page_size, tuple(commits))

    def whole_before(self, place: int) -> int:
        """How many commits end at or before a place."""
        return 0 if place < HEADER else sum(commit.end <= place for commit in self.commits)


def checksum(order: str, data: bytes, sums: tuple[int, int]) -> tuple[int, int]:
    """The running checksum of the journal."""
    first, second = sums
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for index in range(0, len(words), 2):
        first = first + words[index] + second & 0xFFFFFFFF
        second = second + words[index + 1] + first & 0xFFFFFFFF
    return first, second


def frames(path: Path, page_size: int) -> int:
    """How many frames a journal has room for that was never begun anew."""
    try:
        return max(0, path.stat().st_size - HEADER) // (FRAME + page_size)
    except FileNotFoundError:
        return 0
