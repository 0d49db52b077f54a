"""The DNS question inside a survey, all checks on, against dnsperf."""

from __future__ import annotations

import json
import re
from collections import Counter

from support.command import Failed, Usage, run
from support.lab import WITHOUT_TEXT, Lab
from support.progress import progress

from .bench import FEW, Bench
from .machinery import WORK

BY_DNSPERF = "DNS question by dnsperf: CPU"
# The default of `--concurrency`.
WORKERS = "500"


def question(bench: Bench) -> None:
    """Asks three questions a name with both, by turns."""
    plan, lab = bench.plan, bench.lab(FEW)
    domains = min(100_000, plan.large)
    names, questions = write_questions(lab, domains)
    count, wanted = 3 * domains, expected(lab, domains)
    ours, peer = [], []
    progress(f"{count:,} questions, {plan.rounds} rounds")
    for _ in range(plan.rounds):
        peer.append(ask_with_dnsperf(lab, questions, count))
        ours.append(ask_with_engine(bench, lab, names, count, wanted))
    findings = bench.findings
    findings.add(
        "DNS question in a survey against dnsperf: CPU", [a.cpu / b.cpu for a, b in zip(ours, peer)], "x", 1.35)
    findings.add("DNS question in a survey: CPU", [1e6 * u.cpu / count for u in ours], "us")
    findings.add(BY_DNSPERF, [1e6 * u.cpu / count for u in peer], "us")
    findings.remark(
        "the engine with the settings of a scan (random case, EDNS, a fresh port each 128 queries, three questions in "
        "one suspension), dnsperf -q 1000 -b 4096 without EDNS; the same questions, every answer as the truth has it")


def write_questions(lab: Lab, count: int) -> tuple[str, str]:
    """Writes the names for the engine and the questions for dnsperf."""
    names, questions = WORK / "names.txt", WORK / "questions.txt"
    with open(names, "w") as name_file, open(questions, "w") as question_file:
        for truth in lab.truth(count):
            name_file.write(f"{truth.domain}\n")
            question_file.write(
                f"_mta-sts.{truth.domain} TXT\n{truth.domain} MX\n_smtp._tls.{truth.domain} TXT\n")
    return str(names), str(questions)


def expected(lab: Lab, count: int) -> dict[str, Counter]:
    """How many answers of each kind have to come."""
    wanted = {"mta_sts": Counter(), "mx": Counter(), "tls_rpt": Counter()}
    for truth in lab.truth(count):
        wanted["mta_sts"]["nxdomain" if truth.kind in WITHOUT_TEXT else "records"] += 1
        mail = {"mx": "records", "null": "records", "nxdomain": "nxdomain"}.get(truth.mail, "no_data")
        wanted["mx"][mail] += 1
        wanted["tls_rpt"]["records" if truth.tls_rpt == "valid" else "nxdomain"] += 1
    return wanted


def ask_with_engine(bench: Bench, lab: Lab, names: str, count: int, wanted: dict[str, Counter]) -> Usage:
    usage = run([bench.programs.questions, lab.name_server, names, WORKERS])
    answers = json.loads(usage.output)
    for question_name, counts in wanted.items():
        if Counter(answers[question_name]) != counts:
            raise Failed(f"the engine's answers for {question_name} are {answers[question_name]}, not {dict(counts)}")
    return usage


def ask_with_dnsperf(lab: Lab, questions: str, count: int) -> Usage:
    usage = run([
        "/usr/bin/dnsperf", "-s", "127.0.0.1", "-p", lab.name_server_port, "-d", questions, "-n", "1", "-q", "1000",
        "-b", "4096"])
    completed = re.search(r"Queries completed:\s+(\d+)", usage.output)
    if completed is None or int(completed[1]) != count:
        raise Failed(f"dnsperf has not completed all {count} queries:\n{usage.output}")
    return usage
