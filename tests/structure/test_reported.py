"""The part of a year that a progress notice reports on."""

from __future__ import annotations

import pytest

from transforms.structure.reported import reported_period


@pytest.mark.parametrize(
    ("title", "words", "period"),
    (
        ("关于2022年上半年重点任务落实情况的通报", "", "2022-H1"),
        ("某市2022年前三季度重点工作进展情况", "", "2022-Q1/2022-Q3"),
        ("某市一至三季度民生实事进展情况", "", "2022-Q1/2022-Q3"),
        ("关于一季度工作落实情况的通报", "", "2022-Q1"),
        ("关于1—10月民生实事推进情况的通报", "", "2022-01/2022-10"),
        ("关于1至11月份项目建设情况的通报", "", "2022-01/2022-11"),
        ("重点任务完成情况（截至6月底）", "", "2022-H1"),
        ("项目进展情况月报（2022年5月）", "", "2022-05"),
        ("项目进展情况通报（10月）", "1—10月，开工30个。", "2022-01/2022-10"),
        ("关于2022年度目标任务完成情况的通报", "上半年开工30个。", "2022"),
        ("关于2022年度民生实事办理情况的通报", "截至11月底，开工30个。", "2022-01/2022-11"),
        ("2022年全年重点任务完成情况", "截至11月底，开工30个。", "2022"),
        ("2022年重点任务完成情况", "截至9月底，开工30个。", "2022-Q1/2022-Q3"),
        ("2022年重点任务完成情况", "各项任务有序推进。", "2022"),
    ),
)
def test_part_of_the_year(title: str, words: str, period: str) -> None:
    assert reported_period(title, words, 2022) == period


def test_no_year_no_period() -> None:
    assert reported_period("上半年重点任务完成情况", "", None) is None
