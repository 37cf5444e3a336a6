"""The flow behind `duizhang run`: files to a published, checked warehouse."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from prefect import flow
from prefect.client.schemas.objects import State
from prefect.states import Failed

from flows.checks import require_layer
from flows.documents import touched_documents
from flows.errors import BlockedError, CommandError, UsageError
from flows.manifest import read_manifest
from flows.marts import build_marts
from flows.plan import Plan, RunStamp
from flows.records import record_run, summarize
from flows.sources import find_sources, sample_sources
from flows.steps import parse_documents, plan_run, publish, show_summary, stage_documents, workers_for
from flows.summary import RunSummary
from warehouse.errors import WarehouseError
from warehouse.store import Store


@flow(name="duizhang", flow_run_name="run into {warehouse}")
def run_pipeline(
    paths: list[Path] | None = None,
    warehouse: Path = Path("data/duizhang.duckdb"),
    manifest: Path | None = None,
    workers: int | None = None,
) -> RunSummary | State[CommandError]:
    """Take documents through staging, parsed and mart layers, check each, and publish the warehouse.

    What the warehouse holds stays; only files that it does not know are read. Where none is new the
    warehouse is left untouched.

    Args:
        paths: Files and folders to read; folders are walked. None or empty: the bundled samples.
        warehouse: The DuckDB file to publish.
        manifest: CSV file with what the texts do not say (path, region, report_year, title, source_url).
        workers: Processes that stage and parse; by default one for each processor where there is
            enough to read.

    Returns the numbers of the run. Raises ``UsageError`` for a path, manifest or warehouse that cannot
    be used, and ``BlockedError`` where a blocking check fails or the warehouse cannot be written; the
    published warehouse then stays as it was.
    """
    asked: dict[str, object] = {
        "paths": paths,
        "warehouse": warehouse,
        "manifest": manifest,
        "workers": workers,
    }
    try:
        return _run(paths or [], warehouse, manifest, workers, asked)
    except CommandError as error:
        # The state carries the error to whoever called; Prefect shows its sentence, without a traceback.
        return Failed(message=str(error), data=error)


def _run(
    paths: list[Path], warehouse: Path, manifest: Path | None, workers: int | None, asked: dict[str, object]
) -> RunSummary:
    stamp, clock = _stamp(), time.monotonic()
    sources = find_sources(paths) if paths else sample_sources()
    said = read_manifest(manifest) if manifest else {}
    try:
        store = Store(warehouse, stamp.run_id)
    except WarehouseError as error:
        raise UsageError.from_words(error) from error
    with store:
        try:
            plan = plan_run(store, sources, said)
            if not plan.changes_nothing:
                _rebuild(store, plan, stamp, workers or workers_for(plan))
            summary = summarize(store, plan, time.monotonic() - clock)
            if summary.published:
                record_run(store, summary, stamp, asked)
                publish(store)
        except WarehouseError as error:
            raise BlockedError.from_words(error) from error
    show_summary(summary)
    return summary


def _rebuild(store: Store, plan: Plan, stamp: RunStamp, workers: int) -> None:
    """Take what is new through the layers; nothing goes on from a layer that fails its checks."""
    stage_documents(store, plan, stamp, workers)
    touched = touched_documents(store, plan)
    require_layer(store, "staging", touched)
    parse_documents(store, workers)
    require_layer(store, "parsed", touched)
    build_marts(store)
    require_layer(store, "mart", touched)


def _stamp() -> RunStamp:
    now = datetime.now(UTC).replace(tzinfo=None)
    return RunStamp(f"{now:%Y%m%dT%H%M%S}-{uuid4().hex[:8]}", now)
