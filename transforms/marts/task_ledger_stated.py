"""Completions that a text states itself: 完成年度任务的80%, 占年度投资计划的52.92%, 完工率68.9%."""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.marts.task_ledger_figures import Figure
from transforms.marts.task_ledger_names import covered
from transforms.marts.task_ledger_words import Stage, thing_of

_OF_GOAL = re.compile(
    "(?:完成|占|达到?|为|是)了?(?:全年|年度|全部|今年|本年度?|年初|[省市县]定|[省市县]?下达|既定|计划|"
    "总|任务|投资)*"
    r"(?:目标|任务|计划|工作量|指标)(?:总?[数量]|投资|任务|总额)?的?$"
)
_RATE = re.compile(
    r"(?P<of>.*?)(?:总体|任务|目标|计划|年度|全年|投资)*"
    r"(?P<what>完成|达成|完工|竣工|建成|开工|到位)率(?:分别)?[达为是]?到?了?$"
)
_PROGRESS = re.compile(r"(?P<of>.+?)(?:建设|工程|施工|形象|总体|实施)*进度(?:已?[达为是完]成?到?)?$")


def stated_after(figure: Figure, figures: Sequence[Figure], aim: Stage) -> Figure | None:
    """The percentage that tells how much of its goal `figure` is; it follows in the same sentence.

    Between them stand at most figures in brackets. A 开工率 only tells of a goal of starting, a 完工率
    never does.
    """
    for other in figures:
        if not other.follows(figure) or (other.bracketed and not figure.bracketed):
            continue
        if other.base != "%":
            return None
        return other if states_completion(other, aim) else None
    return None


def states_completion(figure: Figure, aim: Stage = "none") -> bool:
    """Whether a percentage is stated as a completion of a goal."""
    if figure.base != "%" or figure.measure in ("growth", "change", "rank"):
        return False
    if is_share_of_goal(figure):
        return True
    rate = _RATE.fullmatch(figure.left)
    if rate is None or rate["of"]:
        return False
    return (rate["what"] == "开工") == (aim in ("started", "implemented"))


def is_share_of_goal(figure: Figure) -> bool:
    """完成全年计划的…%: the words themselves name the goal."""
    return bool(_OF_GOAL.search(figure.left)) and "预计" not in figure.left


def is_bare_completion_rate(figure: Figure) -> bool:
    """完成率 without anything before it: it is about the figure just named."""
    rate = _RATE.fullmatch(figure.left)
    return rate is not None and not rate["of"] and rate["what"] in ("完成", "达成")


def is_rate_of_works(figure: Figure) -> bool:
    """竣工率, 完工率 and 建成率: shares of what the text leaves open."""
    rate = _RATE.fullmatch(figure.left)
    return rate is not None and rate["what"] in ("完工", "竣工", "建成")


def rate_of_progress(target: str, figures: Sequence[Figure]) -> Figure | None:
    """A percentage that says how far the very thing of the target has come (…建设进度14%)."""
    thing = thing_of(target)
    for figure in figures:
        said = _PROGRESS.fullmatch(figure.left) if figure.base == "%" else None
        if said is None:
            said = _RATE.fullmatch(figure.left) if figure.base == "%" else None
        if not said or not said["of"] or re.search("投资|资金|支付|预计|计划", said["of"]):
            continue
        other = thing_of(said["of"])
        if len(thing) >= 3 and covered(thing, other) >= 0.9 and covered(other, thing) >= 0.8:
            return figure
    return None
