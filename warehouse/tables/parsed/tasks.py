"""One row per numbered task of a plan or a notice."""

from __future__ import annotations

from warehouse import columns as c
from warehouse.spec import Check, Column, Table, Type

TABLE = Table(
    schema="parsed",
    name="tasks",
    grain="numbered task of a plan or notice",
    key=("task_id",),
    columns=(
        Column("task_id", Type.TEXT, c.TASK_ID.description, nullable=False),
        c.REPORT_ID,
        c.DOCUMENT_ID,
        Column("number", Type.INTEGER, "Number of the task in its report.", nullable=False, minimum=1),
        Column("section", Type.TEXT, "Heading of the part that the task stands in."),
        Column("subsection", Type.TEXT, "Heading below that, where there is one."),
        Column(
            "text",
            Type.TEXT,
            "The task as written, without line breaks and set-aside blocks.",
            nullable=False,
        ),
        c.DUE_PERIOD,
        c.CHAR_START,
        c.CHAR_END,
    ),
    checks=(
        Check(
            "task_id_is_place",
            "blocking",
            "A task's id is its document and the offset where it starts.",
            condition="task_id = document_id || ':t' || char_start",
        ),
        Check(
            "task_in_report",
            "blocking",
            "A task lies within its report.",
            failing="""
                SELECT t.task_id AS row_key, t.document_id, t.char_start, t.char_end,
                       'the report spans ' || coalesce(r.char_start || ' to ' || r.char_end, 'nothing')
                       AS message
                FROM {parsed.tasks} t JOIN {parsed.reports} r USING (report_id)
                WHERE t.char_start >= t.char_end
                   OR NOT coalesce(t.char_start >= r.char_start AND t.char_end <= r.char_end, false)
            """,
        ),
        Check(
            "numbers_without_gap",
            "finding",
            "The tasks of a report are numbered 1 to N, each number once.",
            failing="""
                SELECT task_id AS row_key, document_id, char_start, char_end,
                       'task ' || number || ' stands at place ' || place AS message
                FROM (SELECT *, row_number() OVER (PARTITION BY report_id ORDER BY char_start) AS place,
                             lag(number, 1, 0) OVER (PARTITION BY report_id ORDER BY char_start) AS before
                      FROM {parsed.tasks})
                WHERE number <> before + 1
            """,
        ),
        Check(
            "task_has_lead_unit",
            "finding",
            "Every task names a unit that leads it.",
            failing="""
                SELECT t.task_id AS row_key, t.document_id, t.char_start, t.char_end,
                       'nobody is named as leading task ' || t.number AS message
                FROM {parsed.tasks} t
                ANTI JOIN (SELECT task_id FROM {parsed.task_units} WHERE role = 'lead') u USING (task_id)
            """,
        ),
        Check(
            "notice_task_has_progress",
            "finding",
            "Every task of a progress notice says how it stands.",
            failing="""
                SELECT t.task_id AS row_key, t.document_id, t.char_start, t.char_end,
                       'no progress is reported on task ' || t.number AS message
                FROM {parsed.tasks} t
                JOIN {parsed.reports} r ON r.report_id = t.report_id AND r.kind = 'progress_notice'
                ANTI JOIN {parsed.task_progress} p ON p.task_id = t.task_id
            """,
        ),
    ),
)
