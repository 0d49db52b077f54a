"""All promises, in the order in which they are tried."""

from __future__ import annotations

from . import coverage, determinism, memory, text
from .promise import Promise

PROMISES: list[Promise] = [
    Promise("memory", "a list twenty times as long takes hardly more memory", memory.run),
    Promise("coverage", "every row of a list is accounted for once, whole or in shards", coverage.run),
    Promise("determinism", "the same database says the same, byte by byte, wherever it is asked", determinism.run),
    Promise("text", "whatever servers and lists say is shown harmlessly to people and exactly to programs", text.run),
]
