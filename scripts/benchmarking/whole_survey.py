"""Whole surveys: what a domain costs, how memory, database and report grow, and the table of sizes."""

from __future__ import annotations

import statistics

from support.command import run

from . import dns_question, scan
from .bench import FEW, MANY, RARE, Bench
from .findings import Cell
from .machinery import WORK

MEBIBYTE = 1 << 20


def survey(bench: Bench) -> None:
    """The largest size against a tenth of it, judged and stored with evidence, and against its bare questions."""
    plan, findings, lab = bench.plan, bench.findings, bench.lab(RARE)
    _, questions = dns_question.write_questions(lab, plan.small)
    large, small, asked = [], [], []
    for _ in range(plan.rounds):
        small.append(bench.survey(RARE, plan.small))
        large.append(bench.survey(RARE, plan.large))
        asked.append(dns_question.ask_with_dnsperf(lab, questions, 3 * plan.small))
    names = f"{plan.large:,} names, 0.1 % MTA-STS"
    ours, bare = [u.cpu / plan.large for u in large], [u.cpu / plan.small for u in asked]
    findings.add(f"survey, {names}: CPU a domain", [1e6 * cpu for cpu in ours], "us", 20)
    findings.add("three questions by dnsperf in the same rounds: CPU a domain", [1e6 * cpu for cpu in bare], "us")
    findings.add(
        "survey: CPU a domain against three questions by dnsperf", [cpu / of_three for cpu, of_three in zip(ours, bare)],
        "x")
    findings.remark(
        "dnsperf looks nothing up in a list, judges nothing and stores nothing: where its three questions alone take "
        "20 us of a machine, no survey there can do with 20 us a domain, and the ratio tells more than the time")
    findings.add(f"survey, {names}: peak memory", [u.peak / MEBIBYTE for u in large], "MiB", 96, 1)
    findings.add(
        f"survey: peak memory, {plan.large:,} to {plan.small:,} names",
        [of_all.peak / of_few.peak for of_all, of_few in zip(large, small)], "x", None if plan.is_quick else 1.1)
    findings.add(f"survey, {names}: domains a second", [plan.large / u.wall for u in large], "/s", digits=0)
    findings.remark(
        "each survey's outcomes, categories, codes, mail and TLS-RPT are compared with the lab's truth: all as "
        "expected; the name server is asked directly and denies 0.2 % of names that only the lab's own relay fails: "
        "they are to count so")


def storage(bench: Bench) -> None:
    """The database, all tables, of a survey in which nearly no domain has a record."""
    plan = bench.plan
    bench.surveyed(RARE)
    bench.findings.add(
        f"database, {plan.large:,} names, 0.1 % MTA-STS: bytes a domain", [scan.size() / plan.large], "B", 100, 1)


def report(bench: Bench) -> None:
    """The report of the largest survey."""
    plan, findings = bench.plan, bench.findings
    bench.surveyed(RARE)
    output = WORK / "report.md"
    arguments = [
        bench.programs.survey, "report", "--db", str(scan.DATABASE), "--format", "markdown", "--output", str(output)]
    usages = [run(arguments) for _ in range(plan.rounds)]
    findings.add(f"report of {plan.large:,} names: time", [u.wall for u in usages], "s", 10)
    findings.add(f"report of {plan.large:,} names: CPU", [u.cpu for u in usages], "s")
    findings.add(f"report of {plan.large:,} names: peak memory", [u.peak / MEBIBYTE for u in usages], "MiB", digits=1)


def sizes(bench: Bench, share: float) -> None:
    """Fills what other sections left open in a row of the table of sizes, one survey a cell."""
    for count in (bench.plan.tiny, bench.plan.small, bench.plan.large):
        if (count, share) not in bench.wholes:
            bench.survey(share, count)


def table(bench: Bench) -> None:
    """Prints the table of sizes."""
    cells = bench.findings.cells
    for (count, share), runs in sorted(bench.wholes.items(), key=lambda item: (item[0][1], item[0][0])):
        cells.append(Cell(
            count, share, statistics.median(1e6 * u.cpu / count for u, _ in runs),
            statistics.median(u.wall for u, _ in runs), max(u.peak for u, _ in runs),
            round(statistics.median(size for _, size in runs) / count)))
    if not cells:
        return
    print(f"\n{'names':>10} {'MTA-STS':>8} {'CPU us/domain':>14} {'wall s':>8} {'peak MiB':>9} {'bytes/domain':>13}")
    for cell in cells:
        print(
            f"{cell.names:>10,} {cell.share:>8.1%} {cell.cpu:>14.1f} {cell.wall:>8.1f} {cell.peak / MEBIBYTE:>9.1f} "
            f"{cell.database:>13}")


def rare_sizes(bench: Bench) -> None:
    sizes(bench, RARE)


def few_sizes(bench: Bench) -> None:
    sizes(bench, FEW)


def many_sizes(bench: Bench) -> None:
    sizes(bench, MANY)
