"""The shared documents, real and messy, through the whole flow."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from flows.pipeline import run_pipeline
from flows.summary import RunSummary

pytestmark = [pytest.mark.documents, pytest.mark.slow]


@pytest.fixture(scope="module")
def summary(prefect_api: str, shared: Path, tmp_path_factory: pytest.TempPathFactory) -> RunSummary:
    """All shared documents in one go."""
    warehouse = tmp_path_factory.mktemp("shared") / "w.duckdb"
    return run_pipeline(paths=[shared / "documents"], warehouse=warehouse)  # type: ignore[return-value]


@pytest.fixture(scope="module")
def connection(summary: RunSummary):
    with duckdb.connect(summary.warehouse, read_only=True) as connection:
        yield connection


def test_all_documents_are_accepted(summary: RunSummary):
    assert summary.published
    assert (summary.documents_seen, summary.documents_new, summary.documents_quarantined) == (53, 53, 0)


def test_the_compilation_has_the_reports_that_its_contents_announce(connection: duckdb.DuckDBPyConnection):
    rows = connection.execute(
        "SELECT completeness, count(*) FROM parsed.reports JOIN staging.documents USING (document_id) "
        "WHERE source_path LIKE '%/001\\_%' ESCAPE '\\' GROUP BY 1 ORDER BY 1"
    ).fetchall()
    assert rows == [("complete", 6), ("missing", 16), ("truncated", 1)]


@pytest.mark.parametrize(("document", "tasks"), [("003", 80), ("004", 120)])
def test_every_numbered_task_is_there(connection: duckdb.DuckDBPyConnection, document: str, tasks: int):
    rows = connection.execute(
        "SELECT count(*), count(DISTINCT number), min(number), max(number) FROM parsed.tasks "
        f"JOIN staging.documents USING (document_id) WHERE source_path LIKE '%/{document}\\_%' ESCAPE '\\'"
    ).fetchall()
    assert rows == [(tasks, tasks, 1, tasks)]


def test_blocks_cover_every_character_of_every_document(connection: duckdb.DuckDBPyConnection):
    texts = dict(connection.execute("SELECT document_id, text FROM staging.documents").fetchall())
    at = dict.fromkeys(texts, 0)
    for document_id, start, end in connection.execute(
        "SELECT document_id, char_start, char_end FROM staging.blocks ORDER BY document_id, block_no"
    ).fetchall():
        assert start == at[document_id]
        at[document_id] = end
    assert at == {document_id: len(text) for document_id, text in texts.items()}


def test_spans_of_observations_reproduce_their_quantities(connection: duckdb.DuckDBPyConnection):
    """But for white space and for set-aside blocks inside the span, the text there is the quantity."""
    texts = dict(connection.execute("SELECT document_id, text FROM staging.documents").fetchall())
    aside: dict[str, list[tuple[int, int]]] = {}
    for document_id, start, end in connection.execute(
        "SELECT document_id, char_start, char_end FROM staging.blocks WHERE kind NOT IN ('body', 'heading')"
    ).fetchall():
        aside.setdefault(document_id, []).append((start, end))
    rows = connection.execute(
        "SELECT document_id, char_start, char_end, quantity FROM parsed.observations"
    ).fetchall()
    assert len(rows) > 5_000
    wrong = []
    for document_id, start, end, quantity in rows:
        found = texts[document_id][start:end]
        for a, b in sorted(aside.get(document_id, ()), reverse=True):
            if start <= a and b <= end:
                found = found[: a - start] + found[b - start :]
        if "".join(found.split()) != "".join(quantity.split()):
            wrong.append((document_id, start, quantity, found))
    assert wrong == []
