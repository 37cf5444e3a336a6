"""The marts as a step of the flow: each is built anew from the tables that its transform names."""

from __future__ import annotations

from collections.abc import Callable
from inspect import signature

import polars as pl
from prefect import task
from prefect.cache_policies import NO_CACHE

from flows.progress import reporter
from transforms.marts.coverage import build_coverage
from transforms.marts.disagreements import RULES, find_disagreements
from transforms.marts.indicator_panel import build_indicator_panel
from transforms.marts.plan_outcomes import build_plan_outcomes
from transforms.marts.promise_chain import build_promise_chain
from transforms.marts.target_outcomes import build_target_outcomes
from transforms.marts.task_ledger import build_task_ledger
from transforms.marts.task_status import build_task_status
from transforms.marts.term_use import build_term_use
from transforms.marts.unit_workload import build_unit_workload
from warehouse.findings import findings_frame
from warehouse.store import Store
from warehouse.tables import TABLES

#: Transforms by the mart they make, in an order in which each finds the marts that it reads. A
#: transform's parameters bear the names of the tables it reads.
MARTS: dict[str, Callable[..., pl.DataFrame]] = {
    "mart.indicator_panel": build_indicator_panel,
    "mart.target_outcomes": build_target_outcomes,
    "mart.plan_outcomes": build_plan_outcomes,
    "mart.coverage": build_coverage,
    "mart.task_ledger": build_task_ledger,
    "mart.task_status": build_task_status,
    "mart.unit_workload": build_unit_workload,
    "mart.promise_chain": build_promise_chain,
    "mart.term_use": build_term_use,
}
_FULL_NAMES = {spec.name: spec.full_name for spec in TABLES}


@task(name="marts", cache_policy=NO_CACHE)
def build_marts(store: Store) -> None:
    """Replace the rows of every mart, and the findings that need all documents at once."""
    frames: dict[str, pl.DataFrame] = {}
    with reporter().step("Building marts", len(MARTS)) as step:
        for mart, build in MARTS.items():
            names = [_FULL_NAMES[parameter] for parameter in signature(build).parameters]
            for name in names:
                if name not in frames:
                    frames[name] = store.read(name)
            frames[mart] = build(*(frames[name] for name in names))
            store.replace(mart, frames[mart])
            step.advance()
    _replace_disagreements(store, frames["parsed.observations"])


def _replace_disagreements(store: Store, observations: pl.DataFrame) -> None:
    """Numbers that cannot all be right, over all documents anew."""
    store.execute("DELETE FROM quality.findings WHERE rule IN (FROM unnest(?))", [list(RULES)])
    store.write("quality.findings", findings_frame(store.run_id, find_disagreements(observations)))
