"""Before a number: that it was planned (危房改造计划900户), or how far a plan was passed (超额完成40人)."""

from __future__ import annotations

from transforms.observations.left import Left

#: What plans themselves are counted in.
_OF_PLANS = frozenset(("个", "项", "份", "部", "条", "类", ""))
_SHARES = ("%", "百分点", "倍")
#: Plans by name, and no verb.
_NAMED_PLANS = ("招生计划", "培养计划", "用地计划", "供地计划", "行动计划")
_SHORTEST = 5


def read_planned(left: Left, unit: str) -> None:
    """Take 计划 and 超额 off the end of what stands before a number of ``unit``."""
    if unit.endswith(_SHARES):
        return
    text = left.phrase.rstrip()
    if text.endswith("超额") and left.words[-1:] == ["完成"]:
        left.basis, left.reference, left.movement = "gap", "计划", 1
        left.phrase = text[:-2]
    elif (
        text.endswith("计划")
        and len(text) >= _SHORTEST
        and not (unit in _OF_PLANS or left.words or text.endswith(_NAMED_PLANS))
    ):
        left.goal, left.phrase = True, text[:-2]
