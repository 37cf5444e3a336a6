"""Advertisements that stand in running text, often in the middle of a sentence.

Compilations that are passed around carry their sellers' marks: a bait (更多资料 …) and a contact
(an account, a handle), glued to the text without a space. Sites that were taken over carry spam
of betting houses inside otherwise honest sentences. A bait whose contact was lost is only a
pointer that leads nowhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_BAIT = (
    r"(?:(?:获取|领取|下载|查看|需要|想要)?(?:更多|海量|全套|完整)(?:精彩)?"
    r"(?:资料|材料|内容|范文|文稿|公文|干货|报告))"
)
_CONTACT = (
    r"(?:微信公众号|公众号|微信号|微信|[Vv][Xx]|[Ww][Xx]|QQ群?|qq群?|扣扣|uk|UK|[Uu][Kk]|A{2,4}|加[Vv])"
)
_HANDLE = r"[A-Za-z0-9_\-]{1,24}"
_RULES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "advertisement of a seller of documents: bait and account in brackets",
        re.compile(rf"{_BAIT}[\s+＋,，:：请加关注]*[【\[（(]\s*{_CONTACT}[^】\]）)\n]{{0,24}}[】\]）)]"),
    ),
    (
        "advertisement of a seller of documents: bait and handle",
        re.compile(
            rf"{_BAIT}[\s+＋,，请加关注]*{_CONTACT}\s*[:：+＋]?\s*(?:{_HANDLE})?(?:整理|提供|分享)?[,，]?"
        ),
    ),
    (
        "advertisement of a seller of documents: account in brackets",
        re.compile(r"【\s*(?:微信)?公众号\s*[:：][^】\n]{1,24}】"),
    ),
    (
        "spam of a betting house",
        re.compile(
            r"[\u4e00-\u9fff]{2}(?:会|国际|娱乐|体育|棋牌)(?:俱乐部|娱乐城|平台)"
            r"[A-Za-z]{0,3}\d{1,4}(?:入口|登录|注册|app|APP|下载)+"
        ),
    ),
)
#: A bait at the end of a line without a contact behind it.
_POINTER = re.compile(rf"{_BAIT}\s*[:：]\s*(?=\n|$)")
#: What no advertisement does without, in a form that is quickly found missing.
_SIGN = re.compile(
    r"(?=[更海全完公俱娱平])"  # what any of them begins with
    r"(?:(?:更多|海量|全套|完整)(?:精彩)?(?:资料|材料|内容|范文|文稿|公文|干货|报告)|公众号"
    r"|(?:俱乐部|娱乐城|平台)[A-Za-z]{0,3}\d{1,4}(?:入口|登录|注册|app|APP|下载))"
)


@dataclass(frozen=True, slots=True)
class Insert:
    """Something foreign inside running text."""

    start: int
    end: int
    kind: str
    reason: str


def find_inserts(text: str) -> list[Insert]:
    """Advertisements and empty pointers in a text, in order, without overlap."""
    if not _SIGN.search(text):
        return []
    found: list[Insert] = []
    for reason, pattern in _RULES:
        found += [Insert(m.start(), m.end(), "advertisement", reason) for m in pattern.finditer(text)]
    found += [
        Insert(m.start(), m.end(), "page_furniture", "pointer to further material with nothing behind it")
        for m in _POINTER.finditer(text)
    ]
    kept: list[Insert] = []
    for insert in sorted(found, key=lambda i: (i.start, -i.end)):
        if not kept or insert.start >= kept[-1].end:
            kept.append(insert)
    return kept
