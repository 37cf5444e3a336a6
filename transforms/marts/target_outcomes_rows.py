"""Rows of targets with what came of them, for years and for spans of years alike."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from transforms.catalogue.indicators import match_indicator
from transforms.marts.target_outcomes_known import (
    Figure,
    KnownFigures,
    Thing,
    is_average,
    is_real,
)
from transforms.marts.target_outcomes_relative import compare, measure_of_relative
from transforms.marts.target_outcomes_verdict import Aim, judge
from transforms.marts.target_outcomes_words import clause_of, words_of

#: Among targets without a number for one thing, the one that says most comes first.
_RELATION_ORDER = ("above", "not_below", "in_step_with", "as_assigned", "hold", "improve")

#: Columns of ``mart.plan_outcomes``; ``mart.target_outcomes`` has a year in place of the period.
SCHEMA: dict[str, pl.DataType | type[pl.DataType]] = {
    "region": pl.String,
    "region_code": pl.String,
    "period": pl.String,
    "indicator_code": pl.String,
    "indicator": pl.String,
    "variant": pl.String,
    "measure": pl.String,
    "basis": pl.String,
    "target_value": pl.Float64,
    "target_value_high": pl.Float64,
    "target_unit": pl.String,
    "bound": pl.String,
    "relation": pl.String,
    "reference": pl.String,
    "reference_value": pl.Float64,
    "target_quote": pl.String,
    "target_observation_id": pl.String,
    "target_report_id": pl.String,
    "outcome_value": pl.Float64,
    "outcome_bound": pl.String,
    "outcome_role": pl.String,
    "outcome_quote": pl.String,
    "outcome_observation_id": pl.String,
    "outcome_report_id": pl.String,
    "tolerance": pl.Float64,
    "gap": pl.Float64,
    "method": pl.String,
    "verdict": pl.String,
}


def last_reports(reports: pl.DataFrame) -> dict[str, int]:
    """The year of the latest report of each region that the warehouse holds, by region code."""
    held = reports.filter(pl.col("completeness") != "missing").drop_nulls(["region_code", "report_year"])
    return dict(held.group_by("region_code").agg(pl.col("report_year").max()).iter_rows())


def numeric_row(target: Mapping[str, Any], known: KnownFigures, last: Mapping[str, int]) -> dict[str, Any]:
    """One target with a number beside its outcome."""
    thing = Thing(
        target["region_code"], target["indicator_code"], target["variant"], target["measure"],
        target["normalized_unit"],
    )  # fmt: skip
    outcome = known.find(thing, target["period"], average=is_average(target))
    row = _common(target) | {
        "basis": "yearly_average" if is_average(target) else target["basis"],
        "target_value": target["value"],
        "target_value_high": target["value_high"],
        "target_unit": target["unit"],
        "bound": target["bound"],
        "target_quote": clause_of(*words_of(target)),
        "target_observation_id": target["observation_id"],
        "verdict": _without_verdict(target, last),
    }
    if outcome is None:
        return row
    value = outcome.value / target["unit_factor"]
    aim = Aim(
        target["value"], target["value_high"], target["bound"], target["indicator_code"], target["measure"]
    )
    judgement = judge(aim, value, outcome.bound)
    row |= outcome_columns(outcome, value) | {"tolerance": judgement.tolerance, "gap": _tidy(judgement.gap)}
    if target["measure"] == "level" and is_real(target["indicator_code"]) and _set_before(target, outcome):
        row["method"] = "prices_may_differ"
    if judgement.met is not None:
        row["verdict"] = "met" if judgement.met else "missed"
    return row


def _set_before(target: Mapping[str, Any], outcome: Figure) -> bool:
    """Whether an amount of output was aimed at years before, so at other prices than it came to."""
    return outcome.report_year - (target["report_year"] or outcome.report_year) > 1


def relative_row(target: dict[str, Any], known: KnownFigures, last: Mapping[str, int]) -> dict[str, Any]:
    """One target without a number beside its outcome and the figure of its reference."""
    compared = compare(target, known)
    row = _common(target) | {
        "measure": measure_of_relative(target),
        "relation": target["relation"],
        "reference": target["reference"],
        "reference_value": compared.reference_value,
        "tolerance": compared.tolerance,
        "target_quote": target["text"],
        "verdict": _without_verdict(target, last),
    }
    if compared.outcome is None:
        return row
    row |= outcome_columns(compared.outcome, compared.outcome.value)
    row["method"] = compared.method or compared.outcome.method
    if compared.reference_value is not None:
        row["gap"] = _tidy(compared.outcome.value - compared.reference_value)
    if compared.met is not None:
        row["verdict"] = "met" if compared.met else "missed"
    return row


def prepare_relative(relative_targets: pl.DataFrame, reports: pl.DataFrame) -> pl.DataFrame:
    """Targets without a number that have a code, a region and a year or span, the most telling first."""
    years = reports.select("report_id", "report_year")
    coded = relative_targets.filter(
        pl.all_horizontal(pl.col("indicator_code", "region", "region_code", "period").is_not_null())
        & pl.col("period").str.contains(r"^\d{4}(?:/\d{4})?$")
    )
    variants = [_variant_of(name) for name in coded["indicator"].to_list()]
    return (
        coded.with_columns(
            variant=pl.Series(variants, dtype=pl.String),
            order=pl.col("relation").replace_strict(
                {relation: i for i, relation in enumerate(_RELATION_ORDER)}, return_dtype=pl.Int32
            ),
        )
        .join(years, on="report_id", how="left", validate="m:1")
        .sort(pl.col("report_year").neg(), "order", "document_id", "char_start", nulls_last=True)
    )


def _variant_of(indicator: str | None) -> str | None:
    match = match_indicator(indicator) if indicator else None
    return match.variant if match else None


def _common(target: Mapping[str, Any]) -> dict[str, Any]:
    names = ("region", "region_code", "indicator_code", "indicator", "variant", "measure", "period")
    return {name: target[name] for name in names} | {"target_report_id": target["report_id"]}


def outcome_columns(outcome: Figure, value: float) -> dict[str, Any]:
    """The columns that say what came of it; ``value`` is the outcome in the unit of the target."""
    return {
        "outcome_value": _tidy(value),
        "outcome_bound": outcome.bound,
        "outcome_role": outcome.role,
        "outcome_quote": outcome.quote,
        "outcome_observation_id": outcome.observation_id,
        "outcome_report_id": outcome.report_id,
        "method": outcome.method,
    }


def _without_verdict(target: Mapping[str, Any], last: Mapping[str, int]) -> str:
    """Whether an outcome is still to come, as far as the reports at hand go."""
    return "no_outcome" if last.get(target["region_code"], 0) > int(target["period"][-4:]) else "pending"


def _tidy(value: float) -> float:
    """Without the last digits that conversions of units leave."""
    return float(f"{value:.10g}")
