"""The places that a sentence names, as a reader of the report understands them.

Divisions in the context of the report, the report's own region (全市, 我省), groupings (长三角, 川渝) and
zones (宿州高新区, 兰州新区). A university, a bank, a railway or a pear that bears the name of a place is
none of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from transforms.catalogue.regions import Region, is_within
from transforms.place_names import Hit, scan_names
from transforms.place_rules import end_of_name, find_bare_zones, find_grouping, find_zone, is_route
from transforms.regions import resolve_region

PlaceKind = Literal["region", "own", "grouping", "zone"]
_LISTING = re.compile("[、，,]|和|与|及|以及")
_LISTING_SIGNS = ("、", "和", "与", "及")
#: What may follow a place that is a word too when it stands in a list of places.
_AFTER_LISTED = re.compile(r"[、，,。；;：:）)”]|和|与|及|等|\d|[两三四五六七八九十]|$")
#: What may stand before a place that could also be the end of a longer word.
_BEFORE = re.compile(
    r"(?:^|[^\u4e00-\u9fff]|[与和及在向对到至由从赴以的为于经将等省市州县区]|支持|推进|推动|加快|提升|打造|建设|带动|增强|"
    r"发挥|强化|依托|落户|其中|对口|对接|携手|联合|指导|推荐|实施|完成|开展|启动|新增|建成)$"
)
_BETWEEN_ENDS = re.compile("至|[—–～-]+")
_BETWEEN_STOPS = re.compile("到|经")
_ROUTE = "(?:高铁|铁路|城际|高速|班列|专列|航线|动车|公路|航道|管道|段)"
_ROUTE_AFTER = re.compile(f".{{0,4}}?{_ROUTE}")
_ROUTE_BEGUN = re.compile(
    f"(?:至(?![今少多此于])|到|[—–～-]+)[\u4e00-\u9fff]{{1,6}}?{_ROUTE}|(?:至|[—–～-]+)[\u4e00-\u9fff]{{2,6}}?[、，,]"
)
_ROUTE_ENDED = re.compile("[\u4e00-\u9fff]{2}(?<![截甚直乃及])至$")
_QUOTED = re.compile("“[^”，。、；：]{1,10}”|《[^》]{1,80}》|〈[^〉]{1,40}〉")


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
    """The places that ``text`` names in a report of ``within`` (a code) given in ``year``, in order."""
    hits = _drop_quoted(text, scan_names(text, within, year))
    hits = _join_parents(text, _keep_supported(text, hits), year)
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
        if kind is not None:
            region = hit.reading.region if end == hit.end else None
            places.append(Place(hit.start, end, text[hit.start : end], region, kind))
    return _add_bare_zones(text, places)


def _drop_quoted(text: str, hits: list[Hit]) -> list[Hit]:
    """Without those in titles and slogans (“数字宿州”), unless the quotation is the name alone."""
    quoted = [match.span() for match in _QUOTED.finditer(text)] if hits else []
    return [
        hit
        for hit in hits
        if not any(a < hit.start and hit.end < b and b - a > hit.end - hit.start + 2 for a, b in quoted)
    ]


def _keep_supported(text: str, hits: list[Hit]) -> list[Hit]:
    """Without those names that are places only beside others, and stand alone."""
    kept: list[bool] = []
    for i in range(len(hits)):
        kept.append(_stands_alone(text, hits, i, kept))
    order = range(len(hits))
    for i, j in [*((i, i - 1) for i in order), *((i, i + 1) for i in reversed(order))]:
        if not kept[i] and 0 <= j < len(hits) and kept[j] and hits[j].reading.kind == "region":
            kept[i] = _begins_word(text, hits, i, kept) and _stands_beside(text, hits[i], hits[j])
    return [hit for hit, keep in zip(hits, kept, strict=True) if keep]


def _stands_alone(text: str, hits: list[Hit], i: int, kept: list[bool]) -> bool:
    """Whether it is a place without another beside it. 白银 between gold and copper is silver."""
    reading, end = hits[i].reading, hits[i].end
    if reading.standing == "beside":
        return False
    if reading.standing == "alone" and not reading.common:
        return True
    listed = _LISTING.match(text, end) or text.endswith(_LISTING_SIGNS, 0, hits[i].start)
    return _begins_word(text, hits, i, kept) and not (reading.common and listed)


def _begins_word(text: str, hits: list[Hit], i: int, kept: list[bool]) -> bool:
    start = hits[i].start
    follows = i > 0 and kept[i - 1] and hits[i - 1].end == start
    return follows or bool(_BEFORE.search(text[max(0, start - 2) : start]))


def _stands_beside(text: str, hit: Hit, other: Hit) -> bool:
    between = text[min(hit.end, other.end) : max(hit.start, other.start)]
    if between:
        listed = bool(_LISTING.fullmatch(between))
        is_word = hit.reading.common and hit.reading.standing == "beside"
        return listed and (not is_word or bool(_AFTER_LISTED.match(text, hit.end)))
    above, below = other.reading.region, hit.reading.region
    return not hit.reading.common and other.end == hit.start and _lies_in(below, above)


def _lies_in(below: Region | None, above: Region | None) -> bool:
    return (
        below is not None and above is not None and below is not above and is_within(below.code, above.code)
    )


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
            if _lies_in(region, above.reading.region):
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
