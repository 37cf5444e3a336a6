"""Whether a name stands where it is a place: alone, at the beginning of a word, or beside other places."""

from __future__ import annotations

import re

from transforms.catalogue.regions import Region, is_within
from transforms.place_names import Hit

_LISTING = re.compile("[、，,]|和|与|及|以及")
_NUMBER_BETWEEN = re.compile(r"[\d.]+[%\u4e00-\u9fff]{1,5}[、，,和]")
_LISTING_SIGNS = ("、", "和", "与", "及")
#: What may follow a place that is a word too when it stands in a list of places.
_AFTER_LISTED = re.compile(r"[、，,。；;：:）)”]|和|与|及|等|\d|[两三四五六七八九十]|$")
#: What may stand before a place that could also be the end of a longer word.
_BEFORE = re.compile(
    r"(?:^|[^\u4e00-\u9fff]|[与和及在向对到至由从赴以的为于经将等省市州县区]|支持|推进|推动|加快|提升|"
    "打造|建设|带动|增强|"
    r"发挥|强化|依托|落户|其中|对口|对接|携手|联合|指导|推荐|实施|完成|开展|启动|新增|建成)$"
)
_QUOTED = re.compile("“[^”，。、；：,;:]{1,10}”|《[^》]{1,80}》|〈[^〉]{1,40}〉")


def _drop_quoted(text: str, hits: list[Hit]) -> list[Hit]:
    """Without those in titles and slogans (“数字宿州”), unless the quotation is the name alone."""
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    return [
        hit
        for hit in hits
        if not any(a < hit.start and hit.end < b and b - a > hit.end - hit.start + 2 for a, b in quoted)
    ]


def keep_places(text: str, hits: list[Hit]) -> list[Hit]:
    """The hits that are places by where they stand: not in a title, nor a word that is also a name."""
    hits = _drop_quoted(text, hits) if hits else []
    kept: list[bool] = []
    for i in range(len(hits)):
        kept.append(_stands_alone(text, hits, i, kept))
    order = range(len(hits))
    for i, j in [*((i, i - 1) for i in order), *((i, i + 1) for i in reversed(order))]:
        if not kept[i] and 0 <= j < len(hits) and _can_support(hits[j], kept[j], hits[i]):
            kept[i] = _begins_word(text, hits, i, kept) and _stands_beside(text, hits[i], hits[j])
    return [hit for hit, keep in zip(hits, kept, strict=True) if keep]


def _can_support(other: Hit, kept: bool, hit: Hit) -> bool:
    """A place can, and so can a county of the same province by a short name that is no word: 昆山、江阴."""
    a, b = hit.reading, other.reading
    if b.kind != "region" or kept:
        return b.kind == "region"
    if a.common or b.common or a.region is None or b.region is None:
        return False
    return a.region.code[:2] == b.region.code[:2] and a.region is not b.region


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
        if not listed and _NUMBER_BETWEEN.fullmatch(between):
            # 甲2亿吨、乙9000万吨: counties of one city, each with its number.
            a, b = hit.reading.region, other.reading.region
            return a is not None and b is not None and a.parent_code == b.parent_code
        is_word = hit.reading.common and hit.reading.standing == "beside"
        return listed and (not is_word or bool(_AFTER_LISTED.match(text, hit.end)))
    above, below = other.reading.region, hit.reading.region
    return not hit.reading.common and other.end == hit.start and lies_in(below, above)


def lies_in(below: Region | None, above: Region | None) -> bool:
    """Whether the one is a part of the other."""
    if below is None or above is None:
        return False
    return below is not above and is_within(below.code, above.code)
