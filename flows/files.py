"""Opening files that anybody may have put there: plain files only, to a size, unchanged while read."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from transforms.readers import UnreadableDocument
from transforms.readers.limits import check_size

#: Less than what the C library takes from the system for each piece anew (see `flows.memory`): that took twice the
#: time of hashing.
_CHUNK = 1 << 18


@contextmanager
def open_plain(path: Path, limit: int) -> Iterator[BinaryIO]:
    """The file opened for reading, without following a link and without waiting for a pipe.

    Raises ``UnreadableDocument`` for what is no plain file, cannot be opened, or has more than
    ``limit`` bytes, and, on leaving, where the file changed while it was open.
    """
    flags = (
        os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    )
    try:
        descriptor = os.open(path, flags)
    except OSError as error:
        raise UnreadableDocument(_say_why(path, error)) from None
    try:
        before = os.fstat(descriptor)
        if not stat.S_ISREG(before.st_mode):
            raise UnreadableDocument("The path is no plain file (a folder, a pipe or a device).")
        check_size(before.st_size, limit)
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            yield file
        after = os.fstat(descriptor)
    except OSError as error:
        raise UnreadableDocument(f"The file cannot be read: {error.strerror}.") from None
    finally:
        os.close(descriptor)
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise UnreadableDocument("The file changed while it was read; the next run takes it again.")


def _say_why(path: Path, error: OSError) -> str:
    if path.is_symlink():
        return "The path is a symbolic link; links are not followed."
    return f"The file cannot be read: {error.strerror}."


def read_plain(path: Path, limit: int) -> bytes:
    """The bytes of a plain file. Raises ``UnreadableDocument`` as `open_plain` does."""
    with open_plain(path, limit) as file:
        # One byte more than is allowed shows a file that grows while it is read.
        data = file.read(limit + 1)
        check_size(len(data), limit)
        return data


def hash_plain(path: Path, limit: int) -> tuple[str, int, bytes]:
    """SHA-256 in hex, size and first four bytes of a plain file. Raises ``UnreadableDocument``."""
    digest, size, head = hashlib.sha256(), 0, b""
    with open_plain(path, limit) as file:
        while chunk := file.read(_CHUNK):
            head = head or chunk[:4]
            size += len(chunk)
            check_size(size, limit)
            digest.update(chunk)
    return digest.hexdigest(), size, head
