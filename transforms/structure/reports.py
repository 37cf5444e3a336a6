"""The reports of a document: those found in the text, and those that its contents list only announces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from transforms.passages import ReportKind
from transforms.regions import Region, resolve_region
from transforms.staging.contents import Contents, normal_title
from transforms.staging.document import StagedDocument
from transforms.staging.heads import (
    is_opening,
    is_salutation,
    read_bare_name,
    read_delivery,
    read_speaker,
    title_kind,
    work_report_title,
)
from transforms.staging.lines import CLOSERS, SENTENCE_END, Line, split_lines
from transforms.staging.metadata import read_date
from transforms.staging.openings import Opening
from transforms.staging.outline import read_mark
from transforms.staging.zones import read_zones
from transforms.structure import facts, places
from transforms.structure.paragraphs import Paragraph, read_paragraphs
from transforms.structure.rows import Completeness, ReportRow, Source

#: Less text than this below a head is no report.
_LEAST_TEXT = 120


@dataclass(frozen=True, slots=True)
class Found:
    """A report with its paragraphs (none for one that is only announced)."""

    row: ReportRow
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class _Segment:
    opening: Opening | None
    start: int
    paragraphs: tuple[Paragraph, ...]


def find_reports(staged: StagedDocument) -> list[Found]:
    """Reports of an accepted document: those of the text in order, then those that are only announced."""
    text = staged.row.text or ""
    lines = split_lines(text)
    zones = read_zones(lines)
    paragraphs = read_paragraphs(text, staged.blocks)
    segments = _segments(lines, zones.openings, paragraphs)
    found = [_describe(staged, lines, segment, zones.contents) for segment in segments]
    return found + _missing(staged, zones.contents, found)


def _segments(
    lines: list[Line], openings: Sequence[Opening], paragraphs: Sequence[Paragraph]
) -> list[_Segment]:
    starts = [(lines[o.first].at, o) for o in openings]
    if not starts:
        body = [p for p in paragraphs if p.kind != "glossary"]
        enough = sum(len(p.words) for p in body) >= _LEAST_TEXT
        return [_Segment(None, body[0].start, tuple(paragraphs))] if body and enough else []
    segments = []
    for k, (start, opening) in enumerate(starts):
        end = starts[k + 1][0] if k + 1 < len(starts) else None
        own = tuple(p for p in paragraphs if p.start >= start and (end is None or p.start < end))
        if sum(len(p.words) for p in own) >= _LEAST_TEXT:
            segments.append(_Segment(opening, start, own))
    return segments


def _describe(
    staged: StagedDocument, lines: list[Line], segment: _Segment, contents: Contents | None
) -> Found:
    opening = segment.opening
    body = [p for p in segment.paragraphs if p.kind in ("heading", "body")]
    title_line = lines[opening.title].text.strip("《》") if opening and opening.title is not None else None
    first = "".join(p.words for p in body if p.kind == "body")[:300]
    spoken = next((p.words for p in body[:5] if is_opening(p.words, whole=True)), "")
    title = (staged.manifest or {}).get("title") or title_line or facts.spoken_title(spoken)
    words = "".join(p.words for p in body)
    kind = facts.kind_of(title_line or facts.spoken_title(spoken), spoken or None, words)
    headings = [p.words for p in body if _untitled(p, title_line).kind == "heading"]
    meeting, day = None, None
    if opening and opening.delivery:
        delivered = read_delivery("".join(lines[no].text for no in opening.delivery))
        meeting = delivered.meeting if delivered else None
        day = read_date(delivered.date) if delivered and delivered.date else None
    year, year_source = _year(staged, title_line, day.year if day else None, spoken, headings, first)
    region, region_source = _region(staged, title_line, meeting, spoken, words, year)
    review, plan = _periods(kind, title, headings, year, spoken, [p.words for p in body[:5]])
    entry = _entry(contents, title_line)
    text_name = lines[opening.speaker].text if opening and opening.speaker is not None else ""
    row = ReportRow(
        report_id=f"{staged.row.document_id}:r{segment.start}",
        document_id=staged.row.document_id,
        title=title,
        kind=kind,
        region=region.name if region else _said(staged),
        region_code=region.code if region else None,
        region_level=region.level if region else None,
        region_source=region_source,
        report_year=year,
        report_year_source=year_source,
        review_period=review,
        plan_period=plan,
        delivered_on=day,
        meeting=meeting or facts.meeting_of(spoken),
        speaker=read_speaker(text_name) or read_bare_name(text_name),
        completeness=_completeness(kind, opening, body),
        contents_start=entry[0] if entry else None,
        contents_end=entry[1] if entry else None,
        char_start=segment.start,
        char_end=segment.paragraphs[-1].end,
    )
    return Found(row, tuple(_untitled(p, title_line) for p in segment.paragraphs))


def _untitled(paragraph: Paragraph, title: str | None) -> Paragraph:
    """The title of a report is read like its text, it heads no section."""
    is_title = paragraph.kind == "heading" and title is not None and paragraph.words.strip("《》") == title
    return replace(paragraph, kind="body") if is_title else paragraph


def _said(staged: StagedDocument) -> str | None:
    return (staged.manifest or {}).get("region") or None


def _year(
    staged: StagedDocument,
    title: str | None,
    delivered: int | None,
    spoken: str,
    headings: Sequence[str],
    first: str,
) -> tuple[int | None, Source | None]:
    said = (staged.manifest or {}).get("report_year")
    if said and said.strip().isdigit():
        return int(said), "manifest"
    year = (
        facts.year_of_text(title, "", (), "")
        or delivered
        or facts.year_of_text(None, spoken, headings, first)
    )
    if year is None and title and title_kind(title) != "work_report" and staged.row.written_on:
        year = staged.row.written_on.year
    if year is not None:
        return year, "text"
    year = facts.year_of_file(PurePosixPath(staged.row.source_path).stem)
    return (year, "file_name") if year is not None else (None, None)


def _region(
    staged: StagedDocument, title: str | None, meeting: str | None, spoken: str, words: str, year: int | None
) -> tuple[Region | None, Source | None]:
    if said := _said(staged):
        return resolve_region(said, year=year), "manifest"
    region = None
    if title and (named := work_report_title(title)) and named["place"]:
        region = resolve_region(named["place"], year=year)
    if region is None and meeting:
        region = places.place_of_meeting(meeting, year)
    if region is None and spoken:
        region = places.place_of_opening(spoken, year)
    for name in (title, staged.row.issuer):
        if region is None and name:
            region = places.place_at_head(name, year)
    if region is not None:
        return region, "text"
    region = places.place_of_name(PurePosixPath(staged.row.source_path).stem, year)
    if region is not None:
        return region, "file_name"
    region = places.place_in_text(words, year)
    return (region, "text") if region else (None, None)


def _periods(
    kind: ReportKind,
    title: str | None,
    headings: Sequence[str],
    year: int | None,
    spoken: str,
    first: Sequence[str],
) -> tuple[str | None, str | None]:
    if year is None:
        return None, facts.plan_span(title)
    if kind == "progress_notice":
        return facts.reported_period(title, year), str(year)
    if kind == "action_plan":
        return None, facts.plan_span(title) or str(year)
    return facts.periods_of(headings, year, kind, title, spoken, first)


def _completeness(kind: str, opening: Opening | None, body: Sequence[Paragraph]) -> Completeness:
    last = body[-1].words
    ends = last.rstrip(CLOSERS).endswith(tuple(SENTENCE_END)) or last.endswith(tuple(CLOSERS))
    if opening is None:
        return "excerpt"
    if kind in ("work_report", "action_plan") and not ends:
        return "truncated"
    marks = [read_mark(p.words) for p in body if p.kind == "heading"]
    first = next((m.value for m in marks if m.kind == "chapter"), None)
    opened = (
        opening.title is not None
        or opening.delivery
        or any(is_salutation(p.words) or is_opening(p.words) for p in body[:4])
    )
    return "complete" if opened or first in (None, 1) else "excerpt"


def _entry(contents: Contents | None, title: str | None) -> tuple[int, int] | None:
    if contents is None or title is None:
        return None
    return next(
        ((e.start, e.end) for e in contents.entries if normal_title(e.title) == normal_title(title)), None
    )


def _missing(staged: StagedDocument, contents: Contents | None, found: Sequence[Found]) -> list[Found]:
    if contents is None:
        return []
    held = {f.row.contents_start for f in found}
    rows = []
    for entry in contents.entries:
        kind = title_kind(entry.title)
        if kind is None or entry.start in held:
            continue
        year = facts.year_of_text(entry.title, "", (), "")
        named = work_report_title(entry.title)
        region = resolve_region(named["place"], year=year) if named and named["place"] else None
        rows.append(
            Found(
                ReportRow(
                    report_id=f"{staged.row.document_id}:r{entry.start}",
                    document_id=staged.row.document_id,
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
                ),
                (),
            )
        )
    return rows
