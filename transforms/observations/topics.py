"""What a clause without a number is about, for the numbers that come after it."""

from __future__ import annotations

import re

from transforms.catalogue.indicators import match_indicator
from transforms.observations.names import LIGHT, clean_left, strip_connectors
from transforms.observations.names_behind import ADVERB_TAIL, trim_right
from transforms.observations.pace import without_pace
from transforms.observations.verbs import is_bare

#: 增长速度的宏观调控目标: the figure is the growth, the goal only says whose wish.
_GOAL_TAIL = re.compile("的?(?:宏观调控|预期|主要|年度|调控|控制)*(?:目标|指标|任务)$")
#: A predicate inside a clause without a number: what stands before it is what the clause is about.
_PREDICATE = re.compile(
    r"(?:连续第?[一二三四五六七八九十\d]{1,2}年|[负正零]增长)|(?:“?双(?:下降|增长|提升|降|升)|不[降升增减]反|喜获|再获|由负转|由降转|由正转|止跌|不仅|不但|没有|仍然|连年|增产|减产|(?<!新)增加(?!值|额|量)|实现|迈上|"
    "跨上|连跨|跨过|跃上|突破|保持|持续|不断|稳步|显著|明显|加快|加速|全面|深入|有序|扎实|较快|快速|做到|"
    "平稳|健康|大幅|稳定|进一步|取得|呈现|成为|升格|晋升|建成|完成|获批|获评|入选|更加|更|[从由]无到有|日益|"
    "增势|回升|(?<=[\u4e00-\u9fff]{3})减少(?!额|量)|壮大|提升|增长(?!速度|率|幅度|目标|的速度)|上升|下降|改善|优化|向好|推进|启动|开工|投产|"
    "投用|运营|发展(?!经费|基金|资金|银行|区)|领跑|领先|(?:基本|初步)建立|位居|稳居|首次|连续(?=[多数\\d一二两三四五六七八九十])|占(?=全[国省])|过半|覆盖(?=全[省市县区国]|所有|到|了)|[再连屡]创|创(?=\\d+年|[一二三四五六七八九十]+年|有|同期|历史|新高|下|出|近)|"
    "超额|得到|好于|快于|高于|低于|是|(?<![国所私公拥集])有(?!限|机|色|关|效|线|力|害|毒|序)|"
    "与(?!试验|实验)|较|(?<!可)比(?!重|例|率|值))"
)
#: 水利建设成效显著: how well it went is no part of what is spoken of.
_HOW_WELL = re.compile("(?<=[\u4e00-\u9fff]{2})(?:成效|成果|步伐|力度|进程|质效)$")
_OBJECT_VERB = re.compile(
    "^(?:"
    + "|".join(map(re.escape, LIGHT))
    + "|高质量(?=推进|实施|建设|完成)|高[标水]准?平?(?=推进|实施|建设)"
    "|实施|开展|举办|推行|推广|制定|出台|发展|建设|加强|强化|深化|落实|完善|优化|提升|做大|做强|做优|做精|做好|抓好|支持|"
    "引导|鼓励|新建|改造|稳定|扩大|增加|提高|降低|减少|压缩|逐步|逐年|适当|相应|大幅度?|较多地?|加大|整合|打好|"
    "打赢|抓实|办好|全面|让|推行|启动)+(?:新的|新一轮)?(?:[三五]年(?=[\u4e00-\u9fff]{3}))?"
)
#: What stands before a colon without being what the numbers behind it measure.
_NO_LABEL = re.compile(
    "目标|任务|指标|工作|措施|要求|安排|如下|情况|方面|问题|重点|原则|方针|其中|例如|比如|包括|主要|"
    "[是为即要说有于了如等]$"
)
#: When, since when and on what ground, in a clause that says what it is about.
_SETTING = re.compile(
    r"^(?:截至|截止到?)?(?:(?:19|20)\d\d年|今年)?(?:\d{1,2}(?:[-~至到]\d{1,2})?月)?(?:\d{1,2}日|[底末份])?,?|近年来|近几年来?|多年来|连续(?:\d+|[一二两三四五六七八九十]+)(?:年|个月|个季度)"
    r"|在[^,]{2,24}(?:基础|情况|条件|前提|背景)(?:之?[上下])|(?:从|自)[^,]{1,10}(?:开始|起|以来)"
    r"|(?:从|自|由)\d{4}年(?:底|末)?[到至]\d{4}年(?:底|末)?"
)
#: 保持去年的水平 says how things stand, not what they are.
_NO_MATTER = ("要求", "精神", "部署", "的水平", "势头", "态势", "局面", "格局")


#: 包括学校、医院等在内的房屋建筑面积: what is counted in goes before what is counted.
_ALL_IN = re.compile("^(?:包括|包含|连同)[^,]*?(?:在内|以内)的")


#: 甲市、乙市已全部开工: where it was done is not what.
_ONLY_PLACES = re.compile(
    "(?:[\u4e00-\u9fff]{2,7}[市县区州旗盟][、和与])+[\u4e00-\u9fff]{1,6}(?<!地)[市县区州旗盟]"
)
#: 物流园因征地原因,仅完成投资3亿元: why is no part of what.
_FOR_CAUSE = re.compile("(?<=[\u4e00-\u9fff]{3})(?:因|由于|受)[\u4e00-\u9fff]{1,12}(?:原因|影响|制约|问题)$")
_ONE_PLACE = re.compile("[\u4e00-\u9fff]{2,5}(?<!地)(?:[市县州旗盟]|(?<![园社牧林山片灌湖水])(?<!户)区)")
#: 从投资完成情况看,甲县完成9亿元: in what the next numbers are told.
_SEEN_FROM = re.compile(
    "[从就](?P<what>[\u4e00-\u9fff]{2,10}?)(?P<of>的?(?:完成|进展|推进|建设|落实|执行|增长)?情况)?来?(?:看|而言)"
)
#: 环城高速6月28日(建成): when something was done is not what is spoken of.
_WHEN_DONE = re.compile(
    r"(?:已|将|拟|计划)?于?(?:(?:19|20)\d\d年|今年|去年)?\d{1,2}月(?:\d{1,2}日|[底末初份中]|[上中下]旬)?(?:正式|顺利|全面)?$"
)


def topic_of(clause: str) -> tuple[str, str]:
    """What a clause without numbers is about: its subject, and the object of its verb ("" if none).

    >>> topic_of("经营主体持续壮大")
    ('经营主体', '')
    >>> topic_of("全面推行电子联单")
    ('', '电子联单')
    """
    clause = _ALL_IN.sub("", clause.strip(" ,、;:"))
    if clause.startswith(("从", "就")) and (seen := _SEEN_FROM.fullmatch(clause)):
        return (seen["what"], "") if seen["of"] or match_indicator(seen["what"]) else ("", "")
    if not _FIRST_OF.sub("", clause.strip(" ,、;:")) or _STEP_TAKEN.search(clause):
        return "", ""
    if re.match(
        r"^(?:主要|重点|全部|专项|专门|优先)?用[于以](?![^,]*的[^,]{2,8}$)|^(?:首次|历史性地?|已|大幅|双双|均|远)*(?:超过|超越|高于|低于|快于|慢于|好于|优于|达到|符合)|"
        r"^主要(?:是|考虑|原因|理由)|^这(?:个|一|些|项)?[\u4e00-\u9fff]{0,3}(?:比重|比例|数字|指标|水平|数)$|"
        "^各[^,]{0,12}(?:要|应|须|需)|^[省市县区州][^,]{0,8}(?:政府|委|办|局|部门|单位|室|组)(?:将|要|应|须|需)|^(?:由于|因为|一半|大部分|其余|余下|按|考虑|扣除|剔除|据|为此|因此|同时|面对|在|随着|通过|"
        "根据|经(?![营济贸]))",
        strip_connectors(clause.strip()),
    ):
        return "", ""
    whole, clause = clause, _SETTING.sub("", clause)
    text = clean_left(clause) if not _OBJECT_VERB.match(clause) else clause
    if m := _OBJECT_VERB.match(text):
        rest = trim_right(text[m.end() :].removeprefix("了"))
        rest = re.sub(r"^并[\u4e00-\u9fff]{2}(?=[\u4e00-\u9fff]{3})", "", rest)
        rest = re.sub(r"^对(?=.*(?:力度|投入|支持)$)|的?力度$", "", rest)
        rest = re.sub(r"(?:行动|计划|工程)$", "", rest) if len(rest) > 6 else rest
        return "", rest if 2 <= len(rest) <= 24 and not rest.endswith(_NO_MATTER) else ""
    m = _PREDICATE.search(text)
    subject = _GOAL_TAIL.sub("", ADVERB_TAIL.sub("", text[: m.start()] if m else text))
    subject = _WHEN_DONE.sub("", subject)
    subject = _FOR_CAUSE.sub("", subject)
    if (paced := without_pace(subject)) != subject:
        subject = "" if _ONE_PLACE.fullmatch(paced) else paced
    if _ONLY_PLACES.fullmatch(subject):
        return "", ""
    subject = _HOW_WELL.sub("", subject)
    if subject.endswith("用于"):
        return "", ""
    least = 2 if whole != clause or match_indicator(subject) else 3
    least = 2 if _GOODS.fullmatch(subject) else least
    return (trim_right(subject) if least <= len(subject) <= 30 else ""), ""


#: Goods and trades, whose names are short: 粮食连年丰收,总产….
_GOODS = re.compile("粮食|棉花|油料|蔬菜|水果|生猪|煤炭|原煤|电力|旅游|工业|外贸|林业")
#: 完成进度前三位的是: what they come first in.
_FIRST_OF = re.compile(
    r"(?:排名?|位居|居)?[前后][\d一二三四五六七八九十]{1,2}[位名](?:的|分别)*(?:是|为|有)?$"
)


#: 2020年突破万亿大关: a mark that was passed is not what is spoken of.
_STEP_TAKEN = re.compile(
    r"^(?:到?\d{4}年|今年|去年|全年|[我全本][省市区县州])?(?:连续|接连|历史性地?|成功|先后|一举)*(?:突破|跨越|跨上|跨过|迈[上过入]|站上|越过|连[跨上])[^,]{1,8}(?:大关|台阶|关口)$"
)
#: 资金安排:, 建设内容: fields of a form, which name nothing.
_FIELD = re.compile(
    "(?:实施|建设|主要|工作|进度|阶段|时序|质量|资金|完成|进展|推进|落实|投资|年度|具体|项目)*"
    "(?:内容|安排|情况|来源|要求|任务|目标|规模|进度|时限|进展|措施|概况|计划|成效)"
)


def is_field(clause: str) -> bool:
    """Whether a clause is only the name of a field (资金安排)."""
    return bool(_FIELD.fullmatch(clause.strip()))


def label_of(clause: str) -> str:
    """The thing that a label before a colon announces numbers of (棉花:达到…), or ""."""
    text = clean_left(_FIRST_OF.sub("", re.sub(r"^在|方面$", "", clause.strip())))
    longest = 18 if _FIRST_OF.search(clause.strip()) else 9
    named = re.fullmatch(f"[\u4e00-\u9fff]{{1,{longest}}}", text) and not _NO_LABEL.search(text)
    return text if named and not is_bare(text) else ""
