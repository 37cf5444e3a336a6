"""Pages of earlier runs in the quality report: made once more when they are the latest no more, and then left."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from flows import old_run_pages
from flows.report import build_quality_report
from flows.version import version
from tests.expectations.good_rows import good_rows, write_rows
from warehouse.store import Store

#: The runs end a minute after they start, and each starts an hour after the one before.
FIRST = datetime(2026, 1, 1)


def published(folder: Path, runs: int) -> Path:
    """A warehouse after so many runs."""
    warehouse, rows = folder / "w.duckdb", good_rows()
    (run,) = rows["quality.runs"]
    starts = [FIRST + timedelta(hours=number) for number in range(runs)]
    rows["quality.runs"] = [
        run
        | {
            "run_id": f"r-{n}",
            "version": version(),
            "started_at": at,
            "finished_at": at + timedelta(minutes=1),
        }
        for n, at in enumerate(starts)
    ]
    warehouse.unlink(missing_ok=True)
    with Store(warehouse, "r") as store:
        write_rows(store, rows)
        store.publish()
    return warehouse


def written(warehouse: Path) -> set[str]:
    """Runs whose pages a report writes."""
    pages = build_quality_report(warehouse).folder.glob("quality/r-*.html")
    return {page.stem for page in pages if page.stat().st_mtime_ns % 10**9}


def written_at(warehouse: Path, when: datetime) -> None:
    """Let all pages of runs be written at a moment of whole seconds."""
    for page in build_quality_report(warehouse).folder.glob("quality/r-*.html"):
        os.utime(page, (when.replace(tzinfo=UTC).timestamp(),) * 2)


def test_the_pages_of_all_runs_are_written_where_there_are_none(tmp_path: Path) -> None:
    assert written(published(tmp_path, 4)) == {"r-0", "r-1", "r-2", "r-3"}


def test_with_a_new_run_the_page_of_the_one_before_is_the_latest_no_more(tmp_path: Path) -> None:
    written_at(published(tmp_path, 3), FIRST + timedelta(days=1))
    assert written(published(tmp_path, 4)) == {"r-2", "r-3"}
    latest = {
        number: 'id="findings"' in (tmp_path / f"w-pages/quality/r-{number}.html").read_text(encoding="utf-8")
        for number in range(4)
    }
    assert latest == {0: False, 1: False, 2: False, 3: True}


def test_a_page_that_was_not_written_after_its_run_was_the_latest_is_written(tmp_path: Path) -> None:
    warehouse = published(tmp_path, 4)
    written_at(warehouse, FIRST + timedelta(hours=1, minutes=2))  # r-1 has ended, r-2 has not
    assert written(warehouse) == {"r-1", "r-2", "r-3"}


def test_a_page_that_another_version_wrote_last_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    warehouse = published(tmp_path, 4)
    written_at(warehouse, FIRST + timedelta(days=1))
    monkeypatch.setattr(old_run_pages, "version", lambda: "another")
    assert written(warehouse) == {"r-0", "r-1", "r-2", "r-3"}


def test_rows_of_the_last_two_runs_stay_and_those_of_no_run_too(tmp_path: Path) -> None:
    warehouse = published(tmp_path, 4)
    data = build_quality_report(warehouse).folder / "data"
    data.mkdir(exist_ok=True)
    scripts = {f"findings-r-{n}-0.js" for n in range(4)} | {"regions-0.js"}
    for name in scripts:
        (data / name).touch()
    build_quality_report(warehouse)
    assert scripts - {file.name for file in data.iterdir()} == {"findings-r-0-0.js", "findings-r-1-0.js"}
