"""A limit on the time that our own code takes over one document, which may be made to take for ever."""

from __future__ import annotations

import ctypes
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

_AT_ONCE = 1e-6
#: The alarm rings again: an exception that is raised in a finaliser is lost.
_AGAIN = 1.0


class TookTooLong(Exception):  # noqa: N818 (what happened, not that it is an error)
    """The time for one document is over."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise ``TookTooLong`` in the block when it runs for longer than so many seconds.

    In the main thread an alarm does it, which also ends a search in a text; in other threads the
    interpreter raises it at its next step. An alarm that was set before, as that of Prefect for the whole
    run, goes on afterwards.
    """
    if threading.current_thread() is threading.main_thread() and hasattr(signal, "setitimer"):
        yield from _by_alarm(seconds)
    else:
        yield from _by_timer(seconds)


def _by_alarm(seconds: float) -> Iterator[None]:
    def stop(number: int, frame: object) -> None:
        raise TookTooLong

    started = time.monotonic()
    before = signal.signal(signal.SIGALRM, stop)
    left, interval = signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        if left:
            # One that ran out meanwhile rings now.
            left = max(left - (time.monotonic() - started), _AT_ONCE)
            signal.setitimer(signal.ITIMER_REAL, left, interval)


def _by_timer(seconds: float) -> Iterator[None]:
    thread = ctypes.c_ulong(threading.get_ident())
    lock, over = threading.Lock(), threading.Event()

    def stop() -> None:
        with lock:
            if not over.is_set():
                ctypes.pythonapi.PyThreadState_SetAsyncExc(thread, ctypes.py_object(TookTooLong))

    timer = threading.Timer(seconds, stop)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        with lock:
            over.set()
        timer.cancel()
