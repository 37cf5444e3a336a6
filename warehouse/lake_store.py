"""The working copy of a run whose warehouse is a lake."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from warehouse.errors import WarehouseError, sentence_of
from warehouse.lake import LakeAddress, attach_lake, lake_address, pull, push
from warehouse.lock import Holder
from warehouse.states import KEPT_STATES
from warehouse.store import Store


def open_store(
    warehouse: Path,
    run_id: str,
    wait: float = 0,
    keep: int = KEPT_STATES,
    on_wait: Callable[[Holder | None], None] | None = None,
) -> Store:
    """The working copy of the warehouse that a person names: a DuckDB file, or a lake by its address."""
    address = lake_address(warehouse)
    return LakeStore(address, warehouse, run_id) if address else Store(warehouse, run_id, wait, keep, on_wait)


class LakeStore(Store):
    """A working copy in a temporary folder; `publish` writes what differs to the lake.

    The lake keeps its own earlier states (snapshots), and needs no lock: of two runs that began with the
    same state the second to publish is told to run again.
    """

    def __init__(self, address: LakeAddress, name: Path, run_id: str) -> None:
        self._folder = TemporaryDirectory(prefix="duizhang-lake-")
        try:
            super().__init__(Path(self._folder.name, "copy.duckdb"), run_id, keep=0)
            self.path = name
            attach_lake(self.connection, address, read_only=False)
            self._pulled = pull(self.connection)
        except duckdb.Error as error:
            self.discard()
            raise WarehouseError(f"the lake cannot be read: {sentence_of(error)}") from error
        except BaseException:
            self._folder.cleanup()
            raise

    def publish(self) -> None:
        """Write what differs to the lake, whole or not at all."""
        try:
            push(self.connection, self._pulled)
        except duckdb.Error as error:
            raise WarehouseError(f"the lake cannot be written: {sentence_of(error)}") from error

    def discard(self) -> None:
        """Close the working copy and remove it."""
        super().discard()
        self._folder.cleanup()
