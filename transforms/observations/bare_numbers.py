"""Numbers without a unit that state something nevertheless: 系数由0.58降到0.4, 下降到0."""

from __future__ import annotations

import re

from transforms.observations.compositions import to_one
from transforms.quantities import Quantity
from transforms.unit_words import PLACE_UNITS

#: 系数由0.58, PUE值控制在1.2: what a number without a unit is reached by.
_BEFORE_INDEX = re.compile(
    "(?:[由从为值数率度到至达是于大小高低升降加少]|倍差|(?:[入员]|性别|抚养|生师|医护|之)比|比值|系数|指数|[制定持]在|[超不]过)$"
)
#: 由10.7%下降到0: nothing is left, and no unit is said.
_DOWN_TO = re.compile("(?:下降|降低|减少|压减|压缩|降)[到至为]$")
#: 收入之比由上年的2.50降至2.45
_ORIGIN_OF_RATIO = re.compile("(?:比值?|系数|指数|倍数)[由从][^,。;]{2,6}的$")


def _is_nought(q: Quantity, folded: str) -> bool:
    before = folded[max(0, q.start - 4) : q.start]
    return q.text == "0" and bool(_DOWN_TO.search(before)) and folded[q.end : q.end + 1] in ("", *",。;)、")


def may_stand_bare(q: Quantity, folded: str) -> bool:
    """A number without a unit may be an observation as a fraction, a rank, or a member of a list."""
    if "." in q.text and _ORIGIN_OF_RATIO.search(folded[max(0, q.start - 12) : q.start]):
        return True
    if "/" in q.text or "／" in q.text or to_one(folded, q.end) > q.end:
        return True
    if q.script == "chinese" and (
        0 < q.value < 1 or q.ordinal or (any(c in q.text for c in "万亿") and q.value >= 1e4)
    ):
        return True
    after = folded[q.end : q.end + 1]
    if q.ordinal or (q.value >= 1e4 and q.text[-1] in "万亿"):
        return True
    if to_one(folded, q.end) > q.end or _is_nought(q, folded):
        return True
    if "." in q.text and _BEFORE_INDEX.search(folded, max(0, q.start - 3), q.start):
        return True
    return after in ("强", "、", "和", "与", "及", "-", "~") or q.unit in PLACE_UNITS
