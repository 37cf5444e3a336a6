"""One row per target of a year: what was aimed at, what came of it, and the verdict."""

from __future__ import annotations

from warehouse import columns as c
from warehouse.spec import Check, Column, Table, Type
from warehouse.tables.parsed.relative_targets import RELATIONS

VERDICTS = ("met", "missed", "pending", "no_outcome", "no_target")

TABLE = Table(
    schema="mart",
    name="target_outcomes",
    grain="region, year, indicator code, variant and measure",
    key=("region", "region_code", "year", "indicator_code", "variant", "measure"),
    columns=(
        c.REGION.required(),
        c.REGION_CODE,
        c.YEAR,
        c.INDICATOR_CODE.required(),
        c.INDICATOR,
        c.VARIANT,
        c.MEASURE.required(),
        c.BASIS,
        c.TARGET_VALUE,
        Column(
            "target_value_high", Type.DOUBLE, "The upper end of a target that is a range.", unit="target_unit"
        ),
        c.TARGET_UNIT,
        c.BOUND,
        Column(
            "relation", Type.TEXT, "How a target without a number relates to its reference.", values=RELATIONS
        ),
        Column("reference", Type.TEXT, "What a target without a number refers to."),
        Column(
            "reference_value",
            Type.DOUBLE,
            "What that came to in the same period, in the unit of the outcome.",
        ),
        c.TARGET_QUOTE,
        c.TARGET_OBSERVATION_ID,
        Column(
            "target_report_id",
            Type.TEXT,
            "Report that sets the target.",
            references="parsed.reports.report_id",
        ),
        Column(
            "outcome_value", Type.DOUBLE, "What came of it, in the unit of the target.", unit="target_unit"
        ),
        Column("outcome_bound", Type.TEXT, "How firmly the outcome is said.", values=c.BOUNDS),
        Column(
            "outcome_role",
            Type.TEXT,
            "Whether the outcome is a fact or an estimate.",
            values=("actual", "estimate"),
        ),
        Column("outcome_quote", Type.TEXT, "The words that state the outcome."),
        Column(
            "outcome_observation_id",
            Type.TEXT,
            "Observation that states the outcome.",
            references="parsed.observations.observation_id",
        ),
        Column(
            "outcome_report_id",
            Type.TEXT,
            "Report that states the outcome.",
            references="parsed.reports.report_id",
        ),
        Column(
            "tolerance", Type.DOUBLE, "Distance from the target that its bound allows.", unit="target_unit"
        ),
        Column(
            "gap",
            Type.DOUBLE,
            "Outcome less target (less the nearer end of a range, 0 inside it; less the figure of the "
            "reference).",
            unit="target_unit",
        ),
        Column("method", Type.TEXT, "How the two were made comparable, where they were not stated alike."),
        Column("verdict", Type.TEXT, "Whether the target was reached.", nullable=False, values=VERDICTS),
    ),
    document=None,
    checks=(
        Check(
            "verdict_has_both_sides",
            "blocking",
            "A verdict of met or missed has a target and an outcome.",
            condition="verdict NOT IN ('met', 'missed') OR (outcome_value IS NOT NULL "
            "AND (target_value IS NOT NULL OR relation IS NOT NULL))",
        ),
    ),
)
