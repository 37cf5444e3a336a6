"""Tasks of a table that was flattened to lines: number, task, progress, units, with headings between.

Rows begin with a line that holds only the next number. A number may be missing (lost with its cell):
where as many rows close with units as numbers are lacking before the next one, they get them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from transforms.structure.progress import read_items
from transforms.structure.tasks_blocks import spans_of
from transforms.structure.tasks_columns import Column, find_head, is_unit_line, number_of, sort_cells
from transforms.structure.tasks_lines import LEVELS, Label, Line, Span, is_closed, join_width, read_label
from transforms.structure.tasks_list import said_once
from transforms.structure.tasks_model import Draft, Reading
from transforms.structure.tasks_units import Role, UnitList, read_clause, starts_clause
from transforms.structure.units import split_units

_WIDEST_GAP = 5
_FEWEST_ROWS = 3
_HEADING_LENGTH = 80


@dataclass(slots=True)
class _Row:
    number: int | None
    section: str | None
    subsection: str | None
    lines: list[Line] = field(default_factory=list)
    ordinal: Span | None = None


def split_cells(lines: Sequence[Line]) -> list[Line]:
    """Cells of lines that hold several, set apart by tabs or bars."""
    out: list[Line] = []
    for line in lines:
        for match in re.finditer(r"[^\t|｜]+", line.text):
            words = match[0].strip()
            if words:
                start = line.start + match.start() + match[0].index(words)
                out.append(Line(start, start + len(words), words))
    return out


def find_table(lines: Sequence[Line]) -> tuple[int, int, list[Column] | None] | None:
    """Where a table of tasks begins, where its rows do, and its columns; ``None`` if there is none.

    Without a head, three lines that hold only 1, 2 and 3 in turn make a table.
    """
    head = find_head(lines)
    if head:
        return head
    at, expected = 0, 1
    for i, line in enumerate(lines):
        if number_of(line) == expected:
            at = i if expected == 1 else at
            expected += 1
        if expected > _FEWEST_ROWS:
            while at > 0 and read_label(lines[at - 1].text) and len(lines[at - 1].text) <= _HEADING_LENGTH:
                at -= 1
            return at, at, None
    return None


def read_table(text: str, lines: Sequence[Line], columns: list[Column] | None) -> Reading:
    """Read the rows of a table from the line after its head on."""
    lines, reading = _drop_repeated_heads(lines)
    width = join_width([line for line in lines if not is_unit_line(line.text)])
    rows = _number_lost_rows(_cut_rows(lines, reading))
    for row in rows:
        if row.number is None:
            reading.rest += spans_of(row.lines)
            reading.inherited += said_once(row.lines)
            continue
        draft, foreign = _read_row(row, columns, width)
        reading.drafts.append(draft)
        reading.ordinals += [row.ordinal] if row.ordinal else []
        reading.ordinals += [item.ordinal for item in draft.progress if item.ordinal]
        reading.rest += spans_of(foreign)
    return reading


def _read_row(row: _Row, columns: list[Column] | None, width: int | None) -> tuple[Draft, list[Line]]:
    cells = sort_cells(row.lines, columns, width)
    draft = Draft(row.number or 0, row.section, row.subsection, due=cells.due)
    draft.paragraphs = [[line.tail(0) for line in cell] for cell in (cells.task, cells.goal) if cell]
    draft.progress = read_items(cells.progress, width)
    if cells.lead:
        draft.units += _read_units(cells.lead, "lead")
    if cells.support:
        draft.units += _read_units(cells.support, "support")
    return draft, cells.foreign


def _read_units(names: Sequence[str], role: Role) -> list[UnitList]:
    """Units of the cells of one column; a cell may say the roles itself (甲牵头,乙配合)."""
    lists: list[UnitList] = []
    plain: list[str] = []
    is_open = False
    for name in names:
        clause = read_clause(name)
        roles = {(part.role, part.inherited) for part in clause.lists} if clause else set()
        if clause and roles != {("lead", False)}:
            lists += clause.lists
        elif clause and starts_clause(name):
            plain += [unit for part in clause.lists for unit in part.units]
            is_open = is_open or any(part.open_list for part in clause.lists)
        else:
            units, closes_open = split_units(name)
            plain += units
            is_open = is_open or closes_open
    return [*([UnitList(role, tuple(plain), is_open)] if plain else []), *lists]


def _cut_rows(lines: Sequence[Line], reading: Reading) -> list[_Row]:
    """Cut the stream at numbers and headings. Lines that follow a heading without a number make a row
    without one; headings go to the rest."""
    rows = [_Row(None, None, None)]
    ordinals = {"part": 0, "sub": 0}
    number: int | None = None
    begun = True
    for i, line in enumerate(lines):
        n = number_of(line)
        last = rows[-1]
        label = read_label(line.text)
        if n is not None and _is_next_number(lines, i, n, number, begun):
            rows.append(_Row(n, last.section, last.subsection, [], line.part((0, len(str(n))))))
            number, begun = n, False
        elif label and label.style in ordinals and _is_heading(lines, i, label, ordinals, begun):
            reading.rest.append((line.start, line.end))
            ordinals[label.style] = label.number
            if label.style == "part":
                rows.append(_Row(None, line.text, None))
            else:
                rows.append(_Row(None, last.section, line.text))
            begun = True
        else:
            last.lines.append(line)
    return rows


def _is_heading(lines: Sequence[Line], i: int, label: Label, ordinals: dict[str, int], begun: bool) -> bool:
    """Whether a labelled line is a heading and no paragraph of a cell: it is the next one at its level,
    and stands between rows."""
    if label.number not in (ordinals[label.style] + 1, 1) or len(lines[i].text) > _HEADING_LENGTH:
        return False
    follows_row = i == 0 or (begun and not lines[i - 1].text[:1].isdigit()) or is_unit_line(lines[i - 1].text)
    following = lines[i + 1] if i + 1 < len(lines) else None
    if following is None:
        return False
    below = read_label(following.text)
    before_row = number_of(following) is not None or (
        below is not None and LEVELS.index(below.style) > LEVELS.index(label.style) and below.number == 1
    )
    return follows_row or before_row


def _is_next_number(lines: Sequence[Line], i: int, n: int, number: int | None, begun: bool) -> bool:
    """Whether a line with only a number begins the next row, and is no piece of a cell or a page number."""
    between = _between_rows(lines, i)
    if number is None or (n == 1 and begun):
        return True
    if n != number + 1:
        return number < n <= number + _WIDEST_GAP and (between or is_closed(lines[i - 1].text))
    if between:
        return True
    for k in range(i + 1, len(lines)):
        if _between_rows(lines, k) and number_of(lines[k]) in (n, n + 1):
            return number_of(lines[k]) != n
    return True


def _between_rows(lines: Sequence[Line], i: int) -> bool:
    if i == 0 or is_unit_line(lines[i - 1].text):
        return True
    label = read_label(lines[i - 1].text)
    return label is not None and label.style in ("part", "sub")


def _number_lost_rows(rows: Sequence[_Row]) -> list[_Row]:
    """Give rows without a number the numbers that are lacking, where they are just as many."""
    out: list[_Row] = []
    numbered = [k for k, row in enumerate(rows) if row.number is not None]
    at = 0
    for k in [*numbered, len(rows)]:
        stretch = list(rows[at:k])
        first = rows[at].number or 0
        lacking = (rows[k].number or 0) - first - 1 if k < len(rows) else 0
        split = [part for row in stretch for part in _split_row(row)] if lacking > 0 else []
        lost = [row for row in split if row.number is None and row.lines]
        if lost and len(lost) == lacking:
            for offset, row in enumerate(lost, start=1):
                row.number = first + offset
            stretch = split
        out += stretch
        at = k
    return out


def _split_row(row: _Row) -> list[_Row]:
    """Split a row after each run of units."""
    parts = [_Row(row.number, row.section, row.subsection, [], row.ordinal)]
    for i, line in enumerate(row.lines):
        if i > 0 and parts[-1].lines and is_unit_line(row.lines[i - 1].text) and not is_unit_line(line.text):
            parts.append(_Row(None, row.section, row.subsection))
        parts[-1].lines.append(line)
    return parts


def _drop_repeated_heads(lines: Sequence[Line]) -> tuple[list[Line], Reading]:
    """Take out heads that a page break repeated."""
    kept, reading = list(lines), Reading()
    while head := find_head(kept):
        start, end, _ = head
        reading.rest += spans_of(kept[start:end])
        kept[start:end] = []
    return kept, reading
