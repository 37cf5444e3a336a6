"""What stands around the name of a place and makes it something else: a zone, a school, a railway.

Each rule is a pattern matched right behind the name. The words between the name and its head
(宿州|大数据|产业园) may not hold a verb: 宿州推进产业园建设 speaks of 宿州.
"""

from __future__ import annotations

import re

_VERBS = (
    "推进|推动|建设|建成|加快|支持|创建|创成|争创|打造|实施|成立|设立|获批|列入|列为|成为|入选|纳入|"
    "新增|引进|共建|投资|合作|"
    "开展|全面|完成|实现|规划|布局|启动|参与|举办|承接|发展|对接|融入|开工|落户|拥有|现有|共有|培育|"
    "新建|改造|提升|优化|"
    "深化|做强|做大|强化|达到|来|到|在|向|为|与|和|及|或|对|将|把|被|由|从|等|的|是|有|入|获|赴|各|市|"
    "县|区|首|名单|多|个"
)
_GAP = rf"(?:(?!{_VERBS})[\u4e00-\u9fff·]){{0,{{}}}}?"


def _tail(heads: str, gap: int) -> re.Pattern[str]:
    return re.compile(_GAP.replace("{}", str(gap)) + f"(?:{heads})+")


_ZONE_HEADS = (
    "经济技术开发区|高新技术产业开发区|高新技术开发区|经济开发区|开发区|经开区|高新区|工业园区|工业园|"
    "产业园区|产业园|科技园|物流园|"
    "创业园|示范园|园区|综合保税区|综保区|保税区|保税港区|自由贸易试验区|自贸试验区|自贸港|自贸片区|"
    "自贸区|试验区|示范区|先行区|"
    "起步区|新区|片区|集聚区|集中区|度假区|风景区|景区|保护区|合作区|科学城|科技城|科创城|新城|口岸|"
    "临空经济区|临空区|航空港区|空港|陆港|港区"
)
_ZONE = _tail(_ZONE_HEADS, 9)
_BARE_ZONE = re.compile(
    "(?:(?<![县市区镇])[市县])?(?:经济技术开发区|高新技术产业开发区|高新技术开发区|经济开发区|经开区|"
    "高新区|(?<!新)开发区|产业园区|工业园区|园区|综保区)"
)
_GROUPING = _tail("都市圈|城市群|城市圈|经济圈|经济带|经济区|城镇群", 4)
_ORGANS = re.compile("[省市县区州]?(?:委|政府|人民政府|人大|政协|党委|纪委|法院|检察院|军区|军分区|党代会)")
_BODIES = (
    "大学|学院|医学院|师范|职院|银行|农商行|集团|公司|机床|股份|医院|博物馆|图书馆|美术馆|科技馆|"
    "纪念馆|体育馆|体育中心|大剧院|"
    "电视台|日报|机场|交易所|研究院|研究所|实验室|证券|信托|钢铁|石化|油田|炼化|汽车|航空|港务|发电厂|"
    "电厂|水厂|煤矿|矿业|"
    "高铁站|火车站|客运站|高铁东站|东站|西站|南站|北站|枢纽|水库|灌区|湿地公园|森林公园|公园|古城|故宫|"
    "大桥|大道"
)
_BODY_OF_SHORT_NAME = _tail(
    _BODIES
    + "|有色(?!金属)|特钢|铜业|铝业|药业|酒业|煤业|重工|卷烟厂|水泥厂|中学|小学|学校|一中|二中|幼儿园|产业基金|基金|论坛|博览会|峰会|马拉松",
    6,
)
_BODY_OF_FULL_NAME = _tail(_BODIES, 4)
_ROUTE = re.compile(
    "(?:至|到|—|-|–|～)?(?:高铁|铁路|城际|高速|班列|专列|航线|国际班列|中欧班列|动车|地铁|轨道|国道|"
    "运河|大运河|线|段)"
)
_FEATURE = re.compile(
    "镇(?![村区级])|乡(?![镇村])|村(?![庄镇级])|街|道(?![路教德])|桥|山(?![区水])|湖(?![泊区])|岛|湾|"
    "寺|路(?![网径线])|"
    "站(?![点位])|沟|滩|洲(?!际)|江|河|港(?![口澳])|流域|平原|盆地|高原|半岛|草原|沙漠"
)
_PRODUCT = re.compile(

        "酥梨|石榴|白茶|毛尖|毛峰|绿茶|红茶|普洱|火腿|板鸭|烧鸡|烤鸭|牛肉面|拉面|米粉|小面|火锅|料理|大米|"
        "小米|苹果|脐橙|蜜桔|柑橘|"

        "枸杞|辣酱|白酒|老窖|汽水|砚|墨|宣纸|刺绣|梆子|戏|剧|话(?!语)|菜(?![单品])|方言|时间|起义|会战|"
        "战役|精神|共识|宣言|条约|造船"
)  # fmt: skip


def find_zone(text: str, end: int) -> int | None:
    """Where the zone ends that begins with the place ending at ``end``."""
    match = _ZONE.match(text, end)
    return match.end() if match else None


def is_route(text: str, end: int) -> bool:
    """Whether a railway or road follows: 川藏铁路."""
    return bool(_ROUTE.match(text, end))


def find_bare_zones(text: str) -> list[tuple[int, int]]:
    """Zones that stand without the name of a place: 市高新区, 园区."""
    return [match.span() for match in _BARE_ZONE.finditer(text)] if "区" in text else []


def find_grouping(text: str, end: int) -> int | None:
    """Where 合肥都市圈 ends."""
    match = _GROUPING.match(text, end)
    return match.end() if match else None


def end_of_name(text: str, end: int, official: bool) -> int | None:
    """Where the longer name ends that the place is only a part of (安徽大学), None if it is none."""
    if official and text.startswith("级", end):
        return end + 1  # 昆山市级以上人才: whose list they are on
    patterns = [_ORGANS, _PRODUCT, _BODY_OF_FULL_NAME]
    if not official:
        patterns = [_ORGANS, _ROUTE, _FEATURE, _PRODUCT, _BODY_OF_SHORT_NAME]
    ends = [match.end() for pattern in patterns if (match := pattern.match(text, end))]
    return max(ends, default=None)
