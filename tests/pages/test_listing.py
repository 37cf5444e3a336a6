"""Long tables open at once: the page holds its first rows, scripts the others."""

from __future__ import annotations

import json

from markupsafe import Markup

from transforms.pages.index import index_page
from transforms.pages.listing import Line, Listing
from transforms.pages.page import Made

MADE = Made("0", "w.duckdb", "r1")


def test_a_short_table_needs_no_script() -> None:
    listing = Listing("few", [Line("x", Markup("<tr></tr>"))] * 50)
    assert listing.chunks == 0
    assert not list(listing.scripts())


def test_every_row_of_a_long_table_is_in_its_scripts_once() -> None:
    lines = [Line(f"No. {n}", Markup(f"<tr><td>{n}</td></tr>")) for n in range(1001)]
    scripts = dict(Listing("many", lines).scripts())
    assert list(scripts) == ["data/many-0.js", "data/many-1.js", "data/many-2.js"]
    rows = [
        row
        for n, script in enumerate(scripts.values())
        for row in json.loads(script.removeprefix(f'duizhang.rows("many",{n},').removesuffix(");\n"))
    ]
    assert rows == [[f"no. {n}", f"<tr><td>{n}</td></tr>"] for n in range(1001)]


def test_the_front_page_of_a_thousand_reports_is_small() -> None:
    row = {
        "title": "政府工作报告", "region": "宿州市", "region_code": "341300", "report_kind": "work_report",
        "completeness": "complete", "observations": 200, "share_explained": 1.0, "tasks": 0,
    }  # fmt: skip
    rows = [row | {"report_id": f"d{n}:r0", "report_year": 1000 + n} for n in range(1000)]
    _, html, listing = index_page(rows, None, {}, [], 1000, None, MADE)
    assert len(html.encode()) < 50_000
    assert listing.chunks == 2
    assert "宿州市 · 1999年政府工作报告" in html
    assert html.index(">1999<") < html.index(">1998<")
