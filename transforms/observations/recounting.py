"""When the facts happened that a plan, or a section about years to come, tells on its way.

两年来发行国债2100亿元。已建成的主要有堤防6100公里。     in the tasks for 2000: 1998/1999
"""

from __future__ import annotations

import re

from transforms.observations.periods import TimeRef, last_year
from transforms.observations.timing import Timing
from transforms.passages import Context

#: A sentence that begins so goes on with what the one before told.
_GOES_ON = re.compile(r"\s*(?:这(?!样)|此外|其中|所有这些|正是|已(?!知|然))")
_OF_SECTION = frozenset(["period_of_section", "end_of_span"])


def recount(sentence: str, times: list[TimeRef], before: TimeRef | None, context: Context) -> TimeRef | None:
    """The years that are over which a sentence tells of: its own, or those told ``before`` if it goes on."""
    for time in times:
        if time.kind != "point" and not time.compared and _is_over(time.period, context):
            return time
    return before if _GOES_ON.match(sentence) else None


def date_fact(timing: Timing, context: Context, recounted: TimeRef | None) -> Timing:
    """When a fact stands whose sentence names no time, in a section about a time that is not over."""
    if timing.rule not in _OF_SECTION or context.voice != "text" or _is_over(context.period, context):
        return timing
    if recounted is not None and context.section_role != "review":
        return Timing(recounted.period, "time_recounted", True)
    if context.review_period is None or context.period is None:
        return timing
    return Timing(last_year(context.review_period), "fact_before_plan")


def _is_over(period: str | None, context: Context) -> bool:
    end = (last_year(period) or "")[:4]
    return bool(end and context.report_year) and int(end) < (context.report_year or 0)
