"""Which figures of the progress answer a target.

Rules go from sure to less sure, and the first that finds something decides: parts that make up the
whole, stages that a whole is broken down into, the same thing by name, what is said of a whole that
is restated or of the task without a name, a mere rate of progress, and at last the same thing under another task of the notice.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from transforms.marts.task_ledger_figures import Figure
from transforms.marts.task_ledger_names import compatible, covered, same_thing
from transforms.marts.task_ledger_stated import rate_of_progress, stated_after
from transforms.marts.task_ledger_words import ANSWERS, Stage, thing_of

_RATES = ("growth", "change", "ratio", "multiple")
_BEGUN = frozenset({"started", "under_way", "partial", "finished"})
_CLASSIFIERS = frozenset("个家项处座所条件户")


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


def find_answer(
    target: Figure,
    aim: Stage,
    own: Sequence[Figure],
    others: Sequence[Figure] = (),
    year: int | None = None,
    alone: bool = False,
) -> Answer | None:
    """The progress on `target` among the figures `own` of its task, else those of the `others`.

    `alone` says that no other target of the task is in its unit.
    """
    usable = [figure for figure in own if _may_answer(target, figure, year)]
    if target.measure in _RATES:
        return _answer([f for f in usable if _same_rate(target, f)], aim, own, "same_rate")
    parts = _sum_of_parts(target, aim, usable, own)
    if parts:
        return Answer("sum_of_parts", parts)
    if broken := _breakdown(target, aim, own):
        return broken
    named = [f for f in usable if _answers(target, aim, f) and _same(target, f)]
    if named:
        return _answer(named, aim, own, "same_thing")
    if restated := _said_of_whole(target, aim, own, year):
        return restated
    if alone and (said := _said_of_task(aim, usable)):
        return _answer(said, aim, own, "said_of_task")
    if rate := rate_of_progress(target.name, own):
        return Answer("rate_of_progress", [], rate)
    strict = [f for f in others if _may_answer(target, f, year) and _surely_same(target, aim, f)]
    if len({figure.amount for figure in strict}) == 1:
        return _answer(strict, aim, others, "same_thing_elsewhere")
    return None


def _answer(found: Sequence[Figure], aim: Stage, figures: Sequence[Figure], rule: str) -> Answer | None:
    """The last of several: what is said later overrides what was said before."""
    if not found:
        return None
    best = max(found, key=lambda figure: (_period_end(figure), figure.item_no, figure.start))
    return Answer(rule, [best], stated_after(best, figures, aim))


def _period_end(figure: Figure) -> str:
    last = (figure.period or "").rpartition("/")[2]
    return {"H1": "06", "H2": "12", "Q1": "03", "Q2": "06", "Q3": "09", "Q4": "12"}.get(last[5:], last[5:])


# ---- what must hold for every pair ----------------------------------------------------------------
def _may_answer(target: Figure, figure: Figure, year: int | None) -> bool:
    if figure.amount is None or target.amount is None or not _same_base(target, figure):
        return False
    if (target.measure in _RATES) != (figure.measure in _RATES) or figure.is_whole:
        return False
    return in_year(figure, year) and _region(figure) == _region(target)


def _same_base(target: Figure, figure: Figure) -> bool:
    """Same unit of measurement; 个 and the classifiers of things stand in for each other."""
    if target.base == figure.base:
        return True
    return {target.base, figure.base} <= _CLASSIFIERS and "个" in (target.base, figure.base)


def in_year(figure: Figure, year: int | None) -> bool:
    """Whether a figure does not speak of another year than the plan's."""
    if year is None or figure.period is None:
        return True
    return {part[:4] for part in figure.period.split("/")} == {str(year)}


def _region(figure: Figure) -> str | None:
    return (figure.observation or {}).get("region_code")


def _by_code(target: Figure, figure: Figure) -> bool | None:
    """What the catalogue says: the same indicator, another one, or nothing certain.

    Two variants of one code (new and existing ones) are left to names and stages.
    """
    one, two = target.observation or {}, figure.observation or {}
    if not one.get("indicator_code") or not two.get("indicator_code"):
        return None
    if one["indicator_code"] != two["indicator_code"]:
        return False
    return True if one.get("variant") == two.get("variant") else None


def _same(target: Figure, figure: Figure) -> bool:
    known = _by_code(target, figure)
    return any(same_thing(target.name, name) for name in _names(figure)) if known is None else known


def _names(figure: Figure) -> list[str]:
    """The name that was read, and the words around the number where they say more than it."""
    own = aim_words(figure)
    return [figure.name, own] if len(thing_of(own)) > len(thing_of(figure.name)) else [figure.name]


def _same_rate(target: Figure, figure: Figure) -> bool:
    if figure.measure != target.measure or figure.stage in ("planned", "applied", "not_started"):
        return False
    if (figure.observation or {}).get("reference") or not figure.observation:
        return False
    known = _by_code(target, figure)
    return same_thing(target.name, figure.name, 0.9, 0.8) if known is None else known


def _answers(target: Figure, aim: Stage, figure: Figure) -> bool:
    """Whether the stage reported is the one asked for; a target of applying is met by applications."""
    if figure.stage in ANSWERS[aim]:
        return figure.stage != "none" or figure.amount != target.amount
    said = aim_words(figure)
    asked = aim_words(target)
    return figure.stage == "applied" and any(
        word in asked and word in said for word in ("申报", "推荐", "上报", "签约", "储备", "摸排")
    )


def aim_words(figure: Figure) -> str:
    """The words that say what is done with the thing counted."""
    return figure.left + figure.right


def _surely_same(target: Figure, aim: Stage, figure: Figure) -> bool:
    if figure.stage == "none" or figure.stage not in ANSWERS[aim] or aim == "none":
        return False
    known = _by_code(target, figure)
    if known is not None:
        return known
    return len(thing_of(target.name)) >= 4 and same_thing(target.name, figure.name, 0.9, 0.9)


def _said_of_task(aim: Stage, usable: Sequence[Figure]) -> list[Figure]:
    """Figures at the head of an item that name nothing (已完成45座): they are about the task itself."""
    heads = [f for f in usable if not f.text[: f.start].strip(f.left) and not thing_of(aim_words(f))]
    return [f for f in heads if f.stage in ANSWERS[aim] and f.stage != "none"]


# ---- a whole and its parts ------------------------------------------------------------------------
def _sum_of_parts(
    target: Figure, aim: Stage, usable: Sequence[Figure], own: Sequence[Figure]
) -> list[Figure] | None:
    """New ones and those carried on from before make up what is worked on: 新开工60个、续建40个."""
    if aim not in ("implemented", "none", "work") or re.search("新(?:开工|建|增)", aim_words(target)):
        return None
    for figure in usable:
        if not re.search("新(?:开工|实施|建)", figure.left) or not _same(target, figure):
            continue
        place = next(i for i, other in enumerate(own) if other is figure)
        for following in own[place + 1 : place + 2]:
            continued = following.follows(figure) and following.stage == "continued"
            if continued and following in usable and compatible(target.name, following.name):
                return [figure, following]
    return None


def _breakdown(target: Figure, aim: Stage, own: Sequence[Figure]) -> Answer | None:
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
        return covered(thing_of(target.name), thing_of(before[-1].name)) >= 0.8
    named = thing_of(aim_words(parts[0]))
    thing = thing_of(target.name)
    shared = any(thing[i : i + 2] in named for i in range(len(thing) - 1))
    return shared and compatible(target.name, aim_words(parts[0]))


def _said_of_whole(target: Figure, aim: Stage, own: Sequence[Figure], year: int | None) -> Answer | None:
    """After the target's own figure is restated, what follows without a name of its own is about it."""
    for whole in own:
        if whole.amount != target.amount or whole.base != target.base or whole.bracketed:
            continue
        alike = covered(thing_of(target.name), thing_of(whole.name)) >= 0.7
        if not alike or not compatible(target.name, whole.name) or not in_year(whole, year):
            continue
        for figure in own:
            said = continues_whole(whole, figure) and _may_answer(target, figure, year)
            if said and figure.stage in ANSWERS[aim] and figure.stage != "none":
                return Answer("said_of_whole", [figure], stated_after(figure, own, aim))
    return None


def continues_whole(whole: Figure, figure: Figure) -> bool:
    """Whether `figure` follows `whole` in its sentence and names nothing, or only what it names."""
    if not figure.follows(whole) or figure.base != whole.base:
        return False
    own_name = thing_of(figure.left) if not figure.bracketed else ""
    return covered(own_name, thing_of(whole.name)) >= 0.99 if own_name else True
