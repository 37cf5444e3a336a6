"""The registry of tables: a module for each, `<layer>/<table>.py`, in the order they fill."""

from __future__ import annotations

from warehouse.spec import Layer, Table
from warehouse.tables.mart import (
    coverage,
    indicator_panel,
    plan_outcomes,
    promise_chain,
    target_outcomes,
    task_ledger,
    task_status,
    term_use,
    unit_workload,
)
from warehouse.tables.parsed import (
    numerals,
    observations,
    relative_targets,
    reports,
    sections,
    task_progress,
    task_units,
    tasks,
)
from warehouse.tables.quality import checks, corrections, findings, runs
from warehouse.tables.staging import blocks, documents

TABLES: tuple[Table, ...] = tuple(
    module.TABLE
    for module in (
        documents,
        blocks,
        reports,
        sections,
        observations,
        relative_targets,
        numerals,
        tasks,
        task_units,
        task_progress,
        indicator_panel,
        target_outcomes,
        plan_outcomes,
        task_ledger,
        task_status,
        promise_chain,
        unit_workload,
        term_use,
        coverage,
        runs,
        checks,
        findings,
        corrections,
    )
)
_BY_NAME = {table.full_name: table for table in TABLES}


def table(full_name: str) -> Table:
    """The spec of ``schema.table``; `KeyError` with the name where there is none."""
    return _BY_NAME[full_name]


def tables_of(layer: Layer) -> tuple[Table, ...]:
    """The specs of one layer, in the order they fill."""
    return tuple(table for table in TABLES if table.schema == layer)
