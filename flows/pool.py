"""Batches of documents over processes: results in order, no more of them in memory than are needed."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future, ThreadPoolExecutor
from typing import Any, TypeVar

from flows.errors import BlockedError
from flows.memory import look_for_cycles_rarely, return_large_pieces
from flows.orphans import end_with_parent

Batch = TypeVar("Batch")
Result = TypeVar("Result")

#: Batches that wait or are done for each worker; the rest is not made yet.
_AHEAD = 2
#: So long a worker waits for the next step before it ends.
_IDLE_SECONDS = 3600
#: The pool in use, if there is one.
_pools: list[Any] = []


def default_workers() -> int:
    """As many processes as this one may use processors."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def map_batches(
    function: Callable[[Batch], Result], batches: Iterable[Batch], workers: int, ahead: int = _AHEAD
) -> Iterator[Result]:
    """`function` of each batch, in the order of the batches, of which `ahead` for each worker are made before
    they are needed.

    With one worker it runs here; else in that many processes, which need a second or two to import
    what they use. They are loky's, which neither fork (Prefect's threads would not survive it) nor
    import the caller's script anew, as the standard library's would. Raises ``BlockedError`` where one of
    them is ended from outside, as the system does when memory runs out.
    """
    if workers <= 1:
        yield from map(function, batches)
        return
    from loky import get_reusable_executor

    # The next step finds the same processes ready, however long the checks between them took.
    pool = get_reusable_executor(max_workers=workers, initializer=_begin, timeout=_IDLE_SECONDS)
    _pools[:] = [pool]
    waiting: deque[Future[Result]] = deque()
    try:
        for batch in batches:
            waiting.append(pool.submit(function, batch))
            if len(waiting) >= workers * ahead:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenExecutor as error:
        raise BlockedError(
            "A worker process was ended from outside, perhaps for want of memory; nothing was published."
        ) from error
    finally:
        for future in waiting:
            future.cancel()


def map_beside(function: Callable[[Batch], Result], batches: Iterable[Batch]) -> Iterator[Result]:
    """`function` of each batch, in the order of the batches, in a thread of this process, while the next one is made
    here: worth it where a database makes them, which Python need not wait for."""
    with ThreadPoolExecutor(1) as beside:
        before: Future[Result] | None = None
        for batch in batches:
            if before is not None:
                yield before.result()
            before = beside.submit(function, batch)
        if before is not None:
            yield before.result()


def _begin() -> None:
    """Make a new process a worker."""
    end_with_parent()
    return_large_pieces()
    look_for_cycles_rarely()


def release_workers() -> None:
    """End the worker processes, where there are any: what follows needs the memory more than them."""
    while _pools:
        _pools.pop().shutdown(wait=True, kill_workers=True)
