"""What a document says of itself: title, issuer, numbers and dates.

Only its own: numbers and dates of documents that it cites stand in running text and are not
looked at. Its own stand in a head of fields (索引号, 发布机构 …), in lines by themselves above the
text, or in the letter that issues it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from transforms.staging.blocks import Block
from transforms.staging.heads import title_kind
from transforms.staging.lines import split_lines
from transforms.staging.outline import ordinal_value

_NEXT_FIELD = r"(?=\s+[\u4e00-\u9fff]{1,6}\s*[：:]|\s*$)"
_ISSUER = re.compile(
    rf"(?:发布机构|发文机关|发文机构|制发机关|发布单位|印发机关)\s*[：:]\s*(\S.*?){_NEXT_FIELD}"
)
_NAME = re.compile(r"(?:名\s*称|标\s*题|信息名称)\s*[：:]\s*(\S.*)")
_NUMBER_FIELD = re.compile(rf"(?:发文字号|文\s*号)\s*[：:]\s*(\S.*?){_NEXT_FIELD}")
_NUMBER = re.compile(r"[\u4e00-\u9fff]{1,10}[〔\[【（(]\s*\d{4}\s*[〕\]】）)]\s*第?\s*\d{1,4}\s*号")
_INDEX = re.compile(r"(?:索\s*引\s*)?号\s*[：:]\s*([0-9A-Za-z]{3,}[/／\-][0-9A-Za-z/／\-]{3,})")
_WRITTEN = re.compile(r"(?:成文日期|发文日期|印发日期)\s*[：:]\s*(\S+)")
_PUBLISHED = re.compile(
    r"(?:(?:发布|发表|发稿|更新)(?:日期|时间)|(?<![\u4e00-\u9fff])(?:日期|时间))\s*[：:]\s*(\S+)"
)
_DATE = re.compile(r"(\d{4})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})\s*日?")
_HAN_DATE = re.compile(
    r"([一二][〇○零九八一二三四五六七]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日"
)
_HAN_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_ISSUES = re.compile(r"(?P<issuer>[\u4e00-\u9fff]{4,40}?)关于(?:印发|转发|发布|下达)")
_SPEAKS_FOR = re.compile(
    "(?:代表|受|根据)(?:中共中央和)?(?:中华人民共和国)?(国务院|國務院|"
    r"(?!省|市|县|区|自治区|州)[\u4e00-\u9fff]{2,12}人民政府)"
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a document says of itself; None where it does not."""

    title: str | None = None
    issuer: str | None = None
    document_number: str | None = None
    index_number: str | None = None
    written_on: date | None = None
    published_on: date | None = None


def read_date(text: str) -> date | None:
    """The first full date in a text, in Arabic or Chinese digits."""
    if found := _DATE.search(text):
        parts = int(found[1]), int(found[2]), int(found[3])
    elif found := _HAN_DATE.search(text):
        parts = int(found[1].translate(_HAN_DIGITS)), ordinal_value(found[2]), ordinal_value(found[3])
    else:
        return None
    try:
        return date(*parts)
    except ValueError:
        return None


def read_metadata(text: str, blocks: Sequence[Block]) -> Metadata:
    """Metadata of a document from its blocks: the head, never the running text."""
    head = _head_lines(text, blocks)
    fields = [line for kind, line in head if kind in ("metadata", "page_furniture")]
    return Metadata(
        title=_title(text, blocks, head),
        issuer=_issuer(text, blocks, fields),
        document_number=_first(_NUMBER_FIELD, fields, _NUMBER) or _own_number(head),
        index_number=_first(_INDEX, fields),
        written_on=_dated(_WRITTEN, fields) or _signed(fields),
        published_on=_dated(_PUBLISHED, fields) or _stamped(fields),
    )


def _head_lines(text: str, blocks: Sequence[Block]) -> list[tuple[str, str]]:
    """Lines above the first running text, with the kind of their block."""
    head: list[tuple[str, str]] = []
    for block in blocks:
        if block.kind == "body":
            break
        if block.kind not in ("blank", "contents"):
            piece = text[block.char_start : block.char_end]
            head += [(block.kind, line.text) for line in split_lines(piece) if line.text]
    body = next((block.char_start for block in blocks if block.kind == "body"), 0)
    below = [b for b in blocks if b.kind == "metadata" and b.char_start > body][:3]
    for block in below:
        piece = text[block.char_start : block.char_end]
        head += [(block.kind, line.text) for line in split_lines(piece) if line.text]
    return head


def _first(
    pattern: re.Pattern[str], lines: Sequence[str], shape: re.Pattern[str] | None = None
) -> str | None:
    for line in lines:
        found = pattern.search(line)
        if found and (shape is None or shape.search(found[1])):
            return found[1].strip()
    return None


def _own_number(head: Sequence[tuple[str, str]]) -> str | None:
    return next((line for _, line in head if _NUMBER.fullmatch(line)), None)


def _dated(pattern: re.Pattern[str], lines: Sequence[str]) -> date | None:
    for line in lines:
        for found in pattern.finditer(line):
            if day := read_date(found[1]):
                return day
    return None


def _signed(lines: Sequence[str]) -> date | None:
    """A date on a line by itself, as under a letter."""
    for line in lines:
        if _DATE.fullmatch(line) or _HAN_DATE.fullmatch(line):
            return read_date(line)
    return None


def _stamped(lines: Sequence[str]) -> date | None:
    """A date with a time of day, as a page prints it under its title."""
    for line in lines:
        if re.fullmatch(rf"{_DATE.pattern}\s*\d{{1,2}}\s*[时:：].*", line):
            return read_date(line)
    return None


def _title(text: str, blocks: Sequence[Block], head: Sequence[tuple[str, str]]) -> str | None:
    if named := _first(_NAME, [line for kind, line in head if kind == "metadata"]):
        return named
    titles = [line for kind, line in head if kind == "heading" and title_kind(line)]
    if any(block.kind == "contents" for block in blocks):
        return None
    if titles:
        return (
            titles[0].strip("《》") if titles[0].startswith("《") and titles[0].endswith("》") else titles[0]
        )
    return next((line for kind, line in head if kind == "news_lead" and not line.endswith("。")), None)


def _issuer(text: str, blocks: Sequence[Block], fields: Sequence[str]) -> str | None:
    if named := _first(_ISSUER, fields):
        return named
    for line in fields:
        if found := _ISSUES.match(line):
            return found["issuer"]
    if any(block.kind == "contents" for block in blocks):
        return None
    spoken = "".join(text[b.char_start : b.char_end] for b in blocks if b.kind == "body")[:400]
    found = _SPEAKS_FOR.search(spoken)
    return found[1].replace("國務院", "国务院") if found else None
