"""Sentences of plans that hand out tasks and of notices on how they stand, each named after what broke."""

from __future__ import annotations

import pytest

from tests.observations.test_reading import tell
from tests.observations.test_rules import read

CASES: dict[str, tuple[str, str, list[str]]] = {
    "projects in time and behind time": (
        "progress",
        "确定民生实事20件,20件实事中,已完成6件,达到序时进度11件,滞后3件。",
        [
            "20件 | 民生实事 | level 20 exact actual 2022-H1 宿州市",
            "20件 | 民生实事 | level 20 exact actual 2022-H1 宿州市",
            "6件 | 完成民生实事 | level 6 exact actual 2022-H1 宿州市",
            "11件 | 达到序时进度民生实事 | level 11 exact actual 2022-H1 宿州市",
            "3件 | 滞后民生实事 | level 3 exact actual 2022-H1 宿州市",
        ],
    ),
    "growth after a share of the goal is of the figure": (
        "progress",
        "新增就业3200人,完成年度目标的64%,同比增长8%。",
        [
            "3200人 | 新增就业 | level 3200 exact actual 2022-H1 宿州市",
            "64% | 新增就业占年度目标比重 | ratio 64 exact actual 2022-H1 宿州市",
            "8% | 新增就业 | growth 8 exact actual 2022-H1 宿州市",
        ],
    ),
    "a time before a clause names nothing": (
        "progress",
        "截至8月底,累计完成投资6.5亿元。",
        [
            "6.5亿元 | 完成投资 | level 6.5 exact actual 2022-08 宿州市",
        ],
    ),
    "what is left of the thing, whatever was said of the first": (
        "progress",
        "日间照料站已完成改建4个,剩余2个正在招标。",
        [
            "4个 | 日间照料站已完成改建 | level 4 exact actual 2022-H1 宿州市",
            "2个 | 剩余日间照料站 | level 2 exact actual 2022-H1 宿州市",
        ],
    ),
    "amounts by the month and by the year are one list": (
        "plan",
        "城乡低保标准分别提高到每月700元和每年6100元。",
        [
            "700元 | 城镇低保标准 | level 700 exact target 2024 安徽省",
            "6100元 | 农村低保标准 | level 6100 exact target 2024 安徽省",
        ],
    ),
    "the size of what is set up": (
        "plan",
        "设立总规模30亿元的种业基金,能效PUE值控制在1.3以下。",
        [
            "30亿元 | 种业基金总规模 | level 30 exact target 2024 安徽省",
            "1.3 | 能效PUE值 | ratio 1.3 at_most target 2024 安徽省",
        ],
    ),
    "before the end of a month": (
        "plan",
        "10月底前管网普查率达到95%,治理4条次级支流。",
        [
            "95% | 管网普查率 | ratio 95 exact target 2024-10 安徽省",
            "4条 | 治理次级支流 | level 4 exact target 2024-10 安徽省",
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_sentence_is_read(name: str) -> None:
    place, text, expected = CASES[name]
    assert [tell(o) for o in read(text, place)] == expected
