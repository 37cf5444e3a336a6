"""What a person is told when there is little or nothing to read, and the exit status."""

from __future__ import annotations

import shutil
from pathlib import Path

import duckdb
import pytest

from flows.cli import main
from flows.sources import SAMPLES
from tests.flows.command import duizhang


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["run", "no/such/path"], "The path no/such/path does not exist."),
        (["run", "empty"], "The folder empty holds no document (.txt, .html"),
        (["run", "docs", "--manifest", "none.csv"], "The manifest none.csv cannot be read"),
        (["run", "docs", "--workers"], "Unrecognized arguments: --workers"),
    ],
)
def test_wrong_usage_is_one_sentence_before_anything_starts(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    arguments: list[str],
    sentence: str,
):
    (tmp_path / "empty").mkdir()
    (tmp_path / "docs").mkdir()
    shutil.copy(SAMPLES / "03_excerpt.txt", tmp_path / "docs")
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    shown = capfd.readouterr()
    assert shown.out == ""
    assert sentence in shown.err
    assert shown.err.count("\n") == 1
    assert not (tmp_path / "data").exists()


def test_files_of_no_use_are_set_aside_with_their_reason_and_lose_nothing(prefect_api: str, tmp_path: Path):
    folder = tmp_path / "docs"
    folder.mkdir()
    shutil.copy(SAMPLES / "03_excerpt.txt", folder)
    (folder / "empty.txt").touch()
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    (folder / "english.txt").write_text("Nothing in this file is about any government. " * 5)
    done = duizhang("run", "docs", cwd=tmp_path, PREFECT_API_URL=prefect_api)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert "4 documents: 4 new" in done.stdout
    for name in ("empty", "picture", "english"):
        assert done.stdout.count(f"set aside: docs/{name}.txt: The file") == 1
    with duckdb.connect(tmp_path / "data" / "duizhang.duckdb", read_only=True) as connection:
        rows = connection.execute(
            "SELECT source_path, status, status_reason IS NOT NULL, byte_count "
            "FROM staging.documents ORDER BY 1"
        ).fetchall()
    assert rows == [
        ("docs/03_excerpt.txt", "accepted", False, (folder / "03_excerpt.txt").stat().st_size),
        ("docs/empty.txt", "quarantined", True, 0),
        ("docs/english.txt", "quarantined", True, (folder / "english.txt").stat().st_size),
        ("docs/picture.txt", "quarantined", True, (folder / "picture.txt").stat().st_size),
    ]


def test_a_warehouse_that_cannot_be_used_is_one_sentence(prefect_api: str, tmp_path: Path):
    (tmp_path / "w.duckdb").write_text("This is a letter, not a database.")
    done = duizhang("run", "--warehouse", "w.duckdb", cwd=tmp_path, PREFECT_API_URL=prefect_api)
    assert done.returncode == 2
    (sentence,) = [line for line in done.stderr.splitlines() if line.startswith("duizhang:")]
    assert "w.duckdb" in sentence
    assert "Traceback" not in done.stderr
    assert (tmp_path / "w.duckdb").read_text() == "This is a letter, not a database."
