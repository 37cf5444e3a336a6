"""The reports of a document: those found in the text, and those that its contents list only announces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from transforms.regions import resolve_region
from transforms.staging.contents import Contents, Entry, normal_title
from transforms.staging.document import StagedDocument
from transforms.staging.heads import TitleKind, bare_title, title_kind, work_report_title
from transforms.staging.lines import Line
from transforms.staging.openings import Opening
from transforms.staging.run_together import document_lines
from transforms.staging.zones import read_zones
from transforms.structure import facts
from transforms.structure.describe import Segment, describe
from transforms.structure.paragraphs import Paragraph, read_paragraphs
from transforms.structure.rows import ReportRow

#: Less text than this below a head is no report.
_LEAST_TEXT = 120
#: A text without a head may be a single paragraph, if it holds figures.
_LEAST_EXCERPT = 40


@dataclass(frozen=True, slots=True)
class Found:
    """A report with its paragraphs (none for one that is only announced)."""

    row: ReportRow
    paragraphs: tuple[Paragraph, ...]


def find_reports(staged: StagedDocument) -> list[Found]:
    """Reports of an accepted document: those of the text in order, then those that are only announced."""
    text = staged.row.text or ""
    lines = document_lines(text)
    zones = read_zones(lines)
    segments = _segments(lines, zones.openings, read_paragraphs(text, staged.blocks))
    found = []
    for segment in segments:
        entry = _entry(zones.contents, segment.title)
        row = describe(staged, segment, entry, alone=len(segments) == 1)
        found.append(Found(row, tuple(_untitled(p, segment) for p in segment.paragraphs)))
    return found + _missing(staged.row.document_id, zones.contents, found)


def _segments(
    lines: Sequence[Line], openings: Sequence[Opening], paragraphs: Sequence[Paragraph]
) -> list[Segment]:
    if not openings:
        body = [p for p in paragraphs if p.kind in ("heading", "body")]
        length = sum(len(p.words) for p in body)
        figures = any(ch.isdigit() for p in body for ch in p.words)
        enough = length >= (_LEAST_EXCERPT if figures else _LEAST_TEXT)
        return [Segment(body[0].start, tuple(paragraphs))] if enough else []
    segments = []
    for opening, after in zip(openings, [*openings[1:], None], strict=True):
        start = lines[opening.first].at
        end = lines[after.first].at if after else None
        own = tuple(p for p in paragraphs if start <= p.start and (end is None or p.start < end))
        if sum(len(p.words) for p in own) >= (_LEAST_TEXT if len(openings) > 1 else _LEAST_EXCERPT):
            segments.append(
                Segment(
                    start,
                    own,
                    head_end=lines[opening.body].start,
                    title=bare_title("".join(lines[no].text for no in opening.title)) or None,
                    delivery="".join(lines[no].text for no in opening.delivery) or None,
                    dated=lines[opening.dated].text if opening.dated is not None else None,
                    speaker=lines[opening.speaker].text if opening.speaker is not None else None,
                    opened=True,
                )
            )
    return segments


def _untitled(paragraph: Paragraph, segment: Segment) -> Paragraph:
    """The title of a report is read like its text, it heads no section."""
    return paragraph.as_body() if segment.is_title(paragraph) else paragraph


def _entry(contents: Contents | None, title: str | None) -> Entry | None:
    if contents is None or title is None:
        return None
    wanted = normal_title(title)
    return next((entry for entry in contents.entries if normal_title(entry.title) == wanted), None)


def _missing(document_id: str, contents: Contents | None, found: Sequence[Found]) -> list[Found]:
    """Reports that the contents list names and the text lacks."""
    held = {f.row.contents_start for f in found}
    entries = [entry for entry in contents.entries if entry.start not in held] if contents else []
    kinds = [(entry, title_kind(entry.title)) for entry in entries]
    return [Found(_announced(document_id, entry, kind), ()) for entry, kind in kinds if kind]


def _announced(document_id: str, entry: Entry, kind: TitleKind) -> ReportRow:
    year = facts.year_of_title(entry.title)
    named = work_report_title(entry.title)
    region = resolve_region(named["place"], year=year) if named and named["place"] else None
    return ReportRow(
        report_id=f"{document_id}:r{entry.start}",
        document_id=document_id,
        title=entry.title,
        kind=kind,
        region=region.name if region else None,
        region_code=region.code if region else None,
        region_level=region.level if region else None,
        region_source="text" if region else None,
        report_year=year,
        report_year_source="text" if year else None,
        review_period=None,
        plan_period=None,
        delivered_on=None,
        meeting=None,
        speaker=None,
        completeness="missing",
        contents_start=entry.start,
        contents_end=entry.end,
        char_start=None,
        char_end=None,
    )
