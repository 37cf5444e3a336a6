"""Read Chinese numerals: 二千三百, 三亿五千万, 十二点五, 一九七八."""

from __future__ import annotations

DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
SMALL = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 10**4, "亿": 10**8}
SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
NUMERAL_CHARS = frozenset(DIGITS) | frozenset(SCALES)


def read_chinese(text: str) -> float | None:
    """Value of a Chinese numeral; ``None`` if it is not well formed.

    Digits in a row are read as written (一九七八 is 1978), else by place (二千三百 is 2300). A
    decimal part follows 点 or ·. A bare scale counts from one (千 is 1000).

    >>> read_chinese("三亿五千万")
    350000000.0
    >>> read_chinese("四·五")
    4.5
    """
    whole, _, decimals = text.replace("·", "点").partition("点")
    if decimals and not all(c in DIGITS for c in decimals):
        return None
    base = _read_whole(whole)
    if base is None:
        return None
    fraction = float("0." + "".join(str(DIGITS[c]) for c in decimals)) if decimals else 0.0
    return round(base + fraction, 10)


def _read_whole(text: str) -> float | None:
    if not text or any(c not in NUMERAL_CHARS for c in text):
        return None
    if all(c in DIGITS for c in text):
        return float(int("".join(str(DIGITS[c]) for c in text)))
    total, section, digit = 0, 0, None
    last = 1
    for c in text:
        if c in DIGITS:
            digit = DIGITS[c] if digit in (None, 0) else None
            if digit is None:
                return None
        elif c in SMALL:
            section += (1 if digit is None else digit) * SMALL[c]
            digit, last = None, SMALL[c]
        else:
            section += digit or 0
            if section == 0 and total == 0:
                section = 1
            if c == "亿":
                total, section = (total + section) * LARGE[c], 0
            else:
                total, section = total + section * LARGE[c], 0
            digit, last = None, LARGE[c]
    if digit is not None:
        # 三百五 is 350: a last digit without a scale takes the next lower one.
        colloquial = last >= 100 and "零" not in text[-2:-1] and "〇" not in text[-2:-1]
        section += digit * (last // 10) if colloquial and last > 10 else digit
    return float(total + section)
