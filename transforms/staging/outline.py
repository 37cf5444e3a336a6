"""Numbers and words that open a heading or an item: 一、 （一） 1. 第一， 一是 附件1.

The same marks tell blocks apart in staging and make the tree of sections in structure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from transforms.staging.lines import SENTENCE_END, has_open_bracket

#: Kinds of marks, from the top of an outline down; ``none`` is an unnumbered heading.
MarkKind = Literal["part", "chapter", "bracketed", "arabic", "ordinal", "item", "none"]

_DIGITS = "一二三四五六七八九十百零〇"
_PATTERNS: tuple[tuple[MarkKind, re.Pattern[str]], ...] = (
    ("part", re.compile(rf"第([{_DIGITS}]+|\d+)(?:部分|章|篇|编)[\s:：、，]*")),
    (
        "chapter",
        re.compile(rf"([{_DIGITS}]{{1,3}})(?:[、．.](?![{_DIGITS}](?:[、产次线级类者等]|季度))\s*|$)"),
    ),
    ("bracketed", re.compile(rf"[（(〔]([{_DIGITS}]{{1,3}}|\d{{1,2}}|[０-９]{{1,2}})[）)〕]\s*")),
    ("arabic", re.compile(r"(\d{1,3}|[０-９]{1,3})(?:[、．]|\.(?!\d))\s*")),
    ("ordinal", re.compile(rf"第([{_DIGITS}]{{1,3}})[，、：:,]\s*")),
    ("item", re.compile(rf"([{_DIGITS}]{{1,3}})(?:是|要)(?![一二三四五六七八九十])")),
)
#: What any of the marks begins with.
_BEGINS = re.compile(rf"[{_DIGITS}\d第（(〔]")
_VALUES = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0}


@dataclass(frozen=True, slots=True)
class Mark:
    """What opens a line: kind, value of its number (None without one), and where the words begin."""

    kind: MarkKind
    value: int | None
    length: int


NO_MARK = Mark("none", None, 0)


def read_mark(text: str) -> Mark:
    """The mark at the head of a line, ``NO_MARK`` where there is none."""
    if not _BEGINS.match(text):
        return NO_MARK
    for kind, pattern in _PATTERNS:
        if found := pattern.match(text):
            return Mark(kind, ordinal_value(found[1]), found.end())
    return NO_MARK


def ordinal_value(digits: str) -> int:
    """Value of an ordinal in Arabic or Chinese digits up to 999 (十二 is 12, 二十 is 20)."""
    if digits[0] not in _VALUES and digits[0] not in "十百":
        return int(digits)
    total, digit = 0, 0
    for ch in digits:
        if ch == "十":
            total, digit = total + (digit or 1) * 10, 0
        elif ch == "百":
            total, digit = total + (digit or 1) * 100, 0
        else:
            digit = _VALUES[ch]
    return total + digit


#: A heading is a phrase: no full stop inside, not as long as a paragraph.
_LONGEST_HEADING = 60


def is_heading(text: str) -> bool:
    """Whether a line with a mark is a heading by itself, not the head of a running paragraph.

    A full stop at its very end does not matter (``（一）管好粮食市场。``), one inside does:
    then the heading stands inline at the head of its paragraph.
    """
    mark = read_mark(text)
    if mark.kind not in ("part", "chapter", "bracketed") or len(text) > _LONGEST_HEADING:
        return False
    words = text[mark.length :].rstrip("。")
    if not words or words[-1] in "，,、；;：:" or has_open_bracket(words):
        return False
    return not any(ch in words for ch in SENTENCE_END + "；;")
