"""Targets of a year or a plan with what came of them, from small frames and from the shared reports."""

from __future__ import annotations

from typing import Any

import pytest

from tests.marts.build import frames, observation, relative, report
from transforms.marts.plan_outcomes import build_plan_outcomes
from transforms.marts.target_outcomes import build_target_outcomes
from transforms.marts.target_outcomes_words import clause_of
from warehouse.spec import polars_schema
from warehouse.tables import table

REPORTS = [report(2023), report(2024), report(2025)]


def outcomes(
    observations: list[dict[str, Any]],
    relatives: list[dict[str, Any]] | None = None,
    reports: list[dict[str, Any]] | None = None,
) -> dict[tuple[int, str, str], dict[str, Any]]:
    frame = build_target_outcomes(*frames(reports or REPORTS, observations, relatives))
    return {(row["year"], row["indicator_code"], row["measure"]): row for row in frame.iter_rows(named=True)}


def goal(value: float, **changes: Any) -> dict[str, Any]:
    return observation(2023, 50, "gdp", "growth", value, "%", "2023", "target", **changes)


def test_target_meets_the_outcome_of_the_next_report() -> None:
    row = outcomes([goal(6.0), observation(2024, 9, "gdp", "growth", 5.8, "%", "2023", "actual")])[
        2023, "gdp", "growth"
    ]
    assert (row["target_value"], row["outcome_value"], row["verdict"]) == (6.0, 5.8, "missed")
    assert row["gap"] == pytest.approx(-0.2)
    assert (row["target_report_id"], row["outcome_report_id"]) == ("d2023:r0", "d2024:r0")
    assert (row["target_quote"], row["outcome_quote"]) == ("gdp为6%", "gdp为5.8%")


def test_a_fact_is_preferred_to_an_estimate() -> None:
    found = outcomes(
        [
            goal(6.0),
            observation(2024, 9, "gdp", "growth", 6.0, "%", "2023", "estimate"),
            observation(2025, 9, "gdp", "growth", 5.8, "%", "2023", "actual"),
        ]
    )[2023, "gdp", "growth"]
    assert (found["outcome_value"], found["outcome_role"]) == (5.8, "actual")


def test_a_plain_number_is_preferred_to_a_bounded_one() -> None:
    found = outcomes(
        [
            goal(6.0),
            observation(2024, 9, "gdp", "growth", 5.0, "%", "2023", "actual", bound="at_least"),
            observation(2024, 90, "gdp", "growth", 5.8, "%", "2023", "actual"),
        ]
    )[2023, "gdp", "growth"]
    assert found["outcome_value"] == 5.8


def test_no_report_knows_its_own_year() -> None:
    """What reads as a fact about the running year of a plan is no outcome; an estimate may be."""
    assert (
        outcomes([goal(6.0), observation(2023, 90, "gdp", "growth", 6.0, "%", "2023", "actual")])[
            2023, "gdp", "growth"
        ]["verdict"]
        == "no_outcome"
    )
    assert (
        outcomes([goal(6.0), observation(2023, 90, "gdp", "growth", 6.0, "%", "2023", "estimate")])[
            2023, "gdp", "growth"
        ]["verdict"]
        == "met"
    )


def test_pending_until_a_later_report_is_at_hand() -> None:
    assert outcomes([goal(6.0)])[2023, "gdp", "growth"]["verdict"] == "no_outcome"
    assert outcomes([goal(6.0)], reports=[report(2023)])[2023, "gdp", "growth"]["verdict"] == "pending"


def test_outcome_is_told_in_the_unit_of_the_target() -> None:
    row = outcomes(
        [
            observation(2023, 50, "new_urban_jobs", "level", 5.0, "万人", "2023", "target", bound="at_least"),
            observation(2024, 9, "new_urban_jobs", "level", 51200.0, "人", "2023", "actual"),
        ]
    )[2023, "new_urban_jobs", "level"]
    assert (row["outcome_value"], row["target_unit"], row["verdict"]) == (5.12, "万人", "met")
    assert row["gap"] == pytest.approx(0.12)


def test_growth_from_amounts_of_two_years() -> None:
    amounts = [
        observation(2023, 9, "retail_sales", "level", 100.0, "亿元", "2022", "actual"),
        observation(2024, 9, "retail_sales", "level", 110.0, "亿元", "2023", "actual"),
        observation(2023, 60, "retail_sales", "growth", 8.0, "%", "2023", "target"),
    ]
    row = outcomes(amounts)[2023, "retail_sales", "growth"]
    assert (row["outcome_value"], row["method"], row["verdict"]) == (10.0, "growth_from_levels", "met")


def test_growth_at_constant_prices_does_not_follow_from_amounts() -> None:
    amounts = [
        observation(2023, 9, "gdp", "level", 100.0, "亿元", "2022", "actual"),
        observation(2024, 9, "gdp", "level", 110.0, "亿元", "2023", "actual"),
        goal(8.0),
    ]
    assert outcomes(amounts)[2023, "gdp", "growth"]["verdict"] == "no_outcome"


def test_rise_of_a_share_from_two_shares() -> None:
    row = outcomes(
        [
            observation(2023, 9, "urbanization_rate", "ratio", 50.0, "%", "2022", "actual"),
            observation(2024, 9, "urbanization_rate", "ratio", 51.2, "%", "2023", "actual"),
            observation(
                2023, 60, "urbanization_rate", "change", 1.0, "个百分点", "2023", "target", bound="at_least"
            ),
        ]
    )[2023, "urbanization_rate", "change"]
    assert (row["outcome_value"], row["verdict"]) == (pytest.approx(1.2), "met")


def test_gap_to_somebody_else_is_no_outcome() -> None:
    gap = observation(2024, 9, "gdp", "growth", 1.7, "个百分点", "2023", "actual", basis="gap")
    assert outcomes([goal(6.0), gap])[2023, "gdp", "growth"]["outcome_value"] is None


@pytest.mark.parametrize(("income", "verdict"), ((5.8, "met"), (5.6, "met"), (5.0, "missed")))
def test_in_step_with_growth_of_the_same_report(income: float, verdict: str) -> None:
    """5.6 is within 5 % of 5.8; the figure of another region's report is not the yardstick."""
    row = outcomes(
        [
            observation(2024, 9, "gdp", "growth", 5.8, "%", "2023", "actual"),
            observation(2024, 40, "resident_income", "growth", income, "%", "2023", "actual"),
        ],
        [relative(2023, 70, "resident_income", "in_step_with", "经济增长", "2023")],
    )[2023, "resident_income", "growth"]
    assert (row["reference_value"], row["verdict"], row["relation"]) == (5.8, verdict, "in_step_with")


def test_above_the_figure_of_the_nation() -> None:
    found = outcomes(
        [
            observation(2024, 9, "rural_income", "growth", 8.1, "%", "2023", "actual"),
            observation(2024, 40, "rural_income", "growth", 7.7, "%", "2023", "actual", region="中国",
                        region_code="100000"),
        ],
        [relative(2023, 70, "rural_income", "above", "全国平均水平", "2023")],
    )[2023, "rural_income", "growth"]  # fmt: skip
    assert (found["reference_value"], found["method"], found["verdict"]) == (7.7, "figure_of_region", "met")


def test_a_number_wins_over_a_target_without_one() -> None:
    both = outcomes([goal(6.0)], [relative(2023, 70, "gdp", "above", "全国平均水平", "2023")])
    assert both[2023, "gdp", "growth"]["target_value"] == 6.0


def test_year_without_a_growth_target_says_so() -> None:
    row = outcomes([observation(2024, 9, "gdp", "growth", 5.8, "%", "2023", "actual")])[2023, "gdp", "growth"]
    assert (row["verdict"], row["target_value"], row["outcome_value"]) == ("no_target", None, 5.8)
    old = observation(2023, 9, "gross_agricultural_industrial_output", "growth", 5.5, "%", "2023", "target")
    assert (2023, "gdp", "growth") not in outcomes([old])


def test_growth_of_gdp_stands_in_for_that_of_gnp() -> None:
    row = outcomes(
        [
            observation(2023, 9, "gnp", "growth", 8.0, "%", "2023", "target"),
            observation(2024, 9, "gdp", "growth", 13.4, "%", "2023", "actual"),
        ]
    )[2023, "gnp", "growth"]
    assert (row["outcome_value"], row["method"]) == (13.4, "growth_of_gdp")


def test_yearly_average_of_a_plan() -> None:
    plan = observation(2023, 9, "gdp", "growth", 6.0, "%", "2023/2024", "target", basis="yearly_average")
    total = observation(2025, 9, "gdp", "growth", 21.0, "%", "2023/2024", "actual", basis="cumulative")
    frame = build_plan_outcomes(*frames(REPORTS, [plan, total]))
    (row,) = frame.iter_rows(named=True)
    assert (row["outcome_value"], row["method"], row["verdict"]) == (10.0, "average_from_total", "met")
    assert (2023, "gdp", "growth") not in {
        key for key, row in outcomes([plan]).items() if row["verdict"] != "no_target"
    }


def test_columns_are_those_of_the_specs() -> None:
    small = frames(REPORTS, [goal(6.0)])
    assert build_target_outcomes(*small).schema == polars_schema(table("mart.target_outcomes"))
    assert build_plan_outcomes(*small).schema == polars_schema(table("mart.plan_outcomes"))


def test_clause_keeps_commas_of_numbers() -> None:
    assert clause_of("钢产量3,500万吨,煤增长2%。", "3,500万吨", 3) == "钢产量3,500万吨"
    assert clause_of("甲增长5%,乙增长5%。", "5%", 9) == "乙增长5%"
    assert clause_of("甲增长5%,乙增长5%。", "5%", 3) == "甲增长5%"
    assert clause_of("甲增长5%。", "6%", 3) == "6%"
