"""What money is for, where only who gives it stands before the number.

中央财政安排80亿元,支持卫生事业发展。                    中央财政安排支持卫生事业发展
省财政投入12亿元,比上年增加2亿元,用于改造农村公路。         省财政投入用于改造农村公路
"""

from __future__ import annotations

import re

_GIVES = re.compile(
    "(?:财政|政府|国家|中央|省级|市级|各级)[^,、]{0,4}?(?:安排|投入|拿出|下拨|拨付|补助|筹集)$"
)
_FOR_WHAT = re.compile(
    r",?(?:,?(?:比上年|比去年|同比)?(?:增加|增长)[^,。;]{1,14},)?,?(?:主要|重点|专项)?"
    "(?P<what>(?:用于|用以|支持|实施|推进|保障|"
    r"对(?=[^,。;]+进行))[\u4e00-\u9fff“”]{2,24}?)(?=[,。;、]|和[^,。;]{2,}$)"
)


def name_by_purpose(name: str, unit: str, folded: str, start: int, end: int) -> str:
    """``name`` with the purpose that follows its number in ``folded[start:end]``, if it only tells who gives.

    ``start`` is the end of the number, ``end`` that of its sentence.
    """
    if not unit.endswith("元") or not _GIVES.search(name):
        return name
    purpose = _FOR_WHAT.match(folded, start, end)
    return name + purpose["what"] if purpose else name
