"""Short ways to write labels and predictions."""

from __future__ import annotations

from dataclasses import replace

from transforms.evaluation.judging import Prediction
from transforms.evaluation.labels import Label, LabelledParagraph

_LABEL = Label(
    0, "8%", 8.0, None, "%", "地区生产总值", "gdp", "growth", "exact", "actual", "2023", "甲市", False
)
_PREDICTION = Prediction(
    "d:o0", 0, 2, "8%", 8.0, None, "%", "地区生产总值", "gdp", "growth", "exact", "actual", "2023", "甲市"
)


def label(**fields: object) -> Label:
    """A label; what is not said is that of GDP growth of 8 % at the start of its line."""
    return replace(_LABEL, **fields)  # type: ignore[arg-type]


def prediction(**fields: object) -> Prediction:
    """What the warehouse says of the same number, all fields right."""
    return replace(_PREDICTION, **fields)  # type: ignore[arg-type]


def paragraph(*labels: Label, line: int = 0, document: str = "a.txt") -> LabelledParagraph:
    """A labelled line of a document."""
    return LabelledParagraph("labels.jsonl", document, line, labels)
