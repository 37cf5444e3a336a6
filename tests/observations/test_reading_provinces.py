"""Sentences of provincial reports that broke a reading once, in our own words, each named after what broke.

A row gives the text, where it stands (``transforms.observations.rules.PLACES``), and for each number
what it says: ``quantity | indicator | measure value bound role period region``.
"""

from __future__ import annotations

import pytest

from tests.observations.test_reading import tell
from tests.observations.test_rules import read

CASES: dict[str, tuple[str, str, list[str]]] = {
    "years named on the way date their own clause": (
        "five_years",
        "2025年,地区生产总值达到2.1万亿元,五年年均增长6%;社会消费品零售总额8000亿元。",
        [
            "2.1万亿元 | 地区生产总值 | level 2.1 exact actual 2025 安徽省",
            "6% | 地区生产总值 | growth 6 exact actual 2021/2025 安徽省",
            "8000亿元 | 社会消费品零售总额 | level 8000 exact actual 2025 安徽省",
        ],
    ),
    "a year that belongs to one number": (
        "five_years",
        "进出口额由90亿元增加到2025年的210亿元,增长1.3倍。",
        [
            "90亿元 | 进出口额 | level 90 exact actual 2020 安徽省",
            "210亿元 | 进出口额 | level 210 exact actual 2025 安徽省",
            "1.3倍 | 进出口额 | multiple 1.3 exact actual 2021/2025 安徽省",
        ],
    ),
    "a share in a later clause stands at the end of the years": (
        "five_years",
        "五年新增公路900公里,通公路的村达到300个,占全省的74%。",
        [
            "900公里 | 新增公路 | level 900 exact actual 2021/2025 安徽省",
            "300个 | 通公路的村 | level 300 exact actual 2025 安徽省",
            "74% | 通公路的村占全省比重 | ratio 74 exact actual 2025 安徽省",
        ],
    ),
    "what was spent against the five years before": (
        "five_years",
        "水利投资累计完成700亿元,是上一个五年的2.2倍。存款余额是2020年的2倍。",
        [
            "700亿元 | 水利投资 | level 700 exact actual 2021/2025 安徽省",
            "2.2倍 | 水利投资 | multiple 2.2 exact actual 2021/2025 安徽省",
            "2倍 | 存款余额 | multiple 2 exact actual 2025 安徽省",
        ],
    ),
    "how things still stand": (
        "five_years",
        "全省尚有31万贫困人口没有脱贫。",
        ["31万 | 没有脱贫贫困人口 | level 31 exact actual 2025 安徽省"],
    ),
    "by the month and the head": (
        "five_years",
        "农村低保标准由年人均700元提高到1500元。城乡低保标准分别达到月人均600元和年人均4800元。",
        [
            "700元 | 农村低保标准 | level 700 exact actual 2020 安徽省",
            "1500元 | 农村低保标准 | level 1500 exact actual 2025 安徽省",
            "600元 | 城镇低保标准 | level 600 exact actual 2025 安徽省",
            "4800元 | 农村低保标准 | level 4800 exact actual 2025 安徽省",
        ],
    ),
    "a share without 占": (
        "plan",
        "化解存量债务不低于总额的8%。人均生产总值仅相当于全国平均水平的60%。",
        [
            "8% | 化解存量债务占总额比重 | ratio 8 at_least target 2024 安徽省",
            "60% | 人均生产总值占全国平均水平比重 | ratio 60 exact target 2024 安徽省",
        ],
    ),
    "a gap of a share": (
        "review",
        "民营占比仍低于全国平均水平4个百分点。",
        ["4个百分点 | 民营占比 | change -4 exact actual 2023 安徽省"],
    ),
    "a bound behind a verb of its own": (
        "plan",
        "森林覆盖率达到31%、草地盖度稳定在43%左右。",
        [
            "31% | 森林覆盖率 | ratio 31 exact target 2024 安徽省",
            "43% | 草地盖度 | ratio 43 about target 2024 安徽省",
        ],
    ),
    "a place ends at the semicolon": (
        "review",
        "合肥市、芜湖市地区生产总值分别达到1.2万亿元和5000亿元,安庆等市均增长9%;上市公司达到15家。",
        [
            "1.2万亿元 | 地区生产总值 | level 1.2 exact actual 2023 合肥市",
            "5000亿元 | 地区生产总值 | level 5000 exact actual 2023 芜湖市",
            "9% | 地区生产总值 | growth 9 exact actual 2023 安庆市",
            "15家 | 上市公司 | level 15 exact actual 2023 安徽省",
        ],
    ),
    "two names said at once, then one by one": (
        "plan",
        "城镇居民收入和农村居民收入均增长7%以上,分别达到5万元和2万元。",
        [
            "7% | 城镇居民收入 | growth 7 at_least target 2024 安徽省",
            "5万元 | 城镇居民收入 | level 5 exact target 2024 安徽省",
            "2万元 | 农村居民收入 | level 2 exact target 2024 安徽省",
        ],
    ),
    "a part has the figure of the whole": (
        "plan",
        "装备、能源、食品三大主导产业增加值增长9%,其中食品工业增长12%。",
        [
            "9% | 装备、能源、食品三大主导产业增加值 | growth 9 exact target 2024 安徽省",
            "12% | 食品工业增加值 | growth 12 exact target 2024 安徽省",
        ],
    ),
    "all there is after what is new": (
        "review",
        "新增电力装机300万千瓦,总装机达到900万千瓦。新组建合作社20个,使总数达到70个。",
        [
            "300万千瓦 | 新增电力装机 | level 300 exact actual 2023 安徽省",
            "900万千瓦 | 电力总装机 | level 900 exact actual 2023 安徽省",
            "20个 | 新组建合作社 | level 20 exact actual 2023 安徽省",
            "70个 | 合作社总数 | level 70 exact actual 2023 安徽省",
        ],
    ),
    "units of cables, herds and deaths": (
        "review",
        "光缆长度达到70万皮长公里,牲畜存栏1.1亿头只以上,孕产妇死亡率下降到21.5/10万。",
        [
            "70万皮长公里 | 光缆长度 | level 70 exact actual 2023 安徽省",
            "1.1亿头只 | 牲畜存栏 | level 1.1 at_least actual 2023 安徽省",
            "21.5/10万 | 孕产妇死亡率 | ratio 21.5 exact actual 2023 安徽省",
        ],
    ),
    "cases, accidents and deaths": (
        "review",
        "治安案件、火灾事故起数、死亡人数分别降低6%、5%和3%。",
        [
            "6% | 治安案件起数 | growth -6 exact actual 2023 安徽省",
            "5% | 火灾事故起数 | growth -5 exact actual 2023 安徽省",
            "3% | 火灾事故死亡人数 | growth -3 exact actual 2023 安徽省",
        ],
    ),
    "by a standard": (
        "plan",
        "按新标准减少贫困人口30万人,开发区从90个整合到60个。",
        [
            "30万人 | 贫困人口 | change -30 exact target 2024 安徽省",
            "90个 | 开发区 | level 90 exact actual 2023 安徽省",
            "60个 | 开发区 | level 60 exact target 2024 安徽省",
        ],
    ),
    "goods told of in a clause before": (
        "review",
        "粮食实现连年丰收,总产稳定在400万吨以上。",
        ["400万吨 | 粮食总产 | level 400 at_least actual 2023 安徽省"],
    ),
    "money behind a share": (
        "five_years",
        "教育支出占比保持在七成以上,累计达3000亿元。",
        [
            "七成 | 教育支出占比 | ratio 7 at_least actual 2025 安徽省",
            "3000亿元 | 教育支出 | level 3000 exact actual 2021/2025 安徽省",
        ],
    ),
    "two rates from and to": (
        "five_years",
        "孕产妇和婴儿死亡率分别由23.1/10万、11.2‰降到18.7/10万、6.1‰。",
        [
            "23.1/10万 | 孕产妇死亡率 | ratio 23.1 exact actual 2020 安徽省",
            "11.2‰ | 婴儿死亡率 | ratio 11.2 exact actual 2020 安徽省",
            "18.7/10万 | 孕产妇死亡率 | ratio 18.7 exact actual 2025 安徽省",
            "6.1‰ | 婴儿死亡率 | ratio 6.1 exact actual 2025 安徽省",
        ],
    ),
    "points told once for two": (
        "review",
        "高中、大学毛入学率分别达到61.5%和18.2%,分别提高3.7个和1.4个百分点。",
        [
            "61.5% | 高中毛入学率 | ratio 61.5 exact actual 2023 安徽省",
            "18.2% | 大学毛入学率 | ratio 18.2 exact actual 2023 安徽省",
            "3.7个 | 高中毛入学率 | change 3.7 exact actual 2023 安徽省",
            "1.4个百分点 | 大学毛入学率 | change 1.4 exact actual 2023 安徽省",
        ],
    ),
    "measures for growth do not grow": (
        "review",
        "出台促进消费增长的12条措施。",
        ["12条 | 出台促进消费增长措施 | level 12 exact actual 2023 安徽省"],
    ),
    "a fall that turned into a rise": (
        "review",
        "工业利润90亿元,由上半年下降8%转为全年增长6%。",
        [
            "90亿元 | 工业利润 | level 90 exact actual 2023 安徽省",
            "8% | 工业利润 | growth -8 exact actual 2023-H1 安徽省",
            "6% | 工业利润 | growth 6 exact actual 2023 安徽省",
        ],
    ),
    "steps are no thing counted": (
        "five_years",
        "地区生产总值连跨3个千亿元台阶,年均增长6%。",
        [
            "3个 | 地区生产总值 | level 3 at_least actual 2025 安徽省",
            "6% | 地区生产总值 | growth 6 exact actual 2021/2025 安徽省",
        ],
    ),
    "capacity of the next in a list": (
        "review",
        "化解煤炭过剩产能90万吨、钢铁30万吨。",
        [
            "90万吨 | 化解煤炭过剩产能 | level 90 exact actual 2023 安徽省",
            "30万吨 | 化解钢铁过剩产能 | level 30 exact actual 2023 安徽省",
        ],
    ),
    "whose pensions": (
        "plan",
        "企业和事业单位离退人员养老金提高4%左右。",
        ["4% | 企业离退人员养老金 | growth 4 about target 2024 安徽省"],
    ),
    "a gap of a share stands at the end": (
        "five_years",
        "制造业占比低于全国9个百分点,电量外送达到800亿千瓦时,送往15个省市,累计突破3000亿千瓦时。",
        [
            "9个百分点 | 制造业占比 | change -9 exact actual 2025 安徽省",
            "800亿千瓦时 | 电量外送 | level 800 exact actual 2025 安徽省",
            "15个 | 送往省市 | level 15 exact actual 2025 安徽省",
            "3000亿千瓦时 | 电量外送 | level 3000 at_least actual 2021/2025 安徽省",
        ],
    ),
    "a limit as a multiple": (
        "plan",
        "医保支付限额提高到居民收入的6倍以上。",
        ["6倍 | 医保支付限额 | multiple 6 at_least target 2024 安徽省"],
    ),
    "what was done in the five years, by whichever verb": (
        "five_years",
        "五年省级财政投入支农资金70亿元。五年减少贫困人口60万人。五年提请审议法规草案30件。",
        [
            "70亿元 | 省级财政投入支农资金 | level 70 exact actual 2021/2025 安徽省",
            "60万人 | 贫困人口 | change -60 exact actual 2021/2025 安徽省",
            "30件 | 提请审议法规草案 | level 30 exact actual 2021/2025 安徽省",
        ],
    ),
    "town and country by the head": (
        "review",
        "城镇人均住房面积达到33平方米,农村人均40平方米。",
        [
            "33平方米 | 城镇人均住房面积 | level 33 exact actual 2023 安徽省",
            "40平方米 | 农村人均住房面积 | level 40 exact actual 2023 安徽省",
        ],
    ),
    "speeds of what was named before a semicolon": (
        "review",
        "全省生产总值2.2万亿元;上半年、全年增速分别为2%、3%。",
        [
            "2.2万亿元 | 生产总值 | level 2.2 exact actual 2023 安徽省",
            "2% | 生产总值增速 | growth 2 exact actual 2023-H1 安徽省",
            "3% | 生产总值增速 | growth 3 exact actual 2023 安徽省",
        ],
    ),
    "cargo and containers": (
        "review",
        "港口完成货物吞吐量2亿吨、集装箱300万标箱。",
        [
            "2亿吨 | 港口完成货物吞吐量 | level 2 exact actual 2023 安徽省",
            "300万标箱 | 集装箱吞吐量 | level 300 exact actual 2023 安徽省",
        ],
    ),
    "which of them, not how far": (
        "review",
        "清理收费项目26项,其中降低标准的5项。",
        [
            "26项 | 清理收费项目 | level 26 exact actual 2023 安徽省",
            "5项 | 降低标准 | level 5 exact actual 2023 安徽省",
        ],
    ),
    "emissions of several, one of which ends in a figure": (
        "review",
        "二氧化硫、化学需氧量、氨氮排放量分别下降3%、4%和5%。",
        [
            "3% | 二氧化硫排放量 | growth -3 exact actual 2023 安徽省",
            "4% | 化学需氧量 | growth -4 exact actual 2023 安徽省",
            "5% | 氨氮排放量 | growth -5 exact actual 2023 安徽省",
        ],
    ),
    "an attribute of what was told of last, after parts of another": (
        "review",
        "取消下放审批事项230项,其中取消90项、下放140项,本级审批压缩到370项,减幅达37%。",
        [
            "230项 | 取消下放审批事项 | level 230 exact actual 2023 安徽省",
            "90项 | 取消审批事项 | level 90 exact actual 2023 安徽省",
            "140项 | 下放审批事项 | level 140 exact actual 2023 安徽省",
            "370项 | 本级审批 | level 370 exact actual 2023 安徽省",
            "37% | 本级审批减幅 | growth -37 exact actual 2023 安徽省",
        ],
    ),
    "doubled ahead of time": (
        "five_years",
        "人均生产总值提前三年实现比2015年翻一番。",
        ["一番 | 人均生产总值 | multiple 1 exact actual 2016/2025 安徽省"],
    ),
    "the last year of the section dates its own row": (
        "five_years",
        "粮食产量连年增加,2025年达到90亿斤;建成高标准农田300万亩,产值达7亿元。",
        [
            "90亿斤 | 粮食产量 | level 90 exact actual 2025 安徽省",
            "300万亩 | 建成高标准农田 | level 300 exact actual 2021/2025 安徽省",
            "7亿元 | 建成高标准农田产值 | level 7 exact actual 2025 安徽省",
        ],
    ),
    "more than in the five years before": (
        "five_years",
        "水利投资500亿元,比“十三五”多200亿元。开工安居工程9万套,惠及30万人。",
        [
            "500亿元 | 水利投资 | level 500 exact actual 2021/2025 安徽省",
            "200亿元 | 水利投资 | change 200 exact actual 2021/2025 安徽省",
            "9万套 | 开工安居工程 | level 9 exact actual 2021/2025 安徽省",
            "30万人 | 惠及安居工程 | level 30 exact actual 2021/2025 安徽省",
        ],
    ),
    "kinds listed before 等 with a number each": (
        "review",
        "医药、旅游等产业增速分别达到12%、25%。",
        [
            "12% | 医药产业增速 | growth 12 exact actual 2023 安徽省",
            "25% | 旅游产业增速 | growth 25 exact actual 2023 安徽省",
        ],
    ),
    "how it came about is no name": (
        "review",
        "电池行业从无到有、产值达90亿元。小巨人企业由0增至66户。",
        [
            "90亿元 | 电池行业产值 | level 90 exact actual 2023 安徽省",
            "66户 | 小巨人企业 | level 66 exact actual 2023 安徽省",
        ],
    ),
    "a share that passed the half": (
        "review",
        "工业投资增长23%、占比首次过半、达51%。",
        [
            "23% | 工业投资 | growth 23 exact actual 2023 安徽省",
            "51% | 工业投资占比 | ratio 51 exact actual 2023 安徽省",
        ],
    ),
    "a rate of growth to strive for": (
        "plan",
        "工业产值增长9%,力争达到11%。",
        [
            "9% | 工业产值 | growth 9 exact target 2024 安徽省",
            "11% | 工业产值 | growth 11 exact target 2024 安徽省",
        ],
    ),
    "by kind of school, by how often, and cut down to": (
        "plan",
        "生活补助标准小学由2元增至4元、初中由3元增至5元。争取国家投资四批、65亿元。棉花面积调减到20万亩以内。",
        [
            "2元 | 生活补助标准小学 | level 2 exact actual 2023 安徽省",
            "4元 | 生活补助标准小学 | level 4 exact target 2024 安徽省",
            "3元 | 生活补助标准初中 | level 3 exact actual 2023 安徽省",
            "5元 | 生活补助标准初中 | level 5 exact target 2024 安徽省",
            "65亿元 | 国家投资 | level 65 exact target 2024 安徽省",
            "20万亩 | 棉花面积 | level 20 at_most target 2024 安徽省",
        ],
    ),
    "the toll of accidents that were told with a verb of their own": (
        "review",
        "各类事故起数下降9%、死亡人数下降5%。",
        [
            "9% | 各类事故起数 | growth -9 exact actual 2023 安徽省",
            "5% | 各类事故死亡人数 | growth -5 exact actual 2023 安徽省",
        ],
    ),
    "ratios to one in whole numbers, and by the head": (
        "five_years",
        "生产总值达到2万亿元、人均突破8000美元,城乡收入比由3.4:1降到3:1。",
        [
            "2万亿元 | 生产总值 | level 2 exact actual 2025 安徽省",
            "8000美元 | 人均生产总值 | level 8000 at_least actual 2025 安徽省",
            "3.4 | 城乡收入比 | ratio 3.4 exact actual 2020 安徽省",
            "3 | 城乡收入比 | ratio 3 exact actual 2025 安徽省",
        ],
    ),
    "what five years added dates nothing behind it": (
        "five_years",
        "机场旅客吞吐量4000万人次,五年净增1800万人次,通航城市190个。剩余20万贫困人口。",
        [
            "4000万人次 | 机场旅客吞吐量 | level 4000 exact actual 2025 安徽省",
            "1800万人次 | 净增机场旅客 | level 1800 exact actual 2021/2025 安徽省",
            "190个 | 通航城市 | level 190 exact actual 2025 安徽省",
            "20万 | 贫困人口 | level 20 exact actual 2025 安徽省",
        ],
    ),
    "whom a trade is with, and who gets what": (
        "review",
        "对俄贸易额90亿元。60岁以上老人按月领取60至90元不等的养老津贴。",
        [
            "90亿元 | 对俄贸易额 | level 90 exact actual 2023 安徽省",
            "60至90元 | 60岁以上老人按月领取养老津贴 | level 60..90 exact actual 2023 安徽省",
        ],
    ),
    "what was built of the whole, after its parts": (
        "review",
        "开工安居工程21万套,其中廉租屋2万套、公租屋5万套,基本建成33万套。国庆假期安庆市接待游客30万人次。",
        [
            "21万套 | 开工安居工程 | level 21 exact actual 2023 安徽省",
            "2万套 | 廉租屋 | level 2 exact actual 2023 安徽省",
            "5万套 | 公租屋 | level 5 exact actual 2023 安徽省",
            "33万套 | 建成安居工程 | level 33 exact actual 2023 安徽省",
            "30万人次 | 接待游客 | level 30 exact actual 2023 安庆市",
        ],
    ),
    "where something is": (
        "review",
        "12个市政府所在地建成高速公路。",
        ["12个 | 建成高速公路市政府所在地 | level 12 exact actual 2023 安徽省"],
    ),
    "a row of shares with a year on each side": (
        "five_years",
        "三次产业比重由2020年的10.2:40.3:49.5调整为2025年的8.1:41.2:50.7。",
        [
            "10.2 | 第一产业比重 | ratio 10.2 exact actual 2020 安徽省",
            "40.3 | 第二产业比重 | ratio 40.3 exact actual 2020 安徽省",
            "49.5 | 第三产业比重 | ratio 49.5 exact actual 2020 安徽省",
            "8.1 | 第一产业比重 | ratio 8.1 exact actual 2025 安徽省",
            "41.2 | 第二产业比重 | ratio 41.2 exact actual 2025 安徽省",
            "50.7 | 第三产业比重 | ratio 50.7 exact actual 2025 安徽省",
        ],
    ),
    "gaps of shares and what is lacking, told of the work of years": (
        "five_years",
        "五年来的工作也有不足:工业化率35%,比全国低7个百分点;还有5个县没有通高速公路。",
        [
            "35% | 工业化率 | ratio 35 exact actual 2025 安徽省",
            "7个百分点 | 工业化率 | change -7 exact actual 2025 安徽省",
            "5个 | 没有通高速公路县 | level 5 exact actual 2025 安徽省",
        ],
    ),
    "what was done of a year's task": (
        "review",
        "完成贷款清收年度任务的128%。",
        ["128% | 贷款清收占年度任务比重 | ratio 128 exact actual 2023 安徽省"],
    ),
    "output is never new": (
        "review",
        "新增煤矿产能200万吨、煤炭产量900万吨,城乡收入比2.4。",
        [
            "200万吨 | 新增煤矿产能 | level 200 exact actual 2023 安徽省",
            "900万吨 | 煤炭产量 | level 900 exact actual 2023 安徽省",
            "2.4 | 城乡收入比 | ratio 2.4 exact actual 2023 安徽省",
        ],
    ),
    "told of before how it stood for years": (
        "review",
        "果汁产量连续多年占全省半数,达到70万吨。风险企业由25家压降至8家。",
        [
            "70万吨 | 果汁产量 | level 70 exact actual 2023 安徽省",
            "25家 | 风险企业 | level 25 exact actual 2022 安徽省",
            "8家 | 风险企业 | level 8 exact actual 2023 安徽省",
        ],
    ),
    "a date by which, in the middle of a plan for years": (
        "years_ahead",
        "生产总值年均增长7%;到1956年全面消除贫困,40个贫困县全部摘帽;森林覆盖率达到8%,新增城镇就业25万人。",
        [
            "7% | 生产总值 | growth 7 exact target 1953/1957 中国",
            "40个 | 全部摘帽贫困县 | level 40 exact target 1956 中国",
            "8% | 森林覆盖率 | ratio 8 exact target 1957 中国",
            "25万人 | 新增城镇就业 | level 25 exact target 1953/1957 中国",
        ],
    ),
    "who was called to account, and who moved": (
        "five_years",
        "转办问题2000件。问责300人。5万户易地搬迁入住新居。",
        [
            "2000件 | 转办问题 | level 2000 exact actual 2021/2025 安徽省",
            "300人 | 问责 | level 300 exact actual 2021/2025 安徽省",
            "5万户 | 入住新居易地搬迁 | level 5 exact actual 2021/2025 安徽省",
        ],
    ),
    "what was done next with what the subject of a row told": (
        "review",
        "住房公积金归集90亿元、提取60亿元、发放贷款30亿元。安置房竣工3万套、交房2万套。新开工风电项目9个、装机容量80万千瓦,并网50万千瓦。",
        [
            "90亿元 | 住房公积金归集 | level 90 exact actual 2023 安徽省",
            "60亿元 | 住房公积金提取 | level 60 exact actual 2023 安徽省",
            "30亿元 | 住房公积金发放贷款 | level 30 exact actual 2023 安徽省",
            "3万套 | 安置房竣工 | level 3 exact actual 2023 安徽省",
            "2万套 | 安置房交房 | level 2 exact actual 2023 安徽省",
            "9个 | 新开工风电项目 | level 9 exact actual 2023 安徽省",
            "80万千瓦 | 新开工风电项目装机容量 | level 80 exact actual 2023 安徽省",
            "50万千瓦 | 风电项目并网 | level 50 exact actual 2023 安徽省",
        ],
    ),
    "a state between whose it is and what is counted": (
        "review",
        "新城累计开工面积90万平方米,竣工70万平方米。",
        [
            "90万平方米 | 新城累计开工面积 | level 90 exact actual 2023 安徽省",
            "70万平方米 | 新城竣工面积 | level 70 exact actual 2023 安徽省",
        ],
    ),
    "a verb of its own ends the verb of a list": (
        "review",
        "新设台资企业20家、实际利用台资3亿美元。发放消费券4亿元、撬动消费80亿元。新建厂房90万平方米、投用60万平方米。",
        [
            "20家 | 新设台资企业 | level 20 exact actual 2023 安徽省",
            "3亿美元 | 实际利用台资 | level 3 exact actual 2023 安徽省",
            "4亿元 | 发放消费券 | level 4 exact actual 2023 安徽省",
            "80亿元 | 撬动消费 | level 80 exact actual 2023 安徽省",
            "90万平方米 | 新建厂房 | level 90 exact actual 2023 安徽省",
            "60万平方米 | 投用厂房 | level 60 exact actual 2023 安徽省",
        ],
    ),
    "places gained, and how many places a list holds": (
        "review",
        "一级天数60天,在全省14个地级市中名列第3位;工业增加值增长7%,全省前移4位。",
        [
            "60天 | 一级天数 | level 60 exact actual 2023 安徽省",
            "第3位 | 一级天数 | rank 3 exact actual 2023 安徽省",
            "7% | 工业增加值 | growth 7 exact actual 2023 安徽省",
            "4位 | 工业增加值 | change 4 exact actual 2023 安徽省",
        ],
    ),
    "a mark that was passed is not what is told of": (
        "review",
        "经济总量连跨三个千亿台阶,2022年突破五千亿大关,2023年达到5600亿元。",
        [
            "五千亿 | 经济总量 | level 5000 at_least actual 2022 安徽省",
            "5600亿元 | 经济总量 | level 5600 exact actual 2023 安徽省",
        ],
    ),
    "figures that 分别 gives to a row written together": (
        "review",
        "肉蛋奶产量分别达9万吨、4万吨、30万吨。旅游接待人数、总收入分别达到900万人次、80亿元。甲院、乙院床位分别达900张、700张。",
        [
            "9万吨 | 肉产量 | level 9 exact actual 2023 安徽省",
            "4万吨 | 蛋产量 | level 4 exact actual 2023 安徽省",
            "30万吨 | 奶产量 | level 30 exact actual 2023 安徽省",
            "900万人次 | 旅游接待人数 | level 900 exact actual 2023 安徽省",
            "80亿元 | 旅游总收入 | level 80 exact actual 2023 安徽省",
            "900张 | 甲院床位 | level 900 exact actual 2023 安徽省",
            "700张 | 乙院床位 | level 700 exact actual 2023 安徽省",
        ],
    ),
    "the size of the last of a row of works": (
        "plan",
        "推进甲园区、总投资70亿元的乙化工项目建设。",
        [
            "70亿元 | 乙化工项目建设总投资 | level 70 exact target 2024 安徽省",
        ],
    ),
    "goods and tolls go on over a comma": (
        "review",
        "港口货物吞吐量达2亿吨,集装箱突破90万标箱。发生安全事故40起,死亡9人。",
        [
            "2亿吨 | 港口货物吞吐量 | level 2 exact actual 2023 安徽省",
            "90万标箱 | 集装箱吞吐量 | level 90 at_least actual 2023 安徽省",
            "40起 | 发生安全事故 | level 40 exact actual 2023 安徽省",
            "9人 | 安全事故死亡 | level 9 exact actual 2023 安徽省",
        ],
    ),
    "a part of what years came to, and research spending of the last": (
        "five_years",
        "累计引进人才500名,其中博士90名、硕士200名。研发经费支出达到300亿元,是2020年的2倍。",
        [
            "500名 | 累计引进人才 | level 500 exact actual 2021/2025 安徽省",
            "90名 | 博士 | level 90 exact actual 2021/2025 安徽省",
            "200名 | 硕士 | level 200 exact actual 2021/2025 安徽省",
            "300亿元 | 研发经费支出 | level 300 exact actual 2025 安徽省",
            "2倍 | 研发经费支出 | multiple 2 exact actual 2025 安徽省",
        ],
    ),
    "struck off the books, and what is left": (
        "review",
        "新增规模企业90家、退规20家,年末达700家。征缴基金60亿元、支付50亿元。",
        [
            "90家 | 新增规模企业 | level 90 exact actual 2023 安徽省",
            "20家 | 退规规模企业 | level 20 exact actual 2023 安徽省",
            "700家 | 规模企业 | level 700 exact actual 2023 安徽省",
            "60亿元 | 征缴基金 | level 60 exact actual 2023 安徽省",
            "50亿元 | 基金支付 | level 50 exact actual 2023 安徽省",
        ],
    ),
    "a toll told in four figures": (
        "review",
        "安全事故起数、死亡人数、受伤人数和经济损失“四项指标”分别下降8%、7%、6%、5%。刑事案件、火灾死亡人数分别下降4%、3%。",
        [
            "8% | 安全事故起数 | growth -8 exact actual 2023 安徽省",
            "7% | 安全事故死亡人数 | growth -7 exact actual 2023 安徽省",
            "6% | 安全事故受伤人数 | growth -6 exact actual 2023 安徽省",
            "5% | 安全事故经济损失 | growth -5 exact actual 2023 安徽省",
            "4% | 刑事案件 | growth -4 exact actual 2023 安徽省",
            "3% | 火灾死亡人数 | growth -3 exact actual 2023 安徽省",
        ],
    ),
    "back to what it was": (
        "five_years",
        "客车产量从2021年的60万辆恢复到90万辆。",
        [
            "60万辆 | 客车产量 | level 60 exact actual 2021 安徽省",
            "90万辆 | 客车产量 | level 90 exact actual 2025 安徽省",
        ],
    ),
    "how near firms stand, and what their move was": (
        "five_years",
        "关停沿江1公里化工企业9家,消除垃圾河80条、黑臭河60条,新认定高新技术企业90家。",
        [
            "9家 | 关停沿江1公里化工企业 | level 9 exact actual 2021/2025 安徽省",
            "80条 | 消除垃圾河 | level 80 exact actual 2021/2025 安徽省",
            "60条 | 消除黑臭河 | level 60 exact actual 2021/2025 安徽省",
            "90家 | 新认定高新技术企业 | level 90 exact actual 2021/2025 安徽省",
        ],
    ),
    "the money of the part that was signed": (
        "plan",
        "实施重点项目300个,完成投资700亿元,其中甲类项目签约20个、总投资90亿元。",
        [
            "300个 | 重点项目 | level 300 exact target 2024 安徽省",
            "700亿元 | 重点项目完成投资 | level 700 exact target 2024 安徽省",
            "20个 | 甲类项目签约 | level 20 exact target 2024 安徽省",
            "90亿元 | 甲类项目总投资 | level 90 exact target 2024 安徽省",
        ],
    ),
    "whose passengers and power they are": (
        "review",
        "轨道交通里程90公里,日均客流60万人次,分担率升至30%。电力装机900万千瓦,其中新能源300万千瓦,发电量400亿千瓦时。",
        [
            "90公里 | 轨道交通里程 | level 90 exact actual 2023 安徽省",
            "60万人次 | 轨道交通日均客流 | level 60 exact actual 2023 安徽省",
            "30% | 轨道交通分担率 | ratio 30 exact actual 2023 安徽省",
            "900万千瓦 | 电力装机 | level 900 exact actual 2023 安徽省",
            "300万千瓦 | 新能源装机 | level 300 exact actual 2023 安徽省",
            "400亿千瓦时 | 电力发电量 | level 400 exact actual 2023 安徽省",
        ],
    ),
    "land that is freed": (
        "review",
        "腾出用能空间90万吨标煤、用地3万亩。失业人员再就业4万人,其中困难人员1万人。",
        [
            "90万吨标煤 | 腾出用能空间 | level 90 exact actual 2023 安徽省",
            "3万亩 | 腾出用地 | level 3 exact actual 2023 安徽省",
            "4万人 | 失业人员再就业 | level 4 exact actual 2023 安徽省",
            "1万人 | 困难人员再就业 | level 1 exact actual 2023 安徽省",
        ],
    ),
    "what is left is told anew": (
        "review",
        "攻坚战成效明显。剩余300户900名贫困人口全部脱贫。",
        [
            "300户 | 全部脱贫贫困人口 | level 300 exact actual 2023 安徽省",
            "900名 | 全部脱贫贫困人口 | level 900 exact actual 2023 安徽省",
        ],
    ),
    "the place named last, not the people told of before": (
        "review",
        "回迁居民3万户,整治老旧小区200个、5万户。腾出煤炭指标90万吨、能耗40万吨标准煤。",
        [
            "3万户 | 回迁居民 | level 3 exact actual 2023 安徽省",
            "200个 | 整治老旧小区 | level 200 exact actual 2023 安徽省",
            "5万户 | 整治老旧小区 | level 5 exact actual 2023 安徽省",
            "90万吨 | 腾出煤炭指标 | level 90 exact actual 2023 安徽省",
            "40万吨标准煤 | 能耗 | level 40 exact actual 2023 安徽省",
        ],
    ),
    "a kind behind what it is of": (
        "plan",
        "低保标准城镇、农村分别提高到每人每月700元、500元。",
        [
            "700元 | 低保标准城镇 | level 700 exact target 2024 安徽省",
            "500元 | 低保标准农村 | level 500 exact target 2024 安徽省",
        ],
    ),
    "what became of them in the years": (
        "five_years",
        "甲集团等5家企业上市,9个车站投用,剥离“三供一业”8万户,带动就业7万人。",
        [
            "5家 | 上市企业 | level 5 exact actual 2021/2025 安徽省",
            "9个 | 投用车站 | level 9 exact actual 2021/2025 安徽省",
            "8万户 | 剥离“三供一业” | level 8 exact actual 2021/2025 安徽省",
            "7万人 | 带动就业 | level 7 exact actual 2021/2025 安徽省",
        ],
    ),
    "rates of all nurseries, not of the new ones": (
        "review",
        "新建公办幼儿园90所,普惠率86%。养老金“九连调”、月人均增加70元。",
        [
            "90所 | 新建公办幼儿园 | level 90 exact actual 2023 安徽省",
            "86% | 公办幼儿园普惠率 | ratio 86 exact actual 2023 安徽省",
            "70元 | 养老金月人均 | change 70 exact actual 2023 安徽省",
        ],
    ),
    "firms by their output, and roads under way together": (
        "review",
        "新增规上企业50户,总数达400户,其中产值10亿元以上20户。9条400公里高速公路同步建设。主城区新开工道路40条、80公里,竣工20条。",
        [
            "50户 | 新增规上企业 | level 50 exact actual 2023 安徽省",
            "400户 | 规上企业总数 | level 400 exact actual 2023 安徽省",
            "20户 | 产值10亿元以上规上企业 | level 20 exact actual 2023 安徽省",
            "9条 | 高速公路 | level 9 exact actual 2023 安徽省",
            "400公里 | 高速公路 | level 400 exact actual 2023 安徽省",
            "40条 | 主城区新开工道路 | level 40 exact actual 2023 安徽省",
            "80公里 | 主城区新开工道路 | level 80 exact actual 2023 安徽省",
            "20条 | 主城区竣工道路 | level 20 exact actual 2023 安徽省",
        ],
    ),
    "who shook off poverty": (
        "plan",
        "转移农村劳动力6万人,完成8000人脱贫。接待国内外旅客900万人次。实施72小时过境免签政策。",
        [
            "6万人 | 转移农村劳动力 | level 6 exact target 2024 安徽省",
            "8000人 | 脱贫 | level 8000 exact target 2024 安徽省",
            "900万人次 | 接待国内外旅客 | level 900 exact target 2024 安徽省",
        ],
    ),
    "the latter of two": (
        "review",
        "城乡居民收入分别增长4%、7%,后者高于前者3个百分点。城乡低保标准年人均达9600元、7100元。",
        [
            "4% | 城镇居民收入 | growth 4 exact actual 2023 安徽省",
            "7% | 农村居民收入 | growth 7 exact actual 2023 安徽省",
            "3个百分点 | 农村居民收入 | change 3 exact actual 2023 安徽省",
            "9600元 | 城镇低保标准 | level 9600 exact actual 2023 安徽省",
            "7100元 | 农村低保标准 | level 7100 exact actual 2023 安徽省",
        ],
    ),
    "a plan that works are listed in": (
        "plan",
        "储备“十四五”规划内项目总投资2万亿元。培育产值超百亿元企业3户、50亿元以上5户。",
        [
            "2万亿元 | 储备内项目总投资 | level 2 exact target 2024 安徽省",
            "3户 | 产值超百亿元企业 | level 3 exact target 2024 安徽省",
            "5户 | 产值50亿元以上企业 | level 5 exact target 2024 安徽省",
        ],
    ),
    "what a park became before its figure": (
        "review",
        "甲经开区成功升级为国家级经开区、技工贸收入突破500亿元。出生人口性别比112.3。",
        [
            "500亿元 | 甲经开区技工贸收入 | level 500 at_least actual 2023 安徽省",
            "112.3 | 出生人口性别比 | ratio 112.3 exact actual 2023 安徽省",
        ],
    ),
    "a share said by what it is": (
        "review",
        "众创空间超过500家,其中90%以上为社会力量创办。减少建设用地7平方公里。",
        [
            "500家 | 众创空间 | level 500 at_least actual 2023 安徽省",
            "90% | 众创空间社会力量创办占比 | ratio 90 at_least actual 2023 安徽省",
            "7平方公里 | 建设用地 | change -7 exact actual 2023 安徽省",
        ],
    ),
    "each way with a year before it": (
        "review",
        "PM10、PM2.5浓度为91、66微克/立方米,分别比2022年下降2%、上升3%。",
        [
            "91 | PM10浓度 | level 91 exact actual 2023 安徽省",
            "66微克/立方米 | PM2.5浓度 | level 66 exact actual 2023 安徽省",
            "2% | PM10浓度 | growth -2 exact actual 2023 安徽省",
            "3% | PM2.5浓度 | growth 3 exact actual 2023 安徽省",
        ],
    ),
    "homes built behind a rate of their sort": (
        "plan",
        "棚改开工5万套、货币化安置率不低于50%,建成2万套。",
        [
            "5万套 | 棚改开工 | level 5 exact target 2024 安徽省",
            "50% | 货币化安置率 | ratio 50 at_least target 2024 安徽省",
            "2万套 | 建成棚改 | level 2 exact target 2024 安徽省",
        ],
    ),
    "the same rate in the country": (
        "review",
        "养老设施城镇覆盖率达80%、农村达60%。专利申请量900件、授权量400件。",
        [
            "80% | 养老设施城镇覆盖率 | ratio 80 exact actual 2023 安徽省",
            "60% | 养老设施农村覆盖率 | ratio 60 exact actual 2023 安徽省",
            "900件 | 专利申请量 | level 900 exact actual 2023 安徽省",
            "400件 | 专利授权量 | level 400 exact actual 2023 安徽省",
        ],
    ),
    "what was seized, and what was caught": (
        "review",
        "抓获嫌疑人500人、缴毒90公斤。发放救助资金20亿元、惠及30万人。",
        [
            "500人 | 抓获嫌疑人 | level 500 exact actual 2023 安徽省",
            "90公斤 | 缴毒 | level 90 exact actual 2023 安徽省",
            "20亿元 | 发放救助资金 | level 20 exact actual 2023 安徽省",
            "30万人 | 惠及发放救助资金 | level 30 exact actual 2023 安徽省",
        ],
    ),
    "what set a record is no owner": (
        "review",
        "全市生产总值900亿元,增速创6年来新高,总量跃居西部第6位。",
        [
            "900亿元 | 生产总值 | level 900 exact actual 2023 安徽省",
            "第6位 | 生产总值总量 | rank 6 exact actual 2023 安徽省",
        ],
    ),
    "goods of a list, each with its output": (
        "review",
        "甲醇、聚烯烃、精细化工产能分别达到90万吨、80万吨、70万吨。羊饲养量900万只、生猪100万头。",
        [
            "90万吨 | 甲醇产能 | level 90 exact actual 2023 安徽省",
            "80万吨 | 聚烯烃产能 | level 80 exact actual 2023 安徽省",
            "70万吨 | 精细化工产能 | level 70 exact actual 2023 安徽省",
            "900万只 | 羊饲养量 | level 900 exact actual 2023 安徽省",
            "100万头 | 生猪饲养量 | level 100 exact actual 2023 安徽省",
        ],
    ),
    "sizes in the names of works": (
        "review",
        "甲公司400万吨煤间接液化、乙公司填平补齐等22个重大项目加快推进。",
        [
            "22个 | 重大项目 | level 22 exact actual 2023 安徽省",
        ],
    ),
    "water spared, and people helped to work": (
        "five_years",
        "压采地下水5亿立方米,带动4万贫困人口就业。",
        [
            "5亿立方米 | 压采地下水 | level 5 exact actual 2021/2025 安徽省",
            "4万 | 就业贫困人口 | level 4 exact actual 2021/2025 安徽省",
        ],
    ),
    "money inside the budget": (
        "review",
        "争取专项债券160亿元,预算内资金50亿元。中欧班列、跨境电商货值分别为6亿元、40亿元。",
        [
            "160亿元 | 专项债券 | level 160 exact actual 2023 安徽省",
            "50亿元 | 预算内资金 | level 50 exact actual 2023 安徽省",
            "6亿元 | 中欧班列货值 | level 6 exact actual 2023 安徽省",
            "40亿元 | 跨境电商货值 | level 40 exact actual 2023 安徽省",
        ],
    ),
    "those who work in firms": (
        "review",
        "纺织服装企业1100家,就业10万人。新建学校18所,改扩建40所。",
        [
            "1100家 | 纺织服装企业 | level 1100 exact actual 2023 安徽省",
            "10万人 | 纺织服装企业就业 | level 10 exact actual 2023 安徽省",
            "18所 | 新建学校 | level 18 exact actual 2023 安徽省",
            "40所 | 改扩建学校 | level 40 exact actual 2023 安徽省",
        ],
    ),
    "all of the region behind one town of it": (
        "review",
        "甲古城接待游客1000万人次,全省接待游客1600万人次,实现旅游收入130亿元,恢复到2019年的九成以上,景区增至78家。",
        [
            "1000万人次 | 甲古城接待游客 | level 1000 exact actual 2023 安徽省",
            "1600万人次 | 接待游客 | level 1600 exact actual 2023 安徽省",
            "130亿元 | 旅游收入 | level 130 exact actual 2023 安徽省",
            "九成 | 旅游收入 | ratio 9 at_least actual 2023 安徽省",
            "78家 | 景区 | level 78 exact actual 2023 安徽省",
        ],
    ),
    "shares of two wholes": (
        "review",
        "超硬材料产量占全省的10%、全国的1%。粮食总产占全省的1/10、全国的1/100。",
        [
            "10% | 超硬材料产量占全省比重 | ratio 10 exact actual 2023 安徽省",
            "1% | 超硬材料产量占全国比重 | ratio 1 exact actual 2023 安徽省",
            "1/10 | 粮食总产占全省比重 | ratio 0.1 exact actual 2023 安徽省",
            "1/100 | 粮食总产占全国比重 | ratio 0.01 exact actual 2023 安徽省",
        ],
    ),
    "places gained in the province by a city": (
        "progress",
        "工业增加值增长7%,全省前移4位。",
        [
            "7% | 工业增加值 | growth 7 exact actual 2022-H1 宿州市",
            "4位 | 工业增加值 | change 4 exact actual 2022-H1 宿州市",
        ],
    ),
    "a class of water named by two digits": (
        "review",
        "近海一二类水质占95%。",
        [
            "95% | 近海一二类水质占比 | ratio 95 exact actual 2023 安徽省",
        ],
    ),
    "those killed, beside the accidents": (
        "review",
        "道路交通事故、亡人数分别下降8%、9%。",
        [
            "8% | 道路交通事故 | growth -8 exact actual 2023 安徽省",
            "9% | 道路交通事故亡人数 | growth -9 exact actual 2023 安徽省",
        ],
    ),
    "pipes newly laid and mended": (
        "plan",
        "城区污水管网新建60公里、修复40公里。开复工亿元以上项目500个,竣工160个。",
        [
            "60公里 | 城区污水管网新建 | level 60 exact target 2024 安徽省",
            "40公里 | 城区污水管网修复 | level 40 exact target 2024 安徽省",
            "500个 | 开复工亿元以上项目 | level 500 exact target 2024 安徽省",
            "160个 | 竣工亿元以上项目 | level 160 exact target 2024 安徽省",
        ],
    ),
    "money of works told one after another": (
        "review",
        "投资额15亿元的甲科技、20亿元的乙机械等一批项目建成。甲钢厂扭亏为盈实现利润7亿元。",
        [
            "15亿元 | 甲科技投资额 | level 15 exact actual 2023 安徽省",
            "20亿元 | 乙机械等一批项目投资额 | level 20 exact actual 2023 安徽省",
            "7亿元 | 甲钢厂实现利润 | level 7 exact actual 2023 安徽省",
        ],
    ),
    "a share of the part is no second part": (
        "review",
        "固定资产投资900亿元,其中工业投资增长17%、占比59%,较上年提升6个百分点。",
        [
            "900亿元 | 固定资产投资 | level 900 exact actual 2023 安徽省",
            "17% | 工业投资 | growth 17 exact actual 2023 安徽省",
            "59% | 工业投资占比 | ratio 59 exact actual 2023 安徽省",
            "6个百分点 | 工业投资占比 | change 6 exact actual 2023 安徽省",
        ],
    ),
    "energy that is freed, and people trained beside jobs": (
        "review",
        "淘汰落后产能企业80家、腾出用能18万吨标煤。提供就业岗位15万个,培训3万人次。甲厂、乙厂日产分别超900辆、700辆。",
        [
            "80家 | 淘汰落后产能企业 | level 80 exact actual 2023 安徽省",
            "18万吨标煤 | 腾出用能 | level 18 exact actual 2023 安徽省",
            "15万个 | 就业岗位 | level 15 exact actual 2023 安徽省",
            "3万人次 | 培训 | level 3 exact actual 2023 安徽省",
            "900辆 | 甲厂日产 | level 900 at_least actual 2023 安徽省",
            "700辆 | 乙厂日产 | level 700 at_least actual 2023 安徽省",
        ],
    ),
    "good air behind dust": (
        "review",
        "PM2.5浓度39微克/立方米,优良率78%。",
        [
            "39微克/立方米 | PM2.5浓度 | level 39 exact actual 2023 安徽省",
            "78% | 空气优良率 | ratio 78 exact actual 2023 安徽省",
        ],
    ),
    "what tourism brought over the years": (
        "five_years",
        "接待国内游客累计2亿人次,旅游总收入3000亿元。农村“气代煤”90万户,办成民生实事100件。",
        [
            "2亿人次 | 接待国内游客 | level 2 exact actual 2021/2025 安徽省",
            "3000亿元 | 旅游总收入 | level 3000 exact actual 2021/2025 安徽省",
            "90万户 | 农村“气代煤” | level 90 exact actual 2021/2025 安徽省",
            "100件 | 办成民生实事 | level 100 exact actual 2021/2025 安徽省",
        ],
    ),
    "an airport is no park's": (
        "review",
        "甲综保区进出口额增长46%,安徽机场旅客吞吐量突破50万人次。",
        [
            "46% | 甲综保区进出口额 | growth 46 exact actual 2023 安徽省",
            "50万人次 | 机场旅客吞吐量 | level 50 at_least actual 2023 安徽省",
        ],
    ),
    "done of the money for works": (
        "plan",
        "实施城建项目200个,总投资1000亿元,当年完成300亿元。",
        [
            "200个 | 城建项目 | level 200 exact target 2024 安徽省",
            "1000亿元 | 城建项目总投资 | level 1000 exact target 2024 安徽省",
            "300亿元 | 城建项目完成投资 | level 300 exact target 2024 安徽省",
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_sentence_is_read(name: str) -> None:
    place, text, expected = CASES[name]
    assert [tell(o) for o in read(text, place)] == expected
