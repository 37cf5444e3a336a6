"""The phrase of an observation finds its indicator only if all of it is accounted for."""

from __future__ import annotations

import csv
import json
from importlib.resources import files
from pathlib import Path

import pytest

from transforms.catalogue.indicator_rows import expand_form
from transforms.catalogue.indicators import (
    HEADLINE_CODES,
    INDICATORS,
    MEASURES,
    Match,
    clean_phrase,
    match_indicator,
)
from transforms.catalogue.modifiers import HEADS, TAILS
from transforms.catalogue.units import is_known

#: The guide's table, in its order.
GUIDE_CODES = tuple(
    """
gdp gdp_per_capita budget_revenue budget_expenditure tax_revenue fixed_asset_investment industrial_investment
tech_upgrade_investment industrial_value_added service_value_added retail_sales imports_exports actual_fdi
resident_income urban_income rural_income new_urban_jobs urban_unemployment cpi grain_output energy_intensity
rd_intensity pm25 good_air_ratio good_water_ratio urbanization_rate loan_balance high_tech_firms
market_entities tourist_visits tourism_revenue
""".split()
)

HEADLINE_PHRASES = (
    # phrase, code, variant
    ("地区生产总值", "gdp", None),
    ("国内生产总值", "gdp", None),
    ("全市生产总值", "gdp", None),
    ("地区生产总值（GDP）", "gdp", None),
    ("地区生产总值总量", "gdp", None),
    ("经济总量", "gdp", None),
    ("经济增长", "gdp", None),
    ("埇桥区地区生产总值", "gdp", None),
    ("合肥地区生产总值", "gdp", None),
    ("粤港澳大湾区经济总量", "gdp", None),
    ("國內生產總值", "gdp", None),
    ("人均GDP", "gdp_per_capita", None),
    ("人均地区生产总值", "gdp_per_capita", None),
    ("地方一般公共预算收入", "budget_revenue", None),
    ("全年地方财政一般公共预算收入", "budget_revenue", None),
    ("公共财政预算收入", "budget_revenue", None),
    ("一般公共预算支出", "budget_expenditure", None),
    ("税收收入", "tax_revenue", None),
    ("税收", "tax_revenue", None),
    ("全社会固定资产投资", "fixed_asset_investment", None),
    ("固定资产投资（不含农户）", "fixed_asset_investment", None),
    ("工业固定资产投资", "industrial_investment", None),
    ("工业技改投资", "tech_upgrade_investment", None),
    ("技术改造投资", "tech_upgrade_investment", None),
    ("规模以上工业增加值", "industrial_value_added", None),
    ("规模工业增加值", "industrial_value_added", None),
    ("规上工业增加值增速", "industrial_value_added", None),
    ("三产增加值", "service_value_added", None),
    ("第三产业增加值", "service_value_added", None),
    ("社零总额", "retail_sales", None),
    ("社会消费品零售总额", "retail_sales", None),
    ("外贸进出口总值", "imports_exports", None),
    ("货物进出口总额", "imports_exports", None),
    ("进出口贸易总额", "imports_exports", None),
    ("实际利用外商直接投资", "actual_fdi", None),
    ("实际使用外资金额", "actual_fdi", None),
    ("全体居民人均可支配收入", "resident_income", None),
    ("居民收入", "resident_income", None),
    ("城镇常住居民人均可支配收入", "urban_income", None),
    ("农村居民的人均可支配收入", "rural_income", None),
    ("农民人均可支配收入", "rural_income", None),
    ("新增城镇就业人数", "new_urban_jobs", None),
    ("城镇累计新增就业", "new_urban_jobs", None),
    ("城镇调查失业率", "urban_unemployment", "调查"),
    ("全国城镇调查失业率平均值", "urban_unemployment", "调查"),
    ("登记失业率", "urban_unemployment", "登记"),
    ("居民消费价格总水平", "cpi", None),
    ("居民消费价格涨幅", "cpi", None),
    ("粮食总产", "grain_output", None),
    ("粮食总产量", "grain_output", None),
    ("万元GDP能耗", "energy_intensity", None),
    ("单位国内生产总值能源消耗", "energy_intensity", None),
    ("全社会研发经费投入占地区生产总值比重", "rd_intensity", None),
    ("研究与试验发展（R&D）经费投入强度", "rd_intensity", None),
    ("研究与试验开发经费占国内生产总值比重", "rd_intensity", None),
    ("外商直接投资实际金额", "actual_fdi", None),
    ("全社会研发投入强度", "rd_intensity", None),
    ("PM2.5年均浓度", "pm25", None),
    ("PM_2.5平均浓度", "pm25", None),
    ("ＰＭ₂.₅浓度", "pm25", None),
    ("细颗粒物（PM2.5）浓度", "pm25", None),
    ("空气优良天数率", "good_air_ratio", None),
    ("城市空气质量优良天数比率", "good_air_ratio", None),
    ("地表水国控断面水质优良比例", "good_water_ratio", None),
    ("国考断面水质优良率", "good_water_ratio", None),
    ("城镇化率", "urbanization_rate", None),
    ("银行业金融机构各项贷款余额", "loan_balance", None),
    ("金融机构本外币贷款余额", "loan_balance", "本外币"),
    ("人民币各项贷款余额", "loan_balance", "人民币"),
    ("高新技术企业", "high_tech_firms", "stock"),
    ("国家级高新技术企业总数", "high_tech_firms", "stock"),
    ("新认定高新技术企业", "high_tech_firms", "new"),
    ("新增高新技术企业", "high_tech_firms", "new"),
    ("实有市场主体总量", "market_entities", "stock"),
    ("经营主体总量", "market_entities", "stock"),
    ("全市新登记各类市场主体", "market_entities", "new"),
    ("净增经营主体", "market_entities", "new"),
    ("接待游客人次", "tourist_visits", None),
    ("国内外游客接待量", "tourist_visits", None),
    ("接待旅游总人数", "tourist_visits", None),
    ("旅游总收入", "tourism_revenue", None),
)

NOT_HEADLINE = (
    "民间投资",
    "税收占比",
    "海关代征税收",
    "工业亩均税收",
    "制造业增加值",
    "规上制造业增加值",
    "高技术制造业增加值",
    "一产增加值",
    "规上工业总产值",
    "国民生产总值",
    "工农业总产值",
    "海洋生产总值",
    "人均一般公共预算收入",
    "县区经济总量",
    "贫困地区农民人均可支配收入",
    "城乡居民收入比",
    "新增人民币贷款",
    "涉农贷款余额",
    "接待国内游客",
    "在线旅游收入",
    "科技型中小企业",
    "新型农业经营主体",
    "粮食播种面积",
    "夏粮总产",
    "近岸海域优良水质比例",
    "规上工业企业研发投入强度",
    "全社会研发经费投入",
    "工业投资占比",
    "新增税收",
    "地区生产总值和幸福感",
    "",
    "（地方）",
)

IN_CONTEXT = (
    # phrase, unit, measure, code: what unit and measure exclude or settle
    ("居民人均可支配收入增速", "位", "rank", "resident_income"),
    ("地区生产总值", "个月", "level", None),
    ("高新技术企业", "亿元", "level", None),
    ("粮食", "亿斤", "level", "grain_output"),
    ("粮食", "万亩", "level", None),
    ("粮食", None, None, None),
    ("优良天数", "%", "ratio", "good_air_ratio"),
    ("优良天数", "个百分点", "change", "good_air_ratio"),
    ("优良天数", "天", "change", "good_air_days"),
    ("PM2.5", "微克/立方米", "level", "pm25"),
    ("PM2.5", None, None, None),
    ("经济", "%", "growth", "gdp"),
    ("经济", "亿元", "level", None),
    ("规上工业", "%", "growth", "industrial_value_added"),
    ("经营主体", "万家", "level", "market_entities"),
    ("进出口总额", "亿美元", "level", "imports_exports"),
    ("接待游客", "万人", "level", "tourist_visits"),
)


OTHER_PHRASES = (
    # phrase, unit, measure, code, variant: the older measures of the centre
    ("国民生产总值", "亿元", "level", "gnp", None),
    ("人均国民生产总值", "美元", "level", "gnp_per_capita", None),
    ("工农业总产值", "亿元", "level", "gross_agricultural_industrial_output", None),
    ("工农业生产总值", "亿元", "level", "gross_agricultural_industrial_output", None),
    ("全国工业总产值", "%", "growth", "gross_industrial_output", None),
    ("农业总产值", "%", "growth", "gross_agricultural_output", None),
    ("社会总产值", "亿元", "level", "gross_social_product", None),
    ("国民收入", "亿元", "level", "national_income", None),
    ("国家财政收入", "亿元", "level", "fiscal_revenue", None),
    ("中央财政支出", "亿元", "level", "fiscal_expenditure", "中央"),
    ("社会商品零售总额", "亿元", "level", "social_retail_sales_of_commodities", None),
    ("钢", "万吨", "level", "steel_output", None),
    ("钢材", "万吨", "level", "steel_products_output", None),
    ("原煤", "亿吨", "level", "raw_coal_output", None),
    ("棉花", "万担", "level", "cotton_output", None),
    ("发电量", "亿度", "level", "electricity_output", None),
    ("農業總產值", "%", "growth", "gross_agricultural_output", None),
    ("基本建设投资", "亿元", "level", "capital_construction_investment", None),
    ("职工的年平均工资", "元", "level", "average_wage", None),
    ("农民人均纯收入", "元", "level", "rural_net_income", None),
    ("农村居民家庭人均纯收入", "元", "level", "rural_net_income", None),
    ("城镇居民人均生活费收入", "元", "level", "urban_living_income", None),
    ("零售物价上涨幅度", "%", "growth", "retail_price_index", None),
    ("人口自然增长率", "‰", "ratio", "natural_growth_rate", None),
    ("铁路货物周转量", "亿吨公里", "level", "freight_turnover", "铁路"),
    # what present documents count
    ("民间投资", "%", "growth", "private_investment", None),
    ("税收占比", "%", "ratio", "tax_share", None),
    ("制造业增加值", "%", "growth", "manufacturing_value_added", None),
    ("规上制造业增加值", "%", "growth", "manufacturing_value_added_above_size", None),
    ("一产增加值", "%", "growth", "primary_value_added", None),
    ("新增人民币贷款", "亿元", "level", "new_loans", None),
    ("接待国内游客", "万人次", "level", "domestic_tourists", None),
    ("入境游客", "万人次", "level", "inbound_tourists", None),
    ("新增规上工业企业", "户", "level", "industrial_firms", "new"),
    ("规模以上工业企业", "户", "level", "industrial_firms", "stock"),
    ("国家级专精特新“小巨人”企业", "家", "level", "little_giants", "stock"),
    ("省级制造业单项冠军", "家", "level", "manufacturing_champions", "省级·stock"),
    ("新增省级智能工厂和数字化车间", "家", "level", "smart_factories", "智能工厂和数字化车间·省级·new"),
    ("新（改）建高标准农田", "万亩", "level", "high_standard_farmland", "new"),
    ("新建、改造提升高标准农田", "万亩", "level", "high_standard_farmland", "new"),
    ("累计建成高标准农田", "万亩", "level", "high_standard_farmland", "stock"),
    ("建成开通5G基站", "个", "level", "base_stations_5g", "new"),
    ("开工改造城镇老旧小区", "个", "level", "old_communities", "开工"),
    ("城市低保人均保障标准", "元/月", "level", "subsistence_allowance", "城市"),
    ("城乡居民基本医疗保险参保率", "%", "ratio", "medical_coverage", None),
    ("每万人高价值发明专利拥有量", "件", "level", "high_value_patents_per_10k", None),
    ("新能源总装机", "万千瓦", "level", "renewable_capacity", "新能源"),
    ("城乡居民收入比", "", "ratio", "income_gap", None),
    ("优良天数", "天", "change", "good_air_days", None),
)

JOINED = (
    # phrase, measure, code
    ("游客人数、旅游收入", "growth", "tourist_visits"),
    ("游客人数和旅游收入", None, "tourist_visits"),
    ("粮食产量与幸福感", "growth", "grain_output"),
    ("粮食产量与幸福感", "ratio", None),
    ("高新技术企业和科技型中小企业", "level", None),  # the number is their sum
    ("固定资产投资及工业投资", "level", None),
    ("幸福感和粮食产量", "growth", None),
)


def headline_code(phrase: str, unit: str | None = None, measure: str | None = None) -> str | None:
    match = match_indicator(phrase, unit, measure)
    return match.headline_code if match else None


@pytest.mark.parametrize(("phrase", "code", "variant"), HEADLINE_PHRASES)
def test_headline_phrase(phrase: str, code: str, variant: str | None) -> None:
    assert match_indicator(phrase) == Match(code, variant, headline=True)


@pytest.mark.parametrize("phrase", NOT_HEADLINE)
def test_a_part_a_share_or_a_sub_group_is_not_the_headline(phrase: str) -> None:
    assert headline_code(phrase) is None


@pytest.mark.parametrize(("phrase", "unit", "measure", "code"), IN_CONTEXT)
def test_unit_and_measure_settle(
    phrase: str, unit: str | None, measure: str | None, code: str | None
) -> None:
    match = match_indicator(phrase, unit, measure)
    assert (match.code if match else None) == code


@pytest.mark.parametrize(("phrase", "unit", "measure", "code", "variant"), OTHER_PHRASES)
def test_other_indicators(phrase: str, unit: str, measure: str, code: str, variant: str | None) -> None:
    assert match_indicator(phrase, unit, measure) == Match(code, variant, headline=False)


@pytest.mark.parametrize(("phrase", "measure", "code"), JOINED)
def test_a_number_said_of_several_things(phrase: str, measure: str | None, code: str | None) -> None:
    match = match_indicator(phrase, None, measure)
    assert (match.code if match else None) == code


def test_headline_codes_are_those_of_the_guide() -> None:
    assert HEADLINE_CODES == GUIDE_CODES
    assert tuple(INDICATORS)[: len(GUIDE_CODES)] == GUIDE_CODES


def test_rows_are_well_formed() -> None:
    text = files("transforms.catalogue").joinpath("indicators.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    assert len({row["code"] for row in rows}) == len(rows)
    for row in rows:
        indicator = INDICATORS[row["code"]]
        assert indicator.name_en, row
        assert indicator.forms, row
        assert row["headline"] in ("true", "false"), row
        assert indicator.better in ("up", "down", "none"), row
        assert indicator.measures, row
        assert set(indicator.measures) <= MEASURES, row
        assert all(is_known(unit) for unit in indicator.usual_units), row
        for low, high in (indicator.growth_range, indicator.ratio_range):
            assert low is None or high is None or low < high, row


def test_a_form_belongs_to_one_row() -> None:
    owners: dict[str, tuple[str, bool]] = {}
    for indicator in INDICATORS.values():
        for written in indicator.forms:
            form, at, _ = written.partition("@")
            for spelled in expand_form(form):
                code, free = owners.setdefault(clean_phrase(spelled), (indicator.code, not at))
                # Two rows may share a form only where unit or measure settle which is meant.
                assert code == indicator.code or (at and not free), (spelled, code, indicator.code)


def test_a_form_names_something_even_without_its_optional_parts() -> None:
    for indicator in INDICATORS.values():
        for written in indicator.forms:
            form, at, _ = written.partition("@")
            shortest = min(map(clean_phrase, expand_form(form)), key=len)
            assert len(shortest) >= (1 if at else 2), written
            assert shortest not in {*HEADS, *TAILS}, written


@pytest.mark.parametrize("code", list(INDICATORS))
def test_name_and_lookalikes(code: str) -> None:
    indicator = INDICATORS[code]
    unit = indicator.usual_units[0] if indicator.usual_units else None
    found = match_indicator(indicator.name, unit, indicator.measures[0])
    assert found is not None
    assert found.code == code
    for phrase in indicator.not_forms:
        other = match_indicator(phrase, unit, indicator.measures[0])
        assert other is None or other.code != code, phrase


@pytest.mark.parametrize(
    ("form", "spelled"),
    (
        ("税收", ["税收"]),
        ("(地方)税收", ["地方税收", "税收"]),
        ("[技改/技术改造]投资(额)", ["技改投资额", "技改投资", "技术改造投资额", "技术改造投资"]),
        ("(城镇/农村)收入", ["城镇收入", "农村收入", "收入"]),
    ),
)
def test_form_spelled_out(form: str, spelled: list[str]) -> None:
    assert expand_form(form) == spelled


@pytest.mark.parametrize(
    ("code", "measure", "value", "plausible"),
    (
        ("gdp", "growth", 5.8, True),
        ("gdp", "growth", 58, False),
        ("gdp", "level", 229150000000, True),
        ("urban_unemployment", "ratio", 5.5, True),
        ("urban_unemployment", "ratio", 55, False),
    ),
)
def test_plausible_range(code: str, measure: str, value: float, plausible: bool) -> None:
    assert INDICATORS[code].is_plausible(measure, value) is plausible


@pytest.mark.documents
def test_every_label_has_its_headline_code(shared: Path) -> None:
    wrong = []
    for path in sorted((shared / "gold").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            for label in json.loads(line)["observations"]:
                code = headline_code(label["indicator"], label["unit"], label["measure"])
                if code != label["code"]:
                    wrong.append((label["indicator"], label["unit"], label["code"], code))
    assert not wrong
