"""Progress of a task: one paragraph, or numbered items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from transforms.structure.tasks_lines import Label, Line, Span, continues, is_closed, read_label, starts_with_date


@dataclass(slots=True)
class Item:
    """One item: its number, and its paragraphs as the spans of their lines, without the label."""

    number: int
    paragraphs: list[list[Span]] = field(default_factory=list)
    #: Where the label's digits stand.
    ordinal: Span | None = None

    def spans(self) -> list[Span]:
        return [span for paragraph in self.paragraphs for span in paragraph]


def read_items(lines: Sequence[Line], width: int | None) -> list[Item]:
    """Split the lines of a progress cell into items.

    Numbered items keep their numbers; what stands before the first is item 0. Without numbers each
    paragraph is an item, from 1 on. ``width`` says which lines go on in the next (``join_width``).
    """
    labels = find_item_labels(lines)
    items: list[Item] = []
    previous: Line | None = None
    for i, line in enumerate(lines):
        label = labels.get(i)
        goes_on = previous is not None and continues(previous, width)
        if label:
            items.append(Item(label.number, [[line.tail(label.end)]], line.part(label.digits)))
        elif items and goes_on:
            items[-1].paragraphs[-1].append(line.tail(0))
        elif items and (items[-1].ordinal or (labels and items[-1].number == 0)):
            items[-1].paragraphs.append([line.tail(0)])
        else:
            items.append(Item(0 if labels else len(items) + 1, [[line.tail(0)]]))
        previous = line
    return items


def find_item_labels(lines: Sequence[Line]) -> dict[int, Label]:
    """Labels of the items by index of their line: 1, 2, 3 … in the style of the first.

    A number that words with a digit follow (``1.1—6月``, ``2.5万人``) is a label in the sequence,
    where the line before it ended a sentence; the first one also needs a date after it or a second
    label.
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
        elif label.number != 1 or (label.doubtful and not _proves(lines[i:], label)):
            continue
        found[i] = label
    return found


def _proves(lines: Sequence[Line], label: Label) -> bool:
    """Whether a doubtful first label is one."""
    if starts_with_date(lines[0].text[label.end :]):
        return True
    return any(
        (other := read_label(line.text)) is not None and other.style == label.style and other.number == 2
        for line in lines[1:]
    )
