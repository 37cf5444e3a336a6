"""Being stopped from outside: SIGTERM and a closed terminal end a run as tidily as Ctrl-C does."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer, current_thread, main_thread
from types import FrameType
from typing import Any


class Stopped(KeyboardInterrupt):
    """The process was asked to end; ``status`` is the exit status that a shell expects for the signal."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.status = 128 + number


_TO_END = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_MOMENT_SECONDS = 0.01
#: The signal that asked this process to end, once one has.
_asked_by: list[int] = []


def raise_when_stopped() -> None:
    """From now on signals that ask to end raise `Stopped` in the main thread, so that what was begun is undone."""
    for number in _TO_END:
        # Under nohup, say, some are ignored, which is obeyed.
        if signal.getsignal(number) in (signal.SIG_DFL, signal.default_int_handler):
            signal.signal(number, _stop)


def _stop(number: int, frame: FrameType | None) -> None:
    _asked_by[:] = [number]
    raise Stopped(number)


@contextmanager
def stops_noted() -> Iterator[None]:
    """Within it a signal that asks to end is noted for `obey_stop`, whatever else its handler does.

    What the handler raises is lost now and then: a library was calling Python at that moment, and goes on. Polars
    would panic, and tell of it at length; so while it is at work the signal is put off by a moment.
    """
    _asked_by.clear()
    handlers: dict[int, Any] = {}
    if current_thread() is main_thread():
        handlers = {number: signal.getsignal(number) for number in _TO_END}

    def note(number: int, frame: FrameType | None) -> None:
        _asked_by[:] = [number]
        if frame is not None and str(frame.f_globals.get("__name__")).startswith("polars."):
            again = Timer(_MOMENT_SECONDS, _send_again, (number,))
            again.daemon = True
            again.start()
        else:
            handlers[number](number, frame)

    noted = {number: handler for number, handler in handlers.items() if callable(handler)}
    for number in noted:
        signal.signal(number, note)
    try:
        yield
    finally:
        for number, handler in noted.items():
            signal.signal(number, handler)


def _send_again(number: int) -> None:
    if _asked_by:  # and nobody has obeyed meanwhile
        os.kill(os.getpid(), number)


def obey_stop() -> None:
    """Raise `Stopped` where this process was asked to end and something goes on all the same."""
    if _asked_by:
        raise Stopped(_asked_by.pop())


def stopped_by(error: BaseException | None) -> int | None:
    """The exit status of a stop that an error tells of, ``None`` where it tells of something else.

    A signal that comes while DuckDB is at work comes back as its ``RuntimeError`` with the signal's
    exception behind it, Prefect raises one of its own for SIGTERM, and Polars panics.
    """
    if type(error).__name__ == "PanicException" and _asked_by:
        return 128 + _asked_by[0]
    while error is not None:
        if isinstance(error, KeyboardInterrupt):
            return int(getattr(error, "status", 128 + signal.SIGINT))
        if not isinstance(error, Exception) and isinstance(number := getattr(error, "signal", None), int):
            return 128 + number
        error = error.__cause__ or error.__context__
    return None
