"""One row per thing measured: the value to use, where it comes from, and whether sources disagree."""

from __future__ import annotations

from warehouse import columns as c
from warehouse.spec import Check, Column, Table, Type

TABLE = Table(
    schema="mart",
    name="indicator_panel",
    grain="region, period, indicator code, variant, measure, basis, base unit and role",
    note="The value is chosen by trust: the region's own report before another's, a later report before an "
    "earlier one, a more precise figure before a rounded one.",
    key=(
        "region",
        "region_code",
        "period",
        "indicator_code",
        "variant",
        "measure",
        "basis",
        "normalized_unit",
        "role",
    ),
    columns=(
        c.REGION.required(),
        c.REGION_CODE,
        c.PERIOD.required(),
        c.INDICATOR_CODE.required(),
        c.INDICATOR,
        c.VARIANT,
        c.MEASURE.required(),
        c.BASIS,
        c.NORMALIZED_UNIT,
        c.OBSERVATION_ROLE,
        Column("normalized_value", Type.DOUBLE, "The value in the base unit.", unit="normalized_unit"),
        Column(
            "normalized_value_high", Type.DOUBLE, "The upper end in the base unit.", unit="normalized_unit"
        ),
        c.BOUND,
        c.QUANTITY,
        Column(
            "reference", Type.TEXT, "To what the chosen figure refers, if it is a gap, a multiple or a rank."
        ),
        c.OBSERVATION_ID.required(),
        c.REPORT_ID,
        Column("own_report", Type.BOOLEAN, "Whether the chosen report is the region's own.", nullable=False),
        c.REPORT_YEAR,
        c.count("source_count", "observations that speak of it"),
        c.count("report_count", "reports that speak of it"),
        Column(
            "sources",
            Type.SOURCES,
            "All observations that speak of it, in order of trust, the chosen one first; values "
            "in the base unit.",
        ),
        Column(
            "disagree",
            Type.BOOLEAN,
            "Whether two sources on the same matter differ by more than rounding and bounds explain.",
            nullable=False,
        ),
        Column(
            "mixed",
            Type.BOOLEAN,
            "Whether sources name different things under the code, so that the value is of one of them.",
            nullable=False,
        ),
        Column("lowest_value", Type.DOUBLE, "The lowest value given.", unit="normalized_unit"),
        Column("highest_value", Type.DOUBLE, "The highest value given.", unit="normalized_unit"),
    ),
    document=None,
    checks=(
        Check(
            "sources_counted",
            "blocking",
            "As many sources are listed as are counted, the chosen one first.",
            condition="len(sources) = source_count AND sources[1].observation_id = observation_id",
        ),
        Check(
            "sources_agree",
            "finding",
            "What several sources say of the same agrees within rounding.",
            failing="""
                WITH sources AS (
                    SELECT *, unnest(sources).observation_id AS source_id
                    FROM {mart.indicator_panel} WHERE disagree
                ), quoted AS (
                    SELECT s.observation_id,
                           string_agg(DISTINCT o.quantity, ', ' ORDER BY o.quantity) AS quantities
                    FROM sources s JOIN {all:parsed.observations} o ON o.observation_id = s.source_id
                    GROUP BY s.observation_id
                )
                SELECT p.observation_id AS row_key, split_part(p.observation_id, ':', 1) AS document_id,
                       o.char_start, o.char_end,
                       coalesce(p.indicator, p.indicator_code) || ' of ' || p.region || ' in ' || p.period
                       || ' is ' || q.quantities || ' in ' || p.source_count || ' sources' AS message
                FROM {mart.indicator_panel} p
                JOIN quoted q USING (observation_id)
                JOIN {all:parsed.observations} o USING (observation_id)
                WHERE p.disagree
            """,
            row_key="observation_id",
        ),
    ),
)
