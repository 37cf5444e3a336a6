"""How tasks stand as a whole, and what that makes of the work of units."""

from __future__ import annotations

import polars as pl
import pytest

from tests.marts.notices import Frames, join_frames, make_notice
from transforms.marts.task_ledger import build_task_ledger
from transforms.marts.task_status import build_task_status
from transforms.marts.unit_workload import build_unit_workload
from warehouse.spec import polars_schema
from warehouse.tables import table


def statuses(frames: Frames) -> pl.DataFrame:
    ledger = build_task_ledger(
        frames["reports"], frames["tasks"], frames["task_units"], frames["task_progress"],
        frames["observations"],
    )  # fmt: skip
    return build_task_status(
        frames["reports"], frames["tasks"], frames["task_units"], frames["task_progress"], ledger
    )


@pytest.fixture(scope="module")
def frames() -> Frames:
    notice = make_notice(
        [
            ("新建充电桩800个,新建停车位2000个。", ["新建充电桩500个。", "新建停车位600个。"]),
            ("新建口袋公园20个,城镇新增就业3万人。", ["新建口袋公园20个。"]),
            ("办好夜校。", ["报名踊跃。", "计划开班40个,已完成30个。"]),
            ("提升服务水平。", ["服务水平提升。"]),
        ],
        units=(("市甲局", "市乙局"), ("市乙局",), ("市乙局",), ("市丙局",)),
    )
    plan = make_notice(
        [("到2025年建成驿站12个。", [])], review=None, plan="2024/2025", document="e", kind="action_plan",
        units=(("市甲局",),),
    )  # fmt: skip
    return join_frames(notice, plan)


def test_columns_are_those_of_the_specs(frames: Frames) -> None:
    found = statuses(frames)
    assert found.schema == polars_schema(table("mart.task_status"))
    assert build_unit_workload(frames["task_units"], found).schema == polars_schema(
        table("mart.unit_workload")
    )


def test_a_task_stands_as_the_worst_of_its_targets_with_a_figure(frames: Frames) -> None:
    rows = statuses(frames).select(
        "report_id", "task_number", "quantified_targets", "targets_in_task", "targets_with_figure", "status"
    )
    assert rows.rows() == [
        ("d:r0", 1, 2, 2, 2, "behind"),
        ("d:r0", 2, 2, 2, 1, "met"),
        ("d:r0", 3, 1, 0, 1, "ahead"),
        ("d:r0", 4, 0, 0, 0, "no_figure"),
        ("e:r0", 1, 1, 1, 0, "no_figure"),
    ]


def test_lowest_completion_and_units(frames: Frames) -> None:
    row = statuses(frames).row(0, named=True)
    assert (row["lowest_completion"], row["lead_units"]) == (0.3, ["市甲局", "市乙局"])
    assert (row["progress_items"], row["report_kind"]) == (2, "progress_notice")


def test_units_over_plans_and_notices(frames: Frames) -> None:
    rows = build_unit_workload(frames["task_units"], statuses(frames)).select(
        "unit_name",
        "reports",
        "tasks_led",
        "tasks_measurable",
        "tasks_behind",
        "tasks_met",
        "tasks_no_figure",
    )
    assert rows.rows() == [
        ("市乙局", 1, 3, 3, 1, 1, 0),
        ("市甲局", 2, 2, 2, 1, 0, 1),
        ("市丙局", 1, 1, 0, 0, 0, 1),
    ]


def test_what_is_said_once_for_all_is_counted_apart(frames: Frames) -> None:
    tasks = frames["tasks"]["task_id"].to_list()
    once = [
        {"task_id": task, "unit": "各县区", "unit_name": "各县区", "role": "support", "position": 1,
         "inherited": True, "open_list": False}
        for task in tasks
    ]  # fmt: skip
    units = pl.concat([frames["task_units"], pl.DataFrame(once, schema=frames["task_units"].schema)])
    row = build_unit_workload(units, statuses(frames)).filter(unit_name="各县区").row(0, named=True)
    assert (row["tasks_led"], row["tasks_supported"], row["tasks_inherited"]) == (0, 0, 5)
    assert row["share_measurable"] is None


def test_a_unit_that_leads_and_supports_a_task_leads_it(frames: Frames) -> None:
    also = frames["task_units"].head(1).with_columns(role=pl.lit("support"), unit=pl.lit("甲局"))
    units = pl.concat([frames["task_units"], also])
    row = build_unit_workload(units, statuses(frames)).filter(unit_name="市甲局").row(0, named=True)
    assert (row["tasks_led"], row["tasks_supported"]) == (2, 0)
    assert row["written_as"] == ["市甲局", "甲局"]
