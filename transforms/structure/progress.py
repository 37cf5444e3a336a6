"""Progress of a task: one paragraph, or numbered items."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from transforms.structure.tasks_lines import Label, Line, Span, continues, is_closed, read_label

#: The sentence with which a paragraph comes from its task to how that stands.
_REPORTS = re.compile(
    "(?:^|(?<=[。;；]))(?:目前|截至|截止|现已|已|累计已?|"
    "全年(?:已|共|实际|累计|新增|建成|完成|实现|增长|下降)|"
    r"(?:今年|20\d\d年)?(?:[上下]半年|前?[一二三四]个?季度|\d{1,2}月?[-—–－~至到]\d{1,2}月|1月?至\d{1,2}月)|"
    r"(?:完成|进展|落实)情况[:：])"
)
_INSIDE = re.compile(r"(?<=[。;；])(\d{1,2})[.．、](?!\d)")


@dataclass(slots=True)
class Item:
    """One item: its paragraphs as the spans of their lines, without its number."""

    paragraphs: list[list[Span]] = field(default_factory=list)
    #: Where the digits of its number stand.
    ordinal: Span | None = None

    def spans(self) -> list[Span]:
        return [span for paragraph in self.paragraphs for span in paragraph]


#: Words of a paragraph below a task that only tells how it stands.
_TOLD = re.compile("已(?!有|知)|[成工到位]率|占年度|完成(?:年度|全年)|同比|累计完成")


def reported_from(words: str, below: bool = False) -> int | None:
    """Index at which a paragraph of a notice comes from a task to its progress; None where it does not.

    ``below`` says that the paragraph stands below the one that names the task.
    """
    found = _REPORTS.search(words)
    if found is None:
        return 0 if below and _TOLD.search(words) else None
    return found.start()


def tells(words: str) -> bool:
    """Whether words that stand before the progress tell how things stand already."""
    return bool(_TOLD.search(words))


#: Of so many tasks of a notice the second sentence must begin to tell, for the others to be parted there too.
_LEAST_TOLD, _SHARE_TOLD = 3, 0.4


def first_sentence(words: str) -> int | None:
    """Where the second sentence of a paragraph begins; None where there is none."""
    at = words.find("。") + 1
    return at if 0 < at < len(words.rstrip()) else None


def tells_behind_first(paragraphs: Sequence[str]) -> bool:
    """Whether a notice gives a sentence to each task and tells behind it how that stands."""
    told = sum(1 for words in paragraphs if (at := first_sentence(words)) and reported_from(words) == at)
    return told >= _LEAST_TOLD and told >= _SHARE_TOLD * len(paragraphs)


def read_items(lines: Sequence[Line], width: int | None) -> list[Item]:
    """Split the lines of a progress cell into items.

    An item begins at each number, also inside a line; what stands before the first number is an item,
    too. Without numbers each paragraph is one. ``width`` says which lines go on in the next
    (``join_width``).
    """
    lines = _split_at_numbers(lines)
    labels = find_item_labels(lines)
    items: list[Item] = []
    for i, line in enumerate(lines):
        label = labels.get(i)
        if label:
            items.append(Item([[line.tail(label.end)]], line.part(label.digits)))
        elif i > 0 and continues(lines[i - 1], width):
            items[-1].paragraphs[-1].append(line.tail(0))
        elif i > 0 and labels:
            items[-1].paragraphs.append([line.tail(0)])
        else:
            items.append(Item([[line.tail(0)]]))
    return items


def find_item_labels(lines: Sequence[Line]) -> dict[int, Label]:
    """Labels of the items by index of their line: 1, 2, 3 … in the style of the first.

    A number with a digit after it that begins no date (``2.5万人``) is a label in the sequence where
    the line before it ended a sentence; for the first one a second label must follow.
    """
    found: dict[int, Label] = {}
    for i, line in enumerate(lines):
        label = read_label(line.text)
        if label is None or label.style not in ("num", "paren"):
            continue
        if found:
            first = next(iter(found.values()))
            if label.style != first.style or label.number != len(found) + 1:
                continue
            if label.doubtful and not is_closed(lines[i - 1].text):
                continue
        elif label.number != 1 or (label.doubtful and not _has_second(lines[i + 1 :], label)):
            continue
        found[i] = label
    return found


def _has_second(lines: Sequence[Line], label: Label) -> bool:
    others = (read_label(line.text) for line in lines)
    return any(other is not None and (other.style, other.number) == (label.style, 2) for other in others)


def _split_at_numbers(lines: Sequence[Line]) -> list[Line]:
    """Cut a line that begins with an item before the items that follow in it: ``1.甲。2.乙。``"""
    out: list[Line] = []
    for line in lines:
        label = read_label(line.text)
        at, number = 0, label.number if label and label.style == "num" else None
        for match in _INSIDE.finditer(line.text):
            if number is not None and int(match[1]) == number + 1:
                out.append(Line(line.start + at, line.start + match.start(), line.text[at : match.start()]))
                at, number = match.start(), number + 1
        out.append(Line(line.start + at, line.end, line.text[at:]))
    return out
