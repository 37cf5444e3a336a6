"""Name a number by words on both sides of it: 公交车实现100%纯电动化, 按5%的幅度压减支出."""

from __future__ import annotations

import re

from transforms.observations import lexicon as lex
from transforms.observations.attributes import join_owner
from transforms.observations.carried import Carried
from transforms.observations.left import Left
from transforms.observations.mentions import Group
from transforms.observations.named import Named
from transforms.observations.names_behind import ADVERB_TAIL, split_right, trim_right
from transforms.observations.naming_behind import thing_behind
from transforms.observations.siblings import state_behind
from transforms.observations.verbs import counting_verb
from transforms.unit_words import base_unit

_ALL_DONE = re.compile("(?!以上)[\u4e00-\u9fff]{0,6}(?:化|全?覆盖|达标|处理|到位|清零|排放)$")
_RATIO_TO = re.compile("[,、;]*(?P<of>[与和同].{2,12}之比)")
_RATE_BEHIND = re.compile("的([\u4e00-\u9fff]{0,6}(?:率|比例|标准))(?=[降提升下上调])")
_SIZE_OF = re.compile("(?:计划)?(?:总投资额?|投资额?|总规模)$")
_RISEN_BY = re.compile("的(?:幅度|比例)(?P<verb>上调|下调|提高|降低|增长|递增|上涨)$")
#: 按不低于5%的幅度压减一般性支出
_BY_MARGIN = re.compile(
    "的(?:幅度|比例)(?P<verb>压减|压缩|削减|减少|降低|增长|提高|增加)(?P<what>[\u4e00-\u9fff“”]{2,16})$"
)


#: 推进新城6平方公里基础设施建设: works on ground of a size.
_ON_GROUND = re.compile("[\u4e00-\u9fff]{0,8}(?:建设|控规|规划|改造|开发|整治|征迁|拆迁|更新|修复)")
_AREAS = frozenset("平方公里 亩 公顷 平方米".split())


def said_around(
    group: Group, phrase: str, bare: bool, left: Left, carried: Carried, following: list[Group]
) -> Named | None:
    """The name of a number of which words on both sides say what it is, or what became of it; else None."""
    mention = group.mentions[0]
    if left.phrase.endswith("之比") and carried.name and (to := _RATIO_TO.fullmatch(left.phrase)):
        # 加工业产值9亿元,与农业产值之比由1:1提高到2:1
        return Named([carried.name + to["of"]], "name_before")
    if not bare and mention.unit == "%" and not left.movement and _ALL_DONE.match(mention.right):
        # 公交车实现100%纯电动化: what became of that share.
        return Named([phrase + mention.right.strip()], "name_around")
    plain = not (bare or left.movement or left.reach or counting_verb(phrase))
    if plain and base_unit(mention.unit) in _AREAS and _ON_GROUND.fullmatch(mention.right.strip()):
        return Named([phrase + mention.right.strip()], "name_around")
    if left.origin and mention.unit == "%" and (rate := _RATE_BEHIND.match(mention.right)):
        return Named([phrase + rate[1]], "name_around")  # 将制造业现行16%的税率降至13%
    invested = phrase == "投资" and mention.right.startswith("的") and mention.unit.endswith("元")
    if invested and (thing := thing_behind(mention, phrase, carried, following)):
        return Named([join_owner(thing, phrase)], "attribute_of_next")
    again = bare and group.listed and mention.right.startswith("的") and mention.unit.endswith("元")
    size = _SIZE_OF.search(carried.name or "") if again and carried.unit.endswith("元") else None
    if size and (thing := split_right(mention.right)[0]):
        # 投资额15亿元的甲厂、20亿元的乙厂: the second is told by its size too
        thing = ADVERB_TAIL.sub("", thing.removesuffix("等"))
        return Named([join_owner(thing, size.group())], "attribute_of_next")
    if mention.unit == "%" and (risen := _RISEN_BY.match(mention.right)):
        left.movement = 1 if risen["verb"] in lex.RISE else -1  # 养老金按5%左右的幅度上调
        left.words.append(risen["verb"])
    if bare and mention.unit == "%" and (cut := _BY_MARGIN.match(mention.right)):
        left.movement = 1 if cut["verb"] in lex.RISE else -1
        left.words.append(cut["verb"])
        return Named([trim_right(cut["what"])], "verb_before_object")
    alone = left.phrase.strip(" ,、;:的").removeprefix("其中") in ("", "另", "还") and not group.adjoined
    if alone and (state := state_behind(mention.right, mention.unit, carried)):
        return Named([state], "state_of_carried")
    return None
