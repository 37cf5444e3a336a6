"""Compare: one indicator over regions and years, targets and outcomes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from transforms.catalogue.indicators import HEADLINE_CODES, INDICATORS
from transforms.pages.charts import Chart, comparison_chart, history_chart
from transforms.pages.figures import FACTS, LEVELS, Figure
from transforms.pages.lines import figure_line, outcome_line
from transforms.pages.links import compare_path
from transforms.pages.listing import Listing
from transforms.pages.page import Made, render

Row = Mapping[str, Any]
_MAX_ROWS = 60
_MAX_CHARTS = 6
_YEARS = 3


@dataclass(frozen=True, slots=True)
class Comparison:
    """A chart with what it shows: one thing in one year at one level, or of one region over the years."""

    title: str
    level: str | None
    thing: Figure
    chart: Chart
    left_out: int = 0


def compare_page(
    code: str, figures: Sequence[Figure], outcomes: Sequence[Row], plans: Sequence[Row], made: Made
) -> tuple[str, str, list[Listing]]:
    """Path, HTML and listings of the page of one indicator: its figures of all regions, and what came of its
    targets for a year and of those of plans."""
    path = compare_path(code)
    things: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.year is not None and figure.basis in (None, "year_on_year"):
            things[figure.thing].append(figure)
    ordered = sorted(things.values(), key=len, reverse=True)
    listings = {
        "figures": Listing(f"compare-{code}", [figure_line("../", f, True) for f in _newest(figures)]),
        "outcomes": Listing(f"squared-{code}", [outcome_line("../", row, True) for row in outcomes], 25),
        "plans": Listing(f"plans-{code}", [outcome_line("../", row, True) for row in plans], 25),
    }
    html = render(
        "compare.html.j2",
        path,
        made,
        code=code,
        figures=figures,
        by_region=[chart for of in ordered for chart in _by_region(of)][:_MAX_CHARTS],
        by_year=[chart for of in ordered for chart in _by_year(of)][:_MAX_CHARTS],
        listings=listings,
    )
    return path, html, list(listings.values())


def compare_index(figures: Mapping[str, Sequence[Figure]], made: Made) -> tuple[str, str]:
    """Path and HTML of the list of indicators, the headline ones first."""
    path = "compare/index.html"
    known = [code for code in INDICATORS if code in figures]
    groups = [
        ("home.headline", [code for code in known if code in HEADLINE_CODES]),
        ("more", [code for code in known if code not in HEADLINE_CODES]),
    ]
    counts = {code: len(of) for code, of in figures.items()}
    return path, render("compare_index.html.j2", path, made, groups=groups, counts=counts)


def _newest(figures: Sequence[Figure]) -> list[Figure]:
    return sorted(figures, key=lambda f: (f.period, f.measure, f.region_code or "~"), reverse=True)


def _by_region(figures: Sequence[Figure]) -> list[Comparison]:
    """A chart for each year and level in which two regions or more have a figure, the newest first."""
    groups: dict[tuple[int, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        groups[figure.year or 0, figure.level].append(figure)
    found = []
    for (year, level), of in sorted(groups.items(), key=lambda item: (-item[0][0], LEVELS.index(item[0][1]))):
        regions = _ranked(of)
        if len(regions) < 2:
            continue
        kept = set(regions[:_MAX_ROWS])
        marks = [f.mark("../", f.region) for region in regions for f in of if f.region == region in kept]
        chart = comparison_chart(marks, of[0].unit)
        found.append(Comparison(str(year), level, of[0], chart, len(regions) - len(kept)))
    return found


def _ranked(figures: Sequence[Figure]) -> list[str]:
    """Regions by their outcome, or by their target where there is none, the highest first."""
    best: dict[str, tuple[bool, float]] = {}
    for figure in figures:
        key = (figure.role in FACTS, figure.value)
        best[figure.region] = max(best.get(figure.region, key), key)
    return sorted(best, key=lambda region: (-best[region][1], region))


def _by_year(figures: Sequence[Figure]) -> list[Comparison]:
    """A chart for each region with figures of three years or more."""
    groups: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        groups[figure.region].append(figure)
    found = []
    for region, of in sorted(groups.items(), key=lambda item: -len(item[1])):
        if len({f.year for f in of}) >= _YEARS:
            marks = [f.mark("../", f.year or 0) for f in sorted(of, key=lambda f: f.year or 0)]
            found.append(Comparison(region, None, of[0], history_chart(marks, of[0].unit)))
    return found
