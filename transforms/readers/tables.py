"""A table as lines of text: the one way in which tables of pages and Word files are written down.

A table of short cells (indicators and their values) becomes one line a row, its cells parted by
tabs. A table with sentences in its cells (tasks and how they stand) becomes one paragraph a line,
cell after cell, row after row, with an empty line between: what a person gets who copies it out.
"""

from __future__ import annotations

from collections.abc import Sequence

#: Paragraphs of one cell.
Cell = Sequence[str]

_SHORT_CELL = 24
#: A cell with this share of its table and this many characters holds a page, not a value.
_PAGE_SHARE, _PAGE_CHARS = 0.6, 500


def table_lines(rows: Sequence[Sequence[Cell]]) -> list[str]:
    """Lines of a table, without an empty line before or after; cells without text count for nothing."""
    filled = [[[p for p in cell if p.strip()] for cell in row] for row in rows]
    if _holds_values(filled):
        return ["\t".join("".join(cell).strip() for cell in row) for row in filled if any(row)]
    total = sum(len(p) for row in filled for cell in row for p in cell)
    lines: list[str] = []
    for cells, raw in zip(filled, rows, strict=True):
        for cell, as_written in zip(cells, raw, strict=True):
            size = sum(map(len, cell))
            if size >= _PAGE_CHARS and size >= total * _PAGE_SHARE:
                lines += ["", *as_written] if lines else as_written
                continue
            for paragraph in cell:
                lines += ["", paragraph] if lines else [paragraph]
    return lines


def _holds_values(rows: Sequence[Sequence[Cell]]) -> bool:
    cells = [cell for row in rows for cell in row]
    several = sum(1 for row in rows if sum(1 for cell in row if cell) > 1)
    short = all(len(cell) <= 1 and all(len(p) <= _SHORT_CELL for p in cell) for cell in cells)
    return several >= 2 and short
