"""`duizhang export` on the command line."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from flows.cli import main
from tests.expectations.good_rows import good_rows, write_rows
from transforms.exports.sheets import load_labels
from warehouse.store import Store
from warehouse.tables import TABLES, table


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("export") / "w.duckdb"
    with Store(path, "r1") as store:
        write_rows(store, good_rows())
        store.publish()
    return path


def run(warehouse: Path, *arguments: str | Path) -> int:
    return main(["export", *map(str, arguments), "--warehouse", str(warehouse)])


def test_one_table_is_a_file_with_its_dictionary_beside(warehouse: Path, tmp_path: Path) -> None:
    assert run(warehouse, "coverage", "--format", "csv", "--output", tmp_path / "c.csv") == 0
    words = pl.read_csv(tmp_path / "c.dictionary.csv")
    assert words["column"].to_list() == list(table("mart.coverage").column_names)
    assert words["label"][0] == "报告编号"
    assert words["description"].null_count() == 0


def test_several_tables_are_files_in_a_folder(warehouse: Path, tmp_path: Path) -> None:
    assert (
        run(warehouse, "coverage", "parsed.tasks", "--format", "parquet", "--output", tmp_path / "all") == 0
    )
    names = {file.name for file in (tmp_path / "all").iterdir()}
    assert names == {"mart.coverage.parquet", "parsed.tasks.parquet", "dictionary.csv"}


def test_an_unknown_table_is_named_with_those_there_are(
    warehouse: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(warehouse, "mart.panel", "--format", "csv", "--output", tmp_path / "x.csv") == 2
    said = capsys.readouterr().err
    assert "There is no table mart.panel; there are staging.documents," in said
    assert not list(tmp_path.iterdir())


def test_no_warehouse_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path / "none.duckdb", "coverage", "--format", "csv", "--output", tmp_path / "x.csv") == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_labels_name_tables_and_columns_that_there_are() -> None:
    names = {column for spec in TABLES for column in spec.column_names} | {spec.full_name for spec in TABLES}
    names |= {f"{spec.full_name}.{column}" for spec in TABLES for column in spec.column_names}
    names |= {"growth_targets", "city", "rate", "rate_high", "tone", "province_code", "city_code"}
    assert set(load_labels()) <= names
