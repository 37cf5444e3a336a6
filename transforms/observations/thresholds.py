"""Amounts that only name a class: 50亿元以上项目8个, 产值超10亿元龙头企业, 万元地区生产总值能耗."""

from __future__ import annotations

import re

from transforms.quantities import Quantity
from transforms.unit_words import HARD_UNITS, TIME_UNITS

_CLASS = re.compile(
    r"^(?:(?:及)?以[上下]的?|级别?的?|以内的)(?=[\u4e00-\u9fff“])(?!,|、|和|及|与|或|资金|投资|贷款|"
    "的?目标|水平|,)"
)
_THING = re.compile(
    r"^的?(?:[\u4e00-\u9fff“”A-Z·]{0,12}?)(?:企业|项目|工程|园区|龙头|产业|集群|县区?|乡镇|村|机组|"
    "装置|标准厂房|基地|平台|泊位|码头|水库|医院|单位|住房|加工园区|经营主体|镇|品牌|商圈|航道|锅炉|"
    "燃煤|污水处理厂)"
)
#: 全省45个区前15名: how many there are to be ranked.
_FIELD_OF_RANK = re.compile(
    r"(?:重点|监测|国控|参评|大中|设区|地级|省会|副省级|及?以上|城区)*(?:县?区|县|县市|市|省|城市|市州|国家|街乡镇?|街镇|镇街|乡镇|街道)"
    r"(?:\([市县区、]+\))?中?(?:综合)?(?:前|第|(?:排名?|名列|位[列居]|列|居)第?)\d"
)
#: 沿江1公里化工企业6家: how near they stand.
_ALONG = re.compile("(?:沿[江河岸海线路湖]|临[江河湖]|周边|两侧|两岸)$")
_WITHIN = re.compile("(?:范围)?(?:以?内)?的?[\u4e00-\u9fff“”]{2,12}")
#: 新增300万千瓦以上风电: how much is new, not how large each is.
_ADDED = re.compile("新增|净增")
_SMALL = re.compile(r"及?以上的?(?:自然|行政)?(?:村|屯|寨|[\d.]+[人名])")
_HEADS = frozenset("头 只 羽 亩 床 头只 万羽".split())
_OF_HEADS = re.compile("及?以上的?[\u4e00-\u9fff]{2,12}[户场园区地社院]")
_NAMED_BY = re.compile("级?(?:项目|企业|工业项目|产业项目)")
#: 收入10万—50万元的家庭: a range that tells which.
_GROUP = re.compile("的?(?:群体|人群|家庭|群众|职工|居民)")
#: 0—6岁儿童, 65岁以上老年人: an age that tells who.
_AGED = re.compile(
    "(?:[及或]?以[上下]的?|周岁|的)?[\u4e00-\u9fff]{0,4}?(?:婴|幼儿|儿童|老年|老人|长者|青少年|青年|"
    "人口|人群|妇女|女性|男性|居民|劳动力|学生)"
)
_OF_THOSE = re.compile(
    "(?:总?投资|年?产值|税收|纳税|销售收入|营业收入|营收)(?:额|总额)?(?:超过?|过|达到?|突破|在)"
)
_KIND_OF = re.compile("(?:及?以上)?的[\u4e00-\u9fff“”]{0,10}?(?:项目|企业|工程)")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_CLASS_NEXT = re.compile(
    "(?:(?:其中,?|[、和及])(?:总?投资|年?产值|税收|纳税|营业收入|营收|(?:主营)?业务收入|销售收入|销售额|交易额|收入)额?|"
    "[中、,和及])(?:超过?|过)$"
)
_OVER = re.compile(r"(?:超|过|超过|突破|达|达到|逾|大于|上)$")


def is_threshold(
    q: Quantity, folded: str, previous: Quantity | None, following: Quantity | None, clause_end: int
) -> bool:
    """Whether a quantity only delimits a class of things that another number counts or measures."""
    if _FIELD_OF_RANK.match(folded, q.end):
        return True
    base = q.unit.lstrip("十百千万亿")
    if (
        base in ("公里", "米")
        and following is not None
        and _ALONG.search(folded[max(0, q.start - 3) : q.start])
    ):
        return bool(_WITHIN.fullmatch(folded, q.end, following.start))
    hard = (base in HARD_UNITS and base not in ("%", "个百分点", "百分点", "倍", "番", "成")) or (
        base in ("岁", "分")
    )
    after = folded[q.end : min(clause_end, q.end + 24)]
    if is_bare_scale(q) and base and not _OVER.search(folded[max(0, q.start - 3) : q.start]):
        return True
    if is_bare_scale(q) and base and _THING.match(after):
        return True
    if folded.startswith("强", q.end) and not q.unit and following and following.start == q.end + 1:
        return True  # 世界500强3家
    if (
        folded.startswith("强", q.end)
        and not q.unit
        and _THING.match(folded[q.end + 1 : q.end + 10])
        and following is not None
    ):
        return following.start < clause_end
    if base in ("户", "人", "分") and following is not None and _SMALL.match(after):
        return True  # 30户以上自然村, 600分以上8人
    if base in _HEADS and following and _OF_HEADS.fullmatch(folded, q.end, following.start):
        return True  # 50头以上肉牛养殖户60户
    if base.endswith("元") and following is not None and following.start < clause_end:
        # 其中20亿元项目1个
        named = _NAMED_BY.fullmatch(folded, q.end, following.start)
        if named and folded[q.start - 1 : q.start] in tuple("中、,和及"):
            return True
    if base == "人" and following is not None and _TOLL.match(folded, q.end):
        return True  # 一次死亡10人以上事故4起
    if folded.startswith(("的年份", "的丰收年"), q.end):
        return True  # 仍是第九个超500亿斤的年份
    if base == "岁" and _AGED.match(after):
        return True
    if q.value_high is not None and _GROUP.match(after):
        return True
    if (
        base in _CAPACITIES
        and _NAMED_SO.match(after)
        and not _SAID_OF.search(folded[max(0, q.start - 4) : q.start])
    ):
        return True
    if base in TIME_UNITS and base != "岁":
        return False
    if hard and _CLASS.match(after):
        added = bool(_ADDED.search(folded[max(0, q.start - 2) : q.start]))
        return not added and not _is_worked_on(folded, q, base, following, clause_end)
    if base in _CAPACITIES and (
        (following is not None and _AMONG_NAMES.fullmatch(folded, q.end, following.start))
        or (_AMONG_WORKS.match(folded, q.end) and not _SAID_OF.search(folded[max(0, q.start - 4) : q.start]))
    ):
        return True
    if base.endswith("元") and following is not None and _SIZE_OF.fullmatch(folded, q.end, following.start):
        return True
    if (
        base.endswith("元")
        and following is not None
        and following.start == q.end
        and _CLASS_NEXT.search(folded, max(0, q.start - 12), q.start)
    ):
        return True  # 其中超50亿元8个、超百亿元3个
    if base.endswith("元") and following is not None and folded[q.end : following.start] == "的":
        return bool(_OVER.search(folded[max(0, q.start - 3) : q.start]))  # 销售收入超亿元的38家
    if (
        base.endswith("元")
        and previous is not None
        and _OF_THOSE.fullmatch(folded, previous.end, q.start)
        and _KIND_OF.match(after)
    ):
        return True  # 30个投资过亿元的项目
    if hard and previous is not None and previous.end == q.start and after.startswith(("以上", "以下", "级")):
        return True
    if not hard or following is None or following.start >= clause_end:
        return False
    if folded[q.end : following.start] == "的" and folded[q.start - 1 : q.start] in tuple("过超达"):
        return True  # 固定资产过亿元的5家
    between = folded[q.end : following.start]
    return bool(
        _OVER.search(folded[max(0, q.start - 3) : q.start])
        and _THING.match(between)
        and not re.search("[,、;:]", _IN_BRACKETS.sub("", between))
    )


#: 某公司100兆瓦光热电站: a size that a work is called by, right behind whose it is.
_SIZE_OF = re.compile("(?:及?以[上下]|级)的?(?:有|达)?")
#: 某厂50万吨烯烃等8个项目
_AMONG_NAMES = re.compile("[\u4e00-\u9fff]{1,10}(?:、[\u4e00-\u9fff“”]{2,14})*等")
_AMONG_WORKS = re.compile("[\u4e00-\u9fff]{1,8}(?:改造|技改|扩建|项目|工程|装置)等")
_TOLL = re.compile("及?以上(?:的)?(?:较大|重大|特大|重特大|安全|生产|道路|交通){0,3}事故")
_CAPACITIES = frozenset("兆瓦 千瓦 MW 吨 千伏安 吉瓦 GW".split())
_NAMED_SO = re.compile(
    "(?!及?以[上下]|左右|的)[\u4e00-\u9fff()]{2,14}?(?:项目|工程|电站|生产线|机组|基地|装置)"
)
_SAID_OF = re.compile(
    "(?:[的和与及或、,;:(约近超逾达为了共增总产量]|年产|日产|建成|建设|新建|新增|开工|投产|投运|推进|实施|完成|改造|支持|引进|落户|加快|"
    "确保|力争|获批|争取|并网|容量|规模|能力|产能|装机|[上中下]|^)$"
)


#: Land, roads and floors are worked on by the size; 以上 behind them is a bound.
_EXTENT = frozenset("平方米 平方公里 公顷 亩 公里 米 立方米 万平".split())
_WORKING = re.compile(
    "(?:推进|完成|实施|建成|新建|改造|新增|整治|绿化|铺设|开展|治理|修复|更新|建设|盘活|腾退|拆除|消化)了?$"
)


def _is_worked_on(folded: str, q: Quantity, base: str, following: Quantity | None, clause_end: int) -> bool:
    """推进65万平方米以上旧住房改造: an amount of works with nothing else counted behind it."""
    alone = following is None or following.start >= clause_end or "、" in folded[q.end : following.start]
    return alone and base in _EXTENT and bool(_WORKING.search(folded[max(0, q.start - 4) : q.start]))


def is_bare_scale(q: Quantity) -> bool:
    """千亿元, 千余家: a scale without a digit; 几千家 and 上千家 count it."""
    digits = q.text[q.number_start - q.start : q.number_end - q.start]
    return (
        q.script == "chinese"
        and not (q.more and q.number_start > q.start)
        and bool(digits)
        and "之" not in q.text
        and all(c in "百千万亿" for c in digits)
    )
