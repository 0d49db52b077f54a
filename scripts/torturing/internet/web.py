"""What listens at the addresses: policy hosts, and a record of who was called."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from support.command import Failed

from .name_server import MAIL_HOST

# Addresses that only we call, to see that all calls before have been noted.
MARKERS = {socket.AF_INET: "127.255.77.77", socket.AF_INET6: "::7f:77:77"}

# What a host does with a connection that has just been accepted; the connection is closed afterwards.
Behaviour = Callable[[socket.socket], None]


@dataclass(frozen=True)
class Arrival:
    """A connection that arrived."""

    address: str
    port: int
    at: float


class Web:
    """Listens on ports of all addresses of both families, and keeps what arrives; each connection has a thread."""

    def __init__(self, ports: tuple[int, ...] = (443,)) -> None:
        self.arrivals: list[Arrival] = []
        self.hosts: dict[str, Behaviour] = {}
        self.default: Behaviour = lambda connection: None
        self.lock = threading.Lock()
        threading.stack_size(1 << 20)
        self.listeners = [listener(family, port) for family in (socket.AF_INET, socket.AF_INET6) for port in ports]

    def start(self) -> None:
        for each in self.listeners:
            threading.Thread(target=self.accept, args=(each,), daemon=True).start()

    def accept(self, listener: socket.socket) -> None:
        while True:
            connection, _ = listener.accept()
            address, port = connection.getsockname()[:2]
            with self.lock:
                self.arrivals.append(Arrival(address, port, time.monotonic()))
            threading.Thread(target=self.attend, args=(connection, address), daemon=True).start()

    def attend(self, connection: socket.socket, address: str) -> None:
        # The client may leave at any time, and mostly has to.
        connection.settimeout(600)
        try:
            with connection:
                self.hosts.get(address, self.default)(connection)
        except (OSError, ValueError):
            pass

    def take_arrivals(self) -> list[Arrival]:
        """All that has arrived since the last time, what has not been accepted yet included."""
        for each in self.listeners:
            # What came before is accepted before this.
            marker = MARKERS[each.family]
            with socket.create_connection((marker, each.getsockname()[1]), timeout=60):
                pass
        deadline = time.monotonic() + 60
        while sum(arrival.address in MARKERS.values() for arrival in self.arrivals) < len(self.listeners):
            if time.monotonic() > deadline:
                raise Failed("the listeners of the namespace accept no connection any more")
            time.sleep(0.01)
        with self.lock:
            taken, self.arrivals = self.arrivals, []
        return [arrival for arrival in taken if arrival.address not in MARKERS.values()]


def listener(family: socket.AddressFamily, port: int) -> socket.socket:
    """Listens at all addresses of one family; the other has a listener of its own."""
    made = socket.socket(family, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if family == socket.AF_INET6:
        made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
    made.bind(("0.0.0.0" if family == socket.AF_INET else "::", port))
    made.listen(4096)
    return made


def read_request(connection: socket.socket) -> bytes:
    """The head of a request."""
    head = b""
    while b"\r\n\r\n" not in head and (piece := connection.recv(4096)):
        head += piece
    return head


POLICY = f"version: STSv1\r\nmode: enforce\r\nmax_age: 1209600\r\nmx: {MAIL_HOST}\r\n".encode()


def response(body: bytes, status: str = "200 OK", headers: str = "") -> bytes:
    return (f"HTTP/1.1 {status}\r\nContent-Type: text/plain\r\nContent-Length: {len(body)}\r\n{headers}"
            "Connection: close\r\n\r\n").encode() + body


def over_tls(context: ssl.SSLContext, then: Callable[[ssl.SSLSocket], None]) -> Behaviour:
    """A host that shakes hands and goes on with something."""
    def attend(connection: socket.socket) -> None:
        with context.wrap_socket(connection, server_side=True) as secured:
            then(secured)
    return attend


def answers(reply: bytes) -> Callable[[socket.socket], None]:
    """Reads a request and answers it."""
    def then(connection: socket.socket) -> None:
        read_request(connection)
        connection.sendall(reply)
    return then
