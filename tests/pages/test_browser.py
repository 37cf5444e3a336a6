"""The pages in a browser: from a number to its sentence, by mouse, by finger and by keyboard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from tests.chromium import WIDTHS, opened, serious_findings
from tests.expectations.good_rows import DOC, TEXT
from transforms.pages.index import index_page
from transforms.pages.page import Made, assets

if TYPE_CHECKING:
    from playwright.sync_api import Browser

NOTICE = TEXT.index("重点任务")
KINDS = (
    "index.html", f"reports/{DOC}-r0.html", f"reports/{DOC}-r{NOTICE}.html", "regions/index.html",
    "regions/341300.html", "compare/index.html", "compare/gdp.html", "chains/index.html", "chains/341300.html", "tasks/index.html",
    f"tasks/{DOC}-r{NOTICE}.html", "terms/index.html", "terms/341300.html", "quality/index.html",
)  # fmt: skip
GROWTH, SENTENCE = TEXT.index("5.8%"), "全市生产总值增长5.8%。"

every_width = pytest.mark.parametrize("width", WIDTHS)


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
@pytest.mark.parametrize("path", KINDS)
def test_a_page_fits_and_is_accessible(
    browser: Browser, pages: Path, path: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    with opened(browser, pages / path, width, scheme) as page:
        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert serious_findings(page) == []


@every_width
def test_a_figure_of_a_region_leads_to_its_sentence(browser: Browser, pages: Path, width: int) -> None:
    with opened(browser, pages / "regions/341300.html", width) as page:
        page.click(".cardbox a.num.actual")
        page.wait_for_url(f"**/reports/{DOC}-r0.html#o{GROWTH}")
        lit = page.locator(".s.lit")
        assert lit.inner_text().replace("↗", "") == SENTENCE
        assert lit.is_visible()
        assert (
            page.locator("#card").inner_text().startswith("×\n\n5.8%")
            or "5.8%" in page.locator("#card").inner_text()
        )
        assert serious_findings(page) == []


@every_width
def test_a_tap_on_a_figure_shows_its_fields_and_rule(browser: Browser, pages: Path, width: int) -> None:
    with opened(browser, pages / f"reports/{DOC}-r0.html", width) as page:
        page.click(f"#o{GROWTH}")
        card = page.locator("#card").inner_text()
        for words in ("5.8%", "生产总值 (gdp)", "增速", "实绩", "2023", "宿州市", "number_after_verb"):
            assert words in card
        box = page.locator("#card").bounding_box()
        assert box is not None
        assert (box["x"] >= 0, box["x"] + box["width"] <= width) == (True, True)
        page.keyboard.press("Escape")
        assert page.locator("#card").is_hidden()


def test_what_is_tapped_stays_above_its_card(browser: Browser, pages: Path) -> None:
    with opened(browser, pages / f"reports/{DOC}-r0.html", 390) as page:
        mark, card = page.locator(f"#o{GROWTH}"), page.locator("#card")
        page.evaluate("document.body.style.padding = '100vh 0'")
        mark.evaluate("mark => scrollBy(0, mark.getBoundingClientRect().bottom + 20 - innerHeight)")
        mark.evaluate("mark => mark.click()")
        low, high = mark.bounding_box(), card.bounding_box()
        assert low is not None
        assert high is not None
        assert low["y"] + low["height"] < high["y"]


def test_a_row_of_the_table_leads_to_its_place_in_the_text(browser: Browser, pages: Path) -> None:
    with opened(browser, pages / f"reports/{DOC}-r0.html", 1280) as page:
        page.click(f"#r{GROWTH} a.num")
        assert page.locator(f"#o{GROWTH}.lit").count() == 1
        assert page.locator(f"#r{GROWTH}.lit").count() == 1


def test_a_figure_is_reached_by_keyboard_alone(browser: Browser, pages: Path) -> None:
    with opened(browser, pages / f"reports/{DOC}-r0.html", 1280) as page:
        page.locator("#numerals").focus()
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.id") == f"o{GROWTH}"
        assert page.locator("#card").is_visible()


def test_roles_can_be_hidden_in_the_table(browser: Browser, pages: Path) -> None:
    with opened(browser, pages / f"reports/{DOC}-r0.html", 1280) as page:
        page.click("#roles .actual")
        assert page.locator(f"#r{GROWTH}").is_hidden()
        assert page.locator(f"#r{TEXT.index('6%')}").is_visible()


def test_a_target_of_a_task_leads_to_both_sides(browser: Browser, pages: Path) -> None:
    with opened(browser, pages / f"tasks/{DOC}-r{NOTICE}.html", 390) as page:
        page.click("a.num.target")
        page.wait_for_url(f"**/reports/{DOC}-r{NOTICE}.html#o{TEXT.index('10所')}")
        assert page.locator(".s.lit").inner_text() == "新建学校10所。"


def test_a_chart_is_drawn_and_leads_to_sentences(browser: Browser, warehouse: Path, tmp_path: Path) -> None:
    from flows.report import build_report
    from tests.expectations.good_rows import good_rows, write_rows
    from warehouse.store import Store

    rows = good_rows()
    (row,) = rows["mart.indicator_panel"]
    others = [("淮北市", "340600", 6.2), ("滁州市", "341100", 6.5)]
    rows["mart.indicator_panel"] += [
        row | {"region": name, "region_code": code, "normalized_value": value} for name, code, value in others
    ]
    path = tmp_path / "w.duckdb"
    with Store(path, "r1") as store:
        write_rows(store, rows)
        store.publish()
    folder = build_report(path, tmp_path / "pages").folder
    with opened(browser, folder / "compare/gdp.html", 1280) as page:
        dots = page.locator(".plot svg .mark-symbol path")
        dots.first.wait_for()
        assert dots.count() == 3
        assert serious_findings(page) == []
        dots.first.click()
        page.wait_for_url(f"**/reports/{DOC}-r0.html#o{GROWTH}")


def test_english_is_one_click_away_and_remembered(browser: Browser, pages: Path) -> None:
    with opened(browser, pages / "index.html", 1280) as page:
        assert page.locator("h1").inner_text() == "政府报告里的每个数字，都能回到原句"
        page.click("#lang")
        assert (
            page.locator("h1").inner_text()
            == "Every number of a government report leads back to its sentence"
        )
        assert page.locator("html").get_attribute("lang") == "en"
        page.goto((pages / "regions/index.html").resolve().as_uri())
        assert page.locator("h1").inner_text() == "Regions"
        page.click("#lang")
        assert page.locator("h1").inner_text() == "地区"


def test_a_thousand_reports_are_paged_and_searched(browser: Browser, tmp_path: Path) -> None:
    row = {
        "title": "政府工作报告", "region": "宿州市", "region_code": "341300", "report_kind": "work_report",
        "completeness": "complete", "observations": 200, "share_explained": 1.0, "tasks": 0,
    }  # fmt: skip
    rows = [row | {"report_id": f"d{n}:r0", "report_year": 1000 + n} for n in range(1000)]
    made = Made("0", "w.duckdb", "r1")
    path, html, listing = index_page(rows, None, {}, [], 1000, None, made)
    for name, text in [(path, html), *listing.scripts(), *assets(made).items()]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    with opened(browser, tmp_path / "index.html", 390) as page:
        first = page.locator("tbody tr")
        assert first.count() == 50
        page.click(".next")
        page.wait_for_function("document.querySelector('tbody').textContent.includes('1949')")
        assert page.locator(".where").inner_text() == "第 2 / 20 页，共 1000 条"
        page.fill("input[type=search]", "宿州 1234")
        page.wait_for_function("document.querySelectorAll('tbody tr').length === 1")
        assert page.locator("tbody tr td").nth(2).inner_text() == "1234"
        page.fill("input[type=search]", "no such place")
        page.wait_for_function("document.querySelectorAll('tbody tr').length === 0")
        assert page.locator(".found").inner_text() == "找到 0 条"


def test_a_check_leads_to_the_rows_that_failed_it(browser: Browser, tmp_path: Path) -> None:
    from flows.report import build_report
    from tests.expectations.good_rows import good_rows, write_rows
    from warehouse.store import Store

    rows = good_rows()
    (finding,) = rows["quality.findings"]
    rows["quality.findings"] = [
        finding
        | {
            "finding_id": f"f{n}",
            "rule": rule,
            "char_start": GROWTH,
            "char_end": GROWTH + 4,
            "document_id": DOC,
        }
        for n, rule in enumerate(["parsed.observations.period_known"] + ["parsed.reports.gdp_target"] * 20)
    ]
    rows["quality.checks"][0] |= {
        "check_name": "parsed.observations.period_known", "success": False, "rows_failed": 1, "severity": "finding",
    }  # fmt: skip
    path = tmp_path / "w.duckdb"
    with Store(path, "r1") as store:
        write_rows(store, rows)
        store.publish()
    folder = build_report(path, tmp_path / "pages").folder
    with opened(browser, folder / "quality/index.html", 1280) as page:
        page.click("#failed [data-find]")
        page.wait_for_function("document.querySelectorAll('#findings tbody tr').length === 1")
        page.click("#findings tbody a")
        page.wait_for_url(f"**/reports/{DOC}-r0.html#ff0")


def test_a_report_prints_its_text_without_the_controls(browser: Browser, pages: Path) -> None:
    with opened(browser, pages / f"reports/{DOC}-r0.html", 1280) as page:
        page.emulate_media(media="print")
        assert page.locator(".text").is_visible()
        assert page.locator(".top").is_hidden()
        assert len(page.pdf()) > 10_000


@every_width
def test_an_account_leads_to_the_sentence_of_its_promise(browser: Browser, pages: Path, width: int) -> None:
    with opened(browser, pages / "chains/341300.html", width) as page:
        page.click(".deed-q a.num.target")
        page.wait_for_url(f"**/reports/{DOC}-r0.html#o{TEXT.index('6%')}")
        assert page.locator(".s.lit").first.is_visible()


def test_a_page_of_an_earlier_run_says_so(browser: Browser, tmp_path: Path) -> None:
    from flows.report import build_quality_report, build_report
    from tests.expectations.good_rows import good_rows, write_rows
    from warehouse.store import Store

    path, rows = tmp_path / "w.duckdb", good_rows()
    folder = tmp_path / "w-pages"
    (run,) = rows["quality.runs"]
    for run_id in ("r1", "r2"):
        rows["quality.runs"] = [run | {"run_id": run_id}]
        with Store(path, run_id) as store:
            write_rows(store, rows)
            store.publish()
        build_report(path, folder) if run_id == "r1" else build_quality_report(path)
    with opened(browser, folder / "index.html", 390) as page:
        assert page.locator(".stale").inner_text().startswith("这一页出自运行 r1，仓库此后又有运行 r2。")
        assert serious_findings(page) == []
    with opened(browser, folder / "quality/index.html", 390) as page:
        assert page.locator(".stale").count() == 0
    build_report(path, folder)
    with opened(browser, folder / "index.html", 390) as page:
        assert page.locator(".stale").count() == 0
