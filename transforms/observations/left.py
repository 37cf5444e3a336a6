"""What stands before a number, its predicate words read and taken off."""

from __future__ import annotations

from dataclasses import dataclass, field

from transforms.observations.records import Bound


@dataclass(slots=True)
class Left:
    """What stands before a number; ``phrase`` is the rest, where the name is looked for."""

    phrase: str
    bound: Bound | None = None
    #: +1 for a rise, -1 for a fall, 0 without a verb of movement.
    movement: int = 0
    #: A verb of movement that ends at the number (提高到).
    to: bool = False
    reach: bool = False
    #: The number is where a movement starts (从796元).
    origin: bool = False
    basis: str | None = None
    reference: str | None = None
    #: 占 before a whole: the number is its share.
    share_of: str | None = None
    #: 占 before a whole whose own amount is the number (占年度计划945亿元的87%).
    weighed: str | None = None
    multiple_of: str | None = None
    #: 年度任务为70%: the number is the goal itself.
    goal: bool = False
    words: list[str] = field(default_factory=list)
