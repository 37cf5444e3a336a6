"""Words that name a time, at the head of a paragraph and in a heading."""

from __future__ import annotations

import pytest

from transforms.structure.cues import Direction, heading_cues, opening_cue
from transforms.structure.years import fold, plan_years, plans_in, span_in, years_in

YEAR = 2031
BOTH: tuple[Direction, ...] = ("past", "next")


@pytest.mark.parametrize(
    ("words", "direction", "period"),
    (
        ("过去五年，我们走过了不平凡的历程。", "past", "2026/2030"),
        ("五年来，经济总量持续扩大。", "past", "2026/2030"),
        ("——这五年，改革开放不断深化。", "past", "2026/2030"),
        ("——这是城乡面貌变化最大的五年。城镇化率达到六成。", "past", "2026/2030"),
        ("各位代表！“十五五”时期，我们同心同德。", "past", "2026/2030"),
        ("“十五五”以来，全市上下奋力拼搏。", "past", "2026/2030"),
        ("过去一年，各项工作都有新进展。", "past", "2030"),
        ("刚刚过去的2030年，全市稳中有进。", "past", "2030"),
        ("（一）一年来，工业增长加快。", "past", "2030"),
        ("2030年是“十五五”收官之年。回望“十五五”，成绩来之不易。", "past", "2026/2030"),
        ("2030年是收官的一年。过去五年，极不平凡。", "past", "2026/2030"),
        ("经过五年奋斗，各项目标如期完成。", "past", "2026/2030"),
        ("三年来，治理行动取得成效。", "past", "2028/2030"),
        ("市六届人大一次会议以来的五年，全市产值翻番。", "past", "2026/2030"),
        ("过去的2030年，产值增长。", "past", "2030"),
        ("今年是“十六五”开局之年，做好工作意义重大。", "next", "2031"),
        ("2031年，我们将突出抓好八件事。", "next", "2031"),
        ("“十六五”时期是爬坡过坎的关键时期。", "next", "2031/2035"),
        ("今后五年，要着力办好这些大事。", "next", "2031/2035"),
    ),
)
def test_paragraph_begins_with_its_time(words: str, direction: Direction, period: str) -> None:
    cue = opening_cue(words, YEAR, (direction,), False)
    assert cue is not None
    assert cue.period == period


@pytest.mark.parametrize(
    "words",
    (
        "新增企业30家，五年来首次实现净增长。" * 3 + "过去五年的经验值得总结。",
        "全市制造业增加值连续五年居全省前列。",
        "深入实施三年行动计划，完成年度任务。",
        "完善“十五五”规划体系，推进项目建设。",
        "增强发展后劲，较上年多投资3亿元。",
    ),
)
def test_a_time_in_passing_is_no_cue(words: str) -> None:
    assert opening_cue(words, YEAR, ("past",), False) is None


def test_a_bare_year_counts_only_where_times_are_mixed() -> None:
    words = "2030年，全市粮食产量达到三亿斤。"
    assert opening_cue(words, YEAR, ("past",), False) is None
    found = opening_cue(words, YEAR, ("past",), True)
    assert found is not None
    assert found.period == "2030"


def test_a_year_behind_how_things_stood_counts_where_times_are_mixed() -> None:
    found = opening_cue("面对严峻复杂的形势，2030年全市产值增长3%。", YEAR, ("past",), True)
    assert found is not None
    assert found.period == "2030"
    assert opening_cue("实力不断增强，2030年全市产值增长3%。", YEAR, ("past",), True) is None


def test_only_the_wanted_direction_counts() -> None:
    assert opening_cue("今年以来，用电量增长8%。", YEAR, ("past",), False) is None


@pytest.mark.parametrize(
    "words", ("今年以来，用电量增长8%。", "今年一季度，投资增长8%。", "今年1至2月，税收增长。")
)
def test_what_is_over_of_this_year_does_not_look_ahead(words: str) -> None:
    assert opening_cue(words, YEAR, ("next",), False) is None


@pytest.mark.parametrize(
    ("heading", "periods"),
    (
        ("一、2030年工作回顾", ["2030"]),
        ("一、2030年和“十五五”时期工作回顾", ["2030", "2026/2030"]),
        ("二、“十六五”时期目标任务和2031年工作安排", ["2031/2035", "2031"]),
        ("一、去年工作回顾", ["2030"]),
        ("二、对今年政府工作的建议", ["2031"]),
        ("过去五年的回顾", ["2026/2030"]),
        ("一、取得重大成就的五年", ["2026/2030"]),
        ("一、本届政府工作回顾", ["2026/2030"]),
        ("六、加快改革步伐", []),
    ),
)
def test_heading_names_its_times(heading: str, periods: list[str]) -> None:
    assert [cue.period for cue in heading_cues(heading, YEAR)] == periods


def test_years_are_read_however_they_are_printed() -> None:
    assert years_in(fold("１９９３年和 1 9 9 8 年以及一九五八年、二○○二年")) == [1993, 1998, 1958, 2002]
    assert fold("過去五年") == "过去五年"
    assert span_in(fold("三年行动计划(2024—2026年)")) == (2024, 2026)


@pytest.mark.parametrize(
    ("number", "years"),
    ((1, (1953, 1957)), (2, (1958, 1962)), (3, (1966, 1970)), (14, (2021, 2025)), (0, None)),
)
def test_five_year_plans(number: int, years: tuple[int, int] | None) -> None:
    assert plan_years(number) == years


def test_five_year_plans_by_name() -> None:
    names = "“六五”计划、第七个五年计划、八五计划和“十四五”规划，新世纪第一个五年计划"
    assert [years for _, years in plans_in(fold(names))] == [
        (1981, 1985),
        (1986, 1990),
        (1991, 1995),
        (2021, 2025),
    ]
