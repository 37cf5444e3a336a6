"""One row per quantified target of a task, with the progress that measures the same thing."""

from __future__ import annotations

from dataclasses import replace

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
        c.MEASURE,
        c.TARGET_QUOTE,
        c.TARGET_VALUE,
        c.TARGET_UNIT,
        c.BOUND,
        Column("progress_observation_ids", Type.TEXTS, "Observations that make up the progress figure."),
        replace(
            c.TASK_ID,
            name="progress_task_id",
            description="Task under which the progress is reported; it may be another one of the notice.",
        ),
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
        Column(
            "stated_agrees",
            Type.BOOLEAN,
            "Whether the stated completion is one that the figures give before they were rounded; null "
            "where not both are known.",
        ),
        c.share("time_elapsed", "the planned period that is over at the end of the one reported on"),
        Column("status", Type.TEXT, "How the target stands.", nullable=False, values=c.TASK_STATUSES),
        c.LEAD_UNITS,
        Column(
            "pairing",
            Type.TEXT,
            "How the progress was found: `confirmed_by_share` "
            "(the share of its goal that the text states fits the "
            "target), `same_thing`, `same_rate`, `sum_of_parts` (new and continued ones), "
            "`breakdown` (all of them sorted by stage), `said_of_whole` and `said_of_goal` (what follows the "
            "goal without a name), `said_of_task` (a figure that names nothing), "
            "`rate_of_progress`, `same_thing_elsewhere` (under another task), `goal_reached`, "
            "`stated_only` and `stated_with_whole` (a stated completion).",
        ),
        c.CHAR_START,
        c.CHAR_END,
        Column(
            "progress_start",
            Type.INTEGER,
            "Where the first figure of the progress starts in the text of the document.",
            unit="characters",
            minimum=0,
        ),
        Column(
            "progress_end",
            Type.INTEGER,
            "Where the last figure of the progress ends, exclusive, the stated completion included.",
            unit="characters",
            minimum=1,
        ),
    ),
    note="A target is paired with the figure that measures the same thing: a stock is no flow, a sub- "
    "group no total, an application no approval, a growth rate no level; what is under way is not "
    "finished. `completion` is progress by target; ceilings have none. `status`: `met` from 1; "
    "amounts and counts that build up are held against the time gone (`ahead` from 1.1 times it, "
    "`on_track` from 0.9), rates, growth and stocks against the target alone (`on_track` within what "
    "左右 leaves open: half a percentage point, or 5 % of an amount). A target that names no number "
    "(`占年度任务的80%`) has a null `target_value` and stands by its stated completion.",
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
            "The completion that the text states follows from its figures, within what rounding allows.",
            failing="""
                SELECT task_id || ' ' || target_observation_id AS row_key,
                       split_part(report_id, ':', 1) AS document_id,
                       progress_start AS char_start, progress_end AS char_end,
                       'task ' || task_number || ': the text states ' || stated_completion
                       || ', its figures give ' || round(completion, 4) AS message
                FROM {mart.task_ledger} WHERE NOT stated_agrees
            """,
        ),
    ),
)
