"""Prefect's temporary server ends with the run that started it, even where the run is killed.

Without ``PREFECT_API_URL`` a run starts a server of its own, and stops it when it exits. A process that
is killed stops nothing, and 250 MB of server would stay for each. So a small process waits for the run to
end, however it ends, and then ends the server.
"""

from __future__ import annotations

import subprocess
import threading
import time

_POLL_SECONDS = 0.05
# `read` returns when the other end of the pipe is gone, that is with the run.
_WAIT_AND_STOP = 'read -r _; kill "$0" 2>/dev/null'

#: Kept for as long as we live: their pipes tell them that we do.
_guards: list[subprocess.Popen[bytes]] = []


def end_server_with_us() -> None:
    """See to it that the temporary server of this process ends with it; nothing where it uses another."""
    from prefect.settings import get_current_settings

    if get_current_settings().api.url is None:
        threading.Thread(target=_guard, name="temporary server", daemon=True).start()


def _guard() -> None:
    from prefect.server.api.server import SubprocessASGIServer

    while (server := SubprocessASGIServer().server_process) is None:
        time.sleep(_POLL_SECONDS)
    end_with_us(server.pid)


def end_with_us(pid: int) -> None:
    """Start a small process that ends the process `pid` when we are gone, however we went."""
    guard = subprocess.Popen(
        ["/bin/sh", "-c", _WAIT_AND_STOP, str(pid)],
        stdin=subprocess.PIPE,
        start_new_session=True,  # Ctrl-C in the terminal is for the run, not for its guard
    )
    _guards.append(guard)
