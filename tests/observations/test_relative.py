"""Targets without a number: what sets one, of which indicators, and what only sounds like one."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from transforms.observations.read import read_passage, read_passages
from transforms.observations.records import RelativeTarget
from transforms.passages import Context, Passage, make_passage
from transforms.staging.document import stage_document
from transforms.structure.parse import parse_structure

CONTEXT = Context(
    document_id="d0", report_id="d0:r0", report_kind="work_report", section_role="targets", region="宿州市",
    region_code="341300", region_level="prefecture",
    report_year=2024, review_period="2023", plan_period="2024",
    period="2024",
)  # fmt: skip


def read(text: str, **changes: object) -> list[RelativeTarget]:
    context = dataclasses.replace(CONTEXT, **changes)  # type: ignore[arg-type]
    return read_passage(make_passage(text, [(0, len(text))], context)).relative_targets


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("目标是：居民增收与经济增长同步。", [("居民增收", "resident_income", "in_step_with", "经济增长")]),
        ("农民收入增长和生产总值增长基本同步；", [("农民收入", None, "in_step_with", "生产总值增长")]),
        ("税收收入增速快于全省平均；", [("税收收入增速", "tax_revenue", "above", "全省平均")]),
        ("第三产业增幅高于全国平均", [("第三产业增幅", "service_value_added", "above", "全国平均")]),
        ("工业投资增速不低于上年。", [("工业投资增速", "industrial_investment", "not_below", "上年")]),
        ("技改投资（全口径）高于工业投资", [("技改投资", "tech_upgrade_investment", "above", "工业投资")]),
        ("能耗强度下降完成省下达任务。", [("能耗强度", "energy_intensity", "as_assigned", "省下达任务")]),
        ("完成市下达的节能降碳目标任务", [("节能降碳", None, "as_assigned", "市下达")]),
        ("城镇登记失业率保持总体稳定，", [("城镇登记失业率", "urban_unemployment", "hold", None)]),
        ("社会消费品零售总额实现正增长。", [("社会消费品零售总额", "retail_sales", "improve", None)]),
        ("PM2.5平均浓度持续下降", [("PM2.5平均浓度", "pm25", "improve", None)]),
        ("稳步提高常住人口城镇化率。", [("常住人口城镇化率", "urbanization_rate", "improve", None)]),
        ("继续稳定粮食产量。", [("粮食产量", "grain_output", "hold", None)]),
    ),
)  # fmt: skip
def test_relation(text: str, expected: list[tuple[str, str | None, str, str | None]]) -> None:
    found = [(t.indicator, t.indicator_code, t.relation, t.reference) for t in read(text)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "names"),
    (
        ("城镇、农村居民收入与全市经济增长同步", ["城镇居民收入", "农村居民收入"]),
        ("高技术投资和绿色投资占比稳步提升", ["高技术投资占比", "绿色投资占比"]),
        ("农民收入增速高于全市平均水平、高于市民收入增速", ["农民收入增速", "农民收入增速"]),
        ("污染物排放量减少、空气质量持续改善", ["空气质量"]),
        ("大气、水、土壤环境质量稳步提升", ["大气、水、土壤环境质量"]),
    ),
)
def test_several_indicators_in_one_clause(text: str, names: list[str]) -> None:
    found = read(text)
    assert [t.indicator for t in found] == names
    assert len({t.relative_target_id for t in found}) == len(names)


@pytest.mark.parametrize(
    "text",
    (
        "社会大局保持稳定，人民生活水平不断提高。",  # prose, nothing measured
        "税收收入增速高于全国1.7个百分点。",  # a gap with a number is an observation
        "粮食产量稳定在100万吨以上。",  # a level with a number
        "支出增速不能高于收入增速。",  # what must stay below has no relation
        "工业投资增速低于全省平均水平。",
        "去年，城乡居民收入稳步增长。",  # the past
        "退休职工实际收入有所下降。",  # no target: it moves for the worse
        "完成年度改革任务。",  # nothing measured is assigned
    ),
)
def test_is_no_target(text: str) -> None:
    assert read(text) == []


def test_place_must_promise() -> None:
    text = "居民收入与经济增长同步。"
    assert read(text)
    assert not read(text, section_role="review")
    assert not read(text, section_role="targets", voice="progress")
    assert read(text, section_role="other", voice="task", report_kind="progress_notice")


def test_tasks_need_a_word_of_promise() -> None:
    assert not read("粮食产量稳定增长。", section_role="tasks")
    assert read("确保粮食产量稳定增长。", section_role="tasks")


@pytest.mark.parametrize(
    ("text", "period"),
    (
        ("到2030年，居民增收与经济增长同步。", "2030"),
        ("居民增收与经济增长同步。", "2024"),
        ("为到2030年产值翻番打好基础；居民收入稳步增长。", "2024"),
    ),
)
def test_period(text: str, period: str) -> None:
    assert [t.period for t in read(text)] == [period]


def test_region_at_the_head() -> None:
    (target,) = read("砀山县财政收入增速高于全市平均水平。")
    assert (target.region, target.region_code, target.indicator) == ("砀山县", "341321", "财政收入增速")


def test_span_covers_a_broken_line() -> None:
    text = "居民增收\n与经济增长同步。"
    (target,) = read_passage(make_passage(text, [(0, len(text))], CONTEXT)).relative_targets
    assert target.relative_target_id == "d0:q0"
    assert (
        text[target.char_start : target.char_end].replace("\n", "") == target.text == "居民增收与经济增长同步"
    )
    assert (target.sentence_start, target.sentence_end) == (0, len(text))


def test_reading_a_passage_without_numerals_finds_them() -> None:
    passage: Passage = make_passage("居民收入增速快于经济增速", [(0, 12)], CONTEXT)
    assert len(read_passages([passage]).relative_targets) == 1


@pytest.mark.documents
def test_targets_of_the_shared_reports(shared: Path) -> None:
    """What the lists of targets of two reports of provinces promise without a number."""
    found = {}
    for name in ("湖南省", "安徽省"):
        path = shared / "documents" / "provinces" / f"{name}.txt"
        structure = parse_structure(stage_document(path.name, path.read_bytes()))
        targets = read_passages(structure.passages).relative_targets
        found[name] = {(t.indicator_code or t.indicator, t.relation, t.period) for t in targets}
    assert {
        ("resident_income", "above", "2026"),
        ("resident_income", "not_below", "2026/2030"),
        ("rural_income", "above", "2026/2030"),
        ("urban_unemployment", "hold", "2026/2030"),
        ("fixed_asset_investment", "improve", "2026"),
        ("节能减排", "as_assigned", "2026"),
    } <= found["湖南省"]
    assert {
        ("resident_income", "in_step_with", "2030"),
        ("urban_income", "above", "2026"),
        ("rural_income", "above", "2026"),
    } <= found["安徽省"]
