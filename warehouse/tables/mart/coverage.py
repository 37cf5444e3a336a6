"""One row per report: how much of it was understood, and what it lacks."""

from __future__ import annotations

from warehouse import columns as c
from warehouse.spec import Check, Column, Table, Type

TABLE = Table(
    schema="mart",
    name="coverage",
    grain="report, found or only announced",
    key=("report_id",),
    columns=(
        c.REPORT_ID,
        c.DOCUMENT_ID,
        Column("title", Type.TEXT, "Title of the report."),
        c.REPORT_KIND,
        c.REGION,
        c.REGION_CODE,
        c.REPORT_YEAR,
        c.COMPLETE,
        Column(
            "characters", Type.INTEGER, "Length of its span.", unit="characters", nullable=False, minimum=0
        ),
        Column(
            "characters_set_aside",
            Type.INTEGER,
            "Characters within its span that were set aside.",
            unit="characters",
            nullable=False,
            minimum=0,
        ),
        c.count("sections", "sections at all levels"),
        Column("section_roles", Type.TEXTS, "Roles that its sections have, in alphabetical order."),
        c.count("observations", "observations"),
        c.count("targets", "observations that are targets"),
        c.count("estimates", "observations that are estimates"),
        c.count("actuals", "observations that are stated as fact"),
        c.share("share_coded", "the observations that have an indicator code"),
        c.count("relative_targets", "targets without a number"),
        c.count("tasks", "numbered tasks"),
        c.count("numerals", "numerals, those that are only part of a word aside"),
        c.count("numerals_unexplained", "numerals that the rules cannot place"),
        c.share("share_explained", "the numerals that are explained; null where there are none"),
        Column(
            "missing",
            Type.TEXTS,
            "What a report of its kind has and this one lacks, in words; empty where nothing is missing.",
        ),
    ),
    checks=(
        Check(
            "every_report_once",
            "blocking",
            "Every report has its row.",
            failing="""
                SELECT r.report_id AS row_key, r.document_id, r.char_start, r.char_end,
                       'the report is not in the coverage' AS message
                FROM {parsed.reports} r ANTI JOIN {mart.coverage} c USING (report_id)
            """,
        ),
        Check(
            "roles_add_up",
            "blocking",
            "Targets, estimates and facts together are all observations.",
            condition="targets + estimates + actuals = observations",
        ),
    ),
)
