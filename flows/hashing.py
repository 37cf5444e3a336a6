"""SHA-256 of the documents of a run: of files, and of those inside archives and tables."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Lock

from flows.files import read_plain
from flows.hash_ahead import hash_file
from flows.manifest import Said
from flows.paths import Resolver
from flows.plan import HashedSource
from flows.sources import Source
from transforms.readers import ReadOptions, UnreadableDocument, is_container, open_parts
from transforms.readers.limits import check_size
from transforms.readers.names import storable

_THREADS, _AT_ONCE = 4, 32
_CONTAINER_SUFFIXES = (".csv", ".tsv", ".jsonl", ".ndjson")
#: Archives and tables are read one at a time: they can be large.
_ONE_CONTAINER = Lock()


def hash_sources(
    sources: Sequence[Source], manifest: Mapping[str, Said], options: ReadOptions
) -> Iterator[HashedSource]:
    """The documents of the files with their hashes and what the manifest says of them, in their order.

    A file that cannot be read has a hash of its name and the reason, since it has no bytes. What an
    archive or a table says of a document counts as said by the manifest, which wins.
    """
    resolve = Resolver()
    asked = [(source, {} if source.problem else manifest.get(resolve(source.path), {})) for source in sources]
    # A few files at a time: handing each to a thread takes longer than to hash it.
    some = (asked[first : first + _AT_ONCE] for first in range(0, len(asked), _AT_ONCE))
    with ThreadPoolExecutor(_THREADS) as threads:
        for found in threads.map(partial(_hash_each, options), some):
            yield from found


def _hash_each(options: ReadOptions, asked: Iterable[tuple[Source, Said]]) -> list[HashedSource]:
    return [found for source, said in asked for found in _hash(source, said, options)]


def _hash(source: Source, said: Said, options: ReadOptions) -> list[HashedSource]:
    try:
        if source.problem is not None:
            raise UnreadableDocument(source.problem)
        limits = options.limits
        digest, size, head = hash_file(source.path, limits.largest_file_bytes)
        if _may_hold_documents(head, source.name):
            with _ONE_CONTAINER:
                data = read_plain(source.path, limits.container_bytes)
                if is_container(data, source.name):
                    return _hash_parts(source, data, said, options)
        check_size(size, limits.file_bytes)
    except UnreadableDocument as error:
        return [_unreadable(source, str(error), said)]
    return [HashedSource(source, digest, size, _as_json(said))]


def _may_hold_documents(head: bytes, name: str) -> bool:
    return head.startswith(b"PK") or name.lower().endswith(_CONTAINER_SUFFIXES)


def _hash_parts(source: Source, data: bytes, said: Said, options: ReadOptions) -> list[HashedSource]:
    found: list[HashedSource] = []
    try:
        for part in open_parts(data, source.name, options):
            inside = Source(source.path, storable(part.name), container=source.name)
            all_said = {**part.said, **said}
            if part.problem is not None:
                found.append(_unreadable(inside, part.problem, all_said))
                continue
            digest = hashlib.sha256(part.data).hexdigest()
            found.append(HashedSource(inside, digest, len(part.data), _as_json(all_said)))
    except UnreadableDocument as error:
        found.append(_unreadable(source, str(error), said))
    return found


def _unreadable(source: Source, reason: str, said: Mapping[str, str]) -> HashedSource:
    digest = hashlib.sha256(f"{source.name}\n{reason}".encode()).hexdigest()
    return HashedSource(source, digest, 0, _as_json(said), reason)


def _as_json(said: Mapping[str, str]) -> str | None:
    return json.dumps(dict(said), ensure_ascii=False, sort_keys=True) if said else None
