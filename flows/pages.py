"""What a run publishes: the warehouse, and where that is a file the pages beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING

from flows.beside import data_docs, hidden
from flows.errors import UsageError
from flows.handing import as_it_is
from flows.plan import RunStamp
from flows.report import is_behind
from flows.steps import document_checks, publish, report_quality
from flows.summary import RunSummary
from warehouse.lake import lake_address
from warehouse.store import Store

if TYPE_CHECKING:
    from great_expectations.core.expectation_validation_result import ExpectationSuiteValidationResult


def publish_with_pages(
    store: Store,
    summary: RunSummary,
    validations: Sequence[ExpectationSuiteValidationResult],
    stamp: RunStamp,
) -> None:
    """Publish what the run made, and lay out its quality report and the Data Docs of its checks.

    Raises ``UsageError`` where pages cannot be written; the warehouse is published all the same.
    """
    if lake_address(store.path) is not None:
        publish(store, summary)
        return
    # DuckDB needs Python neither to write nor to read, so the Data Docs are made meanwhile.
    with _data_docs_made(store.path, validations, stamp) as made:
        publish(store, summary)
        _lay_out(store.path, lambda: report_quality(store.path))
        _lay_out(store.path, lambda: document_checks(store.path, as_it_is(made)))


def make_good_pages(warehouse: Path) -> None:
    """Write the report of a run that died after publishing. Raises ``UsageError`` where it cannot be written."""
    if lake_address(warehouse) is None and is_behind(warehouse):
        _lay_out(warehouse, lambda: report_quality(warehouse))


@contextmanager
def _data_docs_made(
    warehouse: Path, validations: Sequence[ExpectationSuiteValidationResult], stamp: RunStamp
) -> Iterator[Future[None]]:
    """Within it the Data Docs are being made, out of sight; what was not put in its place is removed."""
    folder = data_docs(warehouse).parent

    def make() -> None:
        from expectations.data_docs.site import make_data_docs  # Great Expectations takes seconds to import

        make_data_docs(validations, folder, stamp.run_id, stamp.ingested_at)

    try:
        with ThreadPoolExecutor(1) as beside:
            yield beside.submit(make)
    finally:
        rmtree(hidden(folder), ignore_errors=True)


def _lay_out(warehouse: Path, lay_out: Callable[[], None]) -> None:
    try:
        lay_out()
    except UsageError as error:
        words = str(error)
        raise UsageError(
            f"The warehouse {warehouse} is published, but {words[:1].lower()}{words[1:]}"
        ) from error
