"""Read a document by the rules, without a warehouse."""

from __future__ import annotations

from pathlib import Path

from transforms.evaluation.judging import Prediction
from transforms.evaluation.matching import ReadDocument
from transforms.observations.read import read_passages
from transforms.staging.document import stage_document
from transforms.structure.parse import parse_structure


def read_document(path: Path) -> ReadDocument:
    """The text of a file with the observations that the rules find in it."""
    staged = stage_document(path.name, path.read_bytes())
    names = list(Prediction.__dataclass_fields__)
    observations = read_passages(parse_structure(staged).passages).observations
    predictions = [Prediction(**{name: getattr(o, name) for name in names}) for o in observations]
    return ReadDocument(staged.row.text or "", sorted(predictions, key=lambda p: p.char_start))
