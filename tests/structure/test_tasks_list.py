"""Plans: numbered paragraphs that name who is responsible. All documents here are invented."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from transforms.passages import Context
from transforms.structure.tasks import TaskTable, read_tasks

PLAN = Context("d", "d:r0", report_kind="action_plan", region="青河市", plan_period="2023/2025")


def spans(text: str) -> list[tuple[int, int]]:
    found, at = [], 0
    for line in text.split("\n"):
        found.append((at, at + len(line)))
        at += len(line) + 1
    return found


def read(text: str, context: Context = PLAN) -> TaskTable:
    return read_tasks(text, spans(text), context)


def numbers(table: TaskTable) -> list[int]:
    return [task["number"] for task in table.tasks]


def units(table: TaskTable, index: int, role: str, inherited: bool = False) -> list[str]:
    task_id = table.tasks[index]["task_id"]
    return [
        row["unit"]
        for row in table.task_units
        if row["task_id"] == task_id and row["role"] == role and row["inherited"] == inherited
    ]


TWO_SHAPES = """青河市绿色工厂行动方案
为把工厂变绿,特制定本方案。
一、总体要求
1.坚持节约优先。
2.坚持市场主导。
二、重点任务
(一)改造老厂
1.改造锅炉。到2025年,淘汰小锅炉30台。(牵头单位:市生态环境局,配合单位:市财政局、市住房和城乡建设局等,以下均需各县区、各开发区配合,不再列出)

2.建设屋顶光伏。装机10万千瓦。〔牵头单位:市数据局(市政务服务局)、市发展和改革委员会〕
(二)培育新厂
3.培育绿色工厂20家。(牵头单位:市工业和信息化局等)
三、保障措施
(一)加强领导。成立专班。
(二)严格考核。每年12月底前报送情况。
网站地图
"""


@pytest.fixture(scope="module")
def plan() -> Iterator[TaskTable]:
    return read(TWO_SHAPES)


def test_only_parts_that_name_units_hold_tasks(plan: TaskTable) -> None:
    assert numbers(plan) == [1, 2, 3]
    assert {task["section"] for task in plan.tasks} == {"二、重点任务"}
    assert [task["subsection"] for task in plan.tasks] == ["(一)改造老厂", "(一)改造老厂", "(二)培育新厂"]


def test_text_is_without_number_and_units(plan: TaskTable) -> None:
    assert [task["text"] for task in plan.tasks] == [
        "改造锅炉。到2025年,淘汰小锅炉30台。",
        "建设屋顶光伏。装机10万千瓦。",
        "培育绿色工厂20家。",
    ]
    for task in plan.tasks:
        assert TWO_SHAPES[task["char_start"] : task["char_end"]] == task["text"]
        assert task["task_id"] == f"d:t{task['char_start']}"


def test_both_kinds_of_brackets_and_a_bracket_inside(plan: TaskTable) -> None:
    assert units(plan, 0, "lead") == ["市生态环境局"]
    assert units(plan, 0, "support") == ["市财政局", "市住房和城乡建设局"]
    assert units(plan, 1, "lead") == ["市数据局(市政务服务局)", "市发展和改革委员会"]
    assert units(plan, 1, "support") == []


def test_units_said_once_stand_with_every_task(plan: TaskTable) -> None:
    for index in range(3):
        assert units(plan, index, "support", inherited=True) == ["各县区", "各开发区"]
    own = [row for row in plan.task_units if row["task_id"] == plan.tasks[0]["task_id"]]
    assert [(row["role"], row["position"]) for row in own] == [
        ("lead", 1),
        ("support", 1),
        ("support", 2),
        ("support", 3),
        ("support", 4),
    ]


def test_open_list_is_the_list_that_ends_in_deng(plan: TaskTable) -> None:
    is_open = {(row["task_id"], row["unit"]): row["open_list"] for row in plan.task_units}
    first, second, third = (task["task_id"] for task in plan.tasks)
    assert not is_open[first, "市生态环境局"]
    assert is_open[first, "市财政局"]
    assert is_open[first, "市住房和城乡建设局"]
    assert not is_open[first, "各县区"]
    assert not is_open[second, "市发展和改革委员会"]
    assert is_open[third, "市工业和信息化局"]


def test_one_passage_per_task_and_its_context(plan: TaskTable) -> None:
    assert [passage.text for passage in plan.passages] == [task["text"] for task in plan.tasks]
    context = plan.passages[0].context
    assert (context.voice, context.section_role, context.period) == ("task", "tasks", "2023/2025")
    assert context.task_id == plan.tasks[0]["task_id"]
    assert context.heading == "(一)改造老厂"


def test_rest_and_ordinals_account_for_the_other_lines(plan: TaskTable) -> None:
    rest = [TWO_SHAPES[start:end] for start, end in plan.rest]
    assert rest[0] == "青河市绿色工厂行动方案"
    assert "1.坚持节约优先。" in rest
    assert "(二)培育新厂" in rest
    assert rest[-1] == "网站地图"
    assert not any("锅炉" in line or "牵头" in line for line in rest)
    assert [TWO_SHAPES[start:end] for start, end in plan.ordinals] == ["1", "2", "3"]


def test_blank_lines_may_be_dropped_before() -> None:
    kept = [span for span in spans(TWO_SHAPES) if span[0] < span[1]]
    assert read_tasks(TWO_SHAPES, kept, PLAN) == read(TWO_SHAPES)


def test_due_period_is_a_deadline_the_text_names(plan: TaskTable) -> None:
    assert [task["due_period"] for task in plan.tasks] == ["2025", None, None]


@pytest.mark.parametrize(
    ("clause", "lead", "support"),
    (
        (
            "(责任单位:市水利局、市林业局、市财政局等,列第一位的为牵头单位,下同)",
            ["市水利局"],
            ["市林业局", "市财政局"],
        ),
        (
            "(市水利局牵头,市林业局等部门及各县、区人民政府按职责分工负责)",
            ["市水利局"],
            ["市林业局", "各县、区人民政府"],
        ),
        ("(责任单位:市水利局、市林业局)", ["市水利局", "市林业局"], []),
        (
            "（牵头单位：市水利局；责任单位：市林业局、各县人民政府）",
            ["市水利局"],
            ["市林业局", "各县人民政府"],
        ),
        ("(市水利局牵头,市林业局、市财政局按职责分工负责)", ["市水利局"], ["市林业局", "市财政局"]),
        ("(市水利局、市林业局等按职责分工负责)", ["市水利局", "市林业局"], []),
        ("〔市水利局牵头，市林业局配合〕", ["市水利局"], ["市林业局"]),
        ("〔牵头：市水利局；配合：市林业局〕", ["市水利局"], ["市林业局"]),
        ("(市水利局、市林业局)", ["市水利局", "市林业局"], []),
        ("(国家统计局宿州调查队)", ["国家统计局宿州调查队"], []),
        ("【牵头责任单位:市水利局 配合单位:市林业局】", ["市水利局"], ["市林业局"]),
        ("\n牵头单位:市水利局\n配合单位:市林业局、市财政局", ["市水利局"], ["市林业局", "市财政局"]),
        ("\n责任单位:\n市水利局、市林业局", ["市水利局", "市林业局"], []),
        ("\n(牵头单位:市水利局,配合单位:市林\n业局)", ["市水利局"], ["市林业局"]),
        ("(牵头单位:市水利局,配合单位:市林业局", ["市水利局"], ["市林业局"]),
        ("牵头单位:市水利局。责任领导:张三。完成时限:2024年6月。", ["市水利局"], []),
        ("(市水利局牵头,市林业局配合,6月底前完成)", ["市水利局"], ["市林业局"]),
        ("(2024年底前完成,市水利局、市林业局)", ["市水利局", "市林业局"], []),
        ("(市水利局牵头;完成时限:2024年6月)", ["市水利局"], []),
        ("(市水利局牵头,持续推进)", ["市水利局"], []),
        ("\n牵头单位:市水利局\n责任单位:市林业局", ["市水利局"], ["市林业局"]),
        ("(责任单位:市水利局,市林业局配合)", ["市水利局"], ["市林业局"]),
    ),
)
def test_ways_to_name_units(clause: str, lead: list[str], support: list[str]) -> None:
    text = f"一、任务\n1.疏浚河道30公里(其中支流12公里)。{clause}\n2.植树造林2万亩。{clause}\n"
    table = read(text)
    assert [task["text"] for task in table.tasks] == ["疏浚河道30公里(其中支流12公里)。", "植树造林2万亩。"]
    for index in (0, 1):
        assert units(table, index, "lead") == lead
        assert units(table, index, "support") == support


def test_units_of_a_numbered_item_are_those_of_the_task_around_it() -> None:
    one = "1.建设内容:疏浚河道30公里。\n2.时限要求:11月底前完成。\n3.责任单位:市水利局。\n"
    table = read(f"一、任务\n(一)治河工程\n{one}(二)造林工程\n{one}")
    assert numbers(table) == [1, 2]
    assert units(table, 0, "lead") == units(table, 1, "lead") == ["市水利局"]


def test_a_field_behind_the_units_is_none_of_them() -> None:
    one = "疏浚河道30公里。\n责任单位:市水利局、市林业局\n进度要求:6月底前完成8公里,年底前完成。\n"
    table = read(f"1.{one}2.{one}")
    assert units(table, 0, "lead") == ["市水利局", "市林业局"]
    assert "6月底前完成8公里" in table.tasks[0]["text"]


def test_bracket_that_names_no_unit_stays_in_the_text() -> None:
    text = "1.建设中心(含市财政局机房)。(牵头单位:市财政局)\n2.整修干渠(去年完成5公里)。(牵头单位:市水利局)"
    table = read(text)
    assert table.tasks[0]["text"] == "建设中心(含市财政局机房)。"
    assert units(table, 0, "lead") == ["市财政局"]


def test_wrapped_lines_are_one_task_and_numbers_at_their_start_are_none() -> None:
    text = (
        "1.建设农产品冷链物流中心和田头仓储设施,到2024年底前新增冷库容量\n"
        "2.5万吨,覆盖全部乡镇。(牵头单位:市农业农村局,配合单位:市商\n"
        "务局)\n"
        "2.改造农村公路120公里,完善安全防护设施并同步建设候车亭,年内完成。(牵头单位:市交通运输局)\n"
    )
    table = read(text)
    assert numbers(table) == [1, 2]
    assert "新增冷库容量2.5万吨" in table.tasks[0]["text"]
    assert table.passages[0].text == table.tasks[0]["text"]
    assert units(table, 0, "support") == ["市商务局"]


def test_label_before_a_year_is_a_label() -> None:
    text = "一、任务\n1.2024年新建泵站3座。(牵头单位:市水利局)\n2.2025年底前新建水闸5座。(牵头单位:市水利局)"
    table = read(text)
    assert [task["text"][:6] for task in table.tasks] == ["2024年新", "2025年底"]
    assert [task["due_period"] for task in table.tasks] == [None, "2025"]


def test_tasks_at_the_level_of_brackets_keep_their_items() -> None:
    text = (
        "一、主要任务\n(一)办好学校。\n1.新建小学3所。\n2.新建中学2所。\n责任单位:市教育局\n"
        "(二)办好医院。\n1.新建医院1所。\n2.扩建诊所6家。\n责任单位:市卫生健康委\n"
    )
    table = read(text)
    assert numbers(table) == [1, 2]
    assert table.tasks[0]["text"] == "办好学校。1.新建小学3所。2.新建中学2所。"
    assert len([p for p in table.passages if p.context.task_id == table.tasks[0]["task_id"]]) == 3


def test_items_inside_a_task_are_not_taken_for_tasks() -> None:
    text = (
        "1.办好三件实事。\n(1)修路。\n(2)架桥。\n(牵头单位:市交通运输局)\n"
        "2.建设公园。(牵头单位:市城管局)\n3.开展普查:\n1.入户登记。\n2.汇总上报。\n(牵头单位:市统计局)\n"
        "4.修订志书。(牵头单位:市档案馆)"
    )
    table = read(text)
    assert numbers(table) == [1, 2, 3, 4]
    assert table.tasks[2]["text"].endswith("1.入户登记。2.汇总上报。")


def test_tasks_called_tasks() -> None:
    text = (
        "一、重点任务\n任务1:建设枢纽\n1.目标:到2027年建成车站2座。\n2.举措:加快前期工作。\n牵头单位:市交通运输局\n"
        "任务2:发展物流\n1.目标:引进企业5家。\n2.举措:建设园区。\n牵头单位:市发展改革委\n配合单位:市商务局\n"
    )
    table = read(text)
    assert [(task["number"], task["text"][:4]) for task in table.tasks] == [(1, "建设枢纽"), (2, "发展物流")]
    assert units(table, 1, "support") == ["市商务局"]


def test_numbers_that_begin_anew_under_each_heading() -> None:
    text = (
        "一、农业\n1.种粮。(责任单位:市农业农村局)\n2.养鱼。(责任单位:市农业农村局)\n"
        "二、工业\n1.建厂。(责任单位:市工信局)\n"
    )
    table = read(text)
    assert [(task["section"], task["number"]) for task in table.tasks] == [
        ("一、农业", 1),
        ("一、农业", 2),
        ("二、工业", 1),
    ]


def test_missing_number_leaves_a_gap_and_takes_nothing_along() -> None:
    text = "1.种粮。(责任单位:市农业农村局)\n2.养鱼。(责任单位:市农业农村局)\n4.造林。(责任单位:市林业局)"
    assert numbers(read(text)) == [1, 2, 4]


def test_two_tasks_in_one_line() -> None:
    text = "1.种粮。(责任单位:市农业农村局)2.造林。(责任单位:市林业局)\n3.养鱼。(责任单位:市农业农村局)"
    table = read(text)
    assert [task["text"] for task in table.tasks] == ["种粮。", "造林。", "养鱼。"]


def test_where_most_tasks_are_told_behind_their_first_sentence_all_are() -> None:
    notice = Context("d", "d:r0", report_kind="progress_notice", report_year=2023, review_period="2023-H1")
    text = (
        "一、进展\n1.修路20公里。目前修成8公里。(市交通局)\n2.植树2万亩。已植1万亩。(市林业局)\n"
        "3.建桥3座。截至6月底,建成1座。(市交通局)\n4.新建学校4所。甲校主体完工,乙校开工,完成投资3亿元。(市教育局)\n"
    )
    table = read(text, notice)
    voices = [(p.context.voice, p.text) for p in table.passages]
    assert ("progress", "甲校主体完工,乙校开工,完成投资3亿元。") in voices


def test_progress_after_a_marker_belongs_to_its_task() -> None:
    text = (
        "1.新建充电桩400个。完成情况:1.上半年建成180个。2.在建60个。责任单位:市城管局\n"
        "2.新增车位3000个。\n进展情况:已建成1200个。\n责任单位:市城管局\n"
    )
    notice = Context("d", "d:r0", report_kind="progress_notice", report_year=2023, review_period="2023-H1")
    table = read(text, notice)
    assert [task["text"] for task in table.tasks] == ["新建充电桩400个。", "新增车位3000个。"]
    assert [row["text"] for row in table.task_progress] == [
        "上半年建成180个。",
        "在建60个。",
        "已建成1200个。",
    ]
    assert [p.context.period for p in table.passages] == ["2023", "2023-H1", "2023-H1", "2023", "2023-H1"]


def test_plan_that_names_no_units_still_has_tasks_but_no_goals() -> None:
    text = "一、工作目标\n1.经济增长。\n二、重点任务\n1.种粮10万亩。\n2.造林2万亩。\n"
    text += "三、保障措施\n1.加强领导。\n"
    table = read(text)
    assert [task["text"] for task in table.tasks] == ["种粮10万亩。", "造林2万亩。"]
    assert table.task_units == []


def test_report_without_tasks_is_all_rest() -> None:
    text = "青河市工作报告\n一、回顾\n(一)农业丰收。粮食产量100万吨。\n"
    table = read(text, Context("d", "d:r0", report_kind="work_report"))
    assert table.tasks == []
    assert len(table.rest) == 3
