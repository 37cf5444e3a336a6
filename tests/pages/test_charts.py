"""Charts show a bound as what it is."""

from __future__ import annotations

from typing import Any

from transforms.pages.charts import Chart, Mark, comparison_chart, history_chart


def mark(place: str | int, role: str, value: float, high: float | None = None, bound: str = "exact") -> Mark:
    return Mark(place, role, value, high, bound, f"r.html#{place}", str(place))  # type: ignore[arg-type]


def layers(chart: Chart, kind: str, shape: str | None = None) -> list[dict[str, Any]]:
    """Rows of the layers of one kind of mark."""
    found = [
        layer["data"]["values"]
        for layer in chart.spec["layer"]
        if layer["mark"]["type"] == kind and layer["mark"].get("shape") == shape
    ]
    return [row for rows in found for row in rows]


def test_about_is_a_band_around_its_tick() -> None:
    chart = comparison_chart([mark("甲市", "target", 6, bound="about")], "%")
    assert [(row["lo"], row["hi"]) for row in layers(chart, "rule")] == [(5.5, 6.5)]
    assert [row["v"] for row in layers(chart, "tick")] == [6]


def test_a_stated_range_is_a_band_with_a_tick_at_both_ends() -> None:
    chart = comparison_chart([mark("甲市", "target", 5, 5.5)], "%")
    assert [(row["lo"], row["hi"]) for row in layers(chart, "rule")] == [(5, 5.5)]
    assert sorted(row["v"] for row in layers(chart, "tick")) == [5, 5.5]


def test_at_least_is_an_arrow_up_and_at_most_an_arrow_down() -> None:
    marks = [mark("甲市", "target", 6, bound="at_least"), mark("乙市", "target", 5, bound="at_most")]
    chart = comparison_chart(marks, "%")
    (up,), (down,) = layers(chart, "point", "triangle-right"), layers(chart, "point", "triangle-left")
    assert (up["place"], up["tip"] > 6) == ("甲市", True)
    assert (down["place"], down["tip"] < 5) == ("乙市", True)


def test_an_exact_target_is_a_tick_alone() -> None:
    assert not layers(comparison_chart([mark("甲市", "target", 6)], "%"), "rule")


def test_facts_and_estimates_are_dots_that_lead_to_their_sentences() -> None:
    chart = history_chart([mark(2022, "actual", 5e8), mark(2023, "estimate", 6e8)], "元")
    assert [(row["place"], row["v"], row["href"]) for row in layers(chart, "point")] == [
        (2022, 5, "r.html#2022"),
        (2023, 6, "r.html#2023"),
    ]
    assert chart.unit == "亿元"
