"""Which period a number speaks of: the one its sentence names, else the one of its section."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.observations.clauses import Enclosure
from transforms.observations.left import Left
from transforms.observations.measures import is_ratio_name
from transforms.observations.mentions import Group
from transforms.observations.periods import TimeRef, last_year, period_before
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

#: In a span: verbs and nouns that say that the number sums up what was done over all its years.
_FLOW = re.compile(
    "获(?!得感)|累计(?!达|.{0,6}达到)|新增|新建|新改|改造|建成|开工|完成|实施|引进|培育(?!形成)|新探|"
    "发放|投入|减免|净增|招引|签约|解决|搬迁|创建|修复|治理|年均(?!浓度|值|气温)|每年|平均每|共建|"
    "获得|获批|入选|荣获|转化|销号|脱贫|摘帽|转移|救助|调高|提标|举办|"
    "支出|铺轨|五年|出台|制定|修订|办理|查处|化解|争取|到位|落实资金|淘汰|关停|退出|压减|整治|建设|"
    "加固|打造|打通|开通|住上|搬进|出列|惠及居民|惠及[^,。;]{0,4}(?:家庭|学生|老人|老年人|人口|群众|"
    "农民|农牧民|百姓)|受益|培养|罚款|停建|问责|转办|合同外资|拆改|牵头|新修|移民|再就业|支付|受理|"
    "少出生|"
    "封存|办复|代表建议|政协提案|防沙|治沙|补水|输水|退耕|退牧|取消|下放|取得|改扩建|扩建|组建|"
    "减轻|减负|节约|节省|疏解|腾退|拆除|清退|取缔|设立|提请|恢复|增加(?!到|至|值|了)|提交|审议|颁布|"
    "废止|失效|清理|配备|交付|植树|造林|清零|降低[^,;。]{0,8}(?:负担|成本|费用)|招收|扩招|摆脱|五年来|"
    "铺装|开发商品房|铺设|新修|兴修|修建|修筑|衬砌|硬化|栽植|绿化|输转|"
    "五年累计|流转|帮扶|安置|吸引|培训|盘活|处置|消化|破获|挽回|追回|供应|输送|开行|排查|走访|募集|"
    "筹建|关闭|退养|退田|还湖|查办|增收节支|(?<![水圾物废料])处理(?![率能厂量设站场])|消灭|竣工(?!率)|"
    "立案|处分|查出|查封|融资|招录|招聘|录用|办实事|利用外资"
)
#: 高速公路70公里建成通车: what was built in the years.
_BUILT = re.compile("(?:全线|顺利|陆续|相继|已|全部|如期)*(?:建成|投产|竣工|完工|开工)")
#: 到2025年五年投资累计突破90亿元: what all the years come to.
_THROUGHOUT = re.compile("[三四五]年(?!级|制|期|以上)")
#: Figures that stand at a point of time, whatever was done before.
_STOCK_NAME = re.compile(
    "(?:收入|产量|总值|GDP|余额|总额|总量|里程|装机容量?|算力|容量|保有量|人口|浓度|建成产能|覆盖)$"
)
#: Money that is spent over all the years of a span, whatever its name ends in.
_SPENDING = re.compile("(?:投资|费|支出|拨款|资金|投入|补贴|补助)(?:总额|总量|总规模)?$")
_ON_THE_BOOKS = re.compile("在册|实有")
_IN_ALL = re.compile("累计(?!新|引进|改|建|完成|投|实现|实施|发|争取|减|达)|在册|实有")
#: 月人均补助 is a rate, and stands at the end of a span.
_APIECE = re.compile("[人户亩]均|标准|每[人户亩]")
#: 上一个五年, “十一五”, 前30年总和: what is compared with is a sum of years.
_SUM_OF_YEARS = re.compile("[五十]年$|五”?(?:时期|期间)?(?:总[和量])?$|总和$|上一?届|上个五年")
_STILL = re.compile("(?:尚|仍|还)(?:有|存在|缺)|剩余")
#: What became of people and places over the years: 成为城镇居民的农业转移人口, 全部脱贫的村.
_BECAME = re.compile(
    "^(?:按?现行标准下)?(?:成功|全部|实现|顺利|已|均)*(?:通过[^,]{2,12})?(?:在[^,]{1,6})?"
    "(?:成为|告别|脱贫(?!地区|人口|县|户|村|群众|对象|攻坚)|摆脱|摘帽|达标|落户|迁入|(?:易地)?(?:扶贫)?搬迁)"
)


#: 到2020年累计新增就业30万人: summed up over the years of the plan.
_SUMMED = re.compile(
    "累计(?:新增|净增|完成|实现|引进|培训|投入|投资|改造|新建|造林|转移|减)[^,;。]{0,16}$|"
    "五年(?:累计)?(?:下降|降低|减少|增长|提高|上升)$"
)


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
    near = [
        t
        for t in times
        if t.end <= q.start
        and _reaches(t, q, enclosures)
        and not _in_setting(t, q, folded)
        and not _RECORD.match(folded, t.end)
        and not _is_yardstick(t, group.mentions[0].quantity, folded)
    ]
    if (compared := _compared_with(near, q, left, folded)) is not None:
        return compared
    if context.period and context.voice != "task" and context.report_kind == "progress_notice":
        planned = _OF_THE_YEAR.search(clause) and left.share_of is None and left.basis != "gap"
        if planned or (left.goal and context.voice == "progress"):
            return Timing(context.period[:4], "goal_of_year")
    governing = _governing(near, context, left, clause, folded, group)
    if left.origin and not left.goal:
        return _origin_of([t for t in governing if not _SINCE.match(folded, t.end)], context, group)
    governing = [t for t in governing if not _is_origin(t)]
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
        period = at_its_end(context.period, measure, left, name, clause, context, q)
        timing = Timing(period, "period_of_section" if period == context.period else "end_of_span")
    return _stretch(_mean_of_years(timing, left, context), measure, near, left, folded)


def _mean_of_years(timing: Timing, left: Left, context: Context) -> Timing:
    """2016年产值60亿元,年均增长9%, told aside among five years: the mean is of all of them."""
    span = context.review_period or ""
    if left.basis != "yearly_average" or not span.endswith(f"/{timing.period}"):
        return timing
    return Timing(span, timing.rule, timing.named, timing.span)


#: 从2022年1月1日起,税率由15%降到12%: when it was changed is not when it stood so.
_SINCE = re.compile(r"(?:\d{1,2}日)?(?:起|开始|以来)")
#: 安排投资5776亿元,比上年增加400亿元: what is planned is of no year that an earlier paragraph told of.
_SET_ASIDE = re.compile("安排|拟|预期|目标|今年")


def _governing(
    near: list[TimeRef], context: Context, left: Left, clause: str, folded: str, group: Group
) -> list[TimeRef]:
    """The times before a number that can be its own, in order."""
    times = [t for t in near if not t.compared and t.period]
    # 推进“十四五”规划重大工程,新开工小区5万个: what the plan names is its works.
    times = [t for t in times if not t.text.endswith("规划") or t.start >= group_start(group)]
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
    if context.voice == "progress":
        # 开展2021年度节能监察,对3家企业现场监察: the year tells which, also where no other time is named.
        times = [t for t in times if not (t.text.endswith("年度") and _is_attribute(t, folded))]
        start, done = group_start(group), _DONE.search(clause)
        times = [t for t in times if t.start >= start or not (done or _PLAN.match(folded, t.end))]
        times = [t for t in times if not _said_aside(t, folded, start)]
        if left.share_of is not None:
            # 完成全年计划的67%: 全年 dates the plan, not its share.
            times = [t for t in times if t.text != "全年"]
    if left.multiple_of:
        times = [t for t in times if t.start < group.left_start]
    clause_start = group_start(group)
    return [t for t in times if not _passes_by(t, folded, clause_start)]


#: 2021年结转项目: since when they wait, not when they are done.
_LEFT_OVER = re.compile("度?(?:结转|遗留|跨年)[^,;。]{0,4}(?:项目|工程|任务)")
_AT = re.compile("[已将曾也]于$")


def _said_aside(time: TimeRef, folded: str, clause_start: int) -> bool:
    """上半年开工3个,年底前建成1个;新增学位: a time inside an earlier part of the sentence dates only that."""
    part = folded.rfind(";", 0, clause_start)
    if time.end > part:
        return False
    begun = max(folded.rfind(mark, 0, time.start) for mark in "。!?;")
    return any(mark in folded[begun + 1 : time.start] for mark in ",:")


def _passes_by(time: TimeRef, folded: str, clause_start: int) -> bool:
    """中心已于4月通过验收,设备到位4台: a time inside an earlier clause dates only that."""
    within = time.end <= clause_start and _AT.search(folded, max(0, time.start - 2), time.start)
    return bool(within or _LEFT_OVER.match(folded, time.end))


def _origin_of(governing: list[TimeRef], context: Context, group: Group) -> Timing:
    """从…: the time named with it, else the period before."""
    own = (t for t in reversed(governing) if group.left_start <= t.start and t.text[0] != "用")
    named = next(own, None)
    if named is not None:
        return Timing(named.period, "origin_time_named", True, (named.start, named.end))
    before = next((t for t in reversed(governing) if _is_origin(t)), None)
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
    if reported and not _PLAN.match(folded, time.end) and not folded[: time.start].endswith("预计"):
        return Timing(context.period, "year_reported_on")
    start = max(min(time.end, q.start), group_start(group))
    words = clause if time.kind == "point" else folded[start : q.start]
    ends = left.to or left.bound == "at_least" or "达" in "".join(left.words)
    averaged = folded.startswith("平均", time.end)
    stock = (
        measure == "ratio"
        or _STILL.search(clause)
        or _is_gap_of_share(left, measure, name)
        or bool(_STOCK_NAME.search(name or ""))
    )
    stands = stock and time.end <= group_start(group) and time.period == context.period
    averaged = averaged or (folded.startswith("累计", time.end) and group_start(group) < time.end)
    whole = (
        time.kind == "whole"
        and (averaged or not ends)
        and not stands
        and measure != "rank"
        and not _ON_THE_BOOKS.match(name or "")
    )
    period = time.period if whole else at_its_end(time.period, measure, left, name, words, context, q)
    spent = bool(_SPENDING.search(name or ""))
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
    origin = next((t for t in reversed(near) if _is_origin(t) and (t.period or "").isdigit()), None)
    end = timing.period or ""
    if origin is None or not end.isdigit() or int(end) - int(origin.period or 0) < 2:
        return None
    return Timing(
        f"{int(origin.period or 0) + 1}/{end}", "span_since_yardstick", True, (origin.start, origin.end)
    )


def _reaches(time: TimeRef, q: Quantity, enclosures: list[Enclosure]) -> bool:
    """A time in a parenthesis holds only inside it."""
    return all(
        e.start < q.start < e.end for e in enclosures if e.mark == "(" and e.start < time.start < e.end
    )


#: 创2015年以来新高: how long the record stood.
_RECORD = re.compile("(?:以来)?的?(?:历史)?(?:同期)?(?:新高|新低|[最次][高低好大快多少长优]|首次)")
#: 在去年增长9%的基础上: what a fact rests on.
_SETTING_END = re.compile("(?:基础|基数|前提|背景)(?:之?上|之?下)")


_LEFT_OUT = ("扣除", "剔除")
_LEFT_OUT_END = re.compile("后|因素|影响")


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


#: 比去年同期多9个: so many more now, not then.
_MORE_OR_LESS = re.compile("[多少高低增减快慢升降]")


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


#: 年度计划投资5000万元, in a notice on half a year.
_OF_THE_YEAR = re.compile("(?<![列纳进]入)(?:年度|全年)(?:计划|目标|任务)[^,;:。]{0,8}$")
_AGAINST = re.compile(r"(?:恢复[到至]|相当于|等于|仅?为|是)[^,。;]{0,6}$")
_DONE = re.compile("已(?!知)")
#: 2004年提出用三年解决拖欠, 各地已偿还…: when it was proposed is not when it was done.
_SAID_DONE = re.compile("已(?!知|然)|累计|现有")
_PROPOSED = re.compile("(?:我们|中央|国务院|政府|省委|市委)?(?:就|又)?(?:提出|决定|部署)")
_PLAN = re.compile(r"(?:度|全年)?,?(?:全市|我市|全省|全县|全区)?(?:计划|拟|目标|任务|预计|有望)")


#: Words before a year that make it a date, and no attribute of what follows.
_DATING = ("预计", "计划", "力争", "确保", "争取", "于", "在", "到", "至")


def _is_attribute(time: TimeRef, folded: str) -> bool:
    """获得2021年补偿资金: a year right behind a verb tells which funds, not when."""
    if time.text.endswith(("底", "末")) or folded[: time.start].endswith(_DATING):
        return False
    if folded[: time.start].endswith("其中"):
        return False
    before = folded[time.start - 1 : time.start]
    if before == "对" and folded.startswith("的", time.end):
        return False  # 上年涨价对2026年的影响
    verb = "\u4e00" <= before <= "\u9fff" and before not in "而但且又"
    return verb and time.kind == "point" and time.text[0].isdigit()


def _is_origin(time: TimeRef) -> bool:
    return time.text.startswith(("从", "由", "自")) and time.kind == "point"


def _is_gap_of_share(left: Left, measure: str, name: str | None) -> bool:
    """占比低于全国4个百分点: a gap of a share stands where the share does."""
    return left.basis == "gap" and measure == "change" and is_ratio_name(name or "")


def at_its_end(
    period: str | None, measure: str, left: Left, name: str | None, clause: str, context: Context, q: Quantity
) -> str | None:
    """In a span, stocks, shares and ranks stand at its end; flows, growth and averages have all of it."""
    if not period or "/" not in period or "-" in period:
        return period
    if context.voice == "task":
        return period
    if _IN_ALL.match(name or "") and (left.basis == "cumulative" or _ON_THE_BOOKS.match(name or "")):
        # 新增检验站11家、累计16家; 新设900户,在册5000户: all there are, at the end.
        return last_year(period)
    if left.basis == "yearly_average" or q.unit in ("次", "场", "届") or (name or "").startswith("年均"):
        return period
    if left.basis == "year_on_year":
        # 国民生产总值比上年增长12.8% in a section about five years: their last one.
        return last_year(period)
    if left.multiple_of:
        # 是全国平均的3倍: a stock against another, at the end; 是上一个五年的3倍: what was spent in all of it.
        return period if _SUM_OF_YEARS.search(left.multiple_of) else last_year(period)
    if _is_gap_of_share(left, measure, name):
        return last_year(period)
    if (name or "").endswith("自然增长率"):
        return last_year(period)
    if measure in ("growth", "change", "multiple") and not (left.to and q.unit in ("%", "‰")):
        return period
    if any(w.startswith(("共", "合计", "总计", "一共")) for w in left.words) and "共有" not in left.words:
        return period
    if measure in ("ratio", "rank"):
        return last_year(period)
    if _STILL.search(clause):
        # 尚有30万人没有脱贫: how things stand.
        return last_year(period)
    if re.search("合计|总计", (name or "") + clause):
        # 五年间的产量合计: the sum of its years.
        return period
    if (_SPENDING.search(name or "") and not _APIECE.search(name or "") and not left.to) or _BECAME.search(
        name or ""
    ):
        return period
    begun = (name or "")[:4] + clause[-12:]
    if _STOCK_NAME.search(name or "") and not re.search("累计|新增|年均|新建|改造|铺设|新修", begun):
        return last_year(period)
    if (
        left.to
        or any(w.endswith(("到", "至")) for w in left.words)
        or (left.reach and "".join(left.words).find("达") >= 0)
        or (left.bound == "at_least" and not _FLOW.search(clause + (name or "")))
    ):
        return (
            period
            if re.search(r"累计|共(?!有)", clause) and _FLOW.search(clause) and not left.to
            else last_year(period)
        )
    if _FLOW.search(clause + (name or "")) or (clause.endswith("惠及") and q.unit.endswith(("户", "人"))):
        return period
    return last_year(period)
