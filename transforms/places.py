"""The places that a sentence names, as a reader of the report understands them.

Divisions in the context of the report, the report's own region (全市, 我省), groupings (长三角, 川渝) and
zones (宿州高新区, 兰州新区). A university, a bank, a railway or a pear that bears the name of a place is
none of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from transforms.catalogue.regions import Region
from transforms.place_names import Hit, scan_names
from transforms.place_rules import end_of_name, find_bare_zones, find_grouping, find_zone, is_route
from transforms.place_support import keep_places, lies_in
from transforms.regions import resolve_region

PlaceKind = Literal["region", "own", "grouping", "zone"]
_BETWEEN_ENDS = re.compile("至|[—–～-]+")
_BETWEEN_STOPS = re.compile("到|经")
_ROUTE = "(?:高铁|铁路|城际|高速|班列|专列|航线|动车|公路|航道|管道|段)"
_ROUTE_AFTER = re.compile(f".{{0,4}}?{_ROUTE}")
_ROUTE_BEGUN = re.compile(
    f"(?:至(?![今少多此于])|到|[—–～-]+)[\u4e00-\u9fff]{{1,6}}?{_ROUTE}|"
    f"(?:至|[—–～-]+)[\u4e00-\u9fff]{{2,6}}?[、，,]"
)
_ROUTE_ENDED = re.compile("[\u4e00-\u9fff]{2}(?<![截甚直乃及])至$")


@dataclass(frozen=True, slots=True)
class Place:
    """A place named in ``text[start:end]``.

    ``region`` is None for a grouping, for a zone, and for a division whose name several places bear.
    """

    start: int
    end: int
    name_as_written: str
    region: Region | None
    kind: PlaceKind


def find_places(text: str, within: str | None = None, year: int | None = None) -> list[Place]:
    """The places that ``text`` names in a report of ``within`` (a code) given in ``year``, in order.

    ``text`` is a sentence or a passage, folded (``transforms.folding``) where it may hold traditional
    characters. The places do not overlap. Without ``within`` only what is the same in every report is
    found; without ``year`` names mean what they mean today.
    """
    hits = _join_parents(text, keep_places(text, scan_names(text, within, year)), year)
    places: list[Place] = []
    covered = 0
    for k, hit in enumerate(hits):
        if hit.start < covered or hit.reading.standing == "word":
            continue
        covered = hit.end
        if _is_end_of_route(text, hits, k):
            continue
        kind, end = _read_surroundings(text, hit)
        covered = end
        if kind is None and places and places[-1].end == hit.start and places[-1].kind == "region":
            places.pop()  # 宁波舟山港
        if kind is not None:
            region = hit.reading.region if end == hit.end else None
            places.append(Place(hit.start, end, text[hit.start : end], region, kind))
    return _add_bare_zones(text, places)


def _join_parents(text: str, hits: list[Hit], year: int | None) -> list[Hit]:
    """安徽省 and 宿州市 that stand together as one place."""
    joined: list[Hit] = []
    for hit in hits:
        above = joined[-1] if joined else None
        if (
            above is not None
            and above.end == hit.start
            and above.reading.kind == hit.reading.kind == "region"
        ):
            region = hit.reading.region
            if region is None and above.reading.region is not None:
                region = resolve_region(text[hit.start : hit.end], above.reading.region.code, year)
            if lies_in(region, above.reading.region):
                joined[-1] = Hit(above.start, hit.end, replace(hit.reading, region=region))
                continue
        joined.append(hit)
    return joined


def _is_end_of_route(text: str, hits: list[Hit], k: int) -> bool:
    """Either end of 合肥至新沂高铁, of 宿州—淮北 and of 由宿州到淮北的高铁."""
    if hits[k].reading.kind != "region":
        return False
    if _ROUTE_BEGUN.match(text, hits[k].end) or _ROUTE_ENDED.search(text, 0, hits[k].start):
        return True
    for first, last in ((k, k + 1), (k - 1, k)):
        if first >= 0 and last < len(hits):
            between = text[hits[first].end : hits[last].start]
            if _BETWEEN_ENDS.fullmatch(between):
                return True
            if _BETWEEN_STOPS.fullmatch(between) and _ROUTE_AFTER.match(text, hits[last].end):
                return True
    return False


def _read_surroundings(text: str, hit: Hit) -> tuple[PlaceKind | None, int]:
    """What the name is together with what follows it, and where that ends; None for no place."""
    if hit.reading.kind != "region":
        return (
            None if hit.reading.kind == "grouping" and is_route(text, hit.end) else hit.reading.kind
        ), hit.end
    if end := find_grouping(text, hit.end):
        return "grouping", end
    if end := find_zone(text, hit.end):
        return "zone", end
    region = hit.reading.region
    official = region is None or text[hit.start : hit.end].endswith(region.name)
    if end := end_of_name(text, hit.end, official):
        return None, end
    return "region", hit.end


def _add_bare_zones(text: str, places: list[Place]) -> list[Place]:
    bare = [
        Place(start, end, text[start:end], None, "zone")
        for start, end in find_bare_zones(text)
        if not any(place.start < end and start < place.end for place in places)
    ]
    return sorted([*places, *bare], key=lambda place: place.start)
