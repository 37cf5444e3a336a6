"""The text of a document cut into blocks: every character once, with its kind and, where set aside, why.

Blocks of kind ``heading`` and ``body`` have no reason: they are carried on, and so are ``annex`` and
``glossary``, which are no text of the report but hang on it. A block of these four kinds is one
logical paragraph or a piece of it: lines that were broken inside a sentence are one block, an
advertisement inside a paragraph parts it into several. A paragraph goes on over an insert exactly
when the block before the insert does not end with a line break and no blank block stands between;
blocks without an insert between them are different paragraphs.
"""

from __future__ import annotations

from dataclasses import dataclass

from transforms.staging.advertisements import Insert, find_inserts
from transforms.staging.lines import Line
from transforms.staging.paragraphs import Group, group_paragraphs
from transforms.staging.run_together import document_lines
from transforms.staging.zones import read_zones

BLANK = ("blank", "white space between paragraphs")
#: Kinds of blocks that belong to a report and are read.
CARRIED = ("heading", "body", "annex", "glossary")


@dataclass(frozen=True, slots=True)
class Block:
    """A run of characters ``text[char_start:char_end]`` of one kind."""

    block_no: int
    char_start: int
    char_end: int
    kind: str
    reason: str | None


def cut_blocks(text: str) -> list[Block]:
    """Cut a text into blocks that cover every character exactly once, in order."""
    lines = document_lines(text)
    labels = read_zones(lines).labels
    inserts = find_inserts(text)
    runs: list[tuple[int, int, str, str | None]] = []
    for group in group_paragraphs(lines, labels, inserts):
        runs += _runs(group, text, lines, inserts)
    return [Block(no, *run) for no, run in enumerate(runs)]


def _runs(
    group: Group, text: str, lines: list[Line], inserts: list[Insert]
) -> list[tuple[int, int, str, str | None]]:
    """The blocks of one group: itself, parted by what is inserted into it."""
    at, end = lines[group.first].start, lines[group.last].end
    runs: list[tuple[int, int, str, str | None]] = []
    for insert in inserts:
        if not at <= insert.start < end:
            continue
        if at < insert.start:
            runs.append((at, insert.start, *_rest(text[at : insert.start], group)))
        stop = insert.end
        if text[stop:end].strip() and text[stop : stop + 1] == "\n":
            stop += 1  # the paragraph goes on below: the line break belongs to the insert
        runs.append((insert.start, stop, insert.kind, insert.reason))
        at = stop
    if at < end:
        runs.append((at, end, *_rest(text[at:end], group)))
    return runs


def _rest(piece: str, group: Group) -> tuple[str, str | None]:
    return (group.kind, group.reason) if piece.strip() else BLANK
