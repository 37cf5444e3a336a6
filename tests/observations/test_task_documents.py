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
    "people among those taught": (
        "progress",
        "开展技能培训800人次,其中农民工350人次。",
        [
            "800人次 | 技能培训 | level 800 exact actual 2022-H1 宿州市",
            "350人次 | 农民工技能培训 | level 350 exact actual 2022-H1 宿州市",
        ],
    ),
    "what was done to each part": (
        "progress",
        "完成260家小作坊整治,其中关停取缔90家、升级改造170家。",
        [
            "260家 | 小作坊整治 | level 260 exact actual 2022-H1 宿州市",
            "90家 | 关停取缔小作坊整治 | level 90 exact actual 2022-H1 宿州市",
            "170家 | 升级改造小作坊整治 | level 170 exact actual 2022-H1 宿州市",
        ],
    ),
    "the same rate elsewhere": (
        "plan",
        "主城区机械化清扫率达到88%,县城达到70%,降尘量不得高于6吨/平方公里。",
        [
            "88% | 主城区机械化清扫率 | ratio 88 exact target 2024 安徽省",
            "70% | 县城机械化清扫率 | ratio 70 exact target 2024 安徽省",
            "6吨/平方公里 | 降尘量 | level 6 at_most target 2024 安徽省",
        ],
    ),
    "what two pollutants share": (
        "plan",
        "二氧化硫、氮氧化物排放总量分别下降5%和4%。",
        [
            "5% | 二氧化硫排放总量 | growth -5 exact target 2024 安徽省",
            "4% | 氮氧化物排放总量 | growth -4 exact target 2024 安徽省",
        ],
    ),
    "a time inside an earlier clause dates only that": (
        "progress",
        "展厅已于4月通过验收,设备到位6台。",
        [
            "6台 | 设备到位 | level 6 exact actual 2022-H1 宿州市",
        ],
    ),
    "the plan of the year beside what was done by now": (
        "progress",
        "福利院项目年度计划投资3000万元,上半年仅完成投资900万元。",
        [
            "3000万元 | 福利院项目年度计划投资 | level 3000 exact target 2022 宿州市",
            "900万元 | 福利院项目年度完成投资 | level 900 exact actual 2022-H1 宿州市",
        ],
    ),
    "what a notice speaks of as still to come": (
        "progress",
        "已完成招标,12月底前完成70%以上工程量。",
        [
            "70% | 工程量 | ratio 70 at_least target 2022-12 宿州市",
        ],
    ),
    "shares of as many years as there are numbers": (
        "plan",
        "2024—2026年,新能源车比例分别达到50%、60%、70%。",
        [
            "50% | 新能源车比例 | ratio 50 exact target 2024 安徽省",
            "60% | 新能源车比例 | ratio 60 exact target 2025 安徽省",
            "70% | 新能源车比例 | ratio 70 exact target 2026 安徽省",
        ],
    ),
    "the end of a quarter and of this year": (
        "plan",
        "三季度末管网完好率达到80%,今年底前管网完好率达到90%。",
        [
            "80% | 管网完好率 | ratio 80 exact target 2024-Q3 安徽省",
            "90% | 管网完好率 | ratio 90 exact target 2024 安徽省",
        ],
    ),
    "after a semicolon what was done before is over": (
        "progress",
        "城厢幼儿园正在进行内部装修;上半年完成投资700万元。",
        [
            "700万元 | 完成投资 | level 700 exact actual 2022-H1 宿州市",
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_sentence_is_read(name: str) -> None:
    place, text, expected = CASES[name]
    assert [tell(o) for o in read(text, place)] == expected
