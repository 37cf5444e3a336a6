"""What money is for, where only who gives it stands before the number.

中央财政安排80亿元,支持卫生事业发展。                    中央财政安排支持卫生事业发展
省财政投入12亿元,比上年增加2亿元,用于改造农村公路。         省财政投入用于改造农村公路
投资3亿元新建学校6所。                              投资新建学校
"""

from __future__ import annotations

import re

from transforms.observations.verbs import is_bare
from transforms.unit_words import UNIT_PATTERN

_GIVES = re.compile(
    "(?:财政|政府|国家|中央|省级|市级|各级)[^,、]{0,4}?(?:安排|投入|拿出|下拨|拨付|补助|筹集|新增)$"
)
_FOR_WHAT = re.compile(
    r",?(?:,?(?:比上年|比去年|同比)?(?:增加|增长)[^,。;]{1,14},)?,?(?:主要|重点|专项)?"
    "(?P<what>(?:用于|用以|支持|实施|推进|保障|设立|建立|组建|奖励|补贴|扶持|"
    r"对(?=[^,。;]+进行))[\u4e00-\u9fff“”]{2,24}?)(?=[,。;、]|和[^,。;]{2,}$)"
)


#: Only that money is spent, not by whom or on what.
_SPENDS = re.compile(
    "(?:又|还|[三四五]年|先后|累计|全年|共|多方|共计|完成|我们|县财政|区财政|财政)*"
    "(?P<money>投资|投入|投入(?:各类|各级)?资金|筹资|筹集资金|安排资金|整合资金|争取资金|统筹资金|自筹资金)了?"
)
_ON_WORKS = re.compile(
    "(?P<what>(?:对[^,。;]{2,16}进行|(?:完成|实施|开展|推进|启动|新建|新修|新改建|改建|扩建|改扩建|改造|建成|建设|"
    "修建|修复|维修|加固|安装|开展|扶持|救助|建立|设立|补助|采购|新增|新购|更新|栽植|种植|解决|保障|"
    "铺设|硬化|打造|购置|购买|配备|治理|整治|绿化|提升|升级|升级改造)了?)[^,。;]{2,40})"
)
#: The first of a row is enough: 改造小区9个、管网20公里.
_NEXT_OF_ROW = re.compile(r"(?<=[\u4e00-\u9fff])(?:\d[^、,。;]*)?、(?=[^、]*\d).*$")
_NUMBERS = re.compile(rf"\d[\d.]*[余多]?[十百千万亿]*(?:{UNIT_PATTERN})?[、和]?")


def name_by_works(before: str, unit: str, folded: str, start: int, end: int, opens: bool) -> str:
    """What money went into, where ``before`` its number only 投资 or 投入 stands; else "".

    ``start`` is the end of the number in ``folded``, ``end`` that of its sentence. Only a number that
    ``opens`` a sentence may be parted from the works by a comma: 项目7个,投资5亿元,新增合作社4家.
    """
    spends = _SPENDS.fullmatch(before.strip(" ,、;:")) if unit.endswith("元") else None
    if spends is None:
        return ""
    begins = start + (opens and folded.startswith(",", start) and "完成" not in before)
    works = _ON_WORKS.match(folded, begins, end)
    if works is None:
        return ""
    first = _NEXT_OF_ROW.sub("", works["what"])
    if is_bare(first.removesuffix("了")):
        first = works["what"]  # 新修、改造农村公路: verbs alone name nothing
    return spends["money"] + _NUMBERS.sub("", first).rstrip("、和,")


def name_by_purpose(name: str, unit: str, folded: str, start: int, end: int) -> str:
    """``name`` with the purpose that follows its number in ``folded[start:end]``, if it only tells who gives.

    ``start`` is the end of the number, ``end`` that of its sentence.
    """
    if not unit.endswith("元") or not _GIVES.search(name):
        return name
    purpose = _FOR_WHAT.match(folded, start, end)
    return name + purpose["what"] if purpose else name
