"""Headings of great parts that stand in one line with the text below them."""

from __future__ import annotations

import re

from transforms.staging.outline import Mark

_LONGEST = 40
_ENDS = (
    "(?:工作)?(?:回顾|总结)|(?:工作|任务)?安排|(?:重点|主要)工作|(?:主要|重点|工作|目标)任务|"
    "总体(?:要求|思路|部署)|"
    r"(?:预期|发展|奋斗|主要)目标|自身建设|年(?:的)?工作"
)
_PART = re.compile(rf"[^。；;，,：:\d%％]{{0,12}}(?:\d{{4}}年)?[^。；;，,：:\d%％]{{0,24}}(?:{_ENDS})")
_STOPS = ("。", "：", ":")
_BEGINS = re.compile(r"(?:过去|今后|未来|今年|去年|刚刚|各位|一年来|五年来|(?:19|20)\d\d年)")


def inline_heading(words: str, mark: Mark) -> str | None:
    """The heading of a part at the head of a paragraph (一、2023年工作回顾。过去一年…), with its number.

    ``words`` is the paragraph without white space. It names a matter of a whole part (回顾, 安排, 目标 …),
    and ends at a full stop or where a sentence begins with a time.
    """
    if mark.kind not in ("chapter", "part"):
        return None
    found = _PART.match(words, mark.length)
    if found is None or found.end() > _LONGEST or found.end() >= len(words):
        return None
    follows = words[found.end() :]
    if follows.startswith(_STOPS) or _BEGINS.match(follows):
        return words[: found.end()]
    return None
