"""Passages: what the structure of a document hands to the reader of observations.

A passage is one logical paragraph (or one cell of a task table) as a person would read it: lines
that were broken inside a sentence are joined, set-aside blocks (advertisements, page furniture)
are gone, and every character still knows where it stood in the document.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

ReportKind = Literal["work_report", "action_plan", "progress_notice", "other"]
SectionRole = Literal[
    "review", "outlook", "targets", "tasks", "government", "safeguards", "annex", "glossary", "other"
]
_SPACE = re.compile(r"\s")
#: Who speaks: running text, the task column of a table or plan, or its progress column.
Voice = Literal["text", "task", "progress"]


@dataclass(frozen=True, slots=True)
class Context:
    """What the place of a passage in its document says about the numbers in it.

    Periods are written as in the guide: ``2023``, ``2022-H1``, ``2021/2025``. ``period`` is what a
    figure speaks of that names no time of its own (the review year in the review, the plan year in
    the plan, the span in a section about five years, the reporting period in a progress column).
    ``None`` where the document does not say.
    """

    document_id: str
    report_id: str
    section_id: str | None = None
    report_kind: ReportKind = "other"
    section_role: SectionRole = "other"
    voice: Voice = "text"
    region: str | None = None
    region_code: str | None = None
    region_level: str | None = None
    #: The year the report is given in (今年 in its text); 去年 is the year before.
    report_year: int | None = None
    review_period: str | None = None
    plan_period: str | None = None
    period: str | None = None
    #: Set for passages that belong to a numbered task.
    task_id: str | None = None
    #: Heading of the section, for evidence and for reading what a section is about.
    heading: str | None = None
    #: Code of the division that a town (which has no code) lies in.
    above_code: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """Text to be read, with the place of its pieces in the document.

    ``text`` is made of the pieces ``document_text[start:end]`` of ``pieces``, joined without
    anything between them; the pieces are in order and do not overlap.
    """

    text: str
    pieces: tuple[tuple[int, int], ...]
    context: Context
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        starts, at = [], 0
        for start, end in self.pieces:
            starts.append(at)
            at += end - start
        if at != len(self.text):
            raise ValueError(f"pieces cover {at} characters, the text has {len(self.text)}")
        object.__setattr__(self, "_starts", tuple(starts))

    def offset(self, index: int) -> int:
        """Document offset of the character ``text[index]``."""
        if len(self.pieces) == 1:
            return self.pieces[0][0] + index
        k = bisect_right(self._starts, index) - 1
        return self.pieces[k][0] + index - self._starts[k]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Document span of ``text[start:end]`` (not empty); it covers what stands between pieces."""
        if len(self.pieces) == 1:
            first = self.pieces[0][0]
            return first + start, first + end
        return self.offset(start), self.offset(end - 1) + 1


def make_passage(document_text: str, spans: Iterable[tuple[int, int]], context: Context) -> Passage:
    """Join spans of a document into one passage, without the white space that only lays out the page.

    White space goes, except where it stands between two Latin letters or between a Latin letter and
    a digit ("Windows 11"): Chinese has no spaces, and the reports of 1998 print ``1 9 9 3 年``.
    """
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        at = start
        for space in _SPACE.finditer(document_text, start, end):
            i = space.start()
            if not _is_word_space(document_text, i, start, end):
                if at < i:
                    kept.append((at, i))
                at = i + 1
        if at < end:
            kept.append((at, end))
    text = "".join(document_text[a:b] for a, b in kept)
    return Passage(text, tuple(kept), context)


def _is_word_space(text: str, i: int, start: int, end: int) -> bool:
    if not (start < i < end - 1) or text[i] in "\r\n":
        return False
    before, after = text[i - 1], text[i + 1]
    latin = (before.isascii() and before.isalpha()) or (after.isascii() and after.isalpha())
    return latin and before.isascii() and after.isascii() and before.isalnum() and after.isalnum()
