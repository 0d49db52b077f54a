"""The command of a survey."""

from __future__ import annotations

from pathlib import Path

from support.lab import Lab


def scan(lab: Lab, names: str, database: Path, resolver: str = "", extra: tuple[str, ...] = ()) -> list[str]:
    """A survey of a lab that is held back by nothing but itself; `extra` may put limits back, as the last one counts."""
    return [
        lab.programs.survey, "scan", names, "--db", str(database), "--skip-apex", "--quiet", "--dns-rate", "unlimited",
        "--https-rate", "unlimited", "--https-per-address", "unlimited", "--retry-after", "0", "--contact",
        "torture@example.test", *lab.scan_options, "--resolver", resolver or lab.name_server, *extra,
    ]
