"""A name server of few records whose answers can change from question to question."""

from __future__ import annotations

import ipaddress
import socket
import struct
import threading
from collections import Counter

A, CNAME, MX, TXT, AAAA, OPT = 1, 5, 15, 16, 28, 41
# Takes the mail of all domains.
MAIL_HOST = "mail.test"


class NameServer:
    """Answers on port 53 of 127.0.0.1, in a thread, as a resolver would: aliases come with what they lead to."""

    ADDRESS = "127.0.0.1"

    def __init__(self) -> None:
        # The answers to the first question, the second and so on; the last stays.
        self.records: dict[tuple[str, int], list[list[bytes]]] = {}
        self.names: set[str] = set()
        self.asked: Counter[tuple[str, int]] = Counter()
        # All names that were asked for, known or not.
        self.questions: set[str] = set()
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 22)
        self.socket.bind((self.ADDRESS, 53))

    def start(self) -> None:
        threading.Thread(target=self.serve, daemon=True).start()

    def put(self, name: str, kind: int, *data: bytes) -> None:
        """Sets all records of a kind."""
        self.put_changing(name, kind, list(data))

    def put_changing(self, name: str, kind: int, *answers: list[bytes]) -> None:
        """Sets what each question is answered in turn."""
        self.records[name.lower(), kind] = list(answers)
        self.names.add(name.lower())

    def put_addresses(self, name: str, *addresses: str) -> None:
        """Sets the addresses of both families."""
        parsed = [ipaddress.ip_address(address) for address in addresses]
        self.put(name, A, *(address.packed for address in parsed if address.version == 4))
        self.put(name, AAAA, *(address.packed for address in parsed if address.version == 6))

    def put_domain(self, domain: str) -> None:
        """Sets what a domain with MTA-STS has beside its policy host."""
        self.put(domain, MX, struct.pack(">H", 10) + wire(MAIL_HOST))
        self.put(f"_mta-sts.{domain}", TXT, text("v=STSv1; id=20260101000000;"))

    def serve(self) -> None:
        while True:
            question, asker = self.socket.recvfrom(4096)
            self.socket.sendto(self.reply(question), asker)

    def reply(self, message: bytes) -> bytes:
        number, _, _, _, _, additional = struct.unpack(">6H", message[:12])
        name, end = read_name(message, 12)
        self.questions.add(name)
        kind = struct.unpack(">H", message[end:end + 2])[0]
        answers, owner = [], name
        # An alias is followed as far as it leads; the chains here have no loops.
        while alias := self.answer(owner, CNAME) if kind != CNAME else []:
            answers.append((owner, CNAME, alias[0]))
            owner, _ = read_name(alias[0], 0)
        answers += [(owner, kind, data) for data in self.answer(owner, kind)]
        # NXDOMAIN where nothing of the name is known; AA, as nobody else would know more.
        status = 0 if answers or owner in self.names else 3
        reply = struct.pack(">6H", number, 0x8580 | status, 1, len(answers), 0, min(additional, 1))
        # The question goes back as it came: its letters' case is checked.
        reply += message[12:end + 4]
        for owner, found, data in answers:
            reply += wire(owner) + struct.pack(">HHIH", found, 1, 300, len(data)) + data
        if additional:
            reply += b"\0" + struct.pack(">HHIH", OPT, 1232, 0, 0)
        return reply

    def answer(self, name: str, kind: int) -> list[bytes]:
        answers = self.records.get((name, kind))
        if answers is None:
            return []
        turn = self.asked[name, kind]
        self.asked[name, kind] += 1
        return answers[min(turn, len(answers) - 1)]


def wire(name: str) -> bytes:
    """A name as labels."""
    return b"".join(bytes([len(label)]) + label.encode() for label in name.split(".")) + b"\0"


def text(value: str) -> bytes:
    """A text of one string."""
    return bytes([len(value)]) + value.encode()


def read_name(message: bytes, start: int) -> tuple[str, int]:
    """A name without compression, in lower case, and where it ends."""
    labels = []
    while message[start]:
        labels.append(message[start + 1:start + 1 + message[start]].decode("ascii", "replace").lower())
        start += 1 + message[start]
    return ".".join(labels), start + 1
