"""What a plan, or a section about years to come, tells on its way about a time that is over.

两年来发行国债2100亿元。已建成的主要有堤防6100公里。     in the tasks for 2000: 1998/1999
过去一年,各项工作取得新成绩。粮食产量增长3%。           in the tasks for 2024: 2023
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.observations.periods import TimeRef, last_year
from transforms.observations.roles import PROMISING, Decision
from transforms.observations.timing import Timing
from transforms.passages import Context

#: A sentence that begins so goes on with what the one before told.
_GOES_ON = re.compile(r"\s*(?:这(?!样)|此外|其中|所有这些|正是|已(?!知|然))")
_AHEAD = re.compile(r"(?<![主需])要|将|力争|确保|争取|继续|计划|目标|今年|必须|进一步")
_OF_SECTION = frozenset(["period_of_section", "end_of_span"])


@dataclass(frozen=True, slots=True)
class Recount:
    """A time that is over and is told of; ``opens`` where a sentence without numbers set the topic."""

    time: TimeRef
    opens: bool = False
    #: The time was named in an earlier sentence.
    going_on: bool = False


def recount(sentence: str, times: list[TimeRef], before: Recount | None, context: Context) -> Recount | None:
    """What a sentence with numbers tells of: its own years, or those told ``before`` if it goes on."""
    for time in times:
        if time.kind != "point" and not time.compared and _is_over(time.period, context):
            return Recount(time)
    if before is None or _AHEAD.search(sentence):
        return None
    goes_on = before.opens or _GOES_ON.match(sentence)
    return Recount(before.time, opens=before.opens, going_on=True) if goes_on else None


def open_recount(
    sentence: str, time: TimeRef | None, before: Recount | None, context: Context
) -> Recount | None:
    """What a sentence without numbers sets as the topic: 过去一年, at the ``time`` of its head.

    One that names no time and looks nowhere ahead leaves the topic as it was ``before``.
    """
    if time is not None and not time.compared and _is_over(time.period, context):
        return Recount(time, opens=True)
    goes_on = before is not None and before.opens and time is None and not _AHEAD.search(sentence)
    return before if goes_on else None


def decide_told(role: Decision, timing: Timing, context: Context, told: Recount | None) -> Decision:
    """A fact, where a plan goes on telling what was done."""
    promised = role.rule == "section_promises" and context.section_role in PROMISING
    if told is not None and told.going_on and promised and not timing.named:
        return Decision("actual", "recounted")
    return role


def date_fact(timing: Timing, context: Context, told: Recount | None) -> Timing:
    """When a fact stands whose sentence names no time, in a section about a time that is not over."""
    if timing.rule not in _OF_SECTION or context.voice != "text" or _is_over(context.period, context):
        return timing
    if context.section_role == "review":
        return timing  # 今年以来 in what a report looks back on
    if told is not None:
        return Timing(told.time.period, "time_recounted", True)
    if context.review_period is None or context.period is None:
        ahead = int((last_year(context.period) or "0")[:4]) > (context.report_year or 9999)
        # A fact cannot stand at the end of a plan to come; no year is better than a wrong one.
        return Timing(None, "fact_in_plan_undated") if ahead else timing
    months = "-" in context.review_period  # a notice on three quarters: the last of them is no year
    return Timing(context.review_period if months else last_year(context.review_period), "fact_before_plan")


def _is_over(period: str | None, context: Context) -> bool:
    end = (last_year(period) or "")[:4]
    return bool(end and context.report_year) and int(end) < (context.report_year or 0)
