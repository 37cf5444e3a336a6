"""When an outcome reaches a target: bounds speak of the size that the text names."""

from __future__ import annotations

import pytest

from transforms.marts.target_outcomes_verdict import Aim, judge


@pytest.mark.parametrize(
    ("value", "high", "bound", "code", "measure", "outcome", "met", "gap"),
    (
        # one-sided
        (5.0, None, "at_least", "gdp", "growth", 5.0, True, 0.0),
        (5.0, None, "at_least", "gdp", "growth", 4.9, False, -0.1),
        (3.0, None, "at_most", "cpi", "growth", 2.1, True, -0.9),
        (3.0, None, "at_most", "cpi", "growth", 3.2, False, 0.2),
        # a fall: the size is what the text names
        (-3.0, None, "at_least", "energy_intensity", "growth", -3.4, True, -0.4),
        (-3.0, None, "at_least", "energy_intensity", "growth", -2.0, False, 1.0),
        (-3.0, None, "at_most", "gdp", "growth", -2.0, True, 1.0),
        (-4.0, None, "about", "energy_intensity", "growth", -3.9, True, 0.1),
        (-4.0, None, "about", "energy_intensity", "growth", -1.2, False, 2.8),
        # 左右 forgives 5 % of the target, from the side that is wanted
        (8.0, None, "about", "gdp", "growth", 7.6, True, -0.4),
        (8.0, None, "about", "gdp", "growth", 7.5, False, -0.5),
        (8.0, None, "about", "gdp", "growth", 10.3, True, 2.3),
        (4.0, None, "about", "cpi", "growth", 4.3, False, 0.3),
        (4.0, None, "about", "cpi", "growth", 0.7, True, -3.3),
        # no bound word: the better side of the indicator
        (8.0, None, "exact", "gdp", "growth", 7.8, False, -0.2),
        (4.6, None, "exact", "urban_unemployment", "ratio", 4.3, True, -0.3),
        (4.6, None, "exact", "urban_unemployment", "ratio", 4.7, False, 0.1),
        (40.0, None, "exact", "pm25", "level", 38.0, True, -2.0),
        # ranges
        (5.0, 5.5, "exact", "gdp", "growth", 5.2, True, 0.0),
        (5.0, 5.5, "exact", "gdp", "growth", 4.8, False, -0.2),
        (5.0, 5.5, "exact", "gdp", "growth", 6.0, True, 0.5),
        # ranks
        (8.0, None, "at_most", "gdp", "rank", 6.0, True, -2.0),
        (8.0, None, "exact", "gdp", "rank", 9.0, False, 1.0),
    ),
)
def test_bounds(
    value: float,
    high: float | None,
    bound: str,
    code: str,
    measure: str,
    outcome: float,
    met: bool,
    gap: float,
) -> None:
    found = judge(Aim(value, high, bound, code, measure), outcome)
    assert (found.met, round(found.gap, 6)) == (met, gap)


@pytest.mark.parametrize(
    ("outcome", "outcome_bound", "met"),
    (
        (6.0, "at_least", True),  # 超6% against 5%: whatever it is, it is enough
        (3.0, "at_least", None),  # 3%以上 against 5%: it may be enough
        (4.0, "at_most", False),
        (6.0, "at_most", None),
    ),
)
def test_an_outcome_with_a_bound_may_leave_it_open(
    outcome: float, outcome_bound: str, met: bool | None
) -> None:
    assert judge(Aim(5.0, None, "exact", "gdp", "growth"), outcome, outcome_bound).met is met


def test_tolerance_is_stated() -> None:
    assert judge(Aim(8.0, None, "about", "gdp", "growth"), 8.0).tolerance == pytest.approx(0.4)
    assert judge(Aim(8.0, None, "at_least", "gdp", "growth"), 8.0).tolerance == 0.0
