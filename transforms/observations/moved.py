"""A verb of movement before what it moves: 减少农村贫困人口900万人, 降低工商业电价5%, 增加财政支出60亿元.

The figure is that of the thing, and the verb says which way it moved. What is spared (降低成本, 减轻负担)
or made (增加学位) keeps its verb: there the number counts what was done.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.observations.left import Left
from transforms.observations.measures import is_ratio_name

_HEAD = r"^(?:再|共|累计|已|又|进一步|全年|大幅|净|当年|要|将|力争|确保|继续|同步|均)*"
_DOWN = re.compile(
    _HEAD + r"(?P<verb>减少|调减|削减|缩减|裁减|精减|精简|压缩|降低|下调|压减)了?(?P<what>[\u4e00-\u9fff].+)$"
)
_UP = re.compile(_HEAD + r"(?P<verb>增加|提高|上调|调增)了?(?P<what>[\u4e00-\u9fff].+)$")
#: 平均减环节72%、压时限60%: verbs of one character, before what offices ask of people.
_TERSE = re.compile(
    r"^(?:平均|合计|累计|可)*(?P<verb>减|降|压|缩)(?P<what>(?:办事|审批|办理|申报|申请)?(?:环节|材料|时限|时间|跑动|成本|次数|事项))$"
)
#: 省本级支出压减非急需支出50%: who moves it stands before.
_BY_WHOM = re.compile(
    r"^[“”\u4e00-\u9fff]{2,10}?(?P<verb>压减|压缩|减少|削减|缩减|"
    r"降低)了?(?P<what>[\u4e00-\u9fff]{2,}(?:支出|经费|成本|费用|时间|排放|资费|税率|机构|事项|材料|环节|时限))$"
)
#: 仅中央财政就增加支出600亿元: whose spending grew stands before.
_WHOSE = re.compile(
    r"^[仅只单]?(?P<whose>[\u4e00-\u9fff]{2,10}?)[就又再要将]?(?P<verb>增加|减少)了?(?P<what>支出|投入|"
    "收入|开支)$"
)
#: What is spared is counted, and so is what is shut down.
_SPARED = re.compile("成本|负担|费用|税|收费|损失|产能|开支")
_TIMES_DONE = re.compile(r"(?:[一二两三四五六七八九十]+次)?(?:共|合计|累计)?$")


@dataclass(frozen=True, slots=True)
class Moved:
    """What moved, by which verb, and which way (1 or -1)."""

    what: str
    verb: str
    sign: int


def read_moved(phrase: str, unit: str, left: Left) -> Moved | None:
    """The verb and its object in the words before a number with ``unit``, if the number says how far."""
    if left.movement or left.to or left.reach or left.share_of is not None or left.goal or "、" in phrase:
        return None
    if unit.endswith("元") and (whose := _WHOSE.match(phrase)):
        return Moved(whose["whose"] + whose["what"], whose["verb"], 1 if whose["verb"] == "增加" else -1)
    down = _DOWN.match(phrase) or ((_BY_WHOM.match(phrase) or _TERSE.match(phrase)) if unit == "%" else None)
    found = down or _UP.match(phrase)
    if found is None:
        return None
    what = _TIMES_DONE.sub("", found["what"])
    if len(what) < 2 or not _tells_how_far(found["verb"], what, unit, bool(down)):
        return None
    return Moved(what, found["verb"], -1 if down else 1)


def _tells_how_far(verb: str, what: str, unit: str, down: bool) -> bool:
    if unit.endswith("百分点"):
        return True
    if unit == "%":
        return not is_ratio_name(what)
    if _SPARED.search(what) or verb in ("压减", "提高"):
        return False
    return down or unit.endswith("元")
