"""Numbers that share the noun behind another: 5216户14389人脱贫, 甲区2个、乙区1个书房."""

from __future__ import annotations

import re

from transforms.observations.carried import Carried
from transforms.observations.mentions import Group
from transforms.observations.naming_carried import counts_anew
from transforms.observations.noun_after import is_countable, noun_after
from transforms.unit_words import base_unit

#: 9条400公里高速公路
_EXTENT = frozenset("公里 亩 公顷 平方公里".split())
SHARES = frozenset(("%", "‰", "个百分点", "百分点", "倍"))
#: 24个、总投资48亿元的项目: an amount of the things that the number before it counts.
_MERE_AMOUNT = re.compile("(?:总投资|投资|总面积|面积|总长|全长|总金额|总规模|总产值)?(?:约|近|超|超过)?")
#: 6条共438公里高速公路.
_IN_ALL = re.compile("(?:共计?|总长|全长|合计|总里程)(?:约|近|超|超过)?")


def noun_follows_next(
    group: Group, phrase: str, bare: bool, carried: Carried, following: list[Group]
) -> bool:
    """Whether a number without a noun shares the one behind the next number (3条、21公里道路)."""
    mention = group.mentions[0]
    if (
        not following
        or mention.right.strip() not in ("", "共", "共计", "总长", "全长", "合计")
        or mention.bound_word
        or not is_countable(mention.unit)
    ):
        return False
    behind = following[0]
    if behind.adjoined:
        same = bare and _counts_same(group, behind, carried)
        works = group.left.rstrip().endswith("等") and not counts_anew(behind.mentions[0], carried)
        return same or works or group.left.rstrip().endswith("的")
    amount = behind.left.strip()
    shares = behind.mentions[0].unit in SHARES
    if _IN_ALL.fullmatch(amount):
        return bare or group.left.rstrip().endswith("等")
    if shares or not behind.listed or not (_MERE_AMOUNT.fullmatch(amount)):
        return False
    of_it = behind.mentions[0].right.startswith("的") if amount else True
    return of_it and (bare or group.left.rstrip().endswith("等"))


#: 剩余90户200名贫困人口: what is left is told anew.
_LEFT_OVER = re.compile("(?:剩余|余下|现有|尚有|还有|共有)$")


def _counts_same(group: Group, following: Group, carried: Carried) -> bool:
    """Whether a number right behind another counts the same things: 5216户14389人脱贫."""
    if group.listed:
        return True
    said_before = (carried.subject or carried.object) and not _LEFT_OVER.search(group.left)
    first = group.before == "" and not carried.of_sentence and not said_before
    countable = is_countable(following.last.unit) or (first and base_unit(following.last.unit) in _EXTENT)
    return not said_before and is_countable(group.last.unit) and countable


def noun_at_the_end(unit: str, carried: Carried, following: list[Group]) -> str:
    """甲区2个、乙区2个、丙县1个城市书房: what the last of a row counts is counted by all of it; else ""."""
    for i, group in enumerate(following):
        if not group.listed or group.mentions[0].unit != unit:
            return ""
        if noun := noun_after(group, group.mentions[0], "", True, carried, following[i + 1 :]):
            return noun
    return ""
