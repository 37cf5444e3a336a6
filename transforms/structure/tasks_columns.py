"""Columns of a table of tasks: its head, and which lines of a row belong to which column.

A table that lost its grid is a stream of cells, row by row, one or more lines to a cell. The head
gives the order of the columns; names of units tell their cells from those with sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from transforms.structure.progress import find_item_labels
from transforms.structure.tasks_lines import Line, continues, has_open_bracket, read_label
from transforms.structure.tasks_units import read_clause, starts_clause
from transforms.structure.units import has_owner, is_unit, is_unit_fragment, split_units

Column = Literal["number", "task", "progress", "lead", "support", "due", "other"]

_COLUMNS: tuple[tuple[Column, str], ...] = (
    ("number", "序号|编号|项次"),
    ("due", "(?:计划|要求)?(?:完成|办结)(?:时限|时间|期限|节点)|时限要求|时间节点|完成日期"),
    ("support", "(?:责任)?(?:配合|协办|参与|协同)(?:责任)?(?:单位|部门)"),
    ("lead", "(?:牵头|主办|主责|责任|承办|落实|实施)(?:及|和)?(?:牵头|责任|配合|落实)?(?:单位|部门|主体)"),
    (
        "other",
        "[市县区州省局]?级?(?:牵头|责任|分管|包保|包联|联系|挂联|督办|市级?)+[市县区]?领导|责任人|"
        "联系人|备注|是否完成|完成状态|(?:任务)?类别|(?:任务)?来源",
    ),
    (
        "progress",
        "(?:[一-鿿]{0,4})(?:完成|进展|落实|推进|办理|执行|实施)(?:工作)?(?:情况|进度|进展|成效)|"
        "工作进展|存在问题",
    ),
    (
        "task",
        "(?:[一-鿿]{0,6})(?:任务|事项|目标|内容|要点|举措|措施|项目名称)(?:名称|分解|内容|及目标|值)?|"
        "(?:重点|主要)工作|"
        "(?:考核|主要)?指标(?:名称)?|项目",
    ),
)
_DEFAULT: list[Column] = ["task", "progress", "lead"]
_HEAD_LINES = 14
#: Names are set with spaces or broken: 完  成  情  况.
_WORDS_IN_NAME = 6
_NUMBER = re.compile(r"(\d{1,3})[.．、]?")
_DUE_CELL = re.compile(
    r"(?:20\d\d年)?(?:年?[底末]前?|\d{1,2}月(?:\d{1,2}日)?(?:底|末)?前?|[上下]半年|全年|"
    "第?[一二三四]季度)(?:完成|前)?"
    r"|20\d\d(?:年|\.\d{1,2}|[-—]20\d\d年?)|(?:长期|持续|常态化?)(?:坚持|推进|开展)"
)
#: Cells of the leader in charge.
_PERSONS = re.compile(r"[一-鿿·]{2,4}(?:[、,，\s]+[一-鿿·]{2,4})*")
_TEXT_COLUMNS = 3
_UNIT_LINE_LENGTH = 120
_ODD_NAME = re.compile(r"(?!.*(?:已|正在|完成|推进|开展|无|未))[一-鿿、()（）]{3,16}")


@dataclass(slots=True)
class Cells:
    """The lines of one row by what they say."""

    task: list[Line] = field(default_factory=list)
    #: What the second column of the task says (重点任务 and 年度目标).
    goal: list[Line] = field(default_factory=list)
    progress: list[Line] = field(default_factory=list)
    #: Unit names, one joined name or list to an entry, with the lines it stands in.
    lead: list[str] = field(default_factory=list)
    support: list[str] = field(default_factory=list)
    due: str | None = None
    #: Lines that belong to no column.
    foreign: list[Line] = field(default_factory=list)


def find_head(lines: Sequence[Line]) -> tuple[int, int, list[Column]] | None:
    """First and last-plus-one line of a table's head and its columns after the number, in order.

    The names may stand one to a line, broken over lines, with spaces inside, or all in one line.
    """
    for start, line in enumerate(lines):
        if not re.match("序\\s*号|编\\s*号|项\\s*次", line.text):
            continue
        words = list(_head_words(lines, start))
        end, columns = start, []
        at = 0
        while at < len(words):
            column, at = _match_column(words, at)
            if column is None:
                break
            columns.append(column)
            end = words[at - 1][0] + 1
        if len(columns) >= 3 and "task" in columns and ("lead" in columns or "progress" in columns):
            return start, end, _tell_units_apart(columns[1:])
    return None


def _tell_units_apart(columns: list[Column]) -> list[Column]:
    """Beside a column of those who lead, a second one (责任单位) holds those who support."""
    first = columns.index("lead") if "lead" in columns else len(columns)
    return ["support" if name == "lead" and i > first else name for i, name in enumerate(columns)]


def _head_words(lines: Sequence[Line], start: int) -> Iterator[tuple[int, str]]:
    for i in range(start, min(start + _HEAD_LINES, len(lines))):
        if number_of(lines[i]) is not None or (i > start and read_label(lines[i].text)):
            return
        yield from ((i, word) for word in lines[i].text.split())


def _match_column(words: Sequence[tuple[int, str]], at: int) -> tuple[Column | None, int]:
    """The column that the next words name, the shortest name that is one, and where the words go on."""
    name = ""
    for stop in range(at, min(at + _WORDS_IN_NAME, len(words))):
        name += words[stop][1]
        for column, pattern in _COLUMNS:
            if re.fullmatch(pattern, name):
                return column, stop + 1
    return None, at


def number_of(line: Line) -> int | None:
    """The number in a line that holds nothing else."""
    match = _NUMBER.fullmatch(line.text)
    return int(match[1]) if match else None


def is_unit_line(text: str) -> bool:
    """Whether a line is a cell of units, or the end of one: a name, a list of names, a marked list."""
    if starts_clause(text) or is_unit_fragment(text):
        return True
    if len(text) > _UNIT_LINE_LENGTH or text[-1] in "。;；!！":
        return False
    clause = read_clause(text)
    return clause is not None and bool(clause.lists)


def sort_cells(lines: Sequence[Line], columns: Sequence[Column] | None, width: int | None) -> Cells:
    """Sort the lines of one row (without its number and without headings) into its columns."""
    order = list(columns or _DEFAULT)
    cells = Cells()
    lines = list(lines)
    if "other" in order:
        cells.foreign = [
            line for line in lines[1:] if _PERSONS.fullmatch(line.text) and not is_unit(line.text)
        ]
        lines = [line for line in lines if line not in cells.foreign]
    if "due" in order:
        due = [line for line in lines[1:] if _DUE_CELL.fullmatch(line.text)]
        if due:
            cells.due = due[-1].text
            lines = [line for line in lines if line is not due[-1]]
    start, end = _unit_run(lines, units_last=_units_last(order))
    before, after = lines[:start], lines[end:]
    _sort_text(before, _text_columns(order, before=True), width, cells)
    _sort_text(after, _text_columns(order, before=False), width, cells)
    names = join_names(lines[start:end])
    if "support" in order and "lead" in order and len(names) > 1:
        cells.lead, cells.support = names[:1], names[1:]
    elif "support" in order and "lead" not in order:
        cells.support = names
    else:
        cells.lead = names
    return cells


def join_names(lines: Sequence[Line]) -> list[str]:
    """Cells of units, a name that was broken over two lines made whole."""
    names: list[str] = []
    for line in lines:
        if names and (is_unit_fragment(line.text) or _is_unfinished(names[-1])):
            names[-1] += line.text
        else:
            names.append(line.text)
    return names


def _is_unfinished(name: str) -> bool:
    if name[-1] in "、,，和及与:：" or has_open_bracket(name):
        return True
    units, _ = split_units(name)
    return bool(units) and not is_unit(units[-1])


def _unit_run(lines: Sequence[Line], units_last: bool) -> tuple[int, int]:
    """First and last-plus-one line of the row's units: the last run of them, or the first one."""
    runs: list[tuple[int, int]] = []
    for i in range(1, len(lines)):
        if not is_unit_line(lines[i].text):
            continue
        start = i
        # The head of a broken name (市住房和城乡) is no unit by itself.
        if i > 1 and _is_head_of_name(lines[i - 1], lines[i]) and (not runs or runs[-1][1] < i):
            start = i - 1
        if runs and runs[-1][1] == start:
            runs[-1] = (runs[-1][0], i + 1)
        else:
            runs.append((start, i + 1))
    if not runs:
        # A name of no known kind (淮海智算) is told by its place at the end of the row.
        odd = units_last and len(lines) > 2 and bool(_ODD_NAME.fullmatch(lines[-1].text))
        return len(lines) - odd, len(lines)
    return runs[-1] if units_last else runs[0]


def _is_head_of_name(line: Line, following: Line) -> bool:
    if (
        has_owner(following.text)
        or len(line.text) > 12
        or line.text[-1] in "。;；!！:："
        or read_label(line.text)
    ):
        return False
    return is_unit(line.text + following.text)


def _units_last(order: Sequence[Column]) -> bool:
    at = {name: i for i, name in enumerate(order)}
    units = [at[name] for name in ("lead", "support") if name in at]
    text = [at[name] for name in ("task", "progress") if name in at]
    return not units or max(units) > max(text, default=-1)


def _text_columns(order: Sequence[Column], before: bool) -> list[Column]:
    units = [i for i, name in enumerate(order) if name in ("lead", "support")]
    at = (units[-1] if _units_last(order) else units[0]) if units else len(order)
    part = order[:at] if before else order[at + 1 :]
    kept: list[Column] = [name for name in part if name in ("task", "progress")]
    return [name for i, name in enumerate(kept) if name == "task" or name not in kept[:i]][:_TEXT_COLUMNS]


def _sort_text(lines: Sequence[Line], columns: Sequence[Column], width: int | None, cells: Cells) -> None:
    """Give lines to the columns of text: each but the last holds one paragraph, or one run of items."""
    rest = list(lines)
    one_each = len(lines) == len(columns)
    if not columns:
        cells.foreign += rest
    for i, column in enumerate(columns):
        last = i == len(columns) - 1
        at = len(rest) if last or not rest else 1 if one_each else _progress_start(rest, width)
        if column == "progress":
            cells.progress += rest[:at]
        elif "task" in columns[:i]:
            cells.goal += rest[:at]
        else:
            cells.task += rest[:at]
        rest = rest[at:]


def _progress_start(lines: Sequence[Line], width: int | None) -> int:
    """Line where the progress begins: after the first paragraph, or where numbered items begin anew."""
    labels = find_item_labels(lines)
    if 0 in labels:
        again = [k for k in range(1, len(lines)) if find_item_labels(lines[k:]).get(0)]
        return again[0] if again else len(labels)
    at = 1
    while at < len(lines) and at not in labels and continues(lines[at - 1], width):
        at += 1
    return min(at, len(lines))
