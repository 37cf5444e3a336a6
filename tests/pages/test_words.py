"""The pages say everything in both languages."""

from __future__ import annotations

import csv
import re
from importlib.resources import files
from pathlib import Path

import pytest

from transforms.pages.words import load_words, say
from warehouse.columns import (
    BOUNDS,
    COMPLETENESS,
    MEASURES,
    OBSERVATION_ROLES,
    REGION_LEVELS,
    REPORT_KINDS,
    SEVERITIES,
    TASK_STATUSES,
)
from warehouse.spec import LAYERS
from warehouse.tables import TABLES
from warehouse.tables.mart.target_outcomes import VERDICTS
from warehouse.tables.parsed.relative_targets import RELATIONS

PAGES = Path(str(files("transforms.pages")))


def test_every_row_has_a_key_of_its_own_and_both_languages() -> None:
    rows = list(csv.DictReader((PAGES / "words.csv").read_text(encoding="utf-8").splitlines()))
    keys = [row["key"] for row in rows]
    assert len(set(keys)) == len(keys)
    assert all(row["zh"] and row["en"] and None not in row for row in rows)


def test_both_languages_fill_in_the_same_values() -> None:
    for key, word in load_words().items():
        values = set(re.findall(r"\{(\w+)\}", word.zh)), set(re.findall(r"\{(\w+)\}", word.en))
        # A sentence of the warehouse may name a code that Chinese does without.
        assert values[0] <= values[1] if key.startswith("s.") else values[0] == values[1], key


@pytest.mark.parametrize("template", sorted(path.name for path in (PAGES / "templates").iterdir()))
def test_templates_use_known_words(template: str) -> None:
    text = (PAGES / "templates" / template).read_text(encoding="utf-8")
    used = set(re.findall(r'\b(?:t|plain|empty)\("([a-z_0-9.]+)"(?=[,)])', text))
    used |= set(re.findall(r'data-t-[a-z]+="([a-z_0-9.]+)"', text))
    assert used <= set(load_words())


@pytest.mark.parametrize(
    ("group", "values"),
    [
        ("role", OBSERVATION_ROLES),
        ("measure", MEASURES),
        ("bound", BOUNDS),
        ("kind", REPORT_KINDS),
        ("complete", COMPLETENESS),
        ("level", REGION_LEVELS),
        ("status", TASK_STATUSES),
        ("verdict", VERDICTS),
        ("relation", RELATIONS),
        ("severity", SEVERITIES),
        ("layer", LAYERS),
    ],
)
def test_every_value_of_a_column_has_words(group: str, values: tuple[str, ...]) -> None:
    assert {f"{group}.{value}" for value in values} <= set(load_words())


def test_every_check_is_said_in_chinese_and_in_the_words_of_its_spec() -> None:
    checks = {
        f"check.{table.full_name}.{check.name}": check.description.rstrip(".")
        for table in TABLES
        for check in table.checks
    }
    assert {key: word.en for key, word in load_words().items() if key.startswith("check.")} == checks


def test_words_carry_their_key_and_values_for_the_other_language() -> None:
    assert str(say("tasks.n", n="<3")) == '<span data-t="tasks.n" data-n="&lt;3">&lt;3 项任务</span>'
