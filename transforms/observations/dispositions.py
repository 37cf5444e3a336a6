"""Decide which quantities cannot be observations: dates, ordinals, names, slogans, references, counts.

Each test looks at the number and its neighbours only; the order of the tests is the order of trust.
"""

from __future__ import annotations

import re

from transforms.observations.bare_numbers import may_stand_bare
from transforms.observations.clauses import Enclosure
from transforms.observations.compositions import is_inside_row
from transforms.observations.numbers_in_names import is_list_count, is_name, is_slogan, quoted_in
from transforms.observations.ordinals import is_ordinal
from transforms.observations.records import Disposition
from transforms.quantities import Quantity

_DATE_UNITS = frozenset(["年", "月", "日", "号", "周年", "昼夜", "秒", "周", "期"])
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?")
_REFERENCE_BEFORE = re.compile(
    r"(?:电话|邮编|邮箱|热线|传真|编号|文号|ICP备|〔|\[|No\.?|http\S*)[^,。;]{0,12}$", re.I
)
_PLAN_NAME = re.compile("(?:十[一二三四五六]|[一二三四五六七八九十])五[”’]?(?:计划|规划|期间|时期|前期|后期)")
_HOTLINE = re.compile(r"(?:12\d{3}|1[12]\d|9\d{4})(?!\d)")
#: 受教育年限从13.5年提高到14年: years that are measured, not dates.
_YEARS_MEASURED = re.compile("(?:年限|寿命|工龄)[^,。;、]{0,14}$")
#: 以1990年为100: what an index is reckoned from.
_INDEX_BASE = re.compile("以[^,。;]{2,14}为$")
#: Digits of a name, without a scale: 三八红旗手, 五四路, 二三产业.
_NAMED_BY_DIGITS = re.compile("[一二三四五六七八九]{2,3}")


def is_date(q: Quantity, folded: str) -> bool:
    """Years, months, days, times of day, durations in years, and years without 年."""
    after = folded[q.end : q.end + 2]
    if q.unit == "年" and q.value < 100 and _YEARS_MEASURED.search(folded[max(0, q.start - 20) : q.start]):
        return False
    if q.unit in ("个月", "个季度", "季度") and folded.endswith("连续", 0, q.start):
        return True
    if q.unit in _DATE_UNITS and q.unit != "期":
        return True
    if q.unit == "" and q.script == "arabic" and _CLOCK.match(folded, max(0, q.start - 3), q.end + 3):
        near = folded[max(0, q.start - 3) : q.end + 4]
        return ":" in near and bool(_CLOCK.search(near))
    if q.unit == "" and q.value_high is None and q.script == "arabic" and 1900 <= q.value <= 2100:
        return q.number_end - q.number_start == 4 and not after.startswith(("多", "余"))
    if _PLAN_NAME.match(folded, q.start):
        return True
    if q.unit == "" and re.fullmatch("[一二][九〇零○][〇零○一二三四五六七八九]{2}", q.text):
        return True
    return after.startswith(("世纪", "年代")) or (
        q.unit == "" and after.startswith("五") and folded[q.start - 1] == "“"
    )


def is_reference(q: Quantity, folded: str) -> bool:
    """Document numbers, phone numbers, codes, the base of an index."""
    if q.unit == "" and q.script == "arabic" and q.number_end - q.number_start >= 7 and q.text.isdigit():
        return True
    if q.unit == "" and q.value in (1, 100) and _INDEX_BASE.search(folded[max(0, q.start - 16) : q.start]):
        return True
    if q.unit == "" and _HOTLINE.fullmatch(q.text):
        return True
    return q.unit in ("", "号") and bool(_REFERENCE_BEFORE.search(folded[max(0, q.start - 16) : q.start]))


def classify(
    q: Quantity, folded: str, sentence_start: int, enclosures: list[Enclosure]
) -> Disposition | None:
    """What the quantity is, or ``None`` when it may be an observation."""
    if q.unit == "" and is_inside_row(folded, q.start):
        return None
    if is_reference(q, folded):
        return "reference"
    if is_ordinal(q, folded, sentence_start):
        return "ordinal"
    if is_date(q, folded):
        return "date"
    if is_name(q, folded, enclosures):
        return "name"
    if quoted_in(q, enclosures):
        return "slogan" if q.script == "chinese" else "name"
    if is_slogan(q, folded):
        return "slogan"
    if is_list_count(q, folded):
        return "list_count"
    if q.unit == "" and not may_stand_bare(q, folded):
        follows = folded[q.end : q.end + 1]
        of_digits = q.script == "arabic" or bool(_NAMED_BY_DIGITS.fullmatch(q.text))
        named = of_digits and "\u4e00" <= follows <= "\u9fff" and not q.more
        named = named or folded.startswith("国集团", q.end)
        return "name" if named else "unexplained"
    return None
