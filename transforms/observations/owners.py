"""Whose a mere attribute is (增速, 投资, 里程): that of the thing named before it, or nobody's."""

from __future__ import annotations

import re

from transforms.catalogue.indicators import match_indicator
from transforms.observations.attributes import is_attribute, is_figure, is_of_figure, join_owner, owner_for
from transforms.observations.carried import Carried
from transforms.observations.mentions import Group
from transforms.observations.verbs import counting_verb

_RAISED = re.compile("[ ,、;]*(?:累计|共|又)?(?:落实|争取|筹集|整合|兑现|申请|撬动)")
_OF_ALL_YEAR = re.compile("[ ,、;]*(?:力争|确保|预计|争取)全年(?!计划|任务|目标)")
_PLANT = re.compile("[厂站场库]$|项目$|工程$|设施$|电站$|基地$|产线$|企业$")
_SPEEDS = frozenset(("增速", "增幅", "涨幅", "降幅"))
#: 整合居民医保,财政补助由380元提高到420元: of the scheme that the clause before speaks of.
_OF_SCHEME = re.compile("(?:人均)?(?:财政补助|补助|筹资)(?:标准)?|(?:住院)?报销比例")
_ACCOUNTS = frozenset("贷款余额 存款余额 存贷款余额 资产总额 保费收入 担保余额 在保余额".split())
_LENDERS = re.compile("(?:公司|银行|机构|信用社|基金|协会)$")


def attach_owner(phrase: str, group: Group, carried: Carried) -> str:
    """Make a mere attribute whole with the thing it belongs to."""
    if _OF_SCHEME.fullmatch(phrase):
        return join_owner(carried.object or carried.subject, phrase)
    if phrase in _ACCOUNTS and carried.unit == "家" and _LENDERS.search(carried.name or ""):
        return (carried.name or "").removeprefix(
            counting_verb(carried.name or "")
        ) + phrase  # 小贷公司9家,贷款余额3亿元
    if not is_attribute(phrase):
        return phrase
    if phrase.endswith("里程") and (carried.subject or not carried.of_sentence):
        return phrase  # 运营里程41公里: whose length it is was said with a number, or not at all
    if "其中" in group.left[:4] and match_indicator(phrase):
        return phrase  # 一般公共预算收入90亿元,其中税收70亿元
    if phrase in _SPEEDS and group.before == ";" and carried.name and is_figure(carried.name):
        # 生产总值2万亿元;一季度、全年增速分别为3%、4%: the speed is that of what was named last.
        return join_owner(owner_for(phrase, carried.name), phrase)
    if group.listed and phrase.endswith("能力") and carried.verb and not _PLANT.search(carried.name or ""):
        return phrase  # 新增道路12公里、供水能力38万吨/日
    if group.before == "," and _OF_ALL_YEAR.match(group.left) and not is_of_figure(phrase):
        return phrase  # 新开工项目60个,力争全年到位资金500亿元: all there is
    opens = group.before in ("", ";") and not group.listed and not group.adjoined
    if phrase.endswith(("发电量", "用电量")) and carried.name and carried.name.endswith("产量"):
        return phrase  # 原煤产量90万吨,发电量6亿度: another product
    if phrase in ("能耗", "用地", "产能") and group.listed and carried.verb:
        return phrase  # 腾出煤炭指标9万吨、能耗4万吨标准煤
    if phrase == "发电量" and carried.parts == 1 and group.before == ",":
        return join_owner(
            owner_for(phrase, carried.whole), phrase
        )  # 装机90万千瓦,其中新能源40万千瓦,发电量6亿度: that of all plants
    if phrase.endswith("资金") and _RAISED.match(group.left):
        return phrase  # 选派干部40人,落实项目资金300万元
    elsewhere = not (carried.of_sentence or group.adjoined or is_of_figure(phrase))
    anew = opens or (group.before == "," and elsewhere)
    if anew and not (carried.subject or carried.object):
        return phrase
    if phrase.startswith("亩均") and group.before == ",":
        return phrase  # 土地占用下降6%,亩均税收9万元: by the acre of all land
    sized = (
        carried.parts == 1
        and not carried.whole.endswith("比重")
        and re.match(r"[\d.]*[百千万亿]+元以上(?!.*[产营收])", carried.name or "") is not None
    )
    if (carried.parts > 1 or sized) and group.before == "," and not group.listed and not carried.subject:
        # 装机900万千瓦,其中风电500万千瓦、光伏400万千瓦,发电量…: the attribute is of the whole again.
        return join_owner(owner_for(phrase, carried.whole), phrase)
    owner = carried.owner(phrase, group.left.lstrip(" ,、").startswith(("共", "总共", "合计")))
    if phrase.endswith("里程") and is_attribute(owner.removeprefix(counting_verb(owner))):
        return phrase  # 新增里程67公里、运营总里程305公里: an attribute owns none
    return join_owner(
        owner,
        phrase.removeprefix("共").removeprefix("实现"),
    )
