"""Find what came of a target: the figure that states it, else one that follows from two others."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import polars as pl

from transforms.marts.target_outcomes_words import clause_of, place_words

#: Where an outcome is stated as another measure of output, whose growth is the same to a few tenths.
STAND_INS = {"gnp": "gdp", "gdp": "gnp"}
#: Measured at constant prices, so that amounts of two years do not give their growth.
_REAL = frozenset({"gdp", "gdp_per_capita", "gnp", "gnp_per_capita", "national_income"})
_REAL_ENDINGS = ("_value_added", "_gdp")

_AVERAGE = re.compile("年均|平均每年|每年平均")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in base units and where it stands (for one that follows from two, the later of them)."""

    value: float
    unit: str
    bound: str
    role: str
    report_id: str
    report_year: int
    observation_id: str
    #: Sentence, quantity and about where in the sentence it stands.
    words: tuple[str, str, int]
    method: str | None = None

    @property
    def quote(self) -> str:
        """The clause that states it."""
        return clause_of(*self.words)


class Thing(NamedTuple):
    """What a figure is of: a region, an indicator with its variant, a measure and its base unit."""

    region_code: str
    code: str
    variant: str | None
    measure: str
    unit: str

    def measured_as(self, measure: str, unit: str) -> Thing:
        return Thing(self.region_code, self.code, self.variant, measure, unit)


#: What is known of a figure, after its thing, its period, and what tells whether it is an average.
_OF_FIGURE = (
    "normalized_value", "normalized_unit", "bound", "role", "report_id", "report_year", "observation_id",
    "sentence", "quantity", "char_start", "sentence_start",
)  # fmt: skip
_REPORT = _OF_FIGURE.index("report_id")


class KnownFigures:
    """The most trusted figure of each thing, period and basis, from observations with the most trusted first."""

    def __init__(self, observations: pl.DataFrame) -> None:
        #: Figures as rows, since few of them are asked for.
        self._best: dict[tuple[Thing, str, bool], list[tuple[Any, ...]]] = {}
        #: Units that a thing's measure is known in, by period.
        self._known_units: dict[tuple[str, str, str | None, str, str], list[str]] = {}
        things = observations.select("region_code", "indicator_code", "variant", "measure", "normalized_unit")
        times = observations.select("period", "basis", "indicator")
        figures = observations.select(_OF_FIGURE)
        for thing, (period, basis, indicator), figure in zip(
            map(Thing._make, things.iter_rows()), times.iter_rows(), figures.iter_rows(), strict=True
        ):
            average = _is_average(basis, indicator)
            key = (thing, period, average)
            if key not in self._best:
                self._best[key] = []
                if not average:
                    self._known_units.setdefault((*thing[:-1], period), []).append(thing.unit)
            self._best[key].append(figure)

    def stated(self, thing: Thing, period: str, average: bool = False) -> Figure | None:
        """The figure that states the thing itself."""
        found = self._best.get((thing, period, average))
        return _figure(found[0]) if found else None

    def stated_in(self, report_id: str, thing: Thing, period: str) -> Figure | None:
        """The figure that one report states."""
        found = self._best.get((thing, period, False), [])
        return next((_figure(row) for row in found if row[_REPORT] == report_id), None)

    def find(self, thing: Thing, period: str, average: bool = False) -> Figure | None:
        """What came of a thing in a period: stated, or following from two figures; ``method`` says how."""
        figure = self.stated(thing, period, average)
        if figure is not None:
            return figure
        if "/" in period:
            return self._find_over_span(thing, period, average)
        derived = self._derive(thing, int(period))
        if derived is None and thing.measure == "growth" and thing.code in STAND_INS:
            other = STAND_INS[thing.code]
            twin = self.stated(Thing(thing.region_code, other, None, "growth", thing.unit), period)
            derived = _by(twin, twin.value, f"growth_of_{other}") if twin else None
        return derived

    def _derive(self, thing: Thing, year: int) -> Figure | None:
        before, now = str(year - 1), str(year)
        if thing.measure == "growth" and not is_real(thing.code):
            for unit in self._units(thing, "level", now):
                amount = thing.measured_as("level", unit)
                a, b = self.stated(amount, before), self.stated(amount, now)
                if a and b and a.value > 0 and a.bound == b.bound == "exact":
                    return _by(b, (b.value / a.value - 1) * 100, "growth_from_levels", unit="%")
        if thing.measure == "level" and not is_real(thing.code):
            a, g = self.stated(thing, before), self.stated(thing.measured_as("growth", "%"), now)
            if a and g and a.bound == "exact":
                return _by(g, a.value * (1 + g.value / 100), "level_from_growth", unit=thing.unit)
        if thing.measure in ("change", "ratio"):
            return self._derive_difference(thing, before, now)
        return None

    def _derive_difference(self, thing: Thing, before: str, now: str) -> Figure | None:
        if thing.measure == "ratio":
            a, c = self.stated(thing, before), self.stated(thing.measured_as("change", "百分点"), now)
            return _by(c, a.value + c.value, "ratio_from_change", unit=thing.unit) if a and c else None
        source = ("ratio", "%") if thing.unit == "百分点" else ("level", thing.unit)
        share = thing.measured_as(*source)
        a, b = self.stated(share, before), self.stated(share, now)
        return _by(b, b.value - a.value, f"change_from_{source[0]}s", unit=thing.unit) if a and b else None

    def _find_over_span(self, thing: Thing, period: str, average: bool) -> Figure | None:
        """A yearly average from the growth over the whole span, and the other way round."""
        other = self.stated(thing, period, not average)
        if other is None or thing.measure != "growth":
            return None
        years = int(period[-4:]) - int(period[:4]) + 1
        power = 1 / years if average else years
        value = ((1 + other.value / 100) ** power - 1) * 100
        return _by(other, value, "average_from_total" if average else "total_from_average")

    def _units(self, thing: Thing, measure: str, period: str) -> list[str]:
        return self._known_units.get((thing.region_code, thing.code, thing.variant, measure, period), [])


def is_average(row: Mapping[str, Any]) -> bool:
    """Whether an observation is a yearly average, by its basis or by its name (年均经济增长速度)."""
    return _is_average(row["basis"], row["indicator"])


def _is_average(basis: str | None, indicator: str | None) -> bool:
    return basis == "yearly_average" or bool(_AVERAGE.search(indicator or ""))


def is_real(code: str) -> bool:
    """Whether growth of the indicator is reckoned at constant prices."""
    return code in _REAL or code.startswith("gross_") or code.endswith(_REAL_ENDINGS)


def _figure(row: tuple[Any, ...]) -> Figure:
    """The figure of a row of `_OF_FIGURE`."""
    value, unit, bound, role, report_id, report_year, observation_id, *words = row
    return Figure(value, unit, bound, role, report_id, report_year, observation_id, place_words(*words))


def _by(figure: Figure, value: float, method: str, unit: str | None = None) -> Figure:
    """A figure that follows from ``figure`` and another one."""
    return Figure(
        value, unit or figure.unit, figure.bound, figure.role, figure.report_id, figure.report_year,
        figure.observation_id, figure.words, method,
    )  # fmt: skip
