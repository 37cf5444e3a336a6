"""Where the time of reading goes: the parts of a worker's work on the original documents, one process."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from flows.batches import cut_batches, documents_of, parse_batch, stage_batch
from flows.hashing import hash_sources
from flows.plan import HashedSource, RunStamp
from flows.sources import Source
from transforms.observations.read import read_passages
from transforms.readers import ReadOptions
from transforms.structure.parse import parse_structure

_STAGING = "staging: decode, blocks, metadata"
_STRUCTURE = "structure: reports, sections, tasks"
_READING = "reading: numbers to observations"
_COLUMNS = "rows to columns"
_STAMP = RunStamp("profile", datetime(2026, 1, 1))


def profile_parts(originals: Path) -> Iterator[dict[str, object]]:
    """Processor seconds of each part over all originals, after a first pass that makes ready what is kept.

    The originals are each read once: unlike a made corpus, they repeat no phrase more often than life does.
    """
    _parts(originals)
    seconds = _parts(originals)
    # Not in the same pass: what was read a moment ago is read faster.
    seconds[_COLUMNS] = max(0.0, _whole(originals) - seconds[_STRUCTURE] - seconds[_READING])
    size = sum(path.stat().st_size for path in originals.rglob("*.txt")) / 1e6
    for part, spent in seconds.items():
        yield {"part": part, "seconds": round(spent, 3), "megabytes": round(size, 2)}


def _parts(originals: Path) -> dict[str, float]:
    seconds: defaultdict[str, float] = defaultdict(float)

    @contextmanager
    def timed(part: str) -> Iterator[None]:
        started = time.process_time()
        yield
        seconds[part] += time.process_time() - started

    for files in _batches(originals):
        with timed(_STAGING):
            staged = stage_batch(files, _STAMP, ReadOptions())
        documents = list(documents_of(staged))
        with timed(_STRUCTURE):
            structures = [parse_structure(document) for document in documents]
        with timed(_READING):
            for structure in structures:
                read_passages(structure.passages)
    return seconds


def _whole(originals: Path) -> float:
    """Processor seconds of a worker's work on staged documents."""
    seconds = 0.0
    for files in _batches(originals):
        staged = stage_batch(files, _STAMP, ReadOptions())
        started = time.process_time()
        parse_batch(staged, _STAMP.run_id)
        seconds += time.process_time() - started
    return seconds


def _batches(originals: Path) -> Iterator[list[HashedSource]]:
    sources = [Source(path, path.name) for path in sorted(originals.rglob("*.txt"))]
    return cut_batches((file, file.byte_count) for file in hash_sources(sources, {}, ReadOptions()))
