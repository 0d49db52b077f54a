"""Hosts that want to cost more than a policy: each ends by its deadline, with its own code, and takes little memory.

Each kind is surveyed alone, sixty-four hosts at once: a host strikes only when the requests of all others of its kind
have come, so that all transfers are at their worst at the same time. The memory of a transfer is the peak of such a
survey less that of as many well-behaved hosts, divided by the hosts.
"""

from __future__ import annotations

import statistics
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from .internet import network
from .internet.authority import Authority
from .internet.hostile_hosts import Kind, host, kinds
from .internet.name_server import NameServer
from .internet.scan import Findings, scan
from .internet.web import Web
from .peak import peak_of
from .promise import Trial

HOSTS, MEBIBYTE = 64, 1 << 20


@dataclass(frozen=True)
class Outcome:
    """What came of the survey of a kind."""

    kind: Kind
    peak: float
    wrong: list[str]
    # The longest fetch of the last pass, in seconds, and its deadline.
    longest: float
    deadline: float


def run(trial: Trial) -> None:
    network.bring_up()
    server, web, authority = NameServer(), Web(), Authority(trial.work / "ca")
    all_kinds = kinds()
    names = {
        kind.text: [f"kind-{number}-{index}.test" for index in range(HOSTS)] for number, kind in enumerate(all_kinds)}
    strikes: list[bool] = []
    for number, kind in enumerate(all_kinds):
        behaviour = host(kind, authority, names[kind.text], strikes)
        for index, name in enumerate(names[kind.text], 1):
            server.put_domain(name)
            server.put_addresses(f"mta-sts.{name}", f"11.1.{number}.{index}")
            web.hosts[f"11.1.{number}.{index}"] = behaviour
    server.start()
    web.start()
    rounds = 1 if trial.is_short else 3
    # The slow ones first: they wait most of the time, and the others are surveyed meanwhile.
    order = sorted(all_kinds, key=lambda kind: not kind.is_slow) * rounds
    outcomes: dict[str, list[Outcome]] = {kind.text: [] for kind in all_kinds}
    with ThreadPoolExecutor(max_workers=sum(kind.is_slow for kind in all_kinds) + 2) as pool:
        done = [
            pool.submit(surveyed, trial, authority, kind, names[kind.text], f"{number}.sqlite")
            for number, kind in enumerate(order)]
        for each in done:
            outcome = each.result()
            outcomes[outcome.kind.text].append(outcome)
    report(trial, outcomes, all_kinds)
    share = strikes.count(True) / len(strikes)
    trial.add("transfers that were at their worst at the same time as all of their kind", ">= 0.9", f"{share:.3f}",
              share >= 0.9)


def surveyed(trial: Trial, authority: Authority, kind: Kind, names: list[str], database: str) -> Outcome:
    """Surveys all hosts of a kind."""
    # The defaults of a scan are 20 and 60 seconds; hosts that end themselves need no deadline.
    seconds = (5 if trial.is_short else 20) if kind.is_slow else 60
    peak = peak_of(scan(trial, names, authority, "--https-timeout", str(seconds), "--https-concurrency", str(HOSTS),
                        database=database), trial.work / f"{database}.log")
    found = Findings(trial.work / database)
    expected = ("broken" if kind.code else "enforce", kind.code)
    wrong = [f"{name} {said} {found.codes[name]}" for name in names if (said := found.outcomes.get(name)) != expected]
    longest = max((found.fetches[name][3] or 0 for name in names if name in found.fetches), default=0)
    # What fails once is given three times as long the second time.
    return Outcome(kind, peak, wrong, longest / 1000, seconds * 3)


def report(trial: Trial, outcomes: dict[str, list[Outcome]], all_kinds: list[Kind]) -> None:
    peaks = {text: statistics.median(each.peak for each in found) for text, found in outcomes.items()}
    ordinary = peaks[all_kinds[0].text]
    trial.add("hostile kinds of hosts", ">= 10", len(all_kinds) - 1, len(all_kinds) > 10)
    for kind in all_kinds:
        found = outcomes[kind.text]
        wrong = [text for each in found for text in each.wrong]
        for text in wrong[:2]:
            print(f"  {text}", flush=True)
        late = max(each.longest - each.deadline for each in found)
        # A machine that is busy with tests ends late what it is to end; the hosts here would go on for ten minutes.
        allowed = found[0].deadline if trial.is_short else 2
        extra = (peaks[kind.text] - ordinary) / HOSTS / MEBIBYTE
        measured = f"{len(wrong)}, {max(each.longest for each in found):.1f} s, {extra:+.3f} MiB"
        trial.add(f"{kind.text}: wrong, longest fetch, memory of one more", f"0, {found[0].deadline} s, <= 1 MiB",
                  measured, not wrong and late <= allowed and extra <= 1)
    trial.add("peak memory with well-behaved hosts", "-", f"{ordinary / MEBIBYTE:.1f} MiB", ordinary > 0)
