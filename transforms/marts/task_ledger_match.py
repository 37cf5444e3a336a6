"""Which figures of the progress answer a target.

Rules go from sure to less sure, and the first that finds something decides: a figure whose stated share
of its goal fits the target, parts that make up the whole, stages that a whole is broken down into, what
is said of a whole that is restated, the same thing by name, what is said of the task without a name, a
mere rate of progress, and at last the same thing under another task of the notice.
"""

from __future__ import annotations

from collections.abc import Sequence

from transforms.marts.task_ledger_figures import Figure
from transforms.marts.task_ledger_names import compatible, covered
from transforms.marts.task_ledger_pairs import (
    RATES,
    aim_words,
    answers,
    may_answer,
    names_same,
    same_rate,
    surely_same,
)
from transforms.marts.task_ledger_parts import Answer, breakdown, said_of_whole, sum_of_parts
from transforms.marts.task_ledger_stated import (
    is_bare_completion_rate,
    is_rate_of_works,
    is_share_of_goal,
    rate_of_progress,
    stated_after,
)
from transforms.marts.task_ledger_status import stated_agrees
from transforms.marts.task_ledger_words import ANSWERS, Stage, thing_of

#: So much of one name must be in the other where the numbers themselves agree.
_SHARED = 0.6


def find_answer(
    target: Figure,
    aim: Stage,
    own: Sequence[Figure],
    others: Sequence[Figure] = (),
    year: int | None = None,
    alone: bool = False,
) -> Answer | None:
    """The progress on `target` among the figures `own` of its task, else those of the `others`.

    `alone` says that no other target of the task is in its unit.
    """
    usable = [figure for figure in own if may_answer(target, figure, year)]
    if target.measure in RATES:
        return _answer(target, [f for f in usable if same_rate(target, f)], aim, own, "same_rate")
    if (confirmed := _confirmed_by_share(target, aim, usable, own)) is not None:
        return confirmed
    parts = sum_of_parts(target, aim, usable, own)
    if parts:
        return Answer("sum_of_parts", parts)
    if broken := breakdown(target, aim, own):
        return broken
    restated = said_of_whole(target, aim, own, year)
    if restated and restated.parts[0] in usable and names_same(target, restated.parts[0]):
        return restated
    named = [f for f in usable if answers(target, aim, f) and names_same(target, f)]
    if named:
        return _answer(target, named, aim, own, "same_thing")
    if restated:
        return restated
    if alone and (said := _said_of_task(aim, usable)):
        return _answer(target, said, aim, own, "said_of_task")
    if rate := rate_of_progress(target.name, own):
        return Answer("rate_of_progress", [], rate)
    strict = [f for f in others if surely_same(target, aim, f) and may_answer(target, f, year)]
    if len({figure.amount for figure in strict}) == 1:
        return _answer(target, strict, aim, others, "same_thing_elsewhere")
    return None


def _answer(
    target: Figure, found: Sequence[Figure], aim: Stage, figures: Sequence[Figure], rule: str
) -> Answer | None:
    """The one with the target's own name, else the last: what is said later overrides what was said before."""
    if not found:
        return None
    best = max(
        found, key=lambda f: (_period_end(f), f.name == target.name, f.item_no, f.start)
    )  # fmt: skip
    stated = stated_after(best, figures, aim)
    if stated is not None and is_rate_of_works(stated) and not stated_agrees(target, [best], stated):
        # 竣工率 may be a share of what was begun, not of the goal.
        stated = None
    return Answer(rule, [best], stated)


def _confirmed_by_share(
    target: Figure, aim: Stage, usable: Sequence[Figure], own: Sequence[Figure]
) -> Answer | None:
    """The one figure of which the text says what share of its goal it is, where that fits the target."""
    fits: list[Answer] = []
    for figure in usable:
        stated = stated_after(figure, own, aim)
        if stated is None or figure.stage in ("planned", "applied", "not_started"):
            continue
        if not (is_share_of_goal(stated) or is_bare_completion_rate(stated)):
            continue
        exact = figure.bound == "exact" and target.bound in ("exact", "at_least")
        if exact and stated_agrees(target, [figure], stated) and _shares_name(target, figure):
            fits.append(Answer("confirmed_by_share", [figure], stated))
    return fits[0] if len(fits) == 1 else None


def _shares_name(target: Figure, figure: Figure) -> bool:
    one, two = thing_of(target.name), thing_of(figure.name)
    return compatible(target.name, figure.name) and max(covered(one, two), covered(two, one)) >= _SHARED


def _period_end(figure: Figure) -> str:
    last = (figure.period or "").rpartition("/")[2]
    return {"H1": "06", "H2": "12", "Q1": "03", "Q2": "06", "Q3": "09", "Q4": "12"}.get(last[5:], last[5:])


def _said_of_task(aim: Stage, usable: Sequence[Figure]) -> list[Figure]:
    """Figures at the head of an item that name nothing (已完成45座): they are about the task itself."""
    heads = [f for f in usable if not f.text[: f.start].strip(f.left) and not thing_of(aim_words(f))]
    return [f for f in heads if f.stage in ANSWERS[aim] and f.stage != "none"]
