"""One row per region, period, indicator code, variant, measure, basis, base unit and role.

Several reports speak of the same thing, and one report says it twice. The value to use is chosen by
trust: the region's own report before another's, a later report before an earlier one, a figure
before one with a bound word, a more precise figure before a rounded one. All sources stay with the
row, and whether they disagree by more than their rounding and their bounds explain. Only what is
said of the same thing can disagree: a headline indicator, or one name, against one yardstick.
"""

from __future__ import annotations

import polars as pl

from transforms.catalogue.indicator_rows import HEADLINE_CODES

KEY = (
    "region",
    "region_code",
    "period",
    "indicator_code",
    "variant",
    "measure",
    "basis",
    "normalized_unit",
    "role",
)
#: How far from the value a figure said to be 左右 or 近 may truly be, as a share of it.
ABOUT = 0.05
_INFINITY = float("inf")
#: A float that went through a unit differs in its last digits.
_NOISE = 1e-9


def build_indicator_panel(observations: pl.DataFrame, reports: pl.DataFrame) -> pl.DataFrame:
    """The panel from `parsed.observations` and `parsed.reports`, in the order of its key.

    Left out are observations without region, period, code or value in a base unit. The columns are
    those of `mart.indicator_panel`.
    """
    usable = observations.filter(
        pl.all_horizontal(pl.col("region", "period", "indicator_code", "normalized_value").is_not_null())
    )
    origin = reports.select(
        "report_id",
        "report_year",
        "delivered_on",
        report_region=pl.col("region"),
        report_region_code=pl.col("region_code"),
    )
    known = usable.join(origin, on="report_id", how="left", validate="m:1").with_columns(
        own_report=pl.coalesce(
            pl.col("region_code") == pl.col("report_region_code"),
            pl.col("region") == pl.col("report_region"),
            pl.lit(False),
        ),
        step=_rounding_step(),
    )
    ranked = (
        known.with_columns(_possible_values())
        .with_columns(_contradicted())
        .sort(
            "own_report",
            "report_year",
            "delivered_on",
            pl.col("bound") == "exact",
            "step",
            "document_id",
            "char_start",
            descending=[True, True, True, True, False, False, False],
            nulls_last=True,
        )
    )
    return (
        ranked.group_by(KEY, maintain_order=True).agg(*_choose()).select(*_COLUMNS).sort(KEY, nulls_last=True)
    )


def _rounding_step() -> pl.Expr:
    """The last digit that is written, in the base unit: 0.1亿元 for 2291.5亿元."""
    decimals = pl.col("quantity").str.normalize("NFKC").str.extract(r"\.(\d+)").str.len_chars().fill_null(0)
    factor = pl.when(pl.col("value") != 0).then((pl.col("normalized_value") / pl.col("value")).abs())
    return factor.fill_null(1.0) * pl.lit(10.0).pow(-decimals.cast(pl.Float64))


def _possible_values() -> list[pl.Expr]:
    """The lowest and the highest true value that a figure allows, with its rounding and its bound.

    A bound speaks of the size that the text names, so `at_least` of a fall goes down.
    """
    value, bound = pl.col("normalized_value"), pl.col("bound")
    other = pl.col("normalized_value_high").fill_null(value)
    low, high = pl.min_horizontal(value, other), pl.max_horizontal(value, other)
    slack = pl.col("step") / 2 + value.abs() * pl.when(bound.is_in(["about", "near"])).then(ABOUT).otherwise(
        _NOISE
    )
    upward = (bound == "at_least") & (value >= 0) | (bound == "at_most") & (value < 0)
    downward = (bound == "at_most") & (value >= 0) | (bound == "at_least") & (value < 0)
    return [
        pl.when(downward).then(-_INFINITY).otherwise(low - slack).alias("lowest_possible"),
        pl.when(upward).then(_INFINITY).otherwise(high + slack).alias("highest_possible"),
    ]


def _contradicted() -> pl.Expr:
    """Whether two sources on the same matter allow no common value.

    A code that is no headline may stand for many things (pipes for water and for gas), and a rank in
    the province is none in the nation.
    """
    headline = pl.col("indicator_code").is_in(HEADLINE_CODES)
    matter = [*KEY, "reference", pl.when(headline).then(None).otherwise(pl.col("indicator"))]
    # Values that all sources allow exist just where no two sources contradict each other.
    return (
        pl.col("lowest_possible").max().over(matter) > pl.col("highest_possible").min().over(matter)
    ).alias("contradicted")


def _choose() -> list[pl.Expr]:
    """One row from the sources of a key, which stand in the order of trust."""
    source = pl.struct(
        "observation_id",
        "report_id",
        "report_year",
        value=pl.col("normalized_value"),
        value_high=pl.col("normalized_value_high"),
        bound=pl.col("bound"),
    )
    return [
        pl.col(
            "indicator",
            "normalized_value",
            "normalized_value_high",
            "bound",
            "quantity",
            "reference",
            "observation_id",
            "report_id",
            "own_report",
            "report_year",
        ).first(),
        pl.len().cast(pl.Int32).alias("source_count"),
        pl.col("report_id").n_unique().cast(pl.Int32).alias("report_count"),
        source.alias("sources"),
        pl.col("contradicted").any().alias("disagree"),
        (
            ~pl.col("indicator_code").first().is_in(HEADLINE_CODES) & (pl.col("indicator").n_unique() > 1)
        ).alias("mixed"),
        pl.col("normalized_value").min().alias("lowest_value"),
        pl.max_horizontal("normalized_value", "normalized_value_high").max().alias("highest_value"),
    ]


_COLUMNS = (
    "region",
    "region_code",
    "period",
    "indicator_code",
    "indicator",
    "variant",
    "measure",
    "basis",
    "normalized_unit",
    "role",
    "normalized_value",
    "normalized_value_high",
    "bound",
    "quantity",
    "reference",
    "observation_id",
    "report_id",
    "own_report",
    "report_year",
    "source_count",
    "report_count",
    "sources",
    "disagree",
    "mixed",
    "lowest_value",
    "highest_value",
)
