"""Decide which quantities cannot be observations: dates, ordinals, names, slogans, references, counts.

Each test looks at the number and its neighbours only; the order of the tests is the order of trust.
"""

from __future__ import annotations

import re

from transforms.observations.clauses import Enclosure
from transforms.observations.compositions import is_inside_row, to_one
from transforms.observations.records import Disposition
from transforms.quantities import Quantity
from transforms.unit_words import HARD_UNITS, PLACE_UNITS

_DATE_UNITS = frozenset(["年", "月", "日", "号", "周年", "昼夜", "秒", "周", "期"])
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?")
_REFERENCE_BEFORE = re.compile(
    r"(?:电话|邮编|邮箱|热线|传真|编号|文号|ICP备|〔|\[|No\.?|http\S*)[^,。;]{0,12}$", re.I
)
_ORDINAL_UNITS = frozenset(
    "次 届 批 章 节 条 轮 期 季度 个 号 种 类 步 代 世 年 医院 版 集 卷 编 部 款 项 家 人 站 张 座 所 "
    "级 道 组 大 强 产".split()
)
_CIRCLE = re.compile(
    r"(?:见绿|见园|通达|直达|互达|可达|到达|[\u4e00-\u9fff]{0,9}?(?:生活|便民|服务|通勤|交通|经济|高铁|"
    "出行|阅读|文化|就医|养老|健身|应急|救援|旅游|物流|都市|就业)[圈带])"
)
_RANK_LEAD = re.compile(
    "(?:全国|全省|全市|全区|全州|世界|全球|亚洲|中部|西部|东部|长三角|国内|省内|行业|同类|城市|地区|"
    "省份?|市|州|区|盟|位次|位列|[居列排第在跃]|名列|排名|升至|上升至|上升到|保持|均|首次|稳居|"
    r"连续\w{1,4}年?|第[\d一二三四五六七八九十]{1,3}[位名]?[、和与](?:[\u4e00-\u9fff]{2,4})?)$"
)
#: 沿江1公里范围内: where, not how long.
_WITHIN = re.compile("(?:以内)?的?(?:范围|半径|区域)")
_SLOGAN_WORDS = re.compile(r"[“‘]")
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
_LISTED = re.compile(
    "^(?:大|个|项|种|类|条|方面|支|点|环节|级|件|家|区|城|县|市|省|地|企|院|校|馆|站|线|路|桥|厂|港|"
    "级|层|维|位一体|化|者|方|维护|确立)"
)
_QUOTED_PROGRAMME = 14
#: 举办培训班10期 counts courses; 二期 of a project does not.
_HELD = re.compile("举办|开办|培训|开展|办班")
_PLAN_NAME = re.compile("(?:十[一二三四五六]|[一二三四五六七八九十])五[”’]?(?:计划|规划|期间|时期|前期|后期)")
_HOTLINE = re.compile(r"(?:12\d{3}|1[12]\d|9\d{4})(?!\d)")
#: 受教育年限从13.5年提高到14年: years that are measured, not dates.
_YEARS_MEASURED = re.compile("(?:年限|寿命|工龄)[^,。;、]{0,14}$")
#: 以1990年为100: what an index is reckoned from.
_INDEX_BASE = re.compile("以[^,。;]{2,14}为$")
_CONGRESS = re.compile(r"大(?!型|棚|量|约|桥|中|小|企|项目)")
_PARTY_CONGRESS = re.compile(
    "大(?=精神|以来|确定|报告|召开|提出|部署|和二?十|的(?:召开|精神|路线|部署|战略|胜利))"
)
#: Digits of a name, without a scale: 三八红旗手, 五四路, 二三产业.
_NAMED_BY_DIGITS = re.compile("[一二三四五六七八九]{2,3}")
#: What is told apart by how much it turns over.
_CLASS_OF = re.compile("(?:园区|企业|产业|集群|项目|县|镇|园|板块|工程|龙头|平台|商圈)")
_PER_UNITS = frozenset("公斤 斤 吨 亩 公里 立方米 度 千瓦时 平方米".split())
_ROAD = re.compile("(?:国道|省道|县道|京港澳|[A-Z])$")


def is_date(q: Quantity, folded: str) -> bool:
    """Years, months, days, times of day, durations in years, and years without 年."""
    after = folded[q.end : q.end + 2]
    if q.unit == "年" and q.value < 100 and _YEARS_MEASURED.search(folded[max(0, q.start - 20) : q.start]):
        return False
    if q.unit in ("个月", "个季度", "季度") and folded.endswith("连续", 0, q.start):
        return True
    if q.unit in _DATE_UNITS and q.unit != "期":
        return True
    if q.unit == "" and q.script == "arabic" and _CLOCK.match(folded, max(0, q.start - 3), q.end + 3):
        near = folded[max(0, q.start - 3) : q.end + 4]
        return ":" in near and bool(_CLOCK.search(near))
    if q.unit == "" and q.value_high is None and q.script == "arabic" and 1900 <= q.value <= 2100:
        return q.number_end - q.number_start == 4 and not after.startswith(("多", "余"))
    if _PLAN_NAME.match(folded, q.start):
        return True
    if q.unit == "" and re.fullmatch("[一二][九〇零○][〇零○一二三四五六七八九]{2}", q.text):
        return True
    return after.startswith(("世纪", "年代")) or (
        q.unit == "" and after.startswith("五") and folded[q.start - 1] == "“"
    )


def is_reference(q: Quantity, folded: str) -> bool:
    """Document numbers, phone numbers, codes, the base of an index."""
    if q.unit == "" and q.script == "arabic" and q.number_end - q.number_start >= 7 and q.text.isdigit():
        return True
    if q.unit == "" and q.value in (1, 100) and _INDEX_BASE.search(folded[max(0, q.start - 16) : q.start]):
        return True
    if q.unit == "" and _HOTLINE.fullmatch(q.text):
        return True
    return q.unit in ("", "号") and bool(_REFERENCE_BEFORE.search(folded[max(0, q.start - 16) : q.start]))


def is_ordinal(q: Quantity, folded: str, sentence_start: int) -> bool:
    """Numbers of paragraphs, meetings, batches: the 3 of 第3次, (三), 3. at a head, 三是."""
    before, after = folded[q.start - 1 : q.start], folded[q.end : q.end + 1]
    number_only = q.unit == "" and not q.more and q.value_high is None
    if number_only and before == "(" and after == ")":
        return True
    lead, tail = folded[max(0, q.start - 3) : q.start], folded[q.end : q.end + 2]
    if number_only and (
        lead.endswith(("附件", "附表"))
        or tail.startswith("运")
        or (q.value >= 8 and tail[:1] == "大" and lead[-1:] == "的")
    ):
        return True
    if number_only and 8 <= q.value <= 30 and _PARTY_CONGRESS.match(folded, q.end):
        return True
    if number_only and q.script == "chinese" and tail[:1] == "大" and lead.endswith(("中共", "党的", "全国")):
        return True
    at_head = not folded[sentence_start : q.start].strip(" (\u3000")
    if number_only and at_head and after in "、.,)是":
        return True
    if q.unit == "届" or (
        q.unit == "次" and folded[q.end : q.end + 2] in ("全会", "会议", "全体", "党代", "代表")
    ):
        return True
    if q.ordinal == "第" and lead.endswith(("放在", "摆在")):
        return True
    if q.ordinal == "第":
        if q.unit in ("位", "名"):
            return False
        if q.unit == "":
            return not is_rank_word(q, folded)
        return not (
            q.unit == "档"
            or (_RANK_LEAD.search(folded[max(0, q.start - 6) : q.start]) and q.unit in ("位", "名"))
        )
    return q.ordinal == "前" and q.unit not in ("位", "名") and not folded.startswith(("强", "列"), q.end)


_RHYTHM = re.compile(
    r"每(?:(?:半?[月周旬日年季]|半年|个?季度|\d+[天日周]|两周|个月)(?:至少|不少于)?(?:调度|通报|督查|例会|会商|研判|报送|检查|召开|汇报|点评|晾晒)[\u4e00-\u9fff]{0,3})?$"
)
#: 进度前三位的是: how many are named, not where one stands.
_FIRST_FEW = re.compile(
    "[位名]的?(?:是|为|分别|有|:)|[位名]的(?:部门|单位|县|市|区|镇|乡|地方|责任|予以|进行|要|将)"
)


def is_rank_word(q: Quantity, folded: str) -> bool:
    """第4 and 第一 are ranks after a place or a verb of standing (全省第4, 居第一)."""
    if q.ordinal != "第" or q.unit:
        return False
    lead = folded[max(0, q.start - 7) : q.start]
    after = folded[q.end : q.end + 1]
    return bool(_RANK_LEAD.search(lead)) and (
        after == "" or after in ",。;、!)和并且”及" or after in "的大方梯"
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


def classify(
    q: Quantity, folded: str, sentence_start: int, enclosures: list[Enclosure]
) -> Disposition | None:
    """What the quantity is, or ``None`` when it may be an observation."""
    if q.unit == "" and is_inside_row(folded, q.start):
        return None
    if is_reference(q, folded):
        return "reference"
    if is_ordinal(q, folded, sentence_start):
        return "ordinal"
    if is_date(q, folded):
        return "date"
    if is_name(q, folded, enclosures):
        return "name"
    if quoted_in(q, enclosures):
        return "slogan" if q.script == "chinese" else "name"
    if is_slogan(q, folded):
        return "slogan"
    if is_list_count(q, folded):
        return "list_count"
    if q.unit == "" and not _may_stand_bare(q, folded):
        follows = folded[q.end : q.end + 1]
        of_digits = q.script == "arabic" or bool(_NAMED_BY_DIGITS.fullmatch(q.text))
        named = of_digits and "\u4e00" <= follows <= "\u9fff" and not q.more
        named = named or folded.startswith("国集团", q.end)
        return "name" if named else "unexplained"
    return None


#: 系数由0.58, PUE值控制在1.2: what a number without a unit is reached by.
_BEFORE_INDEX = re.compile(
    "(?:[由从为值数率度到至达是于大小高低升降加少]|倍差|(?:[入员]|抚养|生师|医护|之)比|比值|系数|指数|[制定持]在|[超不]过)$"
)


#: 由10.7%下降到0: nothing is left, and no unit is said.
_DOWN_TO = re.compile("(?:下降|降低|减少|压减|压缩|降)[到至为]$")


def _is_nought(q: Quantity, folded: str) -> bool:
    before = folded[max(0, q.start - 4) : q.start]
    return q.text == "0" and bool(_DOWN_TO.search(before)) and folded[q.end : q.end + 1] in ("", *",。;)、")


#: 收入之比由上年的2.50降至2.45
_ORIGIN_OF_RATIO = re.compile("(?:比值?|系数|指数|倍数)[由从][^,。;]{2,6}的$")


def _may_stand_bare(q: Quantity, folded: str) -> bool:
    """A number without a unit may be an observation as a fraction, a rank, or a member of a list."""
    if "." in q.text and _ORIGIN_OF_RATIO.search(folded[max(0, q.start - 12) : q.start]):
        return True
    if "/" in q.text or "／" in q.text or to_one(folded, q.end) > q.end:
        return True
    if q.script == "chinese" and (
        0 < q.value < 1 or q.ordinal or (any(c in q.text for c in "万亿") and q.value >= 1e4)
    ):
        return True
    after = folded[q.end : q.end + 1]
    if q.ordinal or (q.value >= 1e4 and q.text[-1] in "万亿"):
        return True
    if to_one(folded, q.end) > q.end or _is_nought(q, folded):
        return True
    if "." in q.text and _BEFORE_INDEX.search(folded, max(0, q.start - 3), q.start):
        return True
    return after in ("强", "、", "和", "与", "及", "-", "~") or q.unit in PLACE_UNITS
