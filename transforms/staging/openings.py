"""Where the reports of a document open.

A report opens with a cluster of lines: title, line of delivery, speaker, greeting, and the
sentence with which a speaker begins. Any of them may be missing; pictures and buttons of a web
page may stand between them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from transforms.staging.heads import (
    TitleKind,
    account_title,
    is_date,
    is_issuer,
    is_opening,
    is_salutation,
    is_span_of_years,
    is_table_head,
    names_report,
    read_bare_name,
    read_delivery,
    read_speaker,
    title_kind,
    work_report_title,
)
from transforms.staging.lines import Line, ends_sentence
from transforms.staging.outline import is_heading, read_mark

#: So many lines with text may stand between the title of a report and its first sentence.
_REACH = 12
#: Between a title and the text at most so many lines tell of its delivery.
_HEAD_LINES = 4
#: A line of running text is longer than a heading.
_LONG = 60
_NAME = 6
#: A heading without a mark, right below the head: 2018年工作回顾.
_LOOKS_BACK = re.compile(
    r"(?:(?:19|20)\d\d年(?:度)?|过去[一五]年(?:的?主要)?|去年)(?:政府)?的?(?:主要)?工作的?(?:简要|基本)?(?:回顾|总结|情况)"
)
#: The first line of a title on two lines is no longer than this.
_SHORT = 20


@dataclass(frozen=True, slots=True)
class Opening:
    """Line numbers of the head of a report; ``body`` is the first line that is read as its text."""

    first: int
    body: int
    title: tuple[int, ...] = ()
    delivery: tuple[int, ...] = ()
    #: A date on a line by itself.
    dated: int | None = None
    speaker: int | None = None
    kind: TitleKind | None = None


def find_openings(lines: list[Line], aside: Mapping[int, object]) -> list[Opening]:
    """Openings in the order of the text; ``aside`` holds the numbers of lines that are set aside."""
    filled = [line for line in lines if line.text and line.no not in aside]
    openings: list[Opening] = []
    k = 0
    while k < len(filled):
        body = _first_words(filled, k)
        if body is None:
            k += 1
            continue
        openings.append(_look_back(filled, k, openings[-1].body if openings else -1))
        k = body + 1
    return openings or _by_title(filled)


def _first_words(filled: list[Line], k: int) -> int | None:
    """Index of the opening sentence if the text of a report begins at index ``k``."""
    text = filled[k].text
    if is_salutation(text):
        following = [j for j in range(k + 1, min(k + 3, len(filled))) if is_opening(filled[j].text)]
        if following:
            return following[0]
        above = filled[k - 1].text if k else ""
        return k if k == 0 or _is_head(above) or _is_name_below_head(filled, k - 1) else None
    if is_opening(text) and (k == 0 or text.startswith("各位") or _is_head(filled[k - 1].text)):
        return k
    if names_report(text):
        j = _below_head(filled, k)
        first = filled[j].text if j < len(filled) else ""
        if is_heading(first) or len(first) > _LONG or _LOOKS_BACK.fullmatch(first):
            return j
    return None


def _below_head(filled: list[Line], k: int) -> int:
    """Index of the first line below the title at index ``k`` that tells neither when nor who spoke."""
    j = k + 1
    while j < len(filled) and j - k <= _HEAD_LINES and _tells_of_delivery(filled[j].text):
        j += 1
    return j


def _tells_of_delivery(text: str) -> bool:
    spoken = read_delivery(text) is not None or read_speaker(text) is not None
    return spoken or is_date(text) or (len(text) <= _NAME and read_bare_name(text) is not None)


def _is_head(text: str) -> bool:
    return names_report(text) or read_delivery(text) is not None or read_speaker(text) is not None


def _is_name_below_head(filled: list[Line], k: int) -> bool:
    """Whether a line holds a bare name or an office right below a title or a line of delivery."""
    named = read_bare_name(filled[k].text) is not None or is_issuer(filled[k].text)
    return k > 0 and named and _is_head(filled[k - 1].text)


def _look_back(filled: list[Line], k: int, floor: int) -> Opening:
    """The head above index ``k``: title, delivery and speaker, down to line number ``floor``."""
    title: tuple[int, ...] = ()
    delivery: tuple[int, ...] = ()
    dated = speaker = None
    kind: TitleKind | None = None
    start, j, body = k, k - 1, filled[k].no
    if names_report(filled[k].text):
        below = _below_head(filled, k)
        j, body = k, filled[below].no
        for line in filled[k + 1 : below]:
            if not delivery and read_delivery(line.text):
                delivery = (line.no,)
            elif dated is None and is_date(line.text):
                dated = line.no
            elif speaker is None:
                speaker = line.no
    while j >= 0 and k - j <= _REACH and filled[j].no > floor and not title:
        text = filled[j].text
        whole = _title(filled, j, floor)
        if names_report("".join(filled[i].text for i in whole)):
            title, start = tuple(filled[i].no for i in whole), whole[0]
            kind = title_kind("".join(filled[i].text for i in whole))
            if not delivery and read_delivery(text):
                delivery = (filled[j].no,)
        elif not delivery and (found := _delivery(filled, j)):
            delivery, start = tuple(filled[i].no for i in found), found[0]
            j = start
        elif dated is None and is_date(text):
            dated, start = filled[j].no, j
        elif speaker is None and (read_speaker(text) or (read_bare_name(text) and len(text) <= _NAME)):
            speaker, start = filled[j].no, j
        elif ends_sentence(text):
            break
        j -= 1
    if title and not delivery and j >= 0 and filled[j].no > floor and read_delivery(filled[j].text):
        delivery, start = (filled[j].no,), j  # the congress that adopted it, above the title
    return Opening(filled[start].no, body, title, delivery, dated, speaker, kind)


def _title(filled: list[Line], j: int, floor: int) -> tuple[int, ...]:
    """Indices of the title that ends at index ``j``; year and place may stand on a line of their own."""
    above = filled[j - 1] if j > 0 and filled[j - 1].no > floor else None
    if above and filled[j].text.endswith("报告") and account_title(above.text + filled[j].text):
        return (j - 1, j)
    if above is None or len(above.text) > _SHORT or ends_sentence(above.text) or title_kind(above.text):
        return (j,)
    alone, both = work_report_title(filled[j].text), work_report_title(above.text + filled[j].text)
    bare = alone is not None and not alone["place"]
    return (j - 1, j) if bare and both is not None and both["place"] else (j,)


def _delivery(filled: list[Line], j: int) -> tuple[int, ...]:
    """Indices of the line of delivery that ends at index ``j``; a page may break it in two."""
    alone = read_delivery(filled[j].text)
    if alone and alone.date:
        return (j,)
    if j > 0 and not read_delivery(filled[j - 1].text):
        both = read_delivery(filled[j - 1].text + filled[j].text)
        if both and both.date and filled[j].text.startswith(("人民", "第", "会")):
            return (j - 1, j)
    return (j,) if alone else ()


def _by_title(filled: list[Line]) -> list[Opening]:
    """Plans and notices: the last line that names such a document before the text has its first heading."""
    found: Opening | None = None
    for k, line in enumerate(filled[:-1]):
        if is_heading(line.text) and (found or k > 0 or read_mark(line.text).kind == "chapter"):
            break
        if found and is_table_head(line.text):
            break
        kind = title_kind(line.text)
        spoken = found is not None and found.kind == "work_report"
        if kind is None or spoken or (found is not None and kind == "other"):
            continue
        spanned = kind == "action_plan" and k + 2 < len(filled) and is_span_of_years(filled[k + 1].text)
        last = k + 1 if spanned else k
        first = k - 1 if line.text.startswith("关于") and k and is_issuer(filled[k - 1].text) else k
        title = tuple(part.no for part in filled[first : last + 1])
        delivery = (
            filled[last + 1] if last + 2 < len(filled) and read_delivery(filled[last + 1].text) else None
        )
        body = filled[last + 2] if delivery else filled[last + 1]
        told = (delivery.no,) if delivery else ()  # a report to the standing committee of a congress
        found = Opening(filled[first].no, body.no, title=title, delivery=told, kind=kind)
    return [found] if found else []
