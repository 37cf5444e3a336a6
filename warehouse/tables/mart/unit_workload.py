"""One row per responsible unit of a region: what it leads and supports, and how that stands."""

from __future__ import annotations

from warehouse import columns as c
from warehouse.spec import Check, Column, Table, Type

TABLE = Table(
    schema="mart",
    name="unit_workload",
    grain="responsible unit of a region",
    key=("region", "region_code", "unit_name"),
    columns=(
        c.REGION,
        c.REGION_CODE,
        c.UNIT_NAME,
        Column("written_as", Type.TEXTS, "The ways in which its name is written."),
        c.count("reports", "plans and notices that name it"),
        c.count("tasks_led", "tasks that the unit leads"),
        c.count("tasks_supported", "tasks that the unit supports"),
        c.count("tasks_inherited", "tasks that it takes part in only because that is said once for all"),
        c.count("tasks_measurable", "tasks led that have a quantified target"),
        c.share("share_measurable", "the tasks led that have a quantified target"),
        *(c.count(f"tasks_{status}", f"tasks led that stand at `{status}`") for status in c.TASK_STATUSES),
    ),
    document=None,
    checks=(
        Check(
            "statuses_add_up",
            "blocking",
            "Every task that a unit leads stands somewhere.",
            condition="tasks_led = tasks_met + tasks_ahead + tasks_on_track + tasks_behind + tasks_no_figure",
        ),
    ),
)
