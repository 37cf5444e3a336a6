"""Responsible units: splitting a list of them, and one name for the many ways to write one.

Plans and notices name the same office in full (``宿州市发展和改革委员会``), in the style of official
lists (``市发展改革委``) and as people say it (``市发改委``). A unit's name here is the owner (国家, 省,
市, a county …) with the department's usual short form from the table below. Offices that follow one
another in a reform (经济和信息化局, then 工业和信息化局) keep their own names: a plan of one year and
a notice of another do not prove that they are the same.
"""

from __future__ import annotations

import re

#: Usual short form, then other ways to write it. Longer forms need not be listed where a general
#: rule makes them (监督管理局 → 监管局, 委员会 → 委, 人民检察院 → 检察院).
_DEPARTMENTS = """
发展改革委      发改委 发展和改革委 发展与改革委
发展改革局      发改局 发展和改革局
教育体育局      教体局 教育和体育局
科技局          科学技术局
科技厅          科学技术厅
经济和信息化局  经信局 经济信息化局 经济与信息化局
经济和信息化厅  经信厅 经济信息化厅
工业和信息化局  工信局 工业信息化局 工业与信息化局
工业和信息化厅  工信厅 工业信息化厅
工业和信息化部  工信部
人力资源社会保障局  人社局 人力资源和社会保障局 人力社保局 人力资源与社会保障局
人力资源社会保障厅  人社厅 人力资源和社会保障厅 人力社保厅
人力资源社会保障部  人社部 人力资源和社会保障部
自然资源局      自然资源和规划局 规划和自然资源局 自然资源与规划局 自规局 资规局 自然资源规划局
自然资源厅      自然资源和规划厅
住房城乡建设局  住建局 住房和城乡建设局 住房与城乡建设局 城乡建设局 建设局
住房城乡建设厅  住建厅 住房和城乡建设厅
住房城乡建设部  住建部 住房和城乡建设部
住房城乡建设委  住建委 住房和城乡建设委
交通运输局      交通局 交运局
文化和旅游局    文旅局 文化旅游局 文化与旅游局
文化和旅游厅    文旅厅 文化旅游厅
文化广电旅游局  文广旅局 文化广电和旅游局
卫生健康委      卫健委
卫生健康局      卫健局
退役军人事务局  退役军人局
退役军人事务厅  退役军人厅
应急局          应急管理局
应急厅          应急管理厅
市场监管局      市场局
国资委          国有资产监管委
医保局          医疗保障局
城管局          城市管理局 城管执法局 城市管理综合执法局 城市管理行政执法局 城市管理和综合执法局
数据资源管理局  数据资源局 数管局
政务服务局      政务服务管理局
地方金融监管局  地方金融局
机关事务管理局  机关事务局 机关事务中心 机关事务服务中心 机关事务管理中心
投资促进中心    投促中心
房管中心        房产管理中心 房产管理服务中心
消防救援支队    消防支队
消防救援大队    消防大队
消防救援总队    消防总队
中院            中级人民法院 中级法院
检察院          人民检察院
政府办公室      人民政府办公室 政府办 人民政府办
政府办公厅      人民政府办公厅
委宣传部        党委宣传部
委依法治市办    委全面依法治市委员会办公室 依法治市办 委全面依法治市委办公室
委网信办        委网络安全和信息化委员会办公室 网信办 委网信委办公室
委编办          委机构编制委员会办公室 编办
委农办          委农村工作领导小组办公室 农办
"""

_SHORT = {form: forms[0] for forms in map(str.split, _DEPARTMENTS.splitlines()) for form in forms}
#: Departments that are written in one way only, needed to know one without its owner (财政局).
_PLAIN = frozenset(
    name + office
    for office, names in (
        ("局", "财政 公安 民政 司法 水利 水务 商务 审计 统计 林业 信访 教育 体育 生态环境 农业农村"),
        ("厅", "财政 公安 民政 司法 水利 商务 审计 教育 生态环境 农业农村"),
    )
    for name in names.split(" ")
)
_GENERAL = (
    (re.compile("监督管理(?=[局委])"), "监管"),
    (re.compile("^共青团[一-鿿]*([省市县区州旗])委(?:员会)?$"), r"团\1委"),
)
#: What may stand before the short form of a department: nothing, or who owns it.
_BEFORE = re.compile("(?:国家|全国|[一-鿿]*[省市县区州旗盟])?")
_OPEN, _CLOSE = "(（〔［[【<《", ")）〕］]】>》"
_ETC = re.compile(
    r"等(?:\d+个|[一二三四五六七八九十]+个)?(?:市直|省直|区直|县直|各|有关|相关|成员|责任|职能|行业|主管)*"
    r"(?:单位|部门|地区|地方|县区|市县)?(?:和单位|及单位)?$"
)
_ETC_INSIDE = re.compile("等(?:有关|相关)?(?:单位|部门)(?=[及和与])")
#: 各省、自治区、直辖市 and 各县、区 are one collective each.
_LEVEL = "(?:省|市|县|区|州|旗|自治[区州县旗]|直辖市)"
_LEVELS = re.compile(rf"各{_LEVEL}(?:、{_LEVEL}(?![一-鿿]{{1,6}}[局委办厅]))+")
_SEPARATORS = "、,，;；/"
_JOINER = re.compile("以及|[和及与]")
_SUFFIX = re.compile(
    "(?:局|委|委员会|办|办公室|办公厅|厅|部|院|署|总会|工会|联合会|协会|学会|商会|妇联|残联|科协|文联|"
    "侨联|社科联|"
    "工商联|贸促会|红十字会|管委会|党工委|理事会|基金会|中心|政府|公司|集团|企业|银行|支行|分行|调查队|信用社|联社|"
    "支队|大队|总队|海关|学院|大学|学校|党校|医院|园区|高新区|经开区|开发区|示范区|新区|景区|保护区|度假区|"
    "法院|检察院|中院|部门|单位|指挥部|领导小组|专班|工作组|团委|团市委|团省委|团县委|团区委|军分区|人武部|"
    "供电公司|电信|移动|联通|铁塔|邮政|石油|石化|站|馆|所|社|台|处|各地|街道|镇街|乡镇|镇|乡|机关|事业部|"
    "(?:^|各)[一-鿿]{1,4}[省市县区州盟旗]|各县[(（]?[、市区]*[)）]?|各市县|各区县)$"
)
_OWNER = re.compile(r"^(?:国家|全国|中国|[省市县区州旗盟](?!场))")
_FRAGMENT = re.compile(
    "^(?:办公室|办公厅|委员会|管委会|管理委员会|管理局|监督管理局|监管局|管理中心|服务中心|中心|人民政府|政府|"
    "领导小组|领导小组办公室|有限公司|有限责任公司|公司|支行|分行|中心支行|分局|支队|分公司|集团|指挥部办公室|"
    "建设局|规划局|保障局|旅游局|信息化局|体育局|健康委|改革委|农村局|运输局|环境局|服务局|振兴局|"
    r"[(（〔].*[)）〕])$"
)
_SENTENCE = re.compile(r"[。!！?？:：;；“”\"%]|已|正在|拟|尚|完成|进展|\d{2,}")
_COLLECTIVE = re.compile(r"^(?:各|市管|区管|县管|省管|全市|全省)")
#: A county, district or city that is named as a unit, but no park (宿州高新区).
_PLACE = re.compile(r"^[一-鿿]{1,7}(?<!新)(?<!园)(?<!开)(?<!发)(?<!范)(?<!护)(?<!假)(?<!景)[县区市州旗盟]$")


def split_units(text: str) -> tuple[list[str], bool]:
    """Split a list of units as written; the flag says that the list is open (ends in 等).

    Brackets keep what they hold together: ``市财政局(国资委)`` and ``各县(市、区)人民政府`` are one
    unit each. 和, 及 and 与 split only between two whole names: not in ``市住房和城乡建设局``.
    """
    names: list[str] = []
    is_open = False
    # 市财政局等部门及各县区: the list goes on after its 等.
    text = _ETC_INSIDE.sub(lambda match: match[0] + "、", text)
    for item in _split_outside_brackets(text):
        name = item.strip(" \t　。.").lstrip("及和与")
        bare = _ETC.sub("", name)
        if bare != name:
            is_open = True
        names += [part for part in _split_joined(bare) if part]
    return names, is_open


def is_unit(text: str) -> bool:
    """Whether a short text by itself reads as the name of one unit."""
    name = _drop_brackets(text.strip(" 　"))
    return 2 <= len(name) <= 30 and not _SENTENCE.search(name) and bool(_SUFFIX.search(name))


def is_unit_fragment(text: str) -> bool:
    """Whether a text is only the end of a name (办公室, 规划局, a bracket): a name broken by a line."""
    return bool(_FRAGMENT.match(text.strip()))


def has_owner(text: str) -> bool:
    """Whether a name begins with the one whose office it is (市财政局), or with a collective (各县区)."""
    return bool(_OWNER.match(text) or _COLLECTIVE.match(text))


def unit_name(written: str, region: str | None = None) -> str:
    """The one name of a unit, however it is written.

    ``region`` is the place whose document names the unit: its own name at the head says no more
    than 市 (or 县, 区, 省) does. A second sign in brackets is left out:
    ``市数据资源管理局(政务服务局)`` is ``市数据资源管理局``. A county named as a unit is its people's
    government; a collective (各县区人民政府) is named by its places.
    """
    name = re.sub(r"\s+", "", written)
    if _COLLECTIVE.match(name):
        places = re.sub("[(（]([、市县区]+)[)）]", lambda match: match[1].replace("、", ""), name)
        return re.sub("(?:人民政府|政府|管委会)$", "", places)
    name = _drop_brackets(name)
    if region and name != region and name.startswith(region) and is_unit(region[-1] + name[len(region) :]):
        rest = name[len(region) :]
        name = name if rest in ("人民政府", "政府") else region[-1] + rest
    name = re.sub(r"^人行|^人民银行", "中国人民银行", name)
    if _PLACE.match(name):
        return name + "人民政府"
    if name.endswith("政府"):
        return re.sub("(?:人民)?政府$", "人民政府", name)
    return _shorten(name)


def name_units(written: list[str], region: str | None = None) -> list[str]:
    """Names of the units of one list; the owner said once goes for the departments after it
    (``市发改委、财政局``)."""
    names: list[str] = []
    owner = ""
    for unit in written:
        head = _OWNER.match(unit)
        if head:
            owner = head[0]
        elif owner and _is_department(unit):
            unit = owner + unit
        names.append(unit_name(unit, region))
    return names


def _shorten(name: str) -> str:
    """Replace a known department by its usual short form; what stands before it must be its owner."""
    for pattern, short in _GENERAL:
        name = pattern.sub(short, name)
    for form in (name, re.sub("委员会$", "委", name)):
        for start in range(len(form)):
            if form[start:] in _SHORT and _BEFORE.fullmatch(form[:start]):
                return form[:start] + _SHORT[form[start:]]
    return name


def _is_department(name: str) -> bool:
    return _shorten(name) in _SHORT or name in _PLAIN


def _split_outside_brackets(text: str) -> list[str]:
    items, depth, at = [], 0, 0
    together = {i for match in _LEVELS.finditer(text) for i in range(*match.span())}
    for i, char in enumerate(text):
        if i in together:
            continue
        if char in _OPEN:
            depth += 1
        elif char in _CLOSE:
            depth = max(0, depth - 1)
        elif depth == 0 and char in _SEPARATORS:
            items.append(text[at:i])
            at = i + 1
    return [item for item in [*items, text[at:]] if item.strip()]


def _split_joined(item: str) -> list[str]:
    for joiner in _JOINER.finditer(item):
        left, right = item[: joiner.start()], item[joiner.end() :]
        if is_unit(left) and not is_unit_fragment(right) and is_unit(right) and _begins_name(right, left):
            return [left, *_split_joined(right)]
    return [item.lstrip("和及与")] if item[:1] in "和及与" else [item]


def _begins_name(right: str, left: str) -> bool:
    """Whether what follows 和 begins a name of its own (市公安局和市司法局)."""
    return has_owner(right) or bool(_COLLECTIVE.match(left)) or _is_department(right)


def _drop_brackets(name: str) -> str:
    out, depth = [], 0
    for char in name:
        if char in _OPEN:
            depth += 1
        elif char in _CLOSE:
            depth = max(0, depth - 1)
        elif depth == 0:
            out.append(char)
    return "".join(out) or name
