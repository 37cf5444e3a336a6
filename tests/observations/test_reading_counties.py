"""Sentences of counties, districts and banners that broke a reading once, in our own words.

Rows as in ``test_reading``: ``quantity | indicator | measure value bound role period region``.
"""

from __future__ import annotations

import pytest

from tests.observations.test_reading import tell
from tests.observations.test_rules import read

CASES: dict[str, tuple[str, str, list[str]]] = {
    "what was newly planted, and all there is": (
        "review",
        "新增茶园面积2万亩,累计达到15万亩。",
        [
            "2万亩 | 新增茶园面积 | level 2 exact actual 2023 安徽省",
            "15万亩 | 累计茶园面积 | level 15 exact actual 2023 安徽省",
        ],
    ),
    "a growth by household is no part of who they are": (
        "review",
        "带动900户农户户均增收2000元。",
        [
            "900户 | 农户 | level 900 exact actual 2023 安徽省",
            "2000元 | 农户户均增收 | level 2000 exact actual 2023 安徽省",
        ],
    ),
    "money from home and from abroad in one row": (
        "plan",
        "力争到位内资60亿元、外资3000万美元。",
        [
            "60亿元 | 到位内资 | level 60 exact target 2024 安徽省",
            "3000万美元 | 到位外资 | level 3000 exact target 2024 安徽省",
        ],
    ),
    "a rate behind the share of a goal": (
        "review",
        "偿还存量债务5亿元,完成年度任务的120%,综合债务率下降到80%。",
        [
            "5亿元 | 偿还存量债务 | level 5 exact actual 2023 安徽省",
            "120% | 偿还存量债务占年度任务比重 | ratio 120 exact actual 2023 安徽省",
            "80% | 综合债务率 | ratio 80 exact actual 2023 安徽省",
        ],
    ),
    "households and their people in one state": (
        "review",
        "实施帮扶项目20个,剩余35户90人稳定脱贫。",
        [
            "20个 | 帮扶项目 | level 20 exact actual 2023 安徽省",
            "35户 | 稳定脱贫 | level 35 exact actual 2023 安徽省",
            "90人 | 稳定脱贫 | level 90 exact actual 2023 安徽省",
        ],
    ),
    "cattle and sheep are counted in 头只": (
        "review",
        "牲畜存栏160万头只,增长3%。",
        [
            "160万头只 | 牲畜存栏 | level 160 exact actual 2023 安徽省",
            "3% | 牲畜存栏 | growth 3 exact actual 2023 安徽省",
        ],
    ),
    "a standard by the year, of towns and of pastures": (
        "review",
        "城镇、农村牧区低保标准分别提高到年7000元和5000元。",
        [
            "7000元 | 城镇低保标准 | level 7000 exact actual 2023 安徽省",
            "5000元 | 农村牧区低保标准 | level 5000 exact actual 2023 安徽省",
        ],
    ),
    "money and the works that it went into": (
        "review",
        "城乡建设统筹推进。投资2亿元实施市政项目9个,投入500万元完成3个村的绿化。",
        [
            "2亿元 | 投资实施市政项目 | level 2 exact actual 2023 安徽省",
            "9个 | 市政项目 | level 9 exact actual 2023 安徽省",
            "500万元 | 投入完成村的绿化 | level 500 exact actual 2023 安徽省",
            "3个 | 村的绿化 | level 3 exact actual 2023 安徽省",
        ],
    ),
    "how well things go is no part of what they are": (
        "review",
        "水利建设成效显著。完成投资3亿元。",
        ["3亿元 | 水利建设完成投资 | level 3 exact actual 2023 安徽省"],
    ),
    "what an earlier sentence counted does not own a new one's figures": (
        "review",
        "原煤产值60亿元。面对市场变化,全年发电量达到50亿千瓦时。",
        [
            "60亿元 | 原煤产值 | level 60 exact actual 2023 安徽省",
            "50亿千瓦时 | 发电量 | level 50 exact actual 2023 安徽省",
        ],
    ),
    "a second aim of the same growth": (
        "plan",
        "生产总值增长6%以上,力争6.5%。",
        [
            "6% | 生产总值 | growth 6 at_least target 2024 安徽省",
            "6.5% | 生产总值 | growth 6.5 exact target 2024 安徽省",
        ],
    ),
    "what is planned to be invested in the end is a fact of the project": (
        "review",
        "新签约项目30个,计划总投资90亿元。",
        [
            "30个 | 新签约项目 | level 30 exact actual 2023 安徽省",
            "90亿元 | 新签约项目总投资 | level 90 exact actual 2023 安徽省",
        ],
    ),
    "goals that are counted": (
        "review",
        "10项指标中7项进入全省前列。",
        [
            "10项 | 指标 | level 10 exact actual 2023 安徽省",
            "7项 | 进入全省前列指标 | level 7 exact actual 2023 安徽省",
        ],
    ),
    "到位 is no end of 争取到": (
        "review",
        "争取到位中央和省级资金6亿元,增长8%。",
        [
            "6亿元 | 到位中央和省级资金 | level 6 exact actual 2023 安徽省",
            "8% | 到位中央和省级资金 | growth 8 exact actual 2023 安徽省",
        ],
    ),
    "net of those that went, and all there are": (
        "review",
        "净增科技企业20家,累计达90家;新发展合作社8个,累计达到70个。",
        [
            "20家 | 净增科技企业 | level 20 exact actual 2023 安徽省",
            "90家 | 累计科技企业 | level 90 exact actual 2023 安徽省",
            "8个 | 新发展合作社 | level 8 exact actual 2023 安徽省",
            "70个 | 累计合作社 | level 70 exact actual 2023 安徽省",
        ],
    ),
    "what a thing can do belongs to the thing": (
        "plan",
        "新建污水处理站5座,日处理能力3000吨。",
        [
            "5座 | 新建污水处理站 | level 5 exact target 2024 安徽省",
            "3000吨 | 新建污水处理站日处理能力 | level 3000 exact target 2024 安徽省",
        ],
    ),
    "a second count of what was handed over": (
        "review",
        "累计交付12个楼盘8000套。",
        [
            "12个 | 累计交付楼盘 | level 12 exact actual 2023 安徽省",
            "8000套 | 累计交付楼盘 | level 8000 exact actual 2023 安徽省",
        ],
    ),
    "bees are counted in swarms, ranks move by places": (
        "review",
        "中蜂养殖达到3万群;满意率居全省第6位,前移3个位次。",
        [
            "3万群 | 中蜂养殖 | level 3 exact actual 2023 安徽省",
            "第6位 | 满意率 | rank 6 exact actual 2023 安徽省",
            "3个位次 | 满意率 | change 3 exact actual 2023 安徽省",
        ],
    ),
    "two figures of which only the first is of town and country": (
        "review",
        "城乡居民养老参保率、医疗参保率分别达到96%、98%。",
        [
            "96% | 城乡居民养老参保率 | ratio 96 exact actual 2023 安徽省",
            "98% | 医疗参保率 | ratio 98 exact actual 2023 安徽省",
        ],
    ),
    "town and country, each in one character": (
        "review",
        "城、乡常住居民人均可支配收入分别达到4万元、2万元。",
        [
            "4万元 | 城镇常住居民人均可支配收入 | level 4 exact actual 2023 安徽省",
            "2万元 | 农村常住居民人均可支配收入 | level 2 exact actual 2023 安徽省",
        ],
    ),
    "达 in a name is no verb": (
        "plan",
        "开工建设总投资9亿元的甘达河产业园。",
        ["9亿元 | 甘达河产业园总投资 | level 9 exact target 2024 安徽省"],
    ),
    "what was done goes for all that are counted behind 等": (
        "review",
        "制定了节水办法、消防办法等8部规章。",
        ["8部 | 制定规章 | level 8 exact actual 2023 安徽省"],
    ),
    "by what means is no part of a name": (
        "review",
        "企业通过上市、发债等方式直接融资5亿元。",
        ["5亿元 | 直接融资 | level 5 exact actual 2023 安徽省"],
    ),
    "what was done twice goes on in a list": (
        "plan",
        "新建改造县乡公路50公里、桥梁6座。",
        [
            "50公里 | 新建改造县乡公路 | level 50 exact target 2024 安徽省",
            "6座 | 新建改造桥梁 | level 6 exact target 2024 安徽省",
        ],
    ),
    "money that came in is of the projects, not of their contracts": (
        "review",
        "签约工业项目30个,合同投资90亿元,到位资金40亿元。",
        [
            "30个 | 签约工业项目 | level 30 exact actual 2023 安徽省",
            "90亿元 | 签约工业项目合同投资 | level 90 exact actual 2023 安徽省",
            "40亿元 | 签约工业项目到位资金 | level 40 exact actual 2023 安徽省",
        ],
    ),
    "sums of years go on, what was built has all of them": (
        "five_years",
        "累计接待游客900万人次,实现旅游收入40亿元。高速公路70公里建成通车,铺设管网50公里,新建道路6条9公里。",
        [
            "900万人次 | 累计接待游客 | level 900 exact actual 2021/2025 安徽省",
            "40亿元 | 旅游收入 | level 40 exact actual 2021/2025 安徽省",
            "70公里 | 高速公路 | level 70 exact actual 2021/2025 安徽省",
            "50公里 | 铺设管网 | level 50 exact actual 2021/2025 安徽省",
            "6条 | 新建道路 | level 6 exact actual 2021/2025 安徽省",
            "9公里 | 新建道路里程 | level 9 exact actual 2021/2025 安徽省",
        ],
    ),
    "the share of a sum of years": (
        "five_years",
        "民生支出累计达到90亿元,占总支出的80%。",
        [
            "90亿元 | 民生支出 | level 90 exact actual 2021/2025 安徽省",
            "80% | 民生支出占总支出比重 | ratio 80 exact actual 2021/2025 安徽省",
        ],
    ),
    "when one thing happened ends at a semicolon": (
        "review",
        "新区于3月获批设立、9月通过验收;货运量600万吨,增长5%。",
        [
            "600万吨 | 货运量 | level 600 exact actual 2023 安徽省",
            "5% | 货运量 | growth 5 exact actual 2023 安徽省",
        ],
    ),
    "firms of another size": (
        "review",
        "龙头企业发展到90家,资产过亿元的4家;税收过千万元企业12家,其中过5000万元的2家。",
        [
            "90家 | 龙头企业 | level 90 exact actual 2023 安徽省",
            "4家 | 资产过亿元龙头企业 | level 4 exact actual 2023 安徽省",
            "12家 | 税收过千万元企业 | level 12 exact actual 2023 安徽省",
            "2家 | 过5000万元企业 | level 2 exact actual 2023 安徽省",
        ],
    ),
    "projects of a size, and of the 500 largest": (
        "review",
        "签约项目90个,其中百亿级2个、世界500强3家。",
        [
            "90个 | 签约项目 | level 90 exact actual 2023 安徽省",
            "2个 | 百亿级项目 | level 2 exact actual 2023 安徽省",
            "3家 | 世界500强 | level 3 exact actual 2023 安徽省",
        ],
    ),
    "size and speed of one figure": (
        "review",
        "生产总值增长8%,总量、增速分别居全省第5位、第4位。",
        [
            "8% | 生产总值 | growth 8 exact actual 2023 安徽省",
            "第5位 | 生产总值总量 | rank 5 exact actual 2023 安徽省",
            "第4位 | 生产总值增速 | rank 4 exact actual 2023 安徽省",
        ],
    ),
    "a part that is done with": (
        "review",
        "市级民生实事24件、区级20件圆满完成。",
        [
            "24件 | 市级民生实事 | level 24 exact actual 2023 安徽省",
            "20件 | 区级民生实事 | level 20 exact actual 2023 安徽省",
        ],
    ),
    "what is of the people is of their villages": (
        "plan",
        "解决20个村、3万人的饮水安全问题。",
        [
            "20个 | 解决饮水安全问题村 | level 20 exact target 2024 安徽省",
            "3万人 | 解决饮水安全问题 | level 3 exact target 2024 安徽省",
        ],
    ),
    "the shares of the three industries by another name": (
        "review",
        "三次产业比由30:20:50调整到28:21:51。",
        [
            "30 | 第一产业比 | ratio 30 exact actual 2022 安徽省",
            "20 | 第二产业比 | ratio 20 exact actual 2022 安徽省",
            "50 | 第三产业比 | ratio 50 exact actual 2022 安徽省",
            "28 | 第一产业比 | ratio 28 exact actual 2023 安徽省",
            "21 | 第二产业比 | ratio 21 exact actual 2023 安徽省",
            "51 | 第三产业比 | ratio 51 exact actual 2023 安徽省",
        ],
    ),
    "projects of one size and of another": (
        "review",
        "引进项目52个,其中20亿元项目1个、10亿元项目3个;新增规上企业24家,净增数列全省第3位。",
        [
            "52个 | 引进项目 | level 52 exact actual 2023 安徽省",
            "1个 | 20亿元项目 | level 1 exact actual 2023 安徽省",
            "3个 | 10亿元项目 | level 3 exact actual 2023 安徽省",
            "24家 | 新增规上企业 | level 24 exact actual 2023 安徽省",
            "第3位 | 新增规上企业净增数 | rank 3 exact actual 2023 安徽省",
        ],
    ),
    "how small a village, how good a mark": (
        "review",
        "30户以上自然村通路率100%,中考600分以上9人。",
        [
            "100% | 30户以上自然村通路率 | ratio 100 exact actual 2023 安徽省",
            "9人 | 中考600分以上 | level 9 exact actual 2023 安徽省",
        ],
    ),
    "visitors and what they spent": (
        "review",
        "旅游接待总人次90万,综合收入6亿元。",
        [
            "90万 | 旅游接待总人次 | level 90 exact actual 2023 安徽省",
            "6亿元 | 旅游综合收入 | level 6 exact actual 2023 安徽省",
        ],
    ),
    "two loans, each in its quotes": (
        "review",
        "“商户贷”“农户贷”分别放贷3亿元、2亿元,不良率下降到1%。",
        [
            "3亿元 | “商户贷”放贷 | level 3 exact actual 2023 安徽省",
            "2亿元 | “农户贷”放贷 | level 2 exact actual 2023 安徽省",
            "1% | 不良率 | ratio 1 exact actual 2023 安徽省",
        ],
    ),
    "what is invested in a thing that is named behind": (
        "review",
        "投资3亿元的城南学校投入使用。",
        ["3亿元 | 城南学校投资 | level 3 exact actual 2023 安徽省"],
    ),
    "what five years come to, and the visitors of them": (
        "five_years",
        "五年接待游客90万人次,实现旅游收入8亿元,铺装道路5条。",
        [
            "90万人次 | 五年接待游客 | level 90 exact actual 2021/2025 安徽省",
            "8亿元 | 旅游收入 | level 8 exact actual 2021/2025 安徽省",
            "5条 | 铺装道路 | level 5 exact actual 2021/2025 安徽省",
        ],
    ),
    "by how much, and to what": (
        "review",
        "基础养老金提高20元至360元。",
        [
            "20元 | 基础养老金 | change 20 exact actual 2023 安徽省",
            "360元 | 基础养老金 | level 360 exact actual 2023 安徽省",
        ],
    ),
    "what ends at a semicolon is the part, and two that fell together": (
        "review",
        "项目90个,其中10亿元以上7个;竣工60个;发案数、损失数“双降”12%和30%。",
        [
            "90个 | 项目 | level 90 exact actual 2023 安徽省",
            "7个 | 10亿元以上项目 | level 7 exact actual 2023 安徽省",
            "60个 | 竣工项目 | level 60 exact actual 2023 安徽省",
            "12% | 发案数 | growth -12 exact actual 2023 安徽省",
            "30% | 损失数 | growth -30 exact actual 2023 安徽省",
        ],
    ),
    "a mean of two years does not date a list behind it": (
        "review",
        "增加值增长8%,两年平均增长9%;城乡居民人均可支配收入分别增长4%、6%。",
        [
            "8% | 增加值 | growth 8 exact actual 2023 安徽省",
            "9% | 增加值 | growth 9 exact actual 2022/2023 安徽省",
            "4% | 城镇居民人均可支配收入 | growth 4 exact actual 2023 安徽省",
            "6% | 农村居民人均可支配收入 | growth 6 exact actual 2023 安徽省",
        ],
    ),
    "another product of the same power": (
        "review",
        "原煤产量900万吨,发电量30亿度。",
        [
            "900万吨 | 原煤产量 | level 900 exact actual 2023 安徽省",
            "30亿度 | 发电量 | level 30 exact actual 2023 安徽省",
        ],
    ),
    "money that was raised is not theirs who were sent": (
        "review",
        "选派干部40人,落实项目资金300万元。",
        [
            "40人 | 选派干部 | level 40 exact actual 2023 安徽省",
            "300万元 | 项目资金 | level 300 exact actual 2023 安徽省",
        ],
    ),
    "how large a herd makes a household one of them": (
        "plan",
        "新建羊场2个、50头以上肉牛养殖户60户。",
        [
            "2个 | 新建羊场 | level 2 exact target 2024 安徽省",
            "60户 | 新建50头以上肉牛养殖户 | level 60 exact target 2024 安徽省",
        ],
    ),
    "villages with their people, side by side": (
        "review",
        "解决了4个村500人的饮水安全问题。",
        [
            "4个 | 解决饮水安全问题村 | level 4 exact actual 2023 安徽省",
            "500人 | 村饮水安全问题 | level 500 exact actual 2023 安徽省",
        ],
    ),
    "whom works concern is said aside": (
        "review",
        "启动片区搬迁8个,涉及12个村400户,总建筑面积5万平方米。",
        [
            "8个 | 启动片区搬迁 | level 8 exact actual 2023 安徽省",
            "12个 | 村 | level 12 exact actual 2023 安徽省",
            "400户 | 村 | level 400 exact actual 2023 安徽省",
            "5万平方米 | 启动片区搬迁总建筑面积 | level 5 exact actual 2023 安徽省",
        ],
    ),
    "what each gets owns nothing that all get": (
        "review",
        "改造危房600户,每户平均补助1.5万元,完成投资5亿元。",
        [
            "600户 | 改造危房 | level 600 exact actual 2023 安徽省",
            "1.5万元 | 每户平均补助 | level 1.5 exact actual 2023 安徽省",
            "5亿元 | 改造危房完成投资 | level 5 exact actual 2023 安徽省",
        ],
    ),
    "by the cubic metre, and a standard for all": (
        "review",
        "PM2.5平均浓度每立方米45微克,城乡低保标准统一提高到每人每月700元。",
        [
            "45微克 | PM2.5平均浓度 | level 45 exact actual 2023 安徽省",
            "700元 | 城乡低保标准 | level 700 exact actual 2023 安徽省",
        ],
    ),
    "money from above, and a project that moved": (
        "review",
        "整合涉农资金6亿元,其中省级以上5亿元;新动工项目15宗,新投产项目10宗。",
        [
            "6亿元 | 整合涉农资金 | level 6 exact actual 2023 安徽省",
            "5亿元 | 省级以上整合涉农资金 | level 5 exact actual 2023 安徽省",
            "15宗 | 新动工项目 | level 15 exact actual 2023 安徽省",
            "10宗 | 新投产项目 | level 10 exact actual 2023 安徽省",
        ],
    ),
    "a rank in a field that is named alone": (
        "review",
        "居民收入2万元。在全国百强县排名中列第28位,前移4位。",
        [
            "2万元 | 居民收入 | level 2 exact actual 2023 安徽省",
            "第28位 | 百强县排名 | rank 28 exact actual 2023 安徽省",
            "4位 | 百强县排名 | change 4 exact actual 2023 安徽省",
        ],
    ),
    "what people are helped to, and a rate of plans for births": (
        "review",
        "茶叶产值9亿元,产业链带动3万人增收。人口自然增长率4‰,计划生育率98%。",
        [
            "9亿元 | 茶叶产值 | level 9 exact actual 2023 安徽省",
            "3万人 | 产业链带动增收 | level 3 exact actual 2023 安徽省",
            "4‰ | 人口自然增长率 | growth 4 exact actual 2023 安徽省",
            "98% | 计划生育率 | ratio 98 exact actual 2023 安徽省",
        ],
    ),
    "a known figure beside exports": (
        "plan",
        "实际利用外资和外贸出口分别增长5%、8%。",
        [
            "5% | 实际利用外资 | growth 5 exact target 2024 安徽省",
            "8% | 外贸出口 | growth 8 exact target 2024 安徽省",
        ],
    ),
    "a year before what is expected tells nothing yet": (
        "review",
        "2023年,预计生产总值60亿元,增长7%;财政收入5亿元。",
        [
            "60亿元 | 生产总值 | level 60 exact estimate 2023 安徽省",
            "7% | 生产总值 | growth 7 exact estimate 2023 安徽省",
            "5亿元 | 财政收入 | level 5 exact estimate 2023 安徽省",
        ],
    ),
    "who gives money is not whose it is": (
        "review",
        "上海市金山区帮扶资金3000万元,实施帮扶项目20个。",
        [
            "3000万元 | 上海市金山区帮扶资金 | level 3000 exact actual 2023 安徽省",
            "20个 | 帮扶项目 | level 20 exact actual 2023 安徽省",
        ],
    ),
    "what bears fruit is of the tree": (
        "review",
        "核桃面积稳定在80万亩,挂果面积30万亩,产量4万吨。",
        [
            "80万亩 | 核桃面积 | level 80 exact actual 2023 安徽省",
            "30万亩 | 核桃挂果面积 | level 30 exact actual 2023 安徽省",
            "4万吨 | 核桃产量 | level 4 exact actual 2023 安徽省",
        ],
    ),
    "a share of what it was, and what got less": (
        "review",
        "接待游客90万人次,为上年的70%;生活垃圾减量8%。",
        [
            "90万人次 | 接待游客 | level 90 exact actual 2023 安徽省",
            "70% | 接待游客 | ratio 70 exact actual 2023 安徽省",
            "8% | 生活垃圾 | growth -8 exact actual 2023 安徽省",
        ],
    ),
    "spent more than the year before": (
        "review",
        "民生支出8亿元,比上年增支1亿元,占财政支出的60%。",
        [
            "8亿元 | 民生支出 | level 8 exact actual 2023 安徽省",
            "1亿元 | 民生支出 | change 1 exact actual 2023 安徽省",
            "60% | 民生支出占财政支出比重 | ratio 60 exact actual 2023 安徽省",
        ],
    ),
    "what all the years brought in": (
        "five_years",
        "财政收入由6亿元增加到30亿元,累计完成90亿元。",
        [
            "6亿元 | 财政收入 | level 6 exact actual 2020 安徽省",
            "30亿元 | 财政收入 | level 30 exact actual 2025 安徽省",
            "90亿元 | 财政收入 | level 90 exact actual 2021/2025 安徽省",
        ],
    ),
    "an investment sells nothing": (
        "review",
        "园区入驻企业60家,完成固定资产投资9亿元,实现主营业务收入8亿元。",
        [
            "60家 | 园区入驻企业 | level 60 exact actual 2023 安徽省",
            "9亿元 | 固定资产投资 | level 9 exact actual 2023 安徽省",
            "8亿元 | 园区入驻企业主营业务收入 | level 8 exact actual 2023 安徽省",
        ],
    ),
    "those that came in, and all that are in": (
        "review",
        "新入规企业6家、累计47家。",
        [
            "6家 | 新入规企业 | level 6 exact actual 2023 安徽省",
            "47家 | 累计入规企业 | level 47 exact actual 2023 安徽省",
        ],
    ),
    "money of what was named goes into nothing else": (
        "review",
        "引进项目7个,总投资5亿元,新增合作社4家。",
        [
            "7个 | 引进项目 | level 7 exact actual 2023 安徽省",
            "5亿元 | 引进项目总投资 | level 5 exact actual 2023 安徽省",
            "4家 | 新增合作社 | level 4 exact actual 2023 安徽省",
        ],
    ),
    "the mean of two years": (
        "review",
        "生产总值增长8%,两年平均增长6%。",
        [
            "8% | 生产总值 | growth 8 exact actual 2023 安徽省",
            "6% | 生产总值 | growth 6 exact actual 2022/2023 安徽省",
        ],
    ),
}


@pytest.mark.parametrize(("place", "text", "expected"), CASES.values(), ids=CASES.keys())
def test_what_each_number_says(place: str, text: str, expected: list[str]) -> None:
    assert [tell(observation) for observation in read(text, place)] == expected
