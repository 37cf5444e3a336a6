"""The sentence that a finding is about, and the ones that a report leaves for the next."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from flows.report import build_quality_report, build_report
from tests.expectations.good_rows import DOC, TEXT, good_rows, write_rows
from transforms.pages.quotes import quote_sentence
from warehouse.store import Store

TOLD = "全市去年新建学校12所。又修路30公里；\n再种树5万棵"


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        ("12所", "全市去年新建学校12所。"),
        ("30公里", "又修路30公里；"),
        ("5万棵", "再种树5万棵"),
        ("学校12所。又修路", "全市去年新建学校12所。又修路30公里；"),
    ],
)
def test_the_sentence_around_a_place(place: str, sentence: str) -> None:
    at = TOLD.index(place)
    assert quote_sentence(TOLD[:at], TOLD[at:], len(place)) == sentence


def test_a_long_sentence_is_cut_and_white_space_left_out() -> None:
    assert quote_sentence("甲 " * 80, "乙", 1) == "甲" * 80 + "乙"
    assert quote_sentence("甲 " * 130, "乙", 1) == "甲" * 119 + "…"


@pytest.fixture
def warehouse(tmp_path: Path) -> Path:
    """One finding about an observation, one about a heading, one about nothing in the text."""
    rows = good_rows()
    (finding,) = rows["quality.findings"]
    start = TEXT.index("二、今年")
    places = {
        "observed": (f"{DOC}:o{TEXT.index('5.8%')}", None, None),
        "placed": (f"{DOC}:r0", start, start + 2),
        "nowhere": ("x", None, None),
    }
    rows["quality.findings"] = [
        finding | {"finding_id": name, "row_key": key, "char_start": first, "char_end": last}
        for name, (key, first, last) in places.items()
    ]
    path = tmp_path / "w.duckdb"
    with Store(path, "r1") as store:
        write_rows(store, rows)
        store.publish()
    return path


def _left(warehouse: Path) -> Path:
    return build_quality_report(warehouse).folder / "quality" / "quotes.json"


def test_a_report_leaves_the_sentences_that_it_quotes(warehouse: Path) -> None:
    assert json.loads(_left(warehouse).read_text(encoding="utf-8"))["sentences"] == {
        "observed": "全市生产总值增长5.8%。",
        "placed": "二、今年的目标",
        "nowhere": None,
    }


def _shown(warehouse: Path, change: str) -> str:
    """The quality report where an earlier one of some version left another sentence."""
    left = _left(warehouse)
    said = json.loads(left.read_text(encoding="utf-8"))
    said["sentences"]["placed"] = "说过的话"
    said["version"] += change
    left.write_text(json.dumps(said), encoding="utf-8")
    return (build_quality_report(warehouse).folder / "quality" / "index.html").read_text(encoding="utf-8")


def test_the_next_report_takes_them_over(warehouse: Path) -> None:
    shown = _shown(warehouse, "")
    assert "说过的话" in shown
    assert "二、今年的目标" not in shown


def test_those_of_another_version_are_read_again(warehouse: Path) -> None:
    shown = _shown(warehouse, "-other")
    assert "说过的话" not in shown
    assert "二、今年的目标" in shown


def test_what_was_torn_is_read_again(warehouse: Path) -> None:
    left = _left(warehouse)
    whole = left.read_text(encoding="utf-8")
    left.write_text(whole[:20], encoding="utf-8")
    assert _left(warehouse).read_text(encoding="utf-8") == whole


def test_all_pages_quote_the_same_sentences(warehouse: Path, tmp_path: Path) -> None:
    shown = (build_report(warehouse, tmp_path / "all").folder / "quality" / "index.html").read_text(
        encoding="utf-8"
    )
    assert "全市生产总值增长5.8%。" in shown
    assert "二、今年的目标" in shown
