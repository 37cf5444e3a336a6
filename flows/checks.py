"""The checks of a layer as a step of the flow, and what follows from them."""

from __future__ import annotations

import logging
from collections.abc import Collection
from typing import TYPE_CHECKING

from prefect import task
from prefect.cache_policies import NO_CACHE

from flows.documents import set_aside
from flows.errors import BlockedError
from flows.progress import reporter
from warehouse.spec import Layer
from warehouse.store import Store

if TYPE_CHECKING:
    from great_expectations.core.expectation_validation_result import ExpectationSuiteValidationResult

    from expectations.layer import LayerResult

# Great Expectations tells of each temporary folder it makes, at a level that it sets itself.
_GREAT_EXPECTATIONS = logging.getLogger("great_expectations.data_context.types.base")


def require_layer(
    store: Store, layer: Layer, document_ids: list[str], places: Collection[str] | None = None
) -> tuple[ExpectationSuiteValidationResult, ...]:
    """Check a layer; gives the results of its suites. Raises ``BlockedError`` where a blocking check fails."""
    result = check_layer(store, layer, document_ids, places)
    if failed := result.blocking:
        more = f" (and {len(failed) - 1} more)" if len(failed) > 1 else ""
        raise BlockedError(f"The check {failed[0]}{more}; nothing was published.")
    return result.validations


@task(name="check", task_run_name="check {layer}", cache_policy=NO_CACHE)
def check_layer(
    store: Store, layer: Layer, document_ids: list[str], places: Collection[str] | None = None
) -> LayerResult:
    """Check the rows of some documents, and of some places, in the tables of a layer, and record the results.

    Documents that fail a quarantine check are set aside.
    """
    _GREAT_EXPECTATIONS.addFilter(_is_worth_saying)
    with reporter().step(f"Checking {layer}", len(document_ids)) as step:
        from expectations.layer import run_layer  # Great Expectations takes seconds to import

        result = run_layer(store, layer, store.run_id, document_ids, places)
        set_aside(store, result.quarantined)
        failed = result.checks.filter(~result.checks["success"]).height
        counts = {"checks": result.checks.height, "failed": failed, "findings": result.findings.height}
        step.advance(len(document_ids))
        step.count(counts | ({"documents set aside": n} if (n := len(result.quarantined)) else {}))
        return result


def _is_worth_saying(record: logging.LogRecord) -> bool:
    return record.levelno >= logging.WARNING
