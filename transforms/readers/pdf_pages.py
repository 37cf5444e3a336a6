"""What a page of a PDF has around its text, and the order of its columns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from transforms.readers.pdf_layout import Fragment

#: So many lines at the top and at the bottom of a page can be a running head or foot.
_ZONE = 2
_PAGE_NUMBER = re.compile(
    r"[-–—―·•\s]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,6}|[一二三四五六七八九十]{1,4})\s*(?:页)?"
    r"(?:\s*[/／,，共]?\s*(?:共\s*)?\d{1,4}\s*页?)?[-–—―·•\s]*",
    re.I,
)
_LEAST_SIDE = 6


def drop_furniture(pages: Sequence[Sequence[Fragment]]) -> tuple[list[list[Fragment]], int]:
    """Pages without page numbers and the lines that most of them repeat at an edge, and their number.

    The first line of a table that is repeated on every page stays: it is part of the table.
    """
    edges = [_edge_lines(page) for page in pages]
    filled = sum(1 for page in pages if page)
    seen = Counter(shape for lines in edges for shape in {_shape(line) for line in lines})
    numbered = sum(1 for lines in edges if any(_is_page_number(line) for line in lines))
    least = max(3, filled * 0.3)
    dropped: set[int] = set()
    count = 0
    for lines in edges:
        for line in lines:
            number = _is_page_number(line) and (numbered >= max(2, filled * 0.5) or _is_dressed(line))
            if number or seen[_shape(line)] >= least:
                dropped.update(id(fragment) for fragment in line)
                count += 1
    return [[f for f in page if id(f) not in dropped] for page in pages], count


def _edge_lines(page: Sequence[Fragment]) -> list[list[Fragment]]:
    """Lines at the top and bottom of a page that hold one or two pieces of text."""
    lines: list[list[Fragment]] = []
    for fragment in sorted(page, key=lambda f: -f.y0):
        if lines and abs(lines[-1][0].y0 - fragment.y0) < fragment.height * 0.6:
            lines[-1].append(fragment)
        else:
            lines.append([fragment])
    outer = lines[:_ZONE] + lines[max(_ZONE, len(lines) - _ZONE) :]
    return [line for line in outer if len(line) <= 2]


def _shape(line: Sequence[Fragment]) -> str:
    text = "".join(f.text for f in sorted(line, key=lambda f: f.x0))
    words = re.sub(r"[0-9]+", "#", re.sub(r"\s", "", text))
    return f"{words}@{round(line[0].y0 / 6)}"


def _is_page_number(line: Sequence[Fragment]) -> bool:
    return len(line) == 1 and bool(_PAGE_NUMBER.fullmatch(line[0].text))


def _is_dressed(line: Sequence[Fragment]) -> bool:
    """Whether a number says that it is a page's: ``- 3 -``, ``第3页``."""
    return bool(re.search(r"[-–—―·]\s*\d+\s*[-–—―·]|页", line[0].text))


def order_columns(page: Sequence[Fragment]) -> list[Fragment]:
    """Fragments in reading order: that of the file, but two columns that alternate are put one after
    the other. A table has more than two cells in a row, or short ones, and keeps its order."""
    fragments = list(page)
    gutter = _gutter(fragments)
    if gutter is None:
        return fragments
    first = [f for f in fragments if f.x1 <= gutter or f.x0 < gutter < f.x1]
    top = max((f.y0 for f in fragments if f.x0 >= gutter), default=0.0)
    above = [f for f in first if f.y0 > top + f.height * 0.6]
    left = [f for f in first if f not in above]
    return above + left + [f for f in fragments if f.x0 >= gutter]


def _gutter(fragments: Sequence[Fragment]) -> float | None:
    """Where the space between two alternating columns of running text is."""
    pairs = [(a, b) for a, b in pairwise(fragments) if abs(a.y0 - b.y0) < a.height * 0.6 and b.x0 > a.x1]
    if len(pairs) < _LEAST_SIDE or len(pairs) * 3 < len(fragments):
        return None
    edge = min(b.x0 for _, b in pairs)
    widest = max((a.x1 for a, _ in pairs), default=0.0)
    starts = {round(b.x0 / 12) for _, b in pairs}
    running = sum(1 for a, b in pairs if len(a.text) >= 8 and len(b.text) >= 8)
    if widest > edge or len(starts) > 3 or running * 2 < len(pairs):
        return None
    return (widest + edge) / 2
