"""The bundled samples through the whole flow, by the command line."""

from __future__ import annotations

import re
from pathlib import Path

import duckdb
import pytest

from flows.sources import SAMPLES
from tests.flows.conftest import SamplesRun


@pytest.fixture(scope="module")
def connection(samples_run: SamplesRun):
    assert samples_run.done.returncode == 0, samples_run.done.stderr
    with duckdb.connect(samples_run.warehouse, read_only=True) as connection:
        yield connection


def test_the_run_ends_with_an_answer(samples_run: SamplesRun):
    assert samples_run.done.returncode == 0, samples_run.done.stderr
    assert "6 documents: 6 new" in samples_run.done.stdout
    assert "安徽省" in samples_run.done.stdout
    assert "5%—5.5%" in samples_run.done.stdout


def test_the_run_says_how_its_reading_pages_are_built(samples_run: SamplesRun):
    command = f"duizhang report --warehouse {Path('data', 'samples.duckdb')}"
    assert f"Reading pages are built when you want them: {command}" in samples_run.done.stdout


def test_what_goes_on_is_told_on_stderr_in_quiet_lines(samples_run: SamplesRun):
    told = samples_run.done.stderr.splitlines()
    assert "Staging: 6 done" in "\n".join(told)
    assert len(told) < 20  # a line for a stage and a batch
    assert not [line for line in told if "INFO" in line or "WARNING" in line or "Error" in line]


def test_every_sample_is_accepted_with_its_text(connection: duckdb.DuckDBPyConnection):
    rows = connection.execute("SELECT source_path, status, text FROM staging.documents ORDER BY 1").fetchall()
    assert rows == [
        (f"samples/{path.name}", "accepted", path.read_text("utf-8"))
        for path in sorted(SAMPLES.glob("*.txt"))
    ]


def test_blocks_cover_every_character_once(connection: duckdb.DuckDBPyConnection):
    texts = dict(connection.execute("SELECT document_id, text FROM staging.documents").fetchall())
    rebuilt = dict.fromkeys(texts, "")
    for document_id, start, end in connection.execute(
        "SELECT document_id, char_start, char_end FROM staging.blocks ORDER BY document_id, block_no"
    ).fetchall():
        assert start == len(rebuilt[document_id])
        rebuilt[document_id] += texts[document_id][start:end]
    assert rebuilt == texts


def test_the_compilation_holds_what_its_contents_announce(connection: duckdb.DuckDBPyConnection):
    rows = connection.execute(
        "SELECT region, completeness FROM parsed.reports JOIN staging.documents USING (document_id) "
        "WHERE source_path LIKE '%compilation%' ORDER BY report_id"
    ).fetchall()
    assert sorted(rows) == sorted(
        [
            ("黄山市", "complete"),
            ("铜陵市", "complete"),
            ("池州市", "truncated"),
            ("桐城市", "missing"),
            ("霍山县", "missing"),
        ]
    )


def test_spans_of_observations_reproduce_their_quantities(connection: duckdb.DuckDBPyConnection):
    rows = connection.execute(
        "SELECT text, char_start, char_end, quantity FROM parsed.observations "
        "JOIN staging.documents USING (document_id) WHERE source_path NOT LIKE '%compilation%'"
    ).fetchall()
    assert len(rows) > 100
    assert [row for row in rows if "".join(row[0][row[1] : row[2]].split()) != row[3]] == []


def test_a_number_broken_over_two_lines_is_one_observation(connection: duckdb.DuckDBPyConnection):
    rows = connection.execute(
        "SELECT value, unit FROM parsed.observations WHERE quantity = '1.25亿元'"
    ).fetchall()
    assert rows == [(1.25, "亿元")]


def test_the_lead_of_the_news_page_is_not_counted_twice(connection: duckdb.DuckDBPyConnection):
    rows = connection.execute(
        "SELECT count(*) FROM parsed.observations WHERE indicator = '新增规上工业企业' AND value = 130"
    ).fetchall()
    assert rows == [(1,)]


def test_every_check_was_run_and_no_blocking_one_failed(connection: duckdb.DuckDBPyConnection):
    rows = connection.execute(
        "SELECT layer, count(*) > 10, count(*) FILTER (severity = 'blocking' AND NOT success) "
        "FROM quality.checks GROUP BY layer ORDER BY layer"
    ).fetchall()
    assert rows == [("mart", True, 0), ("parsed", True, 0), ("staging", True, 0)]


def test_the_quality_report_leads_to_the_data_docs_of_the_run(
    samples_run: SamplesRun, connection: duckdb.DuckDBPyConnection
):
    page = samples_run.warehouse.parent / "samples-pages" / "quality" / "index.html"
    links = re.findall(r'href="([^"]*data-docs[^"]*)"', page.read_text(encoding="utf-8"))
    index = page.parent / links[0]
    tables = connection.execute("SELECT DISTINCT table_name FROM quality.checks ORDER BY ALL").fetchall()
    text = index.read_text(encoding="utf-8")
    assert [name for (name,) in tables if f">{name}</a>" not in "".join(text.split())] == []


@pytest.mark.parametrize("readme", ["README.md", "README.zh.md"])
def test_the_first_questions_of_the_readme_have_answers(connection: duckdb.DuckDBPyConnection, readme: str):
    text = (Path(__file__).parents[2] / readme).read_text(encoding="utf-8")
    questions = re.findall(r"```sql\n(.*?)```", text, re.S)
    assert len(questions) == 3
    assert [question for question in questions if not connection.execute(question).fetchall()] == []


def test_the_number_of_the_readme_stands_where_it_says(connection: duckdb.DuckDBPyConnection):
    rows = connection.execute(
        "SELECT source_path, char_start, char_end, value, o.period FROM parsed.observations o "
        "JOIN staging.documents USING (document_id) WHERE indicator_code = 'industrial_value_added' "
        "AND quantity = '6.4%'"
    ).fetchall()
    assert rows == [("samples/05_progress_notice.txt", 560, 564, 6.4, "2022-H1")]


def test_the_run_is_recorded(connection: duckdb.DuckDBPyConnection):
    rows = connection.execute("SELECT status, documents_new, observations_total FROM quality.runs").fetchall()
    ((status, new, total),) = rows
    assert (status, new) == ("published", 6)
    assert [(total,)] == connection.execute("SELECT count(*) FROM parsed.observations").fetchall()
