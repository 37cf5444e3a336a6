"""Marts in parts: each is made from rows that fit in memory, and only what a run touches is made anew.

What a document alone decides (its coverage, its tasks) is made some documents at a time. What the reports
of a region decide (its chains, its words) is made some regions at a time, where a touched document holds a
report of the region. What all documents say of a region (its panel, its outcomes) is made from every row
that the catalogue knows and that speaks of it, where a touched document does, and from the facts of the regions
above that its targets refer to (“above the national average”).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import polars as pl

from flows.batches import Frames
from flows.mart_batches import Reach
from transforms.marts.target_outcomes_relative import Fact, facts_above
from warehouse.store import Store
from warehouse.tables import table

#: How much a part is made from, about: rows of observations, bytes of text, documents. Each part costs a look
#: through whole tables.
_ROWS, _BYTES, _DOCUMENTS = 20_000, 4_000_000, 200
#: Parts whose rows are read with one query, since it looks through whole tables, however few rows it wants.
#: What regions are made of differs from part to part by more than their keys.
_READ_AT_ONCE: dict[Reach, int] = {"document": 1, "home": 4, "region": 1}
#: What a row is said of. Places without a code (长三角, 高新区) are known by their name.
_PLACE = "coalesce(region_code, region)"
_PLACED = ("parsed.observations", "parsed.relative_targets", "parsed.reports")
#: What is held against other documents of a region: of observations those that the catalogue knows, a third; of
#: sections those that set targets.
_COMMON = {"parsed.observations": "indicator_code IS NOT NULL", "parsed.sections": "role = 'targets'"}
#: Columns of which no mart is made.
_NOT_READ = {
    "parsed.observations": "evidence, rule, task_id, voice",
    "parsed.relative_targets": "evidence, rule, section_id, sentence, sentence_start, sentence_end",
    "parsed.sections": "heading, level, ordinal, parent_id",
    "staging.blocks": "reason",
}


@dataclass(frozen=True, slots=True)
class Touched:
    """What a run changed: documents; the places whose reports they hold or held, and all places that they
    speak or spoke of; and what they say or said of regions that others may refer to."""

    documents: tuple[str, ...] = ()
    homes: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    facts: frozenset[Fact] = frozenset()

    def __or__(self, other: Touched) -> Touched:
        return Touched(
            tuple(sorted({*self.documents, *other.documents})),
            self.homes | other.homes,
            self.places | other.places,
            self.facts | other.facts,
        )


def touch(store: Store, document_ids: Iterable[str]) -> Touched:
    """What these documents touch, by the rows that the working copy holds of them now."""
    ids = tuple(document_ids)
    if not ids:
        return Touched()
    _remember(store, "asked_documents", ids)
    asked = {name: f"{table(name).document} IN (FROM asked_documents)" for name in _PLACED}
    spoken = " UNION ".join(
        f"SELECT {_PLACE} AS place FROM {name} WHERE {_COMMON.get(name, 'true')} AND {asked[name]}"
        for name in _PLACED
    )
    homes = f"SELECT DISTINCT {_PLACE} AS place FROM parsed.reports WHERE {asked['parsed.reports']}"
    facts = (
        "SELECT DISTINCT region_code, indicator_code, period FROM parsed.observations "
        f"WHERE {asked['parsed.observations']} AND region_code LIKE '%00' "
        "AND indicator_code IS NOT NULL AND period IS NOT NULL"
    )
    return Touched(
        ids,
        frozenset(store.sql(homes)["place"].drop_nulls()),
        frozenset(store.sql(f"SELECT place FROM ({spoken}) WHERE place IS NOT NULL")["place"]),
        frozenset(store.sql(facts).iter_rows()),
    )


def parts_of(store: Store, reach: Reach, touched: Touched) -> list[list[str]]:
    """What is to be made anew, in parts that fit in memory: documents, or places."""
    if reach == "document":
        return _cut(_as_they_lie(store, touched.documents), dict.fromkeys(touched.documents, 1), _DOCUMENTS)
    if reach == "home":
        return _cut(sorted(touched.homes), _bytes_by_home(store), _BYTES)
    return _cut(sorted(places_made(store, touched)), _rows_by_place(store), _ROWS)


def _as_they_lie(store: Store, documents: Collection[str]) -> list[str]:
    """Documents in the order of their rows, so that those of a part are neighbours; then those without rows."""
    lying = store.sql("SELECT document_id FROM staging.documents ORDER BY rowid")["document_id"]
    wanted = set(documents)
    there = [document for document in lying if document in wanted]
    return there + sorted(wanted.difference(there))


def places_made(store: Store, touched: Touched) -> frozenset[str]:
    """The places whose rows are made anew: those touched, and those with targets that refer to a touched fact."""
    referring = {
        place for place, facts in _facts_by_place(store).items() if not touched.facts.isdisjoint(facts)
    }
    return touched.places | referring


def mine(reach: Reach, name: str, keys: str) -> tuple[str, ...]:
    """The conditions that tell, each some of them, the rows of a mart, or findings, that belong to the keys of a
    temporary table."""
    if reach == "document":
        return (f"{table(name).document} IN (FROM {keys})",)
    if "region" in table(name).column_names:
        # Of a column as it is DuckDB knows which of its pieces cannot hold a key, and leaves them unread.
        return f"region_code IN (FROM {keys})", f"region_code IS NULL AND region IN (FROM {keys})"
    # A finding speaks of what its observation does.
    speaking = f"{_COMMON['parsed.observations']} AND {_PLACE} IN (FROM {keys})"
    return (f"row_key IN (SELECT observation_id FROM parsed.observations WHERE {speaking})",)


def read_parts(
    store: Store, reach: Reach, parts: Sequence[list[str]], names: Sequence[str]
) -> Iterator[Frames]:
    """The rows that each part is made of, by the full name of their table."""
    at_once = _READ_AT_ONCE[reach]
    for first in range(0, len(parts), at_once):
        some = parts[first : first + at_once]
        frames = _read(store, reach, list(chain.from_iterable(some)), names)
        yield from [frames] if len(some) == 1 else (_rows_of(reach, part, frames) for part in some)


def _read(store: Store, reach: Reach, keys: list[str], names: Iterable[str]) -> Frames:
    _remember(store, "part_keys", keys)
    if reach == "region":
        _find_reports(store, keys)
    return {name: _in_order(name, _rows_for(store, reach, name)) for name in names}


def _rows_of(reach: Reach, keys: list[str], frames: Frames) -> Frames:
    """The rows of one part among those of several."""
    documents = pl.Series(keys, dtype=pl.String)
    if reach == "home":
        reports = frames["parsed.reports"].filter(pl.coalesce("region_code", "region").is_in(keys))
        documents, report_ids = reports["document_id"], reports["report_id"]

    def is_own(name: str) -> pl.Expr:
        if reach == "home" and "report_id" in table(name).column_names:
            return pl.col("report_id").is_in(report_ids.implode())
        return pl.sql_expr(str(table(name).document)).is_in(documents.implode())

    return {name: frame.filter(is_own(name)) for name, frame in frames.items()}


def _in_order(name: str, frame: pl.DataFrame) -> pl.DataFrame:
    """Rows in an order that does not depend on when a document came. DuckDB would hold their texts to sort them."""
    spec = table(name)
    in_text = ("document_id", "char_start")
    first = in_text if set(in_text) <= set(spec.column_names) else ()
    return frame.sort(list(dict.fromkeys((*first, *spec.key))), nulls_last=True)


def _rows_for(store: Store, reach: Reach, name: str) -> pl.DataFrame:
    columns = f"* EXCLUDE ({_NOT_READ[name]})" if name in _NOT_READ else "*"
    return store.rows(name, _condition(reach, name), columns)


def _condition(reach: Reach, name: str) -> str:
    """What tells the rows of ``schema.table`` that the keys of a part need."""
    document = table(name).document
    if reach == "document":
        return f"{document} IN (FROM part_keys)"
    of_place = f"{_PLACE} IN (FROM part_keys)"
    if reach == "home":
        if name == "parsed.reports":
            return of_place
        key = "report_id" if "report_id" in table(name).column_names else "document_id"
        own = key if key == "report_id" else document
        return f"{own} IN (SELECT {key} FROM parsed.reports WHERE {of_place})"
    if name == "parsed.observations":
        of_fact = "(region_code, indicator_code, period) IN (FROM part_facts)"
        return f"{_COMMON[name]} AND ({of_place} OR {of_fact})"
    of_reports = f"{_COMMON.get(name, 'true')} AND report_id IN (FROM part_reports)"
    return of_place if name == "parsed.relative_targets" else of_reports


def _find_reports(store: Store, places: list[str]) -> None:
    """The facts that targets of the places refer to, and the reports that speak of either."""
    known = _facts_by_place(store, "AND region_code IN (FROM part_keys)")
    facts = sorted({fact for place in places for fact in known.get(place, ())})
    schema = {"region_code": pl.String, "indicator_code": pl.String, "period": pl.String}
    store.remember("part_facts", pl.DataFrame(facts, schema=schema, orient="row"))
    spoken = " UNION ".join(
        f"SELECT report_id FROM {name} WHERE {_condition('region', name)}" for name in _PLACED[:2]
    )
    homes = f"SELECT report_id FROM parsed.reports WHERE {_PLACE} IN (FROM part_keys)"
    store.execute(f"CREATE OR REPLACE TEMP TABLE part_reports AS {spoken} UNION {homes}")


def _facts_by_place(store: Store, where: str = "") -> dict[str, set[Fact]]:
    """What the targets of places without a number refer to in the regions above them."""
    rows = store.sql(
        "SELECT DISTINCT region_code, reference, indicator_code, period FROM parsed.relative_targets "
        f"WHERE region_code IS NOT NULL AND reference LIKE '全%' {where}"
    )
    facts: dict[str, set[Fact]] = {}
    for place, words, code, period in rows.drop_nulls().iter_rows():
        facts.setdefault(place, set()).update(facts_above(words, place, code, period))
    return facts


def _rows_by_place(store: Store) -> dict[str, int]:
    return dict(
        store.sql(
            f"SELECT {_PLACE} AS place, count(*) FROM parsed.observations "
            f"WHERE {_COMMON['parsed.observations']} GROUP BY 1"
        ).iter_rows()
    )


def _bytes_by_home(store: Store) -> dict[str, int]:
    sizes = (
        "SELECT place, sum(byte_count)::BIGINT FROM staging.documents JOIN "
        f"(SELECT DISTINCT document_id, {_PLACE} AS place FROM parsed.reports) USING (document_id) GROUP BY 1"
    )
    return dict(store.sql(sizes).iter_rows())


def _cut(keys: Iterable[str], sizes: dict[str, int], most: int) -> list[list[str]]:
    parts: list[list[str]] = []
    size = most
    for key in keys:
        if size >= most:
            parts.append([])
            size = 0
        parts[-1].append(key)
        size += sizes.get(key, 0)
    return parts


def _remember(store: Store, name: str, values: Iterable[str]) -> None:
    """Keep values in a temporary table of one column."""
    store.remember(name, pl.DataFrame({"value": list(values)}, schema={"value": pl.String}))
