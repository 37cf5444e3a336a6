"""Before a rank: the verb and the field in which it holds (列全省第4位)."""

from __future__ import annotations

import re

from transforms.observations.left import Left

_RANK_SCOPE = (
    r"万亿|千亿|"
    "[新中老]城区|近郊区县?|远郊区县?|主城区|中心城区|全国|全省|全市|全区|全州|中西部|中部|全世界|世界|全球|亚洲|国内|省内|市内|行业|中西部地区|"
    "中部地区|西部地区|东部地区|中部六?省?|珠三角|粤港澳大湾区|成渝地区|关中|粤东西北|内地|大陆|"
    r"“2\+26”城市|大中城市|主要城市|地级以上城市|地级及以上城市|地级城市|非省会城市|[五六七八九十]市|[\u4e00-\u9fff]{2,4}(?:经济[区带圈]|城市群)|西部|东部|东北(?:三省)?|皖北|苏北|苏中|长三角(?:地区)?|"
    "京津冀|黄河流域|长江经济带|沿海(?:省份|城市)?|副省级城市|"
    "省会城市|计划单列市|同类城市|同类型?城市|地级市|地级以上市|城市|各市|各省区?市?|全国同类城市|"
    "省份|经济大省|主要经济体|三省|市州"
)
_RANK_VERB = (
    "位居|稳居|位列|稳列|居于|居|列|排名?在?|名列|跃居|跃升[至到为]?|上升为|升到|跃至|跻身|进入|迈入|升至|"
    "退居|退至|下滑至|跌至|后移至|上升至|上升到|提升至|提升到|进位至|前移[至到]|晋升[至到]|前进到|保持在?|处于|位次为?|位于|在|为|继续|连续|首次|再次|均|都|"
    r"虽然?|仍|已|分别|分列|并列|由|从|升|达到?|(?<![合量展效标任])(?:评价|考核)|连续[\d一二三四五六七八九十]{1,2}(?:[年次届]|个(?:月|季度))"
)
_RANK_LEFT = re.compile(
    rf"(?:{_RANK_VERB}|(?<=[由从])的)*(?P<scope>(?:{_RANK_SCOPE})*(?:\d+个(?:重点|监测|国控|参评|大中|地级及以上)*(?:街乡镇?|街镇|镇街|乡镇|街道|副省级城市|省会城市|地级市|县?区|县市|县|市州|市|省|"
    f"城市|设区市)中?)?)(?:{_RANK_VERB}|的)*$"
)
_STANDS_AMONG = re.compile(
    r"[,、\s]*(?:分列|位居|稳居|跃居|跃升至|上升至|升至|跃至|位列|稳列|名列|排名|居(?![民家住])|"
    r"列(?![入车]))(?P<field>[^,;、]{1,16})$"
)


#: 位列全国百强镇第9位: the list is what is told of, where the sentence tells of nothing before it.
_LIST = re.compile("[^,;、]{2,14}(?:强[省市县区镇乡村]*|榜单?|排名|指数|评价|排行榜?)")
_AMONG = re.compile(
    r"^[,、\s]*在(?P<field>[^,]{3,20}(?:排名|评价|考核|测评|评比|榜单|强[县市区镇]?))(?:中|里)?$"
)
_IN_A_ROW = re.compile(r"连续(?:\d+|[一二两三四五六七八九十]+)(?:年|个月|个季度|届)?$")


def _list_of(field: str) -> str:
    """The list that a place is taken in (全国百强镇), or "" for a field that is none (流域各市)."""
    return field if _LIST.fullmatch(field) else ""


def read_rank_left(left: Left) -> Left:
    """列全省 before 第4位: the verb and the field in which the rank holds."""
    before = left.phrase
    m = _RANK_LEFT.search(before)
    if m:
        left.reference, left.basis = m["scope"] or None, None
        left.phrase = re.sub(r"在[^,]{1,24}(?:中|里|内)$", "", left.phrase[: m.start()])
        if not left.phrase and (among := _AMONG.search(before[: m.start()])):
            left.phrase = among["field"]  # 在全国百强区排名中列第9位: nothing else is said to stand there
        left.phrase = _IN_A_ROW.sub("", left.phrase)
        if stands := _STANDS_AMONG.match(left.phrase):
            # 位居流域各市第1: in what it stands, not what stands.
            left.phrase = "" if left.phrase[0] in ",、 " else _list_of(stands["field"])
        left.reach = True
        left.origin = "从" in m.group() or "由" in m.group()
        left.to = any(
            w in m.group() for w in ("升至", "上升到", "提升到", "进位至", "前移至", "前移到", "跃居")
        )
    return left
