"""What came of a target without a number: its figure beside that of what it refers to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from transforms.catalogue.indicators import INDICATORS, match_indicator
from transforms.catalogue.regions import ancestors
from transforms.marts.target_outcomes_known import STAND_INS, Figure, KnownFigures, Thing
from transforms.marts.target_outcomes_verdict import ABOUT

#: What can be said of a region above: its code, the code of an indicator, and a period.
Fact = tuple[str, str, str]
_GROWTH_OF_OUTPUT = ("经济发展", "经济增长", "经济", "经济增速")


@dataclass(frozen=True, slots=True)
class Compared:
    """An outcome and the figure it is held against; ``met`` None where one of them is not known."""

    outcome: Figure | None
    reference_value: float | None
    tolerance: float | None
    method: str | None
    met: bool | None


def measure_of_relative(target: dict[str, Any]) -> str:
    """The measure of a target without a number: as its words say, else growth, or a ratio for a rate."""
    if target["measure"]:
        return str(target["measure"])
    measures = INDICATORS[target["indicator_code"]].measures if target["indicator_code"] in INDICATORS else ()
    return "growth" if "growth" in measures or not measures else "ratio"


def facts_above(words: str, region_code: str, code: str, period: str) -> Iterator[Fact]:
    """What `compare` may look up in a region above, for a target of an indicator that refers to `words`.

    A year may follow from the year before it, and an indicator has a stand-in.
    """
    region = _region_named(words, region_code)
    if region is not None:
        periods = (period,) if "/" in period else (period, str(int(period[:4]) - 1))
        for each in (code, STAND_INS.get(code, code)):
            yield from ((region, each, when) for when in periods)


def compare(target: dict[str, Any], known: KnownFigures) -> Compared:
    """Hold what is known against a row of relative targets, which has a code and a period."""
    measure = measure_of_relative(target)
    thing = Thing(
        target["region_code"], target["indicator_code"], target["variant"], measure,
        "%" if measure in ("growth", "ratio") else "",
    )  # fmt: skip
    period = target["period"]
    outcome = known.find(thing, period, average="/" in period)
    if outcome is None or target["relation"] == "as_assigned":
        return Compared(None, None, None, None, None)
    if target["relation"] == "improve" and measure == "growth":
        wanted = -1 if INDICATORS[thing.code].better == "down" else 1
        return Compared(outcome, 0.0, 0.0, "sign_of_growth", outcome.value * wanted > 0)
    reference, method = _find_reference(target, thing, outcome, known)
    if reference is None:
        return Compared(outcome, None, None, None, None)
    tolerance = ABOUT * abs(reference) if target["relation"] in ("in_step_with", "hold") else 0.0
    met = _holds(target["relation"], thing.code, outcome.value, reference, tolerance)
    return Compared(outcome, reference, tolerance, method, met)


def _holds(relation: str, code: str, outcome: float, reference: float, tolerance: float) -> bool:
    if relation == "hold":
        return abs(outcome - reference) <= tolerance
    if relation == "improve":
        return outcome < reference if INDICATORS[code].better == "down" else outcome > reference
    if relation == "above":
        return outcome > reference
    return outcome >= reference - tolerance


def _find_reference(
    target: dict[str, Any], thing: Thing, outcome: Figure, known: KnownFigures
) -> tuple[float | None, str | None]:
    """The figure that a target refers to, and how it was found."""
    words, period = target["reference"] or "", target["period"]
    if target["relation"] in ("hold", "improve") or words in ("上年", "去年", "上年同期"):
        if "/" in period or (target["relation"] == "hold" and thing.measure == "growth"):
            return None, None
        before = known.find(thing, str(int(period) - 1))
        return (before.value, "year_before") if before else (None, None)
    region = _region_named(words, thing.region_code)
    if region is not None:
        other = known.find(thing._replace(region_code=region), period, average="/" in period)
        return (other.value, "figure_of_region") if other else (None, None)
    code = "gdp" if words in _GROWTH_OF_OUTPUT else _code_of(words)
    if code is None:
        return None, None
    yardstick = Thing(thing.region_code, code, None, thing.measure, thing.unit)
    beside = known.stated_in(outcome.report_id, yardstick, period)
    if beside is not None:
        return beside.value, "same_report"
    other = known.find(yardstick, period, average="/" in period)
    return (other.value, "other_report") if other else (None, None)


def _code_of(words: str) -> str | None:
    match = match_indicator(words, None, "growth")
    return match.code if match else None


def _region_named(words: str, region_code: str) -> str | None:
    """The region above that a yardstick names (全国平均水平, 全省平均水平)."""
    above = ancestors(region_code)
    if words.startswith("全国"):
        return "100000"
    if words.startswith("全省"):
        return next((code for code in above if code.endswith("0000") and code != "100000"), None)
    if words.startswith("全市"):
        return next((code for code in above if code.endswith("00") and not code.endswith("0000")), None)
    return None
