"""A share or a fraction of what stands elsewhere: 相当于全省平均的八成, 不足上年的一成.

The number is the thing's own, said by a yardstick; it is no share of a whole (占全国的8%).
"""

from __future__ import annotations

import re

from transforms.observations.left import Left
from transforms.observations.records import Bound

_YARDSTICK = re.compile(
    "(?:分别|均|也|又|都|只|仅|约|大约|大致)*(?P<verb>相当于|恢复[到至]|不足|不到|低于|超过|高于|达到|只有|仅有|[达仅为是])"
    "(?P<what>[^,、;:。]{0,10}?(?:水平|平均数|平均值|平均|均值|上年|去年|同期|正常年份|常年|疫情前|时期|年末|年底)|全国|全省|世界)的$"
)
_BOUNDS: dict[str, Bound] = {
    "不足": "at_most", "不到": "at_most", "低于": "at_most", "超过": "at_least", "高于": "at_least",
}  # fmt: skip
_UNITS = frozenset(("%", "成", ""))


def read_yardstick(left: Left, unit: str) -> bool:
    """Take the yardstick of a number in ``unit`` off the end of the phrase; whether there was one."""
    if unit not in _UNITS or not left.phrase.endswith("的"):
        return False
    m = _YARDSTICK.search(left.phrase)
    if m is None:
        return False
    left.multiple_of = left.reference = m["what"]
    left.bound = _BOUNDS.get(m["verb"])
    left.phrase = left.phrase[: m.start()]
    return True
