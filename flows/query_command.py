"""`duizhang query`: an answer from the published warehouse, on the screen or in a file."""

from __future__ import annotations

import sys
from pathlib import Path

from flows.errors import UsageError
from warehouse.errors import WarehouseError
from warehouse.formats import Format, render
from warehouse.query import query
from warehouse.states import find_state


def query_command(
    sql: str, warehouse: Path, form: Format, output: Path | None, state: str | None = None
) -> None:
    """Answer `sql` in one of the formats, from the published warehouse or from a state before it.

    Raises ``UsageError`` where it cannot be answered.
    """
    if form == "parquet" and output is None and sys.stdout.isatty():
        raise UsageError("Parquet is no format for a screen: name a file with --output.")
    try:
        path = warehouse if state is None else find_state(warehouse, state)
        answer = render(query(path, sql), form)
    except WarehouseError as error:
        raise UsageError.from_words(error) from error
    if output is None:
        sys.stdout.buffer.write(answer)
        sys.stdout.flush()
        return
    try:
        output.write_bytes(answer)
    except OSError as error:
        raise UsageError(f"The answer cannot be written to {output}: {error.strerror}.") from error
