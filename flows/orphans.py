"""A worker process ends with the run that started it, even where the run is killed.

A killed run cannot tell its workers to stop, and they would wait for its next batch for ever.
"""

from __future__ import annotations

import os
import threading
import time

_POLL_SECONDS = 1.0


def end_with_parent() -> None:
    """End this process soon after the one that started it is gone."""
    threading.Thread(target=_watch, args=(os.getppid(),), name="parent", daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_POLL_SECONDS)
    os._exit(1)
