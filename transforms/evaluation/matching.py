"""Pair the labels of a paragraph with what the warehouse found there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from transforms.evaluation.judging import Prediction, judge
from transforms.evaluation.labels import Label, LabelledParagraph
from transforms.evaluation.paragraphs import Line, cut_lines

#: Where no report of the document spans a paragraph.
NO_REPORT = "outside a report"


@dataclass(frozen=True, slots=True)
class ReportSpan:
    """Where a report of the document stands, and its kind."""

    char_start: int
    char_end: int
    kind: str


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document as it was read: text, predictions and reports in the order of their places."""

    text: str
    predictions: Sequence[Prediction] = ()
    reports: Sequence[ReportSpan] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """A label with the prediction that overlaps it, or either alone (missed, spurious).

    ``right`` says of each field whether it is; it is empty where one of the two is missing.
    """

    paragraph: LabelledParagraph
    kind: str
    sentence: str
    label: Label | None
    prediction: Prediction | None
    right: Mapping[str, bool]

    @property
    def found(self) -> bool:
        return self.label is not None and self.prediction is not None

    @property
    def fully_right(self) -> bool:
        """Whether all fields but the code are right."""
        return self.found and all(right for field, right in self.right.items() if field != "code")

    @property
    def headline_code_right(self) -> bool:
        """Whether label and prediction name the same headline indicator, or both none."""
        if self.label is None or self.prediction is None:
            return False
        return self.label.code == self.prediction.headline_code

    @property
    def is_error(self) -> bool:
        """Whether a person would mend it; a code that labels cannot hold is no error."""
        return not (self.fully_right and self.headline_code_right)


def match_labels(
    paragraphs: Iterable[LabelledParagraph], documents: Mapping[str, ReadDocument]
) -> list[Outcome]:
    """What became of every label that counts, and of every prediction in a labelled paragraph.

    `documents` are found by their file name. A label takes the first prediction, in the order of the
    text, that shares a character with it and that no label before it has taken. Optional labels take
    theirs as well and then both are left out. Raises `IndexError` where a document has no such line.
    """
    lines: dict[str, list[Line]] = {}
    outcomes: list[Outcome] = []
    for paragraph in paragraphs:
        document = documents[paragraph.document]
        if paragraph.document not in lines:
            lines[paragraph.document] = cut_lines(document.text)
        outcomes += _match_paragraph(paragraph, lines[paragraph.document][paragraph.line], document)
    return outcomes


def _match_paragraph(paragraph: LabelledParagraph, line: Line, document: ReadDocument) -> list[Outcome]:
    kind = _kind_at(document.reports, line.start)
    free = [p for p in document.predictions if line.start <= p.char_start < line.end]
    outcomes = []
    for label in paragraph.labels:
        start = line.start + label.start
        end = start + len(label.quantity)
        hit = next((p for p in free if p.char_start < end and p.char_end > start), None)
        if hit is not None:
            free.remove(hit)
        if not label.optional:
            right = {} if hit is None else judge(label, hit)
            outcomes.append(Outcome(paragraph, kind, line.sentence_at(start), label, hit, right))
    for prediction in free:
        sentence = line.sentence_at(prediction.char_start)
        outcomes.append(Outcome(paragraph, kind, sentence, None, prediction, {}))
    return outcomes


def _kind_at(reports: Iterable[ReportSpan], offset: int) -> str:
    spanning = (report.kind for report in reports if report.char_start <= offset < report.char_end)
    return next(spanning, NO_REPORT)


def misplaced_labels(
    paragraphs: Iterable[LabelledParagraph], documents: Mapping[str, ReadDocument]
) -> list[tuple[LabelledParagraph, Label]]:
    """Labels whose quantity does not stand where they say: made for another text than this one."""
    lines = {name: cut_lines(document.text) for name, document in documents.items()}
    return [
        (paragraph, label)
        for paragraph in paragraphs
        for label in paragraph.labels
        if not lines[paragraph.document][paragraph.line].text.startswith(label.quantity, label.start)
    ]
