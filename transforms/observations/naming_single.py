"""Name one number: by what stands before it, behind it, or was said before."""

from __future__ import annotations

import re

from transforms.observations.attributes import is_figure, join_owner, owner_for
from transforms.observations.carried import Carried
from transforms.observations.left import Left
from transforms.observations.lists import (
    ACCIDENTS,
    BY_OUTPUT,
    PER_OUTPUT,
    TOLL,
    first_of,
    split_names,
)
from transforms.observations.mentions import Group, Mention
from transforms.observations.modifiers import is_gate, swap_modifier
from transforms.observations.moved import read_moved
from transforms.observations.named import Named
from transforms.observations.names_behind import split_right, starts_noun, trim_right
from transforms.observations.naming_around import said_around
from transforms.observations.naming_behind import SET_UP, size_alone, thing_behind, with_noun_after
from transforms.observations.naming_carried import counts_anew, of_carried
from transforms.observations.noun_after import is_countable, noun_after
from transforms.observations.noun_shared import SHARES, noun_at_the_end, noun_follows_next
from transforms.observations.owners import attach_owner
from transforms.observations.parts_of_figures import part_of_figure
from transforms.observations.same_subject import done_to_subject
from transforms.observations.siblings import counted_in
from transforms.observations.verbs import counting_verb, head_of_list, is_bare
from transforms.unit_words import base_unit

#: What a second number of the same thing counts (人防工程196个113万平方米).
_SECOND_UNIT = dict.fromkeys(("平方米", "亩", "公顷", "平方公里", "万平米"), "面积") | {
    "人次": "人次",
    "公里": "里程",
    "次": "次数",
}
#: Whom something reaches is not made with it (新建示范点60处、覆盖居民9万户).
_WHOM = re.compile("覆盖|惠及|带动|受益")
_NEW_VERBS = frozenset(
    "新增 新建 新改建 净增 新认定 新获批 新引进 新培育 新设 新设立 新登记 新注册 新添 新签约 累计 "
    "新开工 新评 新创建 新增加 累计新增".split()
)
#: A longer name is known without the verb of its list.
_SHORT = 6
_TELLING_SHORT = 12
#: Verbs of a list without which its later members would say something else (改造小区3个、管网20公里).
_TELLING = re.compile(
    "改造|淘汰|关停|关闭|退出|取缔|拆除|增加|修复|治理|整治|开工|竣工|续建|在建|化解|压减|引进"
)
#: 新增茶园5万亩、水稻面积稳定在60万亩; 新增产能2万吨、产量达到9万吨: a verb of its own.
_STANDS = frozenset("稳定在 保持在 控制在 维持在 达 达到".split())
#: 纺织企业90家,就业9万人: those who work there.
_AT_WORK = frozenset("就业 用工 从业 带动就业 吸纳就业".split())
_LISTS_FIRMS = re.compile("(?:企业|工厂|车间|合作社|农家乐|民宿)$")
_REACHING = frozenset("覆盖 惠及 服务 受益 受惠 发送 运送 承运".split())
_OWN_STATE = re.compile("(?:新开工|开工|竣工|完工|建成|投产|改造|续建|配租|配售)$")
_MEDALS = ("金", "银", "铜")
_PER_THINGS = frozenset(("人", "名", "张", "床", "辆", "件"))
#: 每千人口医师数3人、护士数4人: of how many people is said once.
_PER_PEOPLE = re.compile(r"每[百千万十]+(?:常住|户籍)?[人名户]口?")
_TRADE = re.compile("[工产造服农矿药]业$")
_FIGURE_OF_TRADE = re.compile("(?:增加值|总产值|产值|投资|利润|用电量)$")
_CARGO = frozenset(("集装箱", "旅客", "货邮", "外贸货物"))
_TRADED = ("供应", "外运", "外调", "销售", "消费", "加工", "出口", "进口")
_HEADS = frozenset("头 只 羽 匹 头只".split())
_CAPACITY = re.compile("(?:过剩|落后)?产能$|(?:饲养|存栏|出栏)量$|(?:播种|种植|养殖)面积$|(?<!总)产量$")
_SPENT_ON = re.compile("用于|投向|来自|集中在|分布在")
#: 查处问题90件、处理130人: those who were dealt with over what was found.
_DEALT = re.compile(
    "(?:批评教育帮助和)?处理|(?:给予)?(?:党纪|党政纪|政务|政纪|党纪政务|党纪政纪)*处分|(?:追责)?问责|追责"
)
_FOUND = re.compile("^(?:查处|处理|查办|立案|立案查处|发现)+")
_IS_OF = re.compile("(?:为|是|属于?)(?P<what>[\u4e00-\u9fff]{2,12})$")
_WITHOUT = re.compile("(?:其中)?,?(?:剔除|扣除|不含|不包括)[\u4e00-\u9fff]{2,10}(?:外|之外)?")
_CASES = frozenset(("件", "起", "个", "宗", "例"))


def name_single(group: Group, phrase: str, left: Left, carried: Carried, following: list[Group]) -> Named:
    """The name of the one number of ``group``; ``phrase`` is what stands before it, cleaned."""
    mention = group.mentions[0]
    if _goes_on_around(phrase, group, carried) and carried.around:
        # 督察反馈47个问题完成整改45个: the noun that was counted goes on with its name.
        phrase = carried.around[1] + phrase[len(carried.around[0]) :].removeprefix("已")
    bare = not phrase or is_bare(phrase)
    if left.movement and carried.name and _WITHOUT.fullmatch(left.phrase.strip(" ,")):
        return Named([carried.current()], "name_carried")  # 投资增长9%,其中剔除房地产投资增长13%
    if (said := said_around(group, phrase, bare, left, carried, following)) is not None:
        return said
    # 试点扩大到50%的县: the share is of what was widened.
    widened = left.to and bare and mention.unit == "%"
    after = "" if widened else noun_after(group, mention, phrase, bare, carried, following)
    if not after and noun_follows_next(group, phrase, bare, carried, following):
        # 5216户14389人脱贫: what is said of the second is said of both.
        after = noun_after(following[0], following[0].mentions[0], "", True, carried, following[1:])
        phrase, bare = ("", True) if after and left.phrase.endswith("等") else (phrase, bare)
    if bare and not after and carried.current() is None:
        after = noun_at_the_end(mention.unit, carried, following)
    if group.adjoined and carried.outer and bare and not after and counts_anew(mention, carried):
        # 项目12个(3392户5489套): each unit in the bracket counts what stands before it.
        return Named([counted_in(carried.outer, mention.unit)], "bracket_count")
    said_of_it = bool(after) and not split_right(mention.right)[0] and bool(carried.of_sentence)
    if group.adjoined and mention.unit in _MEDALS and (carried.name or "").endswith("牌"):
        return Named([f"{(carried.name or '')[:-2]}{mention.unit}牌"], "medals")  # 夺得3金1银
    if group.adjoined and carried.name and (not after or said_of_it):
        return Named(
            [carried.name + _SECOND_UNIT.get(mention.unit.lstrip("十百千万亿"), "")],
            "second_unit",
            carried.verb,
        )
    if done := _done_by_share(mention, bare, left, "其中" in group.left[:4]):
        if not bare:
            return Named([phrase + done], "name_around")
        if current := carried.current():
            return Named([owner_for("", current) + done], "name_after")
    if after:
        return with_noun_after(group, left, phrase, bare, after, carried)
    if not left.movement and (
        next_done := done_to_subject(phrase or left.phrase.strip(" ,、"), group, carried)
    ):
        return Named([next_done], "state_of_carried")
    if (known := of_carried(group, phrase, bare, left, carried)) is not None:
        return known
    which = group.left.rstrip().endswith("的") and is_countable(mention.unit)  # 降低标准的5项
    if not which and (moved := read_moved(phrase, mention.unit, left)) is not None:
        left.movement = moved.sign
        left.words.append(moved.verb)
        return Named([moved.what], "verb_before_object")
    if (
        phrase in _AT_WORK
        and carried.unit == "家"
        and carried.of_sentence
        and _LISTS_FIRMS.search(carried.name or "")
    ):
        return Named(
            [(carried.name or "").removeprefix(counting_verb(carried.name or "")) + phrase],
            "attribute_of_carried",
        )
    if phrase in _REACHING and (current := carried.current()):
        # 参保人数增加1.4亿、覆盖10亿人: whom the thing reaches.
        return Named([owner_for("", current) + phrase], "reach_of_carried")
    if (dealt := _dealt_with(phrase, mention, carried)) is not None:
        return Named([dealt], "state_of_carried")
    if carried.name and _PER_PEOPLE.fullmatch(phrase):
        # 市场主体900万户,每千人拥有80户
        return Named([phrase + owner_for("", re.sub("总[数量]$", "", carried.name))], "attribute_of_carried")
    if (part := part_of_figure(phrase, left, group, carried)) is not None:
        return Named([part], "part_of_carried")
    return _by_own_words(group, phrase, left, carried, following)


def _by_own_words(group: Group, phrase: str, left: Left, carried: Carried, following: list[Group]) -> Named:
    """What stands before a number, made whole with what it shares with the name before it."""
    mention = group.mentions[0]
    if carried.name and not (is_gate(phrase) and base_unit(mention.unit) != base_unit(carried.unit)):
        phrase = swap_modifier(phrase, carried.name)
        if left.movement and "其中" in group.left[:4] and _TRADE.search(phrase):
            # 工业增加值增长7%,其中食品工业增长9%: the part has the figure of the whole.
            phrase += figure[0] if (figure := _FIGURE_OF_TRADE.search(carried.name)) else ""
    phrase = _with_figure(phrase, group, carried)
    first = first_of(phrase) if _speaks_of_first(left, mention) else phrase
    carried.joint = split_names(phrase, 2) or [] if first != phrase else carried.joint
    if group.mentions[0].unit in _MEDALS:
        return Named([f"{phrase}{group.mentions[0].unit}牌"], "medals")
    size = size_alone(SET_UP.sub("", first))
    if (thing := thing_behind(mention, size, carried, following)) is not None:
        return Named([join_owner(thing, size)], "attribute_of_next")
    name = attach_owner(first, group, carried)
    alone = left.phrase.strip(" ,、;:").removeprefix("其中").lstrip(":,") == phrase
    verb = ""
    stands = (left.to or not _STANDS.isdisjoint(left.words)) and bool(counting_verb(carried.verb))
    if name == first and alone and not stands and _shares_verb(name, group, carried):
        # 新增孵化器8家、加速器2家: 新增 goes on, and no 新增加.
        verb = carried.verb
        name = join_owner(verb, name)
    if group.listed and name == first and name.endswith("余额") and carried.verb in _NEW_VERBS:
        # 新增贷款公司9家、贷款余额5亿元: theirs, and it is not what is new
        name = join_owner((carried.name or "").removeprefix(carried.verb), name)
    if group.listed and carried.name and (per := PER_OUTPUT.match(carried.name)) and BY_OUTPUT.match(name):
        name = per.group() + name  # 单位产值能耗下降8%、二氧化碳排放下降9%
    if group.listed and carried.name and (per := _PER_PEOPLE.match(carried.name)):
        alike = not name.startswith("每") and (
            mention.unit == carried.unit or (mention.unit in _PER_THINGS and carried.unit in _PER_THINGS)
        )
        name = per.group() + name if alike else name
    rule = "name_before"
    if name != phrase and name.endswith(phrase):
        rule = "verb_shared" if name == carried.verb + phrase else "attribute_of_carried"
    return Named([name], rule, verb or head_of_list(name))


def _with_figure(phrase: str, group: Group, carried: Carried) -> str:
    """化解煤炭产能9万吨、钢铁3万吨: the figure of the first of a list, for those told in the same unit."""
    goes_on = group.listed or (group.before == "," and bool(carried.of_sentence))
    if phrase in _CARGO and goes_on and (carried.name or "").endswith("吞吐量"):
        return phrase + "吞吐量"  # 货物吞吐量9亿吨、集装箱30万标箱
    if goes_on and TOLL.match(phrase) and (of := ACCIDENTS.fullmatch(carried.name or "")):
        return of["of"].removeprefix("发生") + phrase  # 各类事故起数下降9%、死亡人数下降5%
    figure = _CAPACITY.search(carried.name or "")
    mention = group.mentions[0]
    same = (
        figure
        and group.listed
        and (
            mention.unit.lstrip("万亿") == carried.unit.lstrip("万亿")
            or {mention.unit.lstrip("万亿"), carried.unit.lstrip("万亿")} <= _HEADS
        )
    )
    short = 2 <= len(phrase) <= 4 and not counting_verb(phrase) and not is_figure(phrase)
    short = short and not phrase.endswith(_TRADED)
    if not (figure and same and short):
        return phrase
    return (carried.verb if (carried.name or "").startswith(carried.verb) else "") + phrase + figure[0]


def _done_by_share(mention: Mention, bare: bool, left: Left, among: bool) -> str:
    """外资条目减少,95%以上实行备案: what that share of the thing named last does; else ""."""
    if mention.unit not in ("%", "成") or left.movement or left.reach or left.share_of is not None:
        return ""
    if not bare:  # 财政支出70%以上用于民生
        return trim_right(mention.right) if _SPENT_ON.match(mention.right) else ""
    if among and (by := _IS_OF.match(mention.right)):
        return "占比" if not by["what"] else by["what"] + "占比"  # 众创空间500家,其中90%以上为民办
    noun, predicate = split_right(mention.right)
    return trim_right(predicate) if not noun and len(predicate) > 3 and starts_noun(mention.right) else ""


def _goes_on_around(phrase: str, group: Group, carried: Carried) -> bool:
    """Whether the words before a number begin with the noun that the number before it counts."""
    if carried.around is None or group.listed or group.left.rstrip().endswith("的"):
        return False
    noun, _, clause = carried.around
    return phrase.startswith(noun) and group.clause == clause


def _shares_verb(name: str, group: Group, carried: Carried) -> bool:
    """Whether the verb at the head of a list (新建学校3所、幼儿园5所) goes for a member without one."""
    if not carried.verb or counting_verb(name) or _WHOM.match(name):
        return False
    if "其中" in group.left[:4] and carried.verb in _NEW_VERBS:
        # 新登记市场主体9万户,其中企业2万户: a part of what is new.
        return group.mentions[0].unit.lstrip("十百千万亿") in carried.counted or (
            group.mentions[0].unit.lstrip("十百千万亿") == carried.unit.lstrip("十百千万亿")
        )
    if not group.listed or _OWN_STATE.search(name) or name.startswith("实际"):
        return False  # 筹集住房2万套、安居房开工3万套: what was done to the second is said behind it
    if carried.verb in _NEW_VERBS:
        return not name.endswith(("率", "进度", "余额", "总量", "总数", "产量", "总产", "产值", "发电量"))
    longest = _TELLING_SHORT if _TELLING.match(carried.verb) else _SHORT
    figure = is_figure(name) and not name.endswith("产能")
    return group.mentions[0].unit not in SHARES and len(name) <= longest and not figure


def _speaks_of_first(left: Left, mention: Mention) -> bool:
    """One growth, share or rank said of two things is an observation of the first."""
    return (
        bool(left.movement and not left.to)
        or mention.unit in ("%", "个百分点")
        or bool(mention.quantity.ordinal)
    )


def _dealt_with(phrase: str, mention: Mention, carried: Carried) -> str | None:
    if mention.unit.lstrip("万") not in ("人", "名", "人次") or carried.unit.lstrip("万") not in _CASES:
        return None
    if not carried.of_sentence or not carried.name or not _DEALT.fullmatch(phrase):
        return None
    return phrase + _FOUND.sub("", carried.name) + "人员"
