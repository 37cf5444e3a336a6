"""Read-only questions to the published warehouse."""

from __future__ import annotations

from pathlib import Path

import duckdb
import polars as pl

from warehouse.ddl import quote
from warehouse.errors import QueryError, WarehouseError, sentence_of
from warehouse.lake import LAKE, LakeAddress, attach_lake, lake_address

#: The question can read the tables and nothing else: no file, no network, no extension, no setting.
SEALED = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "python_enable_replacements": "false",
    "lock_configuration": "true",
}


def query(path: Path, sql: str) -> pl.DataFrame:
    """The answer of the warehouse at `path` to one SELECT-like statement.

    Raises `QueryError` for SQL that is wrong or that does anything but read, and `WarehouseError`
    where there is no warehouse; both say why in one sentence.
    """
    with connect_read_only(path) as connection:
        _refuse_all_but_reading(sql)
        try:
            return connection.execute(sql).pl()
        except (duckdb.ConnectionException, duckdb.PermissionException) as error:
            raise QueryError(
                f"the query may only read tables of the warehouse: {sentence_of(error)}"
            ) from error
        except duckdb.Error as error:
            raise QueryError(f"the query cannot be answered: {sentence_of(error)}") from error
        except pl.exceptions.PolarsError as error:
            raise QueryError("a column of the answer is of a type that needs a cast to VARCHAR") from error


def connect_read_only(path: Path, memory: str | None = None) -> duckdb.DuckDBPyConnection:
    """A sealed read-only connection to the published warehouse; `WarehouseError` where there is none.

    `memory` is what DuckDB may hold (``"512MB"``) where a run has to keep within it; a person's question may
    have what DuckDB takes by itself.
    """
    if address := lake_address(path):
        return _connect_lake(address)
    if not path.is_file():
        raise WarehouseError(f"there is no warehouse at {path}")
    limit = {"memory_limit": memory} if memory else {}
    try:
        return duckdb.connect(path, read_only=True, config={**SEALED, **limit})
    except duckdb.Error as error:
        raise WarehouseError(f"the warehouse {path} cannot be opened: {sentence_of(error)}") from error


def _connect_lake(address: LakeAddress) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    attach_lake(connection, address, read_only=True)
    connection.execute(f"USE {LAKE}")
    # Its Parquet files are all that a question may have read.
    connection.execute(f"SET allowed_directories = [{quote(address.data)}]")
    for name, value in SEALED.items():
        connection.execute(f"SET {name} = {value}")
    return connection


def _refuse_all_but_reading(sql: str) -> None:
    try:
        sql.encode()
        statements = duckdb.extract_statements(sql)
    except UnicodeEncodeError as error:
        raise QueryError("the query is not valid UTF-8 text") from error
    except duckdb.Error as error:
        raise QueryError(f"the query cannot be understood: {sentence_of(error)}") from error
    if not statements:
        raise QueryError("the query is empty")
    # DuckDB rewrites PIVOT into statements of its own, which carry no text.
    written = [statement for statement in statements if statement.query] or statements[-1:]
    if len(written) > 1:
        raise QueryError("the query holds more than one statement")
    if written[0].type not in (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN):
        raise QueryError(f"the query is no SELECT but {written[0].type.name}: the warehouse is only read")
