"""The checks of a layer as a step of the flow, and what follows from them."""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from prefect import task
from prefect.cache_policies import NO_CACHE

from flows.batches import cut_batches
from flows.documents import set_aside
from flows.errors import BlockedError
from flows.handing import as_it_is
from flows.progress import reporter
from warehouse.spec import Layer
from warehouse.store import Store

if TYPE_CHECKING:
    from great_expectations.core.expectation_validation_result import ExpectationSuiteValidationResult

    from expectations.layer import LayerResult

# Great Expectations tells of each temporary folder it makes, at a level that it sets itself.
_GREAT_EXPECTATIONS = logging.getLogger("great_expectations.data_context.types.base")


#: Bytes of the documents whose rows are checked at once: DuckDB copies these rows, and may hold little in memory.
AT_ONCE = 40_000_000


def require_layer(
    store: Store, layer: Layer, document_ids: list[str], places: Collection[str] | None = None
) -> list[ExpectationSuiteValidationResult]:
    """Check a layer; gives the results of its suites. Raises ``BlockedError`` where a blocking check fails."""
    results = check_layer(store, layer, as_it_is(document_ids), as_it_is(places))
    if failed := [sentence for result in results for sentence in result.blocking]:
        more = f" (and {len(failed) - 1} more)" if len(failed) > 1 else ""
        raise BlockedError(f"The check {failed[0]}{more}; nothing was published.")
    return [validation for result in results for validation in result.validations]


@task(name="check", task_run_name="check {layer}", cache_policy=NO_CACHE)
def check_layer(
    store: Store, layer: Layer, document_ids: list[str], places: Collection[str] | None = None
) -> list[LayerResult]:
    """Check the rows of some documents, and of some places, in the tables of a layer, and record the results.

    Some documents at a time, as `cut_checks` has them; what came of each time is given. Documents that fail a
    quarantine check are set aside.
    """
    _GREAT_EXPECTATIONS.addFilter(_is_worth_saying)
    with reporter().step(f"Checking {layer}", len(document_ids)) as step:
        from expectations.layer import run_layer  # Great Expectations takes seconds to import

        results: list[LayerResult] = []
        sizes = dict(store.sql("SELECT document_id, byte_count FROM staging.documents").iter_rows())
        for ids, some in cut_checks(document_ids, sizes, places):
            result = run_layer(store, layer, store.run_id, ids, some)
            set_aside(store, result.quarantined)
            results.append(result)
            step.advance(len(ids))
        step.count(_counts(results))
        return results


def _counts(results: Sequence[LayerResult]) -> dict[str, int]:
    checks = [check for result in results for check in result.checks.select("check_name", "success").rows()]
    failed = {name for name, success in checks if not success}
    counts = {"checks": len(dict(checks)), "failed": len(failed)}
    counts["findings"] = sum(result.findings.height for result in results)
    aside = sum(len(result.quarantined) for result in results)
    return counts | ({"documents set aside": aside} if aside else {})


def cut_checks(
    document_ids: Iterable[str], sizes: Mapping[str, int], places: Collection[str] | None
) -> list[tuple[list[str], list[str] | None]]:
    """Documents, about `AT_ONCE` bytes of them at a time, and with each of these lists its share of the places.

    `sizes` are their bytes. There is at least one pair.
    """
    times = list(cut_batches(((each, sizes.get(each, 0)) for each in document_ids), AT_ONCE)) or [[]]
    shared = None if places is None else sorted(places)
    return [(ids, shared if shared is None else shared[k :: len(times)]) for k, ids in enumerate(times)]


def _is_worth_saying(record: logging.LogRecord) -> bool:
    return record.levelno >= logging.WARNING
