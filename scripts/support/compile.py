"""Compiles the small C programs that a script needs beside it."""

from __future__ import annotations

import os
from pathlib import Path

from .command import quiet

FLAGS = ["-O2", "-Wall", "-Wextra", "-Werror"]


def compiled(sources: list[Path], folder: Path, *libraries: str) -> str:
    """The program made of C sources, named after the first; compiled where none is there that is newer than they are."""
    program = folder / sources[0].stem
    if not program.exists() or program.stat().st_mtime < max(source.stat().st_mtime for source in sources):
        folder.mkdir(parents=True, exist_ok=True)
        compiler = os.environ.get("CC", "gcc")
        quiet([compiler, *FLAGS, "-o", str(program), *(str(source) for source in sources), *libraries])
    return str(program)
