"""What is under way, for whoever waits."""

from __future__ import annotations

import sys
from pathlib import Path


def progress(text: str) -> None:
    """Says on standard error what is under way."""
    print(f"{Path(sys.argv[0]).name}: {text}", file=sys.stderr, flush=True)
