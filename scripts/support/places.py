"""Where things are."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SYSTEM_ROOTS = Path("/etc/ssl/certs/ca-certificates.crt")
