"""What a town lies in: 全区 and 全市 in the report of a town are the district and the city above it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from transforms.regions import Region, resolve_region

_SHORTEST = 2


def county_of_town(town: str, words: Iterable[str], year: int | None) -> Region | None:
    """The division whose name stands right before the town's in one of ``words`` (昆山市玉山镇), if any does."""
    before = re.compile(f"(?P<above>[\u4e00-\u9fff]{{1,14}}[市县区州旗])(?:人民政府)?{re.escape(town)}")
    for text in words:
        for found in before.finditer(text):
            above = found["above"]
            for cut in range(len(above) - _SHORTEST + 1):
                if region := resolve_region(above[cut:], year=year):
                    return region
    return None
