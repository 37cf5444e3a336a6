"""`duizhang query` as a person types it: answers on stdout, one sentence on stderr, exit status."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest

from flows.cli import main
from tests.flows.command import duizhang
from warehouse.frames import frame_of
from warehouse.store import Store
from warehouse.tables import table

QUESTION = "SELECT title, report_year FROM parsed.reports ORDER BY report_year"


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published warehouse with two reports."""
    path = tmp_path_factory.mktemp("query") / "w.duckdb"
    rows = [
        {
            "report_id": f"d:r{year}",
            "document_id": "d",
            "title": f"甲市, {year}年",
            "kind": "work_report",
            "completeness": "missing",
            "report_year": year,
        }
        for year in (2023, 2024)
    ]
    with Store(path, "r1") as store:
        store.write("parsed.reports", frame_of(table("parsed.reports"), rows))
        store.publish()
    return path


def test_json_is_an_array_of_objects(warehouse: Path):
    done = duizhang("query", QUESTION, "--format", "json", "--warehouse", warehouse)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)[0] == {"title": "甲市, 2023年", "report_year": 2023}


def test_csv_quotes_what_holds_commas(warehouse: Path):
    done = duizhang("query", QUESTION, "--format", "csv", "--warehouse", warehouse)
    assert list(csv.reader(io.StringIO(done.stdout)))[1] == ["甲市, 2023年", "2023"]


def test_the_table_says_how_many_rows_it_has(warehouse: Path):
    done = duizhang("query", QUESTION, DUIZHANG_WAREHOUSE=str(warehouse))
    assert done.returncode == 0, done.stderr
    assert "甲市, 2024年" in done.stdout
    assert "2 rows" in done.stdout


def test_parquet_goes_to_a_file(warehouse: Path, tmp_path: Path):
    output = tmp_path / "a.parquet"
    assert (
        main(
            ["query", QUESTION, "--format", "parquet", "--output", str(output), "--warehouse", str(warehouse)]
        )
        == 0
    )
    assert pl.read_parquet(output)["report_year"].to_list() == [2023, 2024]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["query", "SELEC 1"], "The query"),
        (["query", "SELECT * FROM parsed.nothing"], "nothing"),
        (["query", "DELETE FROM parsed.reports"], "only read"),
        (["query", "SELECT 1", "--format", "xml"], "invalid choice: 'xml'"),
        (["query"], "required: SQL"),
        (["frobnicate"], "invalid choice: 'frobnicate'"),
        (["query", "SELECT 1", "--output", "no/such/folder/a.txt"], "cannot be written"),
    ],
)
def test_wrong_usage_is_one_sentence_and_status_2(
    warehouse: Path, capfd: pytest.CaptureFixture[str], monkeypatch, arguments: list[str], sentence: str
):
    monkeypatch.setenv("DUIZHANG_WAREHOUSE", str(warehouse))
    assert main(arguments) == 2
    shown = capfd.readouterr()
    assert shown.out == ""
    assert sentence in shown.err
    assert shown.err.count("\n") == 1


def test_a_warehouse_that_is_not_there_is_named(tmp_path: Path):
    done = duizhang("query", "SELECT 1", "--warehouse", tmp_path / "none.duckdb")
    assert done.returncode == 2
    assert "none.duckdb" in done.stderr
    assert "Traceback" not in done.stderr


def test_help_and_query_do_not_wait_for_prefect():
    heavy = {"prefect", "great_expectations"}
    code = f"import sys, flows.cli, flows.query_command; print({heavy!r} & {{*sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
