"""A resolver whose answers to the question for a record are hostile: huge, slow, broken off, or not to the point.

All of them are had over TCP: over UDP the answer to that question is always cut.
"""

from __future__ import annotations

import socket
import struct
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .name_server import TXT, NameServer, read_name, text

RECORD = "v=STSv1; id=20260101000000;"
# RFC 1035, 4.2.2: two bytes before a message over TCP.
LENGTH = struct.Struct(">H")

# What is sent over a connection in reply to a question, piece by piece; the connection is closed afterwards.
Reply = Callable[[bytes], Iterator[bytes]]


@dataclass(frozen=True)
class Kind:
    """A way to answer over TCP."""

    name: str
    text: str
    reply: Reply
    # The codes of which a survey must find one; the record was seen where it is one of the policy host.
    codes: tuple[str, ...]
    # Whether it holds up its question until the deadline.
    is_slow: bool = False


SEEN = ("phost.nxdomain",)
TOO_LARGE = ("rec.answer_too_large",)
# What is not to be had is not there only in so many words.
NOT_TOLD = ("rec.dns_timeout", "rec.dns_servfail")


def kinds() -> list[Kind]:
    """All kinds, the well-behaved one first."""
    return [
        Kind("plain", "one record", whole(text(RECORD)), SEEN),
        Kind("bytes", "a record in strings of one byte", whole(strings(RECORD, 1)), SEEN),
        Kind("long", "a record of many strings of 255 bytes", whole(strings(RECORD + " a=" + "b" * 4000 + ";", 255)), SEEN),
        Kind("many", "500 texts, one of them a record", whole(*[text(f"t{n}") for n in range(499)], text(RECORD)), SEEN),
        Kind("limit", "16,000 bytes of text beside the record", whole(text(RECORD), filling(16_000)), SEEN),
        Kind("above", "17,000 bytes of text beside the record", whole(text(RECORD), filling(17_000)), TOO_LARGE),
        Kind("huge", "64 KiB of text", whole(text(RECORD), filling(65_000)), TOO_LARGE),
        Kind("records", "64 KiB of small texts", whole(*[text("x")] * 4600, text(RECORD)), TOO_LARGE),
        Kind("other", "an answer to another question first", after(other_question, whole(text(RECORD))), SEEN),
        Kind("number", "an answer with another number first", after(other_number, whole(text(RECORD))), SEEN),
        Kind("stranger", "an answer to another question alone", other_question, NOT_TOLD),
        Kind("cut", "an answer that is cut over TCP too", cut, NOT_TOLD),
        Kind("garbage", "bytes that are no message", lambda question: iter([b"\0\x08garbage!"]), NOT_TOLD),
        Kind("close", "a close without a word", lambda question: iter([]), NOT_TOLD),
        Kind("half", "a close in the middle of the answer", half, NOT_TOLD),
        Kind("length", "a length of 64 KiB without an answer", held(lambda question: iter([b"\xff\xff"])), TOO_LARGE),
        Kind("promise", "a length without an answer", held(lambda question: iter([b"\x01\0"])), NOT_TOLD, is_slow=True),
        Kind("drip", "a byte a second", dripping(whole(text(RECORD), filling(2000))), NOT_TOLD, is_slow=True),
        Kind("silence", "silence", held(lambda question: iter([])), NOT_TOLD, is_slow=True),
    ]


def strings(value: str, size: int) -> bytes:
    """A text in strings of a size."""
    return b"".join(text(value[start:start + size]) for start in range(0, len(value), size))


def filling(size: int) -> bytes:
    """A text of about so many bytes that is no record."""
    return strings("f" * size, 255)


def whole(*texts: bytes) -> Reply:
    """The answer in one piece, as far as a message goes."""
    def reply(question: bytes) -> Iterator[bytes]:
        _, end = read_name(question, 12)
        message = struct.pack(">2s5H", question[:2], 0x8580, 1, len(texts), 0, 0) + question[12:end + 4]
        for data in texts:
            # The owner is the name that was asked for, by a pointer.
            message += struct.pack(">HHHIH", 0xC00C, TXT, 1, 300, len(data)) + data
        yield LENGTH.pack(len(message)) + message
    return reply


def other_question(question: bytes) -> Iterator[bytes]:
    """An answer to a question for another name of the same length."""
    for piece in whole(text(RECORD))(question):
        yield piece[:16] + bytes([piece[16] ^ 0x0F]) + piece[17:]


def other_number(question: bytes) -> Iterator[bytes]:
    """An answer with a number that is off by one."""
    for piece in whole(text("v=STSv1; id=forged;"))(question):
        yield piece[:3] + bytes([piece[3] ^ 1]) + piece[4:]


def after(first: Reply, then: Reply) -> Reply:
    """One reply after the other."""
    def reply(question: bytes) -> Iterator[bytes]:
        yield from first(question)
        yield from then(question)
    return reply


def cut(question: bytes) -> Iterator[bytes]:
    """No answer but the bit that says that it is cut."""
    for piece in whole()(question):
        yield piece[:4] + bytes([piece[4] | 2]) + piece[5:]


def half(question: bytes) -> Iterator[bytes]:
    """The first half of an answer."""
    for piece in whole(text(RECORD))(question):
        yield piece[:len(piece) // 2]


def held(first: Reply) -> Reply:
    """A reply after which the connection stays open for a minute."""
    def reply(question: bytes) -> Iterator[bytes]:
        yield from first(question)
        time.sleep(60)
    return reply


def dripping(of: Reply) -> Reply:
    """A reply byte by byte, one a second."""
    def reply(question: bytes) -> Iterator[bytes]:
        for piece in of(question):
            for byte in piece:
                yield bytes([byte])
                time.sleep(1)
    return reply


class AnswerServer(NameServer):
    """Cuts every answer with texts over UDP, and answers over TCP in the way of the kind that the name tells."""

    def __init__(self, known: list[Kind]) -> None:
        super().__init__()
        self.kinds = {kind.name: kind for kind in known}
        self.over_tcp: Counter[str] = Counter()
        # A connection takes a thread of its own for up to a minute.
        threading.stack_size(1 << 20)
        self.listener = socket.create_server((self.ADDRESS, 53), backlog=4096)

    def start(self) -> None:
        super().start()
        threading.Thread(target=self.accept, daemon=True).start()

    def reply(self, message: bytes) -> bytes:
        reply = super().reply(message)
        name, end = read_name(message, 12)
        if not name.startswith("_mta-sts.") or message[end:end + 2] != struct.pack(">H", TXT):
            return reply
        # TC, and nothing but the question: RFC 2181, 9.
        return message[:2] + struct.pack(">5H", 0x8780, 1, 0, 0, 0) + message[12:end + 4]

    def accept(self) -> None:
        while True:
            connection, _ = self.listener.accept()
            threading.Thread(target=self.serve_stream, args=(connection,), daemon=True).start()

    def serve_stream(self, connection: socket.socket) -> None:
        with connection:
            try:
                while length := connection.recv(2, socket.MSG_WAITALL):
                    question = connection.recv(LENGTH.unpack(length)[0], socket.MSG_WAITALL)
                    name, _ = read_name(question, 12)
                    kind = self.kinds[name.split(".")[1].split("-")[1]]
                    self.over_tcp[kind.name] += 1
                    for piece in kind.reply(question):
                        connection.sendall(piece)
                    if kind.codes != SEEN:
                        return
            except OSError:
                return
