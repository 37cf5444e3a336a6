"""One row per section of a report, at every level of its headings."""

from __future__ import annotations

from warehouse import columns as c
from warehouse.spec import Check, Column, Table, Type

ROLES = ("review", "outlook", "targets", "tasks", "government", "safeguards", "annex", "glossary", "other")

TABLE = Table(
    schema="parsed",
    name="sections",
    grain="section of a report, at any level",
    key=("section_id",),
    columns=(
        Column("section_id", Type.TEXT, c.SECTION_ID.description, nullable=False),
        c.REPORT_ID,
        Column(
            "parent_id",
            Type.TEXT,
            "The section that holds this one; null at the top.",
            references="parsed.sections.section_id",
        ),
        Column("level", Type.INTEGER, "Depth of the heading, 1 at the top.", nullable=False, minimum=1),
        Column(
            "ordinal",
            Type.INTEGER,
            "Place among the sections of the same parent, counted from 1.",
            nullable=False,
            minimum=1,
        ),
        Column("heading", Type.TEXT, "The heading as written, without line breaks."),
        Column(
            "role",
            Type.TEXT,
            "What the section does in the report.",
            nullable=False,
            values=ROLES,
        ),
        c.CHAR_START,
        c.CHAR_END,
    ),
    document="split_part(report_id, ':', 1)",
    checks=(
        Check(
            "section_in_report",
            "blocking",
            "A section lies within its report.",
            failing="""
                SELECT s.section_id AS row_key, r.document_id, s.char_start, s.char_end,
                       'the report spans ' || r.char_start || ' to ' || r.char_end AS message
                FROM {parsed.sections} s JOIN {parsed.reports} r USING (report_id)
                WHERE s.char_start >= s.char_end
                   OR NOT coalesce(s.char_start >= r.char_start AND s.char_end <= r.char_end, false)
            """,
        ),
        Check(
            "section_in_parent",
            "blocking",
            "A section lies within its parent, one level or more below it.",
            failing="""
                SELECT s.section_id AS row_key, split_part(s.report_id, ':', 1) AS document_id, s.char_start,
                       s.char_end, 'the parent, level ' || p.level || ', spans ' || p.char_start || ' to '
                       || p.char_end AS message
                FROM {parsed.sections} s JOIN {parsed.sections} p ON p.section_id = s.parent_id
                WHERE s.char_start < p.char_start OR s.char_end > p.char_end OR s.level <= p.level
                   OR s.report_id <> p.report_id
            """,
        ),
        Check(
            "sections_do_not_overlap",
            "blocking",
            "Sections of one parent share no character.",
            failing="""
                SELECT section_id AS row_key, split_part(report_id, ':', 1) AS document_id,
                       char_start, char_end,
                       'starts before the section before it has ended' AS message
                FROM (SELECT *, lag(char_end) OVER (PARTITION BY report_id, parent_id
                                                    ORDER BY char_start, char_end) AS before
                      FROM {parsed.sections})
                WHERE before > char_start
            """,
        ),
        Check(
            "sections_counted",
            "finding",
            "Sections of one parent are numbered 1, 2, 3 … in the order of the text.",
            failing="""
                SELECT section_id AS row_key, split_part(report_id, ':', 1) AS document_id,
                       char_start, char_end,
                       'ordinal ' || ordinal || ' stands at place ' || place AS message
                FROM (SELECT *, row_number() OVER (PARTITION BY report_id, parent_id
                                                        ORDER BY char_start) AS place
                      FROM {parsed.sections})
                WHERE ordinal <> place
            """,
        ),
    ),
)
