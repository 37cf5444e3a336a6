"""Headings in the line of their text."""

from __future__ import annotations

import pytest

from transforms.staging.outline import read_mark
from transforms.structure.parts import inline_heading


@pytest.mark.parametrize(
    ("words", "heading"),
    (
        ("一、2030年工作回顾。过去一年，产值增长。", "一、2030年工作回顾"),
        ("二、2031年工作安排今年产值增长6%。", "二、2031年工作安排"),
        ("第二部分2031年重点工作：抓好六件事。", "第二部分2031年重点工作"),
        ("三、加强政府自身建设。压减支出5%。", "三、加强政府自身建设"),
        ("一、2030年工作回顾", None),
        ("一、新增规上企业30家，超过工作目标。", None),
        ("三、抓好春耕。种粮300万亩。", None),
        ("（一）2030年工作回顾。产值增长。", None),
    ),
)
def test_heading_before_its_text(words: str, heading: str | None) -> None:
    assert inline_heading(words, read_mark(words)) == heading
