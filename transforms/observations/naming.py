"""Find the indicator of each number of a group: before it, after it, or carried on from earlier."""

from __future__ import annotations

import re

from transforms.observations.carried import Carried
from transforms.observations.left import Left
from transforms.observations.lists import split_names, swap_modifier
from transforms.observations.mentions import Group
from transforms.observations.named import Named
from transforms.observations.names import clean_left
from transforms.observations.names_behind import name_right, starts_noun
from transforms.observations.naming_carried import of_all
from transforms.observations.naming_single import attach_owner, name_single
from transforms.observations.roles import is_goal_after
from transforms.observations.topics import topic_of
from transforms.observations.verbs import counting_verb, is_bare

#: What is done with rules: each verb takes the place of the one before.
#: 占全国的7%、占全球的2%: each share is of the thing itself.
_SHARE_NAME = re.compile("占[^占]{2,}比重$")
_SET_BY = re.compile(r"(?:国家|省|市|上级|中央|年初|计划|规划|纲要)*(?:下达|确定|规定|制定|要求|提出)$")


def name_group(group: Group, left: Left, carried: Carried, following: list[Group]) -> Named:
    """Names for the numbers of ``group``; ``following`` are the later groups of its clause."""
    if left.bound is None and re.match(r"[,、;:\s]*约(?![谈束定])", left.phrase):
        left.bound = "about"
    if left.phrase.rstrip().endswith("、"):
        # 高新技术企业数量实现翻番、达1.8万家: what stands before 、 is what the number is about.
        carried.speak_of(topic_of(left.phrase.rstrip(" 、"))[0])
    phrase = clean_left(left.phrase, starts_noun(group.mentions[0].right))
    if is_goal_after(group.last.right) and carried.current() and _SET_BY.search(phrase):
        phrase = ""  # 完成国家下达的15%目标任务: who set the goal names nothing
    if group.mentions[0].quantity.ordinal and re.fullmatch(
        "[各个]?(?:区|县|县区|市|省|城市|省份|国家|地区|州|市州)", phrase
    ):
        phrase = ""
    named = _find_names(group, phrase, left, carried, following)
    if carried.scope:
        named = Named(
            [f"{carried.scope}{n}" if n and carried.scope not in n else n for n in named.names],
            named.rule,
            named.verb,
        )
    if group.last.right.strip() == "中" and named.names[-1]:
        carried.scope = named.names[-1]
    return named


def _find_names(group: Group, phrase: str, left: Left, carried: Carried, following: list[Group]) -> Named:
    count = len(group.mentions)
    if left.share_of is not None:
        owner = (
            attach_owner(phrase, group, carried)
            if phrase and not is_bare(phrase)
            else carried.current() or ""
        )
        spoken = list(dict.fromkeys(carried.of_sentence))[-count:]
        bare = not phrase or is_bare(phrase)
        owners = spoken if bare and len(spoken) == count > 1 else split_names(owner, count, True)
        return Named([_share_name(o, left.share_of) for o in owners or [owner] * count], "share_of_whole")
    if count > 1:
        return _name_list(group, phrase, left, carried)
    return name_single(group, phrase, left, carried, following)


def _share_name(owner: str, whole: str) -> str:
    """The share of ``owner`` in ``whole``; without a whole, its share as such (国营工业所占比重, 农村投资占比)."""
    if whole:
        return f"{_SHARE_NAME.sub('', owner)}占{whole}比重"
    return owner + ("占比重" if owner.endswith("所") else "占比")


def _name_list(group: Group, phrase: str, left: Left, carried: Carried) -> Named:
    count = len(group.mentions)
    if phrase and not is_bare(phrase):
        whole = attach_owner(phrase, group, carried)
        if names := split_names(whole, count, "分别" in left.words):
            if carried.name:
                names = [swap_modifier(name, carried.name) for name in names]
            return Named(list(names), "list_distributed", counting_verb(names[0]))
        return Named([whole, *[of_all(whole)] * (count - 1)], "list_of_one_name")
    spoken = list(dict.fromkeys(carried.of_sentence))
    if len(carried.joint) == count and carried.name in carried.joint:
        return Named(list(carried.joint), "list_carried")
    if carried.subject and (names := split_names(carried.subject, count, True)):
        return Named(list(names), "list_carried")
    if len(spoken) >= count:
        return Named(list(spoken[-count:]), "list_carried")
    if len(carried.names) == count:
        return Named(list(carried.names), "list_carried")
    if carried.name and (names := split_names(carried.name, count)):
        return Named(list(names), "list_carried")
    right = group.last.right
    if starts_noun(right):
        return Named([name_right(right)] * count, "name_after")
    return Named([carried.current()] * count, "name_carried")
