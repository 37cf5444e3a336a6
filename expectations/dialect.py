"""The one line that makes Great Expectations work on DuckDB.

Great Expectations keeps a connection open only for the dialects of a private tuple; for all others
it reads results after a rollback, which DuckDB answers with nothing, and every expectation raises.
A test fails when the tuple is gone or shaped otherwise.
"""

from __future__ import annotations

from enum import StrEnum

from great_expectations.execution_engine import sqlalchemy_execution_engine


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
