"""Situations of TLS: each gives its own named outcome.

Each stands at an address of its own. Compared are the code, and where several share one also the error of the chain's
verification or the detail of the finding.
"""

from __future__ import annotations

from .internet import network
from .internet.authority import Authority
from .internet.name_server import NameServer
from .internet.scan import Findings, scan, survey
from .internet.tls_faults import ENFORCE, Fault, Faults
from .internet.web import Web
from .promise import Trial


def run(trial: Trial) -> None:
    network.bring_up()
    server, web = NameServer(), Web((443, 80))
    authority, stranger = Authority(trial.work / "ca"), Authority(trial.work / "stranger")
    faults = Faults(authority, stranger).all
    addresses = {fault.domain: f"11.22.33.{index}" for index, fault in enumerate(faults, 1)}
    for fault in faults:
        server.put_domain(fault.domain)
        server.put_addresses(f"mta-sts.{fault.domain}", addresses[fault.domain])
        web.hosts[addresses[fault.domain]] = fault.behaviour
    server.start()
    web.start()
    survey(scan(trial, addresses, authority))
    found, arrivals = Findings(trial.work / "survey.sqlite"), web.take_arrivals()
    wrong = 0
    for fault in faults:
        said = objection(fault, found)
        wrong += bool(said)
        if said:
            print(f"  {fault.text}: {said}", flush=True)
    trial.add("situations", ">= 25", len(faults), len(faults) >= 25)
    trial.add_count("situations with another outcome than their own", wrong)
    unheard = set(addresses.values()) - {arrival.address for arrival in arrivals}
    trial.add_count("hosts that were not called", len(unheard))
    elsewhere = [arrival for arrival in arrivals if arrival.address not in addresses.values() or arrival.port != 443]
    trial.add_count("calls at addresses that stand in certificates", len(elsewhere))


def objection(fault: Fault, found: Findings) -> str:
    """What is wrong with what was said of a host; empty where nothing is."""
    expected = ("enforce" if fault.code == ENFORCE else "broken", fault.code)
    outcome = found.outcomes.get(fault.domain, ("missing", ""))
    detail = found.codes[fault.domain].get(fault.code, "")
    failure, _, verify_error, *_ = found.fetches.get(fault.domain, (None,) * 5)
    if outcome != expected:
        return f"{outcome} instead of {expected}; {found.codes[fault.domain]}, {failure}, {verify_error}"
    if fault.verify_error is not None and (verify_error or 0) != fault.verify_error:
        return f"the error of verification is {verify_error} instead of {fault.verify_error}"
    return "" if fault.detail in detail else f"the detail is {detail!r} instead of {fault.detail!r}"
