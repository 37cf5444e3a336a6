"""A whole and its parts: new ones with those carried on, stages that add up, what is said of a whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from transforms.marts.task_ledger_figures import Figure
from transforms.marts.task_ledger_names import compatible, covered
from transforms.marts.task_ledger_pairs import aim_words, in_year, may_answer, names_same
from transforms.marts.task_ledger_stated import stated_after
from transforms.marts.task_ledger_words import ANSWERS, Stage, thing_of

#: So many characters name a thing, so that a target which says more of it is still the same.
_NAMED = 4
_BEGUN = frozenset({"started", "under_way", "partial", "finished"})


@dataclass(slots=True)
class Answer:
    """Figures that tell how far a target has come; `stated` is a completion that the text gives."""

    rule: str
    parts: list[Figure] = field(default_factory=list)
    stated: Figure | None = None
    #: Set where it differs from the sum of the parts: a breakdown in which nothing is finished.
    amount: float | None = None
    value: float | None = None
    unit: str | None = None


def sum_of_parts(
    target: Figure, aim: Stage, usable: Sequence[Figure], own: Sequence[Figure]
) -> list[Figure] | None:
    """New ones and those carried on from before make up what is worked on: 新开工60个、续建40个."""
    if aim not in ("implemented", "none", "work") or re.search("新(?:开工|建|增)", aim_words(target)):
        return None
    for figure in usable:
        if not re.search("新(?:开工|实施|建)", figure.left) or not names_same(target, figure):
            continue
        place = next(i for i, other in enumerate(own) if other is figure)
        for following in own[place + 1 : place + 2]:
            continued = following.follows(figure) and following.stage == "continued"
            if continued and following in usable and compatible(target.name, following.name):
                return [figure, following]
    return None


def breakdown(target: Figure, aim: Stage, own: Sequence[Figure]) -> Answer | None:
    """All that the target counts, sorted by how far each has come; the sorts add up to the target."""
    runs: dict[tuple[int, int], list[Figure]] = {}
    for figure in own:
        if not figure.bracketed and not figure.is_rate:
            runs.setdefault((figure.item_no, figure.sentence), []).append(figure)
    for run in runs.values():
        for first in range(len(run)):
            parts = _parts_from(target, run[first:])
            if parts and _is_about(target, run[:first], parts):
                begun = _BEGUN if aim in ("started", "implemented") else {"finished"}
                counted = [part for part in parts if part.stage in begun]
                total = sum(part.count for part in counted)
                scale = (target.amount or 0.0) / target.value
                return Answer("breakdown", counted or parts, None, total * scale, total, target.unit)
    return None


def _parts_from(target: Figure, run: Sequence[Figure]) -> list[Figure] | None:
    """The figures from the first of `run` on that add up to the target, if they are such sorts."""
    parts: list[Figure] = []
    for figure in run:
        if figure.unit != target.unit or figure.is_whole or figure.stage not in {*_BEGUN, "not_started"}:
            return None
        parts.append(figure)
        total = sum(part.count for part in parts)
        if total > target.value + 1e-9:
            return None
        if abs(total - target.value) <= 1e-9:
            stages = {part.stage for part in parts}
            open_ends = stages & {"not_started", "under_way", "partial"}
            return parts if len(parts) >= 2 and open_ends else None
    return None


def _is_about(target: Figure, before: Sequence[Figure], parts: Sequence[Figure]) -> bool:
    """The whole is restated just before, or the parts name some of it."""
    if before and before[-1].amount == target.amount and before[-1].is_whole:
        one, two = thing_of(target.name), thing_of(before[-1].name)
        return max(covered(one, two), covered(two, one) if len(two) >= _NAMED else 0.0) >= 0.8
    named = thing_of(aim_words(parts[0]))
    thing = thing_of(target.name)
    shared = any(thing[i : i + 2] in named for i in range(len(thing) - 1))
    return shared and compatible(target.name, aim_words(parts[0]))


def said_of_whole(target: Figure, aim: Stage, own: Sequence[Figure], year: int | None) -> Answer | None:
    """After the target's own figure is restated, what follows without a name of its own is about it."""
    for whole in own:
        if whole.amount != target.amount or whole.base != target.base or whole.bracketed:
            continue
        one, two = thing_of(target.name), thing_of(whole.name)
        alike = max(covered(one, two), covered(two, one) if len(two) >= _NAMED else 0.0) >= 0.7
        if not alike or not compatible(target.name, whole.name) or not in_year(whole, year):
            continue
        for figure in own:
            said = continues_whole(whole, figure) and may_answer(target, figure, year)
            if said and figure.stage in ANSWERS[aim] and figure.stage != "none":
                return Answer("said_of_whole", [figure], stated_after(figure, own, aim))
    return None


def continues_whole(whole: Figure, figure: Figure) -> bool:
    """Whether `figure` follows `whole` in its sentence and names nothing, or only what it names."""
    if not figure.follows(whole) or figure.base != whole.base:
        return False
    own_name = thing_of(figure.left.removeprefix("其中")) if not figure.bracketed else ""
    return covered(own_name, thing_of(whole.name)) >= 0.99 if own_name else True
