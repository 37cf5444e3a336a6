"""A lake holds what a working copy held, row for row, and changes as a whole."""

from __future__ import annotations

import polars as pl
import pytest

from warehouse.errors import QueryError, WarehouseError
from warehouse.lake import lake_address
from warehouse.lake_store import open_store
from warehouse.query import query


def numerals(*texts: str) -> pl.DataFrame:
    return pl.DataFrame(
        {
            "document_id": ["d"] * len(texts),
            "char_start": list(range(len(texts))),
            "char_end": list(range(1, len(texts) + 1)),
            "text": list(texts),
            "disposition": ["date"] * len(texts),
            "observation_id": [None] * len(texts),
        },
        schema_overrides={"char_start": pl.Int32, "char_end": pl.Int32, "observation_id": pl.String},
    )


def held(lake):
    return query(lake, "SELECT text FROM parsed.numerals ORDER BY char_start")["text"].to_list()


def test_a_name_with_the_prefix_is_a_lake():
    address = lake_address("ducklake:postgres:host=db dbname=x;data=/shared/lake")
    assert address is not None
    assert (address.catalogue, address.data) == ("ducklake:postgres:host=db dbname=x", "/shared/lake")
    assert lake_address("data/duizhang.duckdb") is None


def test_rows_come_back_and_only_published_ones(lake):
    with open_store(lake, "a") as store:
        store.write("parsed.numerals", numerals("一", "二"))
        store.publish()
    with open_store(lake, "b") as store:
        store.replace("parsed.numerals", numerals("一", "三", "四"))
        assert held(lake) == ["一", "二"]
        store.publish()
    with open_store(lake, "c") as store:
        store.execute("DELETE FROM parsed.numerals")
    assert held(lake) == ["一", "三", "四"]


def test_of_two_runs_from_one_state_the_second_publishes_nothing(lake):
    with open_store(lake, "a") as first, open_store(lake, "b") as second:
        first.write("parsed.numerals", numerals("一"))
        second.write("parsed.numerals", numerals("九"))
        first.publish()
        with pytest.raises(WarehouseError, match="run again"):
            second.publish()
    assert held(lake) == ["一"]


def test_a_question_reads_the_lake_and_nothing_else(lake, tmp_path):
    with open_store(lake, "a") as store:
        store.write("parsed.numerals", numerals("一"))
        store.publish()
    (tmp_path / "secret.csv").write_text("a\n1\n")
    with pytest.raises(QueryError):
        query(lake, f"SELECT * FROM read_csv('{tmp_path}/secret.csv')")


def test_a_catalogue_that_is_not_there_is_said_in_a_sentence(tmp_path):
    pytest.importorskip("duckdb_extension_ducklake", reason="the optional group cluster is not installed")
    name = tmp_path.with_name("ducklake:postgres:host=127.0.0.1 port=1 dbname=x").name
    with pytest.raises(WarehouseError, match="the lake cannot be opened"):
        open_store(type(tmp_path)(name), "a")
