"""The tree of sections of a report, and what the place of each of its paragraphs says.

Levels are not fixed: the first kind of mark that a report uses is its top level, another kind below
it is nested, and a count that begins again at one (一、 inside 二、) is nested too. A paragraph that
sets out the targets is a section of its own, without a heading.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from transforms.passages import ReportKind, SectionRole
from transforms.staging.outline import Mark, read_mark
from transforms.structure.cues import Direction, heading_cues, opening_cue
from transforms.structure.paragraphs import Paragraph
from transforms.structure.roles import role_of, speaks_of_government, states_targets

_FORWARD: tuple[SectionRole, ...] = ("outlook", "targets", "tasks", "government", "safeguards", "annex")
_TURN = re.compile(
    r"今年(?:要)?(?:着重|重点|主要|集中力量)?(?:做好|抓好|要抓)|(?:今年|新的一年).{0,8}工作的?(?:总体要求|总的要求|基本思路|总体思路|任务|部署|指导思想)|"
    r"做好今年的?(?:政府)?工作"
)


@dataclass(slots=True)
class Section:
    """A section while the tree grows; ``turned`` when a review has begun to speak of the year to come."""

    start: int
    end: int
    level: int
    mark: Mark
    heading: str | None
    role: SectionRole
    parent: Section | None
    children: list[Section] = field(default_factory=list)
    mixed: bool = False
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A paragraph with its section, role and period."""

    paragraph: Paragraph
    section: Section | None
    role: SectionRole
    period: str | None


@dataclass(slots=True)
class Outline:
    """Sections of a report from the top down, in the order of the text, and its placed paragraphs."""

    sections: list[Section] = field(default_factory=list)
    placed: list[Placed] = field(default_factory=list)


@dataclass(slots=True)
class _Reader:
    kind: ReportKind
    year: int | None
    review: str | None
    plan: str | None
    outline: Outline = field(default_factory=Outline)
    stack: list[Section] = field(default_factory=list)
    period: str | None = None
    reviewed: bool = False
    #: Role of the part that a heading inside a paragraph has begun.
    inline: SectionRole | None = None

    def read(self, paragraphs: Sequence[Paragraph]) -> Outline:
        for paragraph in paragraphs:
            if paragraph.kind in ("annex", "glossary"):
                self._append(paragraph)
            elif paragraph.kind == "heading":
                self._open(paragraph)
            else:
                self._place(paragraph)
        return self.outline

    # -- headings ---------------------------------------------------------------------------------

    def _open(self, paragraph: Paragraph) -> None:
        mark = read_mark(paragraph.words)
        self.inline = None
        while self.stack and self.stack[-1].heading is None:
            self.stack.pop()
        parent = self._parent(mark, paragraph.words)
        role = role_of(paragraph.words, parent.role if parent else None, self.kind, self.reviewed)
        level = parent.level + 1 if parent else 1
        section = Section(paragraph.start, paragraph.end, level, mark, paragraph.words, role, parent)
        self._push(section)
        before = self.outline.sections[-2].role if len(self.outline.sections) > 1 else None
        self._start_period(section, before)
        self.reviewed = self.reviewed or role == "review"
        self._keep(paragraph, section, role)

    def _parent(self, mark: Mark, words: str) -> Section | None:
        """The open section that a heading belongs to; sections beside and below it are closed."""
        if any(section.turned for section in self.stack) and mark.kind != "none":
            self.stack.clear()
        for depth in range(len(self.stack) - 1, -1, -1):
            section = self.stack[depth]
            if section.mark.kind != mark.kind or section.heading is None:
                continue
            if mark.kind == "none" and not _is_major(words):
                return self.stack[depth].parent
            if _begins_again(mark, section, self.stack[:depth]):
                break
            if mark.value is not None and section.mark.value is not None and depth > 0:
                outer = next((s for s in self.stack[:depth] if s.mark.kind == mark.kind), None)
                follows_outer = outer is not None and outer.mark.value == mark.value - 1
                if follows_outer and section.mark.value != mark.value - 1:
                    continue
            self.stack = self.stack[:depth]
            return section.parent
        if mark.kind == "none" and (not self.stack or _is_major(words)):
            self.stack.clear()
        return self.stack[-1] if self.stack else None

    def _push(self, section: Section) -> None:
        while self.stack and self.stack[-1] is not section.parent:
            self.stack.pop()
        self.stack.append(section)
        self.outline.sections.append(section)
        if section.parent:
            section.parent.children.append(section)

    def _start_period(self, section: Section, before: SectionRole | None) -> None:
        cues = heading_cues(section.heading or "", self.year) if self.year else []
        wanted = self._directions(section.role)
        fitting = [cue for cue in cues if cue.direction in wanted]
        section.mixed = len({cue.period for cue in fitting}) > 1 or bool(
            section.parent and section.parent.mixed
        )
        if fitting:
            self.period = fitting[0].period
        elif section.parent is None or section.role != before:
            self.period = self._default(section.role)

    def _default(self, role: SectionRole) -> str | None:
        if role == "review":
            return self.review
        return self.plan if role in _FORWARD else None

    def _directions(self, role: SectionRole) -> tuple[Direction, ...]:
        if role == "review":
            return ("past",)
        return ("next",) if role in _FORWARD else ("past", "next")

    # -- running text -----------------------------------------------------------------------------

    def _place(self, paragraph: Paragraph) -> None:
        section = self.stack[-1] if self.stack else None
        while section is not None and section.heading is None:
            self.stack.pop()
            section = self.stack[-1] if self.stack else None
        section = self._close_siblings(paragraph.words, section)
        role: SectionRole = section.role if section else "other"
        if role in _FORWARD and self.inline is not None:
            role = self.inline
        if section and section.role == "review" and _TURN.search(paragraph.words[:160]):
            section.turned = True
        if section and section.turned:
            role = "outlook"
            self.period = self.plan
        elif self.year:
            weak = section is None or section.mixed
            cue = opening_cue(paragraph.words, self.year, self._directions(role), weak)
            if cue:
                self.period = cue.period
        may_target = role in _FORWARD or (self.kind == "work_report" and section is None)
        if may_target and (states_targets(paragraph.words) or self._continues_targets(paragraph)):
            self._targets(paragraph, section)
        else:
            self._keep(paragraph, section, role)

    def _close_siblings(self, words: str, section: Section | None) -> Section | None:
        """A heading that stands inline counts on from one on a line by itself, and closes that section."""
        mark = read_mark(words)
        if mark.kind not in ("chapter", "bracketed"):
            return section
        self.inline = "government" if speaks_of_government(words[:60].split("。")[0]) else None
        for depth, open_section in enumerate(self.stack):
            if (
                open_section.mark.kind == mark.kind
                and open_section.mark.value == (mark.value or 0) - 1
                and depth
            ):
                self.stack = self.stack[:depth]
                return self.stack[-1]
        return section

    def _continues_targets(self, paragraph: Paragraph) -> bool:
        """A list below 主要预期目标是： goes on while its items hold figures."""
        if not self.outline.placed or self.outline.placed[-1].role != "targets":
            return False
        before = self.outline.placed[-1]
        if before.section is None or before.section.heading is not None:
            return False
        last = before.paragraph.words[-1]
        return last in "：:；;" and bool(re.search(r"\d|[一二三四五六七八九十]成|％|%", paragraph.words))

    def _targets(self, paragraph: Paragraph, section: Section | None) -> None:
        before = self.outline.sections[-1] if self.outline.sections else None
        if before and before.heading is None and before.parent is section and self._last_is(before):
            before.end = paragraph.end
            self._keep(paragraph, before, "targets")
            return
        level = section.level + 1 if section else 1
        own = Section(paragraph.start, paragraph.end, level, Mark("none", None, 0), None, "targets", section)
        self._push(own)
        if self.period is None:
            self.period = self.plan
        self._keep(paragraph, own, "targets")

    def _last_is(self, section: Section) -> bool:
        return bool(self.outline.placed) and self.outline.placed[-1].section is section

    def _append(self, paragraph: Paragraph) -> None:
        """Annex and glossary hang on the report as sections of their own."""
        role: SectionRole = "annex" if paragraph.kind == "annex" else "glossary"
        current = self.stack[-1] if self.stack else None
        starts = re.match(r"附\s*[件录表]", paragraph.words)
        if (
            current is None
            or current.role != role
            or current.mark.kind != "part"
            or (starts and role == "annex")
        ):
            self.stack.clear()
            section = Section(
                paragraph.start, paragraph.end, 1, Mark("part", None, 0), paragraph.words, role, None
            )
            self._push(section)
        self.period = self.plan if role == "annex" else None
        self._keep(paragraph, self.stack[-1], role)

    def _keep(self, paragraph: Paragraph, section: Section | None, role: SectionRole) -> None:
        above = section
        while above is not None:
            above.end = max(above.end, paragraph.end)
            above = above.parent
        self.outline.placed.append(Placed(paragraph, section, role, self.period))


def _begins_again(mark: Mark, section: Section, outer: Sequence[Section]) -> bool:
    return (
        mark.value == 1
        and (section.mark.value or 0) >= 1
        and not any(s.mark.kind == mark.kind and s is not section for s in outer)
    )


def _is_major(words: str) -> bool:
    """Whether an unnumbered heading is one of a report's great parts."""
    return bool(
        re.search(
            r"回顾|总结|今后[三五]年|工作安排|重点工作|工作重点|主要任务|目标任务|结束语|外交|国际形势|国内建设|自身建设|执行情况|主要措施|"
            r"报告\d{4}年|基本任务|建设任务|发展思路|工作回顾",
            re.sub(r"\s", "", words).translate(str.maketrans("０１２３４５６７８９", "0123456789")),
        )
    )


def read_outline(
    paragraphs: Sequence[Paragraph], kind: ReportKind, year: int | None, review: str | None, plan: str | None
) -> Outline:
    """Sections and placed paragraphs of a report.

    ``year`` is the year the report was given in, ``review`` and ``plan`` the periods that its parts
    speak of where their headings and paragraphs name none.
    """
    return _Reader(kind, year, review, plan).read(paragraphs)
