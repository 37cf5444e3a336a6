"""Texts that do not stand in the document where their row says.

DuckDB and Polars count through a UTF-8 text from its start for every slice, Python does not: so the
texts are compared here, some documents at a time, and only those that differ go into the checks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

import polars as pl
import pyarrow as pa

from expectations.rules import row_key
from expectations.scope import Scope
from transforms.staging.lines import ZERO_WIDTH
from warehouse.spec import Column, Table
from warehouse.tables.staging.blocks import CARRIED

_SCHEMA = pl.Schema(
    {
        "table_name": pl.String,
        "column_name": pl.String,
        "row_key": pl.String,
        "document_id": pl.String,
        "char_start": pl.Int32,
        "char_end": pl.Int32,
        "message": pl.String,
    }
)
_DOCUMENTS_AT_ONCE = 500
_ROWS_AT_ONCE = 100_000
_SHOWN = 40
_ZERO_WIDTH = dict.fromkeys(map(ord, ZERO_WIDTH))
#: A piece of a document that is set aside: start and end.
Hole = tuple[int, int]


def find_misquotes(scope: Scope, tables: Iterable[Table]) -> pl.DataFrame:
    """The values of quoting columns that differ from the text they quote.

    One row per table, row and column, with the span and what was read there. White space and marks
    without width count nowhere, and blocks that are set aside may stand inside the span.
    """
    quoting = [(table, column) for table in tables for column in table.columns if column.quotes]
    found: list[tuple[Any, ...]] = []
    if quoting:
        ids = scope.cursor.execute(
            f"SELECT document_id FROM {scope.rows('staging.documents')} WHERE text IS NOT NULL ORDER BY ALL"
        ).fetchall()
        for first in range(0, len(ids), _DOCUMENTS_AT_ONCE):
            chosen = [row[0] for row in ids[first : first + _DOCUMENTS_AT_ONCE]]
            texts, holes = _read_texts(scope, chosen), _read_holes(scope, chosen)
            for table, column in quoting:
                found += _compare(scope, table, column, texts, holes)
    return pl.DataFrame(found, schema=_SCHEMA, orient="row")


def _read_texts(scope: Scope, ids: list[str]) -> dict[str, str]:
    documents = scope.rows("staging.documents")
    query = f"SELECT document_id, text FROM {documents} WHERE document_id IN (FROM unnest(?))"
    return dict(scope.cursor.execute(query, [ids]).fetchall())


def _read_holes(scope: Scope, ids: list[str]) -> dict[str, list[Hole]]:
    query = (
        f"SELECT document_id, char_start, char_end FROM {scope.rows('staging.blocks')} "
        "WHERE document_id IN (FROM unnest(?)) AND kind NOT IN (FROM unnest(?)) ORDER BY char_start"
    )
    holes = defaultdict(list)
    for document_id, start, end in scope.cursor.execute(query, [ids, list(CARRIED)]).fetchall():
        holes[document_id].append((start, end))
    return holes


def _compare(
    scope: Scope, table: Table, column: Column, texts: dict[str, str], holes: dict[str, list[Hole]]
) -> Iterator[tuple[Any, ...]]:
    start_name, end_name = column.quotes or ("", "")
    query = (
        f'SELECT {row_key(table)}, {table.document}, "{start_name}", "{end_name}", "{column.name}" '
        f'FROM {scope.rows(table.full_name)} WHERE "{column.name}" IS NOT NULL '
        f"AND {table.document} IN (FROM unnest(?))"
    )
    for batch in scope.cursor.execute(query, [list(texts)]).to_arrow_reader(_ROWS_AT_ONCE):
        for key, document_id, start, end, quoted in _rows(batch):
            if start is None or end is None:
                yield table.full_name, column.name, key, document_id, None, None, "has no span"
                continue
            text = texts[document_id]
            if text[start:end] == quoted:
                continue
            read = _read(text, start, end, holes.get(document_id, ()))
            if read != _visible(quoted):
                message = f"the row has “{quoted[:_SHOWN]}”, the document “{read[:_SHOWN]}”"
                yield table.full_name, column.name, key, document_id, start, end, message


def _rows(batch: pa.RecordBatch) -> Iterator[tuple[Any, ...]]:
    """Rows of columns, in half the time that DuckDB takes to make them."""
    return zip(*(column.to_list() for column in pl.DataFrame(batch)), strict=True)


def _read(text: str, start: int, end: int, holes: Iterable[Hole]) -> str:
    """The span without what has no width on a page, and without what is set aside inside it."""
    kept, at = [], start
    for hole_start, hole_end in holes:
        if hole_end > at and hole_start < end:
            kept.append(text[at : max(at, hole_start)])
            at = hole_end
    kept.append(text[at:end])
    return _visible("".join(kept))


def _visible(text: str) -> str:
    return "".join(text.translate(_ZERO_WIDTH).split())
