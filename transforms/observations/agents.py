"""由32个单位牵头落实: 由 before those who do something is no start of a change."""

from __future__ import annotations

import re

from transforms.observations.left import Left

_ACTS = re.compile(
    "[\u4e00-\u9fff]{0,8}(?:单位|部门|公司|企业|机构|院所|专家|委员|成员|人员|小组|街道|乡镇|县区)"
    "(?:分别|共同|联合|具体)*(?:牵头|负责|组成|承担|实施|建设|落实|完成|承办|主办|联合|发起|组建)"
)


def undo_origin(left: Left, right: str) -> None:
    """Let a number be no origin where ``right``, the words behind it, say that those it counts act."""
    if left.origin and "由" in left.words and _ACTS.match(right):
        left.origin = False
