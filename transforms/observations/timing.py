"""Which period a number speaks of: the one its sentence names, else the one of its section."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.observations.clauses import Enclosure
from transforms.observations.left import Left
from transforms.observations.mentions import Group
from transforms.observations.periods import TimeRef, last_year, period_before
from transforms.observations.spans import at_its_end, is_on_the_books, is_spending, is_stock
from transforms.observations.times_before import PLANNED, governing_times, is_origin, times_near
from transforms.observations.times_passing import group_start
from transforms.passages import Context
from transforms.quantities import Quantity

#: 高速公路70公里建成通车: what was built in the years.
_BUILT = re.compile("(?:全线|顺利|陆续|相继|已|全部|如期)*(?:建成|投产|竣工|完工|开工)")
#: 5家企业上市, 9个车站投用: what became of them in the years.
_CAME_ABOUT = re.compile(
    "[\u4e00-\u9fff“”]{0,8}?(?:成功|正式|陆续|相继|先后|全部|全线|均|已)*(?:上市|挂牌|投用|投产|通车|退捕|上岸|脱贫|摘帽|出列)(?=[,。;、]|$)"
)
#: 到2025年五年投资累计突破90亿元: what all the years come to.
_THROUGHOUT = re.compile("[三四五]年(?!级|制|期|以上)")
#: 到2020年累计新增就业30万人: summed up over the years of the plan.
_SUMMED = re.compile(
    "累计(?:新增|净增|完成|实现|引进|培训|投入|投资|改造|新建|造林|转移|减)[^,;。]{0,16}$|"
    "五年(?:累计)?(?:下降|降低|减少|增长|提高|上升)$"
)
#: 从2022年1月1日起,税率由15%降到12%: when it was changed is not when it stood so.
_SINCE = re.compile(r"(?:\d{1,2}日)?(?:起|开始|以来)")
#: 安排投资5776亿元,比上年增加400亿元: what is planned is of no year that an earlier paragraph told of.
_SET_ASIDE = re.compile("安排|拟|预期|目标|今年")
#: 全年客流量有望突破9万人次, in a notice on eleven months: the year's.
_EXPECTED = re.compile("有望|预计|力争|确保")
#: 比去年同期多9个: so many more now, not then.
_MORE_OR_LESS = re.compile("[多少高低增减快慢升降]")
#: 年度计划投资5000万元, in a notice on half a year.
_OF_THE_YEAR = re.compile("(?<![列纳进]入)(?<!完成)(?<!达到)(?:年度|全年)(?:计划|目标|任务)[^,;:。]{0,8}$")


@dataclass(frozen=True, slots=True)
class Timing:
    """``named`` says that the sentence itself named the period; ``span`` where (offsets in the passage)."""

    period: str | None
    rule: str
    named: bool = False
    span: tuple[int, int] | None = None


def decide_period(
    context: Context, measure: str, left: Left, name: str | None, clause: str, q: Quantity, times: list[TimeRef],
    folded: str, group: Group, enclosures: list[Enclosure], spoken: TimeRef | None = None,
    spoken_before: TimeRef | None = None,
) -> Timing:  # fmt: skip
    """The period of the number ``q``; ``clause`` is the folded text of its clause up to it."""
    near = times_near(times, q, group.mentions[0].quantity, folded, enclosures)
    if (compared := _compared_with(near, q, left, folded)) is not None:
        return compared
    if context.period and context.voice != "task" and context.report_kind == "progress_notice":
        planned = _OF_THE_YEAR.search(clause) and left.share_of is None and left.basis != "gap"
        if planned or (left.goal and (context.voice == "progress" or left.weighed)):
            return Timing(context.period[:4], "goal_of_year")
    governing = governing_times(near, context, left, clause, folded, group)
    if left.origin and not left.goal:
        return _origin_of([t for t in governing if not _SINCE.match(folded, t.end)], context, group)
    governing = [t for t in governing if not is_origin(t)]
    if governing:
        timing = _named(governing, context, measure, left, name, clause, q, folded, group)
    elif spoken is not None and _goes_on(spoken, context, left):
        timing = Timing(spoken.period, "time_going_on", True, (spoken.start, spoken.end))
    elif (
        spoken_before is not None
        and left.basis == "year_on_year"
        and (spoken_before.period or "") not in (left.reference or "数")
        and not _SET_ASIDE.search(folded, folded.rfind("。", 0, q.start) + 1, q.start)
        and _goes_on(spoken_before, context, left)
    ):
        timing = Timing(spoken_before.period, "time_going_on", True)
    else:
        built = _BUILT.match(folded, q.end) if measure == "level" else None
        clause += built.group() if built else ""
        if measure == "level" and "/" in (context.period or "") and _CAME_ABOUT.match(folded, q.end):
            clause += "建成"
        period = at_its_end(context.period, measure, left, name, clause, context, q)
        timing = Timing(period, "period_of_section" if period == context.period else "end_of_span")
    return _stretch(_mean_of_years(timing, left, context), measure, near, left, folded)


def _mean_of_years(timing: Timing, left: Left, context: Context) -> Timing:
    """2016年产值60亿元,年均增长9%, told aside among five years: the mean is of all of them."""
    span = context.review_period or ""
    if left.basis != "yearly_average" or not span.endswith(f"/{timing.period}"):
        return timing
    return Timing(span, timing.rule, timing.named, timing.span)


def _origin_of(governing: list[TimeRef], context: Context, group: Group) -> Timing:
    """从…: the time named with it, else the period before."""
    own = (t for t in reversed(governing) if group.left_start <= t.start and t.text[0] != "用")
    named = next(own, None)
    if named is not None:
        return Timing(named.period, "origin_time_named", True, (named.start, named.end))
    before = next((t for t in reversed(governing) if is_origin(t)), None)
    if before is not None:
        # 赤字从2009年的9500亿元下降到2012年的8000亿元,赤字率从2.8%降到1.5%: from the same year.
        return Timing(before.period, "origin_time_named", True, (before.start, before.end))
    span_named = next((t for t in reversed(governing) if _names_years(t)), None)
    if span_named is not None and span_named.period:
        return Timing(span_named.period[:4], "origin_time_named", True, (span_named.start, span_named.end))
    span = context.period if context.period and "/" in context.period and "-" not in context.period else None
    base = span or (governing[-1].period if governing else context.period)
    ahead = bool(re.fullmatch(r"\d{4}", base or "")) and int(base or 0) > (context.report_year or 9999)
    if ahead and (stands := last_year(context.review_period)):
        # 到2030年,覆盖率由30%提高到95%: where things stand when it is promised.
        return Timing(stands, "fact_before_plan")
    return Timing(period_before(base), "origin_is_period_before")


def _names_years(time: TimeRef) -> bool:
    """从2018年到2022年: the first year is where a change starts."""
    return time.text[0] in "从自由" and bool(re.fullmatch(r"\d{4}/\d{4}", time.period or ""))


def _named(
    governing: list[TimeRef], context: Context, measure: str, left: Left, name: str | None, clause: str, q: Quantity,
    folded: str, group: Group,
) -> Timing:  # fmt: skip
    """The period of the last time that governs a number."""
    time = governing[-1]
    if time.text == "全年" and len(governing) > 1 and len(governing[-2].period or "") == 4:
        time = governing[-2]
    reported = context.voice == "progress" and context.period and time.period == context.period[:4]
    expected = folded[: time.start].endswith("预计") or _EXPECTED.search(folded, time.end, q.start)
    if reported and not PLANNED.match(folded, time.end) and not expected:
        return Timing(context.period, "year_reported_on")
    start = max(min(time.end, q.start), group_start(group))
    words = clause if time.kind == "point" else folded[start : q.start]
    ends = left.to or left.bound == "at_least" or "达" in "".join(left.words)
    averaged = folded.startswith("平均", time.end)
    stock = is_stock(measure, left, name, clause)
    stands = stock and time.end <= group_start(group) and time.period == context.period
    averaged = averaged or (folded.startswith("累计", time.end) and group_start(group) < time.end)
    whole = (
        time.kind == "whole"
        and (averaged or not ends)
        and not stands
        and measure != "rank"
        and not (measure == "ratio" and (name or "").endswith("率") and left.share_of is None)
        and not is_on_the_books(name)
    )
    period = time.period if whole else at_its_end(time.period, measure, left, name, words, context, q)
    spent = is_spending(name)
    summed = (left.basis == "cumulative" and (measure == "growth" or spent)) or bool(
        _SUMMED.search(words) or _THROUGHOUT.match(name or "")
    )
    if (
        (left.basis == "yearly_average" or (summed and not left.to))
        and context.period
        and context.period.endswith(f"/{period}")
    ):
        period = context.period
    return Timing(period, "time_named", True, (time.start, time.end))


def _goes_on(spoken: TimeRef, context: Context, left: Left) -> bool:
    """Whether the year that an earlier sentence began with (1986年是…的一年) still holds.

    Only where the section says nothing, or says of a plan what is compared with the year before.
    """
    if context.voice != "text" or context.section_role == "review" or context.report_year is None:
        return False
    past = bool(spoken.period) and int((spoken.period or "0")[:4]) < context.report_year
    return past and (context.period is None or left.basis == "year_on_year")


def _stretch(timing: Timing, measure: str, near: list[TimeRef], left: Left, folded: str) -> Timing:
    """比1995年增长69% in 2000 speaks of 1996/2000."""
    if (
        measure not in ("growth", "change", "multiple")
        or left.multiple_of
        or not timing.period
        or left.basis == "gap"
    ):
        return timing
    if left.basis == "yearly_average" and measure == "growth" and (since := _since_origin(near, timing)):
        # 由2015年的3000元增至9000元,年均增长12%
        return since
    compared = [t for t in near if t.compared and t.period and t.period[:4].isdigit() and "-" not in t.period]
    if not compared:
        return timing
    if compared[-1].text.endswith("今年") and not timing.named and measure == "growth":
        return Timing(str(int(last_year(compared[-1].period)[:4]) + 1), "year_after_yardstick", True)  # type: ignore[index]
    throughout = folded.startswith("相比", compared[-1].end)
    if not throughout and (left.reference is None or left.reference not in compared[-1].text):
        return timing
    base = int(last_year(compared[-1].period)[:4])  # type: ignore[index]
    end = int((last_year(timing.period) or "0")[:4])
    if end - base > 1 and "-" not in timing.period:
        return Timing(
            f"{base + 1}/{end}", "span_since_yardstick", True, (compared[-1].start, compared[-1].end)
        )
    return timing


def _since_origin(near: list[TimeRef], timing: Timing) -> Timing | None:
    """The years from the origin of a change to its end, if an origin with a year was named."""
    origin = next((t for t in reversed(near) if is_origin(t) and (t.period or "").isdigit()), None)
    end = timing.period or ""
    if origin is None or not end.isdigit() or int(end) - int(origin.period or 0) < 2:
        return None
    return Timing(
        f"{int(origin.period or 0) + 1}/{end}", "span_since_yardstick", True, (origin.start, origin.end)
    )


def _compared_with(near: list[TimeRef], q: Quantity, left: Left, folded: str) -> Timing | None:
    """较“十三五”末的9323亿元: the number is the yardstick's own."""
    if left.basis == "gap" or q.unit.endswith(("百分点", "倍", "番")):
        return None
    if not near or _MORE_OR_LESS.match(folded, near[-1].end):
        return None
    if near[-1].compared and q.start - near[-1].end <= 1 and near[-1].period:
        time = near[-1]
        return Timing(time.period, "yardstick_time", True, (time.start, time.end))
    return None
