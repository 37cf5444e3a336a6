"""Marks that open headings and items."""

from __future__ import annotations

import pytest

from transforms.staging.outline import is_heading, ordinal_value, read_mark


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    (
        ("一、上年工作", "chapter", 1),
        ("三、2026年安排", "chapter", 3),
        ("一、三年来的工作", "chapter", 1),
        ("四", "chapter", 4),
        ("（十二）民生", "bracketed", 12),
        ("(3)交通", "bracketed", 3),
        ("（７）文化", "bracketed", 7),
        ("12.推进改革", "arabic", 12),
        ("第二，扩大开放", "ordinal", 2),
        ("第三部分 安排", "part", 3),
        ("五是抓生态", "item", 5),
        ("一要稳住粮食", "item", 1),
        ("二、三产业增长", "none", None),
        ("1.5万人就业", "none", None),
        ("今年工作", "none", None),
    ),
)
def test_mark(text: str, kind: str, value: int | None) -> None:
    mark = read_mark(text)
    assert (mark.kind, mark.value) == (kind, value)


@pytest.mark.parametrize(("digits", "value"), (("十", 10), ("二十", 20), ("一百二十三", 123), ("７", 7)))
def test_ordinal_value(digits: str, value: int) -> None:
    assert ordinal_value(digits) == value


@pytest.mark.parametrize(
    ("text", "heading"),
    (
        ("二、今年的安排", True),
        ("（一）做强产业，扩大就业", True),
        ("（一）做强产业，扩大就业。", True),
        ("（一）做强产业。新增企业30家。", False),
        ("（二）推进园区建设，", False),
        ("（三）发挥“带头人", False),
        ("五是抓生态", False),
        ("(0)", False),
    ),
)
def test_heading_stands_by_itself(text: str, heading: bool) -> None:
    assert is_heading(text) is heading
