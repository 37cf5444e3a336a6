"""The errors of the warehouse: each says in one sentence what is wrong, for a person to read."""

from __future__ import annotations

from pathlib import Path

import duckdb


class WarehouseError(Exception):
    """The warehouse cannot be opened, written, checked or published."""


class QueryError(WarehouseError):
    """The SQL that was asked is wrong, or not a read-only question."""


class BusyError(WarehouseError):
    """Another run is at work on the warehouse; later it can be written again."""

    def __init__(self, path: Path, holder: str) -> None:
        super().__init__(f"the warehouse {path} is being written by {holder}: try again when it is done")


def sentence_of(error: duckdb.Error | OSError) -> str:
    """What DuckDB or the system says, on one line, without its excerpt of the SQL."""
    if isinstance(error, OSError):
        return error.strerror or str(error)
    kept = str(error).split("\nLINE ")[0].split(": ", 1)[-1]
    return " ".join(kept.split()).rstrip(".!")
