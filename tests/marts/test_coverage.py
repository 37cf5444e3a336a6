"""Coverage: every report has a row that says what was read in it and what it lacks."""

from __future__ import annotations

from typing import Any

import polars as pl
import pytest

from transforms.marts.coverage import build_coverage
from warehouse.frames import frame_of
from warehouse.spec import polars_schema
from warehouse.tables import table


def report(start: int | None = 0, end: int | None = 100, **other: Any) -> dict[str, Any]:
    return {
        "report_id": f"a:r{start if start is not None else 7}",
        "document_id": "a",
        "title": "某市政府工作报告",
        "kind": "work_report",
        "region": "宿州市",
        "region_code": "341300",
        "report_year": 2024,
        "completeness": "complete",
        "char_start": start,
        "char_end": end,
        **other,
    }


def section(role: str, report_id: str = "a:r0") -> dict[str, Any]:
    place = {"level": 1, "ordinal": 1, "char_start": 0, "char_end": 9}
    return {"section_id": f"a:s{role}", "report_id": report_id, "role": role, **place}


def observation(start: int, role: str, code: str | None, report_id: str = "a:r0") -> dict[str, Any]:
    return {
        "observation_id": f"a:o{start}",
        "report_id": report_id,
        "document_id": "a",
        "char_start": start,
        "char_end": start + 1,
        "quantity": "5",
        "indicator_code": code,
        "measure": "level",
        "bound": "exact",
        "role": role,
        "rule": "…",
    }


def numeral(start: int, disposition: str) -> dict[str, Any]:
    return {
        "document_id": "a",
        "char_start": start,
        "char_end": start + 1,
        "text": "5",
        "disposition": disposition,
    }


def block(start: int, end: int, kind: str) -> dict[str, Any]:
    return {"document_id": "a", "block_no": start, "char_start": start, "char_end": end, "kind": kind}


def relative(code: str) -> dict[str, Any]:
    ids = {"relative_target_id": "a:x1", "report_id": "a:r0", "document_id": "a"}
    return {**ids, "char_start": 1, "char_end": 2, "indicator_code": code, "relation": "hold"}


def task(start: int) -> dict[str, Any]:
    ids = {"task_id": f"a:t{start}", "report_id": "a:r0", "document_id": "a"}
    return {**ids, "number": 1, "text": "…", "char_start": start, "char_end": start + 1}


def coverage(reports: list[dict[str, Any]], **rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    names = ("sections", "observations", "relative_targets", "numerals", "tasks")
    parsed = {name: frame_of(table(f"parsed.{name}"), rows.get(name, [])) for name in names}
    blocks: pl.DataFrame = frame_of(table("staging.blocks"), rows.get("blocks", []))
    frame = build_coverage(frame_of(table("parsed.reports"), reports), **parsed, blocks=blocks)
    assert frame.schema == polars_schema(table("mart.coverage"))
    return frame.to_dicts()


WHOLE: dict[str, list[dict[str, Any]]] = {
    "sections": [section("review"), section("targets")],
    "observations": [
        observation(n, "target", code)
        for n, code in enumerate(("gdp", "new_urban_jobs", "urban_unemployment", "cpi", "resident_income"))
    ],
}


def test_a_complete_report_lacks_nothing():
    (row,) = coverage([report()], **WHOLE)
    assert row["missing"] == []
    assert row["section_roles"] == ["review", "targets"]
    assert (row["characters"], row["sections"], row["targets"]) == (100, 2, 5)


def test_observations_are_counted_by_role():
    rows = [observation(1, "actual", "gdp"), observation(2, "actual", None), observation(3, "estimate", None)]
    (row,) = coverage([report()], observations=[*rows, observation(4, "target", None)])
    assert [row[name] for name in ("observations", "targets", "estimates", "actuals")] == [4, 1, 1, 2]
    assert row["share_coded"] == 0.25


def test_numerals_count_for_the_report_they_stand_in():
    places = [numeral(5, "date"), numeral(50, "unexplained"), numeral(60, "word"), numeral(100, "date")]
    reports = [
        report(0, 60),
        report(70, 120, completeness="truncated"),
        report(None, None, completeness="missing"),
    ]
    first, second, missing = coverage(reports, numerals=[*places, numeral(65, "unexplained")])
    assert (first["numerals"], first["numerals_unexplained"], first["share_explained"]) == (2, 1, 0.5)
    assert (second["numerals"], second["share_explained"]) == (1, 1.0)
    assert (missing["numerals"], missing["share_explained"]) == (0, None)


def test_characters_set_aside_are_those_within_the_report():
    blocks = [
        block(0, 10, "notice"),
        block(10, 30, "body"),
        block(30, 35, "advertisement"),
        block(35, 40, "blank"),
    ]
    (row,) = coverage([report(10, 38)], blocks=blocks)
    assert row["characters_set_aside"] == 5 + 3


@pytest.mark.parametrize(
    ("change", "rows", "missing"),
    (
        ({}, {"sections": [section("targets")]}, ["a section that looks back"]),
        ({}, {"sections": [section("review")]}, ["a section that sets targets"]),
        ({}, {"observations": WHOLE["observations"][1:]}, ["a target for the growth of GDP"]),
        ({}, {"observations": WHOLE["observations"][:4]}, ["a target for residents' income"]),
        (
            {},
            {"observations": [*WHOLE["observations"][:4], observation(8, "target", "urban_income")]},
            [],
        ),
        (
            {},
            {"observations": WHOLE["observations"][:4], "relative_targets": [relative("resident_income")]},
            [],
        ),
        ({"report_year": 1995}, {"observations": WHOLE["observations"][:1]}, []),
        ({"report_year": 1995}, {"observations": []}, ["a target for the growth of GDP"]),
        ({"region": None}, {}, ["the region"]),
        ({"report_year": None}, {}, ["the year"]),
        ({"completeness": "truncated"}, {"sections": []}, ["the end: the text breaks off"]),
        ({"completeness": "excerpt"}, {"sections": []}, ["the rest of the report: this is a part of it"]),
        ({"kind": "progress_notice"}, {}, ["numbered tasks"]),
        ({"kind": "progress_notice"}, {"tasks": [task(1)]}, []),
        ({"kind": "other"}, {"sections": [], "observations": []}, []),
    ),
)
def test_what_a_report_lacks_is_said(change, rows, missing):
    (row,) = coverage([report(**change)], **{**WHOLE, **rows})
    assert row["missing"] == missing


def test_a_report_that_is_only_announced_lacks_its_text():
    (row,) = coverage([report(None, None, completeness="missing")])
    assert row["missing"] == ["the text: a table of contents announces the report, the document lacks it"]
    assert (row["characters"], row["observations"], row["share_coded"]) == (0, 0, None)


def test_no_reports_make_no_coverage():
    assert coverage([]) == []
