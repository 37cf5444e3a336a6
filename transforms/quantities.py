"""Find quantities: numbers with their units, as they stand in a text.

This is the one place that knows how a number is written: Arabic or Chinese digits, full or half
width, scales (万, 亿), 余 / 多 / 几 inside, 百分之 and fractions, ranges, units. What a number means
is decided later, in ``transforms.observations``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transforms.folding import fold
from transforms.numerals import DIGITS, SCALES, read_chinese
from transforms.unit_words import UNIT_PATTERN


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit. ``text`` is ``source[start:end]``.

    ``unit`` holds the scale as written (万亿斤) but neither 余 / 多 / 几 nor 第. ``value`` is the number
    before the scale; ``value_high`` the other end of a range. ``script`` is "arabic" or "chinese";
    ``more`` is set by 余, 多, 几 inside; ``ordinal`` holds 第 or 前 before the number.
    """

    text: str
    start: int
    end: int
    value: float
    value_high: float | None
    unit: str
    script: str = "arabic"
    more: bool = False
    ordinal: str = ""
    #: Where the digits stand (without 第, 百分之 and unit).
    number_start: int = 0
    number_end: int = 0


_ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:[.·]\d+)?"
_CN = "〇零一二三四五六七八九十百千万亿两"
_CHINESE = rf"(?:(?!千[瓦米克伏卡])[{_CN}])+(?:[点·][〇零一二三四五六七八九]+)?"
_SCALE = r"(?:万亿|千亿|百亿|十亿|亿万|万万|千万|百万|十万|亿|万|千(?![米克瓦伏卡帕])|百(?!分))"
_MORE = r"[余多几来]"
_UNIT = UNIT_PATTERN
_DASH = r"(?:-{1,2}|~|至|到)"

_QUANTITY = re.compile(
    rf"""
    (?P<part>[百千万]分之|%之)(?P<part_number>{_CHINESE}|{_ARABIC})(?P<part_more>{_MORE})?
      (?:{_DASH}(?:[百千]分之)?(?P<part_high>{_CHINESE}|{_ARABIC}))?
  | (?P<denominator>[二三四五六七八九十]+)分之(?P<numerator>[一二三四五六七八九十]+)
  | (?P<ordinal>第|前|(?<=[长为至达是])-)?
    (?:(?P<arabic>{_ARABIC})|(?P<chinese>{_CHINESE}))
    (?P<more1>{_MORE})?(?:\ ?(?P<scale>{_SCALE}))?(?P<more2>{_MORE}(?!种))?
    (?:\ ?(?P<unit1>{_UNIT}))?
    (?:{_DASH}(?P<high>{_ARABIC}|{_CHINESE})(?P<high_more>{_MORE})?(?P<high_scale>{_SCALE})?(?P<unit2>{_UNIT})?)?
    """,
    re.VERBOSE,
)
#: The characters that a quantity can begin with; to look for one of them costs a tenth of the pattern.
_BEGINS = re.compile(rf"[\d{_CN}%第前-]")


_PARTS = {"百分之": "%", "%之": "%", "千分之": "‰", "万分之": "‱"}


def find_quantities(text: str) -> list[Quantity]:
    """All quantities of ``text`` in order, parts of dates included, whether or not they are observations.

    A lone Chinese numeral without a unit (the 一 of 统一) is no quantity; a compound one (二千三百) is.
    """
    return list(iterate_quantities(text, fold(text)))


def iterate_quantities(text: str, folded: str) -> Iterator[Quantity]:
    """As ``find_quantities``, for a text whose folded form is already at hand."""
    at = 0
    while begin := _BEGINS.search(folded, at):
        match = _QUANTITY.match(folded, begin.start())
        if match is None:
            at = begin.end()
            continue
        quantity = _read_match(text, match)
        if quantity is None:
            at = (
                match.start() + 1
                if match["chinese"] is None
                else max(match.end("chinese"), match.start() + 1)
            )
            continue
        yield quantity
        at = quantity.end


def _read_match(text: str, m: re.Match[str]) -> Quantity | None:
    if m["part"]:
        return _read_part(text, m)
    if m["denominator"]:
        return _read_fraction(text, m)
    if m["chinese"]:
        return _read_chinese_match(text, m)
    return _read_arabic(text, m)


def number_value(written: str) -> float | None:
    """Value of digits as written, Arabic (thousands separators allowed) or Chinese."""
    if written[0].isdigit() and written[0] not in DIGITS:
        return float(written.replace(",", "").replace("·", "."))
    return read_chinese(written)


def _make(
    text: str, start: int, end: int, value: float, high: float | None, unit: str, **more: object
) -> Quantity:
    return Quantity(text[start:end], start, end, value, high, unit, **more)  # type: ignore[arg-type]


def _read_part(text: str, m: re.Match[str]) -> Quantity | None:
    value = number_value(m["part_number"])
    if value is None:
        return None
    high = number_value(m["part_high"]) if m["part_high"] else None
    script = "arabic" if m["part_number"][0].isascii() else "chinese"
    return _make(
        text, m.start(), m.end(), value, high, _PARTS[m["part"]],
        script=script, more=bool(m["part_more"]),
        number_start=m.start("part_number"), number_end=m.end("part_number"),
    )  # fmt: skip


def _read_fraction(text: str, m: re.Match[str]) -> Quantity | None:
    below, above = read_chinese(m["denominator"]), read_chinese(m["numerator"])
    if not below or not above:
        return None
    return _make(
        text, m.start(), m.end(), round(above / below, 3), None, "",
        script="chinese", number_start=m.start(), number_end=m.end(),
    )  # fmt: skip


def _read_arabic(text: str, m: re.Match[str]) -> Quantity | None:
    value = number_value(m["arabic"])
    assert value is not None
    scale, unit = m["scale"] or "", _unit(text, m, "unit1")
    start, end, high = m.start(), m.end("arabic"), None
    for group in ("more1", "scale", "more2", "unit1"):
        if m[group]:
            end = m.end(group)
    ordinal = m["ordinal"] or ""
    if ordinal == "-":
        value, ordinal = -value, ""
    if m["high"] and _is_range(m, scale, unit):
        high = number_value(m["high"])
        end = max(m.end(g) for g in ("high", "high_more", "high_scale", "unit2") if m[g])
        scale, unit = m["high_scale"] or scale, _unit(text, m, "unit2") or unit
    return _make(
        text, start, end, value, high, scale + unit, script="arabic",
        more=bool(m["more1"] or m["more2"]), ordinal=ordinal,
        number_start=m.start("arabic"), number_end=m.end("arabic"),
    )  # fmt: skip


def _unit(text: str, m: re.Match[str], group: str) -> str:
    """The unit as written, but for the percent sign, which is always ``%``."""
    start, end = m.span(group)
    return "%" if m[group] == "%" else text[start:end] if start >= 0 else ""


def _is_range(m: re.Match[str], scale: str, unit: str) -> bool:
    """Whether ``a-b`` is one range: both ends of one unit, or the unit only at the end."""
    high_scale, high_unit = m["high_scale"] or "", (m["unit2"] or "").replace("(", "（").replace(")", "）")
    unit = unit.replace("(", "（").replace(")", "）")
    if (m["high"][0] in DIGITS or m["high"][0] in SCALES) and m["arabic"]:
        return False
    if (scale + unit) and (scale + unit) != high_scale + high_unit:
        return unit in ("", high_unit) and bool(high_unit)
    return bool(high_unit or high_scale) or not (scale + unit)


def _read_chinese_match(text: str, m: re.Match[str]) -> Quantity | None:
    written = m["chinese"]
    if len(written) == 1 and not (m["unit1"] or m["ordinal"] or m["high"]):
        return None  # most single numerals are part of a word
    unit = _unit(text, m, "unit1")
    number, scale = _split_scale(written)
    pair = _adjacent_pair(number)
    value = pair[0] if pair else read_chinese(number)
    if value is None:
        return None
    compound = len(written) > 1 and not _is_loose(written)
    is_range = bool(m["high"] and m["high"][0] in _CN and _is_range(m, scale, unit))
    if not unit and not compound and not m["ordinal"] and not (is_range and m["unit2"]):
        return None
    end = m.end("chinese")
    for group in ("more1", "scale", "more2", "unit1"):
        if m[group]:
            end = m.end(group)
    scale += m["scale"] or ""
    high = None
    if is_range:
        high_number, high_scale = _split_scale(m["high"])
        high = read_chinese(high_number)
        end = max(m.end(g) for g in ("high", "high_more", "high_scale", "unit2") if m[g])
        scale, unit = high_scale + (m["high_scale"] or "") or scale, _unit(text, m, "unit2") or unit
    elif pair:
        high = pair[1]
    return _make(
        text, m.start(), end, value, high, scale + unit, script="chinese",
        more=bool(m["more1"] or m["more2"]), ordinal=m["ordinal"] or "",
        number_start=m.start("chinese"), number_end=m.end("chinese"),
    )  # fmt: skip


def _is_loose(written: str) -> bool:
    """Scales or digits strung together that are a word, not a number (千万, 百千万, 一一)."""
    return all(c in SCALES for c in written) or len(set(written)) == 1 or written in ("一二三", "一二")


def _adjacent_pair(number: str) -> tuple[float, float] | None:
    """两三 and 七八 are a range, not 23 and 78; so is 六七十."""
    digits, tail = number[:2], number[2:]
    if len(digits) < 2 or tail not in ("", "十", "百", "千") or any(c not in DIGITS for c in digits):
        return None
    low, high = DIGITS[digits[0]], DIGITS[digits[1]]
    if low == 0 or high != low + 1:
        return None
    factor = SCALES.get(tail, 1)
    return float(low * factor), float(high * factor)


def _split_scale(written: str) -> tuple[str, str]:
    """Split 二千三百万 into the number 二千三百 and the scale 万; 千亿 into 千 and 亿."""
    for scale in ("万亿", "万万", "亿", "万"):
        head = written.removesuffix(scale)
        if head and head != written and not any(c in "万亿" for c in head):
            return head, scale
    return written, ""
