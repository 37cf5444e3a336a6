"""One row per report, plan or notice, those included that a table of contents only announces."""

from __future__ import annotations

from warehouse import columns as c
from warehouse.spec import Check, Column, Table, Type

TABLE = Table(
    schema="parsed",
    name="reports",
    grain="report, plan or notice in a document, found or only announced",
    key=("report_id",),
    columns=(
        Column("report_id", Type.TEXT, c.REPORT_ID.description, nullable=False),
        c.DOCUMENT_ID,
        Column(
            "title", Type.TEXT, "Title of the report, as the text, the contents list or the manifest has it."
        ),
        Column("kind", Type.TEXT, "What sort of document it is.", nullable=False, values=c.REPORT_KINDS),
        c.REGION,
        c.REGION_CODE,
        c.REGION_LEVEL,
        Column("region_source", Type.TEXT, "Where the region was read.", values=c.READ_FROM),
        c.REPORT_YEAR,
        Column("report_year_source", Type.TEXT, "Where the year was read.", values=c.READ_FROM),
        Column("review_period", Type.TEXT, "The period that the report looks back on."),
        Column("plan_period", Type.TEXT, "The period that the report plans for."),
        Column("delivered_on", Type.DATE, "The day it was delivered, where the text says so."),
        Column("meeting", Type.TEXT, "The meeting it was delivered to."),
        Column("speaker", Type.TEXT, "Who delivered it."),
        c.COMPLETE,
        Column(
            "contents_start",
            Type.INTEGER,
            "Where the entry of the contents list that announces it starts.",
            unit="characters",
        ),
        Column(
            "contents_end",
            Type.INTEGER,
            "Where that entry ends, exclusive.",
            unit="characters",
        ),
        Column(
            "char_start",
            Type.INTEGER,
            "Where it starts in the text of the document; null if missing.",
            unit="characters",
            minimum=0,
        ),
        Column(
            "char_end",
            Type.INTEGER,
            "Where it ends in the text of the document, exclusive; null if missing.",
            unit="characters",
            minimum=1,
        ),
    ),
    checks=(
        Check(
            "span_unless_missing",
            "blocking",
            "A report has a span exactly when the text holds any of it.",
            condition="(completeness = 'missing') = (char_start IS NULL) "
            "AND (char_start IS NULL) = (char_end IS NULL)",
        ),
        Check(
            "span_in_text",
            "blocking",
            "The span of a report lies within the text of its document.",
            failing="""
                SELECT r.report_id AS row_key, r.document_id, r.char_start, r.char_end,
                       'the text ends at ' || length(d.text) AS message
                FROM {parsed.reports} r JOIN {staging.documents} d USING (document_id)
                WHERE r.char_start >= r.char_end OR r.char_end > length(d.text)
            """,
        ),
        Check(
            "reports_do_not_overlap",
            "blocking",
            "Two reports of a document share no character.",
            failing="""
                SELECT report_id AS row_key, document_id, char_start, char_end,
                       'starts before the report before it has ended' AS message
                FROM (SELECT *, max(char_end) OVER (
                          PARTITION BY document_id ORDER BY char_start, char_end
                          ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
                      FROM {parsed.reports} WHERE char_start IS NOT NULL)
                WHERE before > char_start
            """,
        ),
        Check(
            "report_id_is_place",
            "blocking",
            "A report's id is its document and the offset where it starts.",
            condition="report_id = document_id || ':r' || coalesce(char_start, contents_start)",
        ),
        Check(
            "source_said",
            "blocking",
            "Where a region or a year is given, a column says where it was read.",
            condition="(region IS NULL) = (region_source IS NULL) "
            "AND (report_year IS NULL) = (report_year_source IS NULL)",
        ),
        Check(
            "contents_against_text",
            "finding",
            "Every report that the contents list announces is in the text.",
            failing="""
                SELECT report_id AS row_key, document_id, contents_start AS char_start,
                       contents_end AS char_end,
                       'the contents list announces ' || coalesce(title, 'a report')
                       || ', the text lacks it' AS message
                FROM {parsed.reports} WHERE completeness = 'missing'
            """,
        ),
        Check(
            "report_is_whole",
            "finding",
            "The text of a report does not break off.",
            condition="completeness <> 'truncated'",
            message="coalesce(title, 'a report') || ' breaks off before its end'",
        ),
        Check(
            "region_known",
            "finding",
            "The region of a report is known, with its code.",
            condition="region IS NOT NULL AND region_code IS NOT NULL",
            message="CASE WHEN region IS NULL THEN 'no region was found' "
            "ELSE 'no code is known for ' || region END",
        ),
        Check(
            "year_known",
            "finding",
            "The year of a work report is known.",
            condition="kind <> 'work_report' OR report_year IS NOT NULL",
            message="'the text, the file name and the manifest name no year'",
        ),
        Check(
            "year_fits_delivery",
            "finding",
            "A work report is given in its year, or in the last two months of the year before.",
            condition="kind <> 'work_report' OR year(delivered_on) = report_year "
            "OR (year(delivered_on) = report_year - 1 AND month(delivered_on) >= 11)",
            message="'delivered on ' || delivered_on || ', yet taken as the report of ' || report_year",
        ),
        Check(
            "targets_section",
            "finding",
            "A complete work report has a section that sets targets.",
            failing="""
                SELECT r.report_id AS row_key, r.document_id, r.char_start, r.char_end,
                       'no section with targets was found in ' || coalesce(r.title, 'this report') AS message
                FROM {parsed.reports} r
                ANTI JOIN (SELECT report_id FROM {parsed.sections} WHERE role = 'targets') s USING (report_id)
                WHERE r.kind = 'work_report' AND r.completeness = 'complete'
            """,
        ),
        Check(
            "gdp_target",
            "finding",
            "A complete work report sets a target for the growth of GDP.",
            failing="""
                SELECT r.report_id AS row_key, r.document_id, r.char_start, r.char_end,
                       'no target for the growth of GDP was found in ' || coalesce(r.title, 'this report')
                       AS message
                FROM {parsed.reports} r
                ANTI JOIN (SELECT report_id FROM {parsed.observations}
                           WHERE indicator_code = 'gdp' AND role = 'target'
                           UNION ALL
                           SELECT report_id FROM {parsed.relative_targets}
                           WHERE indicator_code = 'gdp') t USING (report_id)
                WHERE r.kind = 'work_report' AND r.completeness = 'complete'
            """,
        ),
    ),
)
