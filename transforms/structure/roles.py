"""What a section does in its report, by its heading and its place."""

from __future__ import annotations

import re

from transforms.passages import ReportKind, SectionRole
from transforms.staging.outline import read_mark
from transforms.structure.cues import heading_cues

_BACK = re.compile(
    "回顾|总结|成就|成绩|决算|^[^,，]{0,3}(?:总体|基本)情况$|(?:做法|举措|工作)[和与及]成效|取得的?(?:主要)?成效$|(?:完成|执行|进展|主要)情况|过去[一二三四五的]|去年(?:的)?工作|"
    "[一三四五]年来|历史性转变|"
    r"(?:关于|回顾|年)的?(?:国内)?(?:经济)?形势$|战线上的胜利|取得了?新的进展|报告\d{4}年的工作"
)
_HOW_DONE = re.compile("(?:目标|任务|工作|计划)(?:的)?(?:完成|执行|落实|进展|推进)情况$")
#: What is still wrong is told, not promised.
_DIFFICULTIES = re.compile(
    "(?:存在|面临)的?(?:主要|突出|一些)?(?:困难|问题|不足|短板|矛盾|挑战)(?!.*(?:措施|对策|打算|下一?步))"
)
_YEARS_WORK = re.compile(r"(\d{4})年的?(?:政府|主要)?工作$")
_TERM = re.compile(r"[本上]届[省市县区州盟旗]?(?:人民)?政府.{0,6}工作$")
_GOVERNMENT = re.compile(
    "自身(?:改革和?)?(?:和)?建设|政府自身|建设.{0,8}(?:服务型|法治|廉洁|有为).{0,6}政府|"
    "人民满意.{0,4}政府|政府(?:行政)?(?:工作)?(?:履职)?(?:效能|能力)|"
    r"政风建设|行政能力建设|从严治政|廉政建设|行政管理体制改革.加强政府"
)
_SAFEGUARDS = re.compile(r"保障措施|组织保障|组织实施|组织领导|实施保障|工作要求|监督考核|保障机制$")
_TARGETS = re.compile(r"目标|主要指标|预算$|国家预算")
_OUTLOOK = re.compile(
    r"思路|总体要求|总体部署|指导思想|(?<!新)形势|主要考虑|重要要求|总任务|基本任务|基本要求|总体考虑|政策取向"
)
#: In a plan: what it starts from.
_STARTS_FROM = re.compile(
    "(?<!夯实)(?<!筑牢)(?<!打牢)(?<!巩固)(?<!强化)(?:发展|工作|产业|现实|建设)(?:的?)基础(?:$|[和与及、])|现状|"
    "(?:取得的?|主要|工作|建设|发展)(?:成效|成绩|成就)|(?:工作|建设|发展)(?:情况|回顾)$"
)
#: In a notice: what is to be done now.
_NEXT_STEPS = re.compile(
    "下一?(?:步|阶段)|下半年|下季度|要求|建议|打算|安排|部署|措施|整改(?!情况|落实|完成)|计划$|工作重点|努力方向"
)
_HOW_IT_STANDS = re.compile(
    "(?:落实|完成|进展|执行|推进|工作|总体|主要)情况|取得的?成效|存在的?(?:主要)?问题"
)
#: How things stand looks back where nothing has before, and is where a plan starts from after that.
_AS_THINGS_STAND = re.compile("当前的?(?:国内|国民)?经济形势$")
#: Said of what lies ahead where nothing has looked back yet; later these are matters to be done.
_EARLY_OUTLOOK = re.compile(r"发展战略|概要|前景|方针$")
_TASKS = re.compile(
    "工作安排|工作重点|重点工作|主要任务|重点任务|工作任务|工作部署|(?:政府)?工作的?建议|政府工作安排|"
    "主要工作|年(?:的)?工作$|年工作任务|"
    r"主要措施|行动$|(?<!总)(?<!基本)任务$|安排$|重大任务|(?:重大|主要|重点)举措"
)
_ELSEWHERE = re.compile(
    r"外交|国际形势|对外政策|对外工作|外交政策|祖国.{0,4}统一|国家的政治生活|结束语|国内外团结|霸权主义"
)
_ANNEX = re.compile(r"附[件录表]|民生实事$")


def role_of(
    heading: str,
    parent: SectionRole | None,
    kind: ReportKind,
    after_review: bool = False,
    year: int | None = None,
) -> SectionRole:
    """Role of a section.

    ``parent`` is the role of the section that holds it (None at the top), ``after_review`` whether
    a section that looks back came before, ``year`` the year of the report where it is known. What
    stands below a review looks back too; below other sections a heading may change the role for its
    own part.
    """
    words = re.sub(r"\s", "", heading)
    if parent == "review":
        return "review"
    if kind == "progress_notice":
        return parent or _role_in_notice(words, year)
    if kind == "action_plan":
        return _role_in_plan(words, parent)
    if _ELSEWHERE.search(words):
        return "other"
    if _GOVERNMENT.search(words):
        return "government"
    if parent is not None:
        return "review" if re.search(r"主要情况|执行情况|回顾", words) else parent
    if _HOW_DONE.search(words):
        return "review"  # 2023年目标任务完成情况
    forward = re.search(r"今后|未来|安排|部署|任务|建议|重点", words)
    back = _BACK.search(words) or _TERM.search(words) or _works_of_a_year_past(words, after_review, year)
    if not after_review and parent is None and _AS_THINGS_STAND.search(words):
        return "review"
    back = back or (None if forward else _DIFFICULTIES.search(words) or _names_only_the_past(words, year))
    if back and not (forward and forward.start() < back.start()):
        return "review"
    if _TARGETS.search(words) and re.search(r"工作安排|重点工作|工作重点", words):
        return "tasks"  # targets and work of a year under one heading: the targets are told by paragraph
    for role, pattern in _BY_HEADING:
        if pattern.search(words):
            return role
    if _EARLY_OUTLOOK.search(words) and not after_review:
        return "outlook"
    return "tasks" if after_review else "other"


def _works_of_a_year_past(words: str, after_review: bool, year: int | None) -> re.Match[str] | None:
    """2030年工作 looks back in a report of 2031, and ahead in one of 2030.

    Where the year of the report is not known, it looks ahead in part two or later (三、关于2030年工作).
    """
    found = _YEARS_WORK.search(words)
    if found is None:
        return None
    mark = read_mark(words)
    later = after_review or (mark.kind in ("chapter", "part") and (mark.value or 0) > 1)
    past = int(found[1]) < year if year else not later
    return found if past else None


def _names_only_the_past(words: str, year: int | None) -> re.Match[str] | None:
    """A heading that names times, all of them over (“十三五”时期及2020年主要工作)."""
    if year is None or not (cues := heading_cues(words, year)):
        return None
    return re.match("", words) if all(cue.direction == "past" for cue in cues) else None


_BY_HEADING: tuple[tuple[SectionRole, re.Pattern[str]], ...] = (
    ("safeguards", _SAFEGUARDS),
    ("targets", _TARGETS),
    ("tasks", _TASKS),
    ("outlook", _OUTLOOK),
    ("annex", _ANNEX),
)


def _role_in_plan(words: str, parent: SectionRole | None) -> SectionRole:
    if _SAFEGUARDS.search(words):
        return "safeguards"
    if re.search(r"目标", words):
        return "targets"
    if parent is None and _STARTS_FROM.search(words):
        return "review"
    if parent is not None and parent != "outlook":
        return parent
    if _OUTLOOK.search(words):
        return "outlook"
    return parent or "tasks"


def _role_in_notice(words: str, year: int | None) -> SectionRole:
    """A notice tells how things stand, in all its parts but those about what is next."""
    if year and any(cue.direction == "next" and cue.period > str(year) for cue in heading_cues(words, year)):
        return "tasks"
    if not _NEXT_STEPS.search(words):
        return "review"
    return "other" if _HOW_IT_STANDS.search(words) else "tasks"


def speaks_of_government(words: str) -> bool:
    """Whether a heading is about the government's own work and conduct."""
    return bool(_GOVERNMENT.search(words))


_STATES_TARGETS = re.compile(
    r"预期(?:性)?(?:发展)?目标[^。；]{0,12}(?:是|为|[:：])"
    r"|(?:经济|社会|发展|调控|奋斗|总体|计划)[^，。；]{0,12}(?:目标|主要指标)(?:任务)?(?:是|为|如下|安排|[:：])"
    r"|主要(?:经济|计划)?指标[^，。；]{0,8}(?:是|为|如下|安排|[:：])"
)


def states_targets(words: str) -> bool:
    """Whether a paragraph sets out the targets (主要预期目标是 …)."""
    return bool(_STATES_TARGETS.search(words[:120]))
