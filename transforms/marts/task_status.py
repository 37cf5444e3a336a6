"""``mart.task_status``: one row per task of a plan or notice, measurable or not.

A task stands as the worst of its targets that have a figure: `behind` before `on_track` before `ahead`
before `met`. Where no target has one, and where there is no target, it stands at `no_figure`; how
many targets there are tells the two apart.
"""

from __future__ import annotations

import polars as pl

from transforms.marts.task_ledger import lead_units

#: From the worst on.
ORDER = ("behind", "on_track", "ahead", "met", "no_figure")


def build_task_status(
    reports: pl.DataFrame,
    tasks: pl.DataFrame,
    task_units: pl.DataFrame,
    task_progress: pl.DataFrame,
    task_ledger: pl.DataFrame,
) -> pl.DataFrame:
    """How every task stands, in the order of reports and tasks.

    Takes the parsed tables of the same names and ``mart.task_ledger``; gives the columns of
    ``mart.task_status``. Goals that stand only in the progress text count as targets of their task.
    """
    leads = lead_units(task_units)
    joined = (
        tasks.rename({"number": "task_number"})
        .join(
            reports.select("report_id", "region", "region_code", report_kind="kind"),
            on="report_id", how="left", validate="m:1",
        )
        .join(_count_targets(task_ledger), on="task_id", how="left", validate="1:1")
        .join(task_progress.group_by("task_id").agg(progress_items=pl.len()), on="task_id", how="left", validate="1:1")
    )  # fmt: skip
    counts = ("quantified_targets", "targets_in_task", "targets_with_figure", "progress_items")
    return joined.with_columns(
        pl.col(*counts).fill_null(0).cast(pl.Int32),
        pl.col("status").fill_null("no_figure"),
        pl.col("task_id").replace_strict(leads, default=[], return_dtype=pl.List(pl.String)).alias("lead_units"),
    ).select(
        "task_id", "report_id", "task_number", "region", "region_code", "report_kind", "text", "due_period",
        "quantified_targets", "targets_in_task", "targets_with_figure", "progress_items", "lowest_completion",
        "status", "lead_units",
    ).sort("report_id", "task_number")  # fmt: skip


def _count_targets(ledger: pl.DataFrame) -> pl.DataFrame:
    """One row per task with targets."""
    has_figure = pl.col("status") != "no_figure"
    worst = pl.col("status").replace_strict(
        {status: i for i, status in enumerate(ORDER)}, return_dtype=pl.Int8
    )
    return (
        ledger.group_by("task_id")
        .agg(
            quantified_targets=pl.len(),
            targets_in_task=(pl.col("target_source") == "task").sum(),
            targets_with_figure=has_figure.sum(),
            lowest_completion=pl.coalesce("completion", "stated_completion").min(),
            worst=worst.min(),
        )
        .with_columns(
            pl.col("worst").replace_strict(dict(enumerate(ORDER)), return_dtype=pl.String).alias("status")
        )
        .drop("worst")
    )
