"""A working copy of the warehouse: what a run writes to, and what it publishes in one step.

Only one process may write a DuckDB file, and nobody may read it meanwhile. So a run works on a copy
beside the published file and, when all is checked, puts the copy in its place by renaming, which is
atomic: a reader that has the old file open keeps it, and the next one to open sees the new state.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from types import TracebackType

import duckdb
import polars as pl

from warehouse.ddl import create_statements
from warehouse.errors import WarehouseError, sentence_of
from warehouse.spec import Table, polars_schema
from warehouse.tables import TABLES, table


class Store:
    """The working copy of one run; a context manager that throws the copy away unless it was published.

    `path` is the published warehouse, which need not exist yet. Every method raises `WarehouseError`
    with one sentence when the file system or DuckDB refuses.
    """

    def __init__(self, path: Path, run_id: str) -> None:
        self.path = path.resolve() if path.is_symlink() else path
        self.run_id = run_id
        self.work_path = self.path.with_name(f".{self.path.name}.work-{run_id}")
        self.connection = self._open()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.discard()

    def write(self, name: str, frame: pl.DataFrame) -> int:
        """Add the rows of `frame` to ``schema.table`` in bulk; gives their number.

        The frame has exactly the columns and types of the table's spec, in any order.
        """
        spec = table(name)
        _refuse_other_columns(spec, frame)
        if frame.is_empty():
            return 0
        columns = ", ".join(f'"{column}"' for column in spec.column_names)
        self._with_frame(frame, f"INSERT INTO {name} ({columns}) SELECT {columns} FROM incoming")
        return frame.height

    def replace(self, name: str, frame: pl.DataFrame) -> int:
        """Put the rows of `frame` in the place of all rows of ``schema.table``; gives their number."""
        spec = table(name)
        _refuse_other_columns(spec, frame)
        self.execute(f"DELETE FROM {name}")
        return self.write(name, frame)

    def delete_documents(self, document_ids: Iterable[str], tables: Iterable[str] | None = None) -> None:
        """Delete all rows that come from these documents, in `tables` or in all that know theirs."""
        specs = TABLES if tables is None else tuple(table(name) for name in tables)
        gone = pl.DataFrame({"document_id": list(document_ids)}, schema={"document_id": pl.String})
        for spec in specs:
            if spec.document is not None:
                rows = f"{spec.full_name} WHERE {spec.document} IN (SELECT document_id FROM incoming)"
                self._with_frame(gone, f"DELETE FROM {rows}")

    def read(self, name: str, document_ids: Iterable[str] | None = None) -> pl.DataFrame:
        """The rows of ``schema.table``, of some documents or of all, with the types of its spec."""
        spec = table(name)
        if document_ids is None:
            return self.sql(f"FROM {name}")
        wanted = pl.DataFrame({"document_id": list(document_ids)}, schema={"document_id": pl.String})
        self.connection.register("wanted", wanted)
        try:
            return self.sql(f"FROM {name} WHERE {spec.document} IN (SELECT document_id FROM wanted)")
        finally:
            self.connection.unregister("wanted")

    def sql(self, query: str) -> pl.DataFrame:
        """The answer to any query on the working copy."""
        try:
            return self.connection.execute(query).pl()
        except duckdb.Error as error:
            raise self._error("be read", error) from error

    def execute(self, statement: str) -> None:
        """Run a statement that gives no answer."""
        try:
            self.connection.execute(statement)
        except duckdb.Error as error:
            raise self._error("be written", error) from error

    def publish(self) -> None:
        """Put the working copy in the place of the published warehouse, whole or not at all."""
        try:
            self.connection.execute("CHECKPOINT")
            self.connection.close()
            _sync(self.work_path)
            _refuse_open_for_writing(self.path)
            self.work_path.replace(self.path)
            _sync(self.path.parent)
        except (duckdb.Error, OSError) as error:
            raise self._error("be published", error) from error

    def discard(self) -> None:
        """Close the working copy and remove its files; after `publish` there is nothing left to remove."""
        self.connection.close()
        _remove(self.work_path)

    def _open(self) -> duckdb.DuckDBPyConnection:
        if self.path.is_dir():
            raise WarehouseError(f"the warehouse {self.path} is a folder, not a file")
        connection = None
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise self._error("be opened", error) from error
        try:
            _refuse_open_for_writing(self.path)
            with suppress(FileNotFoundError):
                shutil.copy(self.path, self.work_path)
            connection = duckdb.connect(
                self.work_path,
                config={"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"},
            )
            _refuse_other_tables(self.path, connection)
            for statement in create_statements(TABLES):
                connection.execute(statement)
        except (duckdb.Error, OSError, WarehouseError) as error:
            if connection is not None:
                connection.close()
            _remove(self.work_path)
            if isinstance(error, WarehouseError):
                raise
            raise self._error("be opened", error) from error
        return connection

    def _with_frame(self, frame: pl.DataFrame, statement: str) -> None:
        self.connection.register("incoming", frame)
        try:
            self.execute(statement)
        finally:
            self.connection.unregister("incoming")

    def _error(self, verb: str, error: duckdb.Error | OSError) -> WarehouseError:
        return WarehouseError(f"the warehouse {self.path} cannot {verb}: {sentence_of(error)}")


def _refuse_other_columns(spec: Table, frame: pl.DataFrame) -> None:
    wanted, given = dict(polars_schema(spec)), dict(frame.schema)
    if wanted == given:
        return
    wrong = [name for name in {**wanted, **given} if wanted.get(name) != given.get(name)]
    details = "; ".join(
        f"{name} is {given.get(name, 'missing')}, not {wanted.get(name, 'known')}" for name in wrong
    )
    raise WarehouseError(f"these are no rows for {spec.full_name}: {details}")


def _refuse_other_tables(path: Path, connection: duckdb.DuckDBPyConnection) -> None:
    """A warehouse of another version has other columns; better to say so than to write into it."""
    found = connection.execute(
        "SELECT schema_name || '.' || table_name, list(column_name ORDER BY column_index) "
        "FROM duckdb_columns() WHERE NOT internal GROUP BY ALL"
    ).fetchall()
    specs = {spec.full_name: spec for spec in TABLES}
    for name, columns in found:
        if name in specs and tuple(columns) != specs[name].column_names:
            other = sorted(set(columns) ^ set(specs[name].column_names)) or ["their order"]
            raise WarehouseError(
                f"the warehouse {path} was made by another version ({name} differs in {', '.join(other)}): "
                "move it away and run again to build it anew"
            )


def _refuse_open_for_writing(path: Path) -> None:
    # A log beside the file belongs to its present bytes; DuckDB would replay it into the new ones.
    if path.with_name(path.name + ".wal").exists():
        raise WarehouseError(
            f"another program has the warehouse {path} open for writing, or left it unfinished "
            f"({path.name}.wal stands beside it): close it there first"
        )


def _remove(work_path: Path) -> None:
    """Remove a working copy with DuckDB's log and spill folder beside it."""
    work_path.unlink(missing_ok=True)
    work_path.with_name(work_path.name + ".wal").unlink(missing_ok=True)
    shutil.rmtree(work_path.with_name(work_path.name + ".tmp"), ignore_errors=True)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
