"""Units as written become base units, exactly, one by one and as a frame."""

from __future__ import annotations

import csv
from fractions import Fraction
from importlib.resources import files

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.catalogue.normalize import normalize_frame
from transforms.catalogue.units import (
    MEASURE_WORDS,
    NOUN_UNITS,
    find_unit,
    is_known,
    normalize,
)
from transforms.unit_words import COUNT_UNITS, HARD_UNITS, TIME_UNITS

NORMALIZED = [
    # value, unit as written, base value, base unit
    (2291.5, "亿元", 229150000000.0, "元"),
    (161.8, "亿元", 16180000000.0, "元"),
    (5.3, "万亿元", 5300000000000.0, "元"),
    (3, "万万元", 300000000.0, "元"),
    (3, "亿元人民币", 300000000.0, "元"),
    (33.8, "亿美元", 3380000000.0, "美元"),
    (5.8, "%", 5.8, "%"),
    (5, "％", 5.0, "%"),
    (8, "成", 80.0, "%"),
    (12, "‰", 1.2, "%"),
    (1.5, "个百分点", 1.5, "百分点"),
    (1.5, "百分点", 1.5, "百分点"),
    (94.6, "万户", 946000.0, "户"),
    (57.6, "万名", 576000.0, "人"),
    (3235.58, "万人次", 32355800.0, "人次"),
    (3.8, "万套（间）", 38000.0, "套"),
    (4, "个次", 4.0, "个次"),
    (838.6, "亿斤", 41930000.0, "吨"),
    (3, "担", 0.15, "吨"),
    (2, "公顷", 30.0, "亩"),
    (2, "平方公里", 3000.0, "亩"),
    (12, "万m2", 120000.0, "平方米"),
    (12, "万㎡", 120000.0, "平方米"),
    (800, "米", 0.8, "公里"),
    (1, "千米", 1.0, "公里"),
    (60, "里", 30.0, "公里"),
    (500, "万千瓦", 5000000.0, "千瓦"),
    (2, "亿千瓦时", 200000000.0, "千瓦时"),
    (2, "亿度", 200000000.0, "千瓦时"),
    (1.5, "万P", 15000.0, "P"),
    (2, "EFlops", 2000.0, "P"),
    (30.5, "微克/立方米", 30.5, "微克/立方米"),
    (30.5, "微克每立方米", 30.5, "微克/立方米"),
    (842, "元/月", 842.0, "元/月"),
    (3, "万元/亩", 30000.0, "元/亩"),
    (400, "公斤/亩", 0.4, "吨/亩"),
    (15.1, "平方米/人", 15.1, "平方米/人"),
    (1.2, "亿", 120000000.0, ""),
    (0.667, "", 0.667, ""),
    (2, "億元", 200000000.0, "元"),
    (2, "萬噸", 20000.0, "吨"),
]


@pytest.mark.parametrize(("value", "unit", "base_value", "base_unit"), NORMALIZED)
def test_value_in_base_unit(value: float, unit: str, base_value: float, base_unit: str) -> None:
    assert normalize(value, unit) == (base_value, base_unit)


def test_frame_agrees_with_single_values() -> None:
    frame = pl.DataFrame(
        {"value": [float(row[0]) for row in NORMALIZED], "unit": [row[1] for row in NORMALIZED], "row": 1}
    )
    done = normalize_frame(frame)
    assert done["normalized_value"].to_list() == [row[2] for row in NORMALIZED]
    assert done["normalized_unit"].to_list() == [row[3] for row in NORMALIZED]
    assert done.columns == ["value", "unit", "row", "normalized_unit", "normalized_value"]


@given(st.decimals(-99999, 99999, places=4), st.sampled_from(["亿元", "万亩", "亿斤", "％", "公顷", "万吨"]))
def test_frame_is_exact_for_every_number_that_is_written(value: object, unit: str) -> None:
    number = float(str(value))
    frame = normalize_frame(pl.DataFrame({"value": [number], "unit": [unit]}))
    assert frame["normalized_value"][0] == normalize(number, unit)[0]


def test_frame_keeps_order_and_missing_values() -> None:
    frame = pl.DataFrame(
        {
            "value": [3.0, None, 2.0, 1.0],
            "value_high": [4.0, None, None, None],
            "unit": ["万户", "亿元", "喵", None],
            "measure": ["level", "level", "level", "ratio"],
        }
    )
    done = normalize_frame(frame)
    assert done["normalized_value"].to_list() == [30000.0, None, None, 1.0]
    assert done["normalized_value_high"].to_list() == [40000.0, None, None, None]
    assert done["normalized_unit"].to_list() == ["户", "元", None, ""]


@pytest.mark.parametrize(
    ("value", "unit", "measure", "code", "expected"),
    [
        (5.0, "万亿", "level", "gdp", (5e12, "元")),
        (14.1, "亿", "level", "population", (1.41e9, "人")),
        (5.0, "万亿", "level", None, (5e12, "")),
        (3.0, "", "rank", "gdp", (3.0, "")),
        (2.0, "万亿元", "change", "gdp", (2e12, "元")),
    ],
)
def test_a_mere_scale_is_of_the_unit_that_the_indicator_has(value, unit, measure, code, expected):
    frame = pl.DataFrame({"value": [value], "unit": [unit], "measure": [measure], "indicator_code": [code]})
    done = normalize_frame(frame)
    assert (done["normalized_value"][0], done["normalized_unit"][0]) == expected


def test_empty_frame_keeps_its_types() -> None:
    done = normalize_frame(pl.DataFrame(schema={"value": pl.Float64, "unit": pl.String}))
    assert done.schema["normalized_value"] == pl.Float64
    assert done.schema["normalized_unit"] == pl.String


@pytest.mark.parametrize(
    ("unit", "measure", "base"),
    (
        ("名", "level", "人"),
        ("名", "rank", "位"),
        ("名", "change", "位"),
        ("万名", "change", "人"),
        ("位", "rank", "位"),
    ),
)
def test_a_place_in_a_ranking_is_no_person(unit: str, measure: str, base: str) -> None:
    assert normalize(1, unit, measure)[1] == base


@pytest.mark.parametrize("unit", ("喵", "万喵", "元/喵", "/月"))
def test_unknown_units_have_no_value(unit: str) -> None:
    assert not is_known(unit)
    assert normalize(1, unit) == (None, None)


@pytest.mark.parametrize(
    ("unit", "dimension"),
    (
        ("千瓦", "power"),  # 千 is no scale here
        ("万千瓦时", "electricity"),
        ("百分点", "percentage_point"),
        ("千米", "length"),
        ("亿", "number"),
        ("", "number"),
        ("元/平方米", "money_cny/floor_area"),
    ),
)
def test_dimension(unit: str, dimension: str) -> None:
    assert find_unit(unit).dimension == dimension


def read_rows() -> list[dict[str, str]]:
    text = files("transforms.catalogue").joinpath("units.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def test_rows_are_well_formed() -> None:
    rows = read_rows()
    assert len({row["unit"] for row in rows}) == len(rows)
    for row in rows:
        assert row["kind"] in ("unit", "classifier", "noun"), row
        assert Fraction(row["factor"]) > 0, row
        assert row["dimension"], row
        assert row["name_en"], row


def test_a_base_is_its_own_base() -> None:
    for row in read_rows():
        base = find_unit(row["base"])
        assert (base.base, base.factor, base.dimension) == (row["base"], 1, row["dimension"]), row


def test_a_dimension_has_one_base_but_counts_keep_their_classifier() -> None:
    bases: dict[str, set[str]] = {}
    for row in read_rows():
        bases.setdefault(row["dimension"], set()).add(row["base"])
    assert {dimension for dimension, found in bases.items() if len(found) > 1} == {"count"}


def test_measure_words_are_classifiers_only() -> None:
    assert {"家", "户", "个", "项", "人次", "处", "所", "名"} <= MEASURE_WORDS
    assert {"县", "学位", "车位"} <= NOUN_UNITS
    assert not MEASURE_WORDS & NOUN_UNITS
    assert not MEASURE_WORDS & {"元", "%", "年", "月", "吨", "亩"}


@pytest.mark.parametrize("unit", sorted(HARD_UNITS | TIME_UNITS | COUNT_UNITS))
def test_every_unit_that_is_read_after_a_number_is_known(unit: str) -> None:
    assert is_known(unit)
