"""A working copy made ahead is the one that the run takes; whoever does not take it leaves nothing behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows import open_ahead
from flows.open_ahead import open_for_run, opening_ahead
from warehouse.errors import BusyError
from warehouse.lock import Holder
from warehouse.store import Store


def nobody(holder: Holder | None) -> None:
    raise AssertionError("nobody to wait for")


@pytest.fixture
def warehouse(tmp_path: Path) -> Path:
    with Store(tmp_path / "w.duckdb", "r1") as store:
        store.publish()
    return tmp_path / "w.duckdb"


def beside(warehouse: Path) -> list[str]:
    return sorted(file.name for file in warehouse.parent.iterdir())


def test_what_was_made_ahead_is_taken_once(warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opening_ahead(warehouse, 3):
        open_ahead._ahead[warehouse].result()
        monkeypatch.setattr(open_ahead, "open_store", None)  # whoever opens another fails
        store, stamp = open_for_run(warehouse, 0, 3, nobody)
        monkeypatch.undo()
    with store:
        assert (store.run_id, store.keep) == (stamp.run_id, 3)
        with pytest.raises(BusyError, match=stamp.run_id):
            open_for_run(warehouse, 0, 3, nobody)
        store.publish()
    assert beside(warehouse) == [".w.duckdb.states", "w.duckdb"]


def test_what_nobody_takes_is_thrown_away(warehouse: Path) -> None:
    with pytest.raises(KeyboardInterrupt), opening_ahead(warehouse, 3):
        raise KeyboardInterrupt
    assert beside(warehouse) == ["w.duckdb"]


def test_where_another_run_is_at_work_it_is_waited_for_when_the_run_begins(warehouse: Path) -> None:
    told: list[str] = []
    with Store(warehouse, "r2"), opening_ahead(warehouse, 3):
        assert open_ahead._ahead[warehouse].result() is None
        with pytest.raises(BusyError, match="r2"):
            open_for_run(warehouse, 0.2, 3, lambda holder: told.append(str(holder and holder.run_id)))
    assert told == ["r2"]


def test_a_warehouse_that_is_not_there_is_made_when_the_run_begins(tmp_path: Path) -> None:
    with opening_ahead(tmp_path / "new" / "w.duckdb", 3):
        assert list(tmp_path.iterdir()) == []
