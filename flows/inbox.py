"""The flow of a watched inbox: whatever lies in a folder is taken into the warehouse and then moved away.

A file is read where it lies and moved once the warehouse with its rows is published, so a run that dies
between the two finds it known and only moves it. What is still being copied waits for the next time.
"""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path
from typing import cast

import polars as pl
from prefect import flow, task
from prefect.artifacts import create_markdown_artifact
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State
from prefect.states import Completed, Failed

from flows.errors import CommandError, UsageError
from flows.inbox_folders import DONE, SET_ASIDE
from flows.naming import name_run
from flows.pipeline import run_pipeline
from flows.summary import RunSummary
from transforms.readers.names import printable, storable
from warehouse.faults import moment
from warehouse.query import query
from warehouse.states import KEPT_STATES

#: Names that programs give to files which they have not finished writing.
_UNFINISHED = frozenset({".part", ".tmp", ".crdownload", ".filepart"})


@flow(name="duizhang-inbox", flow_run_name="inbox {inbox}")
def take_inbox(
    inbox: Path = Path("inbox"),
    warehouse: Path = Path("data/duizhang.duckdb"),
    manifest: Path | None = None,
    settle_seconds: float = 10,
    wait: float = 600,
    keep: int = KEPT_STATES,
) -> State[CommandError] | State[None] | RunSummary:
    """Take the files of a folder into the warehouse, and move each to where it shows what became of it.

    Args:
        inbox: The folder that is watched; it is made where it does not exist. Files that were taken are
            moved to `done/<run id>` in it, those that were of no use to `set_aside/<run id>`.
        warehouse: The DuckDB file to publish.
        manifest: CSV file with what the texts do not say (path, region, report_year, title, source_url).
        settle_seconds: A file that changed more recently than this is left for the next time.
        wait: Seconds to wait for another run on the same warehouse to end.
        keep: How many earlier states of the warehouse to keep beside it.

    Returns the numbers of the run, nothing where there was no file; fails as the run does, and then all
    files stay where they are.
    """
    try:
        files = find_settled(inbox, settle_seconds, time.time())
    except OSError as error:
        sentence = f"The inbox {inbox} cannot be read: {error.strerror}."
        return Failed(message=sentence, data=UsageError(sentence))
    if not files:
        return Completed(message="No new file.")
    state = run_pipeline(files, warehouse, manifest, wait=wait, keep=keep, return_state=True)
    if not state.is_completed():
        return Failed(message=state.message, data=state.data)
    summary = cast(RunSummary, state.result())
    try:
        moved = move_away(inbox, files, warehouse, summary.run_id)
    except OSError as error:
        why = f"its files cannot be moved away from {inbox}: {error.strerror}"
        sentence = f"The warehouse {warehouse} is published, but {why}."
        return Failed(message=sentence, data=UsageError(sentence))
    show_moved(inbox, moved, summary.run_id)
    return summary


def find_settled(inbox: Path, settle_seconds: float, now: float) -> list[Path]:
    """Files of the inbox that nobody is writing any more, `now` being seconds since the epoch.

    Raises ``OSError`` where the folder cannot be read or made.
    """
    inbox.mkdir(parents=True, exist_ok=True)
    return sorted(
        file
        for file in inbox.rglob("*")
        if not any(part.startswith(".") for part in file.relative_to(inbox).parts)
        and file.relative_to(inbox).parts[0] not in (DONE, SET_ASIDE)
        and file.suffix.lower() not in _UNFINISHED
        and file.is_file()
        and not file.is_symlink()
        and file.stat().st_mtime <= now - settle_seconds
    )


@task(name="move away", cache_policy=NO_CACHE)
def move_away(inbox: Path, files: list[Path], warehouse: Path, run_id: str) -> dict[Path, tuple[str, str]]:
    """Move files to where it shows what became of them; gives for each its place and the reason.

    A folder of its own for each run lets a file come again under the same name. Raises ``OSError`` for a
    file that cannot be moved; it is known by then, and the next run tries again.
    """
    unusable = _unusable(warehouse)
    moved: dict[Path, tuple[str, str]] = {}
    for file in files:
        reason = unusable.get(storable(file.as_posix()), "")
        place = SET_ASIDE if reason else DONE
        target = inbox / place / run_id / file.relative_to(inbox)
        target.parent.mkdir(parents=True, exist_ok=True)
        with moment("move away"):
            file.replace(target)
        moved[file.relative_to(inbox)] = place, reason
    return moved


@task(name="show moved", cache_policy=NO_CACHE, retries=2, retry_delay_seconds=5)
def show_moved(inbox: Path, moved: dict[Path, tuple[str, str]], run_id: str) -> None:
    """Name the run after what it moved, and list the files on its page."""
    counts = Counter(place for place, _ in moved.values())
    name_run(f"{counts[DONE]} files taken, {counts[SET_ASIDE]} set aside")
    table = "\n".join(f"| {printable(str(file))} | {place} | {why} |" for file, (place, why) in moved.items())
    create_markdown_artifact(
        key="duizhang-inbox",
        markdown=f"# Inbox {inbox}, run {run_id}\n\n| file | moved to | reason |\n| --- | --- | --- |\n{table}\n",
        description="What became of the files of the inbox",
    )


def _unusable(warehouse: Path) -> dict[str, str]:
    rows: pl.DataFrame = query(
        warehouse,
        "SELECT source_path, status_reason FROM staging.documents WHERE status = 'quarantined'",
    )
    return dict(rows.iter_rows())
