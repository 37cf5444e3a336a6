"""Sentences of towns and counties: parts of a place, lists that it stands in, what is above it; in our own words.

Rows as in ``test_reading``: ``quantity | indicator | measure value bound role period region``.
"""

from __future__ import annotations

import pytest

from tests.observations.test_reading import tell
from tests.observations.test_rules import read
from transforms.observations.read import read_passage
from transforms.passages import Context, make_passage

CASES: dict[str, tuple[str, str, list[str]]] = {
    "a list that is stood in, where nothing was told before it": (
        "review",
        "税收3亿元。位列全国百强镇第7位,较上年前移2位。",
        [
            "3亿元 | 税收 | level 3 exact actual 2023 安徽省",
            "第7位 | 百强镇 | rank 7 exact actual 2023 安徽省",
            "2位 | 百强镇 | change 2 exact actual 2023 安徽省",
        ],
    ),
    "classes of size in a row": (
        "review",
        "产值过亿元企业30家,其中超10亿元6家、超百亿元2家。",
        [
            "30家 | 产值过亿元企业 | level 30 exact actual 2023 安徽省",
            "6家 | 超10亿元企业 | level 6 exact actual 2023 安徽省",
            "2家 | 百亿元企业 | level 2 exact actual 2023 安徽省",
        ],
    ),
    "the same in parts of the place": (
        "review",
        "拆除违建60万平方米,其中城关镇20万平方米、河口乡8万平方米。",
        [
            "60万平方米 | 拆除违建 | level 60 exact actual 2023 安徽省",
            "20万平方米 | 城关镇拆除违建 | level 20 exact actual 2023 安徽省",
            "8万平方米 | 河口乡拆除违建 | level 8 exact actual 2023 安徽省",
        ],
    ),
    "the first part of the money": (
        "plan",
        "设立规模20亿元的产业基金,首期到位5亿元。",
        [
            "20亿元 | 产业基金规模 | level 20 exact target 2024 安徽省",
            "5亿元 | 产业基金规模到位 | level 5 exact target 2024 安徽省",
        ],
    ),
    "how many of them are ours is no share": (
        "review",
        "全国评出示范村90个,我省占8个。",
        [
            "90个 | 评出示范村 | level 90 exact actual 2023 全国",
            "8个 | 评出示范村 | level 8 exact actual 2023 安徽省",
        ],
    ),
    "works called 提升 change nothing by so much": (
        "review",
        "完成县道提升30公里。",
        ["30公里 | 县道提升 | level 30 exact actual 2023 安徽省"],
    ),
    "被 in a word": (
        "review",
        "被征地农民参保率90%。",
        ["90% | 被征地农民参保率 | ratio 90 exact actual 2023 安徽省"],
    ),
    "a row of firms called by numerals": (
        "review",
        "入库税金9亿元,三一、远大等5家企业纳税过亿元。",
        [
            "9亿元 | 入库税金 | level 9 exact actual 2023 安徽省",
            "5家 | 企业纳税过 | level 5 exact actual 2023 安徽省",
            "亿元 | 企业纳税 | level 1 at_least actual 2023 安徽省",
        ],
    ),
    "although it stands there": (
        "review",
        "人均GDP虽列全国第9位,仍低于邻省。",
        ["第9位 | 人均GDP | rank 9 exact actual 2023 安徽省"],
    ),
    "the debt of a village": (
        "review",
        "村级债务总额3亿元,村均60万元。",
        [
            "3亿元 | 村级债务总额 | level 3 exact actual 2023 安徽省",
            "60万元 | 村级债务总额村均 | level 60 exact actual 2023 安徽省",
        ],
    ),
    "how large each of those counted is": (
        "plan",
        "抓好30个投资过5000万元的重点项目,总投资80亿元。",
        [
            "30个 | 投资过5000万元的重点项目 | level 30 exact target 2024 安徽省",
            "80亿元 | 投资过5000万元的重点项目总投资 | level 80 exact target 2024 安徽省",
        ],
    ),
    "those that hold a rank": (
        "progress",
        "砀山、萧县分列全国百强县第60位和第72位。砀山县农民收入增速居全省第3位。",
        [
            "第60位 | 百强县 | rank 60 exact actual 2022-H1 砀山县",
            "第72位 | 百强县 | rank 72 exact actual 2022-H1 萧县",
            "第3位 | 农民收入增速 | rank 3 exact actual 2022-H1 砀山县",
        ],
    ),
    "behind a row of places a thing of its own": (
        "progress",
        "砀山、萧县分别完成投资9亿元和4亿元,河口等6个重点镇建设提速,建成社区50个。",
        [
            "9亿元 | 完成投资 | level 9 exact actual 2022-H1 砀山县",
            "4亿元 | 完成投资 | level 4 exact actual 2022-H1 萧县",
            "6个 | 重点镇建设提速 | level 6 exact actual 2022-H1 宿州市",
            "50个 | 建成社区 | level 50 exact actual 2022-H1 宿州市",
        ],
    ),
    "what money is set apart for": (
        "review",
        "市财政拿出5亿元设立应急转贷资金。",
        ["5亿元 | 市财政拿出设立应急转贷资金 | level 5 exact actual 2023 安徽省"],
    ),
    "days of the first class": (
        "review",
        "二级以上天数300天,其中一级40天。",
        [
            "300天 | 二级以上天数 | level 300 exact actual 2023 安徽省",
            "40天 | 一级二级以上天数 | level 40 exact actual 2023 安徽省",
        ],
    ),
    "points of a thousand, and a gap between amounts of one year": (
        "review",
        "人口自然增长率5‰,低于国家指标0.5个千分点。农民人均纯收入5000元,比2005年增加2000元,高于全国平均水平300元。",
        [
            "5‰ | 人口自然增长率 | growth 5 exact actual 2023 安徽省",
            "0.5个千分点 | 人口自然增长率 | change -0.5 exact actual 2023 安徽省",
            "5000元 | 农民人均纯收入 | level 5000 exact actual 2023 安徽省",
            "2000元 | 农民人均纯收入 | change 2000 exact actual 2006/2023 安徽省",
            "300元 | 农民人均纯收入 | change 300 exact actual 2023 安徽省",
        ],
    ),
    "a rate stands at the end of the years": (
        "review",
        "五年累计新修公路50公里,村村通油路,通畅率100%。",
        [
            "50公里 | 新修公路 | level 50 exact actual 2019/2023 安徽省",
            "100% | 村村通油路通畅率 | ratio 100 exact actual 2023 安徽省",
        ],
    ),
    "the same of three counties, and a class with a bracket": (
        "progress",
        "砀山县财政收入突破9亿元,萧县、灵璧县、泗县三县均超7亿元,全市财政收入过5亿元的县(市、区)达4个。",
        [
            "9亿元 | 财政收入 | level 9 at_least actual 2022-H1 砀山县",
            "7亿元 | 财政收入 | level 7 at_least actual 2022-H1 萧县",
            "4个 | 财政收入过5亿元的县 | level 4 exact actual 2022-H1 宿州市",
        ],
    ),
    "the same of another park": (
        "review",
        "东湖高新区主营业务收入突破300亿元,西山经开区达到200亿元。",
        [
            "300亿元 | 东湖高新区主营业务收入 | level 300 at_least actual 2023 安徽省",
            "200亿元 | 西山经开区主营业务收入 | level 200 exact actual 2023 安徽省",
        ],
    ),
    "what came to be from nothing": (
        "review",
        "税收过百亿元的园区由无到有,达到8个。",
        [
            "8个 | 税收过百亿元的园区 | level 8 exact actual 2023 安徽省",
        ],
    ),
    "another state of disputes": (
        "review",
        "排查矛盾纠纷300件,调处290件。",
        [
            "300件 | 排查矛盾纠纷 | level 300 exact actual 2023 安徽省",
            "290件 | 调处矛盾纠纷 | level 290 exact actual 2023 安徽省",
        ],
    ),
    "a figure of the whole, in the report of a part": (
        "progress",
        "全省辣椒种植面积30万亩,我市占9%。",
        [
            "30万亩 | 辣椒种植面积 | level 30 exact actual 2022-H1 全省",
            "9% | 辣椒种植面积占比 | ratio 9 exact actual 2022-H1 宿州市",
        ],
    ),
    "what a clause came to speak of": (
        "plan",
        "经济适用房开工600套,廉租房保障做到应保尽保,新增100户。",
        [
            "600套 | 经济适用房开工 | level 600 exact target 2024 安徽省",
            "100户 | 新增廉租房保障 | level 100 exact target 2024 安徽省",
        ],
    ),
    "a class of size without its noun": (
        "review",
        "规上企业90家,其中产值过百亿元4家。",
        [
            "90家 | 规上企业 | level 90 exact actual 2023 安徽省",
            "4家 | 产值过百亿元规上企业 | level 4 exact actual 2023 安徽省",
        ],
    ),
    "attributes of fields and of works": (
        "plan",
        "甲山葡萄、乙河草莓等种植面积4万亩。启动县城供水工程,概算投资3000万元。",
        [
            "4万亩 | 甲山葡萄、乙河草莓种植面积 | level 4 exact target 2024 安徽省",
            "3000万元 | 县城供水工程概算投资 | level 3000 exact target 2024 安徽省",
        ],
    ),
    "towns that were merged, and ground that was won": (
        "review",
        "乡镇由25个撤并为18个,建成区面积由40平方公里拓展至60平方公里。",
        [
            "25个 | 乡镇 | level 25 exact actual 2022 安徽省",
            "18个 | 乡镇 | level 18 exact actual 2023 安徽省",
            "40平方公里 | 建成区面积 | level 40 exact actual 2022 安徽省",
            "60平方公里 | 建成区面积 | level 60 exact actual 2023 安徽省",
        ],
    ),
    "where people go is no part of their going": (
        "review",
        "输出劳务8万人次,向广东、浙江等地输出2万人。",
        [
            "8万人次 | 输出劳务 | level 8 exact actual 2023 安徽省",
            "2万人 | 输出 | level 2 exact actual 2023 安徽省",
        ],
    ),
    "people of a part, told by where or what": (
        "review",
        "完成生态移民3000人,其中河口2000人、山口1000人。引进人才900人,其中博士90人。",
        [
            "3000人 | 生态移民 | level 3000 exact actual 2023 安徽省",
            "2000人 | 河口生态移民 | level 2000 exact actual 2023 安徽省",
            "1000人 | 山口生态移民 | level 1000 exact actual 2023 安徽省",
            "900人 | 引进人才 | level 900 exact actual 2023 安徽省",
            "90人 | 博士 | level 90 exact actual 2023 安徽省",
        ],
    ),
    "two yardsticks of one share": (
        "progress",
        "农民收入相当于全省平均水平的49%、全国的39%。",
        [
            "49% | 农民收入占全省平均水平比重 | ratio 49 exact actual 2022-H1 宿州市",
            "39% | 农民收入占全省平均水平比重 | ratio 39 exact actual 2022-H1 宿州市",
        ],
    ),
    "how many a row of places names, and helpers from elsewhere": (
        "progress",
        "砀山、萧县2个贫困县全部摘帽。山东、湖南200名医务人员驰援,新增床位90张。",
        [
            "2个 | 全部摘帽贫困县 | level 2 exact actual 2022-H1 宿州市",
            "200名 | 医务人员驰援 | level 200 exact actual 2022-H1 山东省",
            "90张 | 新增床位 | level 90 exact actual 2022-H1 宿州市",
        ],
    ),
    "全程 in a word, and a size that names a work": (
        "review",
        "疫苗接种90万剂次,全程接种率90%。甲厂50万吨烯烃等8个项目开工。",
        [
            "90万剂次 | 疫苗接种 | level 90 exact actual 2023 安徽省",
            "90% | 全程接种率 | ratio 90 exact actual 2023 安徽省",
            "8个 | 开工项目 | level 8 exact actual 2023 安徽省",
        ],
    ),
    "a rate owns no money, and one sum of money no other": (
        "review",
        "产销率98%,实现利税9亿元、利润5亿元。一般公共预算收入24亿元,税收占比91%,总量居全国第3位。",
        [
            "98% | 产销率 | ratio 98 exact actual 2023 安徽省",
            "9亿元 | 利税 | level 9 exact actual 2023 安徽省",
            "5亿元 | 利润 | level 5 exact actual 2023 安徽省",
            "24亿元 | 一般公共预算收入 | level 24 exact actual 2023 安徽省",
            "91% | 税收占比 | ratio 91 exact actual 2023 安徽省",
            "第3位 | 一般公共预算收入总量 | rank 3 exact actual 2023 安徽省",
        ],
    ),
    "projects are divided, not what they cost": (
        "review",
        "签约项目26个、总投资118亿元,其中超10亿元项目4个;新开工19个。",
        [
            "26个 | 签约项目 | level 26 exact actual 2023 安徽省",
            "118亿元 | 签约项目总投资 | level 118 exact actual 2023 安徽省",
            "4个 | 超10亿元项目 | level 4 exact actual 2023 安徽省",
            "19个 | 开工项目 | level 19 exact actual 2023 安徽省",
        ],
    ),
    "a works called by another place": (
        "progress",
        "砀山县装备制造业增加值增长21%,萧县机床厂订单达到38亿元。",
        [
            "21% | 装备制造业增加值 | growth 21 exact actual 2022-H1 砀山县",
            "38亿元 | 萧县机床厂订单 | level 38 exact actual 2022-H1 宿州市",
        ],
    ),
    "a toll that tells which accidents, and a limit that was passed": (
        "review",
        "发生一次死亡10人以上事故4起,百万吨煤死亡率2.8人,高于控制指标0.4人。",
        [
            "4起 | 发生一次死亡10人以上事故 | level 4 exact actual 2023 安徽省",
            "2.8人 | 百万吨煤死亡率 | level 2.8 exact actual 2023 安徽省",
            "0.4人 | 百万吨煤死亡率 | change 0.4 exact actual 2023 安徽省",
        ],
    ),
    "what a project gets": (
        "plan",
        "争取科技项目400项、经费3亿元,农民人均减负增收100元以上。",
        [
            "400项 | 科技项目 | level 400 exact target 2024 安徽省",
            "3亿元 | 科技项目经费 | level 3 exact target 2024 安徽省",
            "100元 | 农民人均减负增收 | level 100 at_least target 2024 安徽省",
        ],
    ),
    "two rivers of one rate": (
        "review",
        "甲水河、乙溪河出境断面水质达标率90%。锦江、三清溪河出境断面达标率80%。",
        [
            "90% | 甲水河出境断面水质达标率 | ratio 90 exact actual 2023 安徽省",
            "80% | 锦江出境断面达标率 | ratio 80 exact actual 2023 安徽省",
        ],
    ),
    "places won in a table": (
        "review",
        "县域经济综合评价居全国第11位,位次上升6位。",
        [
            "第11位 | 县域经济综合评价 | rank 11 exact actual 2023 安徽省",
            "6位 | 县域经济综合评价位次 | change 6 exact actual 2023 安徽省",
        ],
    ),
    "the same rate in towns, and works on ground": (
        "plan",
        "县城污水处理率92%、乡镇66%。推进北部新城6平方公里基础设施建设。",
        [
            "92% | 县城污水处理率 | ratio 92 exact target 2024 安徽省",
            "66% | 乡镇污水处理率 | ratio 66 exact target 2024 安徽省",
            "6平方公里 | 北部新城基础设施建设 | level 6 exact target 2024 安徽省",
        ],
    ),
    "what was done on ground over the years, and ground that there is": (
        "five_years",
        "拆迁面积90万平方米,改厕3万座,建成区面积150平方公里。农民收入低于全国平均水平400元。",
        [
            "90万平方米 | 拆迁面积 | level 90 exact actual 2021/2025 安徽省",
            "3万座 | 改厕 | level 3 exact actual 2021/2025 安徽省",
            "150平方公里 | 建成区面积 | level 150 exact actual 2025 安徽省",
            "400元 | 农民收入 | change -400 exact actual 2025 安徽省",
        ],
    ),
    "a fourth of what it is elsewhere": (
        "review",
        "人均GDP只有全国平均水平的四分之一。",
        ["四分之一 | 人均GDP占全国平均水平比重 | ratio 0.25 exact actual 2023 安徽省"],
    ),
    "verbs and ends of words": (
        "review",
        "创建示范高中3所。新建安置房3万平方米、廉租房60套。",
        [
            "3所 | 创建示范高中 | level 3 exact actual 2023 安徽省",
            "3万平方米 | 新建安置房 | level 3 exact actual 2023 安徽省",
            "60套 | 新建廉租房 | level 60 exact actual 2023 安徽省",
        ],
    ),
    "a village's visitors, and three counties' rates": (
        "progress",
        "砀山县梨花村人均纯收入达到8000元,接待游客16万人次。砀山、萧县两县市小康实现程度分别达到88%、90%。",
        [
            "8000元 | 梨花村人均纯收入 | level 8000 exact actual 2022-H1 砀山县",
            "16万人次 | 梨花村接待游客 | level 16 exact actual 2022-H1 砀山县",
            "88% | 小康实现程度 | ratio 88 exact actual 2022-H1 砀山县",
            "90% | 小康实现程度 | ratio 90 exact actual 2022-H1 萧县",
        ],
    ),
    "three branches at the head of a clause": (
        "review",
        "生产总值增长9%,一、二、三产业增加值分别实现3亿元、4亿元和5亿元。",
        [
            "9% | 生产总值 | growth 9 exact actual 2023 安徽省",
            "3亿元 | 第一产业增加值 | level 3 exact actual 2023 安徽省",
            "4亿元 | 第二产业增加值 | level 4 exact actual 2023 安徽省",
            "5亿元 | 第三产业增加值 | level 5 exact actual 2023 安徽省",
        ],
    ),
    "how many are ranked, with a bracket": (
        "review",
        "财政收入增长9%,列全国40个省(市)第17位。",
        [
            "9% | 财政收入 | growth 9 exact actual 2023 安徽省",
            "第17位 | 财政收入 | rank 17 exact actual 2023 安徽省",
        ],
    ),
    "what firms make, behind those that are new": (
        "review",
        "规模以上工业企业达到86户,净增21户,实现增加值32亿元。",
        [
            "86户 | 规模以上工业企业 | level 86 exact actual 2023 安徽省",
            "21户 | 净增规模以上工业企业 | level 21 exact actual 2023 安徽省",
            "32亿元 | 规模以上工业企业增加值 | level 32 exact actual 2023 安徽省",
        ],
    ),
    "the same of other towns": (
        "review",
        "河口镇工业总产值突破400亿元,山口镇突破90亿元,大桥、小桥、石桥三镇均超60亿元。农房风貌提升500栋。",
        [
            "400亿元 | 河口镇工业总产值 | level 400 at_least actual 2023 安徽省",
            "90亿元 | 山口镇工业总产值 | level 90 at_least actual 2023 安徽省",
            "60亿元 | 大桥、小桥、石桥三镇工业总产值 | level 60 at_least actual 2023 安徽省",
            "500栋 | 农房风貌提升 | level 500 exact actual 2023 安徽省",
        ],
    ),
    "behind parts a thing of its own is the whole's": (
        "progress",
        "茶园面积58万亩,其中砀山县20万亩、萧县10万亩,生猪出栏230万头。",
        [
            "58万亩 | 茶园面积 | level 58 exact actual 2022-H1 宿州市",
            "20万亩 | 茶园面积 | level 20 exact actual 2022-H1 砀山县",
            "10万亩 | 茶园面积 | level 10 exact actual 2022-H1 萧县",
            "230万头 | 生猪出栏 | level 230 exact actual 2022-H1 宿州市",
        ],
    ),
    "占 in a word is no share of what is counted": (
        "review",
        "封堵违规开口200处,治理占道经营860起。",
        [
            "200处 | 封堵违规开口 | level 200 exact actual 2023 安徽省",
            "860起 | 治理占道经营 | level 860 exact actual 2023 安徽省",
        ],
    ),
    "ranked among towns": (
        "progress",
        "满意率79%,全市43个街乡中排名第9。全省建立议事厅320个,其中我市27个。",
        [
            "79% | 满意率 | ratio 79 exact actual 2022-H1 宿州市",
            "第9 | 满意率 | rank 9 exact actual 2022-H1 宿州市",
            "320个 | 议事厅 | level 320 exact actual 2022-H1 全省",
            "27个 | 议事厅 | level 27 exact actual 2022-H1 宿州市",
        ],
    ),
    "a road whose name is made of numerals": (
        "review",
        "西汉、十天等高速公路通车里程达到300公里,县财政收入率先突破5亿元。",
        [
            "300公里 | 高速公路通车里程 | level 300 exact actual 2023 安徽省",
            "5亿元 | 县财政收入 | level 5 at_least actual 2023 安徽省",
        ],
    ),
    "a list that is stood in, in the middle of a sentence": (
        "review",
        "地区生产总值突破500亿元,在全国县域经济百强中居第90位,前移7位。",
        [
            "500亿元 | 地区生产总值 | level 500 at_least actual 2023 安徽省",
            "第90位 | 县域经济百强 | rank 90 exact actual 2023 安徽省",
            "7位 | 县域经济百强 | change 7 exact actual 2023 安徽省",
        ],
    ),
    "what became of a park is no part of its name": (
        "review",
        "东湖高新区升格为国家级,营业收入600亿元。",
        ["600亿元 | 东湖高新区营业收入 | level 600 exact actual 2023 安徽省"],
    ),
    "roads and people of all the years": (
        "five_years",
        "新改建道路70条110公里,选派工作队120支,扶持1.9万人创业。",
        [
            "70条 | 新改建道路 | level 70 exact actual 2021/2025 安徽省",
            "110公里 | 新改建道路里程 | level 110 exact actual 2021/2025 安徽省",
            "120支 | 选派工作队 | level 120 exact actual 2021/2025 安徽省",
            "1.9万人 | 扶持创业 | level 1.9 exact actual 2021/2025 安徽省",
        ],
    ),
    "what firms of a park make is the park's": (
        "review",
        "东湖工业园区入园企业60户,实现工业总产值40亿元。",
        [
            "60户 | 东湖工业园区入园企业 | level 60 exact actual 2023 安徽省",
            "40亿元 | 东湖工业园区工业总产值 | level 40 exact actual 2023 安徽省",
        ],
    ),
    "what an output suffered from": (
        "review",
        "橡胶产量1万吨,受价格下跌影响产值减少2亿元。",
        [
            "1万吨 | 橡胶产量 | level 1 exact actual 2023 安徽省",
            "2亿元 | 橡胶产值 | change -2 exact actual 2023 安徽省",
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_sentence_is_read(name: str) -> None:
    place, text, expected = CASES[name]
    assert [tell(o) for o in read(text, place)] == expected


@pytest.mark.parametrize("above_code", (None, "320583"))
def test_what_a_town_tells_of_the_place_above_it(above_code: str | None) -> None:
    text = "全市税收90亿元,我镇8亿元,占全市的9%。"
    context = Context("d", "r", region="双河镇", report_year=2024, period="2023", above_code=above_code)
    found = read_passage(make_passage(text, [(0, len(text))], context)).observations
    whose = [("全市", above_code), ("双河镇", None), ("双河镇", None)]
    assert [(o.region, o.region_code) for o in found] == whose
