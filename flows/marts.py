"""The marts as a step of the flow: each is made from the tables that its transform names, part by part."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from functools import partial
from itertools import chain

import polars as pl
from prefect import task
from prefect.cache_policies import NO_CACHE

from flows.batches import Frames
from flows.mart_batches import FINDINGS, ORDER, Reach, build_part, marts_of, tables_read
from flows.mart_parts import Touched, mine, parts_of, read_parts
from flows.pool import map_batches, map_beside
from flows.progress import reporter
from warehouse.store import Store


@task(name="marts", cache_policy=NO_CACHE)
def build_marts(store: Store, touched: Touched, workers: int = 1) -> None:
    """Make anew the rows of every mart that depend on what the run touched, and findings on disagreements."""
    parts = {reach: parts_of(store, reach, touched) for reach in chain(*ORDER)}
    work = partial(build_part, run_id=store.run_id)
    sharing = store.memory_shared() if workers > 1 else nullcontext()
    with sharing, reporter().step("Building marts", sum(map(len, parts.values()))) as step:
        for group in ORDER:
            for reach in group:
                _take_away(store, reach, list(chain(*parts[reach])))
            read = ((reach, frames) for reach in group for frames in _read(store, reach, parts[reach]))
            made = map_batches(work, read, workers, ahead=1) if workers > 1 else map_beside(work, read)
            keys = ((reach, part) for reach in group for part in parts[reach])
            for (reach, part), frames in zip(keys, made, strict=True):
                step.advance(1, _write(store, reach, part, frames))


def _read(store: Store, reach: Reach, parts: list[list[str]]) -> Iterator[Frames]:
    return read_parts(store, reach, parts, tables_read(reach))


def _take_away(store: Store, reach: Reach, keys: list[str]) -> None:
    """Delete the rows that are made anew."""
    _remember(store, "gone_keys", keys)
    for mart in marts_of(reach):
        for rows in mine(reach, mart, "gone_keys"):
            store.execute(f"DELETE FROM {mart} WHERE {rows}")
    if reach in FINDINGS:
        rules, _ = FINDINGS[reach]
        for rows in mine(reach, "quality.findings", "gone_keys"):
            store.execute(
                f"DELETE FROM quality.findings WHERE rule IN (FROM unnest(?)) AND {rows}", [list(rules)]
            )


def _write(store: Store, reach: Reach, keys: list[str], made: Frames) -> dict[str, int]:
    """Write the rows of a part; those that its rows give of other keys are not whole. Gives their numbers."""
    _remember(store, "made_keys", keys)
    return {
        name.split(".")[1]: store.write(name, frame, " OR ".join(mine(reach, name, "made_keys")))
        for name, frame in made.items()
    }


def _remember(store: Store, name: str, keys: list[str]) -> None:
    store.remember(name, pl.DataFrame({"value": keys}, schema={"value": pl.String}))
