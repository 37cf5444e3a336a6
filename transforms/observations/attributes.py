"""Attributes, which need the thing they belong to: 总投资, 开工率, 增速; and whose they are."""

from __future__ import annotations

import re
from functools import lru_cache

from transforms.observations.verbs import counting_verb

_ATTRIBUTES = (
    "开复工率 业务收入 业务量 挂果面积 投产面积 采摘面积 采收面积 年度(?:计划)?(?:完成)?投资 合同总?投资 净增数 新增数 增加数 "
    "增加值 (?:协议|合同|意向)?总?投资总?额 资产总额 总投资额? 完成投资额? 计划投资 年度投资 拟投资 "
    "累计投资 概算(?:总)?投资 估算(?:总)?投资 计划总投资 投资额 投资 总面积 "
    "占地面积 建筑面积 播种面积 种植面积 养殖面积 栽培面积 面积 总产量 产量 总产值 年产值 产值 总产 单产 总营收 营业收入 营收 "
    "主营业务收入 销售收入 年销售额 "
    "销售额 签约额 合同额 协议额 交易额 成交额 总金额 金额 总额 总量 总数 数量 总规模 投资总规模 "
    "总投资规模 规模 资金规模 资金总额 资金 余额 "
    "总收入 收入 利润总额 利润 利税 税收 年均?增速 增速 增幅 涨幅 降幅 跌幅 减幅 升幅 出栏量? 存栏量? 饲养量 "
    "(?:通车|运营|营业)总?里程 总里程 里程 全长 线路全长 总长度? 长度 总装机容量? 装机容量? 装机 "
    "人数 户数 均价 价格 占比 比重 比例 订单金额 [日年]均客(?:流|运)量? 意向金额 协议金额 合同金额 签约金额 协议总?投资额? 协议引资 "
    "意向投资 到位资金 发放资金 补偿资金 奖补资金 补助资金 融资额 用电量 发电量 客流量 吞吐量 总人数 "
    "受益人口 注册资本金? 发行规模 发行额 人均筹资 涉及金额 涉案金额 涉及资金 综合进度 总体进度 "
    "工程进度 形象进度 进度 总?工程量 满意度 总资产 资产 个数 次数 人次 "
    "位次 排名 名次 排位 参保人数 在岗人员 从业人员 在岗职工 天数 财政投入 投入 收益 增收 分红 增量 出口量 销量 产销量 "
    "全长 经费 成交金额 总市值 市值 绝对额 投入强度 保有量 出口带宽 带宽 产能 年产能 算力 库容 总库容 造价 "
    "标准 浓度 平均浓度 密度 强度 覆盖面 水平 "
    "优良比例 达标比例 能耗 支出 总支出 缺口 试点的?范围 覆盖范围 校区 教学点 市场占有率 市场份额 "
    "(?<!新增)[日年]?[\u4e00-\u9fff]{2}能力"
)
_ATTR_RE = re.compile(
    "^(?:规模以上|规上|共|总共|存量|累计|预计|计划|总|年|新增|其|完成|实现|实际|平均|综合|同比|均|"
    "[户亩村镇校园次]均|"
    "项目|全年|合计|到位)*(?:"
    + "|".join(_ATTRIBUTES.split())
    + "|(?!出生|死亡|积累|通胀|失业|债务|负债|不良|辍学|升学|生育|离婚|利|汇|税|费|投资|储蓄|增长|贡献|"
    r"赤字|气化|绿化|入园)[\u4e00-\u9fff]{2}率|占比|"
    "占[^,]{2,20}|每[百千万]+人口?(?:拥有|共享)?|[户人亩次村镇日月周]均|[月年][人户]均|每[人户亩月年村镇])$"
)
_ATTR_HEAD = re.compile(r"^(?:增加值占|占|产值占|其占|在[\u4e00-\u9fff]{2,14}中的?(?:占比|比重|比例|份额))")


@lru_cache(maxsize=4096)
def is_figure(name: str) -> bool:
    """Whether a name is that of a figure (it ends in 收入, 产量, 人数 …) rather than of a thing."""
    return name.endswith(("额", "量", "值", "数", "率")) or bool(_ATTR_TAIL.search(name))


@lru_cache(maxsize=4096)
def is_attribute(phrase: str) -> bool:
    """Whether a phrase is a mere attribute (总投资, 开工率) that needs the thing it belongs to."""
    return bool(_ATTR_RE.match(phrase) or _ATTR_HEAD.match(phrase))


#: Attributes of a figure, not of a thing: they go behind the whole name (地区生产总值增速).
_OF_FIGURE = re.compile(
    "^每[人户亩月年村镇]$|^(?:[月年]?[户人]均|亩均|次均|镇均|村均)$|"
    "^(?:年均|同比|其)?(?:绝对额|增速|增幅|涨幅|降幅|跌幅|减幅|升幅|总量|总额|总数|占比|比重|增量|人均|位次|排名|名次|排位)"
)


def is_speed(attribute: str) -> bool:
    """Whether an attribute tells how fast a figure moves, which a rate does too."""
    return attribute.endswith(("增速", "增幅", "涨幅", "降幅", "跌幅", "减幅", "升幅"))


def is_of_figure(phrase: str) -> bool:
    """Whether an attribute is one of figures (增速, 占比), which go on over sentences."""
    return bool(_OF_FIGURE.match(phrase))


_VISITORS = re.compile("^(?:共|累计)?接待(?:海内外|国内外|境内外|中外)?(?:游客|旅游者)")
_BY_TIME = re.compile("^(?:日均|月均|平均每天|每天|平均每月)")


def owner_for(attribute: str, name: str) -> str:
    """What an attribute attaches to: the whole name for 增速 and 总量, else the thing (owner) in it."""
    if attribute.endswith("收入") and _VISITORS.search(name):
        return "旅游"  # 接待游客9万人次,总收入…
    if _OF_FIGURE.match(attribute):
        name = re.sub(r"(?:增速|增幅|涨幅|增长)$", "", name)
        # 新设经营主体12万户,总量66万户: the total is of all, not of the new ones.
        if attribute.startswith("总"):
            name = re.sub("(?<=..)(?:新增|净增)$", "", name)
            name = _BY_TIME.sub("", name)
            return name.removeprefix(counting_verb(name))
        return name
    if _IN_ALL.match(attribute) and _ends_alike(name, attribute):
        # 新增电力装机2万千瓦,总装机达8万千瓦; 新增公路30公里,通车里程达90公里: all there is.
        return owner_of(name.removeprefix(counting_verb(name)))
    owner = owner_of(name)
    if attribute.endswith("收入"):
        owner = re.sub("(?<=旅游|游客)(?:接待)$", "", owner)  # 旅游接待90万人次,综合收入6亿元
    if attribute.startswith(("总面积", "总产", "总人数")) and re.match(
        "新|净增", verb := counting_verb(owner)
    ):
        # 新发展茶园2万亩,总面积8万亩
        return owner.removeprefix(verb) or owner
    return owner


def _ends_alike(name: str, attribute: str) -> bool:
    """Whether what is new is of the kind that an attribute sums up: 公路 of 通车里程, 装机 of 总装机."""
    kind = _IN_ALL.sub("", attribute)
    return name.endswith(kind or name) or (
        attribute.endswith("里程") and name.endswith(("路", "地铁", "航道"))
    )


_IN_ALL = re.compile("^(?:总(?=装机|里程|产能|算力|库容)|(?:通车|运营|营业)总?里程)")
_ATTR_TAIL = re.compile(
    "(?:累计|预计|总|年)*(?:"
    + "|".join(_ATTRIBUTES.split())
    + r"|[\u4e00-\u9fff]{2}化率|[\u4e00-\u9fff]{2}率)$"
)


def owner_of(name: str) -> str:
    """The thing that a name's attribute belongs to: 肉牛 of 肉牛饲养量, the name itself without one."""
    m = _ATTR_TAIL.search(name)
    owner = name[: m.start()] if m and m.start() >= 2 else name
    return owner.removesuffix("的")


def join_owner(owner: str, attribute: str) -> str:
    """Put an attribute behind its owner without saying a word twice."""
    if attribute.startswith(owner) or not owner:
        return attribute
    if attribute == "人均" and (is_figure(owner) or owner.endswith("GDP")):
        return attribute + owner  # 生产总值2万亿元,人均突破8000美元
    if owner[:2] == attribute[:2] and len(owner) > len(attribute):
        return owner[2:] + attribute  # 完成投资, 完成率: 投资完成率
    for k in range(min(len(owner), len(attribute)), 1, -1):
        if owner.endswith(attribute[:k]):
            return owner + attribute[k:]
    return owner + attribute
