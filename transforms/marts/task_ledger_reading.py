"""What a task asks for and what is told of it: its targets and the figures of its progress.

Observations are those of the report, in the order of their places.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from transforms.marts.task_ledger_figures import Figure, Row, read_figures
from transforms.marts.task_ledger_names import covered
from transforms.marts.task_ledger_words import Stage, aim_of, thing_of

#: So much of the name of a target must stand in that of a figure which restates it.
_ALIKE = 0.6


def targets_of(task: Row, observations: Sequence[Row], told: bool) -> list[tuple[Figure, Stage]]:
    """Quantified targets in the text of a task, with what they ask for.

    ``told`` says that the same text tells how the task stands: then only what is planned is a target.
    """
    if not _inside(task, observations):
        return []  # every target is an observation
    found = _figures(task["text"], task, observations, task["task_id"], 0)
    targets: list[tuple[Figure, Stage]] = []
    for figure in found:
        if figure.observation is None or figure.measure == "rank" or _counts_list(figure):
            continue
        if told and figure.observation.get("role") != "target":
            continue
        aim = aim_of(figure.left, figure.is_money)
        if aim == "none":
            aim = aim_of(figure.right, figure.is_money)
        if aim == "none" and figure.joined and targets and targets[-1][0].base == figure.base:
            aim = targets[-1][1]
        if aim == "none" and figure.name != figure.left:
            aim = aim_of(figure.name, figure.is_money)
        targets.append((figure, aim))
    return targets


def _counts_list(figure: Figure) -> bool:
    """Whether it only counts the names just listed (甲、乙2个片区)."""
    names = re.split("[、和及与]", figure.left)
    return len(names) == figure.value >= 2 and bool(figure.right) and not figure.is_rate


def restates(figure: Figure, target: Figure) -> bool:
    """Whether a figure of the progress only says again what the task asks for."""
    same = figure.base == target.base and figure.amount == target.amount
    planned = (figure.observation or {}).get("role") == "target"
    return same and planned and covered(thing_of(target.name), thing_of(figure.name)) >= _ALIKE


def progress_of(task: Row, items: Sequence[Row], observations: Sequence[Row], prose: bool) -> list[Figure]:
    """Figures of what is told of a task; in a notice in prose that stands in the text of the task."""
    if prose and not items:
        told = _figures(task["text"], task, observations, task["task_id"], 1)
        return [f for f in told if (f.observation or {}).get("role") != "target"]
    figures: list[Figure] = []
    for item in items:
        figures += _figures(item["text"], item, observations, task["task_id"], item["item_no"])
    return figures


def _figures(text: str, place: Row, observations: Sequence[Row], task_id: str, item_no: int) -> list[Figure]:
    start, end = place["char_start"], place["char_end"]
    return read_figures(text, start, end, _inside(place, observations), task_id, item_no)


def _inside(place: Row, observations: Sequence[Row]) -> Sequence[Row]:
    """The observations that begin in the span of a task or item."""
    ends = (place["char_start"], place["char_end"])
    first, behind = (bisect_left(observations, end, key=lambda row: row["char_start"]) for end in ends)
    return observations[first:behind]
