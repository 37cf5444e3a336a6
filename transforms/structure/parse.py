"""One staged document read to its reports, sections, tasks and passages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from transforms.passages import Context, make_passage
from transforms.regions import TOWN_ENDS
from transforms.staging.document import StagedDocument
from transforms.structure.reports import Found, find_reports
from transforms.structure.rows import Finding, ReportRow, SectionRow, Structure
from transforms.structure.sections import Outline, Placed, read_outline
from transforms.structure.tasks import read_tasks
from transforms.structure.towns import county_of_town
from transforms.structure.tree import Section

#: Where a report says whose it is.
_HEAD = 800


def parse_structure(staged: StagedDocument) -> Structure:
    """Structure of a document; empty for one that is not accepted.

    Every paragraph of a report that is found is in exactly one passage, headings, annexes and
    glossaries with it; what stands around the reports was set aside in staging.
    """
    structure = Structure()
    if staged.row.text is None or not staged.blocks:
        return structure
    found = find_reports(staged)
    for report in found:
        structure.reports.append(report.row)
        if report.row.char_start is not None:
            _read_report(staged.row.text, report, structure)
    structure.findings += _findings(structure)
    return structure


def _read_report(text: str, found: Found, structure: Structure) -> None:
    row = found.row
    outline = read_outline(found.paragraphs, row.kind, row.report_year, row.review_period, row.plan_period)
    ids = _section_ids(row.document_id, outline)
    above = _above(text, row)
    structure.sections += _section_rows(row, outline, ids)
    rest: list[tuple[int, int]] | None = None
    if row.kind in ("action_plan", "progress_notice"):
        rest = _read_tasks(text, found, outline, ids, structure, above)
    for placed in outline.placed:
        spans = placed.paragraph.spans
        if rest is not None:
            spans = _within(spans, rest)
        if spans:
            structure.passages.append(make_passage(text, spans, _context(row, placed, ids, above)))
    structure.passages.sort(key=lambda passage: passage.pieces[0][0])


def _read_tasks(
    text: str, found: Found, outline: Outline, ids: Mapping[int, str], structure: Structure, above: str | None
) -> list[tuple[int, int]]:
    """Read the tasks of a plan or notice; return the spans that belong to none."""
    row = found.row
    whole = Placed(found.paragraphs[0], None, "tasks", row.plan_period or row.review_period)
    lines = [line for paragraph in found.paragraphs for line in _lines(text, paragraph.spans)]
    table = read_tasks(text, lines, _context(row, whole, ids, above))
    structure.tasks += table.tasks
    structure.task_units += table.task_units
    structure.task_progress += table.task_progress
    structure.ordinals += table.ordinals
    for passage in table.passages:
        section = _section_at(outline, passage.pieces[0][0])
        context = replace(passage.context, section_id=ids[id(section)] if section else None)
        structure.passages.append(replace(passage, context=context))
    return table.rest


def _lines(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans of a paragraph cut at line breaks."""
    lines = []
    for start, end in spans:
        at = start
        for part in text[start:end].split("\n"):
            if part.strip():
                lines.append((at, at + len(part)))
            at += len(part) + 1
    return lines


def _within(spans: Sequence[tuple[int, int]], kept: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """What of ``spans`` lies in ``kept``."""
    both = [(max(a, c), min(b, d)) for a, b in spans for c, d in kept]
    return tuple(sorted((a, b) for a, b in both if a < b))


def _section_at(outline: Outline, at: int) -> Section | None:
    """The innermost section around a place."""
    around = [s for s in outline.sections if s.start <= at < s.end]
    return max(around, key=lambda s: (s.level, s.start)) if around else None


def _section_ids(document_id: str, outline: Outline) -> dict[int, str]:
    """Id of each section, by its identity; two levels that start at one place are told apart by level."""
    ids: dict[int, str] = {}
    taken: set[str] = set()
    for section in outline.sections:
        name = f"{document_id}:s{section.start}"
        ids[id(section)] = name if name not in taken else f"{name}.{section.level}"
        taken.add(name)
    return ids


def _section_rows(row: ReportRow, outline: Outline, ids: Mapping[int, str]) -> list[SectionRow]:
    places: dict[int | None, int] = {}
    rows = []
    for section in outline.sections:
        parent = id(section.parent) if section.parent else None
        places[parent] = places.get(parent, 0) + 1
        rows.append(
            SectionRow(
                section_id=ids[id(section)],
                report_id=row.report_id,
                parent_id=ids[parent] if parent is not None else None,
                level=section.level,
                ordinal=places[parent],
                heading=section.heading,
                role=section.role,
                char_start=section.start,
                char_end=section.end,
            )
        )
    return rows


def _above(text: str, row: ReportRow) -> str | None:
    """Code of the division that the town of a report lies in, where its text says so near the beginning."""
    if row.region_code is not None or row.region is None or not row.region.endswith(TOWN_ENDS):
        return None
    start = row.char_start or 0
    region = county_of_town(row.region, (row.title or "", text[start : start + _HEAD]), row.report_year)
    return region.code if region else None


def _context(row: ReportRow, placed: Placed, ids: Mapping[int, str], above: str | None) -> Context:
    section = placed.section
    period = placed.period
    if row.kind == "progress_notice":
        period = row.review_period
        if placed.role in ("tasks", "safeguards") and period and period.isdigit():
            period = str(int(period) + 1)  # what is asked for next, where a whole year is over
        elif placed.role in ("tasks", "safeguards") and period:
            period = row.plan_period  # and where half of it is, what is asked for the year
    return Context(
        document_id=row.document_id,
        report_id=row.report_id,
        section_id=ids[id(section)] if section else None,
        report_kind=row.kind,
        section_role=placed.role,
        region=row.region,
        region_code=row.region_code,
        region_level=row.region_level,
        above_code=above,
        report_year=row.report_year,
        review_period=row.review_period,
        plan_period=row.plan_period,
        period=period,
        heading=_heading(section),
    )


def _heading(section: Section | None) -> str | None:
    while section is not None and section.heading is None:
        section = section.parent
    return section.heading if section else None


def _findings(structure: Structure) -> list[Finding]:
    announced = [r for r in structure.reports if r.contents_start is not None]
    missing = [r for r in announced if r.completeness == "missing"]
    if not missing:
        return []
    starts = [r.contents_start for r in announced if r.contents_start is not None]
    ends = [r.contents_end for r in announced if r.contents_end is not None]
    message = f"The contents list announces {len(announced)} reports, the text lacks {len(missing)} of them."
    return [Finding("contents_against_text", "finding", min(starts), max(ends), message)]
