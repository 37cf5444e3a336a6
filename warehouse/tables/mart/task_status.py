"""One row per task: how it stands, measurable or not."""

from __future__ import annotations

from warehouse import columns as c
from warehouse.spec import Check, Column, Table, Type

TABLE = Table(
    schema="mart",
    name="task_status",
    grain="task of a plan or notice",
    key=("task_id",),
    columns=(
        c.TASK_ID.required(),
        c.REPORT_ID,
        Column("task_number", Type.INTEGER, "Number of the task in its report.", nullable=False, minimum=1),
        c.REGION,
        c.REGION_CODE,
        c.REPORT_KIND,
        Column("text", Type.TEXT, "The task as written."),
        c.DUE_PERIOD,
        c.count("quantified_targets", "quantified targets of the task, in its text or in its progress"),
        c.count("targets_in_task", "quantified targets that the text of the task itself sets"),
        c.count("targets_with_figure", "targets for which a progress figure was found"),
        c.count("progress_items", "items of progress reported"),
        Column(
            "lowest_completion",
            Type.DOUBLE,
            "Lowest completion among its targets; it may pass 1.",
            unit="fraction",
            minimum=0,
        ),
        Column(
            "status",
            Type.TEXT,
            "The worst status among its targets that have a figure; `no_figure` where none has one.",
            nullable=False,
            values=c.TASK_STATUSES,
        ),
        c.LEAD_UNITS,
    ),
    document="split_part(task_id, ':', 1)",
    checks=(
        Check(
            "every_task_once",
            "blocking",
            "Every task stands somewhere.",
            failing="""
                SELECT t.task_id AS row_key, t.document_id, t.char_start, t.char_end,
                       'the task has no status' AS message
                FROM {parsed.tasks} t ANTI JOIN {mart.task_status} s USING (task_id)
            """,
        ),
    ),
)
