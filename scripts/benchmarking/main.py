"""The command line of scripts/benchmark."""

from __future__ import annotations

import argparse
import fcntl
import time
from collections.abc import Callable

from support.command import Failed
from support.ending import ended

from . import against_checkdmarc, dead_names, dns_question, machine, page, policy_fetch, start, whole_survey
from .bench import Bench, Plan
from .findings import Findings
from .machinery import WORK, prepare

# By the lab that they need, so that each lab is made once; storage and report read what the survey left.
SECTIONS: list[tuple[str, Callable[[Bench], None]]] = [
    ("survey", whole_survey.survey),
    ("storage", whole_survey.storage),
    ("report", whole_survey.report),
    ("sizes", whole_survey.rare_sizes),
    ("dead", dead_names.dead),
    ("start", start.start),
    ("dns", dns_question.question),
    ("checkdmarc", against_checkdmarc.checkdmarc),
    ("sizes", whole_survey.few_sizes),
    ("fetch", policy_fetch.fetch),
    ("fetch", against_checkdmarc.bound),
    ("sizes", whole_survey.many_sizes),
]


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="scripts/benchmark", description="Measure the survey against its peers on the same work.")
    parser.add_argument("--quick", action="store_true", help="fewer rounds and smaller sizes, a few minutes")
    parser.add_argument("--rounds", type=int, default=0, help="rounds of each comparison (5; 3 with --quick)")
    parser.add_argument(
        "--only", action="append", choices=sorted({name for name, _ in SECTIONS}), help="one section; may be repeated")
    parser.add_argument("--write", action="store_true", help="write the page of the documentation; full form only")
    parser.add_argument("--page", default=str(page.PAGE), help="where --write writes")
    given = parser.parse_args()
    if given.write and (given.quick or given.only):
        parser.error("--write needs the full form: without --quick and --only")
    if given.rounds < 0:
        parser.error("--rounds must be positive")
    return given


def main() -> int:
    given = arguments()
    return ended(lambda: bench(given))


def bench(given: argparse.Namespace) -> int:
    """Measures as it is told; the exit code tells whether all figures hold."""
    findings = measure(Plan.quick(given.rounds) if given.quick else Plan.full(given.rounds), given.only)
    if given.write:
        page.write(findings, given.page)
        print(f"written: {given.page}")
    for line in findings.failures:
        print(f"does not hold: {line.name}: {line.measured}, demanded {line.demanded}")
    return 1 if findings.failures else 0


def measure(plan: Plan, only: list[str] | None) -> Findings:
    """Runs the sections; whatever happens, no server is left."""
    began = time.monotonic()
    WORK.mkdir(exist_ok=True)
    with open(WORK / "lock", "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Failed("another run of the benchmark is under way; two at once would measure each other") from None
        return measure_alone(plan, only, began)


def measure_alone(plan: Plan, only: list[str] | None, began: float) -> Findings:
    bench = Bench(prepare(), plan)
    try:
        if plan.is_quick:
            print("quick form: fewer rounds and smaller sizes; only the full form decides")
        print(f"{'figure':<66} {'measured: median [min-max]':<36} {'demanded':<16} holds")
        for name, section in SECTIONS:
            if not only or name in only:
                section(bench)
                bench.findings.libraries = bench.findings.libraries or machine.libraries()
        whole_survey.table(bench)
    finally:
        bench.end()
    print(f"\n{time.monotonic() - began:.0f} seconds")
    return bench.findings
