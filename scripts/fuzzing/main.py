"""The command: which targets, how long, and what came of it."""

import argparse
import os
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from fuzzing import parsers
from fuzzing.run import FOLDER, Result, Target, build, fuzz, inputs, targets
from support.command import Failed, quiet
from support.ending import ended
from support.places import ROOT

# Readers with buffers of 128 KiB make a few thousand runs a second; a check of every change cannot wait for 20,000.
_SHORT_SECONDS = 10
_printing = threading.Lock()


def main() -> int:
    """Runs the command and gives its exit code."""
    options = _options()
    faults = check()
    if options.check or faults:
        return 1 if faults else 0
    return ended(lambda: _fuzz(options))


def _fuzz(options: argparse.Namespace) -> int:
    """Builds and runs the chosen targets; the exit code tells whether one has crashed."""
    quiet([str(ROOT / "scripts" / "setup")])
    program = build()
    if options.build:
        return 0
    chosen = _chosen(options.targets, targets(program))
    runs = options.runs or (20_000 if options.short else 1_000_000)
    most = _SHORT_SECONDS if options.short else 0
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        return max(threads.map(lambda target: _run(program, target, runs, options.seed, most), chosen))


def check() -> list[str]:
    """Tells which parsers have no target, and which targets have no inputs."""
    names = parsers.declared_targets()
    faults = list(parsers.complaints(names))
    faults += [f"the target {name} has no inputs in {inputs(name)[0].relative_to(ROOT)}" for name in sorted(names)
               if not any(inputs(name)[0].glob("*"))]  # fmt: skip
    for folder in ("corpus", "crashes"):
        left = sorted(path.name for path in (FOLDER / folder).glob("*") if path.is_dir() and path.name not in names)
        faults += [f"{(FOLDER / folder).relative_to(ROOT)}/{name} is for no target" for name in left]
    for fault in faults:
        print(f"scripts/fuzz: {fault}", file=sys.stderr)
    return faults


def _run(program: Path, target: Target, runs: int, seed: int, most: int) -> int:
    result = fuzz(program, target, runs, seed, most)
    with _printing:
        print(result.line, flush=True)
        if result.crash is None:
            return 0
        _tell(result)
    return 1


def _tell(result: Result) -> None:
    """Says what broke, and how the input becomes one that the tests replay."""
    lines = result.told.splitlines()
    marks = ("Fatal error", "ERROR: ", "SUMMARY: ", "ALARM: ")
    for line in [line for line in lines if any(mark in line for mark in marks)][:4]:
        print(f"    {line.strip()[:300]}")
    home = FOLDER / "crashes" / result.target.name
    print(f"    input: {result.crash}")
    settings = f"FUZZ_TARGET={result.target.name} SWIFT_BACKTRACE=enable=no"
    print(f"    again: {settings} .build-fuzz/release/fuzz {result.crash}")
    print(f"    keep:  mkdir -p {home.relative_to(ROOT)} && cp {result.crash} {home.relative_to(ROOT)}/WHAT-IT-IS")
    print("           scripts/test --filter FuzzTests replays it from then on, without the fuzzer")


def _chosen(names: list[str], known: list[Target]) -> list[Target]:
    if not names or names == ["all"]:
        return known
    by_name = {target.name: target for target in known}
    unknown = [name for name in names if name not in by_name]
    if unknown:
        raise Failed(f"no target {', '.join(unknown)}; there are: {' '.join(by_name)}")
    return [by_name[name] for name in names]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="scripts/fuzz", description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help="all, or the names of some")
    length = parser.add_mutually_exclusive_group()
    length.add_argument("--runs", type=int, help="how many inputs a target is given (1,000,000)")
    length.add_argument("--short", action="store_true", help="20,000 of them, for 10 s at most")
    parser.add_argument("--seed", type=int, default=1, help="of the inputs (1); 0 for another one each time")
    parser.add_argument("--check", action="store_true", help="only look whether every parser has a target")
    parser.add_argument("--build", action="store_true", help="only build the targets")
    return parser.parse_args()
