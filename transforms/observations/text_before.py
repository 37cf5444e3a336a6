"""The text before a group of numbers as its name and verb are read from: without its places and times."""

from __future__ import annotations

import re
from collections.abc import Iterable

from transforms.observations import lexicon as lex
from transforms.observations.mentions import Group
from transforms.observations.periods import TimeRef
from transforms.observations.places import without_own_name
from transforms.passages import Context

#: 甲、乙等市均增长9%: what closes a row of places names nothing.
_PLACES_END = re.compile(
    r"^等?(?:(?:[两三四五六七八九]|\d{1,2}个)(?:县市区|县市|市县|县区|[市州县区旗盟地])(?![级内外域委])|"
    "[市州县区旗盟地](?=均|都|分别|[增达超突实完]))?的?"
)


def text_before(group: Group, folded: str, times: Iterable[TimeRef], head_end: int, context: Context) -> str:
    """What stands before `group` in a sentence, without what names its places and times (comparisons keep theirs).

    `folded` is the text of the passage, `times` those of the sentence, `head_end` where its leading places end
    (0 where it has none).
    """
    text = group.left
    head = folded[group.left_start : head_end] if head_end else ""
    if "、" in head and head not in text and head.lstrip(" ,、;:") not in text:
        head = head.rpartition("、")[2]  # the row of places began behind the number before
    if head and (at := text.find(head.lstrip(" ,、;:"))) >= 0:
        text = _PLACES_END.sub("", text[at + len(head.lstrip(" ,、;:")) :])
    for time in times:
        own = group.left_start <= time.start < group.mentions[0].quantity.start
        if not time.compared and own and time.text in text:
            kept = "" if time.kind == "whole" else _kept_of(time.text, text)
            kept = time.text if f"占{time.text}" in text and time.text == "全年" else kept
            text = text.replace(time.text, kept, 1)
    return without_own_name(text, context)


def _kept_of(time: str, text: str) -> str:
    """What stays when a time expression is taken out: 从 of 从2020年的, 到 of 增加到2007年."""
    before = text[: text.find(time)]
    if time[0] in "从由自":
        return time[0]
    if time[0] in "到至" and before.endswith((*lex.RISE, *lex.FALL)):
        return time[0]
    return ""
