"""Ways in which notices tell how their tasks stand, one principle of the ledger per row, in our own words."""

from __future__ import annotations

import polars as pl
import pytest

from tests.marts.notices import make_notice
from transforms.marts.task_ledger import build_task_ledger


def ledger(*tasks, **options) -> pl.DataFrame:
    frames = make_notice(tasks, **options)
    return build_task_ledger(
        frames["reports"], frames["tasks"], frames["task_units"], frames["task_progress"],
        frames["observations"],
    )  # fmt: skip


# task, progress, progress value, stated completion, how it was paired
PAIRS = {
    "the stated share tells new ones from net new ones": (
        "新增规上企业60户。",
        ["新增规上企业45户,完成年度任务的75%,净增38户,总数达310户。"],
        45,
        0.75,
        "confirmed_by_share",
    ),
    "the stated share makes up for a word left out": (
        "改造农村危桥20座。",
        ["危桥改造完工9座,占年度任务的45%。"],
        9,
        0.45,
        "confirmed_by_share",
    ),
    "money of the year, for all that is begun and finished": (
        "实施重点项目90个,其中新开工40个、竣工20个,完成年度投资80亿元。",
        ["90个重点项目已开工81个,开工率90%;新开工36个、竣工11个;完成投资52亿元,占年度计划的65%。"],
        81,
        0.9,
        "said_of_whole",
    ),
    "a rate of what was begun is no share of the goal": (
        "完成农村改厕5000户。",
        ["农村改厕开工4000户,竣工3000户,竣工率75%。"],
        3000,
        None,
        "same_thing",
    ),
    "what is named among the whole": (
        "改造老旧小区30个。",
        ["30个老旧小区全部开工,其中12个已完工,惠及居民2100户。"],
        12,
        None,
        "said_of_whole",
    ),
    "problems are no progress": (
        "新增规上企业60户。",
        ["新增规上企业28户。", "存在问题:3个县新增规上企业不足5户。", "下一步:力争新增规上企业50户。"],
        28,
        None,
        "same_thing",
    ),
    "what has 项目 in its name is carried out when begun": (
        "实施城市更新项目40个。",
        ["城市更新项目已开工33个。"],
        33,
        None,
        "same_thing",
    ),
    "a state without a name is of what the task counts": (
        "实施重点项目80个,完成投资60亿元。",
        ["已开工56个,完成投资21亿元。"],
        56,
        None,
        "same_thing",
    ),
    "the work is not said again": (
        "改造提升老旧小区60个。",
        ["老旧小区开工66个、完工38个。"],
        38,
        None,
        "same_thing",
    ),
    "people by two words": ("培训新型农民900名。", ["培训新型农民720人。"], 720, None, "same_thing"),
}


@pytest.mark.parametrize("case", PAIRS)
def test_pairs(case):
    task, progress, value, stated, pairing = PAIRS[case]
    row = ledger((task, progress)).row(0, named=True)
    assert (row["progress_value"], row["stated_completion"], row["pairing"]) == (value, stated, pairing)


def test_each_target_has_its_own_figure():
    task, progress, *_ = PAIRS["money of the year, for all that is begun and finished"]
    rows = ledger((task, progress))
    assert rows.select("target_value", "progress_value").rows() == [(90, 81), (40, 36), (20, 11), (80, 52)]
    assert rows["stated_completion"].to_list() == [0.9, None, None, 0.65]


NO_PAIRS = {
    "one way of a trade is not both": ("技术合同成交额90亿元。", ["输出技术合同成交额31亿元。"]),
    "the ground made ready is not planted": ("新造油茶林9000亩。", ["新造油茶林整地6000亩。"]),
}


@pytest.mark.parametrize("case", NO_PAIRS)
def test_no_false_pairs(case):
    task, progress = NO_PAIRS[case]
    row = ledger((task, progress)).row(0, named=True)
    assert (row["progress_value"], row["status"]) == (None, "no_figure")


def test_a_goal_said_again_is_no_second_one():
    rows = ledger(("开展技能培训3.5万人次。", ["开展技能培训3.1万人次(年度目标35000人次)。"]))
    assert rows.select("target_source", "target_value", "progress_value").rows() == [("task", 3.5, 3.1)]


def test_a_notice_in_prose_has_targets_and_progress_in_one_text():
    text = "便民停车行动。计划新增停车泊位900个,实际新增990个,超目标任务90个。"
    frames = make_notice([(text, [])])
    progress = frames["observations"].with_columns(
        role=pl.when(pl.col("value") == 900).then(pl.lit("target")).otherwise(pl.lit("actual")),
        measure=pl.when(pl.col("value") == 90).then(pl.lit("change")).otherwise(pl.lit("level")),
        indicator=pl.lit("新增停车泊位"),
    )
    rows = build_task_ledger(
        frames["reports"], frames["tasks"], frames["task_units"], frames["task_progress"], progress
    )
    assert rows.select("target_value", "progress_value", "status").rows() == [(900, 990, "met")]
