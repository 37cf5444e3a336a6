"""Chains of promises as accounts: what was promised on the one side, what came of it on the other."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from transforms.pages.links import observation_path

Row = Mapping[str, Any]

#: Kinds of links that promise; the others tell what came of it.
PROMISES = ("target", "task")
#: Characters of a sentence that are shown before and behind the words that count.
_CONTEXT = 36


@dataclass(frozen=True, slots=True)
class Deed:
    """One link of a chain: what a document says, with its place."""

    kind: str
    period: str | None
    #: The sentence around the words that count, cut where it is long.
    before: str
    words: str
    after: str
    path: str | None
    report_kind: str | None
    report_year: int | None
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of an account: promises for a time, what answers them, and how they compare.

    `verdict` is a group of words with one of its values: ``("verdict", "met")``, ``("status", "behind")``.
    """

    period: str
    promises: tuple[Deed, ...]
    answers: tuple[Deed, ...]
    verdict: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Account:
    """One chain: a matter of a region over the years."""

    chain_id: str
    region: str
    region_code: str
    name: str
    code: str | None
    entries: tuple[Entry, ...]

    @property
    def years(self) -> tuple[str, str]:
        """First and last year that it speaks of."""
        starts = [entry.period[:4] for entry in self.entries]
        return min(starts), max(_end(entry.period) for entry in self.entries)[:4]

    @property
    def kinds(self) -> frozenset[str]:
        """Kinds of its links."""
        return frozenset(deed.kind for entry in self.entries for deed in (*entry.promises, *entry.answers))

    @property
    def links(self) -> int:
        """How many links it has."""
        return sum(len(entry.promises) + len(entry.answers) for entry in self.entries)


def build_accounts(
    frames: Mapping[str, pl.DataFrame], regions: Collection[str], compared: Collection[str]
) -> dict[str, list[Account]]:
    """The accounts of each of these regions by its code, those with the most kinds of links first.

    A matter keeps its code where the indicator has a page, which `compared` names.
    `frames` holds ``mart.promise_chain``, ``mart.target_outcomes``, ``mart.plan_outcomes``,
    ``mart.task_ledger``, ``parsed.observations`` and ``parsed.reports`` by name.
    """
    chains = frames["mart.promise_chain"].filter(pl.col("region_code").is_in(list(regions)))
    chains = chains.sort("chain_id", "link_no")
    wanted = chains["observation_id"].unique()
    observed = frames["parsed.observations"].filter(pl.col("observation_id").is_in(wanted.implode()))
    sentences = dict(observed.select("observation_id", "sentence").iter_rows())
    reports = {row["report_id"]: row for row in frames["parsed.reports"].iter_rows(named=True)}
    verdicts = _verdicts(frames)
    accounts: dict[str, list[Account]] = {}
    for part in chains.partition_by("chain_id", maintain_order=True):
        links = part.to_dicts()
        deeds = {row["link_no"]: _deed(row, sentences, reports) for row in links}
        first = links[0]
        code = first["indicator_code"] if first["indicator_code"] in compared else None
        entries = tuple(_entries(links, deeds, verdicts))
        account = Account(
            first["chain_id"], first["region"], first["region_code"], first["indicator"] or "—", code, entries
        )
        accounts.setdefault(account.region_code, []).append(account)
    for own in accounts.values():
        own.sort(
            key=lambda a: (-len(a.kinds & {"target", "task", "progress", "outcome"}), -a.links, a.chain_id)
        )
    return accounts


def _verdicts(frames: Mapping[str, pl.DataFrame]) -> dict[str, tuple[str, str]]:
    """What became of each promise, by its observation; of a task it is its status in the ledger."""
    known: dict[str, tuple[str, str]] = {}
    for name, group in (
        ("mart.plan_outcomes", "verdict"),
        ("mart.target_outcomes", "verdict"),
        ("mart.task_ledger", "status"),
    ):
        rows = frames[name].filter(pl.col("target_observation_id").is_not_null())
        known |= {
            key: (group, value) for key, value in rows.select("target_observation_id", group).iter_rows()
        }
    return known


def _entries(
    links: Sequence[Row], deeds: Mapping[int, Deed], verdicts: Mapping[str, tuple[str, str]]
) -> Iterable[Entry]:
    """A line for each promise with the tasks that carry it out and what answers either; then, each by
    itself, what is said for another time. In the order of the times that they speak of."""
    root: dict[int, int] = {}
    for row in links:
        above: int | None = row["answers"]
        root[row["link_no"]] = row["link_no"] if above is None else root.get(above, above)
    lines: dict[int, list[Row]] = {}
    for row in links:
        lines.setdefault(root[row["link_no"]], []).append(row)
    entries = []
    for number, rows in lines.items():
        promises = [row for row in rows if row["link_kind"] in PROMISES]
        told = next(
            (verdicts[row["observation_id"]] for row in promises if row["observation_id"] in verdicts), None
        )
        entries.append(
            Entry(
                deeds[number].period or "",
                tuple(deeds[row["link_no"]] for row in promises),
                tuple(deeds[row["link_no"]] for row in rows if row["link_kind"] not in PROMISES),
                told,
            )
        )
    return sorted(entries, key=lambda entry: (_end(entry.period), not entry.promises))


def _end(period: str) -> str:
    """The last part of a period: 2025 of 2021/2025."""
    return period.rpartition("/")[2]


def _deed(row: Row, sentences: Mapping[str, str], reports: Mapping[str, Row]) -> Deed:
    words = "".join((row["quote"] or row["indicator"] or "—").split())
    sentence = "".join((sentences.get(row["observation_id"]) or words).split())
    at = sentence.find(words)
    before, after = (sentence[:at], sentence[at + len(words) :]) if at >= 0 else ("", "")
    report = reports.get(row["report_id"], {})
    return Deed(
        kind=row["link_kind"],
        period=row["period"],
        before=before if len(before) <= _CONTEXT else "…" + before[-_CONTEXT:],
        words=words,
        after=after if len(after) <= _CONTEXT else after[:_CONTEXT] + "…",
        path=observation_path(row["report_id"], row["observation_id"]),
        report_kind=report.get("kind"),
        report_year=row["report_year"],
        score=row["score"] if row["score"] is not None else 1.0,
        reason=row["link_reason"] or "",
    )
