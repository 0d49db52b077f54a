"""Surveys through a relay that keeps silent for some names, or loses some queries."""

from __future__ import annotations

import dataclasses

from support.command import Usage
from support.lab import Lab, Truth, is_chosen
from support.progress import progress

from . import scan
from .bench import RARE, Bench
from .relay import Relay

PER_MILLE = 10
# A timeout that a loopback never needs, so that the runs are short; attempts and passes are those of every scan.
OPTIONS = ["--dns-timeout", "1", "--concurrency", "1000"]


def dead(bench: Bench) -> None:
    """The CPU of a survey with one name in a hundred dead, or one query in a hundred lost, against the same without."""
    plan, lab = bench.plan, bench.lab(RARE)
    count = min(100_000, plan.large)
    bench.forget()
    plain, silent, lossy = [], [], []
    for _ in range(plan.rounds):
        plain.append(survey(lab, count, "names", 0))
        silent.append(survey(lab, count, "names", PER_MILLE))
        lossy.append(survey(lab, count, "queries", PER_MILLE))
    findings = bench.findings
    findings.add(
        f"survey, {count:,} names, 1 % dead, against none: CPU",
        [a.cpu / b.cpu for a, b in zip(silent, plain)], "x", 1.15)
    findings.add(
        f"survey, {count:,} names, 1 % of queries lost, against none: CPU",
        [a.cpu / b.cpu for a, b in zip(lossy, plain)], "x", 1.15)
    findings.add(f"survey, {count:,} names, 1 % dead: time", [u.wall for u in silent], "s", digits=1)
    findings.remark(
        "all through one relay of C before NSD, --dns-timeout 1 --concurrency 1000: a dead name is asked 27 times "
        "instead of 3 (three questions, three attempts, three passes) and has to come out as rec.dns_timeout, all "
        "others as ever")


def survey(lab: Lab, count: int, kind: str, per_mille: int) -> Usage:
    progress(f"a survey of {count:,} names, {per_mille} of a thousand {kind} without an answer")
    silent = per_mille if kind == "names" else 0

    def expect(truth: Truth) -> Truth:
        if not is_chosen(truth.domain, silent):
            return truth
        return dataclasses.replace(
            truth, outcome="inconclusive", category="", code="rec.dns_timeout", mail="unknown", tls_rpt="inconclusive")

    with Relay(lab, kind, per_mille) as relay:
        return scan.survey(lab, count, resolver=relay.address, extra=OPTIONS, expect=expect)
