"""What a table is, said once.

A `Table` states its grain, its key, its columns and its checks; the DDL, the column comments, the
Polars schema, the page in the table dictionary and the expectation suite are all made from it, so
they cannot drift apart.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import Literal, cast

import polars as pl

#: What follows when a check fails: nothing is published; the document is set aside; it is shown.
Severity = Literal["blocking", "quarantine", "finding"]
Layer = Literal["staging", "parsed", "mart", "quality"]
LAYERS: tuple[Layer, ...] = ("staging", "parsed", "mart", "quality")

_EVIDENCE = pl.List(
    pl.Struct({"field": pl.String, "rule": pl.String, "char_start": pl.Int32, "char_end": pl.Int32})
)
_SOURCES = pl.List(
    pl.Struct(
        {
            "observation_id": pl.String,
            "report_id": pl.String,
            "report_year": pl.Int32,
            "value": pl.Float64,
            "value_high": pl.Float64,
            "bound": pl.String,
        }
    )
)


class Type(Enum):
    """Column types: the name in DuckDB and the type in Polars."""

    TEXT = ("VARCHAR", pl.String())
    INTEGER = ("INTEGER", pl.Int32())
    BIGINT = ("BIGINT", pl.Int64())
    DOUBLE = ("DOUBLE", pl.Float64())
    BOOLEAN = ("BOOLEAN", pl.Boolean())
    DATE = ("DATE", pl.Date())
    #: Always UTC, without a zone, so that a file reads the same in every time zone.
    TIMESTAMP = ("TIMESTAMP", pl.Datetime("us"))
    TEXTS = ("VARCHAR[]", pl.List(pl.String))
    EVIDENCE = (
        'STRUCT("field" VARCHAR, "rule" VARCHAR, "char_start" INTEGER, "char_end" INTEGER)[]',
        _EVIDENCE,
    )
    SOURCES = (
        'STRUCT("observation_id" VARCHAR, "report_id" VARCHAR, "report_year" INTEGER, '
        '"value" DOUBLE, "value_high" DOUBLE, "bound" VARCHAR)[]',
        _SOURCES,
    )

    @property
    def duckdb(self) -> str:
        return str(self.value[0])

    @property
    def polars(self) -> pl.DataType:
        return cast(pl.DataType, self.value[1])


@dataclass(frozen=True, slots=True)
class Column:
    """One column: name, type, meaning, and what its values may be.

    All that is said of the values becomes a blocking check: `values`, `minimum`, `maximum` and
    `nullable`; `references`, the column (``schema.table.column``, or a column of the catalogue) that
    every value is found in; `quotes`, the two columns with the span of the document that the value
    repeats, but for white space and set-aside blocks.
    """

    name: str
    type: Type
    description: str
    unit: str | None = None
    nullable: bool = True
    values: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    references: str | None = None
    quotes: tuple[str, str] | None = None

    def required(self) -> Column:
        """The same column where it may not be null."""
        return replace(self, nullable=False)

    def optional(self) -> Column:
        """The same column where it may be null."""
        return replace(self, nullable=True)


@dataclass(frozen=True, slots=True)
class Check:
    """A rule that the rows of a table must keep, beyond what its columns already say.

    Either `condition`, SQL that holds for every good row of the table (unknown counts as good), or
    `failing`, a query that returns one row for each thing wrong, with the columns ``row_key,
    document_id, char_start, char_end, message``. In `failing`, ``{parsed.tasks}`` stands for the
    rows of that table that are being checked. `message` is SQL text over a failing row of a
    `condition`: what a person should look at. `row_key` is SQL over a row of the table for the
    ``row_key`` that `failing` gives it, where that is not its key.
    """

    name: str
    severity: Severity
    description: str
    condition: str | None = None
    failing: str | None = None
    message: str | None = None
    row_key: str | None = None

    def __post_init__(self) -> None:
        if (self.condition is None) == (self.failing is None):
            raise ValueError(f"check {self.name} needs either a condition or a query of failing rows")


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the warehouse.

    `grain` completes "one row per …". `document` is SQL for the id of the document that a row comes
    from (`None` for rows that come from many); checks and deletions by document go by it. `version`
    goes up when the columns change.
    """

    schema: Layer
    name: str
    grain: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    checks: tuple[Check, ...] = ()
    document: str | None = "document_id"
    version: int = 1
    note: str = ""

    def __post_init__(self) -> None:
        names = [column.name for column in self.columns]
        if len(set(names)) != len(names):
            raise ValueError(f"{self.full_name} names a column twice")
        if missing := set(self.key) - set(names):
            raise ValueError(f"{self.full_name} has no column {', '.join(sorted(missing))} of its key")

    @property
    def full_name(self) -> str:
        return f"{self.schema}.{self.name}"

    @property
    def column_names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> Column:
        """The column of that name; `KeyError` where there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"{self.full_name} has no column {name}")


def polars_schema(table: Table) -> pl.Schema:
    """The columns of a table as a Polars schema, in the order of the spec."""
    return pl.Schema({column.name: column.type.polars for column in table.columns})
