"""Faults of TLS: what each host shows, and what has to be said of it."""

from __future__ import annotations

import base64
import socket
import ssl
import struct
from dataclasses import dataclass

from .authority import Authority, Certificate
from .web import POLICY, Behaviour, answers, over_tls, response

ENFORCE, UNTRUSTED, MISMATCH = "", "ptls.untrusted", "ptls.name_mismatch"
REPLY = answers(response(POLICY))
# The frame with which a server of HTTP/2 begins (RFC 9113, 3.4).
SETTINGS_FRAME = b"\0\0\0\x04\0\0\0\0\0"
CA = "basicConstraints=critical,CA:TRUE"


@dataclass(frozen=True)
class Fault:
    """A host that is at fault, or is not although it looks so."""

    text: str
    domain: str
    # Empty for none: the policy counts.
    code: str
    behaviour: Behaviour
    # The error of the chain's verification (X509_V_ERR_…), which tells apart what shares a code; None for any.
    verify_error: int | None = None
    # What the detail of the finding has to say.
    detail: str = ""


class Faults:
    """Makes hosts with certificates that are not what they should be."""

    def __init__(self, authority: Authority, stranger: Authority) -> None:
        self.authority, self.stranger = authority, stranger
        self.all: list[Fault] = []
        self.good = authority.for_names("good", [f"mta-sts.hand-{index}.test" for index in range(80)])
        self.between = authority.make("between", "Between", authority.root, CA)
        self.shown_certificates()
        self.shown_chains()
        self.handshakes()

    def shown(
        self, text: str, code: str, verify_error: int | None = None, names: str = "{}",
        chain: tuple[Certificate, ...] = (), issuer: Certificate | None = None, own: bool = False, more: str = "",
        domain: str = "", **given: str
    ) -> None:
        """Adds a host that shows a certificate of its own; `{}` stands for the name of the policy host."""
        label = f"shown-{len(self.all)}"
        domain = domain or f"{label}.test"
        host = f"mta-sts.{domain}"
        extensions = [f"subjectAltName={names}".replace("{}", f"DNS:{host}")] if names else []
        made = self.authority.make(
            label, given.pop("subject", "").replace("{}", host), None if own else issuer or self.authority.root,
            "\n".join([*extensions, *([more] if more else [])]), **given)
        self.all.append(Fault(text, domain, code, over_tls(made.context(*chain), REPLY), verify_error))

    def shown_certificates(self) -> None:
        self.shown("a good certificate", ENFORCE, 0)
        self.shown("expired", "ptls.expired", 10, start="20240101000000Z", end="20250101000000Z")
        self.shown("not yet valid", "ptls.not_yet_valid", 9, start="20400101000000Z")
        self.shown("self-signed", "ptls.self_signed", 18, own=True)
        self.shown("a certificate for another name", MISMATCH, names="DNS:www.other.test,DNS:other.test")
        self.shown("the name in the subject only", "ptls.cn_only", names="", subject="{}")
        self.shown("the name in the subject, another as DNS name", MISMATCH, names="DNS:other.test", subject="{}")
        self.shown("wildcard for one label", ENFORCE, 0, names="DNS:*.one.test", domain="one.test")
        self.shown("wildcard for two labels", MISMATCH, names="DNS:*.two.test", domain="sub.two.test")
        self.shown("wildcard for a part of a label", MISMATCH, names="DNS:mta*.part.test", domain="part.test")
        self.shown("wildcard within the name", MISMATCH, names="DNS:mta-sts.*.test", domain="within.test")
        self.shown("the name in capitals", ENFORCE, 0, names="DNS:MTA-STS.CAPITALS.TEST", domain="capitals.test")
        self.shown("addresses only", MISMATCH, names="IP:11.22.33.1")
        self.shown("a NUL within the name", MISMATCH, names=with_nul("mta-sts.nul.test"), domain="nul.test")
        self.shown("RSA of 1024 bits", UNTRUSTED, 66, key="rsa:1024")
        self.shown("signed with SHA-1", UNTRUSTED, 68, digest="sha1")
        self.shown("for clients only", UNTRUSTED, 26, more="extendedKeyUsage=clientAuth")
        self.shown("an unknown critical extension", UNTRUSTED, 34, more="1.2.3.4=critical,DER:0500")
        made = self.authority.for_names("tampered", ["mta-sts.tampered.test"])
        made.path.write_text(tampered(made.path.read_text()))
        behaviour = over_tls(made.context(), REPLY)
        self.all.append(Fault("a signature that does not fit", "tampered.test", UNTRUSTED, behaviour, 7))

    def shown_chains(self) -> None:
        make, root, between = self.authority.make, self.authority.root, self.between
        self.shown("a good chain", ENFORCE, 0, issuer=between, chain=(between,))
        # Whoever follows the address in the certificate finds the missing one, and calls a stranger.
        access = "authorityInfoAccess=caIssuers;URI:http://11.22.44.1/ca.der,OCSP;URI:http://11.22.44.1/ocsp"
        self.shown("no intermediate certificate", "ptls.incomplete_chain", 20, issuer=between, more=access)
        self.shown("an unknown root, as sent", UNTRUSTED, 19, issuer=self.stranger.root, chain=(self.stranger.root,))
        old = make("old", "Old", root, CA, start="20240101000000Z", end="20250101000000Z")
        self.shown("an expired intermediate", "ptls.expired", 10, issuer=old, chain=(old,))
        none = make("none", "None", root, "basicConstraints=critical,CA:FALSE")
        self.shown("an intermediate that is no authority", UNTRUSTED, 79, issuer=none, chain=(none,))
        bound = make("bound", "Bound", root, f"{CA}\nnameConstraints=critical,permitted;DNS:elsewhere.test")
        self.shown("a name that the intermediate may not give", UNTRUSTED, 47, issuer=bound, chain=(bound,))
        last = make("last", "Last", root, f"{CA},pathlen:0")
        beyond = make("beyond", "Beyond", last, CA)
        self.shown("a path longer than it may be", UNTRUSTED, 25, issuer=beyond, chain=(beyond, last))
        links = [root]
        for depth in range(12):
            links.append(make(f"link-{depth}", f"Link {depth}", links[-1], CA))
        self.shown("a chain of twelve intermediates", UNTRUSTED, 22, issuer=links[-1], chain=tuple(links[:0:-1]))
        self.shown("thirty certificates that are of no use", ENFORCE, 0, chain=tuple(links[1:] * 3)[:30])
        large = make("large", "Large", root, CA + "\n" + "nsComment=" + "x" * 6000)
        self.shown("a chain of 190 KB", "ptls.handshake", chain=(large,) * 24)

    def handshakes(self) -> None:
        for text, version in (("TLS 1.0 only", ssl.TLSVersion.TLSv1), ("TLS 1.1 only", ssl.TLSVersion.TLSv1_1)):
            context = self.context()
            context.minimum_version, context.maximum_version = version, version
            self.add(text, "ptls.old_protocol", over_tls(context, REPLY))
        for number, name, code in (
                (112, "unrecognized_name", "ptls.no_cert_alert"), (40, "handshake_failure", "ptls.no_cert_alert"),
                (80, "internal_error", "ptls.no_cert_alert"), (70, "protocol_version", "ptls.old_protocol"),
                (120, "no_application_protocol", "ptls.handshake"), (50, "decode_error", "ptls.handshake")):
            detail = "" if number == 70 else f"alert {number}"
            self.add(f"alert {name}", code, after_hello(bytes([21, 3, 3, 0, 2, 2, number])), detail)
        self.add("closed in the handshake", "ptls.handshake", after_hello(b""), "connection closed")
        broken_off = after_hello(bytes([22, 3, 3, 0, 90, 2, 0, 0]))
        self.add("closed within a record of the handshake", "ptls.handshake", broken_off, "connection closed")
        self.add("reset in the handshake", "ptcp.reset", reset)
        self.add("plain HTTP", "ptls.not_tls", after_hello(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"))
        self.add("the banner of SSH", "ptls.not_tls", after_hello(b"SSH-2.0-OpenSSH_9.2\r\n"))
        self.add("garbage", "ptls.not_tls", after_hello(bytes(range(200, 256)) * 20))
        optional, required, former = (self.context() for _ in range(3))
        optional.verify_mode = ssl.CERT_OPTIONAL
        required.verify_mode = former.verify_mode = ssl.CERT_REQUIRED
        former.maximum_version = ssl.TLSVersion.TLSv1_2
        self.add("a client certificate asked for", ENFORCE, over_tls(optional, REPLY))
        self.add("a client certificate demanded, TLS 1.3", "ptls.handshake", over_tls(required, REPLY), "alert 116")
        # TLS 1.2 has no alert of its own for that; the one it has is also that of a missing certificate.
        self.add("a client certificate demanded, TLS 1.2", "ptls.no_cert_alert", over_tls(former, REPLY), "alert 40")
        only = self.context()
        only.set_alpn_protocols(["h2"])
        self.add("HTTP/2 only, whatever is agreed", "phttp.status_other", over_tls(only, answers(SETTINGS_FRAME)))

    def add(self, text: str, code: str, behaviour: Behaviour, detail: str = "") -> None:
        """Adds a host that `context` has a certificate for."""
        self.all.append(Fault(text, f"hand-{len(self.all)}.test", code, behaviour, None, detail))

    def context(self) -> ssl.SSLContext:
        """A host with a good certificate for every name that `add` gives."""
        return self.good.context()


def after_hello(reply: bytes) -> Behaviour:
    """Answers the first message with a few bytes and closes in order."""
    def attend(connection: socket.socket) -> None:
        connection.recv(65536)
        connection.sendall(reply)
        connection.shutdown(socket.SHUT_WR)
        # Closing before all was read would reset.
        while connection.recv(65536):
            pass
    return attend


def reset(connection: socket.socket) -> None:
    """Answers the first message with a reset."""
    connection.recv(65536)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def with_nul(name: str) -> str:
    """A subject alternative name whose DNS name goes on after a NUL."""
    value = f"{name}\0.other.test".encode()
    entry = bytes([0x82, len(value)]) + value
    return "DER:" + (bytes([0x30, len(entry)]) + entry).hex(":")


def tampered(text: str) -> str:
    """A certificate whose last byte, which is of the signature, is another."""
    body = "".join(line for line in text.splitlines() if not line.startswith("-"))
    der = bytearray(base64.b64decode(body))
    der[-1] ^= 1
    return ssl.DER_cert_to_PEM_cert(bytes(der))
