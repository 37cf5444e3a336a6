"""Find quantities: numbers with their units, as they stand in a text.

How a number is written (Arabic or Chinese digits, full or half width, scales, 余 / 多 / 几 inside, 百分之
and fractions, ranges, units) is in ``number_pattern``, and what a match says in ``quantity_reading``.
What a number means is decided later, in ``transforms.observations``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from transforms.folding import fold
from transforms.number_pattern import BEGINNING, QUANTITY
from transforms.quantity_reading import Quantity, read_match
from transforms.spacing import close_gaps

__all__ = ["Quantity", "find_quantities", "iterate_quantities"]


def find_quantities(text: str) -> list[Quantity]:
    """All quantities of ``text`` in order, parts of dates included, whether or not they are observations.

    White space inside a number (``1 9 9 7 年``) is part of its span. A lone Chinese numeral without a
    unit (the 一 of 统一) is no quantity; a compound one (二千三百) is.
    """
    closed, places = close_gaps(text)
    found = list(iterate_quantities(closed, fold(closed)))
    if len(closed) == len(text):
        return found
    return [_restore(quantity, text, places) for quantity in found]


def iterate_quantities(text: str, folded: str) -> Iterator[Quantity]:
    """As ``find_quantities``, for a text without gaps in numbers whose folded form is already at hand."""
    at = 0
    while beginning := BEGINNING.search(folded, at):
        match = QUANTITY.match(folded, beginning.start())
        quantity = read_match(text, match) if match else None
        if quantity:
            yield quantity
            at = quantity.end
        else:
            at = max(match.end("chinese") if match else 0, beginning.end())


def _restore(quantity: Quantity, text: str, places: list[int]) -> Quantity:
    """The quantity of a closed text with its places in the text as it was."""
    start, end = places[quantity.start], places[quantity.end - 1] + 1
    digits = places[quantity.number_start], places[quantity.number_end - 1] + 1
    return replace(
        quantity, text=text[start:end], start=start, end=end, number_start=digits[0], number_end=digits[1]
    )
