"""The front page: what there is, a search over all reports, ways to regions and indicators."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from transforms.pages.accounts import Account
from transforms.pages.chains import account_html
from transforms.pages.figures import LEVELS, Figure
from transforms.pages.lines import report_line
from transforms.pages.listing import Listing
from transforms.pages.page import Made, render

Row = Mapping[str, Any]


def index_page(
    coverage: Sequence[Row],
    run: Row | None,
    regions: Mapping[str, Sequence[Row]],
    headline: Sequence[Figure],
    documents: int,
    example: Account | None,
    made: Made,
) -> tuple[str, str, Listing]:
    """Path, HTML and listing of the front page.

    Takes the rows of ``mart.coverage``, the latest of ``quality.runs``, regions with a page by level,
    one figure for each headline indicator that has a page, and an account to show.
    """
    newest_first = sorted(coverage, key=_order)
    listing = Listing("reports", [report_line("", row) for row in newest_first])
    totals = {
        "documents": documents,
        "reports": sum(row["completeness"] != "missing" for row in coverage),
        "observations": sum(row["observations"] for row in coverage),
        "tasks": sum(row["tasks"] for row in coverage),
    }
    html = render(
        "index.html.j2",
        "index.html",
        made,
        listing=listing,
        run=run,
        totals=totals,
        regions=[(level, regions[level]) for level in LEVELS if regions.get(level)],
        headline=headline,
        example=example,
        account=account_html("", example) if example else None,
    )
    return "index.html", html, listing


def _order(row: Row) -> tuple[bool, int, str, str]:
    """Reports with text first, the newest first."""
    return (
        row["completeness"] == "missing",
        -(row["report_year"] or 0),
        row["region_code"] or "",
        row["title"] or "",
    )
