"""The flow behind `duizhang run`: files to a published, checked warehouse."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING

from prefect import flow
from prefect.client.schemas.objects import State
from prefect.states import Failed

from flows.beside import corrections_beside, data_docs, hidden
from flows.checks import require_layer
from flows.cluster import on_cluster
from flows.corrections import read_corrections
from flows.documents import quarantined_files, retired_documents, touched_documents
from flows.errors import BlockedError, CommandError, UsageError
from flows.handing import as_it_is
from flows.looking import look
from flows.mart_parts import places_made, touch
from flows.marts import build_marts
from flows.memory import return_large_pieces
from flows.naming import name_of
from flows.open_ahead import open_for_run
from flows.pages import make_good_pages, publish_with_pages
from flows.plan import Plan, RunStamp
from flows.pool import release_workers
from flows.progress import reporter
from flows.records import record_run, summarize
from flows.signals import obey_stop, stops_noted
from flows.sources import Source, find_sources
from flows.steps import (
    parse_documents,
    plan_corrections,
    plan_run,
    show_summary,
    stage_documents,
    workers_for,
)
from flows.summary import RunSummary, counts_of
from flows.upgrade import Work, bring_up_to_date
from transforms.corrections import Correction
from transforms.readers import ReadOptions
from transforms.readers.names import storable
from warehouse.errors import BusyError, WarehouseError
from warehouse.lock import Holder
from warehouse.states import KEPT_STATES
from warehouse.store import Store

if TYPE_CHECKING:
    from great_expectations.core.expectation_validation_result import ExpectationSuiteValidationResult

#: No run takes half a day; one that does hangs, and holds up those after it.
_TIMEOUT_SECONDS = 12 * 3600


@flow(name="duizhang", flow_run_name="run into {warehouse}", timeout_seconds=_TIMEOUT_SECONDS)
def run_pipeline(
    paths: list[Path] | None = None,
    warehouse: Path = Path("data/duizhang.duckdb"),
    manifest: Path | None = None,
    corrections: Path | None = None,
    workers: int | None = None,
    wait: float = 600,
    keep: int = KEPT_STATES,
    text_column: str | None = None,
    id_column: str | None = None,
    retry_quarantined: bool = False,
    prune: bool = False,
) -> RunSummary | State[CommandError]:
    """Take documents through staging, parsed and mart layers, check each, and publish the warehouse.

    What the warehouse holds stays; only files that it does not know are read, and documents whose
    corrections changed. Where nothing is new the warehouse is left untouched.

    Args:
        paths: Files and folders to read; folders are walked. None or empty: the bundled samples.
        warehouse: The DuckDB file to publish.
        manifest: CSV file with what the texts do not say (path, region, report_year, title, source_url).
        corrections: CSV file with what people say over the rules (document, place, field, value, reason);
            by default ``corrections.csv`` beside the warehouse, else what the warehouse already holds.
        workers: Processes that stage and parse; by default one for each processor where there is
            enough to read.
        wait: Seconds to wait for another run on the same warehouse to end.
        keep: How many earlier states of the warehouse to keep beside it.
        text_column: The column of CSV and JSON-lines files that holds the texts, where it has no usual name.
        id_column: The column of such files that names the documents.
        retry_quarantined: Read again what was set aside; without paths, all of it whose files are there.
        prune: Take out of the warehouse what came from files of the folders that are no longer there;
            without it they are only told.

    Returns the numbers of the run. Raises ``UsageError`` for a path, manifest, corrections or warehouse that
    cannot be used, and ``BlockedError`` where a blocking check fails, the warehouse cannot be written or
    another run goes on with it for longer than `wait`; the published warehouse then stays as it was.
    """
    asked: dict[str, object] = {
        "paths": paths,
        "warehouse": warehouse,
        "manifest": manifest,
        "corrections": corrections,
        "workers": workers,
        "text_column": text_column,
        "id_column": id_column,
        "retry_quarantined": retry_quarantined,
        "prune": prune,
    }
    options = ReadOptions(text_column, id_column)
    return_large_pieces()
    try:
        corrections = corrections or corrections_beside(warehouse)
        given = look(paths or (), manifest)
        sources = _documents(given.sources, (manifest, corrections))
        corrected = read_corrections(corrections) if corrections else None
        store, stamp = _open_store(warehouse, wait, keep)
        with store, stops_noted():
            if retry_quarantined and not paths:
                sources = _sources_set_aside(store)
            work = bring_up_to_date(store, Work(sources, given.said))
            folders = [storable(path.as_posix()) for path in paths or () if path.is_dir()]
            how = _How(workers, options, retry_quarantined, corrected, folders, prune)
            return _run(store, stamp, work, how, asked)
    except OSError as error:
        words = f"The run cannot go on: {error.strerror or error}; the warehouse stands as it was."
        refused = BlockedError(words)
        return Failed(message=str(refused), data=refused)
    except CommandError as error:
        # The state carries the error to whoever called; Prefect shows its sentence, without a traceback.
        return Failed(message=str(error), data=error)


@dataclass(frozen=True, slots=True)
class _How:
    workers: int | None
    options: ReadOptions
    retry: bool
    corrections: list[Correction] | None
    folders: list[str]
    prune: bool


def _documents(sources: list[Source], beside: tuple[Path | None, ...]) -> list[Source]:
    """The files of a run that are documents; manifest and corrections may lie among them and are none."""
    none = {file.resolve() for file in beside if file}
    names = {file.name for file in none}
    return [
        source for source in sources if source.path.name not in names or source.path.resolve() not in none
    ]


def _open_store(warehouse: Path, wait: float, keep: int) -> tuple[Store, RunStamp]:
    try:
        store, stamp = open_for_run(warehouse, wait, keep, _say_for_whom)
    except BusyError as error:
        raise BlockedError.from_words(error) from error
    except WarehouseError as error:
        raise UsageError.from_words(error) from error
    rmtree(hidden(data_docs(store.path).parent), ignore_errors=True)
    if store.left_by is not None:
        reporter().say(f"The {store.left_by} died at work; what it left behind is removed.")
    return store, stamp


def _say_for_whom(holder: Holder | None) -> None:
    reporter().say(f"Waiting for the {holder or 'other run'} to end …")


def _run(
    store: Store,
    stamp: RunStamp,
    work: Work,
    how: _How,
    asked: Mapping[str, object],
) -> RunSummary:
    clock = time.monotonic()
    validations: list[ExpectationSuiteValidationResult] = []
    try:
        plan = plan_run(store, as_it_is(work), how.options, how.retry, how.folders, how.prune)
        plan_corrections(store, plan, how.corrections)
        if not plan.changes_nothing:
            validations = _rebuild(store, plan, stamp, how.workers or workers_for(plan), how.options)
        summary = summarize(store, plan, time.monotonic() - clock)
        obey_stop()
        if summary.published:
            record_run(store, summary, stamp, asked)
            publish_with_pages(store, summary, validations, stamp)
        else:
            make_good_pages(store.path)
    except WarehouseError as error:
        raise BlockedError.from_words(error) from error
    show_summary(summary)
    reporter().end(summary.run_id, name_of(summary), summary.seconds, counts_of(summary))
    return summary


def _sources_set_aside(store: Store) -> list[Source]:
    files = quarantined_files(store)
    if not files:
        raise UsageError(f"The warehouse {store.path} holds no document set aside whose file is still there.")
    return find_sources(files)


def _rebuild(
    store: Store, plan: Plan, stamp: RunStamp, workers: int, options: ReadOptions
) -> list[ExpectationSuiteValidationResult]:
    """Take what is new through the layers; nothing goes on from a layer that fails its checks.

    Gives the results of the suites.
    """
    before = touch(store, retired_documents(plan))
    before |= stage_documents(store, as_it_is(plan), stamp, workers, options)
    obey_stop()
    touched = touched_documents(store, plan)
    staging = require_layer(store, "staging", touched)
    # A task cannot hand its own work to other machines while it holds the warehouse: there, batches are
    # the tasks.
    if on_cluster():
        parse_documents.fn(store, plan, workers)
    else:
        parse_documents(store, as_it_is(plan), workers)
    obey_stop()
    parsed = require_layer(store, "parsed", touched)
    changed = before | touch(store, touched)
    build_marts(store, as_it_is(changed), workers)
    obey_stop()
    release_workers()
    marts = require_layer(store, "mart", list(changed.documents), places_made(store, changed))
    return [*staging, *parsed, *marts]
