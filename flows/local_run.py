"""A run of this process: what it can do while Prefect's server starts, then the flow.

Importing this takes as long as the server takes to start, so the command line starts the server first.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from flows.beside import hashes_file
from flows.cluster import cluster_runner
from flows.errors import BlockedError
from flows.hash_ahead import hashing_ahead
from flows.open_ahead import opening_ahead
from flows.pipeline import run_pipeline
from flows.server import server_is_away
from flows.sources import Source
from flows.summary import RunSummary
from flows.temporary_server import without_heartbeats
from transforms.marts.term_use_words import load_dictionaries
from transforms.readers.limits import DEFAULT
from warehouse.lake import lake_address


def load_for(sources: list[Source], warehouse: Path) -> None:
    """Import and load what a run of these files will need."""
    if not _is_newer(sources, warehouse):
        return
    import expectations.suite  # noqa: F401 (takes seconds, which the server takes as well)

    if warehouse.exists():  # what is added to one is mostly little, and its marts are made here
        load_dictionaries()


def run_flow(
    until_server_answers: Callable[[], None],
    sources: list[Source],
    warehouse: Path,
    keep: int,
    **how: Any,
) -> RunSummary:
    """Run the flow as soon as Prefect's server answers; copy the warehouse and hash files until then.

    `how` are its further parameters. Raises ``UsageError`` and ``BlockedError`` as it does, and the latter
    where the server does not answer.
    """
    runner = cluster_runner()
    flow = run_pipeline.with_options(task_runner=runner) if runner else run_pipeline
    files = [source.path for source in sources if source.problem is None]
    kept = hashes_file(warehouse) if lake_address(warehouse) is None else None
    try:
        with opening_ahead(warehouse, keep), hashing_ahead(files, DEFAULT.largest_file_bytes, kept):
            until_server_answers()
            with without_heartbeats():
                return cast(RunSummary, flow(warehouse=warehouse, keep=keep, **how))
    except Exception as error:
        if not server_is_away(error):
            raise
        where = os.environ.get("PREFECT_API_URL") or "that the run starts by itself"
        raise BlockedError(
            f"Prefect's server {where} does not answer; the warehouse stands as it was last published."
        ) from error


def _is_newer(sources: list[Source], warehouse: Path) -> bool:
    """Whether a file looks as if it was not yet in the warehouse: then there will be something to check."""
    if not warehouse.exists():
        return True
    made = warehouse.stat().st_mtime_ns
    return any(source.path.lstat().st_ctime_ns > made for source in sources)
