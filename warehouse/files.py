"""The files beside a warehouse: a working copy with DuckDB's log, what a dead run left, what others hold."""

from __future__ import annotations

import glob
import os
import shutil
from pathlib import Path

from warehouse.errors import WarehouseError
from warehouse.faults import moment
from warehouse.states import states_folder


def refuse_open_for_writing(path: Path) -> None:
    """Raise `WarehouseError` where a log beside the file shows that it is, or was, written elsewhere."""
    # A log beside the file belongs to its present bytes; DuckDB would replay it into the new ones.
    if path.with_name(path.name + ".wal").exists():
        raise WarehouseError(
            f"another program has the warehouse {path} open for writing, or left it unfinished "
            f"({path.name}.wal stands beside it): close it there first"
        )


def remove_leftovers(path: Path) -> None:
    """Remove what runs that died left beside a warehouse; only for the holder of its lock."""
    for stray in path.parent.glob(f".{glob.escape(path.name)}.work-*"):
        with moment("remove leftover"):
            shutil.rmtree(stray) if stray.is_dir() else stray.unlink(missing_ok=True)
    for part in states_folder(path).glob(".*.part"):
        part.unlink()


def remove_work(work_path: Path) -> None:
    """Remove a working copy with DuckDB's log and spill folder beside it."""
    work_path.unlink(missing_ok=True)
    work_path.with_name(work_path.name + ".wal").unlink(missing_ok=True)
    shutil.rmtree(work_path.with_name(work_path.name + ".tmp"), ignore_errors=True)


def sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
