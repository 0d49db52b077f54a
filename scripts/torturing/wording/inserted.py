"""Texts that no network carries, put into a database by hand."""

from __future__ import annotations

import itertools
import json
import shutil
import sqlite3
from pathlib import Path

from support.progress import progress

from ..promise import Trial
from .rendered import Page
from .shown import faults, guarded, terminal
from .stage import Stage, lines, stored, table
from .texts import decoded

# As many rows that are no names as a report shows.
SAMPLE = 20


def inserted(trial: Trial, stage: Stage, database: Path) -> None:
    """Puts each text in the place of an id, a host, a detail, an option, a list's name, and reads all outputs."""
    changed = trial.work / "changed.sqlite"
    shutil.copy(database, changed)
    texts = stage.texts
    ids = fill(changed, texts)
    export = lines(stage.result("export", changed, "jsonl"))
    found = compare(export, ids, texts)
    found += [
        f"{row['domain']}: {row['id']!r}"
        for row in table(stage.result("export", changed, "csv"))
        if row["id"] != guarded(decoded(ids[row["domain"]]))
    ]
    markdown = stage.result("report", changed, "markdown")
    page = Page(markdown)
    found += faults(markdown) + page.live + page.uneven_rows
    settings = page.column("Setting"), page.column("Setting", 1)
    found += [
        f"{text!r} is not shown" for shown in settings for text in texts if terminal(decoded(text)).strip() not in shown
    ]
    document = json.loads(stage.result("report", changed, "json"))
    if [option["value"] for option in document["run"]["options"]] != [decoded(text) for text in texts]:
        found.append("the options of the run")
    # What is said of a run as a whole does not depend on its size.
    small = trial.work / "named.sqlite"
    shutil.copy(trial.work / "few.sqlite", small)
    for text in texts[:: 15 if trial.is_short else 1]:
        found += named(stage, small, text)
    for fault in found[:5]:
        progress(f"inserted: {fault}")
    trial.add_count("texts put into the database that come out otherwise", len(found))


def fill(database: Path, texts: list[bytes]) -> dict[str, bytes]:
    """Changes a database; returns the id that each name got."""
    connection = stored(database)
    turn = itertools.cycle(texts)
    ids = {}
    for row, domain in connection.execute("SELECT id, domain FROM examinations ORDER BY id").fetchall():
        ids[domain.decode()] = next(turn)
        connection.execute(
            "UPDATE examinations SET record_id = CAST(? AS TEXT) WHERE id = ?", (ids[domain.decode()], row)
        )
    for key in connection.execute("SELECT finding_set, place FROM finding_items").fetchall():
        connection.execute(
            "UPDATE finding_items SET detail = CAST(? AS TEXT) WHERE finding_set = ? AND place = ?", (next(turn), *key)
        )
    for key in connection.execute("SELECT examination, place FROM host_matches").fetchall():
        connection.execute(
            "UPDATE host_matches SET host = CAST(? AS TEXT) WHERE examination = ? AND place = ?", (next(turn), *key)
        )
    set_options(connection, texts)
    connection.commit()
    connection.close()
    return ids


def set_options(connection: sqlite3.Connection, texts: list[bytes]) -> None:
    """Gives the run an option for each text, with the text as its name and value."""
    connection.execute("DELETE FROM run_options")
    connection.executemany(
        "INSERT INTO run_options (run, place, name, value, changes_meaning) "
        "VALUES (1, ?, CAST(? AS TEXT), CAST(? AS TEXT), 1)",
        [(place, text, text) for place, text in enumerate(texts)],
    )


def compare(export: dict[str, dict], ids: dict[str, bytes], texts: list[bytes]) -> list[str]:
    """What an export says otherwise than the database."""
    known = {decoded(text) for text in texts}
    found = []
    for domain, line in export.items():
        if line["id"] != decoded(ids[domain]):
            found.append(f"{domain}: {line['id']!r:.100} for {ids[domain]!r:.100}")
        found += [
            f"{domain}: {finding['detail']!r:.100}" for finding in line["findings"] if finding["detail"] not in known
        ]
    seen = {finding["detail"] for line in export.values() for finding in line["findings"]}
    return found + ([] if len(seen) > len(known) // 2 else [f"only {len(seen)} details"])


def named(stage: Stage, database: Path, text: bytes) -> list[str]:
    """Names the list, a row that is no name, its reason and a setting by a text, and reads what is said of the run."""
    connection = sqlite3.connect(database)
    connection.execute("UPDATE run_records SET state = (SELECT id FROM state_names WHERE name = 'finished')")
    connection.execute(
        "UPDATE run_records SET list_name = CAST(? AS TEXT), tool_version = CAST(? AS TEXT)", (text, text)
    )
    connection.execute(
        "UPDATE rejections SET text = CAST(? AS TEXT), reason = CAST(? AS TEXT) WHERE position <= ?",
        (text, text, SAMPLE),
    )
    set_options(connection, [text])
    connection.commit()
    markdown = stage.result("report", database, "markdown")
    page = Page(markdown)
    found = faults(markdown) + page.live + page.uneven_rows
    title = f"MTA-STS survey of {terminal(decoded(text))}".strip()
    found += [f"{title!r} became {page.headings[0]!r}"] if page.headings[0] != title else []
    document = json.loads(stage.result("report", database, "json"))
    found += [] if document["run"]["list_name"] == decoded(text) else [f"{document['run']['list_name']!r}"]
    # A run that is not finished cannot be continued with other settings, and is told which.
    connection.execute("UPDATE run_records SET state = (SELECT id FROM state_names WHERE name = 'running')")
    connection.commit()
    connection.close()
    command = stage.scan(stage.write("other.csv", [[b"domain"], [b"a.test"]]), database)
    done, status = stage.ended(command)
    found += faults(done)
    if status != 64 or b"was begun with something else" not in done:
        found.append(f"continued with other settings: {status} {done[:200]!r}")
    return found
