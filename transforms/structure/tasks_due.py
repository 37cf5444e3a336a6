"""Deadlines that a task names: 2025年底前, 到2026年, 6月底前."""

from __future__ import annotations

import re

_PART = r"(?:第?(?P<quarter>[一二三四1-4])季度|(?P<half>[上下])半年|(?P<month>\d{1,2})月(?:份|\d{1,2}日)?)"
_END = r"(?P<end>[底末初]?(?:[以之]?前(?![一二三四\d])|底|末)|(?:上旬|中旬|下旬)(?:[以之]?前)?)"
_YEARLY = re.compile(rf"(?P<to>(?<![截年月日冬])[到至])?(?P<year>20\d\d)年(?!度|来)(?:{_PART})?(?:{_END})?")
_YEARLESS = re.compile(
    rf"(?<![\d年每])(?:{_PART}{_END}|(?:今年|本年|当年)?年(?P<close>底|末|内)(?:[以之]?前)?)"
)
_PLAN_END = re.compile('[“"]?十([四五六])五[”"]?(?:时期|期)?末')
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def due_period(text: str, year: int | None = None) -> str | None:
    """Latest deadline named in a text as a period (``2025``, ``2025-06``, ``2025-Q1``, ``2025-H1``).

    ``year`` is the year that a deadline without one falls in (年底前, 6月底前); without it such a
    deadline is left out. ``None`` where the text names none. A year that only dates something
    (2026年全省运动会, 截至2024年底, 2024年至2026年) is no deadline.
    """
    found: list[tuple[int, int, str]] = []
    for match in _YEARLY.finditer(text):
        stated = text[max(0, match.start() - 2) : match.start()]
        if (match["to"] or match["end"]) and not stated.endswith(("截至", "截止", "截")):
            found.append(_period(int(match["year"]), match))
    if year is not None:
        found += [_period(year, match) for match in _YEARLESS.finditer(text)]
    for match in _PLAN_END.finditer(text):
        end = 2025 + 5 * "四五六".index(match[1])
        found.append((end, 12, str(end)))
    return max(found)[2] if found else None


def due_cell(text: str, year: int | None = None) -> str | None:
    """Deadline written in a column or after 完成时限: of its own, where a bare 2025年 or 6月 is one."""
    match = re.fullmatch(rf"(?:(?P<year>20\d\d)[年.]?)?(?:{_PART})?", text)
    at = int(match["year"]) if match and match["year"] else year
    if match and at is not None and (match["year"] or match["quarter"] or match["half"] or match["month"]):
        return _period(at, match)[2]
    return due_period(text, year)


def _period(year: int, match: re.Match[str]) -> tuple[int, int, str]:
    """Year, last month and name of the period, for the order of deadlines."""
    if match["quarter"]:
        quarter = _QUARTERS[match["quarter"]]
        return year, quarter * 3, f"{year}-Q{quarter}"
    if match["half"]:
        return (year, 6, f"{year}-H1") if match["half"] == "上" else (year, 12, f"{year}-H2")
    if match["month"] and int(match["month"]) == 12 and (match.groupdict().get("end") or "")[:1] in "底末":
        return year, 12, str(year)
    if match["month"] and 1 <= int(match["month"]) <= 12:
        return year, int(match["month"]), f"{year}-{int(match['month']):02d}"
    return year, 12, str(year)
