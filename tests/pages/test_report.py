"""The pages of a small warehouse, built by the command."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from flows.beside import data_docs, evaluation_file
from flows.cli import main
from flows.errors import UsageError
from flows.report import build_quality_report, build_report
from tests.expectations.good_rows import DOC, TEXT, good_rows, write_rows
from warehouse.store import Store


def page(folder: Path, path: str) -> LexborHTMLParser:
    return LexborHTMLParser((folder / path).read_text(encoding="utf-8"))


def test_every_link_leads_to_a_file_and_a_place_that_is_there(pages: Path) -> None:
    checked = 0
    for file in sorted(pages.rglob("*.html")):
        for link in page(pages, str(file.relative_to(pages))).css("a[href], link[href], script[src]"):
            target = link.attributes.get("href") or link.attributes["src"]
            assert target is not None
            split = urlsplit(target)
            if split.scheme == "data":
                continue
            assert (split.scheme, split.netloc) == ("", ""), f"{file.name} leads out of the folder: {target}"
            there = (file.parent / unquote(split.path)).resolve() if split.path else file
            assert there.is_file(), f"{file.name} leads to {target}"
            if split.fragment and not split.fragment.startswith(":~:"):
                found = page(pages, str(there.relative_to(pages.resolve()))).css_first(
                    f'[id="{split.fragment}"]'
                )
                assert found is not None, f"{file.name} leads to {target}"
            checked += 1
    assert checked > 100


def test_no_page_needs_the_network(pages: Path) -> None:
    for file in pages.rglob("*"):
        if file.suffix in (".html", ".css"):
            assert not re.search(
                r"(src|href)=\"(https?:)?//|url\(|@import", file.read_text(encoding="utf-8")
            ), file


def test_a_region_leads_to_the_sentence_of_its_figure(pages: Path) -> None:
    at = TEXT.index("5.8%")
    link = page(pages, "regions/341300.html").css_first(".cardbox a.num")
    assert link is not None
    assert link.attributes["href"] == f"../reports/{DOC}-r0.html#o{at}"
    mark = page(pages, f"reports/{DOC}-r0.html").css_first(f"#o{at}")
    assert mark is not None
    assert mark.parent is not None
    assert mark.parent.text() == "全市生产总值增长5.8%。"


def test_the_ledger_shows_completion_against_time_and_both_sentences(pages: Path) -> None:
    notice = TEXT.index("重点任务")
    ledger = page(pages, f"tasks/{DOC}-r{notice}.html")
    gauge = ledger.css_first(".gauge")
    assert gauge is not None
    assert gauge.css_first("i").attributes["style"] == "width:50.0%"  # type: ignore[union-attr]
    assert gauge.css_first("u").attributes["style"] == "left:50.0%"  # type: ignore[union-attr]
    target = ledger.css_first("a.num.target")
    assert target is not None
    assert target.attributes["href"] == f"../reports/{DOC}-r{notice}.html#o{TEXT.index('10所')}"


def test_the_quality_report_shows_each_finding_with_its_sentence(pages: Path) -> None:
    quality = page(pages, "quality/index.html")
    finding = good_rows()["quality.findings"][0]
    rows = [row.text() for row in quality.css("#findings tbody tr")]
    assert len(rows) == 1
    assert finding["message"] in rows[0]


def test_the_accuracy_of_the_last_evaluation_is_shown(warehouse: Path, tmp_path: Path) -> None:
    figures = {"labels": 120, "f1_found": 0.9876, "f1_full": 0.8, "intervals": {"f1_found": [0.95, 1.0]}}
    copy = tmp_path / "w.duckdb"
    copy.write_bytes(warehouse.read_bytes())
    evaluation_file(copy).write_text(
        json.dumps({**figures, "by_kind": {"work_report": figures}}), encoding="utf-8"
    )
    cells = [
        cell.text()
        for cell in page(build_quality_report(copy).folder, "quality/index.html").css(
            "#accuracy tr:nth-child(2) td"
        )
    ]
    assert cells == ["政府工作报告", "120", "98.8%", "95%–100%", "80%", ""]


def test_what_became_of_corrections_stands_in_the_quality_report(tmp_path: Path) -> None:
    rows, at = good_rows(), TEXT.index("5.8%")
    (given,) = rows["quality.corrections"]
    given |= {"document": "a.txt", "place": "5.8%@0", "field": "bound", "was": "exact", "value": "about"}
    given |= {"reason": "甲说的", "status": "applied", "observation_id": f"{DOC}:o{at}"}
    lost = given | {"correction_id": "other", "status": "no_match", "observation_id": None}
    rows["quality.corrections"] = [given, lost]
    path = tmp_path / "w.duckdb"
    with Store(path, "r1") as store:
        write_rows(store, rows)
        store.publish()
    found = page(build_report(path, tmp_path / "pages").folder, "quality/index.html").css(
        "#corrections tbody tr"
    )
    cells = [[cell.text() for cell in row.css("td")] for row in found]
    assert sorted(cells) == [
        ["5.8%@0", "约束", "确数", "左右", "甲说的", "已采用", "a.txt"],
        ["5.8%@0", "约束", "确数", "左右", "甲说的", "没有对应", "a.txt"],
    ]
    links = [link.attributes["href"] for row in found for link in row.css("a")]
    assert links == [f"../reports/{DOC}-r0.html#o{at}"]


@pytest.mark.parametrize(("findings", "said"), [(99, False), (101, True)])
def test_the_report_of_a_run_says_where_it_leaves_findings_out(
    tmp_path: Path, findings: int, said: bool
) -> None:
    rows = good_rows()
    (finding,) = rows["quality.findings"]
    rows["quality.findings"] = [finding | {"finding_id": f"f{n:03}"} for n in range(findings)]
    path = tmp_path / "w.duckdb"
    with Store(path, "r1") as store:
        write_rows(store, rows)
        store.publish()
    build_quality_report(path)
    leads = page(tmp_path / "w-pages", "quality/index.html").css("#findings .lead")
    assert [lead.text() for lead in leads] == ["每条规则只列最新的 100 条；duizhang report 列出全部。"] * said
    build_report(path, tmp_path / "w-pages")
    assert page(tmp_path / "w-pages", "quality/index.html").css("#findings .lead") == []


def test_data_docs_are_linked_where_they_are(warehouse: Path, tmp_path: Path) -> None:
    copy = tmp_path / "w.duckdb"
    copy.write_bytes(warehouse.read_bytes())
    data_docs(copy).parent.mkdir()
    data_docs(copy).write_text("", encoding="utf-8")
    folder = build_quality_report(copy).folder
    links = [link.attributes["href"] for link in page(folder, "quality/index.html").css("nav.jump a")]
    assert "../../w-data-docs/index.html" in links


def test_a_run_alone_links_to_no_reading_page(warehouse: Path, tmp_path: Path) -> None:
    copy = tmp_path / "w.duckdb"
    copy.write_bytes(warehouse.read_bytes())
    folder = build_quality_report(copy).folder
    links = [link.attributes["href"] or "" for link in page(folder, "quality/index.html").css("a")]
    assert not [link for link in links if "reports/" in link or "regions/" in link]


def test_an_empty_warehouse_has_pages_that_say_so(tmp_path: Path) -> None:
    path = tmp_path / "empty.duckdb"
    with Store(path, "r1") as store:
        store.publish()
    folder = build_report(path, tmp_path / "pages").folder
    assert "尚无内容" in (folder / "index.html").read_text(encoding="utf-8")
    assert "没有任务台账" in (folder / "tasks/index.html").read_text(encoding="utf-8")


def test_the_command_says_where_the_pages_are(
    warehouse: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", "--warehouse", str(warehouse), "--output", str(tmp_path / "out")]) == 0
    assert str(tmp_path / "out" / "index.html") in capsys.readouterr().out


def test_a_folder_with_other_things_is_left_alone(warehouse: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match="holds other things than pages"):
        build_report(warehouse, tmp_path)
    assert (tmp_path / "thesis.docx").read_text(encoding="utf-8") == "mine"


def test_pages_are_replaced_whole(warehouse: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    build_report(warehouse, folder)
    (folder / "reports" / "gone.html").write_text("old", encoding="utf-8")
    build_report(warehouse, folder)
    assert not (folder / "reports" / "gone.html").exists()


def test_a_document_of_two_runs_is_shown_once(warehouse: Path, tmp_path: Path) -> None:
    rows = good_rows()
    rows["quality.runs"].append(rows["quality.runs"][0] | {"run_id": "r0"})
    path = tmp_path / "w.duckdb"
    with Store(path, "r1") as store:
        write_rows(store, rows)
        store.publish()
    folder = build_report(path, tmp_path / "pages").folder
    assert {file.name for file in (folder / "quality").iterdir()} == {"index.html", "r0.html", "r1.html"}
