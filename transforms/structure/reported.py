"""The part of a year that a progress notice reports on: 上半年, 前三季度, 1—10月, 截至6月底, 6月月报."""

from __future__ import annotations

import re

from transforms.structure.years import fold

_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_FIRST_QUARTERS = re.compile(r"前([二三23])个?季度|[一1](?:至|到|[-—–－~～]+)([二三四234])季度")
_QUARTER = re.compile(r"第?([一二三四1-4])季度")
_HALF = re.compile(r"([上下])半年")
_FIRST_MONTHS = re.compile(
    r"(?<!\d)[1一]月?份?(?:至|到|[-—–－~～]+)(\d{1,2})月|前(\d{1,2}|[二三四五六七八九十]{1,2})个?月"
)
_UNTIL = re.compile(r"(?:截至|截止|到)(?:(?:19|20)\d\d年)?(\d{1,2})月(?:底|末|\d{1,2}日)")
_MONTH = re.compile(r"(?<!\d)(\d{1,2})月(?:份)?(?!\d|[底末])")
_HAN_MONTHS = {word: n for n, word in enumerate("一二三四五六七八九十", start=1)} | {"十一": 11}
#: So much of the text below the title may say it.
_OPENING = 300


def reported_period(title: str | None, words: str, year: int | None) -> str | None:
    """The period that a notice of ``year`` reports on: by its title, else by its first words, else the year."""
    if year is None:
        return None
    named, opening = fold(title or ""), fold(words[:_OPENING])
    if part := _part_of(named, year):
        return part
    if re.search(r"全年|年度|年终", named):
        # 年度任务 may be reported on before the year is out: 截至11月底.
        until = _UNTIL.search(opening)
        return _first_months(year, int(until[1])) if until and "全年" not in named else str(year)
    if (month := _MONTH.search(named)) and 1 <= int(month[1]) <= 12:
        if (first := _FIRST_MONTHS.search(opening)) and first[1] == month[1]:
            return _first_months(year, int(month[1]))  # 通报(10月), and its text begins with 1—10月
        return f"{year}-{int(month[1]):02}"
    return _part_of(opening, year) or str(year)


def _part_of(folded: str, year: int) -> str | None:
    """The first part of a year that a text names."""
    found: list[tuple[int, str]] = []
    if match := _FIRST_QUARTERS.search(folded):
        found.append((match.start(), _first_months(year, 3 * _QUARTERS[match[1] or match[2]])))
    elif match := _QUARTER.search(folded):
        found.append((match.start(), f"{year}-Q{_QUARTERS[match[1]]}"))
    if match := _HALF.search(folded):
        found.append((match.start(), f"{year}-{'H1' if match[1] == '上' else 'H2'}"))
    if match := _FIRST_MONTHS.search(folded):
        digits = match[1] or match[2]
        found.append((match.start(), _first_months(year, _HAN_MONTHS.get(digits) or int(digits))))
    if match := _UNTIL.search(folded):
        found.append((match.start(), _first_months(year, int(match[1]))))
    return min(found)[1] if found else None


def _first_months(year: int, months: int) -> str:
    """The first months of a year as a period; whole quarters and halves by their name."""
    if months >= 12:
        return str(year)
    names = {1: f"{year}-01", 3: f"{year}-Q1", 6: f"{year}-H1", 9: f"{year}-Q1/{year}-Q3"}
    return names.get(months, f"{year}-01/{year}-{months:02}")
