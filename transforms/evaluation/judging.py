"""Which fields of an observation say the same as its label.

Names are compared by overlap, since a reader may cut a noun phrase a character more or less; regions
without the suffix of their level; everything else must be equal.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from transforms.catalogue.indicator_rows import HEADLINE_CODES
from transforms.evaluation.labels import Label

#: The fields that are judged. All but ``code`` make an observation fully right: labels hold the codes of
#: headline indicators only, so ``code`` is wrong by design where the catalogue knows more indicators.
FIELDS = ("value", "unit", "indicator", "code", "measure", "bound", "role", "period", "region")

#: Two names mean the same from this overlap of their characters on.
SAME_NAME = 0.6
_NOT_IN_NAMES = frozenset(' ,，、“”"()（）的')
_REGION_SUFFIXES = ("市", "县", "区", "省")


@dataclass(frozen=True, slots=True)
class Prediction:
    """What the warehouse says of one number; offsets index the text of the document."""

    observation_id: str
    char_start: int
    char_end: int
    quantity: str
    value: float | None
    value_high: float | None
    unit: str | None
    indicator: str | None
    indicator_code: str | None
    measure: str | None
    bound: str | None
    role: str | None
    period: str | None
    region: str | None
    rule: str | None = None

    @property
    def headline_code(self) -> str | None:
        """The code where it is one that labels can hold, else null."""
        return self.indicator_code if self.indicator_code in HEADLINE_CODES else None


def judge(label: Label, prediction: Prediction) -> dict[str, bool]:
    """For each of `FIELDS`, whether the prediction is right."""
    return {
        "value": _same_number(prediction.value, label.value)
        and _same_number(prediction.value_high, label.value_high),
        "unit": _plain_unit(prediction.unit) == _plain_unit(label.unit),
        "indicator": name_overlap(prediction.indicator, label.indicator) >= SAME_NAME,
        "code": (prediction.indicator_code or None) == label.code,
        "measure": prediction.measure == label.measure,
        "bound": prediction.bound == label.bound,
        "role": prediction.role == label.role,
        "period": prediction.period == label.period,
        "region": _same_region(prediction.region, label.region),
    }


def name_overlap(one: str | None, other: str | None) -> float:
    """F1 of the characters that two names share, punctuation and 的 left out; 0 where one is empty."""
    a, b = (Counter(ch for ch in name or "" if ch not in _NOT_IN_NAMES) for name in (one, other))
    common = (a & b).total()
    return 2 * common / (a.total() + b.total()) if common else 0.0


def _same_number(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is None and other is None
    return abs(one - other) <= 1e-9 * max(1.0, abs(other))


def _plain_unit(unit: str | None) -> str:
    return (unit or "").replace("％", "%").replace("个百分点", "百分点").replace(" ", "")


def _same_region(one: str | None, other: str | None) -> bool:
    """Equal but for suffixes, or the full path of the place (安徽省宿州市 for 宿州市)."""
    if one == other or _without_suffixes(one) == _without_suffixes(other):
        return True
    return bool(one and other) and (one or "").endswith(other or "\0")


def _without_suffixes(region: str | None) -> str:
    name = region or ""
    for suffix in _REGION_SUFFIXES:
        name = name.removesuffix(suffix)
    return name
