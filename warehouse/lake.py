"""A warehouse that several machines share: a DuckLake, its catalogue in PostgreSQL, its data as Parquet.

It is named by one string, ``ducklake:postgres:host=db.local dbname=duizhang;data=/shared/lake``: what
libpq needs to connect, and the folder or bucket of the Parquet files. A run works on a copy in DuckDB as
it always does, and publishes by one transaction that writes what differs: readers see the state before
or after it. A run that finds that another has published meanwhile writes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.resources import files
from pathlib import Path

import duckdb

from warehouse.ddl import create_statements, quote
from warehouse.errors import WarehouseError
from warehouse.tables import TABLES

PREFIX = "ducklake:"
#: Name of the lake in a connection that has attached it.
LAKE = "lake"
_EXTENSIONS = ("ducklake", "postgres_scanner")


@dataclass(frozen=True, slots=True)
class LakeAddress:
    """Where a lake is: its catalogue, as DuckLake wants it named, and its data ("" once it is known there)."""

    catalogue: str
    data: str


def lake_address(warehouse: Path | str) -> LakeAddress | None:
    """The lake that the name of a warehouse means, ``None`` where it names a file."""
    if not str(warehouse).startswith(PREFIX):
        return None
    catalogue, _, data = str(warehouse).partition(";data=")
    return LakeAddress(catalogue, data)


def attach_lake(connection: duckdb.DuckDBPyConnection, address: LakeAddress, read_only: bool) -> None:
    """Attach a lake as `LAKE`; a new one is made where there is none, unless it is only to be read.

    Raises ``WarehouseError`` where the optional group is not installed or the catalogue cannot be reached.
    """
    for name in _EXTENSIONS:
        connection.execute(f"LOAD {quote(str(extension_file(name)))}")
    options = [f"DATA_PATH {quote(address.data)}"] * bool(address.data) + ["READ_ONLY"] * read_only
    listed = f" ({', '.join(options)})" if options else ""
    try:
        connection.execute(f"ATTACH {quote(address.catalogue)} AS {LAKE}{listed}")
    except duckdb.Error as error:
        raise WarehouseError(f"the lake cannot be opened: {str(error).splitlines()[0]}") from error


def pull(connection: duckdb.DuckDBPyConnection) -> int:
    """Fill the empty tables of a working copy with the rows of the lake; gives the number of its state."""
    state = _state(connection)
    for spec in TABLES:
        if spec.full_name in _held(connection):
            connection.execute(f"INSERT INTO {spec.full_name} BY NAME FROM {LAKE}.{spec.full_name}")
    return state


def push(connection: duckdb.DuckDBPyConnection, pulled: int) -> None:
    """Make the lake hold what the working copy holds, in one transaction that writes only differences.

    Raises ``WarehouseError`` where the lake is no longer in the state that was pulled.
    """
    if _state(connection) != pulled:
        raise WarehouseError("another run has published to the lake meanwhile: run again")
    own = connection.execute("SELECT current_database()").fetchall()[0][0]
    connection.execute("BEGIN")
    try:
        connection.execute(f"USE {LAKE}")
        missing = tuple(spec for spec in TABLES if spec.full_name not in _held(connection))
        for statement in create_statements(missing) if missing else ():
            connection.execute(statement)
        for spec in TABLES:
            _write_differences(connection, f"{own}.{spec.full_name}", f"{LAKE}.{spec.full_name}", spec.key)
        connection.execute(f"USE {own}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _write_differences(
    connection: duckdb.DuckDBPyConnection, ours: str, theirs: str, key: tuple[str, ...]
) -> None:
    same = " AND ".join(f'gone."{name}" IS NOT DISTINCT FROM {theirs}."{name}"' for name in key)
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE gone AS (FROM {theirs} EXCEPT ALL FROM {ours});"
        f"CREATE OR REPLACE TEMP TABLE come AS (FROM {ours} EXCEPT ALL FROM {theirs})"
    )
    connection.execute(f"DELETE FROM {theirs} WHERE EXISTS (FROM gone WHERE {same})")
    connection.execute(f"INSERT INTO {theirs} FROM come")


def _held(connection: duckdb.DuckDBPyConnection) -> set[str]:
    """Full names of the tables of the lake."""
    names = "SELECT schema_name || '.' || table_name FROM duckdb_tables() WHERE database_name = ?"
    return {name for (name,) in connection.execute(names, [LAKE]).fetchall()}


def _state(connection: duckdb.DuckDBPyConnection) -> int:
    ((state,),) = connection.execute(f"SELECT max(snapshot_id) FROM {LAKE}.snapshots()").fetchall()
    return int(state)


def extension_file(name: str) -> Path:
    """The file of an extension inside its wheel, so that nothing is fetched."""
    try:
        module = import_module(f"duckdb_extension_{name}")
    except ImportError:
        raise WarehouseError("a lake needs the optional group: pip install 'duizhang[cluster]'") from None
    folder = Path(str(files(module.__name__)))
    return next(folder.rglob("*.duckdb_extension"))
