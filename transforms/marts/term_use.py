"""One row per word or set phrase of a region's reports in a year.

Words are cut with jieba's dictionary, to which the catalogue's indicator names and the set phrases of
the corpus are added; a phrase inside a longer one is counted too. A year's use is compared with that
of the nearest year before and after of which reports of the region are at hand.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

import polars as pl

from transforms.folding import fold
from transforms.marts.term_use_phrases import find_phrases, nested_phrases
from transforms.marts.term_use_words import Cutter, indicator_names, is_content

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
    texts = list(_texts(documents, blocks, reports))
    phrases = find_phrases(text for _, text in texts)
    names = indicator_names()
    cutter, inside = Cutter(phrases), nested_phrases(phrases, phrases | names)
    uses: defaultdict[Where, _Use] = defaultdict(_Use)
    for where, text in texts:
        use = uses[where]
        use.characters += len(text)
        for term, count in cutter.count(text).items():
            if term in phrases or is_content(term):
                use.counts[term] += count
            for phrase in inside.get(term, ()):
                use.counts[phrase] += count
    rows = [
        (*where, term, _kind(term, phrases, names), count, count / use.characters * 10_000)
        for where, use in uses.items()
        for term, count in use.counts.items()
    ]
    counted = {name: kind for name, kind in SCHEMA.items() if not name.startswith("is_")}
    frame = pl.DataFrame(rows, schema=counted, orient="row")
    kept = (pl.col("kind") != "word") | (pl.col("count") >= _WORD_USES)
    return _compare_years(frame).filter(kept).select(list(SCHEMA)).sort(*_WHERE, "term", nulls_last=True)


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


def _kind(term: str, phrases: frozenset[str], names: frozenset[str]) -> str:
    return "phrase" if term in phrases else "indicator" if term in names else "word"


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
