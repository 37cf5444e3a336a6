"""The row of a report that is found: what its head, its first words and its headings say of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from transforms.folding import fold
from transforms.passages import ReportKind
from transforms.regions import Region, resolve_region
from transforms.staging.contents import Entry
from transforms.staging.document import StagedDocument
from transforms.staging.heads import (
    is_opening,
    is_salutation,
    read_bare_name,
    read_delivery,
    read_speaker,
    work_report_title,
)
from transforms.staging.lines import CLOSERS, SENTENCE_END
from transforms.staging.metadata import read_date
from transforms.staging.outline import read_mark
from transforms.structure import facts, places
from transforms.structure.paragraphs import Paragraph
from transforms.structure.reported import reported_period
from transforms.structure.rows import Completeness, ReportRow, Source
from transforms.structure.tasks_due import due_cell
from transforms.structure.tasks_units import starts_clause

#: A report given at the end of a year looks back on that year.
_NEARLY_OVER = re.compile(r"今年(?:前十一?个月|前1[01]个月|1[到至—-]1[01]月)")
#: Within so many characters a notice says until when it reports.
_OPENING = 400
#: Within so many characters a report says before whom it was given.
_HEAD = 200
#: 12月底前, 2025年6月: a deadline in a cell of its own.
_SHORT_CELL = 12


@dataclass(frozen=True, slots=True)
class Segment:
    """The stretch of a document that holds one report, and the lines of its head as written."""

    start: int
    paragraphs: tuple[Paragraph, ...]
    #: Where the head ends and the text begins.
    head_end: int = 0
    title: str | None = None
    delivery: str | None = None
    dated: str | None = None
    speaker: str | None = None
    #: Whether a head or the first words of a speaker were found at all.
    opened: bool = False

    def is_title(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph is the title of the report, or a line of it."""
        return paragraph.kind == "heading" and paragraph.start < self.head_end

    @property
    def body(self) -> list[Paragraph]:
        """Headings and running text, without annexes."""
        return [p for p in self.paragraphs if p.kind in ("heading", "body")]

    @property
    def headings(self) -> list[str]:
        """Headings of the parts, without the title."""
        return [p.words for p in self.body if p.kind == "heading" and not self.is_title(p)]

    @property
    def spoken(self) -> str:
        """The paragraph in which the speaker says what he reports and to whom; empty without one."""
        return next((p.words for p in self.body[:5] if is_opening(p.words, whole=True)), "")

    @property
    def words(self) -> str:
        """All running text."""
        return "".join(p.words for p in self.body)


def describe(staged: StagedDocument, segment: Segment, entry: Entry | None, alone: bool) -> ReportRow:
    """Row of ``parsed.reports`` for a report that is found.

    ``entry`` is its line in a contents list. The manifest speaks of the file: its values hold where
    the report is ``alone`` in it.
    """
    said: Mapping[str, str] = (staged.manifest or {}) if alone else {}
    delivered = read_delivery(segment.delivery) if segment.delivery else None
    day = read_date((delivered.date if delivered else None) or segment.dated or "")
    named = segment.title or facts.spoken_title(segment.spoken)
    kind = facts.kind_of(named, segment.spoken or None, segment.words)
    year, year_source = _year(staged, segment, said, day, kind)
    meeting = delivered.meeting if delivered else None
    region, region_source = _region(staged, segment, said, meeting, year)
    titled = work_report_title(segment.title) if segment.title else None
    town = places.town_of(titled["place"] if titled else None, meeting, segment.spoken, year)
    if town is not None and region_source != "manifest":
        # The county that a town lies in is not whose figures these are.
        region, region_source = None, "text"
    review, plan = _periods(kind, named, staged.row.title, segment, year)
    if kind == "other" and delivered and day and year == day.year and "常" in delivered.meeting:
        review, plan = facts.periods_told_in(day)
    elif kind == "other" and year is not None and facts.names_year_of_account(named, year):
        review, plan = str(year), str(year + 1)
    speaker = segment.speaker or ""
    return ReportRow(
        report_id=f"{staged.row.document_id}:r{segment.start}",
        document_id=staged.row.document_id,
        title=said.get("title") or named,
        kind=kind,
        region=region.name if region else said.get("region") or town,
        region_code=region.code if region else None,
        region_level=region.level if region else None,
        region_source=region_source,
        report_year=year,
        report_year_source=year_source,
        review_period=review,
        plan_period=plan,
        delivered_on=day,
        meeting=meeting or facts.meeting_of(segment.spoken),
        speaker=read_speaker(speaker) or read_bare_name(speaker),
        completeness=_completeness(kind, segment),
        contents_start=entry.start if entry else None,
        contents_end=entry.end if entry else None,
        char_start=segment.start,
        char_end=segment.paragraphs[-1].end,
    )


def _year(
    staged: StagedDocument,
    segment: Segment,
    said: Mapping[str, str],
    delivered: date | None,
    kind: ReportKind,
) -> tuple[int | None, Source | None]:
    if (given := said.get("report_year", "").strip()).isdigit():
        return int(given), "manifest"
    year = facts.year_of_title(segment.title)
    if (
        year is not None
        and kind != "progress_notice"
        and facts.names_year_told(year, delivered, segment.headings)
    ):
        year += 1
    if year is None and delivered:
        year = facts.year_of_delivery(delivered, segment.headings)
    if year is None:
        first = segment.words if segment.title is None else segment.words[:400]
        year = facts.year_of_text(segment.spoken, segment.headings, first)
    if year is None and segment.title and staged.row.written_on:
        year = staged.row.written_on.year
    if year is None and kind in ("progress_notice", "action_plan"):
        year = facts.year_reported(segment.words[:_OPENING]) or facts.year_of_number(
            staged.row.document_number
        )
    if year is not None:
        return year, "text"
    year = facts.year_of_file(PurePosixPath(staged.row.source_path).stem)
    if year is not None:
        return year, "file_name"
    if segment.opened and staged.row.published_on:
        return staged.row.published_on.year, "text"  # the page that printed it: weak, but near
    return None, None


def _region(
    staged: StagedDocument, segment: Segment, said: Mapping[str, str], meeting: str | None, year: int | None
) -> tuple[Region | None, Source | None]:
    if given := said.get("region"):
        return resolve_region(given, year=year), "manifest"
    region = None
    if segment.title and (named := work_report_title(segment.title)) and named["place"]:
        region = places.place_of_title(named["place"], year)
    if region is None and meeting:
        region = places.place_of_meeting(meeting, year)
    if region is None:
        region = places.place_of_opening(segment.spoken, year)
    for name in (segment.title, staged.row.issuer):
        if region is None and name:
            region = places.place_at_head(name, year)
    if region is None:
        region = places.place_of_delivery(segment.words[:_HEAD], year)
    if region is not None:
        return region, "text"
    region = places.place_of_name(PurePosixPath(staged.row.source_path).stem, year)
    if region is not None:
        return region, "file_name"
    region = places.place_of_letter(segment.words, year) or places.place_in_text(segment.words, year)
    return (region, "text") if region else (None, None)


def _periods(
    kind: ReportKind, title: str | None, letter: str | None, segment: Segment, year: int | None
) -> tuple[str | None, str | None]:
    if year is None:
        return None, facts.plan_span(title)
    if kind == "progress_notice":
        return reported_period(title, segment.words, year), str(year)
    if kind == "action_plan":
        return None, facts.plan_span(title) or facts.plan_span(letter) or facts.years_of_plan(title, year)
    first = [p.words for p in segment.body[:5]]
    review, plan = facts.periods_of(segment.headings, year, kind, title, segment.spoken, first)
    if review == str(year - 1) and kind == "work_report" and _NEARLY_OVER.search(fold(segment.words)):
        review = str(year)
    return review, plan


def _ends_a_task(last: str) -> bool:
    """Whether a plan may end with these words: who is responsible, or until when."""
    return starts_clause(last) or (len(last) <= _SHORT_CELL and due_cell(last, 2000) is not None)


def _completeness(kind: ReportKind, segment: Segment) -> Completeness:
    """Whole, broken off in a sentence, or a part that lacks its beginning."""
    body = segment.body
    last = body[-1].words
    ends = last.rstrip(CLOSERS).endswith(tuple(SENTENCE_END)) or last.endswith(tuple(CLOSERS))
    if not segment.opened:
        return "excerpt"
    if (
        kind in ("work_report", "action_plan")
        and not ends
        and not (kind == "action_plan" and _ends_a_task(last))
    ):
        return "truncated"
    marks = [read_mark(heading) for heading in segment.headings]
    first = next((mark.value for mark in marks if mark.kind == "chapter"), None)
    begun = any(is_salutation(p.words) or is_opening(p.words) for p in body[:4])
    return "complete" if begun or segment.title or first in (None, 1) else "excerpt"
