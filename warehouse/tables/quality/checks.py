"""One row per check of a run with its result."""

from __future__ import annotations

from warehouse import columns as c
from warehouse.spec import Column, Table, Type

TABLE = Table(
    schema="quality",
    name="checks",
    grain="check of a run",
    key=("run_id", "check_name"),
    columns=(
        c.RUN_ID,
        Column(
            "check_name",
            Type.TEXT,
            "Table and name of the check: `parsed.tasks.task_in_report`.",
            nullable=False,
        ),
        Column(
            "layer",
            Type.TEXT,
            "Layer of the table.",
            nullable=False,
            values=("staging", "parsed", "mart", "quality"),
        ),
        c.TABLE_NAME.required(),
        Column("column_name", Type.TEXT, "Column that is checked, where it is one."),
        Column("expectation", Type.TEXT, "The kind of expectation that checked it.", nullable=False),
        c.SEVERITY,
        Column("description", Type.TEXT, "What good rows keep, in a sentence.", nullable=False),
        Column("success", Type.BOOLEAN, "Whether all rows kept it.", nullable=False),
        c.count("rows_checked", "rows that were checked"),
        c.count("rows_failed", "rows, or things, that failed"),
        Column("observed", Type.TEXT, "The first few failures, in words."),
        Column("checked_at", Type.TIMESTAMP, "When it was checked, UTC.", nullable=False),
    ),
    document=None,
)
