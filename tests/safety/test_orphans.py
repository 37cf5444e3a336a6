"""A killed run leaves no worker behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from flows.errors import BlockedError
from flows.pool import map_batches
from tests.flows.command import ROOT

PROGRAM = """
import os, time
from flows.pool import map_batches
for pid in map_batches(lambda _: os.getpid(), range(4), 2):
    print(pid, flush=True)
time.sleep(60)
"""


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_workers_end_soon_after_their_run_is_killed():
    command = [sys.executable, "-c", PROGRAM]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as run:
        workers = {int(run.stdout.readline()) for _ in range(4)}
        assert all(is_alive(pid) for pid in workers)
        run.send_signal(signal.SIGKILL)
    deadline = time.monotonic() + 20
    while any(is_alive(pid) for pid in workers) and time.monotonic() < deadline:
        time.sleep(0.2)
    assert [pid for pid in workers if is_alive(pid)] == []


def end_of_memory(number: int) -> int:
    if number == 2:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_a_worker_that_the_system_ends_is_one_sentence_and_the_next_run_has_workers_again():
    with pytest.raises(BlockedError, match=r"worker process was ended from outside.*nothing was published"):
        list(map_batches(end_of_memory, range(4), 2))
    assert list(map_batches(abs, range(4), 2)) == [0, 1, 2, 3]
