"""Where the network can say a text: each place is one domain of a list, with what an export must say of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from . import names
from .certificates import Authority
from .policies import response
from .texts import decoded

KINDS = ["text", "id", "line", "alias", "mx", "type", "location", "certificate"]
ADDRESS = bytes([127, 0, 0, 1])
# A value of a header is kept up to here.
HEADER = 1000


@dataclass
class Planted:
    """A domain whose evidence holds a text, and where it must be found again."""

    domain: str
    kind: str
    text: bytes
    # A detail that one of the findings must have.
    detail: str | None = None
    # The name that must stand in a detail, or as the MX host, in wire form.
    target: bytes | None = None
    # A query of the database, and the bytes that it must give.
    query: tuple[str, bytes] | None = None


@dataclass
class Network:
    """What the servers say."""

    authority: Authority
    zone: dict[bytes, dict[int, list[bytes]]] = field(default_factory=dict)
    responses: dict[str, bytes] = field(default_factory=dict)
    certificates: dict[str, Path] = field(default_factory=dict)
    # Policy hosts that get a certificate in good order, many in one.
    ordinary: list[str] = field(default_factory=list)

    def plant(self, kind: str, number: int, text: bytes) -> Planted:
        """Makes a domain that says a text in some place."""
        planted = Planted(f"{kind}{number}.test", kind, text)
        self.record(planted.domain, names.MX, b"\0\x0a" + names.name("mx.test"))
        getattr(self, f"plant_{kind}")(planted)
        return planted

    def record(self, owner: str, kind: int, data: bytes) -> None:
        self.zone.setdefault(names.name(owner), {})[kind] = [data]

    def plant_text(self, planted: Planted) -> None:
        for owner in ("_mta-sts", "_smtp._tls"):
            self.record(f"{owner}.{planted.domain}", names.TXT, names.strings(planted.text))
        planted.query = ("SELECT text FROM txt_records WHERE domain = ? AND question = 'tls_rpt'", planted.text)

    def plant_id(self, planted: Planted) -> None:
        text = b"v=STSv1; id=" + planted.text + b";"
        self.record(f"_mta-sts.{planted.domain}", names.TXT, names.strings(text))
        planted.query = ("SELECT text FROM txt_records WHERE domain = ? AND question = 'mta_sts'", text)

    def plant_alias(self, planted: Planted) -> None:
        self.sign(planted)
        target = names.labels_of(planted.text)
        self.record(f"mta-sts.{planted.domain}", names.CNAME, target)
        planted.target = target.lower()

    def plant_mx(self, planted: Planted) -> None:
        host = names.labels_of(planted.text)
        self.record(planted.domain, names.MX, b"\0\x0a" + host)
        planted.target = host.lower()

    def plant_line(self, planted: Planted) -> None:
        body = (
            b"version: STSv1\r\nmode: enforce\r\nmx: "
            + planted.text
            + b"\r\n"
            + planted.text
            + b": x\r\nmax_age: 86400\r\n"
        )
        self.serve(planted, response(body))
        planted.query = (
            "SELECT p.text FROM fetches f JOIN policies p ON p.policy_sha256 = f.body_sha256 WHERE domain = ?",
            body,
        )

    def plant_type(self, planted: Planted) -> None:
        value = header(planted.text)
        self.serve(planted, response(POLICY, kind=value, more=b"Server: " + value + b"\r\n"))
        planted.query = ("SELECT server FROM fetches WHERE domain = ?", decoded(value).encode()) if value else None
        planted.detail = decoded(value) or None

    def plant_location(self, planted: Planted) -> None:
        value = header(planted.text)
        self.serve(planted, response(b"", status=b"302 Found", more=b"Location: " + value + b"\r\n"))
        planted.detail = f"302 to {decoded(value)}" if value else None

    def plant_certificate(self, planted: Planted) -> None:
        text = planted.text[:100]
        host = self.sign(planted)
        self.record(host, names.A, ADDRESS)
        self.responses[host] = response(POLICY)
        self.certificates[host] = self.authority.certificate(text, text, [text])
        planted.detail = "".join(
            chr(byte) if 0x21 <= byte <= 0x7E and byte != 0x5C else f"\\x{byte:02x}" for byte in text
        )

    def sign(self, planted: Planted) -> str:
        """Announces a policy; returns the host that has it."""
        self.record(f"_mta-sts.{planted.domain}", names.TXT, names.strings(b"v=STSv1; id=1;"))
        return f"mta-sts.{planted.domain}"

    def serve(self, planted: Planted, answer: bytes) -> None:
        host = self.sign(planted)
        self.record(host, names.A, ADDRESS)
        self.responses[host] = answer
        self.ordinary.append(host)

    def certify(self) -> None:
        """Gives the ordinary hosts their certificates."""
        for start in range(0, len(self.ordinary), 80):
            hosts = self.ordinary[start : start + 80]
            path = self.authority.certificate(b"policy hosts", b"torture root", [host.encode() for host in hosts])
            self.certificates.update(dict.fromkeys(hosts, path))


POLICY = b"version: STSv1\r\nmode: testing\r\nmx: mx.test\r\nmax_age: 864000\r\n"


def header(text: bytes) -> bytes:
    """As much of a text as a header can carry."""
    return re.sub(rb"[\r\n\0]", b"", text).strip(b" \t\r\n\v\f")[:HEADER].strip(b" \t\r\n\v\f")
