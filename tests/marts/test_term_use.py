"""Words and set phrases by region and year: what is counted, what is not, and what is new."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate
from pathlib import Path

import polars as pl
import pytest

from tests.marts.build import CITY_CODE, report
from transforms.marts.term_use import build_term_use
from transforms.marts.term_use_phrases import find_phrases
from transforms.marts.term_use_words import word_boundaries
from transforms.staging.document import stage_document
from transforms.structure.parse import parse_structure
from warehouse.frames import frame_of
from warehouse.spec import polars_schema
from warehouse.tables import table

Blocks = list[tuple[str, str]]


def build(texts: dict[int, Blocks]) -> pl.DataFrame:
    """Term use of the city; by year of the report its blocks, each of a kind and a text."""
    return build_reports(texts.items())


def build_reports(texts: Iterable[tuple[int, Blocks]]) -> pl.DataFrame:
    documents, blocks, reports = [], [], []
    for place, (year, pieces) in enumerate(texts):
        at, document = 0, f"d{place}"
        for number, (kind, text) in enumerate(pieces):
            blocks.append((document, number, at, at + len(text), kind))
            at += len(text)
        documents.append((document, "".join(text for _, text in pieces)))
        reports.append(report(year, char_end=at, document_id=document, report_id=f"{document}:r0"))
    return build_term_use(
        pl.DataFrame(documents, schema=["document_id", "text"], orient="row"),
        pl.DataFrame(
            blocks, schema=["document_id", "block_no", "char_start", "char_end", "kind"], orient="row"
        ),
        frame_of(table("parsed.reports"), reports),
    )


def counts(frame: pl.DataFrame, year: int = 2024) -> dict[str, int]:
    return dict(frame.filter(pl.col("year") == year).select("term", "count").iter_rows())


def test_words_names_and_phrases() -> None:
    frame = build({2024: [("body", "一般公共预算收入增长,“八横六纵”成型,八横六纵和我们我们的12条路,增长。")]})
    assert counts(frame) == {"一般公共预算收入": 1, "增长": 2, "八横六纵": 2}
    kinds = dict(frame.select("term", "kind").iter_rows())
    assert (kinds["一般公共预算收入"], kinds["八横六纵"], kinds["增长"]) == ("indicator", "phrase", "word")


def test_share_of_the_text() -> None:
    frame = build({2024: [("body", "增长增长" + "的" * 96)]})
    assert frame.filter(pl.col("term") == "增长")["per_10k_chars"].to_list() == [200.0]


def test_only_what_is_read_counts() -> None:
    pieces = [
        ("body", "教育增长\n\n"),
        ("advertisement", "教育加盟"),
        ("glossary", "教育释义"),
        ("heading", "教育"),
    ]
    assert counts(build({2024: pieces}))["教育"] == 2


def test_a_line_break_does_not_split_a_word() -> None:
    assert counts(build({2024: [("body", "教\n育,教育")]})) == {"教育": 2}


def test_two_reports_of_one_year_count_together() -> None:
    texts = [(2024, [("body", "教育,“八横六纵”")]), (2024, [("body", "教育,八横六纵")])]
    frame = build_reports(texts)
    assert counts(frame) == {"教育": 2, "八横六纵": 2}
    assert frame["per_10k_chars"].to_list() == [pytest.approx(2 / 16 * 10_000)] * 2


def test_new_and_last() -> None:
    years = {
        2022: [("body", "教育医疗" * 2)],
        2024: [("body", "教育养老" * 2)],
        2025: [("body", "教育养老" * 2)],
    }
    rows = {(row["year"], row["term"]): row for row in build(years).iter_rows(named=True)}
    told = {key: (row["is_new"], row["is_last"]) for key, row in rows.items()}
    assert told[2022, "医疗"] == (None, True)
    assert told[2022, "教育"] == (None, False)
    assert told[2024, "养老"] == (True, False)
    assert told[2025, "教育"] == (False, None)


def test_a_word_used_once_is_left_out_but_not_forgotten() -> None:
    frame = build({2023: [("body", "教育,养老")], 2024: [("body", "教育,教育")]})
    assert frame.select("year", "term", "is_new").rows() == [(2024, "教育", False)]


def test_phrases_by_rule() -> None:
    texts = [
        "用好“八横六纵”,建设“人民”满意的事业,“十五”期间实施清水润城行动,",
        "深入实施清水润城行动,开展某某一次行动。“说得,太多”",
    ]
    assert find_phrases(texts) == {"八横六纵", "清水润城行动"}


def test_a_phrase_is_not_found_across_words() -> None:
    frame = build({2024: [("body", "做大“大消费”,扩大消费,生活水平高")]})
    assert counts(frame)["大消费"] == 1


def test_a_phrase_inside_a_longer_one_counts() -> None:
    frame = build({2024: [("body", "“专精特新”企业,专精特新企业,“深入实施八横六纵”,“八横六纵”")]})
    assert counts(frame)["专精特新"] == 2
    assert counts(frame)["八横六纵"] == 2


def test_columns_and_key() -> None:
    frame = build({2023: [("body", "教育教育")], 2024: [("body", "教育教育")]})
    assert frame.schema == polars_schema(table("mart.term_use"))
    assert set(frame["region_code"]) == {CITY_CODE}
    assert frame.select("region", "region_code", "year", "term").is_unique().all()


def test_words_are_those_of_jieba() -> None:
    """The engine in Rust cuts like jieba itself, given the same dictionary."""
    jieba = pytest.importorskip("jieba")
    text = "统筹城乡教育、医疗、养老服务,新建改建道路和管网,支持企业创新,群众办事更方便。"
    ends = accumulate((len(word) for word in jieba.lcut(text, HMM=False)), initial=0)
    assert word_boundaries(text) == frozenset(ends)


@pytest.mark.documents
def test_what_the_centre_began_and_ceased_to_say(shared: Path) -> None:
    documents, blocks, reports = [], [], []
    for year in ("1978", "1979", "2003", "2004", "2010", "2011"):
        path = shared / "documents" / "central" / f"{year}.txt"
        staged = stage_document(path.name, path.read_bytes())
        documents.append((staged.row.document_id, staged.row.text))
        blocks += [
            (staged.row.document_id, i, b.char_start, b.char_end, b.kind) for i, b in enumerate(staged.blocks)
        ]
        reports += parse_structure(staged).reports
    frame = build_term_use(
        pl.DataFrame(documents, schema=["document_id", "text"], orient="row"),
        pl.DataFrame(
            blocks, schema=["document_id", "block_no", "char_start", "char_end", "kind"], orient="row"
        ),
        frame_of(table("parsed.reports"), reports),
    )
    gang = frame.filter(pl.col("term") == "四人帮")
    assert gang["year"].to_list() == [1978, 1979]
    assert gang["is_last"].to_list() == [False, True]
    assert frame.filter(pl.col("term") == "保障性安居工程")["year"].to_list() == [2010, 2011]
