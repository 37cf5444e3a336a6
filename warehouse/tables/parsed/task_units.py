"""One row per unit that leads or supports a task."""

from __future__ import annotations

from warehouse import columns as c
from warehouse.spec import Check, Column, Table, Type

TABLE = Table(
    schema="parsed",
    name="task_units",
    grain="unit that leads or supports a task",
    key=("task_id", "role", "position"),
    columns=(
        c.TASK_ID.required(),
        Column("unit", Type.TEXT, "The unit as written.", nullable=False),
        c.UNIT_NAME,
        Column(
            "role",
            Type.TEXT,
            "Whether the unit leads the task or supports it.",
            nullable=False,
            values=("lead", "support"),
        ),
        Column(
            "position",
            Type.INTEGER,
            "Place in the list of units of that role, counted from 1.",
            nullable=False,
            minimum=1,
        ),
        Column(
            "inherited",
            Type.BOOLEAN,
            "Whether it was said once for all tasks rather than for this one.",
            nullable=False,
        ),
        Column("open_list", Type.BOOLEAN, "Whether the list of units ends in 等.", nullable=False),
    ),
    document="split_part(task_id, ':', 1)",
    checks=(
        Check(
            "unit_once",
            "finding",
            "No task names a unit twice in one role.",
            failing="""
                SELECT any_value(u.task_id) AS row_key, any_value(t.document_id) AS document_id,
                       any_value(t.char_start) AS char_start, any_value(t.char_end) AS char_end,
                       'task ' || any_value(t.number) || ' names ' || u.unit_name
                       || ' more than once' AS message
                FROM {parsed.task_units} u JOIN {parsed.tasks} t USING (task_id)
                GROUP BY u.task_id, u.role, u.unit_name HAVING count(*) > 1
            """,
        ),
        Check(
            "unit_is_a_name",
            "finding",
            "A unit is a name: 2 to 40 characters without a full stop.",
            condition="length(unit) BETWEEN 2 AND 40 AND NOT regexp_matches(unit, '[。；;：:]')",
            message="unit || ' is hardly the name of a unit'",
        ),
    ),
)
