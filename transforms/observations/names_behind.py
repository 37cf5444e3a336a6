"""What follows a number: the thing counted, and what is said of it (4家企业|入选国家级绿色工厂)."""

from __future__ import annotations

import re
from functools import lru_cache

#: Verbs that open a predicate after a counted noun (4家企业|入选…).
_VP = re.compile(
    "(?<!的)(?:同步(?=建设|推进|实施|开工)|(?<![交沟开畅打流贯连])通(?=高速|铁路|公路|客|硬化|油路|沥青|宽带|光纤|动车|班车|邮)|没有(?=[脱实完通解达摘建住])|入选|入围|获评|获批|获得|荣获|荣膺|荣登|获|上榜|登上|登陆|通过|完成|建成|开工|投产|投用|投入|"
    "竣工|完工|纳入|列入|进入|跻身|成为|造就|落户|落地|加快|加速|稳步|启动|开展|开设|开通|达到|达成|"
    "(?<!发)达(?=$|[标到成产]|[^\u4e00-\u9fff])|实现|建立|享受|喝上|参与|参加|参保(?!群众|人员|人数|职工|居民|对象|企业|单位)|挂职|受益|受惠|"
    "整合(?=[至到为成])|实施|推进(?!组|会|办|中心|机制)|全面|全部|顺利|正在|有序|基本|提前|被|得到|"
    "提供|揭牌|封顶|开园|通车|运营|(?<!主)营业(?!收入|额)|上市|挂牌|摘得|夺得|斩获|荣|脱贫(?!劳动力|人口|群众|户|村|地区|县|人员)|摘帽(?!县|村|地区)|出列|退出(?!机制)|升格|消除|销号|办理|务工就业|(?<![再工])就业|担任|"
    "兼任|出任|受聘|用上|住上|搬进|入驻|入库|入园|签约|签署|注册|采用|采取|参评|晋升|晋级|升级为|[户人亩]均|(?<![平年日月])均|已|未|"
    "实行|接入|对接|使用|(?<![综循开有高效])(?<!综合)(?<!循环)(?<!开发)利用(?!率|等|水平)|转为|用于|"
    "用以|进行|获准|获颁|亮相|交付|改造完成|覆盖|免费|"
    "出口(?!融资|信用|退税|额|总额|产品|商品|企业|加工|贸易|基地|保险)|贯通|集中开工|集聚|跨越|摆脱|"
    "告别|走出|远离|回归|返乡|免征|免除|发放|到(?=[^,的]{2,16}(?:就业|创业|工作|落户|服务)$)|喜迁|"
    "(?<!收)入住|搬入|(?<!搬)迁入|共(?=[建配有开办计])|配备|从事|报名|接受|取得|领取|出席|观看|存在着?|"
    "(?<!存)(?<!所)在(?!建|校|岗|编|册|研)(?=[^,]{2,}))"
)
_PROGRESS_ONLY = re.compile(
    "^(?:正在|圆满|如期|已|均|全部|基本|全面|加速|加快|稳步|有序|扎实|深入|全力|持续|顺利|高效|提速|"
    "同步)*(?:实施|推进|推动|建设|进行|开展|施工)?(?:中|了)?$"
)
_RIGHT_STOP = re.compile(
    "^(?:(?:的|这一)?(?:较?高?基数的?)?(?:基础|前提|背景)(?:之?上|之?下)|以上|以下|左右|以内|之间|"
    "(?:转|变|扭转)为(?=[^,]{0,6}(?:[增下上][长降升]|盈利))|同比|比上|比去|较上|较去|分别|位居|居(?!民|家|住)|有(?:了|所|较)|占|增长|下降|提高|减少|增加|"
    "高于|低于|快于|和(?!美|谐|平)|与(?!会)|及|或|并(?!网)|且|而|但|则|是|为(?!民|农)|于|至|到(?!位)|"
    "了|等|、|的目标|的预期|的(?:不利)?(?:局面|态势|势头|趋势)|的增长|的速度|的增速|的年均|的水平|的要求|的标准|的幅度|的任务|增至|升至|"
    "降至|(?:升|降|增|减|涨|跌)(?:到|为|成)|(?:上升|回升|回落|降低|提升|扩大|下降|减少|增加)(?:到|至|"
    "为)|跃升|缩小|扩大|台阶|大关|关口|一下|多|余(?!热)|内(?!河|贸|陆|资)|上下|年均|每[年人户亩月村]|这|那|"
    "就(?!业)|共计|共(?![建享同管治产和青])|也|都|还(?!田|款|建)|更(?!新)|正(?!式|规|版)|不(?!动产|良|足)|之|%|第(?!三方|一书记|[一二三]产业)|其中|当中|"
    "中(?:,|$|[尚还仍已]?有)|仅(?!次)|因(?![素子地])|由于|将[于在]|计划(?=[年到于在今明])|[相还尚]?差(?![异额旅别距价])|用(?!户|电|地|水|能)|来(?!料|宿|访|华)|,)"
)


@lru_cache(maxsize=4096)
def starts_noun(right: str) -> bool:
    """Whether what follows a number begins with a thing counted, not with a further predicate."""
    return bool(right) and not _RIGHT_STOP.match(right) and (right[0] in "“《的" or right[0].isalnum())


#: 112个计划竣工项目已竣工83个: the first 竣工 says which projects, the second what became of them.
_PLANNED_KIND = re.compile(
    "(?:新(?=开工|竣工|投产|入库)|(?:年度|全年|今年)?(?:计划|拟|应|在建|续建))(?:新)?(?:开工|竣工|完工|投产|建成|入库|改造)?(?:建设|"
    "改造)?(?=项目|工程|企业|小区|任务|学校)"
)


def _planned_kind(text: str) -> int:
    """Where a predicate may begin at the earliest in what follows a number."""
    m = _PLANNED_KIND.match(text)
    return m.end() if m else 0


#: 项目, 企业: nouns of so many characters name too little by themselves.
GENERIC = 2
_CORE = re.compile("实施|推进|推动|建设|施工")


#: 从15个县扩大到57个县: how it went on is no part of the thing.
#: 将18项收费的免征范围从甲扩大到乙: what of the thing was changed, and how, is no part of it.
_CHANGED_FROM = re.compile(
    "(?:的[^,的]{2,8})?[从由](?=[^,]{2,20}(?:扩大|提高|下放|调整|缩短|延长|拓展|延伸|降低|转变|改变)[到至为])"
)
_ON_THE_WAY = re.compile(
    "(?:阶段性|优化|大幅|逐步|稳步)?(?:跃升|压降|攀升|恢复|回升|反弹|整合|合并|撤并|归并|精简|压减|扩大|增加|增长|提高|上升|提升|下降|降低|"
    "减少|缩短|压缩|拓展|发展|扩展|调整|调?[增减升降扩缩])(?:到|至|为)$|(?<=[率重例值量额])[为达]$"
)


@lru_cache(maxsize=4096)
def split_right(right: str) -> tuple[str, str]:
    """The noun and the predicate in what follows a number; the predicate is "" if it only says progress."""
    text = _ON_THE_WAY.sub("", right.strip(" 的,、;:"))
    if ("从" in text or "由" in text) and (changed := _CHANGED_FROM.search(text)):
        return text[: changed.start()], ""
    m = _VP.search(text, _planned_kind(text))
    if m is None or _PROGRESS_ONLY.match(text[m.start() :]):
        return text[: m.start()] if m else text, ""
    return text[: m.start()], text[m.start() :]


#: 纳入直达机制、规模大于去年: a comparison behind 、 is said aside.
_COMPARED_ASIDE = re.compile("、[^、]*(?:大于|小于|高于|低于|快于|好于|多于|少于)[^、]*$")
_RELATIVE = re.compile(r"(?:可以|能够|能|需要)[^,的]{2,16}的(?=[\u4e00-\u9fff]{2})")


def name_right(right: str) -> str:
    """The name in what follows a number: the predicate goes before the noun.

    >>> name_right("企业入选国家级绿色工厂")
    '入选国家级绿色工厂企业'
    """
    text = _ON_THE_WAY.sub("", right.strip(" 的,、;:"))
    if ("从" in text or "由" in text) and (changed := _CHANGED_FROM.search(text)):
        return trim_right(text[: changed.start()])
    m = _VP.search(text, _planned_kind(text))
    if m is None:
        return trim_right(text)
    if (of := _RELATIVE.match(text)) and of.end() < len(text):
        # 可以通过接种预防的传染病纳入免疫: what tells which stays before its noun.
        return of.group() + name_right(text[of.end() :])
    noun, verb_phrase = text[: m.start()], _COMPARED_ASIDE.sub("", text[m.start() :])
    if not noun:
        return trim_right(verb_phrase)
    if _PROGRESS_ONLY.match(verb_phrase):
        # 50个项目加快推进: 项目 alone names too little.
        noun = ADVERB_TAIL.sub("", noun) or noun
        core = _CORE.search(verb_phrase) if len(noun) <= GENERIC else None
        return (core.group() if core else "") + trim_right(noun)
    if not ADVERB_TAIL.sub("", noun):
        return trim_right(noun + verb_phrase)
    return trim_right(verb_phrase.removeprefix("已").removeprefix("均").rstrip("、,和")) + ADVERB_TAIL.sub(
        "", noun
    )


ADVERB_TAIL = re.compile(
    "(?:年底前?|年内|初步|稳定|统筹|协调|基本|陆续|相继|先后|全线|全部|均|已|正|也|都|分别|逐步|率先|集中|同时|尚|成功|首批|首次|"
    "双双|一次性|如期|有序|稳步|加快|不断|继续|大幅度?|逐步|进一步|又|还|就|将|要)+$"
)
#: 37个建设项目中: 中 only says that the rest of the sentence divides them up.
_AMONG = re.compile("(?<=[项目工程企业小区学校园社村位点件户人事标市河流湖库面区])中(?:[尚还仍已]?有)?$")


_IN_SUM = re.compile("(?<=[\u4e00-\u9fff]{3})累计$")


def trim_right(text: str) -> str:
    """A name without 建设, 等 and the marks at its end."""
    for tail in ("建设", "等"):
        if text.endswith(tail) and len(text) >= len(tail) + 4:
            text = text[: -len(tail)]
    return _AMONG.sub("", _IN_SUM.sub("", text.rstrip("、,和与及等的 ")))
