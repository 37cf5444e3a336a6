"""A part of a rate or a sum, said by its place or level alone: 处理率85%,其中城区97%、郊区60%."""

from __future__ import annotations

import re

from transforms.catalogue.indicators import match_indicator
from transforms.observations.attributes import is_figure
from transforms.observations.carried import Carried
from transforms.observations.left import Left
from transforms.observations.measures import is_ratio_name
from transforms.observations.mentions import Group
from transforms.observations.modifiers import swap_modifier
from transforms.observations.verbs import counting_verb
from transforms.unit_words import base_unit

_LONGEST = 6
#: Whose money it is.
_LEVELS = re.compile(
    "(?:中央|国家|省级?|市级?|区级|县级|镇级|[省市县]级以上|[省市区县]本级|地方|省市两级|市县两级|城镇|农村)"
)
#: The part takes the place of the whole's own modifier.
_OWN_MODIFIER = re.compile("^(?:城镇|城乡|城市|各级|全部)")
#: 拆除违章建筑60万平方米,其中城关镇20万平方米: the same, in a part of the place.
_PLACE = re.compile(
    "(?![各全老]|重点|贫困|示范|脱贫)[\u4e00-\u9fff]{1,5}(?:(?<![城集建])镇|(?<!城)乡|街道|苏木|[省市县旗]|"
    "(?<![户小园社灾库林牧矿景山校片务城郊])区)"
)
#: A word for people says who they are, and needs no more.
_HEADS = frozenset("人 名 人次".split())
_WHO = re.compile(
    "[人员工生者户民女童师医兵士手官警师母士干才徒孤客]$|(?:劳力|劳动力|子女|对象|群众|代表|干部|博士|硕士|人数|人口|人才|院士|专家|党员|家属)$"
)
_AMOUNT = re.compile("(?:总?产量|产能|里程|面积|装机(?:容量)?|发电量|用电量|吞吐量|排放量)$")
_MEASURES = frozenset("公里 亩 公顷 平方米 平方公里 吨 斤 公斤 千瓦 千瓦时 标箱 立方米".split())
_SHORT = 4
_SAID_OF = re.compile("(?P<figure>.{2,}(?:比例|比重|占比|(?<![频效概])率|标准))(?P<of>[\u4e00-\u9fff]{2,4})")
#: Who pays, not what for.
_PAID_BY = ("资金", "资", "款", "贷", "补助", "补贴", "债", "债券", "自筹", "财政")
#: 签约服务覆盖率67%,重点人群91%: of whom the same rate is said.
_PEOPLE = re.compile(
    "(?:重点|一般|贫困|脱贫|低收入|特殊|常住|户籍|流动|老年|残疾)(?:人群|人口|人)|老年人|儿童|孕产妇|妇女|残疾人|学生|男性|女性"
)
_RATES = frozenset(("%", "‰"))


def part_of_figure(phrase: str, left: Left, group: Group, carried: Carried) -> str | None:
    """The whole name of a part of the rate or sum named before, or ``None`` if ``phrase`` is none."""
    name, unit = carried.name, group.mentions[0].unit
    if (
        group.listed
        and unit in _RATES
        and name
        and (said := _SAID_OF.fullmatch(name))
        and carried.unit == unit
        and 2 <= len(phrase) <= _SHORT
        and not (is_figure(phrase) or counting_verb(phrase))
    ):
        # 报销比例住院七成、门诊五成
        return said["figure"] + phrase
    people = unit == "%" == carried.unit and bool(_PEOPLE.fullmatch(phrase)) and bool(carried.of_sentence)
    among = people or "其中" in group.left[:4] or group.inside_bracket
    goes_on = group.listed and carried.parted is not None and carried.parted[0] == group.clause
    if (
        not (among or goes_on)
        or not name
        or swap_modifier(phrase, name) != phrase
        or (left.movement and not left.to)
    ):
        return None
    if not 2 <= len(phrase) <= _LONGEST or is_figure(phrase) or counting_verb(phrase):
        return None
    whole = carried.parted[1] if goes_on and carried.parted else name
    if unit not in _RATES and _PLACE.fullmatch(phrase) and _same_amount(unit, name, carried):
        carried.parted = (group.clause, whole)
        return phrase + whole
    if base_unit(unit) in _HEADS and not _WHO.search(phrase) and _same_amount(unit, name, carried):
        carried.parted = (group.clause, whole)
        return phrase + whole  # 完成移民900人,其中河口300人
    if unit in _RATES:
        fits = carried.unit == unit and is_ratio_name(whole) and match_indicator(phrase) is None
    elif (tail := _AMOUNT.search(whole)) and base_unit(unit) in _MEASURES and "新" not in name:
        # 铁路里程900公里,其中高铁300公里; 粮食产量90万吨,其中小麦40万吨
        fits = _same_amount(unit, name, carried)
        whole = tail.group().removeprefix("总")
    else:
        money = unit.endswith("元") and _same_amount(unit, name, carried)
        fits = money and bool(_LEVELS.fullmatch(phrase))
        whole = whole.removeprefix(counting_verb(whole)) if not goes_on else whole
        if money and not fits and whole.endswith("投资") and not phrase.endswith(_PAID_BY):
            # 交通建设完成投资300亿元,其中高速公路200亿元
            fits, whole = True, "投资"
    if not fits or phrase in whole:
        return None
    carried.parted = (group.clause, whole)
    return phrase + _OWN_MODIFIER.sub("", whole)


def _same_amount(unit: str, name: str, carried: Carried) -> bool:
    """Whether the amount before is in the same unit; its growth may stand between (资金9亿元,增长5%,其中…)."""
    base = base_unit(unit)
    return base_unit(carried.unit) == base or (carried.unit in _RATES and carried.of_unit.get(base) == name)
