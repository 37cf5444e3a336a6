"""Rows found first and read by their places are those that the condition tells, however strewn they are."""

from __future__ import annotations

import duckdb
import pytest

from warehouse import rows
from warehouse.rows import rows_where


@pytest.fixture
def connection() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    connection.execute("CREATE TABLE t AS SELECT range AS n, 'x' || range AS text FROM range(5000)")
    connection.execute("DELETE FROM t WHERE n = 11")
    return connection


@pytest.mark.parametrize("comparisons", [0, 100_000_000], ids=["by a join", "by their places"])
@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("n BETWEEN 8 AND 13 OR n = 4000", [8, 9, 10, 12, 13, 4000]),
        ("n IN (SELECT 7 UNION SELECT 9)", [7, 9]),
        ("n < 0", []),
    ],
)
def test_the_rows_of_a_condition_are_read(connection, monkeypatch, comparisons, condition, expected):
    monkeypatch.setattr(rows, "_COMPARISONS", comparisons)
    query = rows_where(connection, "t", condition, "n, text")
    assert ("IN (SELECT rowid" in query) == (comparisons == 0 and bool(expected))
    found = sorted(connection.execute(query).fetchall())
    assert found == [(n, f"x{n}") for n in expected]
