"""Print docs/central_targets.md: what the centre's reports of 1978 to 2012 promised and what came of it.

    python -m scripts.central_targets WAREHOUSE > docs/central_targets.md

WAREHOUSE is one that holds those reports. Beside what the tables say stands what a person read in the
reports (docs/central_targets_by_hand.csv), so that every difference shows.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from warehouse.query import query

BY_HAND = Path(__file__).parent.parent / "docs/central_targets_by_hand.csv"
OUTPUT = (
    "gdp",
    "gnp",
    "national_income",
    "gross_agricultural_industrial_output",
    "gross_agricultural_output",
    "gross_industrial_output",
)
GROWTH_SQL = f"""
WITH growth AS (
    SELECT report_id, period, indicator_code, value, value_high, unit, bound, char_start,
           CASE WHEN basis IN ('yearly_average', 'cumulative') THEN basis END AS basis
    FROM parsed.observations
    WHERE role = 'target' AND measure = 'growth' AND coalesce(basis, '') NOT IN ('gap', 'since')
      AND coalesce(reference, '') <> '原定'
      AND indicator_code IN {OUTPUT}
    QUALIFY row_number() OVER (PARTITION BY report_id, period, indicator_code, basis ORDER BY char_start) = 1
)
SELECT r.report_year, g.period, g.indicator_code, g.basis, g.value, g.value_high, g.unit, g.bound,
       CASE WHEN g.report_id IS NULL THEN 'sets none' END AS remark
FROM parsed.reports r
LEFT JOIN growth g ON g.report_id = r.report_id AND CAST(right(g.period, 4) AS INTEGER) >= r.report_year
WHERE r.region_code = '100000' AND r.report_year BETWEEN 1978 AND 2012
ORDER BY r.report_year, g.period, g.indicator_code, g.basis
""".strip()
OUTCOME_SQL = """
WITH outcome AS (
    SELECT CAST(year AS VARCHAR) AS period, * EXCLUDE (year) FROM mart.target_outcomes
    UNION ALL BY NAME SELECT * FROM mart.plan_outcomes
)
SELECT t.report_year, o.period, o.indicator_code, o.basis, o.target_value, o.target_value_high,
       o.target_unit, o.bound, o.outcome_value, o.gap, o.method, o.verdict,
       w.report_year AS outcome_report_year
FROM outcome o
JOIN parsed.reports t ON t.report_id = o.target_report_id
LEFT JOIN parsed.reports w ON w.report_id = o.outcome_report_id
WHERE o.region_code = '100000' AND t.report_year BETWEEN 1978 AND 2012 AND o.target_value IS NOT NULL
  AND o.variant IS NULL AND o.measure = CASE WHEN o.indicator_code = 'new_urban_jobs' THEN 'level'
                                             WHEN o.verdict IN ('met', 'missed') THEN o.measure
                                             ELSE 'growth' END
ORDER BY t.report_year, o.period, o.indicator_code, o.basis
""".strip()
_BOUNDS = {"about": "about ", "at_least": "at least ", "at_most": "at most ", "near": "nearly "}
Row = dict[str, Any]


def main() -> None:
    """Print the page for the warehouse that the command line names."""
    warehouse = Path(sys.argv[1])
    by_hand = _read_by_hand()
    growth = query(warehouse, GROWTH_SQL).to_dicts()
    outcomes = query(warehouse, OUTCOME_SQL).to_dicts()
    print("\n".join(_page(growth, outcomes, by_hand)))


def _read_by_hand() -> list[Row]:
    with BY_HAND.open(encoding="utf-8") as file:
        rows: list[Row] = list(csv.DictReader(file))
    for row in rows:
        row["report_year"] = int(row["report_year"])
        for name in ("target_value", "target_value_high", "outcome_value"):
            row[name] = float(row[name]) if row[name] else None
    return rows


def _page(growth: list[Row], outcomes: list[Row], by_hand: list[Row]) -> Iterator[str]:
    yield "# Targets of the centre's reports, 1978 to 2012"
    yield ""
    yield (
        "Made by `python -m scripts.central_targets WAREHOUSE > docs/central_targets.md`. The columns *as read* are "
        "what the tables of the warehouse hold; *by hand* is what a person found in the reports, both of them for "
        "a pair ([the list](central_targets_by_hand.csv)). **≠** marks where the two differ: the reader misses or "
        "misreads the sentence. The reports of 1989 to 1991 and of 1996 are not among the documents."
    )
    yield from ("", "## The growth that each report aims at, for its own year or plan", "", "```sql")
    yield GROWTH_SQL
    yield from ("```", "")
    yield from _growth_table(growth, [row for row in by_hand if _is_growth(row)])
    yield from ("", "## Targets and what came of them", "")
    yield (
        "The target of one report beside the outcome in a later one. *Gap* is outcome less target; the verdict "
        "honours the bound ([how](tables.md)). An outcome by hand stands in the report of the year in brackets."
    )
    yield ""
    yield from _outcome_table(outcomes, by_hand)


def _is_growth(row: Row) -> bool:
    """Whether a row by hand is a rate of growth of output, or says that a report sets none."""
    return not row["indicator_code"] or (
        row["indicator_code"] in OUTPUT and row["target_unit"] == "%" and row["target_value"] is not None
    )


def _growth_table(growth: list[Row], by_hand: list[Row]) -> Iterator[str]:
    read = {_key(row): row for row in growth if row["indicator_code"]}
    known = {_key(row): row for row in by_hand if row["indicator_code"]}
    none_read = {row["report_year"] for row in growth if row["remark"]}
    none_known = {row["report_year"]: row["note"] for row in by_hand if not row["indicator_code"]}
    keys = sorted({*read, *known, *((year, "", "", "") for year in {*none_read, *none_known})})
    yield "| Report | Period | Indicator | As read | By hand | |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for key in keys:
        year, period, code, basis = key
        if code:
            as_read = _aim(read[key], "value") if key in read else ""
            hand = _aim(known[key], "target_value") if key in known else ""
            note = known.get(key, {}).get("note", "")
        elif year in none_read and year not in none_known:
            as_read, hand, note = "sets none", "", ""
        elif year in none_known:
            as_read, hand, note = "sets none" if year in none_read else "", "sets none", ""
        else:
            continue
        differs = "" if as_read == hand else "**≠** "
        what = f"`{code}`{_basis(basis)}" if code else ""
        yield f"| {year} | {period} | {what} | {as_read} | {hand} | {differs}{note} |"


def _outcome_table(outcomes: list[Row], by_hand: list[Row]) -> Iterator[str]:
    read = {_key(row, plain=True): row for row in outcomes}
    known = {_key(row, plain=True): row for row in by_hand if row["indicator_code"]}
    yield "| Set in | For | Indicator | Target | Outcome as read | By hand | Gap | Verdict | |"
    yield "| --- | --- | --- | --- | --- | --- | --- | --- | --- |"
    told = {key for key, row in read.items() if row["outcome_value"] is not None}
    targets = {key for key, row in known.items() if row["target_value"] is not None}
    for key in sorted(told | targets):
        year, period, code, basis = key
        row, hand = read.get(key, {}), known.get(key, {})
        is_target = not hand or hand["target_value"] is not None
        target = _aim(hand if hand and is_target else row, "target_value")
        outcome = _told(row.get("outcome_value"), row.get("target_unit"), row.get("outcome_report_year"))
        truth = _told(hand.get("outcome_value"), hand.get("target_unit"), hand.get("outcome_report_year"))
        truth = (truth if is_target else "no target") if hand else "not listed"
        same = not hand or outcome == truth or row.get("method") == "total_from_average"
        differs = "" if same and row else "**≠** "
        gap = f"{row['gap']:+.4g}" if row.get("gap") is not None else ""
        note = hand.get("note") or (row.get("method") or "").replace("_", " ")
        yield (
            f"| {year} | {period} | `{code}`{_basis(basis)} | {target} | {outcome} | {truth} | {gap} | "
            f"{(row.get('verdict') or '').replace('_', ' ')} | {differs}{note} |"
        )


def _key(row: Row, plain: bool = False) -> tuple[int, str, str, str]:
    basis = row["basis"] if row["basis"] in ("yearly_average", "cumulative") else ""
    if plain and "/" not in row["period"]:
        basis = ""
    return row["report_year"], row["period"], row["indicator_code"], basis


def _basis(basis: str) -> str:
    return {"yearly_average": ", a year", "cumulative": ", in all"}.get(basis, "")


def _aim(row: Row, name: str) -> str:
    high = row.get(f"{name}_high")
    number = f"{row[name]:g}" + (f" to {high:g}" if high is not None else "")
    return _BOUNDS.get(row["bound"], "") + number + _unit(row.get("target_unit") or row.get("unit"))


def _told(value: float | None, unit: str | None, year: Any) -> str:
    return "" if value is None else f"{value:.6g}{_unit(unit)} ({year})"


def _unit(unit: str | None) -> str:
    return " %" if unit in ("%", "％") or (unit or "").startswith("百分") else f" {unit}"


if __name__ == "__main__":
    main()
