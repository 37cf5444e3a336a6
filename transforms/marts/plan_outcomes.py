"""One row per region, span of years, indicator code, variant, measure and basis: goals of plans.

A five-year plan promises a yearly average or a total; what came of it stands in the report after its
last year. (Goals for a single year, the last of a plan included, are in ``target_outcomes``.)
"""

from __future__ import annotations

from typing import Any

import polars as pl

from transforms.marts.target_outcomes_known import KnownFigures
from transforms.marts.target_outcomes_rows import (
    SCHEMA,
    last_reports,
    numeric_row,
    prepare_relative,
    relative_row,
)
from transforms.marts.target_outcomes_sides import choose_targets, known_figures, squarable

_KEY = ("region", "region_code", "period", "indicator_code", "variant", "measure", "basis")


def build_plan_outcomes(
    observations: pl.DataFrame,
    relative_targets: pl.DataFrame,
    reports: pl.DataFrame,
    sections: pl.DataFrame,
) -> pl.DataFrame:
    """Goals for spans of years with their outcomes, from frames of the parsed tables, in key order.

    The columns are those of ``mart.plan_outcomes``.
    """
    spans = squarable(observations.filter(pl.col("period").str.contains("/")), reports, sections)
    known = KnownFigures(known_figures(spans))
    last = last_reports(reports)
    targets = choose_targets(spans, _KEY[1:])
    made = [numeric_row(target, known, last) for target in targets.iter_rows(named=True)]
    relative = prepare_relative(relative_targets, reports).filter(pl.col("period").str.contains("/"))
    made += [relative_row(target, known, last) for target in relative.iter_rows(named=True)]
    rows: dict[tuple[Any, ...], dict[str, Any]] = {}
    for row in made:
        rows.setdefault(tuple(row.get(name) for name in _KEY), row)
    return pl.DataFrame(list(rows.values()), schema=SCHEMA).sort(_KEY, nulls_last=True)
