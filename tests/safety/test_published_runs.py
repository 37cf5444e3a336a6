"""Whole runs among other processes: readers, a second run, a signal, a full disk, a folder that is closed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.sources import SAMPLES
from tests.flows.command import ROOT, duizhang
from tests.flows.conftest import Corpus
from warehouse.compare import differences
from warehouse.query import query

#: A reader that holds one connection open and asks it again and again, until its input ends.
READER = """
import duckdb, sys, threading
connection = duckdb.connect(sys.argv[1], read_only=True)
ask = lambda: connection.execute(
    "SELECT (SELECT max(run_id) FROM quality.runs), (SELECT count(*) FROM parsed.observations), "
    "(SELECT sum(length(text)) FROM staging.documents)").fetchone()
first, asked = ask(), 1
threading.Thread(target=lambda: (sys.stdin.read(), ended.set()), daemon=True).start() if (ended := threading.Event()) else None
while not ended.wait(0.02):
    assert ask() == first
    asked += 1
print(first[0], asked)
"""


def start(*arguments: object, cwd: Path, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "flows.cli", *map(str, arguments)],
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def beside(warehouse: Path) -> set[str]:
    return {file.name for file in warehouse.parent.iterdir() if ".work-" in file.name or ".lock" in file.name}


def test_a_reader_keeps_its_state_through_ten_runs_and_disturbs_none(corpus: Corpus):
    first = corpus.run()
    command = [sys.executable, "-c", READER, str(corpus.warehouse)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as reader:
        for number in range(10):
            text = (SAMPLES / "03_excerpt.txt").read_text("utf-8")
            (corpus.folder / f"more_{number}.txt").write_text(
                f"{text}\n今年新建公路{number + 1}公里。\n", "utf-8"
            )
            assert corpus.run().published
        shown, _ = reader.communicate()
    run_id, asked = shown.split()
    assert reader.returncode == 0
    assert run_id == first.run_id
    assert int(asked) > 10
    assert query(corpus.warehouse, "SELECT count(*) AS n FROM quality.runs")["n"][0] == 11


def test_of_two_runs_that_start_together_one_waits_and_both_end_well(prefect_api: str, tmp_path: Path):
    shutil.copy(SAMPLES / "03_excerpt.txt", tmp_path)
    both = [start("run", "03_excerpt.txt", cwd=tmp_path, PREFECT_API_URL=prefect_api) for _ in range(2)]
    ended = [run.communicate() for run in both]
    assert [run.returncode for run in both] == [0, 0], ended
    assert sorted("1 new, 0 known" in out for out, _ in ended) == [False, True]
    assert sorted("Nothing new" in out for out, _ in ended) == [False, True]
    warehouse = tmp_path / "data" / "duizhang.duckdb"
    assert query(warehouse, "SELECT count(*) AS n FROM quality.runs")["n"][0] == 1
    assert beside(warehouse) == set()


def test_a_run_that_will_not_wait_says_which_other_is_at_work(prefect_api: str, tmp_path: Path):
    from warehouse.store import Store

    shutil.copy(SAMPLES / "03_excerpt.txt", tmp_path)
    with Store(tmp_path / "w.duckdb", "r1"):
        asked = ("run", "03_excerpt.txt", "--warehouse", "w.duckdb", "--wait", "0")
        done = duizhang(*asked, cwd=tmp_path, PREFECT_API_URL=prefect_api)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith(
        "duizhang: The warehouse w.duckdb is being written by run r1"
    )
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=lambda number: number.name)
def test_a_run_that_is_told_to_stop_leaves_the_old_state_and_nothing_else(
    prefect_api: str, tmp_path: Path, number: signal.Signals
):
    warehouse = tmp_path / "data" / "samples.duckdb"
    run = start("run", cwd=tmp_path, PREFECT_API_URL=prefect_api)
    for line in run.stderr:
        if line.startswith("Staging"):
            run.send_signal(number)
            break
    _, said = run.communicate()
    assert run.returncode == 128 + number
    assert said.splitlines()[-1] == "duizhang: Stopped; the warehouse stands as it was last published."
    assert "Traceback" not in said
    assert not warehouse.exists()
    assert list(warehouse.parent.iterdir()) == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 6 MB; skipped where we may not mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("only root may mount a small disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_is_one_sentence_and_the_old_state_stands(
    prefect_api: str, tmp_path: Path, small_disk: Path
):
    warehouse = small_disk / "w.duckdb"
    asked = ("run", SAMPLES / "03_excerpt.txt", "--warehouse", warehouse)
    made = duizhang(*asked, "--warehouse", tmp_path / "w.duckdb", cwd=tmp_path, PREFECT_API_URL=prefect_api)
    assert made.returncode == 0, made.stderr
    shutil.copy(tmp_path / "w.duckdb", warehouse)
    before = warehouse.read_bytes()
    asked = ("run", SAMPLES, "--warehouse", warehouse)
    done = duizhang(*asked, cwd=tmp_path, PREFECT_API_URL=prefect_api)
    said = [line for line in done.stderr.splitlines() if line.startswith("duizhang:")]
    assert done.returncode in (1, 2), done.stdout
    assert len(said) == 1
    assert "No space left on device" in said[0]
    assert "Traceback" not in done.stderr
    assert warehouse.read_bytes() == before
    assert beside(warehouse) == set()


def test_a_folder_that_may_not_be_written_is_one_sentence(prefect_api: str, tmp_path: Path, small_disk: Path):
    with_warehouse = ("run", SAMPLES / "03_excerpt.txt", "--warehouse", small_disk / "w.duckdb")
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    done = duizhang(*with_warehouse, cwd=tmp_path, PREFECT_API_URL=prefect_api)
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].endswith("w.duckdb cannot be opened: Read-only file system.")
    assert "Traceback" not in done.stderr


def test_time_zone_locale_hash_seed_and_order_of_files_change_no_table(prefect_api: str, tmp_path: Path):
    here, there = tmp_path / "here", tmp_path / "there"
    files = sorted(file.name for file in SAMPLES.glob("*.txt"))
    for folder, names in ((here, files), (there, files[::-1])):
        folder.mkdir()
        for name in names:
            shutil.copy(SAMPLES / name, folder)
    surroundings = (
        {"TZ": "Asia/Shanghai", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"},
        {"TZ": "America/New_York", "LC_ALL": "C", "PYTHONHASHSEED": "2", "PYTHONUTF8": "0"},
    )
    for folder, names, around in zip((here, there), (files, files[::-1]), surroundings, strict=True):
        done = duizhang(
            "run", *names, "--warehouse", "w.duckdb", cwd=folder, PREFECT_API_URL=prefect_api, **around
        )
        assert done.returncode == 0, done.stderr
    assert differences(here / "w.duckdb", there / "w.duckdb") == []
