"""A small DNS server on the loopback interface whose records hold any bytes."""

from __future__ import annotations

import re
import socket
import socketserver
import struct
import threading

from support.command import Failed

A, CNAME, SOA, MX, TXT = 1, 5, 6, 15, 16
# What fits into an answer by UDP (the size that the survey offers).
DATAGRAM = 1232


def wire(labels: list[bytes]) -> bytes:
    """A name of these labels, each cut at what one can hold."""
    return b"".join(bytes([len(label)]) + label for label in (label[:63] for label in labels) if label) + b"\0"


def name(text: str) -> bytes:
    """An ordinary name."""
    return wire([label.encode() for label in text.split(".")])


def labels_of(text: bytes, tail: str = "target.test") -> bytes:
    """A name that holds a text of any bytes in its first labels, as much of it as fits."""
    return wire([text[start : start + 63] for start in range(0, min(len(text), 180), 63)] + tail.encode().split(b"."))


def read(text: str) -> bytes:
    """The name that a text in the form of zone files stands for, in lower case."""
    labels: list[bytearray] = [bytearray()]
    for piece in re.findall(r"\\\d{3}|.", text, re.DOTALL):
        if piece == ".":
            labels.append(bytearray())
        else:
            labels[-1] += bytes([int(piece[1:])]) if len(piece) > 1 else piece.encode()
    return b"".join(bytes([len(label)]) + label for label in labels) + b"\0"


def strings(text: bytes) -> bytes:
    """The data of a TXT record: the text in strings of 255 bytes at most."""
    return b"".join(bytes([len(text[i : i + 255])]) + text[i : i + 255] for i in range(0, max(len(text), 1), 255))


class Streams(socketserver.ThreadingTCPServer):
    """Serves each connection in a thread of its own."""

    allow_reuse_address = True
    daemon_threads = True


class NameServer:
    """Answers from a zone of records by lower-case wire name and type; every other name does not exist."""

    def __init__(self, zone: dict[bytes, dict[int, list[bytes]]]) -> None:
        self.zone = zone
        self.datagrams, self.streams = self.servers()
        self.port: int = self.datagrams.server_address[1]
        for server in (self.datagrams, self.streams):
            threading.Thread(target=server.serve_forever, daemon=True).start()

    def servers(self) -> tuple[socketserver.UDPServer, Streams]:
        """Both servers, on one port."""
        for _ in range(100):
            datagrams = socketserver.UDPServer(("127.0.0.1", 0), self.datagram)
            try:
                streams = Streams(datagrams.server_address, self.stream)
            except OSError:
                # A port that is free for datagrams may be taken for connections, also by one that is over.
                datagrams.server_close()
                continue
            datagrams.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 22)
            return datagrams, streams
        raise Failed("no port of 127.0.0.1 is free for datagrams and connections")

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.port}"

    def close(self) -> None:
        for server in (self.datagrams, self.streams):
            server.shutdown()
            server.server_close()

    def answer(self, query: bytes, room: int) -> bytes:
        """The answer to a query, or its head with the mark that the rest has no room."""
        end = 12
        while query[end]:
            end += 1 + query[end]
        end += 5
        asked, kind = query[12 : end - 4].lower(), struct.unpack("!H", query[end - 4 : end - 2])[0]
        found = self.zone.get(asked)
        records = b""
        count = 0
        for type_ in (CNAME, kind):
            for data in (found or {}).get(type_, []):
                records += struct.pack("!HHHIH", 0xC00C, type_, 1, 60, len(data)) + data
                count += 1
            if count:
                break
        authority = (
            b"" if count else struct.pack("!BHHIH", 0, SOA, 1, 60, 22) + b"\0\0" + struct.pack("!5I", 1, 60, 60, 60, 60)
        )
        if len(query[:end]) + len(records) > room:
            return query[:2] + struct.pack("!HHHHH", 0x8780, 1, 0, 0, 0) + query[12:end]
        head = struct.pack("!HHHHH", 0x8580 | (3 if found is None else 0), 1, count, 0 if count else 1, 0)
        return query[:2] + head + query[12:end] + records + authority

    def datagram(self, request: tuple[bytes, socket.socket], client: object, _: object) -> None:
        request[1].sendto(self.answer(request[0], DATAGRAM), client)

    def stream(self, connection: socket.socket, *_: object) -> None:
        with connection, connection.makefile("rb") as queries:
            while len(size := queries.read(2)) == 2:
                reply = self.answer(queries.read(struct.unpack("!H", size)[0]), 0xFFFF)
                connection.sendall(struct.pack("!H", len(reply)) + reply)
