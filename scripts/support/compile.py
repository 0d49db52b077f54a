"""Compiles the small C programs that a script needs beside it."""

from __future__ import annotations

import os
from pathlib import Path

from .command import quiet

FLAGS = ["-O2", "-Wall", "-Wextra", "-Werror"]


def compiled(sources: list[Path], folder: Path) -> str:
    """The program made of C sources, named after the first; compiled where it is not there yet."""
    program = folder / sources[0].stem
    if not program.exists():
        folder.mkdir(parents=True, exist_ok=True)
        compiler = os.environ.get("CC", "gcc")
        quiet([compiler, *FLAGS, *(str(source) for source in sources), "-o", str(program)])
    return str(program)
