"""One row per word or set phrase of a region's reports in a year.

Words are cut with jieba's dictionary, to which the catalogue's indicator names are added. Words that make
up a set phrase are counted as the phrase: one that all places know, or one that the region's own reports
put in quotation marks or name as a programme. A phrase inside a longer one is counted too. So what is
counted of a region depends on its reports alone. A year's use is compared with that of the nearest year
before and after of which reports of the region are at hand.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import Any

import polars as pl

from transforms.folding import fold
from transforms.marts.term_use_phrases import Phrases, find_phrases, known_phrases
from transforms.marts.term_use_words import SHORTEST_NAME, content_of, cut_words, indicator_names

#: Blocks whose text is counted: no annex, no glossary, nothing that was set aside.
_COUNTED = ("body", "heading")
#: A plain word used once in a year says little, and such words are most of all words.
_WORD_USES = 2
_WHERE = ("region", "region_code", "year")
SCHEMA = {
    "region": pl.String,
    "region_code": pl.String,
    "year": pl.Int32,
    "term": pl.String,
    "kind": pl.String,
    "count": pl.Int32,
    "per_10k_chars": pl.Float64,
    "is_new": pl.Boolean,
    "is_last": pl.Boolean,
}
_TOLD = ("term", "kind", "count", "per_10k_chars", "is_new", "is_last")
#: What is told of a region and year, before each term has its row.
_YEAR_SCHEMA: dict[str, pl.DataType | type[pl.DataType]] = {
    **{name: SCHEMA[name] for name in _WHERE},
    **{name: pl.List(SCHEMA[name]) for name in _TOLD},
}
Where = tuple[str, str | None, int]


@dataclass(slots=True)
class _Use:
    """Terms of a region and year, and how much text they stand in."""

    characters: int
    counts: Counter[str]
    #: Those that name an indicator.
    names: set[str]

    def __iadd__(self, other: _Use) -> _Use:
        self.characters += other.characters
        self.counts.update(other.counts)
        self.names |= other.names
        return self


def build_term_use(documents: pl.DataFrame, blocks: pl.DataFrame, reports: pl.DataFrame) -> pl.DataFrame:
    """The use of terms, from ``staging.documents``, ``staging.blocks`` and ``parsed.reports``.

    Reports without a region, a year or a text are left out, and plain words that a year uses once (as
    a use in another year they count: ``is_new`` and ``is_last`` know them). The columns are those of
    ``mart.term_use``, the rows in the order of its key.
    """
    texts: defaultdict[str, list[tuple[Where, str]]] = defaultdict(list)
    for where, text in _texts(documents, blocks, reports):
        region, code, _ = where
        texts[code or region].append((where, text))
    years: list[dict[str, Any]] = []
    for of_place in texts.values():
        phrases = known_phrases() | find_phrases(text for _, text in of_place)
        years += _years(_count(of_place, phrases), phrases)
    columns = {name: [year[name] for year in years] for name in _YEAR_SCHEMA}
    return (
        pl.DataFrame(columns, schema=_YEAR_SCHEMA)
        .explode(_TOLD, empty_as_null=False)
        .select(list(SCHEMA))
        .sort(*_WHERE, "term", nulls_last=True)
    )


def _count(texts: Iterable[tuple[Where, str]], phrases: frozenset[str]) -> dict[Where, _Use]:
    """How often words, names and phrases are used in the texts of one region, by year."""
    finder = Phrases(phrases)
    uses: dict[Where, _Use] = {}
    for where, text in texts:
        use = _use_of(text, finder)
        if where in uses:
            uses[where] += use
        else:
            uses[where] = use
    return uses


def _use_of(text: str, finder: Phrases) -> _Use:
    """What one text uses; a phrase inside a longer one, or inside a name, is counted too."""
    counts, names = _count_terms(text, finder), indicator_names()
    named = {term for term in counts if len(term) >= SHORTEST_NAME and term in names}
    inside = Counter[str]()
    for term in named | (counts.keys() & finder.phrases):
        for phrase in finder.inside(term):
            inside[phrase] += counts[term]
    counts.update(inside)
    return _Use(len(text), counts, named)


def _count_terms(text: str, finder: Phrases) -> Counter[str]:
    """The words of a text, and in the place of those that make up a phrase the phrase."""
    words = cut_words(text)
    counts, replaced, over = Counter(words), list[str](), 0
    for first, behind, phrase in finder.find(text, list(accumulate(map(len, words), initial=0))):
        if first >= over:
            replaced += words[first:behind]
            counts[phrase] += 1
            over = behind
    counts.subtract(replaced)
    for word in set(replaced):
        if not counts[word]:
            del counts[word]
    return counts


def _years(uses: Mapping[Where, _Use], phrases: frozenset[str]) -> Iterator[dict[str, Any]]:
    """For each year of a region its terms, and which of them the years at hand before and after it lack."""
    ordered = sorted(uses, key=lambda where: (where[0], where[1] or "", where[2]))
    for _, of_region in groupby(ordered, key=lambda where: where[:2]):
        years = list(of_region)
        for before, where, after in zip([None, *years], years, [*years[1:], None], strict=False):
            use = uses[where]
            kinds = _kinds(use, phrases)
            counts = [use.counts[term] for term in kinds]
            yield {
                **dict(zip(_WHERE, where, strict=True)),
                "term": list(kinds),
                "kind": list(kinds.values()),
                "count": counts,
                # Here, since Polars rounds otherwise where all rows of a frame are of one text.
                "per_10k_chars": [count / use.characters * 10_000 for count in counts],
                "is_new": _lacking(kinds, uses[before] if before else None),
                "is_last": _lacking(kinds, uses[after] if after else None),
            }


def _kinds(use: _Use, phrases: frozenset[str]) -> dict[str, str]:
    """The terms of a year that have rows, with their kinds."""
    used = [term for term, count in use.counts.items() if count >= _WORD_USES]
    return (
        dict.fromkeys(content_of(used), "word")
        | dict.fromkeys(content_of(use.names), "indicator")
        | dict.fromkeys(use.counts.keys() & phrases, "phrase")
    )


def _lacking(terms: Iterable[str], other: _Use | None) -> Sequence[bool | None]:
    """Which terms another year lacks; null where there is no such year."""
    return [None if other is None else term not in other.counts for term in terms]


def _texts(
    documents: pl.DataFrame, blocks: pl.DataFrame, reports: pl.DataFrame
) -> Iterator[tuple[Where, str]]:
    """The counted text of each report, folded and without white space."""
    spans = reports.drop_nulls(["region", "report_year", "char_start"]).sort("document_id", "char_start")
    wanted = blocks.filter(pl.col("kind").is_in(_COUNTED)).sort("document_id", "block_no")
    kept = wanted.select("document_id", "char_start", "char_end").rows_by_key("document_id")
    text_of = dict(documents.select("document_id", "text").iter_rows())
    for row in spans.iter_rows(named=True):
        text = text_of[row["document_id"]]
        pieces = [
            text[max(start, row["char_start"]) : min(end, row["char_end"])]
            for start, end in kept.get(row["document_id"], [])
            if start < row["char_end"] and end > row["char_start"]
        ]
        whole = "".join("".join(pieces).split())
        if whole:
            yield (row["region"], row["region_code"], row["report_year"]), fold(whole)
