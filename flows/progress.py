"""What is shown of a run: bars in a terminal, else a line for each batch, each finished step and the run.

The flow reports to the reporter that is in use; where none is, as under a scheduler, it writes to the log
of the Prefect run. What a command shows goes to stderr, so that stdout holds the answer alone.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal, Protocol

LogFormat = Literal["auto", "text", "json"]


class Step(Protocol):
    """One step of a run while it goes on."""

    def advance(self, count: int = 1, out: Mapping[str, int] | None = None) -> None:
        """Say that so many more of the step's units are done; a batch also says what came out, by table."""

    def count(self, out: Mapping[str, int]) -> None:
        """Add to what came out of the step, without a line of its own."""


class Reporter(Protocol):
    """Shows the steps of a run."""

    def step(self, name: str, total: int | None = None) -> AbstractContextManager[Step]:
        """Show a step of `total` units (``None`` where that is not known) while the context lasts."""

    def say(self, sentence: str) -> None:
        """Show a sentence between the steps."""

    def end(self, run_id: str, did: str, seconds: float, out: Mapping[str, int]) -> None:
        """Show that a run is done: what it did in words, and its numbers."""


@dataclass(slots=True)
class _Counted:
    """A step that is told in lines."""

    name: str
    total: int | None
    tell: Callable[[dict[str, Any]], None]
    done: int = 0
    out: Counter[str] = field(default_factory=Counter)
    started: float = field(default_factory=time.monotonic)

    def advance(self, count: int = 1, out: Mapping[str, int] | None = None) -> None:
        self.done += count
        if out is not None:
            self.out.update(out)
            self.tell(self.event("batch", out))

    def count(self, out: Mapping[str, int]) -> None:
        self.out.update(out)

    def event(self, kind: str, out: Mapping[str, int]) -> dict[str, Any]:
        seconds = round(time.monotonic() - self.started, 1)
        event = {"event": kind, "step": self.name, "done": self.done, "total": self.total, "seconds": seconds}
        return event | ({"out": dict(out)} if out else {})


class Lines:
    """One line for each batch, each finished step and the run, for logs and pipes.

    `tell` takes an event: ``event`` (``batch``, ``step``, ``note`` or ``run``), ``step``, ``done`` and
    ``total`` units in, rows ``out`` by table, ``seconds`` since the step or run began.
    """

    def __init__(self, tell: Callable[[dict[str, Any]], None]) -> None:
        self._tell = tell

    @contextmanager
    def step(self, name: str, total: int | None = None) -> Iterator[Step]:
        step = _Counted(name, total, self._tell)
        yield step
        self._tell(step.event("step", step.out))

    def say(self, sentence: str) -> None:
        self._tell({"event": "note", "message": sentence})

    def end(self, run_id: str, did: str, seconds: float, out: Mapping[str, int]) -> None:
        counts = {name: count for name, count in out.items() if count}
        run = {"event": "run", "run_id": run_id, "message": did, "seconds": round(seconds, 1)}
        self._tell(run | {"out": counts})


class Bars:
    """A progress bar for each step in a terminal."""

    @contextmanager
    def step(self, name: str, total: int | None = None) -> Iterator[Step]:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn
        from rich.progress import TimeElapsedColumn as Elapsed

        columns = [SpinnerColumn(finished_text="✓"), TextColumn("{task.description:<24}"), BarColumn(24)]
        counted = [MofNCompleteColumn()] if total is not None else []
        with Progress(*columns, *counted, Elapsed(), console=Console(stderr=True)) as progress:
            task = progress.add_task(name, total=total)
            yield _Bar(lambda count: progress.advance(task, count))
            progress.update(task, total=total or 1, completed=total or 1)

    def say(self, sentence: str) -> None:
        print(sentence, file=sys.stderr, flush=True)

    def end(self, run_id: str, did: str, seconds: float, out: Mapping[str, int]) -> None:
        """Whoever sits at a terminal reads the summary."""


@dataclass(frozen=True, slots=True)
class _Bar:
    move: Callable[[int], None]

    def advance(self, count: int = 1, out: Mapping[str, int] | None = None) -> None:
        self.move(count)

    def count(self, out: Mapping[str, int]) -> None:
        """Bars show no rows."""


def as_text(event: Mapping[str, Any]) -> str:
    """An event as a line for a person."""
    if event["event"] == "note":
        return str(event["message"])
    if event["event"] == "run":
        line = f"Run {event['run_id']}: {event['message']} in {event['seconds']:.1f} s"
    elif event["event"] == "batch":
        line = f"{event['step']}: {event['done']} of {event['total']}"
    else:
        units = "" if event["total"] is None else f" {event['total']}"
        line = f"{event['step']}:{units} done in {event['seconds']:.1f} s"
    out = ", ".join(f"{count} {name}" for name, count in event.get("out", {}).items())
    return f"{line} → {out}" if out else line


def _to_stderr_as_text(event: dict[str, Any]) -> None:
    print(as_text(event), file=sys.stderr, flush=True)


def to_stderr_as_json(event: dict[str, Any]) -> None:
    """An event as a JSON object on a line, with the time and the process that tells of it."""
    stamped = {"time": datetime.now(UTC).isoformat(timespec="milliseconds"), "pid": os.getpid()} | event
    print(json.dumps(stamped, ensure_ascii=False), file=sys.stderr, flush=True)


def _to_prefect(event: dict[str, Any]) -> None:
    from prefect import get_run_logger

    get_run_logger().info(as_text(event))


_in_use: ContextVar[Reporter] = ContextVar("reporter", default=Lines(_to_prefect))  # noqa: B039


def reporter() -> Reporter:
    """The reporter in use."""
    return _in_use.get()


@contextmanager
def shown_to_person(form: LogFormat = "auto") -> Iterator[Reporter]:
    """Within it, steps are shown on stderr: as bars where that is a terminal and `form` does not say
    otherwise, else as lines of text or JSON."""
    if form == "auto" and sys.stderr.isatty():
        shown: Reporter = Bars()
    else:
        shown = Lines(to_stderr_as_json if form == "json" else _to_stderr_as_text)
    token = _in_use.set(shown)
    try:
        yield shown
    finally:
        _in_use.reset(token)
