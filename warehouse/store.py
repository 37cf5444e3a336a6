"""A working copy of the warehouse: what a run writes to, and what it publishes in one step.

Only one process may write a DuckDB file, and nobody may read it meanwhile. So a run works on a copy
beside the published file and, when all is checked, puts the copy in its place by renaming, which is
atomic: a reader that has the old file open keeps it, and the next one to open sees the new state.

One run at a time holds the lock of the warehouse (`warehouse.lock`), so whatever working copy stands
beside it when a run begins was left by a run that died, and is removed. Of the states that are replaced
the last few are kept (`warehouse.states`).
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType

import duckdb
import polars as pl

from warehouse.copying import copy_file
from warehouse.ddl import create_statements
from warehouse.errors import WarehouseError, sentence_of
from warehouse.faults import moment
from warehouse.files import refuse_open_for_writing, remove_leftovers, remove_work, sync
from warehouse.lock import Holder, RunLock, acquire
from warehouse.rows import rows_where
from warehouse.spec import Table, polars_schema
from warehouse.states import KEPT_STATES, keep_state, last_run
from warehouse.tables import TABLES, table
from warehouse.upgrade import OldDocument, Upgrade, find_upgrade, old_documents
from warehouse.views import create_views

#: What DuckDB may hold in memory; beyond it, it goes to disk beside the working copy.
_MEMORY_MB = 384
MEMORY = f"{_MEMORY_MB}MB"
#: The same while marts are made: with the rows of their parts it came to 2.1 GB in all, of 13,000 documents.
_SHARED_MB = 256
#: It reads and writes 2,048 texts at a time, and holds them rather more than twice: with 512 MB it could not write
#: texts of 250 KB, with 1,200 MB it could.
_TEXTS_HELD = 2048 * 2.35


class Store:
    """The working copy of one run; a context manager that throws the copy away unless it was published.

    `path` is the published warehouse, which need not exist yet. Where another run is at work on it this
    one waits up to `wait` seconds (`on_wait` is told for whom) and then raises `BusyError`. Publishing
    keeps the last `keep` states that were published before. Every method raises `WarehouseError` with
    one sentence when the file system or DuckDB refuses.

    `left_by` is a run that died at work, and whose leftovers were removed. Where another version made the
    warehouse, `upgrade` says what differs, and the working copy holds no more than its runs and what
    people said of it: its documents have to be read again before it is published.
    """

    def __init__(
        self,
        path: Path,
        run_id: str,
        wait: float = 0,
        keep: int = KEPT_STATES,
        on_wait: Callable[[Holder | None], None] | None = None,
    ) -> None:
        self.path = path.resolve() if path.is_symlink() else path
        self.run_id = run_id
        self.keep = keep
        self.work_path = self.path.with_name(f".{self.path.name}.work-{run_id}")
        self._lock = self._acquire(wait, on_wait)
        self.left_by = self._lock.left_by
        self.upgrade: Upgrade | None = None
        self._texts_mb = 0.0
        try:
            self.connection = self._open()
        except BaseException:
            self._lock.release()
            raise

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.discard()

    def write(self, name: str, frame: pl.DataFrame, mine: str = "true") -> int:
        """Add the rows of `frame` that meet `mine`, an SQL condition, to ``schema.table``; gives their number.

        The frame has exactly the columns and types of the table's spec, in any order.
        """
        spec = table(name)
        _refuse_other_columns(spec, frame)
        if frame.is_empty():
            return 0
        columns = ", ".join(f'"{column}"' for column in spec.column_names)
        insert = f"INSERT INTO {name} ({columns}) SELECT {columns} FROM incoming WHERE {mine}"
        return self._with_frame(frame, insert)

    def replace(self, name: str, frame: pl.DataFrame, mine: str = "true") -> int:
        """Put rows of `frame` in the place of rows of ``schema.table``; gives how many were written.

        `mine` is an SQL condition: only rows that meet it are taken away, and only those are written.
        """
        _refuse_other_columns(table(name), frame)
        self.execute(f"DELETE FROM {name} WHERE {mine}")
        return self.write(name, frame, mine)

    def remember(self, name: str, frame: pl.DataFrame) -> None:
        """Keep a frame as a temporary table for later queries, in the place of an earlier one."""
        self._with_frame(frame, f"CREATE OR REPLACE TEMP TABLE {name} AS FROM incoming")

    def expect_texts(self, mean_bytes: float) -> None:
        """Let DuckDB hold as much as texts of this length take, where that is more than it may hold anyway."""
        self._texts_mb = mean_bytes * _TEXTS_HELD / 1e6
        self._hold(_MEMORY_MB)

    @contextmanager
    def memory_shared(self) -> Iterator[None]:
        """Within it DuckDB holds less, as other processes hold rows too; long texts have what they take."""
        self.execute("CHECKPOINT")  # what is not yet in the file would be held
        self._hold(_SHARED_MB)
        yield
        self._hold(_MEMORY_MB)

    def _hold(self, megabytes: float) -> None:
        self.execute(f"SET memory_limit = '{max(megabytes, self._texts_mb):.0f}MB'")

    def delete_documents(self, document_ids: Iterable[str], tables: Iterable[str] | None = None) -> None:
        """Delete all rows that come from these documents, in `tables` or in all that know theirs."""
        gone = pl.DataFrame({"document_id": list(document_ids)}, schema={"document_id": pl.String})
        if gone.is_empty():  # each of the tables would be looked through
            return
        for spec in TABLES if tables is None else tuple(table(name) for name in tables):
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
            return self.rows(name, f"{spec.document} IN (SELECT document_id FROM wanted)")
        finally:
            self.connection.unregister("wanted")

    def rows(self, name: str, condition: str, columns: str = "*") -> pl.DataFrame:
        """The rows of ``schema.table`` that meet an SQL condition, read without the rest of the table."""
        try:
            return self.sql(rows_where(self.connection, name, condition, columns))
        except duckdb.Error as error:
            raise self._error("be read", error) from error

    def sql(self, query: str) -> pl.DataFrame:
        """The answer to any query on the working copy."""
        try:
            return self.connection.execute(query).pl()
        except duckdb.Error as error:
            raise self._error("be read", error) from error

    def made_by(self) -> str | None:
        """The version of the program that published last what the working copy began with."""
        rows = self.sql("SELECT version FROM quality.runs ORDER BY finished_at DESC, run_id DESC LIMIT 1")
        return rows["version"][0] if rows.height else None

    def old_documents(self) -> tuple[OldDocument, ...]:
        """The documents that the working copy holds, without superseded ones."""
        return old_documents(self.connection, table("staging.documents").column_names)

    def execute(self, statement: str, parameters: Sequence[object] = ()) -> int:
        """Run a statement that changes rows, with values for its question marks; gives their number."""
        try:
            with moment(" ".join(statement.split()[:3])):
                changed = self.connection.execute(statement, parameters).fetchone()
        except (duckdb.Error, OSError) as error:
            raise self._error("be written", error) from error
        return int(changed[0]) if changed else 0

    def publish(self) -> None:
        """Put the working copy in the place of the published warehouse, whole or not at all."""
        try:
            with moment("checkpoint"):
                self.connection.execute("CHECKPOINT")
                self.connection.close()
            with moment("sync"):
                sync(self.work_path)
            refuse_open_for_writing(self.path)
            keep_state(self.path, self._replaces, self.keep)
            with suppress(FileNotFoundError):
                shutil.copymode(self.path, self.work_path)
            with moment("rename"):
                self.work_path.replace(self.path)
            sync(self.path.parent)
        except (duckdb.Error, OSError) as error:
            raise self._error("be published", error) from error

    def discard(self) -> None:
        """Close the working copy, remove its files and let the next run in; after `publish`, the latter."""
        try:
            self.connection.close()
            remove_work(self.work_path)
        finally:
            self._lock.release()

    def _acquire(self, wait: float, on_wait: Callable[[Holder | None], None] | None) -> RunLock:
        if self.path.is_dir():
            raise WarehouseError(f"the warehouse {self.path} is a folder, not a file")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            return acquire(self.path, self.run_id, wait, on_wait)
        except OSError as error:
            raise self._error("be opened", error) from error

    def _open(self) -> duckdb.DuckDBPyConnection:
        connection = None
        try:
            remove_leftovers(self.path)
            refuse_open_for_writing(self.path)
            with moment("copy"), suppress(FileNotFoundError):
                copy_file(self.path, self.work_path)
            connection = self._connect()
            self._replaces = last_run(connection) or f"before-{self.run_id}"
            self.upgrade = find_upgrade(self.path, connection)
            if self.upgrade is not None:
                connection.close()
                remove_work(self.work_path)
                connection = self._connect()
            with moment("create tables"):
                # In one transaction: by itself each of the hundreds would wait for the disk.
                connection.execute("BEGIN")
                for statement in (*create_statements(TABLES), *create_views()):
                    connection.execute(statement)
                connection.execute("COMMIT")
            for name, rows in self.upgrade.kept.items() if self.upgrade is not None else ():
                with moment(f"keep {name}"):
                    connection.register("incoming", rows)
                    connection.execute(f"INSERT INTO {name} BY NAME FROM incoming")
                    connection.unregister("incoming")
        except BaseException as error:
            if connection is not None:
                connection.close()
            remove_work(self.work_path)
            if isinstance(error, duckdb.Error | OSError):
                raise self._error("be opened", error) from error
            raise
        return connection

    def _connect(self) -> duckdb.DuckDBPyConnection:
        return duckdb.connect(
            self.work_path,
            config={
                "autoinstall_known_extensions": "false",
                "autoload_known_extensions": "false",
                "memory_limit": MEMORY,
                # A checkpoint writes the newest rows of every table again: a few, not one for each few batches.
                "checkpoint_threshold": "128MB",
                # What it no longer needs goes back to the system at once.
                "allocator_flush_threshold": "8MB",
                "allocator_bulk_deallocation_flush_threshold": "16MB",
                "allocator_background_threads": "true",
            },
        )

    def _with_frame(self, frame: pl.DataFrame, statement: str) -> int:
        self.connection.register("incoming", frame)
        try:
            return self.execute(statement)
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
