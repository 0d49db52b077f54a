"""The policy fetch, verified and with its evidence, against a bare handshake in C and against curl."""

from __future__ import annotations

import json
from collections import Counter
from itertools import islice

from support.command import Failed, Usage, run
from support.lab import Lab
from support.progress import progress

from .bench import MANY, Bench
from .machinery import WORK

BARE = "bare handshake and GET in C: CPU"
WORKERS = "64"
# The outcomes of domains whose policy can be had.
WORKING = {"enforce", "testing", "none"}


def fetch(bench: Bench) -> None:
    """Fetches the same policies, each from a host of its own, by turns."""
    plan, lab, findings = bench.plan, bench.lab(MANY), bench.findings
    hosts = policy_hosts(lab, plan.fetches)
    few = dict(islice(hosts.items(), plan.curls))
    ours, bare, shared, curl = [], [], [], []
    progress(f"{plan.fetches:,} policies, {plan.rounds} rounds")
    for _ in range(plan.rounds):
        bare.append(fetch_bare(bench, lab, hosts, "new"))
        ours.append(fetch_with_engine(bench, lab, hosts))
        shared.append(fetch_bare(bench, lab, hosts, "shared"))
        curl.append(fetch_with_curl(lab, few))
    each = [1e3 * u.cpu / plan.fetches for u in ours]
    findings.add("policy fetch against a bare handshake and GET in C: CPU", ratios(ours, bare), "x", 1.1)
    findings.add("policy fetch against the same with one SSL_CTX for all: CPU", ratios(ours, shared), "x")
    each_by_curl = [1e3 * u.cpu / plan.curls for u in curl]
    findings.add(
        "policy fetch against curl --parallel: CPU", [a / b for a, b in zip(each, each_by_curl)], "x", 1 / 15, 4)
    findings.add("policy fetch: CPU", each, "ms", digits=3)
    each_bare = [1e3 * u.cpu / plan.fetches for u in bare]
    findings.add(BARE, each_bare, "ms", digits=3)
    findings.add("policy by curl --parallel --parallel-max 64: CPU", each_by_curl, "ms", digits=1)
    findings.remark(
        f"{plan.fetches:,} distinct hosts, {plan.curls:,} of them for curl; all trust the system's roots and the "
        "lab's, check chain and name, and get the whole policy; the start of each process is counted")


def ratios(ours: list[Usage], theirs: list[Usage]) -> list[float]:
    return [a.cpu / b.cpu for a, b in zip(ours, theirs)]


def policy_hosts(lab: Lab, count: int) -> dict[str, str]:
    """The first so many hosts whose policy can be had, with their addresses."""
    working = (truth.domain for truth in lab.truth(lab.names) if truth.outcome in WORKING)
    hosts = lab.policy_hosts(set(islice(working, count)))
    if len(hosts) != count:
        raise Failed(f"the lab has {len(hosts)} policy hosts, fewer than the {count} wanted")
    path = WORK / "hosts.txt"
    path.write_text("".join(f"{host} {address}\n" for host, address in hosts.items()))
    return hosts


def fetch_with_engine(bench: Bench, lab: Lab, hosts: dict[str, str]) -> Usage:
    usage = run([bench.programs.fetches, str(WORK / "hosts.txt"), lab.https_port, str(lab.roots), WORKERS])
    result = json.loads(usage.output)
    # Every chain here has the server's certificate and one above it.
    if result["policies"] != len(hosts) or result["certificates"] != 2 * len(hosts):
        raise Failed(f"the engine has not fetched all {len(hosts)} policies with their chains: {result}")
    return usage


def fetch_bare(bench: Bench, lab: Lab, hosts: dict[str, str], contexts: str) -> Usage:
    usage = run([bench.programs.floor, str(WORK / "hosts.txt"), lab.https_port, str(lab.roots), contexts])
    if json.loads(usage.output)["policies"] != len(hosts):
        raise Failed(f"floor has not fetched all {len(hosts)} policies: {usage.output}")
    return usage


def fetch_with_curl(lab: Lab, hosts: dict[str, str]) -> Usage:
    """All in one process; each transfer is told the address of its own host only."""
    port = lab.https_port
    transfers = [
        f'url = "https://{host}:{port}/.well-known/mta-sts.txt"\nresolve = "{host}:{port}:{address}"\n'
        f'cacert = "{lab.roots}"\nsilent\nfail\noutput = "/dev/null"\nwrite-out = "%{{http_code}}\\n"\n'
        for host, address in hosts.items()]
    config = WORK / "curl.conf"
    config.write_text("next\n".join(transfers))
    # The meter of progress would be written between the codes.
    usage = run([
        "/usr/bin/curl", "--disable", "--no-progress-meter", "--parallel", "--parallel-max", WORKERS, "--config",
        str(config)])
    codes = Counter(usage.output.split())
    if codes != {"200": len(hosts)}:
        raise Failed(f"curl has not fetched all {len(hosts)} policies: {dict(codes)}")
    return usage
