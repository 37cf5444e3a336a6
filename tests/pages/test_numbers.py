"""Numbers as people read them."""

from __future__ import annotations

import pytest

from transforms.pages.numbers import show_share, show_value, tolerance


@pytest.mark.parametrize(
    ("value", "high", "unit", "bound", "shown"),
    [
        (5.3e12, None, "元", "exact", "5.3万亿元"),
        (229150000000, None, "元", "exact", "2,291.5亿元"),
        (5.0, 5.5, "%", "exact", "5–5.5%"),
        (7, None, "%", "about", "≈ 7%"),
        (2e5, None, "人", "at_least", "≥ 20万人"),
        (-31.4, None, "%", "at_most", "≤ −31.4%"),
        (0.0123, None, "%", None, "0.0123%"),
        (9400, None, "万吨", None, "9,400万吨"),
        (10000, 12000, "万吨", None, "1–1.2亿吨"),
        (20000, None, "位", None, "20,000位"),
        (None, None, "元", None, ""),
    ],
)
def test_a_value_is_scaled_and_bounded(
    value: float | None, high: float | None, unit: str, bound: str | None, shown: str
) -> None:
    assert show_value(value, high, unit, bound) == shown


@pytest.mark.parametrize(("share", "shown"), [(1.0, "100%"), (0.7125, "71.2%"), (None, "")])
def test_a_share_is_percent(share: float | None, shown: str) -> None:
    assert show_share(share) == shown


def test_about_leaves_half_a_point_of_a_rate_and_a_twentieth_of_an_amount() -> None:
    assert tolerance(6, "%") == 0.5
    assert tolerance(200, "亿元") == 10
