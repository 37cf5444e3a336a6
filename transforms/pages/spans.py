"""Spans of a text that are set in elements, one layer inside another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import escape


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text and the element around it.

    `opening` stands before its first piece, `continued` before every later one: what is cut by a
    paragraph or an advertisement keeps one id.
    """

    start: int
    end: int
    opening: str
    continued: str
    closing: str


class Layer:
    """Spans in order, of which none overlaps another; those that would are left out."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans: list[Span] = []
        for span in sorted(spans, key=lambda s: (s.start, -s.end)):
            if span.start < span.end and (not self._spans or self._spans[-1].end <= span.start):
                self._spans.append(span)
        self._ends = [span.end for span in self._spans]

    def within(self, start: int, end: int) -> Iterator[Span]:
        """The spans that share a character with ``start:end``."""
        for k in range(bisect_right(self._ends, start), len(self._spans)):
            if self._spans[k].start >= end:
                return
            yield self._spans[k]


class SpannedText:
    """A text with layers of spans, and points at which something is put in."""

    def __init__(self, text: str, layers: Sequence[Layer], points: Mapping[int, str]) -> None:
        self._text = text
        self._layers = tuple(layers)
        self._points = dict(sorted(points.items()))
        self._offsets = list(self._points)

    def html(self, start: int, end: int, line_break: str = "") -> str:
        """The text from `start` to `end` as HTML; line breaks go, since Chinese is set without spaces."""
        return "".join(self._wrapped(start, end, self._layers)).replace("\n", line_break)

    def _wrapped(self, start: int, end: int, layers: tuple[Layer, ...]) -> Iterator[str]:
        if not layers:
            yield from self._pieces(start, end)
            return
        at = start
        for span in layers[0].within(start, end):
            first, last = max(start, span.start), min(end, span.end)
            if at < first:
                yield from self._wrapped(at, first, layers[1:])
            yield span.opening if span.start >= start else span.continued
            yield from self._wrapped(first, last, layers[1:])
            yield span.closing
            at = last
        if at < end:
            yield from self._wrapped(at, end, layers[1:])

    def _pieces(self, start: int, end: int) -> Iterator[str]:
        at = start
        for offset in self._offsets[bisect_left(self._offsets, start) : bisect_left(self._offsets, end)]:
            yield self._plain(at, offset)
            yield self._points[offset]
            at = offset
        yield self._plain(at, end)

    def _plain(self, start: int, end: int) -> str:
        return str(escape(self._text[start:end]))
