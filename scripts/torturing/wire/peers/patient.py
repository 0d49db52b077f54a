"""A policy server that asks for patience: the first requests for each host get an error with Retry-After.

patient.py DIRECTORY LOG SECONDS ERRORS ADDRESS...: serves the policies of a lab with its certificates, on a free
port that it prints. A line of the log is a request: seconds since 1970, host, status. As many requests for a host as
ERRORS says are answered with 429 or 503, by the length of its name.
"""

from __future__ import annotations

import collections
import ctypes
import pathlib
import signal
import socket
import ssl
import sys
import threading
import time


class Patient:
    """The server."""

    def __init__(self, directory: str, path: str, seconds: str, errors: str) -> None:
        self.directory, self.seconds, self.errors = pathlib.Path(directory), seconds, int(errors)
        self.seen: collections.Counter[str] = collections.Counter()
        self.lock = threading.Lock()
        self.log = open(path, "w")
        self.context = self.made_context(next((self.directory / "certs").glob("mta-sts.*.pem")))
        self.context.sni_callback = self.choose

    def made_context(self, chain: pathlib.Path) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(chain, self.directory / "ca" / "leaf.key")
        return context

    def choose(self, connection: ssl.SSLObject, name: str | None, _: ssl.SSLContext) -> None:
        """Takes the certificate of the host that is asked for."""
        chain = self.directory / "certs" / f"{name}.pem"
        if chain.exists():
            connection.context = self.made_context(chain)

    def answer(self, connection: socket.socket) -> None:
        """Answers one request, and closes."""
        try:
            with self.context.wrap_socket(connection, server_side=True) as secure:
                request = b""
                while b"\r\n\r\n" not in request and (data := secure.recv(4096)):
                    request += data
                lines = request.decode("latin-1").splitlines()
                hosts = [line[5:].strip() for line in lines if line.lower().startswith("host:")]
                secure.sendall(self.reply(hosts[0].partition(":")[0]))
                secure.unwrap()
        except (OSError, IndexError):
            pass

    def reply(self, host: str) -> bytes:
        with self.lock:
            self.seen[host] += 1
            is_error = self.seen[host] <= self.errors
            status = (429, 503)[len(host) % 2] if is_error else 200
            self.log.write(f"{time.time():.6f} {host} {status}\n")
            self.log.flush()
        if is_error:
            body, head = b"later", f"HTTP/1.1 {status} Later\r\nRetry-After: {self.seconds}\r\n"
        else:
            body, head = (self.directory / "policies" / f"{host}.txt").read_bytes(), "HTTP/1.1 200 OK\r\n"
        head += f"Content-Type: text/plain\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
        return head.encode() + body

    def serve(self, addresses: list[str]) -> None:
        listeners: list[socket.socket] = []
        port = 0
        for address in addresses:
            listener = socket.create_server((address, port), backlog=512)
            port = listener.getsockname()[1]
            listeners.append(listener)
        print(port, flush=True)
        for listener in listeners:
            threading.Thread(target=self.accept, args=(listener,), daemon=True).start()
        threading.Event().wait()

    def accept(self, listener: socket.socket) -> None:
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=self.answer, args=(connection,), daemon=True).start()


def main() -> None:
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)
    Patient(*sys.argv[1:5]).serve(sys.argv[5:])


main()
