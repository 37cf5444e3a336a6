"""One writer at a time: who waits, who is told, and what a dead holder leaves."""

from __future__ import annotations

import json
import os
import socket
import threading
import time
from pathlib import Path

import pytest

from warehouse.errors import BusyError
from warehouse.lock import Holder, acquire, lock_path, read_holder


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "w.duckdb"


def test_the_lock_says_who_holds_it_and_is_gone_when_it_is_released(path):
    lock = acquire(path, "r1")
    holder = read_holder(lock_path(path))
    assert (holder.run_id, holder.pid, holder.host) == ("r1", os.getpid(), socket.gethostname())
    lock.release()
    lock.release()
    assert list(path.parent.iterdir()) == []


def test_a_second_run_is_told_which_one_is_at_work(path):
    lock = acquire(path, "r1")
    with pytest.raises(BusyError, match=rf"being written by run r1 \(process {os.getpid()} on .*started"):
        acquire(path, "r2")
    lock.release()


def test_a_second_run_waits_until_the_first_is_done(path):
    told: list[Holder | None] = []
    first = acquire(path, "r1")
    threading.Timer(0.4, first.release).start()
    started = time.monotonic()
    second = acquire(path, "r2", wait=20, on_wait=told.append)
    assert 0.3 < time.monotonic() - started < 10
    assert [holder.run_id for holder in told] == ["r1"]
    assert second.left_by is None
    assert read_holder(lock_path(path)).run_id == "r2"
    second.release()


def test_waiting_has_an_end(path):
    lock = acquire(path, "r1")
    with pytest.raises(BusyError):
        acquire(path, "r2", wait=0.3)
    lock.release()


def test_the_lock_of_a_dead_run_is_recognised_even_if_its_number_is_in_use_again(path):
    dead = {"run_id": "r0", "pid": os.getpid(), "host": "h", "started_at": "2024-01-01T00:00:00"}
    lock_path(path).write_text(json.dumps(dead))
    lock = acquire(path, "r1")
    assert lock.left_by == Holder(**dead)
    lock.release()


def test_a_lock_file_that_was_cut_off_does_not_stand_in_the_way(path):
    lock_path(path).write_text('{"run_id": "r')
    lock = acquire(path, "r1")
    assert lock.left_by is None
    lock.release()


def test_of_many_that_wait_one_at_a_time_gets_in(path):
    inside, most = 0, 0
    guard = threading.Lock()

    def work(number: int) -> None:
        nonlocal inside, most
        lock = acquire(path, f"r{number}", wait=60)
        with guard:
            inside += 1
            most = max(most, inside)
        time.sleep(0.01)
        with guard:
            inside -= 1
        lock.release()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == 1
    assert list(path.parent.iterdir()) == []
