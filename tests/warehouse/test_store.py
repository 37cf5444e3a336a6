"""The working copy: bulk writes that fit the spec, and publication whole or not at all."""

from __future__ import annotations

from pathlib import Path

import duckdb
import polars as pl
import pytest

from warehouse.errors import WarehouseError
from warehouse.frames import frame_of
from warehouse.store import Store
from warehouse.tables import table


def numerals(*rows: tuple[str, int]) -> pl.DataFrame:
    return frame_of(
        table("parsed.numerals"),
        (
            {"document_id": d, "char_start": s, "char_end": s + 1, "text": "5", "disposition": "date"}
            for d, s in rows
        ),
    )


def count(path: Path) -> int:
    with duckdb.connect(path, read_only=True) as connection:
        return connection.execute("SELECT count(*) FROM parsed.numerals").fetchall()[0][0]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "w.duckdb"


def test_published_rows_are_there_and_nothing_else_is_left(path):
    with Store(path, "r1") as store:
        assert store.write("parsed.numerals", numerals(("a", 0), ("a", 4))) == 2
        assert not path.exists()
        store.publish()
    assert count(path) == 2
    assert [p.name for p in path.parent.iterdir()] == ["w.duckdb"]


def test_discarded_rows_leave_the_published_warehouse_as_it_was(path):
    with Store(path, "r1") as store:
        store.publish()
    before = path.read_bytes()
    with Store(path, "r2") as store:
        store.write("parsed.numerals", numerals(("a", 0)))
    assert path.read_bytes() == before
    assert [p.name for p in path.parent.iterdir()] == ["w.duckdb"]


def test_an_exception_discards_the_working_copy(path):
    def fail() -> None:
        with Store(path, "r1") as store:
            store.write("parsed.numerals", numerals(("a", 0)))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert list(path.parent.iterdir()) == []


def test_runs_accumulate(path):
    for document in ("a", "b"):
        with Store(path, document) as store:
            store.write("parsed.numerals", numerals((document, 0)))
            store.publish()
    assert count(path) == 2


def test_a_reader_keeps_its_state_while_a_run_publishes(path):
    with Store(path, "r1") as store:
        store.publish()
    reader = duckdb.connect(path, read_only=True)
    with Store(path, "r2") as store:
        store.write("parsed.numerals", numerals(("a", 0)))
        store.publish()
    assert reader.execute("SELECT count(*) FROM parsed.numerals").fetchall() == [(0,)]
    reader.close()
    assert count(path) == 1


def test_publishing_through_a_link_keeps_the_link(path, tmp_path):
    link = tmp_path / "link.duckdb"
    path.parent.mkdir()
    link.symlink_to(path)
    with Store(link, "r1") as store:
        store.publish()
    assert link.is_symlink()
    assert count(path) == 0


def test_documents_are_deleted_from_every_table_that_knows_them(path):
    unit = {"task_id": "a:t0", "unit": "市教育局", "unit_name": "市教育局", "role": "lead", "position": 1}
    with Store(path, "r1") as store:
        store.write("parsed.numerals", numerals(("a", 0), ("b", 0)))
        store.write(
            "parsed.task_units",
            frame_of(table("parsed.task_units"), [{**unit, "inherited": False, "open_list": False}]),
        )
        store.delete_documents(["a"])
        assert store.read("parsed.numerals")["document_id"].to_list() == ["b"]
        assert store.read("parsed.task_units").is_empty()


def test_documents_are_deleted_from_the_tables_that_are_named(path):
    with Store(path, "r1") as store:
        store.write("parsed.numerals", numerals(("a", 0)))
        store.delete_documents(["a"], tables=["parsed.tasks"])
        assert store.read("parsed.numerals").height == 1


def test_replace_leaves_only_the_new_rows(path):
    with Store(path, "r1") as store:
        store.write("parsed.numerals", numerals(("a", 0), ("a", 3)))
        store.replace("parsed.numerals", numerals(("b", 0)))
        assert store.read("parsed.numerals")["document_id"].to_list() == ["b"]


def test_read_takes_some_documents_and_keeps_types(path):
    rows = numerals(("a", 0), ("b", 0))
    with Store(path, "r1") as store:
        store.write("parsed.numerals", rows)
        assert store.read("parsed.numerals", ["b"]).equals(rows.filter(pl.col("document_id") == "b"))


@pytest.mark.parametrize(("mean_bytes", "limit"), [(60_000, "366.2 MiB"), (250_000, "1.1 GiB")])
def test_long_texts_may_take_more_memory(path, mean_bytes, limit):
    with Store(path, "r1") as store:
        store.expect_texts(mean_bytes)
        assert store.sql("SELECT current_setting('memory_limit')").item() == limit


@pytest.mark.parametrize(
    ("frame", "message"),
    (
        (numerals(("a", 0)).drop("text"), "text is missing"),
        (numerals(("a", 0)).with_columns(extra=pl.lit(1)), "extra is Int32, not known"),
        (
            numerals(("a", 0)).with_columns(pl.col("char_start").cast(pl.Int64)),
            "char_start is Int64, not Int32",
        ),
    ),
)
def test_rows_of_another_shape_are_refused(path, frame, message):
    with Store(path, "r1") as store, pytest.raises(WarehouseError, match=message):
        store.write("parsed.numerals", frame)


def test_columns_may_come_in_any_order(path):
    with Store(path, "r1") as store:
        store.write(
            "parsed.numerals", numerals(("a", 7)).select(reversed(table("parsed.numerals").column_names))
        )
        assert store.read("parsed.numerals")["char_end"].to_list() == [8]


def test_a_file_that_is_no_warehouse_is_refused_and_kept(path):
    path.parent.mkdir()
    path.write_text("not a database" * 1000)
    with pytest.raises(WarehouseError, match="cannot be opened"):
        Store(path, "r1")
    assert path.read_text().startswith("not a database")
    assert [p.name for p in path.parent.iterdir()] == ["w.duckdb"]


def test_a_folder_is_refused(path):
    path.mkdir(parents=True)
    with pytest.raises(WarehouseError, match="is a folder"):
        Store(path, "r1")


def test_a_file_with_other_tables_of_that_name_is_refused(path):
    path.parent.mkdir()
    with duckdb.connect(path) as connection:
        connection.execute(
            "CREATE SCHEMA parsed; CREATE TABLE parsed.numerals (document_id VARCHAR, digits VARCHAR)"
        )
    with pytest.raises(WarehouseError, match=r"not made by duizhang: parsed.numerals differs in .*digits"):
        Store(path, "r1")


def test_a_warehouse_left_open_for_writing_is_refused(path):
    with Store(path, "r1") as store:
        store.publish()
    path.with_name("w.duckdb.wal").touch()
    with pytest.raises(WarehouseError, match="open for writing"):
        Store(path, "r2")


def test_a_folder_that_cannot_be_made_is_refused(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(WarehouseError, match="cannot be opened"):
        Store(tmp_path / "file" / "w.duckdb", "r1")


def test_bad_statements_are_one_sentence(path):
    with Store(path, "r1") as store:
        with pytest.raises(WarehouseError, match=r"cannot be read: Table with name nothing does not exist"):
            store.sql("FROM nothing")
        with pytest.raises(WarehouseError, match="cannot be written: "):
            store.execute("DELETE FROM nothing")


def test_memory_is_shared_while_others_need_it_unless_texts_need_more(path):
    def limit():
        return store.sql("SELECT current_setting('memory_limit')").item()

    with Store(path, "r1") as store:
        before = limit()
        with store.memory_shared():
            assert limit() == "244.1 MiB"
        assert limit() == before
        store.expect_texts(250_000)
        before = limit()
        with store.memory_shared():
            assert limit() == before == "1.1 GiB"
