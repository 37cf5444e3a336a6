"""Before a number: what it is compared with (比上年, 较年初, 高于全国)."""

from __future__ import annotations

import re

from transforms.observations.left import Left

_TIME_COMPARED = (
    "(?:上年度?同期|去年同期|上年末|上年底|去年底|去年末|上年度?|去年|前年|今年|年初|上月|上季度|"
    "上半年|同期|上一?[届期]|历史同期|改革开放前|解放前|战前|"
    r"(?:\d{4}年|上年|去年)(?:执行|决算|实际|快报)数|\d{4}年(?:末|底|初|同期)?|[一二三四五六七八九〇零]{4}年(?:末|底|初)?|"
    "第[一二三四五六七八九十]{1,2}个五年(?:计划|规划)(?:期间|时期)?|"
    "“?[一二三四五六七八九十]{1,3}五”?(?:时期|期间|末|初)?(?:平均)?|五年前|十年前|疫情前|计划|预算|"
    "原计划|现有|原有)"
)
_COMPARE_TIME = re.compile(
    rf"(?:比|较|同|与)(?P<what>{_TIME_COMPARED})(?:相比|计划数?|的)?(?:实际|均|可比口径|同口径)?$"
)
_GAINED = re.compile(rf"(?:比|较){_TIME_COMPARED}(?:相比)?(?P<verb>净?新增加?|净增加?|净减少?|多增|少增)$")
_MORE_THAN = re.compile(
    r"(?:(?<!占)比|较)(?P<what>[^,、;:。]{1,14}?)(?P<way>高|多|快|长|低|少|慢|短)(?:出)?$"
)
_COMPARE_OTHER = re.compile(
    r"(?:(?<![同占])比(?![例重率值赛较])|较(?![大小重强]))(?P<what>[^,、;:。]{1,14}?)$"
)
_GAP = re.compile(
    "(?P<verb>高于|低于|快于|慢于|好于|优于|高出|高过|领先于?|超前|超出|超过|超|落后于?|滞后于?|大于|"
    "少于|小于)(?P<what>[^,、;:。]{1,16}?)$"
)
#: 分别高于全国、全省3个、1个百分点: as many yardsticks as numbers.
_GAPS = re.compile(
    r"(?:分别)?(?P<verb>高于|低于|快于|慢于|好于|优于|高出)(?P<what>[^,、;:。]{1,8}(?:[、和][^,、;:。]{1,8})+)$"
)
#: 比全国、全省分别高1.5、0.6个百分点.
_MORE_THAN_EACH = re.compile(
    r"(?:分别)?(?:比|较)(?P<what>[^,、;:。]{1,8}(?:[、和][^,、;:。]{1,8}?)+)(?:分别)?(?P<way>高|多|快|低|少|慢)出?$"
)
_GAP_TARGET = re.compile(
    "全国|全省|全市|全区|省|市|进度|时期|期间|年|平均|水平|目标|预期|计划|同期|增速|增幅|各项|世界|"
    "均值|GDP|生产总值|财政|收入|经济|城镇|农村|贷款|上年"
)

#: 超过国家标准0.5倍: against what, not of what.
_STANDARD = re.compile("标准|限值|水平|平均|均值")


#: 高于全省平均47元, 超全国平均水平3.2岁: an amount is a gap only against a level that is named as one.
_LEVEL = re.compile("(?:平均|水平|均值|标准|同期|全国|全省|全区|全市|指标|[国省]标|[国省]均)$")


def read_gain(left: Left) -> None:
    """较年初新增: with a time to compare with, what is new is a change of what was named."""
    if left.movement == 0 and not left.reach and (m := _GAINED.search(left.phrase)):
        left.movement = -1 if m["verb"].startswith(("少", "净减")) else 1
        left.words.append(m["verb"])
        left.phrase = left.phrase[: m.start("verb")]


def read_comparison(left: Left, unit: str) -> None:
    """Take what a number is compared with off the end of the phrase."""
    if m := _COMPARE_TIME.search(left.phrase):
        left.basis = left.basis or (
            "year_on_year" if "年" in m["what"] and "初" not in m["what"] else "since"
        )
        left.reference = m["what"]
        left.phrase = left.phrase[: m.start()]
        return
    each = _MORE_THAN_EACH.search(left.phrase) if unit.endswith(("百分点", "千分点")) else None
    if m := each or _MORE_THAN.search(left.phrase):
        left.basis, left.reference = "gap", m["what"]
        left.movement = 1 if m["way"] in "高多快长" else -1
        if re.fullmatch(_TIME_COMPARED, m["what"]):
            left.basis = "since" if m["what"].rstrip("”时期间平均").endswith("五") else "year_on_year"
        left.phrase = left.phrase[: m.start()]
        return
    if (left.movement or unit.endswith(("百分点", "千分点", "基点"))) and (
        m := _COMPARE_OTHER.search(left.phrase)
    ):
        left.basis, left.reference = "gap", m["what"]
        left.phrase = left.phrase[: m.start()]
        return
    gap = _GAP.search(left.phrase) or (
        _GAPS.search(left.phrase) if unit.endswith(("百分点", "千分点")) else None
    )
    if (
        gap
        and not left.to
        and (
            unit.endswith(("百分点", "千分点"))
            or (unit in ("位", "名", "个") and _GAP_TARGET.search(gap["what"]))
            or (unit not in ("%", "倍", "成") and _LEVEL.search(gap["what"]))
            or (unit == "倍" and _STANDARD.search(gap["what"]))
        )
    ):
        left.basis, left.reference = "gap", gap["what"]
        left.movement = -1 if gap["verb"].startswith(("低", "落后", "滞后", "慢", "少", "小")) else 1
        left.phrase = left.phrase[: gap.start()]
