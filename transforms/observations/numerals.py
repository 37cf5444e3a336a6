"""Account for every numeral of a passage: what it is part of, or that no rule could place it."""

from __future__ import annotations

import re

from transforms.observations.records import Disposition, Numeral, Observation
from transforms.passages import Passage
from transforms.quantities import Quantity

_RUN = re.compile(
    r"(?=[\d〇零一二三四五六七八九十百千万亿两])"  # most characters are none of these
    r"(?:(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:[.·]\d+)*[十百千万亿]*|"
    "[〇零一二三四五六七八九十百千万亿两]+(?:[点·][〇零一二三四五六七八九]+)?)"
)


def account_numerals(
    passage: Passage,
    numbering: str,
    folded: str,
    quantities: list[Quantity],
    dispositions: dict[int, Disposition],
    observations: list[Observation],
) -> list[Numeral]:
    """One row for each run of numeral characters of ``passage``, in order.

    ``numbering`` is the number of the paragraph at its head, which ``folded`` has blanked.
    """
    ids = {o.char_start: o.observation_id for o in observations}
    rows, k = [], 0
    for m in _RUN.finditer(numbering):
        start, end = passage.span(m.start(), m.end())
        rows.append(
            Numeral(passage.context.document_id, start, end, passage.text[m.start() : m.end()], "ordinal")
        )
    for m in _RUN.finditer(folded):
        while k < len(quantities) and quantities[k].end <= m.start():
            k += 1
        q = quantities[k] if k < len(quantities) and quantities[k].start < m.end() else None
        disposition: Disposition = dispositions.get(q.start, "unexplained") if q else _loose(m.group())
        start, end = passage.span(m.start(), m.end())
        observed = ids.get(passage.offset(q.start)) if q and disposition == "observation" else None
        rows.append(
            Numeral(
                passage.context.document_id,
                start,
                end,
                passage.text[m.start() : m.end()],
                disposition,
                observed,
            )
        )
    return rows


def _loose(run: str) -> Disposition:
    """A Chinese numeral that no quantity claims is part of a word (统一, 一些, 十分)."""
    return "unexplained" if run[0].isdigit() and run[0].isascii() else "word"
