"""What a chain is made of: promises of reports, tasks with their progress, and accounts of what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import polars as pl

from transforms.marts.promise_chain_matters import Said, linked
from transforms.marts.task_ledger_figures import Figure, read_figures
from transforms.marts.task_ledger_quotes import quote_of
from transforms.marts.task_ledger_words import Stage, aim_of

Row = Mapping[str, Any]
Kind = Literal["target", "task", "progress", "account"]
#: What can be promised and accounted for: ranks and multiples are results, and a change says too
#: little of what it changes from.
MEASURES = ("level", "growth", "ratio")
_SENTENCE = ("document_id", "sentence_start", "sentence_end")
#: What is read of observations and reports.
_OF_OBSERVATIONS = (
    *_SENTENCE,
    "observation_id",
    "report_id",
    "char_start",
    "char_end",
    "sentence",
    "quantity",
    "value",
    "unit",
    "measure",
    "bound",
    "indicator",
    "indicator_code",
    "variant",
    "period",
    "role",
    "region_code",
)
_OF_REPORTS = (
    "report_id", "kind", "region", "region_code", "report_year", "review_period", "plan_period",
)  # fmt: skip


@dataclass(slots=True, eq=False)
class Node:
    """One statement about a matter, with its place and the time it speaks of."""

    kind: Kind
    report: Row
    figure: Figure
    #: What a promise asks for; how far a thing has come in an account.
    aim: Stage
    period: str
    #: Its words as the ledger has them.
    ledger_quote: str | None = None
    task_id: str | None = None
    #: Progress belongs to the task node with this observation.
    of_target: str | None = None
    #: The observation that it rests on, and what is asked of it again and again.
    observation: Row = field(init=False)
    observation_id: str = field(init=False)
    code: str | None = field(init=False)
    is_promise: bool = field(init=False)
    #: First and last year that it speaks of.
    years: tuple[int, int] = field(init=False)

    def __post_init__(self) -> None:
        assert self.figure.observation is not None
        self.observation = self.figure.observation
        self.observation_id = str(self.observation["observation_id"])
        self.code = self.observation["indicator_code"]
        self.is_promise = self.kind in ("target", "task")
        first, _, last = self.period.partition("/")
        self.years = int(first[:4]), int((last or first)[:4])

    @property
    def quote(self) -> str | None:
        """Its words in the text."""
        return self.ledger_quote if self.kind in ("task", "progress") else quote_of([self.figure])


def make_nodes(reports: pl.DataFrame, observations: pl.DataFrame, ledger: pl.DataFrame) -> list[Node]:
    """Nodes of all reports of known regions, in the order of the time they speak of.

    A figure about another place than the report's region is none of its promises or accounts.
    """
    placed = reports.filter(pl.col("region_code").fill_null("") != "").select(_OF_REPORTS)
    known = {row["report_id"]: row for row in placed.iter_rows(named=True)}
    figures = {
        str(figure.observation["observation_id"]): figure
        for figure in _figures(_telling(observations.select(_OF_OBSERVATIONS), placed, ledger))
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


def _telling(observations: pl.DataFrame, reports: pl.DataFrame, ledger: pl.DataFrame) -> pl.DataFrame:
    """The observations of all sentences of the reports in which one may stand in a chain."""
    of_reports = observations.join(
        reports.select("report_id", report_kind="kind", report_region="region_code"),
        on="report_id",
        maintain_order="left",
    )
    in_task = pl.col("observation_id").is_in(ledger["target_observation_id"].drop_nulls().implode())
    own = (pl.col("report_kind") == "work_report") & (pl.col("region_code") == pl.col("report_region"))
    said = (
        of_reports.with_columns(
            region_code="report_region", is_promise=in_task | (pl.col("role") == "target").fill_null(False)
        )
        .filter(in_task | own.fill_null(False), pl.col("measure").is_in((*MEASURES, "change")))
        .select(Said._fields)
    )
    ids = linked(map(Said._make, said.iter_rows()))
    for target, progress in ledger.select("target_observation_id", "progress_observation_ids").iter_rows():
        of_task = {target, *(progress or ())}
        if not ids.isdisjoint(of_task):
            ids |= of_task
    wanted = pl.Series(list(ids), dtype=pl.String)
    return of_reports.filter(pl.col("observation_id").is_in(wanted.implode()).any().over(_SENTENCE))


def _figures(observations: pl.DataFrame) -> Iterator[Figure]:
    """Every observation with the words around it in its sentence."""
    by_sentence: dict[tuple[Any, ...], list[Row]] = {}
    for row in observations.sort("document_id", "char_start").iter_rows(named=True):
        by_sentence.setdefault(tuple(row[name] for name in _SENTENCE), []).append(row)
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
        return Node("target", report, figure, _aim(figure), figure.period)
    return Node("account", report, figure, figure.stage, figure.period)


def _aim(figure: Figure) -> Stage:
    for words in (figure.left, figure.right, figure.name):
        aim = aim_of(words, figure.is_money)
        if aim != "none":
            return aim
    return "none"
