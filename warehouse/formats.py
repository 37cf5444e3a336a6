"""Frames as a table to look at, CSV, JSON or Parquet."""

from __future__ import annotations

import io
import json
import math
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Literal

import polars as pl
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

Format = Literal["table", "csv", "json", "parquet"]
FORMATS: tuple[Format, ...] = ("table", "csv", "json", "parquet")
#: Longer cells of a table to look at are cut; whole texts of documents stand in one cell.
_CELL_CHARACTERS = 60


def render(frame: pl.DataFrame, form: Format) -> bytes:
    """The frame in one of `FORMATS`; text is UTF-8.

    JSON is an array of objects with Chinese unescaped; numbers that JSON lacks (NaN, infinity) are
    null. In CSV, nested values are JSON.
    """
    if form == "parquet":
        buffer = io.BytesIO()
        frame.write_parquet(buffer)
        return buffer.getvalue()
    if form == "csv":
        return _flatten(frame).write_csv().encode()
    if form == "json":
        return _json(frame)
    return _table(frame)


def _json(frame: pl.DataFrame) -> bytes:
    rows = ",\n ".join(_dump(row) for row in frame.iter_rows(named=True))
    return f"[{rows}]\n".encode()


def _table(frame: pl.DataFrame) -> bytes:
    table = RichTable()
    for name, dtype in frame.schema.items():
        table.add_column(Text(name), justify="right" if dtype.is_numeric() else "left", no_wrap=True)
    for row in frame.iter_rows():
        table.add_row(*(Text(_cell(value)) for value in row))
    out = io.StringIO()
    Console(file=out, width=10_000, color_system=None).print(table)
    out.write(f"{frame.height} row{'s' if frame.height != 1 else ''}\n")
    return out.getvalue().encode()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    text = value if isinstance(value, str) else str(value) if not _is_nested(value) else _dump(value)
    # Control characters of a document must not reach the terminal.
    text = "".join(ch if ch.isprintable() else " " for ch in text[: _CELL_CHARACTERS + 1])
    return text if len(text) <= _CELL_CHARACTERS else text[: _CELL_CHARACTERS - 1] + "…"


def _flatten(frame: pl.DataFrame) -> pl.DataFrame:
    nested = [name for name, dtype in frame.schema.items() if dtype.is_nested() or dtype == pl.Binary]
    return frame.with_columns(
        pl.Series(name, [None if v is None else _dump(v) for v in frame[name].to_list()], dtype=pl.String)
        for name in nested
    )


def _is_nested(value: Any) -> bool:
    return isinstance(value, list | dict)


def _dump(value: Any) -> str:
    return json.dumps(_plain(value), ensure_ascii=False, allow_nan=False)


def _plain(value: Any) -> Any:
    """The value in the types that JSON has."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    if isinstance(value, bytes):
        return value.hex()
    return value
