"""Words and set phrases of a region by year: a table of uses, and what rose and fell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import polars as pl

from transforms.pages.links import report_path, terms_path
from transforms.pages.page import Made, render

Row = Mapping[str, Any]
_TERMS = 40
_CHANGES = 15
#: Years at each end whose averages are compared, at most.
_ENDS = 5


@dataclass(frozen=True, slots=True)
class Use:
    """Uses of a term in a year: per 10,000 characters, shade from 0 to 1, and where to see them."""

    shown: str
    shade: float
    href: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """How much more or less a term is used at the end than at the beginning, per 10,000 characters."""

    term: str
    before: float
    after: float
    width: float


def terms_page(region: Row, uses: pl.DataFrame, reports: Mapping[int, str], made: Made) -> tuple[str, str]:
    """Path and HTML of the page of a region.

    `uses` are its rows of ``mart.term_use``, `reports` the report to look into by year.
    """
    path = terms_path(region["region_code"])
    years = sorted(uses["year"].unique().to_list())
    totals = uses.group_by("term").agg(pl.col("per_10k_chars").sum()).sort("per_10k_chars", "term", descending=[True, False])  # fmt: skip
    groups = []
    for name, terms in (
        ("terms.words", totals.filter(pl.col("term").str.len_chars() < 4)),
        ("terms.phrases", totals.filter(pl.col("term").str.len_chars() >= 4)),
    ):
        top = terms["term"].head(_TERMS).to_list()
        if top:
            groups.append((name, _table(uses, top, years, reports)))
    rising, falling = _changes(uses, years)
    html = render(
        "terms.html.j2",
        path,
        made,
        region=region,
        years=[(year, report_path(reports[year]) if year in reports else None) for year in years],
        groups=groups,
        rising=rising,
        falling=falling,
    )
    return path, html


def terms_index(regions: Sequence[Row], made: Made) -> tuple[str, str]:
    """Path and HTML of the list of regions with counted words."""
    path = "terms/index.html"
    return path, render("terms_index.html.j2", path, made, regions=regions)


def _table(
    uses: pl.DataFrame, terms: Sequence[str], years: Sequence[int], reports: Mapping[int, str]
) -> list[tuple[str, list[Use]]]:
    kept = uses.filter(pl.col("term").is_in(terms))
    most = float(kept["per_10k_chars"].max() or 1.0)  # type: ignore[arg-type]
    found = {(row["term"], row["year"]): row["per_10k_chars"] for row in kept.to_dicts()}
    return [
        (term, [_use(term, found.get((term, year)), most, reports.get(year)) for year in years])
        for term in terms
    ]


def _use(term: str, per_10k: float | None, most: float, report_id: str | None) -> Use:
    if per_10k is None:
        return Use("", 0.0, None)
    href = f"{report_path(report_id)}#:~:text={quote(term)}" if report_id else None
    # The root brings rare words out of the white.
    return Use(
        f"{per_10k:.0f}" if per_10k >= 10 else f"{per_10k:.1f}", round((per_10k / most) ** 0.5, 2), href
    )


def _changes(uses: pl.DataFrame, years: Sequence[int]) -> tuple[list[Change], list[Change]]:
    """Terms that rose and fell most between the first and the last years, the most first."""
    ends = min(_ENDS, len(years) // 2)
    if not ends:
        return [], []
    mean = pl.col("per_10k_chars").sum() / ends
    first = uses.filter(pl.col("year").is_in(years[:ends])).group_by("term").agg(mean.alias("before"))
    last = uses.filter(pl.col("year").is_in(years[-ends:])).group_by("term").agg(mean.alias("after"))
    both = first.join(last, on="term", how="full", coalesce=True, validate="1:1").fill_null(0.0)
    moved = both.with_columns((pl.col("after") - pl.col("before")).alias("by")).sort("by", "term")
    most = max(abs(float(value)) for value in (moved["by"].min(), moved["by"].max())) or 1.0  # type: ignore[arg-type]
    changes = [
        Change(r["term"], r["before"], r["after"], abs(r["by"]) / most * 100) for r in moved.to_dicts()
    ]
    rising = [change for change in reversed(changes[-_CHANGES:]) if change.after > change.before]
    falling = [change for change in changes[:_CHANGES] if change.after < change.before]
    return rising, falling
