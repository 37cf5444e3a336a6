"""Numbers inside names, slogans and lists: 5G, 500千伏线路, “三区三线”, 十项工程."""

from __future__ import annotations

import re

from transforms.observations.clauses import Enclosure
from transforms.quantities import Quantity
from transforms.unit_words import HARD_UNITS

_CIRCLE = re.compile(
    r"(?:见绿|见园|过境免签|免签|通达|直达|互达|可达|到达|[\u4e00-\u9fff]{0,9}?(?:生活|便民|服务|通勤|交通|经济|高铁|"
    "出行|阅读|文化|就医|养老|健身|应急|救援|旅游|物流|都市|就业)[圈带])"
)
_WATER = re.compile("(?:及以上)?(?:海水|水质|水体|水域|标准|断面)")
#: 沿江1公里范围内: where, not how long.
_WITHIN = re.compile("(?:以内)?的?(?:范围|半径|区域)")
#: Numerals in these words never count: one automaton would be overkill for words of this length.
_NAME_AFTER = re.compile(r"(?:G(?![A-Za-z])|A级|A(?![A-Za-z])|D(?![A-Za-z])|号线|号机|号楼|型|千伏|伏|\+|×)")
#: 轨道交通1、2号线: every number of the row is part of the name.
_NUMBERED = re.compile("(?:[、和与及至~-][0-9]+)*(?:号线|号机组|号楼|号井|号路|号桥|号码头|号泊位)")
#: 14纳米生产线: a size that a product is known by.
_PRODUCT_SIZE = re.compile(
    "类(?:创新药|新药|医疗器械)|(?:纳米|英寸|吋)(?:[\u4e00-\u9fff]{0,4})(?:芯片|生产线|产线|晶圆|工艺|"
    "制程|节点)"
)
#: Abbreviations that are indicators, so that a number behind them is theirs.
_ABBREVIATION = re.compile(r"(?:GDP|CPI|PPI|R&D)$")
#: 10项暖民心行动: a count at the head of a programme's name.
_PROGRAMME = re.compile(r"^[\u4e00-\u9fff]{1,8}行动(?!计划|中|方案)")
_QUOTED_PROGRAMME = 14
#: 举办培训班10期 counts courses; 二期 of a project does not.
_HELD = re.compile("举办|开办|培训|开展|办班")
_CONGRESS = re.compile(r"大(?!型|棚|量|约|桥|中|小|企|项目)")
#: What is told apart by how much it turns over.
_CLASS_OF = re.compile("(?:园区|企业|产业|集群|项目|县|镇|园|板块|工程|龙头|平台|商圈)")
_ROAD_BEHIND = re.compile("(?:等[^,。;]{0,4})?(?:高速|铁路|高铁)")
#: 三一、五粮液等企业: firms called by numerals, in a row of names or before what they make.
_FIRM = re.compile(
    "(?:三一(?=[、和与及等,]|重[工机]|集团|科技)|七一二|五五(?=[、和与及等]|集团)|九三(?=集团|粮油))"
)
_PER_UNITS = frozenset("公斤 斤 吨 亩 公里 立方米 度 千瓦时 平方米".split())
_ROAD = re.compile("(?:国道|省道|县道|京港澳|[A-Z])$")
_RHYTHM = re.compile(
    r"每(?:(?:半?[月周旬日年季]|半年|个?季度|\d+[天日周]|两周|个月)(?:至少|不少于)?(?:调度|通报|督查|例会|会商|研判|报送|检查|召开|汇报|点评|晾晒)[\u4e00-\u9fff]{0,3})?$"
)
#: 进度前三位的是: how many are named, not where one stands.
_FIRST_FEW = re.compile(
    "[位名]的?(?:是|为|分别|有|:)|[位名]的(?:部门|单位|县|市|区|镇|乡|地方|责任|予以|进行|要|将)"
)


def is_name(q: Quantity, folded: str, enclosures: list[Enclosure]) -> bool:
    """Numbers that are part of a name: 《…2022年…》, “5512”产业工程, 5G, PM2.5, 500千伏线路, 二期."""
    before, after = folded[q.start - 1 : q.start], folded[q.end : q.end + 3]
    if any(e.start < q.start and q.end < e.end and e.mark in "《〈" for e in enclosures):
        return True
    if before and before.isascii() and (before.isalpha() or before in "_+×"):
        return not _ABBREVIATION.search(folded[max(0, q.start - 4) : q.start])
    if before == ":" and q.unit == "" and folded[q.start - 2 : q.start - 1].isdigit():
        return True  # the 1 of 2.27:1
    if before == "每" and q.script == "arabic" and q.unit in _PER_UNITS:
        return True  # 每50公斤提高7元: of how much the price is
    if q.unit in ("次", "天", "日") and _RHYTHM.search(folded, max(0, q.start - 12), q.start):
        return True  # 每10天调度1次, 每月通报1次: how often is no measure of anything
    if q.unit == "类" and q.script == "chinese" and q.value_high is not None and _WATER.match(folded, q.end):
        return True  # 一二类水质, a class of water
    if q.unit == "条" and before == "新":
        return True  # 新36条, a policy
    if q.unit.endswith("英寸") or (folded.startswith("个方面", q.end - len(q.unit)) and q.unit == "个"):
        return True
    if (q.unit == "" and _NUMBERED.match(folded, q.end)) or _PRODUCT_SIZE.match(folded, q.number_end):
        return True
    if q.unit == "番" and "翻" not in folded[max(0, q.start - 2) : q.start]:
        return True
    if _PROGRAMME.match(folded[q.end : q.end + 12]):
        return True
    if (
        q.unit == ""
        and q.script == "arabic"
        and not q.more
        and (_NAME_AFTER.match(after) or after[:1] == "版")
    ):
        return True
    if q.unit == "" and _ROAD.search(folded[max(0, q.start - 3) : q.start]):
        return True
    if q.unit == "" and after[:1].isascii() and after[:1].isalpha():
        return True
    if q.unit in ("千伏", "kV", "期", "级", "号", "道", "代"):
        return not (q.unit == "期" and _HELD.search(folded[max(0, q.start - 30) : q.start]))
    if (
        q.script == "chinese"
        and q.unit in ("", "亿", "元", "亿元")
        and "亿" in q.text
        and _CLASS_OF.match(folded, q.end)
    ):
        return True  # 五百亿园区
    if q.unit.endswith("亿级"):
        return True
    if q.script == "chinese" and q.unit == "天" and _ROAD_BEHIND.match(folded, q.end):
        return True  # 西汉、十天等高速公路
    if q.script == "chinese" and q.unit == "" and _FIRM.match(folded, q.start):
        return True
    return after.startswith("级") and q.unit in ("", "亿", "万", "千", "百")


def quoted_in(q: Quantity, enclosures: list[Enclosure]) -> Enclosure | None:
    """The short quotation that holds the whole quantity, if there is one."""
    for e in reversed(enclosures):
        if (
            e.mark in "“‘"
            and e.start < q.start
            and q.end < e.end
            and e.end - e.start <= _QUOTED_PROGRAMME + 2
        ):
            return e
    return None


def is_slogan(q: Quantity, folded: str) -> bool:
    """Distances and times of a circle: 15分钟生活圈, 3小时高铁圈, 300米见绿."""
    if q.unit in ("公里", "米", "海里", "千米") and _WITHIN.match(folded, q.end):
        return True
    if (q.unit == "小时" and q.value == 24) or (
        q.unit in ("分钟", "小时") and folded[q.start - 1 : q.start] == "“"
    ):
        return True
    return q.unit in ("小时", "个小时", "分钟", "公里", "米", "里", "天") and bool(
        _CIRCLE.match(folded[q.end : q.end + 12].lstrip("城乡“”"))
    )


def is_list_count(q: Quantity, folded: str) -> bool:
    """A small Chinese numeral that only counts what is named (三大主导产业, 五个方面)."""
    if q.unit == "" and q.script == "arabic" and _CONGRESS.match(folded, q.end) and q.value <= 20:
        return True
    if q.script == "chinese" and q.value == 1 and folded[q.start - 1 : q.start] == "每":
        return True  # 每一分钱 counts nothing
    if q.script == "chinese" and q.more and q.unit in ("里", "万里"):
        return True  # 几万里 tells no distance
    few = q.ordinal == "前" or folded[q.start - 1 : q.start] in ("后", "末")
    if few and _FIRST_FEW.match(folded, q.number_end):
        return True
    if (
        q.script != "chinese"
        or q.more
        or q.ordinal
        or (q.unit in HARD_UNITS and q.unit not in ("度", "方", "里"))
    ):
        return False
    if q.unit in ("方", "里", "分") and q.value <= 10:
        return True
    if 0 < q.value < 1 or q.value > 10 or q.value_high is not None or any(s in q.unit for s in "万亿"):
        return False
    return not q.unit or q.unit not in ("天", "月")
