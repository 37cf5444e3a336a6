"""Stata's dta (version 14 and later) with labels."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

import pandas as pd
import polars as pl

from transforms.exports.sheets import Sheet, flatten

#: Stata's limits: characters of a label, bytes of an ordinary string.
_LABEL, _STRING = 80, 2045
_VERSION = 118
_LARGEST_INTEGER = 2**31 - 101


def to_stata(sheet: Sheet) -> bytes:
    """The table with Chinese labels; columns of a fixed set of values are numbers with value labels.

    Stata has no missing text (it is empty) and no lists (they are JSON text).
    """
    frame = flatten(sheet.frame)
    sets = {field.name: field.values for field in sheet.fields if field.values}
    columns = {name: _column(frame[name], sets.get(name)) for name in frame.columns}
    long = [name for name in frame.columns if name not in sets and _is_long(frame[name])]
    options: dict[str, Any] = {
        "write_index": False,
        "version": _VERSION,
        "data_label": sheet.label[:_LABEL],
        "variable_labels": {field.name: field.label[:_LABEL] for field in sheet.fields},
        "convert_dates": _dates(frame),
        "convert_strl": long,
        # The same rows give the same bytes.
        "time_stamp": datetime(2000, 1, 1),
    }
    buffer = io.BytesIO()
    pd.DataFrame(columns).to_stata(buffer, **options)
    return buffer.getvalue()


def _column(series: pl.Series, values: tuple[str, ...] | None) -> Any:
    # pandas knows no labels for a column without rows.
    if values and not series.is_empty():
        return pd.Categorical(series.to_list(), categories=list(values))
    if series.dtype == pl.String:
        return pd.Series(series.fill_null("").to_list(), dtype=object)
    if series.dtype.is_temporal():
        return pd.Series(series.cast(pl.Datetime("us")).to_list(), dtype="datetime64[us]")
    if series.dtype.is_integer() and not series.null_count() and _fits(series):
        return series.cast(pl.Int32).to_numpy()
    return series.cast(pl.Float64).to_numpy()


def _fits(series: pl.Series) -> bool:
    return series.is_empty() or int(series.abs().max() or 0) < _LARGEST_INTEGER  # type: ignore[arg-type]


def _is_long(series: pl.Series) -> bool:
    return series.dtype == pl.String and int(series.str.len_bytes().max() or 0) > _STRING  # type: ignore[arg-type]


def _dates(frame: pl.DataFrame) -> dict[Any, str]:
    formats = {pl.Date: "td", pl.Datetime: "tc"}
    return {name: formats[type(t)] for name, t in frame.schema.items() if type(t) in formats}
