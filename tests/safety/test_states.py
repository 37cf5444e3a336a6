"""The states that a warehouse has had: kept, forgotten in their order, and opened again."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from flows.cli import main
from tests.safety.writer import write
from warehouse.errors import WarehouseError
from warehouse.query import query
from warehouse.states import find_state, list_states, states_folder
from warehouse.store import Store

COUNT = "SELECT count(*) // 2 AS n FROM parsed.numerals"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "w.duckdb"


def rows(path: Path) -> int:
    return query(path, COUNT)["n"][0]


def test_the_last_few_states_are_kept_and_hold_what_they_held(path):
    for number in range(1, 7):
        write(path, f"r{number}", number)
    states = list_states(path)
    assert [state.state for state in states] == ["r6", "r5", "r4", "r3", "r2", "r1"]
    assert [state.current for state in states] == [True] + [False] * 5
    assert [state.path and rows(state.path) for state in states] == [6, 5, 4, 3, None, None]
    assert len(list(states_folder(path).iterdir())) == 3


def test_a_state_is_found_by_the_beginning_of_its_name(path):
    for run in ("20240101-a", "20240102-b", "20240102-c"):
        write(path, run, len(run))
    assert find_state(path, "20240101").name == "20240101-a.duckdb"
    assert find_state(path, "20240102-c") == path
    with pytest.raises(WarehouseError, match="2 states 20240102"):
        find_state(path, "20240102")
    with pytest.raises(WarehouseError, match="no state 2025"):
        find_state(path, "2025")


def test_none_are_kept_where_none_are_wanted(path):
    for run in ("r1", "r2"):
        write(path, run, 1)
    with Store(path, "r3", keep=0) as store:
        store.publish()
    assert [state.path for state in list_states(path) if not state.current] == [None]
    with pytest.raises(WarehouseError, match=r"r1 .*no longer kept"):
        find_state(path, "r1")


def test_states_are_copied_where_the_file_system_knows_no_second_names(path, monkeypatch):
    def refuse(*names: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    write(path, "r1", 1)
    monkeypatch.setattr(os, "link", refuse)
    write(path, "r2", 2)
    assert rows(find_state(path, "r1")) == 1
    assert [file.name for file in states_folder(path).iterdir()] == ["r1.duckdb"]


def test_states_from_before_a_new_beginning_are_still_told_of(path):
    write(path, "r1", 1)
    write(path, "r2", 2)
    path.unlink()
    write(path, "r3", 3)
    assert [(state.state, state.observations) for state in list_states(path)] == [("r3", 3), ("r1", 1)]


def test_without_a_warehouse_there_is_no_history(path):
    with pytest.raises(WarehouseError, match="no warehouse"):
        list_states(path)


def test_the_commands_list_states_and_ask_an_earlier_one(path, capfd):
    for number in (1, 2):
        write(path, f"r{number}", number)
    assert main(["history", "--warehouse", str(path), "--format", "json"]) == 0
    told = json.loads(capfd.readouterr().out)
    assert [(row["state"], row["current"]) for row in told] == [("r2", True), ("r1", False)]
    assert main(["query", COUNT, "--state", "r1", "--warehouse", str(path), "--format", "csv"]) == 0
    assert capfd.readouterr().out.split() == ["n", "1"]
    assert main(["query", COUNT, "--state", "r9", "--warehouse", str(path)]) == 2
    assert "has no state r9" in capfd.readouterr().err
