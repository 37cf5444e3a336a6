"""Great Expectations' Data Docs of a run: complete, and open from disk without a network."""

from __future__ import annotations

import errno
import logging
import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from great_expectations.core.expectation_validation_result import ExpectationSuiteValidationResult
from great_expectations.data_context.store.html_site_store import HtmlSiteStore

from expectations.data_docs.site import make_data_docs, place_data_docs
from expectations.layer import run_layer
from expectations.rules import rules_of
from tests.chromium import WIDTHS, opened, serious_findings
from tests.expectations.good_rows import good_rows, write_rows
from warehouse.store import Store
from warehouse.tables import table, tables_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser

CROSS = 'class="fas fa-times'
STARTED = datetime(2026, 1, 2, 3, 4, 5)
(FAILED,) = (
    rule.description for rule in rules_of(table("parsed.observations")) if rule.name == "growth_plausible"
)


def write(validations: Iterable[ExpectationSuiteValidationResult], folder: Path, run_id: str) -> None:
    make_data_docs(validations, folder, run_id, STARTED)
    place_data_docs(folder)


@pytest.fixture(scope="module")
def validations(tmp_path_factory: pytest.TempPathFactory) -> Sequence[ExpectationSuiteValidationResult]:
    """Results of the parsed layer, with one growth that is past belief."""
    rows = good_rows()
    rows["parsed.observations"][1]["normalized_value"] = 60.0
    with Store(tmp_path_factory.mktemp("checked") / "w.duckdb", "r1") as store:
        write_rows(store, rows)
        return run_layer(store, "parsed", "r1").validations


@pytest.fixture(scope="module")
def docs(
    validations: Sequence[ExpectationSuiteValidationResult], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Their Data Docs."""
    folder = tmp_path_factory.mktemp("docs") / "w-data-docs"
    write(validations, folder, "r1")
    return folder


def test_a_page_that_cannot_be_written_is_an_error_and_the_old_pages_stand(
    validations: Sequence[ExpectationSuiteValidationResult],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    folder = tmp_path / "w-data-docs"
    folder.mkdir()
    (folder / "index.html").write_text("old", encoding="utf-8")

    def refuse(*arguments: object, **named: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(HtmlSiteStore, "set", refuse)
    with pytest.raises(OSError, match="No space left on device"):
        write(validations, folder, "r1")
    assert [file.name for file in tmp_path.iterdir()] == ["w-data-docs"]
    assert (folder / "index.html").read_text(encoding="utf-8") == "old"
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


def _results(docs: Path, name: str) -> str:
    (page,) = docs.glob(f"validations/parsed/{name}/r1/*/*.html")
    return page.read_text(encoding="utf-8")


def test_every_table_has_a_page_for_its_suite_and_one_for_its_results(docs: Path) -> None:
    for spec in tables_of("parsed"):
        suite = (docs / f"expectations/parsed/{spec.name}.html").read_text(encoding="utf-8")
        results = _results(docs, spec.name)
        for rule in rules_of(spec):
            assert rule.description in suite, rule.full_name
            assert rule.description in results, rule.full_name


def test_a_failing_check_shows_with_its_count(docs: Path) -> None:
    row = next(row for row in _results(docs, "observations").split("<tr>") if FAILED in row)
    assert CROSS in row
    assert re.sub(r"<[^>]+>|\s", "", row).endswith(f"{FAILED.replace(' ', '')}1")
    assert CROSS not in _results(docs, "tasks")


def test_all_that_a_page_asks_for_stands_beside_it(docs: Path) -> None:
    for page in docs.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        asked = re.findall(r"<(?:script|link|img)\b[^>]*\b(?:src|href)=[\"']?([^\"'> ]*)", text)
        assert set(asked) <= {"data:,"}, page
        for link in re.findall(r'href="([^"#:]+)"', text):
            assert (page.parent / unquote(link)).is_file(), f"{page}: {link}"


@pytest.mark.parametrize("width", WIDTHS)
def test_from_the_index_to_the_check_that_failed(browser: Browser, docs: Path, width: int) -> None:
    with opened(browser, docs / "index.html", width) as page:
        assert serious_findings(page) == []
        page.click("tr:has(.fa-times) a:text-is('parsed.observations')")
        page.wait_for_url("**/validations/parsed/observations/r1/**")
        assert page.evaluate("document.documentElement.scrollWidth") == width
        page.check("#failed-only")
        shown = page.locator("tr:has(.fa-times):visible, tr:has(.fa-check-circle):visible")
        assert [FAILED in text for text in shown.all_inner_texts()] == [True]


def test_a_later_run_takes_the_place_of_an_earlier_one(docs: Path, tmp_path: Path) -> None:
    folder = tmp_path / "w-data-docs"
    with Store(tmp_path / "w.duckdb", "r2") as store:
        write_rows(store, good_rows())
        for run in ("r2", "r3"):
            write(run_layer(store, "staging", run).validations, folder, run)
    assert {path.name for path in folder.glob("validations/staging/documents/*")} == {"r3"}
    assert CROSS not in (folder / "index.html").read_text(encoding="utf-8")


def test_a_suite_that_looked_at_some_documents_after_others_has_a_page_for_each_time(tmp_path: Path) -> None:
    folder = tmp_path / "w-data-docs"
    with Store(tmp_path / "w.duckdb", "r2") as store:
        write_rows(store, good_rows())
        times = [run_layer(store, "staging", "r2").validations for _ in range(2)]
    write([each for time in times for each in time], folder, "r2")
    assert [path.stem for path in sorted(folder.glob("validations/staging/documents/r2/**/*.html"))] == [
        "checked 1",
        "checked 2",
    ]
    index = (folder / "index.html").read_text(encoding="utf-8")
    assert index.count("/staging/documents/r2/") >= 2
