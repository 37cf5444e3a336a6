"""What makes Great Expectations work on DuckDB, and look at its tables in no time.

Great Expectations keeps a connection open only for the dialects of a private tuple; for all others
it reads results after a rollback, which DuckDB answers with nothing, and every expectation raises.
A test fails when the tuple is gone or shaped otherwise.

It also asks for the columns of each table, which SQLAlchemy's dialect for DuckDB looks up in a catalogue
made to look like PostgreSQL's: a tenth of a second for each table, more than its checks take. Ours asks DuckDB.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from duckdb_engine import Dialect
from great_expectations.execution_engine import sqlalchemy_execution_engine
from sqlalchemy.dialects import registry
from sqlalchemy.engine.interfaces import ReflectedColumn, ReflectedPrimaryKeyConstraint

#: Address of a database whose tables are looked at by `TablesDialect`.
ADDRESS = "duckdb+tables:///:memory:"
_TYPES: dict[str, type[sa.types.TypeEngine[Any]]] = {
    "INTEGER": sa.Integer,
    "BIGINT": sa.BigInteger,
    "DOUBLE": sa.Double,
    "BOOLEAN": sa.Boolean,
    "DATE": sa.Date,
    "TIMESTAMP": sa.DateTime,
}


class _Dialect(StrEnum):
    """Stands beside the members of Great Expectations' own enumeration, which lacks DuckDB."""

    DUCKDB = "duckdb"


def keep_duckdb_connections() -> None:
    """Let Great Expectations keep its connection to DuckDB; doing it twice changes nothing."""
    kept = sqlalchemy_execution_engine._PERSISTED_CONNECTION_DIALECTS
    if _Dialect.DUCKDB not in kept:
        sqlalchemy_execution_engine._PERSISTED_CONNECTION_DIALECTS = (  # type: ignore[assignment]
            *kept,
            _Dialect.DUCKDB,
        )


class TablesDialect(Dialect):
    """DuckDB's dialect with the columns of a table as DuckDB describes them; none of our tables has a key there."""

    supports_statement_cache = True

    def get_columns(
        self, connection: sa.Connection, table_name: str, schema: str | None = None, **how: Any
    ) -> list[ReflectedColumn]:
        """Name and type of each column; what is not a number, a truth value or a time counts as text."""
        quoted = self.identifier_preparer.quote(table_name)
        rows = connection.exec_driver_sql(f"DESCRIBE {quoted}").all()
        return [
            {"name": name, "type": _TYPES.get(kind, sa.String)(), "nullable": True, "default": None}
            for name, kind, *_ in rows
        ]

    def get_pk_constraint(
        self, connection: sa.Connection, table_name: str, schema: str | None = None, **how: Any
    ) -> ReflectedPrimaryKeyConstraint:
        """The key of a table: none."""
        return {"constrained_columns": [], "name": None}


registry.register("duckdb.tables", __name__, TablesDialect.__name__)
