"""The classic panel of growth targets."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polars as pl
import pyreadstat

from flows.export import export_command
from tests.expectations.good_rows import good_rows, write_rows
from transforms.exports.growth_targets import build_growth_targets
from warehouse.frames import frame_of
from warehouse.store import Store
from warehouse.tables import table

COLUMNS = ["sentence", "city", "year", "rate", "tone", "province_code", "city_code"]


def target(**changes: Any) -> dict[str, Any]:
    row = {
        "region": "宿州市", "region_code": "341300", "period": "2024", "indicator_code": "gdp", "variant": None,
        "measure": "growth", "basis": "year_on_year", "normalized_unit": "%", "role": "target",
        "normalized_value": 6.0, "normalized_value_high": None, "bound": "about", "observation_id": "d:o1",
    }  # fmt: skip
    return good_rows()["mart.indicator_panel"][0] | row | changes


def build(*targets: dict[str, Any]) -> pl.DataFrame:
    observation = good_rows()["parsed.observations"][0]
    said = [
        observation | {"observation_id": row["observation_id"], "sentence": "增长6%左右。"} for row in targets
    ]
    panel = frame_of(table("mart.indicator_panel"), targets)
    return build_growth_targets(panel, frame_of(table("parsed.observations"), said)).frame


def test_a_target_is_a_row_of_the_classic_shape() -> None:
    frame = build(target())
    assert frame.columns[:7] == COLUMNS
    assert frame.row(0)[:7] == ("增长6%左右。", "宿州市", 2024, 6.0, "左右", 340000, 341300)


def test_a_range_keeps_both_ends_and_the_nation_has_no_province() -> None:
    frame = build(target(normalized_value_high=6.5, region="中国", region_code="100000"))
    assert frame.select("rate", "rate_high", "tone", "province_code").row(0) == (6.0, 6.5, "区间", None)


def test_only_the_own_yearly_target_for_growth_counts() -> None:
    others: list[dict[str, Any]] = [
        {"role": "actual"}, {"own_report": False}, {"period": "2026/2030"}, {"basis": "yearly_average"},
        {"measure": "level"}, {"indicator_code": "cpi"}, {"variant": "一产"},
    ]  # fmt: skip
    rows = [target(observation_id=f"d:o{n}", **other) for n, other in enumerate(others, 2)]
    assert build(target(), *rows)["observation_id"].to_list() == ["d:o1"]


def test_stata_reads_the_tone_as_labelled_numbers(tmp_path: Path) -> None:
    rows = good_rows()
    ids = [row["observation_id"] for row in rows["parsed.observations"]]
    rows["mart.indicator_panel"] = [
        target(observation_id=ids[0], bound="at_least"),
        target(observation_id=ids[1], bound="about", period="2025"),
    ]
    path = tmp_path / "w.duckdb"
    with Store(path, "r1") as store:
        write_rows(store, rows)
        store.publish()
    export_command(["growth_targets"], "dta", tmp_path / "g.dta", path)
    frame, meta = pyreadstat.read_dta(tmp_path / "g.dta")
    assert list(frame.columns)[:7] == COLUMNS
    assert [meta.variable_value_labels["tone"][code] for code in frame["tone"]] == ["以上", "左右"]
    assert meta.column_names_to_labels["rate"] == "增长目标"
    assert frame["city_code"].tolist() == [341300, 341300]
