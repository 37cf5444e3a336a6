"""What Prefect itself takes: to start with and without a server, for a task, for a line of its log."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from bench.watch import Watched, watch
from flows.server import local_server

_ROOT = Path(__file__).parent.parent
_TASKS, _LINES = 100, 2000
_LIMIT_SECONDS = 600


def measure_prefect() -> Iterator[dict[str, object]]:
    """Seconds, wall and processor, of each cost; those for one task or line are in thousandths.

    Processor time is that of the run's own processes, with its temporary server where it starts one.
    """
    imported = _watch(["-c", "import flows, prefect"])
    alone = _run(0, 0)
    yield _told("importing Prefect", imported)
    yield _told("a flow that does nothing, with a temporary server", alone)
    with local_server() as url:
        server = {"PREFECT_API_URL": url}
        empty = _run(0, 0, server)
        yield _told("a flow that does nothing, with a server that runs", empty)
        yield _each("one task", _run(_TASKS, 0, server), empty, _TASKS)
        yield _each("one line of the log, left out (`WARNING`)", _run(0, _LINES, server), empty, _LINES)
        said = server | {"PREFECT_LOGGING_LEVEL": "INFO"}
        yield _each("one line of the log, kept (`INFO`)", _run(0, _LINES, said), empty, _LINES)


def _run(tasks: int, lines: int, environment: Mapping[str, str] | None = None) -> Watched:
    return _watch(["-m", "bench.empty_flow", str(tasks), str(lines)], environment)


def _watch(arguments: list[str], environment: Mapping[str, str] | None = None) -> Watched:
    whole = {**os.environ, "PYTHONPATH": str(_ROOT), **(environment or {})}
    done = watch([sys.executable, *arguments], whole, _LIMIT_SECONDS)
    if done.status != 0:
        raise RuntimeError(f"{' '.join(arguments)} ended with {done.status}: {done.said[-500:]}")
    return done


def _told(name: str, done: Watched) -> dict[str, object]:
    return {"name": name, "unit": "s", "wall": round(done.seconds, 2), "cpu": round(done.cpu_seconds, 2)}


def _each(name: str, many: Watched, none: Watched, count: int) -> dict[str, object]:
    wall, cpu = many.seconds - none.seconds, many.cpu_seconds - none.cpu_seconds
    return {
        "name": name,
        "unit": "ms",
        "wall": round(max(0.0, wall) / count * 1000, 2),
        "cpu": round(max(0.0, cpu) / count * 1000, 2),
    }
