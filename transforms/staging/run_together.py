"""Where paragraphs begin in a text whose line breaks were lost, as in tables of texts with one document a cell.

Such a text is one long line. What is left of its layout are gaps (white space behind a sentence), the numbers
of headings, and the set phrases at the head of a report; a paragraph begins there.
"""

from __future__ import annotations

import re

from transforms.staging.furniture import DISCLAIMER
from transforms.staging.lines import CLOSERS, SENTENCE_END, Line, split_lines
from transforms.staging.outline import read_mark

#: No paragraph of any report that was looked at is longer than 1,300 characters.
LONGEST_PARAGRAPH = 1600
_GAP = re.compile(r"[ \t\u3000\xa0]+")
_INDENT = re.compile(r"\u3000{2}|[ \t\u3000\xa0]{3}")
#: A paragraph, or the line above a list, ends with one of these.
_CLOSING = SENTENCE_END + "：:；;" + CLOSERS
#: Where more than this share of the sentences have a gap behind them, gaps are a habit of typing.
_HABIT = 0.6
_DIGITS = "一二三四五六七八九十"
_CLOSED = rf"(?<=[{re.escape(_CLOSING)}\s])"
_MARK = re.compile(
    f"{_CLOSED}(?=[{_DIGITS}]{{1,3}}、|第[{_DIGITS}]{{1,2}}部分)|"
    f"(?<![第款条])(?=[（(][{_DIGITS}]{{1,3}}[)）])|"
    r"(?<=[。；;\s])(?=\d{1,2}[.．、](?!\d))|(?=一、[^。；，,：:]{0,12}(?:回顾|总结))"
)
#: So begin paragraphs that turn to another time or matter.
_TURN = re.compile(
    f"(?<=[。！!？{re.escape(CLOSERS)}])(?=(?:一年来|过去一年|[三五]年来|过去[五三]年|"
    "“十[一二三四五六]五”时期)[，,]|"
    r"(?:今年|明年|20\d\d年)?[^。，,；：:]{0,14}(?:总体要求|(?:预期|奋斗)目标|指导思想)[是为：:]|"
    r"(?:名词解释|附件|注释|责任编辑|来源|上一篇|下一篇|扫一扫)[：:1一在\s])|(?<=名词解释)(?=1[.．、])"
)
#: The head of a report ends with its salutation; so far does anybody look for it.
_HEAD = 600
_SALUTATION = re.compile(
    r"(?:尊敬的)?各位(?:代表|委员|同志)(?:[，,、]?(?:各位|同志们)[^，。！：:]{0,4})?[：:！!]"
)
_TITLE_END = re.compile(r"(?<=政府工作报告)(?![》”」的和])")
_DELIVERY = re.compile(
    rf"[—\-–―（(]{{0,2}}(?:(?:19|20)\d\d|[一二][九〇○零][〇○零{_DIGITS}]{{2}})\s*年[\d{_DIGITS}]{{1,3}}\s*月"
    rf"[\d{_DIGITS}]{{1,3}}\s*日\s*在[^。，,：:]{{6,50}}?会议上[)）]?"
)
#: The name of a part ends with what parts are about; its text begins behind it, unless the name goes on.
_ABOUT = (
    "回顾|总结|成就|成绩|安排|部署|思路|考虑|打算|重点|任务|目标|要求|举措|措施|自身建设|形势|情况|建议|"
    r"(?:重点|主要|各项)工作|工作(?=过去|刚刚|各位|一年来|五年来|今年|去年|20\d\d年)"
)
_PART_NAME = re.compile(
    rf"(?:第[{_DIGITS}]{{1,3}}部分|[{_DIGITS}]{{1,3}}、)[^。；;，,：:！!]{{2,36}}?(?:{_ABOUT})"
    rf"(?!{_ABOUT}|[和与及暨并的、，,：:。；;”》]|目标|工作)"
)
_LONGEST_HEADING = 45


def document_lines(text: str) -> list[Line]:
    """Lines of a document: its physical ones, and those that were run together parted again."""
    return split_lines(text, lambda line: paragraph_starts(line) if len(line) > LONGEST_PARAGRAPH else ())


def paragraph_starts(text: str) -> list[int]:
    """Places in a line at which a paragraph begins, ascending, without its own beginning."""
    gaps = _gaps(text)
    starts = gaps | _head(text) | _foot(text) | {found.start() for found in _MARK.finditer(text)}
    if len(gaps) < len(text) / LONGEST_PARAGRAPH:  # no trace of a layout is left
        starts |= {found.start() for found in _TURN.finditer(text)}
    starts |= {found.end() for found in _PART_NAME.finditer(text)}
    for start in sorted(starts):
        starts |= _heading_end(text, start)
    return sorted(at for at in starts if 0 < at < len(text))


def _gaps(text: str) -> set[int]:
    """Ends of the gaps behind sentences, and of all that indent a paragraph."""
    behind = [gap for gap in _GAP.finditer(text) if text[gap.start() - 1 : gap.start()] in _CLOSING]
    sentences = sum(text.count(end) for end in "。！？!?")
    found = {gap.end() for gap in _GAP.finditer(text) if _INDENT.match(gap[0])}
    return found if len(behind) > sentences * _HABIT else found | {gap.end() for gap in behind}


def _head(text: str) -> set[int]:
    """The parts of the head: title, delivery, speaker, salutation, and the first sentence below them."""
    salutation = _SALUTATION.search(text, 0, _HEAD)
    end = salutation.end() if salutation else _HEAD
    starts = {found.start() for found in _SALUTATION.finditer(text) if text[found.start() - 1] in _CLOSING}
    if salutation:
        starts |= {salutation.start(), salutation.end()}
        starts |= {
            gap.end() for gap in _GAP.finditer(text, 0, salutation.start()) if _stands_apart(text, gap)
        }
    if title := _TITLE_END.search(text, 0, end):
        starts.add(title.start())
    if delivery := _DELIVERY.search(text, 0, end):
        starts |= {delivery.start(), delivery.end()}
    return starts


def _stands_apart(text: str, gap: re.Match[str]) -> bool:
    """Whether a gap in the head parts two lines, not an office from a name (市长 某某)."""
    return not text[: gap.start()].endswith(("长", "總理", "总理", "主席", "主任", "专员"))


def _foot(text: str) -> set[int]:
    """The beginning of the first sentence in which a site says that it answers for nothing."""
    notice = DISCLAIMER.search(text)
    if notice is None:
        return set()
    return {max(text.rfind(end, 0, notice.start()) for end in SENTENCE_END + CLOSERS) + 1}


def _heading_end(text: str, start: int) -> set[int]:
    """Where a heading with a number ends at a gap: its text begins there."""
    if read_mark(text[start : start + 8]).kind not in ("chapter", "bracketed", "part"):
        return set()
    gap = _GAP.search(text, start + 4, start + _LONGEST_HEADING)
    if gap is None or any(end in text[start : gap.start()] for end in SENTENCE_END + "；;，,"):
        return set()
    return {gap.end()}
