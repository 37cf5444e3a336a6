"""`duizhang serve`: runs by the clock on one machine, without a server or worker set up before.

Prefect's scheduler lives in its server. Where ``PREFECT_API_URL`` names none, one is started on loopback
for as long as we serve; its page shows the runs, and its database keeps them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from flows import LOCAL_DEFAULTS
from flows.errors import UsageError
from flows.server import local_server


@dataclass(frozen=True, slots=True)
class Schedule:
    """When to run: a cron line in a time zone, or every so many seconds; one of the two."""

    cron: str | None = None
    every: int | None = None
    timezone: str | None = None


def serve(
    paths: list[Path], inbox: Path | None, manifest: Path | None, warehouse: Path, when: Schedule
) -> None:
    """Run by the clock until we are stopped: over `paths`, or over what lies in `inbox`, or both.

    Raises ``UsageError`` for a schedule or path that cannot be, ``BlockedError`` where no server starts.
    """
    if os.environ["PREFECT_LOGGING_LEVEL"] == LOCAL_DEFAULTS["PREFECT_LOGGING_LEVEL"]:
        # The runs keep their lines on Prefect's page, and here; Prefect asks once, when it is imported.
        os.environ["PREFECT_LOGGING_LEVEL"] = "INFO"
    _check(paths, inbox, when)
    from prefect import serve as serve_flows
    from prefect.settings import PREFECT_API_URL, temporary_settings

    with local_server() as url, temporary_settings({PREFECT_API_URL: url}):
        os.environ["PREFECT_API_URL"] = url
        page = url.removesuffix("/api")
        print(f"Prefect shows the runs at {page}; stop with Ctrl-C.", file=sys.stderr, flush=True)
        # Their files are written in turns anyway: a second process would only wait for the lock.
        serve_flows(
            *_deployments(paths, inbox, manifest, warehouse, when), limit=1, print_starting_message=False
        )


def _check(paths: list[Path], inbox: Path | None, when: Schedule) -> None:
    if not paths and inbox is None:
        raise UsageError("Name a PATH to read or an --inbox to watch.")
    for path in paths:
        if not path.exists():
            raise UsageError(f"The path {path} does not exist.")
    if (when.cron is None) == (when.every is None):
        raise UsageError("Say when to run: either --cron or --every.")
    if when.cron is not None:
        from prefect.client.schemas.schedules import CronSchedule

        try:
            CronSchedule(cron=when.cron, timezone=when.timezone)
        except ValueError as error:
            raise UsageError(
                f"{when.cron} in the time zone {when.timezone or 'UTC'} is no schedule."
            ) from error


def _deployments(
    paths: list[Path], inbox: Path | None, manifest: Path | None, warehouse: Path, when: Schedule
) -> Iterator[Any]:
    from prefect.schedules import Schedule as PrefectSchedule
    from prefect.types.entrypoint import EntrypointType

    from flows.inbox import take_inbox
    from flows.pipeline import run_pipeline

    if when.cron is not None:
        schedule = PrefectSchedule(cron=when.cron, timezone=when.timezone)
    else:
        schedule = PrefectSchedule(interval=timedelta(seconds=when.every or 0))
    said = {"warehouse": str(warehouse.resolve()), "manifest": manifest and str(manifest.resolve())}
    # No limit at the server: one that is killed would count its last run for ever.
    options: dict[str, Any] = {"schedule": schedule, "entrypoint_type": EntrypointType.MODULE_PATH}
    if paths:
        parameters = said | {"paths": [str(path) for path in paths]}
        yield run_pipeline.to_deployment(name="served", parameters=parameters, **options)
    if inbox is not None:
        yield take_inbox.to_deployment(name="served", parameters=said | {"inbox": str(inbox)}, **options)
