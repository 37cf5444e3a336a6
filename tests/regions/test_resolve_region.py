"""What a name means in the report of a place: near before far, and never a guess."""

from __future__ import annotations

import pytest

from transforms.regions import get_region, is_within, own_reference, resolve_region

CHANGCHUN, BEIJING, ANHUI, SUZHOU_ANHUI, DANGSHAN = "220100", "110000", "340000", "341300", "341321"

AMBIGUOUS = [
    # name, report of, year, code
    ("朝阳区", CHANGCHUN, 2024, "220104"),
    ("朝阳区", BEIJING, 2024, "110105"),
    ("朝阳区", "110101", 2024, "110105"),
    ("朝阳区", ANHUI, 2024, None),
    ("朝阳区", None, None, None),
    ("长春市朝阳区", None, None, "220104"),
    ("朝阳市", CHANGCHUN, 2024, "211300"),
    ("鼓楼区", "320100", 2024, "320106"),
    ("鼓楼区", "320300", 2024, "320302"),
    ("鼓楼区", "350000", 2024, "350102"),
    ("鼓楼区", "410200", 2024, "410204"),
    ("鼓楼区", "320500", 2024, None),
    ("城关区", "620100", 2024, "620102"),
    ("城关区", "540100", 2024, "540102"),
    ("城关区", "620400", 2024, "620102"),
    ("城关区", None, None, None),
    ("南山区", "440300", 2024, "440305"),
    ("南山区", "230400", 2024, "230404"),
    ("西湖区", "330100", 2024, "330106"),
    ("西湖区", "360100", 2024, "360103"),
    ("西湖区", ANHUI, 2024, None),
    ("江北区", "330200", 2024, "330205"),
    ("江北区", "500000", 2024, "500105"),
    ("普陀区", "310000", 2024, "310107"),
    ("普陀区", "330900", 2024, "330903"),
    ("河东区", "120000", 2024, "120102"),
    ("河东区", "371300", 2024, "371312"),
    ("桥西区", "130100", 2024, "130104"),
    ("桥西区", "130700", 2024, "130703"),
    ("桥西区", "130500", 2018, "130503"),
    ("永定区", "430800", 2024, "430802"),
    ("永定区", "350800", 2024, "350803"),
    ("永定县", "350800", 2012, "350822"),
    ("宝山区", "310000", 2024, "310113"),
    ("宝山区", "230500", 2024, "230506"),
    ("宝山县", None, 1985, "310223"),
    ("吉林", CHANGCHUN, 2024, "220000"),
    ("吉林", "220200", 2024, None),
    ("吉林市", "220000", 2024, "220200"),
    ("吉林省吉林市", None, None, "220200"),
    ("海南", None, None, "460000"),
    ("海南", "630000", 2024, None),
    ("海南州", "630000", 2024, "632500"),
    ("河北", "120000", 2024, "130000"),
    ("河北区", "120000", 2024, "120105"),
    ("朝阳", CHANGCHUN, 2024, "220104"),
    ("朝阳", "210000", 2024, "211300"),
    ("中山", ANHUI, 2024, "442000"),
    ("甘南", "120000", 2024, "623000"),
    ("甘南", "230200", 2024, "230225"),
    ("长沙", "430000", 2024, "430100"),
    ("长沙县", "430000", 2024, "430121"),
    ("甘孜", "510000", 2024, "513300"),
    ("甘孜县", "510000", 2024, "513328"),
    ("重庆", "510000", 1990, "510200"),
    ("重庆", "510000", 2024, "500000"),
]

FORMS = [
    ("宿州", "341300"), ("泸州", "510500"), ("安徽省宿州市", "341300"), ("安徽宿州", "341300"),
    ("青岛市李沧区", "370213"), ("淮安市清江浦区", "320812"), ("安徽省宿州市砀山县", "341321"),
    ("恩施州", "422800"), ("务川自治县", "520326"), ("湖北省恩施土家族苗族自治州", "422800"), ("内蒙古", "150000"), ("皖", "340000"),
    ("广西壮族自治区", "450000"), ("锡林郭勒盟", "152500"), ("仙桃市", "429004"), ("昆山", "320583"),
    ("香港", "810000"), ("澳门特别行政区", "820000"), ("台湾省", "710000"), ("中国", "100000"),
    ("浦东新区", "310115"), ("宿 州 市", "341300"),
]  # fmt: skip

FORMER = [
    ("莱芜市", 2017, "371200"), ("莱芜市", 2024, "371200"), ("莱芜", 2024, "370116"),
    ("巢湖市", 2008, "341400"), ("巢湖市", 2024, "340181"), ("襄樊市", 2008, "420600"),
    ("郫县", 2010, "510124"), ("成都市郫县", 2024, "510124"), ("郫都区", 2010, None),
    ("海门市", 2015, "320684"), ("宿县地区", 1990, "342200"), ("两江新区", 2024, None),
]  # fmt: skip

#: The places whose reports a compilation of 2024 announces, and those of the other documents.
REPORTS = [
    ("济南市", "370100"), ("沈阳市", "210100"), ("福州市", "350100"), ("本溪市", "210500"),
    ("盘锦市", "211100"), ("商丘市", "411400"), ("内江市", "511000"), ("三明市", "350400"),
    ("滁州市", "341100"), ("益阳市", "430900"), ("株洲市", "430200"), ("巴中市", "511900"),
    ("江阴市", "320281"), ("南安市", "350583"), ("宜兴市", "320282"), ("南靖县", "350627"),
    ("肇源县", "230622"), ("融安县", "450224"), ("盱眙县", "320830"), ("泰州市高港区", "321203"),
    ("淮安市清江浦区", "320812"), ("青岛市李沧区", "370213"), ("无锡市锡山区", "320205"),
    ("宿州市", "341300"),
    ("相山区", "340603"), ("四川省", "510000"), ("天津市", "120000"), ("安徽省", "340000"),
    ("广东省", "440000"), ("湖南省", "430000"), ("甘肃省", "620000"), ("西藏自治区", "540000"),
    ("辽宁省", "210000"), ("全国", "100000"),
]  # fmt: skip

OWN = [
    ("我省", SUZHOU_ANHUI, "340000"), ("全市", SUZHOU_ANHUI, SUZHOU_ANHUI), ("全市", DANGSHAN, SUZHOU_ANHUI),
    ("全县", DANGSHAN, DANGSHAN), ("本县", DANGSHAN, DANGSHAN), ("全国", DANGSHAN, "100000"),
    ("我国", ANHUI, "100000"), ("全区", "450000", "450000"), ("全区", "450100", "450000"),
    ("我区", "540000", "540000"), ("全区", "340603", "340603"), ("全市", "320281", "320281"),
    ("我市", "120000", "120000"), ("全州", "513300", "513300"), ("全市", ANHUI, None),
    ("全省", "450000", None), ("全区", SUZHOU_ANHUI, None), ("全面", SUZHOU_ANHUI, None),
]  # fmt: skip


def _code(name: str, within: str | None, year: int | None) -> str | None:
    region = resolve_region(name, within, year)
    return region.code if region else None


@pytest.mark.parametrize(("name", "within", "year", "code"), AMBIGUOUS)
def test_ambiguous_names_are_read_from_near_to_far(
    name: str, within: str | None, year: int | None, code: str | None
) -> None:
    assert _code(name, within, year) == code


@pytest.mark.parametrize(("name", "code"), FORMS)
def test_forms_of_a_name(name: str, code: str) -> None:
    assert _code(name, None, None) == code


@pytest.mark.parametrize(("name", "year", "code"), FORMER)
def test_divisions_as_they_stood_in_the_year_of_the_report(name: str, year: int, code: str | None) -> None:
    assert _code(name, None, year) == code


@pytest.mark.parametrize(("name", "code"), REPORTS)
def test_places_that_give_reports(name: str, code: str) -> None:
    assert _code(name, None, 2024) == code


@pytest.mark.parametrize(
    "name", ("高新区", "宿州经开区", "雄安新区", "长三角", "新疆生产建设兵团", "某某县", "")
)
def test_what_is_no_division_is_not_found(name: str) -> None:
    assert resolve_region(name, SUZHOU_ANHUI, 2024) is None


@pytest.mark.parametrize(("word", "within", "code"), OWN)
def test_own_references(word: str, within: str, code: str | None) -> None:
    region = own_reference(word, within)
    assert (region.code if region else None) == code


def test_a_code_may_have_borne_two_names() -> None:
    names = [region.name for region in (get_region("130502", 2018), get_region("130502")) if region]
    assert names == ["桥东区", "襄都区"]


@pytest.mark.parametrize(
    ("code", "ancestor", "inside"),
    (
        (DANGSHAN, DANGSHAN, True),
        (DANGSHAN, SUZHOU_ANHUI, True),
        (DANGSHAN, "100000", True),
        ("429004", "420000", True),
        (SUZHOU_ANHUI, DANGSHAN, False),
        (DANGSHAN, BEIJING, False),
    ),
)
def test_within(code: str, ancestor: str, inside: bool) -> None:
    assert is_within(code, ancestor) is inside
