"""Rows of dataclasses and mappings become the frame of their table, or a clear error."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import polars as pl
import pytest

from warehouse.frames import frame_of
from warehouse.spec import Column, Table, Type, polars_schema

TABLE = Table(
    "mart",
    "things",
    "thing",
    ("id",),
    (
        Column("id", Type.TEXT, "…", nullable=False),
        Column("size", Type.DOUBLE, "…"),
        Column("made_on", Type.DATE, "…"),
        Column("names", Type.TEXTS, "…"),
        Column("evidence", Type.EVIDENCE, "…"),
    ),
)


@dataclass(frozen=True)
class Word:
    field: str
    rule: str
    char_start: int
    char_end: int


@dataclass(frozen=True)
class Thing:
    id: str
    size: float | None
    evidence: tuple[Word, ...]


def test_dataclasses_become_rows():
    frame = frame_of(TABLE, [Thing("a", 2, (Word("size", "digits", 3, 5),)), Thing("b", None, ())])
    assert frame.schema == polars_schema(TABLE)
    assert frame["size"].to_list() == [2.0, None]
    assert frame["evidence"].to_list()[0] == [
        {"field": "size", "rule": "digits", "char_start": 3, "char_end": 5}
    ]
    assert frame["made_on"].null_count() == 2


def test_lists_keep_to_their_rows_also_where_one_is_missing_or_empty():
    words = ({"field": "a", "rule": "r", "char_start": 0, "char_end": 1}, {"field": "b", "rule": "s"})
    given = [words, None, (), words[:1]]
    frame = frame_of(TABLE, [{"id": str(k), "evidence": value} for k, value in enumerate(given)])
    found = frame["evidence"].to_list()
    assert [None if row is None else [item["field"] for item in row] for row in found] == [
        ["a", "b"], None, [], ["a"],
    ]  # fmt: skip
    assert found[0][1] == {"field": "b", "rule": "s", "char_start": None, "char_end": None}


def test_mappings_become_rows_and_iso_dates_become_dates():
    frame = frame_of(TABLE, [{"id": "a", "made_on": "2024-01-13", "names": ("甲", "乙")}])
    assert frame["made_on"].to_list() == [date(2024, 1, 13)]
    assert frame["names"].to_list() == [["甲", "乙"]]


def test_no_rows_make_an_empty_frame_of_the_table():
    assert frame_of(TABLE, []).equals(pl.DataFrame(schema=polars_schema(TABLE)))


@pytest.mark.parametrize(
    ("row", "message"),
    (
        ({"id": "a", "colour": "red"}, "has no column colour"),
        ({"size": 1.0}, "lack id"),
        ({"id": 7}, "do not fit its types"),
        (("a", 1.0), "a mapping, a dataclass or a named tuple"),
    ),
)
def test_rows_that_do_not_fit_are_refused(row, message):
    with pytest.raises(ValueError, match=message):
        frame_of(TABLE, [row])
