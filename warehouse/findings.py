"""Findings as rows of `quality.findings`, whoever makes them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

import polars as pl

from warehouse.frames import frame_of
from warehouse.tables import table


def findings_frame(run_id: str, rows: Iterable[Mapping[str, Any]]) -> pl.DataFrame:
    """Rows of ``rule, severity, message`` and, where known, ``document_id, table_name, row_key,
    char_start, char_end`` as a frame of `quality.findings`.

    The id of a finding is a hash of what it says and where, so the same finding keeps its id from run
    to run; what is found twice is one finding.
    """
    found = {}
    for row in rows:
        whole = {name: row.get(name) for name in table("quality.findings").column_names}
        said = "\n".join(
            str(whole[name])
            for name in ("rule", "document_id", "table_name", "row_key", "char_start", "char_end", "message")
        )
        finding_id = hashlib.sha256(said.encode()).hexdigest()[:16]
        found[finding_id] = {**whole, "finding_id": finding_id, "run_id": run_id}
    return frame_of(table("quality.findings"), found.values())
