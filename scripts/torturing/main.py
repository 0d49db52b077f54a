"""The command line of scripts/torture."""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from support.command import Failed
from support.ending import ended
from support.places import ROOT
from support.programs import Programs, build

from . import page
from .promise import Figure, Promise, Result, Trial
from .promises import PROMISES

WORK = ROOT / ".build-torture"
# Names the file for the figures, in the process that runs in a namespace of its own.
INSIDE = "TORTURE_FIGURES"


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="scripts/torture", description="Try to make the survey lose something or make something up.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="promises:\n" + "\n".join(f"  {promise.name:<14} {promise.text}" for promise in PROMISES))
    parser.add_argument("promise", choices=[*(promise.name for promise in PROMISES), "all"], metavar="PROMISE|all")
    parser.add_argument("--short", action="store_true", help="smaller and fewer trials, minutes for all of them")
    parser.add_argument("--seed", type=int, default=1, help="the seed of everything random (1)")
    parser.add_argument("--write", action="store_true", help="write the figures to the page of the documentation; only in the long form")
    parser.add_argument("--page", default=str(page.PAGE), help="where --write writes")
    parser.add_argument("--programs", help="a folder with mtasts-survey and mtasts-lab, which are built otherwise")
    given = parser.parse_args()
    if given.write and given.short:
        parser.error("--write needs the long form")
    return given


def main() -> int:
    given = arguments()
    code = ended(lambda: torture(given))
    if INSIDE in os.environ:
        # Hosts still talk TLS in threads of their own, under which a regular exit takes OpenSSL away.
        sys.stdout.flush()
        os._exit(code)
    return code


def torture(given: argparse.Namespace) -> int:
    """Puts promises to the test; the exit code tells whether all of them hold."""
    chosen = [promise for promise in PROMISES if given.promise in (promise.name, "all")]
    programs = Programs.in_folder(given.programs) if given.programs else build()
    if INSIDE in os.environ:
        report(tried(chosen[0], programs, given), Path(os.environ[INSIDE]))
        return 0
    results, began = [], time.monotonic()
    for promise in chosen:
        print(f"{promise.name}: {promise.text}", flush=True)
        start = time.monotonic()
        try:
            figures = in_namespace(promise, programs, given) if promise.needs_namespace else tried(promise, programs, given)
        except Failed as failure:
            # The promises behind it may take an hour to come to again.
            figures = [Figure("trials that could not be held", "0", str(failure).splitlines()[0], False)]
            print(f"{promise.name}: {failure}", file=sys.stderr, flush=True)
        results.append(Result(promise, figures, time.monotonic() - start))
        if given.write:
            # One by one: what was found in an hour is there even where a later promise cannot be tried.
            page.write(results[-1:], given.page)
        print(f"{promise.name}: {results[-1].verdict}, {results[-1].seconds:.0f} s", flush=True)
    if given.write:
        print(f"written: {given.page}")
    short = [result.promise.name for result in results if not result.holds]
    if len(results) > 1:
        names = f"; these fall short: {', '.join(short)}" if short else ""
        print(f"{len(results) - len(short)} of {len(results)} promises hold, {time.monotonic() - began:.0f} s{names}")
    return 1 if short else 0


def tried(promise: Promise, programs: Programs, given: argparse.Namespace) -> list[Figure]:
    """The figures of a promise, put to the test in a directory of its own."""
    work = WORK / promise.name
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    trial = Trial(programs, work, given.short, given.seed)
    try:
        promise.run(trial)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    if not trial.figures:
        raise Failed(f"{promise.name} found no figure")
    return trial.figures


def in_namespace(promise: Promise, programs: Programs, given: argparse.Namespace) -> list[Figure]:
    """The figures of a promise that is put to the test in a network of its own, where nothing else is reached."""
    WORK.mkdir(exist_ok=True)
    path = WORK / f"{promise.name}.json"
    path.unlink(missing_ok=True)
    command = ["unshare", "--map-root-user", "--net", "--mount", "--kill-child", sys.executable, *sys.argv[:1],
               promise.name, "--seed", str(given.seed), *(["--short"] if given.short else []), "--programs", str(Path(programs.survey).parent)]
    status = subprocess.run(command, env={**os.environ, INSIDE: str(path)}, check=False).returncode
    if status != 0 or not path.exists():
        raise Failed(f"{promise.name} ended with {status} in its namespace")
    return [Figure(**figure) for figure in json.loads(path.read_text())]


def report(figures: list[Figure], path: Path) -> None:
    """Hands figures to the process outside of the namespace."""
    path.write_text(json.dumps([dataclasses.asdict(figure) for figure in figures]))
