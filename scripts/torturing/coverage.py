"""Every row of a list is accounted for once, whole or in shards."""

from __future__ import annotations

import json
import re
import subprocess
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, fields
from pathlib import Path

from support.command import Failed
from support.progress import progress

from .promise import Trial
from .wording.messy import Messy, messy
from .wording.names import NameServer

COUNTS = re.compile(
    r"would scan ([\d,]+) domains of ([\d,]+) rows: ([\d,]+) duplicates, ([\d,]+) invalid, ([\d,]+) excluded"
)
SHOWN = re.compile(
    r"list .*: ([\d,]+) rows, ([\d,]+) domains, ([\d,]+) duplicates, "
    r"([\d,]+) (?:invalid|not a domain), ([\d,]+) excluded"
)


@dataclass
class Counted:
    """How the rows of a list, or of a part of it, were used."""

    domains: int = 0
    rows: int = 0
    duplicates: int = 0
    invalid: int = 0
    excluded: int = 0

    @property
    def adds_up(self) -> bool:
        return self.rows == self.domains + self.duplicates + self.invalid + self.excluded

    def __add__(self, other: Counted) -> Counted:
        return Counted(*(getattr(self, field.name) + getattr(other, field.name) for field in fields(self)))


def run(trial: Trial) -> None:
    shards = [1, 2, 3, 7, 64] if trial.is_short else list(range(1, 65))
    names = NameServer({})
    try:
        survey = Survey(trial, messy(trial, 3_000 if trial.is_short else 50_000), names.address)
        dry_runs(trial, survey, shards)
        scans(trial, survey, [1, 3] if trial.is_short else [1, 2, 3, 7, 16, 64])
        samples(trial, survey)
    finally:
        names.close()


@dataclass(frozen=True)
class Survey:
    """The commands on the list."""

    trial: Trial
    messy: Messy
    resolver: str

    def said(self, *more: str) -> str:
        command = [
            self.trial.programs.survey, "scan", str(self.messy.listed), "--exclude", str(self.messy.excluding),
            "--column", "domain", *more,
        ]
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
        )
        if done.returncode not in (0, 2):
            raise Failed(f"{' '.join(command[4:])} ended with {done.returncode}: {done.stdout[-1000:]!r}")
        return done.stdout.decode()

    def would(self, *more: str) -> Counted:
        """What a dry run says."""
        return counted(COUNTS, self.said("--dry-run", *more))

    def scanned(self, database: Path, *more: str) -> tuple[Counted, Counted, list[str], list[int]]:
        """What a scan says, what its report says, which names it has, and which rows."""
        said = self.said("--db", str(database), "--resolver", self.resolver, "--dns-rate", "unlimited", *more)
        shown = counted(SHOWN, said, rows_first=True)
        report = self.result(database, "report", "json")
        figures = {figure["key"]: figure["count"] for figure in json.loads(report)["sections"]["list"]}
        reported = Counted(*(figures[field.name] for field in fields(Counted)))
        lines = [json.loads(line) for line in self.result(database, "export", "jsonl").split("\n")[:-1]]
        return shown, reported, [line["domain"] for line in lines], [line["position"] for line in lines]

    def result(self, database: Path, command: str, form: str) -> str:
        done = subprocess.run(
            [self.trial.programs.survey, command, "--db", str(database), "--format", form],
            capture_output=True,
            check=False,
        )
        if done.returncode != 0:
            raise Failed(f"{command} ended with {done.returncode}: {done.stderr!r}")
        return done.stdout.decode()


def counted(pattern: re.Pattern[str], text: str, rows_first: bool = False) -> Counted:
    """The counts in a line for people."""
    found = pattern.search(text)
    if found is None:
        raise Failed(f"no counts in {text[-1000:]!r}")
    numbers = [int(group.replace(",", "")) for group in found.groups()]
    return Counted(*([numbers[1], numbers[0]] + numbers[2:] if rows_first else numbers))


def dry_runs(trial: Trial, survey: Survey, shards: list[int]) -> None:
    """Counts the parts of each sharding without asking anybody."""
    whole, unsound, uneven = survey.would(), 0, []
    trial.add("rows read", f"{survey.messy.rows:,}", f"{whole.rows:,}", whole.rows == survey.messy.rows)
    trial.add(
        "domains + duplicates + invalid + excluded",
        f"{whole.rows:,}, none of them 0",
        " + ".join(f"{number:,}" for name, number in vars(whole).items() if name != "rows"),
        whole.adds_up and min(vars(whole).values()) > 0,
    )
    with ThreadPoolExecutor(2) as pool:
        for count in shards:
            parts = list(pool.map(lambda index: survey.would("--shard", f"{index}/{count}"), range(1, count + 1)))
            unsound += sum(not part.adds_up for part in parts)
            if sum(parts, Counted()) != whole:
                uneven.append(f"{count} shards: {sum(parts, Counted())} for {whole}")
    for fault in uneven[:5]:
        progress(fault)
    trial.add_count("shards whose rows do not add up", unsound)
    trial.add(
        f"shardings up to {max(shards)} whose sums are not the list",
        f"0 of {len(shards)}",
        str(len(uneven)),
        not uneven,
    )


def scans(trial: Trial, survey: Survey, shards: list[int]) -> None:
    """Surveys the parts of some shardings: each name and each row has to be in one part."""
    lost, twice, otherwise, total = 0, 0, [], 0
    shown, _, whole, _ = survey.scanned(trial.database("whole.sqlite"))
    plain = {name for name in whole if re.match(r"n\d+\.", name)}
    trial.add(
        "plain names that are missing or should have been left out",
        f"0 of {len(survey.messy.names):,}",
        str(len(plain ^ survey.messy.names)),
        plain == survey.messy.names,
    )
    for count in shards:
        names: Counter[str] = Counter()
        rows: Counter[int] = Counter()
        sum_shown, sum_reported = Counted(), Counted()
        for index in range(1, count + 1):
            said, reported, domains, positions = survey.scanned(
                trial.database("part.sqlite"), "--shard", f"{index}/{count}"
            )
            names.update(domains)
            rows.update(positions)
            sum_shown, sum_reported = sum_shown + said, sum_reported + reported
        total += len(names)
        lost += len(set(whole) - set(names)) + len(set(names) - set(whole))
        twice += sum(number - 1 for number in names.values()) + sum(number - 1 for number in rows.values())
        if sum_shown != shown or sum_reported != shown:
            otherwise.append(f"{count} shards: shown {sum_shown}, reported {sum_reported}, for {shown}")
    for fault in otherwise[:5]:
        progress(fault)
    trial.add(
        "names surveyed in shards",
        f"{len(whole) * len(shards):,}",
        f"{total:,}",
        total == len(whole) * len(shards) and total > 1000,
    )
    trial.add_count("names in no shard", lost)
    trial.add_count("names and rows in two shards", twice)
    trial.add_count("shardings of which people are told other sums", len(otherwise))


def samples(trial: Trial, survey: Survey) -> None:
    """Draws samples of shards: so many names as asked for, the same again, and all of the list."""
    wrong = []
    whole = set(survey.scanned(trial.database("whole.sqlite"))[2])
    for seed in ("1", "18446744073709551615"):
        for more in ([], ["--shard", "2/3"]):
            drawn = [
                survey.scanned(trial.database("part.sqlite"), "--seed", seed, "--limit", "100", *more)[2]
                for _ in range(2)
            ]
            if drawn[0] != drawn[1] or len(set(drawn[0])) != 100 or not set(drawn[0]) <= whole:
                wrong.append(f"seed {seed} {more}: {len(drawn[0])} names")
    trial.add_count("samples that are not the same, too few, or of other names", len(wrong))
