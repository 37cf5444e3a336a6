"""Rows that structure hands on; attribute names are the column names of the tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from transforms.passages import Passage, ReportKind, SectionRole
from transforms.structure.tasks import TaskProgressRow, TaskRow, TaskUnitRow

Completeness = Literal["complete", "truncated", "excerpt", "missing"]
Source = Literal["text", "file_name", "manifest"]


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A row of ``parsed.reports``; one that is only announced has a contents entry and no span."""

    report_id: str
    document_id: str
    title: str | None
    kind: ReportKind
    region: str | None
    region_code: str | None
    region_level: str | None
    region_source: Source | None
    report_year: int | None
    report_year_source: Source | None
    review_period: str | None
    plan_period: str | None
    delivered_on: date | None
    meeting: str | None
    speaker: str | None
    completeness: Completeness
    contents_start: int | None
    contents_end: int | None
    char_start: int | None
    char_end: int | None


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A row of ``parsed.sections``."""

    section_id: str
    report_id: str
    parent_id: str | None
    level: int
    ordinal: int
    heading: str | None
    role: SectionRole
    char_start: int
    char_end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """Something odd about the document itself, at a place of its text."""

    rule: str
    severity: str
    char_start: int | None
    char_end: int | None
    message: str


@dataclass(slots=True)
class Structure:
    """All that structure reads from one document."""

    reports: list[ReportRow] = field(default_factory=list)
    sections: list[SectionRow] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    tasks: list[TaskRow] = field(default_factory=list)
    task_units: list[TaskUnitRow] = field(default_factory=list)
    task_progress: list[TaskProgressRow] = field(default_factory=list)
    #: Places of the numbers of tasks and of their items, which are in no passage.
    ordinals: list[tuple[int, int]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
