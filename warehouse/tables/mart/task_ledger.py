"""One row per quantified target of a task, with the progress that measures the same thing."""

from __future__ import annotations

from warehouse import columns as c
from warehouse.spec import Check, Column, Table, Type

TABLE = Table(
    schema="mart",
    name="task_ledger",
    grain="quantified target of a task",
    key=("report_id", "task_number", "target_observation_id"),
    columns=(
        c.REPORT_ID,
        c.TASK_ID.required(),
        Column("task_number", Type.INTEGER, "Number of the task in its report.", nullable=False, minimum=1),
        c.TARGET_OBSERVATION_ID.required(),
        Column(
            "target_source",
            Type.TEXT,
            "Whether the task itself or only its progress names the year's goal.",
            nullable=False,
            values=("task", "progress"),
        ),
        c.INDICATOR,
        c.INDICATOR_CODE,
        c.TARGET_QUOTE,
        c.TARGET_VALUE,
        c.TARGET_UNIT,
        c.BOUND,
        Column("progress_observation_ids", Type.TEXTS, "Observations that make up the progress figure."),
        Column("progress_quote", Type.TEXT, "The words that state the progress."),
        Column("progress_value", Type.DOUBLE, "How far it has come.", unit="progress_unit"),
        Column("progress_unit", Type.TEXT, "Unit of the progress, as written."),
        Column(
            "completion",
            Type.DOUBLE,
            "Progress divided by target in the same unit; it may pass 1.",
            unit="fraction",
            minimum=0,
        ),
        Column(
            "stated_completion",
            Type.DOUBLE,
            "The completion that the text itself states.",
            unit="fraction",
            minimum=0,
        ),
        c.share("time_elapsed", "the year gone when the notice was made"),
        Column("status", Type.TEXT, "How the target stands.", nullable=False, values=c.TASK_STATUSES),
        c.LEAD_UNITS,
    ),
    document="split_part(report_id, ':', 1)",
    checks=(
        Check(
            "figure_or_no_figure",
            "blocking",
            "A status other than no_figure has a progress figure or completion.",
            condition="(status = 'no_figure') = (progress_value IS NULL AND completion IS NULL "
            "AND stated_completion IS NULL)",
        ),
        Check(
            "stated_completion_agrees",
            "finding",
            "The completion that the text states is the one that follows from its figures, "
            "within half a point.",
            condition="abs(completion - stated_completion) <= 0.005",
            message="'task ' || task_number || ': the text states ' || stated_completion || ', "
            "its figures give ' "
            "|| round(completion, 4)",
        ),
    ),
)
