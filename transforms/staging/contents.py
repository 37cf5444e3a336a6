"""Tables of contents: where they stand and what they announce."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.staging.lines import Line, ends_sentence

_HEAD = re.compile(r"(?:目\s*录|目\s*次|contents)", re.IGNORECASE)
_PAGED = re.compile(r"(?P<title>.*?[^\d\s.…·])[\s.…·]+(?P<page>\d{1,4})")
_NUMBER = re.compile(
    r"(?:\d{1,3}[.．、]|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、．.])\s*"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a table of contents: its place and the title that it announces."""

    start: int
    end: int
    title: str


@dataclass(frozen=True, slots=True)
class Contents:
    """A table of contents: the numbers of its first and last line, and its entries."""

    first: int
    last: int
    entries: tuple[Entry, ...]


def find_contents(lines: list[Line]) -> Contents | None:
    """The table of contents of a text, None where it has none.

    It begins with a line 目录 (or where three lines in a row end in page numbers that grow) and
    ends before the first line that is no entry, or that repeats an entry's title as the title of
    what follows.
    """
    filled = [line for line in lines if line.text]
    for k, line in enumerate(filled):
        if _HEAD.fullmatch(line.text):
            return _read(filled, k + 1, line.no)
        if line.text[-1].isdecimal() and _pages(filled[k : k + 3]):
            return _read(filled, k, line.no)
    return None


def _pages(lines: list[Line]) -> bool:
    if not all(line.text[-1].isdecimal() for line in lines):
        return False
    found = [_PAGED.fullmatch(line.text) for line in lines]
    pages = [int(m["page"]) for m in found if m and len(m.string) < 80]
    return len(pages) == 3 and pages == sorted(pages) and pages[0] < pages[2]


def _read(lines: list[Line], k: int, first: int) -> Contents | None:
    entries: list[Entry] = []
    titles: set[str] = set()
    last = first
    for line in lines[k:]:
        paged = _PAGED.fullmatch(line.text)
        words = paged["title"] if paged else line.text
        title = _NUMBER.sub("", words, count=1).strip()
        if len(line.text) > 80 or ends_sentence(line.text) or normal_title(title) in titles:
            break
        titles.add(normal_title(title))
        last = line.no
        indent = line.text.index(title) if title in line.text else 0
        entries.append(Entry(line.at + indent, line.at + indent + len(title), title))
    return Contents(first, last, tuple(entries)) if len(entries) >= 3 else None


def normal_title(title: str) -> str:
    """A title without white space, quotes and the number before it, to compare two of them."""
    return re.sub(r"[\s《》“”\"]", "", _NUMBER.sub("", title, count=1))
