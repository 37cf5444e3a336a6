"""A run over a folder of hostile files: one clear line a file, nothing lost, nothing outside touched."""

from __future__ import annotations

import time
from pathlib import Path

import duckdb
import pytest

from tests.flows.command import duizhang
from tests.hostile.make import make_hostile_folder

#: Seconds that a run over all of it may take on two cores; it takes a fifth of that.
MOST_SECONDS = 120


@pytest.mark.slow
def test_a_hostile_folder(prefect_api: str, tmp_path: Path):
    folder = tmp_path / "in"
    folder.mkdir()
    said = make_hostile_folder(folder)
    before = sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*"))

    started = time.monotonic()
    done = duizhang("run", "in", "--warehouse", "out/w.duckdb", cwd=tmp_path, PREFECT_API_URL=prefect_api)
    assert time.monotonic() - started < MOST_SECONDS

    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert all(line.isprintable() for line in done.stdout.splitlines())
    after = sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*"))
    assert [path for path in after if path.parts[0] != "out"] == before

    with duckdb.connect(tmp_path / "out" / "w.duckdb", read_only=True) as connection:
        rows = connection.execute(
            "SELECT source_path, status, status_reason FROM staging.documents"
        ).fetchall()
    reasons = {path.removeprefix("in/"): (status, reason) for path, status, reason in rows}
    assert len(reasons) == len(rows)
    for name, sentence in said.items():
        inside = [reasons[path] for path in reasons if path == name or path.startswith(f"{name}!/")]
        assert inside, f"{name!r} is lost"
        if sentence is None:
            assert any(status in ("accepted", "duplicate") for status, _ in inside), (name, inside)
        else:
            assert any(sentence in reason or status == "duplicate" for status, reason in inside), (
                name,
                inside,
            )
    set_aside = [line for line in done.stdout.splitlines() if line.startswith("  set aside: in/")]
    assert len(set_aside) == sum(1 for status, _ in reasons.values() if status == "quarantined")
    assert all(line.endswith(".") for line in set_aside)


@pytest.mark.parametrize("name", ["a\nb", "a\x1b[2J", "a\u202eb"])
def test_a_path_that_is_not_there_is_named_on_one_line(name: str, tmp_path: Path):
    done = duizhang("run", name, cwd=tmp_path)
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert line.isprintable()
    assert line.endswith("does not exist.")
