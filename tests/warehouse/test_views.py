"""Views answer from the tables: why a field says what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.expectations.good_rows import TEXT, good_rows, write_rows
from transforms.corrections import place_of
from transforms.observations.rules import RULES
from warehouse.store import Store
from warehouse.views import VIEWS


@pytest.fixture
def store(tmp_path: Path):
    rows = good_rows()
    for row in rows["parsed.observations"]:
        row["evidence"] = None
    row = rows["parsed.observations"][0]
    start = TEXT.index("增长")
    row["evidence"] = [
        {"field": "measure", "rule": "word_of_change", "char_start": start, "char_end": start + 2},
        # The words that decide can stand outside the sentence.
        {
            "field": "period",
            "rule": "period_of_section",
            "char_start": TEXT.index("过去"),
            "char_end": TEXT.index("过去") + 4,
        },
    ]
    with Store(tmp_path / "w.duckdb", "r1") as store:
        write_rows(store, rows)
        yield store


def test_evidence_shows_the_words_that_decided(store: Store):
    row = good_rows()["parsed.observations"][0]
    answer = store.sql(
        "SELECT field, said, rule, words, place FROM parsed.observation_evidence "
        f"WHERE observation_id = '{row['observation_id']}' ORDER BY field"
    ).rows()
    place = place_of(row["quantity"], row["sentence"])
    assert answer == [
        ("measure", row["measure"], "word_of_change", "增长", place),
        ("period", row["period"], "period_of_section", "过去一年", place),
    ]


def test_every_rule_is_told_with_what_it_does(store: Store):
    known = set(store.sql("SELECT field, rule, does FROM parsed.rules WHERE rule <> 'correction'").rows())
    assert known == {(rule.field, rule.name, rule.does) for rule in RULES}


def test_views_say_what_a_row_is(store: Store):
    told = dict(
        store.sql(
            "SELECT schema_name || '.' || view_name, comment FROM duckdb_views() WHERE NOT internal"
        ).rows()
    )
    assert told == {view.full_name: f"One row per {view.grain}." for view in VIEWS}
