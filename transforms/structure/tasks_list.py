"""Tasks of a plan written as a list: numbered paragraphs that name who is responsible.

The level at which a plan numbers its tasks (一、 (一) 1. or (1)) differs from plan to plan; it is the
deepest one at which most of the blocks name units. What stands above it are headings, what stands
below belongs to the task. A part of the document in which no block names units (requirements,
goals, safeguards) holds no tasks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.structure.tasks_blocks import (
    Block,
    ends_in_clause,
    has_clause,
    read_block,
    spans_of,
    split_lines,
)
from transforms.structure.tasks_lines import (
    LEVELS,
    Label,
    LabelStyle,
    Line,
    is_closed,
    join_width,
    read_label,
)
from transforms.structure.tasks_model import Reading
from transforms.structure.tasks_units import UnitList, read_clause

_MOST = 0.6
_WIDEST_GAP = 5
_HEADING_LENGTH = 60
_ASIDE = re.compile("总体要求|指导思想|基本原则|目标|保障|组织|要求|背景|附则|原则|下一?步|存在.{0,4}问题")


def read_list(text: str, spans: Sequence[Line], unassigned: bool) -> Reading:
    """Read the tasks of a list. ``unassigned``: numbered items count as tasks even where the whole
    document names no unit (a plan that does not assign them)."""
    lines = split_lines(spans)
    width = join_width(lines)
    level = _task_level(text, lines, width)
    assigned = level is not None
    if level is None and unassigned:
        level = _deepest_level(lines)
    if level is None:
        return Reading(rest=spans_of(lines))
    blocks = _cut_blocks(text, lines, level, width)
    return _read_blocks(text, blocks, width, assigned)


def _task_level(text: str, lines: Sequence[Line], width: int | None) -> LabelStyle | None:
    """Deepest level at which most blocks name units, leaving out the parts that name none."""
    best: tuple[float, LabelStyle] | None = None
    in_use = [block for block in _full_blocks(lines, "part") if has_clause(text, block, width)] or [
        list(lines)
    ]
    for style in reversed(LEVELS):
        blocks = [block for part in in_use for block in _full_blocks(part, style)]
        named = sum(has_clause(text, block, width) for block in blocks)
        if not named:
            continue
        if named >= _MOST * len(blocks):
            return style
        best = max(best or (0.0, style), (named / len(blocks), style), key=lambda pair: pair[0])
    return best[1] if best else None


def _full_blocks(lines: Sequence[Line], style: LabelStyle) -> list[list[Line]]:
    """Blocks from each label of a style up to the next one of the same or a higher level."""
    blocks: list[list[Line]] = []
    is_open = False
    for line in lines:
        label = read_label(line.text)
        if label and not label.doubtful and LEVELS.index(label.style) <= LEVELS.index(style):
            is_open = label.style == style
            if is_open:
                blocks.append([])
        if is_open:
            blocks[-1].append(line)
    return blocks


def _deepest_level(lines: Sequence[Line]) -> LabelStyle | None:
    styles = {label.style for line in lines if (label := read_label(line.text))}
    return next((style for style in ("num", "sub", "part") if style in styles), None)


def _cut_blocks(text: str, lines: Sequence[Line], level: LabelStyle, width: int | None) -> list[Block]:
    """Cut the lines at headings and at the labels of tasks, in order and without loss.

    Blocks that are no tasks (a preamble, headings with what stands under them) have no label. A
    heading that names units itself and has no tasks under it is one, at a higher level.
    """
    blocks = [Block(None, [])]
    section = subsection = None
    part = 0
    number: int | None = None
    after_heading = True
    for i, line in enumerate(lines):
        label = read_label(line.text)
        if label and not label.doubtful and LEVELS.index(label.style) < LEVELS.index(level):
            if label.style == "part":
                section, subsection, part = _heading(line.text), None, part + 1
            else:
                subsection = _heading(line.text)
            blocks.append(Block(label, [line], section, None, part))
            after_heading = True
        elif label and label.style == level and _is_next(text, lines, i, label, number, after_heading, width):
            if after_heading:
                blocks[-1].label = None
            blocks.append(Block(label, [line], section, subsection, part))
            number, after_heading = label.number, False
        else:
            blocks[-1].lines.append(line)
    for block in blocks:
        if block.label and block.label.style != level and not has_clause(text, block.lines, width):
            block.label = None
    return blocks


def _is_next(
    text: str,
    lines: Sequence[Line],
    i: int,
    label: Label,
    number: int | None,
    after_heading: bool,
    width: int | None,
) -> bool:
    """Whether a label at the level of tasks is the next one, and no item or broken number in a task."""
    if label.doubtful and not (label.number > 1 and is_closed(lines[i - 1].text)):
        return False
    if number is None or label.number == number + 1 or (label.number == 1 and after_heading):
        return True
    if label.number != 1 and not number < label.number <= number + _WIDEST_GAP:
        return False
    stop = next((k for k in range(i + 1, len(lines)) if read_label(lines[k].text)), len(lines))
    return has_clause(text, lines[i:stop], width)


def _heading(line: str) -> str:
    """Words of a heading, without the text that runs on after it in the same line."""
    head, stop, rest = line.partition("。")
    return line if not rest or len(line) <= _HEADING_LENGTH else head + stop


def _read_blocks(text: str, blocks: Sequence[Block], width: int | None, assigned: bool) -> Reading:
    reading = Reading()
    named = [b for b in blocks if b.label and has_clause(text, b.lines, width)]
    parts = {block.part for block in named}
    clause_last = sum(ends_in_clause(text, b.lines, width) for b in named) * 2 > len(named)
    for block in blocks:
        is_part = block.label is not None and block.label.style == "part"
        heading = block.section or (block.lines[0].text if is_part else "")
        in_use = block.part in parts if assigned else not _ASIDE.search(_heading(heading))
        if block.label is None or not in_use:
            reading.rest += spans_of(block.lines)
            reading.inherited += said_once(block.lines)
            continue
        draft, foreign = read_block(text, block, width, clause_last)
        reading.drafts.append(draft)
        reading.ordinals.append(block.lines[0].part(block.label.digits))
        reading.ordinals += [item.ordinal for item in draft.progress if item.ordinal]
        reading.rest += spans_of(foreign)
    return reading


def said_once(lines: Sequence[Line]) -> list[UnitList]:
    """Units that a note outside of the tasks names for all of them."""
    clauses = [read_clause(line.text.strip("()（）")) for line in lines]
    return [part for clause in clauses if clause for part in clause.lists if part.inherited]
