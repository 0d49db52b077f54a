"""A small HTTPS server on the loopback interface that answers each host with bytes of its own."""

from __future__ import annotations

import socket
import ssl
import threading
from pathlib import Path


class PolicyServer:
    """Answers requests for a host with its response, under its certificate."""

    def __init__(self, responses: dict[str, bytes], certificates: dict[str, Path]) -> None:
        self.responses = responses
        self.contexts: dict[Path, ssl.SSLContext] = {}
        self.certificates = certificates
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(next(iter(certificates.values())))
        self.context.sni_callback = self.choose
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=512)
        self.port: int = self.listener.getsockname()[1]
        for _ in range(8):
            threading.Thread(target=self.serve, daemon=True).start()

    def choose(self, connection: ssl.SSLObject, host: str | None, _: ssl.SSLContext) -> None:
        """Shows the certificate of the host that is asked for."""
        path = self.certificates.get(host or "")
        if path is None:
            return
        if path not in self.contexts:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(path)
            self.contexts[path] = context
        connection.context = self.contexts[path]

    def serve(self) -> None:
        while True:
            try:
                connection = self.listener.accept()[0]
            except OSError:
                return
            try:
                self.respond(connection)
            except OSError:
                # A client that does not like a certificate is expected to leave.
                connection.close()

    def respond(self, connection: socket.socket) -> None:
        """One request, one response."""
        connection.settimeout(20)
        with self.context.wrap_socket(connection, server_side=True) as secure:
            request = b""
            while b"\r\n\r\n" not in request:
                received = secure.recv(4096)
                if not received:
                    return
                request += received
            host = next(line[5:].strip() for line in request.split(b"\r\n") if line.lower().startswith(b"host:"))
            secure.sendall(self.responses[host.decode().rpartition(":")[0]])

    def close(self) -> None:
        self.listener.close()


def response(body: bytes, status: bytes = b"200 OK", kind: bytes = b"text/plain", more: bytes = b"") -> bytes:
    """A response with its headers, each as it is."""
    return (
        b"HTTP/1.1 "
        + status
        + b"\r\nContent-Type: "
        + kind
        + b"\r\n"
        + more
        + b"Content-Length: %d\r\n" % len(body)
        + b"Connection: close\r\n\r\n"
        + body
    )
