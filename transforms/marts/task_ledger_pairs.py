"""What must hold for a figure to answer a target: unit, year, place, name, and how far it has come."""

from __future__ import annotations

import re

from transforms.marts.task_ledger_figures import Figure
from transforms.marts.task_ledger_names import same_thing
from transforms.marts.task_ledger_words import ANSWERS, Stage, thing_of

RATES = ("growth", "change", "ratio", "multiple")
_PART_OF_REPORT = re.compile(
    "(?:(?P<aside>(?:存在|主要|突出)的?(?:主要)?(?:问题|困难)|原因(?:分析)?|"
    "下一?步(?:工作)?(?:打算|安排|计划|措施|举措)?)"
    "|(?P<done>(?:完成|进展|落实|推进)情况|工作进展))[:：]"
)
_CLASSIFIERS = frozenset("个家项处座所条件户")


def may_answer(target: Figure, figure: Figure, year: int | None) -> bool:
    if figure.amount is None or target.amount is None or not _same_base(target, figure):
        return False
    if (target.measure in RATES) != (figure.measure in RATES) or figure.is_whole:
        return False
    return in_year(figure, year) and _region(figure) == _region(target) and not is_aside(figure)


def is_aside(figure: Figure) -> bool:
    """Whether it stands in what is told of problems, of reasons, or of what comes next."""
    told = [found.lastgroup for found in _PART_OF_REPORT.finditer(figure.text, 0, figure.start)]
    return bool(told) and told[-1] == "aside"


def _same_base(target: Figure, figure: Figure) -> bool:
    """Same unit of measurement; 个 and the classifiers of things stand in for each other, as 名 and 人 do."""
    if target.base == figure.base or {target.base, figure.base} == {"名", "人"}:
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


def names_same(target: Figure, figure: Figure) -> bool:
    known = _by_code(target, figure)
    return any(same_thing(target.name, name) for name in _names(figure)) if known is None else known


def _names(figure: Figure) -> list[str]:
    """The name that was read, and the words around the number where they say more than it."""
    own = aim_words(figure)
    return [figure.name, own] if len(thing_of(own)) > len(thing_of(figure.name)) else [figure.name]


def same_rate(target: Figure, figure: Figure) -> bool:
    if figure.measure != target.measure or figure.stage in ("planned", "applied", "not_started"):
        return False
    if (figure.observation or {}).get("reference") or not figure.observation:
        return False
    known = _by_code(target, figure)
    return same_thing(target.name, figure.name, 0.9, 0.8) if known is None else known


def answers(target: Figure, aim: Stage, figure: Figure) -> bool:
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


def surely_same(target: Figure, aim: Stage, figure: Figure) -> bool:
    if figure.stage == "none" or figure.stage not in ANSWERS[aim] or aim == "none":
        return False
    known = _by_code(target, figure)
    if known is not None:
        return known
    return len(thing_of(target.name)) >= 4 and same_thing(target.name, figure.name, 0.9, 0.9)
