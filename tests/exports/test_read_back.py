"""Every table in every format, read back with the tool's own library, is what the warehouse holds."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import fastexcel
import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pyreadstat
import pytest

from flows.export import export_command
from tests.expectations.good_rows import good_rows, write_rows
from transforms.exports.sheets import flatten
from warehouse.query import query
from warehouse.spec import Table
from warehouse.store import Store
from warehouse.tables import TABLES, table

every_table = pytest.mark.parametrize("spec", TABLES, ids=lambda spec: spec.full_name)


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("exports") / "w.duckdb"
    with Store(path, "r1") as store:
        write_rows(store, good_rows())
        store.publish()
    return path


def held(warehouse: Path, spec: Table) -> pl.DataFrame:
    order = ", ".join(f'"{name}"' for name in spec.key)
    return query(warehouse, f"FROM {spec.full_name} ORDER BY {order}")


def exported(warehouse: Path, folder: Path, name: str, form: Any) -> Path:
    path = folder / f"{name}.{form}"
    export_command([name], form, path, warehouse)
    return path


@every_table
def test_csv(spec: Table, warehouse: Path, tmp_path: Path) -> None:
    path = exported(warehouse, tmp_path, spec.full_name, "csv")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf"), "Excel would not know the encoding"
    expected = flatten(held(warehouse, spec))
    # Texts with line breaks in them (a whole document) are read back too.
    assert pl.read_csv(path, schema=expected.schema).equals(expected)


@every_table
def test_parquet(spec: Table, warehouse: Path, tmp_path: Path) -> None:
    path = exported(warehouse, tmp_path, spec.full_name, "parquet")
    assert pl.read_parquet(path).equals(held(warehouse, spec))
    first = spec.columns[0]
    assert pq.read_schema(path).field(first.name).metadata[b"description"].decode() == first.description


@every_table
def test_xlsx(spec: Table, warehouse: Path, tmp_path: Path) -> None:
    path = exported(warehouse, tmp_path, spec.full_name, "xlsx")
    expected = flatten(held(warehouse, spec))
    book = fastexcel.read_excel(path)
    assert book.sheet_names == [spec.name, "数据字典"]
    types: Any = {
        name: "string"
        if t == pl.String
        else "datetime"
        if t.is_temporal()
        else "boolean"
        if t == pl.Boolean
        else "float"
        for name, t in expected.schema.items()
    }
    sheet = book.load_sheet(spec.name, header_row=1, dtypes=types).to_polars()
    assert sheet.select(pl.col(name).cast(t) for name, t in expected.schema.items()).equals(expected)


@every_table
def test_dta(spec: Table, warehouse: Path, tmp_path: Path) -> None:
    path = exported(warehouse, tmp_path, spec.full_name, "dta")
    expected = flatten(held(warehouse, spec))
    frame, meta = pyreadstat.read_dta(path, apply_value_formats=True)
    assert list(frame.columns) == expected.columns
    for name, dtype in expected.schema.items():
        read = [None if pd.isna(value) or value == "" else value for value in frame[name]]
        assert [_as_held(value, dtype) for value in read] == expected[name].to_list(), name
    assert all(label for label in meta.column_names_to_labels.values())


def _as_held(value: Any, dtype: pl.DataType) -> Any:
    if value is None:
        return None
    if dtype == pl.Boolean:
        return bool(value)
    if dtype == pl.Date:
        return value if type(value) is date else pd.Timestamp(value).date()
    if dtype == pl.Datetime:
        return pd.Timestamp(value).to_pydatetime()
    return value


def test_a_workbook_has_frozen_headings_labels_descriptions_and_types(
    warehouse: Path, tmp_path: Path
) -> None:
    path = tmp_path / "book.xlsx"
    export_command(["mart.task_ledger", "documents"], "xlsx", path, warehouse)
    with zipfile.ZipFile(path) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
        comments = parts.read("xl/comments1.xml").decode()
    assert '<pane ySplit="2"' in sheet
    assert '<autoFilter ref="A2:' in sheet
    for column in table("mart.task_ledger").columns:
        if "<" not in column.description and "'" not in column.description and '"' not in column.description:
            assert column.description.split("&")[0] in comments
    labels = fastexcel.read_excel(path).load_sheet("task_ledger", header_row=0, n_rows=0).to_polars().columns
    assert labels[:4] == ["报告编号", "任务编号", "任务序号", "目标观测编号"]
    written = fastexcel.read_excel(path).load_sheet("documents", header_row=1).to_polars()
    assert written.schema["ingested_at"] == pl.Datetime("ms")
    assert written["ingested_at"].to_list() == [datetime(2026, 1, 2, 3, 4, 5)]


def test_a_dta_has_labels_and_value_labels_in_chinese_and_english(warehouse: Path, tmp_path: Path) -> None:
    path = exported(warehouse, tmp_path, "parsed.observations", "dta")
    frame, meta = pyreadstat.read_dta(path)
    assert meta.file_label == "观测"
    assert meta.column_names_to_labels["sentence"] == "原句"
    codes = meta.variable_value_labels["role"]
    assert [codes[code] for code in frame["role"]] == held(warehouse, table("parsed.observations"))[
        "role"
    ].to_list()


def test_long_text_is_whole_in_stata(tmp_path: Path) -> None:
    rows = good_rows()
    path = tmp_path / "w.duckdb"
    long = "好" * 40_000
    rows["staging.documents"][0]["text"] = long
    with Store(path, "r1") as store:
        write_rows(store, rows)
        store.publish()
    frame = pd.read_stata(exported(path, tmp_path, "documents", "dta"))
    assert frame["text"][0] == long


def test_long_text_is_cut_in_a_workbook_and_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = good_rows()
    path = tmp_path / "w.duckdb"
    rows["staging.documents"][0]["text"] = "好" * 40_000
    with Store(path, "r1") as store:
        write_rows(store, rows)
        store.publish()
    exported(path, tmp_path, "documents", "xlsx")
    assert "1 texts in staging.documents.text are longer" in capsys.readouterr().err


def test_a_cell_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    rows = good_rows()
    path = tmp_path / "w.duckdb"
    rows["staging.documents"][0]["title"] = "=1+1"
    with Store(path, "r1") as store:
        write_rows(store, rows)
        store.publish()
    book = fastexcel.read_excel(exported(path, tmp_path, "documents", "xlsx"))
    assert book.load_sheet("documents", header_row=1).to_polars()["title"].to_list() == ["=1+1"]


def test_csv_of_an_empty_table_has_its_header(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    with Store(path, "r1") as store:
        store.publish()
    data = exported(path, tmp_path, "term_use", "csv").read_bytes()
    assert pl.read_csv(io.BytesIO(data)).columns == list(table("mart.term_use").column_names)


@pytest.mark.parametrize("form", ["csv", "parquet", "xlsx", "dta"])
def test_every_empty_table_can_be_exported(form: Any, tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    with Store(path, "r1") as store:
        store.publish()
    output = tmp_path / ("all.xlsx" if form == "xlsx" else "all")
    export_command([*(spec.full_name for spec in TABLES), "growth_targets"], form, output, path)
    assert output.exists()
