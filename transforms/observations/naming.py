"""Find the indicator of each number of a group: before it, after it, or carried on from earlier."""

from __future__ import annotations

import re
from dataclasses import replace

from transforms.catalogue.indicators import match_indicator
from transforms.observations.attributes import is_attribute, is_figure, is_of_figure, join_owner, owner_for
from transforms.observations.carried import Carried, without_state
from transforms.observations.left import Left
from transforms.observations.lists import split_names
from transforms.observations.mentions import Group
from transforms.observations.modifiers import swap_modifier
from transforms.observations.named import Named
from transforms.observations.names import clean_left
from transforms.observations.names_behind import name_right, starts_noun
from transforms.observations.naming_carried import of_all, share_owner, summed_up
from transforms.observations.naming_each import (
    done_to_each,
    each_moves,
    each_of,
    is_given_to_each,
    moves_too,
    of_kind_each,
    parts_by_office,
)
from transforms.observations.naming_single import name_single
from transforms.observations.owners import attach_owner
from transforms.observations.roles import is_goal_after
from transforms.observations.topics import topic_of
from transforms.observations.verbs import counting_verb, is_bare
from transforms.unit_words import base_unit

#: What is done with rules: each verb takes the place of the one before.
#: 占全国的7%、占全球的2%: each share is of the thing itself.
_SHARE_NAME = re.compile("占[^占]{2,}比重$")
_ABOUT = re.compile(r"[,、;:\s]*约(?![谈束定])")
_SET_BY = re.compile(r"(?:国家|省|市|上级|中央|年初|计划|规划|纲要)*(?:下达|确定|规定|制定|要求|提出)$")


def name_group(group: Group, left: Left, carried: Carried, following: list[Group]) -> Named:
    """Names for the numbers of ``group``; ``following`` are the later groups of its clause."""
    if following and _weighed_behind(group, following[0]) and (task := _OF_TASK.fullmatch(group.left)):
        left.weighed, left.goal = task["what"], True
        if of := clean_left(task["of"]):
            carried.weighed = (of, left.weighed)
            return Named([left.weighed], "name_before")
    if left.weighed is not None:
        # 完成投资826亿元,占年度计划投资945亿元的87%: the whole, and then the share.
        carried.weighed = (carried.current() or "", left.weighed)
        return Named([left.weighed], "name_before")
    if carried.weighed and group.mentions[0].unit == "%" and group.left.strip() == "的":
        owner, left.share_of = carried.weighed
        carried.weighed = None
        return Named([_share_name(owner, left.share_of)], "share_of_whole")
    if left.bound is None and _ABOUT.match(left.phrase):
        left.bound = "about"
    if left.phrase.rstrip().endswith("、"):
        # 高新技术企业数量实现翻番、达1.8万家: what stands before 、 is what the number is about.
        carried.speak_of(_before_mark(left.phrase.rstrip(" 、"), carried))
    phrase = clean_left(left.phrase, starts_noun(group.mentions[0].right))
    if is_goal_after(group.last.right) and carried.current() and _SET_BY.search(phrase):
        phrase = ""  # 完成国家下达的15%目标任务: who set the goal names nothing
    if group.mentions[0].quantity.ordinal and re.fullmatch(
        "[各个]?(?:区|县|县区|市|省|城市|省份|国家|地区|州|市州)", phrase
    ):
        phrase = ""
    if (
        group.listed
        and group.mentions[0].quantity.ordinal
        and group.left.strip() == phrase
        and len(phrase) <= 5
    ):
        phrase = "" if not is_figure(phrase) else phrase  # 增速居全省第4、粤西第1: where it stands
    if phrase in _OF_TWO and len(carried.of_sentence) > 1:
        return Named([carried.of_sentence[_OF_TWO[phrase]]], "name_carried")
    part = group.left.lstrip(" ,").startswith("其中")
    carried.divide(part, group.listed, group.mentions[0].unit)
    named = _find_names(group, phrase, left, carried, following)
    if group.listed and not part and carried.parts > 1 and named.rule in _OF_PART:
        carried.parts -= 1  # 其中工业投资增长17%、占比59%: no second part
    of_whole = carried.parts > 1 and named.rule == "attribute_of_carried" and group.before == ","
    if (named.rule == "name_before" or of_whole) and not (part or group.listed):
        carried.parts = 0  # something else is told of
    named = _of_same_owner(named, group, carried)
    named = Named([n and _closed(n) for n in named.names], named.rule, named.verb)
    if carried.scope:
        named = Named(
            [f"{carried.scope}{n}" if n and carried.scope not in n else n for n in named.names],
            named.rule,
            named.verb,
        )
    if group.last.right.strip() == "中" and named.names[-1]:
        carried.scope = named.names[-1]
    return named


_OF_PART = frozenset(("attribute_of_carried", "share_of_whole", "name_carried"))
#: 后者高于前者2个百分点
_OF_TWO = {"前者": -2, "后者": -1}
#: 完成年度任务480亿元的51%: the task's own amount, where a share of it follows.
_OF_TASK = re.compile(
    r"[,、;\s]*(?P<of>[\u4e00-\u9fff]{0,8}?)(?:已|均|分别|仅|只)*(?:完成|占到?|为|达到?)"
    r"(?P<what>[^\d,;:。]{0,10}(?:任务|计划|目标)(?:数|量)?)"
)


def _weighed_behind(group: Group, behind: Group) -> bool:
    """Whether a share of the number of ``group`` follows right behind it."""
    return behind.mentions[0].unit == "%" and behind.left.strip() == "的" and len(group.mentions) == 1


#: 争取中央投资四批、65亿元: how often, before how much.
_HOW_OFTEN = re.compile("[一二三四五六七八九十]+[批次轮]$")


_OF_IT = re.compile("占比|比重|总量|增速|增幅")


def _before_mark(text: str, carried: Carried) -> str:
    """What is spoken of before 、 with a number behind it."""
    if _HOW_OFTEN.search(text):
        return clean_left(_HOW_OFTEN.sub("", text))
    topic = found[0] if (found := _OF_IT.match(text)) else topic_of(text)[0]
    if is_attribute(topic) and carried.name and carried.of_sentence:
        return join_owner(owner_for(topic, carried.name), topic)  # 投资增长9%、占比首次过半、达51%
    return topic


def _find_names(group: Group, phrase: str, left: Left, carried: Carried, following: list[Group]) -> Named:
    count = len(group.mentions)
    if count == 1 and (first := each_moves(group, carried, following)) is not None:
        return Named([first], "list_carried")
    if count == 1 and carried.pending and moves_too(group):
        return Named([carried.pending.pop(0)], "list_carried")
    carried.pending = []
    if left.share_of is not None:
        owner = (
            (phrase if match_indicator(phrase) else attach_owner(phrase, group, carried))
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


#: 占全市生产总值: whose it is goes without saying, but 占全市比重 names the whole.
_OWN_WHOLE = re.compile("^全[省市区县州](?=[\u4e00-\u9fffA-Z]{3})(?!的|同期)")


def _share_name(owner: str, whole: str) -> str:
    """The share of ``owner`` in ``whole``; without a whole, its share as such (国营工业所占比重, 农村投资占比)."""
    if whole.endswith(("之比", "比例", "比值", "比率")) and whole[0] in "与和同相":
        return owner + whole
    if (own := _OWN_WHOLE.match(whole)) and match_indicator(whole[own.end() :]):
        whole = whole[own.end() :]
    if whole:
        owner = re.sub(
            "(?<=[值额量入])(?:增速|增幅)$", "", owner
        )  # 增加值增速8%,占工业的12%: the value's share
        return f"{_SHARE_NAME.sub('', owner)}占{whole}比重"
    return owner + ("占比重" if owner.endswith("所") else "占比")


def _closed(name: str) -> str:
    """A name without an opening mark whose closing one stayed outside; and whose money 财政减收 speaks of."""
    if "“" in name and name.count("“") > name.count("”"):
        at = name.rfind("“")
        name = name[:at] + name[at + 1 :]
    return "财政收入" if name == "财政" else name


#: 东湖新区完成固定资产投资20亿元,一般公共预算收入3亿元: a park's figures go on being the park's.
_OWNER_SIGN = re.compile("[区城园镇乡村道团司]")
_OWNER = re.compile(
    "(?P<who>[\u4e00-\u9fff“”]{1,12}?(?:新区|经开区|高新区|开发区|新城|科技城|园区|产业园|综保区|"
    "保税区|工业区|自贸区|景区|古城(?!景)|古镇(?!景)|(?<![农乡全各新政然业贫困])村|(?<![城乡集建村各])镇(?!村)|(?<![城返下各])乡(?=[\u4e00-\u9fff]{3})(?![镇村亲贤])|街道|集团|公司))"
    "(?:全年|累计|共|力争|确保)*(?P<verb>实现|完成|引进|新引进|签约|新签约|达到|达)?(?P<what>[\u4e00-\u9fff].*)"
)


def _of_same_owner(named: Named, group: Group, carried: Carried) -> Named:
    """Headline figures behind those of a park or an enterprise, in one sentence, are of it too."""
    first = named.names[0] or ""
    owned = bool(_OWNER_SIGN.search(first))
    if owned and named.rule == "name_before" and len(named.names) == 1 and _ZONE_ALONE.fullmatch(first):
        said = _OWNER.fullmatch(carried.name or "")
        alike = group.last.unit.endswith("元") and base_unit(carried.unit) == base_unit(group.last.unit)
        if said and alike and is_figure(said["what"]):
            # 甲高新区主营业务收入30亿元,乙经开区20亿元: the same of another park.
            first = first.rstrip("均都")
            return replace(
                named, names=[first + (carried.name or "")[len(said["who"]) :]], rule="part_of_carried"
            )
    said = _OWNER.fullmatch(first) if owned else None
    if said and (
        said["verb"]
        or match_indicator(said["what"])
        or _IN_PARK.match(said["what"])
        or _of_village(said["who"], said["what"])
    ):
        carried.whose = said["who"]
        return named
    if carried.whose and _OF_ALL.match(group.left.lstrip(" ,")):
        carried.whose = ""  # 古城接待游客90万人次,全地区接待游客600万人次,旅游收入…
    if not carried.whose or group.before != "," or "全" in group.left[:3] or named.rule not in _OWN_NAMES:
        return named
    if any(n is None or match_indicator(n) is None or _OTHERS.search(n) for n in named.names):
        return named
    return replace(named, names=[f"{carried.whose}{n}" for n in named.names])


#: 某园区入园企业68户,实现工业总产值40亿元: the output is the park's.
_IN_PARK = re.compile(
    "(?:新增|新引进|累计|现有|共有|已)*(?:入园|入驻|落户|集聚|园内)(?:[\u4e00-\u9fff]{0,4}企业|项目)"
)


def _of_village(who: str, what: str) -> bool:
    """A village's or a sight's figure, whatever it is: its visitors are not those of the region."""
    return who.endswith(("村", "景区", "古城", "古镇")) and is_figure(what)


_OF_ALL = re.compile("全(?:[省市县区州盟旗]|地区)")
_ZONE_ALONE = re.compile(
    "[\u4e00-\u9fff“”]{2,12}(?:新区|经开区|高新区|开发区|新城|科技城|园区|产业园|工业园|综保区|保税区|工业区|自贸区|(?<![城乡集建村各])镇|街道|集团|公司)"
    "|(?:[\u4e00-\u9fff]{2,4}、)+[\u4e00-\u9fff]{2,5}[两三四五六七八九](?:镇|乡|街道|园|区)(?:均|都)?"
)
#: 国有企业利润 behind a park's figure is no part of the park's.
_OTHERS = re.compile("机场|企业|银行|机构|居民|农民")
_OWN_NAMES = frozenset(["name_before", "list_distributed"])


def carried_owner(attribute: str, name: str) -> str:
    """Whose an attribute is, of a name in a list."""
    return without_state(owner_for(attribute, name))


def _of_figure_said(names: list[str], carried: Carried) -> list[str | None]:
    """生产总值增长8%,总量、增速分别居第3位、第2位: both are of what was said before them."""
    if not (carried.of_sentence and carried.name and not carried.subject and all(map(is_of_figure, names))):
        return list(names)
    return [join_owner(owner_for(name, carried.name), name) for name in names]


_CASES = frozenset("起件宗例")


def _name_list(group: Group, phrase: str, left: Left, carried: Carried) -> Named:
    count = len(group.mentions)
    if is_given_to_each(phrase) and starts_noun(group.last.right):
        return Named([name_right(group.last.right)] * count, "name_after")
    if done := done_to_each(phrase, group, carried):
        return Named(list(done), "list_carried")
    if "分别" in left.words and (of_kind := of_kind_each(left.phrase, count)):
        return Named(list(of_kind), "list_distributed")
    if phrase and not is_bare(phrase):
        if offices := parts_by_office(phrase, group, carried):
            return Named(list(offices), "part_of_carried")
        if names := each_of(phrase, count):
            return Named(_of_figure_said(names, carried), "list_distributed", counting_verb(names[0]))
        spoken = list(dict.fromkeys(carried.of_sentence))
        if is_attribute(phrase) and "分别" in group.left and len(spoken) >= count and not carried.subject:
            # 收入分别增长5%、7%,增速分别居第3位、第2位: the attribute of each.
            return Named([join_owner(owner_for(phrase, n), phrase) for n in spoken[-count:]], "list_carried")
        if (
            is_attribute(phrase)
            and carried.of_sentence
            and len(carried.names) == count
            and not carried.subject
        ):
            # 案件分别下降7%、6%,破案率上升5个和8个百分点
            owners = [carried_owner(phrase, n) for n in carried.names]
            return Named([join_owner(o, phrase) for o in owners], "list_carried")
        whole = attach_owner(phrase, group, carried)
        if names := split_names(whole, count, "分别" in left.words):
            if carried.name:
                names = [swap_modifier(name, carried.name) for name in names]
            verb = counting_verb(names[0])
            return Named(_of_figure_said(names, carried), "list_distributed", verb)
        return Named([whole, *[of_all(whole)] * (count - 1)], "list_of_one_name")
    if left.basis == "gap" and carried.name and len(re.split("[、和]", left.reference or "")) == count:
        return Named([carried.current()] * count, "name_carried")
    spoken = list(dict.fromkeys(carried.of_sentence))
    if len(carried.joint) == count and carried.name in carried.joint:
        return Named(summed_up(list(carried.joint), left), "list_carried")
    if carried.subject and (names := split_names(carried.subject, count, True)):
        return Named(list(names), "list_carried")
    unit = base_unit(group.last.unit)
    if unit in _CASES and unit != base_unit(carried.unit) and (told := carried.counted.get(unit)) in spoken:
        return Named([told] * count, "list_carried")  # 丙市12起、20人,甲市、乙市分别查处7起、6起
    if len(spoken) >= count:
        return Named(summed_up(list(spoken[-count:]), left), "list_carried")
    if len(carried.names) == count:
        return Named(summed_up(list(carried.names), left), "list_carried")
    if carried.name and (names := split_names(carried.name, count)):
        return Named(list(names), "list_carried")
    right = group.last.right
    if starts_noun(right):
        return Named([name_right(right)] * count, "name_after")
    return Named([_amount_before(group, carried)] * count, "name_carried")


_SHARES = frozenset(("%", "‰", "个百分点", "百分点", "倍", "番", "位", "名", "成"))


def _amount_before(group: Group, carried: Carried) -> str | None:
    """发放贷款3亿元,完成率62%,甲市发放5000万元: behind a rate an amount is more of the amount before it."""
    current = carried.current()
    if current and group.last.unit not in _SHARES:
        current = share_owner(current)
    if current and current.endswith("率") and group.last.unit.endswith("元"):
        return carried.of_unit.get(base_unit(group.last.unit)) or current
    return current
