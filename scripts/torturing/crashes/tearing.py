"""Ways in which a disk loses or garbles what was being written."""

from __future__ import annotations

import os
import random
from pathlib import Path

SECTOR = 512


def truncated(data: bytes, place: int, chance: random.Random) -> bytes:
    """What came last is missing."""
    return data[:place]


def zeroed(data: bytes, place: int, chance: random.Random) -> bytes:
    """The length is there, but what came last is not."""
    return data[:place] + bytes(len(data) - place)


def garbled(data: bytes, place: int, chance: random.Random) -> bytes:
    """Some bytes are others."""
    count = min(chance.randint(1, 8192), len(data) - place)
    return data[:place] + chance.randbytes(count) + data[place + count:]


def without_sector(data: bytes, place: int, chance: random.Random) -> bytes:
    """One sector was not written, those after it were."""
    start = place // SECTOR * SECTOR
    return data[:start] + bytes(min(SECTOR, len(data) - start)) + data[start + SECTOR:]


KINDS = (truncated, zeroed, garbled, without_sector)


def first_difference(one: bytes, other: bytes) -> int:
    """Where two contents part; the length of the shorter where one begins the other."""
    length = min(len(one), len(other))
    if one[:length] == other[:length]:
        return max(len(one), len(other)) if len(one) == len(other) else length
    return len(os.path.commonprefix([one[:length], other[:length]]))


def tear_page(path: Path, page: int, page_size: int, chance: random.Random) -> str:
    """Zeroes or garbles a page of a file, or its first or second half; tells what was done."""
    halves = chance.choice([(0, page_size), (0, page_size // 2), (page_size // 2, page_size)])
    is_garbled = chance.random() < 0.5
    count = halves[1] - halves[0]
    with open(path, "r+b") as file:
        file.seek((page - 1) * page_size + halves[0])
        file.write(chance.randbytes(count) if is_garbled else bytes(count))
    return f"{'garbled' if is_garbled else 'zeroed'} {halves}"
