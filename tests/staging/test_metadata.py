"""What a document says of itself, and not what it cites."""

from __future__ import annotations

from datetime import date

import pytest

from transforms.staging.document import document_id, stage_document
from transforms.staging.metadata import read_date

HEAD_OF_FIELDS = (
    "索引号: 002911/203109-00012 信息分类: 工作落实\n发布机构: 青川市人民政府办公室\n"
    "成文日期: 2031-09-02 发布日期: 2031-09-05 10:20\n文　号: 性: 有效\n"
    "名　称: 关于上半年重点工作完成情况的通报\n\n"
    "关于上半年重点工作完成情况的通报\n\n"
    "根据《青川市督查办法》（青政〔2030〕17号）要求，现将上半年重点工作完成情况通报如下，请认真对照落实。\n"
)


def row_of(text: str, path: str = "a.txt"):  # type: ignore[no-untyped-def]
    return stage_document(path, text.encode()).row


def test_fields_above_a_notice() -> None:
    row = row_of(HEAD_OF_FIELDS)
    assert row.title == "关于上半年重点工作完成情况的通报"
    assert row.issuer == "青川市人民政府办公室"
    assert row.index_number == "002911/203109-00012"
    assert (row.written_on, row.published_on) == (date(2031, 9, 2), date(2031, 9, 5))


def test_a_number_that_is_cited_is_not_its_own() -> None:
    assert row_of(HEAD_OF_FIELDS).document_number is None


def test_its_own_number_in_the_head() -> None:
    text = HEAD_OF_FIELDS.replace("文　号: 性", "文　号: 青政办〔2031〕30号 性")
    assert row_of(text).document_number == "青政办〔2031〕30号"


def test_letter_names_issuer_and_date() -> None:
    text = (
        "青川市产业强市推进办公室关于印发《青川市产业强市行动方案》的通知\n各县区人民政府：\n"
        "现印发给你们，请认真落实。\n2031年7月5日\n青川市产业强市行动方案\n为推动产业发展，制定本方案。\n"
        "一、总体要求\n坚持工业立市，到2033年规模以上企业达到五百家以上，产值稳步增长。\n"
    )
    row = row_of(text)
    assert row.issuer == "青川市产业强市推进办公室"
    assert row.written_on == date(2031, 7, 5)
    assert row.title == "青川市产业强市行动方案"


@pytest.mark.parametrize(
    ("text", "day"),
    (
        ("2031年1月8日", date(2031, 1, 8)),
        ("二〇三一年一月二十八日", date(2031, 1, 28)),
        ("发布于 2031-01-08 09:00", date(2031, 1, 8)),
        ("2031年13月8日", None),
        ("今年一月", None),
    ),
)
def test_dates(text: str, day: date | None) -> None:
    assert read_date(text) == day


def test_manifest_gives_title_and_address() -> None:
    data = HEAD_OF_FIELDS.encode()
    row = stage_document("a.txt", data, {"title": "半年通报", "source_url": "gov/1.html"}).row
    assert (row.title, row.source_url) == ("半年通报", "gov/1.html")


def test_unreadable_file_is_quarantined_with_its_reason() -> None:
    staged = stage_document("bad.txt", b"\x00\x01\x02")
    assert staged.row.status == "quarantined"
    assert staged.row.status_reason == "The file is binary, not text."
    assert (staged.row.text, staged.blocks) == (None, ())


def test_id_comes_from_the_bytes() -> None:
    data = HEAD_OF_FIELDS.encode()
    assert stage_document("a.txt", data).row.document_id == stage_document("b.txt", data).row.document_id
    assert document_id(data) == stage_document("a.txt", data).row.sha256[:16]
