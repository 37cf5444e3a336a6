"""One Prefect server for all tests that run the flow, and the samples read once."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from flows.batches import parse_batch, stage_batch
from flows.hashing import hash_sources
from flows.plan import RunStamp
from flows.sources import SAMPLES, sample_sources
from flows.summary import RunSummary
from tests.flows.command import duizhang
from transforms.readers import ReadOptions
from warehouse.store import Store


@pytest.fixture(scope="session")
def prefect_api() -> Iterator[str]:
    """Address of a Prefect server with a database of its own."""
    from prefect.settings import get_current_settings
    from prefect.testing.utilities import prefect_test_harness

    with prefect_test_harness(server_startup_timeout=120):
        yield str(get_current_settings().api.url)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A working copy that holds the samples, staged and parsed."""
    with Store(tmp_path / "samples.duckdb", "run") as store:
        staged = stage_batch(
            list(hash_sources(sample_sources(), {}, ReadOptions())),
            RunStamp("run", datetime(2026, 1, 1)),
            ReadOptions(),
        )
        for name, frame in (staged | parse_batch(staged, "run")).items():
            store.write(name, frame)
        yield store


@dataclass(frozen=True, slots=True)
class SamplesRun:
    """What `duizhang run` without a path did in an empty folder."""

    done: subprocess.CompletedProcess[str]
    warehouse: Path


@pytest.fixture(scope="session")
def samples_run(prefect_api: str, tmp_path_factory: pytest.TempPathFactory) -> SamplesRun:
    """The bundled samples, run by the command line."""
    folder = tmp_path_factory.mktemp("samples")
    return SamplesRun(
        duizhang("run", cwd=folder, PREFECT_API_URL=prefect_api), folder / "data" / "samples.duckdb"
    )


@dataclass(frozen=True, slots=True)
class Corpus:
    """A folder of documents and its warehouse."""

    folder: Path
    warehouse: Path

    def run(self, **parameters: object) -> RunSummary:
        from flows.pipeline import run_pipeline

        asked = {"paths": [self.folder], "warehouse": self.warehouse, **parameters}
        return run_pipeline(**asked)  # type: ignore[arg-type, return-value]

    def ask(self, sql: str) -> list[tuple[object, ...]]:
        with duckdb.connect(self.warehouse, read_only=True) as connection:
            return connection.execute(sql).fetchall()


@pytest.fixture
def corpus(prefect_api: str, tmp_path: Path) -> Corpus:
    """Two of the samples in a folder of their own, not read yet."""
    folder = tmp_path / "documents"
    folder.mkdir()
    for name in ("03_excerpt.txt", "06_provincial_report.txt"):
        shutil.copy(SAMPLES / name, folder)
    return Corpus(folder, tmp_path / "data" / "w.duckdb")
