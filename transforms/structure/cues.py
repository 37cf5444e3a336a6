"""Words that say which time a paragraph or a heading speaks of: 过去五年, 一年来, “十五五”时期, 今年.

A report that looks back on a year and on five years at once tells them apart by the words with
which its paragraphs begin; the same holds for a plan for a year and for five years.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from transforms.structure.years import as_period, fold, plans_in, span_in

Direction = Literal["past", "next"]
_NUMBERS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5}

_PAST_SPAN = re.compile(
    "过去(?:的?一年和(?:过去)?)?的?([二两三四五])年|([三四五])年来|"
    "这[^,，。;；]{0,24}?([三四五])年(?=[,，。;；!！]|$)|([三四五])年间"
    "|(?:经过|历经)(?:这)?([三四五])年的?(?:不懈|接续|持续|持之以恒|艰苦)?的?(?:努力|奋斗|发展|建设|拼搏|奋战)"
    r"|的([三四五])年(?=$|。)|[^,，。;；!！]{2,30}以来的?([三四五])年"
)
#: In every such span; few texts count years.
_COUNTED = re.compile("[二两三四五]年")
_PAST_YEAR = re.compile(r"过去的?一年|(?<![二三四五])一年来|这一年|刚刚过去的?一年|过去的?(?:19|20)\d\d年")
_LAST_YEAR = re.compile(r"(?:.{0,4}[、)])?去年")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
_SENTENCE_END = re.compile(r"(?<=[。！？；!?;])")
_TERM = re.compile(
    r"(?:本|上|这)(?:一)?届[省市县区州盟旗]?(?:人民)?政府.{0,6}(?:回顾|总结|来|工作|履职|情况)"
)
_TERM_YEARS = 5
_NEXT_SPAN = re.compile(r"(?:今后|未来)([二两三四五])年")
_NEXT_YEAR = re.compile(r"今年(?!以来|前|上半年|第?[一1]季度|[一1]月?份?[至到—\-–~])")
_SO_FAR = re.compile(r"今年以来")
_BEGINS = re.compile(
    r"(?:各位代表[！!，,：:])?(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|"
    "[一二三四五六七八九十]{1,3}[、是]|第[一二三四五六七八九十]+[，、]|—+)?"
)
#: 面对严峻形势,2015年全市…: what stands before the year only says how things stood.
_SETTING = re.compile("(?:(?:面对|受|在|针对|按照|围绕|尽管|随着)[^。；;\\d]{2,60}[,，])?(?:全市|全区|我们)?")
_STOPS = "。！？!?"
_REACH, _WITHIN, _EARLY = 6, 110, 30
#: Folding a year looks one character ahead.
_LOOKAHEAD = 1


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that names a time: its place, whether that lies behind or ahead, the period, and how plainly."""

    at: int
    direction: Direction
    period: str
    strong: bool


def find_cues(folded: str, year: int) -> list[Cue]:
    """Cues of a folded text in order, for a report given in ``year``."""
    if "年" not in folded:
        return [
            cue for at, (first, last) in plans_in(folded) for cue in _plan_cues(folded, at, first, last, year)
        ]
    cues = []
    for match in _PAST_SPAN.finditer(folded) if _COUNTED.search(folded) else ():
        n = _NUMBERS[next(group for group in match.groups() if group)]
        cues.append(Cue(match.start(), "past", as_period(year - n, year - 1), True))
    for match in _PAST_YEAR.finditer(folded):
        cues.append(Cue(match.start(), "past", str(year - 1), True))
    if last_year := _LAST_YEAR.match(folded):
        cues.append(Cue(last_year.end() - 2, "past", str(year - 1), True))
    for match in _SO_FAR.finditer(folded):
        cues.append(Cue(match.start(), "past", str(year), False))
    for match in _NEXT_SPAN.finditer(folded):
        cues.append(Cue(match.start(), "next", as_period(year, year + _NUMBERS[match[1]] - 1), True))
    for match in _NEXT_YEAR.finditer(folded):
        cues.append(Cue(match.start(), "next", str(year), True))
    for at, (first, last) in plans_in(folded):
        cues += _plan_cues(folded, at, first, last, year)
    for match in _YEAR.finditer(folded):
        if int(match[1]) == year:
            cues.append(Cue(match.start(), "next", str(year), True))
        elif int(match[1]) == year - 1:
            cues.append(Cue(match.start(), "past", str(year - 1), False))
    return sorted(cues, key=lambda cue: cue.at)


def _plan_cues(folded: str, at: int, first: int, last: int, year: int) -> list[Cue]:
    tail = folded[at : at + 14]
    if early := re.search(r"计划前([二两三四])年", tail):
        return [Cue(at, "past", as_period(first, first + _NUMBERS[early[1]] - 1), True)]
    before = folded[max(0, at - 3) : at]
    strong = bool(re.search(r"时期|期间|以来", tail)) or before.endswith(("回望", "回顾", "回首"))
    if last < year:
        return [Cue(at, "past", as_period(first, last), strong)]
    if first < year and "以来" in tail:
        return [Cue(at, "past", as_period(first, year - 1), strong)]
    # a plan further ahead is named in passing
    return [Cue(at, "next", as_period(first, last), strong)] if first <= year + 1 else []


def heading_cues(heading: str, year: int) -> list[Cue]:
    """Cues of a heading: every year and span that it names counts as plainly said."""
    folded = fold(heading)
    cues = [Cue(cue.at, cue.direction, cue.period, True) for cue in find_cues(folded, year)]
    if (term := _TERM.search(folded)) and not cues:
        cues.append(Cue(term.start(), "past", as_period(year - _TERM_YEARS, year - 1), True))
    named = {cue.at for cue in cues}
    for match in _YEAR.finditer(folded):
        if match.start() not in named:
            past = int(match[1]) < year
            cues.append(Cue(match.start(), "past" if past else "next", match[1], True))
    if span := span_in(folded):
        cues.append(Cue(0, "past" if span[1] < year else "next", as_period(*span), True))
    return sorted(cues, key=lambda cue: cue.at)


def opening_cue(words: str, year: int, directions: tuple[Direction, ...], weak: bool) -> Cue | None:
    """The cue with which a paragraph begins: the first plain one among its first two sentences.

    ``weak`` allows a bare year (2025年 …) where no plain cue stands, and only as the first words.
    """
    begun = _BEGINS.match(words)
    start = begun.end() if begun else 0
    head = words[start : start + _WITHIN + _LOOKAHEAD]
    if "年" not in head and "五" not in head:
        return None  # no word for a time does without
    folded = fold(head)[:_WITHIN]
    sentences = _SENTENCE_END.split(folded)
    head = "".join(sentences[:2])
    cues = [cue for cue in find_cues(head, year) if cue.direction in directions and _leads(head, cue.at)]
    cues = [cue for cue in cues if cue.period != str(year) or cue.at <= _EARLY]
    strong = [cue for cue in cues if cue.strong]
    if strong:
        return strong[0]
    if not weak:
        return None
    bare = [cue for cue in find_cues(sentences[0], year) if not cue.strong and cue.direction in directions]
    return next((cue for cue in bare if _SETTING.fullmatch(sentences[0], 0, cue.at)), None)


def _leads(text: str, at: int) -> bool:
    """Whether a place is near the beginning of its sentence."""
    start = max(text.rfind(ch, 0, at) for ch in _STOPS)
    return at - start - 1 <= _REACH
