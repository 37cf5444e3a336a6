"""Sentences of prose notices on how tasks and projects stand, each named after what broke."""

from __future__ import annotations

import pytest

from tests.observations.test_reading import tell
from tests.observations.test_rules import read

CASES: dict[str, tuple[str, str, list[str]]] = {
    "of which year a task is does not date what met it": (
        "progress",
        "截至3月20日,12个项目中,已完成全年任务的有9个,达到序时进度的有3个。",
        [
            "12个 | 项目 | level 12 exact actual 2022-03 宿州市",
            "9个 | 完成项目 | level 9 exact actual 2022-03 宿州市",
            "3个 | 达到序时进度项目 | level 3 exact actual 2022-03 宿州市",
        ],
    ),
    "places said to be slow, and what each did": (
        "progress",
        "新增学位180个,占年度任务的85%。砀山县、萧县进度偏慢,分别只完成46%和52%。",
        [
            "180个 | 新增学位 | level 180 exact actual 2022-H1 宿州市",
            "85% | 新增学位占年度任务比重 | ratio 85 exact actual 2022-H1 宿州市",
            "46% | 新增学位占年度任务比重 | ratio 46 exact actual 2022-H1 砀山县",
            "52% | 新增学位占年度任务比重 | ratio 52 exact actual 2022-H1 萧县",
        ],
    ),
    "an amount behind a share is of the thing": (
        "progress",
        "新增学位180个,占年度任务的85%。砀山县、萧县分别新增70个、30个。",
        [
            "180个 | 新增学位 | level 180 exact actual 2022-H1 宿州市",
            "85% | 新增学位占年度任务比重 | ratio 85 exact actual 2022-H1 宿州市",
            "70个 | 新增学位 | level 70 exact actual 2022-H1 砀山县",
            "30个 | 新增学位 | level 30 exact actual 2022-H1 萧县",
        ],
    ),
    "planned, and then begun": (
        "progress",
        "危房改造计划420户,开工410户。小区改造计划开工30个,完工12个。",
        [
            "420户 | 危房改造 | level 420 exact target 2022 宿州市",
            "410户 | 开工危房改造 | level 410 exact actual 2022-H1 宿州市",
            "30个 | 小区改造开工 | level 30 exact target 2022 宿州市",
            "12个 | 完工小区改造 | level 12 exact actual 2022-H1 宿州市",
        ],
    ),
    "what is owed for the year": (
        "progress",
        "全年应完成农村改厕900户,累计完工710户。",
        [
            "900户 | 农村改厕 | level 900 exact target 2022 宿州市",
            "710户 | 完工农村改厕 | level 710 exact actual 2022-H1 宿州市",
        ],
    ),
    "how far a plan was passed": (
        "progress",
        "康复救助1043人,超额完成243人。",
        [
            "1043人 | 康复救助 | level 1043 exact actual 2022-H1 宿州市",
            "243人 | 康复救助 | change 243 exact actual 2022-H1 宿州市",
        ],
    ),
    "changes in two units are of what was told in each": (
        "progress",
        "危桥改造完工17座,完成投资8亿元,较上月增加2座、0.6亿元。",
        [
            "17座 | 危桥改造完工 | level 17 exact actual 2022-H1 宿州市",
            "8亿元 | 危桥改造完成投资 | level 8 exact actual 2022-H1 宿州市",
            "2座 | 危桥改造完工 | change 2 exact actual 2022-H1 宿州市",
            "0.6亿元 | 危桥改造完成投资 | change 0.6 exact actual 2022-H1 宿州市",
        ],
    ),
    "when the first were begun does not date the next": (
        "progress",
        "其中2个项目3月底才开工,砀山县危桥完工率33%。",
        [
            "2个 | 开工项目3月底才 | level 2 exact actual 2022-H1 宿州市",
            "33% | 危桥完工率 | ratio 33 exact actual 2022-H1 砀山县",
        ],
    ),
    "what is being done to the rest": (
        "progress",
        "建成污水处理厂22座,另有5座正在进行设备安装。",
        [
            "22座 | 建成污水处理厂 | level 22 exact actual 2022-H1 宿州市",
            "5座 | 进行设备安装污水处理厂 | level 5 exact actual 2022-H1 宿州市",
        ],
    ),
    "the same rate of other people": (
        "review",
        "家庭医生签约率67%,重点人群91%。",
        [
            "67% | 家庭医生签约率 | ratio 67 exact actual 2023 安徽省",
            "91% | 重点人群家庭医生签约率 | ratio 91 exact actual 2023 安徽省",
        ],
    ),
    "money is spent on the works, not on earth moved": (
        "progress",
        "水库除险加固53座,完成土石方186万方,完成投资1.8亿元。",
        [
            "53座 | 水库除险加固 | level 53 exact actual 2022-H1 宿州市",
            "186万方 | 土石方 | level 186 exact actual 2022-H1 宿州市",
            "1.8亿元 | 水库除险加固完成投资 | level 1.8 exact actual 2022-H1 宿州市",
        ],
    ),
    "what a government will do owns no rate": (
        "other",
        "市政府将实行每周调度,力争完工率达到90%。",
        ["90% | 完工率 | ratio 90 exact target None 中国"],
    ),
    "the amount of a task stands before the share of it": (
        "progress",
        "开工棚改房900套,占省下达任务1200套的75%,建成400套。",
        [
            "900套 | 开工棚改房 | level 900 exact actual 2022-H1 宿州市",
            "1200套 | 省下达任务 | level 1200 exact target 2022 宿州市",
            "75% | 开工棚改房占省下达任务比重 | ratio 75 exact actual 2022-H1 宿州市",
            "400套 | 建成棚改房 | level 400 exact actual 2022-H1 宿州市",
        ],
    ),
    "money is of the whole, not of the last of its parts": (
        "progress",
        "实施招商项目90个,其中新建40个,续建50个,到位资金24亿元,增长9%。",
        [
            "90个 | 招商项目 | level 90 exact actual 2022-H1 宿州市",
            "40个 | 新建招商项目 | level 40 exact actual 2022-H1 宿州市",
            "50个 | 续建招商项目 | level 50 exact actual 2022-H1 宿州市",
            "24亿元 | 招商项目到位资金 | level 24 exact actual 2022-H1 宿州市",
            "9% | 招商项目到位资金 | growth 9 exact actual 2022-H1 宿州市",
        ],
    ),
    "new works as against those that go on": (
        "progress",
        "续建项目58项全部复工,完成投资8亿元;新建项目62项,已开工45项,完成投资4亿元。",
        [
            "58项 | 续建项目全部复工 | level 58 exact actual 2022-H1 宿州市",
            "8亿元 | 续建项目完成投资 | level 8 exact actual 2022-H1 宿州市",
            "62项 | 新建项目 | level 62 exact actual 2022-H1 宿州市",
            "45项 | 开工新建项目 | level 45 exact actual 2022-H1 宿州市",
            "4亿元 | 新建项目完成投资 | level 4 exact actual 2022-H1 宿州市",
        ],
    ),
    "each predicate is said of the thing": (
        "progress",
        "60个项目中,有8个未完成预审,9个未完成环评。",
        [
            "60个 | 项目 | level 60 exact actual 2022-H1 宿州市",
            "8个 | 未完成预审项目 | level 8 exact actual 2022-H1 宿州市",
            "9个 | 未完成环评项目 | level 9 exact actual 2022-H1 宿州市",
        ],
    ),
    "in what places are told": (
        "progress",
        "从投资完成情况看,砀山县完成22亿元,占年度任务的57%。",
        [
            "22亿元 | 投资 | level 22 exact actual 2022-H1 砀山县",
            "57% | 投资占年度任务比重 | ratio 57 exact actual 2022-H1 砀山县",
        ],
    ),
    "so little of the plan": (
        "progress",
        "政府项目到位资金不足计划的四成。用地指标仅占全年需求的18%。",
        [
            "四成 | 政府项目到位资金占计划比重 | ratio 4 at_most actual 2022-H1 宿州市",
            "18% | 用地指标占全年需求比重 | ratio 18 exact actual 2022-H1 宿州市",
        ],
    ),
    "what the plan of the year is to complete": (
        "progress",
        "重点项目90项,年度计划完成投资86亿元,年初确定的36项任务全部完成。",
        [
            "90项 | 重点项目 | level 90 exact actual 2022-H1 宿州市",
            "86亿元 | 重点项目完成投资 | level 86 exact target 2022 宿州市",
            "36项 | 全部完成任务 | level 36 exact actual 2022-H1 宿州市",
        ],
    ),
    "a rate of cases is not of money": (
        "progress",
        "平台受理投诉900件,挽回损失80万元,按时办结率99%。",
        [
            "900件 | 平台受理投诉 | level 900 exact actual 2022-H1 宿州市",
            "80万元 | 挽回损失 | level 80 exact actual 2022-H1 宿州市",
            "99% | 平台受理投诉办结率 | ratio 99 exact actual 2022-H1 宿州市",
        ],
    ),
    "all there is in the year": (
        "plan",
        "新开工亿元以上项目60个,力争全年到位资金500亿元。",
        [
            "60个 | 新开工亿元以上项目 | level 60 exact target 2024 安徽省",
            "500亿元 | 到位资金 | level 500 exact target 2024 安徽省",
        ],
    ),
    "the number of a goal is no gap to it": (
        "progress",
        "确保城镇新增就业超额完成2万人的目标任务。新修公路132公里,超计划12公里。",
        [
            "2万人 | 城镇新增就业 | level 2 exact target 2022 宿州市",
            "132公里 | 新修公路 | level 132 exact actual 2022-H1 宿州市",
            "12公里 | 新修公路 | change 12 exact actual 2022-H1 宿州市",
        ],
    ),
    "what is still missing to a goal": (
        "progress",
        "固废综合利用率43%,距51%的年度目标差8个百分点。服务业增加值增长5.8%,低于预期1.2个百分点。",
        [
            "43% | 固废综合利用率 | ratio 43 exact actual 2022-H1 宿州市",
            "51% | 固废综合利用率 | ratio 51 exact target 2022 宿州市",
            "8个百分点 | 固废综合利用率 | change -8 exact actual 2022-H1 宿州市",
            "5.8% | 服务业增加值 | growth 5.8 exact actual 2022-H1 宿州市",
            "1.2个百分点 | 服务业增加值 | change -1.2 exact actual 2022-H1 宿州市",
        ],
    ),
    "what was done to each": (
        "progress",
        "共有闲置土地9万亩、闲置厂房3万亩,分别处置2万亩和1万亩。",
        [
            "9万亩 | 闲置土地 | level 9 exact actual 2022-H1 宿州市",
            "3万亩 | 闲置厂房 | level 3 exact actual 2022-H1 宿州市",
            "2万亩 | 处置闲置土地 | level 2 exact actual 2022-H1 宿州市",
            "1万亩 | 处置闲置厂房 | level 1 exact actual 2022-H1 宿州市",
        ],
    ),
    "why is no part of what": (
        "progress",
        "物流园因征地原因,仅完成投资3亿元。从县区看,完成投资6亿元。",
        [
            "3亿元 | 物流园完成投资 | level 3 exact actual 2022-H1 宿州市",
            "6亿元 | 完成投资 | level 6 exact actual 2022-H1 宿州市",
        ],
    ),
    "an event that is expected makes no fact an estimate": (
        "progress",
        "病房楼完成投资1.2亿元,占总投资的57%,预计6月底投入使用。",
        [
            "1.2亿元 | 病房楼完成投资 | level 1.2 exact actual 2022-H1 宿州市",
            "57% | 病房楼完成投资占总投资比重 | ratio 57 exact actual 2022-H1 宿州市",
        ],
    ),
    "verbs alone do not say what money is for": (
        "review",
        "投资8600万元,新修、改造农村公路132公里。",
        [
            "8600万元 | 投资新修、改造农村公路 | level 8600 exact actual 2023 安徽省",
            "132公里 | 新修、改造农村公路 | level 132 exact actual 2023 安徽省",
        ],
    ),
    "the year to come, and months of it": (
        "progress",
        "2023年,继续筹集资金12亿元,6月底前开工率达到95%,年底前完工率80%。",
        [
            "12亿元 | 筹集资金 | level 12 exact target 2023 宿州市",
            "95% | 开工率 | ratio 95 exact target 2023-06 宿州市",
            "80% | 完工率 | ratio 80 exact target 2023 宿州市",
        ],
    ),
    "new energy is not newly there": (
        "review",
        "新能源装机新增120万千瓦,累计达到640万千瓦。",
        [
            "120万千瓦 | 新能源装机新增 | level 120 exact actual 2023 安徽省",
            "640万千瓦 | 累计新能源装机 | level 640 exact actual 2023 安徽省",
        ],
    ),
    "those among which some are": (
        "progress",
        "抽查的60户中有11户未使用,36个开发区中有9个没有新项目。",
        [
            "60户 | 抽查 | level 60 exact actual 2022-H1 宿州市",
            "11户 | 中未使用 | level 11 exact actual 2022-H1 宿州市",
            "36个 | 开发区 | level 36 exact actual 2022-H1 宿州市",
            "9个 | 开发区没有新项目 | level 9 exact actual 2022-H1 宿州市",
        ],
    ),
    "months of this year": (
        "review",
        "去年1—11月,城镇新增就业12万人。前10个月,累计减负9亿元。",
        [
            "12万人 | 城镇新增就业 | level 12 exact actual 2023-01/2023-11 安徽省",
            "9亿元 | 累计减负 | level 9 exact actual 2023-01/2023-10 安徽省",
        ],
    ),
    "what is expected of years to come makes no fact an estimate": (
        "review",
        "老年人口240万人,预计到2030年达到290万人。",
        [
            "240万人 | 老年人口 | level 240 exact actual 2023 安徽省",
            "290万人 | 老年人口 | level 290 exact target 2030 安徽省",
        ],
    ),
    "only the first of many are named": (
        "review",
        "合肥、芜湖等6个市收不抵支,缺口合计12亿元。",
        [
            "6个 | 市收不抵支 | level 6 exact actual 2023 安徽省",
            "12亿元 | 市收不抵支缺口 | level 12 exact actual 2023 安徽省",
        ],
    ),
    "of newly begun works some are begun": (
        "progress",
        "31个新开工项目已开工29个,剩余2个将于6月下旬全部开工。",
        [
            "31个 | 新开工项目 | level 31 exact actual 2022-H1 宿州市",
            "29个 | 新开工项目开工 | level 29 exact actual 2022-H1 宿州市",
            "2个 | 剩余项目 | level 2 exact actual 2022-H1 宿州市",
        ],
    ),
    "a task and what is missing to it": (
        "progress",
        "高新技术企业净增45家,距目标任务60家差15家。完成率48%,未达到85%的要求。",
        [
            "45家 | 净增高新技术企业 | level 45 exact actual 2022-H1 宿州市",
            "60家 | 净增高新技术企业 | level 60 exact target 2022 宿州市",
            "15家 | 净增高新技术企业 | change -15 exact actual 2022-H1 宿州市",
            "48% | 完成率 | ratio 48 exact actual 2022-H1 宿州市",
            "85% | 完成率 | ratio 85 exact target 2022 宿州市",
        ],
    ),
    "parts of money by office": (
        "progress",
        "结转资金3亿元,其中水务局、建设局分别为8700万元和6400万元。",
        [
            "3亿元 | 结转资金 | level 3 exact actual 2022-H1 宿州市",
            "8700万元 | 水务局结转资金 | level 8700 exact actual 2022-H1 宿州市",
            "6400万元 | 建设局结转资金 | level 6400 exact actual 2022-H1 宿州市",
        ],
    ),
    "one month alone, and the whole year": (
        "progress",
        "6月单月新签约项目5个,项目投资完成率100%。全年客运量有望突破90万人次。",
        [
            "5个 | 单月新签约项目 | level 5 exact actual 2022-06 宿州市",
            "100% | 项目投资完成率 | ratio 100 exact actual 2022-H1 宿州市",
            "90万人次 | 客运量 | level 90 at_least target 2022 宿州市",
        ],
    ),
    "one place of a river": (
        "review",
        "江安河出口断面氨氮、总磷浓度分别下降31%、18%。",
        [
            "31% | 江安河出口断面氨氮浓度 | growth -31 exact actual 2023 安徽省",
            "18% | 江安河出口断面总磷浓度 | growth -18 exact actual 2023 安徽省",
        ],
    ),
    "what is planned to be sown": (
        "progress",
        "全市计划播种粮食90万亩,其中玉米60万亩,落实地块80万亩。",
        [
            "90万亩 | 播种粮食 | level 90 exact target 2022 宿州市",
            "60万亩 | 玉米 | level 60 exact target 2022 宿州市",
            "80万亩 | 落实地块 | level 80 exact actual 2022-H1 宿州市",
        ],
    ),
    "all but a part of it grew": (
        "review",
        "固定资产投资增长9%,其中剔除房地产投资增长13%。",
        [
            "9% | 固定资产投资 | growth 9 exact actual 2023 安徽省",
            "13% | 固定资产投资 | growth 13 exact actual 2023 安徽省",
        ],
    ),
    "behind the pace, above a goal, fewer deaths": (
        "progress",
        "税收完成年初预算的21%,欠进度4个百分点。PM2.5浓度37微克/立方米,超省定目标2微克/立方米。"
        "生产安全事故7起、死亡5人,同比减少2起、少死亡3人。",
        [
            "21% | 税收占年初预算比重 | ratio 21 exact actual 2022-H1 宿州市",
            "4个百分点 | 税收 | change -4 exact actual 2022-H1 宿州市",
            "37微克/立方米 | PM2.5浓度 | level 37 exact actual 2022-H1 宿州市",
            "2微克/立方米 | PM2.5浓度 | change 2 exact actual 2022-H1 宿州市",
            "7起 | 生产安全事故 | level 7 exact actual 2022-H1 宿州市",
            "5人 | 生产安全事故死亡 | level 5 exact actual 2022-H1 宿州市",
            "2起 | 生产安全事故 | change -2 exact actual 2022-H1 宿州市",
            "3人 | 生产安全事故死亡 | change -3 exact actual 2022-H1 宿州市",
        ],
    ),
    "those of them that stand still": (
        "progress",
        "209户规上企业中停产23户,305个项目中尚有58个未落实土地,37个未办理许可。",
        [
            "209户 | 规上企业 | level 209 exact actual 2022-H1 宿州市",
            "23户 | 规上企业中停产 | level 23 exact actual 2022-H1 宿州市",
            "305个 | 项目 | level 305 exact actual 2022-H1 宿州市",
            "58个 | 未落实土地项目 | level 58 exact actual 2022-H1 宿州市",
            "37个 | 未办理许可项目 | level 37 exact actual 2022-H1 宿州市",
        ],
    ),
    "beyond a mark, by the metre, and a part of the whole": (
        "review",
        "建筑业总产值900亿元,跨入百亿元大关后增长11%。商品房销售面积90万平方米,均价每平方米6700元,其中阜阳市销售30万平方米,占全省33%。",
        [
            "900亿元 | 建筑业总产值 | level 900 exact actual 2023 安徽省",
            "11% | 建筑业总产值 | growth 11 exact actual 2023 安徽省",
            "90万平方米 | 商品房销售面积 | level 90 exact actual 2023 安徽省",
            "6700元 | 商品房销售均价 | level 6700 exact actual 2023 安徽省",
            "30万平方米 | 商品房销售面积 | level 30 exact actual 2023 阜阳市",
            "33% | 商品房销售面积占全省比重 | ratio 33 exact actual 2023 阜阳市",
        ],
    ),
    "a capacity beside a road": (
        "review",
        "新增城市道路12公里、供水能力38万吨/日。",
        [
            "12公里 | 新增城市道路 | level 12 exact actual 2023 安徽省",
            "38万吨/日 | 新增供水能力 | level 38 exact actual 2023 安徽省",
        ],
    ),
    "a task that was handed down": (
        "progress",
        "国家下达我市的公租房建成任务5万套,实际建成6万套。完成投资不低于年度计划的45%。",
        [
            "5万套 | 公租房建成 | level 5 exact target 2022 宿州市",
            "6万套 | 建成公租房 | level 6 exact actual 2022-H1 宿州市",
            "45% | 完成投资占年度计划比重 | ratio 45 at_least actual 2022-H1 宿州市",
        ],
    ),
    "others that are new": (
        "progress",
        "新增科技型中小企业210家,新注册企业90家。受要素制约7项。协作新增转移就业6万人,完成协议数的197%。",
        [
            "210家 | 新增科技型中小企业 | level 210 exact actual 2022-H1 宿州市",
            "90家 | 新注册企业 | level 90 exact actual 2022-H1 宿州市",
            "7项 | 受要素制约 | level 7 exact actual 2022-H1 宿州市",
            "6万人 | 协作新增转移就业 | level 6 exact actual 2022-H1 宿州市",
            "197% | 协作新增转移就业占协议数比重 | ratio 197 exact actual 2022-H1 宿州市",
        ],
    ),
    "who does it is no start of a change": (
        "progress",
        "任务分解表由32个单位牵头落实。外出务工1.4万人,达到去年的108%。播种13万亩,超额完成任务2000亩。",
        [
            "32个 | 任务分解表单位牵头落实 | level 32 exact actual 2022-H1 宿州市",
            "1.4万人 | 外出务工 | level 1.4 exact actual 2022-H1 宿州市",
            "108% | 外出务工 | ratio 108 exact actual 2022-H1 宿州市",
            "13万亩 | 播种 | level 13 exact actual 2022-H1 宿州市",
            "2000亩 | 播种 | change 2000 exact actual 2022-H1 宿州市",
        ],
    ),
    "classes and states of what was named, behind a share": (
        "progress",
        "收入5万元以上的村91个,占行政村的79%,其中10万元以上的34个。"
        "统筹项目89个,其中续建41个,完成投资17亿元;竣工11个。投资增速3%,距目标增速差9个百分点。",
        [
            "91个 | 收入5万元以上的村 | level 91 exact actual 2022-H1 宿州市",
            "79% | 收入5万元以上的村占行政村比重 | ratio 79 exact actual 2022-H1 宿州市",
            "34个 | 10万元以上村 | level 34 exact actual 2022-H1 宿州市",
            "89个 | 统筹项目 | level 89 exact actual 2022-H1 宿州市",
            "41个 | 续建统筹项目 | level 41 exact actual 2022-H1 宿州市",
            "17亿元 | 续建统筹项目完成投资 | level 17 exact actual 2022-H1 宿州市",
            "11个 | 竣工统筹项目 | level 11 exact actual 2022-H1 宿州市",
            "3% | 投资增速 | growth 3 exact actual 2022-H1 宿州市",
            "9个百分点 | 投资增速 | change -9 exact actual 2022-H1 宿州市",
        ],
    ),
    "cases and people told again for places": (
        "progress",
        "查处问题52起,处理81人,环比分别下降8%和增长5%。从地区看,砀山县查处12起、处理20人,灵璧县9起、15人。",
        [
            "52起 | 查处问题 | level 52 exact actual 2022-H1 宿州市",
            "81人 | 处理问题人员 | level 81 exact actual 2022-H1 宿州市",
            "8% | 查处问题 | growth -8 exact actual 2022-H1 宿州市",
            "5% | 处理问题人员 | growth 5 exact actual 2022-H1 宿州市",
            "12起 | 查处问题 | level 12 exact actual 2022-H1 砀山县",
            "20人 | 处理问题人员 | level 20 exact actual 2022-H1 砀山县",
            "9起 | 查处问题 | level 9 exact actual 2022-H1 灵璧县",
            "15人 | 处理问题人员 | level 15 exact actual 2022-H1 灵璧县",
        ],
    ),
    "whose task it is stands before its amount": (
        "progress",
        "土地出让仅完成年计划12亿元的28%。其中形式主义问题26起。",
        [
            "12亿元 | 年计划 | level 12 exact target 2022 宿州市",
            "28% | 土地出让占年计划比重 | ratio 28 exact actual 2022-H1 宿州市",
            "26起 | 形式主义问题 | level 26 exact actual 2022-H1 宿州市",
        ],
    ),
    "a road's works, and what a parcel earns": (
        "review",
        "新开工高速公路项目10个、建设里程412公里,总投资1286亿元。快递业务量26亿件,业务收入13亿元。",
        [
            "10个 | 新开工高速公路项目 | level 10 exact actual 2023 安徽省",
            "412公里 | 建设里程 | level 412 exact actual 2023 安徽省",
            "1286亿元 | 新开工高速公路项目总投资 | level 1286 exact actual 2023 安徽省",
            "26亿件 | 快递业务量 | level 26 exact actual 2023 安徽省",
            "13亿元 | 快递业务收入 | level 13 exact actual 2023 安徽省",
        ],
    ),
    "what hinders a place, and who gets what": (
        "progress",
        "砀山县农村公路因雨季影响,完成率83%。对目标考核得分前3名的砀山县、灵璧县分别给予50万元、30万元奖励。",
        [
            "83% | 农村公路完成率 | ratio 83 exact actual 2022-H1 砀山县",
            "前3名 | 目标考核得分 | rank 3 at_most actual 2022-H1 宿州市",
            "50万元 | 奖励 | level 50 exact actual 2022-H1 砀山县",
            "30万元 | 奖励 | level 30 exact actual 2022-H1 灵璧县",
        ],
    ),
    "a task that is set, by the acre, and a rate beside what is new": (
        "progress",
        "户厕改造任务900户,已完成700户。亩均投资1800元,完成工程量的46%。新建农田完成工程量60%、资金支付率50%。",
        [
            "900户 | 户厕改造 | level 900 exact target 2022 宿州市",
            "700户 | 完成户厕改造 | level 700 exact actual 2022-H1 宿州市",
            "1800元 | 亩均投资 | level 1800 exact actual 2022-H1 宿州市",
            "46% | 工程量 | ratio 46 exact actual 2022-H1 宿州市",
            "60% | 新建农田完成工程量 | ratio 60 exact actual 2022-H1 宿州市",
            "50% | 资金支付率 | ratio 50 exact actual 2022-H1 宿州市",
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_sentence_is_read(name: str) -> None:
    place, text, expected = CASES[name]
    assert [tell(o) for o in read(text, place)] == expected
