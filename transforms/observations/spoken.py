"""The times of one passage: those of a sentence, and the ones that earlier sentences leave to later ones.

1987年是丰收的一年。粮食产量比上年增长3%。                 1987 goes on
今年以来,市场回暖。一季度出口增长4%。                     a quarter of this year, also in a review of the last
覆盖率2021年、2022年分别达到70%、85%。                   as many years in a row as numbers
能耗由前三年分别上升4%、5%、2%,转为下降1%。               the three years before
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from transforms.numerals import read_chinese
from transforms.observations.clauses import Enclosure
from transforms.observations.mentions import Group
from transforms.observations.periods import TimeRef, find_times, last_year, may_name_time
from transforms.passages import Context

#: 2035年远景目标, 2025年版: a year in a name dates nothing.
_NAMED_AFTER_TIME = re.compile(
    "结转|远景目标|愿景|目标纲要|行动方案|行动计划|版|赛季|中国(?!家)|工作要点|度?工作计划|规划纲要|世界"
)
_THIS_YEAR = re.compile(r"\s*(?:进入)?今年(?!是)")
_YEARS_BEFORE = re.compile(r"(?:前|此前)(?P<n>[二两三四五])年分别")
_HEAD = 14
#: 在经济领域,过去一年…: what stands before the time only says of what.
_ASIDE = re.compile(
    r"\s*(?:(?:[在从就][^,。;]{1,10}(?:领域|方面|战线上?|来看|而言)|总的来?说|总之|同时|此外|另外),\s*)?"
)


@dataclass(slots=True)
class SpokenTimes:
    """What a passage has said of time so far."""

    folded: str
    context: Context
    #: The year that an earlier sentence began with.
    spoken: TimeRef | None = None
    #: The same, of an earlier passage of the section.
    before: TimeRef | None = None
    #: An earlier sentence began with 今年.
    this_year: bool = False

    def of_sentence(self, start: int, end: int, enclosures: list[Enclosure]) -> list[TimeRef]:
        """Time expressions of a sentence in order, without those in titles and names."""
        titles = [e for e in enclosures if e.mark in "《〈"]
        found = [
            self._of_this_year(t)
            for t in find_times(self.folded, start, end, self.context)
            if not any(e.start < t.start and t.end < e.end for e in titles)
            and not self.folded.startswith("面向", max(t.start - 2, 0))
            and not _NAMED_AFTER_TIME.match(self.folded, t.end)
        ]
        return _in_year_named(found)

    def at_head(self, start: int, end: int, length: int = _HEAD) -> TimeRef | None:
        """The time that a sentence begins with."""
        if not may_name_time(self.folded, start, end):
            return None
        aside = _ASIDE.match(self.folded, start, end)
        head = aside.end() if aside else start
        times = find_times(self.folded, head, min(end, head + length), self.context)
        return times[0] if times and times[0].start == head else None

    def note(self, start: int, end: int) -> None:
        """Keep the year that a sentence begins with: the next ones may go on in it."""
        if self.context.voice != "text" or not may_name_time(self.folded, start, end):
            return
        if _THIS_YEAR.match(self.folded, start, end):
            self.this_year = True
        if self.context.section_role == "review":
            return
        time = self.at_head(start, end)
        if time is not None and time.kind == "point" and len(time.period or "") == 4:
            self.spoken = time

    def _of_this_year(self, time: TimeRef) -> TimeRef:
        """A part of a year that names none, after 今年 in a review of the year before."""
        year, period = self.context.report_year, time.period or ""
        part = "-" in period and not re.search(r"\d{4}|[去今上]", time.text)
        if not (self.this_year and part and year and self.context.section_role == "review"):
            return time
        return replace(time, period=period.replace(period[:4], str(year)))


def _in_year_named(times: list[TimeRef]) -> list[TimeRef]:
    """2026年3月底前…,6月底前…: a month that names no year is of the year named with the month before it."""
    out: list[TimeRef] = []
    year = ""
    for time in times:
        if not time.compared and (
            named := _MONTH_OF_YEAR.match(time.text) or _YEAR_ALONE.fullmatch(time.text)
        ):
            year = named["year"]
        elif year and time.text.startswith(("年底", "年末", "年内")):
            time = replace(time, period=year)
        elif year and _BARE_MONTH.match(time.text) and time.period and time.period[:4] != year:
            time = replace(time, period=time.period.replace(time.period[:4], year))
        out.append(time)
    return out


_MONTH_OF_YEAR = re.compile(r"[^\d]{0,2}(?P<year>20\d\d)年\d{1,2}月")
_YEAR_ALONE = re.compile(r"(?P<year>20\d\d)年")
_BARE_MONTH = re.compile(r"[^\d年]{0,2}\d{1,2}月")


def times_in_row(
    times: list[TimeRef], folded: str, group: Group, context: Context
) -> list[tuple[str, int, int]] | None:
    """A period with its place for each number of a group that has as many times in a row, else ``None``."""
    count = len(group.mentions)
    if count < 2 or "分别" not in group.left:
        return None
    start, end = group.left_start, group.mentions[0].quantity.start
    near = [t for t in times if t.end <= end and not t.compared and t.period]
    row = [t for t in near if start <= t.start][-count:]
    if len(row) == count and all(folded[a.end : b.start] in ("、", "和", "与") for a, b in pairwise(row)):
        return [(str(t.period), t.start, t.end) for t in row]
    span = near[-1].period if near else None
    if (
        span
        and near[-1].kind == "span"
        and re.fullmatch(r"\d{4}/\d{4}", span)
        and int(span[5:]) - int(span[:4]) == count - 1
    ):
        # 2018—2020年,比例分别达到60%、70%、80%
        return [(str(int(span[:4]) + k), near[-1].start, near[-1].end) for k in range(count)]
    counted = _YEARS_BEFORE.search(folded, start, end)
    year = last_year(near[-1].period if near else context.period)
    if counted and read_chinese(counted["n"]) == count and year and year.isdigit():
        first = int(year) - count
        return [(str(first + k), counted.start(), counted.end()) for k in range(count)]
    return None
