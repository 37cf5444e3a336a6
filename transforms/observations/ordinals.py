"""Numbers that say which one, not how many: 第三批, 前三季度, 一是."""

from __future__ import annotations

import re

from transforms.quantities import Quantity

_RANK_LEAD = re.compile(
    "(?:全国|全省|全市|全区|全州|世界|全球|亚洲|中部|西部|东部|长三角|国内|省内|行业|同类|城市|地区|"
    "省份?|市|州|区|盟|位次|位列|[居列排第在跃]|名列|排名|升至|上升至|上升到|保持|均|首次|稳居|"
    r"连续\w{1,4}年?|第[\d一二三四五六七八九十]{1,3}[位名]?[、和与](?:[\u4e00-\u9fff]{2,4})?)$"
)
_PARTY_CONGRESS = re.compile(
    "大(?=精神|以来|确定|报告|召开|提出|部署|和二?十|的(?:召开|精神|路线|部署|战略|胜利))"
)


def is_ordinal(q: Quantity, folded: str, sentence_start: int) -> bool:
    """Numbers of paragraphs, meetings, batches: the 3 of 第3次, (三), 3. at a head, 三是."""
    before, after = folded[q.start - 1 : q.start], folded[q.end : q.end + 1]
    number_only = q.unit == "" and not q.more and q.value_high is None
    if number_only and before == "(" and after == ")":
        return True
    lead, tail = folded[max(0, q.start - 3) : q.start], folded[q.end : q.end + 2]
    if number_only and (
        lead.endswith(("附件", "附表"))
        or tail.startswith("运")
        or (q.value >= 8 and tail[:1] == "大" and lead[-1:] == "的")
    ):
        return True
    if number_only and 8 <= q.value <= 30 and _PARTY_CONGRESS.match(folded, q.end):
        return True
    if number_only and q.script == "chinese" and tail[:1] == "大" and lead.endswith(("中共", "党的", "全国")):
        return True
    at_head = not folded[sentence_start : q.start].strip(" (\u3000")
    if number_only and at_head and after in "、.,)是":
        return True
    if q.unit == "届" or (
        q.unit == "次" and folded[q.end : q.end + 2] in ("全会", "会议", "全体", "党代", "代表")
    ):
        return True
    if q.ordinal == "第" and lead.endswith(("放在", "摆在")):
        return True
    if q.ordinal == "第":
        if q.unit in ("位", "名"):
            return False
        if q.unit == "":
            return not is_rank_word(q, folded)
        return not (
            q.unit == "档"
            or (_RANK_LEAD.search(folded[max(0, q.start - 6) : q.start]) and q.unit in ("位", "名"))
        )
    return q.ordinal == "前" and q.unit not in ("位", "名") and not folded.startswith(("强", "列"), q.end)


def is_rank_word(q: Quantity, folded: str) -> bool:
    """第4 and 第一 are ranks after a place or a verb of standing (全省第4, 居第一)."""
    if q.ordinal != "第" or q.unit:
        return False
    lead = folded[max(0, q.start - 7) : q.start]
    after = folded[q.end : q.end + 1]
    return bool(_RANK_LEAD.search(lead)) and (
        after == "" or after in ",。;、!)和并且”及" or after in "的大方梯"
    )
