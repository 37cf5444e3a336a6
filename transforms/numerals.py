"""Read Chinese numerals: 二千三百, 三亿五千万, 十二点五, 一九七八, 十七八."""

from __future__ import annotations

from itertools import pairwise

DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
SMALL = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 10**4, "亿": 10**8}
SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
#: No number that a document states is written with more characters.
LONGEST_NUMBER = 32
NUMERAL_CHARS = frozenset(DIGITS) | frozenset(SCALES)


def read_chinese(text: str) -> float | None:
    """Value of a Chinese numeral; ``None`` if it is not well formed.

    Digits in a row are read as written (一九七八 is 1978), else by place (二千三百 is 2300). A
    decimal part follows 点 or ·. A bare scale at the beginning counts from one (千 is 1000, 十五 is
    15), but what only strings scales together (千百) or counts by none (万一) is a word.

    >>> read_chinese("三亿五千万")
    350000000.0
    >>> read_chinese("四·五")
    4.5
    """
    whole, point, decimals = text.replace("·", "点").partition("点")
    if point and not (decimals and all(c in DIGITS for c in decimals)):
        return None
    base = _read_whole(whole)
    if base is None:
        return None
    fraction = float("0." + "".join(str(DIGITS[c]) for c in decimals)) if decimals else 0.0
    return round(base + fraction, 10)


def read_between(text: str) -> tuple[float, float] | None:
    """Both ends of a numeral that names two neighbours (两三, 十七八, 二三百, 四、五十), else ``None``.

    三五 is three to five. Years (一九五六) name no neighbours.
    """
    number = text.replace("、", "")
    if number == "三五":
        return 3.0, 5.0
    if len(number) > 2 and all(c in DIGITS for c in number):
        return None
    for i, (low, high) in enumerate(pairwise(number)):
        if low in DIGITS and high in DIGITS and 0 < DIGITS[low] == DIGITS[high] - 1:
            ends = read_chinese(number[: i + 1] + number[i + 2 :]), read_chinese(number[:i] + number[i + 1 :])
            if ends[0] is None or ends[1] is None or ends[0] >= ends[1]:
                return None  # the ends of 亿亿·四五 are too near to be told apart
            return ends[0], ends[1]
    return None


def _read_whole(text: str) -> float | None:
    if not text or len(text) > LONGEST_NUMBER or any(c not in NUMERAL_CHARS for c in text):
        return None
    if all(c in DIGITS for c in text):
        return float(int("".join(str(DIGITS[c]) for c in text)))
    total, section, digit = 0, 0, None
    last = 1
    for i, c in enumerate(text):
        if c in DIGITS:
            if digit:
                return None
            digit = DIGITS[c]
        elif c in SMALL:
            if digit is None and i > 0 and (c != "十" or text[i - 1] == "十"):
                return None
            if section and SMALL[c] >= last:
                return None
            section += (digit or 1) * SMALL[c]
            digit, last = None, SMALL[c]
        else:
            section += digit or 0
            if i == 0:
                section = 1
            total, section = _raise_by(total, section, LARGE[c])
            digit, last = None, LARGE[c]
    if digit is not None:
        if total and text[0] in LARGE:
            return None
        section += digit * (last // 10 if _is_colloquial(text, last) else 1)
    return float(total + section)


def _raise_by(total: int, section: int, scale: int) -> tuple[int, int]:
    """亿 raises all before it, 万 only what stands since 亿; 万万 and 万亿 raise twice."""
    if scale == LARGE["亿"] or section == 0:
        return (total + section) * scale, 0
    return total + section * scale, 0


def _is_colloquial(text: str, last: int) -> bool:
    """三百五 is 350: a last digit without a scale takes the next lower one, but not in 三百零五."""
    return last >= 100 and text[-2] in SCALES
