"""Reports of a document: whole, cut, partial, announced; with what each says of itself."""

from __future__ import annotations

from datetime import date

import pytest

from transforms.staging.document import stage_document
from transforms.structure.parse import parse_structure
from transforms.structure.rows import ReportRow, Structure

BODY = (
    "各位代表：\n下面，我受市政府委托报告工作，请大家审议。\n"
    "一、2023年工作回顾\n过去一年，全市地区生产总值增长6.1%，粮食产量再创新高，就业形势总体稳定。\n"
    "二、2024年工作安排\n全市主要预期目标是：生产总值增长6%左右，城镇新增就业3万人以上。\n"
    "（一）做强产业，扩大就业。新增规上企业30家以上，开工建设亿元以上项目50个。\n"
    "三、加强政府自身建设\n让我们团结一心，为建设更加美好的家园而努力奋斗！\n"
)
TITLE = "2024年宿州市政府工作报告\n"
DELIVERY = "2024年1月16日在宿州市第六届人民代表大会第三次会议上\n"


def parse(text: str, path: str = "a.txt", manifest: dict[str, str] | None = None) -> Structure:
    return parse_structure(stage_document(path, text.encode(), manifest))


def only(structure: Structure) -> ReportRow:
    assert len(structure.reports) == 1
    return structure.reports[0]


def test_head_of_a_report() -> None:
    row = only(parse(TITLE + DELIVERY + "市长 李明\n" + BODY))
    assert (row.title, row.kind, row.completeness) == ("2024年宿州市政府工作报告", "work_report", "complete")
    assert (row.region, row.region_code, row.region_level) == ("宿州市", "341300", "prefecture")
    assert (row.report_year, row.review_period, row.plan_period) == (2024, "2023", "2024")
    assert (row.delivered_on, row.speaker) == (date(2024, 1, 16), "李明")
    assert row.meeting == "宿州市第六届人民代表大会第三次会议"
    assert (row.region_source, row.report_year_source) == ("text", "text")


@pytest.mark.parametrize(
    ("line", "day"),
    (
        ("——2024年1月16日在宿州市第六届人民代表大会第三次会议上", date(2024, 1, 16)),
        ("（2024年1月16日在宿州市第六届人民代表大会第三次会议上）", date(2024, 1, 16)),
        ("二〇二四年一月十六日在宿州市六届人民代表大会第三次会议上", date(2024, 1, 16)),
        ("——2024年1月16日在宿州市第六届\n人民代表大会第三次会议上", date(2024, 1, 16)),
    ),
)
def test_line_of_delivery(line: str, day: date) -> None:
    row = only(parse("政府工作报告\n" + line + "\n" + BODY))
    assert (row.delivered_on, row.region, row.report_year) == (day, "宿州市", 2024)


@pytest.mark.parametrize("delivery", ("", "（2024年1月16日在县第六届人民代表大会第三次会议上）\n"))
def test_title_that_names_the_year_looked_back_on(delivery: str) -> None:
    row = only(parse("砀山县2023年政府工作报告\n" + delivery + BODY))
    assert (row.report_year, row.review_period, row.plan_period) == (2024, "2023", "2024")


@pytest.mark.parametrize(
    "head",
    (
        "玉山镇2024年政府工作报告\n",
        "政府工作报告\n2024年1月16日在昆山市玉山镇第六届人民代表大会第三次会议上\n",
    ),
)
def test_report_of_a_town(head: str) -> None:
    row = only(parse(head + BODY))
    assert (row.region, row.region_code, row.region_level) == ("玉山镇", None, None)


@pytest.mark.parametrize(
    ("head", "above"),
    (
        ("玉山镇2024年政府工作报告\n", None),
        ("昆山市玉山镇2024年政府工作报告\n", "320583"),
        ("政府工作报告\n2024年1月16日在苏州市昆山市玉山镇第六届人民代表大会第三次会议上\n", "320583"),
    ),
)
def test_what_a_town_lies_in(head: str, above: str | None) -> None:
    assert {passage.context.above_code for passage in parse(head + BODY).passages} == {above}


@pytest.mark.parametrize("speaker", ("", "县长 李明\n", "砀山县人民政府县长 李明\n"))
def test_report_without_a_greeting_or_marks_at_its_headings(speaker: str) -> None:
    head = "政府工作报告\n——2024年1月16日在砀山县第六届人民代表大会第三次会议上\n" + speaker
    more = "我们坚持稳中求进，抓产业、强基础、惠民生，各项工作取得新的成绩，" * 3
    text = f"2023年工作回顾\n{more}粮食产量9亿斤，增长2%。\n2024年工作安排\n{more}粮食产量稳定在9亿斤。\n"
    structure = parse(head + text)
    row = only(structure)
    assert (row.title, row.region, row.delivered_on) == ("政府工作报告", "砀山县", date(2024, 1, 16))
    assert [p.context.period for p in structure.passages if "亿斤" in p.text] == ["2023", "2024"]


def test_title_on_two_lines_and_date_on_its_own() -> None:
    head = (
        "2024年宿州市\n政府工作报告\n——在宿州市第六届人民代表大会第三次会议上\n市长 李明\n（2024年1月16日）\n"
    )
    structure = parse(head + BODY)
    row = only(structure)
    assert (row.title, row.delivered_on) == ("2024年宿州市政府工作报告", date(2024, 1, 16))
    assert structure.sections[0].heading == "一、2023年工作回顾"


def test_year_from_headings_without_title_and_delivery() -> None:
    row = only(parse(BODY, "宿州市.txt"))
    assert (row.report_year, row.report_year_source) == (2024, "text")
    assert (row.region, row.region_source) == ("宿州市", "file_name")


def test_region_from_the_line_of_delivery_without_a_greeting() -> None:
    head = "政府工作报告\n——2024年3月5日在第十四届全国人民代表大会第二次会议上\n"
    row = only(parse(head + BODY.replace("各位代表", "")))
    assert (row.region, row.region_source) == ("中国", "text")


def test_a_report_given_at_the_end_of_its_year_looks_back_on_it() -> None:
    text = BODY.replace("一、2023年工作回顾", "（一）当前的经济形势").replace("过去一年", "今年前十一个月")
    structure = parse(text.replace("二、2024年工作安排", "（二）今后的方针"), "1981.txt")
    row = only(structure)
    assert (row.report_year, row.review_period) == (1981, "1981")
    assert structure.sections[0].role == "review"


def test_year_from_the_file_name() -> None:
    text = BODY.replace("2023年工作回顾", "过去一年工作回顾").replace("2024年工作安排", "今年工作安排")
    row = only(parse(TITLE.replace("2024年", "") + text, "reports/2024.txt"))
    assert (row.report_year, row.report_year_source) == (2024, "file_name")
    assert (row.review_period, row.plan_period) == ("2023", "2024")


def test_manifest_wins_and_is_recorded() -> None:
    row = only(parse(TITLE + DELIVERY + BODY, manifest={"region": "淮北市", "report_year": "2025"}))
    assert (row.region, row.region_source) == ("淮北市", "manifest")
    assert (row.report_year, row.report_year_source) == (2025, "manifest")


def test_a_report_that_breaks_off() -> None:
    cut = BODY[: BODY.index("开工建设")] + "开工建设亿元以上项"
    assert only(parse(TITLE + DELIVERY + cut)).completeness == "truncated"


def test_an_excerpt_without_a_beginning() -> None:
    text = BODY[BODY.index("二、2024") :].replace("三、加强政府自身建设\n", "")
    text += (
        "全区上下要发扬实干作风，让相山发展得更好，把相山建设成为淮北的强区，相山未来可期，我区前景光明。\n"
    )
    row = only(parse(text.replace("城镇新增就业", "全区城镇新增就业")))
    assert row.completeness == "excerpt"
    assert (row.region, row.region_code) == ("相山区", "340603")
    assert row.report_year == 2024


def test_contents_against_text() -> None:
    other = "2024年沈阳市政府工作报告\n" + BODY
    text = (
        "目 录\n1.2024年宿州市政府工作报告 1\n2.2024年沈阳市政府工作报告 20\n"
        "3.2024年泰州市高港区政府工作报告 41\n"
        + TITLE + DELIVERY + BODY + other
    )  # fmt: skip
    structure = parse(text)
    assert [r.completeness for r in structure.reports] == ["complete", "complete", "missing"]
    missing = structure.reports[2]
    assert (missing.region, missing.region_code, missing.region_level) == ("高港区", "321203", "county")
    assert missing.char_start is None
    assert missing.contents_start is not None
    assert text[missing.contents_start : missing.contents_end] == "2024年泰州市高港区政府工作报告"
    assert missing.report_id.endswith(f":r{missing.contents_start}")
    assert structure.reports[1].delivered_on is None
    assert [f.rule for f in structure.findings] == ["contents_against_text"]
    assert "lacks 1" in structure.findings[0].message


def test_title_repeated_at_the_foot_is_no_report() -> None:
    more = "全市上下要继续发扬实干作风，把各项任务落到实处，让群众得到更多实惠。\n" * 8
    tail = "扫一扫，用手机看本页\n" + TITLE + "各位代表：下面，我受市政府委托报告工作。\n"
    assert only(parse(TITLE + DELIVERY + BODY + more + tail)).completeness == "complete"


def test_report_on_a_plan_of_five_years() -> None:
    text = (
        "各位代表：\n受国务院委托，我作关于第七个五年计划的报告。\n"
        "一、“六五”计划的回顾\n“六五”期间，工农业产值年均增长百分之十一，市场上的货物多了，百姓的日子好过了。\n"
        "二、“七五”的基本任务\n“七五”期间，工农业产值年均增长百分之六点七，办学、治病、修路都要往前赶。\n"
    )
    row = only(parse(text, "1986.txt"))
    assert (row.kind, row.title) == ("other", "关于第七个五年计划的报告")
    assert (row.region_code, row.review_period, row.plan_period) == ("100000", "1981/1985", "1986/1990")


def test_passages_are_paragraphs_with_their_context() -> None:
    structure = parse(TITLE + DELIVERY + BODY)
    goal = next(p for p in structure.passages if "主要预期目标" in p.text)
    assert (goal.context.section_role, goal.context.period) == ("targets", "2024")
    assert (goal.context.region, goal.context.report_year) == ("宿州市", 2024)
    assert goal.context.heading == "二、2024年工作安排"
    past = next(p for p in structure.passages if "粮食产量" in p.text)
    assert (past.context.section_role, past.context.period) == ("review", "2023")
    ids = {s.section_id for s in structure.sections}
    assert goal.context.section_id in ids


def test_plan_with_tasks() -> None:
    text = (
        "宿州市制造业三年行动计划（2024—2026年）\n为推动制造业发展，制定本计划。\n一、总体要求\n（一）总体目标\n"
        "到2026年，规上企业达到500家，产值年均增长10%以上。\n二、实施产业提升行动\n（一）做强链条\n"
        "1.培育企业。每年新增规上企业30家。（牵头单位：市经信局，配合单位：市财政局等）\n"
        "2.建设园区。建成产业园5个。（牵头单位：市发展改革委）\n三、保障措施\n（一）加强领导。各地要抓好落实。\n"
    )
    structure = parse(text)
    row = only(structure)
    assert (row.kind, row.plan_period, row.region) == ("action_plan", "2024/2026", "宿州市")
    assert [t["number"] for t in structure.tasks] == [1, 2]
    voices = {(p.context.voice, p.context.section_role) for p in structure.passages}
    assert ("task", "tasks") in voices
    assert ("text", "targets") in voices
    assert ("text", "safeguards") in voices
    assert {p.context.period for p in structure.passages} == {"2024/2026"}


def test_quarantined_document_has_no_structure() -> None:
    assert parse_structure(stage_document("a.txt", b"")) == Structure()


def test_the_last_part_alone_is_of_the_year_it_names() -> None:
    row = only(
        parse(
            "三、关于2024年工作\n今年全市工作要抓好以下几件事，推动经济稳步增长。\n"
            "全市生产总值增长6%左右，城镇新增就业3万人以上，新增规上企业30家以上。\n" * 3
        )
    )
    assert (row.report_year, row.plan_period, row.completeness) == (2024, "2024", "excerpt")


def test_a_review_of_last_year_begins_with_its_year() -> None:
    body = BODY.replace("2023年工作回顾\n过去一年，", "去年工作回顾\n2023年，").replace(
        "2024年工作安排", "工作安排"
    )
    row = only(parse("政府工作报告\n" + body))
    assert (row.report_year, row.review_period) == (2024, "2023")


_BUDGET = (
    "一、2021年预算执行情况\n全市一般公共预算收入完成150亿元，增长8.1%，民生支出得到较好保障。\n"
    "二、2022年预算草案\n全市一般公共预算收入预期增长6%左右，支出安排470亿元，重点保障基本民生。\n"
)


@pytest.mark.parametrize(
    "head",
    (
        "关于宿州市2021年预算执行情况和2022年预算草案的报告\n——2022年1月10日在宿州市第六届人民代表大会第一次会议上\n"
        "宿州市财政局\n各位代表：\n受市人民政府委托，现将两年的预算提请大会审查。\n",
        "关于宿州市2021年国民经济和社会发展计划执行情况与\n2022年计划草案的报告\n"
        "（2022年1月10日在宿州市第六届人民代表大会第一次会议上）\n宿州市发展和改革委员会\n各位代表：\n",
        "关于宿州市2021年预算执行情况及2022年预算（草案）的报告\n",
    ),
)
def test_report_on_a_budget_carried_out_and_the_next_one(head: str) -> None:
    structure = parse(head + _BUDGET)
    row = only(structure)
    assert (row.kind, row.region, row.report_year) == ("other", "宿州市", 2022)
    assert (row.review_period, row.plan_period) == ("2021", "2022")
    assert (row.title or "").startswith("关于宿州市2021年")
    assert (row.title or "").endswith("的报告")
    dated = [p.context.period for p in structure.passages if "亿元" in p.text]
    assert dated == ["2021", "2022"]


def test_a_numbered_heading_names_no_document() -> None:
    row = only(parse(_BUDGET))
    assert (row.title, row.kind, row.report_year) == (None, "other", 2022)
