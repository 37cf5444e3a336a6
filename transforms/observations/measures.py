"""Decide what kind of number it is: level, growth, change, ratio, rank or multiple, and its sign."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.observations import lexicon as lex
from transforms.observations.left import Left
from transforms.observations.records import Measure
from transforms.quantities import Quantity

_SPEED = (
    "递增的速度",
    "增长的速度",
    "发展速度",
    "增速",
    "增幅",
    "涨幅",
    "增长率",
    "增长速度",
    "上涨幅度",
    "递增率",
    "增长",
    "上涨率",
    "增长幅度",
    "上升幅度",
)
_SLOWDOWN = ("降幅", "跌幅", "下降幅度", "降低幅度", "下降率", "减幅", "降低率")
#: What gets better by getting less: PM2.5浓度改善8%.
_BETTER_LESS = re.compile("浓度|PM|能耗|排放")
_PRICES = ("居民消费价格", "居民消费价格指数", "消费价格", "物价", "商品零售价格", "CPI")


@dataclass(frozen=True, slots=True)
class Reading:
    """Measure with the sign of the value (-1 for a fall) and the rule that decided."""

    measure: Measure
    sign: int
    rule: str


def decide_measure(q: Quantity, unit: str, left: Left, name: str, right: str) -> Reading:
    """The measure of a number, from its ``unit`` (that of its list, if it has none), the verb before it and the noun it belongs to."""
    if is_rank(q, right):
        return Reading("rank", 1, "ordinal_is_rank")
    if unit.endswith(("倍", "番", "成")) and unit[-1] in "倍番":
        return Reading("multiple", 1, "times_is_multiple")
    moved = left.movement != 0 and not left.to
    better = moved and left.words[-1:] == ["改善"] and bool(_BETTER_LESS.search(name))
    sign = -1 if (left.movement < 0 and moved) or better else 1
    if (
        left.basis == "gap"
        and left.reference
        and left.reference.endswith(("计划", "目标", "任务", "预算", "数", "值"))
        and not left.reference.endswith(("均值", "平均数", "平均值"))
    ):
        return Reading("change", sign, "gap_to_goal")
    if unit.endswith(("百分点", "千分点", "基点")):
        return Reading("change", sign, "points_are_change")
    if unit == "" and moved and "." in q.text:
        return Reading("change", sign, "verb_of_movement_is_change")
    if unit == "" and name.endswith("指数") and not moved:
        return Reading("level", 1, "amount_is_level")
    if (
        unit in ("%", "‰", "成")
        or unit.startswith("/")
        or (unit == "" and q.text[-1] not in "万亿")
        or unit.endswith("%")
    ):
        return _decide_share(left, name, right, moved, sign)
    if moved or name.endswith(("增量", "增加额", "增加值额", "增收额")):
        return Reading("change", sign, "verb_of_movement_is_change")
    return Reading("level", 1, "amount_is_level")


def _decide_share(left: Left, name: str, right: str, moved: bool, sign: int) -> Reading:
    if left.share_of is not None:
        return Reading("ratio", 1, "share_of_whole")
    if left.multiple_of is not None:
        return Reading("ratio", 1, "percentage_is_ratio")
    speed = name.endswith((*_SPEED, *_PRICES, "增长目标", "增长预期", "增速目标"))
    slow = name.endswith(_SLOWDOWN) or (bool(left.words) and left.words[-1] in _SLOWDOWN)
    if slow:
        return Reading("growth", -1, "noun_of_speed_is_growth")
    if name.endswith("幅度"):
        return Reading("growth", 1, "noun_of_speed_is_growth")
    if moved and not (left.words and left.words[-1] in lex.SPEED_NOUNS):
        return Reading("growth", sign, "verb_of_movement_is_growth")
    if speed or right.startswith(("的增长", "的增速", "的速度", "的年均", "增长速度", "的涨幅", "的增幅")):
        return Reading("growth", 1, "noun_of_speed_is_growth")
    if re.match(r"的?(?:[\u4e00-\u9fff]{0,4})(?:目标|计划)", right) and not is_ratio_name(name):
        return Reading("growth", 1, "goal_of_growth")
    return Reading("ratio", 1, "percentage_is_ratio")


def goes_on_growing(reading: Reading, unit: str) -> Reading:
    """增长9%,力争达到10%: behind a rate of growth of the same thing, a bare percentage is one too."""
    if reading.measure == "ratio" and unit == "%" and reading.rule != "share_of_whole":
        return Reading("growth", 1, "growth_goes_on")
    return reading


def is_rank(q: Quantity, right: str) -> bool:
    """第4位, 全省第4, 前8位, 500强, 第一档."""
    if q.ordinal in ("第", "前") and q.unit in ("位", "名", "", "档"):
        return True
    return (
        right.startswith("强")
        and q.unit == ""
        and "分之" not in q.text
        and not right.startswith(("强化", "强度"))
    )


def is_ratio_name(name: str) -> bool:
    """Whether a name is that of a rate or share."""
    return name.endswith(lex.RATIO_TAILS)


_YEARLY_NAME = re.compile("年均|平均每年|每年平均|年平均")


def default_basis(measure: Measure, left: Left, period: str | None, name: str | None = None) -> str | None:
    """Against what a growth or change is measured; growth within one year is year on year."""
    if left.basis:
        return left.basis
    if measure == "growth" and _YEARLY_NAME.search(name or ""):
        return "yearly_average"
    if measure == "growth":
        return "cumulative" if period and "/" in period and "Q" not in period else "year_on_year"
    return None
