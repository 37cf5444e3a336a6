"""``mart.task_ledger``: one row per quantified target of a task, with the progress that measures it.

A notice sets targets in its tasks and reports figures on them; some goals for the year stand only in
the report. The heart is to pair a target with the figure that measures the same thing
(`task_ledger_match`), and to say how it stands (`task_ledger_status`). Tasks of plans have no progress:
their targets stand at `no_figure`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import polars as pl

from transforms.marts.task_ledger_figures import Figure, Row
from transforms.marts.task_ledger_goals import Goal, find_goals
from transforms.marts.task_ledger_match import find_answer
from transforms.marts.task_ledger_parts import Answer
from transforms.marts.task_ledger_quotes import quote_of
from transforms.marts.task_ledger_reading import progress_of, restates, targets_of
from transforms.marts.task_ledger_status import completion_of, stated_agrees, status_of, time_elapsed

SCHEMA = pl.Schema(
    [
        ("report_id", pl.String()), ("task_id", pl.String()), ("task_number", pl.Int32()),
        ("target_observation_id", pl.String()), ("target_source", pl.String()), ("indicator", pl.String()),
        ("indicator_code", pl.String()), ("measure", pl.String()), ("target_quote", pl.String()),
        ("target_value", pl.Float64()), ("target_unit", pl.String()), ("bound", pl.String()),
        ("progress_observation_ids", pl.List(pl.String())), ("progress_task_id", pl.String()),
        ("progress_quote", pl.String()), ("progress_value", pl.Float64()), ("progress_unit", pl.String()),
        ("completion", pl.Float64()), ("stated_completion", pl.Float64()), ("stated_agrees", pl.Boolean()),
        ("time_elapsed", pl.Float64()), ("status", pl.String()), ("lead_units", pl.List(pl.String())),
        ("pairing", pl.String()), ("char_start", pl.Int32()), ("char_end", pl.Int32()),
        ("progress_start", pl.Int32()), ("progress_end", pl.Int32()),
    ]
)  # fmt: skip


def build_task_ledger(
    reports: pl.DataFrame,
    tasks: pl.DataFrame,
    task_units: pl.DataFrame,
    task_progress: pl.DataFrame,
    observations: pl.DataFrame,
) -> pl.DataFrame:
    """The ledger of all tasks, in the order of reports and tasks.

    Takes the parsed tables of the same names and gives the columns of ``mart.task_ledger``.
    Completions and shares of time are fractions. Tasks whose report is not in `reports` are an error
    (`ValueError`), since nobody could say what year they are for.
    """
    known = {row["report_id"]: row for row in reports.iter_rows(named=True)}
    if lost := set(tasks["report_id"]) - set(known):
        raise ValueError(f"tasks of unknown reports: {', '.join(sorted(lost))}")
    leads = lead_units(task_units)
    items: dict[str, list[Row]] = defaultdict(list)
    for row in task_progress.sort("task_id", "item_no").iter_rows(named=True):
        items[row["task_id"]].append(row)
    rows: list[dict[str, Any]] = []
    for report_id in tasks["report_id"].unique(maintain_order=True):
        of_report = pl.col("report_id") == report_id
        own_tasks = tasks.filter(of_report).sort("number").rows(named=True)
        stated = observations.filter(of_report).sort("char_start").rows(named=True)
        rows += _report_rows(known[report_id], own_tasks, items, stated, leads)
    return pl.DataFrame(rows, schema=SCHEMA, orient="row")


def lead_units(task_units: pl.DataFrame) -> dict[str, list[str]]:
    """Names of the units that lead each task, in order."""
    out: dict[str, list[str]] = defaultdict(list)
    led = task_units.filter((pl.col("role") == "lead") & ~pl.col("inherited")).sort("task_id", "position")
    for row in led.iter_rows(named=True):
        out[row["task_id"]].append(row["unit_name"])
    return out


def _report_rows(
    report: Row,
    tasks: Sequence[Row],
    items: dict[str, list[Row]],
    observations: Sequence[Row],
    leads: dict[str, list[str]],
) -> list[dict[str, Any]]:
    plan = report["plan_period"] or (report["review_period"] or "")[:4] or None
    year = int(plan) if plan and plan.isdigit() else None
    elapsed = time_elapsed(report["review_period"], plan) if report["kind"] == "progress_notice" else None
    prose = report["kind"] == "progress_notice"
    progress = {
        task["task_id"]: progress_of(task, items[task["task_id"]], observations, prose) for task in tasks
    }
    rows = []
    for task in tasks:
        own = progress[task["task_id"]]
        others = [f for task_id, figures in progress.items() if task_id != task["task_id"] for f in figures]
        targets = targets_of(task, observations, prose and not items[task["task_id"]])
        units = [target.base for target, _ in targets]
        goals = [
            Goal(
                target,
                aim,
                target,
                find_answer(target, aim, own, others, year, units.count(target.base) == 1),
            )
            for target, aim in targets
        ]
        used = {id(f) for goal in goals for f in _figures_of(goal)}
        sourced = [("task", goal) for goal in goals]
        used |= {id(f) for f in own if any(restates(f, target) for target, _ in targets)}
        sourced += [("progress", goal) for goal in find_goals(own, year, used)]
        for source, goal in sourced:
            rows.append(_row(report, task, source, goal, elapsed, leads[task["task_id"]]))
    return rows


def _figures_of(goal: Goal) -> list[Figure]:
    answer = goal.answer
    return [] if answer is None else [*answer.parts, *([answer.stated] if answer.stated else [])]


def _row(
    report: Row, task: Row, source: str, goal: Goal, elapsed: float | None, leads: list[str]
) -> dict[str, Any]:
    target, anchor, answer = goal.target, goal.anchor, goal.answer
    named = target or (answer.parts[0] if answer else anchor)
    used = _figures_of(goal)
    placed = [f for f in used if f.char_start is not None and f.char_end is not None]
    return {
        "report_id": report["report_id"],
        "task_id": task["task_id"],
        "task_number": task["number"],
        "target_observation_id": _observation_id(anchor),
        "target_source": source,
        "indicator": named.name,
        "indicator_code": (named.observation or {}).get("indicator_code"),
        "measure": named.measure,
        "target_quote": quote_of([anchor]),
        "target_value": target.value if target else None,
        "target_unit": target.unit if target else None,
        "bound": target.bound if target else None,
        "progress_observation_ids": [i for i in map(_observation_id, used) if i] or None,
        "progress_task_id": used[0].task_id if used else None,
        "progress_quote": quote_of(used),
        **_standing(goal, elapsed),
        "lead_units": leads,
        "pairing": answer.rule if answer else None,
        "char_start": anchor.char_start,
        "char_end": anchor.char_end,
        "progress_start": min((f.char_start or 0 for f in placed), default=None),
        "progress_end": max((f.char_end or 0 for f in placed), default=None),
    }


def _standing(goal: Goal, elapsed: float | None) -> dict[str, Any]:
    """How far the goal has come, in figures and in a word."""
    target, answer = goal.target, goal.answer
    amount, value, unit = _amounts(answer)
    completion = completion_of(target, amount) if target else None
    stated = answer.stated if answer else None
    said = round(stated.value / 100, 10) if stated else None
    checked = target is not None and answer is not None and stated is not None and bool(answer.parts)
    return {
        "progress_value": value,
        "progress_unit": unit,
        "completion": completion,
        "stated_completion": said,
        "stated_agrees": stated_agrees(target, answer.parts, stated)
        if checked and target and answer and stated
        else None,
        "time_elapsed": elapsed,
        "status": status_of(target, goal.aim, amount, said if completion is None else completion, elapsed),
    }


def _observation_id(figure: Figure) -> str | None:
    return figure.observation["observation_id"] if figure.observation else None


def _amounts(answer: Answer | None) -> tuple[float | None, float | None, str | None]:
    """Progress in the base unit, and as written; parts in different units are summed in the base."""
    if answer is None or (answer.amount is None and not answer.parts):
        return None, None, None
    if answer.amount is not None:
        return answer.amount, answer.value, answer.unit
    first = answer.parts[0]
    amount = sum(part.amount or 0.0 for part in answer.parts)
    if any(part.unit != first.unit for part in answer.parts):
        return amount, amount, first.base
    return amount, sum(part.value for part in answer.parts), first.unit
