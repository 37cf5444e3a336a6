"""Parts, yardsticks and totals that broke a reading once, in our own words.

Rows as in ``test_reading``: ``quantity | indicator | measure value bound role period region``.
"""

from __future__ import annotations

import pytest

from tests.observations.test_reading import tell
from tests.observations.test_rules import read

#: All stand in the review of 2023 of 安徽省: quantity | indicator | measure value bound.
CASES: dict[str, tuple[str, list[str]]] = {
    "a rate of places by their names alone": (
        "垃圾处理率达到88%,其中城区96%、远郊61%。",
        [
            "88% | 垃圾处理率 | ratio 88 exact",
            "96% | 城区垃圾处理率 | ratio 96 exact",
            "61% | 远郊垃圾处理率 | ratio 61 exact",
        ],
    ),
    "a level's part of a sum": (
        "投入救灾资金9亿元,其中省级2亿元。",
        ["9亿元 | 投入救灾资金 | level 9 exact", "2亿元 | 省级救灾资金 | level 2 exact"],
    ),
    "a share by a yardstick": (
        "牧民收入只相当于全省平均水平的81%;人均耕地0.7亩,不足全国平均水平的二分之一。",
        [
            "81% | 牧民收入占全省平均水平比重 | ratio 81 exact",
            "0.7亩 | 人均耕地 | level 0.7 exact",
            "二分之一 | 人均耕地占全国平均水平比重 | ratio 0.5 at_most",
        ],
    ),
    "times over a standard": (
        "臭氧浓度190微克/立方米,高于国家标准0.2倍。",
        ["190微克/立方米 | 臭氧浓度 | level 190 exact", "0.2倍 | 臭氧浓度 | multiple 0.2 exact"],
    ),
    "a fraction and a bit": (
        "棉花产量占全国的十分之一强。",
        ["十分之一 | 棉花产量占全国比重 | ratio 0.1 at_least"],
    ),
    "a rate in a hundred thousand": (
        "孕产妇死亡率降至9.2/10万,传染病发病率为十万分之85.5。",
        ["9.2/10万 | 孕产妇死亡率 | ratio 9.2 exact", "十万分之85.5 | 传染病发病率 | ratio 85.5 exact"],
    ),
    "a bare decimal behind a rate": (
        "亿元产值事故死亡率0.06。",
        ["0.06 | 亿元产值事故死亡率 | ratio 0.06 exact"],
    ),
    "a share of what was planned": (
        "水库完成投资3亿元,为年度计划的112%。",
        ["3亿元 | 水库完成投资 | level 3 exact", "112% | 水库完成投资占年度计划比重 | ratio 112 exact"],
    ),
    "reckoned in other money": (
        "人均生产总值3万元,按年末汇率折算4700美元。",
        ["3万元 | 人均生产总值 | level 3 exact", "4700美元 | 人均生产总值 | level 4700 exact"],
    ),
    "the total is of no part and no day": (
        "新登记网店8万户、日均220户,总量50万户。",
        [
            "8万户 | 新登记网店 | level 8 exact",
            "220户 | 日均新登记网店 | level 220 exact",
            "50万户 | 网店总量 | level 50 exact",
        ],
    ),
    "the total of the same figure": (
        "新增航道里程30公里,总里程达到500公里。",
        ["30公里 | 新增航道里程 | level 30 exact", "500公里 | 航道总里程 | level 500 exact"],
    ),
    "how long a record stood dates nothing after it": (
        "满意度95%,创2012年以来新高;投诉量下降7%。",
        ["95% | 满意度 | ratio 95 exact", "7% | 投诉量 | growth -7 exact"],
    ),
    "both verbs are another state": (
        "新开工、筹集公租房6万套,竣工4万套。",
        ["6万套 | 新开工、筹集公租房 | level 6 exact", "4万套 | 竣工公租房 | level 4 exact"],
    ),
    "of how many people over other things": (
        "每千人口床位5张、护士3人。",
        ["5张 | 每千人口床位 | level 5 exact", "3人 | 每千人口护士 | level 3 exact"],
    ),
    "the toll of what is no verb": (
        "生产安全事故起数、死亡人数分别下降20%和30%。",
        ["20% | 生产安全事故起数 | growth -20 exact", "30% | 生产安全事故死亡人数 | growth -30 exact"],
    ),
    "each of a row has its own end": (
        "900个贫困村退出、4个贫困县摘帽。",
        ["900个 | 退出贫困村 | level 900 exact", "4个 | 摘帽贫困县 | level 4 exact"],
    ),
    "whom it reaches has no rate": (
        "发放助学贷款2亿元,惠及学生3万户,获贷率50%。",
        [
            "2亿元 | 发放助学贷款 | level 2 exact",
            "3万户 | 惠及学生 | level 3 exact",
            "50% | 发放助学贷款获贷率 | ratio 50 exact",
        ],
    ),
    "the same figure of another port": (
        "东山机场货邮吞吐量40万吨,西山机场30万吨。",
        ["40万吨 | 东山机场货邮吞吐量 | level 40 exact", "30万吨 | 西山机场货邮吞吐量 | level 30 exact"],
    ),
    "all that was built so far": (
        "新建农田林网20万亩,累计300万亩。",
        ["20万亩 | 新建农田林网 | level 20 exact", "300万亩 | 累计农田林网 | level 300 exact"],
    ),
    "a part of a length or a crop": (
        "铁路里程900公里,其中高铁300公里;粮食产量90万吨,其中小麦40万吨、稻谷30万吨。",
        [
            "900公里 | 铁路里程 | level 900 exact",
            "300公里 | 高铁里程 | level 300 exact",
            "90万吨 | 粮食产量 | level 90 exact",
            "40万吨 | 小麦产量 | level 40 exact",
            "30万吨 | 稻谷产量 | level 30 exact",
        ],
    ),
    "all there are of each of two": (
        "新认定工程中心12家、孵化器7家,累计分别达90家、60家。",
        [
            "12家 | 新认定工程中心 | level 12 exact",
            "7家 | 新认定孵化器 | level 7 exact",
            "90家 | 累计工程中心 | level 90 exact",
            "60家 | 累计孵化器 | level 60 exact",
        ],
    ),
    "what is reached is all of them": (
        "新增托位3万个、达到20万个。",
        ["3万个 | 新增托位 | level 3 exact", "20万个 | 托位 | level 20 exact"],
    ),
    "a unit of several words at the end of a list": (
        "办证、过户分别压缩至4个和2个工作日;占比分别提高3个、5个百分点。",
        [
            "4个 | 办证 | level 4 exact",
            "2个工作日 | 过户 | level 2 exact",
            "3个 | 占比 | change 3 exact",
            "5个百分点 | 占比 | change 5 exact",
        ],
    ),
    "ranks in a list, and held for years": (
        "货运量、客运量分别列全国第21、30位;专利授权8万件,连续三年位列全国第四。",
        [
            "第21 | 货运量 | rank 21 exact",
            "30位 | 客运量 | rank 30 exact",
            "8万件 | 专利授权 | level 8 exact",
            "第四 | 专利授权 | rank 4 exact",
        ],
    ),
    "people of a grade among all": (
        "处分干部900人,其中厅级4人、县处级31人。",
        [
            "900人 | 处分干部 | level 900 exact",
            "4人 | 厅级处分干部 | level 4 exact",
            "31人 | 县处级处分干部 | level 31 exact",
        ],
    ),
    "another thing done to the same": (
        "新建自来水站30座、提标改造51座;新开工建设公租房20万套,供应8万套。",
        [
            "30座 | 新建自来水站 | level 30 exact",
            "51座 | 提标改造自来水站 | level 51 exact",
            "20万套 | 新开工建设公租房 | level 20 exact",
            "8万套 | 供应公租房 | level 8 exact",
        ],
    ),
    "where is no length, and how long it took has no rate": (
        "沿湖2公里范围内养殖场全部搬迁;用30天实现清零,治愈率99%。",
        ["30天 | 实现清零 | level 30 exact", "99% | 治愈率 | ratio 99 exact"],
    ),
    "town and country behind the name": (
        "月平均低保标准城镇600元、农村500元。",
        ["600元 | 月平均低保标准城镇 | level 600 exact", "500元 | 月平均低保标准农村 | level 500 exact"],
    ),
    "the whole is one's own": (
        "文旅产业增加值占全省生产总值6%。",
        ["6% | 文旅产业增加值占生产总值比重 | ratio 6 exact"],
    ),
    "town and country behind a growth": (
        "居民人均可支配收入3万元,增长6%,其中城镇4万元、农村2万元。",
        [
            "3万元 | 居民人均可支配收入 | level 3 exact",
            "6% | 居民人均可支配收入 | growth 6 exact",
            "4万元 | 城镇居民人均可支配收入 | level 4 exact",
            "2万元 | 农村居民人均可支配收入 | level 2 exact",
        ],
    ),
    "a headline figure among another is itself": (
        "一般公共预算收入90亿元,其中税收70亿元。",
        ["90亿元 | 一般公共预算收入 | level 90 exact", "70亿元 | 税收 | level 70 exact"],
    ),
    "attributes in a row are of what was named": (
        "生产总值9亿元,总量、增速分别列全省第7位、第2位。",
        [
            "9亿元 | 生产总值 | level 9 exact",
            "第7位 | 生产总值总量 | rank 7 exact",
            "第2位 | 生产总值增速 | rank 2 exact",
        ],
    ),
    "who they are is no predicate": (
        "惠及15万参保群众;3万脱贫劳动力务工就业。",
        ["15万 | 惠及参保群众 | level 15 exact", "3万 | 务工就业脱贫劳动力 | level 3 exact"],
    ),
    "less goes for the next of the list": (
        "压缩培训经费15%、会议费31%;取消证明40项,减幅70%。",
        [
            "15% | 培训经费 | growth -15 exact",
            "31% | 会议费 | growth -31 exact",
            "40项 | 取消证明 | level 40 exact",
            "70% | 取消证明减幅 | growth -70 exact",
        ],
    ),
    "an industry with 和 in its name": (
        "软件和信息技术服务业营业收入增长21%。",
        ["21% | 软件和信息技术服务业营业收入 | growth 21 exact"],
    ),
    "more of a line behind its riders": (
        "地铁里程200公里,日均客流9万人次,在建80公里。",
        [
            "200公里 | 地铁里程 | level 200 exact",
            "9万人次 | 地铁日均客流 | level 9 exact",
            "80公里 | 在建地铁 | level 80 exact",
        ],
    ),
    "what visitors bring is from tourism": (
        "接待游客7万人次,总收入9亿元。",
        ["7万人次 | 接待游客 | level 7 exact", "9亿元 | 旅游总收入 | level 9 exact"],
    ),
    "goods beside one of a longer name": (
        "焦炭、水泥、平板玻璃分别压减30万吨、55万吨、8万重量箱。",
        [
            "30万吨 | 焦炭 | change -30 exact",
            "55万吨 | 水泥 | change -55 exact",
            "8万重量箱 | 平板玻璃 | change -8 exact",
        ],
    ),
    "since when they are new is no part of their name": (
        "商事制度改革后新登记网店8万户、注册资本2亿元。",
        ["8万户 | 新登记网店 | level 8 exact", "2亿元 | 新登记网店注册资本 | level 2 exact"],
    ),
    "others behind a park's figure are not the park's": (
        "东港综保区进出口增长20%,国有企业利润3亿元。",
        ["20% | 东港综保区进出口 | growth 20 exact", "3亿元 | 国有企业利润 | level 3 exact"],
    ),
    "a semicolon ends what was parted": (
        "推出举措300项,其中首创100项;进出口38亿元,占比32%。",
        [
            "300项 | 推出举措 | level 300 exact",
            "100项 | 首创 | level 100 exact",
            "38亿元 | 进出口 | level 38 exact",
            "32% | 进出口占比 | ratio 32 exact",
        ],
    ),
    "what some of them are open to": (
        "美术馆137家、免费开放19家。",
        ["137家 | 美术馆 | level 137 exact", "19家 | 免费开放美术馆 | level 19 exact"],
    ),
    "reckoned in one's own money": (
        "使用外资85亿美元,按人民币计下降9%。",
        ["85亿美元 | 使用外资 | level 85 exact", "9% | 使用外资 | growth -9 exact"],
    ),
    "verbs before a row go for all of it": (
        "压减庆典46%、文件38%。",
        ["46% | 庆典 | growth -46 exact", "38% | 文件 | growth -38 exact"],
    ),
    "medals of each metal": (
        "运动员夺得3金1银。",
        ["3金 | 运动员夺得金牌 | level 3 exact", "1银 | 运动员夺得银牌 | level 1 exact"],
    ),
    "a rate said of one kind and of another": (
        "报销比例住院70%、门诊50%。",
        ["70% | 报销比例住院 | ratio 70 exact", "50% | 报销比例门诊 | ratio 50 exact"],
    ),
    "what lenders have lent": (
        "小额贷款公司9家,贷款余额3亿元。",
        ["9家 | 小额贷款公司 | level 9 exact", "3亿元 | 小额贷款公司贷款余额 | level 3 exact"],
    ),
    "of how many people there is one, and what is new": (
        "经营主体总数900万户,每千人拥有80户,全年新增70万户。",
        [
            "900万户 | 经营主体总数 | level 900 exact",
            "80户 | 每千人经营主体 | level 80 exact",
            "70万户 | 新增经营主体 | level 70 exact",
        ],
    ),
    "those dealt with over what was found": (
        "查处作风问题90件、处理130人。",
        ["90件 | 查处作风问题 | level 90 exact", "130人 | 处理作风问题人员 | level 130 exact"],
    ),
    "the airports of two cities are of no city": (
        "合肥、阜阳机场旅客吞吐量分别突破900万人次、80万人次。",
        [
            "900万人次 | 合肥机场旅客吞吐量 | level 900 at_least",
            "80万人次 | 阜阳机场旅客吞吐量 | level 80 at_least",
        ],
    ),
    "days behind a share of days": (
        "达标天数280天,占77%,比目标多25天。",
        [
            "280天 | 达标天数 | level 280 exact",
            "77% | 达标天数占比 | ratio 77 exact",
            "25天 | 达标天数 | change 25 exact",
        ],
    ),
    "taxes and value by the acre": (
        "规上企业亩均税收、亩均产值分别达30万元、160万元。",
        ["30万元 | 规上企业亩均税收 | level 30 exact", "160万元 | 亩均产值 | level 160 exact"],
    ),
    "trade in goods and in services": (
        "货物、服务进出口分别下降15%和29%。",
        ["15% | 货物进出口 | growth -15 exact", "29% | 服务进出口 | growth -29 exact"],
    ),
    "where from is no change from": (
        "新设外资企业90家,来自58个国家。",
        ["90家 | 新设外资企业 | level 90 exact", "58个 | 来自国家 | level 58 exact"],
    ),
    "a state behind a member of a list is its own": (
        "筹集租赁住房2万套、公租房开工3万套。",
        ["2万套 | 筹集租赁住房 | level 2 exact", "3万套 | 公租房开工 | level 3 exact"],
    ),
    "a class of firms is no amount": (
        "培育10亿级企业5家;审批提速70%。",
        ["5家 | 10亿级企业 | level 5 exact", "70% | 审批 | growth 70 exact"],
    ),
    "what was issued": (
        "资产证券化4单、发行规模6亿元。",
        ["4单 | 资产证券化 | level 4 exact", "6亿元 | 资产证券化发行规模 | level 6 exact"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_part_has_its_whole(name: str) -> None:
    text, expected = CASES[name]
    end = " actual 2023 安徽省"
    assert [tell(o) for o in read(text, "review")] == [row + end for row in expected]


#: The same with all fields: quantity | indicator | measure value bound role period region.
WHOLE: dict[str, tuple[str, list[str]]] = {
    "one output against another": (
        "加工业产值80亿元,与种植业产值之比由0.9:1提高到1.7:1。",
        [
            "80亿元 | 加工业产值 | level 80 exact actual 2023 安徽省",
            "0.9 | 加工业产值与种植业产值之比 | ratio 0.9 exact actual 2022 安徽省",
            "1.7 | 加工业产值与种植业产值之比 | ratio 1.7 exact actual 2023 安徽省",
        ],
    ),
    "a city's days of good air are known by their unit": (
        "治理沙地80亩,合肥优良天数300天。",
        [
            "80亩 | 治理沙地 | level 80 exact actual 2023 安徽省",
            "300天 | 优良天数 | level 300 exact actual 2023 合肥市",
        ],
    ),
    "prizes of a class among all": (
        "获省科学技术奖90项,其中一等奖7项。",
        [
            "90项 | 获省科学技术奖 | level 90 exact actual 2023 安徽省",
            "7项 | 一等奖获省科学技术奖 | level 7 exact actual 2023 安徽省",
        ],
    ),
    "airports are counted, not who goes through them": (
        "甲乙机场旅客吞吐量500万人次,支线机场4个。",
        [
            "500万人次 | 甲乙机场旅客吞吐量 | level 500 exact actual 2023 安徽省",
            "4个 | 支线机场 | level 4 exact actual 2023 安徽省",
        ],
    ),
    "places of firms in a row are theirs": (
        "合肥江汽、芜湖奇瑞等汽车产量90万辆。",
        ["90万辆 | 汽车产量 | level 90 exact actual 2023 安徽省"],
    ),
    "a share is of the value, not of its speed": (
        "装备产业增加值增速14%,占规上工业比重11%。",
        [
            "14% | 装备产业增加值增速 | growth 14 exact actual 2023 安徽省",
            "11% | 装备产业增加值占规上工业比重 | ratio 11 exact actual 2023 安徽省",
        ],
    ),
}


@pytest.mark.parametrize("name", WHOLE)
def test_a_part_is_read_in_every_field(name: str) -> None:
    text, expected = WHOLE[name]
    assert [tell(o) for o in read(text, "review")] == expected
