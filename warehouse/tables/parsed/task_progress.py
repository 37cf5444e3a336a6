"""One row per item of the progress that a notice reports on a task."""

from __future__ import annotations

from warehouse import columns as c
from warehouse.spec import Check, Column, Table, Type

TABLE = Table(
    schema="parsed",
    name="task_progress",
    grain="paragraph or numbered item of the progress on a task",
    key=("task_id", "item_no"),
    columns=(
        c.TASK_ID.required(),
        Column(
            "item_no",
            Type.INTEGER,
            "Place among the items of the task, counted from 1.",
            nullable=False,
            minimum=1,
        ),
        Column(
            "text",
            Type.TEXT,
            "The item as written, without line breaks and set-aside blocks.",
            nullable=False,
        ),
        c.CHAR_START,
        c.CHAR_END,
    ),
    document="split_part(task_id, ':', 1)",
    checks=(
        Check(
            "items_counted",
            "finding",
            "Items of a task are numbered 1, 2, 3 … in the order of the text.",
            failing="""
                SELECT task_id || ' item ' || item_no AS row_key, split_part(task_id, ':', 1) AS document_id,
                       char_start, char_end, 'item ' || item_no || ' stands at place ' || place AS message
                FROM (SELECT *, row_number() OVER (PARTITION BY task_id ORDER BY char_start) AS place
                      FROM {parsed.task_progress})
                WHERE item_no <> place OR char_end <= char_start
            """,
        ),
    ),
)
