"""A relay before a lab's name server that loses some questions."""

from __future__ import annotations

import subprocess

from support.command import Failed, kill
from support.lab import Lab

from .machinery import Programs


class Relay:
    """A relay before the lab's name server that keeps silent for so many of a thousand names or queries."""

    def __init__(self, lab: Lab, kind: str, per_mille: int) -> None:
        programs: Programs = lab.programs
        self.arguments = [programs.relay, "0", lab.name_server_port, kind, str(per_mille)]

    def __enter__(self) -> Relay:
        self.process = subprocess.Popen(self.arguments, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
        port = self.process.stdout.readline().strip() if self.process.stdout else ""
        if not port:
            raise Failed("the relay did not start")
        self.port = int(port)
        self.address = f"127.0.0.1:{port}"
        return self

    def __exit__(self, *_: object) -> None:
        kill(self.process)
        if self.process.stdout:
            self.process.stdout.close()
