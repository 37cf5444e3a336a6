"""Read the words right before and right after a number: bound, movement, comparison.

Before a Chinese number stands, from near to far: a bound word (约, 超), a verb (增长, 提高到, 达),
adverbs (同比, 分别), a comparison (比上年, 较年初, 高于全国), and then the name. ``read_left`` takes
these off from the right until only the name is left.
"""

from __future__ import annotations

import re

from transforms.observations import lexicon as lex
from transforms.observations.comparisons import read_comparison, read_gain
from transforms.observations.left import Left
from transforms.observations.planned import read_missing, read_planned
from transforms.observations.ranks import read_rank_left
from transforms.observations.records import Bound
from transforms.observations.yardsticks import read_yardstick
from transforms.unit_words import HARD_UNITS


def _build_tails() -> dict[str, tuple[str, object]]:
    tails: dict[str, tuple[str, object]] = {}
    for word in (*lex.ADVERBS, *lex.REACH):
        tails[word] = ("adverb" if word in lex.ADVERBS else "reach", None)
    for sign, verbs in ((1, lex.RISE), (-1, lex.FALL)):
        for verb in verbs:
            tails[verb] = ("move", sign)
            tails[verb + "了"] = ("move", sign)
            tails[verb + "约"] = ("move_about", sign)
            for to in lex.TO if verb not in lex.SPEED_NOUNS else ():
                tails[verb + to] = ("to", sign)
    for word, bound in lex.BOUND_BEFORE.items():
        tails[word] = ("bound", bound)
    for word in lex.YEAR_ON_YEAR:
        tails[word] = ("basis", "year_on_year")
    for word in lex.YEARLY:
        tails[word] = ("basis", "yearly_average")
    for word in lex.CUMULATIVE:
        tails[word] = ("basis", "cumulative")
    tails["环比"] = ("basis", "period_on_period")
    for word in ("从", "由", "自", "现行"):
        tails[word] = ("origin", None)
    for word in ("力争", "争取", "确保", "预计", "有望", "可望", "力求"):
        tails[word] = ("adverb", None)
    return tails


_TAILS = _build_tails()
#: 年人均达9600元: 均 belongs to the word before it.
_APIECE = frozenset("人户亩村镇校次")
_LONGEST = max(map(len, _TAILS))
_PROTECTED_LONGEST = max(map(len, lex.PROTECTED))
#: What these words end with: most names end with none of it, and are spared the look for each length.
_TAIL_ENDS = frozenset(word[-1] for word in _TAILS)
_PROTECTED_ENDS = frozenset(word[-1] for word in lex.PROTECTED)
#: 居民收入五年增长30%: how long, not of what.
_GOAL = re.compile(
    "(?:年度|全年|年初|省定|市定|省下达|国家下达|既定|预期|计划|控制|调控)+(?:的)?(?:任务|目标|"
    "计划)(?:数|值)?$|(?:任务|目标)数$"
)
#: 列入年度计划的56个项目: they are in the plan, and the number is no goal.
_AMONG_PLANNED = re.compile(r"(?:列入|纳入|进入)[^,;:。]{0,12}的\s*$")
#: 超过原定的2000亿元: the number is the goal that was set.
_AGAINST_GOAL = re.compile(
    r"(?:超过|高于|超出|低于|少于|不及|高出)了?(?:原定|预定|原计划|年初确定|年初预算|预算确定)的?$"
)
_BEYOND_GOAL = re.compile(
    r"(?P<verb>超出?过?|超额完成了?|高于|低于)(?P<what>(?:年度|全年|年初|预期|[省市国]定|控制|考核|下达|规划)*(?:计划|目标|任务|预算)(?:数|值)?)$"
)
_YEARS = re.compile(
    r"提前[一二两三四五]年$|"
    r"(?<![一二三四五六七八九〇零○])(?<![\u4e00-\u9fff]十)(?<!第)(?:(?<=由)前|"
    "(?<=从)前)?[一二三四五六七八九十两]{1,2}年(?:来|间|内)?(?:累计|共)?$|"
    r"(?:连续|时隔)\d{1,2}(?:年|个月|个季度)$"
    r"|(?:[二三四五六七八九]十|[2-9]0)年代(?:初|末|中期|后期)?的?$"
)
#: 从每月700元, 不低于人均700元: the span of a price between the verb and the number.
_PER = re.compile(
    r"(?<=[从由到至于过达为])(?:每[百千万]?(?:[人月年日亩天户吨斤名生]|每)+|(?:家庭|每户)?[每月年日]?[人户亩]均(?:每[月年])?|[月年]|"
    r"[月年]?(?:销售额|营业额))$"
    r"|(?<=[价格])(?:为|达)?每(?:平方米|吨|公斤|斤|亩|头|桶|立方米)$"
    r"|(?<=标准|老金|休金|助金|待遇|补贴)[月年]人均$|(?:平均)?每\d+(?:公斤|斤|吨|亩|公里|立方米|度|千瓦时|平方米)$"
)
#: 试点扩大到全国50%的县: of what the share is, behind the verb.
_WIDENED = re.compile(r"(?<=[到至盖])(?:全国|全省|全市|全区|全县|全州|全自治区|现在的?|目前的?|如今的?)$")
#: 中央预算内投资拟安排…: planned or not, a sum set aside is what its name says.
_BY_VOLUME = re.compile("(?<=浓度|含量|密度)(?:为|达到?)?每(?:立方米|平方公里|公顷|公斤|千克|升)$")
_ALLOTTED = re.compile(
    "(?<=投资|支出|收入|赤字|债券|国债|规模|额度|预算|资金|经费)(?:预算|计划|拟)?(?:拟)?安排$|"
    "(?<!财政)(?<!政府)(?<!国家)(?<!中央)(?:预算|计划|拟)安排$"
)
_SHARE = re.compile(
    "(?:占(?![比用有]|地(?!区|方))|约占|占到)(?P<what>[^,;:。]{0,30}?)(?:的)?(?:(?:比重|比例|份额|"
    "比率)[要将应]?)?(?:的)?(?:由|从)?$"
)
#: 与国内生产总值之比达到2.5%: what was named last, against it.
_SET_AGAINST = re.compile("(?:与|和|同|相对)(?P<what>[^,;:。、]{2,14}?)(?:之比|的?比[例值率])$")
#: 完成清收年度任务的120%: what was done stands inside.
_DONE_OF_GOAL = re.compile(
    "完成(?!全年|年度|年初)(?P<done>[\u4e00-\u9fff]{2,14}?)(?P<what>(?:全年|年度)(?:目标)?(?:任务|计划|目标))的?$"
)
_SHARE_OF_GOAL = re.compile(
    "(?:(?<!超额)完成|(?<!下)达|[占为是]|达到|相当于|控制在)(?P<what>(?:国家|自治区|上级|年度|年|全年|年初|[二两三五]年|总|既定|"
    "省|市|县|区|州|定|控|级|列|考核|责任|下达|目标|任务|计划|投资|控制)*(?:任务|目标|指标|协议(?=[数量])|"
    "计划|预算)(?:数|值|量)?)的?$"
)
#: 相当于全国平均水平的51%, 不低于存量的10%: what the share is of, without 占.
_SHARE_BY = re.compile(
    r"(?:分别|均|也|又|都|只|约)*(?P<verb>不低于|不少于|不超过|超过|不到|不足|仅?相当于|仅?为|[仅只]有|[仅只]及)"
    r"(?P<what>(?!原定|原计划|预期|[^,;:。]*(?:目标|计划|任务))[^,、;:。的\d]{2,12})的$"
)
#: 资金到位不足计划的四成: so little of the plan, and no goal.
_LITTLE_OF_PLAN = re.compile(
    r"(?P<verb>不到|不足|不低于|不少于|不超过|仅为|[仅只]有)(?P<what>[^,、;:。的\d]{0,8}(?:计划|任务|目标))的$"
)
_OF_MOVING = re.compile("[\u4e00-\u9fff]{2}(?:增长|增加|提高|上升|提升|下降|降低|减少|增收|减产|增产)的$")
#: 由原定的6%调高到8%: where the change starts is a goal too.
_ONCE_SET = re.compile("(?<=[由从])(?:原定|原计划)的?")
#: What goes off the end of a name as a whole, behind the characters that it can end with.
_GOING_OFF = (
    ("米里顷斤克升", _BY_VOLUME),
    ("每人月年日亩天户吨斤名生均额里米度时", _PER),
    ("排", _ALLOTTED),
    ("国省市区县州的在前今", _WIDENED),
    ("年来间内计共月度代初末期的", _YEARS),
)
_GOES_OFF = {
    end: [pattern for ends, pattern in _GOING_OFF if end in ends]
    for end in "".join(ends for ends, _ in _GOING_OFF)
}
_GOAL_HEAD = re.compile(
    r"[,、;\s]*(?:(?:年度|全年|今年)(?:目标任务|任务目标|目标|任务)(?:是|为|:)?|"
    r"(?:目标任务|任务目标|目标|任务)[是为:])(?=[\u4e00-\u9fff]{3})"
)
_TIMES = re.compile(
    r"(?:不低于|不超过|超过|超出|高于|约?[是为]|接近|(?:提高|增加|扩大|达)到|相当于|达到?|等于)(?P<what>[^,、;:。]{1,16}?)的$"
)
#: 投资在高基数的基础上增长6%, 目标是在提高效益的前提下增长7%: under what conditions is no part of the name.
_SETTING = re.compile(
    r"(?:是?在[^,]{0,26}|(?<=[\u4e00-\u9fff]{3})较?高?基数|^)的?(?:基础上|前提下|条件下|背景下|形势下|情况下)$"
    r"|(?<=[\u4e00-\u9fff]{4})(?:扣除|剔除|考虑|不含|不计)[^,]{1,12}(?:因素|影响|基数)(?:的影响)?(?:之?后|外)?$"
    r"|(?<=[\u4e00-\u9fff]{4})受[^,]{2,14}影响$"
    r"|^[,、\s]*(?:历史性地?|成功)?(?:跨[入上过]|突破|迈[上入过]|站上)[^,]{2,10}(?:大关|台阶|关口)之?后$"
)


_SETTING_ENDS = tuple("上下素响数后外")
_THOSE = re.compile("(?P<what>[^,;:。]{4,}[^有])的(?:共|已|仅|只)?有$")


_WEIGHED = re.compile(
    r"[,、;\s]*占(?:到)?(?P<what>[^,;:。占]{1,16}(?:投资|计划|目标|任务|总额|总量|收入|支出|资金))$"
)


def read_left(text: str, unit: str = "", ordinal: bool = False) -> Left:
    """Take predicate words off the end of ``text``; ``unit`` is the number's (a gap needs 百分点)."""
    left = Left(text)
    if m := _GOAL_HEAD.match(text):
        # 年度目标改造小区150个: the number is the year's goal.
        left.goal, left.phrase = True, text[m.end() :]
    if "原" in text and _ONCE_SET.search(text):
        left.goal, left.phrase, left.reference = True, _ONCE_SET.sub("", left.phrase), "原定"
    if ordinal:
        return read_rank_left(left)
    if text.endswith("有") and unit not in ("%", "个百分点", "倍") and (m := _THOSE.search(text)):
        # 浓度达到年度目标的有9个: those that did, and no goal.
        left.phrase = m["what"]
        return left
    if unit in ("倍",) and (m := _TIMES.search(text)):
        left.multiple_of, left.reference = m["what"], m["what"]
        verb = m.group()[: m.start("what") - m.start()]
        left.bound = lex.BOUND_BEFORE.get(verb)  # type: ignore[assignment]
        left.phrase = text[: m.start()].removesuffix("分别")
        return left
    if (
        unit in ("%", "成", "")
        and text.endswith("的")
        and (m := _SHARE_BY.search(text) or _LITTLE_OF_PLAN.search(text))
    ):
        verb = m["verb"].removeprefix("仅")
        left.share_of, left.bound = m["what"], lex.BOUND_BEFORE.get(verb)  # type: ignore[assignment]
        left.phrase = left.phrase[: m.start()]
        return left
    if read_yardstick(left, unit):
        return left
    if text.endswith("的") and _OF_MOVING.search(text) and unit.lstrip("十百千万亿") not in HARD_UNITS:
        return left  # 促进增长的15条措施: what they are for, no movement
    if unit.endswith("元") and (m := _WEIGHED.match(text)):
        left.weighed = left.phrase = m["what"]
        left.goal = bool(re.search("计划|目标|任务", left.phrase))
        return left
    if text.endswith("占") and _is_counted(unit):
        # 全区21家,我镇占9家: how many of them, and no share.
        left.phrase, left.reach = _OURS.sub("", text[:-1]), True
        return left
    works = text.endswith("提升") and (unit in _BUILT or bool(_WORKS_DONE.search(text)))
    if works and (unit in _WORKED or _is_counted(unit)):
        return left  # 完成道路提升28公里: works done, no change
    if read_missing(left):
        return left
    _strip_words(left)
    read_planned(left, unit)
    if left.phrase.endswith(_SETTING_ENDS):
        left.phrase = _SETTING.sub("", left.phrase)
    read_gain(left)
    read_comparison(left, unit)
    _strip_words(left)
    if (left.movement or left.reach) and left.phrase.endswith(("计划", "规划")):
        left.phrase = left.phrase[:-2]
    if unit == "%" and (m := _DONE_OF_GOAL.search(left.phrase)):
        left.share_of, left.phrase = m["what"], left.phrase[: m.start()] + m["done"]
    elif unit == "%" and (m := _SHARE_OF_GOAL.search(left.phrase)):
        left.share_of, left.phrase = m["what"], left.phrase[: m.start()]
    elif unit == "%" and (m := _SET_AGAINST.match(left.phrase.strip(" ,"))):
        left.share_of, left.phrase = m.group(), ""
    elif (
        not _is_counted(unit)
        and (m := _SHARE.search(left.phrase))
        and not left.movement
        and m["what"][:1] not in ("用", "有")
    ):
        left.share_of = m["what"].removesuffix("的")
        if m.group().startswith("约") or left.phrase[: m.start()].endswith("约"):
            left.bound = left.bound or "about"
        left.phrase = left.phrase[: m.start()]
        _strip_words(left)
    if m := _AGAINST_GOAL.search(left.phrase):
        left.goal, left.phrase = True, left.phrase[: m.start()]
        return left
    if (m := _BEYOND_GOAL.search(left.phrase)) and (unit in ("%", "个百分点") or m["verb"] in ("超", "超出")):
        left.basis, left.reference, left.movement = "gap", m["what"], -1 if m["verb"].startswith("低") else 1
        left.phrase = left.phrase[: m.start()]
        return left
    if (
        left.share_of is None
        and (m := _GOAL.search(left.phrase))
        and left.basis != "gap"
        and not _AMONG_PLANNED.search(text)
    ):
        left.goal, left.phrase = True, left.phrase[: m.start()]
        _strip_words(left)
    return left


#: 完成线路改造提升, 实施水体治理提升.
_WORKS_DONE = re.compile("(?:完成|实施|推进|启动)了?[^,;、]{2,12}提升$")
_BUILT = frozenset("栋 幢 座 处".split())
_WORKED = frozenset("公里 米 亩 万亩 公顷 平方米 万平方米 平方公里".split())
_OURS = re.compile("(?:其中)?[我本全][省市县区镇乡州旗](?:共|就|独)?$")


def _is_counted(unit: str) -> bool:
    base = unit.lstrip("十百千万亿")
    return bool(base) and base not in HARD_UNITS and base not in ("成", "位", "%", "倍")


def _goes_off(text: str) -> int | None:
    """Where what goes off the end of a name begins."""
    for pattern in _GOES_OFF.get(text[-1], ()):
        if m := pattern.search(text):
            return m.start()
    return None


def _strip_words(left: Left) -> None:
    text = left.phrase
    while text:
        if (at := _goes_off(text)) is not None:
            text = text[:at]
            continue
        text = text.rstrip(" “”的" if left.words or text.endswith("的") else " ")
        if text.endswith(("比今年", "较今年")):
            break
        end = text[-1:]
        if end in _PROTECTED_ENDS and any(
            text[-k:] in lex.PROTECTED for k in range(_PROTECTED_LONGEST, 1, -1)
        ):
            break
        if end not in _TAIL_ENDS:
            break
        for k in range(min(_LONGEST, len(text)), 0, -1):
            if text[-k:] in _TAILS and not (text[-k] == "均" and k > 1 and text[-k - 1 : -k] in _APIECE):
                break
        else:
            break
        if not _apply(left, text[-k:]):
            break
        text = text[:-k]
    left.phrase = text


def _apply(left: Left, word: str) -> bool:
    kind, value = _TAILS[word]
    if kind in ("move", "move_about", "to"):
        if left.movement or left.to:
            return False
        left.movement, left.to = int(value), kind == "to"  # type: ignore[call-overload]
        if kind == "move_about":
            left.bound = left.bound or "about"
        if word in lex.SPEED_NOUNS:
            # 增速 and 涨幅 are nouns and stay in the name.
            left.words.append(word)
            return False
    elif kind == "bound":
        if left.bound and left.words:
            return False
        left.bound = left.bound or value  # type: ignore[assignment]
    elif kind == "basis":
        left.basis = left.basis or str(value)
    elif kind == "origin":
        left.origin = True
    elif kind == "reach":
        left.reach = True
    left.words.append(word)
    return True


#: Bound words by their first character, the longest first.
_AFTER = {
    begin: sorted((w for w in lex.BOUND_AFTER if w[0] == begin), key=len, reverse=True)
    for begin in {w[0] for w in lex.BOUND_AFTER}
}


def read_right_bound(text: str) -> tuple[str, Bound | None]:
    """The bound word at the head of ``text`` (以上, 左右), as written, and its meaning."""
    for word in _AFTER.get(text[:1], ()):
        if text.startswith(word):
            if word == "内" and text[1:2] not in ("", ",", "、", "。", ";", ")"):
                continue
            if word in ("多", "余") and len(text) > 1 and text[1] in "种样元功":
                continue
            return word, lex.BOUND_AFTER[word]  # type: ignore[return-value]
    return "", None
