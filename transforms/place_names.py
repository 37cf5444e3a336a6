"""Which names a text can hold, and what each means in the report of a place and year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from ahocorasick_rs import AhoCorasick, MatchKind

from transforms.catalogue.place_words import joint_words, place_words
from transforms.catalogue.regions import NATION, Region, ancestors, get_region, load_regions
from transforms.regions import own_reference, resolve_region

#: ``alone``: the name is a place wherever it stands. ``apart``: only where a word may begin, for it is a
#: far county. ``beside``: only next to another place, since it is a word too (合作, 振兴) or the short
#: name of a far county. ``word``: no place, but what is inside is none either.
Standing = Literal["alone", "apart", "beside", "word"]
Kind = Literal["region", "own", "grouping", "zone"]
OWN_WORDS = tuple(
    f"{p}{kind}" for p in "全我本" for kind in ("省", "市", "区", "县", "州", "盟", "旗", "自治区")
)
NATIONAL_WORDS = ("全国", "我国")
#: Years that a text may look back to a division by its former name.
_LOOKS_BACK = 5
#: Words of one character that end or begin beside others: 财政和, 和龙头企业.
_PARTICLES = "和与及在中将对从到为等"
#: 大巴山南麓, 长江西岸, 浙川东西部协作.
_DIRECTION = re.compile("[东西南北][麓岸坡缘]|东西部")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a name means; ``region`` None where several divisions bear it, or for a grouping."""

    kind: Kind
    region: Region | None
    standing: Standing
    common: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    start: int
    end: int
    reading: Reading


@cache
def _automaton() -> tuple[AhoCorasick, tuple[str, ...]]:
    names = {n for r in load_regions() for n in (r.name, r.short_name, *r.aliases) if len(n) > 1}
    names -= {"中国", "中华人民共和国"}
    names |= (
        {*OWN_WORDS, *NATIONAL_WORDS} | place_words("grouping") | place_words("zone") | place_words("name")
    )
    ordered = tuple(sorted(names))
    return AhoCorasick(ordered, MatchKind.Standard), ordered


def scan_names(text: str, within: str | None, year: int | None) -> list[Hit]:
    """The names in a text from left to right, the longest at each place, without overlaps."""
    automaton, names = _automaton()
    found = automaton.find_matches_as_indexes(text, overlapping=True)
    found.sort(key=lambda match: (match[1], -match[2]))
    hits: list[Hit] = []
    free_from = 0
    for number, start, end in found:
        if start < free_from:
            continue
        reading = read_name(names[number], within, year)
        if reading is None or _is_cut_from_words(text, start, end, reading):
            continue
        hits.append(Hit(start, end, reading))
        free_from = end
    return hits


@lru_cache(maxsize=200_000)
def read_name(name: str, within: str | None, year: int | None) -> Reading | None:
    """What ``name`` means in a report of ``within`` given in ``year``; None if it is no place there."""
    if name in place_words("name"):
        return Reading("grouping", None, "word")
    if name in place_words("grouping"):
        return Reading("grouping", None, "alone")
    if name in OWN_WORDS or name in NATIONAL_WORDS:
        own = own_reference(name, within or "")
        return Reading("own", own, "alone") if own else None
    region = resolve_region(name, within, year)
    official = name in _official_names()
    common = name in place_words("common")
    if region is None and name in place_words("zone"):
        return Reading("zone", None, "alone")
    if region is None:
        return Reading("region", None, "apart") if official and len(name) > 2 and not common else None
    if region.valid_to is not None and year is not None and region.valid_to < year - _LOOKS_BACK:
        return None
    return Reading("region", region, _find_standing(region, name, common, within), common)


def _find_standing(region: Region, name: str, common: bool, within: str | None) -> Standing:
    """Provinces and cities stand alone, counties only in their own prefecture or by their full name."""
    own_province = within is not None and within[:2] == region.code[:2]
    if region.level != "county":
        return "alone" if own_province or not common else "beside"
    above = get_region(region.parent_code) if region.parent_code else None
    direct = region.code[2:4] == "90" or (above is not None and above.name.endswith("市"))
    in_city = above is not None and (above.level == "prefecture" or direct)
    if in_city and within is not None and region.parent_code in (within, *ancestors(within)):
        return "beside" if common else "alone"
    if name.endswith("新区") and within != NATION and not own_province:
        return "beside"  # many a city has a 滨海新区 that is no division
    if name == region.name and not common and (own_province or len(name) > 2):
        return "alone" if own_province and len(name) > 2 else "apart"
    return "beside"


@cache
def _official_names() -> frozenset[str]:
    return frozenset(r.name for r in load_regions())


def _is_cut_from_words(text: str, start: int, end: int, reading: Reading) -> bool:
    """新乡 in 创新乡村, 全区 in 安全区域, 范县 in 示范县, 沈阳市 in 沈阳市场, 海城市 in 沿海城市."""
    words = joint_words()
    if text[end - 1 : end + 1] in ("市场", "区域", "县域") or _DIRECTION.match(text, end - 1):
        return True
    if reading.kind == "grouping" or end - start > 3:
        return False
    left = start > 0 and text[start - 1 : start + 1] in words
    if end - start == 3:
        return left and text[start + 1 : end] in words
    if reading.kind == "own":
        return left and (text[start] != "全" or text[start - 1] in "安健完")
    if text[end - 1] == "县":
        following = "级处乡域城直委区" if text[start] in _PARTICLES else "级处乡域"
        return left or text[end : end + 1] in tuple(following)
    right = text[end - 1 : end + 1] in words
    return (left or text[start] in _PARTICLES) and (right or text[end - 1] in _PARTICLES)
