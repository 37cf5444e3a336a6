"""Times of a sentence that were named on the way, for one number or one clause, and do not go on.

收入由3亿元增加到2024年的5亿元,增长1.1倍。            2024 is the 5亿元's own
2024年产值9亿元,五年年均增长7%,利润1亿元。            the five years are those of the growth
"""

from __future__ import annotations

import re

from transforms.observations.mentions import Group
from transforms.observations.periods import TimeRef
from transforms.passages import Context

#: 2010年的1.2万亿元: the year is that number's own.
_OWN_NUMBER = re.compile(r"的(?:近|约|超过?)?[\d.]+[万亿]*(?!个百分点)[^\d,;。]{1,4}[,;、。]")
#: 五年净增 and 五年年均 say the time of one number.
_RATE = re.compile("净增|年均|平均|翻|增长|增加|提高|下降|降低|减少")
_OF_THE_YEARS = re.compile("的(?:工作|实践|发展|成绩|成就|历程)")
_LATER = re.compile(r"[^。]{5,}$")
_ON_THE_WAY = re.compile(r"[^;。:]{5,}$")

_MEAN = re.compile("年均|平均")
_HAPPENED = re.compile(
    r"(?:份|底|初)?[^,;。\d]{0,8}(?:获|通过|批准|批复|建成|投运|开通|启动|挂牌|印发|正式|竣工|通车|"
    "开园|开业|开工|落地)"
)
_ANEW = re.compile("累计|新增|净增|新建|完成|引进|造林|建成|投入")
#: A clause with a number stands before.
_TOLD_APART = re.compile(r"\d[^;。:]*[,、]$")
#: A number stands before in the same clause, with what it counts.
_TOLD_IN = re.compile(r"\d[\d.]*[万亿]*(?:个|家|项|座|所|条|户|处|件)(?:[\u4e00-\u9fff]{0,8})$")
_NUMBER = re.compile(r"\d")
_STOP = re.compile("[,;、。]")
_BARE_YEARS = re.compile("[两三四五六七八九十]年")


def is_anothers(time: TimeRef, group: Group, context: Context, folded: str) -> bool:
    """Whether a time before a clause is that of one number there, where the section has a time of its own."""
    earlier = time.end <= group_start(group) and context.period is not None
    if not earlier:
        return False
    if folded.startswith(("单月", "当月", "份当月"), time.end):
        return True  # 其中9月当月完成6000万元
    if time.kind == "whole" and _OF_THE_YEARS.match(folded, time.end):
        return True  # 五年来的工作还存在不足: whose work it was
    section = time.kind == "whole" and time.period == context.period and "/" in (time.period or "")
    return bool(_OWN_NUMBER.match(folded, time.end)) or (section and bool(_RATE.match(folded, time.end)))


def is_in_row(time: TimeRef, group: Group, folded: str) -> bool:
    """一季度、上半年增速居第1、第2位;投资增长9%: parts of a year in a row are those of the numbers in theirs."""
    part = "-" in (time.period or "") and time.end <= group_start(group)
    beside = folded[time.end : time.end + 1] + folded[time.start - 1 : time.start]
    return part and any(mark in "、和与" for mark in beside)


def is_last_apart(time: TimeRef, group: Group, context: Context, folded: str) -> bool:
    """产量提高,2015年达到9亿斤;新建粮库30个: the last of the section's years dates its own row.

    投资增长9%;到2020年消除贫困;收入增长8%: so does a date by which, inside the section's years.
    """
    span, year, start = context.period or "", time.period or "", group_start(group)
    inside = len(span) == 9 and len(year) == 4 and span[:4] <= year <= span[5:]
    if not inside or time.kind != "point" or time.end > start:
        return False
    if ";" not in folded[time.end : start] and "累计" not in group.left:
        return False
    before = folded[max(time.start - 60, 0) : time.start]
    if year == span[5:] and _ON_THE_WAY.search(before):
        return True
    return time.text[0] in "到至" and bool(_LATER.search(before))


def is_of_its_clause(time: TimeRef, group: Group, context: Context, folded: str) -> bool:
    """绿化率40%,“十三五”年均上升2个百分点;新建学校3所: a mean is of its years, what follows is not.

    三年累计治河900公里,绿化90万亩;水质优良率80%: years summed up go on to the end of their row.
    """
    start = group_start(group)
    if time.end > start:
        return False
    if time.kind == "point" and "-" in (time.period or ""):
        if _TOLD_IN.search(folded, folded.rfind("。", 0, time.start) + 1, time.start):
            # 2个8月底才开工,君山区完工率33%: said of what was counted before it
            until = _end_of_clause(folded, time.end, start)
            if until > time.end and not _NUMBER.search(folded, time.end, until):
                return True
        # 10月通过验收;货运量600万吨: when one thing happened.
        happened = _HAPPENED.match(folded, time.end) and folded[time.start - 1] not in ",;。:"
        return bool(happened) and ";" in folded[time.end : start]
    if _BARE_YEARS.fullmatch(time.text) and _ANEW.match(folded, time.end):
        # 五年新增公路90公里;泊位达到9个
        return ";" in folded[time.end : start]
    if "/" in (context.period or "/"):
        return False
    if time.kind in ("span", "whole") and _MEAN.match(folded, time.end):
        return bool(_ON_THE_WAY.search(folded[max(time.start - 60, 0) : time.start]))
    if time.kind == "span" and _TOLD_APART.search(folded[max(time.start - 60, 0) : time.start]):
        # 能耗下降3%、“十四五”期间一并考核,投资增长9%
        return not _NUMBER.search(folded, time.end, _end_of_clause(folded, time.end, start))
    return False


def _end_of_clause(folded: str, at: int, limit: int) -> int:
    stop = _STOP.search(folded, at, limit)
    return stop.start() if stop else limit


def is_passing(time: TimeRef, group: Group, context: Context, folded: str) -> bool:
    """2024年产值9亿元,五年年均增长7%,利润1亿元: on the way the section's years date their own clause."""
    section = time.kind == "whole" and time.period == context.period and "/" in (time.period or "")
    before = folded[max(time.start - 60, 0) : time.start]
    return section and time.end <= group_start(group) and bool(_ON_THE_WAY.search(before))


def group_start(group: Group) -> int:
    """Where the clause of a group begins."""
    return group.clause.start if group.clause else group.left_start
