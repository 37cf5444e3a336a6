"""Small frames of parsed tables for the tests of marts."""

from __future__ import annotations

from typing import Any

import polars as pl

from transforms.catalogue.units import normalize
from warehouse.frames import frame_of
from warehouse.tables import table

CITY, CITY_CODE = "宿州市", "341300"


def report(year: int, **changes: Any) -> dict[str, Any]:
    """A whole work report of the city, given in ``year``."""
    row = {
        "report_id": f"d{year}:r0", "document_id": f"d{year}", "kind": "work_report", "region": CITY,
        "region_code": CITY_CODE, "region_level": "prefecture", "report_year": year,
        "completeness": "complete", "char_start": 0, "char_end": 9000,
    }  # fmt: skip
    return row | changes


def observation(year: int, at: int, code: str, measure: str, value: float, unit: str, period: str, role: str,
                **changes: Any) -> dict[str, Any]:  # fmt: skip
    """A number at ``at`` of the report of ``year``."""
    quantity = f"{value:g}{unit}"
    sentence = f"{code}为{quantity}。"
    normalized_value, normalized_unit = normalize(value, unit)
    row = {
        "observation_id": f"d{year}:o{at}", "report_id": f"d{year}:r0", "document_id": f"d{year}",
        "section_id": None, "char_start": at, "char_end": at + len(quantity), "quantity": quantity,
        "value": value, "value_high": None, "unit": unit, "normalized_value": normalized_value,
        "normalized_value_high": None, "normalized_unit": normalized_unit, "indicator": code, "indicator_code": code, "variant": None,
        "measure": measure, "basis": "year_on_year" if measure == "growth" else None, "reference": None,
        "bound": "exact", "role": role, "period": period, "region": CITY, "region_code": CITY_CODE,
        "sentence": sentence, "sentence_start": at - len(code) - 1, "sentence_end": at + len(quantity) + 1,
        "rule": "test", "evidence": [],
    }  # fmt: skip
    return row | changes


def relative(year: int, at: int, code: str, relation: str, reference: str | None, period: str,
             **changes: Any) -> dict[str, Any]:  # fmt: skip
    """A target without a number at ``at`` of the report of ``year``."""
    row = {
        "relative_target_id": f"d{year}:q{at}", "report_id": f"d{year}:r0", "document_id": f"d{year}",
        "section_id": None, "char_start": at, "char_end": at + 9, "text": "与什么同步", "indicator": code,
        "indicator_code": code, "measure": "growth", "relation": relation, "reference": reference,
        "period": period, "region": CITY, "region_code": CITY_CODE, "sentence": "与什么同步。",
        "sentence_start": at, "sentence_end": at + 10, "rule": "test", "evidence": [],
    }  # fmt: skip
    return row | changes


def frames(
    reports: list[dict[str, Any]],
    observations: list[dict[str, Any]],
    relatives: list[dict[str, Any]] | None = None,
) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    """Observations, relative targets, reports and (no) sections as frames of the parsed tables."""
    return (
        frame_of(table("parsed.observations"), observations),
        frame_of(table("parsed.relative_targets"), relatives or []),
        frame_of(table("parsed.reports"), reports),
        frame_of(table("parsed.sections"), []),
    )
