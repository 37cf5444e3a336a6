"""Notices: tables of tasks flattened to lines. All documents here are invented."""

from __future__ import annotations

import itertools
import re

import pytest

from transforms.passages import Context
from transforms.structure.tasks import TaskTable, read_tasks

NOTICE = Context(
    "d", "d:r0", report_kind="progress_notice", report_year=2023, review_period="2023-Q1/2023-Q3"
)

TABLE = """关于前三季度重点工作完成情况的通报
现将有关情况通报如下。
序号

重点工作任务

完  成  情  况

牵头责任单位

一、稳增长

(一)抓投资。

1

新建标准厂房60万平方米。

1.1—9月,新建厂房41.5万平方米。
2.在建厂房
12万平方米,明年6月建成。

3.储备项目8个。

市经济和信息化局

2

推进高铁新区建设,年底前完成征地800亩。

已完成征地650亩。
\u00a0
市自然资源和

规划局

高铁新区管委会

(二)促消费。

3

举办促销活动20场。

前三季度举办17场。

市城乡建设指挥部

办公室

二、惠民生

(一)办教育。

4

新建幼儿园12所。

建成幼儿园7所。

市教育体育局

各县人民政府

扫码打开页面
"""


def spans(text: str) -> list[tuple[int, int]]:
    found, at = [], 0
    for line in text.split("\n"):
        found.append((at, at + len(line)))
        at += len(line) + 1
    return found


def read(text: str) -> TaskTable:
    return read_tasks(text, spans(text), NOTICE)


def units(table: TaskTable, role: str = "lead") -> list[list[str]]:
    return [
        [row["unit"] for row in table.task_units if row["task_id"] == task["task_id"] and row["role"] == role]
        for task in table.tasks
    ]


def test_rows_with_their_headings() -> None:
    table = read(TABLE)
    assert [(t["number"], t["section"], t["subsection"]) for t in table.tasks] == [
        (1, "一、稳增长", "(一)抓投资。"),
        (2, "一、稳增长", "(一)抓投资。"),
        (3, "一、稳增长", "(二)促消费。"),
        (4, "二、惠民生", "(一)办教育。"),
    ]
    assert [t["text"] for t in table.tasks] == [
        "新建标准厂房60万平方米。",
        "推进高铁新区建设,年底前完成征地800亩。",
        "举办促销活动20场。",
        "新建幼儿园12所。",
    ]


def test_names_broken_over_two_lines_are_one_unit() -> None:
    assert units(read(TABLE)) == [
        ["市经济和信息化局"],
        ["市自然资源和规划局", "高铁新区管委会"],
        ["市城乡建设指挥部办公室"],
        ["市教育体育局", "各县人民政府"],
    ]


def test_name_broken_inside_its_bracket_is_one_unit() -> None:
    text = TABLE.replace("市城乡建设指挥部\n\n办公室", "市数据资源管理局(市政务\n\n服务管理局)")
    assert units(read(text))[2] == ["市数据资源管理局(市政务服务管理局)"]


def test_headings_that_count_on_from_part_to_part() -> None:
    assert read(TABLE.replace("(一)办教育", "(三)办教育")).tasks[3]["subsection"] == "(三)办教育。"


def test_progress_items_are_no_tasks_and_lose_their_numbers() -> None:
    table = read(TABLE)
    first = table.tasks[0]["task_id"]
    items = [(row["item_no"], row["text"]) for row in table.task_progress if row["task_id"] == first]
    assert items[0] == (1, "1—9月,新建厂房41.5万平方米。")
    assert items[1][0] == 2
    assert items[1][1].startswith("在建厂房")
    assert items[1][1].endswith("明年6月建成。")
    assert items[2] == (3, "储备项目8个。")
    assert [row["item_no"] for row in table.task_progress] == [1, 2, 3, 1, 1, 1]


def test_periods_of_tasks_and_of_progress() -> None:
    table = read(TABLE)
    assert {(p.context.voice, p.context.period) for p in table.passages} == {
        ("task", "2023"),
        ("progress", "2023-Q1/2023-Q3"),
    }
    assert table.tasks[1]["due_period"] == "2023"


def test_every_word_is_in_one_place() -> None:
    table = read(TABLE)
    rest = [TABLE[start:end] for start, end in table.rest]
    assert rest[-1] == "扫码打开页面"
    assert "完  成  情  况" in rest
    assert "二、惠民生" in rest
    assert [TABLE[start:end] for start, end in table.ordinals] == ["1", "1", "2", "3", "2", "3", "4"]
    said = [(row["char_start"], row["char_end"]) for row in table.task_progress]
    said += [(row["char_start"], row["char_end"]) for row in table.tasks]
    places = sorted([*said, *table.rest, *table.ordinals])
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(places))


def test_lost_number_is_given_back_where_one_is_lacking() -> None:
    text = TABLE.replace("\n3\n\n举办", "\n举办")
    assert [(t["number"], t["text"][:4]) for t in read(text).tasks][2] == (3, "举办促销")
    inside = TABLE.replace("\n2\n\n推进", "\n推进")
    assert [(t["number"], t["text"][:4]) for t in read(inside).tasks][1] == (2, "推进高铁")
    assert units(read(inside))[0] == ["市经济和信息化局"]


def test_number_alone_in_a_cell_is_no_row() -> None:
    text = TABLE.replace("已完成征地650亩。", "已完成征地650亩。\n\n3\n\n其余正在推进。")
    table = read(text)
    assert [t["number"] for t in table.tasks] == [1, 2, 3, 4]
    assert table.tasks[2]["text"] == "举办促销活动20场。"


def test_table_without_a_head() -> None:
    text = TABLE[TABLE.index("一、稳增长") :]
    assert [t["number"] for t in read(text).tasks] == [1, 2, 3, 4]


def test_repeated_head_is_no_cell() -> None:
    head = "序号\n重点工作任务\n完成情况\n牵头责任单位\n"
    text = TABLE.replace("(二)促消费。", head + "(二)促消费。")
    assert read(text).tasks[2]["subsection"] == "(二)促消费。"
    assert units(read(text)) == units(read(TABLE))


@pytest.mark.parametrize(
    ("text", "lead", "support", "progress", "due"),
    (
        (
            "序号\n工作任务\n责任单位\n完成情况\n1\n修路5公里。\n市交通运输局\n已修3公里。\n2\n架桥2座。\n市交通运输局\n市财政局\n"
            "已架1座。\n",
            [["市交通运输局"], ["市交通运输局", "市财政局"]],
            [[], []],
            ["已修3公里。", "已架1座。"],
            [None, None],
        ),
        (
            "序号\n工作任务\n牵头单位\n配合单位\n完成时限\n1\n修路5公里。\n市交通运输局\n市财政局、市水利局\n6月底前\n"
            "2\n架桥2座。\n市交通运输局\n各县(市、区)人民政府\n2023年\n",
            [["市交通运输局"], ["市交通运输局"]],
            [["市财政局", "市水利局"], ["各县(市、区)人民政府"]],
            [],
            ["2023-06", "2023"],
        ),
        (
            "序号\n目标任务\n牵头领导\n牵头单位\n责任单位\n完成时限\n1\n修路5公里。\n张三\n市交通运输局\n市财政局\n各镇街\n"
            "11月底\n2\n架桥2座。\n李小四\n市交通运输局\n市水利局\n2024年3月\n",
            [["市交通运输局"], ["市交通运输局"]],
            [["市财政局", "各镇街"], ["市水利局"]],
            [],
            ["2023-11", "2024-03"],
        ),
        (
            "序号\t工作任务\t进展情况\t责任单位\n1\t修路5公里\t已修3公里\t市交通运输局\n2\t架桥2座\t已架1座\t市交通运输局\n",
            [["市交通运输局"], ["市交通运输局"]],
            [[], []],
            ["已修3公里", "已架1座"],
            [None, None],
        ),
        (
            "序号 工作任务 进展情况 牵头\n责任单位\n1\n修路5公里。\n已修3公里。\n"
            "市交通运输局牵头,市财政局配合\n"
            "2\n架桥2座。\n已架1座。\n市交通运输局\n",
            [["市交通运输局"], ["市交通运输局"]],
            [["市财政局"], []],
            ["已修3公里。", "已架1座。"],
            [None, None],
        ),
    ),
    ids=[
        "units before progress",
        "support and deadline",
        "leaders, two columns of units",
        "tabs",
        "broken head, verbs",
    ],
)
def test_other_columns(
    text: str,
    lead: list[list[str]],
    support: list[list[str]],
    progress: list[str],
    due: list[str | None],
) -> None:
    table = read(text)
    assert [t["text"].rstrip("。") for t in table.tasks] == ["修路5公里", "架桥2座"]
    assert units(table) == lead
    assert units(table, "support") == support
    assert [row["text"] for row in table.task_progress] == progress
    assert [t["due_period"] for t in table.tasks] == due


def test_items_that_are_numbers_with_nothing_behind_them_are_none():
    lines = "关于重点工作进展情况的通报\n1\n新建标准厂房60万平方米。\n1.\n2.\n3.主体完工。\n"
    spans = [(m.start(), m.end()) for m in re.finditer(r".+", lines)]
    table = read_tasks(lines, spans, NOTICE)
    assert all(passage.pieces for passage in table.passages)
    assert all(row["text"] for row in table.task_progress)


def test_as_many_lines_as_columns_are_one_cell_each() -> None:
    row = "城区至三河口段二级公路改建提升\n改建公路12公里\n已改建5公里。\n市交通运输局\n"
    lines = f"序号\n项目名称\n年度目标\n进展情况\n责任单位\n1\n{row}2\n{row}"
    table = read_tasks(lines, [(m.start(), m.end()) for m in re.finditer(r".+", lines)], NOTICE)
    assert [r["text"] for r in table.task_progress] == ["已改建5公里。", "已改建5公里。"]


def test_a_column_of_goals_beside_that_of_tasks() -> None:
    lines = (
        "序号\n重点任务\n年度目标\n一季度进展情况\n区分管领导\n牵头单位\n配合单位\n"
        "1\n农村公路建设\n新建农村公路60公里\n已建成18公里。\n张三\n区交通运输局\n区财政局\n"
        "2\n桥梁建设\n架桥2座\n已架1座。\n李四\n区交通运输局\n区水利局\n"
    )
    spans = [(m.start(), m.end()) for m in re.finditer(r".+", lines)]
    table = read_tasks(lines, spans, NOTICE)
    told = [(p.context.voice, p.text) for p in table.passages]
    assert told[:3] == [
        ("task", "农村公路建设"),
        ("task", "新建农村公路60公里"),
        ("progress", "已建成18公里。"),
    ]
    assert [row["text"] for row in table.task_progress] == ["已建成18公里。", "已架1座。"]
    assert units(table, "support") == [["区财政局"], ["区水利局"]]
