"""The private tuple of Great Expectations that `expectations.dialect` extends is still what it was."""

from __future__ import annotations

from great_expectations.execution_engine import sqlalchemy_execution_engine
from great_expectations.execution_engine.sqlalchemy_dialect import GXSqlDialect

from expectations.dialect import keep_duckdb_connections


def test_the_tuple_is_there_and_still_lacks_duckdb():
    kept = sqlalchemy_execution_engine._PERSISTED_CONNECTION_DIALECTS
    assert isinstance(kept, tuple)
    assert GXSqlDialect.SQLITE in kept
    assert "duckdb" not in {dialect.value for dialect in GXSqlDialect}


def test_duckdb_is_added_once_and_understood():
    keep_duckdb_connections()
    keep_duckdb_connections()
    kept = sqlalchemy_execution_engine._PERSISTED_CONNECTION_DIALECTS
    assert [dialect.value for dialect in kept].count("duckdb") == 1
    assert "duckdb" in kept
    needs = sqlalchemy_execution_engine._dialect_requires_persisted_connection
    assert needs(connection_string="duckdb:///:memory:")
