"""Which prediction answers which label, and what is counted."""

from __future__ import annotations

import pytest

from tests.evaluation.rows import label, paragraph, prediction
from transforms.evaluation.labels import Label
from transforms.evaluation.matching import (
    NO_REPORT,
    Outcome,
    ReadDocument,
    ReportSpan,
    match_labels,
    misplaced_labels,
)

#: The second line starts with two blanks; its first figure stands at 8, its second at 12.
TEXT = "标题\n  增速为8%和9%。后来很好。\n尾"


def match(*labels: Label, found: tuple[tuple[int, int], ...], **document: object) -> list[Outcome]:
    """Outcomes for labels of the second line and predictions with these spans."""
    predictions = [prediction(char_start=start, char_end=end) for start, end in found]
    return match_labels([paragraph(*labels, line=1)], {"a.txt": ReadDocument(TEXT, predictions, **document)})  # type: ignore[arg-type]


def counts(outcomes: list[Outcome]) -> tuple[int, int, int]:
    """Found, missed, spurious."""
    missed = sum(o.prediction is None for o in outcomes)
    spurious = sum(o.label is None for o in outcomes)
    return sum(o.found for o in outcomes), missed, spurious


@pytest.mark.parametrize(
    ("labels", "found", "expected"),
    [
        pytest.param([label(start=3)], [(8, 10)], (1, 0, 0), id="same span"),
        pytest.param([label(start=3)], [(9, 12)], (1, 0, 0), id="one character shared"),
        pytest.param([label(start=3)], [(10, 12)], (0, 1, 1), id="spans that only touch"),
        pytest.param([label(start=3)], [], (0, 1, 0), id="nothing found"),
        pytest.param([], [(8, 10)], (0, 0, 1), id="found without a label"),
        pytest.param([label(start=3)], [(8, 9), (9, 10)], (1, 0, 1), id="two for one label"),
        pytest.param(
            [label(start=3), label(start=6)], [(8, 13)], (1, 1, 0), id="one prediction answers one label"
        ),
        pytest.param([label(start=3, optional=True)], [(8, 10)], (0, 0, 0), id="optional and found"),
        pytest.param([label(start=3, optional=True)], [], (0, 0, 0), id="optional and not found"),
        pytest.param(
            [label(start=3, optional=True)], [(8, 9), (9, 10)], (0, 0, 1), id="optional excuses one only"
        ),
        pytest.param(
            [label(start=3)], [(8, 10), (0, 2), (21, 22)], (1, 0, 0), id="other lines are not judged"
        ),
    ],
)
def test_what_is_counted(labels: list[Label], found: list[tuple[int, int]], expected: tuple[int, int, int]):
    assert counts(match(*labels, found=tuple(sorted(found)))) == expected


def test_the_kind_is_that_of_the_report_around_the_line():
    reports = [ReportSpan(0, 3, "other"), ReportSpan(3, 30, "work_report")]
    assert [o.kind for o in match(label(start=3), found=((8, 10),), reports=reports)] == ["work_report"]
    assert [o.kind for o in match(label(start=3), found=((8, 10),))] == [NO_REPORT]


def test_the_sentence_is_that_of_the_number():
    (missed,) = match(label(start=3), found=())
    (spurious,) = match(found=((16, 17),))
    assert (missed.sentence, spurious.sentence) == ("增速为8%和9%。", "后来很好。")


def test_a_code_that_labels_cannot_hold_is_no_error():
    def outcome(code: str | None, labelled: str | None) -> Outcome:
        predictions = [prediction(char_start=8, char_end=10, indicator_code=code)]
        document = ReadDocument(TEXT, predictions)
        (found,) = match_labels([paragraph(label(start=3, code=labelled), line=1)], {"a.txt": document})
        return found

    assert not outcome("forest_cover", None).is_error
    assert not outcome("gdp", "gdp").is_error
    assert outcome("gdp", None).is_error
    assert outcome(None, "gdp").is_error
    assert outcome("forest_cover", "gdp").is_error
    assert outcome(None, "gdp").fully_right


def test_a_label_for_another_text_is_told():
    paragraphs = [paragraph(label(start=3), label(start=4), line=1)]
    misplaced = misplaced_labels(paragraphs, {"a.txt": ReadDocument(TEXT)})
    assert [said.start for _, said in misplaced] == [4]
