"""Batches over a cluster: the same work as `flows.pool` does here, on the workers of Dask.

One setting chooses it: `DUIZHANG_CLUSTER`, the address of a scheduler (``tcp://10.0.0.5:8786``) or
``local:2`` for so many workers on this machine. Prefect's task runner for Dask hands each batch to a
worker as a task of the flow. The workers read nothing but the batch and write nothing: files are read
and tables written where the flow runs.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar, cast

from prefect import task
from prefect.cache_policies import NO_CACHE
from prefect.context import FlowRunContext
from prefect.futures import PrefectFuture
from prefect.settings import PREFECT_API_URL
from prefect.task_runners import TaskRunner

from flows.errors import UsageError

Batch = TypeVar("Batch")
Result = TypeVar("Result")

Runner = TaskRunner[PrefectFuture[Any]]

SETTING = "DUIZHANG_CLUSTER"
#: Batches that wait or are done; the rest is not made yet. Enough for a few dozen workers.
_AHEAD = 64


def cluster_runner() -> Runner | None:
    """The task runner that the setting asks for, ``None`` where it is not set.

    Raises ``UsageError`` where the cluster cannot be used: the optional group is not installed, the
    setting is no address, or no Prefect server is named (each worker would start one of its own).
    """
    asked = os.environ.get(SETTING)
    if not asked:
        return None
    try:
        from prefect_dask.task_runners import DaskTaskRunner
    except ImportError:
        raise UsageError(f"{SETTING} needs the optional group: pip install 'duizhang[cluster]'.") from None
    if not PREFECT_API_URL.value():
        raise UsageError(f"{SETTING} needs a Prefect server that all workers reach: set PREFECT_API_URL.")
    kind, _, count = asked.partition(":")
    if kind == "local" and count.isdigit() and int(count):
        return cast(Runner, DaskTaskRunner(cluster_kwargs={"n_workers": int(count), "threads_per_worker": 1}))
    if "://" not in asked:
        raise UsageError(f"{SETTING} is {asked}: give the address of a scheduler (tcp://…) or local:2.")
    return cast(Runner, DaskTaskRunner(address=asked))


def on_cluster() -> bool:
    """Whether the flow that runs has a cluster for its batches."""
    context = FlowRunContext.get()
    return context is not None and type(context.task_runner).__name__ == "DaskTaskRunner"


def map_on_cluster(function: Callable[[Batch], Result], batches: Iterable[Batch]) -> Iterator[Result]:
    """`function` of each batch, in the order of the batches."""
    waiting: deque[PrefectFuture[Any]] = deque()
    for batch in batches:
        waiting.append(work_on.submit(function, batch))
        if len(waiting) >= _AHEAD:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


@task(name="batch", cache_policy=NO_CACHE, persist_result=False)
def work_on(function: Callable[[Batch], Result], batch: Batch) -> Result:
    """One batch on a worker."""
    return function(batch)
