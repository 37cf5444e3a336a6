"""Tree of sections, roles and periods of paragraphs."""

from __future__ import annotations

import pytest

from transforms.passages import ReportKind, SectionRole
from transforms.structure.paragraphs import Paragraph
from transforms.structure.roles import role_of, states_targets
from transforms.structure.sections import Outline, read_outline


def outline(lines: list[str], kind: ReportKind = "work_report") -> Outline:
    """Outline of a report of 2031: # begins a heading, + a line of an annex, ? one of a glossary."""
    paragraphs, at = [], 0
    names = {"#": "heading", "+": "annex", "?": "glossary"}
    for line in lines:
        words = line.lstrip("#+?")
        paragraphs.append(
            Paragraph(names.get(line[0], "body"), at, at + len(words), ((at, at + len(words)),), words)
        )
        at += len(words) + 1
    return read_outline(paragraphs, kind, 2031, "2030", "2031")


def tree(found: Outline) -> list[tuple[int, str | None, str]]:
    return [(s.level, s.heading, s.role) for s in found.sections]


def times(found: Outline) -> list[tuple[str, str | None]]:
    return [(p.role, p.period) for p in found.placed]


def test_parts_of_a_report_of_one_year() -> None:
    found = outline(
        ["各位代表：", "#一、2030年工作回顾", "产值增长。", "#二、2031年工作安排", "#（一）扩大内需",
         "办展会。", "#（二）做强产业", "#三、加强政府自身建设", "转作风。"]
    )  # fmt: skip
    assert tree(found) == [
        (1, "一、2030年工作回顾", "review"),
        (1, "二、2031年工作安排", "tasks"),
        (2, "（一）扩大内需", "tasks"),
        (2, "（二）做强产业", "tasks"),
        (1, "三、加强政府自身建设", "government"),
    ]
    assert times(found)[0] == ("other", None)
    assert times(found)[2] == ("review", "2030")
    assert times(found)[5] == ("tasks", "2031")


def test_an_item_tells_five_years_aside() -> None:
    found = outline(
        ["#一、2030年工作回顾", "（一）产业向好。产值增长。", "（二）城乡一新。过去五年累计投入9亿元。",
         "（三）民生改善。就业稳定。", "#二、2031年工作安排"]
    )  # fmt: skip
    assert [period for _, period in times(found)[1:4]] == ["2030", "2026/2030", "2030"]


def test_sections_hold_their_children_and_do_not_overlap() -> None:
    found = outline(["#一、2030年工作回顾", "甲。", "#（一）农业", "乙。", "#二、2031年工作安排", "丙。"])
    first, child, second = found.sections
    assert (first.start, first.end) == (0, child.end)
    assert child.parent is first
    assert second.start > first.end


def test_a_count_that_begins_again_is_nested() -> None:
    found = outline(["#二、2031年工作安排", "总要求。", "#一、抓创新", "建平台。", "#二、抓农业", "种粮食。"])
    assert [(level, heading) for level, heading, _ in tree(found)] == [
        (1, "二、2031年工作安排"), (2, "一、抓创新"), (2, "二、抓农业"),
    ]  # fmt: skip


def test_a_count_that_goes_on_outside_leaves_the_nest() -> None:
    lines = [
        "#一、过去五年工作回顾",
        "#二、今后五年任务",
        "#一、速度",
        "#二、规模",
        "#三、科技",
        "#四、外贸",
        "#三、改革",
    ]
    assert [level for level, _, _ in tree(outline(lines))] == [1, 1, 2, 2, 2, 2, 1]


def test_unnumbered_parts() -> None:
    found = outline(
        [
            "#“十五五”时期工作回顾",
            "五年间变化大。",
            "#“十六五”时期主要目标任务",
            "#2031年重点工作",
            "#（一）促消费",
        ]
    )
    assert tree(found) == [
        (1, "“十五五”时期工作回顾", "review"),
        (1, "“十六五”时期主要目标任务", "targets"),
        (1, "2031年重点工作", "tasks"),
        (2, "（一）促消费", "tasks"),
    ]
    assert [period for _, period in times(found)] == ["2026/2030", "2026/2030", "2031/2035", "2031", "2031"]


def test_unnumbered_heading_with_a_year_is_a_part() -> None:
    lines = [
        "#2030年工作回顾",
        "产值增长。",
        "#2031年工作总体要求和目标",
        "增长6%。",
        "#2031年主要工作",
        "种粮食。",
    ]
    assert [role for role, _ in times(outline(lines))] == [
        "review",
        "review",
        "targets",
        "targets",
        "tasks",
        "tasks",
    ]


def test_unnumbered_heading_of_a_plan_to_come_leaves_the_review() -> None:
    found = outline(["#“十五五”及2030年工作回顾", "产值增长。", "#“十六五”奋斗目标", "年均增长6%。"])
    assert times(found)[2:] == [("targets", "2031/2035"), ("targets", "2031/2035")]


def test_unnumbered_headings_below_numbered_parts() -> None:
    lines = [
        "#一、关于建设",
        "#关于教育工作",
        "甲。",
        "#关于科学",
        "乙。",
        "#二、关于生活",
        "#结束语",
        "丙。",
    ]
    assert [level for level, _, _ in tree(outline(lines))] == [1, 2, 2, 1, 1]


def test_a_year_and_five_years_under_one_heading() -> None:
    found = outline(
        ["#一、2030年和“十五五”时期工作回顾", "过去一年，产值增长。", "一是抓工业。",
         "各位代表！五年来，总量翻番。", "同时，城乡更美。", "一年来，我们改进作风。"]
    )  # fmt: skip
    assert [p for _, p in times(found)] == ["2030", "2030", "2030", "2026/2030", "2026/2030", "2030"]


def test_goals_for_five_years_and_work_of_a_year_under_one_heading() -> None:
    found = outline(
        ["#二、“十六五”时期目标任务和2031年工作安排", "“十六五”时期，经济年均增长5%左右。",
         "今年是开局之年。", "全市主要预期目标是：生产总值增长6%。", "（一）稳投资。开工50个。"]
    )  # fmt: skip
    assert times(found) == [
        ("tasks", "2031/2035"), ("tasks", "2031/2035"), ("tasks", "2031"), ("targets", "2031"),
        ("tasks", "2031"),
    ]  # fmt: skip


def test_targets_are_a_section_without_heading() -> None:
    found = outline(
        ["#二、2031年工作安排", "今年主要预期目标是：生产总值增长6%。", "重点抓好以下工作。", "#（一）稳投资"]
    )
    assert tree(found)[1:] == [(2, None, "targets"), (2, "（一）稳投资", "tasks")]
    assert found.placed[2].section is found.sections[0]


def test_a_list_of_targets_goes_on_while_it_holds_figures() -> None:
    found = outline(
        ["#二、2031年工作", "今年发展的主要预期目标是：", "——生产总值增长6%；", "——新增就业3万人；",
         "——物价基本稳定。", "实现目标要做好各项工作。"]
    )  # fmt: skip
    assert [role for role, _ in times(found)[1:]] == ["targets", "targets", "targets", "tasks", "tasks"]


def test_a_review_that_turns_to_the_year_to_come() -> None:
    found = outline(
        [
            "#首先报告2030年的工作",
            "产量增加。",
            "今年工作的总体要求是：稳中求进。",
            "要抓好八件事。",
            "#一、扩大内需",
        ]
    )
    assert times(found)[1:] == [
        ("review", "2030"),
        ("outlook", "2031"),
        ("outlook", "2031"),
        ("tasks", "2031"),
    ]
    assert found.sections[1].level == 1


def test_a_heading_inside_a_paragraph_closes_the_one_before() -> None:
    found = outline(
        ["#二、2031年工作安排", "#（七）抓农业", "种粮食。", "（八）抓安全。守底线。",
         "（九）加强政府自身建设。讲法治。", "转作风。"]
    )  # fmt: skip
    assert found.placed[3].section is found.sections[0]
    assert [role for role, _ in times(found)[3:]] == ["tasks", "government", "government"]


def test_annex_and_glossary_hang_on_the_report() -> None:
    found = outline(
        [
            "#二、2031年工作安排",
            "+附件1",
            "+2031年民生实事",
            "+建学校5所。",
            "?名词解释",
            "?1.“两园”：指园区。",
        ]
    )
    assert tree(found)[1:] == [(1, "附件1 2031年民生实事", "annex"), (1, "名词解释", "glossary")]
    assert times(found)[-1] == ("glossary", None)
    assert times(found)[3] == ("annex", "2031")


def test_a_cue_in_a_dated_plan_is_for_its_paragraph() -> None:
    found = outline(["#三、2031年主要任务", "今后三年投入85亿元。", "完善医保制度。"])
    assert [p for _, p in times(found)] == ["2031", "2031/2033", "2031"]


@pytest.mark.parametrize(
    ("heading", "kind", "after_review", "role"),
    (
        ("一、2030年工作回顾", "work_report", False, "review"),
        ("一、２０３０年国家决算", "other", False, "review"),
        ("三、关于2031年工作", "work_report", True, "tasks"),
        ("三、关于2031年工作", "work_report", False, "tasks"),
        ("一、关于2030年工作", "work_report", False, "review"),
        ("（一）关于经济形势", "work_report", False, "review"),
        ("二、面临的形势和总体要求", "work_report", True, "outlook"),
        ("二、2031年发展思路", "work_report", True, "outlook"),
        ("二、今后五年的主要任务", "work_report", True, "tasks"),
        ("四、建设服务型政府", "work_report", True, "government"),
        ("六、关于外交工作", "work_report", True, "other"),
        ("四、深化改革", "work_report", True, "tasks"),
        ("（二）总体目标", "action_plan", False, "targets"),
        ("一、总体要求", "action_plan", False, "outlook"),
        ("二、实施科创行动", "action_plan", False, "tasks"),
        ("十一、保障措施", "action_plan", False, "safeguards"),
        ("一、发展基础", "action_plan", False, "review"),
        ("二、夯实产业基础", "action_plan", False, "tasks"),
        ("一、2023年目标任务完成情况", "other", False, "review"),
        ("二、存在的问题", "other", True, "review"),
        ("一、总体情况", "progress_notice", False, "review"),
        ("三、主要问题", "progress_notice", True, "review"),
        ("四、下一步工作安排", "progress_notice", True, "tasks"),
        ("三、存在问题和下步打算", "progress_notice", True, "other"),
    ),
)
def test_role(heading: str, kind: ReportKind, after_review: bool, role: SectionRole) -> None:
    assert role_of(heading, None, kind, after_review) == role


def test_below_a_review_everything_looks_back() -> None:
    assert role_of("（八）政府自身建设全面加强", "review", "work_report", True) == "review"


@pytest.mark.parametrize(
    ("words", "expected"),
    (
        ("今年主要预期目标是：生产总值增长6%。", True),
        ("全县主要预期目标为：投资增长5%。", True),
        ("实现上述目标，要抓好以下工作。", False),
        ("推进国企改革。改革的目标是明晰产权。", False),
    ),
)
def test_paragraph_that_states_targets(words: str, expected: bool) -> None:
    assert states_targets(words) is expected


def test_a_report_without_headings_turns_with_its_paragraphs() -> None:
    found = outline(
        ["各位代表：", "过去一年，产值增长5%。", "粮食增产。", "今年主要预期目标是：产值增长6%。", "建学校5所。",
         "各位代表！"]
    )  # fmt: skip
    assert times(found) == [
        ("other", None), ("review", "2030"), ("review", "2030"), ("targets", "2031"), ("tasks", "2031"),
        ("tasks", "2031"),
    ]  # fmt: skip
    assert [s.role for s in found.sections] == ["targets"]


def test_a_late_word_parts_no_report_without_headings() -> None:
    found = outline([*["我们要办好各项事业。"] * 14, "五年来，产值翻番。", "敌人会失败。"])
    assert [role for role, _ in times(found)[-2:]] == ["other", "other"]


def test_a_plan_that_runs_is_no_turn() -> None:
    assert times(outline(["“十六五”时期新建电站三座。"] * 2))[1][0] == "tasks"
    running = read_outline(
        [Paragraph("body", 0, 9, ((0, 9),), "“十六五”时期要建电站三座。")], "work_report", 2033, None, "2033"
    )
    assert running.placed[0].role == "other"


def test_a_number_on_its_own_line_and_the_heading_below() -> None:
    found = outline(["#一", "#2030年工作回顾", "产值增长。", "#二", "#2031年工作安排", "种粮食。"])
    assert tree(found) == [(1, "一2030年工作回顾", "review"), (1, "二2031年工作安排", "tasks")]
    assert times(found)[2] == ("review", "2030")


def test_numbers_alone_head_parts_that_their_text_explains() -> None:
    found = outline(["#一", "过去一年，产值增长。", "#二", "今年要抓好农业。", "种粮食。"])
    assert [role for role, _ in times(found)] == ["other", "review", "other", "tasks", "tasks"]


def test_headings_in_the_line_of_their_text() -> None:
    found = outline(
        ["一、2030年工作回顾。过去一年，产值增长。", "二、2031年工作安排。今年主要预期目标是：产值增长6%。",
         "（一）抓农业。种粮食。", "三、加强政府自身建设。转作风。"]
    )  # fmt: skip
    assert times(found) == [
        ("review", "2030"),
        ("targets", "2031"),
        ("tasks", "2031"),
        ("government", "2031"),
    ]
    assert found.sections[0].heading == "一、2030年工作回顾"


def test_part_one_without_a_time_looks_back_where_its_text_does() -> None:
    lines = [
        "#一、砥砺奋进迈出新步伐",
        "过去一年，产值增长。",
        "粮食增产。",
        "#二、感恩奋进开创新局面",
        "种粮食。",
    ]
    assert times(outline(lines))[1:] == [
        ("review", "2030"), ("review", "2030"), ("tasks", "2031"), ("tasks", "2031")
    ]  # fmt: skip
    subjects = ["#一、关于工业", "2030年，产值增长。"]
    assert times(outline(subjects))[1][0] == "other"


def test_a_heading_that_looks_both_ways_turns_with_the_next_plan() -> None:
    found = outline(
        ["#二、“十五五”时期成就和“十六五”时期目标", "过去五年，产值翻番。", "“十六五”时期，产值年均增长5%。",
         "——城镇化率达到70%。", "#（一）扩大内需", "办展会。"]
    )  # fmt: skip
    assert times(found)[1:] == [
        ("review", "2026/2030"), ("outlook", "2031/2035"), ("outlook", "2031/2035"),
        ("outlook", "2031/2035"), ("outlook", "2031/2035"),
    ]  # fmt: skip


def test_one_year_told_aside_among_five() -> None:
    found = outline(["#一、过去五年工作回顾", "五年来，产值翻番。", "2030年，产值增长5%。", "粮食增产。"])
    assert [p for _, p in times(found)[1:]] == ["2026/2030", "2030", "2026/2030"]


def test_an_excerpt_that_begins_with_part_two_has_lost_its_review() -> None:
    assert tree(outline(["#二、深化改革开放", "建平台。"])) == [(1, "二、深化改革开放", "tasks")]


@pytest.mark.parametrize(
    ("heading", "after_review", "role"),
    (
        ("一、2030年的工作", False, "review"),
        ("一、本届政府工作回顾", False, "review"),
        ("一、“十五五”时期及2030年主要工作", False, "review"),
        ("（一）2030年主要工作", False, "review"),
        ("二、2031年的安排", False, "tasks"),
        ("二、2031年总体要求和政策取向", True, "outlook"),
        ("三、2031年政府工作任务", True, "tasks"),
        ("三、今年重点工作", True, "tasks"),
        ("二、关于2031年工作安排", True, "tasks"),
        ("二、今后五年的目标任务", True, "targets"),
        ("二、“十六五”时期主要目标任务和重大举措", True, "targets"),
    ),
)
def test_role_by_the_year_of_the_report(heading: str, after_review: bool, role: SectionRole) -> None:
    assert role_of(heading, None, "work_report", after_review, 2031) == role


def test_a_review_of_last_year_and_of_this_one_so_far() -> None:
    found = outline(
        ["#一、2030年和今年以来工作回顾", "产值增长。", "今年以来，我们积极应对疫情。", "减免税费。",
         "#二、2031年工作安排", "新增岗位。"]
    )  # fmt: skip
    assert [period for _, period in times(found)] == ["2030", "2030", "2031", "2031", "2031", "2031"]
