"""Words that tell how far something has come, and words that narrow down what is counted.

The words are those of plans and progress notices in general. A stage is read from the words around a
number; see ``stage_of``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

#: How far the thing counted has come, or what a target asks for.
Stage = Literal[
    "not_started", "planned", "applied", "partial", "started", "continued", "under_way", "finished",
    "approved", "stock", "flow", "work", "implemented", "none",
]  # fmt: skip


def _any(words: str) -> str:
    """Words apart by white space as alternatives of a pattern."""
    return "|".join(words.split())


#: Parts of a work, and its papers: whoever has finished these has not finished the work.
_PART = _any(
    "主体 基础 土建 桩基 地基 结构 部分 阶段性 前期 规划 设计 方案 图纸 招标 招投标 拆迁 征地 征迁 采购 "
    "审批 手续 选址 "
    "勘察 环评 可研 评审 立项 初步 报告 导视图"
)

#: Each stage with its words; the first that is found decides, so the order is one of strength.
_WORDS: dict[Stage, str] = {
    "not_started": "[未没]有?(?:开工|动工|启动|完成|完工|建成|开建|实施) 尚未 暂未 待(?:开工|建|启动) "
    "正在谋划",
    "planned": "计划 规划建设 预计 预期 有望 力争 拟(?!定) 下半年 下一步 陆续 即将 将(?:于|在|要|全部)",
    "approved": "获批 获评 新?认定 入选 获得 (?:已|经|获)[^,;。]{0,6}批复 审批通过 备案通过",
    "applied": "申报 申请 上报 推荐 推报 报送 储备 拟入库 摸排 培育库 签约 在谈 洽谈 尽职调查 尽调",
    "partial": "整地 场平 备料 清表 "
    f"(?:{_PART})[^,;。]{{0,8}}(?:完工|竣工|完成|封顶|建成) "
    f"(?:完成|办理|办结)了?[^,;。]{{0,4}}(?:{_PART})",
    "continued": "续建 结转 跨年",
    "under_way": "在建 正在 推进 施工 进行 进入",
    "started": "新开工 开工 开建 动工 新?启动 新实施",
    "stock": "累计(?:建成|拥有|发展|培育|认定|创建|建立|上市|挂牌|达到?|总数) 共有 现有 实有 拥有 保有 "
    "余额 存量 总数 "
    "总量 发展到 增至 增加到 达到(?!年)",
    "finished": "完工 竣工 建成 完成 栽植 投产 投用 投入使用 投入运营 通车 交付 开通 验收合格 通过验收 交工 办结 "
    "销号 到位",
    "flow": "新增 净增 增建 新建 新设 新发放 发放 新发展 新培育 新引进 引进 新签 实现 培训 销往 新认证 新投放",
    "implemented": "实施 安排",
    "work": "改造 提升 改建 扩建 整治 治理 修复 养护 维修 建设 创建 打造 打通 搬迁 拆除 更新 绿化 造林 "
    "硬化 培育 修建",
}
_PATTERNS = {stage: re.compile(_any(words)) for stage, words in _WORDS.items()}
_TARGET_ORDER: tuple[Stage, ...] = ("started", "finished", "stock", "flow", "work", "implemented")
#: 开工率 and the like name a rate, they do not say that something was started.
_RATE = re.compile("(?:开工|完工|竣工|完成|到位|建成)率")


def stage_of(words: str) -> Stage:
    """How far the thing counted has come, by the words around its number in a report of progress."""
    words = _RATE.sub("", words)
    for stage, pattern in _PATTERNS.items():
        found = pattern.search(words)
        if not found:
            continue
        if stage == "approved" and (applied := _last(_PATTERNS["applied"], words)) is not None:
            return "applied" if applied > found.start() else "approved"
        return stage
    return "none"


def aim_of(words: str, money: bool = False) -> Stage:
    """What a target asks for: that things are started, finished, added, or reach a stock.

    New building (新建) is flow: what is built counts. A work (改造, 整治) is finished, not begun, to
    count; 实施 alone asks that it begins, but `money` that is 安排 or 投入 is there or not.
    """
    if _CARRY_OUT.match(words):
        return "implemented"
    found = [stage for stage in _TARGET_ORDER if _PATTERNS[stage].search(words)]
    aim: Stage = found[0] if found else "none"
    return "none" if money and aim == "implemented" else aim


#: 实施城市更新项目85个 asks that they are carried out, whatever they are called.
_CARRY_OUT = re.compile("(?:全年|组织|计划)?实施(?![^,;]*(?:完成|建成))[^,;]*(?:项目|工程)$")


def _last(pattern: re.Pattern[str], words: str) -> int | None:
    places = [found.start() for found in pattern.finditer(words)]
    return places[-1] if places else None


#: Which reported stages answer which aim. Nothing that is merely planned, applied for, on paper or
#: under way ever does.
ANSWERS: dict[Stage, frozenset[Stage]] = {
    "started": frozenset({"started"}),
    "implemented": frozenset({"started", "implemented"}),
    "finished": frozenset({"finished", "approved", "flow"}),
    "work": frozenset({"finished", "approved", "flow"}),
    "flow": frozenset({"flow", "finished", "approved", "none"}),
    "stock": frozenset({"stock", "none"}),
    "none": frozenset({"finished", "flow", "approved", "none"}),
}


def _classes(words: str) -> tuple[re.Pattern[str], ...]:
    """One pattern for each word; 甲|乙 are two ways to say the same."""
    return tuple(re.compile(word) for word in words.split())


#: Kinds of work that exclude each other: maintenance of roads is no rebuilding of roads.
WORKS = _classes(
    "改造|改建|改扩建|提升 养护|大中修|维修|维护 新建|新增|(?<!改)扩建 修复|治理|整治 拆除|拆迁|搬迁 "
    "培训|轮训 绿化|造林"
)
#: What an amount of money is about.
MONEY = _classes(
    "总投资|签约|合同|概算 (?<!总)投资 产值|产出 增加值 税 营业收入|营收|经营收入 贷款|信贷|授信 融资 "
    "外资 内资 "
    "补贴|补助|奖补 余额 罚没 进出口|进口|出口"
)
#: Words that make a sub-group, another level, or another place of what they stand before.
QUALIFIERS = _classes(
    "国家级|国家 省级|省市级|省(?=亿元|重点|挂牌) 市级 县级|县区级 乡级|镇级 村级 规上|规模以上 "
    "限上|限额以上 高技能 "
    "高层次 民营|民间 中央 农村|乡村 城镇|城市 主城区|城区 县城 公办 民办 普惠 示范 首批|第一批|第二批 "
    "中小微|小微 新型 "
    "工业 农业 服务业 战新|战略性新兴 青年 女性|妇女 残疾 困难 脱贫 退役 毕业生 农民工 涉农 绿色 高标准 "
    "市直|市本级|市属|县属 试点 储备 加强针 保障性 租赁 棚改|棚户区 老旧 专精特新 小巨人 亿元以上 "
    "千万元以上 小麦 水稻 "
    "吸纳 输出 玉米 小学 幼儿园 初中 高中"
)
#: Papers about a thing are not the thing.
PAPER = re.compile(
    _any(
        "方案 预算 规划 设计 图纸 编制 招标 招投标 手续 可研 评审 用地 选址 环评 报件 标准 台账 资料 培训 "
        "宣传"
    )
)
#: Words that do not change what is counted.
NEUTRAL = re.compile(
    _any(
        "有影响力 高质量 高水平 现代化 知名 一批 全市 全省 全县 全区 全年 年度 今年 本年 我市 我县 "
        "我区 主要 优质 建设 工作 任务数? 计划 目标 "
        "地区 实际 累计 共计? "
        "基本 全部 超过 突破 力争 努力 确保 争取 销售额 总额 面积(?=.) 个数 数量 户数 人数 总数 目前 已 "
        "(?<!平)均 [的了和及与、]"
    )
)
_STAGE_WORDS = re.compile(
    _any(
        "新开工 开工建设 开工 开建 动工 启动 新实施 实施 完工 竣工 建成 完成 栽植 投产 投用 新增 净增 实现 "
        "达到 新发放 发放 "
        "新建(?=.{2}) 增建 开通 到位 有序 正在 续建 在建"
    )
)
_NUMBERED = re.compile(r"\d+(?:\.\d+)?[万亿]?[项个家处所条座件户套人名]")


#: Short forms of names, made whole.
_WHOLE = (
    ("战新产业", "战略性新兴产业"),
    ("规上", "规模以上"),
    ("限上", "限额以上"),
    ("高企", "高新技术企业"),
)
_CODE_NAME = re.compile('[“"][0-9+N]+[”"]')
_BRACKET = re.compile(r"[(（][^)）]*[)）]")
_ANY_PROJECT = re.compile("工程|项目")
_MARKS = re.compile("[“”\"'‘’ ]")


# A name is held against many others.
@lru_cache(maxsize=10_000)
def thing_of(name: str) -> str:
    """The thing counted: a name without stages, numbers and words that change nothing."""
    name = _BRACKET.sub("", name)
    for short_form, whole in _WHOLE:
        name = name.replace(short_form, whole)
    bare = NEUTRAL.sub("", _STAGE_WORDS.sub("", _NUMBERED.sub("", name)))
    nameless = _CODE_NAME.sub("", bare)
    bare = nameless if len(nameless) >= 5 else bare
    short = _ANY_PROJECT.sub("", bare)
    return _MARKS.sub("", short if len(short) >= 3 else bare)
