"""Years and five-year spans as Chinese texts write them: １９９３年, 1 9 9 8 年, 一九五八年, “十四五”."""

from __future__ import annotations

import re

from transforms.folding import fold as fold_characters
from transforms.staging.outline import ordinal_value

_HAN = str.maketrans("〇○Ｏ零一二三四五六七八九", "0000123456789")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?=年|、(?:19|20)\d\d|[—\-–~至到](?:19|20)\d\d)")
_HAN_YEAR = re.compile(r"[一二][〇○Ｏ零九八][〇○Ｏ零一二三四五六七八九]{2}(?=年|到|至)")
_PLAN = re.compile(
    r"[“\"]([一二三四五六七八九十]{1,2})五[”\"]"
    r"|(?<!新世纪)第([一二三四五六七八九十]{1,3})个五年(?:计划|规划)"
    r"|(?<![一二三四五六七八九十“])([六七八九])五计划"
)
_SPAN = re.compile(r"((?:19|20)\d\d)\s*年?\s*(?:[—\-–~至到]{1,2}|、)\s*((?:19|20)\d\d)\s*年?")


def fold(text: str) -> str:
    """A text in simplified characters and half-width signs, without white space, years in Arabic digits."""
    text = "".join(fold_characters(text).split())
    return _HAN_YEAR.sub(lambda m: m[0].translate(_HAN), text)


def years_in(folded: str) -> list[int]:
    """Years of a folded text in order."""
    return [int(found[1]) for found in _YEAR.finditer(folded)]


def plan_years(number: int) -> tuple[int, int] | None:
    """First and last year of a five-year plan: the first ran 1953–1957, the third began in 1966."""
    if not 1 <= number <= 30:
        return None
    first = 1953 + 5 * (number - 1) if number <= 2 else 1966 + 5 * (number - 3)
    return first, first + 4


def plans_in(folded: str) -> list[tuple[int, tuple[int, int]]]:
    """Five-year plans named in a folded text: place and years."""
    found: list[tuple[int, tuple[int, int]]] = []
    if "五" not in folded:
        return found
    for match in _PLAN.finditer(folded):
        digits = match[1] or match[2] or match[3]
        if digits and (years := plan_years(ordinal_value(digits))):
            found.append((match.start(), years))
    return found


def span_in(folded: str) -> tuple[int, int] | None:
    """A span of years written out (2024—2026年)."""
    found = _SPAN.search(folded)
    return (int(found[1]), int(found[2])) if found and int(found[1]) < int(found[2]) else None


def as_period(first: int, last: int) -> str:
    """A period as the tables write it: ``2025`` or ``2021/2025``."""
    return str(first) if first == last else f"{first}/{last}"
