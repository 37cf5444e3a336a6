"""Runs of the command line over a made corpus: all of it, once more, and with one document added."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.corpus import MANIFEST, make_corpus
from bench.machine import load
from bench.watch import Watched, watch

_ROOT = Path(__file__).parent.parent


def measure_start(folder: Path, limit_seconds: float) -> dict[str, object]:
    """What a run costs before it does anything: one that finds nothing new among one document.

    As ``alone`` what the run before it cost, which brought that document into a warehouse of its own. (The very
    first run of a machine makes Prefect's database, and is not measured.)
    """
    document = next(folder.glob("*.txt"))
    with TemporaryDirectory(prefix="duizhang-bench-") as there:
        _run([document], Path(there, "first.duckdb"), None, limit_seconds)
        warehouse = Path(there, "one.duckdb")
        alone = _told(_run([document], warehouse, None, limit_seconds))
        return _told(_run([document], warehouse, None, limit_seconds)) | {"alone": alone}


def measure_runs(originals: Path, folder: Path, count: int, limit_seconds: float) -> Iterator[dict[str, Any]]:
    """Load a corpus of `count` documents into a warehouse beside it, then run again, then add one document.

    Gives what is known after each of the runs; those after a run that failed are left out.
    """
    corpus, warehouse = folder / str(count), folder / f"{count}.duckdb"
    size = make_corpus(originals, corpus, count)
    warehouse.unlink(missing_ok=True)
    result: dict[str, Any] = {"documents": count, "bytes": size}
    for name in ("whole", "again", "one_more"):
        # Made only then: tomorrow's report is newer than the warehouse.
        more = [_one_more(originals, folder / f"{count}-and-one")] if name == "one_more" else []
        done = _run([corpus, *more], warehouse, corpus / MANIFEST, limit_seconds)
        result = {**result, name: _told(done)}
        if done.status != 0:
            yield result
            return
        result.setdefault("warehouse_bytes", warehouse.stat().st_size)
        yield result


def _one_more(originals: Path, folder: Path) -> Path:
    make_corpus(originals, folder, 1, seed=2)
    return next(folder.glob("*.txt"))


def _run(paths: list[Path], warehouse: Path, manifest: Path | None, limit_seconds: float) -> Watched:
    command = [sys.executable, "-m", "flows.cli", "run", *map(str, paths), "--warehouse", str(warehouse)]
    if manifest is not None:
        command += ["--manifest", str(manifest)]
    environment = os.environ | {"PYTHONPATH": str(_ROOT)}
    return watch(command, environment, limit_seconds)


def _told(watched: Watched) -> dict[str, object]:
    return {
        "status": watched.status,
        "seconds": round(watched.seconds, 1),
        "cpu_seconds": round(watched.cpu_seconds, 1),
        "peak_mib": round(watched.peak_bytes / 2**20),
        "steps": watched.steps,
        "load_after": load(),
    } | ({} if watched.status == 0 else {"said": watched.said[-2000:]})
