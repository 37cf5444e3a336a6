"""What a report says of itself: title, kind, year, meeting, and the periods it speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from transforms.passages import ReportKind
from transforms.staging.heads import account_title, issued_kind, title_kind, work_report_title
from transforms.staging.outline import ordinal_value
from transforms.structure.cues import heading_cues, opening_cue
from transforms.structure.roles import role_of
from transforms.structure.years import as_period, fold, plan_years, plans_in, span_in, years_in

_ABOUT = re.compile(r"关于([^，。；]{4,90}?)的报告")
_MEETING = re.compile(
    r"向[^，。]{0,6}?(第[一二三四五六七八九十]{1,3}届全国人民代表大会第[一二三四五六七八九十]{1,3}次会[议議])"
)
_FILE_YEAR = re.compile(r"(?<![0-9A-Za-z])((?:19[4-9]|20[0-9])\d)(?![0-9A-Za-z])")
_CARRIED_OUT = re.compile(r"(?:执行|完成)情况[与和及暨][\u4e00-\u9fff]{0,10}?((?:19|20)\d\d)年")
_SETS = re.compile(r"((?:19|20)\d\d)(?:、(?:19|20)\d\d)*年(?:度)?[^，。年]{0,6}(?:预算|计划)")
_FORWARD_HEADING = re.compile(r"安排|重点|任务|建议|部署|目标|要求|工作$|发展思路")
_JUST_PAST = re.compile(r"过去的((?:19|20)\d\d)年")
#: 去年工作回顾, and its text begins with the year.
_LAST_YEARS_WORK = re.compile(r"(?:去年|过去一年)的?工作的?(?:简要)?(?:回顾|总结)((?:19|20)\d\d)年[,，是]")
_AIMS = re.compile(r"((?:19|20)\d\d)年[^。；]{0,24}目标(?:任务)?(?:建议)?(?:是|为|[:：])")
_FIRST_OF_PLAN = re.compile(
    r"[“\"]([一二三四五六七八九十]{1,2})五[”\"](?:规划|计划)?的?(?:开局|起步|第一年|首年)"
)
_LAST_OF_PLAN = re.compile(
    r"[“\"]([一二三四五六七八九十]{1,2})五[”\"](?:规划|计划)?的?(?:收官|最后一年|决胜)"
)
_AS_OF = re.compile(r"(?:截至|截止到?)((?:19|20)\d\d)年")
_IN_NUMBER = re.compile(r"[〔\[［(（]((?:19|20)\d\d)[〕\]］)）]")
_BIRTHDAY = re.compile(r"今年是?[^。]{0,30}(?:新中国|中华人民共和国)成立(\d{2})周年")
_FOUNDED = 1949
#: An excerpt whose sentences begin with two years in turn looks back on one and ahead to the other.
_BEGINS_WITH_YEAR = re.compile(r"(?:^|(?<=[。！]))((?:19|20)\d\d)年(?!以来|[底末初])")
_LAST_AND_THIS = 2
#: A report given in the last weeks of a year is that of the next one, where its headings say so.
_LATE = 11


def spoken_title(opening: str) -> str | None:
    """The title that a speaker gives his report in the first sentence."""
    if (about := _ABOUT.search(opening)) and "政府工作" not in about[1] and "过去五年" not in about[1]:
        return about[0]
    if re.search(r"政府.{0,40}工作|工作(?:报告|報告)|报告(?:政府|.{0,6}[一三四五]年)?的?工作", opening):
        return "政府工作报告"
    return None


def kind_of(title: str | None, opening: str | None, words: str) -> ReportKind:
    """Kind of a report by its title, else by how it opens and what it speaks of."""
    if title and (kind := title_kind(title)):
        return issued_kind(title) or kind if kind == "other" else kind
    if title:
        return "work_report" if work_report_title(title) else "other"
    if (
        opening
        and "政府" not in opening
        and re.search(r"《[^》]{4,40}(?:计划|规划|纲要|预算)[^》]{0,12}》", opening)
    ):
        return "other"
    said = re.search(
        r"政府工作|总理.{0,12}(?:报告|说)|各位代表|预期目标|\d年(?:的?工作|工作回顾|工作安排)", words
    )
    return "work_report" if said or opening else "other"


def year_of_file(stem: str) -> int | None:
    """The year in a file's name."""
    found = _FILE_YEAR.search(stem)
    return int(found[1]) if found else None


def year_of_title(title: str | None) -> int | None:
    """The first year that a title names; of a plan carried out and the next one, the next one's."""
    named = work_report_title(title or "") or account_title(title or "")
    years = years_in(fold(f"{named['year']}年")) if named and named["year"] else []
    years = years or years_in(fold(title or ""))
    return years[0] if years else None


def year_of_text(opening: str, headings: Sequence[str], first_words: str) -> int | None:
    """The year a report was given in, as its first sentence, its headings or its first words tell it."""
    if sets := _CARRIED_OUT.search(fold(opening)) or _SETS.search(fold(opening)):
        return int(sets[1])
    reviewed = False
    for heading in headings:
        role = role_of(heading, None, "work_report", reviewed)
        reviewed = reviewed or role == "review"
        years = years_in(fold(heading))
        if role == "review" and len(years) == 1 and not plans_in(fold(heading)):
            return years[0] + 1
        if len(years) == 1 and role != "review" and _FORWARD_HEADING.search(fold(heading)):
            return years[0]
        if len(years) == 2 and years[1] == years[0] + 1:
            return years[1]
    return _year_of_words(fold(first_words))


def year_reported(first_words: str) -> int | None:
    """The year until which a notice says that it reports (截至2017年12月底)."""
    found = _AS_OF.search(fold(first_words))
    return int(found[1]) if found else None


def year_of_number(document_number: str | None) -> int | None:
    """The year in the number of a document (〔2023〕2号)."""
    found = _IN_NUMBER.search(document_number or "")
    return int(found[1]) if found else None


def _year_of_words(folded: str) -> int | None:
    """The year that running text counts as its own: what is just over, what it aims at, whose anniversary."""
    if just := _JUST_PAST.search(folded) or _LAST_YEARS_WORK.search(folded):
        return int(just[1]) + 1
    if aims := _AIMS.search(folded):
        return int(aims[1])
    begun = {int(year) for year in _BEGINS_WITH_YEAR.findall(folded)}
    if len(begun) == _LAST_AND_THIS and max(begun) - min(begun) == 1:
        return max(begun)
    for sentence in re.findall(r"今年是[^。]{0,60}", folded):
        for pattern, which in ((_FIRST_OF_PLAN, 0), (_LAST_OF_PLAN, 1)):
            named = pattern.search(sentence)
            if named and (years := plan_years(ordinal_value(named[1]))):
                return years[which]
    birthday = _BIRTHDAY.search(folded)
    return _FOUNDED + int(birthday[1]) if birthday else None


def names_year_told(year: int, delivered: date | None, headings: Sequence[str]) -> bool:
    """Whether the year of a title is the one looked back on, not the one the report was given in.

    Offices name a report either way; the day it was given, or a heading of its parts, tells.
    """
    if delivered is not None and delivered.year != year:
        return delivered.year == year + 1 and delivered.month < _LATE
    return year_of_text("", headings, "") == year + 1


def year_of_delivery(delivered: date, headings: Sequence[str]) -> int:
    """The year of a report by the day it was given: at the end of a year it may be that of the next."""
    if delivered.month >= _LATE and year_of_text("", headings, "") == delivered.year + 1:
        return delivered.year + 1
    return delivered.year


def meeting_of(opening: str) -> str | None:
    """The congress that the first sentence addresses."""
    found = _MEETING.search(opening)
    return found[1] if found else None


def plan_span(title: str | None) -> str | None:
    """The span of years that a title names (2024—2026年, 第七个五年计划)."""
    folded = fold(title or "")
    if span := span_in(folded):
        return as_period(*span)
    plans = plans_in(folded)
    return as_period(*plans[0][1]) if plans else None


def years_of_plan(title: str | None, year: int) -> str:
    """The years of a plan whose title names none: 三年行动计划 begins in its year."""
    found = re.search(r"([二两三四五])年(?:行动|工作|实施|攻坚)?(?:计划|方案|规划)", title or "")
    return as_period(year, year + "一二三四五".index(found[1].replace("两", "二"))) if found else str(year)


def periods_of(
    headings: Sequence[str], year: int, kind: ReportKind, title: str | None, spoken: str, first: Sequence[str]
) -> tuple[str | None, str | None]:
    """Period looked back on and period planned for, by the headings of the parts of a report.

    A year goes before a span of years: a report on a year and on five years is a report on the year.
    Where no heading says it, the first words of the text may (``first``, its first paragraphs).
    """
    past: list[str] = []
    ahead: list[str] = []
    reviewed = False
    for heading in headings:
        role = role_of(heading, None, kind, reviewed, year)
        reviewed = reviewed or role == "review"
        cues = heading_cues(heading, year)
        past += [cue.period for cue in cues if cue.direction == "past" and role == "review"]
        ahead += [cue.period for cue in cues if cue.direction == "next"]
    begun = next((cue for words in first if (cue := opening_cue(words, year, ("past",), not headings))), None)
    review = _single(past)
    if review is None and kind == "work_report" and begun is not None:
        review = begun.period
    if review is None and reviewed:
        review = str(year - 1)
    if kind == "work_report":
        return review, _single(ahead) or str(year)
    return review, plan_span(title) or _single(ahead) or plan_span(spoken)


#: A committee hears in the course of a year how things stand; in its first months, how they stood in the last.
_SPRING, _AUTUMN = 4, 9


def periods_told_in(day: date) -> tuple[str, str]:
    """Period looked back on and ahead to in a report that a standing committee heard on ``day``."""
    return (
        str(day.year if day.month >= _SPRING else day.year - 1),
        str(day.year + (day.month >= _AUTUMN)),
    )


#: 关于2021年…情况的报告 without a plan for the next year: the year is the one told of.
_TOLD_IN_TITLE = re.compile(r"((?:19|20)\d\d)年度?(?![^，。]*(?:草案|计划安排))[^，。]*情况[^，。]*的?报告")


def names_year_of_account(title: str | None, year: int) -> bool:
    """Whether a title says that the report tells how things stood in ``year``."""
    found = _TOLD_IN_TITLE.search(fold(title or ""))
    return found is not None and int(found[1]) == year


def _single(periods: Sequence[str]) -> str | None:
    return next((p for p in periods if "/" not in p), periods[0] if periods else None)
