"""Before a number: that it was planned (危房改造计划900户), or how far a plan was passed (超额完成40人)."""

from __future__ import annotations

import re

from transforms.observations.left import Left

#: What plans themselves are counted in.
_OF_PLANS = frozenset(("个", "项", "份", "部", "条", "类", ""))
_SHARES = ("%", "百分点", "倍")
#: Plans by name, and no verb.
_NAMED_PLANS = ("招生计划", "培养计划", "用地计划", "供地计划", "行动计划")
_SHORTEST = 5
#: 欠进度3个百分点: how far behind the pace.
_BEHIND = re.compile(r"[,、;\s]*欠(?P<what>(?:时序|序时|时间)?进度)")
_AWAY_FROM = re.compile(r"[,、;\s]*但?(?:距离?|离|与)(?:年度|全年|年初)?(?:目标|任务|计划)*的?\s*")
_GIVEN_TASK = re.compile(
    "(?:下达|核定|分解)(?:给?我[省市县区州]|全[省市县区州])?的?(?P<what>[\u4e00-\u9fff“”]{3,24})任务$"
)
#: 超额完成40人, 超额完成任务40人.
_PASSED = re.compile("超额(?P<task>完成(?:任务|计划|目标))?$")
#: A task that is set, and not one that was done (完成造林任务3万亩).
_SET = re.compile("[ ,、;]*(?:(?!完成|落实|实施|超额|执行|承担|推进)[\u4e00-\u9fff“”]){3,}任务")
_FORESEEN = frozenset(("预期",))
_BEYOND = {"高于": 1, "超过": 1, "超": 1, "超出": 1, "低于": -1, "不及": -1, "少于": -1}
#: 距年度目标还差9个百分点, 距离目标还有6亿元缺口: what is still missing.
_SHORT_OF = re.compile(
    r"[,、;\s]*(?:但)?(?:距离?|离|与)?(?P<what>[^,;:。]{0,14}?(?:目标|任务|计划|要求|平均水平)(?:增速|进度|数|值)?)"
    r"(?:还|尚|仍|仍然)*(?:(?:相?差|欠|少)|(?<=[还尚仍])有)$"
)


def read_missing(left: Left) -> bool:
    """Read how much is still missing to a goal off the end of what stands before a number; whether it was one."""
    if (behind := _BEHIND.fullmatch(left.phrase)) is not None:
        left.basis, left.reference, left.movement, left.phrase = "gap", behind["what"], -1, ""
        return True
    if left.phrase.strip(" ,、") in ("差", "还差", "尚差", "相差"):
        left.basis, left.reference, left.movement, left.phrase = "gap", "目标", -1, ""
        return True
    if not left.phrase.endswith(("差", "欠", "少", "有")) or (m := _SHORT_OF.match(left.phrase)) is None:
        return False
    left.basis, left.reference, left.movement, left.phrase = "gap", m["what"], -1, ""
    return True


def undo_beyond(left: Left, goal_after: bool) -> None:
    """超额完成20万人的目标: the number is the goal itself, not how far it was passed."""
    if goal_after and left.basis == "gap" and left.reference == "计划":
        left.basis, left.reference, left.movement = None, None, 0


def read_planned(left: Left, unit: str) -> None:
    """Take 计划 and 超额 off the end of what stands before a number of ``unit``."""
    if _AWAY_FROM.fullmatch(left.phrase):
        # 距51%的年度目标差8个百分点, 距目标任务60家差15家
        left.goal, left.phrase = left.goal or "目标" in left.phrase or "任务" in left.phrase, ""
    if unit.endswith("百分点") and _FORESEEN.intersection(left.words) and left.basis is None:
        beyond = next((word for word in left.words if word in _BEYOND), "")
        if beyond:
            # 低于预期1.2个百分点: a gap, and no bound
            left.basis, left.reference, left.movement, left.bound = "gap", "预期", _BEYOND[beyond], None
    if unit.endswith(_SHARES):
        return
    text = left.phrase.rstrip()
    if text.endswith("少死亡"):
        left.movement, left.phrase = -1, text[:-3] + "死亡"  # 同比少死亡3人
        return
    passed = _PASSED.search(text)
    if passed and (left.words[-1:] == ["完成"] or passed["task"]):
        left.basis, left.reference, left.movement = "gap", "计划", 1
        left.phrase = text[: passed.start()]
    elif (given := _GIVEN_TASK.search(text)) is not None:
        left.goal, left.phrase = True, given["what"]  # 国家下达我省的公租房建成任务5万套
    elif text.endswith("任务") and unit not in _OF_PLANS and not left.words and _SET.fullmatch(text):
        left.goal, left.phrase = True, text[:-2]  # 户厕改造任务900户,已改造700户
    elif (
        text.endswith("计划")
        and len(text) >= _SHORTEST
        and not (unit in _OF_PLANS or left.words or text.endswith(_NAMED_PLANS))
    ):
        left.goal, left.phrase = True, text[:-2]
