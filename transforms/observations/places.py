"""Whose number it is: the region of the report, or the place that the clause makes it about.

A place counts when it heads what stands before the number (泸州经济总量突破…, 砀山县6个集团), not when it
only belongs to a name. It holds on through the sentence until 全市 or another place takes over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from transforms.catalogue.indicators import match_indicator
from transforms.observations import lexicon as lex
from transforms.observations.attributes import is_attribute, is_figure
from transforms.observations.mentions import Group
from transforms.observations.names import clean_left, strip_connectors
from transforms.observations.pace import HINDERED, PACE
from transforms.observations.predicates import read_left
from transforms.observations.towns import is_here, is_town, with_town
from transforms.observations.verbs import counting_verb, is_bare
from transforms.passages import Context
from transforms.place_names import scan_names
from transforms.places import Place, find_places
from transforms.regions import ancestors

_SHORTEST = 2
_SUFFIXES = ("省", "市", "县", "区", "自治区", "州", "盟", "旗")
_DOING = (
    "投入", "新增", "完成", "实现", "共", "已", "获", "达", "有", "实施", "建成", "引进", "拥有", "入选", "累计", "新建", "安排", "筹集", "分别", "各",
    "仅", "只", "平均", "总共", "评出", "评选", "认定", "命名", "遴选", "下达", "建立", "设立", "组建",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Whose:
    """The region of a number, the rule that found it, and the place as the text writes it."""

    region: str | None
    region_code: str | None
    rule: str
    written: str = ""
    span: tuple[int, int] | None = None

    def strip(self, name: str) -> str:
        """The indicator phrase without the place that heads it."""
        if self.written and name.startswith(self.written) and len(name) > len(self.written) + 1:
            return name[len(self.written) :].lstrip("的")
        return name


@dataclass(slots=True)
class SentencePlaces:
    """The places of one sentence, and the one that its numbers so far belong to."""

    places: list[Place]
    offset: int
    context: Context
    current: Whose | None = field(default=None)
    #: The places that the numbers of a list were given one by one.
    row: list[Whose] = field(default_factory=list)
    #: Whether the last places are parts of a whole (其中甲县20万亩、乙县10万亩).
    among: bool = False
    #: All places that numbers of the sentence were said of.
    seen: set[str] = field(default_factory=set)
    #: Where the places at the head of the last group end (offset in the passage), 0 without any.
    head_end: int = 0
    #: Where the last group ended.
    last_end: int = 0

    def whose(self, group: Group, folded: str) -> list[Whose]:
        """The region of each number of ``group``."""
        own = Whose(self.context.region, self.context.region_code, "region_of_report")
        first = group.mentions[0].quantity.start
        self.head_end = 0
        if ";" in folded[self.last_end : first] and self.last_end:
            # 甲市产值9亿元;上市公司3家: behind a semicolon a place begins anew.
            self.current, self.row = None, []
        self.last_end = group.last.quantity.end
        ranked = (
            bool(group.mentions[0].quantity.ordinal)
            or (
                group.last.unit in ("位", "个位次", "位次", "名")
                and bool(_PLACES_MOVED.search(folded, group.left_start, first))
            )
            or (group.listed and group.last.unit.endswith("百分点"))
        )
        if self._is_zone_alone(group, folded):
            self.head_end, self.current = first, None
            return [own] * len(group.mentions)
        heads = self._heads(group, folded)
        if ranked:
            heads = heads if self._stand_apart(heads) else []
        else:
            heads = heads or self._paced(group, folded)
        if heads:
            self.seen |= {p.name_as_written for p in heads}
            count = len(group.mentions)
            self.head_end = max(heads[-1].end + self.offset, group.left_start)
            found = [_whose(p, folded, self.offset) for p in heads]
            counted = len(found) > 1 == count and _COUNTS_ROW.match(folded, group.last.quantity.end)
            if counted or any(p.kind == "own" and _is_own(p, self.context) for p in heads):
                self.current = None
                return [own] * count
            self.current = Whose(found[0].region, found[0].region_code, "region_carried")
            self.row = found if len(found) > 1 else []
            self.among = "其中" in folded[group.left_start : first] or (self.among and group.listed)
            return found if len(found) == count else [found[0]] * count
        home = (
            self._of_other_body(group, folded)
            or self._turns_home(group.left_start, first, folded)
            or self._sums_up(group)
        )
        if len(self.row) == len(group.mentions) > 1 and not home:
            # 甲县、乙县收入分别达到5亿元、3亿元,增长4%、6%: the row of places goes on.
            return [Whose(w.region, w.region_code, "region_carried") for w in self.row]
        passing = self.among or len(self.row) > len(group.mentions) or self._is_foreign()
        told = self.current
        if home or (passing and self._is_another(group)):
            self.current, self.row, self.among = None, [], False
        # 甲市销售9万吨,占全省43%: the share is the part's; what comes next is not.
        of_part = told if _OF_WHOLE.search(folded, group.left_start, first) else None
        return [of_part or self.current or own] * len(group.mentions)

    def _stand_apart(self, heads: list[Place]) -> bool:
        """Whether places before a rank are those that hold it (甲县、乙县分列第3位、第5位), not its field (全省第3位)."""
        above = {self.context.region_code, *ancestors(self.context.region_code or "")}
        return all(p.kind == "region" and p.region is not None and p.region.code not in above for p in heads)

    def _of_other_body(self, group: Group, folded: str) -> bool:
        """甲市增加值增长9%,乙市机床订单9亿元: a works called by another place, which is no place itself."""
        if self.current is None or group.before not in (",", ";") or group.listed:
            return False
        at = group.left_start + len(group.left) - len(group.left.lstrip(" ,、;"))
        hits = scan_names(folded[at : at + 8], self.context.region_code, self.context.report_year)
        first = hits[0] if hits and hits[0].start == 0 else None
        return first is not None and first.reading.kind == "region" and not first.reading.common

    def _is_foreign(self) -> bool:
        """Whether the numbers so far are of a place that lies neither in the report's own nor around it."""
        code, own = self.current.region_code if self.current else None, self.context.region_code
        return bool(code and own) and own not in (code, *ancestors(code)) and code not in ancestors(own)

    def _sums_up(self, group: Group) -> bool:
        """甲区2个、乙县1个书房均已开放,累计接待7万人次: behind several places a sum is of all."""
        return len(self.seen) > 1 and group.left.lstrip(" ,、;").startswith(("累计", "合计", "共计"))

    def _is_another(self, group: Group) -> bool:
        """Behind a row of places, a clause with a thing of its own: 甲县、乙县分别投资5亿元、3亿元,建成学校9所."""
        if group.before != "," or group.listed:
            return False
        name = clean_left(read_left(group.left, group.mentions[0].unit).phrase)
        if group.left.rstrip().endswith("等"):
            return True
        return bool(name) and not is_bare(name) and not is_attribute(name)

    def _is_zone_alone(self, group: Group, folded: str) -> bool:
        """A zone among places (阳曲县103%、综改示范区95%): it tells whose, and is no region."""
        among = self.current is not None or group.before == ":"
        text = folded[group.left_start : group.mentions[0].quantity.start].strip(" ,、;:")
        return among and bool(_ZONE.fullmatch(text))

    def _heads(self, group: Group, folded: str) -> list[Place]:
        """Places at the head of the text before the group, in a row, if the number is said of them."""
        start, end = group.left_start, group.mentions[0].quantity.start
        text = folded[start:end]
        at = start + len(text) - len(strip_connectors(text))
        at += folded.startswith("的", at)  # 得分前3名的甲区、乙市
        heads: list[Place] = []
        for place in self.places:
            begin = place.start + self.offset
            if begin == at and place.kind != "zone" and place.end + self.offset <= end:
                heads.append(place)
                at = place.end + self.offset
                at += folded[at : at + 1] in ("、", "和", "与", "等")
        alone = len(heads) == 1 and _is_own(heads[0], self.context) and heads[0].kind == "region"
        if not heads or alone:
            return []
        if folded[at - 1] == "等" and not folded[at:end].strip() and group.mentions[0].unit == "个":
            return []  # 甲、乙等6个省份: only the first of them are named
        rest = _SUMMED_PLACES.sub("", folded[at:end]).lstrip("等市县区的")
        if (len(heads) > 1 and _ENTITY.match(rest)) or (
            folded[at - 1] in "、和" and _NEXT_ENTITY.match(rest)
        ):
            return []  # 甲市、乙市机场: the row names the airports
        if rest.rstrip().endswith("等") or _FIRST_OF_NAMES.match(rest):
            # 某地某公司等5家企业: the place belongs to the name of one of them.
            return []
        if group.listed and folded[at:end] == "的" and group.mentions[0].unit in ("%", "成", ""):
            return []  # 相当于全省平均水平的49%、全国的39%: what it is held against
        if group.mentions[0].quantity.ordinal:
            if _HOLDS.match(rest):
                return heads  # 甲县位居百强县第9位
            rest = read_left(rest, ordinal=True).phrase
        each = len(heads) == len(group.mentions) > 1 and _is_measured(clean_left(read_left(rest).phrase))
        return heads if each or _said_of(heads[-1], rest, len(heads) > 1, group.mentions[0].unit) else []

    def _paced(self, group: Group, folded: str) -> list[Place]:
        """甲县、乙县进度偏慢,分别完成45%、52%: places of which the clause before says how far they got."""
        end = group.left_start - 1
        if group.before != "," or group.listed or group.adjoined or end < 0 or not self.places:
            return []
        at = max(folded.rfind(mark, 0, end) for mark in ",;:。") + 1
        rows: list[Place] = []
        for place in self.places:
            if place.start + self.offset == at and place.kind == "region":
                rows.append(place)
                at = place.end + self.offset
                at += folded[at : at + 1] in ("、", "和", "与")
        if not rows:
            return []
        hindered = (
            len(rows) == 1 and HINDERED.search(folded, at, end) and is_attribute(clean_left(group.left))
        )
        return rows if hindered or PACE.fullmatch(folded, at, end) else []

    def _turns_home(self, start: int, end: int, folded: str) -> bool:
        return any(
            start <= p.start + self.offset < end
            and p.kind == "own"
            and _is_own(p, self.context)
            and not _is_yardstick(p, folded, self.offset)
            for p in self.places
        )


#: 全省前移3位: in what field places were gained.
_PLACES_MOVED = re.compile("(?:前移|后移|进位|上升|提升|前进|跃升|下滑)了?$")
_ENTITY = re.compile(
    "[两三四五六七八九十]大|机场|港(?!澳|元)|地铁|轨道交通|口岸|海关|综保区|高新区|经开区|车站|银行|大学|片区"
)
#: 甲地某厂、乙地某厂等汽车产量: the places belong to the names.
_FIRST_OF_NAMES = re.compile("[\u4e00-\u9fff]{1,6}、[\u4e00-\u9fff]{2,8}等(?=[\u4e00-\u9fff]{2})")
_NEXT_ENTITY = re.compile("[\u4e00-\u9fff]{2,3}?(?:机场|港(?!澳|元)|地铁|轨道交通|口岸|综保区)")
_ZONE = re.compile(
    "[\u4e00-\u9fff]{1,8}(?:示范区|开发区|高新区|经开区|产业园|园区|功能区|管理区|保税区|集聚区|新区|"
    "新城)|高新区|经开区"
)
#: 比全市平均水平低9个百分点: the whole is only what the part is held against.
_AGAINST = re.compile("(?:比|较|高于|低于|快于|慢于|优于|好于|超过|超|高出|低|高|落后于?)$")


def _is_yardstick(place: Place, folded: str, offset: int) -> bool:
    return bool(_AGAINST.search(folded, max(0, place.start + offset - 3), place.start + offset))


_OF_WHOLE = re.compile("占到?了?全[省市区县州国](?:的|总量的?|比重)?$")
#: What may stand between the name of a region and the name of its figure.
_OF_ALL = "(?:全[省市县区州盟旗])?(?![、和与及等])"


def without_own_name(text: str, context: Context) -> str:
    """The words before a number without the report's own region at their head: 宁波市(全市)生产总值.

    A short name (宁波) goes only before a figure that the catalogue knows, or before what was done.
    """
    if not context.region or context.region_level == "nation":
        return text
    short_name = context.region.rstrip("省市县区")
    if short_name not in text:
        return text
    name = re.escape(context.region)
    if m := re.match(
        rf"[,;、:\s]*(?:[\u4e00-\u9fff]{{0,3}}){name}{_OF_ALL}的?(?=[\u4e00-\u9fff“]{{2}})", text
    ):
        return text[m.end() :]
    short = re.escape(short_name) if len(context.region) > _SHORTEST else ""
    if short and (m := re.match(rf"[,;、:\s]*{short}{_OF_ALL}(?=[\u4e00-\u9fff]{{3}})", text)):
        rest = text[m.end() :]
        known = match_indicator(clean_left(read_left(rest).phrase)) is not None
        return rest if known or rest.startswith(_DOING) else text
    return text


def places_of(folded: str, start: int, end: int, context: Context) -> SentencePlaces:
    """The places named in the sentence ``folded[start:end]``."""
    sentence = folded[start:end]
    places = find_places(sentence, context.region_code or context.above_code, context.report_year)
    if is_town(context):
        places = with_town(sentence, places, context.above_code is not None)
    return SentencePlaces(places, start, context)


def _is_own(place: Place, context: Context) -> bool:
    if place.region is None:
        return is_here(place)
    return place.region.code == context.region_code


#: 甲县、乙县2个贫困县: how many the row names is no number of the first.
_COUNTS_ROW = re.compile("(?:贫困|重点|山区|县级|主产|试点)?[县市区州旗盟省镇乡](?!级)")
#: 甲、乙、丙三市
_SUMMED_PLACES = re.compile(
    r"^等?(?:[两三四五六七八九]|\d{1,2}个?)?(?:县市区|县市|市县|县区|[市县区州旗省])(?=[均都分各也]|[\u4e00-\u9fff])"
)
_HOLDS = re.compile(
    "(?:首次|再次|双双|分别|均|也)*(?:分列|位[居列]|名列|稳居|跻身|进入|入围|跃[居升]|列|居|排)"
)
_HELP = re.compile("对口|帮扶|援助|支援|援建|协作|捐赠|捐助")


def _is_measured(name: str) -> bool:
    """Whether a name is that of a figure or a rate (产值, 实现程度)."""
    return is_figure(name) or name.endswith(lex.RATIO_TAILS)


def _said_of(place: Place, rest: str, alike: bool = False, unit: str = "") -> bool:
    """Whether what follows a place, or a row of places (``alike``), up to the number says the number of it."""
    if _HELP.match(rest):
        return False  # 某市某区帮扶资金3000万元: who gives it, not whose it is
    if not rest or rest.startswith(_DOING):
        return True
    name = clean_left(read_left(rest).phrase)
    if alike and _is_measured(name):
        return True
    if not name or is_attribute(name) or match_indicator(name) is not None or counting_verb(name):
        return True
    if place.kind == "own" and is_figure(name):
        return True  # 全县辣椒种植面积30万亩, in the report of a town
    if unit and match_indicator(name, unit, "level") is not None:
        return True  # 甲市优良天数300天: known by its unit
    return (
        place.kind == "region"
        and place.name_as_written.endswith(_SUFFIXES)
        and len(place.name_as_written) > 2
    )


def _whose(place: Place, folded: str, offset: int) -> Whose:
    written = place.name_as_written
    span = (place.start + offset, place.end + offset)
    if place.region is None:
        return Whose(written, None, "place_before_number", written, span)
    name = place.region.name
    same = name == written or (name[:2] == written[:2] and len(name) <= len(written) + 1)
    return Whose(name if same else written, place.region.code, "place_before_number", written, span)
