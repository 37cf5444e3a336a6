"""Promised or done: target, estimate or actual, from the section, the words, and the time."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.observations.records import Role
from transforms.passages import Context

_ESTIMATE = re.compile(r"预计|初步核算|初步统计|快报数|预计可|有望(?=达|实现|完成|突破|超)|预计数")
_PLANNED = re.compile(
    "力争|争取|确保|(?<!年初)(?<!上年)(?<!去年)(?<!年度)(?<!原)计划(?!生育|经济|外|内|单列|"
    "指标的?完成|执行|的|[0-9][^,;。]*的$)|拟(?!投资|建)|将(?=达|建|完成|实现|投|新|开工|突破|形成|增|提|于|继续|"
    "再|超|有|争取|组织|安排|在)|预期目标|目标(?:是|为|:)|"
    "(?<![主需])要(?=达到|降[到至低]|提[高升]|控制|压减|确保|实现|完成|建成|新增|增长|确保|突破|力争|"
    "比|使|把|在|有|保证|争取|超过|增加)|"
    "必须达到|规定|预定|打算|准备|要求(?:达到|完成)|到本世纪末|奋斗目标|安排(?=增长|为)|"
    "(?<!公共)(?<!基金)(?<!经营)预算(?=为|安排|收入|支出)"
)
_DONE = re.compile(
    r"已经|已(?!然)|过去|去年|上年|截至目前|目前(?!标)|现有|现已|累计(?:完成|建成|达)|以来|回顾|曾|实际完成"
)
_GOAL_AFTER = re.compile(
    "^(?:以上|以下|左右|以内)?的?(?:预期|年度|全年|年初|既定|奋斗|预定|工作|增长|控制|规划|"
    "计划)*(?:目标|任务|指标)|^的(?:年度|进度|时序|工作|考核)?要求(?=$|[,。;、])"
)
#: What goals themselves are counted in.
_OF_GOALS = ("项", "个", "条", "类", "件")
_FACT = re.compile(r"已(?!知|然)|目前(?!标)|现有|截至|过去|曾")
_PERFECT = re.compile(r"(?<![为除到极])了(?![解结然望如])")
#: 由目前的56%提高到65%: 目前 is said of where the change starts.
_WHERE_IT_STARTS = re.compile(
    r"(?:由|从)[^,;:。]*?\d[^,;:。]*?(?=(?:提高|提升|增加|增长|扩大|上升|降低|下降|减少|压减|缩短|"
    "发展)(?:到|至|为))"
)
_COMMA = re.compile("[,;:。]")
#: 计划建成118个 promises, 实际建成128个 reports.
_PLAN_VERB = re.compile(
    "(?<!年初)(?<!年度)(?<!投资)(?:计划|拟)(?:全年|年内|"
    r"(?:到|于|在)?(?:\d{4}年)?(?:\d{1,2}月)?年?[底末]?(?:之?前)?)?(?=为|是|建成|完成|新增|投产|实施|"
    "新建|新开工|新增|新改|竣工|完工|出让|供应|改造|投资(?!的)|投入|安排|争取|筹集|开工|创建|培训|发放|"
    "引进|基本建设|播种|种植|栽植|造林|收购|培育|下达|治理|推进|启动|投放|供地|发行|招聘|搬迁|拆除|修建|开行)"
    r"|(?<![对相适响供])应(?=完成|建成|开工|竣工)"
    r"|(?:^|[,;])全年计划(?=[\u4e00-\u9fff]{2,14}$)"
    r"|年度计划(?=(?:完成)?(?:投资|安排|实施|新增|改造|建设)(?:约|近|超)?$)"
)
#: 货运量计划完成105% says how a plan was fulfilled.
_PERCENTAGE = re.compile(r".*%|百分之.*")
_REALLY = re.compile(r"实际|已(?!知)|占|完成计划")
_GOAL_SET = re.compile(r"(?:确定|提出|规定|下达|原定|预定)的[^,;:]*$")
#: 纲要提出了…降低20%左右的目标, in a plan.
_PUT_FORWARD = re.compile("(?:提出|明确|确定)了")
#: 去年我曾提出,要把涨幅控制在10%以内: a goal that is looked back on.
_RECALLED = re.compile(r"提出[^。]{0,6}要(?:把|使|将|在)")
_GOAL_FOLLOWS = re.compile(r"[^,;:。]*?(?:目标|任务|指标)")
_SAME_PERIOD = re.compile(r"(?:与|同|比|较)(?:去年|上年)同期")
#: Sections that promise; in all others a number without a word of its own is a fact.
PROMISING = frozenset(["targets", "outlook", "tasks", "government", "safeguards"])


@dataclass(frozen=True, slots=True)
class Decision:
    role: Role
    rule: str
    start: int | None = None
    end: int | None = None


#: 提前一年实现每人500元的目标: what a review says was reached is so, unless it recalls who had set it.
_REACHED = re.compile("(?:提前|如期|按期)[^,;。]{0,8}(?:实现|完成|达到)")
_WHO_SET = re.compile("确定|提出|下达|年初|规定|计划")


#: 12月底前, 预计年底, 7—12月将: a notice may name what was after its period and is done.
_STILL_TO_COME = re.compile("[前底末将拟]|力争|争取|确保|计划|预计|有望|全年|全面|要")
#: 计划投资6亿元,解决3万人饮水问题: what a notice plans goes on to where it tells.
_PLANNED_THROUGHOUT = re.compile(
    "(?:^|;) *(?:全[年市省县区]|今年|年内|年度|我[市县区])*计划(?!生育|经济|单列|内|"
    "外)(?:(?!目前|已|现|截至|实际|累计|落实地|落实面|完成\\d|完成率|开工率|占|[-~至][0-9]{1,2}月)[^;])*$"
)
#: 年度计划投资1亿元,1—6月完成3000万元: from here on a task of a notice tells.
_TOLD_BY_NOW = re.compile(
    r"(?:^|[,;:])(?:目前|截至|截止|现已|1[-~至]\d{1,2}月|上半年|"
    "前?[一二三]个?季度)(?!.*(?:计划|力争|确保|预计|前完成))"
)
#: 截至4月10日,复工率100%: the day that figures stand at, in a notice on the first quarter.
_STANDS_AT = re.compile("截[至止](?!.*(?:前|力争|确保|计划|预计))")


def decide_role(
    context: Context, sentence: str, sentence_start: int, number_start: int, number_end: int, clause_text: str,
    period: str | None, period_named: bool, estimated_below: bool, goal: bool = False, origin: bool = False,
) -> Decision:  # fmt: skip
    """The role of the number at ``number_start`` (offsets in the passage).

    ``sentence`` is the folded sentence, ``clause_text`` the folded clause before the number;
    ``period_named`` says that the sentence itself names the period; ``estimated_below`` that an
    earlier 预计(下同) covers the paragraph.
    """
    if origin and not goal:
        return Decision("actual", "where_a_change_starts")
    after = sentence[number_end - sentence_start : number_end - sentence_start + 16]
    number = sentence[number_start - sentence_start : number_end - sentence_start]
    promising = context.voice != "progress" and (
        context.section_role in PROMISING or context.voice == "task" or _is_coming(context)
    )
    if (
        context.voice != "task"
        and not promising
        and _PLAN_VERB.search(clause_text)
        and not (clause_text.endswith("完成") and _PERCENTAGE.fullmatch(number))
        and not _REALLY.search(clause_text)
    ):
        return Decision("target", "plan_before")
    if (
        not promising
        and not number.endswith(_OF_GOALS)
        and _GOAL_SET.search(clause_text)
        and _GOAL_FOLLOWS.match(sentence[number_end - sentence_start :])
    ):
        return Decision("target", "goal_set_before")
    if not promising and _RECALLED.search(sentence[: number_start - sentence_start]):
        return Decision("target", "goal_recalled")
    goal = goal or is_goal_after(after, number[-1:])
    if context.voice == "progress" and goal:
        return Decision("target", "goal_named_after")
    if not promising and goal:
        if _REACHED.search(clause_text) and not _WHO_SET.search(clause_text):
            return Decision("actual", "goal_reached")
        return Decision("target", "goal_named_after")
    if (
        not promising
        and context.report_kind == "progress_notice"
        and _PLANNED_THROUGHOUT.search(sentence[: number_start - sentence_start])
    ):
        return Decision("target", "plan_before")
    when = _time_side(period, context) if period_named else 0
    told = sentence[: number_start - sentence_start]
    coming = period_named and _after_reported(period, context) and not _STANDS_AT.search(told)
    next_year = coming and bool(period) and "-" not in (period or "") and _is_later(period, context)
    still = coming and (next_year or _STILL_TO_COME.search(told))
    if not promising and still and not _DONE.search(clause_text):
        return Decision("target", "future_period")
    of_notice = context.voice == "task" and context.report_kind == "progress_notice"
    if promising and of_notice and when >= 0 and _TOLD_BY_NOW.search(told):
        return Decision("actual", "word_of_fact")
    if promising:
        return _in_plan(sentence, sentence_start, number_end, clause_text, when)
    return _in_review(
        context,
        sentence,
        sentence_start,
        clause_text,
        when,
        period,
        estimated_below,
        number_end - sentence_start,
    )


def is_goal_after(right: str, unit: str = "") -> bool:
    """Whether 的…目标 follows the number (8%左右的预期目标); in 12项指标 goals are counted."""
    if "标" not in right and "务" not in right and "要求" not in right:
        return False
    counted = unit in _OF_GOALS and not right.startswith("的")
    return not counted and bool(_GOAL_AFTER.match(right))


def _is_coming(context: Context) -> bool:
    """An annex (民生实事清单) for the year to come."""
    if context.section_role != "annex" or not context.period or context.report_year is None:
        return False
    return int(context.period[:4]) >= context.report_year


def _time_side(period: str | None, context: Context) -> int:
    """-1 for a period that is over when the report is given, +1 for one to come or under way."""
    if not period or context.report_year is None:
        return 0
    last = int(period.split("/")[-1][:4] or period[:4])
    if last < context.report_year:
        return -1
    return 1 if last > context.report_year or "-" not in period else 0


def _in_plan(sentence: str, start: int, number_end: int, clause: str, when: int) -> Decision:
    if when < 0:
        return Decision("actual", "past_period_in_plan")
    if _SAME_PERIOD.search(sentence):
        return Decision("actual", "compared_with_last_year")
    if _PUT_FORWARD.search(clause) and _GOAL_FOLLOWS.match(sentence[number_end - start :]):
        return Decision("target", "goal_put_forward")
    head, colon, _ = sentence[: number_end - start].rpartition(":")
    near = clause + _COMMA.split(sentence[number_end - start : number_end - start + 24], maxsplit=1)[0]
    clause = head[-20:] + clause if colon else clause
    clause = _WHERE_IT_STARTS.sub("", clause)
    if (_FACT.search(clause) or _PERFECT.search(near)) and not _PLANNED.search(clause):
        return Decision("actual", "word_of_fact")
    return Decision("target", "section_promises")


def _is_later(period: str | None, context: Context) -> bool:
    return bool(period and context.report_year and int(period.split("/")[-1][:4] or 0) > context.report_year)


#: A number that is no year: 2023年,预计… tells nothing before it expects.
_FIGURE = re.compile(r"\d(?!\d*[年月])")
#: 人口2.4亿,预计到2020年达到2.6亿: what is expected of a year to come makes no fact before it an estimate.
_AHEAD = re.compile(r"预计(?:到|至)(?:20\d\d年|本世纪末)")
#: 预计明年6月投用: an event is expected, no figure.
_EVENT = re.compile(
    r"预计可?(?:到|于|在)?(?:(?:20\d\d|[今明后])年)?(?:年?[底末初]|[上下]半年|\d{1,2}月(?:份|[底末初中]|[上中下]旬)?|"
    "[一二三四]季度)?(?:之?前|内)?(?:可以?|能够?|将|全面|全部|正式|基本|实现)*"
    "(?:建成|完工|竣工|投[入用产运]|通车|开工|启用|交付|开园|开业|并网|试运行|封顶)"
)


def _comes_after(sentence: str, number: int, at: int, period: str | None) -> bool:
    """1—6月产值43亿元,全年预计95亿元: what is expected of the whole year is said after the fact."""
    if number <= at and (_EVENT.match(sentence, at) or _AHEAD.match(sentence, at)):
        return True  # 完成投资1亿元,预计明年6月投用
    between = sentence[number:at]
    told = sentence[sentence.rfind(";", 0, at) + 1 : at]
    if ";" in sentence[at:number] and "," in told and _FIGURE.search(told):
        return True  # 完成投资9亿元,预计年底投产;入驻企业132家
    return ";" in between or ("," in between and "-" in (period or ""))


_MONTHS = {"H1": 6, "H2": 12, "Q1": 3, "Q2": 6, "Q3": 9, "Q4": 12}


def _last_month(period: str) -> int:
    """Months up to the end of a period, for comparing."""
    year, _, part = period.split("/")[-1].partition("-")
    return 12 * int(year) + (_MONTHS.get(part) or int(part or 12))


def _after_reported(period: str | None, context: Context) -> bool:
    """A notice on the first half of a year that speaks of its end (12月底前完成): that is still to come."""
    if context.report_kind != "progress_notice" or not context.review_period or not period:
        return False
    return _last_month(period) > _last_month(context.review_period)


def _in_review(
    context: Context,
    sentence: str,
    start: int,
    clause: str,
    when: int,
    period: str | None,
    estimated_below: bool,
    number: int,
) -> Decision:
    if (m := _ESTIMATE.search(sentence)) and not _comes_after(sentence, number, m.start(), period):
        if _AHEAD.match(sentence, m.start()) and _is_later(period, context):
            return Decision("target", "future_period", start + m.start(), start + m.end())
        return Decision("estimate", "word_of_estimate", start + m.start(), start + m.end())
    if estimated_below:
        return Decision("estimate", "estimate_for_paragraph")
    later = _is_later(period, context) and (
        context.report_kind != "progress_notice" or _STILL_TO_COME.search(clause)
    )
    planned = _PLANNED.search(clause) or context.report_kind == "action_plan"
    if when > 0 and context.voice == "text" and (later or planned):
        return (
            Decision("target", "future_period")
            if not _DONE.search(clause)
            else Decision("actual", "word_of_fact")
        )
    looks_back = context.section_role == "review" and context.report_kind != "progress_notice"
    unplaced = not looks_back and context.voice == "text" and when >= 0
    if unplaced and _PLANNED.search(clause) and not _DONE.search(clause):
        return Decision("target", "word_of_plan")
    return Decision("actual", "section_reports")
