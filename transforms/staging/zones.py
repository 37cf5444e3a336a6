"""What each line of a text is: part of a report, head, foot, contents, glossary, or something around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.staging.contents import Contents, find_contents
from transforms.staging.furniture import CAPTION, judge_line
from transforms.staging.heads import title_kind, work_report_title
from transforms.staging.lines import Line
from transforms.staging.openings import Opening, find_openings
from transforms.staging.outline import is_heading

#: Kind and reason of a line; the reason is None for what is carried on.
Label = tuple[str, str | None]

BODY: Label = ("body", None)
TITLE: Label = ("heading", None)
LETTER: Label = ("metadata", "letter that issues the document: title, addressees, date")
LEAD: Label = ("news_lead", "text of a news page before the document; it announces or repeats parts of it")
APPENDED = {
    "annex": "annex of a report: read with the role annex, not as its text",
    "glossary": "glossary of a report: read with the role glossary, not as its text",
}
#: Foot: text without a rule of its own may stand among the lines below a report, up to this share.
_FOOT_SHARE, _FOOT_LEAST, _FOOT_MOST = 0.15, 60, 3000
_GLOSSARY = re.compile(
    r"(?:附[件录][\d一二三四五六七八九十]*[:：\s]*)?(?:《?政府工作报告》?)?(?:中)?(?:有关|相关|"
    "部分)?(?:名词|名词术语|术语|用语|词语|缩略语)(?:解释|注释|说明)[:：]?"
)
_ANNEX = re.compile(r"附\s*[件录表]\s*[\d一二三四五六七八九十]*\s*[:：]?(?:\s*.{2,40})?")


@dataclass(frozen=True, slots=True)
class Zones:
    """Labels of all lines with text by line number, and the openings and contents found on the way."""

    labels: dict[int, Label]
    openings: list[Opening]
    contents: Contents | None


def read_zones(lines: list[Line]) -> Zones:
    """Tell what each line of a text is."""
    labels: dict[int, Label] = {}
    contents = find_contents(lines)
    for line in lines:
        if not line.text:
            continue
        if contents and contents.first <= line.no <= contents.last:
            labels[line.no] = ("contents", "table of contents")
        elif (judged := judge_line(line.text)) and not _inside_paragraph(lines, line.no):
            labels[line.no] = judged
    foot = _foot_start(lines, labels)
    if foot is not None:
        _label_foot(lines, labels, foot)
    openings = find_openings(lines, labels)
    _label_heads(lines, labels, openings)
    _label_appendices(lines, labels)
    for line in lines:
        if line.text:
            labels.setdefault(line.no, BODY)
    return Zones(labels, openings, contents)


def _inside_paragraph(lines: list[Line], no: int) -> bool:
    """Whether a line is a fragment (a hyperlink, bold words) of a paragraph that a page broke up."""
    before = lines[no - 1].text if no > 0 else ""
    after = lines[no + 1].text if no + 1 < len(lines) else ""
    return bool(before and after) and len(before) + len(after) > 60 and after[0] in "，。；、：）》”,;:)的是"


def _foot_start(lines: list[Line], labels: dict[int, Label]) -> int | None:
    """First line of the foot: from a notice or a page's line on, nothing of length follows and no heading.

    Pictures stand above a text as often as below it: their captions begin no foot.
    """
    total = sum(len(line.text) for line in lines)
    limit = min(_FOOT_MOST, max(_FOOT_LEAST, int(total * _FOOT_SHARE)))
    unjudged, foot = 0, None
    for line in reversed(lines):
        if not line.text:
            continue
        kind, reason = labels.get(line.no, BODY)
        if kind == "body":
            unjudged += len(line.text)
            if unjudged > limit or is_heading(line.text):
                break
        elif kind in ("page_furniture", "notice") and reason != CAPTION:
            foot = line.no
    return foot


def _label_foot(lines: list[Line], labels: dict[int, Label], foot: int) -> None:
    _kind, _reason = labels[foot]
    licence = False
    for line in lines[foot:]:
        if not line.text:
            continue
        label = labels.get(line.no)
        licence = licence or bool(label and label[1] and "legal status" in label[1])
        if licence:
            labels[line.no] = ("notice", "legal status and licence of the text in an archive")
        elif label is None and work_report_title(line.text):
            labels[line.no] = ("page_furniture", "title repeated at the foot of the page")
        elif label is None:
            labels[line.no] = ("page_furniture", "text of the page below the document")


def _label_heads(lines: list[Line], labels: dict[int, Label], openings: list[Opening]) -> None:
    if not openings:
        return
    letter = False
    for line in lines[: openings[0].first]:
        if not line.text or line.no in labels:
            continue
        letter = letter or (openings[0].kind != "work_report" and title_kind(line.text) is not None)
        labels[line.no] = LETTER if letter else LEAD
    for opening in openings:
        for no in opening.title:
            labels[no] = TITLE
        for no in set(opening.delivery) - set(opening.title):
            labels[no] = ("metadata", "line of delivery: when and at which meeting the report was given")
        if opening.dated is not None:
            labels[opening.dated] = ("metadata", "date of the report")
        if opening.speaker is not None:
            labels[opening.speaker] = ("metadata", "speaker of the report")
        for line in lines[opening.first : opening.body]:
            if line.text and line.no not in labels:
                labels[line.no] = ("page_furniture", "line between the title of a report and its text")


def _label_appendices(lines: list[Line], labels: dict[int, Label]) -> None:
    """Annexes and glossaries run from their heading to the next one, or to the foot."""
    current: str | None = None
    for line in lines:
        if not line.text:
            continue
        label = labels.get(line.no)
        if label is not None and label[0] in ("heading", "metadata", "contents"):
            current = None
        if label is not None:
            continue
        if len(line.text) <= 40 and _GLOSSARY.fullmatch(line.text):
            current = "glossary"
        elif len(line.text) <= 48 and _ANNEX.fullmatch(line.text):
            below = next((after.text for after in lines[line.no + 1 :] if after.text), "")
            current = "glossary" if _GLOSSARY.fullmatch(below) else "annex"
        if current:
            labels[line.no] = (current, APPENDED[current])
