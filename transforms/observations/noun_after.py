"""Find the noun behind a number: what it counts (新建学校 12所, 12所学校), and what is said of it."""

from __future__ import annotations

import re

from transforms.catalogue.indicators import match_indicator
from transforms.observations.attributes import owner_for
from transforms.observations.carried import Carried, without_state
from transforms.observations.mentions import Group, Mention
from transforms.observations.modifiers import borrow_head
from transforms.observations.names import clean_left
from transforms.observations.names_behind import name_right, split_right, starts_noun, trim_right
from transforms.observations.roles import is_goal_after
from transforms.observations.verbs import counting_verb
from transforms.unit_words import HARD_UNITS, TIME_UNITS, base_unit

_EVENT_UNITS = ("次", "场", "场次", "届", "期", "人次", "批次", "轮")
#: Units of single things: what counts them may leave their name to the words before.
_THINGS = frozenset(["", *"个项所家处条套座"])
#: A verb at the end of the words before an amount: its object stands behind (增发1000亿元财政债券).
_GIVING = re.compile(
    "(?:设立|成立|组建|注入|配套|出资|列支|统筹|整合|安排|增发|发行|投入|拨付|下达|筹集|落实|取消|提供|"
    "争取|募集|减免|发放|引进|吸引|采购|生产|种植|改造|建成|建设|新建|新增|实施|修建|铺设|开工|开通|"
    "治理|绿化|偿还|归还|贷出|增加|减少|节约|投放|给予|领取|享受|拥有|形成|守住|坚守|守牢)了?(?:每[人月年户])*$"
)
#: 向3万名老人发放补贴900万元: to whom something is given is told by what is given.
_GIVEN_TO = re.compile("(?:向|为|给|(?<![应面针])对)(?:超过?|近|逾|约)?$")
#: 增发1000亿元国债加强水利建设: what money is for is no part of what it is.
_FOR_WHAT = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?:予以|给予)?(?:加强|用于|用以|支持|促进|推动|改善|帮助|扶持).*$"
)
_STEP = re.compile("(?:[一二两三四五六七八九十百千万亿]+元?级?)?(?:新?台阶|大关|关口)$")
_COVERING = re.compile("(?:覆盖|惠及|占到?|涵盖)$")
#: 完成70%以上工程量: of what so much is done.
_WORK = re.compile("的?(?:总|年度)?(?:工程量|工作量|投资|建设任务|主体工程|任务量)")
#: 市级实事24件、区级22件圆满完成: how far they are names nothing.
_DONE_WITH = re.compile("(?:圆满|如期|全部|全面|均已?|已)(?:完成|办结|办理完毕)")
#: 1400户已签约1100户: the verb is the next number's.
_DONE_TO_SOME = re.compile(
    "(?:目前|现)?(?:已|均已|已有)(?:全部|基本)?(?:完成|正式)?(?:[签开完竣建投落到拨兑交搬拆入办整销发支核清启][\u4e00-\u9fff]|(?<=完成)[\u4e00-\u9fff]{2,6})"
)
_SOME_OF = re.compile("(?<=企业|项目|工程|小区|学校|单位|任务|事项)中(?!的|心|介|小|央|国|级)")
_LEVEL_ONLY = re.compile(
    r"^(?:\d+(?:\.\d+)?[十百千万亿]*元?以上|国家级|自治区级|盟市级|州级|旗县级|省级|市级|县级|区级|部级|国家|省|市|县)$"
)


def is_countable(unit: str) -> bool:
    """Units that count things (家, 个, 人, 万户), not amounts of money, weight or time."""
    base = base_unit(unit)
    return base not in HARD_UNITS and base not in TIME_UNITS


def noun_after(
    group: Group, mention: Mention, phrase: str, bare: bool, carried: Carried, following: list[Group]
) -> str:
    """The thing counted behind the number, or "" if what follows is no noun."""
    if _STEP.match(mention.right.strip()):
        return ""  # 生产总值跨过两个千亿元台阶: the steps are the figure's own
    if following and (among := _SOME_OF.search(mention.right)):
        return name_right(mention.right[: among.start()])  # 209户企业中停产23户
    right = mention.right if is_countable(mention.unit) else _FOR_WHAT.sub("", mention.right)
    if mention.bound_word and not right.startswith("的") and not is_countable(mention.unit):
        names = (
            bare if mention.unit != "%" else bool(_COVERING.search(phrase) or (bare and _WORK.match(right)))
        )
        return name_right(right) if names and starts_noun(right) else ""
    if not _may_name(mention, phrase, bare):
        return ""
    if not bare and _DONE_WITH.fullmatch(right.strip()):
        return ""
    if following and (
        counting_verb(right.strip()) == right.strip() or _DONE_TO_SOME.fullmatch(right.strip())
    ):
        return ""  # 安排9亿元支持16户企业: the verb is the next number's
    shared = _share_predicate(right, mention, following)
    noun = shared or name_right(right)
    next_counts = following and not following[0].listed and not following[0].adjoined
    if (
        next_counts
        and not shared
        and not _is_standing(following[0])
        and not _GIVEN_TO.search(group.left)
        and following[0].mentions[0].unit not in _EVENT_UNITS
    ):
        # 高校毕业生已就业8583人: the verb behind the noun is the next number's.
        noun = trim_right(split_right(right)[0]) or noun
    elif noun and not split_right(right)[0] and mention.unit.lstrip("万") in _THINGS:
        noun = _with_thing(noun, carried)
    if _LEVEL_ONLY.match(right.strip()) and following:
        other = following[0].last.right.strip() or clean_left(following[0].left)
        borrowed = borrow_head(right.strip(), other)
        noun = borrowed if borrowed != right.strip() else noun
    return noun


def _with_thing(predicate: str, carried: Carried) -> str:
    """28个未完成预审,19个未完成环评: each predicate is said of the thing, not of the predicate before."""
    if not (carried.of_sentence and carried.name) or predicate in ("脱贫", "返贫"):
        return predicate
    told = carried.stated and carried.stated[0] == carried.name
    thing = carried.stated[1] if told and carried.stated else without_state(owner_for("", carried.name))
    carried.stated = (predicate + thing, thing)
    return predicate + thing


def _is_standing(group: Group) -> bool:
    """500强 and 3金 say where things of the number before came in: the verb is that number's."""
    mention = group.mentions[0]
    return mention.right.startswith("强") or mention.unit in ("金", "银", "铜")


def _may_name(mention: Mention, phrase: str, bare: bool) -> bool:
    """Whether a noun behind this number can be what it counts: 12所学校, but not 5%的增长."""
    right, unit = mention.right, mention.unit
    if mention.quantity.ordinal or unit in ("个百分点", "百分点", "个基点", "基点", "倍", "番"):
        return False
    if unit == "%" and not ((bare or phrase.endswith("贡献")) and (right[:1] == "的" or starts_noun(right))):
        return False
    if not starts_noun(right) or is_goal_after(right, unit):
        return False
    if is_countable(unit) or bare or phrase.endswith("贡献"):
        return True
    has_noun = bool(split_right(right)[0])
    short = len(phrase) <= 2 and match_indicator(phrase) is None and phrase != "全长"
    return unit != "%" and has_noun and (short or bool(_GIVING.search(phrase)))


_PLAIN = 3


def _share_predicate(right: str, mention: Mention, following: list[Group]) -> str:
    """5个区县、8个园区、18家企业入选试点: what is said of the last of a list is said of all."""
    last = None
    if following and following[0].left.strip() == right.strip() and following[0].last.right.startswith("的"):
        last = following[0]  # 4个村500人的饮水问题
    for group in following:
        if not (group.listed and is_countable(group.last.unit) and not clean_left(group.left)):
            if group.adjoined is False and group.last.unit == "次" and last is None and not group.listed:
                return name_right(group.last.right) + right.strip()
            break
        last = group
    if last is None:
        return ""
    noun, predicate = split_right(last.last.right)
    of_both = last.last.right.startswith("的") or noun.endswith("问题")
    if not predicate and noun and of_both and 0 < len(right.strip()) <= _PLAIN:
        # 解决20个村、3万人的饮水问题: what is of the people is of the villages.
        return trim_right(noun) + right.strip()
    own = split_right(right)[1]
    return predicate + right.strip() if predicate and not own else ""
