"""When a field of an observation says the same as its label."""

from __future__ import annotations

import pytest

from tests.evaluation.rows import label, prediction
from transforms.evaluation.judging import FIELDS, judge, name_overlap


def test_a_prediction_that_says_the_same_is_right_in_all_fields():
    assert judge(label(), prediction()) == dict.fromkeys(FIELDS, True)


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("value", {"value": 8.1}),
        ("value", {"value": -8.0}),
        ("value", {"value": None}),
        ("value", {"value_high": 9.0}),
        ("unit", {"unit": "‰"}),
        ("unit", {"unit": None}),
        ("indicator", {"indicator": "财政收入"}),
        ("indicator", {"indicator": None}),
        ("code", {"indicator_code": None}),
        ("code", {"indicator_code": "cpi"}),
        ("measure", {"measure": "ratio"}),
        ("bound", {"bound": "about"}),
        ("role", {"role": "target"}),
        ("period", {"period": "2024"}),
        ("period", {"period": None}),
        ("region", {"region": "乙市"}),
        ("region", {"region": None}),
    ],
)
def test_one_wrong_field_is_found_and_no_other(field: str, said: dict[str, object]):
    right = judge(label(), prediction(**said))
    assert [name for name in FIELDS if not right[name]] == [field]


@pytest.mark.parametrize(
    ("labelled", "found"),
    [
        ({"value": 0.1 + 0.2}, {"value": 0.3}),
        ({"unit": "个百分点"}, {"unit": "百分点"}),
        ({"unit": "％"}, {"unit": "%"}),
        ({"unit": "亿 元"}, {"unit": "亿元"}),
        ({"indicator": "规模以上工业增加值"}, {"indicator": "规模以上的工业增加值"}),
        ({"indicator": "新增城镇就业人数"}, {"indicator": "城镇新增就业"}),
        ({"code": None}, {"indicator_code": ""}),
        ({"region": "甲"}, {"region": "甲市"}),
        ({"region": "甲县"}, {"region": "甲区"}),
        ({"region": "甲市"}, {"region": "乙省甲市"}),
        ({"region": None}, {"region": None}),
        ({"period": None}, {"period": None}),
    ],
)
def test_another_way_of_writing_is_right(labelled: dict[str, object], found: dict[str, object]):
    assert judge(label(**labelled), prediction(**found)) == dict.fromkeys(FIELDS, True)


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        ("粮食产量", "粮食产量", 1.0),
        ("粮食总产量", "粮食产量", 8 / 9),
        ("居民收入", "居民消费", 0.5),
        ("税收", "", 0.0),
        (None, None, 0.0),
        ("“两化”、的", "两化", 1.0),
    ],
)
def test_names_overlap_by_their_characters(one: str | None, other: str | None, overlap: float):
    assert name_overlap(one, other) == pytest.approx(overlap)
    assert name_overlap(other, one) == pytest.approx(overlap)


def test_only_headline_codes_can_be_labelled():
    assert prediction(indicator_code="gdp").headline_code == "gdp"
    assert prediction(indicator_code="forest_cover").headline_code is None
