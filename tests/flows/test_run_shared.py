"""The shared documents, real and messy, through the whole flow."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb
import pytest

from flows.pipeline import run_pipeline
from flows.report import Built, build_report
from flows.summary import RunSummary
from tests.chromium import WIDTHS, opened
from transforms.pages.sentences import match_sentence
from warehouse.query import connect_read_only
from warehouse.tables import tables_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser
from scripts.cookbook import PAGE, answer

pytestmark = [pytest.mark.documents, pytest.mark.slow]
#: Folders of pages, one for each kind.
KINDS = ("reports", "regions", "compare", "tasks", "terms", "quality")


@pytest.fixture(scope="module")
def summary(prefect_api: str, shared: Path, tmp_path_factory: pytest.TempPathFactory) -> RunSummary:
    """All shared documents in one go."""
    warehouse = tmp_path_factory.mktemp("shared") / "w.duckdb"
    return run_pipeline(paths=[shared / "documents"], warehouse=warehouse)  # type: ignore[return-value]


@pytest.fixture(scope="module")
def connection(summary: RunSummary):
    # Sealed as every reader here is: one process cannot open a file in two ways.
    with connect_read_only(summary.warehouse) as connection:
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


#: What these documents do not say: they are plain files without a manifest, none is damaged or a copy.
NEVER_SAID = {
    "staging.documents": {
        "document_number", "source_url", "status_reason", "reader_notes", "duplicate_of", "manifest",
    },
}  # fmt: skip


def test_every_column_is_filled_somewhere(connection: duckdb.DuckDBPyConnection):
    for spec in [spec for layer in ("staging", "parsed", "mart") for spec in tables_of(layer)]:
        counts = ", ".join(f"count({column})" for column in spec.column_names)
        (filled,) = connection.execute(f"SELECT {counts} FROM {spec.full_name}").fetchall()
        empty = {column for column, n in zip(spec.column_names, filled, strict=True) if not n}
        assert empty == NEVER_SAID.get(spec.full_name, set()), spec.full_name


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


@pytest.fixture(scope="module")
def pages(summary: RunSummary) -> Built:
    return build_report(summary.warehouse, summary.warehouse.with_name("pages"))


def test_all_pages_together_stay_small(pages: Built):
    assert pages.files > 300
    assert pages.size < 40_000_000


@pytest.mark.parametrize("width", WIDTHS)
def test_real_pages_open_without_network_and_complaint(browser: Browser, pages: Built, width: int):
    """The largest page of every kind, and the front page."""
    kinds = [
        sorted((pages.folder / kind).glob("*.html"), key=lambda f: f.stat().st_size)[-1] for kind in KINDS
    ]
    for file in [pages.folder / "index.html", *kinds]:
        with opened(browser, file, width) as page:
            assert page.evaluate("document.documentElement.scrollWidth") == width, file.name
            assert page.locator("h1").is_visible()


def test_every_observation_is_marked_once_on_the_page_of_its_report(
    pages: Built, connection: duckdb.DuckDBPyConnection
):
    marked = {
        (file.stem, int(at))
        for file in (pages.folder / "reports").iterdir()
        for at in re.findall(r'<a id="o(\d+)"', file.read_text(encoding="utf-8"))
    }
    rows = connection.execute("SELECT report_id, char_start FROM parsed.observations").fetchall()
    assert marked == {(str(report_id).replace(":", "-"), at) for report_id, at in rows}


def test_every_finding_is_said_in_chinese(connection: duckdb.DuckDBPyConnection):
    found = connection.execute("SELECT DISTINCT rule, message FROM quality.findings").fetchall()
    assert len(found) > 100
    assert [message for rule, message in found if match_sentence(rule, message) is None] == []


def test_the_answers_of_the_cookbook_are_true(summary: RunSummary):
    page = PAGE.read_text("utf-8")
    assert page.count("```sql") >= 10
    assert answer(page, Path(summary.warehouse)) == page
