"""Read one match of the pattern of numbers: its value, its ends, its unit and its span."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from transforms.number_pattern import CHINESE_CHARS
from transforms.numerals import DIGITS, LONGEST_NUMBER, SCALES, read_between, read_chinese
from transforms.unit_words import TIME_UNITS


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


_PARTS = {"百分之": "%", "%之": "%", "千分之": "‰", "万分之": "‱", "十万分之": "/10万"}
#: Groups that may end a number with its unit, and one that ends a range.
_ENDS = ("arabic", "chinese", "more1", "scale", "rest_scale", "more2", "over", "inner_unit", "unit1")
_ENDS_OF_RANGE = ("high", "high_more", "high_scale", "unit2")
#: Above it 年半 is no half year more (2024年半年报).
_HALVES_BELOW = 100


def read_match(text: str, m: re.Match[str]) -> Quantity | None:
    """The quantity that a match of `QUANTITY` on the folded text writes; ``None`` where it is a word."""
    if m["part"]:
        return _read_part(text, m)
    if m["denominator"]:
        return _read_fraction(text, m, "numerator", "denominator")
    if m["below"]:
        return _read_fraction(text, m, "above", "below")
    return _read_plain(text, m)


def _number_value(written: str) -> float | None:
    """Value of digits as written, Arabic (thousands separators allowed) or Chinese; too long is no number."""
    if len(written) > LONGEST_NUMBER:
        return None
    if written[0].isdigit() and written[0] not in DIGITS:
        return float(written.replace(",", "").replace("·", "."))
    return read_chinese(written.replace("0", "〇"))


@lru_cache(maxsize=4096)
def _read_ends(written: str) -> tuple[float | None, float | None]:
    """Value of a number, and its other end where it names two neighbours (两三)."""
    between = read_between(written) if written[0] in CHINESE_CHARS else None
    return between or (_number_value(written), None)


def _read_part(text: str, m: re.Match[str]) -> Quantity | None:
    value, high = _read_ends(m["part_number"])
    if value is None:
        return None
    if m["part_high"]:
        high = _number_value(m["part_high"])
    return Quantity(
        text[m.start() : m.end()], m.start(), m.end(), value, high, _PARTS[m["part"]],
        script="arabic" if m["part_number"][0].isascii() else "chinese",
        more=bool(m["part_more"] or m["part_some"]),
        number_start=m.start("part_number"), number_end=m.end("part_number"),
    )  # fmt: skip


def _read_fraction(text: str, m: re.Match[str], above: str, below: str) -> Quantity | None:
    part, whole = _number_value(m[above]), _number_value(m[below])
    if not part or not whole or (above == "above" and part >= whole):
        return None
    return Quantity(
        text[m.start() : m.end()], m.start(), m.end(), round(part / whole, 3), None, "",
        script="arabic" if m[above].isascii() else "chinese", number_start=m.start(), number_end=m.end(),
    )  # fmt: skip


def _read_plain(text: str, m: re.Match[str]) -> Quantity | None:
    script = "arabic" if m["arabic"] else "chinese"
    if (
        script == "chinese"
        and len(m["chinese"]) == 1
        and not (m["whole"] or m["unit1"] or m["ordinal"] or m["high"])
    ):
        return None  # most single numerals are part of a word
    number, scale = (m["arabic"], "") if m["arabic"] else _split_scale(m["chinese"])
    if m["some"] and not scale and number in ("万", "亿", "万亿"):
        number, scale = "一", number
    unit = _unit(text, m)
    value, high = _read_ends(number)
    # “十四五” is a plan; 十四五岁 is an age.
    if value is None or (high is not None and len(number) > 2 and not scale + unit):
        return None
    value, scale = _add_lower_scales(m, number, value, scale)
    is_range = bool(m["high"]) and _is_range(m, scale, unit) and not _is_step(m, value)
    if script == "chinese" and not _is_number(m, unit, is_range):
        return None
    end = max(map(m.end, _ENDS))
    added = _tail_value(m, value)
    if added:
        end = m.end("tail") if m["tail"] else end
    if is_range:
        high_number, high_scale = _split_scale(m["high"])
        high = _number_value(high_number)
        end = max(map(m.end, _ENDS_OF_RANGE))
        scale, unit = high_scale + (m["high_scale"] or "") or scale, _percent(text, m, "unit2") or unit
    ordinal, start = m["ordinal"] or "", m.start()
    if ordinal == "-":
        ordinal = ""
        if _is_minus(text, m, unit):
            value = -value
        else:
            start = m.start(script)
    return Quantity(
        text[start:end], start, end, value + added, high, scale + unit, script=script,
        more=any(m.group("some", "more1", "more2", "rest_more")) or m["inner"] == "多",
        ordinal=ordinal, number_start=m.start(script), number_end=m.end(script),
    )  # fmt: skip


def _add_lower_scales(m: re.Match[str], number: str, value: float, scale: str) -> tuple[float, str]:
    """Value and scale of the whole number: 6万5千 is 65000 without scale, 四亿零七百多万 407000000."""
    scale += (m["scale"] or "") + (m["over"] or "")
    if m["rest"]:
        rest = float(m["rest"]) * _times((m["rest_power"] or "") + m["rest_scale"])
        return value * _times(scale) + rest, ""
    top = max(number.rfind("亿"), number.rfind("万"))
    if m["scale"] and 0 <= top < len(number) - 1:
        high, low = _number_value(number[: top + 1]), _number_value(number[top + 1 :].lstrip("零"))
        return (high or 0.0) + (low or 0.0) * _times(scale), ""
    return value, scale


def _times(scale: str) -> float:
    product = 1.0
    for character in scale:
        product *= SCALES[character]
    return product


def _tail_value(m: re.Match[str], value: float) -> float:
    """What 半 and a digit after 成 add: 一倍半 is 1.5, 两成五 is 2.5, 三个半月 is 3.5."""
    if m["inner"] == "半" or m["tail"] == "半":
        return 0.5 if value < _HALVES_BELOW else 0.0
    return DIGITS[m["tail"]] / 10 if m["tail"] else 0.0


def _is_minus(text: str, m: re.Match[str], unit: str) -> bool:
    """Whether the stroke before a number is a sign; an em dash is one only after a verb of change."""
    at = m.start("ordinal")
    return unit not in TIME_UNITS and (text[at] in "-－−" or m.string[at - 1 : at] in tuple("长为至达是"))


def _is_number(m: re.Match[str], unit: str, is_range: bool) -> bool:
    """Whether Chinese numeral characters count something: with a unit, or by their own form."""
    written = m["chinese"]
    compound = len(written) > 1 and not _is_loose(written)
    return bool(unit or compound or m["ordinal"] or (is_range and m["unit2"]))


def _is_loose(written: str) -> bool:
    """Scales or digits strung together that are a word, not a number (千万, 百千万, 一一)."""
    return all(c in SCALES for c in written) or len(set(written)) == 1 or written in ("一二三", "一二")


def _unit(text: str, m: re.Match[str]) -> str:
    return m["whole"] + m["inner_unit"] if m["whole"] else _percent(text, m, "unit1")


def _percent(text: str, m: re.Match[str], group: str) -> str:
    """The unit as written, but for the percent sign, which is always ``%``."""
    start, end = m.span(group)
    return "%" if m[group] == "%" else text[start:end] if start >= 0 else ""


def _is_range(m: re.Match[str], scale: str, unit: str) -> bool:
    """Whether ``a-b`` is one range: both ends of one script, of one unit or the unit only at the end."""
    if (m["high"][0] in CHINESE_CHARS) != bool(m["chinese"]) or m["tail"] or m["rest"]:
        return False
    high_scale, high_unit = m["high_scale"] or "", (m["unit2"] or "").replace("(", "（").replace(")", "）")
    unit = unit.replace("(", "（").replace(")", "）")
    if (scale + unit) and (scale + unit) != high_scale + high_unit:
        return unit in ("", high_unit) and bool(high_unit)
    return bool(high_unit or high_scale) or not (scale + unit)


#: A step is small against where it leads.
_SMALL_STEP = 5
_STEPS = re.compile("(?:提高|增加|上调|提升|调高)了?$")


def _is_step(m: re.Match[str], low: float | None) -> bool:
    """养老金提高20元至360元: by how much, and to what; no range."""
    if not (m["unit1"] and low and m.string[m.start("high") - 1] in "至到"):
        return False
    high = _number_value(_split_scale(m["high"])[0])
    return (
        high is not None
        and high >= _SMALL_STEP * low
        and bool(_STEPS.search(m.string, max(0, m.start() - 4), m.start()))
    )


@lru_cache(maxsize=4096)
def _split_scale(written: str) -> tuple[str, str]:
    """Split 二千三百万 into the number 二千三百 and the scale 万; 千亿 into 千 and 亿."""
    for scale in ("万亿", "万万", "亿", "万"):
        head = written.removesuffix(scale)
        if head and head != written and not any(c in "万亿" for c in head):
            return head, scale
    return written, ""
