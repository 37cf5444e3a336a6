"""One writer: the lock that a run holds on a warehouse while it makes a new state of it.

The lock is the system's (`flock`) on a small file beside the warehouse, so it ends with the process that
holds it, however that ends, and a number that another process has been given meanwhile cannot confuse
it. The file says who holds it: process, host, start and run. Where it says so and nobody holds it, that
run died.
"""

from __future__ import annotations

import fcntl
import json
import os
import socket
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from warehouse.errors import BusyError
from warehouse.faults import moment

_POLL_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a lock, or held it and died: ``started_at`` is UTC in ISO format."""

    run_id: str
    pid: int
    host: str
    started_at: str

    def __str__(self) -> str:
        return f"run {self.run_id} (process {self.pid} on {self.host}, started {self.started_at} UTC)"


class RunLock:
    """A lock that is held, until `release`. `left_by` is a run that held it before and died."""

    def __init__(self, path: Path, handle: int, left_by: Holder | None) -> None:
        self.path = path
        self.left_by = left_by
        self._handle: int | None = handle

    def release(self) -> None:
        """Let the next one in; a second time does nothing."""
        if self._handle is not None:
            # Whoever waits has the old file open, and sees below that it is the lock no more.
            self.path.unlink(missing_ok=True)
            os.close(self._handle)
            self._handle = None


def lock_path(warehouse: Path) -> Path:
    """The lock file of a warehouse."""
    return warehouse.with_name(f".{warehouse.name}.lock")


def acquire(
    warehouse: Path, run_id: str, wait: float = 0, on_wait: Callable[[Holder | None], None] | None = None
) -> RunLock:
    """Lock a warehouse for one run; waits up to `wait` seconds for another to end.

    `on_wait` is told once for whom. Raises `BusyError` where the other goes on for longer, and
    ``OSError`` where the folder cannot be written.
    """
    path, deadline = lock_path(warehouse), time.monotonic() + wait
    while (handle := _try(path)) is None:
        holder = read_holder(path)
        if time.monotonic() >= deadline:
            raise BusyError(warehouse, str(holder or "another run"))
        if on_wait is not None:
            on_wait(holder)
            on_wait = None
        time.sleep(_POLL_SECONDS)
    left_by = read_holder(path)
    started_at = datetime.now(UTC).replace(tzinfo=None).isoformat(timespec="seconds")
    lock = RunLock(path, handle, left_by)
    try:
        with moment("write lock"):
            _write(handle, Holder(run_id, os.getpid(), socket.gethostname(), started_at))
    except BaseException:
        lock.release()
        raise
    return lock


def read_holder(path: Path) -> Holder | None:
    """What a lock file says; ``None`` where there is none, or it was cut off before it said anything."""
    try:
        return Holder(**json.loads(path.read_text("utf-8")))
    except (FileNotFoundError, ValueError, TypeError):
        return None


def _try(path: Path) -> int | None:
    """A handle that holds the lock, or nothing where another process holds it."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if _is_still(path, handle):
            return handle
    except BlockingIOError:
        pass
    except BaseException:
        os.close(handle)
        raise
    os.close(handle)
    return None


def _is_still(path: Path, handle: int) -> bool:
    """Whether the file that we locked is still the one that others find: its holder removes it at the end."""
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


def _write(handle: int, holder: Holder) -> None:
    os.ftruncate(handle, 0)
    os.pwrite(handle, json.dumps(asdict(holder)).encode(), 0)
