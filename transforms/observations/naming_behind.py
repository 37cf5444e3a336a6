"""Name a number by the thing that stands behind it."""

from __future__ import annotations

import re

from transforms.observations.attributes import is_attribute, join_owner
from transforms.observations.carried import Carried, without_state
from transforms.observations.left import Left
from transforms.observations.mentions import Group, Mention
from transforms.observations.named import Named
from transforms.observations.names_behind import ADVERB_TAIL, split_right
from transforms.observations.noun_after import is_countable, noun_after
from transforms.observations.topics import topic_of
from transforms.observations.verbs import counting_verb, is_bare

#: 设立总规模50亿元的基金: what is done to the thing is no part of its size.
SET_UP = re.compile(
    "^(?:新|拟|计划|联合|发起|分期)*(?:设立|组建|成立|引进|签约|开工|招引|发起|推进|实施|建设|谋划|落地)(?=总|规)"
)


_SIZE = re.compile(
    "(?:计划)?(?:总投资|投资额?|总规模|总面积|建筑面积|占地面积|年?产值|年?产能|注册资[本金])$"
)


_OF_IT = re.compile("年产|占地|总?建筑面积|总?装机|总规模|总投资|库容|全长|总长|日处理|设计|计划")


def size_alone(phrase: str) -> str:
    """总投资 of 开工建设总投资: what is done with the thing is no part of its size."""
    size = _SIZE.search(phrase)
    if size and "、" in phrase and phrase.rpartition("、")[2] == size.group():
        return size.group()  # 推进甲园、总投资60亿元的乙厂
    return size.group() if size and is_bare(phrase[: size.start()]) else phrase


def thing_behind(mention: Mention, first: str, carried: Carried, following: list[Group]) -> str | None:
    """What an attribute before a number belongs to, if that stands behind it or behind the next number."""
    of_next = mention.right.startswith("的") and mention.unit != "%"
    owned = of_next and is_attribute(first[-4:]) and len(first) <= 6
    if owned and (thing := split_right(mention.right)[0]):
        # 总投资109亿元的抽水蓄能电站
        return ADVERB_TAIL.sub("", thing.removesuffix("等"))
    if not mention.right.strip() and following and following[0].listed and _SIZE.fullmatch(first):
        # 总投资60亿元、年产4万吨的甲项目
        behind = following[0].mentions[0]
        if (
            behind.right.startswith("的")
            and _OF_IT.match(following[0].left)
            and (thing := split_right(behind.right)[0])
        ):
            return ADVERB_TAIL.sub("", thing.removesuffix("等"))
    if mention.right.strip() == "的" and following:
        # 总规模55.6亿元的61个专项债券项目
        return noun_after(following[0], following[0].mentions[0], "", True, carried, following[1:]) or None
    return None


#: What people do in something that was named before, said behind their number without a noun.
_TAKING_PART = re.compile("参保|参与|参加|受益|领取|享受|报名|培训")
_PEOPLE = frozenset(("人", "名", "户", "人次"))


def _taken_part_in(group: Group, after: str, carried: Carried) -> str:
    """9个县开展养老保险试点,30万人参保,8万人领取养老金: what was begun, and what people do in it; else ""."""
    mention = group.mentions[0]
    noun, predicate = split_right(mention.right)
    begun = "" if carried.of_sentence else carried.object
    carried.event = begun or ("" if noun else carried.subject) or carried.event
    if noun and predicate and not _TAKING_PART.fullmatch(predicate):
        carried.event = topic_of(predicate)[1] or carried.event
        return ""
    verb = _TAKING_PART.match(after)
    if verb and after[verb.end() :] and after[verb.end() :] in carried.event:
        return ""  # 提高养老金标准。3万人领取养老金: what they get is said again
    people = mention.unit.lstrip("十百千万亿") in _PEOPLE
    return carried.event + after if carried.event and _TAKING_PART.match(after) and (noun or people) else ""


#: 带动9万人增收: what people are helped to is whole by itself.
_HELPING = ("带动", "帮助", "促进", "助力", "助推")


def with_noun_after(group: Group, left: Left, phrase: str, bare: bool, after: str, carried: Carried) -> Named:
    """The name of a number that counts ``after``, the thing behind it; ``phrase`` stands before it."""
    verb = counting_verb(phrase)
    after = after if phrase.endswith(_HELPING) else _fuller(after, carried)
    if bare and (name := _taken_part_in(group, after, carried)):
        return Named([name], "taking_part")
    if bare:
        keep = verb if verb and verb == phrase else ""
        if left.movement and not left.to and is_countable(group.mentions[0].unit):
            # 增加500万农村沼气用户 counts what is new: no change of something named.
            keep, left.movement = left.words[0] if left.words else "", 0
        if not keep and group.listed and carried.verb and not counting_verb(after):
            keep = carried.verb
        carried.around = (after, keep + after, group.clause)
        return Named([keep + after], "name_after", keep)
    if after.endswith(phrase) and phrase != after:
        phrase = ""  # 90个项目中有58个未落实土地: said of the projects
    carried.around = (after, phrase + after, group.clause)
    return Named([phrase + after], "name_around", verb)


def _fuller(noun: str, carried: Carried) -> str:
    """集团 after 义务教育集团 means the same; 校区 is a part of what was named."""
    if is_attribute(noun) and carried.of_sentence:
        return join_owner(carried.owner(noun), noun)
    if len(noun) <= 3:
        whole = next((n for n in carried.of_sentence if n.endswith(noun) and len(n) > len(noun)), noun)
        return without_state(whole)
    return noun
