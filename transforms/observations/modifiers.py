"""Words that tell apart two of a kind (城镇 and 农村, 国家级 and 省级): a name with one gives a name with the other."""

from __future__ import annotations

import re

from transforms.observations.verbs import counting_verb

MODIFIER_CLASSES = (
    ("城镇", "农村牧区", "农村", "城市", "乡村", "县城", "牧区"),
    ("国家级", "自治区级", "省级", "盟市级", "州级", "市级", "旗县级", "县级", "区级", "部级", "国家", "省", "市"),
    ("第一产业", "第二产业", "第三产业", "一产", "二产", "三产"),
    ("国有", "民营", "集体", "外资", "私营"),
    ("东部", "中部", "西部", "东北"),
    ("进口", "出口"),
    ("小学", "初中", "高中", "中学", "幼儿园"),
    ("男", "女"), ("新建", "改造", "扩建", "改建", "续建"), ("粮食", "油料", "棉花", "蔬菜"),
    ("轻", "重"), ("农业", "工业"), ("职工", "居民", "农民"), ("企业", "机关事业单位", "机关", "事业单位"),
    ("供水", "给水", "供热", "供气", "供电", "排水", "燃气", "污水", "雨水"), ("基本养老", "基本医疗", "养老", "医疗", "失业", "工伤", "生育"),
)  # fmt: skip
#: Kinds that may stand behind what they are of: 公用经费小学…、初中…, 河流中Ⅱ类…、Ⅲ类….
_SCHOOLS = ("小学", "初中", "高中", "幼儿园", "普通高中", "中职")
_PAID = re.compile("标准|经费|补助|补贴|拨款|收费")
_AT_THE_END = (
    MODIFIER_CLASSES[0],
    _SCHOOLS,
    ("Ⅰ类", "Ⅱ类", "Ⅲ类", "Ⅳ类", "Ⅴ类", "劣Ⅴ类", "一类", "二类", "三类", "四类"),
)
_THRESHOLD = re.compile(r"\d+(?:\.\d+)?[万亿]*元?(?:以上|以下)")
_WHERE = ("城镇", "农村", "城市", "乡村", "城区")
_WHERE_INSIDE = re.compile("(?<=[\u4e00-\u9fff]{2})(?:城镇|农村|城市|乡村|城区)(?=[\u4e00-\u9fff]{2,4}$)")
_POWER = frozenset(("水电", "核电", "风电", "火电", "光伏", "煤电", "太阳能发电", "风电光伏", "生物质发电"))
_CAPITAL = ("市外资金", "省外资金", "境外资金", "内资", "外资")
_INSTALLED = re.compile("(?:发电)?装机(?:容量|规模)?$")
_GATE = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?:机场|口岸|海关|综保区|保税区|港区|港|电站|水库)$")
#: Most names begin with none of these.
_MODIFIER_BEGINS = frozenset(w[0] for group in MODIFIER_CLASSES for w in group)
_GATE_ENDS = ("场", "岸", "关", "区", "港", "站", "库")


def is_gate(phrase: str) -> bool:
    """Whether a phrase ends with what things and people go through (机场, 港)."""
    return phrase.endswith(_GATE_ENDS) and bool(_GATE.search(phrase))


def swap_modifier(phrase: str, name: str) -> str:
    """农村 after 城镇人均居住面积 is 农村人均居住面积; the phrase itself if it is no such sibling."""
    if phrase in _POWER and (tail := _INSTALLED.search(name)):
        # 发电装机容量4.5亿千瓦,其中水电9600万千瓦: the part is of what is installed.
        return counting_verb(name) + phrase + tail.group()
    if phrase in _CAPITAL and (paired := next((w for w in _CAPITAL if name.endswith(w)), "")):
        # 到位内资30亿元、外资2亿美元: what became of the one became of the other.
        return name[: -len(paired)] + phrase
    if phrase.endswith(_GATE_ENDS) and (kind := _GATE.search(phrase)) and (at := name.find(kind.group())) > 0:
        # 甲机场旅客吞吐量…,乙机场…: the same figure of another.
        return phrase + name[at + len(kind.group()) :]
    if phrase in ("授权量", "授权数") and name.endswith(("申请量", "申请数")):
        return name[:-3] + phrase  # 专利申请量900件、授权量400件
    if phrase in ("本级收入", "本级支出") and name.endswith(phrase[2:]):
        # 一般公共预算收入…,其中本级收入…
        return name[:-2] + phrase
    for kinds in _AT_THE_END:
        if (
            phrase in kinds
            and (kinds is not _SCHOOLS or _PAID.search(name))
            and (other := next((w for w in kinds if name.endswith(w) and w != phrase), None))
        ):
            # 低保标准城镇600元、农村500元
            return name[: -len(other)] + phrase
    if phrase[:1] not in _MODIFIER_BEGINS:
        return phrase
    if phrase in _WHERE and name.endswith(("率", "比例")) and (there := _WHERE_INSIDE.search(name)):
        # 养老设施城镇覆盖率80%、农村60%
        return name[: there.start()] + phrase + name[there.end() :]
    for group in MODIFIER_CLASSES:
        mine = next((w for w in group if phrase.startswith(w) and len(phrase) <= len(w) + 2), "")
        rest = phrase[len(mine) :]
        if mine and rest in ("", "人均", "户均"):
            other = next((w for w in group if name.startswith(w + rest) and w != mine), None)
            if other and len(name) > len(other + rest) + 1:
                # 城镇人均住房面积…,农村人均…; 省级以上补助…,市级…
                return mine + name[len(other) :].removeprefix("以上")
    return phrase


def borrow_head(modifier: str, following: str) -> str:
    """16家省级、27家市级科技特派员工作站: the first borrows the noun of the second."""
    for group in MODIFIER_CLASSES:
        if modifier in group:
            other = next((w for w in group if following.startswith(w)), None)
            if other:
                return modifier + following[len(other) :]
    if (m := _THRESHOLD.match(following)) and _THRESHOLD.match(modifier):
        return modifier + following[m.end() :]
    return modifier
