"""The words that targets without a number are made of, and what may be the subject of one."""

from __future__ import annotations

import re
from typing import Final

from transforms.catalogue.indicators import INDICATORS, match_indicator
from transforms.observations.records import Measure

_ADVERB_LIST = (
    "总体|大体上?|基本上?|大致|继续|持续|始终|一直|稳步|稳定|平稳|不断|逐步|逐年|进一步|明显|显著|"
    "大幅度?|较大幅度|略|都|均|也|经常|更加|"
    "较快|适度|合理|有所|稳中有|健康|双双|总的|分别|仍|大大"
)
_MODAL_LIST = "要(?!素)|必须|应当|应该|应|将|力争|争取|确保|保证|努力|实现|保持|维持|做到"
#: Adverbs and modals between a subject and what is said of it.
ADVERBS: Final = f"(?:{_ADVERB_LIST}|{_MODAL_LIST})*"
#: Adverbs without which a verb of movement promises nothing that could be looked up.
STEADILY: Final = (
    "(?:持续|稳步|稳定|平稳|不断|逐步|逐年|进一步|继续|明显|显著|"
    "大幅度?|较大幅度|有所|稳中有|较快|稳中|双双|保持|实现|正)"
)
#: What may stand before the subject: connectors, modals, light verbs, and whose target it is.
_HEAD = re.compile(
    r"^(?:并|且|同时|其中|另外|此外|特别是|尤其是|[一二三四五六七八九十]是|就是|即|从而|以|按照国家要求|"
    rf"{_MODAL_LIST}|以便|明确了?|提出了?|推动|推进|促进|带动|使得?|让|着力|切实|全力|大力|积极|坚决|有效|在|"
    r"今年|明年|全年|年内|到?\d{4}年底?|到?[一二][九〇][一二三四五六七八九〇]{2}年|"
    "今后[一二三四五十]年|[“”十一二三四五]{2,5}时期|"
    r"全省|全市|全区|全县|全国|全州|我省|我市|我区|我县|我国|及|和|与|,|、|\s)+"
)
#: 以便今后实现收支…, 通过办法促进收入…: the last verb before the subject.
_LEADING_VERB = re.compile(
    r"^.{0,14}(?:实现|保持|维持|确保|保证|争取|力争|继续|促进|推动|推进|带动|使)(?=[\u4e00-\u9fff]{2})"
)
_ENUMERATION = re.compile(r"^\([一二三四五六七八九十\d]+\)|^[一二三四五六七八九十]+、")
_MOVES = re.compile(r"(?:的)?(?:实际|名义)?(?P<move>增长|提高|降低|下降|改善|增加|提升)$")
_GROWTH_NOUN = re.compile(r"(?:增速|增幅|增长率|增长速度|增长幅度|涨幅|降幅|增长|提高|降低|下降|增加)$")
_RATE_NOUN = re.compile(r"(?:(?<!汇)率|比重|占比|比例|强度|之比)$")
#: Nouns of measurement. 水平, 能力, 效率, 程度, 品质 are not among them: prose is full of them.
_MEASURED = re.compile(
    "(?:(?<!效)(?<!频)率|占比|比重|比例|收入|收支|增收|支出|增速|增幅|涨幅|增长率|增长速度|增量|"
    "增加额|投资|产量|播种面积|耕地面积|浓度|总额|增加值|产值|"
    "(?:研发|排放|能耗|能源消耗|消费|投入)强度|余额|价格指数|物价|价格|里程|(?:物价|价格)总?水平|"
    "劳动报酬|排放总?量|供应量|吞吐量|周转量|保有量|总产|能耗|存量|储量|用水量|"
    r"空气质量|(?<![\u4e00-\u9fff])水质|环境质量|生态环境|国际收支|收支状况|汇率|出口|进口|进出口|外贸|"
    "对外贸易|利用外资|使用外资|财政投入|科技投入|"
    "工资|待遇标准|补助标准|养老金|储蓄|存款|贷款|销售额|消费额|零售总?额|利润|税收|就业人数|人次|"
    "失业人数|寿命|(?:经济|动态|约束性|主要)指标|人口规模|群体规模)$"
)
_ASSIGNED = re.compile(
    "节能|降碳|减排|减污|能耗|碳排放|二氧化碳|污染物|空气质量|环境质量|生态环境|水质|水体|断面|耕地|"
    "播种面积|粮食|林长|森林|用水"
)
#: Measurements that are to fall; all others are to rise.
_LOWER_IS_BETTER = re.compile(
    "浓度|排放|能耗|消耗|失业|差距|成本|债务|死亡率|发病率|发案率|事故|贫困|污染|负担|费率|赤字|库存|"
    "杠杆率|空置率|增亏|用水量|强度|物价|价格|涨幅"
)
_FALLS = re.compile(r"(?:下降|降低|减少|压减|缩小|降)$")
_GENERIC = frozenset(["总量", "比重", "比例", "价格", "收入", "支出", "增速", "指标", "存量", "增量", "规模"])
_PROSE = re.compile(
    "[。!?;:“”《》]|不|是|了|把|为|这|那|它|其|该|和在|基本|稳定|平稳|问题|如果|所有|矛盾|之间|什么|"
    "就是|因此|必须|可以|能够"
)
_LONGEST = 26


def clean_subject(phrase: str) -> str:
    """The phrase without what only leads up to it and without joints (``\\0`` stands for a bracket)."""
    text = phrase.replace("\0", "").strip(" 、,")
    previous = None
    while previous != text:
        previous = text
        text = _LEADING_VERB.sub("", _HEAD.sub("", _ENUMERATION.sub("", text))).strip("的 、")
    return text


def drop_movement(phrase: str) -> str:
    """居民收入增长 is about 居民收入 (a noun of speed, 增速, stays)."""
    return _MOVES.sub("", phrase).rstrip("的") or phrase


def is_measured(phrase: str) -> bool:
    """Whether a phrase names something that is measured: in the catalogue, or ending like a measurement."""
    if not 2 <= len(phrase) <= _LONGEST or _is_generic(phrase) or _PROSE.search(phrase):
        return False
    if phrase.startswith(("增加", "减少", "发展", "扩大", "提高", "改善", "在")):
        return False
    if match_indicator(phrase) or match_indicator(drop_movement(phrase)):
        return True
    return bool(_MEASURED.search(drop_movement(phrase)))


def _is_generic(phrase: str) -> bool:
    return all(part in _GENERIC for part in re.split("[、和与]", phrase))


def is_assigned_matter(phrase: str) -> bool:
    """Whether a phrase names a matter that is assigned from above without being a measurement by name."""
    return 2 <= len(phrase) <= _LONGEST and bool(_ASSIGNED.search(phrase)) and not _PROSE.search(phrase)


def measure_of(phrase: str) -> Measure | None:
    """The measure that the words of a phrase imply; None where they leave it open."""
    if _GROWTH_NOUN.search(phrase):
        return "growth"
    return "ratio" if _RATE_NOUN.search(phrase) else None


def moves_for_the_better(phrase: str, movement: str) -> bool:
    """Whether a movement (持续下降) is the one that a measurement is meant to make; a price has none."""
    if phrase.endswith(("价格", "物价")):
        return False
    match = match_indicator(phrase)
    better = INDICATORS[match.code].better if match else ""
    lower = better == "down" or (not match and bool(_LOWER_IS_BETTER.search(phrase)))
    if re.search("改善|向好|好转|优化", movement):
        return True
    return lower == bool(_FALLS.search(movement))


def is_target_of_policy(phrase: str) -> bool:
    """Whether to raise it is a target in itself, not a means: incomes, shares, what has a code."""
    return (
        bool(_RATE_NOUN.search(phrase))
        or phrase.endswith(("收入", "质量"))
        or match_indicator(phrase) is not None
    )
