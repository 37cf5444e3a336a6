"""Corrections over the observations of a document: what is changed, what follows, what is left alone."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from transforms.catalogue.units import normalize
from transforms.corrections import RULE, Correction, apply_corrections, place_of, refuse_numerals
from transforms.observations.read import read_passage
from transforms.observations.records import Observation, Reading
from transforms.observations.rules import PLACES
from transforms.passages import make_passage

TEXT = "粮食产量86亿斤,增长2.1%。合肥市财政收入增长5%,增长5%。"


@pytest.fixture
def reading() -> Reading:
    """Four observations; the last two are alike in quantity and sentence."""
    found = read_passage(make_passage(TEXT, [(0, len(TEXT))], PLACES["review"]))
    assert [o.quantity for o in found.observations] == ["86亿斤", "2.1%", "5%", "5%"]
    return found


def correct(reading: Reading, place: str, **said: str) -> tuple[list[Observation], list[str], dict[str, str]]:
    """Observations, statuses and refused numbers after correcting fields at one place."""
    corrections = [Correction("d", place, field, value, "read again") for field, value in said.items()]
    done = apply_corrections(reading.observations, corrections)
    return done.observations, [outcome.status for outcome in done.outcomes], done.refused


def at(quantity: str) -> str:
    return str(TEXT.index(quantity))


@pytest.mark.parametrize(
    ("quantity", "said", "expected"),
    [
        ("86亿斤", {"period": "2022"}, {"period": "2022"}),
        ("86亿斤", {"role": "target"}, {"role": "target"}),
        ("86亿斤", {"bound": "about"}, {"bound": "about"}),
        ("86亿斤", {"value_high": "90"}, {"value": 86.0, "value_high": 90.0}),
        # What follows is worked out anew …
        (
            "86亿斤",
            {"value": "87"},
            {"value": 87.0, "normalized_value": 4_350_000.0, "normalized_unit": "吨"},
        ),
        ("86亿斤", {"unit": "万斤"}, {"normalized_value": 430.0}),
        (
            "86亿斤",
            {"indicator": "生猪出栏", "unit": "万头"},
            {"indicator_code": "hogs_slaughtered", "normalized_unit": "头"},
        ),
        ("2.1%", {"indicator": "某种从没听说过的东西"}, {"indicator_code": None}),
        ("86亿斤", {"region": "宿州市"}, {"region": "宿州市", "region_code": "341300"}),
        ("86亿斤", {"region": ""}, {"region": None, "region_code": None}),
        # … but what is said stands.
        ("2.1%", {"indicator": "社会用电", "indicator_code": "gdp"}, {"indicator_code": "gdp"}),
    ],
)
def test_a_field_is_corrected_with_what_follows(
    reading: Reading, quantity: str, said: dict[str, str], expected: dict[str, object]
):
    before = next(o for o in reading.observations if o.quantity == quantity)
    observations, statuses, _ = correct(reading, at(quantity), **said)
    after = next(o for o in observations if o.char_start == before.char_start)
    assert statuses == ["applied"] * len(said)
    value, unit = normalize(after.value, after.unit, after.measure)
    told = asdict(after) | {"normalized_value": value, "normalized_unit": unit}
    assert {name: told[name] for name in expected} == expected
    assert after.observation_id == before.observation_id


def test_a_correction_is_the_rule_of_its_field_and_the_others_keep_theirs(reading: Reading):
    before = reading.observations[0]
    (after, *rest), _, _ = correct(reading, at("86亿斤"), period="2022")
    assert after.rule == RULE
    rules = {evidence.field: evidence.rule for evidence in after.evidence}
    assert rules == {e.field: e.rule for e in before.evidence} | {"period": RULE}
    assert rest == reading.observations[1:]
    assert before.rule != RULE


def test_a_place_in_words_is_as_good_as_an_offset(reading: Reading):
    first = reading.observations[0]
    observations, statuses, _ = correct(reading, place_of("86亿斤", first.sentence), period="2022")
    assert (statuses, observations[0].period) == (["applied"], "2022")


@pytest.mark.parametrize(
    ("place", "status"),
    [
        ("3", "no_match"),
        (place_of("86亿斤", "另一句。"), "no_match"),
        (place_of("87亿斤", "粮食产量86亿斤,增长2.1%。"), "no_match"),
    ],
)
def test_a_place_where_no_number_stands_matches_nothing(reading: Reading, place: str, status: str):
    observations, statuses, _ = correct(reading, place, period="2022")
    assert (observations, statuses) == (reading.observations, [status])


def test_words_that_fit_two_numbers_correct_neither(reading: Reading):
    place = place_of("5%", reading.observations[2].sentence)
    observations, statuses, _ = correct(reading, place, period="2022")
    assert (observations, statuses) == (reading.observations, ["ambiguous"])


def test_words_can_say_which_of_two_alike(reading: Reading):
    place = place_of("5%", reading.observations[2].sentence)
    observations, statuses, _ = correct(reading, f"{place}#2", period="2022")
    assert (statuses, [o.period for o in observations[2:]]) == (["applied"], ["2023", "2022"])
    assert correct(reading, f"{place}#3", period="2022")[1] == ["no_match"]


def test_what_is_already_right_is_told_and_left_alone(reading: Reading):
    observations, statuses, _ = correct(reading, at("86亿斤"), value="86", period="2023")
    assert (observations, statuses) == (reading.observations, ["already_right", "already_right"])


def test_an_outcome_says_what_the_rules_said(reading: Reading):
    correction = Correction("d", at("86亿斤"), "value", "87", "misprint")
    (outcome,) = apply_corrections(reading.observations, [correction]).outcomes
    assert (outcome.was, outcome.observation_id) == ("86.0", "d:o4")


def test_a_number_that_is_no_observation_is_taken_out_and_its_numeral_told(reading: Reading):
    observations, statuses, refused = correct(reading, at("2.1%"), disposition="name")
    assert statuses == ["applied"]
    assert [o.quantity for o in observations] == ["86亿斤", "5%", "5%"]
    numerals = refuse_numerals(reading.numerals, refused)
    changed = [n for n, before in zip(numerals, reading.numerals, strict=True) if n != before]
    assert {(n.disposition, n.observation_id) for n in changed} == {("name", None)}
    assert "".join(n.text for n in changed) == "2.1".replace(".", "") or changed[0].text == "2.1"


def test_a_correction_names_its_document_by_id_or_file_name():
    def named(document: str) -> bool:
        return Correction(document, "1", "role", "target", "r").names("0123456789abcdef", "reports/a.txt")

    assert named("0123456789abcdef")
    assert named("a.txt")
    assert not named("reports")
    assert not named("b.txt")
