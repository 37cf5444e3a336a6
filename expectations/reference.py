"""What rows are held against from outside the warehouse: the codes and limits of the catalogue."""

from __future__ import annotations

import polars as pl

from transforms.catalogue.indicator_rows import INDICATORS
from transforms.catalogue.regions import load_regions


def reference_frames() -> dict[str, pl.DataFrame]:
    """Frames by the name that checks use for them.

    `catalogue.indicators`: one row per indicator, ``code`` and the plausible limits of growth and
    ratio in percent (null where there is none). `catalogue.regions`: one row per six-digit ``code``.
    """
    indicators = pl.DataFrame(
        [(row.code, *row.growth_range, *row.ratio_range) for row in INDICATORS.values()],
        schema={
            "code": pl.String,
            "growth_min": pl.Float64,
            "growth_max": pl.Float64,
            "ratio_min": pl.Float64,
            "ratio_max": pl.Float64,
        },
        orient="row",
    )
    regions = pl.DataFrame({"code": sorted({region.code for region in load_regions()})})
    return {"catalogue.indicators": indicators, "catalogue.regions": regions}
