"""What the two readers of tasks (lists, flattened tables) hand over, before ids are given."""

from __future__ import annotations

from dataclasses import dataclass, field

from transforms.structure.progress import Item
from transforms.structure.tasks_lines import Span
from transforms.structure.tasks_units import UnitList


@dataclass(slots=True)
class Draft:
    """One task as read: places in the document, and who is responsible."""

    number: int
    section: str | None = None
    subsection: str | None = None
    #: Paragraphs of the task's text as spans, without its number and without unit clauses.
    paragraphs: list[list[Span]] = field(default_factory=list)
    progress: list[Item] = field(default_factory=list)
    units: list[UnitList] = field(default_factory=list)
    #: A deadline given beside the text, as written.
    due: str | None = None


@dataclass(slots=True)
class Reading:
    """All tasks of a stretch of lines, in order."""

    drafts: list[Draft] = field(default_factory=list)
    #: Places of the numbers of tasks and of items.
    ordinals: list[Span] = field(default_factory=list)
    #: Lines that belong to no task.
    rest: list[Span] = field(default_factory=list)
    #: Units named once for all tasks, outside of them.
    inherited: list[UnitList] = field(default_factory=list)
