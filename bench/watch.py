"""Run a command and watch it: wall and processor time, the memory of all its processes, its steps."""

from __future__ import annotations

import re
import resource
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

import psutil

_EVERY_SECONDS = 0.5
#: "Parsing: 53 done in 4.1 s", as `duizhang run` says in a pipe.
_STEP = re.compile(r"^(?P<name>[^:]+):(?: \d+)? done in (?P<seconds>[\d.]+) s\b")


@dataclass(frozen=True, slots=True)
class Watched:
    """What came of a command. Memory is proportional set size, so that shared pages count once."""

    status: int
    seconds: float
    cpu_seconds: float
    peak_bytes: int
    #: Seconds by the name of the step, in order.
    steps: dict[str, float]
    said: str


def watch(command: Sequence[str], environment: Mapping[str, str], limit_seconds: float) -> Watched:
    """Run `command` to its end, or kill it after `limit_seconds` (its status is then negative)."""
    started, before = time.monotonic(), _cpu_of_children()
    process = subprocess.Popen(
        command, env=dict(environment), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    memory = _Memory(process.pid)
    memory.start()
    try:
        _, said = process.communicate(timeout=limit_seconds)
    except subprocess.TimeoutExpired:
        memory.kill()
        _, said = process.communicate()
    except BaseException:
        memory.kill()
        raise
    memory.stop()
    seconds = time.monotonic() - started
    steps = {m["name"]: float(m["seconds"]) for m in map(_STEP.match, said.splitlines()) if m}
    # What was seen of processes that nobody waited for, or what those that ended took to their end.
    cpu_seconds = max(memory.cpu_seconds, _cpu_of_children() - before)
    return Watched(process.returncode, seconds, cpu_seconds, memory.peak_bytes, steps, said)


def _cpu_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class _Memory(threading.Thread):
    """Looks at a process and all below it until it is stopped."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._root = psutil.Process(pid)
        self._over = threading.Event()
        self._cpu: dict[int, float] = {}
        self.peak_bytes = 0

    @property
    def cpu_seconds(self) -> float:
        return sum(self._cpu.values())

    def run(self) -> None:
        while not self._over.wait(_EVERY_SECONDS):
            self.peak_bytes = max(self.peak_bytes, sum(map(self._look_at, self._family())))

    def stop(self) -> None:
        self._over.set()
        self.join()

    def kill(self) -> None:
        for process in self._family():
            with suppress(psutil.NoSuchProcess):
                process.kill()

    def _family(self) -> list[psutil.Process]:
        try:
            return [self._root, *self._root.children(recursive=True)]
        except psutil.NoSuchProcess:
            return []

    def _look_at(self, process: psutil.Process) -> int:
        try:
            times = process.cpu_times()
            self._cpu[process.pid] = times.user + times.system
            return int(process.memory_full_info().pss)
        except (psutil.NoSuchProcess, psutil.AccessDenied):
            return 0
