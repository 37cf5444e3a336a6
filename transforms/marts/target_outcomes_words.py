"""The words in which a target or an outcome is stated."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

#: Marks between clauses; a comma between digits belongs to the number.
_CLAUSE_ENDS = re.compile(r"(?<!\d)[，,：:]|[，,：:](?!\d)|[；;。]")


def clause_of(sentence: str, quantity: str, offset: int) -> str:
    """The clause that holds a quantity, of those that stand in the sentence the one nearest ``offset``."""
    places = _places_of(quantity, sentence)
    if not places:
        return quantity
    at = min(places, key=lambda place: abs(place - offset))
    marks = [m.start() for m in _CLAUSE_ENDS.finditer(sentence)]
    begin = max((mark + 1 for mark in marks if mark < at), default=0)
    end = min((mark for mark in marks if mark >= at + len(quantity)), default=len(sentence))
    return sentence[begin:end].strip()


def _places_of(quantity: str, sentence: str) -> list[int]:
    """Where a quantity stands in a sentence."""
    places = []
    at = sentence.find(quantity)
    while at >= 0:
        places.append(at)
        at = sentence.find(quantity, at + max(len(quantity), 1))
    return places


def words_of(row: Mapping[str, Any]) -> tuple[str, str, int]:
    """Sentence, quantity, and about where in the sentence an observation stands."""
    return place_words(row["sentence"], row["quantity"], row["char_start"], row["sentence_start"])


def place_words(
    sentence: str | None, quantity: str, char_start: int, sentence_start: int | None
) -> tuple[str, str, int]:
    """The same, from the values of its columns."""
    return sentence or "", quantity, char_start - (sentence_start or 0)
