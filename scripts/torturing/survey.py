"""The command of a survey."""

from __future__ import annotations

from pathlib import Path

from support.lab import Lab
from support.survey import UNHELD, WITHOUT_CANARIES


def scan(
    lab: Lab, names: str, database: Path, resolver: str = "", extra: tuple[str, ...] = (),
    canaries: tuple[str, ...] = WITHOUT_CANARIES
) -> list[str]:
    """A survey of a lab that is held back by nothing but itself; `extra` may put limits back, as the last one counts."""
    return [
        lab.programs.survey, "scan", names, "--db", str(database), *UNHELD, *lab.scan_options, "--resolver",
        resolver or lab.name_server, *canaries, *extra,
    ]
