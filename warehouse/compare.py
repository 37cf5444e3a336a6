"""Whether two warehouses hold the same tables: row for row, in the same order.

What tells of the run itself (its id, the time of day) is left out, and `quality.runs` with it: nothing
else may differ between two runs of one version over the same documents.
"""

from __future__ import annotations

from pathlib import Path

import polars as pl

from warehouse.query import connect_read_only
from warehouse.spec import Table
from warehouse.tables import TABLES

#: What differs from run to run by its nature.
OF_THE_RUN = frozenset({"run_id", "ingested_at", "checked_at"})
_NOT_COMPARED = frozenset({"quality.runs"})


def differences(first: Path, second: Path) -> list[str]:
    """A sentence for each table that differs; none where the warehouses are equal.

    Raises `WarehouseError` where one of them cannot be opened.
    """
    found: list[str] = []
    with connect_read_only(first) as one, connect_read_only(second) as other:
        for spec in TABLES:
            if spec.full_name not in _NOT_COMPARED:
                question = f"SELECT {_columns(spec)} FROM {spec.full_name}"
                found += _difference(spec, one.execute(question).pl(), other.execute(question).pl())
    return found


def _columns(spec: Table) -> str:
    return ", ".join(f'"{name}"' for name in spec.column_names if name not in OF_THE_RUN)


def _difference(spec: Table, one: pl.DataFrame, other: pl.DataFrame) -> list[str]:
    if one.equals(other):
        return []
    if one.height != other.height:
        return [f"{spec.full_name} has {one.height} rows and {other.height}"]
    pairs = enumerate(zip(one.iter_rows(), other.iter_rows(), strict=True))
    number, (here, there) = next((n, pair) for n, pair in pairs if pair[0] != pair[1])
    return [f"{spec.full_name} differs first in row {number}: {here} and {there}"]
