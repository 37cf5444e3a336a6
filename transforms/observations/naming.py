"""Find the indicator of each number of a group: before it, after it, or carried on from earlier."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from transforms.observations.lists import borrow_head, first_of, split_names
from transforms.observations.mentions import Group, Mention
from transforms.observations.names import (
    clean_left,
    counting_verb,
    is_attribute,
    is_bare,
    join_owner,
    name_right,
    owner_of,
    starts_noun,
)
from transforms.observations.predicates import Left
from transforms.unit_words import HARD_UNITS, TIME_UNITS

_EVENT_UNITS = ("次", "场", "场次", "届", "期", "人次", "批次", "轮")
_NEW_VERBS = frozenset("新增 新建 新改建 净增 新认定 新获批 新引进 新培育 新设 新添 新签约 累计 新开工 新评 新创建 新增加 累计新增".split())
_LEVEL_ONLY = re.compile(r"^(?:\d+(?:\.\d+)?[十百千万亿]*元?以上|国家级|省级|市级|县级|区级|部级|国家|省|市|县)$")
_STATE_VERB = re.compile(r"(开工|完工|竣工|投产|建成|签约|交付|办结|完成|落地|投用|通过|入选|整改|获批|入库|销号|注册)$")


@dataclass(slots=True)
class Carried:
    """What earlier numbers of the passage leave to later ones."""

    name: str | None = None
    names: list[str] = field(default_factory=list)
    owner: str = ""
    verb: str = ""
    measure: str = ""
    unit: str = ""

    def remember(self, names: list[str | None], verb: str) -> None:
        known = [n for n in names if n]
        if known:
            self.name, self.names = known[-1] if len(known) == 1 else known[0], known
            self.owner, self.verb = owner_of(self.name), verb


@dataclass(frozen=True, slots=True)
class Named:
    """The names of a group's numbers and the rule that found them."""

    names: list[str | None]
    rule: str
    verb: str = ""


def is_countable(unit: str) -> bool:
    """Units that count things (家, 个, 人, 万户), not amounts of money, weight or time."""
    base = unit.lstrip("十百千万亿")
    return base not in HARD_UNITS and base not in TIME_UNITS


def name_group(group: Group, left: Left, carried: Carried, following: list[Group]) -> Named:
    """Names for the numbers of ``group``; ``following`` are the later groups of its clause."""
    phrase = clean_left(left.phrase)
    count = len(group.mentions)
    if left.share_of is not None:
        owner = phrase if phrase and not is_bare(phrase) else carried.name or ""
        return Named([f"{owner}占{left.share_of}比重"] * count, "share_of_whole")
    if count > 1:
        return _name_list(group, phrase, left, carried)
    return _name_single(group, phrase, left, carried, following)


def _name_list(group: Group, phrase: str, left: Left, carried: Carried) -> Named:
    count = len(group.mentions)
    if phrase and not is_bare(phrase):
        whole = _attach_owner(phrase, group, left, carried)
        if names := split_names(whole, count):
            return Named(list(names), "list_distributed", counting_verb(names[0]))
        return Named([whole] * count, "list_of_one_name")
    if len(carried.names) == count:
        return Named(list(carried.names), "list_carried")
    if carried.name and (names := split_names(carried.name, count)):
        return Named(list(names), "list_carried")
    right = group.last.right
    if starts_noun(right):
        return Named([name_right(right)] * count, "name_after")
    return Named([carried.name] * count, "name_carried")


def _name_single(group: Group, phrase: str, left: Left, carried: Carried, following: list[Group]) -> Named:
    mention = group.mentions[0]
    bare = not phrase or is_bare(phrase)
    after = _noun_after(group, mention, bare, following)
    if group.adjoined and carried.name and not after:
        return Named([carried.name], "name_carried", carried.verb)
    if after:
        return _with_noun_after(group, phrase, bare, after, carried)
    if bare:
        return _carry(phrase, left, group, carried)
    first = first_of(phrase) if _speaks_of_first(left, mention) else phrase
    name = _attach_owner(first, group, left, carried)
    if group.listed and carried.verb in _NEW_VERBS and name == first and left.phrase.strip(" 、") == phrase and not counting_verb(name):
        name = carried.verb + name
    rule = "attribute_of_carried" if name != phrase and name.endswith(phrase) else "name_before"
    return Named([name], rule, counting_verb(name))


def _speaks_of_first(left: Left, mention: Mention) -> bool:
    """One growth, share or rank said of two things is an observation of the first."""
    return bool(left.movement and not left.to) or mention.unit in ("%", "个百分点") or bool(mention.quantity.ordinal)


def _noun_after(group: Group, mention: Mention, bare: bool, following: list[Group]) -> str:
    """The thing counted behind the number, or "" if what follows is no noun."""
    right = mention.right
    if mention.bound_word and not right.startswith("的") and not is_countable(mention.unit):
        return ""
    if mention.quantity.ordinal or mention.unit in ("个百分点", "百分点", "倍", "番"):
        return ""
    if mention.unit == "%" and not (bare and right[:1] == "的" or bare and starts_noun(right)):
        return ""
    if not starts_noun(right):
        return ""
    if not is_countable(mention.unit) and not bare:
        return ""
    noun = name_right(right)
    if _LEVEL_ONLY.match(right.strip()) and following:
        noun = borrow_head(right.strip(), name_right(following[0].last.right) or clean_left(following[0].left))
    return noun


def _with_noun_after(group: Group, phrase: str, bare: bool, after: str, carried: Carried) -> Named:
    verb = counting_verb(phrase)
    if bare:
        keep = verb if verb and verb == phrase else ""
        if not keep and group.listed and carried.verb and not counting_verb(after):
            keep = carried.verb
        return Named([keep + after], "name_after", keep)
    return Named([phrase + after], "name_around", verb)


def _attach_owner(phrase: str, group: Group, left: Left, carried: Carried) -> str:
    """Make a mere attribute whole with the thing it belongs to."""
    if carried.name and is_attribute(phrase) and (group.listed or group.before in (",", "(") or group.left_start > 0):
        if not (group.before in ("", ";") and not group.listed and not group.adjoined and group.mentions[0].quantity.start):
            return join_owner(carried.owner, phrase)
    return phrase


def _carry(phrase: str, left: Left, group: Group, carried: Carried) -> Named:
    """Only verbs stand before the number: it speaks of what was named last."""
    if carried.name is None:
        return Named([phrase or None], "name_missing" if not phrase else "name_before")
    m = _STATE_VERB.search(phrase or "".join(reversed(left.words)))
    unit = group.mentions[0].unit
    if m and is_countable(unit) and not left.movement:
        return Named([m.group(1) + carried.owner], "state_of_carried", carried.verb)
    verb = counting_verb(phrase)
    if verb and is_countable(unit) and not left.movement:
        return Named([verb + carried.owner], "state_of_carried", verb)
    return Named([carried.name], "name_carried", carried.verb)
