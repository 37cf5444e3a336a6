"""Find the indicator of each number of a group: before it, after it, or carried on from earlier."""

from __future__ import annotations

import re

<<<<<<< HEAD
from transforms.observations.carried import Carried
from transforms.observations.left import Left
from transforms.observations.lists import split_names, swap_modifier
from transforms.observations.mentions import Group
from transforms.observations.named import Named
from transforms.observations.names import clean_left
from transforms.observations.names_behind import name_right, starts_noun
from transforms.observations.naming_carried import of_all
from transforms.observations.naming_single import attach_owner, name_single
from transforms.observations.topics import topic_of
from transforms.observations.verbs import counting_verb, is_bare
=======
from transforms.observations.carried import Carried, without_state
from transforms.observations.lists import first_of, split_names, swap_modifier
from transforms.observations.mentions import Group, Mention
from transforms.observations.moved import read_moved
from transforms.observations.names import (
    clean_left,
    counting_verb,
    head_of_list,
    is_attribute,
    is_bare,
    is_figure,
    join_owner,
    name_right,
    owner_for,
    split_right,
    starts_noun,
    topic_of,
)
from transforms.observations.noun_after import is_countable, noun_after
from transforms.observations.predicates import Left
from transforms.observations.roles import is_goal_after
from transforms.observations.siblings import counted_in, sibling_name
>>>>>>> ab0cdc1 (Shares of another year over a list, goals by whom they were set, what is reckoned by people, and what somebody contributed)

#: What is done with rules: each verb takes the place of the one before.
#: 占全国的7%、占全球的2%: each share is of the thing itself.
_SHARE_NAME = re.compile("占[^占]{2,}比重$")
<<<<<<< HEAD
=======
_SET_BY = re.compile(r"(?:国家|省|市|上级|中央|年初|计划|规划|纲要)*(?:下达|确定|规定|制定|要求|提出)$")
#: 每千人口医师数3人、护士数4人: of how many people is said once.
_PER_PEOPLE = re.compile(r"每[百千万十]+(?:常住|户籍)?[人名户]口?")
_STATE_VERB = re.compile(
    r"(开工|完工|竣工|投产|建成|签约|交付|办结|完成|落地|投用|通过|入选|整改|获批|入库|销号|注册)$"
)


@dataclass(frozen=True, slots=True)
class Named:
    """The names of a group's numbers and the rule that found them."""

    names: list[str | None]
    rule: str
    verb: str = ""
>>>>>>> ab0cdc1 (Shares of another year over a list, goals by whom they were set, what is reckoned by people, and what somebody contributed)


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
<<<<<<< HEAD
=======


def _name_single(group: Group, phrase: str, left: Left, carried: Carried, following: list[Group]) -> Named:
    mention = group.mentions[0]
    if _goes_on_around(phrase, group, carried) and carried.around:
        # 督察反馈47个问题完成整改45个: the noun that was counted goes on with its name.
        phrase = carried.around[1] + phrase[len(carried.around[0]) :].removeprefix("已")
    bare = not phrase or is_bare(phrase)
    # 试点扩大到50%的县: the share is of what was widened.
    widened = left.to and bare and mention.unit == "%"
    after = "" if widened else noun_after(group, mention, phrase, bare, carried, following)
    if bare and not after and group.listed and following and following[0].adjoined:
        # 5216户14389人脱贫: what is said of the second is said of both.
        after = noun_after(following[0], following[0].mentions[0], "", True, carried, following[1:])
    if group.adjoined and carried.outer and bare and not after and _counts_anew(mention, carried):
        # 项目12个(3392户5489套): each unit in the bracket counts what stands before it.
        return Named([counted_in(carried.outer, mention.unit)], "bracket_count")
    if group.adjoined and carried.name and not after:
        return Named(
            [carried.name + _SECOND_UNIT.get(mention.unit.lstrip("十百千万亿"), "")],
            "second_unit",
            carried.verb,
        )
    if after:
        return _withnoun_after(group, left, phrase, bare, after, carried)
    if (known := _of_carried(group, phrase, bare, left, carried)) is not None:
        return known
    if (moved := read_moved(phrase, mention.unit, left)) is not None:
        left.movement = moved.sign
        left.words.append(moved.verb)
        return Named([moved.what], "verb_before_object")
    if phrase in _REACHING and (current := carried.current()):
        # 参保人数增加1.4亿、覆盖10亿人: whom the thing reaches.
        return Named([owner_for("", current) + phrase], "reach_of_carried")
    if carried.name:
        phrase = swap_modifier(phrase, carried.name)
    first = first_of(phrase) if _speaks_of_first(left, mention) else phrase
    if group.mentions[0].unit in ("金", "银", "铜"):
        return Named([f"{phrase}{group.mentions[0].unit}牌"], "medals")
    if (thing := _thing_behind(mention, first, carried, following)) is not None:
        return Named([join_owner(thing, first)], "attribute_of_next")
    name = _attach_owner(first, group, carried)
    alone = left.phrase.strip(" ,、;:").removeprefix("其中").lstrip(":,") == phrase
    verb = ""
    if name == first and alone and _shares_verb(name, group, carried):
        # 新增孵化器8家、加速器2家: 新增 goes on, and no 新增加.
        verb = carried.verb
        name = join_owner(verb, name)
    if group.listed and carried.name and (per := _PER_PEOPLE.match(carried.name)):
        alike = mention.unit == carried.unit and not name.startswith("每")
        name = per.group() + name if alike else name
    rule = "name_before"
    if name != phrase and name.endswith(phrase):
        rule = "verb_shared" if name == carried.verb + phrase else "attribute_of_carried"
    return Named([name], rule, verb or head_of_list(name))


def _of_carried(group: Group, phrase: str, bare: bool, left: Left, carried: Carried) -> Named | None:
    """The name of a number before which only verbs, a part or a state of what was named stand."""
    mention = group.mentions[0]
    if not left.movement and (sibling := sibling_name(phrase, left.phrase, mention.unit, carried)):
        return Named([sibling[0]], sibling[1])
    if bare and carried.outer and not left.movement and _counts_anew(mention, carried):
        return Named([counted_in(carried.outer, mention.unit)], "bracket_count")
    if _is_net_gain(left, mention) and (current := phrase if not bare else carried.current()):
        # 高新技术企业600家,净增90家: the new ones are counted, net of those that went.
        left.movement = 0
        owner = owner_for("", current)
        return Named(["净增" + owner.removeprefix(counting_verb(owner))], "state_of_carried", "净增")
    if bare:
        return _carry(phrase, left, group, carried)
    if group.inside_bracket and len(phrase) <= 3 and _BRACKET_STATE.search(phrase) and carried.name:
        return Named([phrase + without_state(owner_for("", carried.name))], "state_of_carried")
    return None


def _thing_behind(mention: Mention, first: str, carried: Carried, following: list[Group]) -> str | None:
    """What an attribute before a number belongs to, if that stands behind it or behind the next number."""
    owned = mention.right.startswith("的") and is_attribute(first[-4:]) and len(first) <= 6
    if owned and (thing := split_right(mention.right)[0]):
        # 总投资109亿元的抽水蓄能电站
        return thing
    if mention.right.strip() == "的" and following:
        # 总规模55.6亿元的61个专项债券项目
        return noun_after(following[0], following[0].mentions[0], "", True, carried, following[1:]) or None
    return None


def _is_net_gain(left: Left, mention: Mention) -> bool:
    """净增90家 without a time to compare with."""
    net = bool(left.words) and left.words[0].startswith("净增") and left.basis in (None, "cumulative")
    return net and not left.to and is_countable(mention.unit)


def _goes_on_around(phrase: str, group: Group, carried: Carried) -> bool:
    """Whether the words before a number begin with the noun that the number before it counts."""
    if carried.around is None or group.listed or group.left.rstrip().endswith("的"):
        return False
    noun, _, clause = carried.around
    return phrase.startswith(noun) and group.clause == clause


def _counts_anew(mention: Mention, carried: Carried) -> bool:
    """Whether a number in a bracket counts what stands before it in another unit (3个(2360户))."""
    units = (mention.unit.lstrip("十百千万亿"), carried.unit.lstrip("十百千万亿"))
    return units[0] != units[1] and is_countable(units[0]) and is_countable(units[1])


def _shares_verb(name: str, group: Group, carried: Carried) -> bool:
    """Whether the verb at the head of a list (新建学校3所、幼儿园5所) goes for a member without one."""
    if not carried.verb or counting_verb(name):
        return False
    if "其中" in group.left[:4] and carried.verb in _NEW_VERBS:
        # 新登记市场主体9万户,其中企业2万户: a part of what is new.
        return group.mentions[0].unit.lstrip("十百千万亿") in carried.counted or (
            group.mentions[0].unit.lstrip("十百千万亿") == carried.unit.lstrip("十百千万亿")
        )
    if not group.listed:
        return False
    if carried.verb in _NEW_VERBS:
        return True
    longest = _TELLING_SHORT if _TELLING.match(carried.verb) else _SHORT
    figure = is_figure(name) and not name.endswith("产能")
    return group.mentions[0].unit not in _SHARES and len(name) <= longest and not figure


def _speaks_of_first(left: Left, mention: Mention) -> bool:
    """One growth, share or rank said of two things is an observation of the first."""
    return (
        bool(left.movement and not left.to)
        or mention.unit in ("%", "个百分点")
        or bool(mention.quantity.ordinal)
    )


#: What people do in something that was named before, said behind their number without a noun.
_TAKING_PART = re.compile("参保|参与|参加|受益|领取|享受|报名|培训")
_PEOPLE = frozenset(("人", "名", "户", "人次"))


def _taken_part_in(group: Group, after: str, carried: Carried) -> str:
    """9个县开展养老保险试点,30万人参保,8万人领取养老金: what was begun, and what people do in it; else ""."""
    mention = group.mentions[0]
    noun, predicate = split_right(mention.right)
    carried.event = (carried.object if not carried.of_sentence else "") or carried.event
    if noun and predicate and not _TAKING_PART.fullmatch(predicate):
        carried.event = topic_of(predicate)[1] or carried.event
        return ""
    people = mention.unit.lstrip("十百千万亿") in _PEOPLE
    return carried.event + after if carried.event and _TAKING_PART.match(after) and (noun or people) else ""


def _withnoun_after(group: Group, left: Left, phrase: str, bare: bool, after: str, carried: Carried) -> Named:
    verb = counting_verb(phrase)
    after = _fuller(after, carried)
    if bare and (name := _taken_part_in(group, after, carried)):
        return Named([name], "taking_part")
    if bare:
        keep = verb if verb and verb == phrase else ""
        if left.movement and not left.to and is_countable(group.mentions[0].unit):
            # 增加500万农村沼气用户 counts what is new: no change of something named.
            keep, left.movement = left.words[0] if left.words else "", 0
        if not keep and group.listed and carried.verb and not counting_verb(after):
            keep = carried.verb
        return Named([keep + after], "name_after", keep)
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


def _attach_owner(phrase: str, group: Group, carried: Carried) -> str:
    """Make a mere attribute whole with the thing it belongs to."""
    if not is_attribute(phrase):
        return phrase
    opens = group.before in ("", ";") and not group.listed and not group.adjoined
    if opens and not (carried.subject or carried.object):
        return phrase
    return join_owner(
        carried.owner(phrase, group.left.lstrip(" ,、").startswith(("共", "总共", "合计"))),
        phrase.removeprefix("共"),
    )


def _carry(phrase: str, left: Left, group: Group, carried: Carried) -> Named:
    """Only verbs stand before the number: it speaks of what was named last."""
    current = carried.current()
    if current is None:
        return Named([phrase or None], "name_missing" if not phrase else "name_before")
    owner = owner_for("", current)
    m = _STATE_VERB.search(phrase or "".join(reversed(left.words)))
    unit = group.mentions[0].unit
    if m and unit not in ("%", "个百分点") and not left.movement:
        return Named([m.group(1) + without_state(owner)], "state_of_carried", carried.verb)
    if left.basis == "cumulative" and is_countable(unit) and not left.movement and not phrase:
        # 新增上市公司23家、累计300家: all there are, not the new ones.
        return Named(
            ["累计" + current.removeprefix(counting_verb(current))], "state_of_carried", carried.verb
        )
    verb = counting_verb(phrase)
    if verb and unit not in ("%", "个百分点") and not left.movement:
        # 新改建公路60公里、养护900公里: another thing done to the same.
        other = counting_verb(owner)
        thing = owner.removeprefix(other) if len(owner) > len(other) + 1 else owner
        return Named([verb + without_state(thing)], "state_of_carried", verb)
    if left.basis == "gap" and "进度" in (left.reference or "") and current.endswith("比重"):
        # 完成投资5亿元,占年度计划的40%,滞后序时进度10个百分点: the investment lags, not its share.
        current = current.partition("占")[0] or current
    return Named([_of_all(current) if left.reach or left.bound else current], "name_carried", carried.verb)


def _of_all(name: str) -> str:
    """铁路里程 of 铁路里程新增1700公里、突破7000公里: what is reached is the whole, not what is new."""
    return re.sub("(?:累计|本年)?(?:新增|净增)$", "", name) if len(name) > 4 else name
>>>>>>> ab0cdc1 (Shares of another year over a list, goals by whom they were set, what is reckoned by people, and what somebody contributed)
