"""One row per goal of a plan for a span of years: what was aimed at, what came of it, and the verdict."""

from __future__ import annotations

from warehouse import columns as c
from warehouse.spec import Check, Table
from warehouse.tables.mart.target_outcomes import TABLE as YEARLY

TABLE = Table(
    schema="mart",
    name="plan_outcomes",
    grain="region, span of years, indicator code, variant, measure and basis",
    key=("region", "region_code", "period", "indicator_code", "variant", "measure", "basis"),
    columns=tuple(c.PERIOD.required() if column is c.YEAR else column for column in YEARLY.columns),
    document=None,
    checks=(
        Check(
            "period_is_span",
            "blocking",
            "The period of a plan spans years.",
            condition="period LIKE '____/____'",
        ),
        *YEARLY.checks,
    ),
)
