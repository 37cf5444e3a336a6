"""Names for numbers that 分别 gives to several things, one to each.

产销、收入分别增长0.6%、下降1.9%        each number has a verb of its own
甲园、乙园分别实现产值5亿元、6亿元        what stands behind 分别 is said of each
结转资金3亿元,其中甲局、乙局分别为…      what was named, of each of them
"""

from __future__ import annotations

import re

from transforms.catalogue.indicators import match_indicator
from transforms.observations.attributes import is_attribute, is_figure
from transforms.observations.carried import Carried
from transforms.observations.lists import split_names
from transforms.observations.mentions import Group
from transforms.observations.names import strip_connectors
from transforms.observations.verbs import counting_verb
from transforms.unit_words import base_unit

_EACH_OF_THEM = re.compile(
    "^(?:同比|环比|[比较]上年(?:同期)?|[比较]去年(?:同期)?)?分别(?:同比|环比|[比较](?:上年|去年|\\d{4}年)(?:同期)?)?"
)

#: 产销、收入分别增长0.6%、下降1.9%: each number has a verb of its own.
_MOVES_ONLY = re.compile("(?:增长|增加|上升|提高|下降|减少|降低|回落|上涨|下跌)了?")


def moves_too(group: Group) -> bool:
    """下降2% behind 、, or behind 和."""
    text = group.left.strip()
    joined = group.listed or text[:1] in "和与及"
    return joined and bool(_MOVES_ONLY.fullmatch(text.lstrip("和与及")))


def each_moves(group: Group, carried: Carried, following: list[Group]) -> str | None:
    """The name for the first of numbers that 分别 gives to the names before, each with its own verb."""
    if "分别" not in group.left or not _MOVES_ONLY.fullmatch(_EACH_OF_THEM.sub("", group.left.strip(" ,"))):
        return None
    behind = 0
    for later in following:
        if not moves_too(later):
            break
        behind += len(later.mentions)
    spoken = list(dict.fromkeys(carried.of_sentence))
    if not behind or len(spoken) <= behind:
        return None
    carried.pending = spoken[-behind:]
    return spoken[-behind - 1]


#: 甲园、乙园分别实现产值5亿元、6亿元: what stands behind 分别 is said of each.
_EACH = re.compile(
    "(?P<who>.{2,})分别(?:共|又|再)?(?:实现|完成|达到|达|取得|有)?(?P<what>[\u4e00-\u9fff]{2,}.*)"
)


def each_of(phrase: str, count: int) -> list[str] | None:
    """甲园产值, 乙园产值 of 甲园、乙园分别实现产值; None where they are not ``count``."""
    said = _EACH.fullmatch(phrase)
    owners = split_names(said["who"], count, True) if said else None
    return [owner + said["what"] for owner in owners] if said and owners else None


_OF_KIND = re.compile(
    "(?P<list>[^,;:]+)等(?:传统|新兴|重点|优势|支柱|特色|"
    "主导)?(?P<tail>(?:产业|行业|领域|产品|作物|地区|市场|类)[\u4e00-\u9fff]{2,10})$"
)


def of_kind_each(phrase: str, count: int) -> list[str]:
    """医药、旅游等产业增速 of two: 医药产业增速, 旅游产业增速; nothing where they are not as many."""
    found = _OF_KIND.search(phrase.strip())
    parts = re.split("[、和]", strip_connectors(found["list"])) if found else []
    return [part + found["tail"] for part in parts] if found and len(parts) == count else []


_OFFICES = re.compile(".{1,8}(?:局|委|办|厅|院|校|公司|集团|街道|[镇乡]|中心|银行|园区)")


def parts_by_office(phrase: str, group: Group, carried: Carried) -> list[str]:
    """结转资金3亿元,其中甲局、乙局分别为9000万元和6000万元: what was named, of each of them."""
    if (
        "其中" not in group.left[:4]
        or not carried.name
        or base_unit(group.last.unit) != base_unit(carried.unit)
    ):
        return []
    offices = split_names(phrase, len(group.mentions), True) or []
    return [f"{office}{carried.name}" for office in offices if _OFFICES.fullmatch(office)]


#: 批而未供土地9万亩、闲置土地3万亩,分别处置2万亩和1万亩: what was done to each.
_EACH_DONE = re.compile("(?:又|已|均)*分别(?:已|又|再)?(?P<verb>[\u4e00-\u9fff]{2})")

#: 分别给予50万元、30万元奖励: what they get stands behind.
_GIVES = re.compile("(?:均|各|共)*分别(?:给予|发放|安排|下达|拨付)")


def done_to_each(phrase: str, group: Group, carried: Carried) -> list[str]:
    """处置批而未供土地, 处置闲置土地 of 分别处置 behind both; [] where it does not fit what was said."""
    done, spoken = _EACH_DONE.fullmatch(phrase), list(dict.fromkeys(carried.of_sentence))
    same = base_unit(group.last.unit) == base_unit(carried.unit)
    if not (done and same and len(spoken) >= len(group.mentions)) or is_attribute(done["verb"]):
        return []
    if is_figure(done["verb"]) or match_indicator(done["verb"]):
        return []
    return [done["verb"] + name.removeprefix(counting_verb(name)) for name in spoken[-len(group.mentions) :]]


def is_given_to_each(phrase: str) -> bool:
    """Whether a phrase only says that each of several is given something."""
    return bool(_GIVES.fullmatch(phrase))
