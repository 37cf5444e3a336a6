"""How sure a share is that was counted on a sample."""

from __future__ import annotations

import random
from collections.abc import Sequence
from math import sqrt
from statistics import NormalDist

CONFIDENCE = 0.95


def wilson_interval(right: float, of: float, confidence: float = CONFIDENCE) -> tuple[float, float]:
    """Wilson's score interval for a share: ``right`` of ``of`` counted, ``of`` above zero.

    Unlike the textbook interval it is not empty where all or none are right, and stays within 0 and 1.
    """
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    share = right / of
    centre = share + z * z / (2 * of)
    spread = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    width = 1 + z * z / of
    return max(0.0, (centre - spread) / width), min(1.0, (centre + spread) / width)


def interval_by_groups(
    groups: Sequence[tuple[float, float]], draws: int = 2000, confidence: float = CONFIDENCE
) -> tuple[float, float]:
    """Interval for a share whose counts come in groups: ``(right, of)`` of each, at least one group.

    Groups are drawn anew with replacement, so that what goes wrong together stays together. The draws
    are the same every time.
    """
    chance = random.Random(0)
    shares = []
    for _ in range(draws):
        drawn = chance.choices(groups, k=len(groups))
        of = sum(pair[1] for pair in drawn)
        shares.append(sum(pair[0] for pair in drawn) / of if of else 0.0)
    shares.sort()
    outside = round((1 - confidence) / 2 * draws)
    return shares[outside], shares[-outside - 1]
