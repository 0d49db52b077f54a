"""What the figures were measured on and with."""

from __future__ import annotations

import json
import os
import platform
import re
import sqlite3
import subprocess
from pathlib import Path

from . import scan
from .machinery import CHECKDMARC


def facts() -> list[tuple[str, str]]:
    """The machine and the versions of all that took part, by name."""
    model = first(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    kibibytes = int(first(r"MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text()))
    return [
        ("processor", f"{model}, {os.cpu_count()} cores"),
        ("memory", f"{kibibytes / (1 << 20):.0f} GiB"),
        ("kernel", platform.release()),
        ("system", first(r'PRETTY_NAME="(.*)"', Path("/etc/os-release").read_text())),
        ("Swift", first(r"Swift version ([0-9.]+)", said("swift", "--version"))),
        ("NSD", first(r"version ([0-9.]+)", said("/usr/sbin/nsd", "-v"))),
        ("nginx", first(r"nginx/([0-9.]+)", said("/usr/sbin/nginx", "-v"))),
        ("dnsperf", first(r"[Vv]ersion ([0-9.]+)", said("/usr/bin/dnsperf", "-h"))),
        ("curl", first(r"curl ([0-9.]+)", said("/usr/bin/curl", "--version"))),
        ("OpenSSL of the system", first(r"OpenSSL ([0-9a-z.]+)", said("/usr/bin/openssl", "version"))),
        ("checkdmarc", CHECKDMARC.partition("==")[2]),
    ]


def libraries() -> str:
    """The libraries that the survey says it ran with, from the database while there is one."""
    if not scan.DATABASE.exists():
        return ""
    connection = sqlite3.connect(f"file:{scan.DATABASE}?mode=ro", uri=True)
    row = connection.execute("SELECT options FROM runs").fetchone()
    connection.close()
    return json.loads(row[0]).get("versions", "") if row else ""


def said(*arguments: str) -> str:
    done = subprocess.run(
        arguments, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    return done.stdout


def first(pattern: str, text: str) -> str:
    found = re.search(pattern, text)
    return found[1].strip() if found else "unknown"
