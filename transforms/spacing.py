"""Take out white space that only lays out the page, inside numbers too, and remember where it stood.

Old prints set numbers apart digit by digit (``1 9 9 7 年``), and web pages break lines anywhere. But two
numbers side by side in a table are two, and a number alone on its line belongs to no word after it.
"""

from __future__ import annotations

import re

_BLANKS = re.compile(r"\s+")
_NUMERAL = re.compile(r"[0-9０-９〇零一二三四五六七八九十百千万亿两]")
_LETTER = re.compile(r"[A-Za-zＡ-Ｚａ-ｚ]")
#: What a number that a line break cuts off can end in.
_CUT_OFF = re.compile(r"[0-9０-９〇零一二三四五六七八九十百千万亿两.．之第]")
#: A line of a table, or the number of the next item: what stands before a line break ends there.
_ALONE = re.compile(r"[\s0-9０-９.．,，%％]*")
_NUMBERING = re.compile(r"[(（]?(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})[)）、.．](?![0-9０-９])")
#: Digits set apart one by one, with their decimal point: none of them stands beside another.
_SET_APART = re.compile(
    r"(?<![0-9０-９.．])[0-9０-９](?:[ \u3000]*[.．·]?[ \u3000]+[.．·]?[ \u3000]*[0-9０-９](?![0-9０-９]))+"
)


def close_gaps(text: str) -> tuple[str, list[int]]:
    """The text without white space inside what belongs together, and the offset of each kept character."""
    apart = [match.span() for match in _SET_APART.finditer(text)]
    dropped: set[int] = set()
    for match in _BLANKS.finditer(text):
        start, end = match.span()
        if any(a < start and end < b for a, b in apart) or _only_lays_out(text, start, end):
            dropped.update(range(start, end))
    if not dropped:
        return text, list(range(len(text)))
    kept = [i for i in range(len(text)) if i not in dropped]
    return "".join(text[i] for i in kept), kept


def _only_lays_out(text: str, start: int, end: int) -> bool:
    """Whether the white space ``text[start:end]`` parts nothing from a number beside it."""
    if start == 0 or end == len(text):
        return False
    before, after = text[start - 1], text[end]
    if _LETTER.match(before) or _LETTER.match(after):
        return False
    if "\n" in text[start:end]:
        return _cuts_number(text, start, end)
    numerals = bool(_NUMERAL.match(before)), bool(_NUMERAL.match(after))
    return any(numerals) and not all(numerals) and before not in "-－−—"


def _cuts_number(text: str, start: int, end: int) -> bool:
    """Whether a line break stands inside a number or between it and its unit."""
    if text.count("\n", start, end) > 1 or not _CUT_OFF.match(text[start - 1]):
        return False
    line_before = text[text.rfind("\n", 0, start) + 1 : start]
    stop = text.find("\n", end)
    line_after = text[end : stop if stop >= 0 else len(text)]
    return not (_ALONE.fullmatch(line_before) or _ALONE.fullmatch(line_after) or _NUMBERING.match(line_after))
