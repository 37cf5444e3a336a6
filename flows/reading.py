"""Reading the files of a batch: from the hashed source to its staged document."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path

from flows.files import read_plain
from flows.plan import HashedSource, document_id
from flows.reader_process import ReaderProcess
from flows.time_limit import TookTooLong, time_limit
from transforms.readers import ReadOptions, UnreadableDocument, open_parts
from transforms.readers.names import storable
from transforms.staging.document import StagedDocument, stage_document

_CHANGED = "The file changed while it was read; the next run takes it again."


@cache
def reader_process(options: ReadOptions) -> ReaderProcess:
    """The reading process of this process; it ends with it."""
    return ReaderProcess(options)


def stage_source(file: HashedSource, options: ReadOptions) -> StagedDocument:
    """Stage one document of a run; one that cannot be read is quarantined with the reason."""
    if file.unreadable is not None:
        return _quarantine(file, file.unreadable)
    try:
        data = _bytes_of(file, options)
    except UnreadableDocument as error:
        return _quarantine(file, str(error))
    if hashlib.sha256(data).hexdigest() != file.sha256:
        return _quarantine(file, _CHANGED)
    said = json.loads(file.manifest or "null")
    seconds = options.limits.seconds
    try:
        # Reading in the process of its own keeps to the same time, and is the first to give up.
        with time_limit(2 * seconds):
            return stage_document(file.source.name, data, said, reader_process(options).read)
    except TookTooLong:
        return _quarantine(file, f"The file was not read and cut into blocks within {2 * seconds:g} seconds.")


def _bytes_of(file: HashedSource, options: ReadOptions) -> bytes:
    source = file.source
    if source.container is None:
        return read_plain(source.path, options.limits.file_bytes)
    parts = _last_container.parts(source.path, source.container, options)
    if source.name not in parts:
        raise UnreadableDocument(_CHANGED)
    return parts[source.name]


class _LastContainer:
    """The documents of the archive or table that was opened last: its neighbours come next."""

    def __init__(self) -> None:
        self._path: Path | None = None
        self._parts: dict[str, bytes] = {}

    def parts(self, path: Path, name: str, options: ReadOptions) -> dict[str, bytes]:
        if self._path != path:
            self._path, self._parts = None, {}
            data = read_plain(path, options.limits.container_bytes)
            with suppress(UnreadableDocument):  # a table that breaks off has documents before the break
                for part in open_parts(data, name, options):
                    self._parts[storable(part.name)] = part.data
            self._path = path
        return self._parts


_last_container = _LastContainer()


def _quarantine(file: HashedSource, reason: str) -> StagedDocument:
    """The row of a file whose bytes are not to be had; they were never seen, or are others by now."""
    staged = stage_document(file.source.name, b"")
    row = replace(
        staged.row,
        document_id=document_id(file.sha256),
        media_type="application/octet-stream",
        sha256=file.sha256,
        byte_count=file.byte_count,
        status_reason=reason,
    )
    return replace(staged, row=row)
