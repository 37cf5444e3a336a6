"""Numbers that cannot all be right: two values, growth against amounts, parts above their whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polars as pl
import pytest

from tests.marts.build import observation
from transforms.catalogue.normalize import normalize_frame
from transforms.marts.disagreements import find_disagreements
from transforms.observations.read import read_passages
from transforms.staging.document import stage_document
from transforms.structure.parse import parse_structure
from warehouse.findings import findings_frame
from warehouse.frames import frame_of
from warehouse.tables import table


def found(*observations: dict[str, Any]) -> list[dict[str, Any]]:
    return find_disagreements(frame_of(table("parsed.observations"), observations))


def income(value: float, at: int, year: int = 2024, unit: str = "亿元", **changes: Any) -> dict[str, Any]:
    return observation(year, at, "budget_revenue", "level", value, unit, "2023", "actual") | changes


def test_two_values_in_one_document() -> None:
    (finding,) = found(income(161.8, 10), income(162.9, 900))
    assert (finding["rule"], finding["severity"], finding["row_key"]) == (
        "two_values",
        "finding",
        "d2024:o900",
    )
    assert finding["message"] == (
        "budget_revenue of 宿州市 in 2023 is 162.9亿元 here and 161.8亿元 at character 10 of the same document"
    )


def test_two_values_between_documents() -> None:
    (finding,) = found(income(161.8, 10), income(162.9, 10, year=2025))
    assert "of document d2024" in finding["message"]


@pytest.mark.parametrize(
    "other",
    (
        income(162.0, 900, quantity="162亿元"),  # 161.8 rounded
        income(1618000.0, 900, unit="万元"),  # the same in another unit
        income(160.0, 900, bound="at_least"),  # 超160亿元
        income(165.0, 900, bound="about"),
        income(400.0, 900),  # so far away that it is of something else
        income(162.9, 900, role="target"),
        income(162.9, 900, period="2022"),
        income(162.9, 900, variant="new"),
        income(162.9, 900, sentence_start=income(161.8, 10)["sentence_start"]),  # a list in one sentence
    ),
)
def test_what_agrees_or_is_of_something_else(other: dict[str, Any]) -> None:
    assert found(income(161.8, 10), other) == []


def test_numbers_rounded_alike_differ_in_their_last_digit() -> None:
    assert len(found(income(2.1, 10), income(2.2, 900))) == 1


def test_phrases_the_catalogue_does_not_know_are_held_together_within_a_document() -> None:
    bare = {"indicator": "某某巡回服务场次", "indicator_code": None}
    (finding,) = found(income(100.0, 10, **bare), income(104.0, 900, **bare))
    assert finding["rule"] == "two_values_of_name"
    assert found(income(100.0, 10, **bare), income(104.0, 900, year=2025, **bare)) == []


def test_growth_that_does_not_fit_its_amounts() -> None:
    amounts = [
        income(110.0, 10),
        observation(2024, 60, "budget_revenue", "level", 100.0, "亿元", "2022", "actual"),
    ]
    rate = observation(2024, 90, "budget_revenue", "growth", 13.0, "%", "2023", "actual")
    (finding,) = found(*amounts, rate)
    assert finding["rule"] == "growth_against_levels"
    assert "grew by 13% in 2023, but from 100亿元 to 110亿元 is 10%" in finding["message"]
    assert found(*amounts, rate | {"normalized_value": 10.3, "value": 10.3, "quantity": "10.3%"}) == []


def test_growth_at_constant_prices_need_not_fit() -> None:
    rows = [
        observation(2024, 10, "gdp", "level", 110.0, "亿元", "2023", "actual"),
        observation(2024, 60, "gdp", "level", 100.0, "亿元", "2022", "actual"),
        observation(2024, 90, "gdp", "growth", 6.0, "%", "2023", "actual"),
    ]
    assert found(*rows) == []


def sentence_of(text: str, *numbers: tuple[str, float]) -> list[dict[str, Any]]:
    return [
        income(value, text.index(quantity), quantity=quantity, sentence=text, sentence_start=0,
               indicator=f"第{i}项收入", indicator_code=None)
        for i, (quantity, value) in enumerate(numbers)
    ]  # fmt: skip


def test_part_above_its_whole() -> None:
    (finding,) = found(*sentence_of("收入10亿元,其中税收12亿元。", ("10亿元", 10.0), ("12亿元", 12.0)))
    assert (finding["rule"], finding["char_start"]) == ("part_exceeds_whole", 11)
    assert found(*sentence_of("收入10亿元,其中税收8亿元。", ("10亿元", 10.0), ("8亿元", 8.0))) == []
    apart = sentence_of("收入10亿元,其中税收占优,支出12亿元。", ("10亿元", 10.0), ("12亿元", 12.0))
    assert found(*apart) == []


def test_part_above_its_whole_by_code() -> None:
    exports = observation(2024, 10, "exports", "level", 50.0, "亿元", "2023", "actual")
    trade = observation(2024, 300, "imports_exports", "level", 40.0, "亿元", "2023", "actual")
    assert [finding["rule"] for finding in found(exports, trade)] == ["part_exceeds_whole"]


def test_rows_are_findings() -> None:
    frame = findings_frame("r1", found(income(161.8, 10), income(162.9, 900)))
    assert frame["finding_id"].null_count() == 0


@pytest.mark.documents
def test_tasks_of_a_notice_that_differ(shared: Path) -> None:
    """Two tasks of the notice give the dwellings finished by mid-2022 as 22,000 and 21,000."""
    (path,) = (shared / "documents" / "seeds").glob("004_*.txt")
    reading = read_passages(parse_structure(stage_document(path.name, path.read_bytes())).passages)
    rows = find_disagreements(normalize_frame(frame_of(table("parsed.observations"), reading.observations)))
    assert any("2.1万套" in row["message"] and "2.2万套" in row["message"] for row in rows)


@pytest.mark.documents
def test_reports_of_the_centre_that_differ(shared: Path) -> None:
    """The trade of 1992 is 1656 in the report of 1993 and 1655 in that of 1998 (100 million dollars)."""
    frames = []
    for year in ("1993", "1998"):
        path = shared / "documents" / "central" / f"{year}.txt"
        reading = read_passages(parse_structure(stage_document(path.name, path.read_bytes())).passages)
        frames.append(normalize_frame(frame_of(table("parsed.observations"), reading.observations)))
    messages = [row["message"] for row in find_disagreements(pl.concat(frames))]
    assert any("1992" in message and "1655" in message for message in messages)
