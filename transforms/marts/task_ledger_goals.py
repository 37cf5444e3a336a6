"""Goals for the year that stand only in the progress text, and how far they have come.

A notice often names the goal with the figure: 计划新增…4200个, …已新增…3173个; 建设任务305个，已完成166个;
…完成年度任务的80%. A goal for another year is none, but what follows it is about it and not about an
earlier one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from transforms.marts.task_ledger_figures import Figure
from transforms.marts.task_ledger_match import find_answer
from transforms.marts.task_ledger_pairs import aim_words, in_year
from transforms.marts.task_ledger_parts import Answer, continues_whole
from transforms.marts.task_ledger_stated import (
    is_bare_completion_rate,
    is_share_of_goal,
    stated_after,
    states_completion,
)
from transforms.marts.task_ledger_status import stated_agrees
from transforms.marts.task_ledger_words import ANSWERS, Stage, aim_of

#: 计划 as a verb or as the year's plan; 三年行动计划, 招商计划 and the like are names of papers.
_PLANNED = re.compile(r"(?:^|全年|年度|今年|本年|当年|\d{4}年度?)计划(?!生育|总投资|单列)[^的]")
_NAMED = re.compile(r"(?:任务|目标|任务指标|计划)(?:任务)?(?:总?[数量]|值|总数)?[为是达共计]*$")
_YEARLY = re.compile(r"(?:\d{4}年度|年度|本年度|今年)(?:计划)?(?:实施|安排)")
_LATER = re.compile("下半年|下一步|明年|后期|下阶段|远期")
_YEAR = re.compile(r"((?:19|20)\d\d)年")
_REACHED_LEFT = re.compile("实现|完成|达到|达成")
_REACHED_RIGHT = re.compile("^[^,;。]{0,30}?的(?:年度)?(?:目标任务|目标|任务)")
_TASK_DONE = re.compile(
    "(?:建设|年度|目标|改造|治理|整治|创建|民生)任务[均都已]*(?:全部|全面)?已?(?:完成|达成)"
)


@dataclass(slots=True)
class Goal:
    """A goal for the year: `target` is null where only the completion is stated."""

    target: Figure | None
    aim: Stage
    #: The figure whose place stands for the goal: the target, else the stated completion.
    anchor: Figure
    answer: Answer | None


def find_goals(figures: Sequence[Figure], year: int | None, used: Collection[int]) -> list[Goal]:
    """Goals in the progress on one task, in the order of the text.

    `used` holds the identities of figures that already answer a target of the task.
    """
    goals: list[Goal] = []
    taken = set(used)
    named, anchors = _name_goals(figures, year)
    for figure in named:
        if id(figure) in taken:
            continue
        aim = aim_of(re.sub("计划|任务|目标", "", aim_words(figure)), figure.is_money)
        answer = _answer_goal(figure, aim, figures, anchors, year)
        if answer is None and _YEARLY.search(figure.left) and not _NAMED.search(figure.left):
            continue
        goals.append(Goal(figure, aim, figure, answer))
        taken |= {id(f) for f in [figure, *(answer.parts if answer else ()), *_stated(answer)]}
    goals += [goal for goal in _reached(figures, year) if id(goal.anchor) not in taken]
    taken |= {id(goal.anchor) for goal in goals}
    goals += _only_completions(figures, taken, year)
    return sorted(goals, key=lambda goal: (goal.anchor.item_no, goal.anchor.start))


def _stated(answer: Answer | None) -> list[Figure]:
    return [answer.stated] if answer and answer.stated else []


def _name_goals(figures: Sequence[Figure], year: int | None) -> tuple[list[Figure], list[Figure]]:
    """Figures that are goals for the year, and all that later words may be about."""
    goals: list[Figure] = []
    anchors: list[Figure] = []
    before: Figure | None = None
    for figure in figures:
        carried = (
            before is not None and before in anchors and before.item_no == figure.item_no
            and (figure.joined or (figure.bracketed and not figure.left) or _adjoins(before, figure))
            and before.segment == figure.segment
        )  # fmt: skip
        if _is_goal(figure) or carried:
            anchors.append(figure)
            other_year = [int(y) for y in _YEAR.findall(figure.left)]
            this_year = in_year(figure, year) and all(y == year for y in other_year)
            if carried and before not in goals:
                this_year = False
            if this_year and figure.observation and not _LATER.search(figure.left):
                goals.append(figure)
        before = figure
    return goals, anchors


def _adjoins(before: Figure, figure: Figure) -> bool:
    """One after the other without a word between, as in (3392户5489套)."""
    return before.end == figure.start and before.bracketed and figure.bracketed


def _is_goal(figure: Figure) -> bool:
    if figure.measure in ("growth", "change", "rank") or states_completion(figure, "started"):
        return False
    if is_share_of_goal(figure) or re.search("预计|总投资", figure.left):
        return False
    return bool(_PLANNED.search(figure.left) or _NAMED.search(figure.left) or _YEARLY.search(figure.left))


def _answer_goal(
    goal: Figure, aim: Stage, figures: Sequence[Figure], anchors: Sequence[Figure], year: int | None
) -> Answer | None:
    """What follows the goal about it, by name or without one; a goal in brackets follows its figure."""
    if goal.base == "%":
        near = [f for f in figures if f not in anchors and (f.follows(goal) or goal.follows(f))]
        return find_answer(goal, aim, near, year=year)
    for figure in figures:
        if figure in anchors or not continues_whole(goal, figure) or not in_year(figure, year):
            continue
        nearest = [a for a in anchors if continues_whole(a, figure)][-1:]
        if nearest == [goal] and figure.stage in ANSWERS[aim] and figure.stage not in ("none", "flow"):
            return Answer("said_of_goal", [figure], stated_after(figure, figures, aim))
    later = [f for f in figures if f not in anchors and (f.item_no == goal.item_no and f.start > goal.start)]
    answer = find_answer(goal, aim, later, year=year)
    return answer if answer and answer.rule in ("same_thing", "sum_of_parts") else None


def _reached(figures: Sequence[Figure], year: int | None) -> list[Goal]:
    """Goals of which the text says that they are reached: 实现…不低于60%的目标任务, …建设任务已完成."""
    found: list[Goal] = []
    for figure in figures:
        clause_right = figure.text[figure.end :]
        if re.search("力争|确保|拟|将|计划", figure.left) or not in_year(figure, year):
            continue
        list_right = re.match(r"[和、及](?:不低于)?\d+(?:\.\d+)?%", clause_right)
        if list_right and figure.base == "%":
            clause_right = clause_right[list_right.end() :]
        clause = re.split("[,;。,;]", figure.text[: figure.start])[-1]
        reached = _REACHED_LEFT.search(clause) and _REACHED_RIGHT.match(clause_right) and figure.base == "%"
        done = re.match("[^,;。,;]{0,30}", clause_right)
        if reached or (figure.observation and done and _TASK_DONE.search(done.group()) and not figure.left):
            answer = Answer("goal_reached", [figure])
            found.append(Goal(figure, aim_of(aim_words(figure)), figure, answer))
    return found


def _only_completions(figures: Sequence[Figure], taken: Collection[int], year: int | None) -> list[Goal]:
    """Completions stated for a goal that is not named, or named only as the whole before them."""
    goals = []
    for place, stated in enumerate(figures):
        if id(stated) in taken or stated.observation is None or not in_year(stated, year):
            continue
        if not is_share_of_goal(stated) and not is_bare_completion_rate(stated):
            continue
        done = figures[place - 1] if place else None
        if done is None or not stated.follows(done) or done.is_rate:
            continue
        if id(done) in taken or done.stage in ("planned", "not_started"):
            continue
        whole = _whole_of(done, stated, figures)
        rule = "stated_with_whole" if whole else "stated_only"
        goals.append(Goal(whole, aim_of(aim_words(done)), whole or stated, Answer(rule, [done], stated)))
    return goals


def _whole_of(done: Figure, stated: Figure, figures: Sequence[Figure]) -> Figure | None:
    """The figure before, in the same unit, of which `done` is the stated share."""
    for figure in figures:
        if not done.follows(figure) or figure.base != done.base or not figure.observation:
            continue
        larger = (figure.amount or 0) >= (done.amount or 0)
        if larger and not re.search("已|累计", figure.left) and stated_agrees(figure, [done], stated):
            return figure
    return None
