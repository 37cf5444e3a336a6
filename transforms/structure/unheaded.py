"""Text under no heading that says what it does: its own paragraphs tell whether it looks back or ahead."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.passages import SectionRole
from transforms.staging.heads import is_opening, title_kind
from transforms.structure.cues import opening_cue
from transforms.structure.roles import states_targets
from transforms.structure.tree import Section

#: Words with which a text that looked back turns to the year to come, without a heading.
TURN = re.compile(
    r"今年(?:要)?(?:着重|重点|主要|集中力量)?(?:做好|抓好|要抓)|做好今年的?(?:政府)?工作|"
    r"(?:今年|新的一年).{0,8}工作的?(?:总体要求|总的要求|基本思路|总体思路|任务|部署|指导思想)"
)
TURN_WITHIN = 160
#: Stands for the year of a report that does not tell it: words like 今年 still say which way they look.
_ANY_YEAR = 1000
#: Within so many paragraphs a text without headings says which way it looks.
_SOON = 12


@dataclass(slots=True)
class Drift:
    """Role of such text: that of the last paragraph that said one."""

    role: SectionRole = "other"

    def follow(self, words: str, year: int | None, seen: int) -> str | None:
        """Read one paragraph; return its time where it says one (empty where only the way is known).

        ``year`` is the report's, ``seen`` the number of paragraphs before this one.
        """
        if (self.role == "other" and seen > _SOON) or is_opening(words) or title_kind(words):
            return None  # a text that says so late which way it looks is not parted by such words
        cue = opening_cue(words, year or _ANY_YEAR, ("past", "next"), True)
        running = cue is not None and cue.direction == "next" and int(cue.period[:4]) < (year or _ANY_YEAR)
        if cue is not None and not running:
            self.role = "review" if cue.direction == "past" else "tasks"
            return cue.period if year else ""
        if TURN.search(words[:TURN_WITHIN]) or states_targets(words):
            self.role = "tasks"
            return ""
        return None


def is_bare(section: Section) -> bool:
    """Whether a section is headed by a number alone (一)."""
    return section.heading is not None and section.mark.length >= len(section.heading)


def may_look_back(section: Section, year: int, words: str) -> bool:
    """Whether part one, whose heading names no time, looks back: its first paragraph begins with what is over.

    Not where the headings name subjects (关于 …): such a report is not parted by time.
    """
    if section.role != "other" or section.mark.kind != "chapter" or section.mark.value != 1:
        return False
    if (section.heading or "")[section.mark.length :].startswith("关于"):
        return False
    return opening_cue(words, year, ("past",), True) is not None
