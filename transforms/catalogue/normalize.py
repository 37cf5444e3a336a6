"""Observations with their values in base units: 2291.5, 亿元 becomes 229150000000, 元."""

from __future__ import annotations

import polars as pl

from transforms.catalogue.indicator_rows import INDICATORS
from transforms.catalogue.units import Unit, as_measured, find_unit

_KEYS = ("unit", "measure", "indicator_code")


def normalize_frame(observations: pl.DataFrame) -> pl.DataFrame:
    """Fill ``normalized_value`` (Float64) and ``normalized_unit`` (String) of observations.

    Takes the columns ``value``, ``unit`` and, where there, ``measure``, ``indicator_code`` and ``value_high``
    (which then gives ``normalized_value_high``); other columns pass unchanged, rows and their order stay. The
    lookup of units is joined many to one. Nulls mean what they mean in ``normalize``.
    """
    keys = [key for key in _KEYS if key in observations.columns]
    pairs = observations.select(keys).unique()
    found = [_unit_of(**row) for row in pairs.iter_rows(named=True)]
    lookup = pairs.with_columns(
        pl.Series("_factor", [float(u.factor) if u.dimension else None for u in found], pl.Float64),
        pl.Series("_base", [u.base if u.dimension else None for u in found], pl.String),
    )
    joined = observations.join(
        lookup, on=keys, how="left", validate="m:1", nulls_equal=True, maintain_order="left"
    )
    values = [name for name in ("value", "value_high") if name in observations.columns]
    return joined.with_columns(
        pl.col("_base").alias("normalized_unit"),
        *(
            # A float product can be off in its 17th digit (161.8 * 1e8); no document writes 15.
            (pl.col(name).cast(pl.Float64) * pl.col("_factor")).round_sig_figs(15).alias(f"normalized_{name}")
            for name in values
        ),
    ).drop("_factor", "_base")


def _unit_of(unit: str | None, measure: str | None = None, indicator_code: str | None = None) -> Unit:
    """The unit that is written; a mere scale (生产总值突破5万亿) is of the unit that its indicator always has."""
    found = as_measured(unit or "", measure)
    row = INDICATORS.get(indicator_code or "")
    if not unit or row is None or found.base or measure not in ("level", "change"):
        return found
    usual = {(own.base, own.dimension) for own in map(find_unit, row.usual_units)}
    if len(usual) != 1:
        return found
    ((base, dimension),) = usual
    return Unit(base, found.factor, dimension)
