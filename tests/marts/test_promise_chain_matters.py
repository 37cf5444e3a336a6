"""Which observations may stand in a chain, before the words around them are read."""

from __future__ import annotations

from typing import Any

import pytest

from transforms.marts.promise_chain_matters import Said, linked

PROMISE = Said("p", "r1", "341300", "农村公路改造", None, None, "level", "公里", True)


def account(**other: Any) -> Said:
    return PROMISE._replace(observation_id="a", report_id="r2", is_promise=False)._replace(**other)


@pytest.mark.parametrize(
    "other",
    [
        {},
        {"indicator": "改造农村公路"},
        {"unit": "万公里"},
        {"measure": "change"},
        {"indicator": None},
    ],
)
def test_what_may_be_on_the_matter_of_a_promise(other: dict[str, Any]) -> None:
    assert linked([PROMISE, account(**other)]) == {"p", "a"}


@pytest.mark.parametrize(
    "other",
    [
        {"indicator": "城市污水处理"},
        {"indicator": "改造农村公路桥梁", "indicator_code": "bridges"},
        {"unit": "亿元"},
        {"measure": "growth"},
        {"region_code": "341600"},
        {"report_id": "r1"},
    ],
)
def test_what_cannot_be(other: dict[str, Any]) -> None:
    assert linked([PROMISE, account(**other)]) == set()


def test_what_nobody_promised_has_no_chain() -> None:
    assert linked([account(), account(observation_id="b", report_id="r3")]) == set()


def test_one_code_is_one_matter_but_for_another_variant() -> None:
    coded = PROMISE._replace(indicator="公路", indicator_code="roads")
    same = account(indicator="道路里程", indicator_code="roads")
    assert linked([coded, same]) == {"p", "a"}
    assert linked([coded, same._replace(variant="rural")]) == set()
    assert linked([coded, same._replace(indicator_code="railways")]) == set()


def test_what_ties_only_within_the_report_comes_along() -> None:
    """A report says it twice, and the second time counts as taken with the first."""
    again = PROMISE._replace(observation_id="again", is_promise=False)
    assert linked([PROMISE, again, account()]) == {"p", "again", "a"}
