"""`duizhang report`: the quality report and the reading pages of a published warehouse.

Pages are written to a hidden folder and then moved to their places, so that whoever reads them never sees
half a page, and one process at a time does so.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from flows.beside import data_docs, evaluation_file, hidden, pages_folder, quality_report
from flows.errors import UsageError
from flows.old_run_pages import remove_old_scripts, standing_runs
from flows.quality_rows import ROWS, SHOWN, Frames, Quotes, quotes_text, read_frames, read_quotes
from flows.version import version
from transforms.pages.page import Made, assets
from transforms.pages.runs import QUALITY_TABLES, quality_files
from transforms.pages.site import READING_TABLES, Reading
from warehouse.errors import BusyError, WarehouseError
from warehouse.faults import moment
from warehouse.lock import acquire
from warehouse.query import connect_read_only
from warehouse.store import MEMORY

#: A file to write: its path below the folder of the pages, and its text.
File = tuple[str | Path, str]
#: Sentences that the report quotes, left for the next one.
_QUOTES = Path("quality", "quotes.json")

#: How long to wait for another process to end writing the same pages.
_WAIT_SECONDS = 300


@dataclass(frozen=True, slots=True)
class Built:
    """Where the pages are, how many files and bytes."""

    folder: Path
    files: int
    size: int


def report_command(warehouse: Path, output: Path | None) -> None:
    """Build all pages and say where they are; raises ``UsageError`` where they cannot be built."""
    built = build_report(warehouse, output or pages_folder(warehouse))
    print(f"{built.files} files, {built.size / 1e6:.1f} MB")
    print(f"Reading pages:  {(built.folder / 'index.html').resolve()}")
    print(f"Quality report: {(built.folder / 'quality' / 'index.html').resolve()}")


def build_report(warehouse: Path, folder: Path) -> Built:
    """Write all pages of the published warehouse into `folder`, in the place of those of an earlier time.

    Raises ``UsageError`` where there is no warehouse, or the folder holds other things or cannot be written.
    """
    if folder.exists() and not _is_ours(folder):
        raise UsageError(f"{folder} holds other things than pages: name a folder that is new or empty.")
    frames = _read(warehouse, (*READING_TABLES, *QUALITY_TABLES))
    made = _made(warehouse, frames, reading=True)
    with _work_for(folder) as work:
        built = _write(work / "new", _all_files(warehouse, folder, frames, made))
        if folder.exists():
            folder.replace(work / "old")
        (work / "new").replace(folder)
    return Built(folder, built.files, built.size)


def build_quality_report(warehouse: Path) -> Built:
    """Write the quality report beside the warehouse, leaving the reading pages there as they are.

    It shows the newest findings of each rule, and leads to the reading pages where there are any. Its first
    page is written last, so it is as new as the warehouse only where all others are. Raises ``UsageError``
    as `build_report` does.
    """
    folder = pages_folder(warehouse)
    frames = _read(warehouse, QUALITY_TABLES, newest=True, quoted=read_quotes(folder / _QUOTES))
    made = _made(warehouse, frames, reading=(folder / "index.html").is_file())
    with _work_for(folder) as work:
        pages = _quality(
            warehouse, folder, frames, made, SHOWN, ROWS, standing_runs(folder, frames["quality.runs"])
        )
        built = _write(work, chain(pages, [(_QUOTES, quotes_text(frames))]))
        files = [file.relative_to(work) for file in work.rglob("*") if file.is_file()]
        for file in sorted(files, key=lambda file: folder / file == quality_report(warehouse)):
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            with moment("rename page"):
                (work / file).replace(folder / file)
    remove_old_scripts(folder, frames["quality.runs"])
    return Built(folder, built.files, built.size)


def is_behind(warehouse: Path) -> bool:
    """Whether the quality report is older than the warehouse: the run died before it had written it."""
    report = quality_report(warehouse)
    return not report.is_file() or report.stat().st_mtime_ns < warehouse.stat().st_mtime_ns


@contextmanager
def _work_for(folder: Path) -> Iterator[Path]:
    """A hidden folder beside `folder` to write its pages in, for one process at a time.

    Raises ``UsageError`` where it cannot be written or another process goes on for too long.
    """
    work, lock = hidden(folder), None
    try:
        lock = acquire(folder, "of its pages", _WAIT_SECONDS)
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir()
        yield work
    except BusyError as error:
        raise UsageError(f"The pages {folder} are being written by another process.") from error
    except OSError as error:
        raise UsageError(f"The pages cannot be written to {folder}: {error.strerror}.") from error
    finally:
        if lock is not None:
            shutil.rmtree(work, ignore_errors=True)
            lock.release()


def _all_files(warehouse: Path, folder: Path, frames: Frames, made: Made) -> Iterator[File]:
    yield from Reading(frames, made).files()
    yield from _quality(warehouse, folder, frames, made)


def _quality(
    warehouse: Path,
    folder: Path,
    frames: Frames,
    made: Made,
    limit: int | None = None,
    limit_rows: int | None = None,
    standing: Collection[str] = (),
) -> Iterator[File]:
    docs = data_docs(warehouse)
    there = docs.is_file() or hidden(docs.parent).is_dir()  # or about to be
    link = os.path.relpath(docs, folder / "quality").replace(os.sep, "/") if there else None
    yield from assets(made).items()
    yield from quality_files(frames, made, _evaluation(warehouse), link, limit, limit_rows, standing)


def _read(
    warehouse: Path, names: Iterable[str], newest: bool = False, quoted: Quotes | None = None
) -> Frames:
    try:
        with connect_read_only(warehouse, MEMORY if newest else None) as connection:
            return read_frames(connection, names, newest, quoted)
    except WarehouseError as error:
        raise UsageError.from_words(error) from error


def _made(warehouse: Path, frames: Frames, reading: bool) -> Made:
    runs = frames["quality.runs"].sort("started_at")
    return Made(version(), warehouse.name, str(runs["run_id"][-1]) if runs.height else "–", reading)


def _evaluation(warehouse: Path) -> Any:
    file = evaluation_file(warehouse)
    return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else None


def _write(folder: Path, files: Iterable[File]) -> Built:
    count = size = 0
    for path, text in files:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        data = text.encode()
        with moment("write page"):
            target.write_bytes(data)
        count, size = count + 1, size + len(data)
    return Built(folder, count, size)


def _is_ours(folder: Path) -> bool:
    """Whether a folder may be replaced: pages of an earlier time, or nothing."""
    return folder.is_dir() and ((folder / "assets" / "words.js").is_file() or not any(folder.iterdir()))
