"""The whole survey against checkdmarc as a library."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path

from support.command import Failed, run
from support.lab import Lab, Truth
from support.progress import progress

from .bench import FEW, Bench
from .dns_question import BY_DNSPERF
from .machinery import CHECKDMARC, WORK
from .policy_fetch import BARE

# The kinds whose policy is well-formed and can be had; the library does not compare it with the MX hosts itself.
VALID = {"enforce", "testing", "optedOut", "otherHost", "formerHost"}
CHECKED = "checkdmarc: CPU a domain"
RUNNER = Path(__file__).with_name("checkdmarc_runner.py")


def checkdmarc(bench: Bench) -> None:
    """An even sample for the library, all names for the survey: each of ours bears its share of start and end."""
    plan, lab = bench.plan, bench.lab(FEW)
    sample = list(islice(lab.truth(plan.large), 0, plan.large, plan.large // plan.checks))
    addresses = lab.policy_hosts({truth.domain for truth in sample})
    survey_size = min(100_000, plan.large)
    ours, theirs, whole, rounds = [], [], [], min(plan.rounds, 3)
    for _ in range(rounds):
        ours.append(bench.survey(FEW, survey_size).cpu / survey_size)
        progress(f"checkdmarc, {len(sample):,} names")
        cpu, process = check(bench, lab, sample, addresses)
        theirs.append(cpu / len(sample))
        whole.append(process / len(sample))
    findings = bench.findings
    findings.add(
        "survey, 1 % MTA-STS, against checkdmarc: CPU a domain", [a / b for a, b in zip(ours, theirs)], "x", 0.01, 4)
    findings.add(
        "survey, 1 % MTA-STS, against checkdmarc with its imports: CPU a domain",
        [a / b for a, b in zip(ours, whole)], "x", digits=4)
    findings.add(
        f"survey, {survey_size:,} names, 1 % MTA-STS: CPU a domain", [1e6 * cpu for cpu in ours], "us", digits=1)
    findings.add(CHECKED, [1e6 * cpu for cpu in theirs], "us", digits=0)
    findings.remark(
        f"{CHECKDMARC} as a library: check_mta_sts, check_smtp_tls_reporting and get_mx_records of {len(sample):,} "
        "names, evenly taken of the same list, one after another, the lab's name server given; its imports are not "
        "counted, our start is; it tries a policy host once, the survey tries again where a failure may be temporary; addresses of policy "
        "hosts and the lab's port are put under its HTTP client at no cost")


def bound(bench: Bench) -> None:
    """What no survey can go below: its questions and its handshakes, by programs that do nothing else."""
    findings = bench.findings
    checked, question, handshake = (findings.median(name) for name in (CHECKED, BY_DNSPERF, BARE))
    if checked is None or question is None or handshake is None:
        return
    findings.add(
        "bound: three questions by dnsperf and 1/100 handshake in C, against checkdmarc",
        [(3 * question + 1000 * handshake / 100) / checked], "x", digits=4)
    findings.remark(
        "the bound asks no resolver again, looks up no address, judges nothing and stores nothing; what it leaves of the "
        "demanded 0.01 is what all of the rest may cost")


def check(bench: Bench, lab: Lab, sample: list[Truth], addresses: dict[str, str]) -> tuple[float, float]:
    """The processor time of the library for a sample, alone and with its imports; what it finds is checked."""
    order = WORK / "checkdmarc.json"
    order.write_text(json.dumps({
        "domains": [truth.domain for truth in sample], "addresses": addresses,
        "name_server_port": int(lab.name_server_port), "https_port": int(lab.https_port),
    }))
    usage = run([bench.programs.python, str(RUNNER), str(order)], environment={"REQUESTS_CA_BUNDLE": str(lab.roots)})
    result = json.loads(usage.output.splitlines()[-1])
    expected = {
        "policies": sum(truth.kind in VALID for truth in sample),
        "reports": sum(truth.tls_rpt == "valid" for truth in sample),
        "with_mx": sum(truth.mail == "mx" for truth in sample),
    }
    found = {name: result[name] for name in expected}
    if found != expected:
        raise Failed(f"checkdmarc found {found} where {expected} is expected")
    return result["cpu"], usage.cpu
