"""Lines of a PDF joined to paragraphs, by where they stand.

A line goes on in the next one when it reaches the right edge of its column and the next one is not
indented and not set apart by space. What is still open then is for staging, which reads sentences.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

#: Distances in heights of a letter: from the right edge that is still full, of an indent that starts
#: a paragraph, and between left edges of one column.
_FULL, _INDENT, _SAME_COLUMN = 1.6, 1.2, 3.2
#: More than so many usual line distances below is a new paragraph.
_APART = 1.3
#: So many lines that end at one place show where the margin is.
_SETTLED = 3
_MARK = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,3}[)）]|"
    r"第[一二三四五六七八九十]{1,3}[章部节]|\d{1,3}[.．、](?!\d))"
)
_CLOSED = re.compile(r"[。！？!?；;：:，,、…][”’」』）)]*$|[”’」』）)]$")
_SENTENCE_END = re.compile(r"[。！？!?；;：:][”’」』）)]*\s*$")


@dataclass(frozen=True, slots=True)
class Fragment:
    """Text on one line of one page; the origin of the coordinates is the lower left corner."""

    page: int
    x0: float
    y0: float
    x1: float
    y1: float
    text: str

    @property
    def height(self) -> float:
        return max(1.0, self.y1 - self.y0)


@dataclass(frozen=True, slots=True)
class _Place:
    """A fragment with the edges of the column that it stands in, and whether it opens or closes it.

    ``settled`` says that several lines end at the right edge: one long line alone is no margin.
    """

    fragment: Fragment
    left: float
    right: float
    first: bool
    last: bool
    settled: bool


def join_paragraphs(pages: Sequence[Sequence[Fragment]]) -> list[str]:
    """Paragraphs of all pages in reading order, one string each; an empty string parts table cells."""
    paragraphs: list[str] = []
    last: _Place | None = None
    pitch = _usual_pitch(pages)
    for page in pages:
        for place in _place(page, pitch):
            text = place.fragment.text
            if last is not None and _goes_on(last, place, pitch):
                paragraphs[-1] = _glue(paragraphs[-1], text)
            else:
                if last is not None and _is_other_cell(last, place):
                    paragraphs.append("")
                paragraphs.append(text.rstrip())
            last = place
    return paragraphs


def _place(page: Sequence[Fragment], pitch: float) -> list[_Place]:
    """Fragments with the edges of their column: of all blocks on the page that start at its left edge."""
    blocks: list[list[Fragment]] = []
    for fragment in page:
        if blocks and _is_below(blocks[-1][-1], fragment, pitch * 1.6):
            blocks[-1].append(fragment)
        else:
            blocks.append([fragment])
    lefts = [min(f.x0 for f in block) for block in blocks]
    places = []
    for block, left in zip(blocks, lefts, strict=True):
        near = [other for other, x0 in zip(blocks, lefts, strict=True) if abs(x0 - left) <= block[0].height]
        column = [f for other in near for f in other]
        right = _right_edge([f.x1 for f in column])
        top, bottom = max(f.y0 for f in column), min(f.y0 for f in column)
        settled = sum(1 for f in column if right - f.x1 <= f.height * _FULL) >= _SETTLED
        places += [_Place(f, left, right, f.y0 >= top, f.y0 <= bottom, settled) for f in block]
    return places


def _right_edge(ends: list[float]) -> float:
    """Where full lines end; of many lines one may stick out."""
    return sorted(ends)[len(ends) * 17 // 20] if len(ends) >= 10 else max(ends)


def _is_below(above: Fragment, below: Fragment, most: float) -> bool:
    """Whether a fragment is the next line of the same column, at most so many letter heights down."""
    height = above.height
    step = above.y0 - below.y0
    return 0 < step <= height * most and abs(below.x0 - above.x0) <= height * _SAME_COLUMN


def _usual_pitch(pages: Sequence[Sequence[Fragment]]) -> float:
    """Usual distance from one line to the next, in heights of a letter."""
    steps = [
        (above.y0 - below.y0) / above.height
        for page in pages
        for above, below in pairwise(page)
        if _is_below(above, below, 3.0) and above.y0 - below.y0 > above.height * 0.8
    ]
    return median(steps) if steps else 1.5


def _goes_on(above: _Place, below: _Place, pitch: float) -> bool:
    first, second = above.fragment, below.fragment
    height = first.height
    if above.right - first.x1 > height * _FULL or abs(second.height - height) > height * 0.15:
        return False
    if second.x0 - below.left > height * _INDENT:
        return False
    if _SENTENCE_END.search(first.text) and (not above.settled or _starts_anew(below)):
        return False
    if first.page == second.page and second.y0 < first.y0 + height * 2:
        return _is_below(first, second, pitch * _APART)
    # On to the next column or page; a number alone is the number of a row.
    return _is_next_column(above, below) and not second.text.strip().isdigit()


def _starts_anew(place: _Place) -> bool:
    """Whether a line below a sentence that is over begins a paragraph: marked, or short and not closed."""
    text = place.fragment.text.rstrip()
    short = place.right - place.fragment.x1 > place.fragment.height * _FULL
    return bool(_MARK.match(text)) or (short and not _CLOSED.search(text))


def _is_next_column(above: _Place, below: _Place) -> bool:
    """Whether text goes on from the foot of a column to the head of the next one.

    Columns of running text are equally wide, cells of a table are not.
    """
    width = above.right - above.left
    return above.last and below.first and abs(below.right - below.left - width) <= width * 0.15


def _is_other_cell(above: _Place, below: _Place) -> bool:
    """Whether two fragments of a page stand in different cells of a table."""
    first, second = above.fragment, below.fragment
    beside = first.page == second.page and abs(second.x0 - first.x0) > first.height * _SAME_COLUMN * 2
    return beside and not _is_next_column(above, below)


def _glue(text: str, more: str) -> str:
    words = text[-1:].isascii() and text[-1:].isalnum() and more[:1].isascii() and more[:1].isalpha()
    if words or (more.strip().isdigit() and not text[-1:].isdigit()):
        return f"{text} {more}".rstrip()
    return (text + more).rstrip()
