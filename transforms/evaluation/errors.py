"""The errors of an evaluation as rows for a person: what was said, what was found, and where."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from transforms.evaluation.matching import Outcome

_LABELLED = ("quantity", "value", "value_high", "unit", "indicator", "code", "measure", "bound", "role",
             "period", "region")  # fmt: skip
_PREDICTED = {"code": "indicator_code"}


def list_errors(outcomes: Iterable[Outcome]) -> list[dict[str, Any]]:
    """One row for each label that was missed or is wrong in some field, and each spurious find.

    Columns: ``error`` (missed, spurious, or wrong with the fields that are), ``document``, ``para``,
    ``label`` and ``found`` (their fields, null where there is none), ``rule`` and ``sentence``.
    """
    return [_row(outcome) for outcome in outcomes if outcome.is_error]


def _row(outcome: Outcome) -> dict[str, Any]:
    label, prediction = outcome.label, outcome.prediction
    return {
        "error": _kind(outcome),
        "document": outcome.paragraph.document,
        "para": outcome.paragraph.line,
        "label": None if label is None else {name: getattr(label, name) for name in _LABELLED},
        "found": None
        if prediction is None
        else {name: getattr(prediction, _PREDICTED.get(name, name)) for name in _LABELLED},
        "rule": None if prediction is None else prediction.rule,
        "sentence": outcome.sentence,
    }


def _kind(outcome: Outcome) -> str:
    if outcome.prediction is None:
        return "missed"
    if outcome.label is None:
        return "spurious"
    right = {**outcome.right, "code": outcome.headline_code_right}
    return "wrong " + ", ".join(field for field in right if not right[field])
