"""Policy hosts that want to cost more than a policy: what each does, and what has to be said of it."""

from __future__ import annotations

import gzip
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .authority import Authority
from .web import POLICY, Behaviour, over_tls, read_request, response

LIMIT = 65_536
# The head of the longest record of a handshake (RFC 8446, 5.1); 16,384 bytes follow.
RECORD = b"\x16\x03\x03\x40\0"
# As small as 64 KB when packed, so that only unpacking makes it large.
PACKED = 60 << 20
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
CHUNKED, LAST_CHUNK = HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"0\r\n\r\n"
BLOCK = b"x" * 16_384
TOO_LARGE, TIMEOUT, HANDSHAKE, OTHER = "phttp.too_large", "phttp.timeout", "ptls.handshake", "phttp.status_other"


@dataclass(frozen=True)
class Kind:
    """A kind of host."""

    text: str
    # Empty for a policy that counts.
    code: str
    # What is sent after the request, piece by piece; sent in place of a handshake where `bare`.
    pieces: Callable[[], Iterator[bytes]]
    # Whether only the deadline ends it.
    is_slow: bool = False
    bare: bool = False
    # Whether the connection is reset at the end.
    resets: bool = False


def kinds() -> list[Kind]:
    """All kinds, the well-behaved one first."""
    packed = gzip.compress(bytes(PACKED), mtime=0)
    return [
        Kind("well-behaved", "", once(response(POLICY))),
        Kind("endless body", TOO_LARGE, lambda: endless(HEAD + b"\r\n", BLOCK)),
        Kind("endless body with its length", TOO_LARGE,
             lambda: endless(HEAD + b"Content-Length: 1099511627776\r\n\r\n", BLOCK)),
        Kind("endless chunks", TOO_LARGE, lambda: endless(CHUNKED, b"4000\r\n" + BLOCK + b"\r\n")),
        Kind("endless chunks of a byte", TOO_LARGE, lambda: endless(CHUNKED, b"1\r\nx\r\n" * 2_000)),
        Kind("one chunk without end", TOO_LARGE, lambda: endless(CHUNKED + b"7fffffffffffffff\r\n", BLOCK)),
        Kind("an extension of a chunk without end", TIMEOUT, lambda: throttled(CHUNKED + b"1;", BLOCK), is_slow=True),
        Kind("trailers without end", TOO_LARGE,
             lambda: endless(CHUNKED + b"0\r\n", b"X-Trailer: " + BLOCK[:4000] + b"\r\n")),
        # libcurl ends it with the error of a connection that breaks off.
        Kind("one trailer without end", "phttp.truncated", lambda: endless(CHUNKED + b"0\r\nX-Trailer: ", BLOCK)),
        Kind("packed body of 60 MiB that was not asked for", "phttp.encoding",
             once(response(packed, headers="Content-Encoding: gzip\r\n"))),
        Kind("packed transfer of 60 MiB", OTHER,
             once(HEAD + b"Transfer-Encoding: gzip, chunked\r\n\r\n" + chunk(packed) + LAST_CHUNK)),
        Kind("body of 65,536 bytes", "", once(response(padded(LIMIT)))),
        Kind("body of 65,537 bytes", TOO_LARGE, once(response(padded(LIMIT + 1)))),
        Kind("body of 65,537 bytes in chunks", TOO_LARGE, once(CHUNKED + chunk(padded(LIMIT + 1)) + LAST_CHUNK)),
        Kind("headers without end", TOO_LARGE, lambda: endless(HEAD, b"X-Header: " + BLOCK[:4000] + b"\r\n")),
        Kind("one header without end", TOO_LARGE, lambda: endless(HEAD + b"X-Header: ", BLOCK)),
        Kind("a status line without end", TOO_LARGE, lambda: endless(b"HTTP/1.1 200 ", BLOCK)),
        Kind("provisional responses without end", TOO_LARGE,
             lambda: endless(b"", b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" * 50)),
        Kind("a thousand cookies and alternatives", "", once(response(POLICY, headers=cookies()))),
        Kind("headers by a byte a second", TIMEOUT, lambda: drip(b"", response(POLICY)), is_slow=True),
        Kind("body by a byte a second", TIMEOUT, lambda: drip(HEAD + b"\r\n", POLICY), is_slow=True),
        Kind("silence after the request", TIMEOUT, lambda: drip(b"", b""), is_slow=True),
        Kind("handshake by a byte a second", HANDSHAKE,
             lambda: drip(b"", b"\x16\x03\x03\x3f\xff\x02\0\x3f\xfb\x03\x03" + BLOCK), is_slow=True, bare=True),
        Kind("records of a handshake without end", HANDSHAKE,
             lambda: endless(RECORD + b"\x02\xff\xff\xff\x03\x03" + BLOCK[:16_378], RECORD + BLOCK), bare=True),
        Kind("a reset within the body", "phttp.truncated", once(HEAD + b"Content-Length: 60000\r\n\r\n" + BLOCK),
             resets=True),
    ]


def host(kind: Kind, authority: Authority, names: list[str], strikes: list[bool]) -> Behaviour:
    """A host of a kind; all of them wait for each other, so that they strike at once. `strikes` is told who did."""
    together = threading.Barrier(len(names), timeout=20)

    def strike(connection: socket.socket) -> None:
        if not kind.is_slow:
            try:
                together.wait()
                strikes.append(True)
            except threading.BrokenBarrierError:
                # One did not come; the others go on.
                strikes.append(False)
        for piece in kind.pieces():
            connection.sendall(piece)
        if kind.resets:
            # Time for what was sent to be read: a reset takes what is not.
            time.sleep(0.5)
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    def bare(connection: socket.socket) -> None:
        connection.recv(LIMIT)
        strike(connection)

    def then(connection: socket.socket) -> None:
        read_request(connection)
        strike(connection)
    if kind.bare:
        return bare
    context = authority.for_names(names[0], [f"mta-sts.{name}" for name in names]).context()
    return over_tls(context, then)


def once(text: bytes) -> Callable[[], Iterator[bytes]]:
    """One text, the same for all."""
    return lambda: iter([text])


def endless(start: bytes, block: bytes) -> Iterator[bytes]:
    yield start
    while True:
        yield block


def throttled(start: bytes, block: bytes) -> Iterator[bytes]:
    """The same at a pace that leaves the machine to others."""
    for piece in endless(start, block):
        yield piece
        time.sleep(0.1)


def drip(start: bytes, text: bytes) -> Iterator[bytes]:
    """A byte a second, and then silence."""
    yield start
    for index in range(600):
        time.sleep(1)
        yield text[index:index + 1]


def padded(size: int) -> bytes:
    """A policy of so many bytes."""
    line = b"mx: " + b"a" * 44 + b".example\r\n"
    left = size - len(POLICY)
    # The last line takes what is left over; a label has at most 63 bytes.
    last = b"mx: a.example\r\n"
    whole, rest = divmod(left - len(last), len(line))
    body = POLICY + line * whole + b"mx: a" + b"b" * rest + b".example\r\n"
    assert len(body) == size
    return body


def chunk(body: bytes) -> bytes:
    return f"{len(body):x}\r\n".encode() + body + b"\r\n"


def cookies() -> str:
    """Headers of 60 KB."""
    return "".join(f"Set-Cookie: a{index}=b; Path=/\r\nAlt-Svc: h2=\":{index}\"\r\n" for index in range(1100))
