"""Parts that are larger than their whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import polars as pl

from transforms.marts.disagreements_ranges import range_of
from transforms.marts.disagreements_rows import Row, finding_at, groups_of, place_of

#: Indicators that are part of another one, with the whole.
PART_OF = {
    "exports": "imports_exports",
    "imports": "imports_exports",
    "primary_value_added": "gdp",
    "secondary_value_added": "gdp",
    "service_value_added": "gdp",
    "industrial_value_added": "gdp",
    "domestic_tourists": "tourist_visits",
    "inbound_tourists": "tourist_visits",
    "domestic_tourism_revenue": "tourism_revenue",
    "light_industry_output": "gross_industrial_output",
    "heavy_industry_output": "gross_industrial_output",
    "gross_agricultural_output": "gross_agricultural_industrial_output",
    "gross_industrial_output": "gross_agricultural_industrial_output",
}
_PARTS_AND_WHOLES = {*PART_OF, *PART_OF.values()}
_JOINT = re.compile("其中")
_CLAUSE_END = re.compile("[,，;；:：]")
_AVERAGE = re.compile("人均|户均|每|平均")


def large_parts(usable: pl.DataFrame) -> Iterator[dict[str, Any]]:
    """A part that is larger than its whole: after 其中 in a sentence, or by what the indicators are."""
    amounts = usable.filter(pl.col("measure") == "level")
    joint = amounts.filter(pl.col("sentence").str.contains(_JOINT.pattern))
    for rows in groups_of(joint, ("document_id", "sentence_start", "normalized_unit", "period", "role")):
        yield from _parts_after_joint(rows)
    coded = amounts.filter(pl.col("indicator_code").is_in(_PARTS_AND_WHOLES) & pl.col("variant").is_null())
    for rows in groups_of(coded, ("document_id", "region_code", "period", "role", "normalized_unit")):
        by_code = {row["indicator_code"]: row for row in reversed(rows)}
        for code, part in by_code.items():
            whole = by_code.get(PART_OF.get(code, ""))
            if whole and range_of(part).low > range_of(whole).high:
                yield _exceeds(part, whole)


def _parts_after_joint(rows: list[Row]) -> Iterator[dict[str, Any]]:
    """甲10亿元,其中乙12亿元: the numbers of one sentence on both sides of 其中."""
    sentence = rows[0]["sentence"] or ""
    places = list(_places_in(sentence, rows))
    for joint in _JOINT.finditer(sentence):
        before = [row for row, at in places if at < joint.start() and not _AVERAGE.search(row["indicator"])]
        after = [(row, at) for row, at in places if at > joint.start()]
        if before and after and not _CLAUSE_END.search(sentence, joint.end(), after[0][1]):
            whole, part = before[-1], after[0][0]
            if range_of(part).low > range_of(whole).high:
                yield _exceeds(part, whole)


def _places_in(sentence: str, rows: Iterable[Row]) -> Iterator[tuple[Row, int]]:
    """Where in its sentence each number stands, in order."""
    at = 0
    for row in rows:
        found = sentence.find(row["quantity"], at)
        if found >= 0:
            at = found + 1
            yield row, found


def _exceeds(part: Row, whole: Row) -> dict[str, Any]:
    return finding_at(
        "part_exceeds_whole",
        part,
        f"{part['indicator']} of {part['region']} in {part['period']} is {part['quantity']}, more than the "
        f"{whole['quantity']} of {whole['indicator']} {place_of(whole, part)}",
    )
