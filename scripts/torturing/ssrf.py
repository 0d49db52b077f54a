"""Names that lead a survey into its own network: no connection is made to an address that is not public.

Each special address stands behind a policy host in several forms: alone, behind aliases, beside a public address, and
in answers that change after the first question. In the namespace every address leads to one listener, which notes
where each connection was to go. That it sees them is shown in two ways: the public addresses beside the special ones
are called, and a second survey of the same names that is allowed everything calls the special ones. Those that the
kernel itself connects to nowhere (multicast, link-local without a device) cannot be seen; how many can is a figure.
"""

from __future__ import annotations

import ipaddress
import socket

from .internet import network
from .internet.authority import Authority
from .internet.name_server import A, AAAA, CNAME, NameServer, wire
from .internet.scan import Findings, scan, survey
from .internet.special_addresses import PUBLIC, PUBLIC_IPV4, PUBLIC_IPV6, PUBLIC_NAT64, forbidden
from .internet.web import POLICY, Web, answers, over_tls, response
from .promise import Trial

# Called only in the first pass of the names whose answers change: it is overloaded, so that they are asked again.
BUSY_IPV4, BUSY_IPV6 = "11.22.33.55", "2a00:1450::2"
ALL = ("--allow-address", "0.0.0.0/0", "--allow-address", "::/0")


def run(trial: Trial) -> None:
    network.bring_up()
    server, web, authority = NameServer(), Web((80, 443)), Authority(trial.work / "ca")
    special = forbidden()
    plan = {form: [f"{form}-{index}.test" for index in range(len(special))] for form in FORMS}
    allowed = {f"public-{index}.test": address for index, address in enumerate([*PUBLIC_NAT64, *PUBLIC])}
    for form, domains in plan.items():
        for domain, address in zip(domains, special):
            server.put_domain(domain)
            FORMS[form](server, f"mta-sts.{domain}", address)
    for domain, address in allowed.items():
        server.put_domain(domain)
        server.put_addresses(f"mta-sts.{domain}", address)
    names = [*(domain for domains in plan.values() for domain in domains), *allowed]
    context = authority.for_names("hosts", [f"mta-sts.{name}" for name in names]).context()
    web.default = over_tls(context, answers(response(POLICY)))
    for address in (BUSY_IPV4, BUSY_IPV6):
        web.hosts[address] = over_tls(context, answers(response(b"", "503 Service Unavailable")))
    server.start()
    web.start()
    reachable = {seen for address in special if (seen := called(address))}
    web.take_arrivals()

    survey(scan(trial, names, authority))
    arrivals, found = web.take_arrivals(), Findings(trial.work / "survey.sqlite")
    trial.add("special addresses that a listener would see", ">= 80", len(reachable), len(reachable) >= 80)
    trial.add("special addresses, in forms", ">= 80 x 5", f"{len(special)} x {len(FORMS)}", len(special) >= 80)
    public = {*allowed.values(), PUBLIC_IPV4, PUBLIC_IPV6, BUSY_IPV4, BUSY_IPV6}
    strays = {arrival.address for arrival in arrivals} - public
    trial.add_count("connections to special addresses", sum(arrival.address in strays for arrival in arrivals))
    trial.add_count("connections to another port than 443", sum(arrival.port != 443 for arrival in arrivals))
    numbers = {ipaddress.ip_address(address) for address in special}
    tries = (attempt for attempts in found.tried.values() for attempt in attempts)
    attempts = sum(ipaddress.ip_address(address) in numbers for address, filtered in tries if not filtered)
    trial.add_count("attempts at special addresses in the database", attempts)
    for form, domains in plan.items():
        expected = ("enforce", "") if form in ("mixed", "changing") else ("broken", "phost.private_address")
        wrong = [domain for domain in domains if found.outcomes.get(domain) != expected]
        trial.add_count(f"wrong outcomes, {TEXTS[form]}", len(wrong))
    unnoted = [domain for domain in plan["mixed"] if "phost.private_address" not in found.codes[domain]]
    trial.add_count("mixed sets whose special address is not noted", len(unnoted))
    calls = sum(arrival.address in (PUBLIC_IPV4, PUBLIC_IPV6) for arrival in arrivals)
    wanted = len(plan["mixed"]) + len(plan["changing"])
    trial.add("connections to the public addresses of mixed and changing sets", f">= {wanted}", calls, calls >= wanted)
    busy = sum(arrival.address in (BUSY_IPV4, BUSY_IPV6) for arrival in arrivals)
    trial.add("connections before an answer changes", f">= {len(special)}", busy, busy >= len(special))
    missed = [domain for domain in allowed if found.outcomes.get(domain) != ("enforce", "")]
    trial.add_count(f"public addresses refused, of {len(allowed)} with {len(PUBLIC_NAT64)} behind NAT64", len(missed))

    survey(scan(trial, plan["alone"], authority, *ALL, "--https-timeout", "5", database="allowed.sqlite"))
    seen = {arrival.address for arrival in web.take_arrivals()} & reachable
    share = f"{len(seen)} of {len(reachable)}"
    trial.add("special addresses called by a survey that is allowed to", "all", share, seen == reachable)


def alone(server: NameServer, host: str, address: str) -> None:
    server.put_addresses(host, address)


def aliased(server: NameServer, host: str, address: str) -> None:
    """Two aliases on the way."""
    first, second = f"a.{host}", f"b.{host}"
    server.put(host, CNAME, wire(first))
    server.put(first, CNAME, wire(second))
    server.put_addresses(second, address)


def mixed(server: NameServer, host: str, address: str) -> None:
    """The special address stands first, the public one of the same family second."""
    server.put_addresses(host, address, PUBLIC_IPV6 if ":" in address else PUBLIC_IPV4)


def changing(server: NameServer, host: str, address: str) -> None:
    """Public to the first question, special to all others: whoever asks twice goes astray."""
    change(server, host, PUBLIC_IPV6 if ":" in address else PUBLIC_IPV4, address)


def changing_between_passes(server: NameServer, host: str, address: str) -> None:
    """The same, with a host that sends the survey away until later, when it has to ask again."""
    change(server, host, BUSY_IPV6 if ":" in address else BUSY_IPV4, address)


def change(server: NameServer, host: str, first: str, later: str) -> None:
    kind = AAAA if ":" in later else A
    server.put_changing(host, kind, *([ipaddress.ip_address(address).packed] for address in (first, later)))


FORMS = {"alone": alone, "aliased": aliased, "mixed": mixed, "changing": changing, "passes": changing_between_passes}
TEXTS = {
    "alone": "as the only address", "aliased": "behind two aliases", "mixed": "beside a public address",
    "changing": "from the second question on", "passes": "from the second pass on",
}


def called(address: str) -> str:
    """The local address of a connection of our own to an address; empty where the kernel makes none."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as connection:
        connection.settimeout(5)
        try:
            connection.connect((address, 443))
            reached = connection.getpeername()[0]
        except OSError:
            return ""
    # A mapped address arrives as the IPv4 address in it.
    return reached.removeprefix("::ffff:") if "." in reached else reached
