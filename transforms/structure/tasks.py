"""Numbered tasks of action plans and progress notices.

Grain: one row per task; per task and unit; per task and item of progress. What a document looks like
decides how it is read: a table that lost its grid (a head with 序号, or lines that hold only 1, 2,
3 …) or a list of numbered paragraphs that name who is responsible. No file name and no place does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TypedDict

from transforms.passages import Context, Passage, make_passage
from transforms.structure.progress import first_sentence, reported_from, tells, tells_behind_first
from transforms.structure.tasks_due import due_cell, due_period
from transforms.structure.tasks_lines import Span, make_lines
from transforms.structure.tasks_list import read_list
from transforms.structure.tasks_model import Draft, Reading
from transforms.structure.tasks_table import find_table, read_table, split_cells
from transforms.structure.tasks_units import FIRST_LEADS, Role, UnitList, split_lead
from transforms.structure.units import name_units


class TaskRow(TypedDict):
    """One numbered task; the span covers its text, without number and units."""

    task_id: str
    report_id: str
    document_id: str
    number: int
    section: str | None
    subsection: str | None
    text: str
    due_period: str | None
    char_start: int
    char_end: int


class TaskUnitRow(TypedDict):
    """One unit of one task; ``position`` counts from 1 within the role."""

    task_id: str
    unit: str
    unit_name: str
    role: Role
    position: int
    inherited: bool
    open_list: bool


class TaskProgressRow(TypedDict):
    """One item of what is reported on a task; ``item_no`` counts from 1 in the order of the text."""

    task_id: str
    item_no: int
    text: str
    char_start: int
    char_end: int


@dataclass(slots=True)
class TaskTable:
    """All that was read from one report."""

    tasks: list[TaskRow] = field(default_factory=list)
    task_units: list[TaskUnitRow] = field(default_factory=list)
    task_progress: list[TaskProgressRow] = field(default_factory=list)
    #: Text to be read for observations, in the order of the document.
    passages: list[Passage] = field(default_factory=list)
    #: Places of the numbers of tasks and progress items; they are in no passage.
    ordinals: list[Span] = field(default_factory=list)
    #: Lines that belong to no task: introductions, headings, goals, safeguards.
    rest: list[Span] = field(default_factory=list)


def read_tasks(text: str, lines: list[tuple[int, int]], context: Context) -> TaskTable:
    """Read the tasks of one report.

    ``text`` is the document's, ``lines`` are the spans of the report's body lines in order (blank
    ones are passed over), ``context`` is the report's. A report without tasks gives no rows and all
    its lines as ``rest``.
    """
    body = split_cells(make_lines(text, lines))
    plan = context.report_kind in ("action_plan", "progress_notice")
    first_leads = any(FIRST_LEADS.search(line.text) for line in body)
    table = find_table(body)
    if table is None:
        return _give_ids(text, read_list(text, body, plan), context, first_leads)
    start, end, columns = table
    before = read_list(text, body[:start], unassigned=False)
    reading = read_table(text, body[end:], columns)
    head = [(line.start, line.end) for line in body[start:end]]
    joined = Reading(
        [*before.drafts, *reading.drafts],
        [*before.ordinals, *reading.ordinals],
        [*before.rest, *head, *reading.rest],
        [*before.inherited, *reading.inherited],
    )
    return _give_ids(text, joined, context, first_leads)


def _give_ids(text: str, reading: Reading, context: Context, first_leads: bool) -> TaskTable:
    table = TaskTable(ordinals=sorted(reading.ordinals), rest=sorted(reading.rest))
    once = [*reading.inherited, *(u for draft in reading.drafts for u in draft.units if u.inherited)]
    prose = context.report_kind == "progress_notice" and not any(
        d.progress or d.units for d in reading.drafts
    )
    single = [d.paragraphs[0] for d in reading.drafts if len(d.paragraphs) == 1 and not d.progress]
    told = context.report_kind == "progress_notice" and tells_behind_first(
        [make_passage(text, paragraph, context).text for paragraph in single]
    )
    for draft in reading.drafts:
        if not draft.paragraphs:
            table.rest += [span for item in draft.progress for span in item.spans()]
            continue
        if first_leads:
            draft.units = split_lead(draft.units)
        _add_task(text, draft, once, context, table, prose, told)
    return table


def _add_task(
    text: str,
    draft: Draft,
    once: Sequence[UnitList],
    context: Context,
    table: TaskTable,
    prose: bool,
    told_behind: bool,
) -> None:
    """Add a task. In a notice in ``prose`` (no units, no column of progress) a task is what is told of it;
    ``told_behind``: its first sentence is the task, and the next ones tell."""
    spans = [span for paragraph in draft.paragraphs for span in paragraph]
    start, end = spans[0][0], spans[-1][1]
    words = make_passage(text, spans, context).text
    task_id = f"{context.document_id}:t{start}"
    year = _plan_year(context)
    due = due_cell(draft.due, year) if draft.due else None
    inside = replace(
        context,
        section_role="tasks",
        task_id=task_id,
        heading=draft.subsection or draft.section or context.heading,
    )
    task_context = replace(inside, voice="task", period=due or _plan_period(context))
    progress_context = replace(inside, voice="progress", period=context.review_period or context.period)
    table.tasks.append(
        TaskRow(
            task_id=task_id,
            report_id=context.report_id,
            document_id=context.document_id,
            number=draft.number,
            section=draft.section,
            subsection=draft.subsection,
            text=words,
            due_period=due or due_period(words, year),
            char_start=start,
            char_end=end,
        )
    )
    table.task_units += _unit_rows(task_id, draft.units, once, context.region)
    told = context.report_kind == "progress_notice" and not draft.progress
    for place, paragraph in enumerate(draft.paragraphs):
        passage = make_passage(text, paragraph, task_context)
        at = reported_from(passage.text, place > 0) if told else None
        if told and told_behind and len(draft.paragraphs) == 1:
            at = min(at or len(passage.text), first_sentence(passage.text) or len(passage.text))
            at = at if at < len(passage.text) else None
        if told and prose and (at is None or place > 0 or tells(passage.text[:at])):
            at = 0  # below a heading all is told
        table.passages += _part(text, passage, at, progress_context)
    # An item can be a number with nothing behind it.
    told_items = [item for item in draft.progress if any(text[a:b].strip() for a, b in item.spans())]
    for place, item in enumerate(told_items, start=1):
        spans = item.spans()
        table.task_progress.append(
            TaskProgressRow(
                task_id=task_id,
                item_no=place,
                text=make_passage(text, spans, context).text,
                char_start=spans[0][0],
                char_end=spans[-1][1],
            )
        )
        paragraphs = (make_passage(text, paragraph, progress_context) for paragraph in item.paragraphs)
        table.passages += [passage for passage in paragraphs if passage.pieces]


def _part(text: str, passage: Passage, at: int | None, progress: Context) -> list[Passage]:
    """A paragraph of a task, parted at index ``at``, from where on it tells the progress."""
    if at is None:
        return [passage]
    if at == 0:
        return [make_passage(text, passage.pieces, progress)]
    cut = passage.offset(at)
    before = [(a, min(b, cut)) for a, b in passage.pieces if a < cut]
    after = [(max(a, cut), b) for a, b in passage.pieces if b > cut]
    return [make_passage(text, before, passage.context), make_passage(text, after, progress)]


def _unit_rows(
    task_id: str, own: Sequence[UnitList], once: Sequence[UnitList], region: str | None
) -> list[TaskUnitRow]:
    """Units of a task, then those said once for all; a unit has one row in a role."""
    rows: list[TaskUnitRow] = []
    counts: dict[Role, int] = {"lead": 0, "support": 0}
    seen: set[tuple[Role, str]] = set()
    for part in [*(part for part in own if not part.inherited), *once]:
        for unit, name in zip(part.units, name_units(list(part.units), region), strict=True):
            if (part.role, name) in seen:
                continue
            seen.add((part.role, name))
            counts[part.role] += 1
            rows.append(
                TaskUnitRow(
                    task_id=task_id,
                    unit=unit,
                    unit_name=name,
                    role=part.role,
                    position=counts[part.role],
                    inherited=part.inherited,
                    open_list=part.open_list,
                )
            )
    return rows


def _plan_period(context: Context) -> str | None:
    """The period of a task that names none: the plan's span or year."""
    year = _plan_year(context)
    return context.plan_period or (str(year) if year else context.period)


def _plan_year(context: Context) -> int | None:
    """The one year of the plan; a plan over several years has none."""
    if context.plan_period:
        return int(context.plan_period) if context.plan_period.isdigit() else None
    if context.review_period:
        return int(context.review_period[:4])
    return context.report_year
