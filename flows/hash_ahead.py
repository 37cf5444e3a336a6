"""Hashes of files made while a run waits for something else, for the moment when it asks for them."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Thread

from flows.files import hash_plain
from transforms.readers import UnreadableDocument
from transforms.readers.limits import check_size

#: A file that changed so shortly ago could change again within the same tick of the file system's clock.
_SETTLED_NS = 2 * 10**9

#: What tells that a file is still what it was: its place and size, and when its bytes and its state changed.
_State = tuple[int, ...]
#: What `hash_plain` gave, by file and state; each is taken once.
_ahead: dict[tuple[str, _State], tuple[str, int, bytes]] = {}
#: Set when somebody asks for a hash: from then on files are hashed as they are asked for.
_asked = Event()


@contextmanager
def hashing_ahead(files: Iterable[Path], limit: int) -> Iterator[Thread]:
    """Within it files of up to `limit` bytes are hashed, one after another, until `hash_file` is asked for one;
    gives the thread that does so."""
    _asked.clear()
    # A run that is stopped does not wait for it.
    thread = Thread(target=hash_ahead, args=(files, limit, _asked.is_set), daemon=True)
    thread.start()
    try:
        yield thread
    finally:
        _asked.set()


def hash_ahead(files: Iterable[Path], limit: int, enough: Callable[[], bool]) -> None:
    """Hash files of up to `limit` bytes, one after another, until it is `enough`.

    Files that cannot be read, or that changed within the last seconds, are left to `hash_file`.
    """
    for file in files:
        if enough():
            return
        with suppress(OSError, UnreadableDocument):
            state = _state_of(file)
            if max(state[-2:]) < time.time_ns() - _SETTLED_NS:
                _ahead[str(file), state] = hash_plain(file, limit)


def hash_file(file: Path, limit: int) -> tuple[str, int, bytes]:
    """What `hash_plain` gives, and raises; where the file was hashed ahead and has not changed since, from then."""
    if not _asked.is_set():
        _asked.set()
    found = None
    with suppress(OSError):
        found = _ahead.pop((str(file), _state_of(file)), None)
    if found is None:
        return hash_plain(file, limit)
    check_size(found[1], limit)
    return found


def _state_of(file: Path) -> _State:
    found = os.lstat(file)
    return (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)
