"""Numbers that cannot all be right, as rows of findings.

Four rules: two values for one fact, in one document or between two; two values for one name that the
catalogue does not know, in one document; a growth that does not fit the two amounts it connects; a part
that exceeds its whole. The finding stands at the number that comes later; its message names both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import polars as pl

from transforms.marts.disagreements_parts import large_parts
from transforms.marts.disagreements_ranges import Range, range_of
from transforms.marts.disagreements_rows import Row, finding_at, groups_of, place_of
from transforms.marts.target_outcomes_known import is_real

#: Names of the rules, as their findings bear them.
REGION_RULES = ("two_values",)
DOCUMENT_RULES = ("two_values_of_name", "growth_against_levels", "part_exceeds_whole")
#: What two numbers must share to state the same fact.
_FACT = ("region_code", "period", "indicator_code", "variant", "measure", "basis", "normalized_unit", "role")
_NAMED = ("document_id", "indicator", *(name for name in _FACT if name != "indicator_code"))
#: Numbers further apart than this (as a quotient; percentages in points) speak of different things.
_FAR, _FAR_POINTS = 1.25, 3.0
#: The same for phrases that the catalogue does not know, which more often name several things.
_FAR_BARE, _FAR_POINTS_BARE = 1.1, 1.0
#: A revision of the year before moves a rate by this much (points) without anybody being wrong.
_REVISION = 0.5
#: What the rules look at; observations have more, and long texts among it.
_COLUMNS = (
    *("observation_id", "document_id", "char_start", "char_end", "sentence", "sentence_start", "quantity"),
    *("value", "value_high", "normalized_value", "normalized_unit", "bound", "indicator", "indicator_code"),
    *("variant", "measure", "basis", "role", "period", "region", "region_code"),
)
#: Rows with the same values of these allow the same values.
_ALLOWED = ("value", "value_high", "normalized_value", "quantity", "bound")
_GENERIC = re.compile(r"^.{0,3}$|其他|项目$|比$|上升到|分别|^由|^又")


def find_disagreements(observations: pl.DataFrame) -> list[dict[str, Any]]:
    """All of them: findings (``rule, severity, document_id, table_name, row_key, char_start, char_end, message``).

    Takes ``parsed.observations``; numbers without region, period or value in a base unit are left out.
    """
    return [*find_between_documents(observations), *find_in_documents(observations)]


def find_between_documents(observations: pl.DataFrame) -> list[dict[str, Any]]:
    """One fact with two values (`REGION_RULES`): needs all that is said of a region with an ``indicator_code``."""
    coded = _usable(observations).filter(pl.col("indicator_code").is_not_null())
    return list(_two_values("two_values", coded, _FACT))


def find_in_documents(observations: pl.DataFrame) -> list[dict[str, Any]]:
    """What does not fit within a document (`DOCUMENT_RULES`): needs all that it says."""
    usable = _usable(observations)
    bare = usable.filter(
        pl.col("indicator_code").is_null() & ~pl.col("indicator").str.contains(_GENERIC.pattern)
    )
    named = _two_values("two_values_of_name", bare, _NAMED)
    return [*named, *_unfitting_growth(usable), *large_parts(usable)]


def _usable(observations: pl.DataFrame) -> pl.DataFrame:
    return (
        observations.select(_COLUMNS)
        .filter(
            pl.all_horizontal(pl.col("region_code", "period", "normalized_value", "indicator").is_not_null())
            & ~pl.col("basis").is_in(("gap", "since")).fill_null(False)
        )
        .sort("document_id", "char_start")
    )


def _two_values(rule: str, rows: pl.DataFrame, key: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """What the `key` says is one fact, with two values, beyond rounding and bounds."""
    for alike in groups_of(rows, key, pl.col("normalized_value").n_unique() > 1):
        for first, second in _contradictions(alike):
            yield finding_at(
                rule,
                second,
                f"{second['indicator']} of {second['region']} in {second['period']} is "
                f"{second['quantity']} here and {first['quantity']} {place_of(first, second)}",
            )


def _contradictions(rows: list[Row]) -> Iterator[tuple[Row, Row]]:
    """Numbers of different sentences that do not fit, the earlier one first; of each quantity the first that does
    not."""
    untold = list(enumerate(rows))
    for place, first in _standing_first(rows):
        allowed, told = range_of(first), set[str]()
        for at, second in untold:
            if at <= place or second["quantity"] in told or _far_apart(first, second):
                continue
            if first["normalized_value"] == second["normalized_value"] or _same_sentence(first, second):
                continue
            if range_of(second).excludes(allowed):
                told.add(second["quantity"])
                yield first, second
        if told:
            untold = [(at, row) for at, row in untold if at > place and row["quantity"] not in told]


def _standing_first(rows: list[Row]) -> Iterator[tuple[int, Row]]:
    """Rows with their places; of those that say the same thing two are enough to stand first.

    One of two that stand in different sentences is in another sentence than any row after them, so a third
    would tell nothing new. Hundreds of reports repeat one figure of the country.
    """
    stood: dict[tuple[Any, ...], list[Row]] = {}
    for place, first in enumerate(rows):
        same = stood.setdefault(tuple(first[name] for name in _ALLOWED), [])
        if len(same) < 2 and not any(_same_sentence(first, other) for other in same):
            same.append(first)
            yield place, first


def _unfitting_growth(usable: pl.DataFrame) -> Iterator[dict[str, Any]]:
    """A growth rate and two amounts of one document that it does not connect."""
    plain = usable.filter(
        (pl.col("role") != "target")
        & (pl.col("bound") == "exact")
        & pl.col("measure").is_in(("level", "growth"))
        & pl.col("period").str.contains(r"^\d{4}$")
    )
    key = ("document_id", "region_code", "indicator", "variant")
    growths = (pl.col("measure") == "growth").sum()
    for rows in groups_of(plain, key, growths > 0, pl.len() - growths > 1):
        amounts = {row["period"]: row for row in rows if row["measure"] == "level"}
        for row in rows:
            code = row["indicator_code"]
            now, before = amounts.get(row["period"]), amounts.get(str(int(row["period"]) - 1))
            if row["measure"] != "growth" or row["basis"] != "year_on_year" or (code and is_real(code)):
                continue
            if not now or not before or now["normalized_unit"] != before["normalized_unit"]:
                continue
            fits = _growth_between(range_of(before), range_of(now))
            stated = range_of(row)
            allowed = Range(fits.low - _REVISION, fits.high + _REVISION)
            if stated.excludes(allowed) and before["normalized_value"] > 0:
                meant = (now["normalized_value"] / before["normalized_value"] - 1) * 100
                yield finding_at(
                    "growth_against_levels",
                    row,
                    f"{row['indicator']} of {row['region']} grew by {row['quantity']} in "
                    f"{row['period']}, but from "
                    f"{before['quantity']} to {now['quantity']} is {meant:.3g}%",
                )


def _growth_between(before: Range, now: Range) -> Range:
    low = (now.low / before.high - 1) * 100 if before.high > 0 else 0.0
    high = (now.high / before.low - 1) * 100 if before.low > 0 else 0.0
    return Range(low, high)


def _same_sentence(first: Row, second: Row) -> bool:
    return bool(
        first["document_id"] == second["document_id"] and first["sentence_start"] == second["sentence_start"]
    )


def _far_apart(first: Row, second: Row) -> bool:
    a, b = float(first["normalized_value"]), float(second["normalized_value"])
    coded = first["indicator_code"] is not None
    if first["normalized_unit"] in ("%", "百分点", "‰"):
        return abs(a - b) > (_FAR_POINTS if coded else _FAR_POINTS_BARE)
    return a * b <= 0 or max(a / b, b / a) > (_FAR if coded else _FAR_BARE)
