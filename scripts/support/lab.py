"""A lab of ordinary names that is up for as long as a script runs."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .command import Failed, with_us
from .places import SYSTEM_ROOTS
from .programs import Programs
from .progress import progress

# Kinds of the population without a text at _mta-sts, by its truth file.
WITHOUT_TEXT = {"nonexistent", "withoutMail", "implicit", "nullMail", "unanswered", "mailOnly"}


@dataclass(frozen=True)
class Truth:
    """What a survey must say of a domain whose name server is asked without the lab's own relay."""

    domain: str
    kind: str
    outcome: str
    category: str
    code: str
    mail: str
    tls_rpt: str


class Lab:
    """A running lab of ordinary names; the same arguments make the same names."""

    def __init__(
        self, programs: Programs, work: Path, names: int, share: float, options: tuple[str, ...] = ("--no-catalogue",)
    ) -> None:
        self.programs, self.names, self.share, self.options = programs, names, share, options
        self.directory = work / f"lab-{names}-{share:g}"
        self.settings: dict[str, str] = {}
        self.process: subprocess.Popen | None = None

    def start(self) -> None:
        progress(f"a lab of {self.names:,} names, {self.share:.1%} with MTA-STS")
        self.remove_former()
        self.directory.mkdir(parents=True)
        with open(self.directory / "output.log", "wb") as log:
            # In the foreground, as a child: it ends with us, and its servers with it.
            self.process = subprocess.Popen(
                [
                    self.programs.lab, "up", "--foreground", "--directory", str(self.directory), "--names",
                    str(self.names), "--adoption", str(self.share), "--seed", "1", *self.options,
                ],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, preexec_fn=with_us)
        self.wait_until_up()
        for line in (self.directory / "lab.env").read_text().splitlines():
            name, _, value = line.partition("=")
            self.settings[name] = shlex.split(value)[0] if value else ""
        self.roots = self.directory / "roots.pem"
        self.roots.write_bytes(SYSTEM_ROOTS.read_bytes() + Path(self.settings["LAB_CA_FILE"]).read_bytes())

    def wait_until_up(self) -> None:
        """Waits for the process file, which the lab writes last."""
        process_file = self.directory / "lab.pid"
        while not process_file.exists():
            if self.process is not None and self.process.poll() is not None:
                said = (self.directory / "output.log").read_text(errors="replace")
                raise Failed(f"the lab did not start:\n{said[-2000:]}")
            time.sleep(0.05)

    def stop(self) -> None:
        """Takes the lab down, waits for its servers, and takes its files away."""
        if self.process is not None:
            self.process.terminate()
            self.process.wait()
            self.process = None
            wait_for_end([int(number) for number in self.settings.get("LAB_SERVERS", "").split()])
        shutil.rmtree(self.directory, ignore_errors=True)

    def remove_former(self) -> None:
        """Takes down what an earlier run may have left in the same place."""
        if self.directory.exists():
            down = [self.programs.lab, "down", "--directory", str(self.directory)]
            subprocess.run(down, capture_output=True, check=False)
            shutil.rmtree(self.directory)

    @property
    def name_server(self) -> str:
        return self.settings["LAB_NAMESERVER"]

    @property
    def name_server_port(self) -> str:
        return self.name_server.rpartition(":")[2]

    @property
    def https_port(self) -> str:
        return self.settings["LAB_HTTPS_PORT"]

    @property
    def scan_options(self) -> list[str]:
        """The options with which a scan trusts and reaches the lab's policy hosts."""
        allowed = [word for block in self.settings["LAB_ALLOW"].split() for word in ("--allow-address", block)]
        return ["--ca-file", str(self.roots), "--https-port", self.https_port, *allowed]

    def list(self, count: int) -> str:
        """A list of the first so many names, one a line: further columns would be stored with each domain."""
        path = self.directory / f"names-{count}.txt"
        if not path.exists():
            with open(path, "w") as target:
                for truth in self.truth(count):
                    target.write(f"{truth.domain}\n")
        return str(path)

    def truth(self, count: int) -> Iterator[Truth]:
        """The truth of the first so many names, line by line: a million at once would show in our own memory."""
        with open(self.settings["LAB_TRUTH"]) as file:
            next(file)
            for _, line in zip(range(count), file):
                domain, kind, outcome, category, code, _, _, _, mail, tls_rpt = line.rstrip("\n").split("\t")
                if kind == "unanswered":
                    # Only the lab's own relay fails these; the name server denies the name.
                    outcome, category, code = "not_configured", "", "rec.absent"
                yield Truth(domain, kind, outcome, category, code, mail, tls_rpt)

    def policy_hosts(self, domains: set[str]) -> dict[str, str]:
        """The addresses of the policy hosts of some domains, from the zone."""
        wanted, found = {f"mta-sts.{domain}" for domain in domains}, {}
        aliases: dict[str, str] = {}
        with open(self.directory / "nsd" / "root.zone") as zone:
            for line in zone:
                fields = line.split(" ", 3)
                if len(fields) < 4:
                    continue
                owner, kind, data = fields[0][:-1], fields[2], fields[3].strip()
                if kind == "CNAME" and owner in wanted:
                    aliases[data[:-1]] = owner
                elif kind == "A" and (owner in wanted or owner in aliases):
                    found[aliases.get(owner, owner)] = data
        return found


def wait_for_end(processes: list[int]) -> None:
    """Waits until processes that are not our children are gone, at most a quarter of a minute."""
    deadline = time.monotonic() + 15
    while any(is_alive(process) for process in processes):
        if time.monotonic() > deadline:
            raise Failed(f"servers of the lab are still there: {processes}")
        time.sleep(0.02)


def is_alive(process: int) -> bool:
    """Whether a process is there and more than waiting to be collected."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def is_chosen(domain: str, per_mille: int) -> bool:
    """Whether a relay in C that singles out so many names of a thousand singles out this one (FNV-1a, last two labels)."""
    value = 2166136261
    for byte in ".".join(domain.split(".")[-2:]).encode():
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value % 1000 < per_mille
