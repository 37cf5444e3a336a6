"""Lines of a text with their places, and the few facts about a line that everything else asks for."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

#: Characters that take no room: they are neither text nor white space.
ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_STRIP = ZERO_WIDTH + " \t\n\u3000\xa0\u2002\u2003\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
#: Marks of a heading, a quotation or bold words in a text that was written for Markdown.
_MARKUP = re.compile(r"(?:#{1,6}\s+|>\s+)?(?:\*\*(?=.*\*\*$))?")
#: What ends a sentence; closing quotes and brackets may follow.
SENTENCE_END = "。！？!?…"
CLOSERS = "”’」』）)〕】》\"'"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: number, span with the line break, where its text starts, text without white space around."""

    no: int
    start: int
    end: int
    at: int
    text: str

    @property
    def blank(self) -> bool:
        return not self.text


def split_lines(text: str, cut: Callable[[str], Sequence[int]] = lambda _: ()) -> list[Line]:
    """Lines of a text; together they cover every character once.

    ``cut`` says at which places a physical line is parted further.
    """
    lines, at = [], 0
    for no, raw in enumerate(piece for line in _keepends(text) for piece in _pieces(line, cut(line))):
        text, end = raw.strip(_STRIP), at + len(raw)
        if text:
            before, after = markup(text)
            begin = at + raw.index(text[0]) + before
            lines.append(Line(no, at, end, begin, text[before : len(text) - after]))
        else:
            lines.append(Line(no, at, end, end, ""))
        at = end
    return lines


def markup(text: str) -> tuple[int, int]:
    """Lengths of the Markdown marks before and after the words of a line (``## 一、…``, ``**…**``)."""
    if text[:1] not in ("#", ">", "*"):
        return 0, 0
    found = _MARKUP.match(text)
    before = found.end() if found else 0
    if before == len(text):
        return 0, 0
    return before, 2 if text[:before].endswith("**") else 0


def _keepends(text: str) -> list[str]:
    parts = text.split("\n")
    return [part + "\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])


def _pieces(line: str, cuts: Sequence[int]) -> list[str]:
    return [line] if not cuts else [line[a:b] for a, b in pairwise((0, *cuts, len(line)))]


def ends_sentence(text: str) -> bool:
    """Whether a line ends where a sentence does."""
    return text.rstrip(CLOSERS).endswith(tuple(SENTENCE_END)) or text.endswith(("；", ";", "：", ":"))


def has_open_bracket(text: str) -> bool:
    """Whether a quote or bracket is opened and not closed: then the line goes on below."""
    for opening, closing in ("“”", "《》", "（）", "()", "〔〕", "【】"):
        if text.count(opening) > text.count(closing) and text.rfind(opening) > text.rfind(closing):
            return True
    return False
