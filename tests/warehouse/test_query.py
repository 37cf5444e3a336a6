"""Questions to the published warehouse: only reading, and one clear sentence for anything else."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest

from warehouse.errors import QueryError, WarehouseError
from warehouse.formats import FORMATS, render
from warehouse.query import query
from warehouse.store import Store


@pytest.fixture(scope="module")
def path(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("query") / "w.duckdb"
    with Store(path, "r1") as store:
        store.publish()
    return path


@pytest.mark.parametrize(
    ("sql", "rows"),
    (
        ("SELECT 1 AS a, '宿州市' AS b", [(1, "宿州市")]),
        ("WITH x AS (SELECT 2) FROM x;", [(2,)]),
        ("VALUES (3)", [(3,)]),
        ("SELECT count(*) FROM parsed.reports -- all", [(0,)]),
        ("SELECT 1 AS a, 2 AS a", [(1, 2)]),
    ),
)
def test_questions_are_answered(path, sql, rows):
    assert query(path, sql).rows() == rows


@pytest.mark.parametrize("sql", ("DESCRIBE parsed.reports", "SUMMARIZE parsed.reports", "EXPLAIN SELECT 1"))
def test_questions_about_tables_are_answered(path, sql):
    assert query(path, sql).height > 0


def test_pivot_is_a_question(path):
    assert query(path, "PIVOT parsed.reports ON kind USING count(*) GROUP BY region").is_empty()


@pytest.mark.parametrize(
    ("sql", "message"),
    (
        ("", "is empty"),
        ("  -- nothing", "is empty"),
        ("SELEC 1", 'cannot be understood: syntax error at or near "SELEC"'),
        ("SELECT 1; SELECT 2", "more than one statement"),
        ("FROM parsed.report", "cannot be answered: Table with name report does not exist"),
        ("SELECT nothing FROM parsed.reports", 'cannot be answered: Referenced column "nothing" not found'),
        ("SELECT CAST('x' AS INT)", "cannot be answered: Could not convert string"),
        ("DELETE FROM parsed.reports", "no SELECT but DELETE"),
        ("CREATE TABLE t (a INT)", "no SELECT but CREATE"),
        ("COPY parsed.reports TO 'x.csv'", "no SELECT but COPY"),
        ("ATTACH 'x.duckdb'", "no SELECT but ATTACH"),
        ("SET threads = 1", "no SELECT but SET"),
        ("LOAD json", "no SELECT but LOAD"),
        ("EXPLAIN ANALYZE DELETE FROM parsed.reports", "cannot be answered"),
        ("SELECT * FROM read_text('/etc/hostname')", "only read tables of the warehouse"),
        ("SELECT * FROM 'https://example.org/x.parquet'", "the query"),
        ("SELECT INTERVAL 1 DAY", "needs a cast to VARCHAR"),
        ("SELECT '\ud800'", "not valid UTF-8"),
    ),
)
def test_anything_else_is_refused_in_one_sentence(path, sql, message):
    with pytest.raises(QueryError, match=message) as caught:
        query(path, sql)
    assert "\n" not in str(caught.value)


def test_python_variables_are_no_tables(path):
    secret = pl.DataFrame({"a": [1]})
    with pytest.raises(QueryError, match="secret does not exist"):
        query(path, "FROM secret")
    assert secret.height == 1


def test_there_must_be_a_warehouse(tmp_path):
    with pytest.raises(WarehouseError, match="there is no warehouse at"):
        query(tmp_path / "none.duckdb", "SELECT 1")


def test_it_must_be_a_warehouse(tmp_path):
    (tmp_path / "text.duckdb").write_text("text " * 2000)
    with pytest.raises(WarehouseError, match="cannot be opened"):
        query(tmp_path / "text.duckdb", "SELECT 1")


FRAME = pl.DataFrame(
    {
        "地区": ["宿州市", None],
        "value": [2291.5, float("nan")],
        "day": [date(2024, 1, 13), None],
        "parts": [[{"a": Decimal("2"), "b": Decimal("0.5")}], []],
    }
)


def test_json_is_an_array_of_objects_with_chinese_unescaped():
    text = render(FRAME, "json").decode()
    assert "宿州市" in text
    assert json.loads(text) == [
        {"地区": "宿州市", "value": 2291.5, "day": "2024-01-13", "parts": [{"a": 2, "b": 0.5}]},
        {"地区": None, "value": None, "day": None, "parts": []},
    ]


def test_no_rows_are_an_empty_array():
    assert json.loads(render(FRAME.head(0), "json")) == []


def test_csv_holds_nested_values_as_json():
    lines = render(FRAME, "csv").decode().splitlines()
    assert lines[0] == "地区,value,day,parts"
    assert lines[1] == '宿州市,2291.5,2024-01-13,"[{""a"": 2, ""b"": 0.5}]"'


def test_parquet_reads_back_equal():
    assert pl.read_parquet(render(FRAME, "parquet")).equals(FRAME)


def test_table_cuts_long_cells_and_shows_no_control_characters():
    text = render(pl.DataFrame({"text": ["长" * 200, "a\x1b[31m\nb"]}), "table").decode()
    assert "长" * 59 + "…" in text
    assert "\x1b" not in text
    assert "2 rows" in text


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_takes_a_frame_without_rows(form):
    assert render(FRAME.head(0), form)
