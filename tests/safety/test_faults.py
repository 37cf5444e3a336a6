"""Whatever happens, and whenever: the published warehouse is whole, and the next run ends as if nothing had."""

from __future__ import annotations

import errno
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest

from tests.flows.command import ROOT
from tests.safety.writer import moments_of, write
from warehouse import faults
from warehouse.compare import differences
from warehouse.errors import WarehouseError
from warehouse.query import query
from warehouse.states import list_states

ROWS = "SELECT count(*) // 2 AS n FROM parsed.numerals"
#: Moments from which on the new state stands.
PUBLISHED = "after rename"


def published_rows(path: Path) -> int:
    return query(path, ROWS)["n"][0]


@dataclass(frozen=True, slots=True)
class Undisturbed:
    """A warehouse after one run, after another on top, and the moments of that."""

    first: Path
    second: Path
    moments: list[str]


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    first, second = (tmp_path_factory.mktemp(name) / "w.duckdb" for name in ("first", "second"))
    write(first, "r1", 3)
    shutil.copy(first, second)
    return Undisturbed(first, second, moments_of(second, "r2", 5))


def kill_at_each_moment(paths: list[Path]) -> None:
    command = [sys.executable, "-m", "tests.safety.writer", *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.split() == [str(-signal.SIGKILL)] * len(paths), done.stderr


def test_every_change_of_files_is_a_moment(undisturbed):
    wanted = {
        "after write lock",
        "before copy",
        "after INSERT INTO parsed.numerals",
        "after checkpoint",
        "before keep state",
    }
    assert wanted < set(undisturbed.moments)
    assert undisturbed.moments[-2:] == ["before rename", PUBLISHED]


def test_killed_at_any_moment_the_old_or_the_new_state_stands_whole(undisturbed, tmp_path):
    paths = [tmp_path / str(number) / "w.duckdb" for number in range(len(undisturbed.moments))]
    for path in paths:
        path.parent.mkdir()
        shutil.copy(undisturbed.first, path)
    kill_at_each_moment(paths)
    for path, moment in zip(paths, undisturbed.moments, strict=True):
        assert published_rows(path) == (5 if moment == PUBLISHED else 3), moment
        write(path, "r3", 5)
        assert differences(undisturbed.second, path) == [], moment
        assert {file.name for file in path.parent.iterdir()} == {".w.duckdb.states", "w.duckdb"}, moment
        kept = [state.path for state in list_states(path) if not state.current]
        assert all(state is None or published_rows(state) in (3, 5) for state in kept), moment


def test_killed_at_any_moment_of_a_first_run_there_is_no_warehouse_or_a_whole_one(undisturbed, tmp_path):
    moments = [moment for moment in undisturbed.moments if not moment.endswith("keep state")]
    paths = [tmp_path / str(number) / "w.duckdb" for number in range(len(moments))]
    kill_at_each_moment(paths)
    for path, moment in zip(paths, moments, strict=True):
        assert path.exists() == (moment == PUBLISHED), moment
        write(path, "r3", 5)
        assert differences(undisturbed.second, path) == [], moment


@pytest.mark.parametrize(
    "problem",
    [
        OSError(errno.ENOSPC, "No space left on device"),
        duckdb.IOException("IO Error: Could not write file: No space left on device"),
    ],
    ids=["the system", "DuckDB"],
)
def test_a_refusal_at_any_moment_is_one_sentence_and_leaves_nothing(undisturbed, tmp_path, problem):
    for number, moment in enumerate(undisturbed.moments[:-1]):
        if moment.endswith("write lock") and isinstance(problem, duckdb.Error):
            continue  # DuckDB has no part in it
        path = tmp_path / str(number) / "w.duckdb"
        path.parent.mkdir()
        shutil.copy(undisturbed.first, path)
        with pytest.raises(WarehouseError) as refused:
            _write_with_problem(path, number, problem)
        assert str(refused.value).endswith("No space left on device"), moment
        assert "\n" not in str(refused.value)
        assert path.read_bytes() == undisturbed.first.read_bytes(), moment
        assert {file.name for file in path.parent.iterdir()} <= {"w.duckdb", ".w.duckdb.states"}, moment


def _write_with_problem(path: Path, number: int, problem: Exception) -> None:
    seen = iter(range(10_000))

    def refuse(moment: str) -> None:
        if next(seen) == number:
            raise problem

    faults.install(refuse)
    try:
        write(path, "r2", 5)
    finally:
        faults.install(None)
