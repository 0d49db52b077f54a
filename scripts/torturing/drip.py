"""Hosts that drip: one in a hundred ends by its deadline, and the others do not wait for it.

Two surveys run at the same time against the same servers, so that a busy machine is as busy for the one as for the
other: in one, every hundredth host sends a byte a second, at places that the seed fixes; in the other none does. Both
may start the same few fetches a second, which dictates how long they take on any machine that keeps up. Compared is
the time from the first to the last call at a well-behaved host, as the server sees it. Waiting for a host that drips
would show there: it holds its place a hundred times as long as the next fetch is due.
"""

from __future__ import annotations

import socket
from concurrent.futures import ThreadPoolExecutor

from .internet import network
from .internet.authority import Authority
from .internet.hostile_hosts import HEAD, drip
from .internet.name_server import NameServer
from .internet.scan import Findings, scan, survey
from .internet.web import POLICY, Arrival, Web, answers, over_tls, read_request, response
from .promise import Trial

# Names in one certificate; with one for all, each handshake would carry a long one.
GROUP = 50


def run(trial: Trial) -> None:
    network.bring_up()
    server, web, authority = NameServer(), Web(), Authority(trial.work / "ca")
    # The long form has the defaults of a survey, which are meant for strangers' servers.
    count, rate, timeout = (500, 25, 5) if trial.is_short else (3000, 20, 20)
    dripping = set(trial.random.sample(range(count), count // 100))
    names = {place: [f"{place}-{index}.test" for index in range(count)] for place in ("calm", "dripping")}
    addresses: dict[str, str] = {}
    for number, (place, domains) in enumerate(names.items(), 2):
        for start in range(0, count, GROUP):
            group = domains[start:start + GROUP]
            context = authority.for_names(f"{place}-{start}", [f"mta-sts.{name}" for name in group]).context()
            for index, name in enumerate(group, start):
                address = addresses[name] = f"11.{number}.{index >> 8}.{index & 255}"
                server.put_domain(name)
                server.put_addresses(f"mta-sts.{name}", address)
                is_slow = place == "dripping" and index in dripping
                web.hosts[address] = over_tls(context, slowly if is_slow else answers(response(POLICY)))
    server.start()
    web.start()
    limits = ("--https-rate", str(rate), "--https-timeout", str(timeout))
    commands = [scan(trial, names[place], authority, *limits, database=f"{place}.sqlite") for place in names]
    with ThreadPoolExecutor(len(commands)) as pool:
        list(pool.map(survey, commands))

    arrivals = web.take_arrivals()
    slow = [names["dripping"][index] for index in sorted(dripping)]
    good = [name for name in names["dripping"] if name not in slow]
    # The hosts in the same places of the other list.
    twins = [name for index, name in enumerate(names["calm"]) if index not in dripping]
    beside, without = (span(arrivals, {addresses[name] for name in group}) for group in (good, twins))
    ratio = length(beside) / length(without)
    trial.add(f"time of {len(good):,} fetches beside {len(slow)} hosts that drip, to that without", "<= 1.05 x",
              f"{ratio:.3f} x, {length(beside):.1f} s to {length(without):.1f} s", ratio <= 1.05)

    found, calm = Findings(trial.work / "dripping.sqlite"), Findings(trial.work / "calm.sqlite")
    wrong = [name for name in good if found.outcomes.get(name) != ("enforce", "")]
    wrong += [name for name in names["calm"] if calm.outcomes.get(name) != ("enforce", "")]
    trial.add_count(f"well-behaved hosts with another outcome, of {len(good) + count:,}", len(wrong))
    undone = [name for name in slow if found.outcomes.get(name) != ("broken", "phttp.timeout")]
    trial.add_count(f"dripping hosts with another outcome than phttp.timeout, of {len(slow)}", len(undone))
    longest = max((found.fetches[name][3] or 0) / 1000 for name in slow)
    # A machine that is busy with tests ends late what it is to end; the hosts would go on for ten minutes.
    deadline = timeout * 3 * (2 if trial.is_short else 1) + 2
    trial.add(f"longest fetch of a dripping host, with {timeout * 3} s for a second one", f"<= {deadline} s",
              f"{longest:.1f} s", longest <= deadline)
    # Were the dripping hosts called only at the end, nobody would have had to wait for them.
    begun = [arrival.at for arrival in arrivals if arrival.address in {addresses[name] for name in slow}]
    first, last = beside
    share = sum(at < first + (last - first) * 0.9 for at in begun) / len(slow)
    trial.add("dripping hosts called among the others", ">= 0.5", f"{share:.2f}", share >= 0.5)


def slowly(connection: socket.socket) -> None:
    """Answers a byte a second."""
    read_request(connection)
    for piece in drip(HEAD + b"\r\n", POLICY):
        connection.sendall(piece)


def span(arrivals: list[Arrival], addresses: set[str]) -> tuple[float, float]:
    """The times of the first and of the last call at some addresses."""
    times = [arrival.at for arrival in arrivals if arrival.address in addresses]
    return min(times), max(times)


def length(times: tuple[float, float]) -> float:
    return times[1] - times[0]
