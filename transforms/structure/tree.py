"""The tree of sections while it grows: which heading belongs under which.

Levels are not fixed. The first kind of mark that a report uses is its top level, another kind below
it is nested, and a count that begins again at one (一、 inside 二、) is nested too. A heading without
a number is one of the great parts of a report that numbers none, else it belongs where it stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from transforms.passages import SectionRole
from transforms.staging.outline import NO_MARK, Mark
from transforms.structure.paragraphs import Paragraph
from transforms.structure.years import fold

_LAST_WORDS = re.compile(r"结束语|结语")
_GREAT_PART = re.compile(
    "回顾|总结|今后[三五]年|工作安排|重点工作|工作重点|主要任务|目标任务|结束语|外交|国际形势|"
    "国内建设|自身建设|"
    r"执行情况|主要措施|报告\d{4}年|基本任务|建设任务|发展思路|"
    r"(?:\d{4}|今)年.{0,12}(?:工作|要求|目标|任务|安排)|"
    r"(?:[“\"][一二三四五六七八九十]{1,2}五[”\"]|未来[三五]年).{0,10}(?:目标|思路|任务|规划|展望)"
)


@dataclass(slots=True)
class Section:
    """A section: place, level, mark, heading (None where a paragraph is one by itself), role and parent."""

    start: int
    end: int
    level: int
    mark: Mark
    heading: str | None
    role: SectionRole
    parent: Section | None
    #: Whether it is one of the great parts of a report that does not number them.
    major: bool = False
    #: Whether its heading names more than one time, or exactly one.
    mixed: bool = False
    dated: bool = False
    #: Whether its heading names a time that is over and one to come.
    both_ways: bool = False
    #: Whether it looked back and has begun to speak of the year to come.
    turned: bool = False


@dataclass(slots=True)
class Tree:
    """Sections in the order of the text, and those that are open, outermost first."""

    sections: list[Section] = field(default_factory=list)
    stack: list[Section] = field(default_factory=list)
    #: Level at which each kind of mark was first met.
    levels: dict[str, int] = field(default_factory=dict)

    @property
    def current(self) -> Section | None:
        """The innermost open section."""
        return self.stack[-1] if self.stack else None

    def parent_of(self, mark: Mark, words: str) -> Section | None:
        """The open section that a heading belongs to; what stands beside and below it is closed."""
        self.close_unheaded()
        if mark.kind == "none":
            return self._parent_of_unnumbered(words)
        if any(section.turned and not _is_above(section.mark, mark) for section in self.stack):
            self.stack.clear()
        depth = self._sibling(mark)
        if depth is not None:
            del self.stack[depth:]
        elif mark.kind in self.levels and not self._begins_again(mark):
            while self.stack and self.stack[-1].level >= self.levels[mark.kind]:
                self.stack.pop()
        return self.current

    def _sibling(self, mark: Mark) -> int | None:
        """Depth of the open section that a numbered heading stands beside."""
        same = [depth for depth, section in enumerate(self.stack) if section.mark.kind == mark.kind]
        if not same or self._begins_again(mark):
            return None
        inner = same[-1]
        outer = same[0]
        follows_inner = mark.value == (self.stack[inner].mark.value or 0) + 1
        follows_outer = mark.value == (self.stack[outer].mark.value or 0) + 1
        return outer if follows_outer and not follows_inner else inner

    def _begins_again(self, mark: Mark) -> bool:
        """Whether a count starts inside the one section of its kind that is open: 二、 then 一、."""
        same = [section for section in self.stack if section.mark.kind == mark.kind]
        return mark.value == 1 and len(same) == 1 and same[0] is self.current

    def _parent_of_unnumbered(self, words: str) -> Section | None:
        if self.is_great_part(words):
            self.stack.clear()
        while self.stack and self.stack[-1].mark.kind == "none" and not self.stack[-1].major:
            self.stack.pop()
        return self.current

    def is_great_part(self, words: str) -> bool:
        """Whether an unnumbered heading is a great part; where these are numbered only the last words are."""
        if 1 in (self.levels.get("chapter"), self.levels.get("bracketed")):
            return bool(_LAST_WORDS.fullmatch(words))
        return bool(_GREAT_PART.search(fold(words)))

    def counts_on(self, mark: Mark) -> bool:
        """Whether a numbered part is the first of its kind, or the next one at the top level."""
        same = [section for section in self.sections if section.mark.kind == mark.kind]
        top = min((section.level for section in self.sections), default=1)
        if not same:
            return mark.value == 1
        return same[-1].level == top and mark.value == (same[-1].mark.value or 0) + 1

    def add(self, paragraph: Paragraph, mark: Mark, heading: str | None, role: SectionRole) -> Section:
        """Open a section below the current one."""
        parent = self.current
        level = parent.level + 1 if parent else 1
        section = Section(paragraph.start, paragraph.end, level, mark, heading, role, parent)
        if heading is not None:
            section.major = mark.kind == "none" and (parent is None or self.is_great_part(heading))
            self.levels.setdefault(mark.kind, level)
        self.stack.append(section)
        self.sections.append(section)
        return section

    def drop(self, section: Section) -> None:
        """Take back the innermost section, which was only begun."""
        self.stack.pop()
        self.sections.remove(section)

    def add_unheaded(self, paragraph: Paragraph, role: SectionRole) -> Section:
        """Open a section that is no more than its paragraphs."""
        return self.add(paragraph, NO_MARK, None, role)

    def close_unheaded(self) -> None:
        """Close sections without a heading: they end with their paragraphs."""
        while self.stack and self.stack[-1].heading is None:
            self.stack.pop()

    def close_siblings(self, mark: Mark) -> None:
        """A heading inside a paragraph that counts on from an open section closes that section."""
        for depth, section in enumerate(self.stack):
            if depth and section.mark.kind == mark.kind and section.mark.value == (mark.value or 0) - 1:
                del self.stack[depth:]
                return

    def stretch(self, section: Section | None, end: int) -> None:
        """Let a section and those around it reach to ``end``."""
        while section is not None:
            section.end = max(section.end, end)
            section = section.parent


#: Kinds of marks from the top of an outline down.
_ORDER = ("part", "chapter", "bracketed", "arabic")


def _is_above(mark: Mark, other: Mark) -> bool:
    """Whether a numbered heading may hold another by the kinds of their marks."""
    both = mark.kind in _ORDER and other.kind in _ORDER
    return both and _ORDER.index(mark.kind) < _ORDER.index(other.kind)
