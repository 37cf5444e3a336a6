"""The region of a text that names none of its own, told by the places below it that it speaks of.

A notice of a city on how its counties stand (全市 … 镇雄县 … 彝良县 … 威信县) may never name the city.
"""

from __future__ import annotations

from collections import defaultdict

from transforms.catalogue.regions import NATION, Level, Region
from transforms.regions import get_region, load_regions

#: What a place calls itself, and the level of the places that it speaks of.
_BELOW: dict[str, Level] = {
    "省": "prefecture",
    "市": "county",
    "州": "county",
    "盟": "county",
    "地区": "county",
}
_LEAST = 3


def place_above(words: str, kind: str | None, year: int | None) -> Region | None:
    """The one region of a kind (市 of 全市) of which a text names three or more parts, and of no other so many."""
    level = _BELOW.get(kind or "")
    if level is None:
        return None
    parts: dict[str, set[str]] = defaultdict(set)
    for region in load_regions():
        if region.level == level and region.parent_code and region.stood_in(year, 1):
            # Short names of counties are words too (新建, 合作).
            short = level != "county" and len(region.short_name) > 1
            if (region.short_name if short else region.name) in words:
                parts[region.parent_code].add(region.code)
    ordered = sorted(parts.items(), key=lambda item: -len(item[1]))
    if not ordered or len(ordered[0][1]) < _LEAST or ordered[0][0] == NATION:
        return None
    if len(ordered) > 1 and 2 * len(ordered[1][1]) > len(ordered[0][1]):
        return None
    return get_region(ordered[0][0], year)
