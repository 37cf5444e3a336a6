"""Cut a passage into sentences and clauses, and mark what stands in quotes and brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.observations.compositions import is_inside_row, to_one
from transforms.quantities import Quantity

_SENTENCE_END = re.compile(r"[。!?][”’)]*")
_OPEN = {"(": ")", "《": "》", "“": "”", "〔": "〕", "‘": "’", "〈": "〉", "【": "】"}
_MARK = re.compile("[" + "".join({**_OPEN, **dict.fromkeys(_OPEN.values())}) + "]")
#: What ends a clause; 投资居前三位的是 announces places with their numbers, as a colon does.
_STOP = re.compile(
    r"[,;:]|[前后][\d一二三四五六七八九十]{1,2}[位名]的?(?:[县市区州旗盟乡镇街道省份地]{0,4})的?(?:分别)?[是为](?=[\u4e00-\u9fff]{2,9}\d)"
)


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A bracketed or quoted stretch; ``start`` is the opening mark, ``end`` is past the closing one."""

    start: int
    end: int
    mark: str


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch between commas, semicolons or colons that are not inside an enclosure.

    ``before`` is the mark that ends the clause in front ("" at the head of a sentence). A
    parenthesis with numbers is a clause of its own with ``before`` "(".
    """

    start: int
    end: int
    before: str


def find_sentences(folded: str) -> list[tuple[int, int]]:
    """Spans of the sentences of a folded text; a full stop inside quotes does not end one."""
    spans, at = [], 0
    for m in _SENTENCE_END.finditer(folded):
        spans.append((at, m.end()))
        at = m.end()
    if at < len(folded):
        spans.append((at, len(folded)))
    return spans


def find_enclosures(folded: str, start: int, end: int) -> list[Enclosure]:
    """Enclosures of ``folded[start:end]``, outer before inner; an unclosed mark is ignored."""
    stack: list[tuple[int, str]] = []
    found = []
    for m in _MARK.finditer(folded, start, end):
        c = m.group()
        if c in _OPEN:
            stack.append((m.start(), c))
            continue
        while stack:
            at, mark = stack.pop()
            if _OPEN[mark] == c:
                found.append(Enclosure(at, m.end(), mark))
                break
    return sorted(found, key=lambda e: (e.start, -e.end))


def cut_clauses(
    folded: str, start: int, end: int, enclosures: list[Enclosure], numbers: list[Quantity]
) -> list[Clause]:
    """Clauses of one sentence in order of their ends; a bracketed one follows the clause it stands in."""
    clauses, at, before = [], start, ""
    for m in _STOP.finditer(folded, start, end):
        if len(m.group()) > 1:
            clauses.append(Clause(at, m.end(), before))
            at, before = m.end(), ":"
            continue
        i = m.start()
        if not (enclosures and any(e.start <= i < e.end for e in enclosures)) and not _is_inside_number(
            folded, i
        ):
            clauses.append(Clause(at, i, before))
            at, before = i + 1, folded[i]
    while end > at and folded[end - 1] in "。!?”’ ":
        end -= 1
    if at < end:
        clauses.append(Clause(at, end, before))
    out = []
    for clause in clauses:
        out.append(clause)
        for e in enclosures:
            if e.mark == "(" and clause.start <= e.start < clause.end and _holds_number(e, numbers):
                out.extend(_cut_bracket(folded, e))
    return out


def _cut_bracket(folded: str, e: Enclosure) -> list[Clause]:
    parts, at, before = [], e.start + 1, "("
    for i in range(e.start + 1, e.end - 1):
        if folded[i] in ",;:":
            parts.append(Clause(at, i, before))
            at, before = i + 1, ","
    parts.append(Clause(at, e.end - 1, before))
    return parts


def _holds_number(e: Enclosure, numbers: list[Quantity]) -> bool:
    return any(e.start < q.start and q.end < e.end for q in numbers)


def _is_inside_number(folded: str, i: int) -> bool:
    """27,203,319: a comma between groups of three digits; 4:38:58, parts of a whole; 2.27:1."""
    if not folded[i - 1 : i].isdigit():
        return False
    if is_inside_row(folded, i) or to_one(folded, i) > i:
        return True
    return (
        folded[i] in ",:"
        and folded[i + 1 : i + 4].isdigit()
        and folded[i + 1 : i + 4].isascii()
        and len(folded[i + 1 : i + 4]) == 3
        and not folded[i + 4 : i + 5].isdigit()
    )
