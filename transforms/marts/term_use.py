"""One row per word or set phrase of a region's reports in a year.

Words are cut with jieba's dictionary, to which the catalogue's indicator names are added. Words that make
up a set phrase are counted as the phrase: one that all places know, or one that the region's own reports
put in quotation marks or name as a programme. A phrase inside a longer one is counted too. So what is
counted of a region depends on its reports alone. A year's use is compared with that of the nearest year
before and after of which reports of the region are at hand.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

import polars as pl

from transforms.folding import fold
from transforms.marts.term_use_phrases import Phrases, find_phrases, known_phrases
from transforms.marts.term_use_words import cut_words, indicator_names, is_content

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
_COUNTED_COLUMNS = {
    **{name: kind for name, kind in SCHEMA.items() if not name.startswith(("is_", "per_"))},
    "characters": pl.Int32,
}
Where = tuple[str, str | None, int]


@dataclass(slots=True)
class _Use:
    """Terms of a region and year, and how much text they stand in."""

    characters: int = 0
    counts: Counter[str] = field(default_factory=Counter)


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
    columns: dict[str, list[Any]] = {name: [] for name in _COUNTED_COLUMNS}
    for place in sorted(texts):
        phrases = known_phrases() | find_phrases(text for _, text in texts[place])
        for where, use in _count(texts[place], phrases).items():
            terms = list(use.counts)
            for name, value in zip(_WHERE, where, strict=True):
                columns[name] += [value] * len(terms)
            columns["term"] += terms
            columns["kind"] += [_kind(term, phrases) for term in terms]
            columns["count"] += use.counts.values()
            columns["characters"] += [use.characters] * len(terms)
    frame = pl.DataFrame(columns, schema=_COUNTED_COLUMNS).with_columns(
        per_10k_chars=pl.col("count") / pl.col("characters") * 10_000
    )
    kept = (pl.col("kind") != "word") | (pl.col("count") >= _WORD_USES)
    return _compare_years(frame).filter(kept).select(list(SCHEMA)).sort(*_WHERE, "term", nulls_last=True)


def _count(texts: Iterable[tuple[Where, str]], phrases: frozenset[str]) -> dict[Where, _Use]:
    """How often words, names and phrases are used in the texts of one region, by year."""
    finder, names = Phrases(phrases), indicator_names()
    uses: defaultdict[Where, _Use] = defaultdict(_Use)
    for where, text in texts:
        use = uses[where]
        use.characters += len(text)
        for term, count in _count_terms(text, finder).items():
            if count and (term in phrases or is_content(term)):
                use.counts[term] += count
            if count and (term in phrases or term in names):
                for phrase in finder.inside(term):
                    use.counts[phrase] += count
    return uses


def _count_terms(text: str, finder: Phrases) -> Counter[str]:
    """The words of a text, and in the place of those that make up a phrase the phrase."""
    words = cut_words(text)
    ends = list(accumulate(map(len, words)))
    place_of = {0: 0} | {end: place for place, end in enumerate(ends, start=1)}
    counts, over = Counter(words), 0
    for start, end, phrase in finder.find(text, place_of):
        if start >= over:
            counts.subtract(words[place_of[start] : place_of[end]])
            counts[phrase] += 1
            over = end
    return counts


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


def _kind(term: str, phrases: frozenset[str]) -> str:
    return "phrase" if term in phrases else "indicator" if term in indicator_names() else "word"


def _compare_years(frame: pl.DataFrame) -> pl.DataFrame:
    """Whether the region's year at hand before lacks the term, and whether the one after does."""
    region = ["region", "region_code"]
    years = frame.select(_WHERE).unique().sort(_WHERE)
    years = years.with_columns(
        before=pl.col("year").shift(1).over(region), after=pl.col("year").shift(-1).over(region)
    )
    used = frame.select(*_WHERE, "term").with_columns(used=pl.lit(True))
    joined = frame.join(years, on=_WHERE, how="left", validate="m:1", nulls_equal=True)
    for side, name in (("before", "is_new"), ("after", "is_last")):
        other = used.rename({"year": side, "used": f"used_{side}"})
        joined = joined.join(
            other, on=[*region, side, "term"], how="left", validate="m:1", nulls_equal=True
        ).with_columns(pl.when(pl.col(side).is_not_null()).then(pl.col(f"used_{side}").is_null()).alias(name))
    return joined
