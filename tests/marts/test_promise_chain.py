"""What hangs together over the documents of a region, in our own words."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import polars as pl
import pytest

from tests.marts.notices import Frames, join_frames, make_notice
from transforms.marts.promise_chain import SCHEMA, build_promise_chain
from transforms.marts.task_ledger import build_task_ledger
from transforms.observations.read import read_passages
from transforms.passages import Context, Passage
from warehouse.frames import frame_of
from warehouse.spec import polars_schema
from warehouse.tables import table


def report(year: int, review: str, plan: str, code: str = "341300") -> Frames:
    """Frames of a work report of one paragraph each for the year before and the year itself."""
    document = f"w{year}{code}"
    base: dict[str, Any] = {
        "document_id": document, "report_id": f"{document}:r0", "report_kind": "work_report",
        "region": "丰原市", "region_code": code, "region_level": "prefecture", "report_year": year,
        "review_period": str(year - 1), "plan_period": str(year),
    }  # fmt: skip
    passages = [
        Passage(review, ((0, len(review)),), Context(section_role="review", period=str(year - 1), **base)),
        Passage(plan, ((200, 200 + len(plan)),), Context(section_role="tasks", period=str(year), **base)),
    ]
    row = {
        "report_id": f"{document}:r0", "document_id": document, "kind": "work_report", "region": "丰原市",
        "region_code": code, "report_year": year, "review_period": str(year - 1), "plan_period": str(year),
        "completeness": "complete", "char_start": 0, "char_end": 400,
    }  # fmt: skip
    found = [asdict(observation) for observation in read_passages(passages).observations]
    frames: Frames = {
        name: frame_of(table(f"parsed.{name}"), []) for name in ("tasks", "task_units", "task_progress")
    }
    frames["reports"] = frame_of(table("parsed.reports"), [row])
    frames["observations"] = frame_of(table("parsed.observations"), found)
    return frames


def chain(*parts: Frames) -> pl.DataFrame:
    frames = join_frames(*parts)
    ledger = build_task_ledger(
        frames["reports"], frames["tasks"], frames["task_units"], frames["task_progress"],
        frames["observations"],
    )  # fmt: skip
    return build_promise_chain(frames["reports"], frames["observations"], ledger)


def links(found: pl.DataFrame) -> list[tuple[Any, ...]]:
    return found.select("link_no", "link_kind", "answers", "period").rows()


def test_columns_are_those_of_the_spec() -> None:
    assert polars_schema(table("mart.promise_chain")) == SCHEMA


def test_target_task_progress_and_outcome_hang_together() -> None:
    found = chain(
        report(2023, "去年取得新成绩。", "今年新建充电桩800个。"),
        make_notice([("新建充电桩800个。", ["新建充电桩500个。"])]),
        report(2024, "新建充电桩830个。", "今年新建充电桩900个。"),
    )
    assert links(found) == [
        (1, "target", None, "2023"),
        (2, "task", 1, "2023"),
        (3, "progress", 2, "2023-H1"),
        (4, "outcome", 1, "2023"),
        (5, "target", None, "2024"),
    ]
    assert found["chain_id"].n_unique() == 1
    assert found["score"].min() >= 0.9
    assert found["quote"][2] == "新建充电桩500个"


def test_what_is_said_for_another_time_is_no_outcome() -> None:
    found = chain(
        make_notice([("新建充电桩800个。", ["新建充电桩500个。"])], review="2022-H1", plan="2022"),
        report(2024, "新建充电桩830个。", "今年办好实事。"),
    )
    assert links(found) == [
        (1, "task", None, "2022"),
        (2, "progress", 1, "2022-H1"),
        (3, "later", None, "2023"),
    ]


NO_CHAINS = {
    "stock and flow": ("今年新增养老机构30家。", "养老机构达到120家。"),
    "sub-group": ("今年新增技能人才8000人。", "新增高技能人才900人。"),
    "growth and level": ("今年数字贸易额增长20%。", "数字贸易额完成60亿元。"),
    "start and finish": ("今年新开工安置房2000套。", "建成安置房1800套。"),
    "other work": ("今年改造农村公路120公里。", "养护农村公路300公里。"),
    "other place": ("今年建成口袋公园30个。", "主城区建成口袋公园12个。"),
    "money without a matter": ("今年市财政将投入资金6亿元。", "市财政投入资金3亿元。"),
}


@pytest.mark.parametrize("case", NO_CHAINS)
def test_no_wrong_chains(case: str) -> None:
    promised, told = NO_CHAINS[case]
    assert chain(report(2023, "去年平稳。", promised), report(2024, told, "今年再努力。")).is_empty()


def test_regions_are_apart() -> None:
    parts = (
        report(2023, "去年平稳。", "今年新建充电桩800个。"),
        report(2024, "新建充电桩830个。", "今年再努力。", code="341200"),
    )
    assert chain(*parts).is_empty()


def test_a_long_silence_ends_a_chain() -> None:
    parts = (
        report(2015, "去年平稳。", "今年新建充电桩100个。"),
        report(2024, "新建充电桩830个。", "今年再努力。"),
    )
    assert chain(*parts).is_empty()


def test_a_matter_within_one_report_is_no_chain() -> None:
    assert chain(report(2024, "新建充电桩830个。", "今年新建充电桩900个。")).is_empty()


def test_an_old_target_that_is_recalled_is_no_promise() -> None:
    found = chain(
        report(2023, "去年平稳。", "今年新建充电桩800个。"),
        report(2024, "没有实现2023年新建充电桩800个的目标。", "今年新建充电桩900个。"),
    )
    assert [row[1:] for row in links(found)] == [("target", None, "2023"), ("target", None, "2024")]
