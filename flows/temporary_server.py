"""A run's own Prefect server, where none is named: it starts while the run imports what it needs, and ends with it.

Prefect would start one itself, when the flow begins, and import all of the server into the run to do so:
half of the fixed start-up. A process that is killed stops nothing, and 250 MB of server would stay for
each; so a small process waits for the run to end, however it ends, and then ends the server.
"""

from __future__ import annotations

import atexit
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.error import URLError
from urllib.request import urlopen

from flows.errors import BlockedError

_STOP_SECONDS = 5
# `read` returns when the other end of the pipe is gone, that is with the run.
_WAIT_AND_STOP = 'read -r _; kill "$0" 2>/dev/null'
_APP = "prefect.server.api.server:create_app"
#: Kept for as long as we live: their pipes tell them that we do.
_guards: list[subprocess.Popen[bytes]] = []


def start_temporary_server() -> Callable[[], None]:
    """Start a server for this process, unless one is named; gives what waits until it answers.

    That raises ``BlockedError`` where it does not answer in time. To be called before flows are imported.
    """
    import prefect.context
    from prefect.settings import get_current_settings

    if get_current_settings().api.url is not None:
        return lambda: None
    port = free_port()
    url = f"http://127.0.0.1:{port}/api"
    process = subprocess.Popen(
        [sys.executable, "-m", "uvicorn", "--factory", _APP, "--host", "127.0.0.1", "--port", str(port),
         "--log-level", "error", "--lifespan", "on"],
        # No pages for people, no jobs of a server that stays.
        env=os.environ | {"PREFECT_UI_ENABLED": "0", "PREFECT__SERVER_EPHEMERAL": "1"},
        start_new_session=True,  # Ctrl-C in the terminal is for the run
    )  # fmt: skip
    end_with_us(process.pid)
    # Before Prefect's own: the run's last lines are sent first.
    atexit.register(stop, process, _STOP_SECONDS)
    os.environ["PREFECT_API_URL"] = url
    prefect.context.refresh_global_settings_context()
    seconds = get_current_settings().server.ephemeral.startup_timeout_seconds
    return lambda: wait_for(url, process, seconds)


@contextmanager
def without_heartbeats() -> Iterator[None]:
    """Within it flows do not tell a temporary server of this process every few minutes that they still run.

    Nobody asks that server who has fallen silent, and a flow ends only when the thread that tells it wakes up:
    half a second later in the mean. Other servers are told, and whoever sets the frequency is obeyed.
    """
    from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, get_current_settings, temporary_settings

    if not _guards or "heartbeat_frequency" in get_current_settings().flows.model_fields_set:
        yield
        return
    with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
        yield


def wait_for(url: str, process: subprocess.Popen[bytes], seconds: float) -> None:
    """Wait until the server answers; raises ``BlockedError`` where it ends or takes longer than so many seconds."""
    deadline = time.monotonic() + seconds
    while process.poll() is None and time.monotonic() < deadline:
        try:
            with urlopen(f"{url}/health", timeout=5):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise BlockedError("Prefect's server does not start; `prefect server start` says why.")


def free_port() -> int:
    """A port on loopback that nobody listens to."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def end_with_us(pid: int) -> None:
    """Start a small process that ends the process `pid` when we are gone, however we went."""
    guard = subprocess.Popen(
        ["/bin/sh", "-c", _WAIT_AND_STOP, str(pid)],
        stdin=subprocess.PIPE,
        start_new_session=True,  # Ctrl-C in the terminal is for the run, not for its guard
    )
    _guards.append(guard)


def stop(process: subprocess.Popen[bytes], seconds: float) -> None:
    """Ask a process to end, and kill it where it has not after so many seconds."""
    process.terminate()
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
