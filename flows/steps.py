"""The steps of a run as Prefect tasks. They wire and report; what is done is in the modules they call."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TypeVar

import polars as pl
from prefect import task
from prefect.artifacts import create_markdown_artifact
from prefect.cache_policies import NO_CACHE

from flows import beside
from flows.batches import TOOK_TOO_LONG, Frames, cut_batches, parse_batch, stage_batch
from flows.cluster import map_on_cluster, on_cluster
from flows.corrections import documents_named, known_corrections, settle_corrections
from flows.documents import STAGED, known_documents, make_room, set_aside, texts_held, write_copies
from flows.errors import UsageError
from flows.hashing import hash_sources
from flows.mart_parts import Touched
from flows.naming import name_of, name_run
from flows.near_duplicates import settle_near_duplicates
from flows.plan import Plan, RunStamp, find_gone, make_plan
from flows.pool import default_workers, map_batches
from flows.progress import reporter
from flows.report import build_quality_report
from flows.summary import RunSummary, as_markdown
from flows.upgrade import Work
from transforms.corrections import Correction
from transforms.readers import ReadOptions
from transforms.readers.names import printable
from warehouse.store import Store

Item = TypeVar("Item")

#: Below so many bytes worker processes take longer to start than the work does.
_POOL_BYTES = 1_000_000
#: Batches of staged rows that are read with one query, and batches that are written with one statement a table: it
#: costs as much as some thousand rows.
_READ_AT_ONCE, _WRITTEN_AT_ONCE = 32, 8


def workers_for(plan: Plan) -> int:
    """Processes that are worth their start for the new files of a plan."""
    return default_workers() if sum(file.byte_count for file in plan.new) > _POOL_BYTES else 1


@task(name="plan", cache_policy=NO_CACHE)
def plan_run(
    store: Store, work: Work, options: ReadOptions, retry: bool, folders: list[str], prune: bool
) -> Plan:
    """Hash the files and compare them with what the warehouse knows, and with what it knows below the folders."""
    with reporter().step("Comparing", len(work.sources)) as step:
        files = list(_counted(hash_sources(work.sources, work.said, options), step.advance))
        known = known_documents(store)
        plan = make_plan(files, known, retry, find_gone(files, known, folders), prune, work.again)
        step.count(
            {"new": len(plan.new), "known": len(plan.unchanged), "copies": len(plan.copies)}
            | {"replaced": len(plan.superseded) + len(plan.promoted)}
        )
    for file in plan.unchanged:
        if file.unreadable is not None:
            reporter().say(
                f"{printable(file.source.name)}: {file.unreadable} What the warehouse holds of it stays."
            )
    return plan


def plan_corrections(store: Store, plan: Plan, said: list[Correction] | None) -> None:
    """Take up what people say over the rules: what the run was given, else what the warehouse holds."""
    held = known_corrections(store)
    plan.corrections = held if said is None else said
    changed = set(held).symmetric_difference(plan.corrections)
    plan.corrections_changed = bool(changed)
    plan.corrected = documents_named(store, changed)


@task(name="stage", cache_policy=NO_CACHE)
def stage_documents(store: Store, plan: Plan, stamp: RunStamp, workers: int, options: ReadOptions) -> Touched:
    """Read the new files, cut them into blocks, and write both; make room for them first.

    Gives what those documents touched that are no longer read, since another one nearly equals them.
    """
    make_room(store, plan, stamp.run_id)
    write_copies(store, plan.copies, stamp)
    work = partial(stage_batch, stamp=stamp, options=options)
    batches = cut_batches((file, file.byte_count) for file in plan.new)
    texts, size = texts_held(store)
    with reporter().step("Staging", len(plan.new)) as step:
        for frames in _write(store, map_batches(work, batches, workers)):
            staged = frames["staging.documents"]["text"].drop_nulls()
            texts, size = texts + len(staged), size + int(staged.str.len_bytes().sum())
            store.expect_texts(size / max(1, texts))
            step.advance(frames["staging.documents"].height, _rows(frames))
    return settle_near_duplicates(store)


@task(name="parse", cache_policy=NO_CACHE)
def parse_documents(store: Store, plan: Plan, workers: int) -> None:
    """Read structure and observations of the documents that this run accepted or corrects anew."""
    accepted = store.sql(
        "SELECT document_id, byte_count, run_id FROM staging.documents WHERE status = 'accepted' "
        "ORDER BY source_path"
    )
    corrected = pl.col("document_id").is_in(plan.corrected)
    accepted = accepted.filter((pl.col("run_id") == store.run_id) | corrected).drop("run_id")
    batches: list[list[str]] = list(cut_batches(accepted.iter_rows()))
    staged = _read_staged(store, batches)
    work = partial(parse_batch, run_id=store.run_id, corrections=plan.corrections)
    done = map_on_cluster(work, staged) if on_cluster() else map_batches(work, staged, workers)
    with reporter().step("Parsing", accepted.height) as step:
        for ids, frames in zip(batches, _write(store, done), strict=True):
            step.advance(len(ids), _rows(frames))
    settle_corrections(store, plan.corrections)
    _set_aside_late(store)


def _read_staged(store: Store, batches: list[list[str]]) -> Iterator[Frames]:
    """The staged rows of each batch of documents. Those of many batches are read at once, since a query
    looks through a whole table, however few rows it wants of it."""
    for first in range(0, len(batches), _READ_AT_ONCE):
        some = batches[first : first + _READ_AT_ONCE]
        frames = {name: store.read(name, chain.from_iterable(some)) for name in STAGED}
        for ids in some:
            mine = pl.col("document_id").is_in(ids)
            yield {name: frame.filter(mine) for name, frame in frames.items()}


def _set_aside_late(store: Store) -> None:
    """Quarantine documents that took too long, with the sentence of the finding."""
    late = store.connection.execute(
        "SELECT document_id, message FROM quality.findings WHERE run_id = ? AND rule = ?",
        [store.run_id, TOOK_TOO_LONG],
    ).fetchall()
    set_aside(store, dict(late))


@task(name="publish", cache_policy=NO_CACHE)
def publish(store: Store, summary: RunSummary) -> None:
    """Put what the run made in the place of the published warehouse."""
    with reporter().step("Publishing") as step:
        store.publish()
        totals = {"reports": summary.reports_total, "observations": summary.observations_total}
        step.count(totals | {"tasks": summary.tasks_total})


@task(name="document checks", cache_policy=NO_CACHE)
def document_checks(warehouse: Path, made: Future[None]) -> None:
    """Put Great Expectations' Data Docs of the run, as soon as they are made, beside the published warehouse."""
    from expectations.data_docs.site import place_data_docs  # Great Expectations takes seconds to import

    folder = beside.data_docs(warehouse).parent
    with reporter().step("Documenting checks") as step:
        try:
            made.result()
            place_data_docs(folder)
            step.count({"files": sum(1 for _ in folder.rglob("*.html"))})
        except OSError as error:
            raise UsageError(f"The Data Docs cannot be written to {folder}: {error.strerror}.") from error


@task(name="report", cache_policy=NO_CACHE)
def report_quality(warehouse: Path) -> None:
    """Write the quality report of the run beside the published warehouse."""
    with reporter().step("Reporting") as step:
        step.count({"files": build_quality_report(warehouse).files})


@task(name="summarize", cache_policy=NO_CACHE, retries=2, retry_delay_seconds=5)
def show_summary(summary: RunSummary) -> None:
    """Leave the summary on Prefect's page of the run."""
    name_run(name_of(summary))
    create_markdown_artifact(key="duizhang-run", markdown=as_markdown(summary), description="What a run did")


def _write(store: Store, batches: Iterable[Frames]) -> Iterator[Frames]:
    """Write the rows of batches, some batches at a time; gives each batch."""
    waiting: list[Frames] = []
    for frames in batches:
        waiting.append(frames)
        if len(waiting) == _WRITTEN_AT_ONCE:
            _write_all(store, waiting)
            waiting = []
        yield frames
    _write_all(store, waiting)


def _write_all(store: Store, batches: Sequence[Frames]) -> None:
    for name in batches[0] if batches else ():
        store.write(name, pl.concat([frames[name] for frames in batches]))


def _rows(frames: Frames) -> dict[str, int]:
    """How many rows a batch has for each table, by its name, without those for which it has none."""
    return {name.split(".")[1]: frame.height for name, frame in frames.items() if frame.height}


def _counted(items: Iterable[Item], advance: Callable[[], None]) -> Iterator[Item]:
    for item in items:
        advance()
        yield item
