"""Runs checkdmarc over names and prints what it found and what that cost: checkdmarc_runner.py ORDER.

Run by the Python of the environment in which checkdmarc is installed.
"""

import json
import resource
import socket
import sys

import dns.exception
import dns.resolver
from checkdmarc.mta_sts import check_mta_sts
from checkdmarc.smtp_tls_reporting import check_smtp_tls_reporting
from checkdmarc.utils import DNSException, get_mx_records


def processor_time() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def direct(addresses: dict, port: int) -> None:
    """Sends the HTTP client to the lab: it asks for port 443 of the system's resolver otherwise."""

    def look_up(host, *_, **__):
        if host not in addresses:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return [(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", (addresses[host], port))]

    socket.getaddrinfo = look_up


def mail_hosts(domain: str, resolver: dns.resolver.Resolver) -> list:
    try:
        return get_mx_records(domain, resolver=resolver)
    except (DNSException, dns.exception.DNSException):
        return []


def main() -> None:
    with open(sys.argv[1]) as file:
        order = json.load(file)
    direct(order["addresses"], order["https_port"])
    resolver = dns.resolver.Resolver(configure=False)
    resolver.nameservers = ["127.0.0.1"]
    resolver.port = order["name_server_port"]
    found = {"policies": 0, "reports": 0, "with_mx": 0}
    start = processor_time()
    for domain in order["domains"]:
        found["policies"] += check_mta_sts(domain, resolver=resolver)["valid"]
        found["reports"] += check_smtp_tls_reporting(domain, resolver=resolver)["valid"]
        found["with_mx"] += bool(mail_hosts(domain, resolver))
    print(json.dumps({**found, "cpu": processor_time() - start}))


main()
