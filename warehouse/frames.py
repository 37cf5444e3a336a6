"""Rows of plain Python, as the transforms make them, as the frame of a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from itertools import accumulate
from operator import attrgetter
from typing import Any

import polars as pl
import pyarrow as pa

from warehouse.spec import Column, Table, Type, polars_schema


def frame_of(table: Table, rows: Iterable[Any]) -> pl.DataFrame:
    """Rows as a frame with exactly the columns and types of `table`.

    `rows` are mappings, dataclass instances or named tuples whose fields are columns of the table; all rows
    have the same fields. A column that the rows do not have is null, unless it may not be. Dates may be
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
    except (TypeError, AttributeError, pl.exceptions.PolarsError) as error:
        raise ValueError(f"rows for {table.full_name} do not fit its types: {error}") from error


def _field_names(row: Any) -> tuple[str, ...]:
    if isinstance(row, Mapping):
        return tuple(row)
    if isinstance(row, tuple) and hasattr(row, "_fields"):
        return tuple(row._fields)
    if is_dataclass(row):
        return tuple(field.name for field in fields(row))
    raise ValueError(f"a row is a mapping, a dataclass or a named tuple, not {type(row).__name__}")


def _series(column: Column, rows: list[Any]) -> pl.Series:
    name = column.name
    values = (
        [row[name] for row in rows] if isinstance(rows[0], Mapping) else list(map(attrgetter(name), rows))
    )
    if column.type is Type.DATE:
        values = [date.fromisoformat(v) if isinstance(v, str) else v for v in values]
    elif column.type in (Type.EVIDENCE, Type.SOURCES):
        return _list_series(column, values)
    elif column.type is Type.TEXTS:
        values = [None if v is None else list(v) for v in values]
    elif column.type is Type.DOUBLE:
        values = [None if v is None else float(v) for v in values]
    return pl.Series(name, values, dtype=column.type.polars, strict=True)


def _list_series(column: Column, values: list[Any]) -> pl.Series:
    """Lists of items, laid end to end and built one field at a time: a batch has tens of thousands."""
    inner = column.type.polars.inner  # type: ignore[attr-defined]
    items = [item for value in values if value is not None for item in value]
    if items and isinstance(items[0], Mapping):
        columns = {f.name: [item.get(f.name) for item in items] for f in inner.fields}
    else:
        columns = {f.name: list(map(attrgetter(f.name), items)) for f in inner.fields}
    fields = [pl.Series(f.name, columns[f.name], dtype=f.dtype, strict=True).to_arrow() for f in inner.fields]
    struct = pa.StructArray.from_arrays(fields, names=[f.name for f in inner.fields])
    lengths = accumulate(0 if value is None else len(value) for value in values)
    offsets = pa.array([0, *lengths], pa.int64())
    missing = pa.array([value is None for value in values])
    lists = pa.LargeListArray.from_arrays(offsets, struct, mask=missing)
    return pl.Series(column.name, pl.from_arrow(lists), dtype=column.type.polars, strict=True)
