"""The ways of saying a target without a number, one row each, and what may be compared with what."""

from __future__ import annotations

import re
from typing import Final

from transforms.observations.records import Relation
from transforms.observations.relative_words import ADVERBS, STEADILY, is_measured

#: Words without which a sentence holds no such target (to pass over the others quickly).
HAS_RELATION: Final = re.compile(
    "同步|相适应|相匹配|相协调|持平|高于|快于|好于|优于|超过|不低于|不慢于|不少于|下达|任务|目标|"
    "稳定|平稳|平衡|合理区间|不减|不下降|改善|提升|提高|下降|降低|减少|增长|上升|扩大|向好|好转|"
    "有升|增加|缩小|稳中"
)
#: Words without which a clause fits none of the ways below.
MAY_STATE: Final = re.compile(
    "同步|相适应|相匹配|相协调|持平|衔接|高于|快于|好于|优于|先于|低于|慢于|少于|后于|超过|完成|达到|落实|控制在|合理|不减|不下降|"
    "稳定|平稳|平衡|改善|提升|提高|降|减少|增|升|扩大|压减|缩小|好转|向好"
)
_ABOVE = "高于|快于|好于|优于|超过|领先于"
_NOT_BELOW = "(?:赶上|达到|等于)或(?:略)?(?:高于|快于|超过)|不低于|不慢于|不少于|不落后于"
_ASSIGNER = """
(?:国家|中央|省委?|市委?|自治区|上级|省级|市级)(?:政府)?(?:下达|分解|核定|规定|确定|要求|考核)?
|年度|全年|年初|既定|约束性|“?十[一二三四五六]?五”?
"""
_GOAL = "(?:约束性|控制|考核|目标|年度|规划|总量|减排|节能)*(?:任务|目标|指标|计划|要求)"
_GOAL_NOUN = "(?:约束性|控制|考核)*(?:任务|目标|指标)+"

#: Rule, relation (None: by the word that compares), what the clause ends with (anything where nothing is
#: said) and pattern of the whole clause; the first that fits holds. ``ind`` is what it is about, ``p`` the word that decides, ``ref`` what it refers to.
_WAYS: tuple[tuple[str, Relation | None, str, str], ...] = (
    (
        "in_step",
        "in_step_with",
        "同步 相适应 相匹配 相协调 持平 增长 提高",
        rf"""^(?P<ind>.+){ADVERBS}(?:与|和|同|跟)(?P<ref>[^与]+?){ADVERBS}
        (?P<p>同步|相适应|相匹配|相协调|持平)(?:增长|提高)?$""",
    ),
    (
        "in_line_with_plan",
        "as_assigned",
        "衔接",
        r"^(?P<ind>.+)(?:与|同)(?P<ref>[^与]*(?:目标|规划|计划))(?P<p>统筹衔接|相衔接|衔接)$",
    ),
    (
        "compared",
        None,
        "",
        rf"""^(?=.*(?:于|超过))(?P<ind>.*?){ADVERBS}(?P<p>{_NOT_BELOW}|(?<!不)(?:{_ABOVE}))(?P<ref>.+?)
        (?:的(?:预期|奋斗|年度)?目标)?$""",
    ),
    (
        "assigned_after",
        "as_assigned",
        "任务 目标 指标 计划 要求 以内 之内",
        rf"""^(?P<ind>.+?)(?:全面|圆满|如期|{ADVERBS})(?P<p>完成|达到|落实|控制在)
        (?P<ref>(?:{_ASSIGNER})的?{_GOAL}(?:任务|目标|要求)?(?:以内|之内)?)$""",
    ),
    (
        "assigned_before",
        "as_assigned",
        "任务 目标 指标",
        rf"^.{{0,8}}?(?P<p>完成|落实|达到)(?P<ref>(?:{_ASSIGNER}))的?(?P<ind>.+?){_GOAL_NOUN}$",
    ),
    (
        "assigned_by_request",
        "as_assigned",
        "任务 目标 指标",
        rf"""^(?P<ref>(?:按照|按)(?:国家|省|中央|上级)[^,]{{0,4}}要求)(?P<p>完成)
        (?P<ind>.+?){_GOAL_NOUN}$""",
    ),
    (
        "held",
        "hold",
        "区间 水平 不减少 不下降 稳定 平稳 平衡",
        rf"""^(?P<ind>.+?){ADVERBS}(?:保持|维持|处于|运行|控制)?
        (?P<p>在(?P<ref>合理区间|合理水平)|不减少|不下降|(?:在合理[^,]{{0,8}}上的?)?
        (?:(?:总体|大体|基本|保持|继续|持续)的?)+(?:稳定|平稳|平衡))$""",
    ),
    (
        "held_verb_first",
        "hold",
        "稳定 平稳 平衡",
        r"""^.{0,10}?(?P<p>保持|维持)(?P<ind>.+?)(?:在合理[^,]{0,8}上的?)?
        (?:的?(?:总体|大体|基本))+(?:稳定|平稳|平衡)$""",
    ),
    (
        "steadied",
        "hold",
        "",
        r"^(?:并|要|必须|继续|切实|确保|着力)*(?P<p>稳定)(?P<ind>[^、,]+)$",
    ),
    (
        "improved",
        "improve",
        "不减 改善 提升 提高 下降 降低 减少 增长 上升 扩大 向好 好转 升 增加 缩小 降",
        rf"""^(?P<ind>.+?){ADVERBS}?(?P<p>只增不减|{STEADILY}+的?
        (?:改善|提升|提高|下降|降低|减少|增长|上升|扩大|向好|好转|升|增加|缩小|降))$""",
    ),
    (
        "improved_verb_first",
        "improve",
        "",
        r"""^(?:并|要|必须|应当|努力|着力)*
        (?P<p>(?:持续|稳步|不断|逐步|逐年|继续|进一步|明显|显著|大幅度?)+
        (?:改善|提升|提高|降低|减少|扩大|增加|压减|缩小))(?P<ind>[^,]+)$""",
    ),
)
RULES: Final = tuple(
    (rule, relation, tuple(ends.split()) or "", re.compile(way, re.VERBOSE))
    for rule, relation, ends, way in _WAYS
)
#: With whom or what a comparison makes a target: a place, a year, a plan, or something measured.
_PLACE = "全国|全省|全市|全区|全县|全州|全行业|省|市|国家|东部地区|中部地区|西部地区|世界|中部|长三角"
_YARDSTICK = re.compile(
    rf"^(?:(?:{_PLACE}|同期|上年|去年|往年)的?)+"
    r"(?:平均|总体|同期|整体)*(?:水平|增速|增幅|增长速度|均值|数)?$"
    r"|(?:平均水平|平均增速|平均值|上年|去年|上年同期|预期目标)$"
)
_NUMBER = re.compile(
    r"\d|百分|[一二三四五六七八九十百千万亿两]+(?:个|倍|成|点|元|年|类|万|亿)|数字|这个|那个"
)
_POLLUTANT = re.compile(r"PM(?:2\.5|10)", re.IGNORECASE)


def relation_of(relation: Relation | None, word: str) -> Relation:
    """The relation of a rule, by the word that compares where the rule leaves it open."""
    return relation or ("not_below" if re.fullmatch(_NOT_BELOW, word) else "above")


def holds_number(phrase: str) -> bool:
    """Whether a phrase holds a number (PM2.5 is a name)."""
    return bool(_NUMBER.search(_POLLUTANT.sub("", phrase)))


def is_general_yardstick(reference: str) -> bool:
    """Whether a reference is a place, a year or a plan, not another indicator."""
    return bool(_YARDSTICK.search(reference))


def is_yardstick(reference: str, rule: str) -> bool:
    """Whether something can be compared with the reference without a number."""
    if not reference or holds_number(reference) or reference.endswith("的比例"):
        return False
    if rule == "compared" and is_general_yardstick(reference):
        return True
    return is_measured(reference) or reference in ("经济发展", "经济增长", "经济")
