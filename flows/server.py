"""A Prefect server on loopback for as long as it is needed: its scheduler, its page, its database."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from flows.temporary_server import end_with_us, free_port, stop, wait_for

_START_SECONDS = 120
_STOP_SECONDS = 20
#: By default the server keeps in memory who runs, and after a power failure waits for a dead run for ever.
_DURABLE = {"PREFECT_SERVER_CONCURRENCY_LEASE_STORAGE": "prefect.server.concurrency.lease_storage.filesystem"}


@contextmanager
def local_server() -> Iterator[str]:
    """Address of the server to use: the one that is named, else one that lives as long as the context.

    Raises ``BlockedError`` where it does not start.
    """
    from prefect.settings import get_current_settings

    if named := get_current_settings().api.url:
        yield str(named)
        return
    port = free_port()
    url = f"http://127.0.0.1:{port}/api"
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    # A session of its own: Ctrl-C is for us, and the server is stopped after the runs that talk to it.
    process = subprocess.Popen(
        command,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=_DURABLE | os.environ | {"PREFECT_API_URL": url},
    )
    end_with_us(process.pid)
    try:
        wait_for(url, process, _START_SECONDS)
        yield url
    finally:
        stop(process, _STOP_SECONDS)


def server_is_away(error: BaseException) -> bool:
    """Whether an error of a flow says that Prefect's server did not answer."""
    from httpx import TransportError

    said = ("Failed to reach API", "Timed out while attempting to connect to ephemeral Prefect API")
    return isinstance(error, TransportError) or str(error).startswith(said)
