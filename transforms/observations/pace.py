"""How far somebody got, said without a number: 甲县、乙县进度偏慢, 棚户区改造推进滞后."""

from __future__ import annotations

import re

_HOW = "偏慢|较慢|缓慢|迟缓|滞后|较快|领先|靠前|靠后|较好|落后|偏低|较低|较高|不够?理想|不快|不平衡"
#: What goes off the end of what a clause speaks of.
PACE = re.compile(
    f"(?:的)?(?:(?:整体|总体|工程|项目|建设|工作|完成|资金|拨付|支付)*(?:进度|进展|推进|步伐|情况|力度))"
    f"(?:相对|明显|严重|较为|比较|仍然?|还)?(?:{_HOW})$"
)
#: 丙县农村公路因雨季影响,完成率83%.
HINDERED = re.compile("[因受][\u4e00-\u9fff]{1,12}(?:原因|影响|制约)$")
_SIGN = re.compile(f"(?:{_HOW})$")


def without_pace(subject: str) -> str:
    """棚户区改造 of 棚户区改造推进滞后."""
    return PACE.sub("", subject) if _SIGN.search(subject) else subject
