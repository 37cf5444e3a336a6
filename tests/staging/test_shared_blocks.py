"""Blocks of the shared documents: nothing lost, nothing of the page read as the report."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from transforms.staging.document import StagedDocument, stage_document

pytestmark = pytest.mark.documents


@pytest.fixture(scope="module")
def staged(shared: Path) -> dict[str, StagedDocument]:
    """Every shared document staged, by the first letters of its name or its whole stem."""
    files = sorted((shared / "documents").glob("*/*.txt"))
    return {f.stem.split("_")[0]: stage_document(str(f), f.read_bytes()) for f in files}


def words(document: StagedDocument, kind: str) -> list[str]:
    text = document.row.text or ""
    return [text[b.char_start : b.char_end].strip() for b in document.blocks if b.kind == kind]


def test_every_character_of_every_document_once(staged: dict[str, StagedDocument]) -> None:
    assert len(staged) == 53
    for name, document in staged.items():
        text = document.row.text or ""
        assert "".join(text[b.char_start : b.char_end] for b in document.blocks) == text, name
        reasons = [b.reason for b in document.blocks if b.kind not in ("body", "heading")]
        assert all(reasons), name


def test_seventeen_advertisements_of_three_shapes(staged: dict[str, StagedDocument]) -> None:
    found = words(staged["001"], "advertisement")
    shapes = Counter("account" if "【" in w else "handle" if "AAA" in w else "sentence" for w in found)
    assert shapes == {"account": 12, "handle": 4, "sentence": 1}
    body = "".join(words(staged["001"], "body"))
    assert "公众号" not in body
    assert "更多" + "资料" not in body


def test_compilation_paragraphs_are_whole(staged: dict[str, StagedDocument]) -> None:
    """Of the paragraphs of the compilation only those end without a stop that an insert or the end cuts."""
    document = staged["001"]
    text = document.row.text or ""
    open_ends = [
        b
        for b in document.blocks
        if b.kind == "body" and text[b.char_start : b.char_end].rstrip()[-1] not in "。！!：:；;”)"
    ]
    cut = [b for b in document.blocks if b.kind in ("advertisement", "page_furniture")]
    follows = {b.char_start for b in cut}
    assert [b for b in open_ends if b.char_end not in follows] == [document.blocks[-1]]


def test_news_pages_leave_only_the_report(staged: dict[str, StagedDocument]) -> None:
    page = staged["000"]
    assert len(words(page, "news_lead")) >= 4
    assert any("不作任何保证" in w for w in words(page, "notice"))
    assert "返回顶部" in words(page, "page_furniture")[-1]
    assert not any("0557" in w or "上一篇" in w for w in words(page, "body"))
    plan = staged["003"]
    assert words(plan, "news_lead")
    assert any("通知" in w for w in words(plan, "metadata"))
    assert "官方微信" in words(plan, "page_furniture")[-1]


def test_disclaimer_and_its_spam(staged: dict[str, StagedDocument]) -> None:
    excerpt = staged["002"]
    assert [w for w in words(excerpt, "advertisement") if "俱乐部" in w]
    assert len(words(excerpt, "body")) == 8
    assert words(excerpt, "heading")[0].startswith("二、")


def test_pages_of_provinces(staged: dict[str, StagedDocument]) -> None:
    assert words(staged["四川省"], "heading").count("2026年四川省人民政府工作报告") == 1
    assert any("摄" in w for w in words(staged["湖南省"], "page_furniture"))
    assert words(staged["广东省"], "annex")
    assert len(words(staged["四川省"], "glossary")) == 21
    for name in ("天津市", "安徽省", "湖南省", "甘肃省", "西藏自治区", "辽宁省"):
        furniture = words(staged[name], "page_furniture")
        assert furniture[0].startswith("下载"), name
        assert furniture[-1] == "相关报道：", name


def test_archive_texts(staged: dict[str, StagedDocument]) -> None:
    central = [document for name, document in staged.items() if name.isdigit() and len(name) == 4]
    assert len(central) == 40
    for document in central:
        assert "legal status" in str(document.blocks[-1].reason)
        body = "".join(words(document, "body"))
        assert "公有领域" not in body
        assert "Public domain" not in body


def test_metadata_of_the_notice(staged: dict[str, StagedDocument]) -> None:
    row = staged["004"].row
    assert row.issuer == "宿州市政府办公室"
    assert row.document_number is None
    assert row.index_number == "003187229/202209-00057"
    assert str(row.written_on) == str(row.published_on) == "2022-09-01"
