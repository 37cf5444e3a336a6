"""One principle of pairing targets with progress per row, in our own words."""

from __future__ import annotations

import polars as pl
import pytest

from tests.marts.notices import make_notice
from transforms.marts.task_ledger import SCHEMA, build_task_ledger
from warehouse.spec import polars_schema
from warehouse.tables import table


def ledger(*tasks, **options) -> pl.DataFrame:
    frames = make_notice(tasks, **options)
    return build_task_ledger(
        frames["reports"], frames["tasks"], frames["task_units"], frames["task_progress"],
        frames["observations"],
    )  # fmt: skip


def first(task, *items, **options):
    """Row of the first target in the text of a task."""
    return ledger((task, items), **options).filter(pl.col("target_source") == "task").row(0, named=True)


def test_columns_are_those_of_the_spec():
    assert polars_schema(table("mart.task_ledger")) == SCHEMA


# task, progress, progress value, completion, status
PAIRS = {
    "same thing": ("新建充电桩800个。", ["新建充电桩300个。"], 300, 0.375, "behind"),
    "larger unit": ("城镇新增就业3万人。", ["城镇新增就业21000人。"], 21000, 0.7, "ahead"),
    "on its way": ("新建充电桩800个。", ["新建充电桩400个。"], 400, 0.5, "on_track"),
    "passed": ("新建充电桩800个。", ["全市新建充电桩816个。"], 816, 1.02, "met"),
    "finish counts what is finished": (
        "改造背街小巷40条。",
        ["开工改造背街小巷40条,已完工26条。"],
        26,
        0.65,
        "ahead",
    ),
    "start counts what is started": (
        "新开工公租房2000套。",
        ["新开工公租房900套,竣工300套。"],
        900,
        0.45,
        "on_track",
    ),
    "carrying out asks that it begins": (
        "实施重大技改项目120个。",
        ["重大技改项目已开工90个。"],
        90,
        0.75,
        "ahead",
    ),
    "new and continued make the sum": (
        "实施市级重大项目200个。",
        ["新开工市级重大项目70个、续建项目50个,完成投资88亿元。"],
        120,
        0.6,
        "ahead",
    ),
    "breakdown of all, finished ones": (
        "完成20个社区食堂建设。",
        ["社区食堂已建成6个,正在装修施工9个,尚未动工5个。"],
        6,
        0.3,
        "behind",
    ),
    "breakdown of all, none finished": (
        "新建农村公路桥梁10座。",
        ["新建农村公路桥梁10座中,主体完工3座,基础施工4座,未开工3座。"],
        0,
        0.0,
        "behind",
    ),
    "each of several": (
        "新建标准化养殖场9个。",
        ["新建标准化养殖场9个中,甲镇、乙镇、丙镇已完工各1个,正在施工4个,未开工2个。"],
        3,
        1 / 3,
        "behind",
    ),
    "later item overrides": (
        "发放创业贷款6亿元。",
        ["一季度发放创业贷款1.2亿元。", "1—6月,全市发放创业贷款3.3亿元。"],
        3.3,
        0.55,
        "ahead",
    ),
    "growth against the target alone": (
        "规上工业增加值增长8%。",
        ["规上工业增加值同比增长5.2%。"],
        5.2,
        0.65,
        "behind",
    ),
    "growth reached": (
        "规上工业增加值增长8%。",
        ["规上工业增加值同比增长8.4%。"],
        8.4,
        1.05,
        "met",
    ),
    "growth within what 左右 leaves open": (
        "规上工业增加值增长8%左右。",
        ["规上工业增加值同比增长7.6%。"],
        7.6,
        0.95,
        "on_track",
    ),
    "figure without a name": ("新改建公厕60座。", ["已完成45座。"], 45, 0.75, "ahead"),
    "fall of a rate": ("单位GDP能耗下降3%。", ["单位GDP能耗下降2.1%。"], -2.1, 0.7, "behind"),
    "new ones beside the stock": (
        "建设5G基站2000个以上。",
        ["累计建成5G基站5600个,今年新建1350个。"],
        1350,
        0.675,
        "ahead",
    ),
    "order of words": (
        "改造提升农村厕所5000户。",
        ["农村厕所改造提升已完成3000户。"],
        3000,
        0.6,
        "ahead",
    ),
}


@pytest.mark.parametrize("case", PAIRS)
def test_pairs(case):
    task, progress, value, completion, status = PAIRS[case]
    row = first(task, *progress)
    assert (row["progress_value"], row["completion"], row["status"]) == (
        value,
        pytest.approx(completion),
        status,
    )


NO_PAIRS = {
    "growth is no level": ("数字经济产值增长20%。", ["数字经济产值50亿元。"]),
    "level is no growth": ("完成工业投资300亿元。", ["工业投资增长12.5%。"]),
    "stock is no flow": ("新增规上工业企业60家。", ["全市规上工业企业共有640家。"]),
    "application is no approval": ("新增高新技术企业40家。", ["推荐申报高新技术企业75家。"]),
    "forecast is no figure": ("新增高新技术企业40家。", ["预计全年新增高新技术企业45家。"]),
    "sub-group is no total": ("新增技能人才8000人。", ["新增高技能人才1200人。"]),
    "total is no sub-group": ("新增高技能人才1200人。", ["新增技能人才8000人。"]),
    "part of the town is no town": ("全市新建停车位6000个。", ["主城区新建停车位2500个。"]),
    "one crop is not all": ("主要农作物综合机械化率达90%。", ["小麦机收率达99%。"]),
    "under way is not finished": ("建成口袋公园30个。", ["2023年度28个口袋公园正在施工。"]),
    "last year's": ("建成口袋公园30个。", ["2022年建成口袋公园30个。"]),
    "started is not finished": ("建成口袋公园30个。", ["口袋公园已开工22个。"]),
    "another work on the same thing": ("改造农村公路120公里。", ["农村公路养护工程已完工300公里。"]),
    "paper is not the thing": ("建成乡镇消防站12个。", ["12个乡镇消防站建设方案和图纸已完成。"]),
    "other dimension": ("救助困难家庭300户。", ["已救助困难家庭520人。"]),
    "size of a project is no spending": ("完成水利投资20亿元。", ["签约水利项目总投资45亿元。"]),
    "part of what is only started": (
        "引进10亿元以上项目8个。",
        ["开工亿元以上项目30个,其中10亿元以上项目5个。"],
    ),
    "no name for one of two": ("新改建公厕60座、游园30座。", ["已完成45座。"]),
    "harvest of one season": ("粮食产量稳定在120万吨以上。", ["夏粮产量48万吨。"]),
    "said of nothing near": ("新增贷款500亿元。", ["发放新型创业担保贷款6亿元。"]),
}


@pytest.mark.parametrize("case", NO_PAIRS)
def test_no_false_pairs(case):
    task, progress = NO_PAIRS[case]
    row = first(task, *progress)
    assert (row["progress_value"], row["status"], row["progress_quote"]) == (None, "no_figure", None)


def test_rate_of_progress_stands_for_a_figure():
    row = first("新建高标准粮田18万亩。", "全市高标准粮田建设进度46%。")
    assert (row["progress_value"], row["completion"], row["stated_completion"], row["status"]) == (
        None, None, pytest.approx(0.46), "on_track",
    )  # fmt: skip


def test_stated_completion_beside_the_figure():
    row = first("城镇新增就业3万人。", "城镇新增就业21000人,完成全年计划的70%。")
    assert (row["stated_completion"], row["stated_agrees"]) == (pytest.approx(0.7), True)


def test_stated_completion_that_differs_is_shown():
    row = first("新建充电桩800个。", "新建充电桩400个,完成年度任务的60%。")
    assert (row["completion"], row["stated_completion"], row["stated_agrees"]) == (0.5, 0.6, False)


def test_rounded_figures_leave_room_for_the_stated_completion():
    row = first("新开工安置房1.2万套。", "新开工安置房1.1万套,开工率90.3%。")
    assert row["stated_agrees"] is True


def test_figure_under_another_task_only_where_it_is_surely_the_same():
    found = ledger(
        ("改造农村电网线路260公里。", ["改造方案已编制完成。"]),
        ("办好民生实事。", ["农村电网线路改造已完工143公里。"]),
    ).row(0, named=True)
    assert (found["progress_value"], found["pairing"]) == (143, "same_thing_elsewhere")
    assert found["progress_task_id"] != found["task_id"]


def test_a_list_count_is_no_target():
    assert ledger(("建好东湖片区、西山片区2个城市新中心。", ["规划已编制。"])).is_empty()


GOALS = {
    "planned": ("2023年计划新增托位1500个;上半年新增托位900个。", 1500, 900, 0.6, "ahead"),
    "task before the number": ("充电站建设任务60座,已完成33座。", 60, 33, 0.55, "ahead"),
    "money in place": ("全年计划安排专项资金8亿元,已到位4亿元。", 8, 4, 0.5, "on_track"),
    "unit differs": ("临时救助任务数200户,已完成640人。", 200, None, None, "no_figure"),
    "task of a rate": ("断面水质达标率92%(年度任务为90%)。", 90, 92, 92 / 90, "met"),
    "share of a goal without a number": ("新增绿地6万平方米,占年度任务的40%。", None, 6, None, "behind"),
    "whole with its rate": ("全市80个乡镇已完成60个,完成率为75%。", 80, 60, 0.75, "ahead"),
    "reached": ("实现住院费用报销比例不低于75%的目标任务。", 75, 75, 1.0, "met"),
}


@pytest.mark.parametrize("case", GOALS)
def test_goals_of_the_progress_text(case):
    text, target, value, completion, status = GOALS[case]
    rows = ledger(("做好有关工作。", [text])).filter(pl.col("target_source") == "progress")
    row = rows.row(0, named=True)
    found = (row["target_value"], row["progress_value"], row["completion"], row["status"])
    assert found == (target, value, completion if completion is None else pytest.approx(completion), status)
    assert rows.height == 1


def test_brackets_repeat_a_goal_in_other_units():
    rows = ledger(("做好安置。", ["2023年计划安置项目10个(400户900套),已完成4个(100户300套)。"]))
    assert rows.select("target_value", "progress_value").rows() == [(10, 4), (400, 100), (900, 300)]


def test_goal_of_another_year_is_none_and_takes_what_follows():
    rows = ledger(("做好安置。", ["2023年计划安置项目10个,已完成4个;2024年计划安置项目12个,已完成1个。"]))
    assert rows.select("target_value", "progress_value").rows() == [(10, 4)]


def test_a_ceiling_has_no_completion():
    row = first("城镇调查失业率控制在5.5%以内。", "城镇调查失业率5.1%。")
    assert (row["progress_value"], row["completion"], row["status"]) == (5.1, None, "met")


def test_tasks_of_unknown_reports_are_refused():
    frames = make_notice([("新建充电桩800个。", [])])
    with pytest.raises(ValueError, match="unknown reports: d:r0"):
        build_task_ledger(
            frames["reports"].clear(), frames["tasks"], frames["task_units"], frames["task_progress"],
            frames["observations"],
        )  # fmt: skip
