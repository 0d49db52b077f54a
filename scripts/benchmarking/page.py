"""Writes the page of the documentation that tells what was measured."""

from __future__ import annotations

import datetime
import textwrap

from support.places import ROOT

from . import machine
from .findings import Cell, Findings
from .whole_survey import MEBIBYTE

PAGE = ROOT / "Sources" / "Commands" / "Documentation.docc" / "Performance.md"

HEAD = """\
# Performance

What a survey costs, measured against other programs on the same work, and how long one takes.

## Overview

`scripts/benchmark --write` makes this page. Client and servers share one machine; names, policies and certificates are
those of `mtasts-lab`. CPU is user and system time of the client process alone. Programs run by turns, and a figure is
the median of its rounds, with the lowest and the highest. A ratio compares runs of the same round.
"""

SIZING = """\
## How long a survey takes

Three things bound a survey; the slowest decides.

* **Questions.** hours = names x questions / (3600 x rate). With `--skip-apex` there are 3 questions a name, without it
  4 a name with mail, and 2 to 4 more for a name with a record or without MX. A million names with 3 questions at the
  default of 500 a second take 1.7 hours, with 4 questions 2.2 hours; at 5,000 a second 10 or 13 minutes.
* **Policies.** hours = names x share with MTA-STS / (3600 x rate), 20 a second by default. They decide from
  a share of 12 % on: 500 questions a second are 167 domains, and 12 % of these are 20 policies. A million names with
  1 % have 8 minutes of fetches beside the questions; 50,000 domains that all have MTA-STS take 42 minutes. One address
  gets two new connections a second (`--https-per-address`): 10,000 policies at one address take 83 minutes.
* **Later passes.** What could not be told is looked at twice more, each time five minutes later (`--retry-after`): ten
  minutes, and longer where policy hosts hang.

Which rate to choose: `--dns-rate` is what the resolver may be asked, not what this program can do (below). What a
resolver of your own (such as unbound on the same machine) takes with a cold cache depends on its threads and on the far
name servers, and is not measured here: begin with 1,000 a second, watch the share of `rec.dns_timeout`, and double
while it stays where it was. Public resolvers limit each client: stay at the default, spread over several with `--resolver`
repeated, and read their terms.

"""


def write(findings: Findings, path: str) -> None:
    """Writes the whole page."""
    parts = [HEAD, demands(findings), sizes(findings.cells), SIZING + resources(findings.cells), conditions(findings)]
    with open(path, "w") as file:
        file.write("\n".join(part.rstrip("\n") + "\n" for part in parts))


def demands(findings: Findings) -> str:
    rows = [f"| {line.name} | {line.measured} | {line.demanded} | {line.verdict} |" for line in findings.lines]
    remarks = [f"* {remark[0].upper()}{remark[1:]}." for remark in findings.remarks]
    table = ["| figure | measured | demanded | holds |", "|---|---|---|---|", *rows]
    return "\n".join(["## What is demanded and what holds", "", *table, "", *remarks, ""])


def sizes(cells: list[Cell]) -> str:
    rows = [
        f"| {cell.names:,} | {cell.share:.1%} | {cell.cpu:.1f} us | {cell.wall:.1f} s | {cell.peak / MEBIBYTE:.0f} MiB "
        f"| {cell.database} B |" for cell in cells]
    return "\n".join([
        "## Sizes and shares", "",
        "Whole surveys without limits of rate: three questions a name, policies fetched and judged, all stored.", "",
        "| names | with MTA-STS | CPU a domain | time | peak memory | database a domain |", "|---|---|---|---|---|---|",
        *rows, ""])


def resources(cells: list[Cell]) -> str:
    """What a survey needs of the machine, from the table of sizes."""
    largest = max(cell.names for cell in cells)
    rows = [cell for cell in cells if cell.names == largest]
    texts = [
        f"{cell.cpu * cell.names / 1e6:.0f} seconds of CPU, {cell.peak / MEBIBYTE:.0f} MiB of memory and "
        f"{cell.database * cell.names / 1e6:.0f} MB of disk at {cell.share:.1%}" for cell in rows]
    smallest = min(cells, key=lambda cell: cell.names)
    text = (
        f"What the machine has to give for {largest:,} names: {'; '.join(texts)}. CPU and disk grow with the names and "
        f"with the policies; memory begins at {smallest.peak / MEBIBYTE:.0f} MiB for {smallest.names:,} names. Without "
        f"limits of rate one process asks {3 * largest / rows[0].wall:,.0f} questions a second, so that the resolver "
        "and the default rates decide, never the program.")
    return textwrap.fill(text, 120) + "\n"


def conditions(findings: Findings) -> str:
    rows = [f"| {name} | {value} |" for name, value in machine.facts()]
    if findings.libraries:
        rows.append(f"| libraries of the survey | {findings.libraries} |")
    today = datetime.date.today().isoformat()
    return "\n".join([
        "## Machine and programs", "", f"Measured on {today}.", "", "| | |", "|---|---|", *rows, "",
        "Again: `scripts/benchmark` (a quarter of an hour), `scripts/benchmark --quick` (minutes, smaller sizes),",
        "`scripts/benchmark --only NAME` (one part). With `--write` this page is written anew.", ""])
