"""A small run without a flow, that can be made to die at each of its moments.

    python -m tests.safety.writer WAREHOUSE …

writes run r2 into each of these warehouses, in a process of its own for each, which kills itself: over
the first warehouse at its first moment, over the second at its second, and so on.
"""

from __future__ import annotations

import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

from warehouse import faults
from warehouse.frames import frame_of
from warehouse.spec import Type
from warehouse.store import Store
from warehouse.tables import table


def write(path: Path, run_id: str, rows: int) -> None:
    numerals = [
        {"document_id": d, "char_start": n, "char_end": n + 1, "text": "5", "disposition": "date"}
        for d in ("a", "b")
        for n in range(rows)
    ]
    now = datetime.now(UTC).replace(tzinfo=None)
    run = {c.name: rows for c in table("quality.runs").columns if c.type in (Type.INTEGER, Type.BIGINT)}
    run |= {"run_id": run_id, "status": "published", "version": "1", "started_at": now, "finished_at": now}
    with Store(path, run_id) as store:
        store.delete_documents(["a"], ["parsed.numerals"])
        store.replace("parsed.numerals", frame_of(table("parsed.numerals"), numerals))
        store.write("quality.runs", frame_of(table("quality.runs"), [run]))
        store.publish()


def moments_of(path: Path, run_id: str, rows: int) -> list[str]:
    """Write, and tell the moments of it."""
    seen: list[str] = []
    faults.install(seen.append)
    try:
        write(path, run_id, rows)
    finally:
        faults.install(None)
    return seen


def kill_at(path: Path, number: int) -> None:
    """Write run r2 and be killed at the moment of that number, counted from 0."""
    countdown = iter(range(number, -1, -1))
    faults.install(lambda _: None if next(countdown) else os.kill(os.getpid(), signal.SIGKILL))
    write(path, "r2", 5)


if __name__ == "__main__":
    # Forked before DuckDB and Polars have threads: what they import need not be imported for each.
    for at, name in enumerate(sys.argv[1:]):
        if (child := os.fork()) == 0:
            kill_at(Path(name), at)
            os._exit(0)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
