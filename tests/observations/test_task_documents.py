"""Sentences of plans that hand out tasks and of notices on how they stand, each named after what broke."""

from __future__ import annotations

import pytest

from tests.observations.test_reading import tell
from tests.observations.test_rules import read

CASES: dict[str, tuple[str, str, list[str]]] = {
    "projects in time and behind time": (
        "progress",
        "确定民生实事20件,20件实事中,已完成6件,达到序时进度11件,滞后3件。",
        [
            "20件 | 民生实事 | level 20 exact actual 2022-H1 宿州市",
            "20件 | 民生实事 | level 20 exact actual 2022-H1 宿州市",
            "6件 | 完成民生实事 | level 6 exact actual 2022-H1 宿州市",
            "11件 | 达到序时进度民生实事 | level 11 exact actual 2022-H1 宿州市",
            "3件 | 滞后民生实事 | level 3 exact actual 2022-H1 宿州市",
        ],
    ),
    "growth after a share of the goal is of the figure": (
        "progress",
        "新增就业3200人,完成年度目标的64%,同比增长8%。",
        [
            "3200人 | 新增就业 | level 3200 exact actual 2022-H1 宿州市",
            "64% | 新增就业占年度目标比重 | ratio 64 exact actual 2022-H1 宿州市",
            "8% | 新增就业 | growth 8 exact actual 2022-H1 宿州市",
        ],
    ),
    "a time before a clause names nothing": (
        "progress",
        "截至8月底,累计完成投资6.5亿元。",
        [
            "6.5亿元 | 完成投资 | level 6.5 exact actual 2022-08 宿州市",
        ],
    ),
    "what is left of the thing, whatever was said of the first": (
        "progress",
        "日间照料站已完成改建4个,剩余2个正在招标。",
        [
            "4个 | 日间照料站已完成改建 | level 4 exact actual 2022-H1 宿州市",
            "2个 | 剩余日间照料站 | level 2 exact actual 2022-H1 宿州市",
        ],
    ),
    "amounts by the month and by the year are one list": (
        "plan",
        "城乡低保标准分别提高到每月700元和每年6100元。",
        [
            "700元 | 城镇低保标准 | level 700 exact target 2024 安徽省",
            "6100元 | 农村低保标准 | level 6100 exact target 2024 安徽省",
        ],
    ),
    "the size of what is set up": (
        "plan",
        "设立总规模30亿元的种业基金,能效PUE值控制在1.3以下。",
        [
            "30亿元 | 种业基金总规模 | level 30 exact target 2024 安徽省",
            "1.3 | 能效PUE值 | ratio 1.3 at_most target 2024 安徽省",
        ],
    ),
    "before the end of a month": (
        "plan",
        "10月底前管网普查率达到95%,治理4条次级支流。",
        [
            "95% | 管网普查率 | ratio 95 exact target 2024-10 安徽省",
            "4条 | 治理次级支流 | level 4 exact target 2024-10 安徽省",
        ],
    ),
    "people among those taught": (
        "progress",
        "开展技能培训800人次,其中农民工350人次。",
        [
            "800人次 | 技能培训 | level 800 exact actual 2022-H1 宿州市",
            "350人次 | 农民工技能培训 | level 350 exact actual 2022-H1 宿州市",
        ],
    ),
    "what was done to each part": (
        "progress",
        "完成260家小作坊整治,其中关停取缔90家、升级改造170家。",
        [
            "260家 | 小作坊整治 | level 260 exact actual 2022-H1 宿州市",
            "90家 | 关停取缔小作坊整治 | level 90 exact actual 2022-H1 宿州市",
            "170家 | 升级改造小作坊整治 | level 170 exact actual 2022-H1 宿州市",
        ],
    ),
    "the same rate elsewhere": (
        "plan",
        "主城区机械化清扫率达到88%,县城达到70%,降尘量不得高于6吨/平方公里。",
        [
            "88% | 主城区机械化清扫率 | ratio 88 exact target 2024 安徽省",
            "70% | 县城机械化清扫率 | ratio 70 exact target 2024 安徽省",
            "6吨/平方公里 | 降尘量 | level 6 at_most target 2024 安徽省",
        ],
    ),
    "what two pollutants share": (
        "plan",
        "二氧化硫、氮氧化物排放总量分别下降5%和4%。",
        [
            "5% | 二氧化硫排放总量 | growth -5 exact target 2024 安徽省",
            "4% | 氮氧化物排放总量 | growth -4 exact target 2024 安徽省",
        ],
    ),
    "a time inside an earlier clause dates only that": (
        "progress",
        "展厅已于4月通过验收,设备到位6台。",
        [
            "6台 | 设备到位 | level 6 exact actual 2022-H1 宿州市",
        ],
    ),
    "the plan of the year beside what was done by now": (
        "progress",
        "福利院项目年度计划投资3000万元,上半年仅完成投资900万元。",
        [
            "3000万元 | 福利院项目年度计划投资 | level 3000 exact target 2022 宿州市",
            "900万元 | 福利院项目完成投资 | level 900 exact actual 2022-H1 宿州市",
        ],
    ),
    "what a notice speaks of as still to come": (
        "progress",
        "已完成招标,12月底前完成70%以上工程量。",
        [
            "70% | 工程量 | ratio 70 at_least target 2022-12 宿州市",
        ],
    ),
    "shares of as many years as there are numbers": (
        "plan",
        "2024—2026年,新能源车比例分别达到50%、60%、70%。",
        [
            "50% | 新能源车比例 | ratio 50 exact target 2024 安徽省",
            "60% | 新能源车比例 | ratio 60 exact target 2025 安徽省",
            "70% | 新能源车比例 | ratio 70 exact target 2026 安徽省",
        ],
    ),
    "the end of a quarter and of this year": (
        "plan",
        "三季度末管网完好率达到80%,今年底前管网完好率达到90%。",
        [
            "80% | 管网完好率 | ratio 80 exact target 2024-Q3 安徽省",
            "90% | 管网完好率 | ratio 90 exact target 2024 安徽省",
        ],
    ),
    "after a semicolon what was done before is over": (
        "progress",
        "城厢幼儿园正在进行内部装修;上半年完成投资700万元。",
        [
            "700万元 | 完成投资 | level 700 exact actual 2022-H1 宿州市",
        ],
    ),
    "the whole is a yardstick and no turn home": (
        "review",
        "萧县达标率82%,比全省平均水平低9个百分点。",
        [
            "82% | 达标率 | ratio 82 exact actual 2023 萧县",
            "9个百分点 | 达标率 | change -9 exact actual 2023 萧县",
        ],
    ),
    "those that come first are announced": (
        "review",
        "完成投资总量居前三位的是砀山县86亿元、泗县64亿元、灵璧县39亿元。",
        [
            "86亿元 | 投资总量 | level 86 exact actual 2023 砀山县",
            "64亿元 | 投资总量 | level 64 exact actual 2023 泗县",
            "39亿元 | 投资总量 | level 39 exact actual 2023 灵璧县",
        ],
    ),
    "what was turned round is the same figure": (
        "progress",
        "工业投资增长8%,扭转了一季度下降7%的局面。",
        [
            "8% | 工业投资 | growth 8 exact actual 2022-H1 宿州市",
            "7% | 工业投资 | growth -7 exact actual 2022-Q1 宿州市",
        ],
    ),
    "before a day of a month": (
        "progress",
        "确保12月15日前资金支出进度达95%以上。",
        [
            "95% | 资金支出进度 | ratio 95 at_least target 2022-12 宿州市",
        ],
    ),
    "the name of a field names nothing": (
        "plan",
        "资金安排:总投资8亿元,其中市级补助3亿元。",
        [
            "8亿元 | 总投资 | level 8 exact target 2024 安徽省",
            "3亿元 | 市级补助 | level 3 exact target 2024 安徽省",
        ],
    ),
    "what is expected of the year is said after the fact": (
        "progress",
        "1—6月产值43亿元,全年预计实现产值95亿元。",
        [
            "43亿元 | 产值 | level 43 exact actual 2022-H1 宿州市",
            "95亿元 | 产值 | level 95 exact target 2022 宿州市",
        ],
    ),
    "the same work on another stretch": (
        "progress",
        "城东段征地拆迁完成92%,城西段完成67%。",
        [
            "92% | 城东段征地拆迁 | ratio 92 exact actual 2022-H1 宿州市",
            "67% | 城西段征地拆迁 | ratio 67 exact actual 2022-H1 宿州市",
        ],
    ),
    "investment and its rate are one name": (
        "progress",
        "完成投资10亿元,完成率65%。",
        [
            "10亿元 | 完成投资 | level 10 exact actual 2022-H1 宿州市",
            "65% | 投资完成率 | ratio 65 exact actual 2022-H1 宿州市",
        ],
    ),
    "kinds of projects under way": (
        "progress",
        "全县开工项目60个,其中重大在建项目20个、新开工15个。",
        [
            "60个 | 开工项目 | level 60 exact actual 2022-H1 宿州市",
            "20个 | 重大在建项目 | level 20 exact actual 2022-H1 宿州市",
            "15个 | 开工重大项目 | level 15 exact actual 2022-H1 宿州市",
        ],
    ),
    "when it was opened is not what is long": (
        "progress",
        "环城高速6月28日建成通车,全长36公里。",
        [
            "36公里 | 环城高速全长 | level 36 exact actual 2022-H1 宿州市",
        ],
    ),
    "those that reached a goal are no goal": (
        "progress",
        "PM10浓度达到年度目标的有9个。",
        [
            "9个 | PM10浓度达到年度目标 | level 9 exact actual 2022-H1 宿州市",
        ],
    ),
    "a row of places goes on into the next numbers": (
        "review",
        "合肥、芜湖、蚌埠投资完成率超过80%,分别达86%、85%、81%。",
        [
            "80% | 投资完成率 | ratio 80 at_least actual 2023 合肥市",
            "86% | 投资完成率 | ratio 86 exact actual 2023 合肥市",
            "85% | 投资完成率 | ratio 85 exact actual 2023 芜湖市",
            "81% | 投资完成率 | ratio 81 exact actual 2023 蚌埠市",
        ],
    ),
    "verbs alone own nothing": (
        "progress",
        "累计下达资金9亿元,完成投资8亿元。",
        [
            "9亿元 | 累计下达资金 | level 9 exact actual 2022-H1 宿州市",
            "8亿元 | 完成投资 | level 8 exact actual 2022-H1 宿州市",
        ],
    ),
    "works are finished, not their rate": (
        "plan",
        "实施重点项目108个;开工率达到50%,竣工30个。",
        [
            "108个 | 重点项目 | level 108 exact target 2024 安徽省",
            "50% | 开工率 | ratio 50 exact target 2024 安徽省",
            "30个 | 竣工重点项目 | level 30 exact target 2024 安徽省",
        ],
    ),
    "the one with the lowest": (
        "review",
        "配套资金到位率平均为46%,最低的萧县仅23%。",
        [
            "46% | 配套资金到位率 | ratio 46 exact actual 2023 安徽省",
            "23% | 配套资金到位率 | ratio 23 exact actual 2023 萧县",
        ],
    ),
    "a month of the year named before": (
        "plan",
        "2025年3月底前建成公园2个,6月底前建成书屋5个。",
        [
            "2个 | 建成公园 | level 2 exact target 2025-03 安徽省",
            "5个 | 建成书屋 | level 5 exact target 2025-06 安徽省",
        ],
    ),
    "this month alone names nothing": (
        "progress",
        "工业产值下降9%,5月份当月下降3%。",
        [
            "9% | 工业产值 | growth -9 exact actual 2022-H1 宿州市",
            "3% | 工业产值 | growth -3 exact actual 2022-05 宿州市",
        ],
    ),
    "the day that figures stand at": (
        "progress",
        "截至7月10日,企业复工率95%。",
        [
            "95% | 企业复工率 | ratio 95 exact actual 2022-07 宿州市",
        ],
    ),
    "a year among others": (
        "plan",
        "2024—2026年,市财政统筹安排资金不少于80亿元,其中2025年30亿元。",
        [
            "80亿元 | 市财政统筹安排资金 | level 80 at_least target 2024/2026 安徽省",
            "30亿元 | 市财政统筹安排资金 | level 30 exact target 2025 安徽省",
        ],
    ),
    "a whole with its own amount, and its share": (
        "progress",
        "重点工程完成投资82亿元,占年度计划投资94亿元的87%。",
        [
            "82亿元 | 重点工程完成投资 | level 82 exact actual 2022-H1 宿州市",
            "94亿元 | 年度计划投资 | level 94 exact target 2022 宿州市",
            "87% | 重点工程完成投资占年度计划投资比重 | ratio 87 exact actual 2022-H1 宿州市",
        ],
    ),
    "planned and done of the same works": (
        "progress",
        "计划新开工项目11个,已开工9个。",
        [
            "11个 | 新开工项目 | level 11 exact target 2022 宿州市",
            "9个 | 开工项目 | level 9 exact actual 2022-H1 宿州市",
        ],
    ),
    "a zone among counties": (
        "review",
        "投资完成率排名前三位的是:萧县95%、经开区93%、泗县92%。",
        [
            "95% | 投资完成率 | ratio 95 exact actual 2023 萧县",
            "93% | 投资完成率 | ratio 93 exact actual 2023 安徽省",
            "92% | 投资完成率 | ratio 92 exact actual 2023 泗县",
        ],
    ),
    "what is expected beside and what is a fact": (
        "progress",
        "甲项目完成投资9亿元,预计年底投产;入驻企业13家。",
        [
            "9亿元 | 甲项目完成投资 | level 9 exact actual 2022-H1 宿州市",
            "13家 | 入驻企业 | level 13 exact actual 2022-H1 宿州市",
        ],
    ),
    "money that came in, and only so much": (
        "progress",
        "申报专项债券18亿元,仅到位9亿元。",
        [
            "18亿元 | 申报专项债券 | level 18 exact actual 2022-H1 宿州市",
            "9亿元 | 申报专项债券到位 | level 9 exact actual 2022-H1 宿州市",
        ],
    ),
    "those who signed, of all": (
        "progress",
        "涉及群众1400户已签约1100户。",
        [
            "1400户 | 涉及群众 | level 1400 exact actual 2022-H1 宿州市",
            "1100户 | 签约涉及群众 | level 1100 exact actual 2022-H1 宿州市",
        ],
    ),
    "since when is no name": (
        "progress",
        "地铁工程完成投资29亿元,自开工以来累计完成投资170亿元。",
        [
            "29亿元 | 地铁工程完成投资 | level 29 exact actual 2022-H1 宿州市",
            "170亿元 | 地铁工程完成投资 | level 170 exact actual 2022-H1 宿州市",
        ],
    ),
    "the same allowance for another kind of school": (
        "plan",
        "公用经费小学每生每年650元、初中850元。",
        [
            "650元 | 公用经费小学 | level 650 exact target 2024 安徽省",
            "850元 | 公用经费初中 | level 850 exact target 2024 安徽省",
        ],
    ),
    "to whom a month's allowance goes": (
        "plan",
        "散居孤儿每人每月800元。",
        [
            "800元 | 散居孤儿 | level 800 exact target 2024 安徽省",
        ],
    ),
    "the same kind of rivers": (
        "review",
        "27条入湖河流,水质Ⅱ类18条、Ⅲ类9条。",
        [
            "27条 | 入湖河流 | level 27 exact actual 2023 安徽省",
            "18条 | 水质Ⅱ类 | level 18 exact actual 2023 安徽省",
            "9条 | 水质Ⅲ类 | level 9 exact actual 2023 安徽省",
        ],
    ),
    "another level of what was given": (
        "plan",
        "筹集资金9亿元,其中省级以上补助4亿元、市级1亿元。",
        [
            "9亿元 | 筹集资金 | level 9 exact target 2024 安徽省",
            "4亿元 | 省级以上补助 | level 4 exact target 2024 安徽省",
            "1亿元 | 市级补助 | level 1 exact target 2024 安徽省",
        ],
    ),
    "what a plan is anchored on": (
        "plan",
        "锚定生产总值增长6%的目标,加快发展。",
        [
            "6% | 生产总值 | growth 6 exact target 2024 安徽省",
        ],
    ),
    "less of what offices ask": (
        "progress",
        "推进改革17项,平均减环节72%、减材料64%。",
        [
            "17项 | 推进改革 | level 17 exact actual 2022-H1 宿州市",
            "72% | 环节 | growth -72 exact actual 2022-H1 宿州市",
            "64% | 减材料 | growth -64 exact actual 2022-H1 宿州市",
        ],
    ),
    "more than then is now": (
        "progress",
        "开工项目23个,比去年同期多9个。",
        [
            "23个 | 开工项目 | level 23 exact actual 2022-H1 宿州市",
            "9个 | 开工项目 | change 9 exact actual 2022-H1 宿州市",
        ],
    ),
    "the last three are announced too": (
        "review",
        "便利度评估综合得分前3名为:砀山县92.6分、泗县91.8分;后3名为:灵璧县83.7分。",
        [
            "92.6分 | 便利度评估综合得分 | level 92.6 exact actual 2023 砀山县",
            "91.8分 | 便利度评估综合得分 | level 91.8 exact actual 2023 泗县",
            "83.7分 | 便利度评估综合得分 | level 83.7 exact actual 2023 灵璧县",
        ],
    ),
    "ahead of time and behind it": (
        "progress",
        "确定民生实事50件,已完成16件,达到或超过时间进度29件,推进缓慢5件。",
        [
            "50件 | 民生实事 | level 50 exact actual 2022-H1 宿州市",
            "16件 | 完成民生实事 | level 16 exact actual 2022-H1 宿州市",
            "29件 | 达到或超过时间进度民生实事 | level 29 exact actual 2022-H1 宿州市",
            "5件 | 推进缓慢民生实事 | level 5 exact actual 2022-H1 宿州市",
        ],
    ),
    "a row of counties counts the noun at its end": (
        "review",
        "萧县2个、泗县2个、灵璧县1个书房均已开放,累计接待读者7万人次。",
        [
            "2个 | 已开放书房 | level 2 exact actual 2023 萧县",
            "2个 | 已开放书房 | level 2 exact actual 2023 泗县",
            "1个 | 已开放书房 | level 1 exact actual 2023 灵璧县",
            "7万人次 | 累计接待读者 | level 7 exact actual 2023 安徽省",
        ],
    ),
    "built of what was to be built": (
        "progress",
        "建设充电桩400个,目前仅建成96个。",
        [
            "400个 | 建设充电桩 | level 400 exact actual 2022-H1 宿州市",
            "96个 | 建成充电桩 | level 96 exact actual 2022-H1 宿州市",
        ],
    ),
    "a heading counted by its bracket": (
        "review",
        "一、已完成的民生实事(16件)",
        [
            "16件 | 已完成的民生实事 | level 16 exact actual 2023 安徽省",
        ],
    ),
    "what each office has to do is no subject": (
        "plan",
        "各责任单位要对标年度任务,确保9月底前完成率达到75%以上。",
        [
            "75% | 完成率 | ratio 75 at_least target 2024-09 安徽省",
        ],
    ),
    "where all is begun is no subject": (
        "progress",
        "文昌市、琼海市已全部开工,完工率达到71%。",
        [
            "71% | 完工率 | ratio 71 exact actual 2022-H1 宿州市",
        ],
    ),
    "cases counted by the time": (
        "progress",
        "开展远程会诊1.7万例次。",
        [
            "1.7万例次 | 远程会诊 | level 1.7 exact actual 2022-H1 宿州市",
        ],
    ),
    "of the budget of the year": (
        "progress",
        "财政总收入33亿元,增长18%,完成年初预算的56%。",
        [
            "33亿元 | 财政总收入 | level 33 exact actual 2022-H1 宿州市",
            "18% | 财政总收入 | growth 18 exact actual 2022-H1 宿州市",
            "56% | 财政总收入占年初预算比重 | ratio 56 exact actual 2022-H1 宿州市",
        ],
    ),
    "each of them": (
        "progress",
        "监测对象86户271人均落实帮扶措施。",
        [
            "86户 | 监测对象 | level 86 exact actual 2022-H1 宿州市",
            "271人 | 监测对象 | level 271 exact actual 2022-H1 宿州市",
        ],
    ),
    "invested in a quarter and in the year": (
        "plan",
        "固定资产投资四季度完成32亿元,全年完成128亿元。",
        [
            "32亿元 | 固定资产投资 | level 32 exact target 2024-Q4 安徽省",
            "128亿元 | 固定资产投资 | level 128 exact target 2024 安徽省",
        ],
    ),
    "planned for the year and done by June": (
        "progress",
        "迁建项目年度计划投资9亿元,1—6月完成3亿元。",
        [
            "9亿元 | 迁建项目年度计划投资 | level 9 exact target 2022 宿州市",
            "3亿元 | 迁建项目完成投资 | level 3 exact actual 2022-H1 宿州市",
        ],
    ),
    "how often is no measure": (
        "plan",
        "每10天调度1次,每月通报1次,加快建设书屋5个。",
        [
            "5个 | 建设书屋 | level 5 exact target 2024 安徽省",
        ],
    ),
    "what is planned goes on to where it is told": (
        "progress",
        "计划投资600万元,解决3万人饮水问题,现已完工5处。",
        [
            "600万元 | 计划投资 | level 600 exact target 2022 宿州市",
            "3万人 | 解决饮水问题 | level 3 exact target 2022 宿州市",
            "5处 | 完工解决饮水问题 | level 5 exact actual 2022-H1 宿州市",
        ],
    ),
    "a plan of the whole year": (
        "progress",
        "全年计划城镇新增就业1.6万人,1—6月实际完成8846人。",
        [
            "1.6万人 | 城镇新增就业 | level 1.6 exact target 2022 宿州市",
            "8846人 | 完成城镇新增就业 | level 8846 exact actual 2022-H1 宿州市",
        ],
    ),
    "states behind their numbers": (
        "progress",
        "新建公办幼儿园9所,其中5所主体封顶、1所正在招标。",
        [
            "9所 | 新建公办幼儿园 | level 9 exact actual 2022-H1 宿州市",
            "5所 | 主体封顶公办幼儿园 | level 5 exact actual 2022-H1 宿州市",
            "1所 | 招标公办幼儿园 | level 1 exact actual 2022-H1 宿州市",
        ],
    ),
    "amounts behind a rate": (
        "progress",
        "发放创业贷款3亿元,完成率62%,其中萧县、砀山县、泗县分别发放5000万元、4000万元、3000万元。",
        [
            "3亿元 | 发放创业贷款 | level 3 exact actual 2022-H1 宿州市",
            "62% | 发放创业贷款完成率 | ratio 62 exact actual 2022-H1 宿州市",
            "5000万元 | 发放创业贷款 | level 5000 exact actual 2022-H1 萧县",
            "4000万元 | 发放创业贷款 | level 4000 exact actual 2022-H1 砀山县",
            "3000万元 | 发放创业贷款 | level 3000 exact actual 2022-H1 泗县",
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_sentence_is_read(name: str) -> None:
    place, text, expected = CASES[name]
    assert [tell(o) for o in read(text, place)] == expected


@pytest.mark.parametrize(
    ("text", "unit", "measure"),
    (
        ("两县覆盖率分别低于全市平均12.8个、9.4个百分点。", "个百分点", "change"),
        ("甲乙两站降尘量分别为40、43毫克/升。", "毫克/升", "level"),
    ),
)
def test_a_unit_said_once_is_that_of_each_member(text: str, unit: str, measure: str) -> None:
    assert [(o.unit, o.measure) for o in read(text, "progress")] == [(unit, measure)] * 2
