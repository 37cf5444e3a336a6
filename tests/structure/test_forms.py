"""Forms in which reports, plans and notices are printed: titles, places, years, kinds and periods."""

from __future__ import annotations

import pytest

from transforms.observations.read import read_passages
from transforms.staging.document import stage_document
from transforms.structure.parse import parse_structure
from transforms.structure.places import place_in_text, place_of_name
from transforms.structure.rows import ReportRow, Structure

GREETING = "各位代表：\n现在，我代表市人民政府，向大会报告工作，请予审议，并请列席人员提出意见。\n"
REVIEW = "一、过去一年工作回顾\n全市产值增长6.1%，粮食产量再创新高，就业形势总体稳定，群众收入稳步提高。\n"
PLAN = "二、今年工作安排\n主要预期目标是：产值增长6%左右，新增就业3万人以上，物价保持基本稳定。\n"
BODY = GREETING + REVIEW + PLAN


def parse(text: str, path: str = "a.txt") -> Structure:
    return parse_structure(stage_document(path, text.encode()))


def only(text: str, path: str = "a.txt") -> ReportRow:
    (row,) = parse(text, path).reports
    return row


@pytest.mark.parametrize(
    ("head", "code", "year"),
    (
        ("安徽省2026年政府工作报告\n", "340000", 2026),
        ("合肥市人民政府工作报告（2025年）\n", "340100", 2025),
        ("武胜县2024年政府工作报告（全文）\n", "511622", 2024),
        ("【2019】青岛市政府工作报告\n", "370200", 2019),
        ("2025年国务院政府工作报告\n", "100000", 2025),
        (
            "# 2024年成都市政府工作报告\n> 2024年1月30日在成都市第十八届人民代表大会第二次会议上\n",
            "510100",
            2024,
        ),
        ("政府工作报告——2020年1月16日在西安市第十六届人民代表大会第五次会议上\n", "610100", 2020),
        ("政府工作报告\n——2023年2月13日在宁波市第十六届人民代表大会第三次会议上\n", "330200", 2023),
        (
            "银川市人民政府工作报告\n二○一九年一月八日在银川市第十五届人民代表大会第四次会议上\n",
            "640100",
            2019,
        ),
        ("呼和浩特市\n2018年政府工作报告\n", "150100", 2018),
        ("常州市人民政府2023年工作报告\n", "320400", 2023),
        ("2018年锡林郭勒盟行政公署工作报告\n", "152500", 2018),
        ("2022年1月6日在邵阳市第十七届人民代表大会第一次会议上的政府工作报告\n", "430500", 2022),
        ("（2025年1月12日邯郸市第十六届人民代表大会第五次会议通过）\n政府工作报告\n", "130400", 2025),
    ),
)
def test_title_and_place(head: str, code: str, year: int) -> None:
    row = only(head + BODY)
    assert (row.region_code, row.report_year, row.kind) == (code, year, "work_report")
    assert (row.review_period, row.plan_period) == (str(year - 1), str(year))


def test_title_is_without_the_delivery_behind_it() -> None:
    row = only("政府工作报告——2020年1月16日在西安市第十六届人民代表大会第五次会议上\n" + BODY)
    assert (row.title, row.meeting) == ("政府工作报告", "西安市第十六届人民代表大会第五次会议")


def test_marks_of_markdown_are_no_words() -> None:
    text = "# 2024年成都市政府工作报告\n" + BODY.replace("一、", "## 一、").replace("二、", "**二、").replace(
        "今年工作安排\n", "今年工作安排**\n"
    )
    assert [s.heading for s in parse(text).sections][:2] == ["一、过去一年工作回顾", "二、今年工作安排"]


@pytest.mark.parametrize(
    ("name", "code"),
    (
        ("330200_2022", "330200"),
        ("浙江-宁波-2023", "330200"),
        ("2024_杭州市_政府工作报告", "330100"),
        ("吉林省长春市朝阳区2023年政府工作报告", "220104"),
        ("国务院2013", "100000"),
        ("朝阳区", None),
        ("20240105", None),
        ("浙江-安徽", None),
    ),
)
def test_place_of_a_file(name: str, code: str | None) -> None:
    region = place_of_name(name, 2023)
    assert (region.code if region else None) == code


@pytest.mark.parametrize(
    ("words", "code"),
    (
        ("全区产值占全市四分之一。南山区新增企业300家，深圳南山智园建成。", "440305"),
        ("全市产值占全区四分之一。南山区新增企业300家，深圳南山智园建成。", "440305"),
        ("全市产值增长5%。杭州市区新增床位2000张，杭州市新增学位。", "330100"),
        ("本地区产值增长5%。喀什地区新增床位2000张，喀什地区新增学位。", "653100"),
        ("全区加快新建学校，新建道路，新建公园，新建站房。渝北区三季度开工10个。", "500112"),
        ("自治区财政厅牵头，自治区水利厅配合，自治区林草局参与，治理黄河宁夏段。", "640000"),
        ("全市开工项目60个。镇雄县支出进度93%，彝良县88%，水富市81%，永善县80%。", "530600"),
        ("全省开工项目60个。宜昌13个，襄阳15个，荆门11个，随州9个。", "420000"),
        ("产值增长5%。", None),
    ),
)
def test_place_that_a_text_calls_its_own(words: str, code: str | None) -> None:
    region = place_in_text(words, 2022)
    assert (region.code if region else None) == code


@pytest.mark.parametrize(
    ("text", "year"),
    (
        (
            "2024年，我市主要预期目标为：产值增长5.5%，研发投入强度达到3.9%，新增就业8万人，物价涨幅2%左右。\n",
            2024,
        ),
        (
            "过去一年，产值增长5%，新增企业300家，群众收入稳步提高。\n今年是“十四五”收官之年，要新增就业4万人。\n",
            2025,
        ),
        (
            "过去一年，产值增长5%，新增企业300家，群众收入稳步提高。\n今年是“十五五”规划开局之年，新增就业4万人。\n",
            2026,
        ),
        (
            "过去一年，产值增长5%，新增企业300家，群众收入稳步提高。\n今年是新中国成立75周年，要新增就业4万人。\n",
            2024,
        ),
        (
            "2021年，产值增长5%，新增企业300家，群众收入稳步提高。\n2022年，产值预期增长6%，新增就业4万人。\n",
            2022,
        ),
        (
            "过去的2022年，产值增长5%，新增企业300家，群众收入稳步提高，城乡面貌焕然一新，社会大局稳定。\n",
            2023,
        ),
        (
            "2023年是开局之年，产值增长5%，新增企业300家，群众收入稳步提高，城乡面貌焕然一新，大局稳定。\n",
            None,
        ),
    ),
)
def test_year_of_an_excerpt(text: str, year: int | None) -> None:
    assert only(text).report_year == year


def test_a_single_paragraph_is_read() -> None:
    structure = parse(
        "今年全市主要预期目标是：产值增长6%，新增就业4万人，物价涨幅2%左右，粮食产量稳定在300万吨以上。\n"
    )
    (passage,) = structure.passages
    assert (passage.context.section_role, passage.context.period) == ("targets", None)


def test_a_report_given_at_the_end_of_a_year_is_that_of_the_next() -> None:
    head = "政府工作报告\n2021年12月28日在杭州市余杭区第十六届人民代表大会第一次会议上\n"
    late = BODY.replace("今年工作安排", "2022年工作安排").replace("过去一年工作回顾", "2021年工作回顾")
    assert only(head + late).report_year == 2022
    assert only(head + BODY).report_year == 2021


def test_dots_of_an_excerpt_part_paragraphs() -> None:
    text = (
        "2024年广德市政府工作报告（节选）\n......\n2023年，产值增长6.5%，财政收入增长8%，农民收入增长7%，就业形势稳定。\n"
        "......\n2024年主要预期目标：产值增长7%，投资增长10%。\n"
    )
    roles = [(p.context.section_role, p.context.period) for p in parse(text).passages if "产值" in p.text]
    assert roles == [("review", "2023"), ("targets", "2024")]


@pytest.mark.parametrize(
    ("title", "kind", "review", "plan"),
    (
        ("厦门市制造业倍增实施方案\n（2023—2025年）\n", "action_plan", None, "2023/2025"),
        ("南通市2024年度为民办实事项目清单\n", "action_plan", None, "2024"),
        ("吉安市2018年民生工程安排意见\n", "action_plan", None, "2018"),
        ("宜春市2021年民生实事办理结果公告\n", "progress_notice", "2021", "2021"),
        ("昆明市2022年营商环境三年行动计划\n", "action_plan", None, "2022/2024"),
        ("南昌市关于印发2025年《政府工作报告》重点工作责任分工的通知\n", "action_plan", None, "2025"),
        ("南京市城建重点项目进展情况月报（2025年6月）\n", "progress_notice", "2025-06", "2025"),
        ("潍坊市人民政府\n关于2024年上半年计划执行情况的通报\n", "progress_notice", "2024-H1", "2024"),
        ("安庆市2023年前三季度重点工作进展情况\n", "progress_notice", "2023-Q1/2023-Q3", "2023"),
        ("荆州市住房保障局2016年工作总结\n", "progress_notice", "2016", "2016"),
        (
            "苏州市重点工程进展情况的通报\n现将截至2017年12月底的情况通报如下。\n",
            "progress_notice",
            "2017",
            "2017",
        ),
    ),
)
def test_plans_and_notices(title: str, kind: str, review: str | None, plan: str) -> None:
    row = only(
        title + "为做好有关工作，结合实际制定本文，请各单位认真抓好落实，建成学校5所，改造小区30个。\n"
    )
    assert (row.kind, row.review_period, row.plan_period) == (kind, review, plan)
    assert row.region_level == "prefecture"


def test_what_a_notice_on_a_year_asks_for_is_of_the_next() -> None:
    text = (
        "吉安市2021年民生实事办理情况的通报\n\n一、完成情况\n建成学校5所，改造小区30个，成效明显。\n\n"
        "二、下步要求\n3月底前完成问题整改12个，压紧压实责任。\n"
    )
    periods = {p.context.section_role: p.context.period for p in parse(text).passages if "个" in p.text}
    assert periods["tasks"] == "2022"


def test_a_notice_on_a_year_with_goals_for_the_next_and_chapters_with_commas() -> None:
    text = (
        "吉安市关于2021年度重点任务落实情况的报告\n\n一、深化改革创新，激发经济活力\n\n"
        + "新增企业900家，工作扎实推进。" * 6
        + "\n\n二、守牢安全底线，维护市场秩序\n\n"
        + "截至12月底，检查商户800家，成效明显。" * 6
        + "\n\n三、2022年主要目标\n\n力争新增企业950家。\n"
    )
    structure = parse(text)
    told = {
        (p.context.voice, p.context.period, p.text[:2]) for p in structure.passages if p.text[-1:] == "。"
    }
    assert structure.reports[0].report_year == 2021
    assert told == {("progress", "2021", "新增"), ("progress", "2021", "截至"), ("text", "2022", "力争")}


def test_what_a_notice_on_half_a_year_asks_for_is_of_the_year() -> None:
    text = (
        "吉安市2021年上半年重点工作完成情况的通报\n\n一、完成情况\n建成学校5所，改造小区30个，成效明显。\n\n"
        "二、下步要求\n引进项目8个，压紧压实责任。\n"
    )
    periods = {p.context.section_role: p.context.period for p in parse(text).passages if "个" in p.text}
    assert periods["tasks"] == "2021"


def test_a_report_on_how_things_stood_in_a_year() -> None:
    text = (
        "国务院关于2021年产业发展情况的报告\n\n一、总体情况\n\n产业基地30万个，工作扎实推进。\n\n"
        "二、主要做法和成效\n\n新建设施2万个。\n\n三、下一步打算\n\n新建设施3万个以上。\n"
    )
    structure = parse(text)
    row = structure.reports[0]
    assert (row.region_code, row.review_period, row.plan_period) == ("100000", "2021", "2022")
    read = {o.quantity: (o.role, o.period) for o in read_passages(structure.passages).observations}
    assert read == {"30万个": ("actual", "2021"), "2万个": ("actual", "2021"), "3万个": ("target", "2022")}


def test_what_tells_before_the_date_tells_progress_too() -> None:
    text = (
        "荆州市住房保障局2016年工作总结\n\n（一）市场。商品房销售面积同比增长19%。截至12月底，库存90万平方米。\n"
        "（二）保障。新增住房5000套。2017年，计划开工住房3000套，建成800套。\n"
    )
    structure = parse(text)
    assert [p.context.voice for p in structure.passages if p.context.task_id] == ["progress", "progress"]
    read = {o.quantity: (o.role, o.period) for o in read_passages(structure.passages).observations}
    assert (read["19%"], read["800套"]) == (("actual", "2016"), ("target", "2017"))


def test_a_report_that_a_standing_committee_hears() -> None:
    text = (
        "国务院关于社会保障工作情况的报告\n\n——2018年12月24日在第十三届全国人民代表大会常务委员会第七次会议上\n\n"
        "全国人民代表大会常务委员会：\n\n受国务院委托，现将社会保障工作情况报告如下，请审议。\n\n"
        "一、工作进展情况\n\n参保人数9亿人，工作扎实推进。\n\n二、面临的困难和问题\n\n尚有1亿人未参保。\n\n"
        "三、下一步工作安排\n\n新增参保2000万人。\n"
    )
    structure = parse(text)
    row = structure.reports[0]
    assert (row.report_year, row.review_period, row.plan_period) == (2018, "2018", "2019")
    read = {o.quantity: (o.role, o.period) for o in read_passages(structure.passages).observations}
    assert read == {"9亿人": ("actual", "2018"), "1亿人": ("actual", "2018"), "2000万人": ("target", "2019")}


def test_a_task_of_a_notice_tells_from_now_on() -> None:
    text = (
        "吉安市2021年重点工作二季度落实情况的通报\n\n一、滞后工作\n"
        "1.医院项目。年度计划投资9亿元，1—6月完成3亿元，完成率33%。（责任单位：市卫健委）\n"
        "2.学校项目。年度计划投资4亿元，1—6月完成1亿元，完成率25%。（责任单位：市教育局）\n"
    )
    roles = {o.quantity: o.role for o in read_passages(parse(text).passages).observations}
    assert (roles["9亿元"], roles["3亿元"], roles["25%"]) == ("target", "actual", "actual")


def test_names_of_columns_are_no_title() -> None:
    head = "淄博市关于2022年上半年重点任务完成情况的通报\n"
    for columns in ("序号\n工作任务\n完成情况\n责任单位\n", "序号 工作任务 完成情况 责任单位\n"):
        rows = "".join(f"{n}\n建成学校{n}所。\n已建成{n}所，完成投资6.5亿元。\n市教育局\n" for n in (1, 2, 3))
        structure = parse(head + columns + rows)
        assert structure.reports[0].title == head.strip()
        said = [(p.context.voice, p.context.period) for p in structure.passages if "已建成" in p.text]
        assert said == [("progress", "2022-H1")] * 3


def test_a_notice_in_prose_tells_progress() -> None:
    text = (
        "南阳市2019年重点工作上半年完成情况\n（一）工业。规上企业产值增长8.6%，开工项目180个。\n"
        "（二）民生。新增学位5000个。上半年已建成3000个。\n（三）环境。空气质量持续改善，种树30万棵。\n"
    )
    said = [(p.context.voice, p.context.period) for p in parse(text).passages if p.context.task_id]
    assert said == [
        ("progress", "2019-H1"),
        ("task", "2019"),
        ("progress", "2019-H1"),
        ("progress", "2019-H1"),
    ]


def test_a_column_named_like_a_notice_is_no_title() -> None:
    table = (
        "序号\n重点任务\n年度目标\n一季度进展情况\n牵头单位\n1\n修路\n修路5公里\n已修3公里。\n市交通运输局\n"
    )
    row = only("赣县区2023年重点任务一季度进展情况通报\n各乡镇人民政府：\n" + table)
    assert (row.kind, row.region_code, row.report_year, row.review_period) == (
        "progress_notice", "360704", 2023, "2023-Q1",
    )  # fmt: skip


def test_a_plan_that_ends_with_units_is_whole() -> None:
    plan = "桐城市2021年重点工作任务分解方案\n一、项目\n1．新建道路30公里。\n牵头单位：市发改委\n2．改造小区8个。\n牵头单位：市住建局\n"
    assert only(plan).completeness == "complete"


def test_a_list_of_tasks_for_the_people_is_a_plan() -> None:
    plan = (
        "龙岩市2025年为民办实事项目责任分解表\n序号\n项目名称\n目标任务\n责任单位\n完成时限\n"
        "1\n托育提升\n新增托位900个。\n牵头单位：市卫健委\n12月底前\n2\n道路建设\n新建道路30公里。\n牵头单位：市交通运输局\n11月底前\n"
    )
    row = only(plan)
    assert (row.kind, row.region_code, row.plan_period, row.completeness) == (
        "action_plan", "350800", "2025", "complete",
    )  # fmt: skip
    assert [task["text"] for task in parse(plan).tasks] == [
        "托育提升新增托位900个。",
        "道路建设新建道路30公里。",
    ]


def test_the_place_that_a_letter_is_about() -> None:
    letter = (
        "关于2024年1—10月全市重点项目进展情况的通报\n各县区人民政府：\n现将1—10月达州市重点项目进展情况通报如下。\n"
        "一、进度。万源市完成80%，开江县完成82%，万源市、渠县有所提高，万源市进步较快。\n"
    )
    assert only(letter).region_code == "511700"


def test_a_paragraph_below_a_task_that_tells_how_it_stands() -> None:
    notice = (
        "咸宁市2024年重点任务落实情况的通报（1-8月）\n各县、市、区人民政府：\n"
        "（一）新增规上企业90家（牵头单位：市经信局）\n1—8月，新增规上企业63家，完成年度目标的70%。\n"
        "（二）改造老旧小区78个（牵头单位：市住建局）\n78个老旧小区已全部开工，其中完工42个。\n"
    )
    told = [(p.context.voice, p.text) for p in parse(notice).passages if p.context.task_id]
    assert [voice for voice, _ in told] == ["task", "progress", "task", "progress"]
