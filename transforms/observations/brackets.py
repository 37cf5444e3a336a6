"""Numbers in brackets: which stand inside one, and what they take over from the number before it."""

from __future__ import annotations

import re

from transforms.observations.clauses import Clause, Enclosure
from transforms.observations.mentions import Group
from transforms.observations.times_passing import group_start
from transforms.observations.timing import Timing
from transforms.quantities import Quantity

#: A heading that a bracket counts: 已完成的民生实事(16件).
OF_HEADING = re.compile("[\u4e00-\u9fff、“”]{2,24}(?:实事|项目|任务|工程|事项|企业|问题|指标|单位|学校|案件)")
#: Rules that took a number's period from its place, not from its sentence.
OF_SECTION = frozenset(["period_of_section", "end_of_span", "year_reported_on"])


def comes_from_outside(timing: Timing, group: Group) -> bool:
    """Whether a number in a bracket got its period from its section, or from a time before the bracket."""
    if timing.named and timing.rule != "time_named":
        return False
    before = timing.span is not None and timing.span[1] <= group_start(group)
    return before or timing.rule in OF_SECTION


def end_of_bracket(clause: Clause, enclosures: list[Enclosure]) -> int:
    """Where the bracket ends that holds a clause; the end of the clause where none does."""
    return next((e.end for e in enclosures if e.mark == "(" and e.start == clause.start - 1), clause.end)


def outer_numbers(clause: Clause, kept: list[Quantity], enclosures: list[Enclosure]) -> list[Quantity]:
    """Numbers of a clause that do not stand in a parenthesis inside it."""
    out = []
    for q in kept:
        if not (clause.start <= q.start and q.end <= clause.end):
            continue
        nested = any(
            e.mark == "(" and clause.start <= e.start < q.start and q.end <= e.end - 1 and e.end <= clause.end
            for e in enclosures
        )
        if not nested:
            out.append(q)
    return out
