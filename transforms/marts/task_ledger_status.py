"""Completion, share of time, and how a target stands."""

from __future__ import annotations

import re
from typing import Literal

from transforms.marts.task_ledger_figures import Figure
from transforms.marts.task_ledger_words import Stage

Status = Literal["met", "ahead", "on_track", "behind", "no_figure"]

#: Completion by share of time from which a target is ahead, or on track.
AHEAD, ON_TRACK = 1.1, 0.9
#: What 左右 and 约 leave open: percentage points for shares and rates, else a share of the target.
ABOUT_POINTS, ABOUT_SHARE = 0.5, 0.05
_MONTHS = {"H1": (1, 6), "H2": (7, 12), "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12)}


def time_elapsed(reported: str | None, planned: str | None) -> float | None:
    """Share of the planned period that is over at the end of the reported one.

    ``2022-H1`` of 2022 is 0.5, ``2022-Q1/2022-Q3`` 0.75, ``2022-07`` 7/12. Where no plan is named it is
    the year of the report; null where either is unknown or the report ends before the plan starts.
    """
    if not reported:
        return None
    start, end = _span(planned or reported[:4])
    _, now = _span(reported)
    if now < start:
        return None
    return min((now - start) / (end - start), 1.0)


def _span(period: str) -> tuple[int, int]:
    """First month of a period and the month after its last, counted from year 0."""
    first, _, last = period.partition("/")
    return _months(first)[0], _months(last or first)[1]


def _months(period: str) -> tuple[int, int]:
    year, _, part = period.partition("-")
    first, last = _MONTHS.get(part) or ((int(part), int(part)) if part else (1, 12))
    return int(year) * 12 + first - 1, int(year) * 12 + last


def completion_of(target: Figure, amount: float | None) -> float | None:
    """Progress by target. A ceiling has none, nor has a target of zero or a move the other way."""
    if amount is None or not target.amount or target.bound == "at_most":
        return None
    share = amount / target.amount
    return share if share >= 0 else None


def status_of(
    target: Figure | None, aim: Stage, amount: float | None, completion: float | None, elapsed: float | None
) -> Status:
    """How a target stands, by its completion and, where it builds up over the year, by the time gone."""
    if amount is None and completion is None:
        return "no_figure"
    if target is not None and target.bound == "at_most":
        return _under_ceiling(target, amount, elapsed)
    if completion is not None and completion >= 1:
        return "met"
    if target is not None and _stands_still(target, aim):
        return "on_track" if amount is not None and _within_tolerance(target, amount) else "behind"
    if completion is None or not elapsed:
        return "behind"
    pace = round(completion / elapsed, 9)
    return "ahead" if pace >= AHEAD else "on_track" if pace >= ON_TRACK else "behind"


def _stands_still(target: Figure, aim: Stage) -> bool:
    """Rates, growth and stocks do not build up from zero over the year."""
    return target.is_rate or aim == "stock" or target.measure in ("growth", "ratio", "multiple", "rank")


def _within_tolerance(target: Figure, amount: float) -> bool:
    if target.amount is None or target.bound not in ("about", "near"):
        return False
    leeway = ABOUT_POINTS if target.is_rate else ABOUT_SHARE * abs(target.amount)
    return abs(target.amount) - abs(amount) <= leeway + 1e-9


def _under_ceiling(target: Figure, amount: float | None, elapsed: float | None) -> Status:
    """A rate within its ceiling has met it; what adds up is on track until the year is over."""
    if amount is None or target.amount is None or amount > target.amount:
        return "behind"
    if target.is_rate or (elapsed or 0) >= 1:
        return "met"
    return "on_track" if amount <= target.amount * (elapsed or 0) * AHEAD else "behind"


def stated_agrees(target: Figure, parts: list[Figure], stated: Figure) -> bool:
    """Whether a stated completion is one that the figures give before they were rounded.

    A figure with 余, 超 or 约 leaves room that nobody can measure: it always agrees.
    """
    if any(figure.bound != "exact" for figure in parts) or target.bound == "about":
        return True
    low, high = _sum_of(parts)
    least, most = _rounding(target)
    if least <= 0:
        return True
    said_least, said_most = _rounding(stated)
    return said_least <= 100 * high / least and said_most >= 100 * low / most


def _sum_of(parts: list[Figure]) -> tuple[float, float]:
    spans = [_rounding(figure) for figure in parts]
    return sum(low for low, _ in spans), sum(high for _, high in spans)


def _rounding(figure: Figure) -> tuple[float, float]:
    """Between which values lay the number that was rounded to this one; a plain count is exact."""
    number = re.search(r"\d+(?:\.(\d+))?", figure.quantity)
    decimals = len(number[1] or "") if number else 0
    amount = abs(figure.amount or 0.0)
    if not figure.value:
        return amount, amount
    scale = amount / abs(figure.value)
    if decimals == 0 and scale == 1 and not figure.is_rate:
        return amount, amount
    half = 0.5 * 10**-decimals * scale
    return amount - half, amount + half
