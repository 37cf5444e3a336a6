"""Positions among peers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from transforms.pages.figures import Figure, latest, position

BASE = Figure(
    region="甲市", region_code="1", level="prefecture", code="gdp", indicator="地区生产总值", variant=None,
    measure="growth", basis="year_on_year", unit="%", role="actual", period="2023", year=2023, value=5.0,
    high=None, bound="exact", quantity="5%", path=None, disagree=False,
)  # fmt: skip


def of(region: str, value: float, **other: object) -> Figure:
    return replace(BASE, region=region, value=value, **other)  # type: ignore[arg-type]


def test_the_highest_growth_is_first() -> None:
    placed = position(BASE, [BASE, of("乙市", 6.0), of("丙市", 4.0)])
    assert placed is not None
    assert placed[0] == 2


def test_where_less_is_better_the_lowest_is_first() -> None:
    own = replace(BASE, code="pm25")
    placed = position(own, [own, of("乙市", 6.0, code="pm25"), of("丙市", 4.0, code="pm25")])
    assert placed is not None
    assert placed[0] == 2
    assert placed[1][0].region == "丙市"


@pytest.mark.parametrize(
    "other", [{"level": "province"}, {"period": "2022"}, {"role": "target"}, {"measure": "level"}]
)
def test_only_the_same_is_compared(other: dict[str, object]) -> None:
    assert position(BASE, [BASE, of("乙市", 6.0), of("丙市", 4.0, **other)]) is None


def test_the_latest_fact_comes_before_the_estimate_of_its_year() -> None:
    figures = [of("甲市", 5.0, role="estimate"), of("甲市", 5.1), of("甲市", 9.0, period="2021", year=2021)]
    found = latest(figures, ("actual", "estimate"))
    assert found is not None
    assert found.value == 5.1
