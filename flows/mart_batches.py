"""Work on one part of the marts, as a worker process does it: rows of tables in, rows of marts out.

Nothing here knows of Prefect or opens the warehouse, so that a worker imports little and starts fast.
"""

from __future__ import annotations

from collections.abc import Callable
from inspect import signature
from typing import Any, Literal

import polars as pl

from flows.batches import Frames
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
from warehouse.tables import TABLES

#: What decides a row: a document, the reports of a region, or all that is said of a region.
Reach = Literal["document", "home", "region"]

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
#: What decides a row of each mart.
REACH: dict[str, Reach] = {
    "mart.indicator_panel": "region",
    "mart.target_outcomes": "region",
    "mart.plan_outcomes": "region",
    "mart.coverage": "document",
    "mart.task_ledger": "document",
    "mart.task_status": "document",
    "mart.unit_workload": "home",
    "mart.promise_chain": "home",
    "mart.term_use": "home",
}
#: A mart may be made of those of an earlier group; within a group parts are made side by side.
ORDER: tuple[tuple[Reach, ...], ...] = (("document",), ("home", "region"))
#: Rows of findings from observations, and the rules that they are of.
FINDINGS: dict[Reach, tuple[tuple[str, ...], Callable[[pl.DataFrame], list[dict[str, Any]]]]] = {
    "document": (DOCUMENT_RULES, find_in_documents),
    "region": (REGION_RULES, find_between_documents),
}
_FULL_NAMES = {spec.name: spec.full_name for spec in TABLES}


def marts_of(reach: Reach) -> list[str]:
    """The marts of a reach, in their order."""
    return [mart for mart in MARTS if REACH[mart] == reach]


def tables_read(reach: Reach) -> list[str]:
    """The tables that the marts and findings of a reach are made of, without marts of the same reach."""
    names = [name for mart in marts_of(reach) for name in _made_of(mart) if name not in marts_of(reach)]
    return list(dict.fromkeys([*names, *(["parsed.observations"] if reach in FINDINGS else [])]))


def build_part(part: tuple[Reach, Frames], run_id: str) -> Frames:
    """The marts of a reach, and findings on numbers that disagree, from the rows of a part."""
    reach, frames = part
    made: Frames = {}
    for mart in marts_of(reach):
        made[mart] = MARTS[mart](*((made if name in made else frames)[name] for name in _made_of(mart)))
    if reach in FINDINGS:
        _, find = FINDINGS[reach]
        made["quality.findings"] = findings_frame(run_id, find(frames["parsed.observations"]))
    return made


def _made_of(mart: str) -> list[str]:
    return [_FULL_NAMES[parameter] for parameter in signature(MARTS[mart]).parameters]
