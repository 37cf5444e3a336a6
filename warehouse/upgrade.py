"""A warehouse that another version made: what differs, and what is needed to make it anew.

Each table says in its comment which version of its spec it has. Where one has another version or other
columns, tables are not patched: what is in them was read by other rules, and a mixture of two readings
would be neither. The warehouse is made anew from its documents; only what is not read from them goes on:
the record of its runs, and what people corrected. Where tables fit but another version of the program
filled them, their documents are read again, those whose files are gone excepted (`flows.upgrade`).
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass, field
from pathlib import Path

import duckdb
import polars as pl

from warehouse.errors import WarehouseError
from warehouse.spec import Table
from warehouse.tables import TABLES, table

#: Tables whose rows are in no document.
_KEPT = ("quality.runs", "quality.corrections")
_VERSION = re.compile(r"\(version (\d+)\)$")
_FOUND = """
SELECT t.schema_name || '.' || t.table_name, t.comment, list(c.column_name ORDER BY c.column_index)
FROM duckdb_tables() t JOIN duckdb_columns() c USING (table_oid, database_oid)
WHERE NOT t.internal GROUP BY ALL ORDER BY ALL"""


@dataclass(frozen=True, slots=True)
class OldDocument:
    """A document of the warehouse as it was: where it was read from, by which run, what the manifest said."""

    source_path: str
    run_id: str | None
    manifest: str | None


@dataclass(frozen=True, slots=True)
class Upgrade:
    """What it takes to make a warehouse anew. `reasons` has a sentence for each table that differs."""

    reasons: tuple[str, ...]
    documents: tuple[OldDocument, ...]
    kept: dict[str, pl.DataFrame] = field(repr=False)


def find_upgrade(path: Path, connection: duckdb.DuckDBPyConnection) -> Upgrade | None:
    """What differs in an open warehouse from the tables of this version; nothing where all fit.

    Raises `WarehouseError` where a newer version made it, or where it is no warehouse of ours.
    """
    specs = {spec.full_name: spec for spec in TABLES}
    found = connection.execute(_FOUND).fetchall()
    reasons: list[str] = []
    for name, comment, columns in found:
        if name in specs:
            reasons += _difference(path, specs[name], comment, tuple(columns))
    if not reasons:
        return None
    there = {name: set(columns) for name, _, columns in found}
    if not {"source_path", "status"} <= there.get("staging.documents", set()):
        raise WarehouseError(f"{path} was not made by duizhang: {reasons[0]}")
    return Upgrade(
        tuple(reasons),
        old_documents(connection, there["staging.documents"]),
        {name: _rows(connection, name, there[name]) for name in _KEPT if name in there},
    )


def _difference(path: Path, spec: Table, comment: str | None, columns: tuple[str, ...]) -> list[str]:
    said = _VERSION.search(comment or "")
    version = int(said[1]) if said else 1
    if version > spec.version:
        raise WarehouseError(
            f"the warehouse {path} was made by a newer version of duizhang ({spec.full_name} is of version "
            f"{version}, known here is {spec.version}): install that version"
        )
    if columns != spec.column_names:
        other = sorted(set(columns) ^ set(spec.column_names)) or ["their order"]
        return [f"{spec.full_name} differs in {', '.join(other)}"]
    return [f"{spec.full_name} is of version {version}, now {spec.version}"] if version < spec.version else []


def old_documents(connection: duckdb.DuckDBPyConnection, columns: Container[str]) -> tuple[OldDocument, ...]:
    """The documents of a warehouse without superseded ones; what is in none of its columns is null."""
    wanted = ", ".join(name if name in columns else "NULL" for name in ("source_path", "run_id", "manifest"))
    rows = connection.execute(
        f"SELECT {wanted} FROM staging.documents WHERE status <> 'superseded' ORDER BY source_path"
    )
    return tuple(OldDocument(*row) for row in rows.fetchall())


def _rows(connection: duckdb.DuckDBPyConnection, name: str, columns: set[str]) -> pl.DataFrame:
    """Rows of a table in today's columns; one that there was not is null, or 0 where it may not be."""
    wanted = ", ".join(
        f'TRY_CAST("{column.name}" AS {column.type.duckdb}) AS "{column.name}"'
        if column.name in columns
        else f'CAST({"NULL" if column.nullable else 0} AS {column.type.duckdb}) AS "{column.name}"'
        for column in table(name).columns
    )
    return connection.execute(f"SELECT {wanted} FROM {name}").pl()
