"""Whatever the network and the list say, it is shown harmlessly to people and exactly to programs."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from support.progress import progress

from .promise import Trial
from .wording.columns import header_names, missing
from .wording.echoes import Echoes
from .wording.inserted import inserted
from .wording.markup import Markup
from .wording.names import read
from .wording.rendered import Page
from .wording.shown import faults, guarded, terminal, without_progress
from .wording.stage import Stage, kept, lines, stored, table
from .wording.texts import hostile, listed


def run(trial: Trial) -> None:
    texts = hostile(trial.seed, 60 if trial.is_short else 400)
    trial.add("hostile texts", ">= 300", f"{len(texts):,}", len(texts) >= 300)
    stage = Stage(trial, texts, 1 if trial.is_short else 8)
    try:
        database = scanned(trial, stage)
        evidence(trial, stage, database)
        exported(trial, stage, database)
        reported(trial, stage, database)
        count(trial, "columns named by hostile texts that are not as they were", header_names(trial, stage))
        inserted(trial, stage, database)
        echoed(trial, stage, database)
    finally:
        stage.close()


def count(trial: Trial, name: str, found: list[str]) -> None:
    """Takes down how much was wrong, and shows the first of it."""
    for fault in found[:5]:
        progress(f"{name}: {fault}")
    trial.add_count(name, len(found))


def scanned(trial: Trial, stage: Stage) -> Path:
    """Surveys the list on a terminal, a part of it into a file and quietly; returns the database."""
    database = trial.database("survey \u202e\x1b[31m.sqlite")
    status = trial.work / "status\x1b[31m.json"
    listed = stage.write("list\x1b]0;x\x07\u202e|<b>@x.csv", stage.rows())
    written = stage.on_terminal(stage.scan(listed, database, "--status-file", str(status)))
    # A terminal that was told its own line of progress only.
    said = without_progress(written)
    few = stage.write("few.csv", stage.rows()[:60])
    said += stage.piped(stage.scan(few, trial.database("few.sqlite")))
    silent = stage.piped(stage.scan(few, trial.database("silent.sqlite"), "--quiet"))
    silent = b"\n".join(line for line in silent.split(b"\n") if b"domains are inconclusive, more than 5 %" not in line)
    for start in range(0, len(stage.texts), 20):
        rows = [
            [b"domain", b"x"],
            [b"plain.test", b"x"],
            *([b"!!" + text, b"x"] for text in stage.texts[start : start + 20] if b"\0" not in text),
        ]
        said += stage.piped(
            [stage.program, "scan", "--dry-run", "--column", "domain", str(stage.write("rejected.csv", rows))]
        )
    number = said.count(b"\n")
    trial.add("lines of scans for people", "> 100", f"{number:,}", number > 100)
    count(trial, "characters in them that act", faults(said))
    trial.add_count("bytes of a quiet scan", len(silent))
    state = json.loads(status.read_bytes())
    count(
        trial,
        "faults of the status file",
        faults(status.read_bytes()) + (["not finished"] if state["state"] != "finished" else []),
    )
    return database


def evidence(trial: Trial, stage: Stage, database: Path) -> None:
    """Looks for each text in the database."""
    connection, found, asked = stored(database), [], 0
    for planted in stage.planted:
        if planted.query is None:
            continue
        asked += 1
        rows = connection.execute(planted.query[0], (planted.domain,)).fetchall()
        if rows != [(planted.query[1],)]:
            found.append(f"{planted.kind}: {planted.query[1][:80]!r} became {rows!r:.200}")
    connection.close()
    trial.add("texts looked for in the database", "> 100", f"{asked:,}", asked > 100)
    count(trial, "texts that are not there as they came", found)


def exported(trial: Trial, stage: Stage, database: Path) -> None:
    """Compares both exports with what was planted."""
    exact, cells = lines(stage.result("export", database, "jsonl")), table(stage.result("export", database, "csv"))
    lost, armed, details = [], [], 0
    for planted, row in zip(stage.planted, [row for row in cells if row["domain"] != "long.test"], strict=True):
        line = exact[planted.domain]
        wanted = dict(zip([*stage.columns, "long"], map(listed, stage.cells(planted.text))))
        if line["columns"] != wanted:
            lost.append(f"{planted.domain}: {line['columns']!r:.200} for {wanted!r:.200}")
        if {name: row[name] for name in wanted} != {name: guarded(value) for name, value in wanted.items()}:
            armed.append(f"{planted.domain}: {row!r:.200}")
        if planted.detail is not None:
            details += 1
            if planted.detail not in [finding["detail"] for finding in line["findings"]]:
                lost.append(f"{planted.domain}: no {planted.detail!r} in {line['findings']!r:.400}")
        said = (
            [host["host"] for host in line["mx"]]
            if planted.kind == "mx"
            else [finding["detail"] for finding in line["findings"] if finding["code"] == "phost.dangling_cname"]
        )
        if planted.target is not None and list(map(read, said)) != [planted.target]:
            lost.append(f"{planted.domain}: {said!r:.200} for {planted.target!r}")
    if exact["long.test"]["columns"]["long"] != "L" * 65536:
        lost.append("the cell of 64 KiB")
    trial.add(
        "domains exported, with a text in a detail",
        f"{len(stage.planted) + 1:,}, > 100",
        f"{len(exact):,}, {details:,}",
        len(exact) == len(stage.planted) + 1 and details > 100,
    )
    count(trial, "texts not exact in JSON lines", lost)
    count(trial, "cells of the CSV export that are not as documented", armed)


def reported(trial: Trial, stage: Stage, database: Path) -> None:
    """Reads each report by each column of hostile values."""
    acting, live, lost, armed, inexact = [], [], [], [], []
    acting_page, live_page, lost_page = [], [], []
    for number, column in enumerate(stage.columns):
        group = ("--group-by", column)
        texts = {listed(planted.text) for planted in stage.planted if stage.place[planted.text] == number}
        markdown = stage.result("report", database, "markdown", *group)
        page = Page(markdown)
        acting += faults(markdown)
        live += page.live + page.uneven_rows
        shown, rejected = page.column(column), page.column("Line", 1)
        lost += missing([terminal(text) or "(empty)" for text in texts], shown) + missing(
            map(kept_shown, stage.rejected), rejected
        )
        written = stage.result("report", database, "html", *group)
        markup = Markup(written)
        acting_page += faults(written)
        live_page += markup.live
        groups = markup.firsts.get("table-groups", [])
        lost_page += missing([terminal(text) or "(empty)" for text in texts], groups)
        rows = table(stage.result("report", database, "csv", *group))
        names = {row["group"] for row in rows if row["section"] == "by_group"}
        armed += [repr(text) for text in texts if guarded(text) not in names]
        document = json.loads(stage.result("report", database, "json", *group))
        names = {part["name"] for part in document["by_group"]["groups"]}
        inexact += [repr(text) for text in texts if text not in names]
        sample = [row["text"] for row in document["rejected"]["sample"]]
        inexact += [] if sample == list(map(kept, stage.rejected)) else [f"{sample!r}"]
    count(trial, "characters in Markdown that act", acting)
    count(trial, "links, images, tags, torn tables in Markdown", live)
    count(trial, "texts that Markdown shows otherwise than a terminal", lost)
    count(trial, "characters in HTML that act", acting_page)
    count(trial, "tags, attributes, links in HTML that are not ours", live_page)
    count(trial, "texts that HTML shows otherwise than a terminal", lost_page)
    count(trial, "cells of the CSV report that are not as documented", armed)
    count(trial, "texts not exact in the JSON report", inexact)


def echoed(trial: Trial, stage: Stage, database: Path) -> None:
    """Gives hostile arguments and files to every command."""
    (stage.folder / "list.txt").write_text("a.test\nb.test\n")
    plain = trial.database("plain.sqlite")
    shutil.copy(database, plain)
    echoes = Echoes(str(Path(stage.program).resolve()), stage.folder, plain, stage.names.address)
    tried, found = echoes.faults(stage.texts, 16 if trial.is_short else 1)
    trial.add("commands with a hostile argument or file", "> 500", f"{tried:,}", tried > 500)
    count(trial, "characters and lines in their messages that act", found)


def kept_shown(text: bytes) -> str:
    return terminal(kept(text))
