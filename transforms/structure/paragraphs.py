"""Logical paragraphs of a staged text, put together again over what was inserted into them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from transforms.staging.blocks import CARRIED, Block
from transforms.staging.lines import ZERO_WIDTH, markup

_ZERO_WIDTH = re.compile(f"[{ZERO_WIDTH}]+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: kind of its blocks, place, the spans that are read, their text without white space."""

    kind: str
    start: int
    end: int
    spans: tuple[tuple[int, int], ...]
    words: str

    def as_body(self) -> Paragraph:
        """The same paragraph as running text."""
        return replace(self, kind="body")


def read_paragraphs(text: str, blocks: Sequence[Block]) -> list[Paragraph]:
    """Paragraphs of the blocks that are carried on, in order."""
    paragraphs: list[Paragraph] = []
    pieces: list[Block] = []
    for block in blocks:
        if block.kind in CARRIED:
            if pieces and _ends(text, pieces[-1], block):
                paragraphs.append(_paragraph(text, pieces))
                pieces = []
            pieces.append(block)
        elif block.kind == "blank" and pieces:
            paragraphs.append(_paragraph(text, pieces))
            pieces = []
    if pieces:
        paragraphs.append(_paragraph(text, pieces))
    return paragraphs


def _ends(text: str, piece: Block, after: Block) -> bool:
    """Whether a paragraph ends with ``piece``: nothing is inserted behind it, or a line break stands there."""
    together = piece.char_end < after.char_start and piece.kind == after.kind
    return not together or text[piece.char_end - 1] == "\n"


def _paragraph(text: str, pieces: Sequence[Block]) -> Paragraph:
    spans = tuple(span for piece in pieces for span in _visible(text, piece.char_start, piece.char_end))
    words = "".join("".join(text[a:b].split()) for a, b in spans)
    return Paragraph(pieces[0].kind, spans[0][0], spans[-1][1], spans, words)


def _visible(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans between characters without width, without the white space at both ends."""
    while start < end and (text[start].isspace() or text[start] in ZERO_WIDTH):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in ZERO_WIDTH):
        end -= 1
    piece = text[start:end]
    before, after = markup(piece)
    start, end = start + before, end - after
    spans, at = [], start
    for mark in _ZERO_WIDTH.finditer(text, start, end) if any(map(piece.count, ZERO_WIDTH)) else ():
        if at < mark.start():
            spans.append((at, mark.start()))
        at = mark.end()
    return [*spans, (at, end)] if at < end else spans
