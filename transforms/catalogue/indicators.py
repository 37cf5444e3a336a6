"""Indicators: from the phrase of an observation to the code of what it measures.

A phrase is an indicator only if *all* of it is accounted for: words that do not change what is
counted (``modifiers``), words of the row's own variants (新增, 调查), and one of the row's forms. A
remaining qualifier makes it a part, a share or a sub-group (制造业增加值, 税收占比, 接待国内游客), and those
are not the indicator; some have a row of their own. So a form never swallows a longer name (生产总值
stands inside 国民生产总值), and no list of exceptions is needed.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from transforms.catalogue.indicator_rows import HEADLINE_CODES, INDICATORS, Indicator, expand_form
from transforms.catalogue.modifiers import HEADS, TAILS
from transforms.catalogue.regions import load_regions
from transforms.catalogue.units import find_unit
from transforms.folding import fold

__all__ = ["HEADLINE_CODES", "INDICATORS", "Indicator", "Match", "clean_phrase", "match_indicator"]

MEASURES = frozenset({"level", "growth", "change", "ratio", "rank", "multiple"})
_LINKS = frozenset("、,和及与")
_JOINED = re.compile("[、,和及与]")


@dataclass(frozen=True, slots=True)
class Match:
    """What a phrase measures. ``variant`` is None where the row has none or the phrase does not say."""

    code: str
    variant: str | None
    headline: bool

    @property
    def headline_code(self) -> str | None:
        """The code if it is one of the guide's headline indicators, else None."""
        return self.code if self.headline else None


def clean_phrase(phrase: str) -> str:
    """Fold widths, drop what only explains (brackets) or joins (quotes, 的, spaces)."""
    text = unicodedata.normalize("NFKC", fold(phrase))
    text = re.sub(r"\([^()]*\)", "", text)
    return re.sub(r"[\s的“”\"'‘’_·()]", "", text).upper()


@dataclass(frozen=True, slots=True)
class _Form:
    """A spelled-out form of a row, with what its phrase needs beside it (``form@growth,微克/立方米``)."""

    row: Indicator
    words: frozenset[str]
    measures: frozenset[str]
    dimensions: frozenset[str | None]

    def fits(self, unit: str | None, measure: str | None) -> bool:
        free = not self.measures and not self.dimensions
        dimension = find_unit(unit).dimension if unit else None
        stated = measure in self.measures or (dimension is not None and dimension in self.dimensions)
        return (free or stated) and self.row.accepts(unit, measure)


def _index_forms(rows: Iterable[Indicator]) -> dict[str, list[_Form]]:
    index: defaultdict[str, list[_Form]] = defaultdict(list)
    for row in rows:
        words = row.variant_words
        for written in row.forms:
            form, _, needs = written.partition("@")
            items = [item for item in needs.split(",") if item]
            measures = frozenset(items) & MEASURES
            dimensions = frozenset(find_unit(item).dimension for item in items if item not in MEASURES)
            for spelling in {clean_phrase(spelled) for spelled in expand_form(form)}:
                index[spelling].append(_Form(row, words, measures, dimensions))
    return dict(index)


_FORMS = _index_forms(INDICATORS.values())
_VARIANT_WORDS = frozenset(word for row in INDICATORS.values() for word in row.variant_words)


def _by_edge(words: Iterable[str], edge: int) -> dict[str, list[str]]:
    """Words by their first (``edge`` 0) or last (-1) character."""
    index: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        index[word[edge]].append(word)
    return dict(index)


@cache
def _place_names() -> frozenset[str]:
    """Names that may stand before an indicator; those of counties only in full (和平 is also a word)."""
    names: set[str] = set()
    for row in load_regions():
        if row.level == "county":
            names |= {name for name in (row.name, *row.aliases) if len(name) > 2}
        else:
            names |= {name for name in (row.name, row.short_name, *row.aliases) if len(name) > 1}
    return frozenset(names)


@cache
def _heads() -> dict[str, list[str]]:
    return _by_edge({clean_phrase(word) for word in {*HEADS, *_VARIANT_WORDS}} | _place_names(), 0)


@cache
def _tails() -> dict[str, list[str]]:
    return _by_edge({clean_phrase(word) for word in {*TAILS, *_VARIANT_WORDS}}, -1)


@cache
def _free_words() -> frozenset[str]:
    return frozenset({*HEADS, *TAILS}) | _place_names()


def _starts(text: str) -> dict[int, frozenset[str]]:
    """Where the name may begin, with the words before it."""
    found: dict[int, frozenset[str]] = {0: frozenset()}
    queue = [0]
    for at in queue:
        if at and at + 1 not in found and text[at : at + 1] in _LINKS:  # 新建、改造提升高标准农田
            found[at + 1] = found[at]
            queue.append(at + 1)
        for word in _heads().get(text[at : at + 1], ()):
            end = at + len(word)
            if end not in found and text.startswith(word, at):
                found[end] = found[at] | {word}
                queue.append(end)
    return found


def _ends(text: str) -> dict[int, frozenset[str]]:
    """Where the name may end, with the words after it."""
    found: dict[int, frozenset[str]] = {len(text): frozenset()}
    queue = [len(text)]
    for at in queue:
        for word in _tails().get(text[at - 1 : at], ()) if at else ():
            begin = at - len(word)
            if begin not in found and text.endswith(word, 0, at):
                found[begin] = found[at] | {word}
                queue.append(begin)
    return found


def _readings(text: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Every name that the phrase may consist of, with the words around it; the longest name first."""
    starts, ends = _starts(text), _ends(text)
    spans = sorted((a - b, a, b) for a in starts for b in ends if a < b)
    for _, a, b in spans:
        if text[a:b] in _FORMS:
            yield text[a:b], starts[a] | ends[b]


def _match_one(text: str, unit: str | None, measure: str | None) -> Match | None:
    for name, around in _readings(text):
        for form in _FORMS[name]:
            row = form.row
            if around - form.words <= _free_words() and form.fits(unit, measure):
                return Match(row.code, row.find_variant(name, around), row.headline)
    return None


def _match_joined(text: str, unit: str | None, measure: str | None) -> Match | None:
    """One number said of several things is of the first; an amount of several things is their sum."""
    first, *others = _JOINED.split(text)
    match = _match_one(first, unit, measure)
    if not others or match is None or measure == "level":
        return None
    said_of_each = measure in ("growth", "rank")
    return match if said_of_each or all(_match_one(other, unit, measure) for other in others) else None


@lru_cache(maxsize=65536)
def match_indicator(phrase: str, unit: str | None = None, measure: str | None = None) -> Match | None:
    """Find the indicator that a phrase names, as the guide makes phrases (``地方一般公共预算收入``).

    ``unit`` and ``measure`` of the observation, where known, exclude what cannot be (a GDP in 个月) and
    settle names that need them. None if the phrase as a whole is no indicator of the catalogue.
    """
    text = clean_phrase(phrase)
    return _match_one(text, unit, measure) or _match_joined(text, unit, measure)
