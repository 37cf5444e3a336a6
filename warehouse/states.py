"""The states that a warehouse has had: the last few are kept beside it and can be opened again.

Before a run puts a new file in the place of the published one, it gives the old one a second name in a
hidden folder (a hard link, so it costs no time; its bytes are kept instead of freed). A state is named
after the run that published it.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import duckdb

from warehouse.errors import WarehouseError
from warehouse.faults import moment
from warehouse.query import connect_read_only

#: Earlier states that are kept where nobody says otherwise.
KEPT_STATES = 3

#: Run id, time, version, new documents, reports, observations.
_Run = tuple[str, datetime | None, str | None, int | None, int | None, int | None]
_LAST_RUNS = """
SELECT run_id, finished_at, version, documents_new, reports_total, observations_total
FROM quality.runs WHERE status = 'published' ORDER BY finished_at DESC, run_id DESC"""


@dataclass(frozen=True, slots=True)
class State:
    """What one run published. `path` is where it can be opened, ``None`` where it is no longer kept."""

    state: str
    published_at: datetime | None
    version: str | None
    documents_new: int | None
    reports: int | None
    observations: int | None
    current: bool
    path: Path | None


def states_folder(warehouse: Path) -> Path:
    """The hidden folder with the earlier states of a warehouse."""
    return warehouse.with_name(f".{warehouse.name}.states")


def list_states(warehouse: Path) -> list[State]:
    """All states of a warehouse, the present one first; raises `WarehouseError` where there is none."""
    warehouse = warehouse.resolve() if warehouse.is_symlink() else warehouse
    runs, kept = _runs(warehouse), dict(_kept(warehouse))
    states = [
        State(*run, number == 0, warehouse if number == 0 else kept.get(run[0]))
        for number, run in enumerate(runs)
    ]
    known = {state.state for state in states}
    # A warehouse that was made anew does not tell of the runs before; the kept files do.
    for name, path in reversed(kept.items()):
        if name not in known:
            run = next(iter(_runs(path)), (name, None, None, None, None, None))
            states.append(State(*run, False, path))
    return states


def find_state(warehouse: Path, name: str) -> Path:
    """Where a state can be opened: `name` is its run id or the beginning of it.

    Raises `WarehouseError` where none or more than one is meant, or where it is no longer kept.
    """
    meant = [state for state in list_states(warehouse) if state.state.startswith(name)]
    if len(meant) != 1:
        found = "no state" if not meant else f"{len(meant)} states"
        raise WarehouseError(f"the warehouse {warehouse} has {found} {name}: see duizhang history")
    if meant[0].path is None:
        raise WarehouseError(f"the state {meant[0].state} of the warehouse {warehouse} is no longer kept")
    return meant[0].path


def keep_state(warehouse: Path, name: str, keep: int) -> None:
    """Give the published file a second name as the state `name`, and forget all but the last `keep`.

    Raises ``OSError`` where the folder cannot be written.
    """
    if keep and warehouse.exists():
        target = states_folder(warehouse) / f"{name}.duckdb"
        if not target.exists():
            target.parent.mkdir(exist_ok=True)
            with moment("keep state"):
                _link(warehouse, target)
    for _, path in _kept(warehouse)[: -keep or None]:
        with moment("forget state"):
            path.unlink()


def last_run(connection: duckdb.DuckDBPyConnection) -> str | None:
    """Id of the run that published what the connection reads; ``None`` where the file tells of none."""
    try:
        row = connection.execute(f"{_LAST_RUNS} LIMIT 1").fetchone()
    except (duckdb.CatalogException, duckdb.BinderException):
        return None
    return str(row[0]) if row else None


def _runs(path: Path) -> list[_Run]:
    with connect_read_only(path) as connection:
        try:
            return connection.execute(_LAST_RUNS).fetchall()
        except (duckdb.CatalogException, duckdb.BinderException):
            return []  # another version, with other columns


def _kept(warehouse: Path) -> list[tuple[str, Path]]:
    """Names and files of the states that are kept, the oldest first."""
    files = states_folder(warehouse).glob("*.duckdb")
    return [
        (file.stem, file) for file in sorted(files, key=lambda file: (file.stat().st_mtime_ns, file.name))
    ]


def _link(source: Path, target: Path) -> None:
    part = target.with_name(f".{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        os.link(source, part)
    except OSError:
        # Some file systems know no second names (exFAT, some network folders).
        shutil.copy2(source, part)
    part.replace(target)
