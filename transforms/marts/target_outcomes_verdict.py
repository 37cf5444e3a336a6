"""Whether an outcome reaches a target: bounds, ranges, tolerance and the direction that is wanted."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from transforms.catalogue.indicators import INDICATORS

#: How far from the target 左右, 约 and 近 let the outcome be, as a share of the target.
ABOUT = 0.05
#: Indicators without a good direction whose target is meant as a ceiling (物价涨幅3%左右).
_CEILINGS = frozenset(
    {
        "cpi",
        "retail_price_index",
        "producer_price_index",
        "fiscal_deficit",
        "deficit_ratio",
        "government_debt",
        "population",
        "natural_growth_rate",
        "birth_rate",
    }
)
_NOISE = 1e-9


@dataclass(frozen=True, slots=True)
class Aim:
    """A target in its unit; ``high`` is the other end of a range."""

    value: float
    high: float | None
    bound: str
    code: str
    measure: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """``gap`` is outcome less target (0 inside a range); ``met`` None where the outcome leaves it open."""

    tolerance: float
    gap: float
    met: bool | None


def judge(aim: Aim, outcome: float, outcome_bound: str = "exact") -> Judgement:
    """Hold an outcome, in the unit of the target, against it.

    ``at_least`` and ``at_most`` speak of the size that the text names, so a fall of at least 3 % is met
    by -4. Other targets are reached from the side that is better for the indicator, and going beyond
    them (beyond the end of a range, too) is no failure. ``about`` and ``near`` forgive 5 % of the target.
    """
    low, high = sorted((aim.value, aim.value if aim.high is None else aim.high))
    tolerance = ABOUT * abs(aim.value) if aim.bound in ("about", "near") else 0.0
    upward = _is_upward(aim)
    edge = low - tolerance if upward else high + tolerance
    noise = _NOISE * max(1.0, abs(edge))
    least, most = _possible(outcome, outcome_bound)
    worst, best = (least, most) if upward else (-most, -least)
    edge = edge if upward else -edge
    met = True if worst >= edge - noise else (None if best >= edge - noise else False)
    gap = outcome - low if outcome < low else outcome - high if outcome > high else 0.0
    return Judgement(tolerance, gap, met)


def _is_upward(aim: Aim) -> bool:
    """Whether the target is reached from below."""
    grows = aim.value >= 0
    if aim.bound == "at_least":
        return grows
    if aim.bound == "at_most":
        return not grows
    if not grows or aim.measure == "rank" or aim.code in _CEILINGS:
        return False
    return INDICATORS[aim.code].better != "down" if aim.code in INDICATORS else True


def _possible(outcome: float, bound: str) -> tuple[float, float]:
    """The values that an outcome with a bound word may have."""
    if bound == "at_least":
        return (outcome, inf) if outcome >= 0 else (-inf, outcome)
    if bound == "at_most":
        return (-inf, outcome) if outcome >= 0 else (outcome, inf)
    return outcome, outcome
