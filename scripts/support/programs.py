"""Builds the survey and the lab."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from .command import Failed, quiet
from .places import ROOT
from .progress import progress


@dataclass(frozen=True)
class Programs:
    """Where the programs are."""

    survey: str
    lab: str

    @classmethod
    def in_folder(cls, folder: str | Path) -> Programs:
        """Programs that are built already."""
        found = cls(survey=str(Path(folder) / "mtasts-survey"), lab=str(Path(folder) / "mtasts-lab"))
        for program in (found.survey, found.lab):
            if not os.access(program, os.X_OK):
                raise Failed(f"{program} is no program; build with scripts/build release")
        return found


def build() -> Programs:
    """Installs what building needs, and builds in release form."""
    quiet([str(ROOT / "scripts" / "setup")])
    progress("building the survey and the lab")
    built = Path(quiet([str(ROOT / "scripts" / "build"), "release"]).strip().splitlines()[-1])
    return Programs.in_folder(built)
