"""Make the indicator phrase whole: what is measured, as the text names it.

The name stands before the number (地区生产总值2291亿元), after it (4家企业入选…), or was said before
and is carried on (…161.8亿元,增长4.1%). Verbs of doing are dropped, those that change what is counted
(新增, 累计) stay.
"""

from __future__ import annotations

import re

from transforms.catalogue.indicators import match_indicator
from transforms.observations import lexicon as lex

_OWN = r"(?:我国|我省|我市|我区|我县|我州|我盟|全省|全市|全区|全县|全州|全盟|全自治区|本市|本省|全国|全镇|全港|全域|全系统|全社会(?=消费品)|省内(?!外)|市内(?!外)|县内(?!外)|境内(?!外)|辖区内)"
_CONNECTORS = re.compile(
    r"^(?:[仅只]?[此这]一项(?:每年)?就?|而且|不仅|不但|向[^,]{2,40}?(?=(?:提供|发放|拨付|投放)[\u4e00-\u9fff]{2})|累计(?=单位|万元)|用[一二两三四五半]个?[年月]左?右?的?时间|提前[一二两三四五半]个?[年月](?=[实完达])|(?:考虑|扣除|剔除)了?(?:价格|物价|不可比)[^,]{0,8}因素(?:后|的?影响)?|前(?=[建完实基])|(?:(?:19|20)\d\d|[一二][九〇零][一二三四五六七八九〇零]{2})年(?:底|末|初|度)?|其中|另有|另外|同时|此外|并且|而且|以及|特别是|尤其是|包括|加上|连同|例如|比如|如|目前|截至目前|现已|现在|当前|近年来|一年来|五年来|去年|今年|上年|全年|年内|年末|年底|年初(?!确定|预算|下达|计划|目标|安排)|上半年|下半年|"
    r"一季度|前三季度|这一年|期间|每年|当年|全程|预计|初步预计|初步核算|据初步统计|据统计|初步统计|总的看|总体上|[一二三四五六七八九十]是|一要|二要|三要|(?:年度|全年)(?:目标|任务|计划)(?=[\u4e00-\u9fff]{2})|[一二三四五六七八九十]{1,2}年(?:来|内|间)?(?=[新累建完实淘整改修培解造退关节]|国家|国务院|全国|我们|各地|中央|各级|财政)|后可|可(?=[新实达带年])|虽然|尽管|不仅|不但|只有|累计(?=完成|实现|达|投入|新|建|发))"
)
_SAFE_SINGLE = re.compile(
    r"^(?:让|把|被|由(?!于)|使(?!用|领)|对(?!外|口|接|内|虾|华|台)|以(?!工代|旧换|上|下|内|来)|在(?!建|[\u4e00-\u9fff]{2,14}中的?(?:占比|比重|比例|份额)|校|岗|编|册|研|营|库|审|外|线|园|读|职|谈|制|产|用|业|学|店|籍|役|手|轨)"
    r"|从(?!业|事)|和(?!美|谐|平|田|县|顺|政|布|硕)|与(?!会)|及|或|且|而|但|又|则|是|要|将(?!军)|各(?!类|级|项|地|族|种|方|界|国|区|县|市|乡|部|单|行)|共(?!建|享|同|青|和|富|性|管|治|产|计|赢)"
    r"|有(?!机|效|色|限|线|力|轨|害|毒|序|组织|关|需求|源|条件|意|声)|近(?!海|岸|郊|零|视)|超(?!\d|算|大|长|低|高|市|临|导|净|级|限|声|重|薄|前|短|豪|深|级)|约(?!谈)|都(?!市|江|匀|昌|兰|安)|也|还(?!田|款|建|原|湖|林|贷)|已(?!建|开|完|批|签|投|竣|获|有|交|拨|下)|再(?!生|贷|就业|制造)|的|为(?!民|农|老|企|侨)|拟(?!定|合))"
)
_LIGHT = sorted((w for w in lex.LIGHT_VERBS if len(w) > 1), key=len, reverse=True)
_LIGHT_RE = re.compile(
    "^(?:" + "|".join(map(re.escape, _LIGHT)) + r")(?!度|性|率|比|额|量|商)(?<!基本(?=[建医养公生药农殿]))"
)
_COUNTING = sorted(lex.COUNTING_VERBS, key=len, reverse=True)
_ONE_COUNTING = "(?:" + "|".join(map(re.escape, _COUNTING)) + ")"
_COUNTING_RE = re.compile(f"^(?:累计共?)?{_ONE_COUNTING}(?:[和、及与或]{_ONE_COUNTING})*(?:落后的?)?")
_ONLY_WORDS = re.compile(
    "^(?:"
    + "|".join(
        map(
            re.escape,
            sorted({*lex.LIGHT_VERBS, *lex.COUNTING_VERBS, *lex.ADVERBS, *lex.REACH}, key=len, reverse=True),
        )
    )
    + ")*$"
)
_TAIL_DROP = re.compile(
    r"(?:每[人户亩名]|原先|原来|近年来|近几年来?|等|等等|的|中|里|内|工作|任务|方面|情况|,|、|:|;|--?|人数达|数量达|占)$"
)
_ATTRIBUTES = (
    "增加值 总投资额? 完成投资额? 计划投资 年度投资 拟投资 累计投资 计划总投资 投资额 投资 总面积 占地面积 建筑面积 播种面积 面积 总产量 产量 总产值 年产值 产值 总产 单产 总营收 营业收入 营收 主营业务收入 销售收入 年销售额 "
    "销售额 交易额 成交额 总金额 金额 总额 总量 总数 数量 总规模 规模 资金规模 资金总额 资金 余额 总收入 收入 利润总额 利润 利税 税收 年均?增速 增速 增幅 涨幅 降幅 跌幅 出栏量? 存栏量? 饲养量 总里程 里程 总长度? 长度 总装机容量? 装机容量? 装机 "
    "人数 户数 均价 价格 占比 比重 比例 订单金额 意向金额 协议金额 合同金额 协议总?投资额? 协议引资 意向投资 到位资金 发放资金 补偿资金 奖补资金 补助资金 融资额 用电量 发电量 客流量 吞吐量 总人数 受益人口 综合进度 总体进度 工程进度 形象进度 进度 总?工程量 满意度 总资产 资产 个数 次数 人次 参保人数 在岗人员 从业人员 在岗职工 天数 财政投入 投入 收益 增收 分红 增量 出口量 销量 产销量 保有量 产能 年产能 算力 库容 总库容 造价 标准 浓度 平均浓度 密度 强度 覆盖面 水平 能耗 支出 总支出 缺口 校区 教学点"
)
_ATTR_RE = re.compile(
    "^(?:共|总共|存量|累计|预计|计划|总|年|新增|其|完成|实现|实际|平均|综合|同比|均|[户亩村镇校园次]均|项目|全年|合计|到位)*(?:"
    + "|".join(_ATTRIBUTES.split())
    + r"|(?!出生|死亡|积累|通胀|失业|利|汇|税|费|投资|储蓄|增长|贡献|赤字)[\u4e00-\u9fff]{2}率|占比|占[^,]{2,20}|[户人亩次村镇日月周]均|每[人户亩月年村镇])$"
)
_ATTR_HEAD = re.compile(r"^(?:增加值占|占|产值占|其占|在[\u4e00-\u9fff]{2,14}中的?(?:占比|比重|比例|份额))")
#: Verbs that open a predicate after a counted noun (4家企业|入选…).
_VP = re.compile(
    "(?:入选|入围|获评|获批|获得|荣获|荣膺|荣登|获|上榜|登上|登陆|通过|完成|建成|开工|投产|投用|投入|竣工|完工|纳入|列入|进入|跻身|成为|落户|落地|加快|加速|稳步|启动|开展|开设|开通|达到|达成|(?<!发)达|实现|建立|享受|喝上|参与|参加|参保|挂职|受益|受惠|"
    "整合(?=[至到为成])|实施|推进(?!组|会|办|中心|机制)|全面|全部|顺利|正在|有序|基本|提前|被|得到|提供|通车|运营|营业|上市|挂牌|摘得|夺得|斩获|荣|脱贫|摘帽|升格|消除|销号|办理|(?<!再)就业|担任|兼任|出任|受聘|用上|住上|搬进|入驻|入库|入园|签约|注册|采用|采取|参评|晋升|晋级|升级为|均|已|未|实行|接入|对接|使用|(?<![综循开有高效])(?<!综合)(?<!循环)(?<!开发)利用(?!率|等|水平)|转为|用于|用以|进行|获准|获颁|亮相|交付|改造完成|覆盖|免费|出口(?!融资|信用|退税|额|总额|产品|商品|企业|加工|贸易|基地|保险)|贯通|集中开工|集聚|跨越|摆脱|告别|走出|远离|回归|返乡|免征|发放|到(?=[^,的]{2,16}(?:就业|创业|工作|落户|服务)$)|喜迁|(?<!收)入住|搬入|迁入|共(?=[建配有开办计])|配备|从事|报名|接受|取得|领取|出席|观看|存在着?|(?<!存)在(?!建|校|岗|编|册|研)(?=[^,]{2,}))"
)
_PROGRESS_ONLY = re.compile(
    r"^(?:正在|已|均|全部|基本|全面|加速|加快|稳步|有序|扎实|深入|全力|持续|顺利|高效|提速|同步)*(?:实施|推进|推动|建设|进行|开展|施工)?(?:中|了)?$"
)
_RIGHT_STOP = re.compile(
    r"^(?:(?:的|这一)?(?:较?高?基数的?)?(?:基础|前提|背景)(?:之?上|之?下)|以上|以下|左右|以内|之间|同比|比上|比去|较上|较去|分别|位居|居(?!民|家|住)|有(?:了|所|较)|占|增长|下降|提高|减少|增加|高于|低于|快于|和(?!美|谐|平)|与(?!会)|及|或|并(?!网)|且|而|但|则|是|为(?!民|农)|于|至|到(?!位)|了|等|、|的目标|的预期|的增长|的速度|的增速|的年均|的水平|的要求|的标准|的幅度|的任务|增至|升至|降至|(?:升|降|增|减|涨|跌)(?:到|为|成)|(?:上升|回升|回落|降低|提升|扩大|下降|减少|增加)(?:到|至|为)|跃升|缩小|扩大|台阶|大关|关口|一下|多|余(?!热)|内(?!河|贸|陆|资)|上下|年均|每年|这|那|就(?!业)|也|都|还(?!田|款|建)|更(?!新)|正(?!式|规|版)|不(?!动产|良|足)|之|%|第(?!三方)|其中|当中|中(?:,|$)|用(?!户|电|地|水|能)|来(?!料|宿|访)|,)"
)


_JOINT_TAIL = re.compile(r"(?:和|(?<!参)与|(?<![惠普涉波])及|并|且)+$")
#: 年初确定的单位能耗: who set the goal is no part of its name.
_SAID_TO_BE = re.compile(
    r"^(?:中央|国务院|省委|市委|区委|县委|会议|纲要|《[^》]*》)+提出了?|^.*(?:确定|提出|规定|下达|部署|批准)(?:的|了)(?=[\u4e00-\u9fff]{2})"
)
#: 对摸排的全市17个项目: what stands before the report's own region names no more than it does.
_OWN_INSIDE = re.compile(r"^.{2,}的(?:全市|全省|全区|全县)(?=$|[\u4e00-\u9fff]*$)")
#: 增长速度的宏观调控目标: the figure is the growth, the goal only says whose wish.
_GOAL_TAIL = re.compile("的?(?:宏观调控|预期|主要|年度|调控|控制)*(?:目标|指标|任务)$")
#: 今年减税可使农民减轻负担…: what brings a thing about is no part of its name.
_BROUGHT_ABOUT = re.compile(r"^.*(?:可使|可以使|将使|能使)(?=[\u4e00-\u9fff]{4})")
#: 中央财政为此将安排…: when and what for, between who does and what is done.
_MEANWHILE = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?:为此)?(?:预算拟|还将|还要|将|拟|要|共|已经|已|又|再)?(?=(?:安排|投入|拿出|新增|增加|清理|下达|拨付|筹集|支出|发放|覆盖|惠及)[\u4e00-\u9fff“”]{0,8}$)"
)
#: These name nothing; a verb of doing may (实现就业).
_EMPTY_HEAD = re.compile("而且|不仅|不但|又|还|也|则|但|却|就|由|从|将|仅?[此这]一项")
#: 国务院共向人大提交…: before whom is no part of the name.
_BEFORE_WHOM = re.compile("共?向[\u4e00-\u9fff]{2,14}?(?=提交|提请|移送)")
_NUMBERING = re.compile(r"^(?:\(?[0-9一二三四五六七八九十]{1,3}[)、.]+|[一二三四五六七八九十]是|--)")


#: 人数由年初的40万人扩大到…: from when is no part of the name.
_FROM_THE_START = re.compile("[由从]年初的?$")
#: 等 in a word (等级), and in 科技、教育等方面的支出, where what stands before it belongs to the name.
_NO_LIST_END = re.compile("[级于额待学教次]|(?:方面|领域|项目)?的(?:投入|支出|资金|投资)|方面|领域")


def clean_left(phrase: str, noun_follows: bool = True) -> str:
    """The noun phrase in what stands before a number; "" when only verbs and adverbs stand there.

    >>> clean_left("其中实现全市外贸进出口总额")
    '外贸进出口总额'
    """
    if phrase.rstrip().endswith("、"):
        # 地区生产总值达5万亿元、稳居前十、增长4.8%: the verb begins anew and names nothing.
        return ""
    phrase = _FROM_THE_START.sub("", phrase)
    text = _NUMBERING.sub("", phrase.strip(" ,、;:并且的-"))
    text = _BROUGHT_ABOUT.sub("", _SAID_TO_BE.sub("", _OWN_INSIDE.sub("", text)))
    if text.endswith("等"):
        # A、B等13项工程 names the works; A、B等超过100户 names A and B.
        text = "" if noun_follows else text[:-1]
    elif (at := text.rfind("等")) > 4 and not (_NO_LIST_END.match(text, at + 1) or "用于" in text[:at]):
        if is_attribute(text[at + 1 :]):
            # 均衡性转移支付、奖补资金等增幅: the attribute is of what stands before 等.
            text = text[:at] + text[at + 1 :]
        else:
            # 更新改造水气暖等老旧管网: the verb is of what stands behind 等.
            verb = counting_verb(text)
            if not verb and len(text) - at - 1 <= _GENERIC and (light := _LIGHT_RE.match(text)):
                verb = light.group()  # 推进甲、乙等项目
            text = verb + text[at + 1 :]
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
        and match_indicator(text) is None
    ):
        text = stripped  # 实现就业, not 就业: two characters name too little
    while (m := _TAIL_DROP.search(text)) and len(text) > len(m.group()) + 1:
        text = text[: m.start()]
    text = _BEFORE_WHOM.sub("", text)
    return _JOINT_TAIL.sub("", _MEANWHILE.sub("", text.strip(" ,、;:")))


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


#: A predicate inside a clause without a number: what stands before it is what the clause is about.
_PREDICATE = re.compile(
    "(?:不仅|不但|没有|仍然|连年|增产|减产|(?<!新)增加(?!值|额|量)|实现|迈上|跨上|连跨|跨过|跃上|突破|保持|持续|不断|稳步|显著|明显|加快|加速|全面|深入|有序|扎实|较快|快速|平稳|健康|大幅|稳定|进一步|取得|呈现|成为|建成|完成|获批|获评|入选|更加|更|从无到有|日益|"
    "增势|回升|壮大|提升|增长(?!速度|率|幅度|目标|的速度)|上升|下降|改善|优化|向好|推进|启动|开工|投产|投用|运营|发展(?!经费|基金|资金|银行|区)|领跑|领先|位居|稳居|首次|再创|创(?=历史|新高|下|出|近)|超额|得到|好于|快于|高于|低于|是|(?<![国所私公拥集])有(?!限|机|色|关|效|线|力|害|毒|序)|与(?!试验|实验)|较|(?<!可)比(?!重|例|率|值))"
)
_OBJECT_VERB = re.compile(
    "^(?:"
    + "|".join(map(re.escape, _LIGHT))
    + "|实施|开展|举办|推行|推广|制定|出台|发展|建设|加强|强化|深化|落实|完善|优化|提升|做好|抓好|支持|引导|鼓励|新建|改造|稳定|扩大|增加|提高|降低|减少|压缩|逐步|逐年|适当|相应|大幅度?|较多地?|打好|打赢|抓实|办好|全面|让|推行|启动)+(?:新的|新一轮)?(?:[三五]年(?=[\u4e00-\u9fff]{3}))?"
)


#: What stands before a colon without being what the numbers behind it measure.
_NO_LABEL = re.compile(
    "目标|任务|指标|工作|措施|要求|安排|如下|情况|方面|问题|重点|原则|方针|其中|例如|比如|包括|主要|[是为即要说有于了如等]$"
)


#: When, since when and on what ground, in a clause that says what it is about.
_SETTING = re.compile(
    r"近年来|近几年来?|多年来|连续(?:\d+|[一二两三四五六七八九十]+)(?:年|个月|个季度)"
    r"|在[^,]{2,24}(?:基础|情况|条件|前提|背景)(?:之?[上下])|(?:从|自)[^,]{1,10}(?:开始|起|以来)"
    r"|(?:从|自|由)\d{4}年(?:底|末)?[到至]\d{4}年(?:底|末)?"
)
#: 保持去年的水平 says how things stand, not what they are.
_NO_MATTER = ("的水平", "势头", "态势", "局面", "格局")


def topic_of(clause: str) -> tuple[str, str]:
    """What a clause without numbers is about: its subject, and the object of its verb ("" if none).

    >>> topic_of("经营主体持续壮大")
    ('经营主体', '')
    >>> topic_of("全面推行电子联单")
    ('', '电子联单')
    """
    if not _FIRST_OF.sub("", clause.strip(" ,、;:")):
        return "", ""
    if re.match(
        r"^这(?:个|一|些|项)?[\u4e00-\u9fff]{0,3}(?:比重|比例|数字|指标|水平|数)$|^(?:由于|因为|一半|大部分|其余|余下|按|考虑|扣除|剔除|据|为此|因此|同时|面对|在|随着|通过|根据|经(?![营济贸]))",
        strip_connectors(clause.strip()),
    ):
        return "", ""
    whole, clause = clause, _SETTING.sub("", clause)
    text = clean_left(clause) if not _OBJECT_VERB.match(clause) else clause
    if m := _OBJECT_VERB.match(text):
        rest = _trim_right(text[m.end() :].removeprefix("了"))
        rest = re.sub(r"(?:行动|计划|工程)$", "", rest) if len(rest) > 6 else rest
        return "", rest if 2 <= len(rest) <= 24 and not rest.endswith(_NO_MATTER) else ""
    m = _PREDICATE.search(text)
    subject = _GOAL_TAIL.sub("", _ADVERB_TAIL.sub("", text[: m.start()] if m else text))
    if subject.endswith("用于"):
        return "", ""
    least = 2 if whole != clause or match_indicator(subject) else 3
    return (_trim_right(subject) if least <= len(subject) <= 30 else ""), ""


#: 完成进度前三位的是: what they come first in.
_FIRST_OF = re.compile(
    r"(?:排名?|位居|居)?[前后][\d一二三四五六七八九十]{1,2}[位名](?:的|分别)*(?:是|为|有)?$"
)


def label_of(clause: str) -> str:
    """The thing that a label before a colon announces numbers of (棉花:达到…), or ""."""
    text = clean_left(_FIRST_OF.sub("", re.sub(r"^在|方面$", "", clause.strip())))
    named = re.fullmatch("[\u4e00-\u9fff]{1,9}", text) and not _NO_LABEL.search(text)
    return text if named and not is_bare(text) else ""


def is_figure(name: str) -> bool:
    """Whether a name is that of a figure (it ends in 收入, 产量, 人数 …) rather than of a thing."""
    return bool(_ATTR_TAIL.search(name)) or name.endswith(("额", "量", "值", "数", "率"))


def is_bare(phrase: str) -> bool:
    """Whether a phrase holds no noun: only verbs, adverbs and connectors."""
    return bool(_ONLY_WORDS.match(phrase))


def is_attribute(phrase: str) -> bool:
    """Whether a phrase is a mere attribute (总投资, 开工率) that needs the thing it belongs to."""
    return bool(_ATTR_RE.match(phrase) or _ATTR_HEAD.match(phrase))


def counting_verb(phrase: str) -> str:
    """The counting verb at the head of a phrase (新增 of 新增专业技术人才), or ""."""
    m = _COUNTING_RE.match(phrase)
    return m.group() if m else ""


#: 主城区新建和改扩建学校3所、幼儿园5所: where, and what was done, go for the whole list.
_WHERE = re.compile("(?:主城区|中心城区|城区|县城|城乡|农村)?")


def head_of_list(name: str) -> str:
    """What at the head of a name goes for the whole list that the name begins (主城区新建和改扩建), or ""."""
    where = _WHERE.match(name)
    at = where.end() if where else 0
    verb = counting_verb(name[at:])
    return name[: at + len(verb)] if verb else ""


#: Attributes of a figure, not of a thing: they go behind the whole name (地区生产总值增速).
_OF_FIGURE = re.compile(
    r"^每[人户亩月年村镇]$|^(?:户均|人均|亩均|次均|镇均|村均)$|^(?:年均|同比|其)?(?:增速|增幅|涨幅|降幅|跌幅|总量|总额|总数|占比|比重|增量|人均)"
)


def owner_for(attribute: str, name: str) -> str:
    """What an attribute attaches to: the whole name for 增速 and 总量, else the thing (owner) in it."""
    if _OF_FIGURE.match(attribute):
        name = re.sub(r"(?:增速|增幅|涨幅|增长)$", "", name)
        # 新设经营主体12万户,总量66万户: the total is of all, not of the new ones.
        return name.removeprefix(counting_verb(name)) if attribute.startswith("总") else name
    return owner_of(name)


_ATTR_TAIL = re.compile(
    "(?:累计|预计|总|年)*(?:" + "|".join(_ATTRIBUTES.split()) + r"|[\u4e00-\u9fff]{2}率)$"
)


def owner_of(name: str) -> str:
    """The thing that a name's attribute belongs to: 肉牛 of 肉牛饲养量, the name itself without one."""
    m = _ATTR_TAIL.search(name)
    owner = name[: m.start()] if m and m.start() >= 2 else name
    return owner.removesuffix("的")


def join_owner(owner: str, attribute: str) -> str:
    """Put an attribute behind its owner without saying a word twice."""
    if attribute.startswith(owner) or not owner:
        return attribute
    for k in range(min(len(owner), len(attribute)), 1, -1):
        if owner.endswith(attribute[:k]):
            return owner + attribute[k:]
    return owner + attribute


def starts_noun(right: str) -> bool:
    """Whether what follows a number begins with a thing counted, not with a further predicate."""
    return bool(right) and not _RIGHT_STOP.match(right) and (right[0] in "“《的" or right[0].isalnum())


#: 112个计划竣工项目已竣工83个: the first 竣工 says which projects, the second what became of them.
_PLANNED_KIND = re.compile(
    "(?:年度|全年|今年)?(?:计划|拟|应|在建|续建)(?:新)?(?:开工|竣工|完工|投产|建成|入库|改造)?(?:建设|改造)?(?=项目|工程|企业|小区|任务|学校)"
)


def _planned_kind(text: str) -> int:
    """Where a predicate may begin at the earliest in what follows a number."""
    m = _PLANNED_KIND.match(text)
    return m.end() if m else 0


#: 项目, 企业: nouns of so many characters name too little by themselves.
_GENERIC = 2
_CORE = re.compile("实施|推进|推动|建设|施工")


def split_right(right: str) -> tuple[str, str]:
    """The noun and the predicate in what follows a number; the predicate is "" if it only says progress."""
    text = right.strip(" 的,、;:")
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
    text = right.strip(" 的,、;:")
    m = _VP.search(text, _planned_kind(text))
    if m is None:
        return _trim_right(text)
    if (of := _RELATIVE.match(text)) and of.end() < len(text):
        # 可以通过接种预防的传染病纳入免疫: what tells which stays before its noun.
        return of.group() + name_right(text[of.end() :])
    noun, verb_phrase = text[: m.start()], _COMPARED_ASIDE.sub("", text[m.start() :])
    if not noun:
        return _trim_right(verb_phrase)
    if _PROGRESS_ONLY.match(verb_phrase):
        # 50个项目加快推进: 项目 alone names too little.
        core = _CORE.search(verb_phrase) if len(noun) <= _GENERIC else None
        return (core.group() if core else "") + _trim_right(noun)
    if not _ADVERB_TAIL.sub("", noun):
        return _trim_right(noun + verb_phrase)
    return _trim_right(verb_phrase.removeprefix("已").removeprefix("均").rstrip("、,和")) + _ADVERB_TAIL.sub(
        "", noun
    )


_ADVERB_TAIL = re.compile(
    "(?:初步|基本|陆续|相继|先后|全线|全部|均|已|正|也|都|分别|逐步|率先|集中|同时|尚|成功|首批|首次|双双|一次性|如期|有序|稳步|加快|不断|继续|大幅度?|逐步|进一步|又|还|就|将|要)+$"
)


#: 37个建设项目中: 中 only says that the rest of the sentence divides them up.
_AMONG = re.compile("(?<=[项目工程企业小区学校园社村位点件户人])中$")


def _trim_right(text: str) -> str:
    for tail in ("建设", "等"):
        if text.endswith(tail) and len(text) >= len(tail) + 4:
            text = text[: -len(tail)]
    return _AMONG.sub("", text.rstrip("、,和与及等的 "))
