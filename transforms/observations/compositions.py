"""Parts of a whole written as one row, 三次产业结构为4.0∶37.7∶58.3: each is a share, the colons only part them."""

from __future__ import annotations

import re

_PART = r"\d{1,3}(?:\.\d+)?"
_ROW = re.compile(rf"(?<![\d.:∶]){_PART}(?P<mark>[:∶]){_PART}(?P=mark){_PART}(?![\d:∶])")
_LONGEST = 24
#: The :1 of 2.27:1, behind a decimal.
_TO_ONE = re.compile(r"(?<=\.\d)[:∶]1(?!\d)|(?<=\.\d\d)[:∶]1(?!\d)")
#: What such a row tells; times of day (8:30:00) and scores look the same.
_WHOLE = re.compile("(?:结构|产业比|产业之比|构成|比重|比例|占比|之比)[^,。;]{0,30}$")


def is_inside_row(folded: str, at: int) -> bool:
    """Whether ``folded[at]`` stands in a row of three parts of a whole."""
    near = folded[max(0, at - _LONGEST) : at + _LONGEST]
    if ":" not in near and "∶" not in near:
        return False
    for m in _ROW.finditer(folded, max(0, at - _LONGEST), at + _LONGEST):
        if m.start() <= at < m.end():
            return bool(_WHOLE.search(folded[max(0, m.start() - 40) : m.start()]))
    return False


#: 收入比由3.6:1缩小到3:1: behind 比, whole numbers are set against one too.
_WHOLE_TO_ONE = re.compile(r"(?<=[到为至达]\d)[:∶]1(?![\d:∶])")
_RATIO = re.compile("比[^,。;]{0,16}$")


def to_one(folded: str, end: int) -> int:
    """Where a number that ends at ``end`` ends with what it is set against (2.27:1), else ``end``."""
    if not folded.startswith((":", "∶"), end):
        return end
    m = _TO_ONE.match(folded, end)
    if m is None and _RATIO.search(folded, max(0, end - 20), end - 1):
        m = _WHOLE_TO_ONE.match(folded, end)
    return m.end() if m else end
