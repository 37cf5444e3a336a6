"""Give the members of a list of numbers their names: 城镇、农村居民收入分别增长5.1%、8.2%."""

from __future__ import annotations

import re

from transforms.catalogue.indicators import match_indicator
from transforms.observations.attributes import is_attribute, is_figure, join_owner, owner_for, owner_of
from transforms.observations.modifiers import MODIFIER_CLASSES
from transforms.observations.verbs import counting_verb

#: Words written together that stand for two or three names.
_COMPRESSED = (
    ("市县两级", ("市级", "县级")),
    ("省市两级", ("省级", "市级")),
    ("城乡居民", ("城镇居民", "农村居民")),
    ("城乡常住居民", ("城镇常住居民", "农村常住居民")),
    ("存贷款", ("存款", "贷款")),
    ("一二三产业", ("第一产业", "第二产业", "第三产业")),
    ("一二三产", ("一产", "二产", "三产")),
    ("一、二、三产业", ("第一产业", "第二产业", "第三产业")),
    ("一、二、三产", ("一产", "二产", "三产")),
    ("第一、二、三产业", ("第一产业", "第二产业", "第三产业")),
    ("第一、第二、第三产业", ("第一产业", "第二产业", "第三产业")),
    ("三次产业", ("第一产业", "第二产业", "第三产业")),
    ("二三产业", ("第二产业", "第三产业")),
    ("城乡", ("城镇", "农村")),
    ("工农业", ("工业", "农业")),
)
_TAILS = tuple(
    sorted(
        "增幅 增速 涨幅 降幅 人均可支配收入 居民人均可支配收入 常住居民人均可支配收入 人均纯收入 增加值 "
        "总产值 产值 投资 种植面积 播种面积 养殖面积 贷款余额 存款余额 余额 总额 收入 支出 面积 产量 "
        "总产量 消费 贷款 存款 "
        "里程 企业 项目 工程 基地 平台 覆盖率 入园率 巩固率 毛入学率 合格率 参保人数 参保率 完成率 占比 比重 比例 "
        "区域公用品牌价值 品牌价值 装机容量 装机 发电量 用电量 产业集群规模 集群规模 产业规模 规模 "
        "营业收入 营收 管道 管网 "
        "行业利润 利润 最低收购价 收购价 资费 电价 税率 费率 利率 浓度 排放量 排放 排放总量 死亡率 发病率 "
        "出生率 消耗量 价格 数量 人数 起数 件数 人次 学校 机构 进出口 进出口总额 出口 进口 出口额 销量 "
        "产销量 日产 产能 货值 床位 学位 再就业".split(),
        key=len,
        reverse=True,
    )
)
#: 起数、人数、损失“三项指标”: what they are in all.
_AS_FIGURES = re.compile("(?:等|这)?[“]?[两三四五六七八九十][项个大]指标”?$")
#: Produce of a farm, a character each.
_PRODUCE = re.compile("[肉蛋奶禽菜果鱼茶药菌粮油棉糖]{3,4}(?=总?产量)")
_BUYING = re.compile(
    "[\u4e00-\u9fff]{0,6}?(?:采购|购进|购买|(?<!安全)生产(?!安全|事故|经营|性)|销售|销往|加工|"
    "输转)(?!总?值|总?额|量|"
    "收入)(?=[\u4e00-\u9fff]{2})"
)
_SHORT = 6
_BODIES = ("河江湖库溪渠", "镇乡村")
_TWINS = (("存款", "贷款"), ("存", "贷款"), ("进口", "出口"))
_LEADING = ("、", "和")
_OF_FIGURES = {
    "增速": ("值", "额", "量", "收入", "支出", "投资", "贷款", "存款"),
    "增幅": ("值", "额", "量", "收入", "支出", "投资", "贷款", "存款"),
    "余额": ("存款", "贷款"),
}
_ANY_TAIL = re.compile(
    r"[\u4e00-\u9fff]{2}化率$|[\u4e00-\u9fff]{2}总?(?:[量额值率]|(?<!次)数)$|"
    r"(?:[人户亩]均)[\u4e00-\u9fff]{2,8}$|(?:最低|补助|保障|补贴|待遇)*标准$"
)
#: 生产安全事故起数、死亡人数: the toll is that of what is counted first.
ACCIDENTS = re.compile("(?P<of>.{2,}?)(?:起数|宗数|件数|次数|发生数|(?<=事故))")
TOLL = re.compile("死亡|亡人|受伤|伤亡|经济损失|直接经济损失|受灾|过火")
PER_OUTPUT = re.compile("(?:单位|万元|每万元)(?:国内生产总值|地区生产总值|生产总值|GDP|工业增加值)")
BY_OUTPUT = re.compile("(?:能耗|水耗|电耗|用水量|能源消耗|二氧化碳排放|碳排放|建设用地|用地)")
_ENTITY = re.compile("(?:企业|产业|工业|服务业|行业|园区|港口?|机场|口岸|银行|机构|公司)$")
#: Industries of the statistics whose names hold a 和.
_INDUSTRY = re.compile(
    "(?:软件(?=和信息)|批发(?=[和与]零售)|住宿(?=[和与]餐饮)|仓储(?=[和与]邮政)|租赁(?=[和与]商务)|"
    "科学研究(?=[和与]技术服务)|"
    "研究(?=[与和]试验)|水利、环境(?=和公共)|通信(?=和其他电子)|电气机械(?=和器材))[和与]"
)
_QUOTED_HEAD = re.compile("“[^”]{1,8}”(?=[\u4e00-\u9fff]{2})")
#: Trades of the national classification whose names hold a mark of lists.
_TRADES_IN_ONE = (
    "信息传输、软件和信息技术服务业|交通运输、仓储和邮政业|文化、体育和娱乐业|"
    "电力、热力、燃气及水生产和供应业"
)
_ENCLOSED = re.compile(rf"{_TRADES_IN_ONE}|“[^”]*”|\([^)]*\)|《[^》]*》")
#: 装备、能源两大产业 is one thing.
_SUMMED_UP = re.compile(
    "[、和与].+[一二三四五六七八九十两][大个类](?=[\u4e00-\u9fff]{2})|"
    "、.+“[\u4e00-\u9fff]?[两三四五六七八九][\u4e00-\u9fff]”"
)
#: 化学需氧量 names a matter, no figure.
_CHEMICAL = re.compile("需氧量$")
#: 货物、服务进出口: the kinds are parted, not the ways.
_TWO_KINDS = re.compile("[\u4e00-\u9fff][、和与](?!服务外)[\u4e00-\u9fff]{2,6}进出口")
#: 改造供热、供水管网: the verb of the first goes for all.
_WORK_FIRST = re.compile("(?:新建|铺设|敷设|改造|新改建|改扩建|改建|扩建|修复|整治|更新|提标)+(?:改造)?")
#: 每千人口床位数、执业医师数: of how many people is said once.
_PER_PEOPLE = re.compile("每[百千万]+名?(?:常住|户籍)?(?:人口|老年?人|人)(?:拥有)?")
#: Goods that are named by themselves beside a longer one (钢铁、水泥、平板玻璃).
_GOODS = frozenset(
    "钢铁 水泥 煤炭 焦炭 电力 石化 化工 冶金 建材 有色 轻工 纺织 服装 家具 汽车 手机 机械 电子 船舶 "
    "粮食 棉花 油料 糖料 蔬菜 水果 "
    "茶叶 化肥 农药 原油 铁矿 玻璃 陶瓷 医药 食品 烟草 畜牧 水产 林业 渔业".split()
)
#: A name of more characters that the catalogue knows is whole.
_KNOWN = 4
_TRADE_TAILS = ("出口", "进口", "出口额")
_MIDDLE = re.compile("(?:综合|人口|抽检|监测|评价性|种植|播种|平均|人均|实际|累计|无害化|规范|集中)+")


def split_names(phrase: str, count: int, each: bool = False) -> list[str] | None:
    """Split a phrase into ``count`` names, each made whole; ``None`` if it does not hold that many.

    ``each`` says that 分别 stands before the numbers.
    """
    if count < 2:
        return None
    if each and count == 2 and "进出口" in phrase and not _TWO_KINDS.search(phrase):
        return [phrase.replace("进出口", part, 1) for part in ("进口", "出口")]
    phrase = phrase.replace("存、贷款", "存款、贷款").replace("”“", "”、“")
    joined = _split_top(phrase, "(?<![0-9])、|、(?![0-9])|(?<!共)和(?!谐|美)|(?<!参)与|以及")
    if each and len(joined) == count and sum("城乡" in part for part in joined) == 1:
        # 城镇职工和城乡居民医保: two groups, and the second is one.
        return _make_whole(joined)
    if len(joined) == count and "城乡" in joined[0] and all(is_figure(name) for name in joined):
        # 城乡居民养老保险参保率、医疗保险参保率: two figures, not two kinds of people.
        return joined
    phrase = _AS_FIGURES.sub("", phrase)
    if (kinds := _PRODUCE.match(phrase)) and len(kinds[0]) == count:
        return [kind + phrase[count:] for kind in kinds[0]]  # 肉蛋奶产量
    phrase = re.sub("城、乡(?=常住|居民)", "城乡", phrase)
    for word, meant in _COMPRESSED:
        if word in phrase and len(meant) == count:
            return [phrase.replace(word, part, 1) for part in meant]
    for pattern in ("、", "、|(?<!共)和(?!谐|美)|(?<!参)与|以及|(?<!普)及(?!时)|同(?!比|期|步)"):
        parts = _split_top(phrase, pattern)
        if len(parts) == count:
            return _make_whole(parts)
    return None


def first_of(phrase: str) -> str:
    """The first name of a list that one number is said of (游客人数、旅游收入均增长10%)."""
    if _SUMMED_UP.search(phrase):
        return phrase  # 装备、能源两大产业: the list ends in the one name that it has
    parts = _split_top(phrase, "(?<![0-9])、|、(?![0-9])|(?<!共)和(?!谐|美)|以及")
    if len(parts) == 2 and parts[1].startswith("基本") and parts[0].endswith(parts[1][2:4]):
        return phrase  # 满意和基本满意率 is one rate
    return _make_whole(parts)[0] if len(parts) > 1 else phrase


def _split_top(phrase: str, pattern: str) -> list[str]:
    """Split outside quotes and brackets."""
    masked = _INDUSTRY.sub(
        lambda m: "\0" * len(m.group()), _ENCLOSED.sub(lambda m: "\0" * len(m.group()), phrase)
    )
    parts, at = [], 0
    for m in re.finditer(pattern, masked):
        parts.append(phrase[at : m.start()])
        at = m.end()
    parts.append(phrase[at:])
    return [p.strip() for p in parts if p.strip()]


_INCOME = re.compile("(?:总|综合|门票)?收入")
_CROSS_SECTION = re.compile(".{2,12}断面(?=[\u4e00-\u9fff])")


def _make_whole(parts: list[str]) -> list[str]:
    """Share the verb and the level (国家级) of the first and the tail of the last name with the others."""
    work = _WORK_FIRST.match(parts[0])
    if work and len(parts[0]) - work.end() >= 2 and not any(counting_verb(p) for p in parts[1:]):
        return [work.group() + name for name in _make_whole([parts[0][work.end() :], *parts[1:]])]
    last = parts[-1]
    # 治安案件、交通事故起数、死亡人数: the tail is that of the next name that has one.
    nearest = [last]
    for part in reversed(parts[1:-1]):
        nearest.append(part if is_figure(part) and not _CHEMICAL.search(part) else nearest[-1])
    nearest.reverse()
    whole = [_with_tail(part, other) for part, other in zip(parts[:-1], nearest, strict=True)] + [last]
    if len(last) <= 2 and last in _TAILS and (tail := next((t for t in _TAILS if whole[0].endswith(t)), "")):
        # 地方财政收入、支出: the second lacks what stands before the first's tail.
        whole[-1] = whole[0][: -len(tail)] + last
    whole = [whole[0], *(_kind_behind(w, whole[0]) for w in whole[1:])]
    whole = [whole[0], *(_with_head(w, whole[0]) for w in whole[1:])]
    if section := _CROSS_SECTION.match(whole[0]):
        # 某河断面氨氮、总磷浓度
        whole = [whole[0]] + [w if section.group() in w else section.group() + w for w in whole[1:]]
    of = ""
    for i in range(1, len(whole)):
        m = ACCIDENTS.fullmatch(whole[i - 1])
        of = m["of"] if m else of
        if of and TOLL.match(whole[i]):
            whole[i] = of + whole[i]
    if m := re.match(r".{2,10}(?:用于|投向)", whole[0]):
        # 中央财政用于科技、教育的支出: who spends is said once.
        whole = [whole[0]] + [w if "用于" in w else m.group() + w for w in whole[1:]]
    if _ENTITY.search(owner := owner_of(whole[0])) and owner != whole[0]:
        # 工业企业营业收入、利润: whose they are is said once.
        whole = [whole[0]] + [owner + w if len(w) <= 6 and is_attribute(w) else w for w in whole[1:]]
    if m := PER_OUTPUT.match(whole[0]):
        # 单位国内生产总值能耗、二氧化碳排放: each is reckoned by the unit.
        whole = [whole[0]] + [m.group() + w if BY_OUTPUT.match(w) else w for w in whole[1:]]
    if "游" in whole[0]:
        # 旅游人数、总收入: both are of tourism
        whole = [whole[0]] + [
            join_owner(owner_for(w, whole[0]), w) if _INCOME.fullmatch(w) else w for w in whole[1:]
        ]
    if per := _PER_PEOPLE.match(whole[0]):
        whole = [whole[0]] + [w if w.startswith("每") or len(w) > 9 else per.group() + w for w in whole[1:]]
    level = next((w for w in ("国家级", "省级", "市级", "新增") if whole[0].startswith(w)), "")
    if level:
        levels = ("国家", "省", "市", "县", "区", "新", "“", "全国", "世界")
        whole = [whole[0]] + [w if w.startswith(levels) else level + w for w in whole[1:]]
    return whole


def _kind_behind(part: str, first: str) -> str:
    """低保标准城镇、农村: the kind of the second takes the place of the first's."""
    kinds = next((g for g in MODIFIER_CLASSES if part in g), ())
    other = next((w for w in kinds if w != part and first.endswith(w)), "")
    return first[: -len(other)] + part if other and is_figure(first[: -len(other)]) else part


def _with_tail(part: str, last: str) -> str:
    if (quoted := _QUOTED_HEAD.match(last)) and not is_figure(part):
        return part + last[quoted.end() :]  # 小微企业、“三农”贷款增速
    for group in MODIFIER_CLASSES:
        mine = next((w for w in group if part == w or (part.startswith(w) and len(part) <= len(w) + 2)), None)
        other = next((w for w in group if last.startswith(w)), None)
        if mine and other and (part == mine or not _has_tail(part)):
            return part + last[len(other) :].removeprefix(part[len(mine) :])
    for sort in _BODIES:
        if part[-1] in sort and (
            body := re.match(f"[\u4e00-\u9fff]{{1,5}}?[{sort}]+(?=[\u4e00-\u9fff]{{4}})", last)
        ):
            # 甲河、乙河出境断面水质达标率: what stands behind the second river is said of both.
            return part + last[body.end() :]
    for tail, owners in _OF_FIGURES.items():
        # 生产总值、固定资产投资增速: a figure may have a figure of its own.
        if len(part) >= 4 and last.endswith(tail) and part.endswith(owners):
            return part + tail
    if _has_tail(part):
        return part
    if (kind := next((g for g in MODIFIER_CLASSES if part.endswith(g)), None)) and len(part) > 2:
        # 城镇职工 beside 城乡居民医保: the kinds end where what they share begins.
        at = next((last.find(w) + len(w) for w in kind if 0 <= last.find(w) <= len(part)), 0)
        if at and len(last) > at + 1:
            return part + last[at:]
    tail = next((t for t in _TAILS if last.endswith(t) and len(last) > len(t)), "")
    if tail and len(part) <= 3 and _MIDDLE.fullmatch(last[len(part) : -len(tail)]):
        # 食品、药品抽检合格率: what stands before the tail is shared too.
        # 满意和基本满意率: 满意率
        return part + last[len(part) :].removeprefix(part)
    if tail in _TRADE_TAILS and len(part) > _KNOWN and match_indicator(part) is not None:
        return part  # 实际利用外资和外贸出口
    toll = part.endswith("事故") and bool(TOLL.match(last))
    if tail == "人数" and (toll or part.endswith(("案件", "警情", "发案"))):
        return part  # 刑事案件、交通事故死亡人数
    if tail and len(part) <= 12:
        return (
            part
            + ("业" if last[: -len(tail)].endswith("业") and not part.endswith(("业", "设施")) else "")
            + tail
        )
    if (
        _is_modifier(part, last)
        and part not in _GOODS
        and not last.endswith("次数")
        and len(last) >= len(part) + 2
        and match_indicator(part) is None
    ):
        # 刑事、治安案件: modifiers of one length share what follows them.
        return part + last[len(part) :]
    if len(part) <= 12 and (m := _ANY_TAIL.search(last)):
        tail = m.group() if m.start() or not last.endswith("数") else "数"
        kept = next((k for k in range(len(tail) - 1, 0, -1) if part.endswith(tail[:k])), 0)
        return part + tail[kept:]
    return part


def _is_modifier(part: str, last: str) -> bool:
    """刑事 of 治安案件, 煤制油 of 煤制气产能: words of one length, alike where they are longer than two."""
    return len(part) <= 2 or (len(part) == 3 and part[:2] == last[:2])


def _with_head(part: str, first: str) -> str:
    """金融机构本外币 before 存款、贷款, 养殖 before 牛、羊: what opens the list is said of all of it."""
    for pair in _TWINS:
        for mine, other in (pair, pair[::-1]):
            if part.startswith(other) and (at := first.find(mine)) > 1 and not first[:at].endswith(_LEADING):
                return first[:at] + part
    if (bought := _BUYING.match(first)) and len(part) <= _SHORT and not _BUYING.match(part):
        # 甲厂采购废钢、铁精粉: who does what with each.
        return bought.group() + part
    verb = counting_verb(first)
    return verb + part if verb and len(part) <= 2 and not counting_verb(part) else part


def _has_tail(part: str) -> bool:
    return part.endswith(_TAILS) or part.endswith(
        ("税收", "就业", "率", "额", "量", "值", "数", "税", "利润", "能耗", "水耗", "电耗", "浓度", "强度")
    )
