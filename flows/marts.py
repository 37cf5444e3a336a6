"""The marts as a step of the flow: each is made from the tables that its transform names, part by part."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from inspect import signature
from typing import Any

import polars as pl
from prefect import task
from prefect.cache_policies import NO_CACHE

from flows.mart_parts import Reach, Touched, parts_of
from flows.progress import reporter
from transforms.marts.coverage import build_coverage
from transforms.marts.disagreements import (
    DOCUMENT_RULES,
    REGION_RULES,
    find_between_documents,
    find_in_documents,
)
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
#: Rows of findings from observations.
Find = Callable[[pl.DataFrame], list[dict[str, Any]]]
_FULL_NAMES = {spec.name: spec.full_name for spec in TABLES}


#: How far a row of a mart looks for what it is made of; a mart that is not named here is made as a whole.
REACH: dict[str, Reach] = {
    "mart.indicator_panel": "region",
    "mart.target_outcomes": "region",
    "mart.plan_outcomes": "region",
    "mart.coverage": "document",
    "mart.task_ledger": "document",
    "mart.task_status": "document",
    "mart.unit_workload": "region",
    "mart.promise_chain": "region",
}


#: A mart may be made of those before it.
_ORDER: tuple[Reach, ...] = ("document", "region", "whole")


def _made_of(mart: str) -> list[str]:
    return [_FULL_NAMES[parameter] for parameter in signature(MARTS[mart]).parameters]


@task(name="marts", cache_policy=NO_CACHE)
def build_marts(store: Store, touched: Touched) -> None:
    """Make anew the rows of every mart that depend on what the run touched, and findings on disagreements."""
    with reporter().step("Building marts", len(MARTS)) as step:
        for reach in _ORDER:
            marts = [mart for mart in MARTS if REACH.get(mart, "whole") == reach]
            for part in parts_of(store, reach, touched):
                read = cache(part.read)  # several marts are made of the same rows
                for mart in marts:
                    made = MARTS[mart](*(read(name) for name in _made_of(mart)))
                    store.replace(mart, made, part.mine(mart))
            step.advance(len(marts))
    _replace_disagreements(store, touched)


def _replace_disagreements(store: Store, touched: Touched) -> None:
    """Numbers that cannot all be right: in one document, and between all that speak of a region."""
    kinds: tuple[tuple[Reach, tuple[str, ...], Find], ...] = (
        ("document", DOCUMENT_RULES, find_in_documents),
        ("region", REGION_RULES, find_between_documents),
    )
    for reach, rules, find in kinds:
        for part in parts_of(store, reach, touched):
            observations = part.read("parsed.observations")
            mine = f"rule IN (FROM unnest(?)) AND {part.mine('quality.findings')}"
            store.execute(f"DELETE FROM quality.findings WHERE {mine}", [list(rules)])
            findings = findings_frame(store.run_id, find(observations))
            store.remember("found", findings)
            store.execute(f"INSERT INTO quality.findings BY NAME FROM found WHERE {mine}", [list(rules)])
