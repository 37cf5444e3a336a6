"""The rules by name: what each says, and an example that is also its test.

``evidence`` of an observation names one rule for each field; a row here says what it means. Adding a
rule is: write it where its field is decided, give it a name, add a row with a sentence of your own.
"""

from __future__ import annotations

from dataclasses import dataclass

from transforms.passages import Context


@dataclass(frozen=True, slots=True)
class Rule:
    """``example`` is read at ``place``; the number ``quantity`` in it gets ``expect`` by this rule."""

    field: str
    name: str
    does: str
    example: str
    quantity: str
    expect: str | None
    place: str = "review"


#: The places in a document where the examples stand.
PLACES: dict[str, Context] = {
    "review": Context(
        "d", "r", None, "work_report", "review", "text", "安徽省", "340000", "province", 2024, "2023", "2024", "2023"
    ),
    "five_years": Context(
        "d", "r", None, "work_report", "review", "text", "安徽省", "340000", "province", 2026, "2021/2025", "2026", "2021/2025"
    ),
    "plan": Context(
        "d", "r", None, "work_report", "tasks", "text", "安徽省", "340000", "province", 2024, "2023", "2024", "2024"
    ),
    "years_ahead": Context(
        "d", "r", None, "work_report", "targets", "text", "中国", "100000", "nation", 1955, None, "1953/1957", "1953/1957"
    ),
    "progress": Context(
        "d", "r", None, "progress_notice", "tasks", "progress", "宿州市", "341300", "prefecture", 2022, "2022-H1", "2022", "2022-H1"
    ),
    "other": Context(
        "d", "r", None, "work_report", "other", "text", "中国", "100000", "nation", 1988, "1983/1987", "1988", None
    ),
}  # fmt: skip

RULES: tuple[Rule, ...] = (
    # ---- indicator ---------------------------------------------------------------------------
    Rule("indicator", "name_before", "The name stands before the number.", "全年城镇新增就业2.4万人。", "2.4万人", "城镇新增就业"),
    Rule("indicator", "name_after", "The thing counted stands behind; its predicate goes first.", "6家企业获批省级绿色工厂。", "6家", "获批省级绿色工厂企业"),
    Rule("indicator", "name_around", "The name stands around the number.", "东湖科技园落户42个项目。", "42个", "东湖科技园落户项目"),
    Rule("indicator", "name_carried", "Only a verb stands before it: the name said last goes on.", "粮食产量86亿斤,增长2.1%。", "2.1%", "粮食产量"),
    Rule("indicator", "attribute_of_carried", "A mere attribute belongs to the thing named last.", "签约项目88个、总投资190亿元。", "190亿元", "签约项目总投资"),
    Rule("indicator", "attribute_of_next", "总投资…的 belongs to what follows the number.", "总投资52亿元的南岭抽水蓄能电站开工。", "52亿元", "南岭抽水蓄能电站总投资"),
    Rule("indicator", "verb_shared", "新增 at the head of a list goes for all of it.", "新增规上企业31户、上市公司2家。", "2家", "新增上市公司"),
    Rule("indicator", "verb_before_object", "A verb of movement before what it moves: the figure is the thing's.", "今年降低工商业电价4%。", "4%", "工商业电价"),
    Rule("indicator", "money_for_works", "Only 投资 or 投入 before it: what the money went into.", "投资3亿元新建学校6所。", "3亿元", "投资新建学校"),
    Rule("indicator", "reach_of_carried", "覆盖 alone: whom the thing named last reaches.", "基本养老保险参保人数增加20万人,覆盖900万人。", "900万人", "基本养老保险覆盖"),
    Rule("indicator", "list_distributed", "分别 gives each number its own name, made whole.", "城镇、农村居民人均可支配收入分别增长4.8%、6.3%。", "6.3%", "农村居民人均可支配收入"),
    Rule("indicator", "list_of_one_name", "Several numbers of one name.", "进出口总额先后突破300亿元、400亿元。", "400亿元", "进出口总额"),
    Rule("indicator", "list_carried", "分别 without names takes up the names just said.", "工业投资60亿元、技改投资25亿元,分别增长9%、12%。", "12%", "技改投资"),
    Rule("indicator", "share_of_whole", "占…: the share of what was named in the whole.", "新增企业90户,占全市新增总数的41%。", "41%", "新增企业占全市新增总数比重"),
    Rule("indicator", "state_of_carried", "已完工 and its kin: another state of what was named.", "开工改造小区40个,已完工12个。", "12个", "完工小区"),
    Rule("indicator", "part_of_carried", "A level or kind alone: that part of what was named.", "培育农业园区31个,其中省级6个。", "6个", "省级农业园区"),
    Rule("indicator", "taking_part", "Whom an event reaches: it was named before.", "举办普法讲座8场,参与1200人次。", "1200人次", "参与普法讲座"),
    Rule("indicator", "bracket_count", "A bracket counts what stands before it in another unit.", "完成安置项目6个(2100户)。", "2100户", "安置户数"),
    Rule("indicator", "second_unit", "A second number right behind: the same thing in another unit.", "在建厂房18栋26万平方米。", "26万平方米", "在建厂房面积"),
    Rule("indicator", "medals", "金, 银, 铜 count medals.", "我省选手在全国大赛上夺得5金。", "5金", "选手在全国大赛上夺得金牌"),
    # ---- measure -----------------------------------------------------------------------------
    Rule("measure", "ordinal_is_rank", "第N and 前N of a field are ranks.", "旅游收入居全省第3位。", "第3位", "rank"),
    Rule("measure", "times_is_multiple", "倍 and 番 are multiples.", "新能源装机增长1.4倍。", "1.4倍", "multiple"),
    Rule("measure", "gap_to_goal", "How far a goal was passed is a change.", "完成投资66亿元,超年度计划8%。", "8%", "change"),
    Rule("measure", "points_are_change", "百分点 are a change.", "城镇化率提高1.2个百分点。", "1.2个百分点", "change"),
    Rule("measure", "verb_of_movement_is_change", "A verb of movement right before an amount: a change.", "贷款余额比年初增加70亿元。", "70亿元", "change"),
    Rule("measure", "amount_is_level", "An amount or a count without one: a level.", "贷款余额达到930亿元。", "930亿元", "level"),
    Rule("measure", "share_of_whole", "A percentage after 占 is a share.", "二产占地区生产总值的比重为38%。", "38%", "ratio"),
    Rule("measure", "noun_of_speed_is_growth", "涨幅 and 增速 make a percentage growth.", "居民消费价格涨幅2%。", "2%", "growth"),
    Rule("measure", "verb_of_movement_is_growth", "A verb of movement before a percentage: growth.", "工业投资同比下降3.5%。", "3.5%", "growth"),
    Rule("measure", "goal_of_growth", "A percentage with 的目标 behind, of no rate, is growth.", "地区生产总值低于8%的预期目标,仍居前列。", "8%", "growth"),
    Rule("measure", "percentage_is_ratio", "Any other percentage is a rate or share.", "森林覆盖率达到36%。", "36%", "ratio"),
    # ---- bound -------------------------------------------------------------------------------
    Rule("bound", "bound_after", "以上, 以内, 左右 behind the number.", "一般公共预算收入增长5%左右。", "5%", "about", "plan"),
    Rule("bound", "bound_before", "超, 近, 不低于 before it.", "技术合同成交额突破210亿元。", "210亿元", "at_least"),
    Rule("bound", "bound_of_goal", "不低于 belongs to the goal behind it; 超 says how the goal was passed.", "完成了绿色建筑占比不低于60%的目标任务。", "60%", "at_least"),
    Rule("bound", "more_inside", "余, 多, 几 inside it.", "举办招聘会120余场。", "120余场", "at_least"),
    Rule("bound", "front_rank", "前N and N强 are at most that rank.", "综合竞争力位居全国前20位。", "前20位", "at_most"),
    Rule("bound", "no_bound", "No bound word: exact.", "新改建公路340公里。", "340公里", "exact"),
    # ---- role --------------------------------------------------------------------------------
    Rule("role", "goal_reached", "A goal that a review says was reached ahead of time or on time is a fact.", "提前一年实现人均公用经费500元的目标。", "500元", "actual"),
    Rule("role", "goal_named_after", "…的目标 behind the number makes it a goal, also in a review.", "超额完成全年增长6%的目标。", "6%", "target"),
    Rule("role", "goal_set_before", "The goal that was set (确定的…目标).", "实现了年初确定的能耗降低3%、减排2%的目标。", "3%", "target"),
    Rule("role", "goal_recalled", "A goal that is looked back on.", "去年提出,要把物价涨幅控制在9%以内。", "9%", "target"),
    Rule("role", "goal_put_forward", "提出了…的目标 in a plan.", "规划纲要提出了能源消耗降低18%的目标。", "18%", "target", "plan"),
    Rule("role", "recounted", "A plan tells of the year that is over, from one sentence to the next.", "过去一年,各项工作取得新成绩。粮食产量增长3%。", "3%", "actual", "plan"),
    Rule("role", "plan_before", "计划建成 promises, also in a review.", "计划建成小学9所,实际建成11所。", "9所", "target"),
    Rule("role", "where_a_change_starts", "从… in a plan is where things stand.", "低保标准从每月700元提高到760元。", "700元", "actual", "plan"),
    Rule("role", "past_period_in_plan", "A period that is over, in a plan, is a fact.", "2022年全省粮食产量820亿斤。", "820亿斤", "actual", "plan"),
    Rule("role", "compared_with_last_year", "与去年同期相比 is said of facts.", "与去年同期相比,用电量增长4%。", "4%", "actual", "plan"),
    Rule("role", "word_of_fact", "已 and …了 in a plan state facts.", "全省已建成充电桩8万个。", "8万个", "actual", "plan"),
    Rule("role", "section_promises", "A plan promises.", "新增充电桩2万个。", "2万个", "target", "plan"),
    Rule("role", "word_of_estimate", "预计 covers its sentence.", "预计地区生产总值2310亿元,增长6.1%。", "6.1%", "estimate"),
    Rule("role", "estimate_for_paragraph", "预计(下同) covers the rest of the paragraph.", "地区生产总值增长6%(预计,下同)。财政收入增长5%。", "5%", "estimate"),
    Rule("role", "future_period", "A period to come, in a review, is a goal.", "到2030年,森林覆盖率将达到38%。", "38%", "target"),
    Rule("role", "word_of_plan", "要, 争取, 将 where the section does not say.", "粮食产量要争取超过4亿吨。", "4亿吨", "target", "other"),
    Rule("role", "section_reports", "Everything else is stated as fact.", "粮食产量820亿斤。", "820亿斤", "actual"),
    # ---- period ------------------------------------------------------------------------------
    Rule("period", "time_named", "The time that the sentence names.", "1—6月,新增企业700户。", "700户", "2023-H1"),
    Rule(
        "period", "times_in_row", "As many times in a row as numbers: one each.",
        "覆盖率2021年、2022年分别达到70%、85%。", "70%", "2021",
    ),
    Rule("period", "period_of_section", "Without one, the period of the section.", "新增企业700户。", "700户", "2023"),
    Rule("period", "fact_in_plan_undated", "A fact in a plan of years to come, of a report without a review, has no year.", "全国已有拖拉机1.5万台。", "1.5万台", None, "years_ahead"),
    Rule("period", "fact_before_plan", "A fact in a plan, without a time, stands where the review ends.", "全省已建成充电桩8万个。", "8万个", "2023", "plan"),
    Rule("period", "time_recounted", "What goes on with years told of, in a plan, is of these.", "两年来共筹集资金21亿元。已建成的主要有:堤防610公里。", "610公里", "2022/2023", "plan"),
    Rule("period", "end_of_span", "In a section about years, stocks stand at their end.", "高铁里程达到2600公里。", "2600公里", "2025", "five_years"),
    Rule("period", "year_reported_on", "The year of a notice, for a progress figure, is what it reports on.", "2022年新建基站510个。", "510个", "2022-H1", "progress"),
    Rule("period", "goal_of_year", "A goal inside a progress text is the year's.", "优良天数比率71%(年度目标为75%)。", "75%", "2022", "progress"),
    Rule("period", "time_going_on", "The year that an earlier sentence began with goes on.", "1987年是丰收的一年。粮食产量比上年增长3%。", "3%", "1987", "other"),
    Rule("period", "origin_time_named", "从2020年的…: the year it names.", "经营主体从2020年的61万户增加到90万户。", "61万户", "2020", "five_years"),
    Rule("period", "origin_is_period_before", "从…提高到: the period before.", "低保标准从每月700元提高到760元。", "700元", "2022"),
    Rule("period", "span_since_yardstick", "Growth against a year further back spans the years since.", "用电量比2018年增长44%。", "44%", "2019/2023"),
    Rule("period", "year_after_yardstick", "比今年增长: next year's.", "粮食产量将比今年增长2%。", "2%", "2025"),
    Rule("period", "yardstick_time", "较2019年的…: the yardstick's own number.", "用电量较2019年的210亿千瓦时增加90亿千瓦时。", "210亿千瓦时", "2019"),
    # ---- region ------------------------------------------------------------------------------
    Rule("region", "region_of_report", "The region of the report.", "社会消费品零售总额增长7%。", "7%", "安徽省"),
    Rule("region", "place_before_number", "The place at the head of the words before the number.", "合肥市地区生产总值突破1.2万亿元。", "1.2万亿元", "合肥市"),
    Rule("region", "region_carried", "It holds on through the sentence.", "合肥市地区生产总值1.2万亿元,增长6%。", "6%", "合肥市"),
)  # fmt: skip


def rule_named(field: str, name: str) -> Rule | None:
    """The rule of that name for that field."""
    return next((r for r in RULES if r.field == field and r.name == name), None)
