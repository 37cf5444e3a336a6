"""Lines of a document as task readers see them: trimmed, with their labels, joined to paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from transforms.passages import Passage

Span = tuple[int, int]
#: How a line is numbered, from the highest level to the lowest: 一、 (一) 任务1: 1. (1)
LabelStyle = Literal["part", "sub", "named", "num", "paren"]
LEVELS: tuple[LabelStyle, ...] = ("part", "sub", "named", "num", "paren")

_CHINESE = "一二三四五六七八九十百"
_LABELS: tuple[tuple[LabelStyle, re.Pattern[str]], ...] = (
    ("part", re.compile(rf"第?([{_CHINESE}]+)(?:、|部分[、:： ]?|章[ 　]*)")),
    ("sub", re.compile(rf"[(（〔]([{_CHINESE}]+)[)）〕][、.．]?")),
    ("named", re.compile(rf"任务(\d{{1,3}}|[{_CHINESE}]+)(?:[:：.．、]|\s)\s*")),
    ("num", re.compile(r"(\d{1,3})\s?[.．、]\s*")),
    ("paren", re.compile(r"[(（](\d{1,2})[)）][、.．]?\s*")),
)
_TERMINAL = re.compile(
    r"[。!！?？;；:：…][”’\"'」』)）〕］\]】]*$"
    # A bracket after the sentence, as the one that names the units.
    r"|[。!！?？;；][(（〔［\[【][^。]*[)）〕］\]】]$"
)
#: Shorter lines are titles, names and cells: that they are not closed says nothing.
SHORT_LINE = 12
#: After ``1.`` these digits start a date, and the label is whole: ``1.1—6月``, ``1.2025年``.
_DATE_START = re.compile(r"(?:19|20)\d\d年|\d{1,2}(?:(?:—|–|-|～|~|至)\d{1,2})?月")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the white space around it; the span is its place in the document."""

    start: int
    end: int
    text: str

    def part(self, span: Span) -> Span:
        """Place in the document of a part of the line."""
        return self.start + span[0], self.start + span[1]

    def tail(self, index: int) -> Span:
        """Span of the line from the character ``index`` on."""
        return self.start + index, self.end


@dataclass(frozen=True, slots=True)
class Label:
    """The number before a heading, task or item; ``end`` is where the words begin."""

    style: LabelStyle
    number: int
    #: Where the digits stand.
    digits: Span
    end: int
    #: The words begin with a digit but no date (``2.5万人``): only a place in a sequence proves it one.
    doubtful: bool = False


def make_lines(text: str, spans: Sequence[Span]) -> list[Line]:
    """Trim the spans and drop those that hold only white space."""
    lines = []
    for start, end in spans:
        raw = text[start:end]
        words = raw.strip()
        if words:
            at = start + len(raw) - len(raw.lstrip())
            lines.append(Line(at, at + len(words), words))
    return lines


def read_label(text: str) -> Label | None:
    """The label at the head of a line, if there is one."""
    for style, pattern in _LABELS:
        match = pattern.match(text)
        if match:
            rest = text[match.end() :]
            if not rest and style != "num":
                return None
            doubtful = style == "num" and rest[:1].isdigit() and not _DATE_START.match(rest)
            return Label(style, parse_ordinal(match[1]), match.span(1), match.end(), doubtful)
    return None


def parse_ordinal(digits: str) -> int:
    """Value of an ordinal up to 199 in Arabic or Chinese digits."""
    if digits.isdigit():
        return int(digits)
    value = last = 0
    for char in digits:
        if char in "十百":
            value += max(last, 1) * (10 if char == "十" else 100)
            last = 0
        else:
            last = "一二三四五六七八九".index(char) + 1
    return value + last


def is_closed(text: str) -> bool:
    """Whether a line ends a sentence (or names what follows it), so that the next one begins anew."""
    return bool(_TERMINAL.search(text))


def has_open_bracket(text: str) -> bool:
    """Whether a bracket of any kind is still open at the end of a text."""
    return sum(char in "(（〔［[【" for char in text) > sum(char in ")）〕］]】" for char in text)


def join_width(lines: Sequence[Line]) -> int | None:
    """Length from which an unclosed line goes on in the next one, ``None`` where none does.

    Where nearly all long lines are closed, an unclosed one was broken. Where few are, the page broke
    them at one width (most are about equally long), or the writer closes nothing.
    """
    long = [line for line in lines if len(line.text) > SHORT_LINE]
    unclosed = sorted(len(line.text) for line in long if not is_closed(line.text))
    if len(unclosed) * 5 <= len(long) * 2:
        return SHORT_LINE + 1
    width = unclosed[len(unclosed) * 3 // 4]
    near = sum(1 for length in unclosed if abs(length - width) <= 3)
    return width - 3 if near * 2 >= len(unclosed) and len(unclosed) >= 2 else None


def continues(line: Line, width: int | None) -> bool:
    """Whether the sentence of a line goes on in the next one, ``width`` as by ``join_width``."""
    full = width is not None and len(line.text) >= width
    if is_closed(line.text):
        # A semicolon at the edge of a page of broken lines closes nothing.
        return full and width != SHORT_LINE + 1 and line.text[-1] in ";；"
    return full or line.text[-1] in ",，、(（〔《“—"


def cut(passage: Passage, ranges: Sequence[Span]) -> list[Span]:
    """Document spans of a passage's text without some ranges of it."""
    dropped = {i for start, end in ranges for i in range(start, end)}
    spans: list[Span] = []
    index = 0
    for start, end in passage.pieces:
        for at in range(start, end):
            if index not in dropped:
                if spans and spans[-1][1] == at:
                    spans[-1] = (spans[-1][0], at + 1)
                else:
                    spans.append((at, at + 1))
            index += 1
    return spans
