"""The rows of ``indicators.csv``: one indicator each, the guide's headline indicators first.

``forms`` are the names as written in documents: ``(x/y)`` may stand or not, ``[x/y]`` must, ``/``
parts alternatives. ``form@growth,吨`` is read so only beside that measure or a unit of that kind.
``variants`` are what separates two readings of one code, ``name:word,word`` each (``new`` and
``stock`` have words that many rows share; a name alone is its own word), the star marks the one that
an unmarked phrase has. Groups that combine stand apart by ``;``: ``国家级|省级;stock|new``.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from importlib.resources import files
from itertools import product

from transforms.catalogue.modifiers import COMMON_VARIANTS
from transforms.catalogue.units import find_unit

#: Units that any indicator may take: rates, gaps, ranks, multiples, and bare scales.
_ANY = {"percent", "percentage_point", "rank", "multiple", "doubling", "number"}
#: Things are counted with whatever classifier comes to mind: 高新技术企业 in 家 and 户.
_COUNTS = {"count", "household", "person", "visit", "container"}


@dataclass(frozen=True, slots=True)
class VariantGroup:
    """Readings that exclude each other, each with the words that mark it, in the order to try them."""

    words: dict[str, tuple[str, ...]]
    default: str | None

    def find(self, name: str, around: frozenset[str]) -> str | None:
        """The variant whose word stands in the name or around it, else the default."""
        for variant, words in self.words.items():
            if any(word in around or word in name for word in words):
                return variant
        return self.default


@dataclass(frozen=True, slots=True)
class Indicator:
    """One row of ``indicators.csv``, read. Limits are None where the row sets none."""

    code: str
    name: str
    name_en: str
    headline: bool
    forms: tuple[str, ...]
    not_forms: tuple[str, ...]
    variants: tuple[VariantGroup, ...]
    usual_units: tuple[str, ...]
    measures: tuple[str, ...]
    growth_range: tuple[float | None, float | None]
    ratio_range: tuple[float | None, float | None]
    better: str
    since: int | None
    until: int | None
    note: str

    def is_plausible(self, measure: str, value: float) -> bool:
        """Whether a growth rate or ratio (in percent) lies in the row's range; other measures pass."""
        ranges = {"growth": self.growth_range, "ratio": self.ratio_range}
        low, high = ranges.get(measure, (None, None))
        return (low is None or value >= low) and (high is None or value <= high)

    @property
    def variant_words(self) -> frozenset[str]:
        """All words that mark a variant and may therefore stand around a form."""
        return frozenset(word for group in self.variants for words in group.words.values() for word in words)

    def find_variant(self, name: str, around: frozenset[str]) -> str | None:
        """The variants of a phrase, one of each group, joined by ``·``; None if it says nothing."""
        found = [variant for group in self.variants if (variant := group.find(name, around))]
        return "·".join(found) or None

    def accepts(self, unit: str | None, measure: str | None) -> bool:
        """Whether the indicator can be stated in this unit (an unknown unit may always be right)."""
        if not unit or measure in ("rank", "multiple") or not self.usual_units:
            return True
        dimension = find_unit(unit).dimension
        own = {find_unit(u).dimension for u in self.usual_units}
        if dimension is None or dimension in _ANY or dimension in own:
            return True
        if dimension in _COUNTS:
            return bool(own & _COUNTS)
        return _is_money(dimension) and any(map(_is_money, own))


def _is_money(dimension: str | None) -> bool:
    return bool(dimension) and str(dimension).startswith("money") and "/" not in str(dimension)


def expand_form(form: str) -> list[str]:
    """Spell out a form: ``(x/y)`` may stand or not, ``[x/y]`` must, ``/`` parts alternatives; no nesting."""
    parts: list[list[str]] = []
    for optional, required, plain in re.findall(r"\(([^)]*)\)|\[([^\]]*)\]|([^()\[\]]+)", form):
        parts.append([plain] if plain else (optional or required).split("/") + ([""] if optional else []))
    return ["".join(choice) for choice in product(*parts)]


def _read_group(text: str) -> VariantGroup:
    words: dict[str, tuple[str, ...]] = {}
    default = None
    for part in text.split("|"):
        name, _, listed = part.partition(":")
        if name.endswith("*"):
            name = default = name[:-1]
        words[name] = tuple(listed.split(",")) if listed else COMMON_VARIANTS.get(name, (name,))
    return VariantGroup(words, default)


def _read_indicator(row: dict[str, str]) -> Indicator:
    def split(name: str) -> tuple[str, ...]:
        return tuple(part for part in row[name].split("|") if part)

    def limits(name: str) -> tuple[float | None, float | None]:
        low, high = row[f"{name}_min"], row[f"{name}_max"]
        return (float(low) if low else None, float(high) if high else None)

    return Indicator(
        code=row["code"],
        name=row["name"],
        name_en=row["name_en"],
        headline=row["headline"] == "true",
        forms=split("forms"),
        not_forms=split("not_forms"),
        variants=tuple(_read_group(group) for group in row["variants"].split(";") if group),
        usual_units=split("usual_units"),
        measures=split("measures"),
        growth_range=limits("growth"),
        ratio_range=limits("ratio"),
        better=row["better"],
        since=int(row["since"]) if row["since"] else None,
        until=int(row["until"]) if row["until"] else None,
        note=row["note"],
    )


def _read_indicators() -> dict[str, Indicator]:
    text = files("transforms.catalogue").joinpath("indicators.csv").read_text(encoding="utf-8")
    rows = [_read_indicator(row) for row in csv.DictReader(text.splitlines())]
    return {row.code: row for row in rows}


#: All indicators by code, headline indicators first.
INDICATORS: dict[str, Indicator] = _read_indicators()
HEADLINE_CODES: tuple[str, ...] = tuple(code for code, row in INDICATORS.items() if row.headline)
