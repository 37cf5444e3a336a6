"""Short phrases that only say which part, or what state, of the thing named before is counted.

培育农业园区108个,其中国家级1个     国家级农业园区
推荐申报企业82户,已公示57户         公示企业
新建项目150个、续建项目329个        续建+ the thing, not any 项目
"""

from __future__ import annotations

import re

from transforms.observations.carried import Carried, without_state
from transforms.observations.verbs import counting_verb
from transforms.unit_words import HARD_UNITS

_PARTS = (
    "自治区级 自治州级 州级 盟级 旗级 地级 世界级 国家级 自治区级 盟市级 州级 旗县级 省部级 省级 市级 "
    "县级 区级 镇级 乡级 村级 部级 国际级 全国 城镇 农村 城市 乡村 城区 "
    "县城 中心城区 主城区 公办 民办 "
    "普惠 普惠性 公益性 国有 民营 外资 内资 男 女 入境 省外 区外 市外 县外 境外 国内 国外 小型 中型 "
    "大型 特大型 一级 二级 三级 初级 中级 "
    "高级 剩余 余下 其余 特等奖 一等奖 二等奖 金奖 厅级 厅局级 地厅级 县处级 处级 乡科级 科级 新建 "
    "续建 在建 拟建 存量 增量 示范"
)
_PART = re.compile(
    "(?:重大|重点)?(?:"
    + "|".join(sorted(_PARTS.split(), key=len, reverse=True))
    + r"|[\d.]*[百十千万亿]+(?:美?元)?(?:及)?以[上下]|"
    + "(?:(?:固定)?资产|税收|纳税|总?投资|年?产值|(?:年|主营)?(?:业务|销售)?收入)?(?:[过超达]|超过|"
    r"突破)?[\d.]*[百十千万亿]+美?元(?:级|(?:及)?以[上下])?|[\d.]*[百千万]?亿级)+"
)
#: 日均新增 of 新增企业: the same, by the day.
_BY_DAY = re.compile("(?:日均|月均|平均每天|每天|平均每月|单日最高|最高单日)(?:新增|净增|新设|新登记)?")
_DAYS = ("日均", "月均", "平均每天", "每天", "平均每月")
#: 税收过千万元 of 税收过千万元企业: another class takes its place.
_CLASS = re.compile(
    r"[\u4e00-\u9fff]{0,6}?(?:[过超达]|超过|突破)?[\d.]*[百十千万亿]+(?:级|美?元(?:级|(?:及)?以[上下])?)的?"
)
_LEVEL = re.compile(
    "^(?:(?:世界级|国家级|自治区级|盟市级|(?:自治)?州级|旗县级|省部级|省级|市级|县级|区级|部级|"
    "[地]?厅局?级|县?处级|乡?科级)(?:及?以上)?|全国|城镇|农村|城市|乡村)"
)
_STATE = (
    "退规 退库 注销 吊销 取消 下放 承接 分配 开工 完工 竣工 投产 投用 投运 建成 交付 签约 落地 办结 整改 销号 "
    "获批 入库 注册 落户 公示 认定 申报 "
    "新申报 备案 受理 审批 批复 立项 评审 验收 通过验收 通过评审 通过评估 通过审核 通过复核 通过认定 "
    "施工 基础施工 主体施工 主体完工 主体封顶 封顶 招标 挂网 运营 营业 开业 入驻 培训 发放 拨付 兑付 "
    "兑现 到位 投入使用 使用 支付 支出 处置 核查 拆除 搬迁 入住 化解 "
    "改造 分配 实施 启动 试运行 达产 并网 回迁 安置 出让 供应 上市 挂牌 开通 通车 贯通 在册 实有 命名 "
    "授牌 评定 入选 免费开放 "
    "调处 调解 承建 承担 收购 收储 出列 脱贫 转化 结案 办理 答复 推进 建设 完成 滞后 关停 取缔 整合 升级 关闭 淘汰 退出 "
    "修复 治理 整治 清理 "
    "规范 保留 合并 撤销 转型 维修 加固 重建 迁建 提升 立案 查处 移送 约谈 通报 问责 未开工 未启动 "
    "推进缓慢 推进滞后 推进较慢 进度滞后 进度缓慢 进展较慢 正常推进 有序推进 顺利推进 进展滞后 "
    "进展缓慢 进展顺利"
)
#: 达到序时进度8件, 未达时序进度2件.
_PACE = (
    "(?:达到或超过|达到?|超过?|快于|符合|未达到?|滞后于?|慢于|落后于?|低于)(?:时序|序时|时间|目标|计划|"
    "预期)(?:进度|要求|目标)(?:要求)?"
)
_IN_STATE = re.compile(
    "(?:其中|预计|有望|目前|现|截至目前|当前|年内|另有|还有)?,?(?:均|全部|累计)?(?P<mark>已|正在|新|可|"
    "尚未|未|待|"
    "在|拟|正|正式|顺利|基本|成功)*(?:完成|进行|开展)?(?P<state>(?:"
    + "|".join(sorted(_STATE.split(), key=len, reverse=True))
    + rf")+|{_PACE})(?:并(?:投入)?使用|的|完成)?"
)
_KIND = re.compile(
    r"(?P<state>[\u4e00-\u9fff]{2,4}?)的?(?P<kind>项目|工程|企业|小区|园区|基地|平台|房源|住房|学校|机构)"
)
#: Whom an event reaches is counted in people, and the event is named before.
_TAKE_PART = re.compile("(?:参与|参加|参训|观看|参会|参赛|吸引)(?:群众|人员|市民|人数)?")
#: 投入资金9亿元,已到位6亿元: the same money, further on.
_MONEY_STATE = re.compile(
    "(?:其中|目前|现)?,?(?:均|全部|累计|已|仅|只|实际|(?:首|一|二)[期批])*(?P<state>到位|到账|拨付|兑付|兑现|支付|支出|使用|下达|"
    "分配|投放|发放|缴入|入库)(?:使用)?"
)
_TAKEN_IN = re.compile("^(?:征缴|征收|筹集|归集|募集)(?=[\u4e00-\u9fff]{2})")
_COUNTED_IN = {
    "户": "户数",
    "套": "套数",
    "栋": "栋数",
    "幢": "栋数",
    "人": "人数",
    "名": "人数",
    "间": "间数",
    "平方米": "面积",
    "亩": "面积",
}
#: What was done to get the thing; another state of it leaves it out.
_DONE_WITH = re.compile(
    "^(?:(?:改造)?(?:全部|均|已|基本)+(?:开工|完工|竣工|建成|投产|启动)(?:建设|改造)?|"
    "(?:组织|推荐|累计|计划|拟|新|共|已)*(?:申报|申请|推荐|培育|谋划|储备|上报|下达|安排|排查|摸排|"
    "梳理|获批|立项|新增|新开工|启动|铺排)(?:实施|建设)?)(?=[\u4e00-\u9fff“]{2})"
)
#: Works belong to the thing in all its states: 完工改造小区.
_WORK = re.compile("改造|治理|整治|修复|养护|管护|改扩建|扩建")
_SIZE_SAID = re.compile(
    r"(?P<of>[\u4e00-\u9fff]{0,6}?)(?:[过超达]|超过|突破)[\d.]*[百十千万亿]+美?元(?:级|以上)?的?"
)
_OF_SIZE = re.compile(r"^.{0,6}?[\d.]*[百千万亿]+美?元及?以[上下]的?")
#: 销售收入超亿元的38家: those of the firms that are so large.
_SIZED = re.compile(r"[\u4e00-\u9fff]{2,8}(?:超过?|过|突破|达到?)[\d.]*[百千万亿]+元")
_IN_SUM = re.compile("(?<=[企业户项目人社])总[数量]$")
#: 另有5座正在进行设备安装: what is being done to the rest.
_AT_WORK = re.compile("(?:均|都)?(?:正在?|已)(?P<state>(?:进行|开展|办理|完成)[\u4e00-\u9fff]{2,10})")
#: 新建项目 as against 续建项目: what kind of works.
_KIND_OF_WORKS = re.compile("(?:新建|续建|在建|改建|扩建|改扩建)(?:项目|工程)")
#: 新增中小企业90家,新注册企业20家: others, and no state of the first.
_NEWLY_MADE = frozenset("新注册 新登记 新设立 新成立 新增 新引进 新培育".split())
_JOINED = re.compile("[和、及与或]")
_OTHER_STATE = re.compile("(?<=[\u4e00-\u9fff”])(?:新?开工|竣工|续建|在建|新建)(?=(?:项目|工程)$)")
#: 养老中心已完成装修2个: what is said of the first is not said of the next.
_SAID_OF = re.compile("(?<=[\u4e00-\u9fff]{3})已(?:全部|基本)?(?:完成|建成|启动|开展|进入|实现).*$")
_OF_PEOPLE = re.compile(
    "(?:其中)?(?:农民工|脱贫(?:人口|劳动力|户)|贫困(?:人口|劳动力|户|残疾人)|高校毕业生|大学生|残疾人|"
    "妇女|女性|老年人|儿童|学生|"
    "退役军人|失业人员|(?:就业|生活)?困难人员|下岗失业人员|农村(?:劳动力|妇女)|困难(?:群众|职工|家庭)|青年|低保户)"
)
_EVENT_NAME = re.compile("(?:就业|培训|创业|体检|筛查|检查|救助|帮扶|资助|参保|转移|招录|录用)$")
_WHERE = re.compile(
    "(?:主城区|中心城区|城区|县城|城市|城镇|乡村|农村|乡镇|建制镇|郊区)(?=.*(?:率|占比|比例|比重)$)"
)
_STRETCH = re.compile("[\u4e00-\u9fff]{2,5}?(?P<kind>标段|段|片区|街道|园区)")
_EVENTS = frozenset("次 场 场次 期 届 场(次) 班次 轮".split())


def sibling_name(phrase: str, raw: str, unit: str, carried: Carried) -> tuple[str, str] | None:
    """The whole name of a number before which only a part or a state stands, and the rule; else ``None``.

    ``phrase`` is the cleaned phrase before the number, ``raw`` the words as they stand.
    """
    last = carried.outer or carried.name
    if (
        last
        and (paid := _MONEY_STATE.fullmatch(raw.strip(" ,、;:的")))
        and _is_money(unit)
        and _is_money(carried.unit)
    ):
        if paid["state"] == "支出" and last.endswith("收入"):
            return last[:-2] + "支出", "state_of_carried"  # 基金收入9亿元,支出7亿元
        if paid["state"] in ("支付", "支出", "发放", "兑付"):
            last = _TAKEN_IN.sub("", last)  # 征缴基金9亿元、支付7亿元
        return last + paid["state"], "state_of_carried"
    if (
        last
        and _TAKE_PART.fullmatch(phrase)
        and carried.unit.lstrip("十百千万亿") in _EVENTS
        and unit.endswith(("人", "人次", "名"))
    ):
        return phrase + last, "taking_part"
    said = _IN_STATE.fullmatch(raw.strip(" ,、;:的"))
    among = bool(said) and "其中" in raw and carried.unit.endswith("元")  # 项目9个,投资3亿元,其中竣工2个
    marked = bool(said and said["mark"]) or among or phrase in ("剩余", "余下", "其余")
    elsewhere = bool(_PART.fullmatch(phrase)) or phrase in ("乡镇", "建制镇", "郊区")
    if last and unit == "%" == carried.unit and elsewhere and (own := _WHERE.match(last)):
        # 主城区机械化清扫率85%,县城65%: the same rate elsewhere.
        return phrase + last[own.end() :], "part_of_carried"
    if (
        last
        and (here := _STRETCH.fullmatch(phrase))
        and (there := re.match(f".{{2,6}}{here['kind']}(?=..)", last))
    ):
        # 甲段拆迁完成92%,乙段完成67%
        return phrase + last[there.end() :], "part_of_carried"
    by_day = _BY_DAY.fullmatch(phrase)
    name = _counted_so(unit, carried, marked or bool(by_day))
    if name is None:
        return None
    apart = name.endswith("新增就业") and "其中" not in raw  # 城镇新增就业9万人,高校毕业生7万人: two figures
    if _OF_PEOPLE.fullmatch(phrase) and _EVENT_NAME.search(name) and not apart:
        # 职业技能培训900人次,其中农民工400人次: what they took part in.
        event = name[len(counting_verb(name)) :]
        whom = _OF_PEOPLE.match(event)  # 失业人员再就业900人,其中困难人员200人: others of them
        return phrase + (event[whom.end() :] if whom else event), "part_of_carried"
    if by_day:
        if "单日" in by_day[0]:
            return by_day[0] + re.sub("^(?:日均|月均)", "", name), "part_of_carried"
        told = name if by_day[0] in _DAYS else _part_of("", name, carried)
        return by_day[0] + told, "part_of_carried"
    if _PART.fullmatch(phrase):
        return _part_of(phrase, name, carried), "part_of_carried"
    if _SIZED.fullmatch(phrase):
        return phrase + thing_of(name, carried), "part_of_carried"
    if said:
        not_yet = said["mark"] if said["mark"] in ("未", "尚未", "待", "拟") else ""
        return _in_state(not_yet + said["state"], name, carried), "state_of_carried"
    kind = _KIND.fullmatch(phrase)
    if (
        kind
        and kind["state"] not in _NEWLY_MADE
        and counting_verb(kind["state"]) == kind["state"]
        and name.endswith(kind["kind"])
    ):
        thing = thing_of(name, carried)
        if len(thing) > len(kind["kind"]) + 1:
            return _in_state(kind["state"], name, carried), "state_of_carried"
    return None


def state_behind(right: str, unit: str, carried: Carried) -> str | None:
    """新建学校9所,其中5所主体封顶、1所正在招标: the state behind a number, and the thing; else ``None``."""
    text = right.strip(" ,、;:的")
    said = _IN_STATE.fullmatch(text) or _AT_WORK.fullmatch(text)
    name = _counted_so(unit, carried, False) if said and said["state"] != "脱贫" else None
    return _in_state(said["state"], name, carried) if said and name else None


def _is_money(unit: str) -> bool:
    return unit.endswith("元")


def _counted_so(unit: str, carried: Carried, marked: bool) -> str | None:
    """What was counted in a measure word before: by the number in front, or, behind 已 (``marked``), by
    one further back in the passage or in the task."""
    base = unit.lstrip("十百千万亿")
    if not base or base in HARD_UNITS:
        return None
    last = carried.outer or carried.name
    if (
        last
        and base == carried.unit.lstrip("十百千万亿")
        and (carried.of_sentence or carried.outer or marked)
    ):
        return last
    told = carried.counted.get(base)
    after_share = last and carried.unit == "%" and told in carried.of_sentence and told in last
    return told if marked or after_share else None


def _in_state(state: str, name: str, carried: Carried) -> str:
    """State and thing; the thing is kept, for the next state in the row."""
    thing = thing_of(name, carried)
    carried.stated = (state + thing, thing)
    return state + thing


def _part_of(part: str, name: str, carried: Carried) -> str:
    """国家级 of 培育农业园区; where the name has a level of its own, the part takes its place."""
    thing = thing_of(name, carried)
    thing = thing[len(counting_verb(thing)) :]
    if part[-2:] in ("以上", "以下"):
        if not _OF_SIZE.match(thing) and (sized := _SIZE_SAID.match(thing)):
            return sized["of"] + part + thing[sized.end() :]  # 产值超百亿元企业3户、50亿元以上5户
        return part + _OF_SIZE.sub("", thing)  # 其中50亿元以上 of 招引10亿元以上项目
    if _LEVEL.match(part) and (own := _LEVEL.match(thing)):
        thing = thing[own.end() :]
    if _CLASS.match(part) and (own := _CLASS.match(thing)):
        thing = thing[own.end() :]
    return part + thing


def counted_in(name: str, unit: str) -> str:
    """What a bracket behind 完成安置项目3个 counts in 户: 完成安置户数."""
    what = _COUNTED_IN.get(unit.lstrip("十百千万亿"), "")
    return (name.removesuffix("项目") if what else name) + what


def thing_of(name: str, carried: Carried) -> str:
    """What is counted, without the state it was in or what was done to get it."""
    if carried.stated and carried.stated[0] == name:
        return carried.stated[1]
    name = _IN_SUM.sub("", name)
    joint = counting_verb(name)
    if _JOINED.search(joint) and not _WORK.search(joint) and len(name) - len(joint) >= 2:
        return name[len(joint) :]  # 新开工及筹集住房: neither is what became of it next
    bare = _OTHER_STATE.sub("", _DONE_WITH.sub("", without_state(name)))
    bare = _SAID_OF.sub("", bare)
    verb = counting_verb(bare)
    if _WORK.match(verb) or _KIND_OF_WORKS.fullmatch(bare):
        return bare
    return bare[len(verb) :] if len(bare) - len(verb) >= 2 else bare
