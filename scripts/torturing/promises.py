"""All promises, in the order in which they are tried."""

from __future__ import annotations

from . import kill, memory
from .promise import Promise

PROMISES: list[Promise] = [
    Promise("memory", "a list twenty times as long takes hardly more memory", memory.run),
    Promise("kill", "a survey that is killed at any moment loses nothing that was written and is continued by the same command", kill.run),
]
