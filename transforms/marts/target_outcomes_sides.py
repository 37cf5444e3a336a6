"""The two sides that are squared: targets as they were set, and what was known of the same thing.

Both come from observations with a region, a code, a year or span of years, and a value in a base
unit. A gap to somebody else (高于全国1.7个百分点) is neither.
"""

from __future__ import annotations

import polars as pl

from transforms.catalogue.units import normalize

MEASURES = ("level", "growth", "ratio", "change", "rank")
#: Bases of a change that say nothing of the change over the period itself.
_OTHER_BASES = ("gap", "since", "period_on_period")
#: What a goal that another takes the place of is compared with.
_SUPERSEDED = "原定"
_YEARS = r"^\d{4}(?:/\d{4})?$"
_OF_OBSERVATIONS = (
    "observation_id", "document_id", "report_id", "section_id", "char_start", "sentence", "sentence_start",
    "quantity", "value", "value_high", "unit", "normalized_value", "normalized_unit", "bound", "role",
    "region", "region_code", "period", "indicator", "indicator_code", "variant", "measure", "basis",
    "reference",
)  # fmt: skip
#: What only the choice of a target needs.
_TO_CHOOSE = (
    "document_id", "section_id", "role", "reference", "normalized_value", "report_kind", "report_region_code",
    "section_role", "first_year", "last_year", "is_span", "own_report",
)  # fmt: skip


def squarable(observations: pl.DataFrame, reports: pl.DataFrame, sections: pl.DataFrame) -> pl.DataFrame:
    """Observations that can be squared, with what their report and section say of them.

    Added: ``report_year``, ``report_kind``, ``section_role``, ``first_year`` and ``last_year`` of the
    period, ``is_span``, ``own_report`` (a region speaks of itself) and ``unit_factor`` (one unit as
    written, in base units).
    """
    origin = reports.select("report_id", "report_year", report_kind="kind", report_region_code="region_code")
    known = pl.all_horizontal(
        pl.col("region", "region_code", "indicator_code", "period", "normalized_value").is_not_null()
    )
    wanted = observations.select(_OF_OBSERVATIONS).filter(
        known
        & pl.col("measure").is_in(MEASURES)
        & ~pl.col("basis").is_in(_OTHER_BASES).fill_null(False)
        & pl.col("period").str.contains(_YEARS)
    )
    factors = {unit: normalize(1.0, unit)[0] for unit in wanted["unit"].unique().to_list()}
    return (
        wanted.join(origin, on="report_id", how="left", validate="m:1")
        .join(sections.select("section_id", section_role="role"), on="section_id", how="left", validate="m:1")
        .with_columns(
            first_year=pl.col("period").str.slice(0, 4).cast(pl.Int32),
            last_year=pl.col("period").str.slice(-4).cast(pl.Int32),
            is_span=pl.col("period").str.contains("/"),
            own_report=(pl.col("region_code") == pl.col("report_region_code")).fill_null(False),
            unit_factor=pl.col("unit").replace_strict(factors, return_dtype=pl.Float64),
        )
        .filter(pl.col("last_year") >= pl.col("first_year"))
    )


def choose_targets(sides: pl.DataFrame, key: tuple[str, ...]) -> pl.DataFrame:
    """One target per ``key``, by trust.

    A goal that was raised or lowered (由原定的6%调高到8%) is none any more. The region's own report comes
    first, then one that was given before the period was over, then the latest, then the list of targets
    before the tasks, then what stands first.
    """
    in_list = (pl.col("section_role") == "targets").fill_null(False)
    return (
        sides.filter((pl.col("role") == "target") & (pl.col("reference").fill_null("") != _SUPERSEDED))
        .sort(
            ~pl.col("own_report"),
            pl.col("report_year") > pl.col("last_year"),
            pl.col("report_year").neg(),
            ~in_list,
            "document_id",
            "char_start",
            nulls_last=True,
        )
        .unique(key, keep="first", maintain_order=True)
        .drop(_TO_CHOOSE)
    )


def known_figures(sides: pl.DataFrame) -> pl.DataFrame:
    """What was known, the most trusted first.

    A fact comes before an estimate, the region's own report before another's, the report that follows
    the period before later ones, a plain number before one with a bound word. No report knows a year
    before it is over; an estimate and a notice on progress may speak of the year that runs.
    """
    running = (pl.col("role") == "estimate") | (pl.col("report_kind") == "progress_notice")
    over = (pl.col("report_year") > pl.col("last_year")) | (
        (pl.col("report_year") == pl.col("last_year")) & running
    )
    return sides.filter((pl.col("role") != "target") & over).sort(
        pl.col("role") != "actual",
        ~pl.col("own_report"),
        "report_year",
        pl.col("bound") != "exact",
        "document_id",
        "char_start",
        nulls_last=True,
    )
