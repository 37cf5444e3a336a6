"""Put the decisions about one number together into an observation, each with the words that decided it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.catalogue.indicators import Match, match_indicator
from transforms.numerals import SCALES
from transforms.observations.left import Left
from transforms.observations.measures import Reading as Measured
from transforms.observations.measures import default_basis, is_rank
from transforms.observations.mentions import Group, Mention
from transforms.observations.places import Whose
from transforms.observations.records import Bound, Evidence, Observation
from transforms.observations.roles import Decision, is_goal_after
from transforms.observations.thresholds import is_bare_scale
from transforms.observations.timing import Timing
from transforms.passages import Passage
from transforms.quantities import Quantity

_FIGURE_TAIL = re.compile(
    "的?(?:年均|同比)?(?:平均每年|每年平均|年均)?(?:(?:递增|增长)的?速度|增长幅度|上涨幅度|增速|增幅|"
    "年均|同比|总量|总数|数量)$"
)
#: Bound words that a goal is set with; other ones (超, 低于) say how it was passed or missed.
_SETS_GOAL = frozenset("不低于 不少于 不小于 至少 不超过 不高于 不大于 不多于 至多 最多".split())


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided about one number, before it becomes a row."""

    mention: Mention
    group: Group
    left: Left
    name: str | None
    name_rule: str
    measure: Measured
    timing: Timing
    role: Decision
    whose: Whose
    sentence: tuple[int, int]


def assemble(passage: Passage, folded: str, decided: Decided) -> Observation:
    """The row of one number of ``passage``; ``folded`` is its folded text."""
    context, mention, left = passage.context, decided.mention, decided.left
    q, measure = mention.quantity, decided.measure.measure
    value, high, unit = _read_value(mention, decided.measure)
    end = q.end + (1 if is_rank(q, mention.right) and mention.right.startswith("强") else 0)
    char_start, char_end = passage.span(q.start, end)
    sentence_start, sentence_end = passage.span(*decided.sentence)
    indicator = decided.whose.strip(decided.name) if decided.name else decided.name
    match = match_phrase(indicator, unit, measure)
    bound, bound_rule = decide_bound(mention, left, measure)
    return Observation(
        observation_id=f"{context.document_id}:o{char_start}",
        report_id=context.report_id,
        document_id=context.document_id,
        section_id=context.section_id,
        task_id=context.task_id,
        voice=context.voice,
        char_start=char_start,
        char_end=char_end,
        quantity=passage.text[q.start : end],
        value=value,
        value_high=high,
        unit=unit,
        indicator=indicator,
        indicator_code=match.code if match else None,
        variant=match.variant if match else None,
        measure=measure,
        basis=default_basis(measure, left, decided.timing.period, decided.name),
        reference=left.reference,
        bound=bound,
        role=decided.role.role,
        period=decided.timing.period,
        region=decided.whose.region,
        region_code=decided.whose.region_code,
        sentence=passage.text[slice(*decided.sentence)],
        sentence_start=sentence_start,
        sentence_end=sentence_end,
        rule=decided.name_rule,
        evidence=_evidence(passage, folded, decided, bound_rule),
    )


def match_phrase(indicator: str | None, unit: str, measure: str) -> Match | None:
    """The catalogue's indicator for a phrase, also behind a noun of speed (固定资产投资增长幅度)."""
    if not indicator:
        return None
    found = match_indicator(indicator, unit, measure)
    if found is None and (m := _FIGURE_TAIL.search(indicator)) and m.start() > 1:
        found = match_indicator(indicator[: m.start()], unit, measure)
    return found


def decide_bound(mention: Mention, left: Left, measure: str) -> tuple[Bound, str]:
    """How firmly the size is stated, and the rule that says so."""
    q = mention.quantity
    if mention.bound_after:
        return mention.bound_after, "bound_after"
    if q.more:
        return "at_least", "more_inside"
    if left.bound and not is_goal_after(mention.right):
        return left.bound, "bound_before"
    if left.bound and _SETS_GOAL.intersection(left.words):
        return left.bound, "bound_of_goal"
    if measure == "rank" and (q.ordinal == "前" or mention.right.startswith("强")):
        return "at_most", "front_rank"
    return "exact", "no_bound"


def _read_value(mention: Mention, measured: Measured) -> tuple[float, float | None, str]:
    """Value (a fall is negative), other end of a range, unit."""
    q = mention.quantity
    unit = "位" if measured.measure == "rank" else mention.unit
    if is_bare_scale(q) and not q.ordinal:
        value, unit = _class_value(q, unit)
        return value, None, unit
    value = q.value * measured.sign if q.value > 0 else q.value
    high = q.value_high * measured.sign if q.value_high is not None else None
    return value, high, unit


def _class_value(q: Quantity, unit: str) -> tuple[float, str]:
    """千亿元 is 1000 亿元, 万亿元 is 1 万亿元."""
    digits = q.text[q.number_start - q.start : q.number_end - q.start]
    value = 1.0
    for c in digits:
        value *= SCALES[c] if c in "十百千" else 1
    own = "".join(c for c in digits if c in "万亿")
    return value, unit if unit.startswith(own) else own + unit


def _evidence(passage: Passage, folded: str, decided: Decided, bound_rule: str) -> list[Evidence]:
    """One entry a field: the rule, and the document span of the words it read (the number without any)."""
    q, group = decided.mention.quantity, decided.group
    clause_start = group.clause.start if group.clause else decided.sentence[0]
    role = decided.role
    spans = {
        "indicator": (decided.name_rule, _locate(folded, decided.name, q)),
        "measure": (
            decided.measure.rule,
            _locate_word(folded, clause_start, q, decided.left) if decided.left.movement else None,
        ),
        "bound": (
            bound_rule,
            _locate_bound(folded, clause_start, q, decided.mention, bound_rule, decided.left),
        ),
        "role": (
            role.rule,
            (role.start, role.end) if role.start is not None and role.end is not None else None,
        ),
        "period": (decided.timing.rule, decided.timing.span),
        "region": (decided.whose.rule, decided.whose.span),
    }
    number = passage.span(q.start, q.end)
    return [
        Evidence(field, rule, *(passage.span(*span) if span else number))
        for field, (rule, span) in spans.items()
    ]


def _locate(folded: str, name: str | None, q: Quantity) -> tuple[int, int] | None:
    """Where a name stands as a whole: before the number, else behind it."""
    if not name:
        return None
    at = folded.rfind(name, 0, q.start)
    if at < 0:
        at = folded.find(name, q.end)
    return (at, at + len(name)) if at >= 0 else None


def _locate_word(folded: str, start: int, q: Quantity, left: Left) -> tuple[int, int] | None:
    """The predicate word nearest to the number, which decides measure, sign or bound."""
    found = [(at, at + len(w)) for w in left.words if (at := folded.rfind(w, start, q.start)) >= 0]
    return max(found) if found else None


def _locate_bound(
    folded: str, start: int, q: Quantity, mention: Mention, rule: str, left: Left
) -> tuple[int, int] | None:
    if rule == "bound_after" and mention.bound_word and folded.startswith(mention.bound_word, q.end):
        return q.end, q.end + len(mention.bound_word)
    if rule in ("bound_before", "bound_of_goal"):
        return _locate_word(folded, start, q, left)
    return None
