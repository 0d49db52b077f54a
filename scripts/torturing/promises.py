"""All promises, in the order in which they are tried."""

from __future__ import annotations

from . import descriptors, disk, kill, memory, torn, writers
from .promise import Promise

PROMISES: list[Promise] = [
    Promise("memory", "a list twenty times as long takes hardly more memory", memory.run),
    Promise("kill", "a survey that is killed at any moment loses nothing that was written and is continued by the same command", kill.run),
    Promise("torn", "a journal or file that a loss of power has torn holds the commits before the tear, and the survey goes on", torn.run),
    Promise("disk", "a full or read-only disk is told clearly, and with room again the survey goes on", disk.run, needs_namespace=True),
    Promise("descriptors", "a survey that may open few files does less at a time, says so once, and finds the same", descriptors.run),
    Promise("writers", "of two surveys that write the same database one goes on, and the lock of a killed one holds nobody up", writers.run),
]
