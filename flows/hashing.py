"""SHA-256 of the files of a run."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from flows.manifest import Said
from flows.plan import HashedSource
from flows.sources import Source

_THREADS = 4
_NO_BYTES = hashlib.sha256(b"").hexdigest()


def hash_sources(sources: Iterable[Source], manifest: Mapping[Path, Said]) -> Iterator[HashedSource]:
    """The files with their hashes and what the manifest says of them, in their order.

    A file that cannot be read has the hash of no bytes, and the reason.
    """
    with ThreadPoolExecutor(_THREADS) as threads:
        yield from threads.map(partial(_hash, manifest), sources)


def _hash(manifest: Mapping[Path, Said], source: Source) -> HashedSource:
    said = manifest.get(source.path.resolve())
    manifest_row = json.dumps(said, ensure_ascii=False, sort_keys=True) if said else None
    try:
        with source.path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            size = file.tell()
    except OSError as error:
        reason = f"The file cannot be read: {error.strerror}."
        return HashedSource(source, _NO_BYTES, 0, manifest_row, reason)
    return HashedSource(source, digest, size, manifest_row)
