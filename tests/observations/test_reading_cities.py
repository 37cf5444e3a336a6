"""Sentences of the kind that cities write, in our own words, each named after what broke.

A row gives what ``tests.observations.test_reading`` gives.
"""

from __future__ import annotations

import pytest

from tests.observations.test_reading import tell
from tests.observations.test_rules import read

CASES: dict[str, tuple[str, str, list[str]]] = {
    "two counts side by side share the noun behind": (
        "review",
        "3条8段城市黑臭水体完成治理。",
        [
            "3条 | 完成治理城市黑臭水体 | level 3 exact actual 2023 安徽省",
            "8段 | 完成治理城市黑臭水体 | level 8 exact actual 2023 安徽省",
        ],
    ),
    "the works behind 等 are counted by what follows the length": (
        "plan",
        "加快东环路等4条、52公里城市道路改造。",
        [
            "4条 | 城市道路改造 | level 4 exact target 2024 安徽省",
            "52公里 | 城市道路改造 | level 52 exact target 2024 安徽省",
        ],
    ),
    "how many, and for how much money, before the things": (
        "review",
        "首批12个、总投资60亿元的项目签约。",
        [
            "12个 | 签约项目 | level 12 exact actual 2023 安徽省",
            "60亿元 | 项目总投资 | level 60 exact actual 2023 安徽省",
        ],
    ),
    "what is all there is, not what is new": (
        "review",
        "新增孵化载体15家,累计达210家。",
        [
            "15家 | 新增孵化载体 | level 15 exact actual 2023 安徽省",
            "210家 | 累计孵化载体 | level 210 exact actual 2023 安徽省",
        ],
    ),
    "neither of two states is the next one": (
        "review",
        "新开工及筹集人才住房2万套,竣工9000套。",
        [
            "2万套 | 新开工及筹集人才住房 | level 2 exact actual 2023 安徽省",
            "9000套 | 竣工人才住房 | level 9000 exact actual 2023 安徽省",
        ],
    ),
    "built in all, not newly built": (
        "review",
        "新建高标准农田7万亩,累计建成90万亩。",
        [
            "7万亩 | 新建高标准农田 | level 7 exact actual 2023 安徽省",
            "90万亩 | 建成高标准农田 | level 90 exact actual 2023 安徽省",
        ],
    ),
    "the verb of the first goes for each pipe": (
        "review",
        "改造供热、供水老旧管网分别为30公里、20公里。",
        [
            "30公里 | 改造供热老旧管网 | level 30 exact actual 2023 安徽省",
            "20公里 | 改造供水老旧管网 | level 20 exact actual 2023 安徽省",
        ],
    ),
    "a share of things that became something": (
        "review",
        "出租车实现100%电动化。",
        [
            "100% | 出租车电动化 | ratio 100 exact actual 2023 安徽省",
        ],
    ),
    "a share of another time's level": (
        "review",
        "生猪存栏80万头,恢复到常年水平的98%。",
        [
            "80万头 | 生猪存栏 | level 80 exact actual 2023 安徽省",
            "98% | 生猪存栏 | ratio 98 exact actual 2023 安徽省",
        ],
    ),
    "an amount above a level that is named": (
        "review",
        "低保标准提高到700元,高于全省平均水平35元。",
        [
            "700元 | 低保标准 | level 700 exact actual 2023 安徽省",
            "35元 | 低保标准 | change 35 exact actual 2023 安徽省",
        ],
    ),
    "more than a multiple of a sum": (
        "review",
        "新建污水管网300公里,超过“十二五”时期总和的1.5倍。",
        [
            "300公里 | 新建污水管网 | level 300 exact actual 2023 安徽省",
            "1.5倍 | 新建污水管网 | multiple 1.5 at_least actual 2023 安徽省",
        ],
    ),
    "without what is left out of a comparison": (
        "plan",
        "一般公共预算收入扣除特殊因素后增长4%。",
        [
            "4% | 一般公共预算收入 | growth 4 exact target 2024 安徽省",
        ],
    ),
    "deaths of the same accidents": (
        "review",
        "生产安全事故起数和死亡人数分别下降6%、9%。",
        [
            "6% | 生产安全事故起数 | growth -6 exact actual 2023 安徽省",
            "9% | 生产安全事故死亡人数 | growth -9 exact actual 2023 安徽省",
        ],
    ),
    "a rank behind a share is not the share's": (
        "review",
        "锂电池产量占全国21%,连续3年居全国大中城市第一。",
        [
            "21% | 锂电池产量占全国比重 | ratio 21 exact actual 2023 安徽省",
            "第一 | 锂电池产量 | rank 1 exact actual 2023 安徽省",
        ],
    ),
    "insurances that share their tail": (
        "review",
        "基本养老、基本医疗保险参保人数分别为90万人、120万人。",
        [
            "90万人 | 基本养老保险参保人数 | level 90 exact actual 2023 安徽省",
            "120万人 | 基本医疗保险参保人数 | level 120 exact actual 2023 安徽省",
        ],
    ),
    "lanes have a length of their own": (
        "review",
        "新增公交专用道80车道公里。",
        [
            "80车道公里 | 新增公交专用道 | level 80 exact actual 2023 安徽省",
        ],
    ),
    "summed up to the end of a plan": (
        "years_ahead",
        "到1957年,累计新增城市就业40万人;单位产值能耗累计下降12%。",
        [
            "40万人 | 新增城市就业 | level 40 exact target 1953/1957 中国",
            "12% | 单位产值能耗 | growth -12 exact target 1953/1957 中国",
        ],
    ),
    "a ratio to one, from one year to the next": (
        "review",
        "城乡居民收入比由上年的2.4：1缩小到2.35：1。",
        [
            "2.4 | 城乡居民收入比 | ratio 2.4 exact actual 2022 安徽省",
            "2.35 | 城乡居民收入比 | ratio 2.35 exact actual 2023 安徽省",
        ],
    ),
    "the intensity of what was spent": (
        "review",
        "研发经费投入30亿元,比上年净增4亿元,投入强度2.1%。",
        [
            "30亿元 | 研发经费投入 | level 30 exact actual 2023 安徽省",
            "4亿元 | 研发经费投入 | change 4 exact actual 2023 安徽省",
            "2.1% | 研发经费投入强度 | ratio 2.1 exact actual 2023 安徽省",
        ],
    ),
    "per thousand people, in other units": (
        "review",
        "每千人口拥有医疗床位7.2张、执业医师2.9人。",
        [
            "7.2张 | 每千人口拥有医疗床位 | level 7.2 exact actual 2023 安徽省",
            "2.9人 | 每千人口执业医师 | level 2.9 exact actual 2023 安徽省",
        ],
    ),
    "both fell, and by how much": (
        "review",
        "火灾起数、死亡人数“双下降”,降幅分别为12%和8%。",
        [
            "12% | 火灾起数 | growth -12 exact actual 2023 安徽省",
            "8% | 火灾死亡人数降幅 | growth -8 exact actual 2023 安徽省",
        ],
    ),
    "industries that share the size of their clusters": (
        "plan",
        "新型材料、现代家具产业集群规模分别达300亿元、200亿元。",
        [
            "300亿元 | 新型材料产业集群规模 | level 300 exact target 2024 安徽省",
            "200亿元 | 现代家具产业集群规模 | level 200 exact target 2024 安徽省",
        ],
    ),
    "parks told apart by what they turn over": (
        "plan",
        "千亿园区达到1个、五百亿园区达到3个。",
        [
            "1个 | 千亿园区 | level 1 exact target 2024 安徽省",
            "3个 | 五百亿园区 | level 3 exact target 2024 安徽省",
        ],
    ),
    "though it has passed, the name is the same": (
        "review",
        "人均生产总值虽已超过6万元,但仍不平衡。",
        [
            "6万元 | 人均生产总值 | level 6 at_least actual 2023 安徽省",
        ],
    ),
    "what a figure suffered from is no part of it": (
        "review",
        "钢材销售收入受市场影响下降11%。",
        [
            "11% | 钢材销售收入 | growth -11 exact actual 2023 安徽省",
        ],
    ),
    "levels of an autonomous region": (
        "review",
        "农业龙头企业达60家,其中国家级3家、自治区级15家。",
        [
            "60家 | 农业龙头企业 | level 60 exact actual 2023 安徽省",
            "3家 | 国家级农业龙头企业 | level 3 exact actual 2023 安徽省",
            "15家 | 自治区级农业龙头企业 | level 15 exact actual 2023 安徽省",
        ],
    ),
    "figures of a park go on being the park's": (
        "review",
        "东湖新区完成固定资产投资90亿元,一般公共预算收入增长5%。",
        [
            "90亿元 | 东湖新区完成固定资产投资 | level 90 exact actual 2023 安徽省",
            "5% | 东湖新区一般公共预算收入 | growth 5 exact actual 2023 安徽省",
        ],
    ),
    "behind its parts the whole goes on": (
        "review",
        "清洁能源装机500万千瓦,其中风电300万千瓦、光伏200万千瓦,全年发电量90亿千瓦时。",
        [
            "500万千瓦 | 清洁能源装机 | level 500 exact actual 2023 安徽省",
            "300万千瓦 | 风电装机 | level 300 exact actual 2023 安徽省",
            "200万千瓦 | 光伏装机 | level 200 exact actual 2023 安徽省",
            "90亿千瓦时 | 清洁能源发电量 | level 90 exact actual 2023 安徽省",
        ],
    ),
    "what two parks did, each": (
        "review",
        "甲经开区、乙经开区分别实现工业总产值60亿元和70亿元。",
        [
            "60亿元 | 甲经开区工业总产值 | level 60 exact actual 2023 安徽省",
            "70亿元 | 乙经开区工业总产值 | level 70 exact actual 2023 安徽省",
        ],
    ),
    "a work called by its size": (
        "review",
        "某能源公司50兆瓦光热电站年发电量突破1亿千瓦时。",
        [
            "1亿千瓦时 | 某能源公司50兆瓦光热电站年发电量 | level 1 at_least actual 2023 安徽省",
        ],
    ),
    "a share of a task set from above": (
        "review",
        "城镇新增就业1.2万人,完成省列任务的109%。",
        [
            "1.2万人 | 城镇新增就业 | level 1.2 exact actual 2023 安徽省",
            "109% | 城镇新增就业占省列任务比重 | ratio 109 exact actual 2023 安徽省",
        ],
    ),
    "points of a hundred, said once": (
        "review",
        "弃风率、弃光率分别降低12个和9个百分点。",
        [
            "12个 | 弃风率 | change -12 exact actual 2023 安徽省",
            "9个百分点 | 弃光率 | change -9 exact actual 2023 安徽省",
        ],
    ),
    "down to nought": (
        "review",
        "贫困发生率由6.5%下降到0。",
        [
            "6.5% | 贫困发生率 | ratio 6.5 exact actual 2022 安徽省",
            "0 | 贫困发生率 | ratio 0 exact actual 2023 安徽省",
        ],
    ),
    "ranks of two amounts": (
        "review",
        "城乡居民人均可支配收入分别达到4.1万元、2.2万元,绝对额分别居全省第3位、第4位。",
        [
            "4.1万元 | 城镇居民人均可支配收入 | level 4.1 exact actual 2023 安徽省",
            "2.2万元 | 农村居民人均可支配收入 | level 2.2 exact actual 2023 安徽省",
            "第3位 | 城镇居民人均可支配收入绝对额 | rank 3 exact actual 2023 安徽省",
            "第4位 | 农村居民人均可支配收入绝对额 | rank 4 exact actual 2023 安徽省",
        ],
    ),
    "per head and year": (
        "review",
        "城乡低保标准分别提高到年人均8000元和6000元。",
        [
            "8000元 | 城镇低保标准 | level 8000 exact actual 2023 安徽省",
            "6000元 | 农村低保标准 | level 6000 exact actual 2023 安徽省",
        ],
    ),
    "what is reached behind what is new is the whole": (
        "review",
        "新增规模企业31户、达到260户。",
        [
            "31户 | 新增规模企业 | level 31 exact actual 2023 安徽省",
            "260户 | 规模企业 | level 260 exact actual 2023 安徽省",
        ],
    ),
    "net newcomers and all who live there": (
        "review",
        "常住人口净增20万人、达到310万人。",
        [
            "20万人 | 净增常住人口 | level 20 exact actual 2023 安徽省",
            "310万人 | 常住人口 | level 310 exact actual 2023 安徽省",
        ],
    ),
    "a mean of two years dates only itself": (
        "review",
        "地区生产总值增长8%,两年平均增长6%;工业投资增长11%。",
        [
            "8% | 地区生产总值 | growth 8 exact actual 2023 安徽省",
            "6% | 地区生产总值 | growth 6 exact actual 2022/2023 安徽省",
            "11% | 工业投资 | growth 11 exact actual 2023 安徽省",
        ],
    ),
    "of which so large": (
        "review",
        "新引进10亿元以上项目30个,其中50亿元以上4个。",
        [
            "30个 | 新引进10亿元以上项目 | level 30 exact actual 2023 安徽省",
            "4个 | 50亿元以上项目 | level 4 exact actual 2023 安徽省",
        ],
    ),
    "the market value is the companies'": (
        "review",
        "上市公司增加到40家、总市值达9000亿元。",
        [
            "40家 | 上市公司 | level 40 exact actual 2023 安徽省",
            "9000亿元 | 上市公司总市值 | level 9000 exact actual 2023 安徽省",
        ],
    ),
    "from one structure to the next": (
        "review",
        "三次产业比重由8：45：47优化为7：44：49。",
        [
            "8 | 第一产业比重 | ratio 8 exact actual 2022 安徽省",
            "45 | 第二产业比重 | ratio 45 exact actual 2022 安徽省",
            "47 | 第三产业比重 | ratio 47 exact actual 2022 安徽省",
            "7 | 第一产业比重 | ratio 7 exact actual 2023 安徽省",
            "44 | 第二产业比重 | ratio 44 exact actual 2023 安徽省",
            "49 | 第三产业比重 | ratio 49 exact actual 2023 安徽省",
        ],
    ),
    "about so large a share": (
        "review",
        "单项冠军达到12家,约占全省的1/6。",
        [
            "12家 | 单项冠军 | level 12 exact actual 2023 安徽省",
            "1/6 | 单项冠军占全省比重 | ratio 0.167 about actual 2023 安徽省",
        ],
    ),
    "two yardsticks, two gaps": (
        "review",
        "规模以上工业增加值增长6%,分别高于全国、全省2个、0.5个百分点。",
        [
            "6% | 规模以上工业增加值 | growth 6 exact actual 2023 安徽省",
            "2个 | 规模以上工业增加值 | change 2 exact actual 2023 安徽省",
            "0.5个百分点 | 规模以上工业增加值 | change 0.5 exact actual 2023 安徽省",
        ],
    ),
    "a day's newcomers, behind their growth": (
        "review",
        "新登记经营主体6万户,增长9%,日均新增164户。",
        [
            "6万户 | 新登记经营主体 | level 6 exact actual 2023 安徽省",
            "9% | 新登记经营主体 | growth 9 exact actual 2023 安徽省",
            "164户 | 日均新增经营主体 | level 164 exact actual 2023 安徽省",
        ],
    ),
    "what the harvest suffered from": (
        "review",
        "粮食总产90万吨,虽遭受春旱减产3%。",
        [
            "90万吨 | 粮食总产 | level 90 exact actual 2023 安徽省",
            "3% | 粮食总产 | growth -3 exact actual 2023 安徽省",
        ],
    ),
    "roads and how long they are in all": (
        "review",
        "东环高速等3条共120公里高速公路开工。",
        [
            "3条 | 开工高速公路 | level 3 exact actual 2023 安徽省",
            "120公里 | 开工高速公路 | level 120 exact actual 2023 安徽省",
        ],
    ),
    "one rate of two degrees": (
        "review",
        "群众诉求满意和基本满意率达97%。",
        [
            "97% | 群众诉求满意和基本满意率 | ratio 97 exact actual 2023 安徽省",
        ],
    ),
    "what stands so high is not new": (
        "plan",
        "新增茶园3万亩、水稻面积稳定在60万亩。",
        [
            "3万亩 | 新增茶园 | level 3 exact target 2024 安徽省",
            "60万亩 | 水稻面积 | level 60 exact target 2024 安徽省",
        ],
    ),
    "the part of a town goes on": (
        "review",
        "中心城区建成区面积拓展到60平方公里、人口达70万人。",
        [
            "60平方公里 | 中心城区建成区面积 | level 60 exact actual 2023 安徽省",
            "70万人 | 中心城区人口 | level 70 exact actual 2023 安徽省",
        ],
    ),
    "thousands of litres": (
        "review",
        "白酒产量达4.5万千升。",
        [
            "4.5万千升 | 白酒产量 | level 4.5 exact actual 2023 安徽省",
        ],
    ),
    "what was suffered together": (
        "review",
        "建档立卡贫困人口1.1万户3.2万人全部脱贫。",
        [
            "1.1万户 | 建档立卡贫困人口 | level 1.1 exact actual 2023 安徽省",
            "3.2万人 | 建档立卡贫困人口 | level 3.2 exact actual 2023 安徽省",
        ],
    ),
    "the industry that was to be made strong": (
        "plan",
        "做强生物医药产业,力争规上产值达到120亿元。",
        [
            "120亿元 | 生物医药产业规上产值 | level 120 exact target 2024 安徽省",
        ],
    ),
    "what was cleared over five years, and how far a city spread": (
        "five_years",
        "盘活存量土地5000亩,处置不良贷款60亿元。城市建成区面积由90平方公里拓展到110平方公里。",
        [
            "5000亩 | 盘活存量土地 | level 5000 exact actual 2021/2025 安徽省",
            "60亿元 | 处置不良贷款 | level 60 exact actual 2021/2025 安徽省",
            "90平方公里 | 城市建成区面积 | level 90 exact actual 2020 安徽省",
            "110平方公里 | 城市建成区面积 | level 110 exact actual 2025 安徽省",
        ],
    ),
    "those who came and settled": (
        "review",
        "引进青年人才5万人,落户2万人。",
        [
            "5万人 | 引进青年人才 | level 5 exact actual 2023 安徽省",
            "2万人 | 落户青年人才 | level 2 exact actual 2023 安徽省",
        ],
    ),
    "a day's capacity, from and to": (
        "review",
        "污水处理能力由每日60万吨提高到75万吨。",
        [
            "60万吨 | 污水处理能力 | level 60 exact actual 2022 安徽省",
            "75万吨 | 污水处理能力 | level 75 exact actual 2023 安徽省",
        ],
    ),
    "days and the rate of days": (
        "review",
        "空气优良天数300天、优良率82.2%。",
        [
            "300天 | 空气优良天数 | level 300 exact actual 2023 安徽省",
            "82.2% | 空气优良率 | ratio 82.2 exact actual 2023 安徽省",
        ],
    ),
    "whom a site reaches is not built": (
        "review",
        "新建分类示范点120处、覆盖居民8万户。",
        [
            "120处 | 新建分类示范点 | level 120 exact actual 2023 安徽省",
            "8万户 | 覆盖居民 | level 8 exact actual 2023 安徽省",
        ],
    ),
    "those that sell for so much": (
        "review",
        "龙头企业80家,销售收入超亿元的12家。",
        [
            "80家 | 龙头企业 | level 80 exact actual 2023 安徽省",
            "12家 | 销售收入超亿元龙头企业 | level 12 exact actual 2023 安徽省",
        ],
    ),
    "of how many people, said for both": (
        "review",
        "每千人口床位数、执业医师数分别达6.8张、3.1名。",
        [
            "6.8张 | 每千人口床位数 | level 6.8 exact actual 2023 安徽省",
            "3.1名 | 每千人口执业医师数 | level 3.1 exact actual 2023 安徽省",
        ],
    ),
    "from one rank to another": (
        "review",
        "经济总量由2012年的全省第3位退居第4位。",
        [
            "第3位 | 经济总量 | rank 3 exact actual 2012 安徽省",
            "第4位 | 经济总量 | rank 4 exact actual 2023 安徽省",
        ],
    ),
    "in its natural measure": (
        "review",
        "一般公共预算收入剔除退税因素后增长5%,自然口径下降3%。",
        [
            "5% | 一般公共预算收入 | growth 5 exact actual 2023 安徽省",
            "3% | 一般公共预算收入 | growth -3 exact actual 2023 安徽省",
        ],
    ),
    "a rank in the province and one in its part": (
        "review",
        "进出口总额增长9%,增速居全省第4、皖北第1。",
        [
            "9% | 进出口总额 | growth 9 exact actual 2023 安徽省",
            "第4 | 进出口总额增速 | rank 4 exact actual 2023 安徽省",
            "第1 | 进出口总额增速 | rank 1 exact actual 2023 安徽省",
        ],
    ),
    "projects of two levels of government": (
        "review",
        "60个省、市重点项目完成年度投资210亿元。",
        [
            "60个 | 省、市重点项目 | level 60 exact actual 2023 安徽省",
            "210亿元 | 省、市重点项目完成年度投资 | level 210 exact actual 2023 安徽省",
        ],
    ),
    "brands of a region": (
        "review",
        "红橙、火龙果区域公用品牌价值分别达到12亿元、9亿元。",
        [
            "12亿元 | 红橙区域公用品牌价值 | level 12 exact actual 2023 安徽省",
            "9亿元 | 火龙果区域公用品牌价值 | level 9 exact actual 2023 安徽省",
        ],
    ),
    "an index is a level": (
        "review",
        "空气质量综合指数2.9。",
        [
            "2.9 | 空气质量综合指数 | level 2.9 exact actual 2023 安徽省",
        ],
    ),
    "what became of a works stands before its output": (
        "review",
        "某钢厂全面投产、粗钢产量300万吨。",
        [
            "300万吨 | 某钢厂粗钢产量 | level 300 exact actual 2023 安徽省",
        ],
    ),
    "pensions by the head and month": (
        "review",
        "基础养老金月人均210元。",
        [
            "210元 | 基础养老金 | level 210 exact actual 2023 安徽省",
        ],
    ),
    "the part that works elsewhere": (
        "review",
        "农村劳动力转移就业3万人次,其中区外2万人次。",
        [
            "3万人次 | 农村劳动力转移就业 | level 3 exact actual 2023 安徽省",
            "2万人次 | 区外农村劳动力转移就业 | level 2 exact actual 2023 安徽省",
        ],
    ),
    "what a fund takes in and gives out": (
        "review",
        "医保基金收入20亿元,支出16亿元。",
        [
            "20亿元 | 医保基金收入 | level 20 exact actual 2023 安徽省",
            "16亿元 | 医保基金支出 | level 16 exact actual 2023 安徽省",
        ],
    ),
    "held within a limit set from above": (
        "review",
        "事故死亡人数控制在自治区下达指标的90%以内。",
        [
            "90% | 事故死亡人数占自治区下达指标比重 | ratio 90 at_most actual 2023 安徽省",
        ],
    ),
    "how long a road is": (
        "plan",
        "力争全长20公里的环城快速路年底贯通。",
        [
            "20公里 | 环城快速路全长 | level 20 exact target 2024 安徽省",
        ],
    ),
    "money for all of them, not for the large ones alone": (
        "review",
        "新引进亿元以上项目120个,其中50亿元以上3个,协议引资600亿元。",
        [
            "120个 | 新引进亿元以上项目 | level 120 exact actual 2023 安徽省",
            "3个 | 50亿元以上项目 | level 3 exact actual 2023 安徽省",
            "600亿元 | 新引进亿元以上项目协议引资 | level 600 exact actual 2023 安徽省",
        ],
    ),
    "taxes by the acre": (
        "review",
        "单位产值建设用地占用下降4%,亩均税收由9万元提高到10万元。",
        [
            "4% | 单位产值建设用地占用 | growth -4 exact actual 2023 安徽省",
            "9万元 | 亩均税收 | level 9 exact actual 2022 安徽省",
            "10万元 | 亩均税收 | level 10 exact actual 2023 安徽省",
        ],
    ),
    "the second list holds what the first did": (
        "review",
        "港口货物吞吐量、集装箱吞吐量分别由2亿吨、600万标箱增至2.5亿吨、800万标箱。",
        [
            "2亿吨 | 港口货物吞吐量 | level 2 exact actual 2022 安徽省",
            "600万标箱 | 集装箱吞吐量 | level 600 exact actual 2022 安徽省",
            "2.5亿吨 | 港口货物吞吐量 | level 2.5 exact actual 2023 安徽省",
            "800万标箱 | 集装箱吞吐量 | level 800 exact actual 2023 安徽省",
        ],
    ),
    "a share of the year's plan": (
        "review",
        "重点工程完成投资60亿元,为年计划的108%。",
        [
            "60亿元 | 重点工程完成投资 | level 60 exact actual 2023 安徽省",
            "108% | 重点工程完成投资占年计划比重 | ratio 108 exact actual 2023 安徽省",
        ],
    ),
    "a new town's own investment": (
        "review",
        "江南新城引进亿元以上项目30个,固定资产投资完成90亿元。",
        [
            "30个 | 江南新城引进亿元以上项目 | level 30 exact actual 2023 安徽省",
            "90亿元 | 江南新城固定资产投资 | level 90 exact actual 2023 安徽省",
        ],
    ),
    "of which above so much": (
        "review",
        "开工工业项目60个,其中超10亿元5个。",
        [
            "60个 | 开工工业项目 | level 60 exact actual 2023 安徽省",
            "5个 | 超10亿元工业项目 | level 5 exact actual 2023 安徽省",
        ],
    ),
    "visits from abroad among all": (
        "review",
        "旅游接待300万人次,其中入境4万人次。",
        [
            "300万人次 | 旅游接待 | level 300 exact actual 2023 安徽省",
            "4万人次 | 入境旅游接待 | level 4 exact actual 2023 安徽省",
        ],
    ),
    "what companies have lent is not new": (
        "review",
        "新增小额贷款公司5家、贷款余额9亿元。",
        [
            "5家 | 新增小额贷款公司 | level 5 exact actual 2023 安徽省",
            "9亿元 | 小额贷款公司贷款余额 | level 9 exact actual 2023 安徽省",
        ],
    ),
    "a mean told with the last of five years": (
        "five_years",
        "2025年产值60亿元,年均增长9%。",
        [
            "60亿元 | 产值 | level 60 exact actual 2025 安徽省",
            "9% | 产值 | growth 9 exact actual 2021/2025 安徽省",
        ],
    ),
    "what was recruited and done in five years": (
        "five_years",
        "招录协警1200人,为民办实事6000件,竣工保障房4万套。",
        [
            "1200人 | 招录协警 | level 1200 exact actual 2021/2025 安徽省",
            "6000件 | 为民办实事 | level 6000 exact actual 2021/2025 安徽省",
            "4万套 | 竣工保障房 | level 4 exact actual 2021/2025 安徽省",
        ],
    ),
    "down over the years of a plan": (
        "years_ahead",
        "到1957年,单位产值能耗五年下降15%,固定资产投资累计400亿元。",
        [
            "15% | 单位产值能耗 | growth -15 exact target 1953/1957 中国",
            "400亿元 | 固定资产投资 | level 400 exact target 1953/1957 中国",
        ],
    ),
    "parts of a year are those of their own row": (
        "review",
        "一季度、上半年增速分别列全省第3、第2位;规上工业增加值增长8%。",
        [
            "第3 | 增速 | rank 3 exact actual 2023-Q1 安徽省",
            "第2位 | 增速 | rank 2 exact actual 2023-H1 安徽省",
            "8% | 规上工业增加值 | growth 8 exact actual 2023 安徽省",
        ],
    ),
    "the students, not the last of their parts": (
        "review",
        "在校学生突破6万人,其中本科生4万人、研究生3000人,增长12%。",
        [
            "6万人 | 在校学生 | level 6 at_least actual 2023 安徽省",
            "4万人 | 本科生 | level 4 exact actual 2023 安徽省",
            "3000人 | 研究生 | level 3000 exact actual 2023 安徽省",
            "12% | 在校学生 | growth 12 exact actual 2023 安徽省",
        ],
    ),
    "days, behind the rate of days": (
        "review",
        "空气优良天数280天,优良率76.7%,受高温干旱影响减少9天。",
        [
            "280天 | 空气优良天数 | level 280 exact actual 2023 安徽省",
            "76.7% | 空气优良率 | ratio 76.7 exact actual 2023 安徽省",
            "9天 | 空气优良天数 | change -9 exact actual 2023 安徽省",
        ],
    ),
    "against the mean of years": (
        "review",
        "森林火灾起数较前三年均值下降60%。",
        [
            "60% | 森林火灾起数 | growth -60 exact actual 2023 安徽省",
        ],
    ),
    "a wish between an industry and its figure": (
        "plan",
        "锂电产业力争产值突破200亿元。",
        [
            "200亿元 | 锂电产业产值 | level 200 at_least target 2024 安徽省",
        ],
    ),
    "trade of one's own": (
        "review",
        "外贸自营进出口总额90亿美元。",
        [
            "90亿美元 | 外贸自营进出口总额 | level 90 exact actual 2023 安徽省",
        ],
    ),
    "what farms add, and have in all": (
        "review",
        "设施农业新增3万亩,累计40万亩。",
        [
            "3万亩 | 设施农业新增 | level 3 exact actual 2023 安徽省",
            "40万亩 | 累计设施农业 | level 40 exact actual 2023 安徽省",
        ],
    ),
    "prices by the kilogram": (
        "review",
        "烟叶均价提高0.8元/公斤。",
        [
            "0.8元/公斤 | 烟叶均价 | change 0.8 exact actual 2023 安徽省",
        ],
    ),
    "two lines of a metro are one": (
        "review",
        "地铁1、2号线一期工程完成土建总量的90%。",
        [
            "90% | 地铁1、2号线一期工程完成土建总量 | ratio 90 exact actual 2023 安徽省",
        ],
    ),
    "so much for every ten thousand people": (
        "review",
        "公共文化设施面积达50万平方米,每万人拥有1200平方米。",
        [
            "50万平方米 | 公共文化设施面积 | level 50 exact actual 2023 安徽省",
            "1200平方米 | 每万人公共文化设施 | level 1200 exact actual 2023 安徽省",
        ],
    ),
    "money for a part of the works": (
        "review",
        "综合交通建设完成投资90亿元,其中高速公路60亿元。",
        [
            "90亿元 | 综合交通建设完成投资 | level 90 exact actual 2023 安徽省",
            "60亿元 | 高速公路投资 | level 60 exact actual 2023 安徽省",
        ],
    ),
    "works named, counted and measured": (
        "review",
        "东环高速、西环高速等3条90公里高速公路在建。",
        [
            "3条 | 高速公路在建 | level 3 exact actual 2023 安徽省",
            "90公里 | 高速公路在建 | level 90 exact actual 2023 安徽省",
        ],
    ),
    "a good harvest, and how much": (
        "review",
        "粮食喜获丰收,总产达到60万吨。",
        [
            "60万吨 | 粮食总产 | level 60 exact actual 2023 安徽省",
        ],
    ),
    "each of two has a verb of its own": (
        "review",
        "某厂汽车产销突破9万辆,营业收入80亿元,分别增长2%、下降3%。",
        [
            "9万辆 | 某厂汽车产销 | level 9 at_least actual 2023 安徽省",
            "80亿元 | 某厂汽车产销营业收入 | level 80 exact actual 2023 安徽省",
            "2% | 某厂汽车产销 | growth 2 exact actual 2023 安徽省",
            "3% | 某厂汽车产销营业收入 | growth -3 exact actual 2023 安徽省",
        ],
    ),
    "a rank among the cities of a plan": (
        "review",
        "空气质量改善幅度居全国“2+26”城市第3位。",
        [
            "第3位 | 空气质量改善幅度 | rank 3 exact actual 2023 安徽省",
        ],
    ),
    "more earned each year by a household": (
        "review",
        "建成光伏电站60座,户均年增收2000元。",
        [
            "60座 | 建成光伏电站 | level 60 exact actual 2023 安徽省",
            "2000元 | 建成光伏电站户均年增收 | level 2000 exact actual 2023 安徽省",
        ],
    ),
    "more than the nation and the province, each": (
        "review",
        "地区生产总值增长8%,比全国、全省分别高1.4和0.5个百分点。",
        [
            "8% | 地区生产总值 | growth 8 exact actual 2023 安徽省",
            "1.4 | 地区生产总值 | change 1.4 exact actual 2023 安徽省",
            "0.5个百分点 | 地区生产总值 | change 0.5 exact actual 2023 安徽省",
        ],
    ),
    "against the year when it was highest": (
        "review",
        "不良贷款余额降至60亿元,比最高时的2019年下降30亿元,关注类贷款率2.1%。",
        [
            "60亿元 | 不良贷款余额 | level 60 exact actual 2023 安徽省",
            "30亿元 | 不良贷款余额 | change -30 exact actual 2023 安徽省",
            "2.1% | 关注类贷款率 | ratio 2.1 exact actual 2023 安徽省",
        ],
    ),
    "how many works, and what they cost in all": (
        "review",
        "18个交通项目累计完成投资90亿元。",
        [
            "18个 | 交通项目 | level 18 exact actual 2023 安徽省",
            "90亿元 | 交通项目累计完成投资 | level 90 exact actual 2023 安徽省",
        ],
    ),
    "the most of one day": (
        "review",
        "日均客流量9万人次、单日最高14万人次。",
        [
            "9万人次 | 日均客流量 | level 9 exact actual 2023 安徽省",
            "14万人次 | 单日最高客流量 | level 14 exact actual 2023 安徽省",
        ],
    ),
    "a quoted thing that firms join": (
        "review",
        "推动30家企业“上云上平台”。",
        [
            "30家 | 企业上云上平台 | level 30 exact actual 2023 安徽省",
        ],
    ),
    "less money came in": (
        "review",
        "财政减收3亿元。",
        [
            "3亿元 | 财政收入 | change -3 exact actual 2023 安徽省",
        ],
    ),
    "the most that passed through": (
        "review",
        "机场旅客吞吐量最高突破200万人次。",
        [
            "200万人次 | 机场旅客吞吐量 | level 200 at_least actual 2023 安徽省",
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_sentence_of_a_city_is_read(name: str) -> None:
    place, text, expected = CASES[name]
    assert [tell(o) for o in read(text, place)] == expected
