"""The memory that a program took at its worst.

It is the kernel's own record (VmHWM); that of the accounts of ended processes would begin with the peak of whoever
started it.
"""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

from support.command import Failed, kill


def peak_of(arguments: list[str], log: Path) -> float:
    """Runs a program and tells the peak of its memory in bytes."""
    peak = 0
    with open(log, "wb") as output:
        process = subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stdout=output, stderr=output)
        try:
            while process.poll() is None:
                # It only ever rises, and what is gained in the last moments is not from transfers.
                peak = max(peak, high_water(process.pid))
                time.sleep(0.01)
        finally:
            kill(process)
    if process.returncode not in (0, 2):
        raise Failed(f"{' '.join(arguments[:6])} ... ended with {process.returncode}:\n{log.read_text()[-2000:]}")
    return peak


def high_water(process: int) -> int:
    """The peak of a process's memory so far; 0 when it has ended."""
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:")), 0)
