"""Each rule reads its own example, and no rule decides without a row in the registry."""

from __future__ import annotations

import pytest

from transforms.observations.read import read_passage
from transforms.observations.records import Observation
from transforms.observations.rules import PLACES, RULES, Rule, rule_named
from transforms.passages import make_passage


def read(text: str, place: str = "review") -> list[Observation]:
    return read_passage(make_passage(text, [(0, len(text))], PLACES[place])).observations


@pytest.mark.parametrize("rule", RULES, ids=lambda r: f"{r.field}.{r.name}")
def test_a_rule_reads_its_example(rule: Rule) -> None:
    found = [o for o in read(rule.example, rule.place) if o.quantity == rule.quantity]
    assert len(found) == 1, f"{rule.quantity} is not read once in {rule.example}"
    (observation,) = found
    deciding = {e.field: e.rule for e in observation.evidence}
    assert (getattr(observation, rule.field), deciding[rule.field]) == (rule.expect, rule.name)


def test_rules_are_told_apart_by_field_and_name() -> None:
    names = [(r.field, r.name) for r in RULES]
    assert len(names) == len(set(names))


def test_every_observation_of_an_example_names_known_rules() -> None:
    for rule in RULES:
        for observation in read(rule.example, rule.place):
            for evidence in observation.evidence:
                assert rule_named(evidence.field, evidence.rule), f"{evidence.field}.{evidence.rule}"


def test_evidence_points_at_the_words_that_decided() -> None:
    text = "2022年,全省技术合同成交额突破210亿元、同比增长15%。"
    first, second = read(text)
    words = {(e.field, text[e.char_start : e.char_end]) for o in (first, second) for e in o.evidence}
    assert {
        ("period", "2022年"),
        ("bound", "突破"),
        ("measure", "增长"),
        ("indicator", "技术合同成交额"),
    } <= words
