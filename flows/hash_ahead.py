"""Hashes of files, from an earlier run or made while a run waits, for the moment when it asks for them.

A file whose place, size and times are those that it had is what it was: the system gives a file another time of
change whenever its bytes change, and nobody can set that one back.
"""

from __future__ import annotations

import json
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
#: Files of which a run remembers the hashes: half a kilobyte of memory for each.
_MOST = 200_000

#: Device, number, size, time of change of its bytes and of its state.
_State = tuple[int, ...]
#: What `hash_plain` gave, by path, with the state of the file.
_known: dict[str, tuple[_State, tuple[str, int, bytes]]] = {}
#: Set when somebody asks for a hash: from then on files are hashed as they are asked for.
_asked = Event()


@contextmanager
def hashing_ahead(files: Iterable[Path], limit: int, kept: Path | None = None) -> Iterator[Thread]:
    """Within it files of up to `limit` bytes are hashed, one after another, until `hash_file` is asked for one;
    gives the thread that does so.

    What is known of files is read from `kept` and left there for the next run, which hashes what changed.
    """
    if kept is not None:
        _read(kept)
    _asked.clear()
    # A run that is stopped does not wait for it.
    thread = Thread(target=hash_ahead, args=(files, limit, _asked.is_set), daemon=True)
    thread.start()
    try:
        yield thread
    finally:
        _asked.set()
    thread.join()
    if kept is not None:
        _leave(kept)


def hash_ahead(files: Iterable[Path], limit: int, enough: Callable[[], bool]) -> None:
    """Hash files of up to `limit` bytes, one after another, until it is `enough`.

    Files that cannot be read, or that changed within the last seconds, are left to `hash_file`.
    """
    for file in files:
        if enough():
            return
        with suppress(OSError, UnreadableDocument):
            state = _state_of(file)
            if _of(file, state) is None and _is_settled(state):
                _known[str(file)] = state, hash_plain(file, limit)


def hash_file(file: Path, limit: int) -> tuple[str, int, bytes]:
    """What `hash_plain` gives, and raises; where the file was hashed before and has not changed since, from then."""
    if not _asked.is_set():
        _asked.set()
    try:
        state = _state_of(file)
    except OSError:
        return hash_plain(file, limit)  # which says what is wrong
    found = _of(file, state)
    if found is None:
        settled = _is_settled(state)
        found = hash_plain(file, limit)
        if settled:
            _known[str(file)] = state, found
    check_size(found[1], limit)
    return found


def _of(file: Path, state: _State) -> tuple[str, int, bytes] | None:
    known = _known.get(str(file))
    return known[1] if known is not None and known[0] == state else None


def _state_of(file: Path) -> _State:
    found = os.lstat(file)
    return (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)


def _is_settled(state: _State) -> bool:
    return max(state[-2:]) < time.time_ns() - _SETTLED_NS


def _read(kept: Path) -> None:
    """Take up what an earlier run left; where it is not there or not whole, files are hashed again."""
    with suppress(OSError, ValueError):
        for path, (state, digest, head) in json.loads(kept.read_bytes()).items():
            _known[path] = tuple(state), (digest, state[2], bytes.fromhex(head))


def _leave(kept: Path) -> None:
    """Leave what is known to the next run; where it cannot be written that one hashes files again."""
    rows = {path: (state, digest, head.hex()) for path, (state, (digest, _, head)) in _known.items()}
    work = kept.with_name(f"{kept.name}.work")
    with suppress(OSError):
        if len(rows) > _MOST:
            kept.unlink(missing_ok=True)
            return
        work.write_text(json.dumps(rows, separators=(",", ":")), encoding="utf-8")
        work.replace(kept)
