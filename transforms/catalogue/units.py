"""Units: from a unit as written to its base unit, so that figures can be compared.

``units.csv`` holds one row per unit as written. A unit with a scale before it (``万户``,
``千万亩``) or made of two (``元/月``) needs no row: it is composed. Every dimension has one base
unit, except counts, where each classifier is its own (10 户 and 10 家 are not the same thing), and
area, where land is counted in 亩 and floors in 平方米 (converting one into the other gives figures
that nobody wrote).
"""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from importlib.resources import files
from math import prod
from typing import Literal, cast

from transforms.folding import fold

UnitKind = Literal["unit", "classifier", "noun"]

SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_SCALE = re.compile("[十百千万亿]+")


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit: ``value`` of it is ``value * factor`` of ``base``.

    ``dimension`` says what it may be compared with (``money_cny``, ``mass``, ``count`` …) and is None for
    a unit that the catalogue does not know. The base of a bare number or scale (``1.2亿``) is empty.
    """

    base: str
    factor: Fraction
    dimension: str | None
    kind: UnitKind | None = None


def _clean(unit: str) -> str:
    text = unicodedata.normalize("NFKC", fold(unit))
    return re.sub(r"\([^)]*\)|\s", "", text)  # 万套（间） counts 套


def _read_units() -> dict[str, Unit]:
    text = files("transforms.catalogue").joinpath("units.csv").read_text(encoding="utf-8")
    return {
        _clean(row["unit"]): Unit(
            row["base"], Fraction(row["factor"]), row["dimension"], cast(UnitKind, row["kind"])
        )
        for row in csv.DictReader(text.splitlines())
    }


#: All units of the catalogue by their (cleaned) spelling, without scale words.
UNITS: dict[str, Unit] = _read_units()
#: Classifiers (家 户 个 项 人次 …): what may follow a bare number and turn it into a count.
MEASURE_WORDS: frozenset[str] = frozenset(u for u, row in UNITS.items() if row.kind == "classifier")
#: Nouns that are counted without a classifier (五县, 20村, 3万学位): a unit only where nothing else fits.
NOUN_UNITS: frozenset[str] = frozenset(u for u, row in UNITS.items() if row.kind == "noun")


@lru_cache(maxsize=4096)
def find_unit(unit: str) -> Unit:
    """Read a unit as written, scale and compounds included; an unknown one is its own base."""
    return _find(_clean(unit))


def _find(text: str) -> Unit:
    if text in UNITS:
        return UNITS[text]
    if not text:
        return Unit("", Fraction(1), "number")
    scale = _SCALE.match(text)
    for end in range(scale.end() if scale else 0, 0, -1):
        rest = text[end:]
        if not rest or rest in UNITS:
            factor = Fraction(prod(SCALES[word] for word in text[:end]))
            base = _find(rest)
            return Unit(base.base, base.factor * factor, base.dimension, base.kind)
    above, slash, below = text.replace("每", "/").partition("/")
    if slash and above and below:
        top, bottom = _find(above), _find(below)
        if top.dimension and bottom.dimension:
            dimension = f"{top.dimension}/{bottom.dimension}"
            return Unit(f"{top.base}/{bottom.base}", top.factor / bottom.factor, dimension)
    return Unit(text, Fraction(1), None)


def is_known(unit: str) -> bool:
    """Whether the catalogue has the unit, or its parts; a bare scale and no unit at all count as known."""
    return find_unit(unit).dimension is not None


def normalize(
    value: float | None, unit: str | None, measure: str | None = None
) -> tuple[float | None, str | None]:
    """Express a value in its base unit: 2291.5, ``亿元`` → 229150000000.0, ``元``.

    The product is exact before it becomes a float. ``measure`` settles 名, which counts people but
    also places in a ranking (measure ``rank``, or ``change`` of one). A number without unit has the
    unit ``""``. What cannot be said is None: both for an unknown unit, the value for no value.
    """
    found = as_measured(unit or "", measure)
    if found.dimension is None:
        return None, None
    return None if value is None else _multiply(value, found.factor), found.base


def _multiply(value: float, factor: Fraction) -> float:
    """The product as a person would reckon it, from the digits of ``value`` as they are printed."""
    if factor.denominator == 1:  # nearly always: decimal digits hold it exactly
        return float(Decimal(str(value)) * factor.numerator)
    return float(Fraction(str(value)) * factor)


@lru_cache(maxsize=4096)
def as_measured(unit: str, measure: str | None) -> Unit:
    """Read a unit of a measure: 名 counts people, and places in a ranking."""
    if measure in ("rank", "change") and _clean(unit) in ("名", "位"):
        return UNITS["位"]
    return find_unit(unit)
