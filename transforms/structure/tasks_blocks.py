"""One numbered block of a plan: its paragraphs, who is responsible, and how it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from transforms.passages import Context, Passage, make_passage
from transforms.structure.progress import read_items
from transforms.structure.tasks_lines import (
    SHORT_LINE,
    Label,
    Line,
    Span,
    continues,
    cut,
    has_open_bracket,
    is_closed,
    read_label,
)
from transforms.structure.tasks_model import Draft
from transforms.structure.tasks_units import Clause, beside_lead, find_clauses, starts_clause

#: A bracket that is still open after so many characters was never closed.
_LONGEST_OPEN = 1000
_TITLE_LENGTH = 40
_PROGRESS = re.compile(
    "[(（【]?(?:目前|当前|工作|任务)*(?:(?:完成|进展|落实|推进|办理|实施)(?:情况|进展|进度|成效)|进展|"
    "进度)[】)）]?[:：】]"
)
#: 进度要求:6月底前建成: a field of the form begins, whatever the line before ends in.
_FIELD = re.compile(
    "(?:进度|阶段|工作|质量|时序|年度|季度|资金|实施|建设|考核|推进)(?:要求|安排|目标|计划|内容|措施|来源|标准|步骤)[:：]"
)
_SPLIT = re.compile(rf"(?<=[。;；])(?={_PROGRESS.pattern})|(?<=[)）〕］】])(?=\d{{1,3}}[.．、](?!\d))")
_NOWHERE = Context(document_id="", report_id="")


@dataclass(slots=True)
class Block:
    """A labelled line and the lines below it, up to the next label that counts."""

    label: Label | None
    lines: list[Line]
    section: str | None = None
    subsection: str | None = None
    #: Index of the part it stands in.
    part: int = 0


@dataclass(slots=True)
class _Paragraph:
    passage: Passage
    lines: list[Line]
    clauses: list[Clause] = field(default_factory=list)


def split_lines(lines: Sequence[Line]) -> list[Line]:
    """Cut lines where a new task or its progress begins inside of them."""
    out: list[Line] = []
    for line in lines:
        marks = [m.start() for m in _SPLIT.finditer(line.text) if _begins_anew(line.text, m.start())]
        for start, end in zip([0, *marks], [*marks, len(line.text)], strict=True):
            out.append(Line(line.start + start, line.start + end, line.text[start:end]))
    return out


def has_clause(text: str, lines: Sequence[Line], width: int | None) -> bool:
    """Whether the lines of a block name who is responsible."""
    return any(c.lists for paragraph in _paragraphs(text, lines, width) for c in paragraph.clauses)


def ends_in_clause(text: str, lines: Sequence[Line], width: int | None) -> bool:
    """Whether the last words of a block name who is responsible."""
    last = _paragraphs(text, lines, width)[-1]
    return bool(last.clauses) and last.clauses[-1].end >= len(last.passage.text.rstrip("。;； "))


def read_block(text: str, block: Block, width: int | None, clause_last: bool) -> tuple[Draft, list[Line]]:
    """Read a block as a task; also gives the lines after it that are not its own.

    ``clause_last``: the document closes its tasks with the units, so what follows them is foreign.
    """
    assert block.label is not None
    draft = Draft(block.label.number, block.section, block.subsection)
    paragraphs = _paragraphs(text, block.lines, width)
    with_clause = [i for i, paragraph in enumerate(paragraphs) if paragraph.clauses]
    foreign: list[Line] = []
    if clause_last and with_clause:
        foreign = [line for paragraph in paragraphs[with_clause[-1] + 1 :] for line in paragraph.lines]
        paragraphs = paragraphs[: with_clause[-1] + 1]
    progress: list[Line] = []
    for paragraph in paragraphs:
        for clause in paragraph.clauses:
            draft.due = clause.due or draft.due
        marker = _PROGRESS.match(paragraph.passage.text)
        spans = cut(paragraph.passage, [(c.start, c.end) for c in paragraph.clauses])
        spans = cut(make_passage(text, spans, _NOWHERE), [(0, marker.end())]) if marker else spans
        if not any(text[start:end].strip("。;；,， ") for start, end in spans):
            continue
        if marker or progress:
            progress += [Line(start, end, text[start:end]) for start, end in spans]
        else:
            draft.paragraphs.append(spans)
    draft.units = beside_lead([clause for paragraph in paragraphs for clause in paragraph.clauses])
    draft.progress = read_items(progress, width)
    return draft, foreign


def _paragraphs(text: str, lines: Sequence[Line], width: int | None) -> list[_Paragraph]:
    groups: list[list[Line]] = []
    for i, line in enumerate(lines):
        if groups and _joins(groups[-1], line, width, first=i == 1):
            groups[-1].append(line)
        else:
            groups.append([line])
    paragraphs = []
    for k, group in enumerate(groups):
        label = read_label(group[0].text)
        if k > 0 and label and not starts_clause(group[0].text[label.end :]):
            label = None  # 3.责任单位:市教育局 is an item only by its number
        spans = [line.tail(label.end if label and j == 0 else 0) for j, line in enumerate(group)]
        passage = make_passage(text, [span for span in spans if span[0] < span[1]], _NOWHERE)
        paragraphs.append(_Paragraph(passage, group, find_clauses(passage.text)))
    return paragraphs


def _joins(group: list[Line], line: Line, width: int | None, first: bool) -> bool:
    """Whether a line goes on with the paragraph of the lines before it."""
    so_far = "".join(part.text for part in group)
    previous = group[-1]
    if (len(so_far) < _LONGEST_OPEN and has_open_bracket(so_far)) or (
        starts_clause(so_far) and so_far[-1] in ":："
    ):
        return True
    if (
        starts_clause(line.text)
        or _FIELD.match(line.text)
        or _PROGRESS.match(line.text)
        or is_closed(previous.text)
    ):
        return False
    if so_far[-1] in ")）】" and any(clause.end == len(so_far) for clause in find_clauses(so_far)):
        return False  # (牵头单位:市经信局) closes what stands before it
    if first and len(so_far) <= _TITLE_LENGTH and not re.search("[,，。;；]", so_far):
        # A title above its text; in a page of broken lines it may be a sentence that fills its line.
        return width is not None and width > _TITLE_LENGTH // 2 and len(so_far) >= width
    if first and _is_heading_above(so_far, line, width):
        return False
    label = read_label(line.text)
    return continues(previous, width) and not (label and not label.doubtful)


def _is_heading_above(so_far: str, line: Line, width: int | None) -> bool:
    """一、深化改革,激发活力 above its text: a chapter's heading may hold a comma where lines are not broken."""
    one_a_line = width is None or width == SHORT_LINE + 1 or len(line.text) > 2 * _TITLE_LENGTH
    chapter = len(so_far) <= _TITLE_LENGTH and bool(_CHAPTER.match(so_far)) and so_far[-1] not in _GOES_ON
    return chapter and one_a_line and len(line.text) > len(so_far) and is_closed(line.text)


_CHAPTER = re.compile("(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）])[^0-9。;；]+$")
_GOES_ON = ",，、(（〔《“—:："


def _begins_anew(line: str, at: int) -> bool:
    """Whether a task ends at this place of a line: units were named just before it, or progress follows."""
    return bool(_PROGRESS.match(line, at)) or any(clause.end == at for clause in find_clauses(line[:at]))


def spans_of(lines: Sequence[Line]) -> list[Span]:
    """Places of whole lines."""
    return [(line.start, line.end) for line in lines]
