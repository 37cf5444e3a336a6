"""What a chain is made of: promises of reports, tasks with their progress, and accounts of what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import polars as pl

from transforms.marts.task_ledger_figures import Figure, read_figures
from transforms.marts.task_ledger_quotes import quote_of
from transforms.marts.task_ledger_words import Stage, aim_of

Row = Mapping[str, Any]
Kind = Literal["target", "task", "progress", "account"]
#: What can be promised and accounted for: ranks and multiples are results, and a change says too
#: little of what it changes from.
MEASURES = ("level", "growth", "ratio")


@dataclass(frozen=True, slots=True)
class Node:
    """One statement about a matter, with its place and the time it speaks of."""

    kind: Kind
    report: Row
    figure: Figure
    #: What a promise asks for; how far a thing has come in an account.
    aim: Stage
    period: str
    quote: str
    task_id: str | None = None
    #: Progress belongs to the task node with this observation.
    of_target: str | None = None

    @property
    def observation(self) -> Row:
        """The observation that it rests on."""
        assert self.figure.observation is not None
        return self.figure.observation

    @property
    def observation_id(self) -> str:
        return str(self.observation["observation_id"])

    @property
    def is_promise(self) -> bool:
        return self.kind in ("target", "task")

    @property
    def years(self) -> tuple[int, int]:
        """First and last year that it speaks of."""
        first, _, last = self.period.partition("/")
        return int(first[:4]), int((last or first)[:4])


def make_nodes(reports: pl.DataFrame, observations: pl.DataFrame, ledger: pl.DataFrame) -> list[Node]:
    """Nodes of all reports of known regions, in the order of the time they speak of.

    A figure about another place than the report's region is none of its promises or accounts.
    """
    known = {row["report_id"]: row for row in reports.iter_rows(named=True) if row["region_code"]}
    figures = {
        str(figure.observation["observation_id"]): figure
        for figure in _figures(observations.filter(pl.col("report_id").is_in(list(known))))
        if figure.observation
    }
    nodes = list(_ledger_nodes(known, figures, ledger))
    taken = {node.observation_id for node in nodes}
    for observation_id, figure in figures.items():
        node = _report_node(known, figure) if observation_id not in taken else None
        if node:
            nodes.append(node)
    return sorted(
        nodes, key=lambda node: (node.period.rpartition("/")[2], node.report["report_year"] or 0, node.kind)
    )


def _figures(observations: pl.DataFrame) -> Iterator[Figure]:
    """Every observation with the words around it in its sentence."""
    by_sentence: dict[tuple[Any, ...], list[Row]] = {}
    for row in observations.sort("document_id", "char_start").iter_rows(named=True):
        sentence = row["document_id"], row["sentence_start"], row["sentence_end"]
        by_sentence.setdefault(sentence, []).append(row)
    for (_, start, end), rows in by_sentence.items():
        if rows[0]["sentence"]:
            yield from read_figures(rows[0]["sentence"], start, end, rows, "", 0)


def _ledger_nodes(
    known: Mapping[str, Row], figures: Mapping[str, Figure], ledger: pl.DataFrame
) -> Iterator[Node]:
    for row in ledger.filter(pl.col("target_value").is_not_null()).iter_rows(named=True):
        report, figure = known.get(row["report_id"]), figures.get(row["target_observation_id"])
        if report is None or figure is None or figure.measure not in MEASURES:
            continue
        period = (figure.period if row["target_source"] == "task" else None) or report["plan_period"]
        if not period:
            continue
        aim = _aim(figure)
        yield Node("task", report, figure, aim, period, row["target_quote"], row["task_id"])
        done = next((figures[i] for i in row["progress_observation_ids"] or () if i in figures), None)
        if done and done is not figure and report["review_period"]:
            yield Node(
                "progress", report, done, aim, report["review_period"], row["progress_quote"],
                row["progress_task_id"], row["target_observation_id"],
            )  # fmt: skip


def _report_node(known: Mapping[str, Row], figure: Figure) -> Node | None:
    row = figure.observation
    report = known.get(row["report_id"]) if row else None
    if row is None or report is None or report["kind"] != "work_report" or figure.measure not in MEASURES:
        return None
    if row["region_code"] != report["region_code"] or not figure.period or not figure.name:
        return None
    if row["role"] == "target":
        if int(figure.period.rpartition("/")[2][:4]) < (report["report_year"] or 0):
            return None  # an old target that is only recalled
        return Node("target", report, figure, _aim(figure), figure.period, quote_of([figure]) or "")
    return Node("account", report, figure, figure.stage, figure.period, quote_of([figure]) or "")


def _aim(figure: Figure) -> Stage:
    for words in (figure.left, figure.right, figure.name):
        aim = aim_of(words, figure.is_money)
        if aim != "none":
            return aim
    return "none"
