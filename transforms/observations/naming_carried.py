"""Name a number before which only verbs, a part or a state of what was named stand."""

from __future__ import annotations

import math
import re

from transforms.observations.attributes import owner_for
from transforms.observations.carried import Carried, without_state
from transforms.observations.left import Left
from transforms.observations.mentions import Group, Mention
from transforms.observations.named import Named
from transforms.observations.noun_after import is_countable
from transforms.observations.roles import is_goal_after
from transforms.observations.siblings import counted_in, sibling_name, thing_of
from transforms.observations.verbs import counting_verb
from transforms.unit_words import base_unit

_BRACKET_STATE = re.compile("建|存量|新增|增量|续|国家|省级|市级|县级|男|女")
#: 新增油茶林2万亩,累计达到30万亩: sums are of all there is, whatever they are counted in.
_NEWLY = re.compile("新|净增")
#: 新建农田27万亩,累计建成341万亩: what there is in all is not what is new.
_NEW = re.compile("新[建增设添](?!改)|续建|在建|储备")
_GOES_ON = re.compile("续建|在建|储备")
_LINES = frozenset(("公里", "亩", "平方米", "公顷"))
_NO_AMOUNTS = frozenset(("%", "‰", "个百分点", "百分点", "倍", "番", "位", "名", "", "成"))
_SHORTEST_NEW = 3
_MERE_MONEY = frozenset("资金 款项 贷款 补贴 补助".split())
_FLOWS = ("收入", "支出", "投资", "总值", "增加值", "总额")
_STATE_VERB = re.compile(
    r"(开工|完工|竣工|投产|建成|签约|交付|通车|贯通|通航|投运|办结|完成|落地|投用|通过|入选|整改|获批|入库|销号|注册)$"
)


#: A share rises (提高); what grows by so many percent is the thing itself.
_GROWS = re.compile("增长|下降|增加|减少|增|减")
_JUST_NEW = re.compile("(?:累计)?(?:净增|新增)(?=[\u4e00-\u9fff]{2})(?!.*(?:就业|贷款|存款))")
_SHARE_OF_REGION = re.compile("占(?:全国|全省|全市|全区|全球|世界)(?:总量|总数)?(?:的)?比重$")


_TO_BE_BUILT = re.compile("^(?:建设|新建|打造|启动|安排|铺排)(?=[\u4e00-\u9fff“]{2})")
_PLANNED_SUM = re.compile("(?:(?:年度|全年|总)?计划(?:完成)?|总)投资$")
#: 其中新建140个,续建190个: the second part may be the larger.
_KINDS_OF_WORKS = frozenset(("新建", "续建", "在建", "拟建", "改建", "扩建"))
#: 出口 is no part of the word 进出口.
_TRADES = frozenset(("出口", "进口", "超收", "增收"))
_CASES = frozenset("起件宗例")
#: What works and projects are counted in.
_OF_WORKS = frozenset("个项件处座套户所家条栋")


def of_carried(group: Group, phrase: str, bare: bool, left: Left, carried: Carried) -> Named | None:
    """The name of a number before which only verbs, a part or a state of what was named stand."""
    mention = group.mentions[0]
    told = carried.of_unit.get(base_unit(mention.unit)) or ""
    if (
        "其中" in group.left[:4]
        and len(phrase) >= 2
        and told.find(phrase) > 0
        and not (left.movement or phrase in _TRADES)
    ):
        return Named([told], "name_carried")  # 商品房销售面积90万平方米,其中主城销售30万平方米
    of_state = bare or bool(_STATE_VERB.search(phrase))
    if carried.parts > 1 and group.before == "," and not group.listed:
        # 安居工程9万套,其中公租房2万套、廉租房3万套,建成5万套: what was built is of the whole
        carried.name = carried.whole or carried.name
    elif (
        carried.parts
        and carried.whole
        and of_state
        and not (group.listed or left.movement or phrase in _KINDS_OF_WORKS)
        and _is_more(mention, carried)
    ):
        # 新开工住房70万套,其中棚户区47万套,基本建成48万套: more than the part, so of the whole.
        carried.name, carried.parts = carried.whole, 0
    if not left.movement and (sibling := sibling_name(phrase, left.phrase, mention.unit, carried)):
        if carried.parts and not group.listed and sibling[1] == "part_of_carried":
            carried.parts += "其中" not in group.left  # 其中新建140个,续建90个
        return Named([sibling[0]], sibling[1])
    if bare and carried.outer and not left.movement and counts_anew(mention, carried):
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


def _is_net_gain(left: Left, mention: Mention) -> bool:
    """净增90家 without a time to compare with."""
    net = bool(left.words) and left.words[0].startswith("净增") and left.basis in (None, "cumulative")
    return net and not left.to and is_countable(mention.unit)


def _is_more(mention: Mention, carried: Carried) -> bool:
    """Whether a number is larger than the one before it in the same unit."""
    now, then = (unit.removesuffix(unit.lstrip("十百千万亿")) for unit in (mention.unit, carried.unit))
    alike = mention.unit[len(now) :] == carried.unit[len(then) :]
    return alike and mention.quantity.value * _scale(now) > carried.value * _scale(then)


def _scale(word: str) -> float:
    return math.prod({"十": 10, "百": 100, "千": 1e3, "万": 1e4, "亿": 1e8}[c] for c in word)


def counts_anew(mention: Mention, carried: Carried) -> bool:
    """Whether a number in a bracket counts what stands before it in another unit (3个(2360户))."""
    units = (mention.unit.lstrip("十百千万亿"), carried.unit.lstrip("十百千万亿"))
    return units[0] != units[1] and is_countable(units[0]) and is_countable(units[1])


def _told_since(group: Group, left: Left, carried: Carried) -> str | None:
    """保障房开工600套,廉租房应保尽保,新增100户: what a clause came to speak of, if other things are counted."""
    unit = base_unit(group.mentions[0].unit)
    if left.movement or group.listed or not carried.subject or not carried.of_sentence:
        return None
    return carried.subject if is_countable(unit) and unit != base_unit(carried.unit) else None


def _carry(phrase: str, left: Left, group: Group, carried: Carried) -> Named:
    """Only verbs stand before the number: it speaks of what was named last."""
    current = (
        _told_since(group, left, carried)
        or carried.current()
        or carried.measured.get(base_unit(group.mentions[0].unit))
    )
    if current is None:
        return Named([phrase or None], "name_missing" if not phrase else "name_before")
    line = base_unit(group.mentions[0].unit)
    if phrase and line in _LINES and line != base_unit(carried.unit) and line in carried.of_unit:
        current = carried.of_unit[line]  # 地铁里程200公里,日均客流9万人次,在建80公里
    if group.mentions[0].unit not in _NO_AMOUNTS and left.share_of is None:
        # 民生支出占比保持在七成,累计达800亿元: the money is the spending, no share of it.
        current = share_owner(current)
    owner = owner_for("", current)
    m = _STATE_VERB.search(phrase or "".join(reversed(left.words)))
    unit = group.mentions[0].unit
    summed_up = current.endswith(_FLOWS) and unit.endswith("元")
    if m and m.group(1) == "完成" and summed_up:
        # 财政收入增加到30亿元,累计完成90亿元: more of the same figure; 年度计划投资9亿元,1—6月完成3亿元
        return Named([_PLANNED_SUM.sub("完成投资", current)], "name_carried", carried.verb)
    if m and unit not in ("%", "个百分点") and not (left.movement or is_goal_after(group.last.right)):
        thing = thing_of(owner, carried) if _NEW.match(counting_verb(owner)) else without_state(owner)
        base = unit.lstrip("十百千万亿")
        if base in _OF_WORKS and base != carried.unit.lstrip("十百千万亿") and base in carried.counted:
            counted = carried.counted[base]
            thing = (
                thing_of(counted, carried) if _GOES_ON.match(counted) else without_state(counted)
            )  # 项目108个,开工率50%,竣工30个
        thing = "" if counting_verb(thing) == thing else thing
        thing = _TO_BE_BUILT.sub("", thing)  # 建设充电桩400个,建成96个
        carried.stated = (m.group(1) + thing, thing)
        return Named([m.group(1) + thing], "state_of_carried", carried.verb)
    newly = bool(_NEWLY.match(counting_verb(current))) or current.endswith(("新增", "净增"))
    summed = left.basis == "cumulative" or (newly and left.words[-1:] == ["累计达"])
    if summed and not left.movement and not phrase and (is_countable(unit) or newly):
        # 新增上市公司23家、累计300家: all there are, not the new ones.
        return Named(["累计" + of_all(_all_there_is(current))], "state_of_carried", carried.verb)
    verb = counting_verb(phrase)
    if phrase == "培训" and base_unit(unit) in _PEOPLE and current.endswith("岗位"):
        return Named([phrase], "name_before")  # 提供岗位9万个,培训3万人次
    if phrase in _WHOLE and group.listed:
        return Named([phrase], "name_before")  # 抓获嫌疑人9人、缴毒5公斤
    if verb and unit not in ("%", "个百分点") and not left.movement:
        # 新改建公路60公里、养护900公里: another thing done to the same.
        case = base_unit(unit)
        if case in _CASES and case != base_unit(carried.unit) and (told := carried.counted.get(case)):
            owner = told  # 处分40人。甲市查处12起
        owner = current if counting_verb(owner) == owner else owner  # 建成产能5万吨、在建3万吨
        other = counting_verb(owner)
        thing = owner.removeprefix(other) if len(owner) > len(other) + 1 else owner
        thing = owner if thing in _MERE_MONEY else thing  # 发放救助资金9亿元、惠及5万人
        return Named([verb + without_state(thing).removeprefix(verb)], "state_of_carried", verb)
    if left.reach and (new := _JUST_NEW.match(current)) and _is_more(group.mentions[0], carried):
        # 新增企业138户、达到682户: so many there are now in all.
        return Named([current[new.end() :]], "name_carried")
    if group.mentions[0].quantity.ordinal and (of := _SHARE_OF_REGION.search(current)):
        current = current[: of.start()]  # 产量占全国20%,居全国首位: the output stands there, not its share
    base = unit.lstrip("十百千万亿")
    if (
        left.movement
        and not (left.to or phrase)
        and unit not in _NO_AMOUNTS
        and base_unit(unit) != base_unit(carried.unit)
        and (told := carried.of_unit.get(base_unit(unit)) or carried.counted.get(base)) in carried.of_sentence
    ):
        # 开工90个,完成投资8亿元,较上月增加12个、6000万元
        current = told
    alone = (
        not (phrase or left.words or left.movement) and is_countable(base) and base != base_unit(carried.unit)
    )
    # 安置房9套,回迁居民8户,整治小区3个、900户: of the place named last, unless numbers go on in a row
    alone = alone and not (group.listed and carried.of_sentence.count(carried.name or "") == 1)
    if alone and not group.mentions[0].quantity.ordinal and carried.counted.get(base) in carried.of_sentence:
        current = carried.counted[base]  # 甲市查处12起、处理20人,乙市9起、15人
    if base == "天" and left.movement and not phrase and base != carried.unit and base in carried.counted:
        current = carried.counted[base]  # 优良天数275天,优良率75%,同比减少20天
    if (
        left.movement
        and unit in ("%", "倍")
        and carried.parts > 1
        and group.before == ","
        and not (phrase or group.listed)
    ):
        current = carried.whole  # 在校生9万人,其中本科生7万人、研究生2万人,增长9%
    lags = left.basis == "gap" and "进度" in (left.reference or "")
    grows = unit == "%" and left.basis != "since" and _GROWS.match("".join(left.words[:1]))
    if current.endswith("比重") and (lags or grows):
        # 完成投资5亿元,占年度计划的40%,滞后序时进度10个百分点,同比增长9%: the investment, not its share.
        current = current.partition("占")[0] or current
    if (
        left.basis == "cumulative"
        and is_countable(carried.unit)
        and (named := carried.of_unit.get(base_unit(unit)))
    ):
        # 外送电量9亿千瓦时,送往20个省市,累计突破50亿千瓦时: what was told in this unit before.
        current = named
    if left.reach and carried.stated and current == carried.stated[0] and current.startswith(_GONE):
        current = carried.stated[1]  # 新增企业90家、退库30家,年末达800家
    if _IN_ALL.intersection(left.words) and _NEWLY.match(counting_verb(current)) and is_countable(unit):
        # 新增床位3万张、达到20万张; 新建礼堂50个,全省共400个: all there are.
        current = current.removeprefix(counting_verb(current))
    return Named([of_all(current) if left.reach or left.bound else current], "name_carried", carried.verb)


def share_owner(name: str) -> str:
    """民生支出 of 民生支出占比: whose share it is."""
    return re.sub("(?:占[^占]{2,}比重|所?占比重?|比重)$", "", name) or name


_PEOPLE = frozenset(("人", "人次", "名", "户"))
_WHOLE = frozenset(("缴毒", "挽损", "减负", "增收", "创汇"))
_GONE = ("退规", "退库", "注销", "退出")
_IN_ALL = frozenset(("达到", "达", "共", "共有", "总共", "累计达", "增至", "突破"))


def summed_up(names: list[str], left: Left) -> list[str | None]:
    """累计分别达到 behind what is new: all there are of each."""
    if left.basis != "cumulative" or left.movement:
        return list(names)
    verbs = [counting_verb(n) for n in names]
    return ["累计" + n.removeprefix(v) if _NEWLY.match(v) else n for n, v in zip(names, verbs, strict=True)]


_JUST_NEW_HEAD = re.compile("^新(?![能型兴材农药区])")


def _all_there_is(name: str) -> str:
    """企业 of 新增企业, 入规企业 of 新入规企业."""
    verb = counting_verb(name)
    name = name.removesuffix("在建")  # 通道在建2座、累计6座
    return name.removeprefix(verb) if verb or len(name) <= _SHORTEST_NEW else _JUST_NEW_HEAD.sub("", name)


def of_all(name: str) -> str:
    """铁路里程 of 铁路里程新增1700公里、突破7000公里: what is reached is the whole, not what is new."""
    return re.sub("(?:累计|本年)?(?:新增|净增)$", "", name) if len(name) > 4 else name
