"""Rows of plain Python, as the transforms make them, as the frame of a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields, is_dataclass
from datetime import date
from typing import Any

import polars as pl

from warehouse.spec import Column, Table, Type, polars_schema


def frame_of(table: Table, rows: Iterable[Any]) -> pl.DataFrame:
    """Rows as a frame with exactly the columns and types of `table`.

    `rows` are mappings or dataclass instances whose fields are columns of the table; all rows have
    the same fields. A column that the rows do not have is null, unless it may not be. Dates may be
    ISO strings, and items of evidence may be dataclasses. Raises `ValueError` for a field that is
    no column, for a missing column that may not be null, and for a value of another type.
    """
    rows = list(rows)
    if not rows:
        return pl.DataFrame(schema=polars_schema(table))
    names = _field_names(rows[0])
    if unknown := set(names) - set(table.column_names):
        raise ValueError(f"{table.full_name} has no column {', '.join(sorted(unknown))}")
    required = {column.name for column in table.columns if not column.nullable}
    if missing := required - set(names):
        raise ValueError(f"rows for {table.full_name} lack {', '.join(sorted(missing))}")
    try:
        return pl.DataFrame([_series(table.column(name), rows) for name in names]).select(
            pl.col(column.name)
            if column.name in names
            else pl.lit(None, column.type.polars).alias(column.name)
            for column in table.columns
        )
    except (TypeError, pl.exceptions.PolarsError) as error:
        raise ValueError(f"rows for {table.full_name} do not fit its types: {error}") from error


def _field_names(row: Any) -> tuple[str, ...]:
    if isinstance(row, Mapping):
        return tuple(row)
    if is_dataclass(row):
        return tuple(field.name for field in fields(row))
    raise ValueError(f"a row is a mapping or a dataclass, not {type(row).__name__}")


def _series(column: Column, rows: list[Any]) -> pl.Series:
    name = column.name
    if isinstance(rows[0], Mapping):
        values = [row[name] for row in rows]
    else:
        values = [getattr(row, name) for row in rows]
    if column.type is Type.DATE:
        values = [date.fromisoformat(v) if isinstance(v, str) else v for v in values]
    elif column.type in (Type.EVIDENCE, Type.SOURCES):
        values = [None if v is None else [_item(item) for item in v] for v in values]
    elif column.type is Type.TEXTS:
        values = [None if v is None else list(v) for v in values]
    elif column.type is Type.DOUBLE:
        values = [None if v is None else float(v) for v in values]
    return pl.Series(name, values, dtype=column.type.polars, strict=True)


def _item(item: Any) -> Any:
    return asdict(item) if is_dataclass(item) and not isinstance(item, type) else item
