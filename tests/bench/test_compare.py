"""Two warehouses are compared row for row."""

from __future__ import annotations

import duckdb
import pytest

from bench.compare import compare
from warehouse.ddl import create_statements
from warehouse.tables import TABLES


@pytest.fixture
def both(tmp_path):
    for name in ("a", "b"):
        with duckdb.connect(str(tmp_path / f"{name}.duckdb")) as made:
            for statement in create_statements(TABLES):
                made.execute(statement)
            made.execute(
                "INSERT INTO staging.blocks (document_id, block_no, char_start, char_end, kind) "
                "VALUES ('d', 0, 0, 5, 'body'), ('d', 1, 5, 9, 'body')"
            )
    connection = duckdb.connect()
    for name in ("a", "b"):
        connection.execute(f"ATTACH '{tmp_path / name}.duckdb' AS {name}")
    return connection


def differing(connection, **more):
    return {d.table: d.only for d in compare(connection, "a", "b", **more) if not d.equal}


def test_the_same_rows_in_another_order_are_equal(both):
    both.execute("DELETE FROM b.staging.blocks WHERE block_no = 0")
    both.execute("INSERT INTO b.staging.blocks FROM a.staging.blocks WHERE block_no = 0")
    assert differing(both) == {}


def test_a_row_that_stands_twice_on_one_side_is_a_difference(both):
    both.execute("CREATE TABLE a.copy AS FROM a.staging.blocks")
    both.execute("ALTER TABLE b.staging.blocks RENAME TO old")
    both.execute("CREATE TABLE b.staging.blocks AS FROM a.copy UNION ALL (FROM a.copy LIMIT 1)")
    assert differing(both) == {"staging.blocks": (0, 1)}


def test_another_value_is_a_difference_on_both_sides_unless_its_column_is_left_out(both):
    both.execute("UPDATE b.staging.blocks SET kind = 'heading' WHERE block_no = 1")
    assert differing(both) == {"staging.blocks": (1, 1)}
    assert differing(both, without=["staging.blocks.kind"]) == {}
