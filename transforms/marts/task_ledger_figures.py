"""The figures of a task or of one item of its progress, each with the words that are about it alone.

A figure is an observation where there is one at its place; a quantity that nobody took for an
observation still counts (a whole that is only restated, as in 318项工程开工248项), without an id.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from transforms.catalogue.units import normalize
from transforms.folding import fold
from transforms.marts.task_ledger_words import Stage, stage_of
from transforms.quantities import Quantity, find_quantities

Row = Mapping[str, Any]
_EDGE = ",;。!?:()"
#: A change of an amount is said against something; 改造提升500户 is an amount.
_AGAINST = re.compile("[较比超差欠]|增加|减少|下降|上升|压减|净增")
_JOINT = re.compile("[、和及与]")
#: What follows a number that only names a class of things (10亿元以上项目).
_CLASS = re.compile("以[上下内]|级")
_NO_COUNT = ("", "年", "月", "日", "号", "期", "时", "点")
_PERCENT = ("%", "百分点")


@dataclass(slots=True)
class Figure:
    """One quantity at its place in a text, with its neighbours' words kept apart."""

    text: str
    start: int
    end: int
    quantity: str
    value: float
    unit: str
    amount: float | None
    base: str | None
    measure: str
    bound: str
    name: str
    #: Words of its own clause before and after it, up to the neighbouring figures.
    left: str
    right: str
    stage: Stage
    sentence: int
    segment: int
    #: Follows the figure before it in a list (、 or 和).
    joined: bool
    #: Stands in a bracket after another figure.
    bracketed: bool
    task_id: str
    item_no: int
    period: str | None = None
    observation: Row | None = None
    char_start: int | None = None
    char_end: int | None = None

    @property
    def is_rate(self) -> bool:
        """Whether it is a share, a rate or a change of one."""
        return self.base in _PERCENT

    @property
    def is_money(self) -> bool:
        """Whether it is an amount of money."""
        return (self.base or "").endswith("元")

    @property
    def count(self) -> float:
        """The value, multiplied where 各 gives it to several things."""
        if re.search(r"各$", self.left):
            return self.value * (1 + len(re.findall("[、和及]", self.left.rstrip("各"))))
        return self.value

    def follows(self, other: Figure) -> bool:
        """Whether it stands after `other` in the same sentence."""
        place = (self.task_id, self.item_no, self.sentence)
        return place == (other.task_id, other.item_no, other.sentence) and self.start > other.start

    @property
    def is_whole(self) -> bool:
        """Whether what follows speaks of parts of it (18所中, …)."""
        return self.right in ("中", "内", "里") or self.right.startswith("其中")


def read_figures(
    text: str, char_start: int, char_end: int, observations: Sequence[Row], task_id: str, item_no: int
) -> list[Figure]:
    """All figures of a text in order.

    `observations` are those whose span lies in the document's `char_start` to `char_end`, which
    `text` repeats without white space and set-aside blocks.
    """
    folded = _hide(fold(text))
    found = _align(text, char_start, char_end, find_quantities(text), observations)
    spans = [(start, end) for start, end, _, _ in found]
    figures: list[Figure] = []
    for place, (start, end, quantity, row) in enumerate(found):
        before = spans[place - 1][1] if place else 0
        after = spans[place + 1][0] if place + 1 < len(spans) else len(folded)
        opens = start - (row["char_start"] - row["sentence_start"]) if row else 0
        left_edge = max([before, opens, *(folded.rfind(edge, before, start) + 1 for edge in _EDGE)])
        left = folded[left_edge:start].replace("\0", "")
        joined = left_edge == before > 0 and bool(_JOINT.match(left)) and "(" not in folded[before:start]
        right = _right(folded, end, after, len(folded))
        sentence = sum(folded.count(mark, 0, start) for mark in "。!?")
        figure = Figure(
            text=text, start=start, end=end, quantity=text[start:end],
            value=row["value"] if row else quantity.value, unit=row["unit"] if row else quantity.unit,
            amount=None, base=None,
            measure=row["measure"] if row else "level", bound=row["bound"] if row else "exact",
            name=(row["indicator"] if row else None) or _own_name(left, right),
            left=left.strip("、和及与 "), right=right,
            stage="none",
            sentence=sentence, segment=sentence + folded.count(";", 0, start),
            joined=joined, bracketed=_in_bracket(folded, start),
            task_id=task_id, item_no=item_no, observation=row,
        )  # fmt: skip
        figure.amount, figure.base = normalize(figure.value, figure.unit, figure.measure)
        if figure.measure == "change" and not figure.is_rate and not _AGAINST.search(left + right):
            figure.measure = "level"
        if row:
            figure.char_start, figure.char_end = row["char_start"], row["char_end"]
        elif char_end - char_start == len(text):
            figure.char_start, figure.char_end = char_start + start, char_start + end
        figure.stage = _stage(figure, figures)
        figure.period = _period(figure, figures)
        figures.append(figure)
    return figures


def _period(figure: Figure, before: Sequence[Figure]) -> str | None:
    """What the observation says; a bare figure in a bracket is of the time of what it explains."""
    if figure.bracketed and not figure.left and before and before[-1].segment == figure.segment:
        return before[-1].period
    return figure.observation["period"] if figure.observation else None


def _stage(figure: Figure, before: Sequence[Figure]) -> Stage:
    """From its own words; a list carries the stage on, a part has that of what it is part of."""
    for words in (figure.left, figure.right):
        stage = stage_of(words)
        if stage != "none":
            return stage
    last = before[-1] if before else None
    part_of = figure.joined or figure.bracketed or figure.left.startswith("其中")
    if last and part_of and last.segment == figure.segment:
        return last.stage
    return stage_of(figure.name) if figure.observation else "none"


def _hide(folded: str) -> str:
    """Blank what is no running text: titles, and brackets without a figure (they only explain)."""

    def blank(match: re.Match[str]) -> str:
        return "\0" * len(match.group())

    text = re.sub("《[^》]*》", blank, folded)
    return re.sub(r"\((?![^()]*\d)[^()]*\)", blank, text)


def _align(
    text: str, char_start: int, char_end: int, quantities: Sequence[Quantity], observations: Sequence[Row]
) -> list[tuple[int, int, Quantity, Row | None]]:
    """Places of all quantities in the text, with their observations; parts of dates are left out.

    Where the document breaks lines inside the text, an observation stands as many characters later
    in the document as were dropped before it.
    """
    whole = char_end - char_start == len(text)
    placed: list[tuple[int, int, Row]] = []
    at = 0
    for row in sorted(observations, key=lambda row: row["char_start"]):
        offset = row["char_start"] - char_start
        start = offset if whole else text.rfind(row["quantity"], at, offset + len(row["quantity"]))
        if start < 0:
            continue
        at = start + len(row["quantity"])
        placed.append((start, at, row))
    out: list[tuple[int, int, Quantity, Row | None]] = []
    for quantity in quantities:
        rows = [row for start, end, row in placed if start < quantity.end and quantity.start < end]
        if rows or (_counts(quantity) and not _CLASS.match(text, quantity.end)):
            out.append((quantity.start, quantity.end, quantity, rows[0] if rows else None))
    return [entry for entry in out if not _in_name(text, entry[0])]


def _counts(quantity: Quantity) -> bool:
    """Whether a quantity that is no observation may still count something: no date, rank or word."""
    return quantity.script == "arabic" and not quantity.ordinal and quantity.unit not in _NO_COUNT


def _in_name(text: str, at: int) -> bool:
    """Whether a place lies in a title or in quotation marks: a number there belongs to a name."""
    return any(text.rfind(opens, 0, at) > text.rfind(closes, 0, at) for opens, closes in ("《》", "“”"))


def _right(folded: str, end: int, after: int, length: int) -> str:
    """Words after a figure; those that lead to the next figure of the clause belong to that one."""
    stretch = folded[end:after]
    edge = re.search("[,;。!?:()]", stretch)
    if edge:
        return stretch[: edge.start()].replace("\0", "")
    return "" if after < length else stretch.replace("\0", "")


def _own_name(left: str, right: str) -> str:
    return left.strip("、和及与 ") or right


def _in_bracket(folded: str, at: int) -> bool:
    return folded.rfind("(", 0, at) > folded.rfind(")", 0, at)
