"""What was done next with a thing that the number before named: 公积金归集9亿元、提取6亿元; 安置房竣工2万套、交房1万套."""

from __future__ import annotations

import re

from transforms.observations.attributes import owner_of
from transforms.observations.carried import Carried
from transforms.observations.mentions import Group
from transforms.observations.verbs import counting_verb
from transforms.unit_words import base_unit

_DONE = (
    "开工 竣工 完工 交付 交房 投用 入住 回迁 并网 投产 供货 供应 销售 出售 出租 去化 签约 征收 腾退 拆除 "
    "归集 提取 回收 使用 发放 兑付 结转 支取 投放 申报 立项 出栏 存栏 推广 受理 办结 建成 在建 新建 修复"
)
_VERB = "(?:" + "|".join(_DONE.split()) + ")"
_ONLY_DONE = re.compile(f"(?:已|又|新|实际|累计|基本)*(?P<verb>{_VERB})")
#: 安置房竣工: whose state the name before told, behind its subject.
_SUBJECT = re.compile(f"(?P<of>[\u4e00-\u9fff“”]{{2,16}}?)(?:已|新|累计|基本)*{_VERB}")
#: 园区新开工厂房, 累计开工面积: a state between whose it is and what is counted.
_INSIDE = re.compile(
    f"(?<=[\u4e00-\u9fff]{{2}})(?:累计|已)*新?{_VERB}(?=(?:面积|厂房|住房|房屋|里程|规模)$)|(?<=[区城园镇线])新?{_VERB}(?=[\u4e00-\u9fff]{{2,4}}$)"
)
_CAPACITY = re.compile("装机(?:容量|规模)?$")
#: Funds out of which things are paid: 公积金归集9亿元、发放贷款6亿元.
_FUND = re.compile("(?:公积金|基金|保证金|维修资金)$")


def done_to_subject(phrase: str, group: Group, carried: Carried) -> str | None:
    """Subject and verb, where ``phrase`` is a verb and the number before was told of the same subject."""
    name = carried.name or ""
    base = base_unit(group.mentions[0].unit)
    alike = base == base_unit(carried.unit) or (carried.counted.get(base) == name and base in _LINES)
    joined = group.listed or group.before == ","
    if not (alike and joined and name and carried.of_sentence and len(phrase) <= _LONGEST):
        return None
    said = _SUBJECT.fullmatch(name) if not counting_verb(name) else None
    if said and _FUND.search(said["of"]) and counting_verb(phrase):
        return said["of"] + phrase
    done = _ONLY_DONE.fullmatch(phrase)
    if done is None:
        return None
    if said and done["verb"] not in _STATES:
        return said["of"] + done["verb"]
    if _INSIDE.search(name):
        return _INSIDE.sub(done["verb"], name)
    if _CAPACITY.search(name) and done["verb"] == "并网":
        thing = owner_of(name)
        return thing.removeprefix(counting_verb(thing)) + done["verb"]  # 装机容量80万千瓦,并网50万千瓦
    return None


_LONGEST = 6
#: Roads and bridges are counted, then measured: 新开工道路46条、83公里,竣工28条.
_LINES = frozenset("条 座 处".split())
#: States of works, which stand before the thing as others of the kind do (建成公租房).
_STATES = frozenset("开工 竣工 完工 交付 投产 建成 签约 办结 在建".split())
