"""Outage: the resolver falls silent, fails, refuses or is slow in the middle of a survey, or is not there at all."""

from __future__ import annotations

import re
import socket
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

from support import command
from support.command import Failed, kill
from support.lab import Lab

from .promise import Trial
from .survey import scan
from .wire.chaos import Chaos, Mode
from .wire.outcomes import differing, exported, tell
from .wire.rates import busiest

TROUBLES = {Mode.SILENT: "silent", Mode.SERVFAIL: "SERVFAIL", Mode.REFUSED: "REFUSED", Mode.SLOW: "2 s late"}
# How long after it began sending may go on, in seconds.
GRACE = 2.0


def run(trial: Trial) -> None:
    count, seconds = (1_200, 6) if trial.is_short else (10_000, 60)
    lab = Lab(trial.programs, trial.work, count, 0.1)
    try:
        lab.start()
        # All side by side: each waits most of its time.
        surveys = [Survey(trial, lab, count, mode) for mode in (Mode.NORMAL, *TROUBLES)]
        try:
            follow(surveys, count, seconds)
            calm = exported(trial.programs, surveys[0].database)
            trial.add(f"outcomes of {count:,} names undisturbed", f"{count:,}", f"{len(calm):,}", len(calm) == count)
            for survey in surveys[1:]:
                judge(trial, survey, calm)
        finally:
            for survey in surveys:
                survey.stop()
        begin_without(trial, lab)
    finally:
        lab.stop()


@dataclass
class Survey:
    """A survey through a resolver of its own that is in trouble for a while."""

    trial: Trial
    lab: Lab
    count: int
    mode: Mode
    troubled: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.name = f"outage-{self.mode.name.lower()}"
        self.chaos = Chaos(self.lab, self.trial.work, self.name, self.trial.seed)
        self.database = self.trial.database(f"{self.name}.sqlite")
        self.output = self.trial.work / f"{self.name}.txt"
        # The default rate; its lines are part of what is promised.
        arguments = scan(self.lab, self.lab.list(self.count), self.database, self.chaos.address, ("--dns-rate", "500"))
        arguments.remove("--quiet")
        with open(self.output, "wb") as output:
            self.process = command.spawn(arguments, output)

    def arrived(self) -> int:
        return self.chaos.counts()["arrived"]

    def be(self, mode: Mode) -> None:
        self.chaos.be(mode)
        self.troubled.append(time.time())

    def stop(self) -> None:
        kill(self.process)
        self.chaos.stop()


def follow(surveys: list[Survey], count: int, seconds: float) -> None:
    """Gets each resolver into trouble at a third of the questions, out of it in time, and waits for all ends."""
    deadline = time.monotonic() + 600 + 10 * seconds
    while any(survey.process.poll() is None for survey in surveys):
        for survey in surveys[1:]:
            if not survey.troubled and survey.arrived() > count:
                survey.be(survey.mode)
            elif len(survey.troubled) == 1 and time.time() - survey.troubled[0] >= seconds:
                survey.be(Mode.NORMAL)
        if time.monotonic() > deadline:
            raise Failed("a survey does not come to its end after an outage")
        time.sleep(0.02)
    for survey in surveys[1:]:
        if len(survey.troubled) < 2:
            said = survey.output.read_text(errors="replace")[-500:]
            raise Failed(f"the survey was over before its resolver was out of trouble: {said}")


def judge(trial: Trial, survey: Survey, calm: dict[str, dict]) -> None:
    """Takes down what a survey did in the trouble of its resolver, and what it said in the end."""
    label, (begin, end) = TROUBLES[survey.mode], survey.troubled
    times = [arrival.time for arrival in survey.chaos.arrivals() if begin + GRACE <= arrival.time < end]
    trial.add_count(f"most questions in a second from 2 s on, resolver {label}", busiest(times), 2)
    text = survey.output.read_text(errors="replace")
    reasons = re.findall(r"the scan pauses: (.*)", text)
    trial.add(f"lines that say why the scan pauses, resolver {label}", "1", len(reasons), len(reasons) == 1)
    ends = re.findall(r"the scan goes on after ([0-9.]+) s", text)
    trial.add(f"lines that say that it goes on, resolver {label}", "1", len(ends), len(ends) == 1)
    if reasons:
        print(f"    {reasons[0]}", flush=True)
    status = survey.process.returncode
    trial.add(f"exit code, resolver {label}", "0", status, status == 0)
    other = differing(calm, exported(trial.programs, survey.database))
    trial.add_count(f"outcomes that differ, resolver {label}", len(other))
    tell("differing", other)


def begin_without(trial: Trial, lab: Lab) -> None:
    """Tries to begin with nothing but dead resolvers."""
    silent = Chaos(lab, trial.work, "dead", trial.seed)
    nobody = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    try:
        silent.be(Mode.SILENT)
        # Bound and never read would be silence; a port that was just closed refuses.
        nobody.bind(("127.0.0.1", 0))
        refusing = f"127.0.0.1:{nobody.getsockname()[1]}"
        nobody.close()
        database = trial.database("dead.sqlite")
        arguments = scan(lab, lab.list(10), database, silent.address, ("--resolver", refusing, "--dns-timeout", "0.5"))
        done = subprocess.run(
            arguments, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=120)
    finally:
        silent.stop()
        nobody.close()
    is_clear = all(address in done.stderr for address in (silent.address, refusing))
    trial.add("exit code with dead resolvers only", "74", done.returncode, done.returncode == 74)
    trial.add("its message names them all", "yes", "yes" if is_clear else done.stderr.strip()[-80:], is_clear)
    trial.add_count("files that it left", len(list(Path(trial.work).glob("dead.sqlite*"))))
