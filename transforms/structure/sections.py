"""What the place of each paragraph of a report says: its section, its role, and the time it speaks of.

The heading of a part gives its role and time; paragraphs change the time by the words they begin
with (过去五年, 今年), and stay with it until another says otherwise. A paragraph that sets out the
targets is a section of its own, without a heading.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from transforms.passages import ReportKind, SectionRole
from transforms.staging.heads import is_salutation
from transforms.staging.outline import Mark, read_mark
from transforms.structure.cues import Direction, heading_cues, opening_cue
from transforms.structure.paragraphs import Paragraph
from transforms.structure.parts import inline_heading
from transforms.structure.roles import role_of, speaks_of_government, states_targets
from transforms.structure.tree import Section, Tree
from transforms.structure.unheaded import TURN, TURN_WITHIN, Drift, is_bare, may_look_back

_FORWARD: tuple[SectionRole, ...] = ("outlook", "targets", "tasks", "government", "safeguards", "annex")
_FIGURE = re.compile(r"\d|％|%|[一二三四五六七八九十]成")


@dataclass(frozen=True, slots=True)
class Placed:
    """A paragraph with its section, role and period."""

    paragraph: Paragraph
    section: Section | None
    role: SectionRole
    period: str | None


@dataclass(frozen=True, slots=True)
class Outline:
    """Sections of a report from the top down, in the order of the text, and its placed paragraphs."""

    sections: list[Section]
    placed: list[Placed]


def read_outline(
    paragraphs: Sequence[Paragraph], kind: ReportKind, year: int | None, review: str | None, plan: str | None
) -> Outline:
    """Sections and placed paragraphs of a report.

    ``year`` is the year the report was given in, ``review`` and ``plan`` the periods that its parts
    speak of where their headings and paragraphs name none.
    """
    reader = _Reader(kind, year, review, plan)
    reader.period = reader.base = reader.default("other")
    for paragraph in paragraphs:
        reader.read(paragraph)
    return Outline(reader.tree.sections, reader.placed)


@dataclass(slots=True)
class _Reader:
    kind: ReportKind
    year: int | None
    review: str | None
    plan: str | None
    tree: Tree = field(default_factory=Tree)
    placed: list[Placed] = field(default_factory=list)
    #: The time in force, and the one that the section began with.
    period: str | None = None
    base: str | None = None
    #: Whether a part that looks back came before.
    reviewed: bool = False
    #: Role of the part that a heading inside a paragraph has begun.
    inline: SectionRole | None = None
    #: The time to go back to after a paragraph about one year among several.
    aside: str | None = None
    #: Role of the text that stands under no heading with words.
    drift: Drift = field(default_factory=Drift)

    def read(self, paragraph: Paragraph) -> None:
        if paragraph.kind in ("annex", "glossary"):
            self._append(paragraph)
        elif paragraph.kind == "heading":
            self._open(paragraph)
        else:
            self._place(paragraph)

    def _open(self, paragraph: Paragraph) -> None:
        mark = read_mark(paragraph.words)
        if mark.kind == "none" and self._names_bare_number(paragraph):
            return
        self._begin(paragraph, mark, paragraph.words)

    def _begin(self, paragraph: Paragraph, mark: Mark, heading: str) -> None:
        before = self.tree.sections[-1].role if self.tree.sections else None
        parent = self.tree.parent_of(mark, heading)
        above: SectionRole | None = parent.role if parent else None
        if parent is not None and parent.turned:
            above = "outlook"
        if mark.kind == "chapter" and (mark.value or 0) > 1 and not self.tree.sections:
            self.reviewed = True  # what begins with part two has lost the part that looks back
        role = role_of(heading, above, self.kind, self.reviewed, self.year)
        section = self.tree.add(paragraph, mark, heading, role)
        self._start_period(section, before)
        self.drift.role = "other"
        self.inline = None
        self.reviewed = self.reviewed or role == "review"
        self._keep(paragraph, section, role)

    def _names_bare_number(self, paragraph: Paragraph) -> bool:
        """A heading right below a number on a line by itself (一) is what that number heads."""
        section = self.tree.current
        if section is None or not is_bare(section) or self.placed[-1].paragraph.words != section.heading:
            return False
        number = self.placed.pop().paragraph
        self.tree.drop(section)
        self._begin(number, section.mark, number.words + paragraph.words)
        named = self.tree.sections[-1]
        self._keep(paragraph, named, named.role)
        return True

    def _start_period(self, section: Section, before: SectionRole | None) -> None:
        cues = heading_cues(section.heading or "", self.year) if self.year else []
        fitting = [cue.period for cue in cues if cue.direction in _directions(section.role)]
        above = section.parent
        section.mixed = len(set(fitting)) > 1 or (above is not None and above.mixed)
        section.both_ways = len({cue.direction for cue in cues}) > 1
        section.dated = len(set(fitting)) == 1 or (above is not None and above.dated and not fitting)
        if fitting:
            self.period = fitting[0]
        elif above is None or (section.role != before and not above.turned):
            self.period = self.default(section.role)
        self.base, self.aside = self.period, None

    def default(self, role: SectionRole) -> str | None:
        """The time of a part that names none."""
        if role == "review":
            started = self.kind == "action_plan" and self.year is not None
            return str(self.year - 1) if started and self.year else self.review
        return self.plan if role in _FORWARD or self.kind in ("other", "action_plan") else None

    def _place(self, paragraph: Paragraph) -> None:
        self.tree.close_unheaded()
        if is_salutation(paragraph.words):
            self._greet()
        if self.kind == "work_report" and self._open_inline(paragraph):
            return
        self._read_inline(paragraph.words)
        section = self.tree.current
        role: SectionRole = section.role if section else "other"
        adrift = self.kind == "work_report" and role == "other" and (section is None or is_bare(section))
        if adrift:
            role = self._drift(paragraph.words)
        elif self.kind == "work_report" and section and self._looks_back(section, paragraph.words):
            role = section.role = "review"
            self.reviewed = True
        if role in _FORWARD and self.inline is not None:
            role = self.inline
        if section and role == "review" and self._turns(section, paragraph.words):
            role = "outlook"
        elif not adrift or role == "other":
            self._follow_cue(paragraph.words, section, role)
        may_target = role in _FORWARD or (self.kind == "work_report" and (adrift or section is None))
        if may_target and (states_targets(paragraph.words) or self._continues_targets(paragraph)):
            self._set_targets(paragraph)
        else:
            self._keep(paragraph, section, role)

    def _greet(self) -> None:
        """各位代表！ on a line by itself: the speaker turns from the parts of a section to the meeting."""
        if len(self.tree.stack) > 1 and self.tree.stack[0].role != "review":
            del self.tree.stack[1:]
            self.period = self.period or self.default(self.tree.stack[0].role)

    def _read_inline(self, words: str) -> None:
        """A heading at the head of a paragraph: it closes the section before it, and may change the role."""
        mark = read_mark(words)
        if mark.kind == "bracketed":
            self.tree.close_siblings(mark)
            self.inline = "government" if speaks_of_government(words[:60].split("。")[0]) else None

    def _turns(self, section: Section, words: str) -> bool:
        ahead = opening_cue(words, self.year, ("next",), False) if section.both_ways and self.year else None
        if ahead is not None:
            section.turned, self.period = True, ahead.period
        elif TURN.search(words[:TURN_WITHIN]):
            section.turned, self.period = True, self.plan
        elif section.turned and self.year and opening_cue(words, self.year, ("past",), False):
            section.turned = False
        return section.turned

    def _drift(self, words: str) -> SectionRole:
        time = self.drift.follow(words, self.year, len(self.placed))
        if time is not None:
            self.period = time or self.default(self.drift.role)
        return self.drift.role

    def _looks_back(self, section: Section, words: str) -> bool:
        """Whether the first paragraph of part one, whose heading names no time, begins with one that is over."""
        if self.reviewed or self.year is None or len(self.tree.sections) > 1:
            return False
        begins = self.placed[-1].paragraph.words == section.heading
        return begins and may_look_back(section, self.year, words)

    def _open_inline(self, paragraph: Paragraph) -> bool:
        """A great part whose heading stands at the head of its first paragraph."""
        mark = read_mark(paragraph.words)
        heading = inline_heading(paragraph.words, mark)
        if heading is None or not self.tree.counts_on(mark):
            return False
        self._begin(paragraph, mark, heading)
        section, text = self.placed.pop().section, paragraph.words[len(heading) :].lstrip("。：:")
        role: SectionRole = section.role if section else "other"
        self._follow_cue(text, section, role)
        if role in _FORWARD and states_targets(text):
            self._set_targets(paragraph)
        else:
            self._keep(paragraph, section, role)
        return True

    def _follow_cue(self, words: str, section: Section | None, role: SectionRole) -> None:
        if self.year is None:
            return
        spans = section is not None and "/" in (self.base or "")
        cue = opening_cue(words, self.year, _directions(role), section is None or section.mixed or spans)
        if self.aside is not None:
            self.period, self.aside = self.aside, None
        if (
            cue
            and not cue.strong
            and spans
            and section
            and not section.mixed
            and not words.endswith(("：", ":"))
        ):
            self.aside, self.period = self.period, cue.period  # one year told aside, among five
        elif cue and self._tells_years_aside(words, cue.period):
            self.aside, self.period = self.period, cue.period
        elif cue:
            self.period = cue.period
        elif role == "other" or (role in _FORWARD and section and section.dated and not section.mixed):
            self.period = self.base  # a cue was for its paragraph only

    def _tells_years_aside(self, words: str, period: str) -> bool:
        """（三）… “十一五”期间…: in an item among others about one year, five are told aside."""
        mark = read_mark(words)
        later = mark.kind == "bracketed" and (mark.value or 0) > 1
        return later and "/" in period and self.period is not None and "/" not in self.period

    def _continues_targets(self, paragraph: Paragraph) -> bool:
        """A list below 主要预期目标是： goes on while its items hold figures."""
        before = self.placed[-1] if self.placed else None
        if before is None or before.section is None or before.section.heading is not None:
            return False
        return before.paragraph.words[-1] in "：:；;" and bool(_FIGURE.search(paragraph.words))

    def _set_targets(self, paragraph: Paragraph) -> None:
        before = self.placed[-1].section if self.placed else None
        same = before is not None and before.heading is None and before.parent is self.tree.current
        section = before if before is not None and same else self.tree.add_unheaded(paragraph, "targets")
        if self.period is None:
            self.period = self.plan
        self._keep(paragraph, section, "targets")

    def _append(self, paragraph: Paragraph) -> None:
        """Annex and glossary hang on the report as sections of their own."""
        role: SectionRole = "annex" if paragraph.kind == "annex" else "glossary"
        current = self.tree.current
        begins = re.match(r"附\s*[件录表]", paragraph.words) is not None
        if current is None or current.role != role or current.mark.kind != "part" or begins:
            self.tree.stack.clear()
            self.tree.add(paragraph, Mark("part", None, 0), paragraph.words, role)
        elif re.fullmatch(r"附\s*[件录表].{0,2}", current.heading or ""):
            current.heading = f"{current.heading} {paragraph.words}"  # 附件1, and its title below
        self.period = self.plan if role == "annex" else None
        self._keep(paragraph, self.tree.current, role)

    def _keep(self, paragraph: Paragraph, section: Section | None, role: SectionRole) -> None:
        self.tree.stretch(section, paragraph.end)
        self.placed.append(Placed(paragraph, section, role, self.period))


def _directions(role: SectionRole) -> tuple[Direction, ...]:
    if role == "review":
        return ("past",)
    return ("next",) if role in _FORWARD else ("past", "next")
