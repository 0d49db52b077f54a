"""Surveys the lab and writes the sample reports, or compares them with those that are there."""

from __future__ import annotations

import argparse
import difflib
import shutil
import sys
import tempfile
from pathlib import Path

from sampling.fixed import fix
from support.command import quiet
from support.ending import ended
from support.lab import Lab
from support.places import ROOT
from support.programs import Programs, build
from support.progress import progress
from support.survey import WITHOUT_CANARIES

REPORTS = ROOT / "reports"
# As many ordinary names beside the catalogue, and the share of them with MTA-STS.
NAMES, SHARE = 200, 0.2
LIST = "lab.csv"
SCAN = [
    "--quiet", "--dns-rate", "unlimited", "--https-rate", "unlimited", "--https-per-address", "unlimited", "--dns-timeout",
    "1", "--dns-attempts", "3", "--https-timeout", "4", "--retry-after", "1", "--contact", "lab@example.test",
    *WITHOUT_CANARIES,
]
# The samples, and what writes each; a name that ends in a slash is a folder.
SAMPLES = {
    "lab.md": ["report"],
    "lab-broken.md": ["report", "--only", "broken", "--max-bytes", "60000"],
    "lab.html": ["report", "--format", "html"],
    "lab.json": ["report", "--format", "json"],
    "lab.csv": ["report", "--format", "csv"],
    "lab/": ["report", "--format", "csv"],
}


def survey(programs: Programs, work: Path) -> Path:
    """Surveys the catalogue and some ordinary names; returns the database."""
    lab = Lab(programs, work, NAMES, SHARE, options=())
    try:
        lab.start()
        shutil.copy(lab.settings["LAB_LIST"], work / LIST)
        progress("surveying the lab")
        database = work / "lab.sqlite"
        resolver = ["--resolver", lab.settings["LAB_RESOLVER"]]
        scan = [programs.survey, "scan", LIST, "--db", str(database), *resolver, *lab.scan_options, *SCAN]
        quiet(scan, str(work))
    finally:
        lab.stop()
    fix(database)
    return database


def write(programs: Programs, database: Path, folder: Path) -> None:
    """Writes all samples into a folder."""
    for name, command in SAMPLES.items():
        quiet([programs.survey, *command, "--db", str(database), "--output", f"{folder}/{name}"])


def files(folder: Path) -> dict[str, Path]:
    """The samples that are in a folder, by their names."""
    found = {}
    for name in SAMPLES:
        paths = sorted((folder / name).glob("*")) if name.endswith("/") else [folder / name]
        found.update({str(path.relative_to(folder)): path for path in paths if path.exists()})
    return found


def differences(old: dict[str, Path], new: dict[str, Path]) -> list[str]:
    """What differs between two sets of samples, as lines of a diff."""
    lines = []
    for name in sorted(old.keys() | new.keys()):
        before, after = (
            paths[name].read_text(encoding="utf-8").splitlines() if name in paths else [] for paths in (old, new)
        )
        if before != after or (name in old) != (name in new):
            lines += difflib.unified_diff(before, after, f"reports/{name}", f"{name}, as it is written now", lineterm="", n=1)
    return lines


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare with reports/ and write nothing")
    parser.add_argument("--programs", metavar="FOLDER", help="programs that are built already")
    options = parser.parse_args()
    return ended(lambda: sample(options))


def sample(options: argparse.Namespace) -> int:
    """Makes the samples; the exit code tells whether those that are there are the same, where that was asked."""
    programs = Programs.in_folder(Path(options.programs).resolve()) if options.programs else build()
    with tempfile.TemporaryDirectory(prefix="report-samples-") as folder:
        work = Path(folder)
        made = work / "reports"
        made.mkdir()
        write(programs, survey(programs, work), made)
        lines = differences(files(REPORTS), files(made))
        if options.check:
            if lines:
                print("\n".join(line[:400] for line in lines[:200]))
                print("scripts/report-samples: the samples in reports/ are stale; scripts/report-samples makes them anew",
                      file=sys.stderr)
            return 1 if lines else 0
        for name in SAMPLES:
            if name.endswith("/"):
                shutil.rmtree(REPORTS / name, ignore_errors=True)
                shutil.copytree(made / name, REPORTS / name)
            else:
                shutil.copyfile(made / name, REPORTS / name)
        progress(f"{len(files(REPORTS))} files in reports, {len(lines)} lines of difference")
    return 0
