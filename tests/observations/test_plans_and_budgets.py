"""Sentences in the manner of the centre's reports on plans and budgets, each named after what broke."""

from __future__ import annotations

import pytest

from tests.observations.test_reading import tell
from tests.observations.test_rules import read

CASES: dict[str, tuple[str, str, list[str]]] = {
    "a goal that was met, or missed, is of what was named": (
        "review",
        "粮食产量增长3%,符合2%左右的预期目标。外贸进出口下降4%,未达到增长5%的预期目标。",
        [
            "3% | 粮食产量 | growth 3 exact actual 2023 安徽省",
            "2% | 粮食产量 | growth 2 about target 2023 安徽省",
            "4% | 外贸进出口 | growth -4 exact actual 2023 安徽省",
            "5% | 外贸进出口 | growth 5 exact target 2023 安徽省",
        ],
    ),
    "that a figure is planned is no part of its name": (
        "plan",
        "国民收入也安排增长6%,棉花播种面积安排40万亩,省财政安排5亿元。",
        [
            "6% | 国民收入 | growth 6 exact target 2024 安徽省",
            "40万亩 | 棉花播种面积 | level 40 exact target 2024 安徽省",
            "5亿元 | 省财政安排 | level 5 exact target 2024 安徽省",
        ],
    ),
    "what a growth leaves out is no name": (
        "review",
        "一般公共预算支出470亿元,扣除上年结转资金后增长6.5%。",
        [
            "470亿元 | 一般公共预算支出 | level 470 exact actual 2023 安徽省",
            "6.5% | 一般公共预算支出 | growth 6.5 exact actual 2023 安徽省",
        ],
    ),
    "against what was carried out the year before": (
        "plan",
        "国内关税收入80亿元,比2023年执行数增长3.8%。",
        [
            "80亿元 | 国内关税收入 | level 80 exact target 2024 安徽省",
            "3.8% | 国内关税收入 | growth 3.8 exact target 2024 安徽省",
        ],
    ),
    "how often among 100,000 people": (
        "review",
        "孕产妇死亡率降至9.1/10万,城乡收入比由上年的2.31:1缩小到2.27:1。",
        [
            "9.1/10万 | 孕产妇死亡率 | ratio 9.1 exact actual 2023 安徽省",
            "2.31 | 城乡收入比 | ratio 2.31 exact actual 2022 安徽省",
            "2.27 | 城乡收入比 | ratio 2.27 exact actual 2023 安徽省",
        ],
    ),
    "from where to where a thing was changed": (
        "review",
        "将9项收费的免征范围从小微企业扩大到所有企业。",
        ["9项 | 收费 | level 9 exact actual 2023 安徽省"],
    ),
    "parts of the country, said in a row": (
        "review",
        "东部、中部地区技改投资分别增长5.7%和9%。",
        [
            "5.7% | 东部地区技改投资 | growth 5.7 exact actual 2023 安徽省",
            "9% | 中部地区技改投资 | growth 9 exact actual 2023 安徽省",
        ],
    ),
    "whom it reached stands without a noun": (
        "review",
        "补助标准提高到450元,照护保险制度基本建立、已有20万人次受益。加大对残疾学生资助力度,6万人次受益。",
        [
            "450元 | 补助标准 | level 450 exact actual 2023 安徽省",
            "20万人次 | 照护保险制度受益 | level 20 exact actual 2023 安徽省",
            "6万人次 | 残疾学生资助受益 | level 6 exact actual 2023 安徽省",
        ],
    ),
    "at least, always, and what is supported": (
        "plan",
        "用电成本年内至少降低20%。财政安排奖补资金9亿元予以支持。赤字率始终控制在3%以内。",
        [
            "20% | 用电成本 | growth -20 at_least target 2024 安徽省",
            "9亿元 | 财政安排奖补资金 | level 9 exact target 2024 安徽省",
            "3% | 赤字率 | ratio 3 at_most target 2024 安徽省",
        ],
    ),
    "a plan that takes years": (
        "plan",
        "用五年时间压减水泥产能900万吨,用两年时间将筹资标准由每人60元提高到90元。",
        [
            "900万吨 | 压减水泥产能 | level 900 exact target 2024/2028 安徽省",
            "60元 | 筹资标准 | level 60 exact actual 2023 安徽省",
            "90元 | 筹资标准 | level 90 exact target 2025 安徽省",
        ],
    ),
    "basis points, and weight cases of glass": (
        "review",
        "小微贷款平均利率4.2%,比上年下降30个基点。淘汰水泥产能2亿吨、平板玻璃700多万重量箱、电解铝90万吨。",
        [
            "4.2% | 小微贷款平均利率 | ratio 4.2 exact actual 2023 安徽省",
            "30个基点 | 小微贷款平均利率 | change -30 exact actual 2023 安徽省",
            "2亿吨 | 淘汰水泥产能 | level 2 exact actual 2023 安徽省",
            "700多万重量箱 | 淘汰平板玻璃 | level 700 at_least actual 2023 安徽省",
            "90万吨 | 淘汰电解铝 | level 90 exact actual 2023 安徽省",
        ],
    ),
    "against the product of the country": (
        "review",
        "全社会研发经费支出2100亿元,增长9%,与地区生产总值之比达到2.6%。",
        [
            "2100亿元 | 全社会研发经费支出 | level 2100 exact actual 2023 安徽省",
            "9% | 全社会研发经费支出 | growth 9 exact actual 2023 安徽省",
            "2.6% | 全社会研发经费支出与地区生产总值之比 | ratio 2.6 exact actual 2023 安徽省",
        ],
    ),
    "what was passed, and returned to": (
        "review",
        "风电装机突破2000万千瓦,历史性超过火电装机规模,新增装机300万千瓦。原油产量205万吨,时隔6年重回200万吨以上。",
        [
            "2000万千瓦 | 风电装机 | level 2000 at_least actual 2023 安徽省",
            "300万千瓦 | 风电新增装机 | level 300 exact actual 2023 安徽省",
            "205万吨 | 原油产量 | level 205 exact actual 2023 安徽省",
            "200万吨 | 原油产量 | level 200 at_least actual 2023 安徽省",
        ],
    ),
    "what a share of the thing does": (
        "review",
        "外资限制性条目减少一半,95%以上实行备案管理。收入之比由上年的2.31降至2.27。",
        [
            "95% | 外资限制性条目实行备案管理 | ratio 95 at_least actual 2023 安徽省",
            "2.31 | 收入之比 | ratio 2.31 exact actual 2022 安徽省",
            "2.27 | 收入之比 | ratio 2.27 exact actual 2023 安徽省",
        ],
    ),
    "a scheme and what is paid in it": (
        "plan",
        "整合城乡居民医保制度,财政补助提高到420元。推出6个方面40项措施。提高养老金标准。3万人领取养老金。",
        [
            "420元 | 城乡居民医保制度财政补助 | level 420 exact target 2024 安徽省",
            "40项 | 推出措施 | level 40 exact target 2024 安徽省",
            "3万人 | 领取养老金 | level 3 exact target 2024 安徽省",
        ],
    ),
    "a plan that names its works dates nothing else": (
        "plan",
        "推进“十四五”规划重大工程,新开工改造小区5万个以上。",
        ["5万个 | 新开工改造小区 | level 5 at_least target 2024 安徽省"],
    ),
    "a quarter of this year, in a review of the last": (
        "review",
        "今年一季度用电量下降6.8%。",
        ["6.8% | 用电量 | growth -6.8 exact actual 2024-Q1 安徽省"],
    ),
    "years told of in a plan, over sentences without numbers": (
        "plan",
        "“十三五”时期是很不平凡的五年。经济持续发展。地区生产总值年均增长7%。高铁里程达到2600公里。",
        [
            "7% | 地区生产总值 | growth 7 exact actual 2016/2020 安徽省",
            "2600公里 | 高铁里程 | level 2600 exact actual 2020 安徽省",
        ],
    ),
    "what is planned is of no year that an earlier paragraph told of": (
        "plan",
        "2023年物价变动对2024年的影响约为0.7个百分点。",
        ["0.7个百分点 | 物价变动对的影响 | change 0.7 about target 2024 安徽省"],
    ),
    "by the unit of product, in a list": (
        "five_years",
        "单位地区生产总值能耗下降8.1%、二氧化碳排放下降14%。基础设施、制造业投资分别增长9%、8%。",
        [
            "8.1% | 单位地区生产总值能耗 | growth -8.1 exact actual 2021/2025 安徽省",
            "14% | 单位地区生产总值二氧化碳排放 | growth -14 exact actual 2021/2025 安徽省",
            "9% | 基础设施投资 | growth 9 exact actual 2021/2025 安徽省",
            "8% | 制造业投资 | growth 8 exact actual 2021/2025 安徽省",
        ],
    ),
    "whom years of work reached, and who is covered at their end": (
        "five_years",
        "改造小区9万个,惠及700多万家庭。养老保险参保人数增加400万人、覆盖4900万人。60多万贫困人口实现易地搬迁。",
        [
            "9万个 | 改造小区 | level 9 exact actual 2021/2025 安徽省",
            "700多万 | 惠及家庭 | level 700 at_least actual 2021/2025 安徽省",
            "400万人 | 养老保险参保人数 | change 400 exact actual 2021/2025 安徽省",
            "4900万人 | 养老保险覆盖 | level 4900 exact actual 2025 安徽省",
            "60多万 | 实现易地搬迁贫困人口 | level 60 at_least actual 2021/2025 安徽省",
        ],
    ),
    "the goal that a month is held against is the year's": (
        "review",
        "12月份城镇调查失业率为4.9%,低于5.5%以内的预期目标。财政支出70%以上用于民生。",
        [
            "4.9% | 城镇调查失业率 | ratio 4.9 exact actual 2023-12 安徽省",
            "5.5% | 城镇调查失业率 | ratio 5.5 at_most target 2023 安徽省",
            "70% | 财政支出用于民生 | ratio 70 at_least actual 2023 安徽省",
        ],
    ),
    "signed for, and paid in": (
        "review",
        "债转股签约项目26个、签约金额200亿元,到位资金60亿元。17种抗癌药纳入目录,平均降价56%。",
        [
            "26个 | 债转股签约项目 | level 26 exact actual 2023 安徽省",
            "200亿元 | 债转股签约项目签约金额 | level 200 exact actual 2023 安徽省",
            "60亿元 | 债转股签约项目到位资金 | level 60 exact actual 2023 安徽省",
            "17种 | 纳入目录抗癌药 | level 17 exact actual 2023 安徽省",
            "56% | 纳入目录抗癌药 | growth -56 exact actual 2023 安徽省",
        ],
    ),
    "what grows is the thing, not its share in the budget": (
        "review",
        "一般公共预算收入180亿元,为预算的101.5%,比2022年下降3.9%;其中,本级收入90亿元,增长2%。",
        [
            "180亿元 | 一般公共预算收入 | level 180 exact actual 2023 安徽省",
            "101.5% | 一般公共预算收入占预算比重 | ratio 101.5 exact actual 2023 安徽省",
            "3.9% | 一般公共预算收入 | growth -3.9 exact actual 2023 安徽省",
            "90亿元 | 一般公共预算本级收入 | level 90 exact actual 2023 安徽省",
            "2% | 一般公共预算本级收入 | growth 2 exact actual 2023 安徽省",
        ],
    ),
    "money of years before is money of this budget": (
        "plan",
        "加上2022年结转收入18亿元,使用以前年度结转资金3亿元,收入总量为201亿元。",
        [
            "18亿元 | 结转收入 | level 18 exact target 2024 安徽省",
            "3亿元 | 使用以前年度结转资金 | level 3 exact target 2024 安徽省",
            "201亿元 | 收入总量 | level 201 exact target 2024 安徽省",
        ],
    ),
    "from the same year, in a row": (
        "five_years",
        "财政赤字从2022年的95亿元下降到2025年的80亿元,赤字率从2.8%降到1.5%。低保标准从每月700元提高到现在的1100元。",
        [
            "95亿元 | 财政赤字 | level 95 exact actual 2022 安徽省",
            "80亿元 | 财政赤字 | level 80 exact actual 2025 安徽省",
            "2.8% | 赤字率 | ratio 2.8 exact actual 2022 安徽省",
            "1.5% | 赤字率 | ratio 1.5 exact actual 2025 安徽省",
            "700元 | 低保标准 | level 700 exact actual 2020 安徽省",
            "1100元 | 低保标准 | level 1100 exact actual 2025 安徽省",
        ],
    ),
    "two of five years, and what was built in them": (
        "five_years",
        "两年新增投资400亿元。新建铁路里程197公里。",
        [
            "400亿元 | 两年新增投资 | level 400 exact actual 2021/2025 安徽省",
            "197公里 | 新建铁路里程 | level 197 exact actual 2021/2025 安徽省",
        ],
    ),
    "of town and country, and of all": (
        "plan",
        "城乡居民医保和基本公共卫生服务人均财政补助标准分别增加30元和5元。数字经济占地区生产总值比重要达到10%。",
        [
            "30元 | 城乡居民医保人均财政补助标准 | change 30 exact target 2024 安徽省",
            "5元 | 基本公共卫生服务人均财政补助标准 | change 5 exact target 2024 安徽省",
            "10% | 数字经济占地区生产总值比重 | ratio 10 exact target 2024 安徽省",
        ],
    ),
    "what is left out, in a bracket": (
        "plan",
        "教育支出144亿元,比2023年执行数增长4%(扣除2023年增发国债结转支出5亿元后增长2.2%)。",
        [
            "144亿元 | 教育支出 | level 144 exact target 2024 安徽省",
            "4% | 教育支出 | growth 4 exact target 2024 安徽省",
            "5亿元 | 增发国债结转支出 | level 5 exact actual 2023 安徽省",
            "2.2% | 教育支出 | growth 2.2 exact target 2024 安徽省",
        ],
    ),
    "a rate as it is now, and as it will be": (
        "plan",
        "将制造业等行业现行17%的税率降至13%,降低并统一大病保险起付线,报销比例提高到60%。",
        [
            "17% | 制造业等行业税率 | ratio 17 exact actual 2023 安徽省",
            "13% | 制造业等行业税率 | ratio 13 exact target 2024 安徽省",
            "60% | 大病保险起付线报销比例 | ratio 60 exact target 2024 安徽省",
        ],
    ),
    "firms and farms borrow, and two things are done to one": (
        "review",
        "小微企业、“三农”贷款增速分别比各项贷款高4.2和0.7个百分点。新开工改造54个老旧小区。",
        [
            "4.2 | 小微企业贷款增速 | change 4.2 exact actual 2023 安徽省",
            "0.7个百分点 | “三农”贷款增速 | change 0.7 exact actual 2023 安徽省",
            "54个 | 新开工改造老旧小区 | level 54 exact actual 2023 安徽省",
        ],
    ),
    "one trade whose name holds a mark of lists": (
        "review",
        "信息传输、软件和信息技术服务业增加值增长16%。选派25个工作队、300多名第一书记。",
        [
            "16% | 信息传输、软件和信息技术服务业增加值 | growth 16 exact actual 2023 安徽省",
            "25个 | 选派工作队 | level 25 exact actual 2023 安徽省",
            "300多名 | 选派第一书记 | level 300 at_least actual 2023 安徽省",
        ],
    ),
    "by what margin a thing is cut": (
        "plan",
        "一律按不低于5%的幅度压减一般性支出。启动面向2035年的重大项目,新设6个示范区。",
        [
            "5% | 一般性支出 | growth -5 at_least target 2024 安徽省",
            "6个 | 新设示范区 | level 6 exact target 2024 安徽省",
        ],
    ),
    "trains run, and boxes sent in them": (
        "review",
        "中欧班列开行1200列、发送11万标箱。向600户企业发放稳岗返还10亿元。",
        [
            "1200列 | 中欧班列开行 | level 1200 exact actual 2023 安徽省",
            "11万标箱 | 中欧班列开行发送 | level 11 exact actual 2023 安徽省",
            "600户 | 发放稳岗返还企业 | level 600 exact actual 2023 安徽省",
            "10亿元 | 企业发放稳岗返还 | level 10 exact actual 2023 安徽省",
        ],
    ),
    "how far a plan was passed, and two figures side by side": (
        "review",
        "城镇新增就业10万人,超额完成年度计划45.6%。城镇新增就业9万人以上,高校毕业生7万人。",
        [
            "10万人 | 城镇新增就业 | level 10 exact actual 2023 安徽省",
            "45.6% | 城镇新增就业 | change 45.6 exact actual 2023 安徽省",
            "9万人 | 城镇新增就业 | level 9 at_least actual 2023 安徽省",
            "7万人 | 高校毕业生 | level 7 exact actual 2023 安徽省",
        ],
    ),
    "what a list is called in the end, and prices of each of it": (
        "plan",
        "电动汽车、锂电池、光伏产品“新三样”出口增长3%。早籼稻和粳稻最低收购价每50公斤分别提高3元和5元。",
        [
            "3% | 电动汽车、锂电池、光伏产品“新三样”出口 | growth 3 exact target 2024 安徽省",
            "3元 | 早籼稻最低收购价 | change 3 exact target 2024 安徽省",
            "5元 | 粳稻最低收购价 | change 5 exact target 2024 安徽省",
        ],
    ),
    "what is guarded, and what money is for, said before the sum": (
        "plan",
        "坚决守住5800万亩耕地红线。拟连续发行特别国债,专项用于重大战略实施和安全能力建设,今年先发行1万亿元。",
        [
            "5800万亩 | 坚决守住耕地红线 | level 5800 exact target 2024 安徽省",
            "1万亿元 | 连续发行特别国债 | level 1 exact target 2024 安徽省",
        ],
    ),
    "more than the part is of the whole": (
        "plan",
        "新开工安居工程700套以上,其中各类棚户区470套以上,基本建成480套。到2030年,体育设施覆盖率由30%提高到95%。",
        [
            "700套 | 新开工安居工程 | level 700 at_least target 2024 安徽省",
            "470套 | 新开工各类棚户区 | level 470 at_least target 2024 安徽省",
            "480套 | 建成安居工程 | level 480 exact target 2024 安徽省",
            "30% | 体育设施覆盖率 | ratio 30 exact actual 2023 安徽省",
            "95% | 体育设施覆盖率 | ratio 95 exact target 2030 安徽省",
        ],
    ),
    "serious accidents, firms that hatch, loans secured again": (
        "review",
        "较大事故起数下降17%。在孵企业1000家。完成再担保业务规模32亿元。接收来自92个国家的7万名来华留学生。",
        [
            "17% | 较大事故起数 | growth -17 exact actual 2023 安徽省",
            "1000家 | 在孵企业 | level 1000 exact actual 2023 安徽省",
            "32亿元 | 再担保业务规模 | level 32 exact actual 2023 安徽省",
            "92个 | 接收来自国家 | level 92 exact actual 2023 安徽省",
            "7万名 | 国家来华留学生 | level 7 exact actual 2023 安徽省",
        ],
    ),
    "how many times as much, and by what margin it was raised": (
        "review",
        "城乡居民收入倍差2.71,比上年缩小0.01。基本养老金按5.5%左右的幅度上调。钢铁、煤炭行业利润分别增长1.8倍、2.9倍。",
        [
            "2.71 | 城乡居民收入倍差 | ratio 2.71 exact actual 2023 安徽省",
            "0.01 | 城乡居民收入倍差 | change -0.01 exact actual 2023 安徽省",
            "5.5% | 基本养老金 | growth 5.5 about actual 2023 安徽省",
            "1.8倍 | 钢铁行业利润 | multiple 1.8 exact actual 2023 安徽省",
            "2.9倍 | 煤炭行业利润 | multiple 2.9 exact actual 2023 安徽省",
        ],
    ),
    "how long it takes is no part of the name": (
        "plan",
        "力争用3年左右时间把钢铁行业产能利用率提高到80%以上。",
        ["80% | 钢铁行业产能利用率 | ratio 80 at_least target 2024 安徽省"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_sentence_is_read(name: str) -> None:
    place, text, expected = CASES[name]
    assert [tell(o) for o in read(text, place)] == expected
