"""Sentences that broke a reading once, in our own words, each named after what broke.

A row gives the text, where it stands (``transforms.observations.rules.PLACES``), and for each number
what it says: ``quantity | indicator | measure value bound role period region``.
"""

from __future__ import annotations

import pytest

from tests.observations.test_rules import read
from transforms.observations.records import Observation

CASES: dict[str, tuple[str, str, list[str]]] = {
    "names shared by 分别": (
        "review",
        "城乡居民人均可支配收入分别增长4.9%、6.8%。",
        [
            "4.9% | 城镇居民人均可支配收入 | growth 4.9 exact actual 2023 安徽省",
            "6.8% | 农村居民人均可支配收入 | growth 6.8 exact actual 2023 安徽省",
        ],
    ),
    "three industries in one word": (
        "plan",
        "一二三产增加值分别增长4%左右、7%左右、6%左右。",
        [
            "4% | 一产增加值 | growth 4 about target 2024 安徽省",
            "7% | 二产增加值 | growth 7 about target 2024 安徽省",
            "6% | 三产增加值 | growth 6 about target 2024 安徽省",
        ],
    ),
    "different units in one 分别": (
        "plan",
        "原煤、原油、天然气产量分别达到900万吨、210万吨、8亿立方米。",
        [
            "900万吨 | 原煤产量 | level 900 exact target 2024 安徽省",
            "210万吨 | 原油产量 | level 210 exact target 2024 安徽省",
            "8亿立方米 | 天然气产量 | level 8 exact target 2024 安徽省",
        ],
    ),
    "the bound at the end goes for the list": (
        "plan",
        "力争新增科技型企业90家、上市公司3家以上。",
        [
            "90家 | 新增科技型企业 | level 90 at_least target 2024 安徽省",
            "3家 | 新增上市公司 | level 3 at_least target 2024 安徽省",
        ],
    ),
    "what is said of the last is said of all": (
        "review",
        "4个乡镇、9家园区、30家企业入选省级试点。",
        [
            "4个 | 入选省级试点乡镇 | level 4 exact actual 2023 安徽省",
            "9家 | 入选省级试点园区 | level 9 exact actual 2023 安徽省",
            "30家 | 入选省级试点企业 | level 30 exact actual 2023 安徽省",
        ],
    ),
    "what a growth rests on has its own time and is no name": (
        "review",
        "技改投资在上年增长15%的基础上,再增长12%。",
        [
            "15% | 技改投资 | growth 15 exact actual 2022 安徽省",
            "12% | 技改投资 | growth 12 exact actual 2023 安徽省",
        ],
    ),
    "under what conditions is no part of a name": (
        "plan",
        "经济增长预期目标是在提高效益的基础上增长7%。",
        ["7% | 经济增长 | growth 7 exact target 2024 安徽省"],
    ),
    "the end of last year is a time": (
        "review",
        "高校毕业生就业率去年底达到83%。",
        ["83% | 高校毕业生就业率 | ratio 83 exact actual 2023 安徽省"],
    ),
    "satellites, containers and passengers have units of their own": (
        "review",
        "发射卫星6颗,集装箱吞吐量达120万个标准箱,旅客周转量56亿人公里。",
        [
            "6颗 | 发射卫星 | level 6 exact actual 2023 安徽省",
            "120万个标准箱 | 集装箱吞吐量 | level 120 exact actual 2023 安徽省",
            "56亿人公里 | 旅客周转量 | level 56 exact actual 2023 安徽省",
        ],
    ),
    "what is told of last year goes on over its sentences": (
        "plan",
        "过去一年成绩显著。国民收入达到77亿元,增长7%。粮食产量达到39万吨。今年粮食产量达到41万吨。",
        [
            "77亿元 | 国民收入 | level 77 exact actual 2023 安徽省",
            "7% | 国民收入 | growth 7 exact actual 2023 安徽省",
            "39万吨 | 粮食产量 | level 39 exact actual 2023 安徽省",
            "41万吨 | 粮食产量 | level 41 exact target 2024 安徽省",
        ],
    ),
    "an aside before the time that a sentence begins with": (
        "plan",
        "在工业领域,过去一年取得了新的成绩。钢产量达到520万吨。",
        ["520万吨 | 钢产量 | level 520 exact actual 2023 安徽省"],
    ),
    "what people take part in was begun before": (
        "review",
        "16个县开展照护保险试点,35万人参保,2万人领取补贴,覆盖面扩大到60%。",
        [
            "16个 | 开展照护保险试点县 | level 16 exact actual 2023 安徽省",
            "35万人 | 照护保险试点参保 | level 35 exact actual 2023 安徽省",
            "2万人 | 照护保险试点领取补贴 | level 2 exact actual 2023 安徽省",
            "60% | 照护保险试点覆盖面 | ratio 60 exact actual 2023 安徽省",
        ],
    ),
    "whom a plan reaches, said of the last of a list": (
        "review",
        "实施学生营养改善计划,97所学校、2.9万名中小学生受益。",
        [
            "97所 | 学生营养改善受益学校 | level 97 exact actual 2023 安徽省",
            "2.9万名 | 学生营养改善受益中小学生 | level 2.9 exact actual 2023 安徽省",
        ],
    ),
    "two units in a bracket": (
        "review",
        "完成安置项目12个(339户548套)。",
        [
            "12个 | 安置项目 | level 12 exact actual 2023 安徽省",
            "339户 | 安置户数 | level 339 exact actual 2023 安徽省",
            "548套 | 安置套数 | level 548 exact actual 2023 安徽省",
        ],
    ),
    "parts of what is installed, and treaties": (
        "review",
        "新增发电装机容量45万千瓦,其中水电9万千瓦。新签国际条约17个。对发布的75件法规进行清理。",
        [
            "45万千瓦 | 新增发电装机容量 | level 45 exact actual 2023 安徽省",
            "9万千瓦 | 新增水电发电装机容量 | level 9 exact actual 2023 安徽省",
            "17个 | 新签国际条约 | level 17 exact actual 2023 安徽省",
            "75件 | 进行清理法规 | level 75 exact actual 2023 安徽省",
        ],
    ),
    "the noun of an origin is no name of its own": (
        "plan",
        "推动托管帮扶从15个县(市)扩大到57个县(市)。",
        [
            "15个 | 托管帮扶县 | level 15 exact actual 2023 安徽省",
            "57个 | 托管帮扶县 | level 57 exact target 2024 安徽省",
        ],
    ),
    "from the beginning of the year to its end": (
        "review",
        "低保覆盖人数由年初的40多万人扩大到年末的110多万人。",
        [
            "40多万人 | 低保覆盖人数 | level 40 at_least actual 2023 安徽省",
            "110多万人 | 低保覆盖人数 | level 110 at_least actual 2023 安徽省",
        ],
    ),
    "whose spending grew": (
        "review",
        "仅省财政就增加支出21亿元。",
        ["21亿元 | 省财政支出 | change 21 exact actual 2023 安徽省"],
    ),
    "what money is for, where only the giver is named": (
        "review",
        "省财政投入12亿元,比上年增加2亿元,用于改造农村公路。增发30亿元债券加强水利设施。",
        [
            "12亿元 | 省财政投入用于改造农村公路 | level 12 exact actual 2023 安徽省",
            "2亿元 | 省财政投入用于改造农村公路 | change 2 exact actual 2023 安徽省",
            "30亿元 | 增发债券 | level 30 exact actual 2023 安徽省",
        ],
    ),
    "等方面 belongs to the name": (
        "review",
        "财政用于教育、卫生等方面的支出116亿元。",
        ["116亿元 | 财政用于教育、卫生等方面的支出 | level 116 exact actual 2023 安徽省"],
    ),
    "money spent over a span, and low incomes": (
        "five_years",
        "五年来财政扶贫资金达48亿元,解决7万户城市低收入困难家庭住房问题。用于洪涝、干旱等救灾支出3亿元。",
        [
            "48亿元 | 财政扶贫资金 | level 48 exact actual 2021/2025 安徽省",
            "7万户 | 解决城市低收入困难家庭住房问题 | level 7 exact actual 2021/2025 安徽省",
            "3亿元 | 用于洪涝、干旱等救灾支出 | level 3 exact actual 2021/2025 安徽省",
        ],
    ),
    "what is reached is the whole, not what is new": (
        "review",
        "高速公路通车里程新增300公里、突破4000公里、居全国第3位。",
        [
            "300公里 | 高速公路通车里程新增 | level 300 exact actual 2023 安徽省",
            "4000公里 | 高速公路通车里程 | level 4000 at_least actual 2023 安徽省",
            "第3位 | 高速公路通车里程 | rank 3 exact actual 2023 安徽省",
        ],
    ),
    "a year behind a conjunction is no attribute": (
        "review",
        "棉纱产量2020年增加35万件,而2022年就增加120万件。",
        [
            "35万件 | 棉纱产量 | change 35 exact actual 2020 安徽省",
            "120万件 | 棉纱产量 | change 120 exact actual 2022 安徽省",
        ],
    ),
    "a class of size is no number of its own": (
        "review",
        "引进10亿元以上项目7个、总投资160亿元。",
        [
            "7个 | 引进10亿元以上项目 | level 7 exact actual 2023 安徽省",
            "160亿元 | 引进10亿元以上项目总投资 | level 160 exact actual 2023 安徽省",
        ],
    ),
    "a fall is negative, a rate that reaches a figure is none": (
        "review",
        "PM2.5平均浓度下降6.5%,优良天数比率提高到86%。",
        [
            "6.5% | PM2.5平均浓度 | growth -6.5 exact actual 2023 安徽省",
            "86% | 优良天数比率 | ratio 86 exact actual 2023 安徽省",
        ],
    ),
    "a gap keeps the sign of the word": (
        "review",
        "工业增加值增速低于全国1.1个百分点。",
        ["1.1个百分点 | 工业增加值增速 | change -1.1 exact actual 2023 安徽省"],
    ),
    "from and to are two numbers": (
        "review",
        "低保标准从每月700元提高到760元。",
        [
            "700元 | 低保标准 | level 700 exact actual 2022 安徽省",
            "760元 | 低保标准 | level 760 exact actual 2023 安徽省",
        ],
    ),
    "a rank after a figure": (
        "review",
        "全省发电量820亿千瓦时、居全国第9位,新设经营主体40万户,总量达310万户。",
        [
            "820亿千瓦时 | 发电量 | level 820 exact actual 2023 安徽省",
            "第9位 | 发电量 | rank 9 exact actual 2023 安徽省",
            "40万户 | 新设经营主体 | level 40 exact actual 2023 安徽省",
            "310万户 | 经营主体总量 | level 310 exact actual 2023 安徽省",
        ],
    ),
    "attributes belong to the clause before": (
        "review",
        "全面推行电子票据,使用率超过93%。",
        ["93% | 电子票据使用率 | ratio 93 at_least actual 2023 安徽省"],
    ),
    "in years counted, flows have all of them and stocks their end": (
        "five_years",
        "五年来新增学位9万个,高速公路里程达到6000公里、增长21%。",
        [
            "9万个 | 新增学位 | level 9 exact actual 2021/2025 安徽省",
            "6000公里 | 高速公路里程 | level 6000 exact actual 2025 安徽省",
            "21% | 高速公路里程 | growth 21 exact actual 2021/2025 安徽省",
        ],
    ),
    "counties inside a city's report": (
        "progress",
        "砀山县建成冷库6座、泗县4座,全市培训农技员900人次。",
        [
            "6座 | 建成冷库 | level 6 exact actual 2022-H1 砀山县",
            "4座 | 建成冷库 | level 4 exact actual 2022-H1 泗县",
            "900人次 | 培训农技员 | level 900 exact actual 2022-H1 宿州市",
        ],
    ),
    "what is planned and what is done": (
        "progress",
        "2022年计划改造小区60个(涉及4100户),已完工15个。",
        [
            "60个 | 改造小区 | level 60 exact target 2022 宿州市",
            "4100户 | 改造小区户数 | level 4100 exact target 2022 宿州市",
            "15个 | 完工改造小区 | level 15 exact actual 2022-H1 宿州市",
        ],
    ),
    "Chinese numerals of the old reports": (
        "other",
        "工业总产值比上年增长百分之十一点二,粮食产量达到四千零二十亿公斤。",
        [
            "百分之十一点二 | 工业总产值 | growth 11.2 exact actual None 中国",
            "四千零二十亿公斤 | 粮食产量 | level 4020 exact actual None 中国",
        ],
    ),
}

NOTHING = {
    "a programme's name": "实施“3456”产业工程,推进“千企升级”行动。",
    "meetings and documents": "贯彻市六届人大三次会议精神和省政办〔2023〕15号文件。",
    "a circle on the map": "打造15分钟便民生活圈和2小时高铁圈。",
    "a count of what is listed": "聚焦三大主导产业、五个方面,落实“两个维护”。",
    "roads, generations and models": "建成G312改线、220千伏变电站和5G专网二期。",
    "numbers of paragraphs and dates": "(三)2023年3月6日起施行。",
    "hotlines": "优化12345热线,拨打120急救电话更便捷。",
}


def tell(o: Observation) -> str:
    value = f"{o.value:g}" if o.value_high is None else f"{o.value:g}..{o.value_high:g}"
    return f"{o.quantity} | {o.indicator} | {o.measure} {value} {o.bound} {o.role} {o.period} {o.region}"


@pytest.mark.parametrize("name", CASES)
def test_a_sentence_is_read(name: str) -> None:
    place, text, expected = CASES[name]
    assert [tell(o) for o in read(text, place)] == expected


@pytest.mark.parametrize("name", NOTHING)
def test_a_number_that_states_nothing_is_no_observation(name: str) -> None:
    assert [tell(o) for o in read(NOTHING[name])] == []
