"""The times before a number that can be its own: none inside a parenthesis, a setting or an earlier part."""

from __future__ import annotations

import re

from transforms.observations.clauses import Enclosure
from transforms.observations.left import Left
from transforms.observations.mentions import Group
from transforms.observations.periods import TimeRef
from transforms.observations.times_passing import (
    group_start,
    is_anothers,
    is_in_row,
    is_last_apart,
    is_of_its_clause,
    is_passing,
)
from transforms.passages import Context
from transforms.quantities import Quantity

#: 创2015年以来新高: how long the record stood.
_RECORD = re.compile("(?:以来)?的?(?:历史)?(?:同期)?(?:新高|新低|[最次][高低好大快多少长优]|首次)")
#: 在去年增长9%的基础上: what a fact rests on.
_SETTING_END = re.compile("(?:基础|基数|前提|背景)(?:之?上|之?下)")
_LEFT_OUT = ("扣除", "剔除")
_LEFT_OUT_END = re.compile("后|因素|影响")
_AGAINST = re.compile(r"(?:恢复[到至]|相当于|等于|达到?|仅?为|是)[^,。;]{0,6}$")
_DONE = re.compile("已(?!知)")
#: 2004年提出用三年解决拖欠, 各地已偿还…: when it was proposed is not when it was done.
_SAID_DONE = re.compile("已(?!知|然)|累计|现有")
_PROPOSED = re.compile("(?:我们|中央|国务院|政府|省委|市委)?(?:就|又)?(?:提出|决定|部署)")
PLANNED = re.compile(
    r"(?:度|全年)?,?(?:全市|我市|全省|全县|全区)?(?:计划|拟|目标|任务|预计|有望|应(?!急|对|用))"
)
#: 2021年结转项目: since when they wait, not when they are done.
_LEFT_OVER = re.compile("度?(?:结转|遗留|跨年)[^,;。]{0,4}(?:项目|工程|任务)")
_STILL_MISSING = re.compile("前?[\u4e00-\u9fff]{0,6}(?:目标|任务|计划|要求)(?:还|尚|仍)*(?:相?差|欠|少|有)")
_TASK = re.compile("的?(?:目标|任务|计划)")
_AT = re.compile("[已将曾也]于$")
#: Words before a year that make it a date, and no attribute of what follows.
_DATING = ("预计", "计划", "力争", "确保", "争取", "于", "在", "到", "至")


def times_near(
    times: list[TimeRef], q: Quantity, first: Quantity, folded: str, enclosures: list[Enclosure]
) -> list[TimeRef]:
    """The times before the number ``q`` that are not shut off from it; ``first`` is the first of its group."""
    if not times:
        return times
    return [
        t
        for t in times
        if t.end <= q.start
        and _reaches(t, q, enclosures)
        and not _in_setting(t, q, folded)
        and not _RECORD.match(folded, t.end)
        and not _is_yardstick(t, first, folded)
    ]


def _is_restored(time: TimeRef, folded: str) -> bool:
    """恢复到2019年的九成,景区增至78家: what was like a year before is not told of that year."""
    return (
        folded[max(0, time.start - 3) : time.start + 1].find("恢复") >= 0
        and "的" in folded[time.end : time.end + 4]
    )


def governing_times(
    near: list[TimeRef], context: Context, left: Left, clause: str, folded: str, group: Group
) -> list[TimeRef]:
    """The times before a number that can be its own, in order."""
    times = [t for t in near if not t.compared and t.period]
    if not times:
        return times
    # 推进“十四五”规划重大工程,新开工小区5万个: what the plan names is its works.
    times = [
        t
        for t in times
        if not t.text.endswith("规划")
        or (t.start >= group_start(group) and folded[t.end : t.end + 1] != "内")
    ]
    times = [t for t in times if t.end > group_start(group) or not _is_restored(t, folded)]
    times = [t for i, t in enumerate(times) if i == 0 or not _is_attribute(t, folded)]
    times = [
        t
        for t in times
        if not is_anothers(t, group, context, folded) and not is_of_its_clause(t, group, context, folded)
    ]
    apart = [t for t in times if not is_last_apart(t, group, context, folded)]
    times = apart if all(t.period == context.period for t in apart) else times
    times = [t for t in times if not is_passing(t, group, context, folded)] or times
    times = [t for t in times if not is_in_row(t, group, folded)]
    if _SAID_DONE.search(clause):
        start = group_start(group)
        times = [t for t in times if t.end > start or not _PROPOSED.match(folded, t.end)]
    if context.report_kind == "progress_notice":
        times = [t for t in times if not _is_of_task(t, folded)]
    if context.voice == "progress":
        # 开展2021年度节能监察,对3家企业现场监察: the year tells which, also where no other time is named.
        times = [t for t in times if not (t.text.endswith("年度") and _is_attribute(t, folded))]
        start, done = group_start(group), _DONE.search(clause)
        times = [
            t
            for t in times
            if t.start >= start
            or t.text[0] == "截"
            or (not done and (t.period or "") > f"{context.report_year}-~")  # 2017年,计划开工9万套,建成2万套
            or not (done or PLANNED.match(folded, t.end))
        ]
        times = [t for t in times if not _said_aside(t, folded, start)]
        if left.share_of is not None:
            # 完成全年计划的67%: 全年 dates the plan, not its share.
            times = [t for t in times if t.text != "全年"]
    if left.multiple_of:
        times = [t for t in times if t.start < group.left_start]
    clause_start = group_start(group)
    return [t for t in times if not _passes_by(t, folded, clause_start)]


def _said_aside(time: TimeRef, folded: str, clause_start: int) -> bool:
    """上半年开工3个,年底前建成1个;新增学位: a time inside an earlier part of the sentence dates only that."""
    part = folded.rfind(";", 0, clause_start)
    if time.end > part:
        return False
    begun = max(folded.rfind(mark, 0, time.start) for mark in "。!?;")
    return any(mark in folded[begun + 1 : time.start] for mark in ",:")


def _is_of_task(time: TimeRef, folded: str) -> bool:
    """完成全年任务的有9个: of which year the task is, not when they stand so."""
    if _STILL_MISSING.match(folded, time.end):
        return True  # 距离年底清零目标还有6亿元缺口
    if time.text != "全年":
        return False
    met = folded.endswith(("完成", "达到"), 0, time.start) and _TASK.match(folded, time.end)
    return bool(met) or folded.endswith("占", 0, time.start)  # 占全年需求的18%


def _passes_by(time: TimeRef, folded: str, clause_start: int) -> bool:
    """中心已于4月通过验收,设备到位4台: a time inside an earlier clause dates only that."""
    within = time.end <= clause_start and _AT.search(folded, max(0, time.start - 2), time.start)
    return bool(within or _LEFT_OVER.match(folded, time.end))


def _reaches(time: TimeRef, q: Quantity, enclosures: list[Enclosure]) -> bool:
    """A time in a parenthesis holds only inside it."""
    return all(
        e.start < q.start < e.end for e in enclosures if e.mark == "(" and e.start < time.start < e.end
    )


def _in_setting(time: TimeRef, q: Quantity, folded: str) -> bool:
    """A time in 在去年增长9%的基础上 holds only inside it."""
    if folded.startswith(_LEFT_OUT, max(time.start - 2, 0)):
        return _LEFT_OUT_END.search(folded, time.end, q.start) is not None  # 扣除上年结转资金后增长6%
    if "在" not in folded[max(time.start - 3, 0) : time.start + 1]:
        return False
    end = _SETTING_END.search(folded, time.end, min(q.start, time.end + 30))
    return end is not None and not any(mark in folded[time.end : end.start()] for mark in "。;")


def _is_yardstick(time: TimeRef, q: Quantity, folded: str) -> bool:
    """恢复到2019年的110%: a share of what stood then, not a number of that year."""
    of = time.end + 1 == q.start and folded[time.end] == "的"
    return (
        of
        and q.unit.endswith(("%", "成", "倍"))
        and bool(_AGAINST.search(folded[: max(time.end - 3, time.start)]))
    )


def _is_attribute(time: TimeRef, folded: str) -> bool:
    """获得2021年补偿资金: a year right behind a verb tells which funds, not when."""
    if time.text.endswith(("底", "末")) or folded.endswith((*_DATING, "其中"), 0, time.start):
        return False
    if folded.endswith(("今年", "去年", "当年", "本年", "上年"), 0, time.start):
        return False  # 今年1-11月
    before = folded[time.start - 1 : time.start]
    if before == "对" and folded.startswith("的", time.end):
        return False  # 上年涨价对2026年的影响
    verb = "\u4e00" <= before <= "\u9fff" and before not in "而但且又"
    return verb and time.kind == "point" and time.text[0].isdigit()


def is_origin(time: TimeRef) -> bool:
    return time.text.startswith(("从", "由", "自")) and time.kind == "point"
