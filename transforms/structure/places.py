"""The region of a report: read from its title, its meeting, its speaker's words, or what it calls its own."""

from __future__ import annotations

import re
from collections import Counter

from transforms.regions import NATION, Region, ancestors, get_region, load_regions, resolve_region
from transforms.structure.places_below import place_above

_MEETING_PLACE = re.compile(
    r"^(?:在)?(?P<place>[\u4e00-\u9fff]{2,24}?)(?:第?[一二三四五六七八九十百\d]{1,4}届)?(?:人民代表大会|人大)"
)
_DELIVERED = re.compile(
    r"日在(?P<meeting>[\u4e00-\u9fff]{0,20}第[一二三四五六七八九十百\d]{1,4}届(?:全国)?人民代表大会第.{1,3}次会议)上"
)
_NATION = re.compile(r"全国人民代表大会|全國人民代表大會|国务院|國務院|中央人民政府|中华人民共和国")
_SPOKEN = re.compile(r"代表(?P<place>(?!省|市|县|区|州|自治)[\u4e00-\u9fff]{2,20}?)人民政府")
_OWN = re.compile(r"(?:全|我|本)(省|市|县|区|州|盟|旗|地区)(?!别|域|性|面|划)")
_LOCAL_KINDS = {
    "省": ("province",),
    "市": ("province", "prefecture", "county"),
    "县": ("county",),
    "区": ("province", "county"),
    "地区": ("prefecture",),
    "州": ("prefecture",),
    "盟": ("prefecture",),
    "旗": ("county",),
}
_LOW_TO_HIGH = ("旗", "县", "区", "地区", "盟", "州", "市", "省")
_LEAST_MENTIONS = 3
#: What a letter is about stands near its beginning, behind these words and perhaps a time.
_FIRST_WORDS = 300
_ABOUT = re.compile("(?:现将|印发|根据|按照)(?:《)?(?:[0-9一二三四上下半前至年月份季度全—–~～-]*)")
#: What a file name says besides a place.
_FILE_WORDS = re.compile(
    r"(?:19|20)\d\d年?(?:度)?|(?:人民)?政府|工作报告|全文|行动计划|实施方案|通报|重点工作|完成情况|进展情况"
)


#: 昆山市玉山镇: what lies in a county has no code of its own.
_TOWN = re.compile(
    "(?:[\u4e00-\u9fff]*[省市县区旗州盟])?(?P<town>[\u4e00-\u9fff]{2,8}(?:镇|乡|苏木|街道))(?:人民政府|办事处)?"
)


def town_of(title: str | None, meeting: str | None, spoken: str, year: int | None) -> str | None:
    """The town that a report is of, as its title, its congress or its speaker names it; else ``None``."""
    held, said = _MEETING_PLACE.match(meeting or ""), _SPOKEN.search(spoken)
    for place in (title, held["place"] if held else None, said["place"] if said else None):
        town = _TOWN.fullmatch(place or "")
        if town is not None and resolve_region(town["town"], year=year) is None:
            return town["town"]
    return None


def place_of_title(place: str, year: int | None) -> Region | None:
    """Region that the title of a work report names (宁波市, 宁波市人民政府, 国务院)."""
    if _NATION.search(place):
        return get_region(NATION)
    return resolve_region(re.sub(r"(?:人民)?政府$", "", place), year=year)


def place_of_meeting(meeting: str, year: int | None) -> Region | None:
    """Region of the congress that a line of delivery names."""
    if _NATION.search(meeting):
        return get_region(NATION)
    found = _MEETING_PLACE.match(meeting)
    return resolve_region(found["place"], year=year) if found else None


def place_of_opening(words: str, year: int | None) -> Region | None:
    """Region in whose name the first sentence of a report speaks."""
    if _NATION.search(words):
        return get_region(NATION)
    found = _SPOKEN.search(words)
    return resolve_region(found["place"], year=year) if found else None


def place_of_delivery(words: str, year: int | None) -> Region | None:
    """Region of the congress before which the first words say that the report was given."""
    found = _DELIVERED.search(words)
    return place_of_meeting(found["meeting"], year) if found else None


def place_at_head(words: str, year: int | None) -> Region | None:
    """Region whose name begins a title or the name of an office (宿州市政府办公室)."""
    words = re.sub(r"^(?:关于|【[^】]*】|《|(?:19|20)\d\d年(?:度)?)+", "", words)
    if words.startswith("国务院") and not words.startswith("办公", 3):
        return get_region("100000")  # 国务院关于…情况的报告
    for length in range(min(24, len(words)), 1, -1):
        if words[length - 1] in "省市县区州盟旗国" and (region := resolve_region(words[:length], year=year)):
            return region
    return None


def place_of_letter(words: str, year: int | None) -> Region | None:
    """Region that a letter names where it says what it is about: 现将1—10月宁波市重点项目进展情况通报如下."""
    for about in _ABOUT.finditer(words, 0, _FIRST_WORDS):
        if region := place_at_head(words[about.end() : about.end() + 24], year):
            return region
    return None


def place_of_name(stem: str, year: int | None) -> Region | None:
    """Region that a file is named after."""
    for code in re.findall(r"(?<!\d)\d{6}(?!\d)", stem):
        if region := get_region(code):
            return region
    if _NATION.search(stem):
        return get_region(NATION)
    words = re.split(r"[\d_\-—－\s.·,，、()（）【】\[\]]+", _FILE_WORDS.sub(" ", stem))
    names = [word for word in words if len(word) >= 2]
    lowest: Region | None = None
    for name in names:
        region = resolve_region(name, within=lowest.code if lowest else None, year=year)
        if region is None or (lowest is not None and region.code in ancestors(lowest.code)):
            continue
        if lowest is not None and lowest.code not in ancestors(region.code):
            return None  # two places, and neither lies in the other
        lowest = region
    return lowest


def place_in_text(words: str, year: int | None) -> Region | None:
    """Region that a text without a head speaks of as its own.

    What it calls itself (全区, 我市) says which kind of place it is, the lowest kind where it names
    several (a district speaks of 全省 too). Among places of that kind the one that it names most,
    counting short names, is the one if no other comes near. A text that says 我国 rather than 全省 or
    全市 is the nation's.
    """
    if words.count("自治区") >= _LEAST_MENTIONS and (region := _autonomous(words)):
        return region
    own = Counter(found[1] for found in _OWN.finditer(words))
    if words.count("我国") + words.count("我國") >= _LEAST_MENTIONS and words.count("我国") > sum(
        own.values()
    ):
        return get_region(NATION)
    often = [kind for kind in _LOW_TO_HIGH if own[kind] >= 2]
    once = [kind for kind in _LOW_TO_HIGH if own[kind] == 1]
    kinds: list[str | None] = [*often, *once]
    for kind in kinds or [None]:
        region, above = _most_named(words, kind, year), place_above(words, kind, year)
        if above is not None and (
            region is None or (region.code != above.code and above.code in ancestors(region.code))
        ):
            return above  # 水富市 beside four other counties of the same city
        if region is not None:
            return region
    return None


def _autonomous(words: str) -> Region | None:
    """The autonomous region whose offices a text names without its name (自治区财政厅), if it names one only."""
    named = [r for r in load_regions() if r.name.endswith("自治区") and r.short_name in words]
    return named[0] if len(named) == 1 else None


def _most_named(words: str, kind: str | None, year: int | None) -> Region | None:
    """The region of a kind that a text names most, if no other comes near.

    Many short names of counties are words too (新建, 合作, 资源): those named in full go before.
    """
    scores: list[tuple[float, Region, bool]] = []
    for region in load_regions():
        if not region.stood_in(year, 1) or region.code == NATION or _is_common_word(region):
            continue
        mentions = words.count(region.short_name)
        if mentions == 0:
            continue
        if kind is not None and not _is_kind(region, kind):
            continue
        sure = region.level != "county" or region.name in words
        scores.append((_score(region, mentions, words), region, sure))
    surely = [(score, region) for score, region, sure in scores if sure]
    return _stands_out(surely) or _stands_out([(score, region) for score, region, _ in scores])


def _stands_out(scores: list[tuple[float, Region]]) -> Region | None:
    """The region with the highest score, if it is named often and no other comes near."""
    if not scores:
        return None
    (best, region), *others = sorted(scores, key=lambda each: -each[0])
    second = others[0][0] if others else 0.0
    return region if best >= _LEAST_MENTIONS and best >= 1.5 * second else None


def _is_common_word(region: Region) -> bool:
    """城区 and 郊区 are names of districts too; a single character stands for many things."""
    return len(region.short_name) < 2 or region.short_name in ("城区", "郊区", "矿区")


def _is_kind(region: Region, kind: str) -> bool:
    return region.name.endswith(kind) and region.level in _LOCAL_KINDS[kind]


def _score(region: Region, mentions: int, words: str) -> float:
    """Mentions, the full name counted thrice, more where the text also names what lies above."""
    above = [get_region(code) for code in ancestors(region.code) if code != NATION]
    near = 1.5 if any(parent is not None and parent.short_name in words for parent in above) else 1.0
    return (mentions + 2 * words.count(region.name)) * near
