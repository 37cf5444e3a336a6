"""Figures of ``mart.indicator_panel`` as the pages show them: linked, with their region's level."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import polars as pl

from transforms.catalogue.indicators import INDICATORS
from transforms.catalogue.regions import get_region
from transforms.pages.charts import Mark
from transforms.pages.links import observation_path
from transforms.pages.numbers import show_value

Row = Mapping[str, Any]

LEVELS = ("nation", "province", "prefecture", "county", "other")
#: Roles that say what came of something.
FACTS = ("actual", "estimate")
NAMES: dict[str, str] = {code: row.name for code, row in INDICATORS.items()}
BETTER: dict[str, str] = {code: row.better for code, row in INDICATORS.items()}


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the panel."""

    region: str
    region_code: str | None
    level: str
    code: str
    indicator: str
    variant: str | None
    measure: str
    basis: str | None
    unit: str | None
    role: str
    period: str
    year: int | None
    value: float
    high: float | None
    bound: str | None
    quantity: str
    path: str | None
    disagree: bool

    @property
    def shown(self) -> str:
        """The value in its base unit, scaled for reading, with the sign of its bound."""
        return show_value(self.value, self.high, self.unit, self.bound)

    @property
    def thing(self) -> tuple[str, str, str | None, str | None, str | None]:
        """What is measured and how: figures of one thing can be compared."""
        return (self.code, self.measure, self.basis, self.variant, self.unit)

    def mark(self, root: str, place: str | int) -> Mark:
        """The figure as a mark of a chart, linked from a page below `root`."""
        href = f"{root}{self.path}" if self.path else None
        label = f"{self.region} {self.period}"
        return Mark(place, self.role, self.value, self.high, self.bound, href, label)  # type: ignore[arg-type]


def panel_figures(panel: pl.DataFrame) -> list[Figure]:
    """The rows of ``mart.indicator_panel`` that have a value, in the order of the catalogue and of time."""
    order = {code: k for k, code in enumerate(INDICATORS)}
    figures = [_figure(row) for row in panel.filter(pl.col("normalized_value").is_not_null()).to_dicts()]
    return sorted(figures, key=lambda f: (order.get(f.code, len(order)), f.measure, f.period, f.role))


def indicator_name(row: Row) -> str:
    """What a row measures: as its text names it, else as the catalogue does."""
    code: str = row["indicator_code"]
    return str(row["indicator"] or NAMES.get(code, code))


def _figure(row: Row) -> Figure:
    code, period = row["region_code"], row["period"]
    region = get_region(code) if code else None
    return Figure(
        region=row["region"],
        region_code=code,
        level=region.level if region else "other",
        code=row["indicator_code"],
        indicator=indicator_name(row),
        variant=row["variant"],
        measure=row["measure"],
        basis=row["basis"],
        unit=row["normalized_unit"],
        role=row["role"],
        period=period,
        year=int(period) if period.isdigit() and len(period) == 4 else None,
        value=row["normalized_value"],
        high=row["normalized_value_high"],
        bound=row["bound"],
        quantity=row["quantity"],
        path=observation_path(row["report_id"], row["observation_id"]),
        disagree=row["disagree"],
    )


def latest(figures: Iterable[Figure], roles: tuple[str, ...]) -> Figure | None:
    """The figure of these roles for the latest single year; a fact before an estimate."""
    known = [f for f in figures if f.year is not None and f.role in roles]
    return max(known, key=lambda f: (f.year or 0, f.role == "actual"), default=None)


def position(figure: Figure, all_figures: Iterable[Figure]) -> tuple[int, list[Figure]] | None:
    """Place of a figure among the regions of its level, best first, with them; None for fewer than three."""
    best: dict[str, Figure] = {}
    for other in all_figures:
        same = other.thing == figure.thing and other.period == figure.period
        if same and other.level == figure.level and other.role in FACTS:
            held = best.get(other.region)
            if held is None or (held.role, other.role) == ("estimate", "actual"):
                best[other.region] = other
    down = BETTER.get(figure.code) == "down"
    peers = sorted(best.values(), key=lambda f: f.value if down else -f.value)
    if len(peers) < 3 or figure.region not in best:
        return None
    own = best[figure.region]
    return 1 + sum(1 for f in peers if (f.value < own.value if down else f.value > own.value)), peers
