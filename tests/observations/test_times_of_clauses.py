"""How far a time in a sentence reaches, in our own words: text, and quantity and period of each number."""

from __future__ import annotations

import pytest

from tests.observations.test_rules import read

CASES: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "a mean of a plan's years is of its clause": (
        "绿化率超过40%,“十三五”年均上升2个百分点;改造学校100所。",
        [("40%", "2023"), ("2个百分点", "2016/2020"), ("100所", "2023")],
    ),
    "years summed up go on to the end of their row": (
        "三年累计疏浚河道50公里,受益村9个;达标断面比例72%。",
        [("50公里", "2021/2023"), ("9个", "2021/2023"), ("72%", "2023")],
    ),
    "years in which something was newly made": (
        "就业稳定,五年新增岗位超过30万个。",
        [("30万个", "2019/2023")],
    ),
    "a mean since where a change began": (
        "村均收入由2015年的8万元增至20万元,年均增长12%。",
        [("8万元", "2015"), ("20万元", "2023"), ("12%", "2016/2023")],
    ),
    "years in which one came forward are not years ago": (
        "产量由全省第18位前移到第15位,五年前移3位;产值增长3%。",
        [("第18位", "2022"), ("第15位", "2023"), ("3位", "2023"), ("3%", "2023")],
    ),
    "a plan that is only to be accounted over": (
        "能耗下降3%、“十四五”期间一并考核,投资增长9%。",
        [("3%", "2023"), ("9%", "2023")],
    ),
    "the next best of years dates nothing": (
        "优良天数比例86%,为近六年次好;搬迁企业40家。",
        [("86%", "2023"), ("40家", "2023")],
    ),
    "pressed down to what it is now": (
        "开办时间从7天压到2天。",
        [("7天", "2022"), ("2天", "2023")],
    ),
    "places come forward since a year": (
        "位居全国第6位,比2021年前移3位。",
        [("第6位", "2023"), ("3位", "2022/2023")],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_time_reaches_so_far(name: str) -> None:
    text, expected = CASES[name]
    assert [(o.quantity, o.period) for o in read(text, "review")] == expected


def test_what_is_told_of_the_whole_year_in_a_section_about_years_is_of_the_last() -> None:
    text = "全年接待游客9万人次,增长20%。竣工学校3所,月人均补助分别为40元、30元。"
    expected = [
        ("9万人次", "2025"),
        ("20%", "2025"),
        ("3所", "2021/2025"),
        ("40元", "2025"),
        ("30元", "2025"),
    ]
    assert [(o.quantity, o.period) for o in read(text, "five_years")] == expected


def test_a_share_of_its_own_stands_at_the_end_of_the_years() -> None:
    found = read("甲产业产值年均增长13%,乙产业产值占工业产值比重超过10%。", "five_years")
    assert [(o.quantity, o.period) for o in found] == [("13%", "2021/2025"), ("10%", "2025")]


def test_all_there_are_stands_at_the_end_of_the_years() -> None:
    found = read(
        "新增检验站11家、累计16家;新设主体五年累计700万户,在册900万户。处理作风问题30件。", "five_years"
    )
    assert [(o.quantity, o.period) for o in found] == [
        ("11家", "2021/2025"),
        ("16家", "2025"),
        ("700万户", "2021/2025"),
        ("900万户", "2025"),
        ("30件", "2021/2025"),
    ]


def test_what_years_completed_goes_on_to_the_end_of_its_row() -> None:
    found = read("五年完成水利投资300亿元,改造水库20座;大桥12座,退养还湖9万亩。", "five_years")
    assert [(o.quantity, o.period) for o in found] == [
        ("300亿元", "2021/2025"),
        ("20座", "2021/2025"),
        ("12座", "2025"),
        ("9万亩", "2021/2025"),
    ]
