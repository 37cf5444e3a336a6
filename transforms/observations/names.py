"""Make the name before a number whole: what is measured, as the text names it.

The name stands before the number (地区生产总值2291亿元), after it (4家企业入选…), or was said before
and is carried on (…161.8亿元,增长4.1%). Verbs of doing are dropped, those that change what is counted
(新增, 累计) stay.
"""

from __future__ import annotations

import re
from functools import lru_cache

from transforms.catalogue.indicators import match_indicator
from transforms.observations import lexicon as lex
from transforms.observations.attributes import is_attribute
from transforms.observations.names_behind import GENERIC
from transforms.observations.verbs import counting_verb, is_bare

_OWN = (
    "(?:我国|我省|我市|我区|我县|我州|我盟|全省|全市|全区|全县|全州|全盟|全自治区|本市|本省|全国|全[镇乡]|全街道|[我本][镇乡]|"
    "全港|全域|全地区|全系统|全社会(?=消费品)|省内(?!外)|市内(?!外)|县内(?!外)|境内(?!外)|辖区内)(?!性)"
)
_CONNECTORS = re.compile(
    "^(?:各(?:地|级|县区|县市区|单位|部门)+(?:要|应|须)|自[^,;:、]{1,8}以来|最[高低多少快慢好差大小]的(?:是|为)?(?=[\u4e00-\u9fff]{2})|[仅只]?[此这]一项(?:每年)?就?|而且|不仅|不但|"
    "[尚仍还]有|按[^,、]{1,8}?(?:标准|口径)(?:计算|测算)?(?=[\u4e00-\u9fff]{2})|"
    r"按[^,]{2,12}?(?:折算|计算|测算|换算|统计|计(?![划委]))(?:后|的)?|"
    r"向[^,]{2,40}?(?=(?:提供|发放|拨付|投放)[\u4e00-\u9fff]{2})|累计(?=单位|万元)|"
    "用(?:[一二两三四五半]|\\d)个?[年月]左?右?的?时间[把将]?|提前[一二两三四五半]个?[年月](?=[实完达])|"
    "(?:考虑|扣除|剔除)了?[^,]{2,30}?(?:因素(?:的?影响)?后?|(?:影响)?后(?=增长|下降|$))|前(?=[建完实基]|\\d+[万亿]元)|"
    "(?:扣除|剔除)(?=[\u4e00-\u9fff]{4})|比(?:改革|调整|改制|试点|实施|疫情|入世)[\u4e00-\u9fff]{0,4}前(?=[减增降提节多少])|"
    r"(?:(?:19|20)\d\d|[一二][九〇零][一二三四五六七八九〇零]{2})年(?:底|末|初|度)?|其中|另有|另外|"
    "同时|此外|并且|而且|以及|特别是|尤其是|包括|加上|连同|例如|比如|如|目前|截至目前|现已|现在|当前|"
    "近年来|一年来|五年来|去年|今年|上年|全年|年内|年末|年底|年初(?!确定|预算|下达|计划|目标|安排)|"
    "上半年|下半年|(?:元旦|春节|国庆|五一|“五一”|中秋|清明|端午|暑)(?:假期|期间|黄金周)+|"
    "一季度|前三季度|这一年|期间|每年|当年|全程(?![接办代服化监免])|预计|初步预计|初步核算|据初步统计|据统计|初步统计|"
    "总的看|总体上|[一二三四五六七八九十]是|一要|二要|三要|"
    r"(?:年度|全年)(?:目标|任务|计划)(?=[\u4e00-\u9fff]{2})|"
    "[一二三四五六七八九十]{1,2}年(?:来|内|间)?(?=[新累建完实淘整改修培解造退关节]|国家|国务院|全国|"
    "我们|各地|中央|各级|财政)|后可|可(?=[新实达带年])|应(?=完成|建成|开工|竣工)|虽然|尽管|不仅|不但|只有|"
    "累计(?=完成|实现|达|投入|新|建|发))"
)
_SAFE_SINGLE = re.compile(
    "^(?:仅|让(?!利)|把|被(?!征地|拆迁|保险|赡养|抚养|帮扶)|由(?!于)|使(?!用|领)|对(?!俄|美|欧|日|韩|非|东盟|台|外|口|接|内|虾|华|台)|以(?!工代|旧换|上|下|内|来)|"
    r"在(?!建|孵|[\u4e00-\u9fff]{2,14}中的?(?:占比|比重|比例|份额)|校|岗|编|册|研|京|沪|渝|营|库|审|外|线|园|读|职|"
    "谈|制|产|用|业|学|店|籍|役|手|轨)"
    "|从(?!业|事)|和(?!美|谐|平|田|县|顺|政|布|硕)|与(?!会)|及(?!时|早|其)|或|且|而|但|又|则|是|要(?![素件点道塞])|将(?!军)|"
    "各(?!类|级|项|地|族|种|方|界|国|区|县|市|乡|部|单|行)|共(?!有产权|建|享|同|青|和|富|性|管|治|产|计|赢)"
    "|有(?!机|效|色|限|线|力|轨|害|毒|序|组织|关|需求|源|条件|意|声)|近(?!海|岸|郊|零|视)|"
    r"超(?!\d|算|硬|大|长|低|高|市|临|导|净|级|限|声|重|薄|前|短|豪|深|级)|约(?!谈)|"
    "都(?!市|江|匀|昌|兰|安|.(?:高速|高铁|铁路))|也|还(?!田|款|建|原|湖|林|贷)|已(?!建|开|完|批|签|投|竣|获|有|交|拨|下)|"
    "再(?!生|贷|担保|保险|融资|就业|制造)|的|为(?!民|农|老|企|侨)|拟(?!定|合))"
)
LIGHT = sorted((w for w in lex.LIGHT_VERBS if len(w) > 1), key=len, reverse=True)
_LIGHT_RE = re.compile(
    "^(?:"
    + "|".join(map(re.escape, LIGHT))
    + r")(?!度|性|型|率|比|额|量|商|位|生育|条件|[内外](?:资金|投资|收入))(?<!基本(?=[建医养公生药农殿]))"
)
_HOW_MANY_SIDES = re.compile(r"\d+(?:个(?:方面)?|大类)")
_TAIL_DROP = re.compile(
    "(?:(?<=[量数流])最[高大低]|(?<![\u4e00-\u9fff][一二三四五六七八九])[一二三四五六七八九十]{1,2}(?:个?方面|大类)|(?:每[人户亩名生月年])+|原先|原来|近年来|近几年来?|等|等等|的|(?<![集高初])中|(?<!公)里|内|工作|任务|方面|情况|,|、|:|;|--?|"
    "人数达|数量达|占|(?:(?<=[额量数值入出资积])|[也仍都]然?)安排|(?:^|(?<=[\u4e00-\u9fff]{2}))\\d+(?:个方面|大类)|(?<!^)按[^,]{2,12}?(?:折算|计算|测算|换算|统计))$"
)
#: What such a tail ends with.
_TAIL_ENDS = frozenset("高大低面类人户亩名生月年先来等的中里内作务况,、:;-达占排算计")
#: 小区改造计划开工: that it is planned is no part of its name.
_PLANNED_TO = re.compile(
    "(?<=[\u4e00-\u9fff]{3})计划(?=新?(?:开工|竣工|完工|完成|建成|投产|新增|新建|改造|实施)$)"
)
#: 某产业力争产值: a wish between a thing and its figure.
_WISHED = re.compile(
    "(?<=[\u4e00-\u9fff]{3})(?:力争|争取|确保)(?=[\u4e00-\u9fff]{0,4}(?:值|量|额|收入|产能|规模|利润)$)"
)
#: 甲钢厂全面投产、粗钢产量: what became of it stands between a thing and its figure.
_CAME_TO_BE = re.compile(
    "^(?P<who>[\u4e00-\u9fff]{2,14}?)(?:全面|全线|顺利|正式|基本|成功)*"
    "(?:达产|投产|建成|通车|启用|投用|开业|开园|(?:升级|升格|晋升|晋级|获批)为?[\u4e00-\u9fff]{2,10})、"
    "(?P<what>[\u4e00-\u9fff]{1,6}(?:量|值|额|率|数|收入|里程|面积))$"
)
#: 养老金“九连调”、月人均增加70元
_IN_A_ROW = re.compile("(?<=[\u4e00-\u9fff]{2})(?:实现)?“[\u4e00-\u9fff]{0,2}连[调增涨升]”、?")
_SUFFERED = re.compile(
    "受[\u4e00-\u9fff]{2,14}影响|(?:虽然?|尽管)(?:遭受|遭遇|受)[\u4e00-\u9fff]{2,10}|(?:遭受|遭遇)[\u4e00-\u9fff]{1,8}[灾旱涝害]"
)
#: 受价格下跌影响产值减少1亿元
_HIT_BY = re.compile(
    "^受[^,、]{2,14}影响(?=[\u4e00-\u9fff]{2})(?!的|[\u4e00-\u9fff]{0,2}(?:人数|人口|群众|企业|面积))"
)
_JOINTS = tuple("和与及并且")
_JOINT_TAIL = re.compile(r"(?:和|(?<!参)与|(?<![惠普涉波])及|并|且)+$")
#: 年初确定的单位能耗: who set the goal is no part of its name.
_SAID_TO_BE = re.compile(
    "^(?:中央|国务院|省委|市委|区委|县委|会议|纲要|《[^》]*》)+提出了?|"
    r"^.*(?:确定|提出|规定|下达|部署|批准|考虑)(?:的|了)(?=[\u4e00-\u9fff]{2}|\d+(?:大类|个方面))"
)
#: 对摸排的全市17个项目: what stands before the report's own region names no more than it does.
_OWN_INSIDE = re.compile(r"^.{2,}的(?:全市|全省|全区|全县)(?=$|[\u4e00-\u9fff]*$)")
#: 商事制度改革后新登记企业: since when it is new.
_SINCE_THEN = re.compile(
    "^[\u4e00-\u9fff“”]{2,10}?(?:改革|实施|启动|成立|运行|启用|设立)(?:以来|后)(?=[新累共已])"
)
#: 今年减税可使农民减轻负担…: what brings a thing about is no part of its name.
_BROUGHT_ABOUT = re.compile(r"^.*(?:可使|可以使|将使|能使)(?=[\u4e00-\u9fff]{4})")
#: 中央财政为此将安排…: when and what for, between who does and what is done.
_MEANWHILE = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?:为此)?(?:预算拟|还将|还要|将|拟|要|共|已经|已|又|"
    "再)?(?=(?:安排|投入|拿出|新增|增加|清理|下达|拨付|筹集|支出|发放|覆盖|"
    r"惠及)[\u4e00-\u9fff“”]{0,8}$)"
)
#: These name nothing; a verb of doing may (实现就业).
_EMPTY_HEAD = re.compile("而且|不仅|不但|又|还|也|则|但|却|就|由|从|将|仅?[此这]一项")
#: 国务院共向人大提交…: before whom is no part of the name.
_BEFORE_WHOM = re.compile("共?向[\u4e00-\u9fff]{2,14}?(?=提交|提请|移送)")
_NUMBERING = re.compile(
    r"^(?:(?!一、二)\(?[0-9一二三四五六七八九十]{1,3}[)、.]+|[一二三四五六七八九十]是|--)"
)
#: 人数由年初的40万人扩大到…: from when is no part of the name.
_FROM_THE_START = re.compile("[由从](?:年初|最初|原来|初期)的?$")
#: 电池产业实现从无到有、产值: how it went so far.
_UPS_AND_DOWNS = re.compile(
    "(?:实现|从)?(?:从无到有|零的突破|零起步|由降转增|由负转正|扭亏为盈)(?:[、,]|并)?|[由从]0$"
)
#: 等 in a word (等级), and in 科技、教育等方面的支出, where what stands before it belongs to the name.
_NO_LIST_END = re.compile(
    "[级于额待学教次]|(?:方面|领域|项目)?的(?:投入|支出|资金|投资)|方面|领域|(?:行业|货物|商品)(?:$|税)"
)


_SHORT_OBJECT = 4
_NO_NAME = re.compile("[一二三四五六七八九十]+|后")
_BY_WAY_OF = re.compile("^(?:方式|形式(?!主义)|渠道|途径|举措|措施|办法)(?=[\u4e00-\u9fff]{2})")
#: 向甲省、乙省等地输出: where to is no part of what is done.
_PLACES_OF = re.compile("^(?:地区?|省[市区]?|市|县)(?=(?:输出|转移|派出|选派|出口|销售|外销|发送|引进)$)")
#: 并新增, but 并联审批, 并购重组.
_AND = re.compile("^并(?:且|(?![联购网轨行]))|并$")


@lru_cache(maxsize=4096)
def clean_left(phrase: str, noun_follows: bool = True) -> str:
    """The noun phrase in what stands before a number; "" when only verbs and adverbs stand there.

    >>> clean_left("其中实现全市外贸进出口总额")
    '外贸进出口总额'
    """
    if _NO_NAME.fullmatch(phrase) or phrase.rstrip().endswith("、"):
        # 地区生产总值达5万亿元、稳居前十、增长4.8%: the verb begins anew and names nothing.
        return ""
    phrase = _FROM_THE_START.sub("", phrase)
    text = _NUMBERING.sub("", _AND.sub("", phrase.strip(" ,、;:且的-")))
    if text.startswith("受") and "影响" in text:
        text = _HIT_BY.sub("", text)
    if "后" in text or "以来" in text:
        text = _SINCE_THEN.sub("", text)
    text = _BROUGHT_ABOUT.sub("", _SAID_TO_BE.sub("", _OWN_INSIDE.sub("", text)))
    text = _WISHED.sub("", text)
    if "连" in text:
        text = _IN_A_ROW.sub("", text)
    if "计划" in text:
        text = _PLANNED_TO.sub("", text)
    if "、" in text:
        text = _CAME_TO_BE.sub(r"\g<who>\g<what>", text)
    if _SUFFERED.fullmatch(text):
        return ""  # 粮食总产3亿斤,虽遭受大旱减产6%: what it suffered from does not name it
    text = _UPS_AND_DOWNS.sub("", text)
    if text.endswith("等"):
        # A、B等13项工程 names the works; A、B等超过100户 names A and B.
        text = counting_verb(text) if noun_follows else text[:-1]
    elif (at := text.rfind("等")) > 4 and not (_NO_LIST_END.match(text, at + 1) or "用于" in text[:at]):
        if is_attribute(text[at + 1 :]):
            # 均衡性转移支付、奖补资金等增幅: the attribute is of what stands before 等.
            text = text[:at] + text[at + 1 :]
        else:
            text = text[: at + 1] + _PLACES_OF.sub("", text[at + 1 :])
            # 更新改造水气暖等老旧管网: the verb is of what stands behind 等.
            verb = counting_verb(text)
            if not verb and len(text) - at - 1 <= GENERIC and (light := _LIGHT_RE.match(text)):
                verb = light.group()  # 推进甲、乙等项目
            text = verb + text[at + 1 :]
    if noun_follows and text.startswith("对") and len(text) <= _SHORT_OBJECT:
        return ""  # 对发布的75件法规进行清理: the noun behind the number is what it counts
    text = _BY_WAY_OF.sub("", text)
    for mark in ("其中", "特别是", "尤其是", "例如"):
        if (at := text.rfind(mark)) >= 0:
            text = text[at + len(mark) :].lstrip(",:、 ")
    stripped = ""
    for _ in range(12):
        new = _strip_head(text)
        if not new:
            return ""
        if new == text or len(new) < 2:
            break
        stripped, text = stripped if _EMPTY_HEAD.match(text) else text, new
    if (
        stripped
        and len(text) <= 2
        and len(stripped) <= 6
        and stripped.endswith(text)
        and not is_bare(text)
        and not (stripped.startswith(("使", "让", "力争")) and is_attribute(text))
        and match_indicator(text) is None
    ):
        text = stripped  # 实现就业, not 就业: two characters name too little
    while text[-1:] in _TAIL_ENDS and (m := _TAIL_DROP.search(text)) and len(text) > len(m.group()) + 1:
        text = text[: m.start()]
    if _HOW_MANY_SIDES.fullmatch(text):
        return ""  # 提出4个方面21条措施
    if "向" in text:
        text = _BEFORE_WHOM.sub("", text)
    if "“" in text and "”" not in text:
        text = text.replace("“", "")  # the closing mark went with the words behind it
    text = _MEANWHILE.sub("", text.strip(" ,、;:"))
    return _JOINT_TAIL.sub("", text) if text.endswith(_JOINTS) else text


def strip_connectors(text: str) -> str:
    """Without the marks, connectors and adverbs of time at the head (其中, 同时, 全年)."""
    text = text.lstrip(" ,、;:")
    while (m := _CONNECTORS.match(text)) and m.end() < len(text):
        text = text[m.end() :].lstrip(" ,、:")
    return text


def _strip_head(text: str) -> str:
    for pattern in (_CONNECTORS, _OWN_RE, _LIGHT_RE, _SAFE_SINGLE):
        m = pattern.match(text)
        if m and m.end() < len(text):
            return text[m.end() :].lstrip(",、: 的了" if pattern is not _SAFE_SINGLE else ",、: ")
        if m and m.end() == len(text) and pattern in (_CONNECTORS, _OWN_RE):
            return ""
    return text


_OWN_RE = re.compile("^" + _OWN)
