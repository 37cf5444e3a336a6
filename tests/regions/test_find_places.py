"""Which places a sentence names: each row one sentence of our own and what a reader of the report sees."""

from __future__ import annotations

import pytest

from transforms.places import Place, find_places

SUZHOU, ANHUI, CHANGCHUN, GUANGXI, GANSU, NATION = "341300", "340000", "220100", "450000", "620000", "100000"

#: text, report of, what is found: name as written and code (or the kind, where there is no code)
NAMED = [
    ("全市生产总值增长6%", SUZHOU, "全市=341300"),
    ("占全省的5%，比全国高1个点", SUZHOU, "全省=340000 全国=100000"),
    ("全区水质优良", GUANGXI, "全区=450000"),
    ("砀山县新增8家，泗县新增3家", SUZHOU, "砀山县=341321 泗县=341324"),
    ("其中埇桥12家、灵璧9家", SUZHOU, "埇桥=341302 灵璧=341323"),
    ("其中神木2亿吨、府谷6300万吨", "610800", "神木=610881 府谷=610822"),
    ("安徽省宿州市砀山县投产", SUZHOU, "安徽省宿州市砀山县=341321"),
    ("与徐州、淮北签约", SUZHOU, "徐州=320300 淮北=340600"),
    ("朝阳区投资增长9%", CHANGCHUN, "朝阳区=220104"),
    ("与朝阳区结对", SUZHOU, "朝阳区=region"),
    ("与长春市朝阳区结对", SUZHOU, "长春市朝阳区=220104"),
    ("黄山、池州、安庆客流回升", ANHUI, "黄山=341000 池州=341700 安庆=340800"),
    ("昆山来访", SUZHOU, ""),
    ("昆山、江阴来访", SUZHOU, "昆山=320583 江阴=320281"),
    ("仙桃、潜江超千亿元", "420000", "仙桃=429004 潜江=429005"),
    ("仙桃增长6%", "420000", "仙桃=429004"),
    ("支持雄安新区建设", SUZHOU, "雄安新区=zone"),
    ("江苏昆山、江阴来访", SUZHOU, "江苏昆山=320583 江阴=320281"),
    ("庆阳、酒泉超千亿元", GANSU, "庆阳=621000 酒泉=620900"),
    ("沪苏浙投资占六成", SUZHOU, "沪苏浙=grouping"),
    ("川渝共建项目40个", "510000", "川渝=grouping"),
    ("合肥都市圈扩容", ANHUI, "合肥都市圈=grouping"),
    ("兰州新区工业增长12%", GANSU, "兰州新区=zone"),
    ("宿州经开区、市高新区各签约5个", SUZHOU, "宿州经开区=zone 市高新区=zone"),
    ("杭州宿州产业园区开园", SUZHOU, "杭州宿州产业园区=zone"),
    ("贯通甘肃和新疆的铁路", NATION, "甘肃=620000 新疆=650000"),
    ("沈阳市场活跃", "210000", "沈阳=210100"),
    ("确保全市达标，建成全国样板", SUZHOU, "全市=341300 全国=100000"),
    ("支持白银转型", GANSU, "白银=620400"),
    ("金昌、白银入选", GANSU, "金昌=620300 白银=620400"),
    ("中山、江门签约", NATION, "中山=442000 江门=440700"),
    ("滨海新区增长9%", "120000", "滨海新区=120116"),
    ("泗县获批", ANHUI, "泗县=341324"),
    ("宿州推进产业园建设", SUZHOU, "宿州=341300"),
]

NOT_PLACES = [
    # a word that begins or ends inside the name
    ("创新乡村治理", SUZHOU), ("推广安全用药", "510000"), ("其中卫生支出增长5%", "640000"),
    ("关怀化解难题", "430000"), ("境内江河清澈", "510000"), ("安全区域协防", GUANGXI),
    ("健全市场体系", SUZHOU), ("发展资本市场", SUZHOU), ("医保定点扩面", NATION),
    ("沿海城市开放", NATION),
    ("省级示范县3个", "410900"), ("新增城市绿地8公顷", "440100"), ("远大理想", NATION),
    ("实现长治久安", NATION),
    ("财政和省级资金", "350700"), ("经营和龙头企业", "222400"), ("机关和县处级干部", "340500"),
    ("投资中的难题", "511000"), ("普惠安全课程", "350500"), ("生活富裕安康", "610000"),
    ("扩大同城化", "140000"), ("滨海新区开工", "370700"),
    # a word that is also the name of a county
    ("深化合作、扩大开放", GANSU), ("盘活资源、降低成本", GUANGXI), ("乡村振兴、城镇建设", "210600"),
    ("打通出海通道、建设港口", "431200"), ("新建设施农业", "360100"), ("和平与发展", "120000"),
    ("黄金、白银、铜产量", GANSU), ("防治嫩江、松花江洪水", "230000"),
    # a longer name that the place is only a part of
    ("宿州学院招生", SUZHOU), ("安徽大学迁建", SUZHOU), ("安徽农业大学签约", SUZHOU),
    ("西藏银行放贷", SUZHOU),
    ("沈阳机床扭亏", SUZHOU), ("大冶有色达产", "420200"), ("合新高铁开工", SUZHOU), ("合肥至新沂高铁开工", SUZHOU),
    ("川藏铁路推进", "510000"),
    ("砀山酥梨获奖", SUZHOU), ("北京时间八点", SUZHOU), ("巢湖流域治理", ANHUI),
    ("安徽省委部署", SUZHOU),
    ("福州港吞吐量", "350000"), ("宁波舟山港扩建", "330000"), ("太原街改造", "210100"), ("复合肥增产", ANHUI),
    ("千佛山景观", "370100"),
    # a title or a slogan
    ("出台《宿州市条例》", SUZHOU), ("建设“数字宿州”", SUZHOU), ("中国制造", NATION),
]  # fmt: skip


def _show(places: list[Place]) -> str:
    return " ".join(f"{p.name_as_written}={p.region.code if p.region else p.kind}" for p in places)


@pytest.mark.parametrize(("text", "within", "expected"), NAMED)
def test_places_that_a_sentence_names(text: str, within: str, expected: str) -> None:
    assert _show(find_places(text, within, 2024)) == expected


@pytest.mark.parametrize(("text", "within"), NOT_PLACES)
def test_what_only_looks_like_a_place(text: str, within: str) -> None:
    assert _show(find_places(text, within, 2024)) == ""


def test_spans_reproduce_the_names_in_order() -> None:
    text = "全市与砀山县、萧县及宿州高新区、长三角"
    places = find_places(text, SUZHOU, 2024)
    assert [text[p.start : p.end] for p in places] == [p.name_as_written for p in places]
    assert [p.kind for p in places] == ["own", "region", "region", "zone", "grouping"]


def test_a_former_county_is_found_in_the_report_of_its_time() -> None:
    assert _show(find_places("莱芜市增长7%", "370000", 2016)) == "莱芜市=371200"
    assert _show(find_places("莱芜区增长7%", "370000", 2024)) == "莱芜区=370116"


def test_without_a_region_only_what_is_sure_is_found() -> None:
    assert _show(find_places("全市与安徽省、朝阳区签约，砀山参会")) == "安徽省=340000 朝阳区=region"
