"""``mart.unit_workload``: one row per responsible unit of a region, over all its plans and notices.

A unit's share of work is what it is named for itself. Where a document says once that certain units
take part in every task, these tasks are counted apart (`tasks_inherited`): 80 lines of a plan are
not 80 duties.
"""

from __future__ import annotations

import polars as pl

from transforms.marts.task_status import ORDER


def build_unit_workload(task_units: pl.DataFrame, task_status: pl.DataFrame) -> pl.DataFrame:
    """Tasks led and supported by each unit, and how those that it leads stand.

    Takes ``parsed.task_units`` and ``mart.task_status``; gives the columns of ``mart.unit_workload``,
    the busiest units of a region first. A task that a unit both leads and supports is led.
    """
    duties = task_units.join(
        task_status.select("task_id", "report_id", "region", "region_code", "quantified_targets", "status"),
        on="task_id", how="inner", validate="m:1",
    )  # fmt: skip
    unit = ["region", "region_code", "unit_name"]
    names = duties.group_by(unit).agg(
        pl.col("unit").unique().sort().alias("written_as"),
        pl.col("report_id").n_unique().alias("reports"),
    )
    once = (
        duties.with_columns(
            pl.when("inherited").then(2).when(pl.col("role") == "lead").then(0).otherwise(1).alias("duty")
        )
        .sort("duty")
        .unique([*unit, "task_id"], keep="first", maintain_order=True)
    )
    led, measurable = pl.col("duty") == 0, pl.col("quantified_targets") > 0
    counted = once.group_by(unit).agg(
        tasks_led=led.sum(),
        tasks_supported=(pl.col("duty") == 1).sum(),
        tasks_inherited=(pl.col("duty") == 2).sum(),
        tasks_measurable=(led & measurable).sum(),
        share_measurable=measurable.filter(led).mean(),
        **{f"tasks_{status}": (led & (pl.col("status") == status)).sum() for status in ORDER},
    )
    whole = names.join(counted, on=unit, how="left", validate="1:1", nulls_equal=True)
    ranked = whole.sort(
        "region", pl.col("tasks_led") + pl.col("tasks_supported"), "unit_name",
        descending=[False, True, False], nulls_last=True,
    )  # fmt: skip
    counts = ["reports", *(name for name in counted.columns if name.startswith("tasks_"))]
    return ranked.with_columns(pl.col(counts).cast(pl.Int32)).select(
        *unit, "written_as", "reports", "tasks_led", "tasks_supported", "tasks_inherited", "tasks_measurable",
        "share_measurable", "tasks_met", "tasks_ahead", "tasks_on_track", "tasks_behind", "tasks_no_figure",
    )  # fmt: skip
