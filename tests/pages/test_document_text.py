"""The text of a report: every character in its place, every observation marked, the rest in grey."""

from __future__ import annotations

import re
from typing import Any

from transforms.pages.document_text import document_text
from transforms.pages.report import page_spans

Row = dict[str, Any]


def block(start: int, end: int, kind: str = "body", reason: str | None = None) -> Row:
    return {"char_start": start, "char_end": end, "kind": kind, "reason": reason}


def observation(text: str, quantity: str, sentence: str, **other: Any) -> Row:
    at, around = text.index(quantity), text.index(sentence)
    row = {
        "char_start": at,
        "char_end": at + len(quantity),
        "sentence_start": around,
        "sentence_end": around + len(sentence),
        "role": "actual",
        "measure": "growth",
    }
    return row | other


def html(text: str, blocks: list[Row], observations: list[Row] = (), **other: Any) -> str:  # type: ignore[assignment]
    rows: dict[str, Any] = {"sections": [], "numerals": [], "points": {}} | other
    return str(document_text(text, 0, len(text), blocks, observations=observations, **rows))


def words(page: str) -> str:
    return re.sub(r"<[^>]+>|\s", "", page)


def test_a_figure_is_a_link_to_its_row_inside_its_sentence() -> None:
    text = "去年增长5%。"
    page = html(text, [block(0, 7)], [observation(text, "5%", text)])
    expected = '<span class="s" data-s="0">去年增长<a id="o4" class="o actual" data-m="growth" href="#r4">5%</a>。</span>'
    assert expected in page


def test_no_character_is_lost_or_doubled() -> None:
    text = "一、回顾\n去年增\n长5%,赚了12亿\n元。\n网页广告\n再见。\n"
    cuts = [0, 5, text.index("网页"), text.index("再见"), len(text)]
    kinds = [("heading", None), ("body", None), ("advertisement", "spam"), ("body", None)]
    blocks = [block(a, b, *kind) for a, b, kind in zip(cuts, cuts[1:], kinds, strict=False)]
    figures = [
        observation(text, "5%", "去年增\n长5%,赚了12亿\n元。"),
        observation(text, "12亿\n元", "去年增\n长5%,赚了12亿\n元。"),
    ]
    assert words(html(text, blocks, figures)) == text.replace("\n", "")


def test_a_figure_broken_by_an_advertisement_keeps_one_id_and_links_both_parts() -> None:
    text = "增长5广告%。"
    blocks = [block(0, 3), block(3, 5, "advertisement", "spam"), block(5, 7)]
    page = html(text, blocks, [observation(text, "5广告%", text)])
    assert page.count('id="o2"') == 1
    assert "data-of=o2>%</a>" in page
    assert page.count("<p") == 1


def test_a_sentence_goes_on_below_an_advertisement() -> None:
    text = "争创全国\n广告\n试点。\n"
    blocks = [block(0, 4), block(4, 8, "advertisement", "spam"), block(8, 12)]
    assert html(text, blocks).count("<p") == 1


def test_what_is_set_aside_stands_in_its_own_words_with_the_reason() -> None:
    page = html("广告\n正文\n", [block(0, 3, "advertisement", "spam of a betting house"), block(3, 6)])
    assert 'title="博彩垃圾信息" data-t-title="aside.spam of a betting house">广告</span>' in page
    assert '<p id="p3">正文</p>' in page


def test_a_heading_has_the_level_and_anchor_of_its_section() -> None:
    sections = [{"char_start": 0, "section_id": "d:s0", "level": 2}]
    assert '<h4 id="p0"><span class="anchor" id="s0"></span>一、回顾</h4>' in html(
        "一、回顾\n", [block(0, 5, "heading")], sections=sections
    )


def test_markup_in_a_document_is_text() -> None:
    assert "&lt;script&gt;" in html("<script>", [block(0, 8)])


def test_a_numeral_that_no_rule_explains_is_marked() -> None:
    numeral = {"char_start": 1, "char_end": 2, "disposition": "unexplained"}
    assert '<i class="n unexplained" title="未解释">7</i>' in html("第7", [block(0, 2)], numerals=[numeral])


def test_the_pages_of_a_document_cover_it_once() -> None:
    reports = [
        {"report_id": "b", "char_start": 50, "char_end": 80},
        {"report_id": "a", "char_start": 10, "char_end": 40},
        {"report_id": "lost", "char_start": None, "char_end": None},
    ]
    assert page_spans(reports, 100) == {"a": (0, 50), "b": (50, 100)}


def test_a_numeral_that_runs_into_a_figure_does_not_hide_it() -> None:
    text = "建成9号线7公里。"
    numeral = {"char_start": 2, "char_end": 7, "disposition": "name"}
    page = html(text, [block(0, 9)], [observation(text, "7公里", text)], numerals=[numeral])
    assert '<a id="o5"' in page
    assert words(page) == text
