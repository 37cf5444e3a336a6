"""Shares, their intervals and their groups."""

from __future__ import annotations

import pytest

from tests.evaluation.rows import label, paragraph, prediction
from transforms.evaluation.errors import list_errors
from transforms.evaluation.figures import Share, count_figures, count_groups, measure, report_kind
from transforms.evaluation.intervals import wilson_interval
from transforms.evaluation.judging import judge
from transforms.evaluation.matching import Outcome
from transforms.evaluation.tables import evaluation_tables


def right(**fields: object) -> Outcome:
    return _outcome(
        label(**fields),
        prediction(indicator_code=fields.get("code", "gdp"), measure=fields.get("measure", "growth")),
    )


def wrong(**said: object) -> Outcome:
    return _outcome(label(), prediction(**said))


def _outcome(labelled, found) -> Outcome:
    judged = judge(labelled, found) if labelled and found else {}
    return Outcome(paragraph(line=3), "work_report", "句子。", labelled, found, judged)


MISSED = _outcome(label(code=None, measure="rank"), None)
SPURIOUS = _outcome(None, prediction(measure="rank"))


@pytest.mark.parametrize(
    ("share", "of", "low", "high"),
    [
        # Textbook values of the score interval.
        (0, 10, 0.0, 0.2775),
        (5, 10, 0.2366, 0.7634),
        (10, 10, 0.7225, 1.0),
        (81, 263, 0.2553, 0.3662),
    ],
)
def test_wilson_interval(share: float, of: float, low: float, high: float):
    assert wilson_interval(share, of) == (pytest.approx(low, abs=5e-5), pytest.approx(high, abs=5e-5))


def test_a_share_of_nothing_is_null():
    assert (Share(0, 0).value, Share(0, 0).interval) == (None, None)


def test_figures_of_one_found_right_one_wrong_one_missed_one_spurious():
    figures = count_figures([right(), wrong(period="2022"), MISSED, SPURIOUS])
    said = figures.as_dict()
    assert (said["labels"], said["found"], said["missed"], said["spurious"]) == (3, 2, 1, 1)
    assert (said["precision"], said["recall"]) == (0.6667, 0.6667)
    assert (said["f1_found"], said["f1_full"]) == (0.6667, 0.3333)
    assert (said["headline_labels"], said["headline_full_recall"]) == (2, 0.5)
    assert said["field_accuracy"]["period"] == 0.5
    assert said["field_accuracy"]["value"] == 1.0
    low, high = said["intervals"]["f1_full"]
    assert low < said["f1_full"] < high


def test_a_wrong_code_alone_leaves_an_observation_fully_right():
    figures = count_figures([wrong(indicator_code=None)])
    assert figures.f1_full.value == 1.0
    assert figures.headline.value == 0.0
    assert figures.fields["code"].value == 0.0


def test_headline_codes_are_judged_from_both_sides():
    extra = _outcome(label(code=None), prediction(indicator_code="gdp"))
    beyond = _outcome(label(code=None), prediction(indicator_code="forest_cover"))
    share = count_figures([right(), extra, beyond]).headline_code
    assert (share.right, share.of) == (1, 2)
    assert count_figures([beyond]).fields["code"].value == 0.0


def test_no_outcome_gives_no_figure():
    said = count_figures([]).as_dict()
    assert (said["labels"], said["precision"], said["f1_full"]) == (0, None, None)


def test_groups_add_up():
    outcomes = [right(), right(measure="level"), MISSED, SPURIOUS]
    groups = count_groups(outcomes, measure)
    assert {name: (f.labels, f.missed, f.spurious) for name, f in groups.items()} == {
        "growth": (1, 0, 0),
        "level": (1, 0, 0),
        "rank": (1, 1, 1),
    }
    assert count_groups(outcomes, report_kind)["work_report"].as_dict() == count_figures(outcomes).as_dict()


def test_errors_say_what_was_said_and_what_was_found():
    missed, spurious, wrong_period = list_errors(
        [right(), MISSED, SPURIOUS, wrong(period="2022", bound="near")]
    )
    assert (missed["error"], missed["found"], missed["sentence"]) == ("missed", None, "句子。")
    assert (spurious["error"], spurious["label"]) == ("spurious", None)
    assert wrong_period["error"] == "wrong bound, period"
    assert (wrong_period["label"]["period"], wrong_period["found"]["period"]) == ("2023", "2022")
    assert (wrong_period["document"], wrong_period["para"]) == ("a.txt", 3)


def test_tables_hold_a_row_for_each_group():
    tables = evaluation_tables([right(), MISSED])
    assert tables["By measure"]["measure"].to_list() == ["growth", "rank"]
    assert tables["By measure"]["recall"].to_list() == ["1.000 (0.207–1.000)", "0.000 (0.000–0.793)"]
    assert tables["By field, of what was found"].height == 10
