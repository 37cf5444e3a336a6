"""The classic panel of growth targets: one row per region and year, as papers on the subject use it."""

from __future__ import annotations

import polars as pl

from transforms.exports.sheets import Field, Sheet, label_of

#: The words of a bound, as they soften or harden a target.
TONES = {"exact": "确数", "about": "左右", "near": "接近", "at_least": "以上", "at_most": "以内"}
RANGE = "区间"
NAME = "growth_targets"

_FIELDS = (
    ("sentence", "VARCHAR", None, "The sentence that sets the target."),
    ("city", "VARCHAR", None, "The region whose target it is, full name."),
    ("year", "INTEGER", None, "The year that the target is for."),
    ("rate", "DOUBLE", "%", "Growth of GDP aimed at; the lower end of a range."),
    ("tone", "VARCHAR", None, "How firmly it is said; 区间 for a range."),
    ("province_code", "INTEGER", None, "Six-digit GB/T 2260 code of the province; empty for the nation."),
    ("city_code", "INTEGER", None, "Six-digit GB/T 2260 code of the region."),
    ("rate_high", "DOUBLE", "%", "The upper end of a range."),
    ("observation_id", "VARCHAR", None, "The observation in ``parsed.observations``."),
)


def build_growth_targets(indicator_panel: pl.DataFrame, observations: pl.DataFrame) -> Sheet:
    """The panel from ``mart.indicator_panel`` and ``parsed.observations``.

    Targets for the growth of GDP over one year that the region's own report sets, by region and year.
    Several variants of GDP for one region and year would double a row: only the plain one is taken.
    """
    chosen = indicator_panel.filter(
        (pl.col("indicator_code") == "gdp")
        & (pl.col("measure") == "growth")
        & (pl.col("basis") == "year_on_year")
        & (pl.col("role") == "target")
        & pl.col("variant").is_null()
        & pl.col("own_report")
        & pl.col("period").str.contains(r"^\d{4}$")
    )
    said = observations.select("observation_id", "sentence")
    code = pl.col("region_code").cast(pl.Int32)
    tone = pl.when(pl.col("normalized_value_high").is_not_null()).then(pl.lit(RANGE))
    frame = (
        chosen.join(said, on="observation_id", how="left", validate="1:1")
        .select(
            "sentence",
            pl.col("region").alias("city"),
            pl.col("period").cast(pl.Int32).alias("year"),
            pl.col("normalized_value").alias("rate"),
            tone.otherwise(pl.col("bound").replace(TONES)).alias("tone"),
            pl.when(code != 100000).then(code // 10000 * 10000).alias("province_code"),
            code.alias("city_code"),
            pl.col("normalized_value_high").alias("rate_high"),
            "observation_id",
        )
        .sort("city_code", "year", nulls_last=True)
    )
    fields = tuple(
        Field(
            name, label_of(NAME, name), kind, unit, text, (*TONES.values(), RANGE) if name == "tone" else ()
        )
        for name, kind, unit, text in _FIELDS
    )
    grain = "region and year for which the region's own report sets a target for the growth of GDP"
    return Sheet(NAME, label_of(NAME), grain, fields, frame)
