"""Lists of units and their names."""

from __future__ import annotations

import pytest

from transforms.structure.units import is_unit, name_units, split_units, unit_name


@pytest.mark.parametrize(
    ("text", "units", "is_open"),
    (
        ("市财政局、市科技局", ["市财政局", "市科技局"], False),
        ("市财政局，市科技局等", ["市财政局", "市科技局"], True),
        ("市财政局、市科技局等有关部门", ["市财政局", "市科技局"], True),
        ("市住房和城乡建设局、市文化和旅游局", ["市住房和城乡建设局", "市文化和旅游局"], False),
        ("市公安局和市司法局", ["市公安局", "市司法局"], False),
        ("市商务局及各县区", ["市商务局", "各县区"], False),
        ("各县区和市直有关部门", ["各县区", "市直有关部门"], False),
        ("市数据局(市政务服务局)、市工信局", ["市数据局(市政务服务局)", "市工信局"], False),
        ("各县(市、区)人民政府,市管各园区", ["各县(市、区)人民政府", "市管各园区"], False),
        ("财政部等部门及各省、自治区、直辖市人民政府", ["财政部", "各省、自治区、直辖市人民政府"], True),
        ("各县、区人民政府,市水利局", ["各县、区人民政府", "市水利局"], False),
        ("市规划和自然资源局。", ["市规划和自然资源局"], False),
    ),
)
def test_split_units(text: str, units: list[str], is_open: bool) -> None:
    assert split_units(text) == (units, is_open)


@pytest.mark.parametrize(
    ("first", "second"),
    (
        ("市发改委", "市发展和改革委员会"),
        ("市发展改革委", "市发改委"),
        ("市人社局", "市人力资源和社会保障局"),
        ("市住建局", "市住房城乡建设局"),
        ("县卫健委", "县卫生健康委员会"),
        ("市文旅局", "市文化和旅游局"),
        ("市市场监管局", "市市场监督管理局"),
        ("市应急管理局", "市应急局"),
        ("市数据资源管理局(政务服务局)", "市数据资源局"),
        ("市财政局(国资委)", "市财政局"),
        ("青河区政府", "青河区人民政府"),
        ("青河区", "青河区人民政府"),
        ("市政府办", "市人民政府办公室"),
        ("市中级人民法院", "市中院"),
        ("人行青河市分行", "中国人民银行青河市分行"),
        ("省国有资产监督管理委员会", "省国资委"),
        ("各县区人民政府", "各县区"),
        ("各县（市、区）政府", "各县(市、区)"),
        ("市消防支队", "市消防救援支队"),
    ),
)
def test_two_ways_to_write_one_unit(first: str, second: str) -> None:
    assert unit_name(first) == unit_name(second)


@pytest.mark.parametrize(
    ("first", "second"),
    (
        ("市经济和信息化局", "市工业和信息化局"),
        ("市财政局", "省财政厅"),
        ("市水利局", "县水利局"),
        ("人行青河市中心支行", "中国人民银行青河市分行"),
        ("市重点工程建设局", "市住房和城乡建设局"),
        ("市委办公室", "市政府办公室"),
    ),
)
def test_units_that_stay_apart(first: str, second: str) -> None:
    assert unit_name(first) != unit_name(second)


def test_a_park_is_no_county() -> None:
    assert unit_name("青河高新区") == "青河高新区"
    assert unit_name("青河新区") == "青河新区"


def test_name_of_the_own_region_says_no_more_than_its_level() -> None:
    assert unit_name("青河市财政局", region="青河市") == "市财政局"
    assert unit_name("青河市人民政府", region="青河市") == "青河市人民政府"
    assert unit_name("青河市财政局", region="云山市") == "青河市财政局"


def test_owner_said_once_goes_for_the_list() -> None:
    assert name_units(["市发改委", "财政局", "住建局", "宿州学院"]) == [
        "市发展改革委",
        "市财政局",
        "市住房城乡建设局",
        "宿州学院",
    ]


@pytest.mark.parametrize(
    "text",
    (
        "市农业农村局",
        "正阳县人民政府",
        "人行青河市中心支行",
        "各县区",
        "市管各园区",
        "市城投集团",
        "宿州学院",
    ),
)
def test_is_unit(text: str) -> None:
    assert is_unit(text)


@pytest.mark.parametrize("text", ("已完成", "新建泵站3座。", "完成市级审批", "一、稳增长", "建成12公里"))
def test_is_no_unit(text: str) -> None:
    assert not is_unit(text)
