"""The verbs at the head of a name: those that change what is counted, and words that name nothing."""

from __future__ import annotations

import re
from functools import lru_cache

from transforms.observations import lexicon as lex

_COUNTING = sorted(lex.COUNTING_VERBS, key=len, reverse=True)
_ONE_COUNTING = "(?:" + "|".join(map(re.escape, _COUNTING)) + ")"
_COUNTING_RE = re.compile(f"^(?:累计共?)?{_ONE_COUNTING}(?:[和、及与或]?{_ONE_COUNTING})*(?:落后的?)?")
_ONLY_WORDS = re.compile(
    "^(?!.*用[地能]$)(?:"
    + "|".join(
        map(
            re.escape,
            sorted({*lex.LIGHT_VERBS, *lex.COUNTING_VERBS, *lex.ADVERBS, *lex.REACH}, key=len, reverse=True),
        )
    )
    + ")*$"
)


@lru_cache(maxsize=4096)
def is_bare(phrase: str) -> bool:
    """Whether a phrase holds no noun: only verbs, adverbs and connectors."""
    return bool(_ONLY_WORDS.match(phrase))


@lru_cache(maxsize=4096)
def counting_verb(phrase: str) -> str:
    """The counting verb at the head of a phrase (新增 of 新增专业技术人才), or ""."""
    m = _COUNTING_RE.match(phrase)
    if m and m.group().endswith("建成") and phrase.startswith("区", m.end()):
        return ""  # 建成区面积
    if m and m.group().endswith("安置") and phrase.startswith(("房", "点", "区"), m.end()):
        return m.group()[:-2]  # 新建安置房3万平方米、廉租房60套
    return m.group() if m else ""


#: 主城区新建和改扩建学校3所、幼儿园5所: where, and what was done, go for the whole list.
_WHERE = re.compile("(?:主城区|中心城区|城区|县城|城乡|农村)?")


def head_of_list(name: str) -> str:
    """What at the head of a name goes for the whole list that the name begins (主城区新建和改扩建), or ""."""
    where = _WHERE.match(name)
    at = where.end() if where else 0
    verb = counting_verb(name[at:])
    if at and name.startswith("建成区", at):
        return where.group() if where else ""  # 中心城区建成区面积85平方公里、人口92万人
    return name[: at + len(verb)] if verb else ""
