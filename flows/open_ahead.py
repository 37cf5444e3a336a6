"""The working copy of a run made while it waits for Prefect's server: gigabytes take long, and hardly a processor."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from flows.plan import RunStamp
from warehouse.errors import WarehouseError
from warehouse.lake_store import open_store
from warehouse.lock import Holder
from warehouse.store import Store

#: Working copies that are being made, by the warehouse as a person names it; each is taken once. Nothing comes of
#: one that cannot be made: whoever asks meets the reason.
_ahead: dict[Path, Future[tuple[Store, RunStamp] | None]] = {}


@contextmanager
def opening_ahead(warehouse: Path, keep: int) -> Iterator[None]:
    """Within it a working copy of a warehouse that is there is made, for `open_for_run`; thrown away where nobody
    took it."""
    if not warehouse.is_file():
        yield
        return
    opening: Future[tuple[Store, RunStamp] | None] = Future()
    _ahead[warehouse] = opening

    def make() -> None:
        stamp = RunStamp.now()
        try:
            opening.set_result((open_store(warehouse, stamp.run_id, keep=keep), stamp))
        except (WarehouseError, OSError):
            opening.set_result(None)
        except BaseException as error:
            opening.set_exception(error)

    # A run that is stopped a second time does not wait for it.
    Thread(target=make, daemon=True).start()
    try:
        yield
    finally:
        if _ahead.pop(warehouse, None) is not None and (made := opening.result()) is not None:
            made[0].discard()


def open_for_run(
    warehouse: Path, wait: float, keep: int, on_wait: Callable[[Holder | None], None]
) -> tuple[Store, RunStamp]:
    """The working copy of a run that begins now, made ahead or made here, and the stamp of the run.

    Raises ``BusyError`` and ``WarehouseError`` as `open_store` does.
    """
    opening = _ahead.pop(warehouse, None)
    if opening is not None and (made := opening.result()) is not None:
        return made
    stamp = RunStamp.now()
    return open_store(warehouse, stamp.run_id, wait, keep, on_wait), stamp
