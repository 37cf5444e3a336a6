"""How a number moved where its own words do not say it: the verb of the number before goes on."""

from __future__ import annotations

import re

from transforms.observations.left import Left
from transforms.observations.measures import is_ratio_name
from transforms.observations.mentions import Group
from transforms.observations.verbs import counting_verb


def take_movement(
    left: Left, group: Group, previous: Group | None, before: Left | None, moved: tuple[int, str] | None
) -> None:
    """Give the words ``left`` of a number the movement, or the gap, of the number before it in its clause.

    ``previous`` and ``before`` are that number and its words, ``moved`` how the last number of the sentence
    moved, and its unit.
    """
    if before is not None and group.listed and before.basis == "gap" and group.last.unit.endswith("百分点"):
        # 高于全国3个百分点、全省1个百分点: the second yardstick needs no verb of its own.
        left.basis, left.reference, left.phrase = "gap", left.phrase, ""
        left.movement = before.movement
    elif (
        before is not None
        and before.share_of
        and "平均" not in before.share_of
        and group.listed
        and (whole := _OF_OTHER_WHOLE.fullmatch(group.left))
    ):
        # 占全省的10%、全国的1%: a share of another whole
        left.share_of, left.phrase = whole["what"], ""
    elif before is not None and previous is not None and _moves_on(previous, before, group, left):
        left.movement = before.movement
    elif before is not None and group.listed and before.movement and not before.to and _alone(group, left):
        left.movement, left.basis, left.reference = before.movement, before.basis, before.reference
    elif moved is not None and _aims_higher(group, left, *moved):
        left.movement = moved[0]


_OF_OTHER_WHOLE = re.compile(r"(?P<what>全国|全省|全市|全区|全球|世界|全自治区)的?")


def _moves_on(previous: Group, before: Left, group: Group, left: Left) -> bool:
    """医保补助标准提高30元、公共卫生经费5元: the verb of movement goes for the next of the list too."""
    if not group.listed or not before.movement or before.to or before.basis == "gap":
        return False
    plain = (
        not left.words
        and left.share_of is None
        and not left.goal
        and len(left.phrase.strip(" 、")) >= (2 if _moved_first(before) else 3)
    )
    counts = left.phrase.strip(" 、").startswith(("总", "累计", "共", "达", "其中")) or counting_verb(
        left.phrase
    )
    alike = previous.last.unit == group.mentions[0].unit
    return plain and alike and not counts and not is_ratio_name(left.phrase.strip())


def _alone(group: Group, left: Left) -> bool:
    """较上月增加12个、6000万元: an amount of which nothing else is said grew too."""
    return not (group.left.strip(" ,、") or left.words or group.last.right.strip()) and not group.adjoined


def _moved_first(left: Left) -> bool:
    """压减会议46%: the verb stands before what it moves."""
    return bool(left.words) and left.phrase.lstrip(" ,、;").startswith(left.words[-1])


_AIMING = frozenset(("力争", "确保", "争取", "力求", "奋斗目标", "努力"))


def _aims_higher(group: Group, left: Left, movement: int, unit: str) -> bool:
    """增长6%以上、力争6.5%: a second aim of the same growth needs no verb of its own."""
    plain = not (left.phrase.strip(" ,、") or left.to or left.reach or left.movement)
    return bool(movement) and plain and group.last.unit == unit and bool(_AIMING.intersection(left.words))
