"""One row per region, year, indicator code, variant and measure: what was aimed at and what came of it.

Targets are those for a single year, with a number or without one; goals for a span of years are in
``plan_outcomes``. A year for which a whole work report sets no target for the growth of output has a
row that says so (``no_target``), and so has a headline indicator that a later report gives account of
though it was never promised.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import polars as pl

from transforms.catalogue.indicators import HEADLINE_CODES
from transforms.marts.target_outcomes_known import KnownFigures, Thing
from transforms.marts.target_outcomes_rows import (
    SCHEMA,
    last_reports,
    numeric_row,
    outcome_columns,
    prepare_relative,
    relative_row,
)
from transforms.marts.target_outcomes_sides import choose_targets, known_figures, squarable

_KEY = ("region", "region_code", "year", "indicator_code", "variant", "measure")
#: Any of these is a target for the growth of output.
OUTPUT = ("gdp", "gnp", "gross_agricultural_industrial_output", "gross_social_product", "national_income")
_COLUMNS = {
    "region": pl.String,
    "region_code": pl.String,
    "year": pl.Int32,
    **{name: kind for name, kind in SCHEMA.items() if name not in ("region", "region_code", "period")},
}


def build_target_outcomes(
    observations: pl.DataFrame,
    relative_targets: pl.DataFrame,
    reports: pl.DataFrame,
    sections: pl.DataFrame,
) -> pl.DataFrame:
    """Targets for a year with their outcomes, from frames of the parsed tables, in the order of the key.

    The columns are those of ``mart.target_outcomes``. A target comes from the region's own report
    where it can, the list of targets before the tasks; of an indicator with and without a number the
    number is kept.
    """
    sides = squarable(observations, reports, sections)
    yearly = sides.filter(~pl.col("is_span"))
    known = KnownFigures(known_figures(yearly))
    last = last_reports(reports)
    rows: dict[tuple[Any, ...], dict[str, Any]] = {}
    for target in choose_targets(yearly, ("region_code", "period", *_KEY[3:])).iter_rows(named=True):
        _keep(rows, numeric_row(target, known, last))
    relative = prepare_relative(relative_targets, reports).filter(~pl.col("period").str.contains("/"))
    for target in relative.iter_rows(named=True):
        _keep(rows, relative_row(target, known, last))
    for row in list(_never_promised(rows, known, sides, reports)):
        _keep(rows, row)
    return pl.DataFrame(list(rows.values()), schema=_COLUMNS).sort(_KEY, nulls_last=True)


def _keep(rows: dict[tuple[Any, ...], dict[str, Any]], row: dict[str, Any]) -> None:
    """Add a row unless its key is taken."""
    row["year"] = int(row.pop("period"))
    rows.setdefault(tuple(row[name] for name in _KEY), row)


def _never_promised(
    rows: dict[tuple[Any, ...], dict[str, Any]],
    known: KnownFigures,
    sides: pl.DataFrame,
    reports: pl.DataFrame,
) -> Iterator[dict[str, Any]]:
    """Rows without a target, for the years that a whole work report of the region plans."""
    whole = reports.filter((pl.col("kind") == "work_report") & (pl.col("completeness") == "complete"))
    planned = whole.drop_nulls(["region_code", "report_year"]).unique(
        ["region_code", "report_year"], keep="first", maintain_order=True
    )
    promised = {(row["region_code"], row["year"], row["indicator_code"]) for row in rows.values()}
    growths = sides.filter((pl.col("measure") == "growth") & pl.col("indicator_code").is_in(HEADLINE_CODES))
    coded = growths.select("region_code", "indicator_code", "variant", "indicator").unique(
        ["region_code", "indicator_code", "variant"], keep="first", maintain_order=True
    )
    names = coded.rows_by_key("region_code", named=True, include_key=False)
    for report in planned.select("region", "region_code", "report_year").iter_rows(named=True):
        code, year = report["region_code"], report["report_year"]
        found = {(name["indicator_code"], name["variant"]): name for name in names.get(code, [])}
        found.setdefault(("gdp", None), {"indicator_code": "gdp", "variant": None, "indicator": None})
        for (indicator, variant), name in found.items():
            family = OUTPUT if indicator == "gdp" else (indicator,)
            if any((code, year, member) in promised for member in family):
                continue
            outcome = known.stated(Thing(code, indicator, variant, "growth", "%"), str(year))
            if outcome is None and indicator != "gdp":
                continue
            row = {**name, "region": report["region"], "region_code": code, "period": str(year)}
            row |= {"measure": "growth", "verdict": "no_target"}
            yield row | (outcome_columns(outcome, outcome.value) if outcome else {})
