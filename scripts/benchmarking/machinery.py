"""Builds the programs of the benchmark and installs the peers."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from support import programs
from support.command import Failed, quiet
from support.compile import compiled
from support.places import ROOT
from support.progress import progress

WORK = ROOT / ".build-benchmark"
PEERS = ROOT / "Tests" / "Benchmarks" / "Peers"
CHECKDMARC = "checkdmarc==6.0.4"

# A file that shows that a package is there, and the package of Debian.
DEBIAN = {
    "/usr/bin/dnsperf": "dnsperf",
    "/usr/bin/curl": "curl",
    "/usr/bin/gcc": "gcc",
    "/usr/include/openssl/ssl.h": "libssl-dev",
    "/usr/lib/python3/dist-packages": "python3",
    "/usr/share/doc/python3-venv": "python3-venv",
}


@dataclass(frozen=True)
class Programs(programs.Programs):
    """Where the programs and the peers are."""

    questions: str
    fetches: str
    floor: str
    relay: str
    python: str


def prepare() -> Programs:
    """Builds and installs what is missing."""
    WORK.mkdir(exist_ok=True)
    install()
    built = programs.build()
    progress("building the drivers of the engines")
    drivers = WORK / "drivers"
    options = ["--package-path", str(PEERS), "--scratch-path", str(drivers), "--configuration", "release"]
    quiet(["swift", "build", *options])
    driven = Path(quiet(["swift", "build", *options, "--show-bin-path"]).strip().splitlines()[-1])
    return Programs(
        survey=built.survey, lab=built.lab,
        questions=str(driven / "question-driver"), fetches=str(driven / "fetch-driver"),
        floor=compiled([PEERS / "floor.c"], WORK, "-lssl", "-lcrypto"), relay=compiled([PEERS / "relay.c"], WORK), python=checkdmarc())


def install() -> None:
    """Installs the packages of Debian that are missing."""
    missing = sorted({package for path, package in DEBIAN.items() if not os.path.exists(path)})
    if not missing:
        return
    wanted = f"apt-get install {' '.join(missing)}"
    if shutil.which("apt-get") is None:
        raise Failed(f"this machine has no apt-get; install the like of: {' '.join(missing)}")
    as_root = [] if os.geteuid() == 0 else ["sudo"]
    if as_root and shutil.which("sudo") is None:
        raise Failed(f"as root: {wanted}")
    progress(f"installing {' '.join(missing)}")
    quiet([*as_root, "apt-get", "update", "--quiet", "--quiet"])
    quiet([
        *as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "--yes", "--quiet", "--quiet",
        "--no-install-recommends", *missing,
    ])



def checkdmarc() -> str:
    """A Python of Debian with checkdmarc in an environment of its own."""
    environment = WORK / "checkdmarc"
    python = environment / "bin" / "python"
    known = [str(python), "-c", "import checkdmarc; print(checkdmarc.__version__)"]
    if python.exists() and subprocess.run(known, capture_output=True, check=False).returncode == 0:
        return str(python)
    progress(f"installing {CHECKDMARC} into {environment}")
    quiet(["/usr/bin/python3", "-m", "venv", "--clear", str(environment)])
    quiet([str(python), "-m", "pip", "install", "--quiet", CHECKDMARC])
    return str(python)
