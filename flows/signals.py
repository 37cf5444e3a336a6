"""Being stopped from outside: SIGTERM and a closed terminal end a run as tidily as Ctrl-C does."""

from __future__ import annotations

import signal
from types import FrameType


class Stopped(KeyboardInterrupt):
    """The process was asked to end; ``status`` is the exit status that a shell expects for the signal."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.status = 128 + number


#: The signal that asked this process to end, once one has.
_asked_by: list[int] = []


def raise_when_stopped() -> None:
    """From now on signals that ask to end raise `Stopped` in the main thread, so that what was begun is undone."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        # Under nohup, say, some are ignored, which is obeyed.
        if signal.getsignal(number) in (signal.SIG_DFL, signal.default_int_handler):
            signal.signal(number, _stop)


def _stop(number: int, frame: FrameType | None) -> None:
    _asked_by[:] = [number]
    raise Stopped(number)


def stopped_by(error: BaseException | None) -> int | None:
    """The exit status of a stop that an error tells of, ``None`` where it tells of something else.

    A signal that comes while DuckDB is at work comes back as its ``RuntimeError`` with the signal's
    exception behind it, Prefect raises one of its own for SIGTERM, and Polars panics, which is no ``Exception``.
    """
    panic = error is not None and type(error).__name__ == "PanicException"
    if panic and _asked_by:
        return 128 + _asked_by[0]
    while error is not None:
        if isinstance(error, KeyboardInterrupt):
            return int(getattr(error, "status", 128 + signal.SIGINT))
        if not isinstance(error, Exception) and isinstance(number := getattr(error, "signal", None), int):
            return 128 + number
        error = error.__cause__ or error.__context__
    return None
