"""How sure a share is that was counted on a sample."""

from __future__ import annotations

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
