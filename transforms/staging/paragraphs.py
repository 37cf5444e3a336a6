"""Lines grouped to logical paragraphs: what a person reads as one paragraph is one group.

Two ways of laying out a text are met. *Spaced* pages put an empty line between paragraphs, and
break a paragraph only where a page had a hyperlink or bold words: there neighbours belong
together. *Dense* pages (and texts taken from PDF) have a paragraph a line, and break it anywhere,
inside words and numbers too: there a line goes on where the one before does not end a sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from transforms.staging.advertisements import Insert
from transforms.staging.heads import is_opening, is_salutation
from transforms.staging.lines import ZERO_WIDTH, Line, ends_sentence, has_open_bracket
from transforms.staging.outline import is_heading, read_mark
from transforms.staging.zones import Label

_PROSE = ("body", "annex", "glossary")
_GOES_ON = re.compile(r"[，。；、：）》”’！？,;:.)%％]|是[：:，]")
#: A paragraph of another time, right below a whole one: 2021年主要预期目标是….
_NEW_TIME = re.compile(
    r"(?:19|20)\d\d年[^,，。]{0,16}(?:目标|工作|任务)|(?:今后|过去|未来)[三五]年|[“\"]十[一二三四五]五[”\"](?:期间|时期)"
)
#: An excerpt marks with dots what it leaves out.
_OMISSION = re.compile(r"(?:\.{3,}|…+|。{3,})$")
_LEFT_OPEN = ("，", ",", "、", "的", "和", "与", "及", "或", "等", "《", "“", "（", "(")
_LONG, _LONGEST_TITLE = 30, 42
#: Lines of this length are paragraphs, lines of that length words; so many paragraphs tell the layout.
#: A full line has at least so many characters.
_LEAST_FULL = 18
_PARAGRAPH, _WORDS, _ENOUGH = 40, 5, 5
#: A part may be headed by its number alone.
_NUMERAL = re.compile(r"[一二三四五六七八九十]{1,3}")
_SECTION_WORDS = re.compile(
    "回顾|工作|目标|任务|安排|建议|总结|成绩|成就|思路|重点|要求|措施|形势|情况|部署|展望|考虑|结束语|"
    "意见|事项|实事|问题"
)


@dataclass(frozen=True, slots=True)
class Group:
    """Lines ``first`` to ``last`` (both in), of one kind."""

    first: int
    last: int
    kind: str
    reason: str | None


def group_paragraphs(
    lines: Sequence[Line], labels: Mapping[int, Label], inserts: Sequence[Insert]
) -> Iterator[Group]:
    """Groups of all lines in order; lines without text between groups are of kind ``blank``."""
    words = {line.no: _bare(line, inserts) for line in lines}
    spaced = is_spaced(lines)
    full = _full_line(lines)
    raw = list(_group(lines, labels, words, spaced, full))
    for k, group in enumerate(raw):
        if group.kind == "body" and _is_title(raw, k, words, spaced):
            yield Group(group.first, group.last, "heading", None)
        else:
            yield group


def is_spaced(lines: Sequence[Line]) -> bool:
    """Whether paragraphs are parted by empty lines."""
    inner = lines[:-1]
    long = [line.no for line in inner if len(line.text) >= _PARAGRAPH]
    if len(long) < _ENOUGH:  # a short text: any line of words tells as much
        long = [line.no for line in inner if len(line.text) >= _WORDS]
    return sum(1 for no in long if not lines[no + 1].text) > len(long) / 2


def _bare(line: Line, inserts: Sequence[Insert]) -> str:
    text = line.text
    for insert in reversed(inserts):
        if line.start <= insert.start < line.end:
            a, b = max(0, insert.start - line.at), max(0, insert.end - line.at)
            text = text[:a] + text[b:]
    return text.strip()


def _group(
    lines: Sequence[Line], labels: Mapping[int, Label], words: Mapping[int, str], spaced: bool, full: int
) -> Iterator[Group]:
    at = 0
    while at < len(lines):
        if not lines[at].text:
            end = at
            while end + 1 < len(lines) and not lines[end + 1].text:
                end += 1
            yield Group(at, end, "blank", "white space between paragraphs")
            at = end + 1
            continue
        kind, reason = labels[lines[at].no]
        last, so_far = at, words[at]
        while (after := _next(lines, last)) is not None and labels[after] == (kind, reason):
            if kind in _PROSE:
                after_text = words[after]
                if not (
                    _joins_spaced(so_far, lines[after], after_text)
                    if spaced
                    else _joins_dense(so_far, after_text, full)
                ):
                    break
                so_far += words[after]
            elif kind == "heading":
                break
            last = after
        yield Group(at, last, kind, reason)
        at = last + 1


def _next(lines: Sequence[Line], no: int) -> int | None:
    """The line below, over lines that hold nothing but characters without width."""
    after = no + 1
    while after < len(lines) and not lines[after].text and lines[after].end - lines[after].start > 1:
        after += 1
    if after >= len(lines) or not lines[after].text:
        return None
    return after if after == no + 1 or _only_zero_width(lines[no + 1 : after]) else None


def _only_zero_width(between: Sequence[Line]) -> bool:
    return all(line.end - line.start <= 1 + len(ZERO_WIDTH) for line in between)


def _joins_spaced(so_far: str, line: Line, text: str) -> bool:
    if is_heading(so_far) and (len(text) >= _LONG or ends_sentence(text)) and not _GOES_ON.match(text):
        return False  # a heading right above its text, on a page that parts paragraphs elsewhere
    indented = line.at - line.start >= 2
    timed = len(text) >= _PARAGRAPH <= len(so_far) and _NEW_TIME.match(text) is not None
    fresh = timed or indented or read_mark(text).kind != "none" or text.startswith(("——", "—"))
    return not (fresh and so_far.endswith(("。", "！", "!", "：", ":", "；", ";")))


def _full_line(lines: Sequence[Line]) -> int:
    """Length from which a line of a dense text may go on below.

    Official papers print 28 characters a line: where many unfinished lines share one width, that width
    is a full line.
    """
    widths = Counter(
        round(_width(line.text))
        for line in lines
        if line.text and not ends_sentence(line.text) and not is_heading(line.text)
    )
    fitting = {w: sum(widths[w + d] for d in (-1, 0, 1)) for w in widths if _LEAST_FULL <= w < _LONG + 1}
    width = max(fitting, key=lambda w: (fitting[w], w), default=_LONG)
    enough = fitting.get(width, 0) >= max(_ENOUGH, sum(widths.values()) / 3)
    return min(_LONG, width - 2) if enough else _LONG


def _width(text: str) -> float:
    """Width of a line in Chinese characters: Latin letters and digits take half of one."""
    return len(text) - 0.5 * len(text.encode("ascii", "ignore"))


def _joins_dense(so_far: str, text: str, full: int) -> bool:
    if has_open_bracket(so_far) and len(so_far) < 2000:
        return True
    if is_heading(so_far) or is_salutation(so_far) or is_heading(text):
        return False
    if _OMISSION.fullmatch(text) or _OMISSION.search(so_far):
        return False
    if _GOES_ON.match(text) or so_far.endswith(_LEFT_OPEN):
        return True
    if read_mark(text).kind in ("chapter", "bracketed", "arabic", "part"):
        return False
    if so_far.endswith(("；", ";")):
        return read_mark(text).kind == "none"
    return (len(so_far) >= _LONG or _width(so_far) >= full) and not ends_sentence(so_far)


def _is_title(groups: Sequence[Group], k: int, words: Mapping[int, str], spaced: bool) -> bool:
    """Whether a group is a heading by itself: marked, or short, unclosed and above running text."""
    group = groups[k]
    text = _words(group, words)
    if is_heading(text):
        return not text.endswith("。") or not _is_item(groups, k, words)
    if re.fullmatch(r"结束语|结语|前言|引言", text):
        return True
    if (
        len(text) > _LONGEST_TITLE
        or ends_sentence(text)
        or "。" in text
        or not re.search(r"[\u4e00-\u9fff]", text)
    ):
        return False
    if text.endswith(("，", ",", "、")) or is_opening(text) or read_mark(text).kind in ("arabic", "item"):
        return False
    before = _neighbour(groups, k, -1)
    after = _neighbour(groups, k, 1)
    if after is None or after.kind not in ("body", "heading"):
        return False
    below = _words(after, words)
    above = _words(before, words) if before is not None else ""
    alone = (
        before is None or before.kind != group.kind or ends_sentence(above) or bool(_NUMERAL.fullmatch(above))
    )
    runs_on = (len(below) >= _LONG and ends_sentence(below)) or is_heading(below)
    if _NUMERAL.fullmatch(text):
        return spaced or (alone and (runs_on or bool(_SECTION_WORDS.search(below))))
    if spaced:
        return alone and runs_on
    return alone and runs_on and bool(_SECTION_WORDS.search(text))


def _is_item(groups: Sequence[Group], k: int, words: Mapping[int, str]) -> bool:
    """Whether a marked sentence is one of a list: a neighbour has a mark of the same kind."""
    kind = read_mark(_words(groups[k], words)).kind
    around = (_neighbour(groups, k, -1), _neighbour(groups, k, 1))
    return any(group is not None and read_mark(_words(group, words)).kind == kind for group in around)


def _words(group: Group, words: Mapping[int, str]) -> str:
    return "".join(words[no] for no in range(group.first, group.last + 1))


def _neighbour(groups: Sequence[Group], k: int, step: int) -> Group | None:
    k += step
    while 0 <= k < len(groups):
        if groups[k].kind != "blank":
            return groups[k]
        k += step
    return None
