"""`duizhang history`: the states that a warehouse has had, and which of them can be opened again."""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path

import polars as pl

from flows.errors import UsageError
from warehouse.errors import WarehouseError
from warehouse.formats import Format, render
from warehouse.states import list_states

_COLUMNS: dict[str, pl.DataType] = {
    "state": pl.String(),
    "published_at": pl.Datetime("us"),
    "version": pl.String(),
    "documents_new": pl.Int64(),
    "reports": pl.Int64(),
    "observations": pl.Int64(),
    "current": pl.Boolean(),
    "path": pl.String(),
}


def history_command(warehouse: Path, form: Format) -> None:
    """Print a row for each state, the present one first; raises ``UsageError`` without a warehouse.

    ``published_at`` is UTC; ``path`` is empty where a state is no longer kept.
    """
    try:
        states = list_states(warehouse)
    except WarehouseError as error:
        raise UsageError.from_words(error) from error
    rows = [asdict(state) | {"path": state.path and str(state.path)} for state in states]
    sys.stdout.buffer.write(render(pl.DataFrame(rows, schema=_COLUMNS), form))
    sys.stdout.flush()
