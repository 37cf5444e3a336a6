"""Sentences of reports of the centre and of provinces that broke a reading once, in our own words.

Rows as in ``test_reading``: ``quantity | indicator | measure value bound role period region``.
"""

from __future__ import annotations

import pytest

from tests.observations.test_reading import tell
from tests.observations.test_rules import read
from transforms.observations.read import read_passage
from transforms.observations.rules import PLACES
from transforms.passages import make_passage

CASES: dict[str, tuple[str, str, list[str]]] = {
    "a rise of many tens of thousands of millions": (
        "five_years",
        "出境人次由8100万增加到1亿2千多万,减轻企业负担2万多亿元。",
        [
            "8100万 | 出境人次 | level 8100 exact actual 2020 安徽省",
            "1亿2千多万 | 出境人次 | level 1.2e+08 at_least actual 2025 安徽省",
            "2万多亿元 | 减轻企业负担 | level 2 at_least actual 2021/2025 安徽省",
        ],
    ),
    "上 before a scale counts it": (
        "review",
        "上万户居民喜迁新居。",
        ["上万户 | 喜迁新居居民 | level 1 at_least actual 2023 安徽省"],
    ),
    "years that are measured": (
        "five_years",
        "平均受教育年限从10.2年提高到11年。",
        [
            "10.2年 | 平均受教育年限 | level 10.2 exact actual 2020 安徽省",
            "11年 | 平均受教育年限 | level 11 exact actual 2025 安徽省",
        ],
    ),
    "parts of a whole in a row": (
        "five_years",
        "三次产业结构由9.1∶41.2∶49.7调整为7:39:54。",
        [
            "9.1 | 第一产业结构 | ratio 9.1 exact actual 2020 安徽省",
            "41.2 | 第二产业结构 | ratio 41.2 exact actual 2020 安徽省",
            "49.7 | 第三产业结构 | ratio 49.7 exact actual 2020 安徽省",
            "7 | 第一产业结构 | ratio 7 exact actual 2025 安徽省",
            "39 | 第二产业结构 | ratio 39 exact actual 2025 安徽省",
            "54 | 第三产业结构 | ratio 54 exact actual 2025 安徽省",
        ],
    ),
    "a ratio to one, and by how much it fell": (
        "review",
        "城乡居民收入比从2.41:1缩小至2.38:1,较上年缩小0.03。",
        [
            "2.41 | 城乡居民收入比 | ratio 2.41 exact actual 2022 安徽省",
            "2.38 | 城乡居民收入比 | ratio 2.38 exact actual 2023 安徽省",
            "0.03 | 城乡居民收入比 | change -0.03 exact actual 2023 安徽省",
        ],
    ),
    "words of planning are no part of a name": (
        "plan",
        "今年拟安排财政赤字900亿元,中央预算内投资拟安排70亿元,财政收入预算安排1.2万亿元。",
        [
            "900亿元 | 财政赤字 | level 900 exact target 2024 安徽省",
            "70亿元 | 中央预算内投资 | level 70 exact target 2024 安徽省",
            "1.2万亿元 | 财政收入 | level 1.2 exact target 2024 安徽省",
        ],
    ),
    "for whom a price is": (
        "plan",
        "城乡低保标准分别不低于每人每月720元、640元,补助标准从人均90元提高到95元。",
        [
            "720元 | 城镇低保标准 | level 720 at_least target 2024 安徽省",
            "640元 | 农村低保标准 | level 640 at_least target 2024 安徽省",
            "90元 | 补助标准 | level 90 exact actual 2023 安徽省",
            "95元 | 补助标准 | level 95 exact target 2024 安徽省",
        ],
    ),
    "a share of what stood in another year": (
        "plan",
        "机场客流恢复到2019年的108%。",
        ["108% | 机场客流 | ratio 108 exact target 2024 安徽省"],
    ),
    "a multiple of somebody's stands at the end of a span": (
        "five_years",
        "发明专利拥有量达到20万件,是全国平均水平的3.2倍。",
        [
            "20万件 | 发明专利拥有量 | level 20 exact actual 2025 安徽省",
            "3.2倍 | 发明专利拥有量 | multiple 3.2 exact actual 2025 安徽省",
        ],
    ),
    "a change over years that are named starts in the first": (
        "review",
        "从2018年到2022年,旅游收入由500亿元增加到700亿元。",
        [
            "500亿元 | 旅游收入 | level 500 exact actual 2018 安徽省",
            "700亿元 | 旅游收入 | level 700 exact actual 2022 安徽省",
        ],
    ),
    "this year and the next": (
        "plan",
        "今明两年培训职工30万人次。",
        ["30万人次 | 培训职工 | level 30 exact target 2024/2025 安徽省"],
    ),
    "what is new is no class of sizes": (
        "plan",
        "新增90万千瓦以上海上风电。",
        ["90万千瓦 | 新增海上风电 | level 90 at_least target 2024 安徽省"],
    ),
    "a standard shared by two benefits": (
        "plan",
        "居民医保和公共卫生人均财政补助标准分别再提高30元和5元。",
        [
            "30元 | 居民医保人均财政补助标准 | change 30 exact target 2024 安徽省",
            "5元 | 公共卫生人均财政补助标准 | change 5 exact target 2024 安徽省",
        ],
    ),
    "a verb that tells what is counted goes for its list": (
        "review",
        "改造城中村3万户、老旧管网20公里,关停小煤矿9处、小火电60万千瓦。",
        [
            "3万户 | 改造城中村 | level 3 exact actual 2023 安徽省",
            "20公里 | 改造老旧管网 | level 20 exact actual 2023 安徽省",
            "9处 | 关停小煤矿 | level 9 exact actual 2023 安徽省",
            "60万千瓦 | 关停小火电 | level 60 exact actual 2023 安徽省",
        ],
    ),
    "a verb of movement before what it moves": (
        "plan",
        "降低一般工商业电价6%,减少贫困人口90万人以上,增加铁路建设资本金100亿元。",
        [
            "6% | 一般工商业电价 | growth -6 exact target 2024 安徽省",
            "90万人 | 贫困人口 | change -90 at_least target 2024 安徽省",
            "100亿元 | 铁路建设资本金 | change 100 exact target 2024 安徽省",
        ],
    ),
    "what is spared is counted": (
        "review",
        "为企业降低用能成本30亿元。",
        ["30亿元 | 为企业降低用能成本 | level 30 exact actual 2023 安徽省"],
    ),
    "a part of what is new is new": (
        "review",
        "新登记经营主体80万户,其中企业21万户;新增公路90公里、其中高速公路30公里。",
        [
            "80万户 | 新登记经营主体 | level 80 exact actual 2023 安徽省",
            "21万户 | 新登记企业 | level 21 exact actual 2023 安徽省",
            "90公里 | 新增公路 | level 90 exact actual 2023 安徽省",
            "30公里 | 新增高速公路 | level 30 exact actual 2023 安徽省",
        ],
    ),
    "the goal that was set is a yardstick": (
        "review",
        "全年减税1.9万亿元,超过原定的1.7万亿元。",
        [
            "1.9万亿元 | 减税 | level 1.9 exact actual 2023 安徽省",
            "1.7万亿元 | 减税 | level 1.7 exact target 2023 安徽省",
        ],
    ),
    "a quarter after 今年 in a review of the year before": (
        "review",
        "今年以来,市场逐步回暖。出口一季度增长4%,3月份增长7%。",
        [
            "4% | 出口 | growth 4 exact actual 2024-Q1 安徽省",
            "7% | 出口 | growth 7 exact actual 2024-03 安徽省",
        ],
    ),
    "one number each for the years before": (
        "other",
        "1987年,单位产值能耗由前三年分别上升4%、5%、2%,转为下降1%。",
        [
            "4% | 单位产值能耗 | growth 4 exact actual 1984 中国",
            "5% | 单位产值能耗 | growth 5 exact actual 1985 中国",
            "2% | 单位产值能耗 | growth 2 exact actual 1986 中国",
            "1% | 单位产值能耗 | growth -1 exact actual 1987 中国",
        ],
    ),
    "what people became over the years": (
        "five_years",
        "700多万农业转移人口成为城镇居民,90个贫困村全部达标。",
        [
            "700多万 | 成为城镇居民农业转移人口 | level 700 at_least actual 2021/2025 安徽省",
            "90个 | 全部达标贫困村 | level 90 exact actual 2021/2025 安徽省",
        ],
    ),
    "a range that only tells which": (
        "review",
        "家庭年收入10万—50万元群体比例达到31%。",
        ["31% | 家庭年收入10万-50万元群体比例 | ratio 31 exact actual 2023 安徽省"],
    ),
    "a daily average keeps its word": (
        "review",
        "全年新登记企业12万户、日均329户。",
        [
            "12万户 | 新登记企业 | level 12 exact actual 2023 安徽省",
            "329户 | 日均新登记企业 | level 329 exact actual 2023 安徽省",
        ],
    ),
    "the goal of a plan that was set going": (
        "plan",
        "启动新一轮三年棚改攻坚计划,今年开工50万套。",
        ["50万套 | 开工棚改攻坚计划 | level 50 exact target 2024 安徽省"],
    ),
    "a share of places behind a verb of widening": (
        "plan",
        "农村养老保险试点扩大到全省60%的县;职工医保不断完善,已扩大到全省80%的企业。",
        [
            "60% | 农村养老保险试点 | ratio 60 exact target 2024 安徽省",
            "80% | 职工医保 | ratio 80 exact actual 2023 安徽省",
        ],
    ),
    "who spends is said without when and what for": (
        "plan",
        "省级财政为此将安排20亿元,用两年时间将补助标准由50元提高到90元。",
        [
            "20亿元 | 省级财政安排 | level 20 exact target 2024 安徽省",
            "50元 | 补助标准 | level 50 exact actual 2023 安徽省",
            "90元 | 补助标准 | level 90 exact target 2025 安徽省",
        ],
    ),
    "who spends on several things is said once": (
        "review",
        "省级财政用于科技、教育和卫生的支出分别为7亿元、9亿元和5亿元。",
        [
            "7亿元 | 省级财政用于科技支出 | level 7 exact actual 2023 安徽省",
            "9亿元 | 省级财政用于教育支出 | level 9 exact actual 2023 安徽省",
            "5亿元 | 省级财政用于卫生的支出 | level 5 exact actual 2023 安徽省",
        ],
    ),
    "all goals of a list, reached ahead of time": (
        "review",
        "提前一年实现小学生和初中生公用经费400元和600元的目标。",
        [
            "400元 | 小学生公用经费 | level 400 exact actual 2023 安徽省",
            "600元 | 初中生公用经费 | level 600 exact actual 2023 安徽省",
        ],
    ),
    "two verbs of doing joined": (
        "review",
        "改造和新建300所卫生院,制定或修订9件规章。",
        [
            "300所 | 改造和新建卫生院 | level 300 exact actual 2023 安徽省",
            "9件 | 制定或修订规章 | level 9 exact actual 2023 安徽省",
        ],
    ),
    "what a rise rests on is not what rises": (
        "review",
        "油料在上年大丰收的基础上,又增长7%。",
        ["7% | 油料 | growth 7 exact actual 2023 安徽省"],
    ),
    "提升 as a part of a noun": (
        "plan",
        "完成林分优化提升90万亩。",
        ["90万亩 | 林分优化提升 | level 90 exact target 2024 安徽省"],
    ),
    "an age that tells who": (
        "plan",
        "0—6岁儿童健康管理率达到90%以上。",
        ["90% | 0-6岁儿童健康管理率 | ratio 90 at_least target 2024 安徽省"],
    ),
    "cases of two kinds": (
        "review",
        "刑事案件、命案数分别下降12%、9%。",
        [
            "12% | 刑事案件数 | growth -12 exact actual 2023 安徽省",
            "9% | 命案数 | growth -9 exact actual 2023 安徽省",
        ],
    ),
    "a growth that reached or passed": (
        "review",
        "经济增长连续三年达到或略高于8%。",
        ["8% | 经济增长 | growth 8 at_least actual 2023 安徽省"],
    ),
    "to whom something is given": (
        "review",
        "向3万名老人发放高龄补贴900万元,为超20万名婴幼儿发放育儿补贴。",
        [
            "3万名 | 发放高龄补贴老人 | level 3 exact actual 2023 安徽省",
            "900万元 | 老人发放高龄补贴 | level 900 exact actual 2023 安徽省",
            "20万名 | 发放育儿补贴婴幼儿 | level 20 at_least actual 2023 安徽省",
        ],
    ),
    "where somebody goes to work": (
        "plan",
        "引导超2万名毕业生到山区县就业创业。",
        ["2万名 | 引导到山区县就业创业毕业生 | level 2 at_least target 2024 安徽省"],
    ),
    "at home and abroad is no place of the report": (
        "review",
        "新增上云企业2万家、境内外上市企业6家。",
        [
            "2万家 | 新增上云企业 | level 2 exact actual 2023 安徽省",
            "6家 | 新增境内外上市企业 | level 6 exact actual 2023 安徽省",
        ],
    ),
    "全社会 is a part of the name": (
        "review",
        "区域协调性增强,全社会用电量增长5.5%;全社会研究与试验发展经费,从2018年80亿元增加到2023年的140亿元。",
        [
            "5.5% | 全社会用电量 | growth 5.5 exact actual 2023 安徽省",
            "80亿元 | 全社会研究与试验发展经费 | level 80 exact actual 2018 安徽省",
            "140亿元 | 全社会研究与试验发展经费 | level 140 exact actual 2023 安徽省",
        ],
    ),
    "what each unit of output takes": (
        "plan",
        "单位地区生产总值用水量、能耗、二氧化碳排放量分别下降9%、13%、14%。",
        [
            "9% | 单位地区生产总值用水量 | growth -9 exact target 2024 安徽省",
            "13% | 单位地区生产总值能耗 | growth -13 exact target 2024 安徽省",
            "14% | 单位地区生产总值二氧化碳排放量 | growth -14 exact target 2024 安徽省",
        ],
    ),
    "an attribute behind 等": (
        "plan",
        "均衡性转移支付、奖补资金等增幅均超过9%。",
        ["9% | 均衡性转移支付增幅 | growth 9 at_least target 2024 安徽省"],
    ),
    "who cuts what": (
        "review",
        "省本级支出压减非急需支出40%以上,工商登记前置审批精简70%。",
        [
            "40% | 非急需支出 | growth -40 at_least actual 2023 安徽省",
            "70% | 工商登记前置审批 | growth -70 exact actual 2023 安徽省",
        ],
    ),
    "a movement goes for the next of the list": (
        "plan",
        "居民医保补助标准再增加30元、公共卫生服务经费5元。",
        [
            "30元 | 居民医保补助标准 | change 30 exact target 2024 安徽省",
            "5元 | 公共卫生服务经费 | change 5 exact target 2024 安徽省",
        ],
    ),
    "a threshold of sales where a tax begins": (
        "plan",
        "增值税起征点从月销售额8万元提高到12万元。",
        [
            "8万元 | 增值税起征点 | level 8 exact actual 2023 安徽省",
            "12万元 | 增值税起征点 | level 12 exact target 2024 安徽省",
        ],
    ),
    "who lives where": (
        "plan",
        "改造约9万人居住的棚户区和城中村。",
        ["9万人 | 改造居住的棚户区和城中村 | level 9 about target 2024 安徽省"],
    ),
    "the same verb twice": (
        "review",
        "淘汰落后炼铁产能3万吨、落后炼钢产能5万吨、水泥产能9万吨。",
        [
            "3万吨 | 淘汰落后炼铁产能 | level 3 exact actual 2023 安徽省",
            "5万吨 | 淘汰落后炼钢产能 | level 5 exact actual 2023 安徽省",
            "9万吨 | 淘汰落后水泥产能 | level 9 exact actual 2023 安徽省",
        ],
    ),
    "how many years running": (
        "review",
        "粮食总产量实现“九连增”,连续5年超800亿斤。",
        ["800亿斤 | 粮食总产量 | level 800 at_least actual 2023 安徽省"],
    ),
    "a share of a whole behind 在": (
        "review",
        "服务业快速发展,在地区生产总值中占比提高2个百分点。",
        ["2个百分点 | 服务业在地区生产总值中占比 | change 2 exact actual 2023 安徽省"],
    ),
    "a figure on the way to its end stands there": (
        "five_years",
        "人口自然增长率降到4.2‰。",
        ["4.2‰ | 人口自然增长率 | growth 4.2 exact actual 2025 安徽省"],
    ),
    "when it was proposed is not when it was done": (
        "review",
        "2021年我们提出用三年时间解决拖欠,各地已偿还工程款60亿元。",
        ["60亿元 | 各地已偿还工程款 | level 60 exact actual 2023 安徽省"],
    ),
    "within five years of a plan": (
        "plan",
        "五年内省级财政将投入80亿元。",
        ["80亿元 | 省级财政投入 | level 80 exact target 2024/2028 安徽省"],
    ),
    "by what one thing alone did": (
        "review",
        "教育经费占比提高一个百分点,仅此一项增加40亿元,提价幅度超过10%。",
        [
            "一个百分点 | 教育经费占比 | change 1 exact actual 2023 安徽省",
            "40亿元 | 教育经费 | change 40 exact actual 2023 安徽省",
            "10% | 提价幅度 | growth 10 at_least actual 2023 安徽省",
        ],
    ),
    "whose income and profit": (
        "review",
        "规模以上工业企业营业收入、利润分别增长6%、9%。",
        [
            "6% | 规模以上工业企业营业收入 | growth 6 exact actual 2023 安徽省",
            "9% | 规模以上工业企业利润 | growth 9 exact actual 2023 安徽省",
        ],
    ),
    "what gets better by getting less": (
        "review",
        "PM2.5平均浓度比2019年改善22%。",
        ["22% | PM2.5平均浓度 | growth -22 exact actual 2020/2023 安徽省"],
    ),
    "two levels in one word": (
        "review",
        "省级行政许可事项压减70%,市县两级分别压减60%和50%。",
        [
            "70% | 省级行政许可事项 | growth -70 exact actual 2023 安徽省",
            "60% | 市级行政许可事项 | growth -60 exact actual 2023 安徽省",
            "50% | 县级行政许可事项 | growth -50 exact actual 2023 安徽省",
        ],
    ),
    "可比 says against what": (
        "review",
        "一般公共预算收入900亿元,可比增长8%。",
        [
            "900亿元 | 一般公共预算收入 | level 900 exact actual 2023 安徽省",
            "8% | 一般公共预算收入 | growth 8 exact actual 2023 安徽省",
        ],
    ),
    "an exact share beside a rough one": (
        "review",
        "进出口总额占全国的7.3%、占全球的2%以上。",
        [
            "7.3% | 进出口总额占全国比重 | ratio 7.3 exact actual 2023 安徽省",
            "2% | 进出口总额占全球比重 | ratio 2 at_least actual 2023 安徽省",
        ],
    ),
    "a yearly mean stands at the end": (
        "five_years",
        "PM2.5年均浓度31微克/立方米。",
        ["31微克/立方米 | PM2.5年均浓度 | level 31 exact actual 2025 安徽省"],
    ),
    "a share named before its comma": (
        "review",
        "消费比重上升到60%左右;积累所占的比重,相应地由42%降到40%左右。",
        [
            "60% | 消费比重 | ratio 60 about actual 2023 安徽省",
            "42% | 积累所占的比重 | ratio 42 exact actual 2022 安徽省",
            "40% | 积累所占的比重 | ratio 40 about actual 2023 安徽省",
        ],
    ),
    "这个比重 points back": (
        "review",
        "在投资总额中,提高了科学教育投资比重。这个比重,2022年为17%,2023年达到27%。",
        [
            "17% | 科学教育投资比重 | ratio 17 exact actual 2022 安徽省",
            "27% | 科学教育投资比重 | ratio 27 exact actual 2023 安徽省",
        ],
    ),
    "a crop that grew for years": (
        "review",
        "粮食连续四年增产,2023年产量达到800亿斤。贸易顺差连续两年下降,2023年比上年减少6%。",
        [
            "800亿斤 | 粮食产量 | level 800 exact actual 2023 安徽省",
            "6% | 贸易顺差 | growth -6 exact actual 2023 安徽省",
        ],
    ),
    "what is not only so": (
        "review",
        "工农业总产值不仅没有下降,而且比上年增长3%。",
        ["3% | 工农业总产值 | growth 3 exact actual 2023 安徽省"],
    ),
    "before whom a bill is laid": (
        "five_years",
        "省政府共向省人大常委会提交39件议案,修订13件规章。",
        [
            "39件 | 省政府提交议案 | level 39 exact actual 2021/2025 安徽省",
            "13件 | 修订规章 | level 13 exact actual 2021/2025 安徽省",
        ],
    ),
    "a share since another decade": (
        "review",
        "建筑企业固定职工的比例,已由五十年代的50%左右,上升到80%以上。",
        [
            "50% | 建筑企业固定职工的比例 | ratio 50 about actual 2022 安徽省",
            "80% | 建筑企业固定职工的比例 | ratio 80 at_least actual 2023 安徽省",
        ],
    ),
    "the verb between two numbers": (
        "review",
        "省级财政安排9亿元支持16户企业改制。",
        [
            "9亿元 | 省级财政安排 | level 9 exact actual 2023 安徽省",
            "16户 | 支持企业改制 | level 16 exact actual 2023 安徽省",
        ],
    ),
    "可比 is no comparison": (
        "review",
        "工业企业可比产品的成本,2022年上升1%。",
        ["1% | 工业企业可比产品的成本 | growth 1 exact actual 2022 安徽省"],
    ),
    "what an actor will set aside": (
        "plan",
        "省级财政拟安排90亿元专项资金,中央财政拟安排“三农”投入70亿元。",
        [
            "90亿元 | 省级财政安排专项资金 | level 90 exact target 2024 安徽省",
            "70亿元 | 中央财政安排“三农”投入 | level 70 exact target 2024 安徽省",
        ],
    ),
    "verbs inside nouns": (
        "review",
        "启动17项节水和资源综合利用等重大项目,安排4亿美元成套设备出口融资保险。中央财政安排9亿元资金支持再就业。",
        [
            "17项 | 启动节水和资源综合利用等重大项目 | level 17 exact actual 2023 安徽省",
            "4亿美元 | 安排成套设备出口融资保险 | level 4 exact actual 2023 安徽省",
            "9亿元 | 中央财政安排资金 | level 9 exact actual 2023 安徽省",
        ],
    ),
    "shares of what was named before": (
        "review",
        "公共投资60亿元,其中农村投资占43%,灾后重建占15%。",
        [
            "60亿元 | 公共投资 | level 60 exact actual 2023 安徽省",
            "43% | 农村投资占比 | ratio 43 exact actual 2023 安徽省",
            "15% | 灾后重建占比 | ratio 15 exact actual 2023 安徽省",
        ],
    ),
    "of how much a price is": (
        "plan",
        "小麦、稻谷最低收购价平均每50公斤分别提高7元和9元。",
        [
            "7元 | 小麦最低收购价 | change 7 exact target 2024 安徽省",
            "9元 | 稻谷最低收购价 | change 9 exact target 2024 安徽省",
        ],
    ),
    "what was given back over the years": (
        "five_years",
        "恢复水面90平方公里,增加蓄洪容积3亿立方米,解决70万户城市低收入住房困难家庭的住房问题。",
        [
            "90平方公里 | 恢复水面 | level 90 exact actual 2021/2025 安徽省",
            "3亿立方米 | 增加蓄洪容积 | level 3 exact actual 2021/2025 安徽省",
            "70万户 | 解决城市低收入住房困难家庭的住房问题 | level 70 exact actual 2021/2025 安徽省",
        ],
    ),
    "two shares of what stood in another year": (
        "review",
        "接待游客7亿人次,旅游收入690亿元,分别恢复到2019年的112%和108%。",
        [
            "7亿人次 | 接待游客 | level 7 exact actual 2023 安徽省",
            "690亿元 | 旅游收入 | level 690 exact actual 2023 安徽省",
            "112% | 接待游客 | ratio 112 exact actual 2023 安徽省",
            "108% | 旅游收入 | ratio 108 exact actual 2023 安徽省",
        ],
    ),
    "from fall to rise": (
        "review",
        "规上工业增加值增速由负转正,全年增长4%。",
        ["4% | 规上工业增加值增速 | growth 4 exact actual 2023 安徽省"],
    ),
    "who set a goal names nothing": (
        "review",
        "单位地区生产总值能耗下降16%,超额完成国家下达的14%目标任务。",
        [
            "16% | 单位地区生产总值能耗 | growth -16 exact actual 2023 安徽省",
            "14% | 单位地区生产总值能耗 | growth 14 exact target 2023 安徽省",
        ],
    ),
    "of how many people is said once": (
        "review",
        "每千人口医师数达到3.1人、注册护士数3.5人。",
        [
            "3.1人 | 每千人口医师数 | level 3.1 exact actual 2023 安徽省",
            "3.5人 | 每千人口注册护士数 | level 3.5 exact actual 2023 安徽省",
        ],
    ),
    "doubled against a year": (
        "plan",
        "到2035年,人均地区生产总值比2020年翻一番。",
        ["一番 | 人均地区生产总值 | multiple 1 exact target 2021/2035 安徽省"],
    ),
    "what somebody contributed": (
        "review",
        "民营经济贡献了70%以上的税收。",
        ["70% | 民营经济贡献税收 | ratio 70 at_least actual 2023 安徽省"],
    ),
    "how far a trial reaches": (
        "plan",
        "积极推行新型农村合作医疗制度。试点范围扩大到全省80%以上的县。",
        ["80% | 新型农村合作医疗制度试点范围 | ratio 80 at_least target 2024 安徽省"],
    ),
    "a goal that was raised": (
        "plan",
        "调整后的“十五五”计划,国民经济增长速度由原定平均每年5%调高到6%至7%。",
        [
            "5% | 国民经济增长速度 | growth 5 exact target 2026/2030 安徽省",
            "6%至7% | 国民经济增长速度 | growth 6..7 exact target 2026/2030 安徽省",
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_sentence_is_read(name: str) -> None:
    place, text, expected = CASES[name]
    assert [tell(o) for o in read(text, place)] == expected


@pytest.mark.parametrize(
    ("text", "disposition"),
    [
        ("落实十六大精神。", "ordinal"),
        ("授予三八红旗手称号。", "name"),
        ("参加二十国集团峰会。", "name"),
        ("一九八二两年都是丰年。", "date"),
        ("每一分钱都来自人民。", "list_count"),
        ("落实鼓励民间投资新36条。", "name"),
    ],
)
def test_a_numeral_that_states_nothing_has_its_place(text: str, disposition: str) -> None:
    numerals = read_passage(make_passage(text, [(0, len(text))], PLACES["review"])).numerals
    assert disposition in {n.disposition for n in numerals}
    assert "unexplained" not in {n.disposition for n in numerals}


def test_the_base_of_an_index_is_no_figure() -> None:
    assert [tell(o) for o in read("以2015年为100,编制物价指数。")] == []
