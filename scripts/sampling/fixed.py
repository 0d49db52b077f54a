"""What differs from one survey of the lab to the next, set to fixed values in its database.

The program itself writes the reports from the database; no report is changed afterwards. Whatever else would differ makes the
samples differ, and is noticed.
"""

from __future__ import annotations

import hashlib
import sqlite3
from pathlib import Path

from support.command import Failed

# 2026-01-01T00:00:00Z, and a scan of a minute.
STARTED, TOOK = 1_767_225_600, 60
DAY = 86_400
# Settings that are of the machine or of the lab's ports, and what stands for them.
SETTINGS = {
    "resolver": "127.0.0.1:53",
    "https-port": "443",
    "trust-store-sha256": "0" * 64,
    "trust-store-certificates": "1",
    "versions": "of the libraries that scanned",
}


def fix(path: Path) -> None:
    """Sets times, ports, versions and digests of certificates of the one run of a database."""
    database = sqlite3.connect(path)
    with database:
        started = only(database, "SELECT started_at FROM run_records")
        database.execute("UPDATE run_records SET started_at = ?, finished_at = ?", (STARTED, STARTED + TOOK))
        database.execute("UPDATE examinations SET observed_at = ?", (STARTED + TOOK // 2,))
        database.execute("UPDATE fetch_records SET total_ms = 4 WHERE total_ms NOT NULL")
        database.execute("UPDATE fetch_records SET server = 'nginx' WHERE server LIKE 'nginx/%'")
        # How much of a body comes before the time is over is a matter of chance.
        database.execute(
            "UPDATE fetch_records SET body = NULL WHERE examination IN "
            "(SELECT id FROM examinations JOIN outcomes USING (domain) WHERE outcomes.code = 'phttp.timeout')"
        )
        # Certificates of the lab last whole days from its start, which is some seconds before that of the run; those that
        # have expired or are not valid yet have the same dates each time, that begin with the first second of a day.
        database.execute(
            f"""
            UPDATE certificate_records SET
                not_before = ? + {DAY} * cast(round((not_before - ?) / {DAY}.0) AS INTEGER),
                not_after = ? + {DAY} * cast(round((not_after - ?) / {DAY}.0) AS INTEGER)
            WHERE not_before % {DAY} <> 0 OR not_after % {DAY} <> 0
            """,
            (STARTED, started, STARTED, started),
        )
        # Their keys are new each time; what they say is not.
        said = database.execute("SELECT id, subject, issuer, names, not_before, not_after FROM certificate_records")
        for number, *words in said.fetchall():
            digest = hashlib.sha256(repr(words).encode()).digest()
            database.execute("UPDATE certificate_records SET sha256 = ? WHERE id = ?", (digest, number))
        for name, value in SETTINGS.items():
            changed = database.execute("UPDATE run_options SET value = ? WHERE name = ?", (value, name)).rowcount
            if changed != 1:
                raise Failed(f"the run has {changed} settings {name}; scripts/sampling/fixed.py fixes one")
    database.close()


def only(database: sqlite3.Connection, query: str) -> int:
    """The only value of a query."""
    rows = database.execute(query).fetchall()
    if len(rows) != 1:
        raise Failed(f"{len(rows)} rows of {query}")
    return rows[0][0]
