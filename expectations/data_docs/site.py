"""Great Expectations' Data Docs from the validation results of a run, as pages that open from disk."""

from __future__ import annotations

import logging
import shutil
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import great_expectations as gx
from great_expectations.core.expectation_validation_result import ExpectationSuiteValidationResult
from great_expectations.core.run_identifier import RunIdentifier
from great_expectations.data_context.store.store import Store
from great_expectations.data_context.types.base import ProgressBarsConfig
from great_expectations.data_context.types.resource_identifiers import (
    ExpectationSuiteIdentifier,
    ValidationResultIdentifier,
)

#: Name of what a suite looked at: the rows of the first documents, of the next …
_BATCH = "checked {}"
_VIEW = {"module_name": "expectations.data_docs.view", "class_name": "OfflinePageView"}


def make_data_docs(
    validations: Iterable[ExpectationSuiteValidationResult], folder: Path, run_id: str, started_at: datetime
) -> None:
    """Make the Data Docs of a run for `folder`, out of sight beside it, until `place_data_docs`.

    `validations` are the results of the run's suites, several of one suite where it looked at some
    documents after others; `started_at` is in UTC. Great Expectations' site
    builder makes a page for each suite, one for its results, and an index. Raises ``OSError`` where they
    cannot be written; then nothing of them is left.
    """
    hidden = _hidden(folder)
    shutil.rmtree(hidden, ignore_errors=True)
    try:
        with _no_page_missing():
            _build(validations, folder.name, hidden / "new", run_id, started_at)
    except BaseException:
        shutil.rmtree(hidden, ignore_errors=True)
        raise


def place_data_docs(folder: Path) -> None:
    """Put the Data Docs that were made in the place of those of an earlier run. Raises ``OSError``."""
    hidden = _hidden(folder)
    try:
        if folder.exists():
            folder.replace(hidden / "old")
        (hidden / "new").replace(folder)
    finally:
        shutil.rmtree(hidden, ignore_errors=True)


def _hidden(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.work")


def _build(
    validations: Iterable[ExpectationSuiteValidationResult],
    name: str,
    work: Path,
    run_id: str,
    started_at: datetime,
) -> None:
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    suites, results = _Kept(), _Kept()
    context.stores[context.expectations_store_name] = cast(Store, suites)
    context.stores[context.validation_results_store_name] = cast(Store, results)
    run = RunIdentifier(run_name=run_id, run_time=started_at.replace(tzinfo=UTC))
    times: Counter[str] = Counter()
    for validation in validations:
        cast(dict[str, Any], validation.meta)["run_id"] = run.to_json_dict()  # as stores give it back
        suite = ExpectationSuiteIdentifier(validation.suite_name)
        expectations = [result.expectation_config for result in validation.results]
        suites.set(suite, {"name": suite.name, "expectations": expectations})
        times[suite.name] += 1
        results.set(ValidationResultIdentifier(suite, run, _BATCH.format(times[suite.name])), validation)
    context.add_data_docs_site(name, _site(work.absolute()))
    context.build_data_docs([name])
    # Pictures and letters that our frame has no use for.
    shutil.rmtree(work / "static")


class _Kept:
    """Suites and results as they are where the site builder looks for stored ones: its own stores turn each into
    JSON, and back each time they are asked."""

    def __init__(self) -> None:
        self._kept: dict[Any, Any] = {}

    def set(self, key: Any, value: Any) -> None:
        self._kept.setdefault(key, value)

    def get(self, key: Any) -> Any:
        return self._kept[key]

    def list_keys(self) -> list[Any]:
        return list(self._kept)


class _Raising(logging.Handler):
    """Raises the error that is being told of, instead of telling."""

    def emit(self, record: logging.LogRecord) -> None:
        if (error := sys.exc_info()[1]) is not None:
            raise error


@contextmanager
def _no_page_missing() -> Iterator[None]:
    """Within it a page that cannot be made is an error: the site builder only logs it, and leaves the page out."""
    logger = logging.getLogger("great_expectations.render.renderer.site_builder")
    raising = _Raising(logging.ERROR)
    logger.addHandler(raising)
    try:
        yield
    finally:
        logger.removeHandler(raising)


def _site(folder: Path) -> Any:
    return {
        "class_name": "SiteBuilder",
        "show_how_to_buttons": False,
        "store_backend": {"class_name": "TupleFilesystemStoreBackend", "base_directory": str(folder)},
        "site_index_builder": {"class_name": "DefaultSiteIndexBuilder", "view": _VIEW},
        "site_section_builders": {
            "expectations": {"class_name": "DefaultSiteSectionBuilder", "view": _VIEW},
            "validations": {"class_name": "DefaultSiteSectionBuilder", "view": _VIEW},
            "profiling": "None",
        },
    }
