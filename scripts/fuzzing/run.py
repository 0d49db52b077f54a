"""Builds the targets and runs one under libFuzzer."""

import os
import re
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from support.command import Failed, with_us
from support.places import ROOT

FOLDER = ROOT / "Tests" / "Fuzz"
BUILD = ROOT / ".build-fuzz"
# An input that takes longer is a finding: libFuzzer counts whole seconds.
_SLOWEST = 2
_MEMORY = 2048


@dataclass(frozen=True)
class Target:
    """A parser with its rules, as the program lists it."""

    name: str
    longest: int


@dataclass(frozen=True)
class Result:
    """What came of a target."""

    target: Target
    runs: int
    seconds: float
    crash: Path | None
    told: str
    stalls: int

    @property
    def line(self) -> str:
        """The result in one line."""
        verdict = "ok" if self.crash is None else "CRASH"
        stalls = f", the machine stood still {self.stalls} times" if self.stalls else ""
        return f"{self.target.name:<16}{self.runs:>10,} runs {self.seconds:>7.1f} s  {verdict}{stalls}"


def build() -> Path:
    """Builds the program and gives its path; what libraries are needed is checked by scripts/setup before."""
    command = ["swift", "build", "--package-path", str(FOLDER), "--build-path", str(BUILD), "-c", "release"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Failed(f"the targets cannot be built:\n{done.stdout[-4000:]}{done.stderr[-2000:]}")
    return BUILD / "release" / "fuzz"


def targets(program: Path) -> list[Target]:
    """The targets that the program knows."""
    done = subprocess.run([str(program)], capture_output=True, text=True, check=True, env=_environment(None))
    pairs = (line.split() for line in done.stdout.splitlines())
    return [Target(name, int(longest)) for name, longest in pairs]


def fuzz(program: Path, target: Target, runs: int, seed: int, most: int = 0) -> Result:
    """Runs a target from its inputs, for so many seconds at most; what is new is kept in the build folder."""
    found = BUILD / "corpus" / target.name
    crashes = BUILD / "crashes" / target.name
    shutil.rmtree(crashes, ignore_errors=True)
    for folder in (found, crashes):
        folder.mkdir(parents=True, exist_ok=True)
    executed, stalls, start = 0, 0, time.monotonic()
    while True:
        left = max(1, round(most - (time.monotonic() - start))) if most else 0
        told = _run(program, target, runs - executed, seed + stalls if seed else 0, left)
        counted = re.search(r"stat::number_of_executed_units: (\d+)", told)
        executed += int(counted[1]) if counted else 0
        crash = next(iter(sorted(crashes.glob("*-*"))), None)
        if crash is None or not _stood_still(program, target, crash):
            return Result(target, executed, time.monotonic() - start, crash, told, stalls)
        crash.unlink()
        stalls += 1
        if executed >= runs or (most and time.monotonic() - start >= most):
            return Result(target, executed, time.monotonic() - start, None, told, stalls)


def _run(program: Path, target: Target, runs: int, seed: int, most: int) -> str:
    """Runs the fuzzer once, until it has an input that breaks something or enough, and gives what it told."""
    found, crashes = (BUILD / folder / target.name for folder in ("corpus", "crashes"))
    seeds = [str(folder) for folder in inputs(target.name) if folder.is_dir()]
    command = [
        str(program), f"-runs={runs}", f"-seed={seed}", f"-max_len={target.longest}", f"-timeout={_SLOWEST}",
        f"-rss_limit_mb={_MEMORY}", f"-artifact_prefix={crashes}/", "-print_final_stats=1",
        f"-max_total_time={most}",
    ]  # fmt: skip
    dictionary = FOLDER / "dictionaries" / f"{target.name}.txt"
    if dictionary.exists():
        command.append(f"-dict={dictionary}")
    with (crashes / "log.txt").open("wb") as log:
        process = subprocess.Popen(
            [*command, str(found), *seeds], stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT,
            env=_environment(target.name), preexec_fn=with_us,
        )  # fmt: skip
        status = process.wait()
    told = (crashes / "log.txt").read_text(errors="replace")
    if status != 0 and not any(crashes.glob("*-*")):
        raise Failed(f"{target.name} ended with {status}:\n{told[-3000:]}")
    return told


def _stood_still(program: Path, target: Target, crash: Path) -> bool:
    """Whether an input that took too long takes no time when it is tried again: libFuzzer goes by the clock on the wall."""
    if not crash.name.startswith("timeout-"):
        return False
    command = [str(program), f"-timeout={_SLOWEST}", f"-artifact_prefix={BUILD}/again-", str(crash)]
    tries = (
        subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, env=_environment(target.name), check=False)
        for _ in range(3)
    )
    return any(done.returncode == 0 for done in tries)


def inputs(name: str) -> list[Path]:
    """The folders of a target's inputs: those made by hand, and those that were crashes once."""
    return [FOLDER / "corpus" / name, FOLDER / "crashes" / name]


def _environment(target: str | None) -> dict[str, str]:
    # Swift's own account of a crash waits for a debugger's worth of time, and libFuzzer gives one too.
    kept = {key: value for key, value in os.environ.items() if key != "FUZZ_TARGET"}
    kept["SWIFT_BACKTRACE"] = "enable=no"
    # Buffers of 128 KiB an input would be new memory each time if 256 MiB of old ones were kept from use.
    kept["ASAN_OPTIONS"] = "quarantine_size_mb=8:malloc_context_size=8"
    if target is not None:
        kept["FUZZ_TARGET"] = target
    return kept
