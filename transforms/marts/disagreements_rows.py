"""What the rules of disagreement share: rows by key, and the row of a finding."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

Row = Mapping[str, Any]


def groups_of(rows: pl.DataFrame, key: tuple[str, ...], *telling: pl.Expr) -> list[list[Row]]:
    """Rows with the same key (nulls are alike), where there are several and they may tell something.

    `telling` are conditions of a group, as aggregations.
    """
    wanted = rows.filter(pl.all_horizontal(pl.len() > 1, *telling).over(key))
    groups: dict[tuple[Any, ...], list[Row]] = {}
    for row in wanted.iter_rows(named=True):
        groups.setdefault(tuple(row[name] for name in key), []).append(row)
    return list(groups.values())


def place_of(first: Row, second: Row) -> str:
    """Where ``first`` stands, seen from ``second``."""
    if first["document_id"] == second["document_id"]:
        return f"at character {first['char_start']} of the same document"
    return f"at character {first['char_start']} of document {first['document_id']}"


def finding_at(rule: str, row: Row, message: str) -> dict[str, Any]:
    """A finding at an observation."""
    return {
        "rule": rule,
        "severity": "finding",
        "document_id": row["document_id"],
        "table_name": "parsed.observations",
        "row_key": row["observation_id"],
        "char_start": row["char_start"],
        "char_end": row["char_end"],
        "message": message,
    }
