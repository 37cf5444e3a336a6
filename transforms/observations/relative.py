"""Targets without a number: 居民增收与经济增长同步, 增速高于全国平均水平, 完成国家下达任务.

A clause is a target when one of the relations of ``relative_rules`` is its whole predicate, its
subject is something that is measured, and its place in the document promises. What is said of
general conditions (社会大局稳定) or of the past is none. What must stay *below* something has no
relation in the table and is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transforms.catalogue.indicators import match_indicator
from transforms.observations.clauses import find_sentences
from transforms.observations.periods import TimeRef, find_times
from transforms.observations.records import Evidence, RelativeTarget
from transforms.observations.relative_clauses import Said, read_sentence
from transforms.observations.relative_rules import HAS_RELATION, is_general_yardstick
from transforms.observations.relative_words import is_measured, measure_of
from transforms.passages import Context, Passage
from transforms.places import find_places

#: Sections whose statements are promises.
_PROMISING = ("targets", "outlook", "tasks")
_PAST = re.compile(r"已经|已(?!然)|去年|上年来|过去|几年来|年以来|取得了|曾|以往|[高多快低]得多")
_PROMISE = re.compile(
    "(?<![主重需])要|必须|(?<![供适相反])应|将|力争|争取|确保|保证|努力|推动|推进|促进|实现|使(?!用)|"
    "保持|明年|今后|提出|预期|目标"
)


def find_relative_targets(passage: Passage, folded: str) -> list[RelativeTarget]:
    """Targets without a number that a passage sets, in order; none where its place promises nothing.

    ``folded`` is the folded text of the passage.
    """
    context = passage.context
    if not _may_promise(context) or not HAS_RELATION.search(passage.text):
        return []
    found: dict[str, RelativeTarget] = {}
    for start, end in find_sentences(folded):
        if not HAS_RELATION.search(folded, start, end):
            continue
        for said in read_sentence(folded, start, end):
            if _PAST.search(folded, start, said.end) or not _is_promised(said, context, folded, start):
                continue
            for target in _make_targets(passage, folded, said, start, end):
                found.setdefault(target.relative_target_id, target)
    return list(found.values())


def _may_promise(context: Context) -> bool:
    if context.voice != "text":
        return context.voice == "task"
    return context.report_kind != "progress_notice" and context.section_role in _PROMISING


def _is_promised(said: Said, context: Context, folded: str, start: int) -> bool:
    """Outside a list of targets, what only holds or moves needs a word of promise before it."""
    if context.section_role == "targets" or context.voice == "task":
        return True
    if said.rule == "compared" and is_general_yardstick(said.reference or ""):
        return True
    if said.rule not in ("held", "improved", "in_step", "compared"):
        return True
    return bool(_PROMISE.search(folded, start, said.predicate[0]))


def _make_targets(
    passage: Passage, folded: str, said: Said, start: int, end: int
) -> Iterator[RelativeTarget]:
    context = passage.context
    times = _governing(find_times(folded, start, end, context), folded, start, said)
    period = times[-1].period if times else context.period or context.plan_period
    if times and context.report_year and int((period or "9999").split("/")[-1][:4]) < context.report_year:
        return
    sentence_start, sentence_end = passage.span(start, end)
    for name, at in said.indicators:
        char_start, char_end = passage.span(at, said.end)
        region, region_code, indicator = _whose(name, passage)
        measure = measure_of(indicator) or ("growth" if said.relation == "in_step_with" else None)
        match = match_indicator(indicator, None, measure) or match_indicator(
            indicator.replace("增收", "收入")
        )
        evidence = [Evidence("relation", said.rule, *passage.span(*said.predicate))]
        if times:
            evidence.append(Evidence("period", "named", *passage.span(times[-1].start, times[-1].end)))
        yield RelativeTarget(
            relative_target_id=f"{context.document_id}:q{char_start}",
            report_id=context.report_id, document_id=context.document_id, section_id=context.section_id,
            char_start=char_start, char_end=char_end, text=passage.text[at : said.end],
            indicator=indicator, indicator_code=match.code if match else None, measure=measure,
            relation=said.relation, reference=said.reference, period=period,
            region=region, region_code=region_code,
            sentence=passage.text[start:end], sentence_start=sentence_start, sentence_end=sentence_end,
            rule=said.rule, evidence=evidence,
        )  # fmt: skip


def _governing(times: list[TimeRef], folded: str, start: int, said: Said) -> list[TimeRef]:
    """Times that reach the statement: in its clause, or at the head of a clause before it."""
    head = max(folded.rfind(mark, start, said.predicate[0]) for mark in ",;:")
    return [
        t
        for t in times
        if t.period and not t.compared and t.end <= said.end
        and (t.start > head or t.start == start or folded[t.start - 1] in ",;:")
    ]  # fmt: skip


def _whose(name: str, passage: Passage) -> tuple[str | None, str | None, str]:
    """Region, its code, and the name without the place that heads it."""
    context = passage.context
    for place in find_places(name, context.region_code, context.report_year)[:1]:
        rest = name[place.end :].lstrip("的")
        if place.start == 0 and place.region is not None and is_measured(rest):
            return place.region.name, place.region.code, rest
    return context.region, context.region_code, name
