"""Great Expectations asking for its figures itself, query by query: the long way to the results of a suite.

It has no backend for DuckDB. It goes through SQLAlchemy, and keeps a connection open only for the dialects of
a private tuple; for all others it reads results after a rollback, which DuckDB answers with nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum

import great_expectations as gx
from duckdb_engine import ConnectionWrapper
from great_expectations.core.expectation_validation_result import ExpectationSuiteValidationResult
from great_expectations.datasource.fluent.sql_datasource import SQLDatasource
from great_expectations.execution_engine import sqlalchemy_execution_engine

from expectations.rules import Rule
from expectations.scope import Scope
from expectations.suite import suite_of


class _Dialect(StrEnum):
    """Stands beside the members of Great Expectations' own enumeration, which lacks DuckDB."""

    DUCKDB = "duckdb"


class _SharedConnection(ConnectionWrapper):
    """Stays open when an engine lets go of it: the cursor belongs to the scope."""

    def close(self) -> None:
        self.closed = True


def ask(scope: Scope, rules: Sequence[Rule]) -> ExpectationSuiteValidationResult:
    """The results of the suite of one table."""
    suite = suite_of(scope, rules)
    for expectation in suite.expectations:
        if query := getattr(expectation, "unexpected_rows_query", None):
            # SQLAlchemy would take colons for parameters.
            expectation.unexpected_rows_query = re.sub(r"(?<![:\w\\]):(?=\w)", r"\\:", query)
    with _source(scope) as source:
        asset = source.add_table_asset(suite.name, table_name=scope.rows(suite.name))
        batch = asset.add_batch_definition_whole_table("rows").get_batch()
        return batch.validate(suite, result_format="BASIC")


@contextmanager
def _source(scope: Scope) -> Iterator[SQLDatasource]:
    """The checked rows as a source of data whose engines let go of the cursor in the end."""
    kept = sqlalchemy_execution_engine._PERSISTED_CONNECTION_DIALECTS
    sqlalchemy_execution_engine._PERSISTED_CONNECTION_DIALECTS = (*kept, _Dialect.DUCKDB)
    context = gx.get_context(mode="ephemeral")
    source = context.data_sources.add_sql(
        name="warehouse",
        connection_string="duckdb:///:memory:",
        kwargs={"creator": lambda: _SharedConnection(scope.cursor)},
        create_temp_table=False,
    )
    try:
        yield source
    finally:
        sqlalchemy_execution_engine._PERSISTED_CONNECTION_DIALECTS = kept
        with source.get_execution_engine().get_connection() as connection:
            connection.close()
        source.get_execution_engine().close()
        source.get_engine().dispose()
