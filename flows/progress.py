"""What a person sees of a run: a bar in a terminal, one line for each finished step in a pipe.

The flow reports to the reporter that is in use; where none is, as under a scheduler, it reports to
nobody. All of it goes to stderr, so that stdout holds the answer alone.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from typing import Protocol


class Step(Protocol):
    """One step of a run while it goes on."""

    def advance(self, count: int = 1) -> None:
        """Say that so many more of the step's units are done."""


class Reporter(Protocol):
    """Shows the steps of a run."""

    def step(self, name: str, total: int | None = None) -> AbstractContextManager[Step]:
        """Show a step of `total` units (``None`` where that is not known) while the context lasts."""

    def say(self, sentence: str) -> None:
        """Show a sentence between the steps."""


class Silent:
    """Shows nothing."""

    @contextmanager
    def step(self, name: str, total: int | None = None) -> Iterator[Step]:
        yield self

    def advance(self, count: int = 1) -> None:
        pass

    def say(self, sentence: str) -> None:
        pass


class Lines:
    """One line on stderr when a step is done, for logs and pipes."""

    @contextmanager
    def step(self, name: str, total: int | None = None) -> Iterator[Step]:
        started = time.monotonic()
        yield Silent()
        units = "" if total is None else f" {total}"
        self.say(f"{name}:{units} done in {time.monotonic() - started:.1f} s")

    def say(self, sentence: str) -> None:
        print(sentence, file=sys.stderr, flush=True)


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
            yield _Bar(progress.advance, task)
            progress.update(task, total=total or 1, completed=total or 1)

    def say(self, sentence: str) -> None:
        print(sentence, file=sys.stderr, flush=True)


class _Bar:
    def __init__(self, advance: object, task: object) -> None:
        self._advance, self._task = advance, task

    def advance(self, count: int = 1) -> None:
        self._advance(self._task, count)  # type: ignore[operator]


_in_use: ContextVar[Reporter] = ContextVar("reporter", default=Silent())  # noqa: B039


def reporter() -> Reporter:
    """The reporter in use."""
    return _in_use.get()


@contextmanager
def shown_to_person() -> Iterator[None]:
    """Within it, steps are shown on stderr: as bars where that is a terminal, else as lines."""
    token = _in_use.set(Bars() if sys.stderr.isatty() else Lines())
    try:
        yield
    finally:
        _in_use.reset(token)
