"""What is exported: a frame with the meaning of its columns."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from typing import Any

import polars as pl


@dataclass(frozen=True, slots=True)
class Field:
    """A column: its name, Chinese label, type, unit, meaning, and its values where they are a fixed set."""

    name: str
    label: str
    type: str
    unit: str | None
    description: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: its name, Chinese label, what a row is, its columns in the order of the frame."""

    name: str
    label: str
    grain: str
    fields: tuple[Field, ...]
    frame: pl.DataFrame

    @property
    def short_name(self) -> str:
        """The name without its schema."""
        return self.name.rpartition(".")[2]


@cache
def load_labels() -> dict[str, str]:
    """Chinese labels of tables and columns; ``schema.table.column`` where one name means two things."""
    text = files("transforms.exports").joinpath("labels.csv").read_text(encoding="utf-8")
    return {row["name"]: row["label"] for row in csv.DictReader(text.splitlines())}


def label_of(table: str, column: str | None = None) -> str:
    """The label of a table or of one of its columns; the name itself where it has none."""
    labels = load_labels()
    if column is None:
        return labels.get(table, table)
    return labels.get(f"{table}.{column}") or labels.get(column, column)


def flatten(frame: pl.DataFrame) -> pl.DataFrame:
    """The frame with nested values as JSON text, for files that hold no lists."""
    nested = [name for name, dtype in frame.schema.items() if dtype.is_nested()]
    return frame.with_columns(
        pl.Series(name, [None if v is None else _json(v) for v in frame[name].to_list()], dtype=pl.String)
        for name in nested
    )


def dictionary(sheets: Iterable[Sheet]) -> pl.DataFrame:
    """The data dictionary that travels along: one row per column, in the order of the sheets."""
    rows = [
        {
            "table": sheet.name,
            "table_label": sheet.label,
            "grain": sheet.grain,
            "column": field.name,
            "label": field.label,
            "type": field.type,
            "unit": field.unit,
            "values": " · ".join(field.values) or None,
            "description": field.description,
        }
        for sheet in sheets
        for field in sheet.fields
    ]
    names = ("table", "table_label", "grain", "column", "label", "type", "unit", "values", "description")
    return pl.DataFrame(rows, schema=dict.fromkeys(names, pl.String))


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=_iso)


def _iso(value: date | datetime) -> str:
    return value.isoformat()
