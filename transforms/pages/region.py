"""The page of a region: headline indicators, targets against outcomes, its position among peers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from transforms.catalogue.indicators import HEADLINE_CODES
from transforms.pages.charts import Chart, history_chart
from transforms.pages.figures import FACTS, NAMES, Figure, latest, position
from transforms.pages.lines import figure_line, outcome_line, report_line
from transforms.pages.links import region_path
from transforms.pages.listing import Listing
from transforms.pages.page import Made, render

Row = Mapping[str, Any]
_MEASURES = ("growth", "level", "ratio")
#: From so many years on a figure is drawn over time.
_YEARS = 3


@dataclass(frozen=True, slots=True)
class Standing:
    """One thing measured: the latest fact and target, and the place among peers."""

    measure: str
    basis: str | None
    fact: Figure | None
    target: Figure | None
    rank: int | None
    #: Position of each peer from 0 to 1, lowest value to highest, and of the region itself.
    peers: tuple[float, ...] = ()
    own: float = 0.0


@dataclass(frozen=True, slots=True)
class Card:
    """One headline indicator of a region."""

    code: str
    standings: tuple[Standing, ...]
    chart: Chart | None


def region_page(
    region: Row,
    figures: Sequence[Figure],
    peers: Mapping[tuple[object, ...], Sequence[Figure]],
    outcomes: Sequence[Row],
    plans: Sequence[Row],
    accounts: int,
    relative: Sequence[Row],
    reports: Sequence[Row],
    made: Made,
) -> tuple[str, str, list[Listing]]:
    """Path, HTML and listings of the page.

    `figures` are the region's own; `peers` holds those of all regions by thing; `outcomes`, `plans`,
    `relative` and `reports` are its rows of ``mart.target_outcomes``, ``mart.plan_outcomes``,
    ``parsed.relative_targets`` and ``mart.coverage``; `accounts` is the number of its chains.
    """
    path = region_path(region["region_code"])
    name = region["region_code"]
    listings = {
        "panel": Listing(f"region-{name}", [figure_line("../", f, False) for f in figures], 25),
        "outcomes": Listing(f"outcomes-{name}", [outcome_line("../", row, False) for row in outcomes], 25),
        "plans": Listing(f"plans-{name}", [outcome_line("../", row, False) for row in plans], 25),
        "reports": Listing(f"reports-{name}", [report_line("../", row) for row in reports], 25),
    }
    html = render(
        "region.html.j2",
        path,
        made,
        region=region,
        cards=_cards(figures, peers),
        accounts=accounts,
        relative=relative,
        listings=listings,
    )
    return path, html, list(listings.values())


def _cards(figures: Sequence[Figure], peers: Mapping[tuple[object, ...], Sequence[Figure]]) -> list[Card]:
    by_code = {code: list(of) for code, of in groupby(figures, key=lambda f: f.code)}
    cards = [
        _card(code, by_code[code], peers) for code in NAMES if code in HEADLINE_CODES and code in by_code
    ]
    return [card for card in cards if card.standings]


def _card(code: str, figures: Sequence[Figure], peers: Mapping[tuple[object, ...], Sequence[Figure]]) -> Card:
    standings, chart = [], None
    for measure in _MEASURES:
        things = _things(figures, measure)
        if not things:
            continue
        thing = max(things.values(), key=len)
        standing = _standing(thing, peers)
        if standing.fact or standing.target:
            standings.append(standing)
            chart = chart or _history(thing)
    return Card(code, tuple(standings), chart)


def _things(figures: Sequence[Figure], measure: str) -> dict[tuple[object, ...], list[Figure]]:
    """Figures of one year each by what they measure, growth only against the year before."""
    things: dict[tuple[object, ...], list[Figure]] = {}
    for figure in figures:
        if figure.measure == measure and figure.year and figure.basis in (None, "year_on_year"):
            things.setdefault(figure.thing, []).append(figure)
    return things


def _standing(figures: Sequence[Figure], peers: Mapping[tuple[object, ...], Sequence[Figure]]) -> Standing:
    fact, target = latest(figures, FACTS), latest(figures, ("target",))
    first = figures[0]
    placed = position(fact, peers.get(first.thing, ())) if fact else None
    if placed is None or fact is None:
        return Standing(first.measure, first.basis, fact, target, None)
    rank, among = placed
    low, high = min(f.value for f in among), max(f.value for f in among)
    width = (high - low) or 1.0
    places = tuple((f.value - low) / width for f in among)
    return Standing(first.measure, first.basis, fact, target, rank, places, (fact.value - low) / width)


def _history(figures: Sequence[Figure]) -> Chart | None:
    if len({f.year for f in figures if f.role in FACTS}) < _YEARS:
        return None
    return history_chart([f.mark("../", f.year or 0) for f in figures], figures[0].unit, height=120)


def regions_page(regions: Sequence[tuple[str, Sequence[Row]]], made: Made) -> tuple[str, str]:
    """Path and HTML of the list of regions, by level."""
    path = "regions/index.html"
    return path, render("regions.html.j2", path, made, regions=regions)
