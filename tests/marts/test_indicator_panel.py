"""The panel: one row per thing measured, the most trusted value, and whether sources disagree."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from transforms.marts.indicator_panel import build_indicator_panel
from warehouse.frames import frame_of
from warehouse.spec import polars_schema
from warehouse.tables import table

REPORTS = frame_of(
    table("parsed.reports"),
    [
        {
            "report_id": report_id,
            "document_id": report_id[0],
            "kind": "work_report",
            "completeness": "complete",
            "region": region,
            "region_code": code,
            "report_year": year,
            "delivered_on": date(year, 1, day),
        }
        for report_id, region, code, year, day in (
            ("a:r0", "宿州市", "341300", 2024, 10),
            ("b:r0", "宿州市", "341300", 2025, 10),
            ("c:r0", "安徽省", "340000", 2026, 10),
            ("d:r0", "宿州市", "341300", 2025, 20),
        )
    ],
)


def observation(report: str, start: int, quantity: str, value: float, **other: Any) -> dict[str, Any]:
    factor = {"亿元": 1e8, "%": 1.0}[other.get("unit", "亿元")]
    return {
        "observation_id": f"{report}:o{start}",
        "report_id": f"{report}:r0",
        "document_id": report,
        "char_start": start,
        "char_end": start + 1,
        "quantity": quantity,
        "value": value,
        "value_high": None,
        "unit": "亿元",
        "normalized_value": value * factor,
        "normalized_value_high": other["value_high"] * factor if "value_high" in other else None,
        "normalized_unit": "元" if factor > 1 else "%",
        "indicator": "地区生产总值",
        "indicator_code": "gdp",
        "variant": None,
        "measure": "level",
        "basis": None,
        "bound": "exact",
        "role": "actual",
        "period": "2023",
        "region": "宿州市",
        "region_code": "341300",
        "rule": "…",
        **other,
    }


def panel(*rows: dict[str, Any]) -> list[dict[str, Any]]:
    frame = build_indicator_panel(frame_of(table("parsed.observations"), rows), REPORTS)
    assert frame.schema == polars_schema(table("mart.indicator_panel"))
    return frame.to_dicts()


def test_one_source_is_the_row():
    (row,) = panel(observation("a", 1, "2291.5亿元", 2291.5))
    assert row["normalized_value"] == 2291.5e8
    assert (row["source_count"], row["report_count"], row["disagree"]) == (1, 1, False)
    assert row["own_report"] is True
    assert [source["observation_id"] for source in row["sources"]] == ["a:o1"]


@pytest.mark.parametrize(
    ("reason", "first", "second"),
    (
        ("its own report", observation("a", 1, "2290亿元", 2290), observation("c", 1, "2291.5亿元", 2291.5)),
        ("a later report", observation("b", 1, "2290亿元", 2290), observation("a", 1, "2291.5亿元", 2291.5)),
        ("a later day", observation("d", 1, "2290亿元", 2290), observation("b", 1, "2291.5亿元", 2291.5)),
        (
            "a figure without bound word",
            observation("a", 9, "2291亿元", 2291),
            observation("a", 1, "2290.5亿元", 2290.5, bound="about"),
        ),
        (
            "a precise figure",
            observation("a", 9, "2291.5亿元", 2291.5),
            observation("a", 1, "2291亿元", 2291),
        ),
        (
            "the first in the text",
            observation("a", 1, "2291亿元", 2291),
            observation("a", 9, "2292亿元", 2292),
        ),
    ),
)
def test_the_most_trusted_source_is_chosen(reason, first, second):
    for rows in ((first, second), (second, first)):
        (row,) = panel(*rows)
        assert row["observation_id"] == first["observation_id"], reason
        assert [s["observation_id"] for s in row["sources"]] == [
            first["observation_id"],
            second["observation_id"],
        ]


@pytest.mark.parametrize(
    ("name", "value"),
    (
        ("period", "2022"),
        ("indicator_code", "gdp_per_capita"),
        ("variant", "新增"),
        ("basis", "yearly average"),
        ("role", "estimate"),
        ("measure", "change"),
        ("region_code", "340000"),
    ),
)
def test_what_differs_in_the_key_is_another_row(name, value):
    assert len(panel(observation("a", 1, "5亿元", 5), observation("a", 9, "6亿元", 6, **{name: value}))) == 2


@pytest.mark.parametrize("name", ("period", "region", "indicator_code", "normalized_value"))
def test_what_is_not_said_makes_no_row(name):
    assert panel(observation("a", 1, "5亿元", 5, **{name: None})) == []


def said(quantity: str, value: float, bound: str = "exact", **other: Any) -> dict[str, Any]:
    start = 1 + len(quantity) + int(abs(value * 10))
    return observation("a", start, quantity, value, bound=bound, **other)


@pytest.mark.parametrize(
    ("one", "other", "disagree"),
    (
        (said("2291.5亿元", 2291.5), said("2292亿元", 2292), False),
        (said("2291.5亿元", 2291.5), said("2291亿元", 2291), False),
        (said("2291.5亿元", 2291.5), said("2290亿元", 2290), True),
        (said("2291.5亿元", 2291.5), said("2291.5亿元", 2291.5, report_id="b:r0"), False),
        (said("2291.5亿元", 2291.5), said("2000亿元", 2000, "at_least"), False),
        (said("2291.5亿元", 2291.5), said("2300亿元", 2300, "at_least"), True),
        (said("2291.5亿元", 2291.5), said("2300亿元", 2300, "at_most"), False),
        (said("2291.5亿元", 2291.5), said("2300亿元", 2300, "about"), False),
        (said("2291.5亿元", 2291.5), said("2500亿元", 2500, "about"), True),
        (said("5.8%", 5.8, unit="%"), said("5.5%-6%", 5.5, unit="%", value_high=6.0), False),
        (said("5.8%", 5.8, unit="%"), said("6%-6.5%", 6.0, unit="%", value_high=6.5), True),
        (said("5.4%", 5.4, unit="%"), said("6%-6.5%", 6.0, unit="%", value_high=6.5), True),
        (said("3.5%", -3.5, unit="%"), said("3%", -3.0, "at_least", unit="%"), False),
        (said("2.0%", -2.0, unit="%"), said("3%", -3.0, "at_least", unit="%"), True),
    ),
)
def test_sources_disagree_beyond_rounding_and_bounds(one, other, disagree):
    (row,) = panel(one, other)
    assert row["disagree"] is disagree
    assert row["source_count"] == 2


def pipes(start: int, name: str, quantity: str, value: float) -> dict[str, Any]:
    return observation("a", start, quantity, value, indicator_code="pipe_networks", indicator=name)


def test_things_of_two_names_under_one_code_do_not_disagree_but_mix():
    (row,) = panel(pipes(1, "供水管网", "200亿元", 200), pipes(9, "供热管网", "150亿元", 150))
    assert (row["disagree"], row["mixed"]) == (False, True)


def test_two_values_under_one_name_disagree():
    (row,) = panel(pipes(1, "供水管网", "200亿元", 200), pipes(9, "供水管网", "150亿元", 150))
    assert (row["disagree"], row["mixed"]) == (True, False)


def test_a_headline_goes_by_many_names():
    one = observation("a", 1, "2291亿元", 2291)
    (row,) = panel(one, observation("a", 9, "2280亿元", 2280, indicator="经济总量"))
    assert (row["disagree"], row["mixed"]) == (True, False)


def test_ranks_in_the_province_and_in_the_nation_do_not_disagree():
    ranks = [
        observation("a", n, f"第{n}位", n, measure="rank", reference=reference)
        for n, reference in ((2, "全省"), (36, "全国"))
    ]
    (row,) = panel(*ranks)
    assert row["disagree"] is False
    assert row["reference"] == "全省"


def test_a_range_keeps_both_ends_in_the_base_unit():
    (row,) = panel(said("20-30亿元", 20, value_high=30.0))
    assert (row["normalized_value"], row["normalized_value_high"]) == (20e8, 30e8)
    assert (row["lowest_value"], row["highest_value"]) == (20e8, 30e8)


def test_no_observations_make_an_empty_panel():
    assert panel() == []
