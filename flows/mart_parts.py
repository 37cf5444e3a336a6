"""Marts in parts: each is made from rows that fit in memory, and only what a run touches is made anew.

What a document alone decides (its coverage, its tasks) is made some documents at a time. What all
documents say of a region (the panel, outcomes, chains) is made some regions at a time, from every row
that speaks of them, from the reports they gave, and from what is said of the regions above, to which
targets like “above the national average” look up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

import polars as pl

from transforms.catalogue.regions import ancestors
from warehouse.store import Store
from warehouse.tables import table

Reach = Literal["document", "region", "whole"]

#: Rows of observations that a part is made from, about; and documents, for those that have few.
_ROWS, _DOCUMENTS = 30_000, 150
#: What a row is said of. Places without a code (长三角, 高新区) are known by their name.
_PLACE = "coalesce(region_code, region)"
_PLACED = ("parsed.observations", "parsed.relative_targets", "parsed.reports")


@dataclass(frozen=True, slots=True)
class Touched:
    """What a run changed: documents, and the regions that these spoke or speak of."""

    documents: tuple[str, ...]
    regions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Part:
    """Some rows of marts: the condition that tells them in a table, and how to read what they are made of."""

    mine: Callable[[str], str]
    read: Callable[[str], pl.DataFrame]


def regions_of(store: Store, document_ids: Iterable[str]) -> frozenset[str]:
    """The places that these documents speak of."""
    _remember(store, "asked_documents", document_ids)
    spoken = " UNION ".join(
        f"SELECT {_PLACE} AS place FROM {name} WHERE {table(name).document} IN (FROM asked_documents)"
        for name in _PLACED
    )
    return frozenset(store.sql(f"SELECT place FROM ({spoken}) WHERE place IS NOT NULL")["place"])


def parts_of(store: Store, reach: Reach, touched: Touched) -> Iterator[Part]:
    """The parts that are to be made anew, one after the other: each holds until the next is asked for."""
    if reach == "whole":
        yield Part(lambda name: "true", store.read)
    elif reach == "document":
        for first in range(0, len(touched.documents), _DOCUMENTS):
            _remember(store, "part_documents", touched.documents[first : first + _DOCUMENTS])
            yield Part(_of_documents, lambda name: store.sql(f"FROM {name} WHERE {_of_documents(name)}"))
    else:
        for regions in _region_batches(store, touched.regions):
            _remember_regions(store, regions)
            yield Part(_of_regions, lambda name: store.sql(_rows_for_regions(name)))


def _of_documents(name: str) -> str:
    return f"{table(name).document} IN (FROM part_documents)"


def _of_regions(name: str) -> str:
    """Rows that speak of the regions themselves; a finding speaks of what its observation does."""
    mine = f"{_PLACE} IN (FROM part_regions)"
    if "region" in table(name).column_names:
        return mine
    return f"row_key IN (SELECT observation_id FROM parsed.observations WHERE {mine})"


def _region_batches(store: Store, touched: frozenset[str]) -> Iterator[list[str]]:
    """Touched regions and those that look up to them, so many at a time that their rows fit in memory."""
    sizes = dict(
        store.sql(
            f"SELECT {_PLACE} AS place, count(*) FROM parsed.observations GROUP BY 1 ORDER BY 1"
        ).iter_rows()
    )
    looking_up = store.sql(f"SELECT DISTINCT {_PLACE} AS place FROM parsed.relative_targets")[
        "place"
    ].drop_nulls()
    below = {place for place in looking_up if touched.intersection(ancestors(place))}
    batch: list[str] = []
    rows = 0
    for place in sorted(touched | below):
        batch.append(place)
        rows += sizes.get(place, 0)
        if rows >= _ROWS:
            yield batch
            batch, rows = [], 0
    if batch:
        yield batch


def _remember_regions(store: Store, regions: list[str]) -> None:
    above = {code for place in regions for code in ancestors(place)}
    _remember(store, "part_regions", regions)
    _remember(store, "part_places", {*regions, *above})
    store.execute(
        f"CREATE OR REPLACE TEMP TABLE part_home AS SELECT report_id FROM parsed.reports "
        f"WHERE {_PLACE} IN (FROM part_places)"
    )
    spoken = " UNION ".join(
        f"SELECT report_id FROM {name} WHERE {_PLACE} IN (FROM part_places)" for name in _PLACED
    )
    store.execute(f"CREATE OR REPLACE TEMP TABLE part_reports AS {spoken}")


def _rows_for_regions(name: str) -> str:
    """All rows of a table that the rows of some regions can be made of."""
    spec = table(name)
    if name in ("parsed.reports", "parsed.sections"):
        return f"FROM {name} WHERE report_id IN (FROM part_reports)"
    if name in _PLACED:
        return f"FROM {name} WHERE {_PLACE} IN (FROM part_places) OR report_id IN (FROM part_home)"
    return f"FROM {name} WHERE {spec.document} IN (SELECT split_part(report_id, ':', 1) FROM part_home)"


def _remember(store: Store, name: str, values: Iterable[str]) -> None:
    """Keep values in a temporary table of one column."""
    store.remember(name, pl.DataFrame({"value": list(values)}, schema={"value": pl.String}))
