"""How many rows break each rule, with few looks at a table.

Great Expectations would ask a query or two for every rule of every table, whatever the table holds. Rules
that a row breaks by itself are counted with one look at the table instead, the others with one query each.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import duckdb

from expectations.errors import CheckDefectError
from expectations.rules import Rule
from expectations.scope import Scope
from warehouse.errors import sentence_of

#: Values that show what breaks a rule of one column.
_EXAMPLES = 20


@dataclass(frozen=True, slots=True)
class Count:
    """What a rule found: rows of its table, those that break it, those without a value in its column, and the
    values of a few that break it."""

    rows: int
    failed: int
    missing: int = 0
    examples: tuple[Any, ...] = ()


def count_failures(scope: Scope, rules: Sequence[Rule]) -> list[Count]:
    """The counts of rules of one table, in their order.

    Raises `CheckDefectError` with the name of a rule that cannot be evaluated.
    """
    alone = [rule for rule in rules if rule.where is not None]
    try:
        rows, *counted = _look(scope, rules[0].table.full_name, alone)
    except duckdb.Error:
        for rule in alone:
            _count_rows(scope, rule)
        raise
    by_name = dict(
        zip((rule.name for rule in alone), zip(counted[::2], counted[1::2], strict=True), strict=True)
    )
    counts = []
    for rule in rules:
        failed, missing = by_name[rule.name] if rule.name in by_name else (_count_rows(scope, rule), 0)
        examples = _examples(scope, rule) if failed and rule.kind != "rows" else ()
        counts.append(Count(rows, failed, missing, examples))
    return counts


def _look(scope: Scope, name: str, rules: Sequence[Rule]) -> tuple[int, ...]:
    """Rows of a table; for each rule those that break it, and those that are null in its column."""
    columns = ["count(*)"]
    for rule in rules:
        columns.append(f"count(*) FILTER ({rule.where})")
        columns.append(f'count(*) FILTER ("{rule.column}" IS NULL)' if rule.column else "0")
    query = f"SELECT {', '.join(columns)} FROM {{{name}}} rows"
    return tuple(scope.cursor.execute(scope.render(query)).fetchall()[0])


def _count_rows(scope: Scope, rule: Rule) -> int:
    try:
        query = f"SELECT count(*) FROM ({scope.render(rule.failing)})"
        return int(scope.cursor.execute(query).fetchall()[0][0])
    except duckdb.Error as error:
        raise CheckDefectError(
            f"the check {rule.full_name} could not be evaluated: {sentence_of(error)}"
        ) from error


def _examples(scope: Scope, rule: Rule) -> tuple[Any, ...]:
    query = (
        f'SELECT "{rule.column}" FROM {{{rule.table.full_name}}} rows WHERE {rule.where} LIMIT {_EXAMPLES}'
    )
    return tuple(row[0] for row in scope.cursor.execute(scope.render(query)).fetchall())
