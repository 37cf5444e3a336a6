"""The dimension of administrative divisions: one row per code and name that stood without a break.

The rows stand in ``regions.csv``, made by ``scripts/make_regions.py`` from the yearly editions of
GB/T 2260 and the ministry's present list, so that a report of 2005 still finds 莱芜市 and 巢湖市.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, cast

Level = Literal["nation", "province", "prefecture", "county"]
NATION = "100000"


@dataclass(frozen=True, slots=True)
class Region:
    """One division: six digits of GB/T 2260, its name, and the years at whose end it stood.

    ``valid_from`` None is before the first edition (1980), ``valid_to`` None is still.
    """

    code: str
    name: str
    short_name: str
    level: Level
    parent_code: str | None
    valid_from: int | None = None
    valid_to: int | None = None
    aliases: tuple[str, ...] = ()

    def stood_in(self, year: int | None, grace: int = 0) -> bool:
        """Whether it stood in ``year`` give or take ``grace`` years; without a year, whether it stands."""
        if year is None:
            return self.valid_to is None
        begun = self.valid_from is None or self.valid_from <= year + grace
        return begun and (self.valid_to is None or year - grace <= self.valid_to)


@cache
def load_regions() -> tuple[Region, ...]:
    """All divisions, present and past, ordered by code."""
    text = files("transforms.catalogue").joinpath("regions.csv").read_text(encoding="utf-8")
    return tuple(
        Region(
            code=row["code"],
            name=row["name"],
            short_name=row["short_name"],
            level=cast(Level, row["level"]),
            parent_code=row["parent_code"] or None,
            valid_from=int(row["valid_from"]) if row["valid_from"] else None,
            valid_to=int(row["valid_to"]) if row["valid_to"] else None,
            aliases=_aliases(row),
        )
        for row in csv.DictReader(text.splitlines())
    )


def get_region(code: str, year: int | None = None) -> Region | None:
    """The division of that code: the one that stood in ``year``, else the latest to bear the code."""
    rows = _by_code().get(code, ())
    return next((r for r in rows if r.stood_in(year)), rows[0] if rows else None)


def _aliases(row: dict[str, str]) -> tuple[str, ...]:
    """Other names of a division: those of its row, and 务川自治县 for 务川仡佬族苗族自治县."""
    named = row["aliases"].split("|") if row["aliases"] else []
    for kind in ("自治县", "自治州", "自治旗"):
        short = row["short_name"].removesuffix(kind[-1])
        if row["name"].endswith(kind) and len(short) > 1:
            named.append(short + kind)
    return tuple(dict.fromkeys(named))


@cache
def ancestors(code: str) -> tuple[str, ...]:
    """Codes of the divisions above, nearest first, the nation last; empty for the nation."""
    region = get_region(code)
    if region is None or region.parent_code is None:
        return ()
    return (region.parent_code, *ancestors(region.parent_code))


def is_within(code: str, ancestor: str) -> bool:
    """Whether ``code`` is ``ancestor`` or lies in it."""
    return code == ancestor or ancestor in ancestors(code)


@cache
def _by_code() -> dict[str, list[Region]]:
    index: dict[str, list[Region]] = {}
    for region in load_regions():
        index.setdefault(region.code, []).append(region)
    for rows in index.values():
        rows.sort(key=lambda r: r.valid_to or 9999, reverse=True)
    return index
