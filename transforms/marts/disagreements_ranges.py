"""The values that a stated number allows, with its rounding and its bound word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from math import inf
from typing import Any

#: How far from the number 左右 and 近 may be.
_ABOUT = 0.05
_DECIMALS = re.compile(r"[.点·](\d+|[零〇一二三四五六七八九]+)")
_NOISE = 1e-9


@dataclass(frozen=True, slots=True)
class Range:
    """Values from ``low`` to ``high`` in base units; a rounded number takes its lower end only."""

    low: float
    high: float

    def excludes(self, other: Range) -> bool:
        """Whether no value is in both."""
        slack = (
            _NOISE * max(abs(self.low), abs(other.low), 1e-12) if inf not in (self.high, other.high) else 0.0
        )
        return self.low >= other.high - slack or other.low >= self.high - slack


def range_of(row: Mapping[str, Any]) -> Range:
    """The range of an observation (``normalized_value``, ``value``, ``value_high``, ``quantity``, ``bound``)."""
    value, bound = row["normalized_value"], row["bound"]
    factor = abs(value / row["value"]) if row["value"] else 1.0
    half = factor * 10.0 ** -_count_decimals(row["quantity"]) / 2
    if bound in ("about", "near"):
        half = max(half, _ABOUT * abs(value))
    ends = (value, value if row["value_high"] is None else row["value_high"] * factor)
    low, high = min(ends) - half, max(ends) + half
    # A bound speaks of the size that the text names.
    if (bound == "at_least" and value >= 0) or (bound == "at_most" and value < 0):
        return Range(low, inf)
    if (bound == "at_most" and value >= 0) or (bound == "at_least" and value < 0):
        return Range(-inf, high)
    return Range(low, high)


def _count_decimals(quantity: str) -> int:
    """Digits after the point of the first number of a quantity."""
    m = _DECIMALS.search(unicodedata.normalize("NFKC", quantity))
    return len(m[1]) if m else 0
