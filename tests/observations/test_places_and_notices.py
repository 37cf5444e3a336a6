"""Sentences of the reports of cities and counties and of progress notices, each named after what broke."""

from __future__ import annotations

import pytest

from tests.observations.test_reading import tell
from tests.observations.test_rules import read

CASES: dict[str, tuple[str, str, list[str]]] = {
    "levels of what was named": (
        "review",
        "创建国家级绿色工厂2家、省级9家。",
        [
            "2家 | 创建国家级绿色工厂 | level 2 exact actual 2023 安徽省",
            "9家 | 省级绿色工厂 | level 9 exact actual 2023 安徽省",
        ],
    ),
    "parts in a bracket are parts of what stands before it": (
        "progress",
        "建成助餐点40个(城市15个、农村25个),累计服务3.2万人次。",
        [
            "40个 | 建成助餐点 | level 40 exact actual 2022-H1 宿州市",
            "15个 | 城市助餐点 | level 15 exact actual 2022-H1 宿州市",
            "25个 | 农村助餐点 | level 25 exact actual 2022-H1 宿州市",
            "3.2万人次 | 累计服务 | level 3.2 exact actual 2022-H1 宿州市",
        ],
    ),
    "a bracket does not change what the sentence speaks of": (
        "progress",
        "新增停车泊位1200个(其中公共泊位300个),完成年度任务的80%。",
        [
            "1200个 | 新增停车泊位 | level 1200 exact actual 2022-H1 宿州市",
            "300个 | 公共泊位 | level 300 exact actual 2022-H1 宿州市",
            "80% | 新增停车泊位占年度任务比重 | ratio 80 exact actual 2022-H1 宿州市",
        ],
    ),
    "each state is of the thing, not of the state before": (
        "progress",
        "推荐申报创新平台20家,已公示12家、认定8家,正在评审3家。",
        [
            "20家 | 推荐申报创新平台 | level 20 exact actual 2022-H1 宿州市",
            "12家 | 公示创新平台 | level 12 exact actual 2022-H1 宿州市",
            "8家 | 认定创新平台 | level 8 exact actual 2022-H1 宿州市",
            "3家 | 评审创新平台 | level 3 exact actual 2022-H1 宿州市",
        ],
    ),
    "what is new since a time is a change, what is net new is counted": (
        "review",
        "存款余额910亿元,较年初新增80亿元。科技企业600家,净增70家。上市公司净增3家。",
        [
            "910亿元 | 存款余额 | level 910 exact actual 2023 安徽省",
            "80亿元 | 存款余额 | change 80 exact actual 2023 安徽省",
            "600家 | 科技企业 | level 600 exact actual 2023 安徽省",
            "70家 | 净增科技企业 | level 70 exact actual 2023 安徽省",
            "3家 | 净增上市公司 | level 3 exact actual 2023 安徽省",
        ],
    ),
    "a name around the number before goes on": (
        "review",
        "督察反馈52个问题完成整改50个,整改率96%。",
        [
            "52个 | 督察反馈问题 | level 52 exact actual 2023 安徽省",
            "50个 | 督察反馈问题完成整改 | level 50 exact actual 2023 安徽省",
            "96% | 督察反馈问题完成整改率 | ratio 96 exact actual 2023 安徽省",
        ],
    ),
    "以上 of a class of size is no bound of the list": (
        "review",
        "引进亿元以上项目50个,其中5亿元以上12个、10亿元以上3个。",
        [
            "50个 | 引进亿元以上项目 | level 50 exact actual 2023 安徽省",
            "12个 | 5亿元以上项目 | level 12 exact actual 2023 安徽省",
            "3个 | 10亿元以上项目 | level 3 exact actual 2023 安徽省",
        ],
    ),
    "目前 is said of where a change starts": (
        "plan",
        "数控化率由目前的51%提高到60%。",
        [
            "51% | 数控化率 | ratio 51 exact actual 2023 安徽省",
            "60% | 数控化率 | ratio 60 exact target 2024 安徽省",
        ],
    ),
    "the verb of a list goes for its short members": (
        "review",
        "存栏生猪31万头、羊16万只。新建、改扩建中小学9所、幼儿园12所。",
        [
            "31万头 | 存栏生猪 | level 31 exact actual 2023 安徽省",
            "16万只 | 存栏羊 | level 16 exact actual 2023 安徽省",
            "9所 | 新建、改扩建中小学 | level 9 exact actual 2023 安徽省",
            "12所 | 新建、改扩建幼儿园 | level 12 exact actual 2023 安徽省",
        ],
    ),
    "numbers of lines and sizes of chips are names": (
        "review",
        "地铁1、2号线开通,28纳米生产线量产,运营里程41公里。",
        ["41公里 | 运营里程 | level 41 exact actual 2023 安徽省"],
    ),
    "an extent of works with 以上 is an amount": (
        "plan",
        "推进50万平方米以上旧住房修缮。引进10亿元以上项目5个。",
        [
            "50万平方米 | 旧住房修缮 | level 50 at_least target 2024 安徽省",
            "5个 | 引进10亿元以上项目 | level 5 exact target 2024 安徽省",
        ],
    ),
    "what is said of the second unit is said of both": (
        "review",
        "实现8个贫困村出列、2600户7100人脱贫。",
        [
            "8个 | 出列贫困村 | level 8 exact actual 2023 安徽省",
            "2600户 | 脱贫 | level 2600 exact actual 2023 安徽省",
            "7100人 | 脱贫 | level 7100 exact actual 2023 安徽省",
        ],
    ),
    "by the day": (
        "review",
        "新增经营主体9万户,日均新增246户。",
        [
            "9万户 | 新增经营主体 | level 9 exact actual 2023 安徽省",
            "246户 | 日均新增经营主体 | level 246 exact actual 2023 安徽省",
        ],
    ),
    "the toll of accidents, and points of a score": (
        "review",
        "安全生产事故起数、死亡人数分别下降7%、9%,群众满意度得分93.5分。",
        [
            "7% | 安全生产事故起数 | growth -7 exact actual 2023 安徽省",
            "9% | 安全生产事故死亡人数 | growth -9 exact actual 2023 安徽省",
            "93.5分 | 群众满意度得分 | level 93.5 exact actual 2023 安徽省",
        ],
    ),
    "behind the share of the year": (
        "progress",
        "完成投资5亿元,占年度计划的40%,滞后序时进度10个百分点。",
        [
            "5亿元 | 完成投资 | level 5 exact actual 2022-H1 宿州市",
            "40% | 完成投资占年度计划比重 | ratio 40 exact actual 2022-H1 宿州市",
            "10个百分点 | 完成投资 | change -10 exact actual 2022-H1 宿州市",
        ],
    ),
    "what is planned, without a year, is the year's": (
        "progress",
        "计划新增泊位300个,实际新增210个,新开门店不足20家。",
        [
            "300个 | 新增泊位 | level 300 exact target 2022 宿州市",
            "210个 | 新增泊位 | level 210 exact actual 2022-H1 宿州市",
            "20家 | 新开门店 | level 20 at_most actual 2022-H1 宿州市",
        ],
    ),
    "a plan with its deadline, and money further on": (
        "progress",
        "计划2022年底前完成河道整治18条,已完成7条。全年计划投入水利资金9亿元,已到位6亿元。",
        [
            "18条 | 河道整治 | level 18 exact target 2022 宿州市",
            "7条 | 完成河道整治 | level 7 exact actual 2022-H1 宿州市",
            "9亿元 | 投入水利资金 | level 9 exact target 2022 宿州市",
            "6亿元 | 投入水利资金到位 | level 6 exact actual 2022-H1 宿州市",
        ],
    ),
    "a share of the year's plan is of the time reported on": (
        "progress",
        "城镇新增就业9000人,完成全年计划的60%。",
        [
            "9000人 | 城镇新增就业 | level 9000 exact actual 2022-H1 宿州市",
            "60% | 城镇新增就业占计划比重 | ratio 60 exact actual 2022-H1 宿州市",
        ],
    ),
    "的目标任务 goes for the whole list, and 城乡居民 are one group beside another": (
        "progress",
        "城镇职工和城乡居民医保报销比例分别实现不低于80%和70%的目标任务。",
        [
            "80% | 城镇职工医保报销比例 | ratio 80 at_least target 2022 宿州市",
            "70% | 城乡居民医保报销比例 | ratio 70 at_least target 2022 宿州市",
        ],
    ),
    "in what it stands first": (
        "review",
        "争取到补偿资金800万元,位居流域各市第2位。",
        [
            "800万元 | 补偿资金 | level 800 exact actual 2023 安徽省",
            "第2位 | 补偿资金 | rank 2 exact actual 2023 安徽省",
        ],
    ),
    "the verb before 等 is of what stands behind it": (
        "review",
        "更新供水、供暖等老旧管网90公里。",
        ["90公里 | 更新老旧管网 | level 90 exact actual 2023 安徽省"],
    ),
    "ranks in a row": (
        "review",
        "生产总值、固定资产投资增速分别居全国第6、第4位。",
        [
            "第6 | 生产总值增速 | rank 6 exact actual 2023 安徽省",
            "第4位 | 固定资产投资增速 | rank 4 exact actual 2023 安徽省",
        ],
    ),
    "a row of places goes on": (
        "review",
        "砀山县、萧县财政收入分别达到19亿元、24亿元,增长4%、6%。",
        [
            "19亿元 | 财政收入 | level 19 exact actual 2023 砀山县",
            "24亿元 | 财政收入 | level 24 exact actual 2023 萧县",
            "4% | 财政收入 | growth 4 exact actual 2023 砀山县",
            "6% | 财政收入 | growth 6 exact actual 2023 萧县",
        ],
    ),
    "the head of a list is said of all of it": (
        "review",
        "金融机构本外币存、贷款余额分别达到310亿元、290亿元。养殖牛、羊分别达到6万头、9万只。",
        [
            "310亿元 | 金融机构本外币存款余额 | level 310 exact actual 2023 安徽省",
            "290亿元 | 金融机构本外币贷款余额 | level 290 exact actual 2023 安徽省",
            "6万头 | 养殖牛 | level 6 exact actual 2023 安徽省",
            "9万只 | 养殖羊 | level 9 exact actual 2023 安徽省",
        ],
    ),
    "projects that are planned to be finished": (
        "progress",
        "40个计划竣工项目已竣工31个,竣工率77.5%。",
        [
            "40个 | 计划竣工项目 | level 40 exact actual 2022-H1 宿州市",
            "31个 | 竣工项目已竣工 | level 31 exact actual 2022-H1 宿州市",
            "77.5% | 项目竣工率 | ratio 77.5 exact actual 2022-H1 宿州市",
        ],
    ),
    "who comes first in what": (
        "progress",
        "投资进度前三位的是:萧县98%、泗县95%;后三位的是:砀山县81%、灵璧县83%。",
        [
            "98% | 投资进度 | ratio 98 exact actual 2022-H1 萧县",
            "95% | 投资进度 | ratio 95 exact actual 2022-H1 泗县",
            "81% | 投资进度 | ratio 81 exact actual 2022-H1 砀山县",
            "83% | 投资进度 | ratio 83 exact actual 2022-H1 灵璧县",
        ],
    ),
    "where a list begins is where all of it is": (
        "progress",
        "主城区新建和改扩建中小学9所、公办幼儿园7所。",
        [
            "9所 | 主城区新建和改扩建中小学 | level 9 exact actual 2022-H1 宿州市",
            "7所 | 主城区新建和改扩建公办幼儿园 | level 7 exact actual 2022-H1 宿州市",
        ],
    ),
    "money that sets something up is named by it": (
        "progress",
        "推动设立2亿元人才创新创业专项基金。",
        ["2亿元 | 推动设立人才创新创业专项基金 | level 2 exact actual 2022-H1 宿州市"],
    ),
    "a year tells which, and a deadline tells when": (
        "progress",
        "开展2021年度节能监察,对3家企业开展现场监察。预计2022年底完成总体进度的30%。",
        [
            "3家 | 开展现场监察企业 | level 3 exact actual 2022-H1 宿州市",
            "30% | 总体进度 | ratio 30 exact target 2022 宿州市",
        ],
    ),
    "another thing done to the same": (
        "review",
        "新改建农村公路60公里、养护900公里。新增孵化器8家、加速器2家、众创空间5家。",
        [
            "60公里 | 新改建农村公路 | level 60 exact actual 2023 安徽省",
            "900公里 | 养护农村公路 | level 900 exact actual 2023 安徽省",
            "8家 | 新增孵化器 | level 8 exact actual 2023 安徽省",
            "2家 | 新增加速器 | level 2 exact actual 2023 安徽省",
            "5家 | 新增众创空间 | level 5 exact actual 2023 安徽省",
        ],
    ),
    "项目 alone names too little": (
        "review",
        "植物园等50个项目加快建设。动建新材料、光伏等项目83个。市属18户企业整合至11个集团。",
        [
            "50个 | 建设项目 | level 50 exact actual 2023 安徽省",
            "83个 | 动建项目 | level 83 exact actual 2023 安徽省",
            "18户 | 市属企业 | level 18 exact actual 2023 安徽省",
            "11个 | 市属企业整合集团 | level 11 exact actual 2023 安徽省",
        ],
    ),
    "a place in the name of a firm is not whose number it is": (
        "review",
        "萧县七星米业等5家企业获奖,600分以上考生人数增长4%,国家1类创新药获批。",
        [
            "5家 | 获奖企业 | level 5 exact actual 2023 安徽省",
            "4% | 600分以上考生人数 | growth 4 exact actual 2023 安徽省",
        ],
    ),
    "the report's own name is no part of what it measures": (
        "progress",
        "宿州市地区生产总值2200亿元,宿州经济总量居全省前列。全年宿州市完成造林3万亩。",
        [
            "2200亿元 | 地区生产总值 | level 2200 exact actual 2022-H1 宿州市",
            "3万亩 | 造林 | level 3 exact actual 2022-H1 宿州市",
        ],
    ),
    "its own name in a row of places": (
        "progress",
        "宿州市、萧县财政收入分别达到160亿元、24亿元。",
        [
            "160亿元 | 财政收入 | level 160 exact actual 2022-H1 宿州市",
            "24亿元 | 财政收入 | level 24 exact actual 2022-H1 萧县",
        ],
    ),
    "money is spent on the work, not on a part of it": (
        "review",
        "东桓高速公路总投资220亿元,90座桥梁全部开工,18个隧道开工率95%,完成投资46亿元。",
        [
            "220亿元 | 东桓高速公路总投资 | level 220 exact actual 2023 安徽省",
            "90座 | 全部开工桥梁 | level 90 exact actual 2023 安徽省",
            "18个 | 隧道 | level 18 exact actual 2023 安徽省",
            "95% | 隧道开工率 | ratio 95 exact actual 2023 安徽省",
            "46亿元 | 东桓高速公路完成投资 | level 46 exact actual 2023 安徽省",
        ],
    ),
    "where they came in is said of those who came in": (
        "review",
        "2名运动员在全国大赛上摘得3金。",
        [
            "2名 | 在全国大赛上摘得运动员 | level 2 exact actual 2023 安徽省",
            "3金 | 运动员在全国大赛上摘得金牌 | level 3 exact actual 2023 安徽省",
        ],
    ),
    "who buys what": (
        "review",
        "钢厂采购废钢、铁精粉分别增长5%、7%。加入联合体龙头企业34家、合作社90家。",
        [
            "5% | 钢厂采购废钢 | growth 5 exact actual 2023 安徽省",
            "7% | 钢厂采购铁精粉 | growth 7 exact actual 2023 安徽省",
            "34家 | 加入联合体龙头企业 | level 34 exact actual 2023 安徽省",
            "90家 | 加入合作社 | level 90 exact actual 2023 安徽省",
        ],
    ),
    "what is counted in is no part of what is counted": (
        "other",
        "包括厂房、学校、医院等在内的房屋建筑面积,约有六千万平方米。包括在国家计划以内的职工总数,达到二千三百万人。",
        [
            "六千万平方米 | 房屋建筑面积 | level 6000 about actual None 中国",
            "二千三百万人 | 职工总数 | level 2300 exact actual None 中国",
        ],
    ),
    "what is in a plan is no goal": (
        "progress",
        "列入年度计划的34个项目已开工30个。",
        [
            "34个 | 列入年度计划项目 | level 34 exact actual 2022-H1 宿州市",
            "30个 | 列入年度计划项目开工 | level 30 exact actual 2022-H1 宿州市",
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_sentence_is_read(name: str) -> None:
    place, text, expected = CASES[name]
    assert [tell(o) for o in read(text, place)] == expected
