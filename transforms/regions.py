"""What the name of a place means in the report of a place.

A name is read from near to far: 朝阳区 in a report of 长春市 is Changchun's. Where two places remain,
the answer is None and never a guess. The divisions themselves are ``transforms.catalogue.regions``.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from transforms.catalogue.regions import (
    NATION,
    Level,
    Region,
    ancestors,
    get_region,
    is_within,
    load_regions,
)

__all__ = [
    "NATION", "TOWN_ENDS", "Level", "Region", "ancestors", "get_region", "is_within", "load_regions",
    "own_reference", "resolve_region",
]  # fmt: skip

#: What names of towns end with; they have no codes, the divisions stop above them.
TOWN_ENDS = ("镇", "乡", "街道", "苏木")
_RANK = {"nation": 0, "province": 1, "prefecture": 2, "county": 3}
_ABOVE, _SAME_PREFECTURE, _SAME_PROVINCE, _ELSEWHERE = 2, 3, 4, 5
#: A change is published in one year and carried out in the next, and reports look back.
_GRACE_YEARS = 1
#: Stands for the present where the age of a former division is reckoned without a year.
_NOW = 9999
_OWN_PREFIXES = ("我", "全", "本")
_OWN_KINDS = (
    "省", "市", "区", "县", "州", "盟", "旗", "地区", "自治区", "自治州", "自治县", "自治旗", "新区"
)  # fmt: skip


def resolve_region(name: str, within: str | None = None, year: int | None = None) -> Region | None:
    """The division that ``name`` means in a report of ``within`` (a code) given in ``year``.

    Takes official names, short forms and habitual ones (宿州, 恩施州, 皖), each also behind the names
    of what it lies in (安徽省宿州市, 淮安市清江浦区). None if unknown, or if several places remain.
    """
    name = "".join(name.split())
    if region := _choose(name, _by_name().get(name, ()), within, year):
        return region
    for cut in range(len(name) - 1, 1, -1):
        parent = resolve_region(name[:cut], within, year) if name[:cut] in _by_name() else None
        if parent is not None and parent.code != NATION:
            rest = name[cut:]
            below = [r for r in _by_name().get(rest, ()) if parent.code in ancestors(r.code)]
            region = _choose(rest, below, parent.code, year) or resolve_region(rest, parent.code, year)
            if region is not None and parent.code in ancestors(region.code):
                return region
    return None


def own_reference(word: str, within: str) -> Region | None:
    """What 我省, 全市, 全区 or 本县 means in a report of ``within``: the nearest division of that kind.

    全区 in Guangxi is the autonomous region, 全省 in a city's report its province, 全国 and 我国 the
    nation. None for other words, and where no such division lies above (全市 in a province's report).
    """
    if word in ("全国", "我国"):
        return get_region(NATION)
    prefix = next((p for p in _OWN_PREFIXES if word.startswith(p)), None)
    kind = word[len(prefix) :] if prefix else ""
    if kind not in _OWN_KINDS:
        return None
    own = (get_region(code) for code in (within, *ancestors(within)))
    return next((r for r in own if r is not None and r.name.endswith(kind)), None)


@cache
def _by_name() -> dict[str, tuple[Region, ...]]:
    index: dict[str, list[Region]] = {}
    for region in load_regions():
        for name in {region.name, region.short_name, *region.aliases}:
            index.setdefault(name, []).append(region)
    return {name: tuple(rows) for name, rows in index.items()}


def _choose(name: str, found: Sequence[Region], within: str | None, year: int | None) -> Region | None:
    """The one candidate that is nearest to the report, and among those the nearest in time."""
    rows = [r for r in found if year is None or (r.valid_from or 0) <= year + _GRACE_YEARS]
    fresh = [r for r in rows if r.stood_in(year, _GRACE_YEARS)]
    # 重庆 in a report of Sichuan in 2024 is no longer Sichuan's; a former district of one's own city
    # still goes before a present one far away.
    if any(r.level != "county" or _distance(r.code, within) < _ELSEWHERE for r in fresh):
        rows = fresh
    if not rows:
        return None
    nearest = min(_distance(r.code, within) for r in rows)
    ring = [r for r in rows if _distance(r.code, within) == nearest]
    if any(r.name == name for r in ring):
        return _youngest([r for r in ring if r.name == name], year)
    chosen = _outermost(ring) or _youngest(ring, year)
    if chosen is None and nearest == _ELSEWHERE:
        chosen = _best_known([r for r in ring if r in fresh])
    return _check_short(chosen, fresh, within)


def _outermost(ring: list[Region]) -> Region | None:
    """The division that holds all others: 甘孜 is the prefecture, not the county in it."""
    top = min(ring, key=lambda r: _RANK[r.level])
    inside = all(r is top or top.code in ancestors(r.code) for r in ring)
    return top if inside else None


def _best_known(ring: list[Region]) -> Region | None:
    """Far away a short name is that of the city: 中山 is in Guangdong, not the district of Dalian."""
    cities = [r for r in ring if r.level != "county"]
    return cities[0] if len(cities) == 1 else None


def _youngest(ring: list[Region], year: int | None) -> Region | None:
    """The one that stood in ``year`` or nearest to it; None if that leaves two."""
    ages = [_age(r, year) for r in ring]
    youngest = [r for r, age in zip(ring, ages, strict=True) if age == min(ages)]
    former_elsewhere = min(ages) > _GRACE_YEARS and len({r.code[:2] for r in ring}) > 1
    return youngest[0] if len(youngest) == 1 and not former_elsewhere else None


def _check_short(chosen: Region | None, fresh: list[Region], within: str | None) -> Region | None:
    """A short form may mean something better known: 河北 in Tianjin is the province."""
    province = next((r for r in fresh if r.level == "province"), None)
    if province is not None and chosen is not province:
        near = chosen is not None and _distance(chosen.code, within) < _ELSEWHERE
        return None if chosen is not None and near and chosen.level == "prefecture" else province
    if chosen is None or _distance(chosen.code, within) < _SAME_PROVINCE:
        return chosen
    rivals = [r for r in fresh if _RANK[r.level] < _RANK[chosen.level]]
    return None if rivals else chosen


def _age(region: Region, year: int | None) -> int:
    """Years between ``year`` (None: now) and the time when the division stood."""
    if region.stood_in(year):
        return 0
    if year is None or (region.valid_to is not None and region.valid_to < year):
        return (year or _NOW) - (region.valid_to or _NOW)
    return (region.valid_from or year) - year


def _distance(code: str, within: str | None) -> int:
    """How far a division lies from the report's: itself, below, above, beside, same province, elsewhere."""
    if within is None:
        return _ELSEWHERE
    if code == within:
        return 0
    if within in ancestors(code):
        return 1 if within != NATION else _ELSEWHERE
    if code in ancestors(within):
        return _ABOVE
    if code[:2] != within[:2]:
        return _ELSEWHERE
    return _SAME_PREFECTURE if code[:4] == within[:4] else _SAME_PROVINCE
